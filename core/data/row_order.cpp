#include "core/data/row_order.h"

#include "core/data/row_rule.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

namespace
{

Result<std::vector<std::uint32_t>> chosenRows(const Table &table, const RowQuery &query)
{
    std::vector<std::uint32_t> rows;
    if (query.filter.trimmed().isEmpty()) {
        if (!query.rows.empty())
            return query.rows;
        rows.resize(size_t(table.rowCount));
        std::iota(rows.begin(), rows.end(), 0U);
        return rows;
    }
    ASSAY_TRY(rule, RowRule::parse(query.filter));
    ASSAY_TRY(truths, rule.truths(table));
    if (!query.rows.empty()) {
        std::copy_if(query.rows.begin(), query.rows.end(), std::back_inserter(rows),
                     [&](std::uint32_t row) { return truths[row].value_or(false); });
        return rows;
    }
    for (size_t row = 0; row < truths.size(); ++row) {
        if (truths[row].value_or(false))
            rows.push_back(std::uint32_t(row));
    }
    return rows;
}

/// A number for each row that sorts as its value does; NaN is missing.
std::vector<double> sortKeys(const Column &column)
{
    if (!column.isWords())
        return column.numbers;
    std::vector<std::int32_t> order(size_t(column.words.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](std::int32_t a, std::int32_t b) { return column.words.at(a) < column.words.at(b); });
    std::vector<double> rank(order.size());
    for (size_t place = 0; place < order.size(); ++place)
        rank[size_t(order[place])] = double(place);
    std::vector<double> keys;
    keys.reserve(column.codes.size());
    for (const std::int32_t code : column.codes)
        keys.push_back(code < 0 ? std::numeric_limits<double>::quiet_NaN() : rank[size_t(code)]);
    return keys;
}

void sortRows(std::vector<std::uint32_t> &rows, const Column &column, bool isDescending)
{
    const std::vector<double> keys = sortKeys(column);
    const auto known =
        std::stable_partition(rows.begin(), rows.end(), [&](std::uint32_t row) { return !std::isnan(keys[row]); });
    std::stable_sort(rows.begin(), known, [&](std::uint32_t a, std::uint32_t b) {
        return isDescending ? keys[a] > keys[b] : keys[a] < keys[b];
    });
}

} // namespace

Result<RowOrder> orderRows(const Table &table, const RowQuery &query, Progress &progress)
{
    if (query.rows.empty() && query.filter.trimmed().isEmpty() && query.sortColumn.isEmpty())
        return RowOrder(table.rowCount);
    ASSAY_TRY(rows, chosenRows(table, query));
    if (!progress.report(0.5, QCoreApplication::translate("core", "Ordering the rows")))
        return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Ordering the rows was cancelled.")};
    if (!query.sortColumn.isEmpty()) {
        const Column *column = table.find(query.sortColumn);
        if (column == nullptr)
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("core", "The data has no column “%1”.").arg(query.sortColumn)};
        sortRows(rows, *column, query.isDescending);
    }
    return rows.empty() ? RowOrder(0) : RowOrder(std::move(rows));
}

} // namespace assay
