#include "core/runs/index/run_index_column.h"
#include "core/runs/index/run_index_store.h"

#include <algorithm>

/// Runs as the index keeps them that no segment speaks for.
namespace assay::run_index_store
{

namespace
{

using Kind = ColumnName::Kind;

/// Parameters, tags or metrics of one run; those of a longer one are asked for one by one.
constexpr size_t mostKept = 4'000;

/// Empty text is a value; a null QString is none.
QString held(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QString valueIn(const std::vector<std::pair<QString, QString>> &texts, const QString &key)
{
    const auto found = std::lower_bound(texts.begin(), texts.end(), key,
                                        [](const auto &text, const QString &wanted) { return text.first < wanted; });
    return found != texts.end() && found->first == key ? found->second : QString();
}

double partOf(const RunRow::Metric &metric, Kind kind)
{
    switch (kind) {
    case Kind::Min:
        return metric.min;
    case Kind::Max:
        return metric.max;
    case Kind::First:
        return metric.first;
    case Kind::Count:
        return metric.count;
    default:
        return metric.last;
    }
}

} // namespace

QString RunRow::text(const ColumnName &column) const
{
    if (column.kind == Kind::Attribute && column.key == u"run_id")
        return id;
    if (!exists)
        return {};
    if (column.kind == Kind::Param)
        return valueIn(params, column.key);
    if (column.kind == Kind::Tag)
        return valueIn(tags, column.key);
    return column.key == u"name"     ? name
           : column.key == u"status" ? status
           : column.key == u"person" ? person
           : column.key == u"data"   ? data
                                     : experiment;
}

double RunRow::value(const ColumnName &column) const
{
    if (!exists)
        return missingNumber;
    if (column.kind == Kind::Attribute && column.key == u"parent")
        return double(parent);
    if (column.kind == Kind::Attribute) {
        const std::optional<TimeMs> time = column.key == u"started"    ? started
                                           : column.key == u"ended"    ? ended
                                           : column.key == u"archived" ? archived
                                                                       : trashed;
        return time ? double(*time) : missingNumber;
    }
    const auto found = std::lower_bound(metrics.begin(), metrics.end(), column.key,
                                        [](const Metric &metric, const QString &key) { return metric.key < key; });
    return found != metrics.end() && found->key == column.key ? partOf(*found, column.kind) : missingNumber;
}

Result<RowReader> RowReader::prepare(Connection &connection, Depth depth)
{
    std::vector<Statement> statements;
    for (
        const char *sql :
        {"SELECT n.number, n.run_id, r.name, r.status, r.person, r.experiment_id, r.started_at, r.ended_at, "
         "r.archived_at, r.trashed_at, coalesce(p.number, 0) FROM run_number AS n LEFT JOIN run AS r ON r.id = "
         "n.run_id LEFT JOIN run_number AS p ON p.run_id = r.parent_id WHERE n.number BETWEEN ? AND ? ORDER BY "
         "n.number",
         "SELECT n.number, d.dataset_version_id, d.role FROM run_number AS n CROSS JOIN run_data AS d WHERE d.run_id = "
         "n.run_id AND n.number BETWEEN ? AND ? ORDER BY n.number, d.dataset_version_id, d.role",
         "SELECT n.number, d.key, d.value FROM run_number AS n CROSS JOIN run_param AS d WHERE d.run_id = n.run_id AND "
         "n.number BETWEEN ? AND ? ORDER BY n.number",
         "SELECT n.number, d.key, d.value FROM run_number AS n CROSS JOIN run_tag AS d WHERE d.run_id = n.run_id AND "
         "n.number BETWEEN ? AND ? ORDER BY n.number",
         "SELECT n.number, d.key, d.last, d.min, d.max, d.first, d.point_count FROM run_number AS n CROSS JOIN "
         "metric_summary AS d WHERE d.run_id = n.run_id AND n.number BETWEEN ? AND ? ORDER BY n.number"}) {
        ASSAY_TRY(statement, connection.prepare(sql));
        statements.push_back(std::move(statement));
        if (depth == Depth::Attributes && statements.size() == 2)
            break;
    }
    return RowReader(std::move(statements));
}

/// Calls `take` at each row of `details`, but passes runs over that turn out to be long.
Result<> RowReader::readDetails(Statement &details, std::int64_t first, std::int64_t last,
                                const std::function<RunRow *(std::int64_t)> &rowOf,
                                const std::function<void(RunRow &)> &take) const
{
    for (std::int64_t from = first; from <= last;) {
        std::int64_t number = from - 1;
        size_t count = 0;
        details.bind(1, from).bind(2, last);
        while (count <= mostKept && details.next()) {
            count = details.integer(0) == number ? count + 1 : 1;
            number = details.integer(0);
            RunRow *const row = rowOf(number);
            if (row && count > mostKept)
                row->isLong = true;
            else if (row && !row->isLong)
                take(*row);
        }
        ASSAY_CHECK(details.status());
        if (count <= mostKept)
            break;
        from = number + 1;
    }
    details.reset();
    return Done{};
}

Result<std::vector<RunRow>> RowReader::read(std::int64_t first, std::int64_t last)
{
    std::vector<RunRow> rows;
    Statement &heads = m_statements[0];
    heads.bind(1, first).bind(2, last);
    while (heads.next()) {
        RunRow row;
        row.number = heads.integer(0);
        row.id = heads.text(1);
        row.exists = !heads.isNull(2);
        row.name = held(heads.text(2));
        row.status = held(heads.text(3));
        row.person = held(heads.text(4));
        row.experiment = QString::number(heads.integer(5));
        row.started = heads.integer(6);
        if (!heads.isNull(7))
            row.ended = heads.integer(7);
        if (!heads.isNull(8))
            row.archived = heads.integer(8);
        if (!heads.isNull(9))
            row.trashed = heads.integer(9);
        row.parent = heads.integer(10);
        rows.push_back(std::move(row));
    }
    ASSAY_CHECK(heads.status());
    // Numbers have no gaps but where a transaction was undone; then places are looked for.
    const auto rowOf = [&](std::int64_t number) -> RunRow * {
        const auto guess = size_t(number - first);
        if (guess < rows.size() && rows[guess].number == number)
            return &rows[guess];
        const auto found = std::lower_bound(rows.begin(), rows.end(), number,
                                            [](const RunRow &row, std::int64_t wanted) { return row.number < wanted; });
        return found != rows.end() && found->number == number ? &*found : nullptr;
    };
    Statement &data = m_statements[1];
    data.bind(1, first).bind(2, last);
    while (data.next()) {
        RunRow *row = rowOf(data.integer(0));
        if (!row)
            continue;
        if (!row->data.isNull())
            row->data += u'\n';
        row->data += QString::number(data.integer(1)) + u':' + data.text(2);
    }
    ASSAY_CHECK(data.status());
    if (m_statements.size() == 2)
        return rows;
    Statement &params = m_statements[2];
    ASSAY_CHECK(readDetails(params, first, last, rowOf,
                            [&](RunRow &row) { row.params.emplace_back(params.text(1), held(params.text(2))); }));
    Statement &tags = m_statements[3];
    ASSAY_CHECK(readDetails(tags, first, last, rowOf,
                            [&](RunRow &row) { row.tags.emplace_back(tags.text(1), held(tags.text(2))); }));
    Statement &metrics = m_statements[4];
    ASSAY_CHECK(readDetails(metrics, first, last, rowOf, [&](RunRow &row) {
        row.metrics.push_back({metrics.text(1), metrics.real(2), metrics.real(3), metrics.real(4), metrics.real(5),
                               double(metrics.integer(6))});
    }));
    for (RunRow &row : rows) {
        if (row.isLong) {
            row.params = {};
            row.tags = {};
            row.metrics = {};
        }
        std::sort(row.params.begin(), row.params.end());
        std::sort(row.tags.begin(), row.tags.end());
        std::sort(row.metrics.begin(), row.metrics.end(),
                  [](const RunRow::Metric &a, const RunRow::Metric &b) { return a.key < b.key; });
    }
    return rows;
}

Result<QString> longText(Connection &connection, const RunRow &row, const ColumnName &column)
{
    ASSAY_TRY(found, connection.prepare(column.kind == Kind::Param
                                            ? "SELECT value FROM run_param WHERE run_id = ? AND key = ?"
                                            : "SELECT value FROM run_tag WHERE run_id = ? AND key = ?"));
    found.bind(1, row.id).bind(2, column.key);
    const QString text = found.next() ? held(found.text(0)) : QString();
    ASSAY_CHECK(found.status());
    return text;
}

Result<double> longValue(Connection &connection, const RunRow &row, const ColumnName &column)
{
    ASSAY_TRY(found,
              connection.prepare("SELECT last, min, max, first, point_count FROM metric_summary WHERE run_id = ? "
                                 "AND key = ?"));
    found.bind(1, row.id).bind(2, column.key);
    const double value =
        found.next()
            ? partOf({column.key, found.real(0), found.real(1), found.real(2), found.real(3), double(found.integer(4))},
                     column.kind)
            : missingNumber;
    ASSAY_CHECK(found.status());
    return value;
}

Result<> forEachLongKey(Connection &connection, const RunRow &row, Kind kind,
                        const std::function<bool(const QString &key, const QString &text)> &see)
{
    ASSAY_TRY(keys, connection.prepare(kind == Kind::Param ? "SELECT key, value FROM run_param WHERE run_id = ?"
                                       : kind == Kind::Tag ? "SELECT key, value FROM run_tag WHERE run_id = ?"
                                                           : "SELECT key, '' FROM metric_summary WHERE run_id = ?"));
    keys.bind(1, row.id);
    while (keys.next()) {
        if (!see(keys.text(0), keys.text(1)))
            return Done{};
    }
    return keys.status();
}

} // namespace assay::run_index_store
