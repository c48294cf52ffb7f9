#include "core/learn/fairness.h"

#include "core/base/holm.h"
#include "core/learn/closed_intervals.h"
#include "core/learn/explained_rows.h"
#include "core/learn/share_difference.h"
#include "core/learn/sliced_column.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

struct Share {
    double successes = 0;
    double trials = 0;

    void count(bool isSuccess)
    {
        ++trials;
        successes += isSuccess ? 1 : 0;
    }
};

/// What is counted of one group.
struct Counted {
    double rows = 0;
    QMap<QString, Share> shares;
    std::vector<double> errors; ///< of amounts: prediction less truth
};

std::vector<Counted> countGroups(const SlicedColumn &sliced, const ScoredRows &scored)
{
    std::vector<Counted> groups(size_t(sliced.parts.size()));
    const bool isAmount = scored.task == LearningTask::Regression;
    const std::vector<std::uint32_t> decided = isAmount ? std::vector<std::uint32_t>() : decidedClasses(scored);
    for (size_t i = 0; i < scored.size(); ++i) {
        if (sliced.codes[i] < 0)
            continue;
        Counted &group = groups[size_t(sliced.codes[i])];
        ++group.rows;
        if (isAmount) {
            group.errors.push_back(scored.prediction[i] - scored.truth[i]);
            continue;
        }
        group.shares[QStringLiteral("accuracy")].count(double(decided[i]) == scored.truth[i]);
        if (scored.task != LearningTask::Binary)
            continue;
        const bool isPositive = decided[i] == 1;
        group.shares[QStringLiteral("positive_rate")].count(isPositive);
        if (scored.truth[i] == 1.0)
            group.shares[QStringLiteral("true_positive_rate")].count(isPositive);
        else
            group.shares[QStringLiteral("false_positive_rate")].count(isPositive);
    }
    return groups;
}

QStringList sharesOf(LearningTask task)
{
    if (task == LearningTask::Binary)
        return {QStringLiteral("positive_rate"), QStringLiteral("true_positive_rate"),
                QStringLiteral("false_positive_rate"), QStringLiteral("accuracy")};
    return task == LearningTask::Multiclass ? QStringList(QStringLiteral("accuracy")) : QStringList();
}

MetricValues measuresOf(const Counted &group, LearningTask task)
{
    MetricValues measures;
    for (const QString &name : sharesOf(task)) {
        const Share share = group.shares.value(name);
        measures.insert(name, wilsonInterval(share.successes, share.trials));
    }
    if (task != LearningTask::Regression)
        return measures;
    measures.insert(QStringLiteral("mean_error"), meanInterval(group.errors));
    std::vector<double> squares;
    for (const double error : group.errors)
        squares.push_back(error * error);
    const Estimate square = meanInterval(squares);
    // std::max(NaN, 0) would be NaN or 0 by the order of its arguments.
    const double lower = square.lower < 0 ? 0 : square.lower;
    measures.insert(QStringLiteral("rmse"), {std::sqrt(square.value), std::sqrt(lower), std::sqrt(square.upper)});
    return measures;
}

/// The places of the `most` largest, in their own order; of equals the first.
std::vector<size_t> largest(const std::vector<size_t> &places, const std::vector<Counted> &groups, size_t most)
{
    std::vector<size_t> kept = places;
    std::stable_sort(kept.begin(), kept.end(), [&](size_t a, size_t b) { return groups[a].rows > groups[b].rows; });
    kept.resize(std::min(kept.size(), most));
    std::sort(kept.begin(), kept.end());
    return kept;
}

std::vector<GroupDifference> compareGroups(const QString &measure, const std::vector<Counted> &groups,
                                           const QStringList &names, const std::vector<size_t> &compared,
                                           double leastRows)
{
    std::vector<GroupDifference> differences;
    std::vector<double> p;
    for (size_t i = 0; i < compared.size(); ++i) {
        for (size_t j = i + 1; j < compared.size(); ++j) {
            const Counted &a = groups[compared[i]];
            const Counted &b = groups[compared[j]];
            GroupGap gap;
            if (measure == u"mean_error") {
                gap = meanDifference(a.errors, b.errors);
            } else {
                const Share first = a.shares.value(measure);
                const Share second = b.shares.value(measure);
                if (first.trials < leastRows || second.trials < leastRows)
                    continue;
                gap = shareDifference(first.successes, first.trials, second.successes, second.trials);
            }
            differences.push_back(
                {measure, names[qsizetype(compared[i])], names[qsizetype(compared[j])], gap.difference, gap.p, 1});
            p.push_back(gap.p);
        }
    }
    const std::vector<double> corrected = holmCorrected(p);
    for (size_t i = 0; i < differences.size(); ++i)
        differences[i].correctedP = corrected[i];
    std::stable_sort(differences.begin(), differences.end(),
                     [](const GroupDifference &a, const GroupDifference &b) { return a.p < b.p; });
    return differences;
}

QStringList comparedMeasures(LearningTask task)
{
    if (task == LearningTask::Regression)
        return {QStringLiteral("mean_error")};
    QStringList measures = sharesOf(task);
    if (task == LearningTask::Binary)
        measures.removeLast();
    return measures;
}

Result<> checkRows(const Table &table, std::span<const std::uint32_t> rows, const ScoredRows &scored)
{
    const bool isWithin =
        std::all_of(rows.begin(), rows.end(), [&](std::uint32_t row) { return std::int64_t(row) < table.rowCount; });
    if (isWithin && rows.size() == scored.size() && isScorable(scored))
        return Done{};
    return Error{ErrorCode::Invalid, QCoreApplication::translate("core", "The predictions are not about these rows, or "
                                                                         "are not finite, so groups of rows cannot be "
                                                                         "compared. Evaluate the model on the data "
                                                                         "first.")};
}

} // namespace

std::vector<GroupDifference> GroupFairness::found() const
{
    std::vector<GroupDifference> kept;
    std::copy_if(differences.begin(), differences.end(), std::back_inserter(kept),
                 [](const GroupDifference &difference) { return difference.isFound(); });
    return kept;
}

Result<GroupFairness> groupFairness(const Table &table, std::span<const std::uint32_t> rows, const ScoredRows &scored,
                                    const QString &column, const FairnessOptions &options, const Progress &progress)
{
    const Column *found = table.find(column);
    if (!found)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "There is no column “%1” to compare groups by. Name a column "
                                                         "of the data.")
                         .arg(column)};
    ASSAY_CHECK(checkRows(table, rows, scored));
    const SlicedColumn sliced = sliceColumn(*found, rows, 1);
    const std::vector<Counted> groups = countGroups(sliced, scored);
    std::vector<size_t> all(groups.size());
    std::iota(all.begin(), all.end(), size_t(0));
    const std::vector<size_t> listed = largest(all, groups, options.mostGroups);
    std::vector<size_t> compared;
    std::copy_if(listed.begin(), listed.end(), std::back_inserter(compared),
                 [&](size_t place) { return groups[place].rows >= double(options.leastRows); });
    compared = largest(compared, groups, options.mostCompared);

    GroupFairness fairness{column, {}, {}, std::int64_t(groups.size() - listed.size()), std::int64_t(rows.size())};
    for (const size_t place : listed) {
        const bool isCompared = std::binary_search(compared.begin(), compared.end(), place);
        fairness.groups.push_back({sliced.parts[qsizetype(place)], std::int64_t(groups[place].rows), isCompared,
                                   measuresOf(groups[place], scored.task)});
        fairness.otherRows -= std::int64_t(groups[place].rows);
    }
    for (const QString &measure : comparedMeasures(scored.task)) {
        if (progress.isStopped())
            return explanationStopped();
        const auto differences = compareGroups(measure, groups, sliced.parts, compared, double(options.leastRows));
        fairness.differences.insert(fairness.differences.end(), differences.begin(), differences.end());
    }
    return fairness;
}

} // namespace assay
