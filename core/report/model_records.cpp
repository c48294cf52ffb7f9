#include "core/report/model_records.h"

#include "core/data/dataset_store.h"
#include "core/learn/permutation_importance.h"
#include "core/registry/registry_store.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"
#include "core/store/person_store.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

/// More runs make a longer table, not a better decision.
constexpr int mostCompared = 12;

Error stopped()
{
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "The report was stopped.")};
}

Result<> readCurves(Connection &connection, ModelRecords &records)
{
    for (auto summary = records.run.metrics.cbegin(); summary != records.run.metrics.cend(); ++summary) {
        if (!summary.key().startsWith(QStringLiteral("train_")) && !summary.key().startsWith(QStringLiteral("valid_")))
            continue;
        ASSAY_TRY(points, metric_store::read(connection, records.run.id, summary.key()));
        records.curves.insert(summary.key(), points);
    }
    return Done{};
}

Result<> readData(Connection &connection, ModelRecords &records)
{
    if (records.run.data.isEmpty())
        return Done{};
    const Run::Data &used = records.run.data.front();
    ASSAY_TRY(data, dataset_store::find(connection, {used.name, used.version}));
    records.data = data;
    const auto schema = schema_store::find(connection, {used.name, 0});
    if (schema)
        records.schema = *schema;
    else if (schema.error().code != ErrorCode::NotFound)
        return schema.error();
    ASSAY_TRY(check, schema_store::latestCheck(connection, data.id));
    records.check = check;
    return Done{};
}

Result<> readEvaluations(Connection &connection, ModelRecords &records)
{
    ASSAY_TRY(holdout, evaluation_store::holdout(connection, records.run.id));
    records.holdout = holdout;
    ASSAY_TRY(evaluations, evaluation_store::list(connection, records.run.id));
    for (const Evaluation &evaluation : evaluations) {
        if (holdout && evaluation.id == holdout->id)
            continue;
        records.later.append(evaluation);
        ASSAY_TRY(name, VersionedName::parse(evaluation.data));
        ASSAY_TRY(data, dataset_store::find(connection, name));
        ASSAY_TRY(check, schema_store::latestCheck(connection, data.id));
        if (check)
            records.laterChecks.insert(evaluation.data, *check);
    }
    if (holdout) {
        ASSAY_TRY(ids, evaluation_store::comparableRuns(connection, *holdout, records.run.experimentId));
        ASSAY_TRY(siblings, run_store::listThese(connection, ids));
        records.siblings = siblings;
    }
    return Done{};
}

Result<> readLog(Connection &connection, ModelRecords &records, Progress &progress)
{
    QStringList subjects = {records.version.reference(), QStringLiteral("run %1").arg(records.run.id.shortForm())};
    if (records.data)
        subjects.append(records.data->reference());
    for (const QString &subject : std::as_const(subjects)) {
        ASSAY_TRY(entries, audit_store::about(connection, subject));
        records.entries.append(entries);
    }
    std::sort(records.entries.begin(), records.entries.end(),
              [](const AuditEntry &a, const AuditEntry &b) { return a.sequence < b.sequence; });
    ASSAY_TRY(log, audit_store::verify(connection, progress));
    records.log = log;
    return Done{};
}

Result<ModelRecords> readRows(Connection &connection, const VersionedName &model, Progress &progress)
{
    ModelRecords records;
    ASSAY_TRY(version, registry_store::find(connection, model));
    records.version = version;
    ASSAY_TRY(run, run_store::find(connection, version.run.value));
    records.run = run;
    ASSAY_TRY(people, person_store::list(connection));
    for (const Person &person : people)
        records.roles.insert(person.name, person.role);
    ASSAY_CHECK(readCurves(connection, records));
    ASSAY_CHECK(readData(connection, records));
    ASSAY_CHECK(readEvaluations(connection, records));
    ASSAY_CHECK(readLog(connection, records, progress));
    return records;
}

Result<> loadObjects(Project &project, ModelRecords &records, Progress &progress)
{
    if (records.holdout) {
        ASSAY_TRY(rows, evaluation_store::loadPredictions(project.objects(), records.holdout->predictions));
        records.predictions = rows;
    }
    ASSAY_TRY(file, project.objects().get(records.version.object));
    ASSAY_TRY(model, TrainedModel::load(file));
    records.model = model;
    if (records.data) {
        ASSAY_TRY(table, dataset_store::loadTable(project, *records.data, progress));
        records.table = table;
    }
    return Done{};
}

Result<> weighInputs(ModelRecords &records, Progress &progress)
{
    records.weights = records.model->featureWeights();
    if (!records.weights.empty() || !records.table || !records.predictions || records.predictions->rows.empty())
        return Done{};
    ASSAY_TRY(importance, permutationImportance(*records.model, *records.table, records.predictions->rows,
                                                records.predictions->truth, {}, progress));
    for (const InputImportance &input : importance)
        records.weights.push_back({input.input, input.growth.value});
    records.hasShuffledWeights = true;
    return Done{};
}

/// What models of the task are compared by first; smaller values are better.
QString comparedBy(const ModelRecords &records)
{
    return metricNames(records.predictions->task).front();
}

/// The siblings that were tested on the very same rows, best first.
Result<QList<Run>> findComparable(Project &project, const ModelRecords &records)
{
    QList<Run> comparable;
    for (const Run &sibling : records.siblings) {
        ASSAY_TRY(holdout, project.read([&](Connection &connection) {
            return evaluation_store::holdout(connection, sibling.id);
        }));
        if (!holdout)
            continue;
        ASSAY_TRY(rows, evaluation_store::loadPredictions(project.objects(), holdout->predictions));
        if (rows.rows == records.predictions->rows && rows.truth == records.predictions->truth)
            comparable.append(sibling);
    }
    const QString metric = comparedBy(records);
    const auto value = [&](const Run &run) { return run.metrics.value(metric).last; };
    std::stable_sort(comparable.begin(), comparable.end(),
                     [&](const Run &a, const Run &b) { return value(a) < value(b); });
    return comparable;
}

Result<> compare(Project &project, ModelRecords &records, Progress &progress)
{
    if (!records.predictions)
        return Done{};
    ASSAY_TRY(comparable, findComparable(project, records));
    records.comparable = int(comparable.size());
    QList<RunId> ids = {records.run.id};
    for (const Run &run : comparable.mid(0, mostCompared))
        ids.append(run.id);
    if (ids.size() < 2)
        return Done{};
    ASSAY_TRY(comparison, compareRuns(project, ids, comparedBy(records), progress));
    records.comparison = comparison;
    return Done{};
}

} // namespace

QString ModelRecords::target() const
{
    return model->specification().target;
}

QString ModelRecords::withRole(const QString &person) const
{
    const QString role = roles.value(person);
    if (role == u"team lead")
        return QCoreApplication::translate("core", "%1 (team lead)").arg(person);
    if (role == u"data scientist")
        return QCoreApplication::translate("core", "%1 (data scientist)").arg(person);
    return person;
}

const PromotionRequest *ModelRecords::lastRequest(const QString &status) const
{
    for (auto request = version.requests.crbegin(); request != version.requests.crend(); ++request) {
        if (request->status == status)
            return &*request;
    }
    return nullptr;
}

Result<ModelRecords> readModelRecords(Project &project, const VersionedName &model, Progress &progress)
{
    if (!progress.report(0.1, QCoreApplication::translate("core", "Reading the records of %1").arg(model.toString())))
        return stopped();
    ASSAY_TRY(records, project.read([&](Connection &connection) { return readRows(connection, model, progress); }));
    records.project = project.name();
    records.now = project.now();
    if (!progress.report(0.3, QCoreApplication::translate("core", "Reading the model and its predictions")))
        return stopped();
    ASSAY_CHECK(loadObjects(project, records, progress));
    ASSAY_CHECK(weighInputs(records, progress));
    if (!progress.report(0.5, QCoreApplication::translate("core", "Comparing with the other runs")))
        return stopped();
    ASSAY_CHECK(compare(project, records, progress));
    return std::move(records);
}

} // namespace assay
