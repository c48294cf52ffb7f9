#pragma once

#include "core/base/ids.h"
#include "core/store/person.h"
#include "core/store/project.h"

namespace assay
{

/// What was written.
struct ExportedModel {
    QString model; ///< demand@1
    QString path;
    QString digest; ///< SHA-256 of the file, 64 hex digits
    qint64 bytes = 0;
};

/// Writes a registered version's model (version 0: the newest) to `path` as exportOnnx describes, and an entry to the
/// audit log where the project can be written. Works with a project that can only be read.
Result<ExportedModel> exportModelToOnnx(Project &project, const Person &actor, const VersionedName &model,
                                        const QString &path);

} // namespace assay
