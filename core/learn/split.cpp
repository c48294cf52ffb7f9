#include "core/learn/split.h"

#include "core/base/random.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace assay
{

namespace
{

constexpr size_t fewestRows = 5;

RowSplit cutAt(const std::vector<std::uint32_t> &ordered, size_t trainingCount)
{
    RowSplit split;
    const auto cut = ordered.begin() + std::ptrdiff_t(trainingCount);
    split.training.assign(ordered.begin(), cut);
    split.holdout.assign(cut, ordered.end());
    return split;
}

Result<const Column *> columnOf(const Table &table, const QString &name)
{
    if (const Column *column = table.find(name))
        return column;
    return Error{
        ErrorCode::Invalid,
        QCoreApplication::translate("core", "Cannot split by “%1”: the data has no such column. Its columns are %2.")
            .arg(name, table.columnNames().join(QStringLiteral(", ")))};
}

} // namespace

Result<std::vector<std::uint32_t>> rowsByTime(const Table &table, const std::vector<std::uint32_t> &rows,
                                              const QString &by)
{
    std::vector<std::uint32_t> ordered = rows;
    if (by.isEmpty())
        return ordered;
    ASSAY_TRY(column, columnOf(table, by));
    if (column->isWords())
        return Error{ErrorCode::Invalid, QCoreApplication::translate(
                                             "core", "Cannot split by time: “%1” holds words, not times or numbers.")
                                             .arg(by)};
    const auto missing =
        std::find_if(rows.begin(), rows.end(), [&](std::uint32_t row) { return column->isMissing(row); });
    if (missing != rows.end())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "Cannot split by time: “%1” is missing in row %2. Fill it or "
                                                         "split at random.")
                         .arg(by)
                         .arg(*missing + 1)};
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return column->numbers[a] < column->numbers[b]; });
    return ordered;
}

std::vector<std::uint32_t> shuffledRows(const std::vector<std::uint32_t> &rows, std::int64_t seed, const char *purpose)
{
    Random random(std::uint64_t(seed), purpose);
    std::vector<std::uint32_t> mixed;
    mixed.reserve(rows.size());
    for (const std::uint32_t place : random.permutation(std::uint32_t(rows.size())))
        mixed.push_back(rows[place]);
    return mixed;
}

Result<std::vector<std::uint32_t>> groupsOf(const Table &table, const std::vector<std::uint32_t> &rows,
                                            const QString &by)
{
    ASSAY_TRY(column, columnOf(table, by));
    std::map<QString, std::uint32_t> places;
    std::vector<std::uint32_t> groups;
    groups.reserve(rows.size());
    for (const std::uint32_t row : rows)
        groups.push_back(places.emplace(column->text(row), std::uint32_t(places.size())).first->second);
    return groups;
}

namespace
{

/// Of each class its share of `held`; what is left over goes to the classes with the largest remainders.
RowSplit cutEachClass(const std::vector<std::uint32_t> &mixed, const Target &target, size_t held)
{
    const auto classes = size_t(target.classes.size());
    std::vector<size_t> counts(classes, 0);
    for (const std::uint32_t row : mixed)
        ++counts[size_t(target.values[row])];
    std::vector<size_t> wanted(classes, 0);
    std::vector<std::pair<size_t, size_t>> remainders;
    size_t given = 0;
    for (size_t kind = 0; kind < classes; ++kind) {
        wanted[kind] = counts[kind] * held / mixed.size();
        given += wanted[kind];
        remainders.emplace_back(counts[kind] * held % mixed.size(), kind);
    }
    std::stable_sort(remainders.begin(), remainders.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    for (size_t i = 0; given < held; ++i, ++given)
        ++wanted[remainders[i].second];
    RowSplit split;
    for (const std::uint32_t row : mixed) {
        size_t &left = wanted[size_t(target.values[row])];
        (left > 0 ? split.holdout : split.training).push_back(row);
        left -= left > 0 ? 1 : 0;
    }
    return split;
}

/// Whole groups, in an order by chance, until the share is held out.
Result<RowSplit> splitByGroup(const TrainingSpec &spec, const Table &table, const std::vector<std::uint32_t> &rows)
{
    ASSAY_TRY(groups, groupsOf(table, rows, spec.split.by));
    const std::uint32_t count = groups.empty() ? 0 : *std::max_element(groups.begin(), groups.end()) + 1;
    std::vector<std::uint32_t> sizes(count, 0);
    for (const std::uint32_t group : groups)
        ++sizes[group];
    Random random(std::uint64_t(spec.seed), "split");
    std::vector<bool> isHeld(count, false);
    double held = 0;
    const double wanted = double(rows.size()) * spec.split.test;
    for (const std::uint32_t group : random.permutation(count)) {
        // Nearest to the share: a group that overshoots by more than it lacks stays out.
        if (held + sizes[group] / 2.0 > wanted && held > 0)
            continue;
        isHeld[group] = true;
        held += sizes[group];
    }
    RowSplit split;
    for (size_t i = 0; i < rows.size(); ++i)
        (isHeld[groups[i]] ? split.holdout : split.training).push_back(rows[i]);
    return split;
}

Result<RowSplit> splitByColumn(const TrainingSpec &spec, const Table &table, const std::vector<std::uint32_t> &rows)
{
    ASSAY_TRY(column, columnOf(table, spec.split.by));
    RowSplit split;
    for (const std::uint32_t row : rows)
        (column->text(row) == spec.split.holdout ? split.holdout : split.training).push_back(row);
    return split;
}

Result<RowSplit> divide(const TrainingSpec &spec, const Table &table, const Target &target, const QString &timeColumn)
{
    const std::vector<std::uint32_t> &rows = target.rows;
    const auto held = size_t(std::llround(double(rows.size()) * spec.split.test));
    if (spec.split.kind == u"column")
        return splitByColumn(spec, table, rows);
    if (spec.split.kind == u"group")
        return splitByGroup(spec, table, rows);
    if (spec.split.kind == u"time") {
        ASSAY_TRY(ordered, rowsByTime(table, rows, spec.split.by.isEmpty() ? timeColumn : spec.split.by));
        return cutAt(ordered, rows.size() - held);
    }
    const std::vector<std::uint32_t> mixed = shuffledRows(rows, spec.seed, "split");
    RowSplit split =
        spec.split.kind == u"stratified" ? cutEachClass(mixed, target, held) : cutAt(mixed, rows.size() - held);
    std::sort(split.training.begin(), split.training.end());
    return split;
}

/// What cannot be learned cannot be predicted.
Result<> checkClassesLearned(const Target &target, const std::vector<std::uint32_t> &training)
{
    std::vector<bool> isThere(size_t(target.classes.size()), false);
    for (size_t i = 0; i < training.size() && !isThere.empty(); ++i)
        isThere[size_t(target.values[training[i]])] = true;
    for (size_t i = 0; i < isThere.size(); ++i) {
        if (!isThere[i])
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("core", "No training row has the class “%1”. Split so that it is "
                                                             "there, such as “stratified”, or leave its rows out.")
                             .arg(target.classes.at(qsizetype(i)))};
    }
    return Done{};
}

} // namespace

Result<RowSplit> splitRows(const TrainingSpec &spec, const Table &table, const Target &target,
                           const QString &timeColumn)
{
    ASSAY_TRY(split, divide(spec, table, target, timeColumn));
    if (split.training.size() < fewestRows || split.holdout.size() < fewestRows)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core",
                                                 "The split leaves %1 rows to train on and %2 to hold out; both need "
                                                 "at least %3. Change “split” or take more data.")
                         .arg(split.training.size())
                         .arg(split.holdout.size())
                         .arg(fewestRows)};
    ASSAY_CHECK(checkClassesLearned(target, split.training));
    std::sort(split.holdout.begin(), split.holdout.end());
    return std::move(split);
}

RowSplit carveValidation(const TrainingSpec &spec, const std::vector<std::uint32_t> &trainingInOrder, double share)
{
    const size_t held = std::max<size_t>(1, size_t(double(trainingInOrder.size()) * share));
    const bool isByTime = spec.split.kind == u"time";
    return cutAt(isByTime ? trainingInOrder : shuffledRows(trainingInOrder, spec.seed, "validation"),
                 trainingInOrder.size() - held);
}

} // namespace assay
