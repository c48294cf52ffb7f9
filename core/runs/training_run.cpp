#include "core/runs/training_run.h"

#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/learn/target.h"
#include "core/learn/train.h"
#include "core/runs/curves/curve_recorder.h"
#include "core/runs/environment.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/files/run_log_store.h"
#include "core/runs/run_store.h"
#include "core/runs/training_log.h"
#include "core/runs/watch/run_alarm_store.h"

#include <QCoreApplication>

#include <cmath>
#include <exception>
#include <new>
#include <optional>
#include <type_traits>
#include <variant>

namespace assay
{

namespace
{

QString textOf(const ParameterValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return QString::number(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', QLocale::FloatingPointShortest);
    if (const auto *word = std::get_if<QString>(&value))
        return *word;
    if (const auto *texts = std::get_if<QStringList>(&value))
        return texts->join(QStringLiteral(", "));
    QStringList parts;
    for (const std::int64_t part : std::get<std::vector<std::int64_t>>(value))
        parts.append(QString::number(part));
    return parts.join(QStringLiteral(", "));
}

template <typename Value>
QString preparationText(const Value &value)
{
    if constexpr (std::is_same_v<Value, QStringList>)
        return value.join(QStringLiteral(", "));
    else if constexpr (std::is_same_v<Value, bool>)
        return value ? QStringLiteral("true") : QStringLiteral("false");
    else if constexpr (std::is_same_v<Value, std::optional<double>>)
        return value ? textOf(*value) : QString();
    else
        return textOf(value);
}

/// What is not prepared as it would be anyway.
void addPreparation(QMap<QString, QString> &params, const PrepareSpec &prepare)
{
    const PrepareSpec usual;
    for (const PrepareKey &key : prepareKeys()) {
        std::visit(
            [&](const auto member) {
                if (prepare.*member != usual.*member)
                    params.insert(QLatin1String(key.name), preparationText(prepare.*member));
            },
            key.member);
    }
}

/// The specification as parameters, so that runs can be filtered and compared by every choice.
QMap<QString, QString> parametersOf(const TrainingSpec &spec)
{
    QMap<QString, QString> params{{QStringLiteral("estimator"), spec.estimator.kind},
                                  {QStringLiteral("data"), spec.data},
                                  {QStringLiteral("target"), spec.target},
                                  {QStringLiteral("task"), spec.task},
                                  {QStringLiteral("seed"), QString::number(spec.seed)},
                                  {QStringLiteral("split"), spec.split.kind}};
    if (spec.split.kind == u"column")
        params.insert(QStringLiteral("split_holdout"), spec.split.holdout);
    else
        params.insert(QStringLiteral("split_test"), textOf(spec.split.test));
    if (!spec.split.by.isEmpty())
        params.insert(QStringLiteral("split_by"), spec.split.by);
    if (!spec.exclude.isEmpty())
        params.insert(QStringLiteral("exclude"), spec.exclude.join(QStringLiteral(", ")));
    for (const auto &[key, value] :
         {std::pair{"positive", spec.positive}, std::pair{"weight", spec.weight},
          std::pair{"class_weight", spec.classWeight}, std::pair{"validation", spec.validation.kind}}) {
        if (!value.isEmpty())
            params.insert(QLatin1String(key), value);
    }
    if (!spec.validation.kind.isEmpty() && spec.validation.kind != u"single")
        params.insert(QStringLiteral("folds"), QString::number(spec.validation.folds));
    addPreparation(params, spec.prepare);
    for (auto value = spec.estimator.parameters.constBegin(); value != spec.estimator.parameters.constEnd(); ++value)
        params.insert(value.key(), textOf(value.value()));
    return params;
}

/// Watches a training that is not recorded.
class Unrecorded final : public TrainingObserver
{
public:
    explicit Unrecorded(Progress &progress) : m_progress(progress) {}
    bool report(double fraction, const QString &what) override { return m_progress.report(fraction, what); }
    [[nodiscard]] bool isStopped() const override { return m_progress.isStopped(); }
    void curvePoint(const QString &, std::int64_t, double) override {}

private:
    Progress &m_progress;
};

/// Work with every exception turned into an Error, so that no run is left behind as running.
template <typename Work>
std::invoke_result_t<Work> guarded(const QString &name, Work work)
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io, QCoreApplication::translate(
                                        "core", "There is not enough memory to train “%1”. Close other programs and "
                                                "resume it, or train on fewer rows or columns.")
                                        .arg(name)};
    } catch (const std::exception &problem) {
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("core", "Training “%1” stopped because of a defect in Assay. Show "
                                                         "the details to report it.")
                         .arg(name),
                     QString::fromUtf8(problem.what())};
    }
}

Result<> recordOutcome(Project &project, const Run &run, const TrainingOutcome &outcome, const TrainingData &data)
{
    ASSAY_TRY(model, project.objects().put(outcome.model->save()));
    const PredictionRows rows{outcome.holdoutRows, outcome.holdoutTruth, outcome.holdoutPredictions,
                              outcome.model->task(), outcome.model->classes()};
    ASSAY_TRY(predictions, evaluation_store::keepPredictions(project.objects(), rows));
    const TimeMs now = project.now();
    const Evaluation holdout{0,
                             run.id,
                             data.version.reference(),
                             QStringLiteral("holdout"),
                             std::int64_t(rows.rows.size()),
                             outcome.metrics,
                             predictions,
                             now,
                             run.person};
    return project.write([&](Connection &connection) -> Result<> {
        metric_store::Batch points;
        for (auto metric = outcome.metrics.constBegin(); metric != outcome.metrics.constEnd(); ++metric) {
            points[metric.key()].push_back({0, now, metric->value});
            if (const std::optional<bool> lower = lowerIsBetter(metric.key()))
                ASSAY_CHECK(run_store::suggestDirection(connection, run.experimentId, metric.key(), *lower));
        }
        ASSAY_CHECK(metric_store::append(connection, run.id, points));
        ASSAY_CHECK(metric_store::seal(connection, run.id));
        ASSAY_CHECK(run_store::setParams(connection, run.id, outcome.parameters));
        if (!outcome.isDeterministic)
            ASSAY_CHECK(run_store::setTag(connection, run.id, QStringLiteral("deterministic"), QStringLiteral("no")));
        ASSAY_CHECK(run_store::setModelObject(connection, run.id, model));
        ASSAY_CHECK(run_store::setCheckpoint(connection, run.id, {}));
        ASSAY_CHECK(evaluation_store::add(connection, holdout, data.version.id));
        ASSAY_CHECK(run_log_store::close(
            connection, run.id,
            {{now, LogLine::Level::Info, QCoreApplication::translate("core", "Finished; the model is kept.")}}));
        return run_store::finish(connection, run.id, RunStatus::Finished, now);
    });
}

/// Ends a run that its watch has ended: nobody will go on with it.
Error endForGood(Project &project, const RunId &id, CurveRecorder &recorder)
{
    const Error told = endUnfinished(project, id, Error{ErrorCode::Cancelled, recorder.reasonToStop()});
    const auto forgotten =
        project.write([&](Connection &connection) { return run_store::setCheckpoint(connection, id, {}); });
    if (forgotten)
        recorder.removeCheckpoint();
    return told;
}

} // namespace

Result<TrainingData> loadTrainingData(Project &project, const QString &reference, Progress &progress)
{
    ASSAY_TRY(name, VersionedName::parse(reference));
    ASSAY_TRY(data, project.read([&](Connection &connection) -> Result<TrainingData> {
        ASSAY_TRY(version, dataset_store::find(connection, name));
        TrainingData found;
        found.version = version;
        const auto schema = schema_store::find(connection, VersionedName{name.name, 0});
        if (schema)
            found.timeColumn = schema->timeColumn();
        else if (schema.error().code != ErrorCode::NotFound)
            return schema.error();
        return found;
    }));
    ASSAY_TRY(table, dataset_store::loadTable(project, data.version, progress));
    data.table = table;
    return std::move(data);
}

TrainingSpec wholeSpec(const TrainingSpec &spec, const TrainingData &data)
{
    TrainingSpec whole = spec;
    whole.data = data.version.reference();
    if (whole.split.kind == u"time" && whole.split.by.isEmpty())
        whole.split.by = data.timeColumn;
    if (whole.validation.kind == u"rolling" && whole.validation.by.isEmpty())
        whole.validation.by = whole.split.kind == u"time" ? whole.split.by : data.timeColumn;
    return whole;
}

Result<Run> startRun(Project &project, const TrainingSpec &spec, const TrainingData &data, const RunOrigin &origin)
{
    Run run;
    run.id = RunId::create();
    run.experiment = spec.experiment;
    run.name = spec.name;
    run.startedAt = project.now();
    run.person = origin.person;
    run.parent = origin.parent;
    run.tags = origin.tags;
    run.specification = QString::fromUtf8(writeTrainingSpec(spec));
    run.seed = spec.seed;
    run.environment = describeEnvironment();
    run.params = parametersOf(spec);
    return project.write([&](Connection &connection) -> Result<Run> {
        ASSAY_TRY(experiment, run_store::ensureExperiment(connection, spec.experiment, run.startedAt));
        run.experimentId = experiment.id;
        ASSAY_CHECK(run_store::insert(connection, run));
        ASSAY_CHECK(run_store::addData(connection, run.id, data.version.id, QStringLiteral("training")));
        return run;
    });
}

Error endUnfinished(Project &project, const RunId &id, const Error &error)
{
    const RunStatus status = error.code == ErrorCode::Cancelled ? RunStatus::Killed : RunStatus::Failed;
    const Result<> ended = project.write([&](Connection &connection) -> Result<> {
        ASSAY_CHECK(metric_store::seal(connection, id));
        const auto level = status == RunStatus::Killed ? LogLine::Level::Warning : LogLine::Level::Error;
        ASSAY_CHECK(run_log_store::close(connection, id, {{project.now(), level, error.text}}));
        return run_store::finish(connection, id, status, project.now(), error.text);
    });
    Error told = error;
    // The run stays as running then, and is found interrupted when this process is gone.
    if (ended.isError())
        told.detail += QStringLiteral("\n") + ended.error().text;
    return told;
}

Result<Run> recordTraining(Project &project, const TrainingSpec &spec, const TrainingData &data,
                           const RunOrigin &origin, Progress &progress,
                           const std::function<void(const RunId &)> &started)
{
    ASSAY_TRY(run, startRun(project, spec, data, origin));
    if (started)
        started(run.id);
    return trainRun(project, run, spec, data, origin, progress);
}

Result<Run> trainRun(Project &project, const Run &run, const TrainingSpec &spec, const TrainingData &data,
                     const RunOrigin &origin, Progress &progress, const QByteArray &checkpoint)
{
    const auto isWatched =
        project.read([&](Connection &connection) { return run_alarm_store::isWatched(connection, run.experimentId); });
    if (isWatched.isError())
        return endUnfinished(project, run.id, isWatched.error());
    CurveRecorder recorder(project, run, progress, origin.watch, origin.checkpointEvery);
    if (!*isWatched)
        recorder.doNotWatch();
    recorder.log().say(trainingBegins(spec, data));
    if (!checkpoint.isEmpty())
        recorder.log().say(QCoreApplication::translate("core", "Going on from the last checkpoint."));
    auto outcome = guarded(spec.name, [&] { return train(spec, *data.table, data.timeColumn, recorder, checkpoint); });
    if (outcome) {
        for (const LogLine &line : trainingResults(spec, *outcome, recorder.lastTrainingStep(), project.now()))
            recorder.log().say(line.text, line.level);
    }
    if (const Result<> written = recorder.finish(); written.isError())
        return endUnfinished(project, run.id, written.error());
    if (outcome.isError() && !recorder.reasonToStop().isEmpty())
        return endForGood(project, run.id, recorder);
    if (outcome.isError())
        return endUnfinished(project, run.id, outcome.error());
    const Result<> recorded = guarded(spec.name, [&] { return recordOutcome(project, run, *outcome, data); });
    if (recorded.isError())
        return endUnfinished(project, run.id, recorded.error());
    recorder.removeCheckpoint();
    return project.read([&](Connection &connection) { return run_store::find(connection, run.id.value); });
}

Result<Run> runTraining(Project &project, const TrainingSpec &spec, const RunOrigin &origin, Progress &progress,
                        const std::function<void(const RunId &)> &started)
{
    ASSAY_CHECK(validateTrainingSpec(spec));
    if (!spec.search.kind.isEmpty())
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "The specification has a [search]; start it as a search, or "
                                                         "take [search] out to train once.")};
    ASSAY_CHECK(checkName(spec.name, QCoreApplication::translate("core", "run")));
    ASSAY_TRY(data, loadTrainingData(project, spec.data, progress));
    const TrainingSpec whole = wholeSpec(spec, data);
    // What the data refuses from the start leaves no run behind.
    ASSAY_CHECK(checkTraining(whole, *data.table, data.timeColumn));
    return recordTraining(project, whole, data, origin, progress, started);
}

Result<TrainingOutcome> trainAgain(Project &project, const Run &run, Progress &progress)
{
    ASSAY_TRY(spec, parseTrainingSpec(run.specification.toUtf8()));
    ASSAY_TRY(data, loadTrainingData(project, spec.data, progress));
    Unrecorded observer(progress);
    return guarded(spec.name, [&] { return train(spec, *data.table, data.timeColumn, observer); });
}

Result<PredictionRows> predictKnownRows(const TrainedModel &model, const Table &table, const QString &data,
                                        Progress &progress)
{
    const QString target = model.specification().target;
    const bool isAmount = model.task() == LearningTask::Regression;
    const Column *column = table.find(target);
    if (!column || (isAmount && column->isWords()))
        return Error{ErrorCode::Invalid,
                     isAmount
                         ? QCoreApplication::translate("core", "The model predicts “%1”, but %2 has no such column "
                                                               "of numbers to compare with.")
                               .arg(target, data)
                         : QCoreApplication::translate("core", "The model predicts “%1”, but %2 has no such column "
                                                               "to compare with.")
                               .arg(target, data)};
    const std::vector<double> truth = targetValues(*column, model.classes());
    ASSAY_TRY(predictions, model.predict(table, progress));
    PredictionRows known;
    known.task = model.task();
    known.classes = model.classes();
    const size_t outputs = model.outputs();
    for (size_t row = 0; row < truth.size(); ++row) {
        if (std::isnan(truth[row]))
            continue;
        known.rows.push_back(std::uint32_t(row));
        known.truth.push_back(truth[row]);
        const auto from = predictions.begin() + std::ptrdiff_t(row * outputs);
        known.prediction.insert(known.prediction.end(), from, from + std::ptrdiff_t(outputs));
    }
    if (known.rows.empty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate(
                                             "core", "Every value of “%1” is missing in %2 or unknown to the model, "
                                                     "so there is nothing to compare predictions with.")
                                             .arg(target, data)};
    return known;
}

Result<Evaluation> evaluateRun(Project &project, const Run &run, const VersionedName &data, const QString &person,
                               Progress &progress)
{
    if (run.modelObject.isEmpty())
        return Error{ErrorCode::Refused, QCoreApplication::translate(
                                             "core", "The run “%1” has no model; only finished runs can be evaluated.")
                                             .arg(run.name)};
    ASSAY_TRY(version, project.read([&](Connection &connection) { return dataset_store::find(connection, data); }));
    ASSAY_TRY(file, project.objects().get(run.modelObject));
    ASSAY_TRY(model, TrainedModel::load(file));
    ASSAY_TRY(table, dataset_store::loadTable(project, version, progress));
    ASSAY_TRY(rows, predictKnownRows(*model, *table, version.reference(), progress));
    const MetricValues metrics = evaluate(rows.scored(), std::uint64_t(run.seed), 1000, &progress);
    if (progress.isStopped())
        return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "The evaluation was stopped.")};
    ASSAY_TRY(predictions, evaluation_store::keepPredictions(project.objects(), rows));
    const Evaluation evaluation{0,
                                run.id,
                                version.reference(),
                                QStringLiteral("all"),
                                std::int64_t(rows.rows.size()),
                                metrics,
                                predictions,
                                project.now(),
                                person};
    return project.write(
        [&](Connection &connection) { return evaluation_store::add(connection, evaluation, version.id); });
}

} // namespace assay
