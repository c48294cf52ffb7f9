#include "core/data/table_difference.h"

#include "core/data/row_hash.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <new>
#include <unordered_map>
#include <unordered_set>

namespace assay
{

namespace
{

constexpr size_t mostExamples = 5;

void count(std::int64_t &rows, std::vector<std::int64_t> &examples, size_t row)
{
    ++rows;
    if (examples.size() < mostExamples)
        examples.push_back(std::int64_t(row) + 1);
}

void compareColumns(const Table &before, const Table &now, TableDifference &difference)
{
    for (const Column &column : now.columns) {
        const Column *old = before.find(column.name);
        if (old == nullptr)
            difference.columnsAdded.append(column.name);
        else if (old->type != column.type)
            difference.typeChanges.push_back({column.name, old->type, column.type});
    }
    for (const Column &column : before.columns) {
        if (now.find(column.name) == nullptr)
            difference.columnsGone.append(column.name);
    }
}

/// The columns of `table` that both have; without those of `leftOut`, in the order of `order`.
std::vector<const Column *> commonColumns(const Table &table, const Table &other, const Table &order,
                                          const QStringList &leftOut)
{
    std::vector<const Column *> columns;
    for (const Column &column : order.columns) {
        const Column *own = table.find(column.name);
        if (own != nullptr && other.find(column.name) != nullptr && !leftOut.contains(column.name))
            columns.push_back(own);
    }
    return columns;
}

std::vector<std::uint64_t> keyHashes(const Table &table, const QStringList &key)
{
    std::vector<const Column *> columns;
    for (const QString &name : key) {
        const Column *column = table.find(name);
        if (column == nullptr)
            return {};
        columns.push_back(column);
    }
    return rowHashes(columns, size_t(table.rowCount));
}

bool isUnique(const std::vector<std::uint64_t> &hashes)
{
    return std::unordered_set<std::uint64_t>(hashes.begin(), hashes.end()).size() == hashes.size();
}

/// Rows that stand more often now are added, those that stand less often are gone.
void compareRows(const std::vector<std::uint64_t> &before, const std::vector<std::uint64_t> &now,
                 TableDifference &difference)
{
    std::unordered_map<std::uint64_t, std::int64_t> left;
    for (const std::uint64_t hash : before)
        ++left[hash];
    for (size_t row = 0; row < now.size(); ++row) {
        const auto found = left.find(now[row]);
        if (found == left.end() || found->second == 0) {
            count(difference.rowsAdded, difference.addedExamples, row);
        } else {
            --found->second;
            ++difference.rowsSame;
        }
    }
    for (size_t row = 0; row < before.size(); ++row) {
        auto &rest = left[before[row]];
        if (rest > 0) {
            --rest;
            count(difference.rowsGone, difference.goneExamples, row);
        }
    }
}

void compareRowsByKey(const std::vector<std::uint64_t> &keysBefore, const std::vector<std::uint64_t> &before,
                      const std::vector<std::uint64_t> &keysNow, const std::vector<std::uint64_t> &now,
                      TableDifference &difference)
{
    std::unordered_map<std::uint64_t, std::uint64_t> valuesOf;
    for (size_t row = 0; row < before.size(); ++row)
        valuesOf.emplace(keysBefore[row], before[row]);
    for (size_t row = 0; row < now.size(); ++row) {
        const auto found = valuesOf.find(keysNow[row]);
        if (found == valuesOf.end())
            count(difference.rowsAdded, difference.addedExamples, row);
        else if (found->second != now[row])
            count(difference.rowsChanged, difference.changedExamples, row);
        else
            ++difference.rowsSame;
    }
    const std::unordered_set<std::uint64_t> keys(keysNow.begin(), keysNow.end());
    for (size_t row = 0; row < before.size(); ++row) {
        if (!keys.contains(keysBefore[row]))
            count(difference.rowsGone, difference.goneExamples, row);
    }
}

Result<TableDifference> compare(const Table &before, const Table &now, const QStringList &key, Progress &progress)
{
    const auto report = [&](double share) {
        return progress.report(share, QCoreApplication::translate("core", "Comparing the versions"));
    };
    const Error stopped{ErrorCode::Cancelled,
                        QCoreApplication::translate("core", "Comparing the versions was cancelled.")};
    TableDifference difference;
    difference.rowsBefore = before.rowCount;
    difference.rowsNow = now.rowCount;
    if (!report(0))
        return stopped;
    compareColumns(before, now, difference);
    const std::vector<std::uint64_t> keysBefore = key.isEmpty() ? keyHashes(before, {}) : keyHashes(before, key);
    const std::vector<std::uint64_t> keysNow = keyHashes(now, key);
    const bool hasKey = !key.isEmpty() && keysBefore.size() == size_t(before.rowCount) &&
                        keysNow.size() == size_t(now.rowCount) && isUnique(keysBefore) && isUnique(keysNow);
    if (hasKey)
        difference.key = key;
    const auto hashesBefore = rowHashes(commonColumns(before, now, now, difference.key), size_t(before.rowCount));
    const auto hashesNow = rowHashes(commonColumns(now, before, now, difference.key), size_t(now.rowCount));
    if (!report(0.4))
        return stopped;
    if (hasKey)
        compareRowsByKey(keysBefore, hashesBefore, keysNow, hashesNow, difference);
    else
        compareRows(hashesBefore, hashesNow, difference);
    if (!report(0.6))
        return stopped;
    difference.distances = columnDistances(before, now, key);
    return difference;
}

QJsonArray toJson(const std::vector<std::int64_t> &rows)
{
    QJsonArray array;
    for (const std::int64_t row : rows)
        array.append(qint64(row));
    return array;
}

} // namespace

Result<TableDifference> differenceOf(const Table &before, const Table &now, const QStringList &key, Progress &progress)
{
    try {
        return compare(before, now, key, progress);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io, QCoreApplication::translate("core", "Cannot compare the data: there is too little "
                                                                        "free memory. Close other programs and try "
                                                                        "again.")};
    }
}

QJsonObject differenceToJson(const TableDifference &difference)
{
    QJsonArray types;
    for (const auto &change : difference.typeChanges)
        types.append(QJsonObject{{QStringLiteral("column"), change.column},
                                 {QStringLiteral("before"), columnTypeName(change.before)},
                                 {QStringLiteral("now"), columnTypeName(change.now)}});
    QJsonArray distances;
    for (const ColumnDistance &distance : difference.distances)
        distances.append(distanceToJson(distance));
    return {{QStringLiteral("columns_added"), QJsonArray::fromStringList(difference.columnsAdded)},
            {QStringLiteral("columns_gone"), QJsonArray::fromStringList(difference.columnsGone)},
            {QStringLiteral("types_changed"), types},
            {QStringLiteral("key"), QJsonArray::fromStringList(difference.key)},
            {QStringLiteral("rows_before"), qint64(difference.rowsBefore)},
            {QStringLiteral("rows_now"), qint64(difference.rowsNow)},
            {QStringLiteral("rows_added"), qint64(difference.rowsAdded)},
            {QStringLiteral("rows_gone"), qint64(difference.rowsGone)},
            {QStringLiteral("rows_changed"), qint64(difference.rowsChanged)},
            {QStringLiteral("rows_same"), qint64(difference.rowsSame)},
            {QStringLiteral("added_examples"), toJson(difference.addedExamples)},
            {QStringLiteral("gone_examples"), toJson(difference.goneExamples)},
            {QStringLiteral("changed_examples"), toJson(difference.changedExamples)},
            {QStringLiteral("distances"), distances}};
}

} // namespace assay
