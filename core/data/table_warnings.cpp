#include "core/data/table_warnings.h"

#include "core/data/row_hash.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <vector>

namespace assay
{

namespace
{

/// Equal, or both not a number.
bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// Columns whose exact figures differ are not equal; of the others few are not.
bool mayBeEqual(const ColumnProfile &a, const ColumnProfile &b)
{
    return a.missing == b.missing && a.zeros == b.zeros && a.negatives == b.negatives && isSame(a.min, b.min) &&
           isSame(a.max, b.max) && isSame(a.mean, b.mean) && isSame(a.maxLength, b.maxLength) &&
           isSame(a.meanLength, b.meanLength);
}

bool areEqualWords(const Column &a, const Column &b)
{
    // The code of the same word in the other column, once it was met.
    std::vector<std::int32_t> codes(size_t(a.words.size()), -1);
    for (size_t row = 0; row < a.codes.size(); ++row) {
        const std::int32_t code = a.codes[row];
        const std::int32_t other = b.codes[row];
        if (code < 0 || other < 0) {
            if (code != other)
                return false;
        } else if (codes[size_t(code)] != other) {
            if (codes[size_t(code)] >= 0 || a.words.at(code) != b.words.at(other))
                return false;
            codes[size_t(code)] = other;
        }
    }
    return true;
}

bool areEqual(const Column &a, const Column &b)
{
    if (a.isWords() != b.isWords())
        return false;
    if (a.isWords())
        return areEqualWords(a, b);
    return std::equal(a.numbers.begin(), a.numbers.end(), b.numbers.begin(), b.numbers.end(), isSame);
}

void warnOfEqualColumns(const Table &table, TableProfile &profile)
{
    for (size_t later = 1; later < table.columns.size(); ++later) {
        ColumnProfile &described = profile.columns[later];
        // Constant columns are warned of already, and many of them are equal.
        if (described.distinct < 2)
            continue;
        size_t before = 0;
        while (before < later &&
               !(profile.columns[before].distinct >= 2 && mayBeEqual(profile.columns[before], described) &&
                 areEqual(table.columns[before], table.columns[later])))
            ++before;
        if (before == later)
            continue;
        const DataWarning warning{
            QStringLiteral("duplicate_column"),
            QCoreApplication::translate("core", "“%1” equals “%2” in every row. Keep one of them.")
                .arg(described.name, table.columns[before].name)};
        described.warnings.push_back(warning);
        profile.warnings.push_back(warning);
    }
}

/// True when so few columns with so few values repeat each other by chance.
bool isCoarse(const TableProfile &profile)
{
    constexpr double unlikely = 0.01;
    constexpr double nearlyAll = 0.9;
    // The expected number of equal pairs, were all columns independent and even.
    double logPairs = 2 * std::log(double(std::max<std::int64_t>(1, profile.rows))) - std::log(2.0);
    for (const ColumnProfile &column : profile.columns) {
        const double values = double(std::max<std::int64_t>(1, column.distinct));
        // Where nearly every row has a value of its own, there are many more values than were seen.
        logPairs -= std::log(values) * (values > nearlyAll * double(profile.rows) ? 2 : 1);
    }
    return logPairs > std::log(unlikely);
}

void warnOfEqualRows(const Table &table, TableProfile &profile, int threads)
{
    if (isCoarse(profile))
        return;
    std::vector<const Column *> columns;
    for (const Column &column : table.columns)
        columns.push_back(&column);
    const HashRepeats repeats = repeatsAmong(rowHashes(columns, size_t(table.rowCount), threads));
    if (repeats.count == 0)
        return;
    profile.warnings.push_back(
        {QStringLiteral("duplicate_rows"),
         QCoreApplication::translate("core", "%1 of %2 rows repeat an earlier row in every column, such as row %3.")
             .arg(repeats.count)
             .arg(table.rowCount)
             .arg(repeats.first + 1)});
}

} // namespace

void warnOfTable(const Table &table, bool hasUniqueColumn, TableProfile &profile, int threads)
{
    warnOfEqualColumns(table, profile);
    if (!hasUniqueColumn)
        warnOfEqualRows(table, profile, threads);
}

} // namespace assay
