#include "core/learn/split.h"

#include "core/base/random.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

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

std::vector<std::uint32_t> shuffled(const std::vector<std::uint32_t> &rows, std::int64_t seed, const char *purpose)
{
    Random random(std::uint64_t(seed), purpose);
    std::vector<std::uint32_t> mixed;
    mixed.reserve(rows.size());
    for (const std::uint32_t place : random.permutation(std::uint32_t(rows.size())))
        mixed.push_back(rows[place]);
    return mixed;
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

Result<RowSplit> splitByTime(const TrainingSpec &spec, const Table &table, const std::vector<std::uint32_t> &rows,
                             const QString &timeColumn)
{
    std::vector<std::uint32_t> ordered = rows;
    const QString by = spec.split.by.isEmpty() ? timeColumn : spec.split.by;
    if (!by.isEmpty()) {
        ASSAY_TRY(column, columnOf(table, by));
        if (column->isWords())
            return Error{
                ErrorCode::Invalid,
                QCoreApplication::translate("core", "Cannot split by time: “%1” holds words, not times or numbers.")
                    .arg(by)};
        const auto missing =
            std::find_if(rows.begin(), rows.end(), [&](std::uint32_t row) { return column->isMissing(row); });
        if (missing != rows.end())
            return Error{ErrorCode::Invalid, QCoreApplication::translate(
                                                 "core", "Cannot split by time: “%1” is missing in row %2. Fill it or "
                                                         "split at random.")
                                                 .arg(by)
                                                 .arg(*missing + 1)};
        std::stable_sort(ordered.begin(), ordered.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return column->numbers[a] < column->numbers[b]; });
    }
    const auto held = size_t(std::llround(double(ordered.size()) * spec.split.test));
    return cutAt(ordered, ordered.size() - held);
}

Result<RowSplit> splitByColumn(const TrainingSpec &spec, const Table &table, const std::vector<std::uint32_t> &rows)
{
    ASSAY_TRY(column, columnOf(table, spec.split.by));
    RowSplit split;
    for (const std::uint32_t row : rows)
        (column->text(row) == spec.split.holdout ? split.holdout : split.training).push_back(row);
    return split;
}

} // namespace

Result<RowSplit> splitRows(const TrainingSpec &spec, const Table &table, const std::vector<std::uint32_t> &rows,
                           const QString &timeColumn)
{
    RowSplit split;
    if (spec.split.kind == u"time") {
        ASSAY_TRY(byTime, splitByTime(spec, table, rows, timeColumn));
        split = std::move(byTime);
    } else if (spec.split.kind == u"column") {
        ASSAY_TRY(byColumn, splitByColumn(spec, table, rows));
        split = std::move(byColumn);
    } else {
        const auto held = size_t(std::llround(double(rows.size()) * spec.split.test));
        split = cutAt(shuffled(rows, spec.seed, "split"), rows.size() - held);
        std::sort(split.training.begin(), split.training.end());
    }
    if (split.training.size() < fewestRows || split.holdout.size() < fewestRows)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core",
                                                 "The split leaves %1 rows to train on and %2 to hold out; both need "
                                                 "at least %3. Change “split” or take more data.")
                         .arg(split.training.size())
                         .arg(split.holdout.size())
                         .arg(fewestRows)};
    std::sort(split.holdout.begin(), split.holdout.end());
    return split;
}

RowSplit carveValidation(const TrainingSpec &spec, const std::vector<std::uint32_t> &trainingInOrder, double share)
{
    const size_t held = std::max<size_t>(1, size_t(double(trainingInOrder.size()) * share));
    const bool isByTime = spec.split.kind == u"time";
    return cutAt(isByTime ? trainingInOrder : shuffled(trainingInOrder, spec.seed, "validation"),
                 trainingInOrder.size() - held);
}

} // namespace assay
