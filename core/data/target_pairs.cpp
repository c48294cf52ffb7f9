#include "core/data/target_pairs.h"

#include "core/base/parallel.h"
#include "core/data/correlation.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr double leakCorrelation = 0.999;
/// On fewer rows chance alone looks like a leak.
constexpr int leakRows = 10;

Error cancelled()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("core", "Describing the data was cancelled.")};
}

bool isNumeric(const Column &column)
{
    return column.type == ColumnType::Boolean || column.type == ColumnType::Integer || column.type == ColumnType::Real;
}

std::int64_t commonRows(const Column &a, const Column &b)
{
    std::int64_t rows = 0;
    for (size_t i = 0; i < a.numbers.size(); ++i)
        rows += !std::isnan(a.numbers[i]) && !std::isnan(b.numbers[i]);
    return rows;
}

bool isSum(double a, double b, double sum)
{
    // Sums of decimal fractions are rounded: 0.1 + 0.2 is not 0.3.
    constexpr double rounding = 4 * std::numeric_limits<double>::epsilon();
    return std::abs(a + b - sum) <= rounding * (std::abs(a) + std::abs(b));
}

/// The number of rows where all three are there, if in all of them the two sum to the target; else 0.
std::int64_t rowsOfSum(const Column &a, const Column &b, const Column &target)
{
    std::int64_t rows = 0;
    for (size_t i = 0; i < target.numbers.size(); ++i) {
        if (std::isnan(a.numbers[i]) || std::isnan(b.numbers[i]) || std::isnan(target.numbers[i]))
            continue;
        if (!isSum(a.numbers[i], b.numbers[i], target.numbers[i]))
            return 0;
        ++rows;
    }
    return rows;
}

void warnOfLeak(TableProfile &profile, const QStringList &columns, const QString &text)
{
    const DataWarning warning{QStringLiteral("leak"), text};
    profile.warnings.push_back(warning);
    for (ColumnProfile &column : profile.columns) {
        if (columns.contains(column.name))
            column.warnings.push_back(warning);
    }
}

void warnOfSum(TableProfile &profile, const Column &a, const Column &b, const Column &target, std::int64_t rows)
{
    warnOfLeak(profile, {a.name, b.name},
               QCoreApplication::translate("core",
                                           "“%1” and “%2” give the target away: their sum is “%3” in all %4 rows. "
                                           "Exclude both from training.")
                   .arg(a.name, b.name, target.name)
                   .arg(rows));
}

/// Looks at every pair of columns, most of which the first row rules out.
Result<> findSums(const std::vector<const Column *> &columns, const Column &target, TableProfile &profile,
                  Progress &progress)
{
    const auto present =
        std::find_if(target.numbers.begin(), target.numbers.end(), [](double x) { return !std::isnan(x); });
    if (present == target.numbers.end())
        return Done{};
    const auto row = size_t(present - target.numbers.begin());
    std::vector<double> first;
    for (const Column *column : columns)
        first.push_back(column->numbers[row]);
    for (size_t i = 0; i < columns.size(); ++i) {
        if (progress.isStopped())
            return cancelled();
        for (size_t j = i + 1; j < columns.size(); ++j) {
            const bool isKnown = !std::isnan(first[i]) && !std::isnan(first[j]);
            if (isKnown && !isSum(first[i], first[j], *present))
                continue;
            if (const auto rows = rowsOfSum(*columns[i], *columns[j], target); rows >= leakRows)
                warnOfSum(profile, *columns[i], *columns[j], target, rows);
        }
    }
    return Done{};
}

bool varies(const TableProfile &profile, const QString &column)
{
    const ColumnProfile *found = profile.find(column);
    return found != nullptr && found->distinct > 1;
}

} // namespace

Result<> profileTarget(const Table &table, const Column &target, TableProfile &profile, Progress &progress, int threads)
{
    if (!isNumeric(target) || !varies(profile, target.name))
        return Done{};
    std::vector<const Column *> columns;
    for (const Column &column : table.columns) {
        if (isNumeric(column) && &column != &target && varies(profile, column.name))
            columns.push_back(&column);
    }
    std::vector<double> correlations(columns.size());
    parallelFor(columns.size(), threads, [&](size_t i) {
        if (!progress.isStopped())
            correlations[i] = pearson(columns[i]->numbers, target.numbers);
    });
    if (progress.isStopped())
        return cancelled();
    std::vector<const Column *> partOfSum;
    for (size_t i = 0; i < columns.size(); ++i) {
        const Column &column = *columns[i];
        const double r = correlations[i];
        if (!std::isfinite(r))
            continue;
        profile.pairs.push_back({column.name, target.name, QStringLiteral("pearson"), r});
        if (std::abs(r) > leakCorrelation && commonRows(column, target) >= leakRows)
            warnOfLeak(profile, {column.name},
                       QCoreApplication::translate("core",
                                                   "“%1” gives the target away: its correlation with “%2” is %3. "
                                                   "Exclude it from training.")
                           .arg(column.name, target.name, QString::number(r, 'f', 5)));
        else
            partOfSum.push_back(&column);
    }
    std::sort(profile.pairs.begin(), profile.pairs.end(), [](const PairProfile &a, const PairProfile &b) {
        return std::pair(-std::abs(a.value), a.a) < std::pair(-std::abs(b.value), b.a);
    });
    return findSums(partOfSum, target, profile, progress);
}

} // namespace assay
