#include "core/runs/search_run.h"

#include "core/base/parallel.h"
#include "core/learn/estimator.h"
#include "core/learn/estimator_rules.h"
#include "core/learn/losses.h"
#include "core/learn/train.h"
#include "core/runs/resumed_training.h"
#include "core/runs/run_store.h"
#include "core/runs/training_run.h"
#include "core/runs/watch/median_watch.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

const QString trialTag = QStringLiteral("trial");
const QString prunedTag = QStringLiteral("pruned");
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// A trial ends with its search, and says nothing of itself.
class TrialProgress final : public Progress
{
public:
    explicit TrialProgress(const Progress &whole) : m_whole(whole) {}
    bool report(double, const QString &) override { return !m_whole.isStopped(); }
    [[nodiscard]] bool isStopped() const override { return m_whole.isStopped(); }

private:
    const Progress &m_whole;
};

/// A trial that has ended, whether in this process or before.
struct Ended {
    SearchOutcome::TrialRun trial;
    BestSoFar curve;
    std::optional<Error> error;
};

/// One search while it runs.
class Search final
{
public:
    Search(Project &project, TrainingSpec spec, const TrainingData &data, Run run, Progress &progress)
        : m_project(project),
          m_spec(std::move(spec)),
          m_data(data),
          m_run(std::move(run)),
          m_progress(progress),
          m_plan(SearchPlan::create(m_spec))
    {
        const LearningTask task = *taskFromName(m_spec.task);
        const QString metric = m_spec.metrics.isEmpty() ? metricNames(task).first() : m_spec.metrics.first();
        m_objective = QStringLiteral("cv_") + metric;
        m_isLowerBetter = lowerIsBetter(metric).value_or(true);
        m_watchedKey = QStringLiteral("fold1_valid_") + QLatin1String(curveLossName(task));
        const QString effort = effortParameter(m_spec.estimator.kind);
        m_effort = effort.isEmpty() ? 0 : wholeParameter(m_spec.estimator, effort);
    }

    [[nodiscard]] const QString &objective() const { return m_objective; }

    /// Trials of an earlier, cut attempt, by number.
    Result<> recall()
    {
        return m_project.read([&](Connection &connection) -> Result<> {
            ASSAY_TRY(runs, run_store::children(connection, m_run.id));
            for (const Run &run : runs) {
                const bool wasPruned = run.tags.contains(prunedTag);
                if (run.status != RunStatus::Finished && run.status != RunStatus::Failed && !wasPruned) {
                    if (run.status != RunStatus::Running)
                        m_cut.insert(run.tags.value(trialTag).toInt(), run);
                    continue;
                }
                ASSAY_TRY(points, metric_store::read(connection, run.id, m_watchedKey));
                m_known.insert(run.tags.value(trialTag).toInt(), {run, bestSoFar(points)});
            }
            return Done{};
        });
    }

    Result<SearchOutcome> run()
    {
        for (;;) {
            const std::vector<Trial> trials = m_plan->next(m_results);
            if (trials.empty())
                break;
            ASSAY_CHECK(runBatch(trials));
        }
        SearchOutcome outcome{m_run, m_objective, m_trials};
        std::stable_sort(outcome.trials.begin(), outcome.trials.end(), [](const auto &a, const auto &b) {
            const bool isKnown = !std::isnan(a.result.loss);
            return isKnown && (std::isnan(b.result.loss) || a.result.loss < b.result.loss);
        });
        if (std::isnan(outcome.trials.front().result.loss))
            return m_firstError.value_or(
                Error{ErrorCode::Invalid, QCoreApplication::translate("core", "No trial of the search gave a “%1”. "
                                                                              "Look at the trials’ own errors.")
                                              .arg(m_objective)});
        return outcome;
    }

private:
    Result<> runBatch(const std::vector<Trial> &trials)
    {
        const QString best = m_best ? QCoreApplication::translate("core", ", best %1 %2")
                                          .arg(m_objective)
                                          .arg(m_isLowerBetter ? *m_best : -*m_best, 0, 'g', 5)
                                    : QString();
        const QString what = QCoreApplication::translate("core", "Trial %1 of %2%3")
                                 .arg(trials.front().number)
                                 .arg(m_plan->trialCount())
                                 .arg(best);
        if (!m_progress.report(m_plan->shareOf(trials.front().number - 1), what))
            return trainingStopped();
        std::vector<Ended> ended(trials.size());
        parallelFor(trials.size(), int(m_spec.search.parallel), [&](size_t i) { ended[i] = runTrial(trials[i]); });
        metric_store::Batch points;
        for (Ended &trial : ended) {
            if (trial.error && trial.error->code == ErrorCode::Cancelled && !trial.trial.result.wasPruned)
                return *trial.error;
            if (trial.error && !trial.trial.result.wasPruned && !m_firstError)
                m_firstError = trial.error;
            const double loss = trial.trial.result.loss;
            if (!std::isnan(loss)) {
                points[m_objective].push_back(
                    {trial.trial.result.trial.number, m_project.now(), m_isLowerBetter ? loss : -loss});
                m_best = std::min(m_best.value_or(loss), loss);
            }
            m_results.push_back(trial.trial.result);
            m_curves.push_back(std::move(trial.curve));
            m_trials.push_back(std::move(trial.trial));
        }
        return tell(points);
    }

    /// The objective of each trial is a curve of the search. Trials of an earlier attempt were told by it.
    Result<> tell(metric_store::Batch &points)
    {
        for (std::vector<MetricPoint> &curve : points)
            std::erase_if(curve, [&](const MetricPoint &point) { return m_known.contains(int(point.step)); });
        if (points.value(m_objective).empty())
            return Done{};
        return m_project.write([&](Connection &connection) -> Result<> {
            ASSAY_CHECK(run_store::suggestDirection(connection, m_run.experimentId, m_objective, m_isLowerBetter));
            return metric_store::append(connection, m_run.id, points);
        });
    }

    Ended runTrial(const Trial &trial)
    {
        if (const auto known = m_known.constFind(trial.number); known != m_known.cend())
            return endedAs(trial, known->first, known->second);
        const TrainingSpec spec = specOf(trial);
        MedianWatch watch(m_watchedKey, std::max<std::int64_t>(1, m_effort / 10), m_curves);
        const bool isHalving = m_spec.search.kind == u"halving" || m_spec.search.kind == u"hyperband";
        RunOrigin origin{m_run.person,
                         m_run.id,
                         {{trialTag, QString::number(trial.number)}},
                         m_spec.search.prune && !isHalving ? &watch : nullptr};
        RunId id;
        TrialProgress progress(m_progress);
        auto run = train(trial, spec, origin, progress, id);
        if (run)
            return endedAs(trial, *run, watch.curve());
        Ended failed{{{trial, unknown, false}, id, spec.name}, {}, run.error()};
        failed.trial.result.wasPruned = run.error().code == ErrorCode::Cancelled && !m_progress.isStopped();
        if (failed.trial.result.wasPruned) {
            const Result<> tagged = m_project.write([&](Connection &connection) {
                return run_store::setTag(connection, id, prunedTag, QStringLiteral("yes"));
            });
            if (tagged.isError())
                failed.error = tagged.error();
            failed.curve = watch.curve();
        }
        return failed;
    }

    /// Goes on with the trial's run if it was cut.
    Result<Run> train(const Trial &trial, const TrainingSpec &spec, const RunOrigin &origin, Progress &progress,
                      RunId &id)
    {
        const auto cut = m_cut.constFind(trial.number);
        if (cut == m_cut.cend() || cut->specification.toUtf8() != writeTrainingSpec(spec))
            return recordTraining(m_project, spec, m_data, origin, progress, [&](const RunId &begun) { id = begun; });
        id = cut->id;
        auto taken = takeUpRun(m_project, *cut, ResumeFrom::Checkpoint);
        if (taken.isError() && taken.error().code == ErrorCode::Refused)
            taken = takeUpRun(m_project, *cut, ResumeFrom::Start);
        if (taken.isError())
            return taken.error();
        return trainRun(m_project, taken->run, spec, m_data, origin, progress, taken->checkpoint);
    }

    [[nodiscard]] Ended endedAs(const Trial &trial, const Run &run, const BestSoFar &curve) const
    {
        const auto metric = run.metrics.constFind(m_objective);
        const double value = metric == run.metrics.cend() ? unknown : metric->last;
        const bool wasPruned = run.tags.contains(prunedTag);
        return {{{trial, m_isLowerBetter ? value : -value, wasPruned}, run.id, run.name}, curve, std::nullopt};
    }

    [[nodiscard]] TrainingSpec specOf(const Trial &trial) const
    {
        TrainingSpec spec = m_spec;
        spec.search = {};
        spec.name = QCoreApplication::translate("core", "%1, trial %2").arg(m_spec.name).arg(trial.number);
        for (auto parameter = trial.parameters.cbegin(); parameter != trial.parameters.cend(); ++parameter)
            spec.estimator.parameters.insert(parameter.key(), *parameter);
        return spec;
    }

    Project &m_project;
    TrainingSpec m_spec;
    const TrainingData &m_data;
    Run m_run;
    Progress &m_progress;
    std::unique_ptr<SearchPlan> m_plan;
    QString m_objective;
    bool m_isLowerBetter = true;
    QString m_watchedKey;
    std::int64_t m_effort = 0;
    QMap<int, std::pair<Run, BestSoFar>> m_known;
    QMap<int, Run> m_cut; ///< trials of an earlier attempt that did not come to an end
    std::vector<TrialResult> m_results;
    std::vector<BestSoFar> m_curves;
    std::vector<SearchOutcome::TrialRun> m_trials;
    std::optional<double> m_best;
    std::optional<Error> m_firstError;
};

Result<Run> startSearch(Project &project, const TrainingSpec &spec, const TrainingData &data, const QString &person)
{
    return startRun(project, spec, data, {person, {}, {{QStringLiteral("search"), spec.search.kind}}});
}

Result<Run> resumeSearch(Project &project, const RunId &id)
{
    return project.write([&](Connection &connection) -> Result<Run> {
        // Its process may be gone without anybody having noticed.
        ASSAY_CHECK(run_store::markInterrupted(connection, project.now()));
        ASSAY_TRY(run, run_store::find(connection, id.value));
        if (!run.tags.contains(QStringLiteral("search")))
            return Error{ErrorCode::Usage,
                         QCoreApplication::translate("core", "The run “%1” is no search, so it cannot be resumed.")
                             .arg(run.name)};
        if (run.status == RunStatus::Finished)
            return Error{ErrorCode::Refused, QCoreApplication::translate(
                                                 "core", "The search “%1” has finished; there is nothing to resume.")
                                                 .arg(run.name)};
        ASSAY_CHECK(run_store::reopen(connection, id));
        return run;
    });
}

Result<> finishSearch(Project &project, const SearchOutcome &outcome)
{
    const SearchOutcome::TrialRun &best = outcome.trials.front();
    return project.write([&](Connection &connection) -> Result<> {
        QMap<QString, QString> params;
        ASSAY_TRY(run, run_store::find(connection, best.run.value));
        for (const QString &name : best.result.trial.parameters.keys())
            params.insert(QStringLiteral("best_") + name, run.params.value(name));
        ASSAY_CHECK(run_store::setParams(connection, outcome.search.id, params));
        ASSAY_CHECK(run_store::setTag(connection, outcome.search.id, QStringLiteral("best"), best.run.value));
        ASSAY_CHECK(metric_store::seal(connection, outcome.search.id));
        return run_store::finish(connection, outcome.search.id, RunStatus::Finished, project.now());
    });
}

/// Trials that the search compares need something to be compared by.
TrainingSpec withValidation(TrainingSpec spec)
{
    if (spec.validation.kind.isEmpty())
        spec.validation.kind = QStringLiteral("single");
    return spec;
}

} // namespace

Result<SearchOutcome> runSearch(Project &project, const TrainingSpec &spec, const QString &person, Progress &progress,
                                const std::function<void(const RunId &)> &started, const RunId &resume)
{
    ASSAY_CHECK(validateTrainingSpec(spec));
    if (spec.search.kind.isEmpty())
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "The specification has no [search]; add it, or train once.")};
    ASSAY_CHECK(checkName(spec.name, QCoreApplication::translate("core", "run")));
    ASSAY_TRY(data, loadTrainingData(project, spec.data, progress));
    const TrainingSpec whole = wholeSpec(withValidation(spec), data);
    ASSAY_CHECK(checkTraining(whole, *data.table, data.timeColumn));
    ASSAY_TRY(run, resume.isEmpty() ? startSearch(project, whole, data, person) : resumeSearch(project, resume));
    if (started)
        started(run.id);
    Search search(project, whole, data, run, progress);
    if (!resume.isEmpty()) {
        if (const Result<> recalled = search.recall(); recalled.isError())
            return endUnfinished(project, run.id, recalled.error());
    }
    auto outcome = search.run();
    if (outcome.isError())
        return endUnfinished(project, run.id, outcome.error());
    if (const Result<> finished = finishSearch(project, *outcome); finished.isError())
        return endUnfinished(project, run.id, finished.error());
    ASSAY_TRY(stored, project.read([&](Connection &connection) { return run_store::find(connection, run.id.value); }));
    outcome->search = stored;
    return outcome;
}

} // namespace assay
