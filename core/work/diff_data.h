#pragma once

#include "core/base/ids.h"
#include "core/data/table_difference.h"
#include "core/store/project.h"

namespace assay
{

/// Two data versions and what parts them.
struct DataDifference {
    QString before; ///< bikes@1
    QString now;    ///< bikes@2
    TableDifference difference;
};

/// Compares two stored data versions. Rows are matched by the key of the newest schema that has the later version's
/// name, where there is one.
Result<DataDifference> diffData(Project &project, const VersionedName &before, const VersionedName &now,
                                Progress &progress);

} // namespace assay
