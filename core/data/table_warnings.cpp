#include "core/data/table_warnings.h"

#include "core/data/row_hash.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace assay
{

namespace
{

/// One hash of all values of a column, in order.
std::uint64_t columnHash(const Column &column, size_t rowCount)
{
    const Column *const one[] = {&column};
    std::uint64_t hash = 0;
    for (const std::uint64_t row : rowHashes(one, rowCount))
        hash = hash * 0x9e3779b97f4a7c15 + row;
    return hash;
}

ColumnProfile *find(TableProfile &profile, const QString &name)
{
    const auto found = std::find_if(profile.columns.begin(), profile.columns.end(),
                                    [&](const ColumnProfile &column) { return column.name == name; });
    return found == profile.columns.end() ? nullptr : &*found;
}

void warnOfEqualColumns(const Table &table, TableProfile &profile)
{
    std::unordered_map<std::uint64_t, const Column *> seen;
    for (const Column &column : table.columns) {
        ColumnProfile *described = find(profile, column.name);
        // Constant columns are warned of already, and many of them are equal.
        if (described == nullptr || described->distinct < 2)
            continue;
        const auto [before, isNew] = seen.emplace(columnHash(column, size_t(table.rowCount)), &column);
        if (isNew)
            continue;
        const DataWarning warning{
            QStringLiteral("duplicate_column"),
            QCoreApplication::translate("core", "“%1” equals “%2” in every row. Keep one of them.")
                .arg(column.name, before->second->name)};
        described->warnings.push_back(warning);
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

void warnOfEqualRows(const Table &table, TableProfile &profile)
{
    if (isCoarse(profile))
        return;
    std::vector<const Column *> columns;
    for (const Column &column : table.columns)
        columns.push_back(&column);
    const std::vector<bool> repeated = repeatedHashes(rowHashes(columns, size_t(table.rowCount)));
    const auto rows = std::count(repeated.begin(), repeated.end(), true);
    if (rows == 0)
        return;
    const auto first = std::find(repeated.begin(), repeated.end(), true) - repeated.begin();
    profile.warnings.push_back(
        {QStringLiteral("duplicate_rows"),
         QCoreApplication::translate("core", "%1 of %2 rows repeat an earlier row in every column, such as row %3.")
             .arg(rows)
             .arg(table.rowCount)
             .arg(first + 1)});
}

} // namespace

void warnOfTable(const Table &table, TableProfile &profile)
{
    warnOfEqualColumns(table, profile);
    warnOfEqualRows(table, profile);
}

} // namespace assay
