#pragma once

#include "core/data/dataset.h"
#include "core/store/database_query.h"
#include "core/store/person.h"
#include "core/store/project.h"

namespace assay
{

struct ImportRequest {
    QString name;   ///< dataset; empty takes the file's name without its ending
    QString file;   ///< empty when a database is asked
    QString target; ///< column to predict; may be empty
    QString note;
    std::optional<DataFormat> format = {};   ///< sniffed when not given; a query's result has its own
    bool isReferenced = false;               ///< the file stays where it is; its bytes are verified at each use
    std::optional<DatabaseQuery> query = {}; ///< what to ask in place of a file
};

/// Imports a file, or what a query gives, as the next version of a dataset: read, profile, keep the bytes, record, log.
/// The same bytes read the same way again give the version there is, and so does a query that gives the same. A file's
/// bytes go through memory block by block. A cancelled or failed import leaves nothing.
Result<DatasetVersion> importData(Project &project, const Person &actor, const ImportRequest &request,
                                  Progress &progress);

} // namespace assay
