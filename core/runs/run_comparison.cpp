#include "core/runs/run_comparison.h"

#include "core/base/holm.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"

#include <QCoreApplication>

#include <numeric>

namespace assay
{

namespace
{

constexpr std::uint64_t bootstrapSeed = 1;
constexpr int resamples = 10000;
constexpr double level = 0.05;

/// A run with its holdout predictions, in the order of the rows.
struct Candidate {
    Run run;
    Evaluation evaluation;
    PredictionRows rows;
};

void sortByRow(PredictionRows &rows)
{
    if (std::is_sorted(rows.rows.begin(), rows.rows.end()))
        return;
    std::vector<size_t> order(rows.rows.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return rows.rows[a] < rows.rows[b]; });
    PredictionRows sorted{{}, {}, {}, rows.task, rows.classes};
    const size_t outputs = rows.outputs();
    for (const size_t i : order) {
        sorted.rows.push_back(rows.rows[i]);
        sorted.truth.push_back(rows.truth[i]);
        const auto from = rows.prediction.begin() + std::ptrdiff_t(i * outputs);
        sorted.prediction.insert(sorted.prediction.end(), from, from + std::ptrdiff_t(outputs));
    }
    rows = std::move(sorted);
}

Result<std::vector<Candidate>> loadCandidates(Project &project, const QList<RunId> &ids)
{
    ASSAY_TRY(candidates, project.read([&](Connection &connection) -> Result<std::vector<Candidate>> {
        ASSAY_TRY(runs, run_store::findMany(connection, ids));
        std::vector<Candidate> found;
        for (const Run &run : runs) {
            ASSAY_TRY(evaluation, evaluation_store::holdout(connection, run.id));
            if (run.status != RunStatus::Finished || !evaluation)
                return Error{ErrorCode::Refused, QCoreApplication::translate(
                                                     "core", "The run “%1” (%2) has no holdout predictions to compare; "
                                                             "only finished runs have them.")
                                                     .arg(run.name, run.id.shortForm())};
            found.push_back({run, *evaluation, {}});
        }
        return found;
    }));
    for (Candidate &candidate : candidates) {
        ASSAY_TRY(rows, evaluation_store::loadPredictions(project.objects(), candidate.evaluation.predictions));
        candidate.rows = std::move(rows);
        sortByRow(candidate.rows);
    }
    return std::move(candidates);
}

Result<> checkSameHoldout(const Candidate &baseline, const Candidate &other)
{
    if (baseline.evaluation.data != other.evaluation.data)
        return Error{ErrorCode::Refused,
                     QCoreApplication::translate("core",
                                                 "“%1” was tested on %2 and “%3” on %4. Compare runs that were tested "
                                                 "on the same data.")
                         .arg(baseline.run.name, baseline.evaluation.data, other.run.name, other.evaluation.data)};
    if (baseline.rows.rows != other.rows.rows || baseline.rows.truth != other.rows.truth)
        return Error{ErrorCode::Refused, QCoreApplication::translate(
                                             "core", "“%1” and “%2” were tested on different rows of %3. Compare runs "
                                                     "with the same target, split and seed.")
                                             .arg(baseline.run.name, other.run.name, baseline.evaluation.data)};
    return Done{};
}

Result<std::optional<bool>> directionOf(Project &project, const Run &baseline, const QString &metric)
{
    return project.read([&](Connection &connection) -> Result<std::optional<bool>> {
        ASSAY_TRY(experiments, run_store::listExperiments(connection));
        for (const Experiment &experiment : experiments) {
            if (experiment.id == baseline.experimentId && experiment.lowerIsBetter.contains(metric))
                return std::optional<bool>(experiment.lowerIsBetter.value(metric));
        }
        return std::optional<bool>();
    });
}

QString verdictOf(const RunDifference &difference, std::optional<bool> lowerIsBetter)
{
    if (!lowerIsBetter || !(difference.correctedP < level) || difference.difference.value == 0)
        return QStringLiteral("open");
    return (difference.difference.value < 0) == *lowerIsBetter ? QStringLiteral("better") : QStringLiteral("worse");
}

Result<> checkRequest(const QList<RunId> &ids, const QString &metric)
{
    if (metric != u"rmse" && metric != u"mae")
        return Error{
            ErrorCode::Usage,
            QCoreApplication::translate("core", "Runs cannot be compared by “%1”; use rmse or mae.").arg(metric)};
    if (ids.size() < 2)
        return Error{ErrorCode::Usage, QCoreApplication::translate(
                                           "core", "A comparison needs at least two runs; the first is the baseline.")};
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (ids.indexOf(ids.at(i)) != i)
            return Error{ErrorCode::Usage,
                         QCoreApplication::translate("core", "The run %1 is named twice; name each once.")
                             .arg(ids.at(i).shortForm())};
    }
    return Done{};
}

} // namespace

Result<RunComparison> compareRuns(Project &project, const QList<RunId> &ids, const QString &metric, Progress &progress)
{
    ASSAY_CHECK(checkRequest(ids, metric));
    ASSAY_TRY(candidates, loadCandidates(project, ids));
    const Candidate &baseline = candidates.front();
    for (const Candidate &other : candidates)
        ASSAY_CHECK(checkSameHoldout(baseline, other));
    ASSAY_TRY(lowerIsBetter, directionOf(project, baseline.run, metric));

    RunComparison comparison;
    comparison.metric = metric;
    comparison.baseline = baseline.run.id;
    comparison.baselineName = baseline.run.name;
    comparison.rows = std::int64_t(baseline.rows.rows.size());
    comparison.test = QCoreApplication::translate("core", "paired bootstrap, 10,000 resamples");
    std::vector<double> p;
    for (size_t i = 1; i < candidates.size(); ++i) {
        const Candidate &other = candidates[i];
        const double done = double(i - 1) / double(candidates.size() - 1);
        if (!progress.report(done, QCoreApplication::translate("core", "Comparing “%1”").arg(other.run.name)))
            return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "The comparison was stopped.")};
        RunDifference difference;
        difference.run = other.run.id;
        difference.runName = other.run.name;
        difference.difference = pairedBootstrap(metric, baseline.rows.truth, baseline.rows.prediction,
                                                other.rows.prediction, bootstrapSeed, resamples);
        p.push_back(difference.difference.p);
        comparison.differences.push_back(difference);
    }
    const std::vector<double> corrected = holmCorrected(p);
    for (size_t i = 0; i < corrected.size(); ++i) {
        comparison.differences[i].correctedP = corrected[i];
        comparison.differences[i].verdict = verdictOf(comparison.differences[i], lowerIsBetter);
    }
    return comparison;
}

} // namespace assay
