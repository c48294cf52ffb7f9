#pragma once

#include "core/base/result.h"
#include "core/runs/run.h"
#include "core/store/connection.h"

namespace assay
{

/// What is to be evaluated or explained: a run, and the name under which the log speaks of it.
struct ModelSubject {
    Run run;
    QString name;
};

/// The run of that id or name, or of that model version (`demand@1`; the name of a model alone means its newest
/// version, unless a run has that name).
Result<ModelSubject> findModelSubject(Connection &connection, const QString &runOrModel);

} // namespace assay
