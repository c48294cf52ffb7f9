#include "core/runs/compare/run_comparison.h"

#include "core/base/holm.h"
#include "core/learn/block_length.h"
#include "core/learn/power.h"
#include "core/learn/training_spec.h"
#include "core/runs/compare/difference_sentence.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace assay
{

namespace
{

constexpr std::uint64_t bootstrapSeed = 1;
constexpr double level = 0.05;

/// Ten thousand, but fewer of so many rows that they would take minutes; their tails need fewer too.
int resamplesFor(size_t rows)
{
    constexpr double mostDraws = 2e9;
    return int(std::clamp(mostDraws / double(rows), 1000.0, 10'000.0));
}

/// A run with its holdout predictions, in the order of the rows.
struct Candidate {
    Run run;
    Evaluation evaluation;
    PredictionRows rows;
};

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
        candidate.rows.sortByRow();
    }
    return std::move(candidates);
}

Result<> checkSameHoldout(const Candidate &baseline, const Candidate &other)
{
    if (baseline.rows.task != other.rows.task || baseline.rows.classes != other.rows.classes)
        return Error{ErrorCode::Refused,
                     QCoreApplication::translate("core", "“%1” predicts something else than “%2”. Compare runs with "
                                                         "the same task and classes.")
                         .arg(baseline.run.name, other.run.name)};
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

/// What the experiment knows of the metric, else what everybody does.
Result<std::optional<bool>> directionOf(Project &project, const Run &baseline, const QString &metric)
{
    return project.read([&](Connection &connection) -> Result<std::optional<bool>> {
        ASSAY_TRY(experiments, run_store::listExperiments(connection));
        for (const Experiment &experiment : experiments) {
            if (experiment.id == baseline.experimentId && experiment.lowerIsBetter.contains(metric))
                return std::optional<bool>(experiment.lowerIsBetter.value(metric));
        }
        return lowerIsBetter(metric);
    });
}

/// The metric that was asked for, else what the baseline's specification puts first, else what its task does.
Result<QString> metricOf(const Candidate &baseline, const QString &wanted)
{
    const QStringList names = metricNames(baseline.rows.task);
    if (!wanted.isEmpty() && !names.contains(wanted))
        return Error{ErrorCode::Usage, QCoreApplication::translate("core", "“%1” cannot be compared by “%2”; use one "
                                                                           "of %3.")
                                           .arg(baseline.run.name, wanted, names.join(QStringLiteral(", ")))};
    if (!wanted.isEmpty())
        return wanted;
    const auto spec = parseTrainingSpec(baseline.run.specification.toUtf8());
    return spec && !spec->metrics.isEmpty() && names.contains(spec->metrics.front()) ? spec->metrics.front()
                                                                                     : names.front();
}

QString testName(PairedTest test, int resamples, std::int64_t block)
{
    if (block > 1)
        return QCoreApplication::translate("core", "paired bootstrap, %1 resamples of blocks of %2 rows")
            .arg(QLocale(QLocale::English).toString(resamples))
            .arg(block);
    if (test == PairedTest::DeLong)
        return QCoreApplication::translate("core", "DeLong's test");
    if (test == PairedTest::McNemar)
        return QCoreApplication::translate("core", "McNemar's test with mid-p");
    if (resamples == 10'000)
        return QCoreApplication::translate("core", "paired bootstrap, 10,000 resamples");
    return QCoreApplication::translate("core", "paired bootstrap, %1 resamples")
        .arg(QLocale(QLocale::English).toString(resamples));
}

QString verdictOf(const RunDifference &difference, std::optional<bool> lowerIsBetter)
{
    if (!lowerIsBetter || !(difference.correctedP < level) || difference.difference.value == 0)
        return QStringLiteral("open");
    return (difference.difference.value < 0) == *lowerIsBetter ? QStringLiteral("better") : QStringLiteral("worse");
}

/// Corrects all p together and says what they mean.
void addVerdicts(RunComparison &comparison, std::optional<bool> lowerIsBetter)
{
    std::vector<double> p;
    for (const RunDifference &each : comparison.differences)
        p.push_back(each.difference.p);
    const std::vector<double> corrected = holmCorrected(p);
    for (size_t i = 0; i < corrected.size(); ++i) {
        RunDifference &each = comparison.differences[i];
        each.correctedP = corrected[i];
        each.verdict = verdictOf(each, lowerIsBetter);
        if (each.verdict == u"open" && !(each.correctedP < level))
            each.rowsNeeded = moreRowsNeeded(each.difference.value, each.difference.error, double(comparison.rows),
                                             level / double(corrected.size()));
        each.sentence = differenceSentence(comparison, each);
    }
}

Result<> checkRequest(const QList<RunId> &ids)
{
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
    ASSAY_CHECK(checkRequest(ids));
    ASSAY_TRY(candidates, loadCandidates(project, ids));
    const Candidate &baseline = candidates.front();
    ASSAY_TRY(used, metricOf(baseline, metric));
    for (const Candidate &other : candidates)
        ASSAY_CHECK(checkSameHoldout(baseline, other));
    ASSAY_TRY(lowerIsBetter, directionOf(project, baseline.run, used));

    const size_t rows = baseline.rows.rows.size();
    BootstrapOptions options{bootstrapSeed, resamplesFor(rows), 0, &progress};
    for (size_t i = 1; i < candidates.size(); ++i)
        options.block = std::max(options.block, blockLength(used, baseline.rows.scored(), candidates[i].rows.scored()));
    RunComparison comparison;
    comparison.metric = used;
    comparison.baseline = baseline.run.id;
    comparison.baselineName = baseline.run.name;
    comparison.rows = std::int64_t(rows);
    comparison.blockRows = std::int64_t(options.block);
    comparison.test = testName(pairedTestFor(used), options.resamples, comparison.blockRows);
    comparison.task = baseline.rows.task;
    for (size_t i = 1; i < candidates.size(); ++i) {
        const Candidate &other = candidates[i];
        const double done = double(i - 1) / double(candidates.size() - 1);
        if (!progress.report(done, QCoreApplication::translate("core", "Comparing “%1”").arg(other.run.name)))
            return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "The comparison was stopped.")};
        ASSAY_TRY(tested, comparePaired(used, baseline.rows.scored(), other.rows.scored(), options));
        RunDifference difference;
        difference.run = other.run.id;
        difference.runName = other.run.name;
        difference.difference = tested;
        comparison.differences.push_back(difference);
    }
    addVerdicts(comparison, lowerIsBetter);
    return comparison;
}

} // namespace assay
