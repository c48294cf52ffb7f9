#include "core/learn/folds.h"

#include "core/base/random.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

namespace
{

Error tooFew(const QString &what, size_t count, size_t folds)
{
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("core", "“validation.folds” is %1, but %2. Take fewer folds or more data.")
                     .arg(folds)
                     .arg(what.arg(count))};
}

/// For each fold its tested rows; the rest is fitted on. Both ascending.
std::vector<RowSplit> leaveEachOut(const std::vector<std::vector<std::uint32_t>> &parts)
{
    std::vector<RowSplit> folds;
    for (size_t fold = 0; fold < parts.size(); ++fold) {
        RowSplit split;
        for (size_t part = 0; part < parts.size(); ++part) {
            std::vector<std::uint32_t> &side = part == fold ? split.holdout : split.training;
            side.insert(side.end(), parts[part].begin(), parts[part].end());
        }
        std::sort(split.training.begin(), split.training.end());
        std::sort(split.holdout.begin(), split.holdout.end());
        folds.push_back(std::move(split));
    }
    return folds;
}

Result<std::vector<RowSplit>> foldsByGroup(const TrainingSpec &spec, const Table &table,
                                           const std::vector<std::uint32_t> &training, std::int64_t seed)
{
    const auto count = size_t(spec.validation.folds);
    ASSAY_TRY(groups, groupsOf(table, training, spec.split.by));
    const std::uint32_t groupCount = *std::max_element(groups.begin(), groups.end()) + 1;
    if (groupCount < count)
        return tooFew(QCoreApplication::translate("core", "there are only %1 groups"), groupCount, count);
    std::vector<size_t> sizes(groupCount, 0);
    for (const std::uint32_t group : groups)
        ++sizes[group];
    // The largest group first into the emptiest fold, ties by chance.
    std::vector<std::uint32_t> order = Random(std::uint64_t(seed), "folds").permutation(groupCount);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return sizes[a] > sizes[b]; });
    std::vector<size_t> filled(count, 0);
    std::vector<size_t> foldOf(groupCount, 0);
    for (const std::uint32_t group : order) {
        const auto emptiest = size_t(std::min_element(filled.begin(), filled.end()) - filled.begin());
        foldOf[group] = emptiest;
        filled[emptiest] += sizes[group];
    }
    std::vector<std::vector<std::uint32_t>> parts(count);
    for (size_t i = 0; i < training.size(); ++i)
        parts[foldOf[groups[i]]].push_back(training[i]);
    return leaveEachOut(parts);
}

Result<std::vector<RowSplit>> foldsByChance(const TrainingSpec &spec, const Target &target,
                                            const std::vector<std::uint32_t> &training, std::int64_t seed)
{
    const auto count = size_t(spec.validation.folds);
    std::vector<std::uint32_t> order = shuffledRows(training, seed, "folds");
    if (!target.classes.isEmpty()) {
        std::vector<size_t> counts(size_t(target.classes.size()), 0);
        for (const std::uint32_t row : training)
            ++counts[size_t(target.values[row])];
        const auto rarest = std::min_element(counts.begin(), counts.end());
        if (*rarest < count)
            return tooFew(QCoreApplication::translate("core", "only %1 training rows have the class “%2”")
                              .arg(QStringLiteral("%1"), target.classes.at(rarest - counts.begin())),
                          *rarest, count);
        // Class after class and dealt out in turn, each fold gets its share of each.
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return target.values[a] < target.values[b]; });
    }
    std::vector<std::vector<std::uint32_t>> parts(count);
    for (size_t i = 0; i < order.size(); ++i)
        parts[i % count].push_back(order[i]);
    return leaveEachOut(parts);
}

Result<std::vector<RowSplit>> rollingFolds(const TrainingSpec &spec, const Table &table,
                                           const std::vector<std::uint32_t> &training, const QString &timeColumn)
{
    const auto count = size_t(spec.validation.folds);
    const bool isSplitByTime = spec.split.kind == u"time" && !spec.split.by.isEmpty();
    const QString by = !spec.validation.by.isEmpty() ? spec.validation.by : isSplitByTime ? spec.split.by : timeColumn;
    ASSAY_TRY(ordered, rowsByTime(table, training, by));
    const size_t size = ordered.size() / (count + 1);
    std::vector<RowSplit> folds;
    for (size_t fold = 0; fold < count; ++fold) {
        const auto begin = ordered.begin() + std::ptrdiff_t(ordered.size() - (count - fold) * size);
        RowSplit split;
        split.training.assign(ordered.begin(), begin);
        split.holdout.assign(begin, begin + std::ptrdiff_t(size));
        std::sort(split.holdout.begin(), split.holdout.end());
        folds.push_back(std::move(split));
    }
    return folds;
}

/// The training rows divided once more, as the specification divides all rows; where a column marks the holdout, there
/// is no mark inside the rest, so at random.
Result<std::vector<RowSplit>> singleFold(const TrainingSpec &spec, const Table &table, const Target &target,
                                         const std::vector<std::uint32_t> &training, const QString &timeColumn)
{
    TrainingSpec inner = spec;
    if (spec.split.kind == u"column")
        inner.split = {QStringLiteral("random"), 0.2, {}, {}};
    Target known = target;
    known.rows = training;
    std::sort(known.rows.begin(), known.rows.end());
    ASSAY_TRY(split, splitRows(inner, table, known, timeColumn));
    std::vector<RowSplit> folds;
    folds.push_back(std::move(split));
    return folds;
}

} // namespace

Result<std::vector<RowSplit>> foldRows(const TrainingSpec &spec, const Table &table, const Target &target,
                                       const std::vector<std::uint32_t> &training, const QString &timeColumn)
{
    if (spec.validation.kind == u"single")
        return singleFold(spec, table, target, training, timeColumn);
    const auto count = size_t(spec.validation.folds);
    const bool isRolling = spec.validation.kind == u"rolling";
    // A fold needs at least two rows for its metrics to say anything.
    if (training.size() < 2 * (count + (isRolling ? 1 : 0)))
        return tooFew(QCoreApplication::translate("core", "there are only %1 training rows"), training.size(), count);
    if (isRolling)
        return rollingFolds(spec, table, training, timeColumn);
    const std::int64_t repeats = spec.validation.kind == u"repeated" ? spec.validation.repeats : 1;
    std::vector<RowSplit> folds;
    for (std::int64_t repeat = 0; repeat < repeats; ++repeat) {
        auto drawn = spec.split.kind == u"group" ? foldsByGroup(spec, table, training, spec.seed + repeat)
                                                 : foldsByChance(spec, target, training, spec.seed + repeat);
        if (!drawn)
            return drawn.error();
        for (RowSplit &fold : *drawn)
            folds.push_back(std::move(fold));
    }
    return folds;
}

} // namespace assay
