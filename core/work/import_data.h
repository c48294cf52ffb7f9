#pragma once

#include "core/data/dataset.h"
#include "core/store/person.h"
#include "core/store/project.h"

namespace assay
{

struct ImportRequest {
    QString name; ///< dataset; empty takes the file's name without its ending
    QString file;
    QString target; ///< column to predict; may be empty
    QString note;
    std::optional<DataFormat> format = {}; ///< sniffed when not given
    bool isReferenced = false;             ///< the file stays where it is; its bytes are verified at each use
};

/// Imports a file as the next version of a dataset: read, profile, keep the bytes, record, log. The same bytes read the
/// same way again give the version there is. The bytes go through memory block by block. A cancelled or failed import
/// leaves nothing.
Result<DatasetVersion> importData(Project &project, const Person &actor, const ImportRequest &request,
                                  Progress &progress);

} // namespace assay
