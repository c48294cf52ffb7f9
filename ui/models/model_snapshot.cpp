#include "ui/models/model_snapshot.h"

#include "core/audit/audit_store.h"
#include "core/data/dataset_store.h"
#include "core/learn/telling_metrics.h"
#include "core/registry/registry_store.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"

#include <cmath>

namespace assay
{

namespace
{

QString chooseModel(const QList<RegisteredModel> &models, const QString &wanted)
{
    for (const RegisteredModel &model : models) {
        if (model.name == wanted)
            return wanted;
    }
    for (const RegisteredModel &model : models) {
        for (const ModelVersion &version : model.versions) {
            if (version.openRequest())
                return model.name;
        }
    }
    return models.isEmpty() ? QString() : models.front().name;
}

Result<ModelVersionFacts> readVersion(Connection &connection, const ModelVersion &version)
{
    ModelVersionFacts facts;
    facts.version = version;
    ASSAY_TRY(run, run_store::find(connection, version.run.value));
    facts.run = run;
    ASSAY_TRY(evaluations, evaluation_store::list(connection, version.run));
    facts.evaluations = evaluations;
    ASSAY_TRY(holdout, evaluation_store::holdout(connection, version.run));
    facts.holdout = holdout;
    return facts;
}

Result<ModelSnapshot> readSnapshot(Connection &connection, const QString &wanted)
{
    ModelSnapshot snapshot;
    ASSAY_TRY(models, registry_store::list(connection));
    for (const RegisteredModel &model : models)
        snapshot.modelNames.append(model.name);
    ASSAY_TRY(datasets, dataset_store::list(connection));
    for (const DatasetVersion &data : datasets)
        snapshot.datasets.append(data.reference());
    const QString name = chooseModel(models, wanted);
    for (const RegisteredModel &model : models) {
        if (model.name == name)
            snapshot.model = model;
    }
    for (const ModelVersion &version : std::as_const(snapshot.model.versions)) {
        ASSAY_TRY(facts, readVersion(connection, version));
        snapshot.versions.append(facts);
        if (version.openRequest())
            snapshot.reviewed = int(snapshot.versions.size()) - 1;
        ASSAY_TRY(entries, audit_store::about(connection, version.reference()));
        snapshot.history.append(entries);
    }
    if (snapshot.reviewed < 0 && !snapshot.versions.isEmpty())
        snapshot.reviewed = 0;
    std::sort(snapshot.history.begin(), snapshot.history.end(),
              [](const AuditEntry &a, const AuditEntry &b) { return a.sequence > b.sequence; });
    return snapshot;
}

} // namespace

Estimate ModelVersionFacts::holdoutMetric(const QString &metric) const
{
    const double none = std::nan("");
    return holdout ? holdout->metrics.value(metric, {none, none, none}) : Estimate{none, none, none};
}

QStringList ModelVersionFacts::tellingMetrics() const
{
    return assay::tellingMetrics(holdout ? holdout->metrics : MetricValues());
}

const ModelVersionFacts *ModelSnapshot::review() const
{
    return reviewed >= 0 && reviewed < versions.size() ? &versions[reviewed] : nullptr;
}

const ModelVersionFacts *ModelSnapshot::inStage(const QString &stage) const
{
    for (const ModelVersionFacts &facts : versions) {
        if (facts.version.stage == stage)
            return &facts;
    }
    return nullptr;
}

Result<ModelSnapshot> loadModelSnapshot(Project &project, const QString &model)
{
    ASSAY_TRY(snapshot, project.read([&](Connection &connection) { return readSnapshot(connection, model); }));
    if (const ModelVersionFacts *review = snapshot.review()) {
        NoProgress unwatched;
        ASSAY_TRY(evidence, reviewEvidence(project, review->version, unwatched));
        snapshot.evidence = evidence;
        if (review->holdout) {
            ASSAY_TRY(rows, evaluation_store::loadPredictions(project.objects(), review->holdout->predictions));
            snapshot.predictions = rows;
        }
    }
    return snapshot;
}

} // namespace assay
