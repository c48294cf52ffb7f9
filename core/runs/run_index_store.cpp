#include "core/runs/run_index_store.h"

#include "core/runs/run_index_column.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace assay::run_index_store
{

namespace
{

using Kind = ColumnName::Kind;

constexpr std::pair<Kind, const char *> kindWords[] = {
    {Kind::Attribute, "attribute"}, {Kind::Param, "param"}, {Kind::Tag, "tag"},
    {Kind::Last, "last"},           {Kind::Min, "min"},     {Kind::Max, "max"},
    {Kind::First, "first"},         {Kind::Count, "count"}};

const char *wordOf(Kind kind)
{
    for (const auto &[known, word] : kindWords) {
        if (known == kind)
            return word;
    }
    return "";
}

/// Empty text is a value; a null QString is none.
QString held(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

const std::vector<QString> &attributeTexts()
{
    static const std::vector<QString> names = {QStringLiteral("run_id"),     QStringLiteral("name"),
                                               QStringLiteral("status"),     QStringLiteral("person"),
                                               QStringLiteral("experiment"), QStringLiteral("data")};
    return names;
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

/// A segment as it is to be written.
struct Folded {
    std::int64_t segment = 0;
    std::int64_t oldVersion = 0;
    std::int64_t newVersion = 0;
    std::vector<std::pair<ColumnName, QByteArray>> columns;
};

Result<std::int64_t> versionOf(Connection &connection, std::int64_t segment)
{
    ASSAY_TRY(row, connection.prepare("SELECT version FROM run_segment WHERE segment = ?"));
    row.bind(1, segment);
    const std::int64_t version = row.next() ? row.integer(0) : 0;
    ASSAY_CHECK(row.status());
    return version;
}

std::int64_t firstNumber(std::int64_t segment)
{
    return segment * std::int64_t(segmentRuns) + 1;
}

std::int64_t lastNumber(std::int64_t segment)
{
    return (segment + 1) * std::int64_t(segmentRuns);
}

std::vector<std::pair<ColumnName, QByteArray>> encode(const std::vector<RunRow> &rows, std::int64_t first)
{
    std::map<ColumnName, std::vector<QString>> texts;
    std::map<ColumnName, std::vector<double>> numbers;
    const auto text = [&](const ColumnName &name, size_t place, const QString &value) {
        auto &column = texts[name];
        column.resize(segmentRuns);
        column[place] = value;
    };
    const auto number = [&](const ColumnName &name, size_t place, double value) {
        auto &column = numbers[name];
        if (column.empty())
            column.assign(segmentRuns, missingNumber);
        column[place] = value;
    };
    for (const RunRow &row : rows) {
        const auto place = size_t(row.number - first);
        text({Kind::Attribute, QStringLiteral("run_id")}, place, row.id);
        if (!row.exists)
            continue;
        for (const QString &name : attributeTexts())
            text({Kind::Attribute, name}, place, row.text({Kind::Attribute, name}));
        number({Kind::Attribute, QStringLiteral("started")}, place, double(row.started));
        number({Kind::Attribute, QStringLiteral("parent")}, place, double(row.parent));
        for (const auto &[name, time] :
             {std::pair("ended", row.ended), {"archived", row.archived}, {"trashed", row.trashed}}) {
            if (time)
                number({Kind::Attribute, QLatin1String(name)}, place, double(*time));
        }
        for (const auto &[key, value] : row.params)
            text({Kind::Param, key}, place, value);
        for (const auto &[key, value] : row.tags)
            text({Kind::Tag, key}, place, value);
        for (const RunRow::Metric &metric : row.metrics) {
            for (const Kind kind : {Kind::Last, Kind::Min, Kind::Max, Kind::First, Kind::Count})
                number({kind, metric.key}, place, partOf(metric, kind));
        }
    }
    std::vector<std::pair<ColumnName, QByteArray>> columns;
    for (const auto &[name, values] : texts)
        columns.emplace_back(name, encodeTexts(values));
    for (const auto &[name, values] : numbers)
        columns.emplace_back(name, encodeNumbers(values));
    return columns;
}

Result<Folded> foldSegment(Connection &connection, std::int64_t segment)
{
    Folded folded;
    folded.segment = segment;
    ASSAY_TRY(version, versionOf(connection, segment));
    folded.oldVersion = version;
    ASSAY_TRY(newest, connection.prepare("SELECT max(sequence) FROM run_dirty WHERE number BETWEEN ? AND ?"));
    newest.bind(1, firstNumber(segment)).bind(2, lastNumber(segment));
    folded.newVersion = newest.next() ? newest.integer(0) : 0;
    ASSAY_CHECK(newest.status());
    ASSAY_TRY(reader, RowReader::prepare(connection));
    ASSAY_TRY(rows, reader.read(firstNumber(segment), lastNumber(segment)));
    folded.columns = encode(rows, firstNumber(segment));
    return folded;
}

Result<bool> writeSegment(Connection &connection, const Folded &folded)
{
    ASSAY_TRY(version, versionOf(connection, folded.segment));
    if (version != folded.oldVersion || folded.newVersion == 0)
        return false;
    ASSAY_TRY(clear, connection.prepare("DELETE FROM run_column_segment WHERE segment = ?"));
    ASSAY_CHECK(clear.bind(1, folded.segment).run());
    ASSAY_TRY(name, connection.prepare("INSERT INTO run_column (kind, key) VALUES (?, ?) "
                                       "ON CONFLICT (kind, key) DO NOTHING"));
    ASSAY_TRY(insert, connection.prepare("INSERT INTO run_column_segment (column_id, segment, data) SELECT id, ?, ? "
                                         "FROM run_column WHERE kind = ? AND key = ?"));
    for (const auto &[column, blob] : folded.columns) {
        if (blob.isEmpty())
            continue;
        ASSAY_CHECK(name.bind(1, wordOf(column.kind)).bind(2, column.key).run());
        insert.bind(1, folded.segment).bind(2, blob).bind(3, wordOf(column.kind)).bind(4, column.key);
        ASSAY_CHECK(insert.run());
    }
    ASSAY_TRY(stamp, connection.prepare("INSERT INTO run_segment (segment, version) VALUES (?, ?) "
                                        "ON CONFLICT (segment) DO UPDATE SET version = excluded.version"));
    ASSAY_CHECK(stamp.bind(1, folded.segment).bind(2, folded.newVersion).run());
    // Runs that changed again since they were read have a newer mark, which stays.
    ASSAY_TRY(unmark, connection.prepare("DELETE FROM run_dirty WHERE number BETWEEN ? AND ? AND sequence <= ?"));
    unmark.bind(1, firstNumber(folded.segment)).bind(2, lastNumber(folded.segment)).bind(3, folded.newVersion);
    ASSAY_CHECK(unmark.run());
    return true;
}

} // namespace

bool ColumnName::isText() const
{
    return kind == Kind::Param || kind == Kind::Tag ||
           (kind == Kind::Attribute && key != u"started" && key != u"ended" && key != u"archived" &&
            key != u"trashed" && key != u"parent");
}

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
    for (const Metric &metric : metrics) {
        if (metric.key == column.key)
            return partOf(metric, column.kind);
    }
    return missingNumber;
}

Result<RowReader> RowReader::prepare(Connection &connection)
{
    std::vector<Statement> statements;
    for (
        const char *sql :
        {"SELECT n.number, n.run_id, r.name, r.status, r.person, r.experiment_id, r.started_at, r.ended_at, "
         "r.archived_at, r.trashed_at, coalesce(p.number, 0) FROM run_number AS n LEFT JOIN run AS r ON r.id = "
         "n.run_id LEFT JOIN run_number AS p ON p.run_id = r.parent_id WHERE n.number BETWEEN ? AND ? ORDER BY "
         "n.number",
         "SELECT n.number, d.key, d.value FROM run_number AS n CROSS JOIN run_param AS d WHERE d.run_id = n.run_id AND "
         "n.number BETWEEN ? AND ?",
         "SELECT n.number, d.key, d.value FROM run_number AS n CROSS JOIN run_tag AS d WHERE d.run_id = n.run_id AND "
         "n.number BETWEEN ? AND ?",
         "SELECT n.number, d.key, d.last, d.min, d.max, d.first, d.point_count FROM run_number AS n CROSS JOIN "
         "metric_summary AS d WHERE d.run_id = n.run_id AND n.number BETWEEN ? AND ?",
         "SELECT n.number, d.dataset_version_id, d.role FROM run_number AS n CROSS JOIN run_data AS d WHERE d.run_id = "
         "n.run_id AND n.number BETWEEN ? AND ? ORDER BY n.number, d.dataset_version_id, d.role"}) {
        ASSAY_TRY(statement, connection.prepare(sql));
        statements.push_back(std::move(statement));
    }
    return RowReader(std::move(statements));
}

Result<std::vector<RunRow>> RowReader::read(std::int64_t first, std::int64_t last)
{
    std::vector<RunRow> rows;
    for (Statement &statement : m_statements)
        statement.bind(1, first).bind(2, last);
    Statement &heads = m_statements[0];
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
    for (const size_t place : {size_t(1), size_t(2)}) {
        Statement &texts = m_statements[place];
        while (texts.next()) {
            if (RunRow *row = rowOf(texts.integer(0)))
                (place == 1 ? row->params : row->tags).emplace_back(texts.text(1), held(texts.text(2)));
        }
        ASSAY_CHECK(texts.status());
    }
    for (RunRow &row : rows) {
        std::sort(row.params.begin(), row.params.end());
        std::sort(row.tags.begin(), row.tags.end());
    }
    Statement &metrics = m_statements[3];
    while (metrics.next()) {
        if (RunRow *row = rowOf(metrics.integer(0)))
            row->metrics.push_back({metrics.text(1), metrics.real(2), metrics.real(3), metrics.real(4), metrics.real(5),
                                    double(metrics.integer(6))});
    }
    ASSAY_CHECK(metrics.status());
    Statement &data = m_statements[4];
    while (data.next()) {
        RunRow *row = rowOf(data.integer(0));
        if (!row)
            continue;
        if (!row->data.isNull())
            row->data += u'\n';
        row->data += QString::number(data.integer(1)) + u':' + data.text(2);
    }
    ASSAY_CHECK(data.status());
    return rows;
}

Result<std::int64_t> runCount(Connection &connection)
{
    return connection.queryInteger("SELECT coalesce(max(number), 0) FROM run_number");
}

Result<std::int64_t> sequence(Connection &connection)
{
    ASSAY_TRY(marked, connection.queryInteger("SELECT coalesce(max(sequence), 0) FROM run_dirty"));
    ASSAY_TRY(folded, connection.queryInteger("SELECT coalesce(max(version), 0) FROM run_segment"));
    return std::max(marked, folded);
}

Result<std::vector<Mark>> marks(Connection &connection)
{
    std::vector<Mark> found;
    ASSAY_TRY(rows, connection.prepare("SELECT number, sequence FROM run_dirty ORDER BY number"));
    while (rows.next())
        found.push_back({rows.integer(0), rows.integer(1)});
    ASSAY_CHECK(rows.status());
    return found;
}

Result<std::vector<std::int64_t>> segmentsAfter(Connection &connection, std::int64_t sequence)
{
    std::vector<std::int64_t> segments;
    ASSAY_TRY(rows, connection.prepare("SELECT segment FROM run_segment WHERE version > ? ORDER BY segment"));
    rows.bind(1, sequence);
    while (rows.next())
        segments.push_back(rows.integer(0));
    ASSAY_CHECK(rows.status());
    return segments;
}

Result<std::vector<ColumnName>> columns(Connection &connection)
{
    std::vector<ColumnName> names;
    ASSAY_TRY(rows, connection.prepare("SELECT kind, key FROM run_column"));
    while (rows.next()) {
        const QString word = rows.text(0);
        for (const auto &[kind, known] : kindWords) {
            if (word == QLatin1String(known))
                names.push_back({kind, rows.text(1)});
        }
    }
    ASSAY_CHECK(rows.status());
    return names;
}

Result<> readSegments(Connection &connection, const ColumnName &column,
                      const std::function<Result<>(std::int64_t, const QByteArray &)> &take)
{
    ASSAY_TRY(rows, connection.prepare("SELECT segment, data FROM run_column_segment WHERE column_id = (SELECT id FROM "
                                       "run_column WHERE kind = ? AND key = ?) ORDER BY segment"));
    rows.bind(1, wordOf(column.kind)).bind(2, column.key);
    while (rows.next())
        ASSAY_CHECK(take(rows.integer(0), rows.blob(1)));
    return rows.status();
}

Result<QByteArray> readSegment(Connection &connection, const ColumnName &column, std::int64_t segment)
{
    ASSAY_TRY(row, connection.prepare("SELECT data FROM run_column_segment WHERE column_id = (SELECT id FROM "
                                      "run_column WHERE kind = ? AND key = ?) AND segment = ?"));
    row.bind(1, wordOf(column.kind)).bind(2, column.key).bind(3, segment);
    const QByteArray data = row.next() ? row.blob(0) : QByteArray();
    ASSAY_CHECK(row.status());
    return data;
}

Result<std::vector<std::pair<std::int64_t, std::int64_t>>> parents(Connection &connection)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> found;
    ASSAY_TRY(rows, connection.prepare("SELECT n.number, p.number FROM run AS r JOIN run_number AS n ON n.run_id = "
                                       "r.id JOIN run_number AS p ON p.run_id = r.parent_id WHERE r.parent_id IS NOT "
                                       "NULL"));
    while (rows.next())
        found.emplace_back(rows.integer(0), rows.integer(1));
    ASSAY_CHECK(rows.status());
    return found;
}

Result<QList<RunId>> ids(Connection &connection, const std::vector<std::uint32_t> &numbers)
{
    QList<RunId> found;
    ASSAY_TRY(row, connection.prepare("SELECT run_id FROM run_number WHERE number = ?"));
    for (const std::uint32_t number : numbers) {
        row.bind(1, std::int64_t(number));
        if (row.next())
            found.append(RunId{row.text(0)});
        ASSAY_CHECK(row.status());
    }
    return found;
}

Result<std::vector<std::uint32_t>> numbers(Connection &connection, const QList<RunId> &ids)
{
    std::vector<std::uint32_t> found;
    ASSAY_TRY(row, connection.prepare("SELECT number FROM run_number WHERE run_id = ?"));
    for (const RunId &id : ids) {
        row.bind(1, id.value);
        found.push_back(row.next() ? std::uint32_t(row.integer(0)) : 0);
        ASSAY_CHECK(row.status());
    }
    return found;
}

Result<int> fold(Project &project, int atLeast, Progress &progress)
{
    ASSAY_TRY(marked, project.read(marks));
    std::map<std::int64_t, int> counts;
    for (const Mark &mark : marked)
        ++counts[(mark.number - 1) / std::int64_t(segmentRuns)];
    std::erase_if(counts, [&](const auto &entry) { return entry.second < atLeast; });
    int written = 0;
    size_t done = 0;
    for (const auto &[segment, count] : counts) {
        if (!progress.report(double(done++) / double(counts.size()),
                             QCoreApplication::translate("core", "Indexing runs")))
            return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Indexing was stopped.")};
        ASSAY_TRY(folded,
                  project.read([place = segment](Connection &connection) { return foldSegment(connection, place); }));
        ASSAY_TRY(isWritten, project.write([&folded = folded](Connection &connection) {
            return writeSegment(connection, folded);
        }));
        written += isWritten ? 1 : 0;
    }
    return written;
}

Result<> forget(Connection &connection)
{
    return connection.execute("DELETE FROM run_column_segment; DELETE FROM run_column; DELETE FROM run_segment; "
                              "DELETE FROM run_dirty; INSERT INTO run_dirty (number) SELECT number FROM run_number");
}

} // namespace assay::run_index_store
