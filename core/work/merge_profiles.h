#pragma once

#include "core/base/ids.h"
#include "core/data/dataset.h"
#include "core/data/table_sketch.h"
#include "core/store/project.h"

#include <QStringList>

namespace assay
{

/// The profile of several data versions together.
struct MergedProfile {
    QStringList data; ///< bikes@1, bikes@2
    TableProfile profile;
};

/// The sketches of a version: as they were stored with it, or of its rows when it came in before there were any.
Result<TableSketch> sketchesOf(Project &project, const DatasetVersion &version, Progress &progress);

/// Profiles the rows of all these versions as if they were one, from the stored sketches: no rows are read where there
/// are some. Columns are those of any of them; one whose types do not mix is left out, and a warning says so.
Result<MergedProfile> mergeProfiles(Project &project, const QList<VersionedName> &data, Progress &progress);

} // namespace assay
