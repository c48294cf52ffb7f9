#include "ui/models/experiment_snapshot.h"

#include "core/registry/registry_store.h"
#include "core/runs/run_store.h"

namespace assay
{

namespace
{

Result<QHash<RunId, RegisteredAs>> readRegistered(Connection &connection)
{
    QHash<RunId, RegisteredAs> registered;
    ASSAY_TRY(models, registry_store::list(connection));
    for (const RegisteredModel &model : models) {
        for (const ModelVersion &version : model.versions) {
            // Versions come newest first.
            if (!registered.contains(version.run))
                registered.insert(version.run, {version.reference(), version.stage});
        }
    }
    return registered;
}

} // namespace

Result<ExperimentSnapshot> loadExperimentSnapshot(Project &project, const QString &experiment)
{
    return project.read([&](Connection &connection) -> Result<ExperimentSnapshot> {
        ExperimentSnapshot snapshot;
        ASSAY_TRY(experiments, run_store::listExperiments(connection));
        ASSAY_TRY(runs, run_store::list(connection, experiment));
        ASSAY_TRY(registered, readRegistered(connection));
        const QString name = experiment.isEmpty() && !runs.isEmpty() ? runs.front().experiment : experiment;
        for (const Experiment &each : experiments) {
            if (each.name == name || (name.isEmpty() && snapshot.experiment.name.isEmpty()))
                snapshot.experiment = each;
        }
        for (const Run &run : runs) {
            if (run.experiment == snapshot.experiment.name)
                snapshot.runs.append(run);
        }
        snapshot.experiments = experiments;
        snapshot.registered = registered;
        return snapshot;
    });
}

Result<RunUpdate> loadRunUpdate(Project &project, const QList<RunId> &ids)
{
    return project.read([&](Connection &connection) -> Result<RunUpdate> {
        ASSAY_TRY(runs, run_store::findMany(connection, ids));
        ASSAY_TRY(registered, readRegistered(connection));
        return RunUpdate{runs, registered};
    });
}

} // namespace assay
