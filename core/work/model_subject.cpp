#include "core/work/model_subject.h"

#include "core/registry/registry_store.h"
#include "core/runs/run_store.h"

namespace assay
{

Result<ModelSubject> findModelSubject(Connection &connection, const QString &runOrModel)
{
    if (!runOrModel.contains(u'@')) {
        auto run = run_store::find(connection, runOrModel);
        if (run)
            return ModelSubject{*run, QStringLiteral("run %1").arg(run->id.shortForm())};
        const auto newest = registry_store::find(connection, VersionedName{runOrModel, 0});
        // The name of a model alone means its newest version, unless a run has that name.
        if (run.error().code != ErrorCode::NotFound || newest.isError())
            return run.error();
        ASSAY_TRY(source, run_store::find(connection, newest->run.value));
        return ModelSubject{source, newest->reference()};
    }
    ASSAY_TRY(name, VersionedName::parse(runOrModel));
    ASSAY_TRY(version, registry_store::find(connection, name));
    ASSAY_TRY(run, run_store::find(connection, version.run.value));
    return ModelSubject{run, version.reference()};
}

} // namespace assay
