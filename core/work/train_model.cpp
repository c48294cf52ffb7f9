#include "core/work/train_model.h"

#include "core/audit/audit_store.h"
#include "core/base/json.h"
#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/runs/run_store.h"
#include "core/store/person_store.h"
#include "core/work/model_subject.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

// Up to the hours of a day, the days of a month: whole numbers that few are more often kinds than amounts.
constexpr std::int64_t mostKinds = 31;
constexpr std::int64_t fewestKinds = 3;

struct DataFacts {
    DatasetVersion version;
    Schema schema; ///< without columns when there is none
    QString experiment;
};

Result<DataFacts> readFacts(Connection &connection, const VersionedName &data)
{
    DataFacts facts;
    ASSAY_TRY(version, dataset_store::find(connection, data));
    facts.version = version;
    auto schema = schema_store::find(connection, VersionedName{data.name, 0});
    if (schema)
        facts.schema = *schema;
    else if (schema.error().code != ErrorCode::NotFound)
        return schema.error();
    ASSAY_TRY(experiment, run_store::latestExperimentOn(connection, data.name));
    facts.experiment = experiment.isEmpty() ? data.name : experiment;
    return facts;
}

bool hasWarning(const ColumnProfile &column, QLatin1String code)
{
    return std::any_of(column.warnings.begin(), column.warnings.end(),
                       [&](const DataWarning &warning) { return warning.code == code; });
}

/// A column that no model of the target should see: what is no feature by the schema, and what gives the target away or
/// says nothing by the profile.
bool shouldExclude(const ColumnProfile &column, const Schema &schema)
{
    const SchemaColumn *rule = schema.find(column.name);
    const ColumnRole role = rule ? rule->role : ColumnRole::Feature;
    return role == ColumnRole::Key || role == ColumnRole::Time || role == ColumnRole::Ignored ||
           role == ColumnRole::Sensitive || hasWarning(column, QLatin1String("leak")) ||
           hasWarning(column, QLatin1String("constant"));
}

bool looksLikeKinds(const ColumnProfile &column)
{
    return column.type == ColumnType::Integer && column.distinct >= fewestKinds && column.distinct <= mostKinds;
}

/// How the log names a run.
QString subjectOf(const RunId &id)
{
    return QStringLiteral("run %1").arg(id.shortForm());
}

QJsonArray dataOf(const Run &run)
{
    QJsonArray data;
    for (const Run::Data &used : run.data)
        data.append(QJsonObject{{QStringLiteral("name"), VersionedName{used.name, used.version}.toString()},
                                {QStringLiteral("digest"), used.digest},
                                {QStringLiteral("role"), used.role}});
    return data;
}

/// Logs how a run ended, whatever the end was.
Result<> logTraining(Project &project, const Person &actor, const char *action, const RunId &id)
{
    return project.write([&](Connection &connection) -> Result<> {
        ASSAY_TRY(run, run_store::find(connection, id.value));
        QJsonObject body{{QStringLiteral("run"), run.id.value},
                         {QStringLiteral("name"), run.name},
                         {QStringLiteral("experiment"), run.experiment},
                         {QStringLiteral("status"), runStatusName(run.status)},
                         {QStringLiteral("data"), dataOf(run)}};
        if (!run.modelObject.isEmpty())
            body.insert(QStringLiteral("model_object"), run.modelObject);
        if (!run.error.isEmpty())
            body.insert(QStringLiteral("error"), run.error);
        ASSAY_CHECK(audit_store::append(connection, project.now(), actor.name, QString::fromLatin1(action),
                                        subjectOf(id), body));
        return Done{};
    });
}

Result<> logEvaluation(Project &project, const Person &actor, const ModelSubject &subject, const Evaluation &evaluation)
{
    QJsonObject metrics;
    for (auto metric = evaluation.metrics.constBegin(); metric != evaluation.metrics.constEnd(); ++metric)
        metrics.insert(metric.key(), jsonNumber(metric->value));
    return project.write([&](Connection &connection) -> Result<> {
        const QJsonObject body{
            {QStringLiteral("run"), subject.run.id.value}, {QStringLiteral("model_object"), subject.run.modelObject},
            {QStringLiteral("data"), evaluation.data},     {QStringLiteral("rows"), qint64(evaluation.rows)},
            {QStringLiteral("metrics"), metrics},          {QStringLiteral("predictions"), evaluation.predictions}};
        ASSAY_CHECK(audit_store::append(connection, evaluation.createdAt, actor.name, QStringLiteral("model.evaluate"),
                                        subject.name, body));
        return Done{};
    });
}

} // namespace

LearningTask likelyTask(const ColumnProfile &target)
{
    if (target.type == ColumnType::Boolean || target.distinct == 2)
        return LearningTask::Binary;
    return target.type == ColumnType::Category ? LearningTask::Multiclass : LearningTask::Regression;
}

Result<TrainingSpec> suggestTrainingSpec(Project &project, const VersionedName &data)
{
    ASSAY_TRY(facts, project.read([&](Connection &connection) { return readFacts(connection, data); }));
    TrainingSpec spec;
    spec.experiment = facts.experiment;
    spec.data = facts.version.reference();
    spec.target = facts.schema.target().isEmpty() ? facts.version.target : facts.schema.target();
    spec.estimator.kind = QStringLiteral("xgboost");
    spec.name = spec.estimator.kind;
    const QString timeColumn = facts.schema.timeColumn();
    for (const ColumnProfile &column : facts.version.profile.columns) {
        if (column.name == spec.target) {
            spec.task = taskName(likelyTask(column));
            continue;
        }
        if (shouldExclude(column, facts.schema))
            spec.exclude.append(column.name);
        else if (looksLikeKinds(column))
            spec.prepare.oneHot.append(column.name);
    }
    if (!timeColumn.isEmpty()) {
        spec.split.kind = QStringLiteral("time");
        spec.split.by = timeColumn;
    } else if (spec.task != taskName(LearningTask::Regression)) {
        spec.split.kind = QStringLiteral("stratified");
    }
    return spec;
}

Result<Run> trainModel(Project &project, const Person &actor, const TrainingSpec &spec, Progress &progress,
                       const std::function<void(const RunId &)> &started, std::chrono::milliseconds checkpointEvery)
{
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{ErrorCode::ReadOnly, reason};
    ASSAY_TRY(person, project.read([&](Connection &connection) { return person_store::find(connection, actor.name); }));
    RunId id;
    RunOrigin origin{person.name};
    origin.checkpointEvery = checkpointEvery;
    auto run = runTraining(project, spec, origin, progress, [&](const RunId &begun) {
        id = begun;
        if (started)
            started(begun);
    });
    if (id.isEmpty())
        return run;
    if (const Result<> logged = logTraining(project, person, "run.train", id); logged.isError() && run)
        return logged.error();
    return run;
}

Result<ResumedRun> resumeRun(Project &project, const Person &actor, const QString &run, ResumeFrom from,
                             Progress &progress, const std::function<void(const RunId &)> &started)
{
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{ErrorCode::ReadOnly, reason};
    ASSAY_TRY(person, project.read([&](Connection &connection) { return person_store::find(connection, actor.name); }));
    ASSAY_TRY(found, project.read([&](Connection &connection) { return run_store::find(connection, run); }));
    bool hasBegun = false;
    auto resumed = resumeTraining(project, found.id, from, {person.name}, progress, [&](const RunId &begun) {
        hasBegun = true;
        if (started)
            started(begun);
    });
    if (!hasBegun)
        return resumed;
    if (const Result<> logged = logTraining(project, person, "run.resume", found.id); logged.isError() && resumed)
        return logged.error();
    return resumed;
}

Result<Evaluation> evaluateModel(Project &project, const Person &actor, const QString &runOrModel,
                                 const VersionedName &data, Progress &progress)
{
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{ErrorCode::ReadOnly, reason};
    ASSAY_TRY(person, project.read([&](Connection &connection) { return person_store::find(connection, actor.name); }));
    ASSAY_TRY(subject, project.read([&](Connection &connection) { return findModelSubject(connection, runOrModel); }));
    ASSAY_TRY(evaluation, evaluateRun(project, subject.run, data, person.name, progress));
    ASSAY_CHECK(logEvaluation(project, person, subject, evaluation));
    return std::move(evaluation);
}

} // namespace assay
