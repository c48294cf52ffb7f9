#include "core/runs/index/run_index_store.h"

#include <algorithm>

namespace assay::run_index_store
{

namespace
{

using Kind = ColumnName::Kind;

constexpr std::pair<Kind, const char *> kindWords[] = {
    {Kind::Attribute, "attribute"}, {Kind::Param, "param"}, {Kind::Tag, "tag"},
    {Kind::Last, "last"},           {Kind::Min, "min"},     {Kind::Max, "max"},
    {Kind::First, "first"},         {Kind::Count, "count"}};

} // namespace

const char *wordOf(Kind kind)
{
    for (const auto &[known, word] : kindWords) {
        if (known == kind)
            return word;
    }
    return "";
}

const char *rareWordOf(Kind kind)
{
    switch (kind) {
    case Kind::Attribute:
        return nullptr;
    case Kind::Param:
        return "param";
    case Kind::Tag:
        return "tag";
    default:
        return "metric";
    }
}

bool ColumnName::isText() const
{
    return kind == Kind::Param || kind == Kind::Tag ||
           (kind == Kind::Attribute && key != u"started" && key != u"ended" && key != u"archived" &&
            key != u"trashed" && key != u"parent");
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

Result<FoldState> foldState(Connection &connection)
{
    ASSAY_TRY(row, connection.prepare("SELECT count(*), coalesce(sum(version), 0), coalesce(max(version), 0) FROM "
                                      "run_segment"));
    const FoldState state = row.next() ? FoldState{row.integer(0), row.integer(1), row.integer(2)} : FoldState();
    ASSAY_CHECK(row.status());
    return state;
}

Result<QStringList> columnKeys(Connection &connection, Kind kind)
{
    QStringList keys;
    // Every metric that has points has a count.
    ASSAY_TRY(rows, connection.prepare("SELECT key FROM run_column AS c WHERE kind = ? AND EXISTS (SELECT 1 FROM "
                                       "run_column_segment AS s WHERE s.column_id = c.id)"));
    rows.bind(1, wordOf(kind == Kind::Param || kind == Kind::Tag ? kind : Kind::Count));
    while (rows.next())
        keys.append(rows.text(0));
    ASSAY_CHECK(rows.status());
    return keys;
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

Result<> readRareKeys(Connection &connection, const ColumnName &column,
                      const std::function<Result<>(std::int64_t, const QByteArray &)> &take)
{
    const char *const word = rareWordOf(column.kind);
    if (!word)
        return Done{};
    ASSAY_TRY(rows, connection.prepare("SELECT s.segment, (SELECT data FROM run_rare_keys AS r WHERE r.segment = "
                                       "s.segment AND r.version = s.version AND r.kind = ? AND r.first_key <= ? "
                                       "ORDER BY r.first_key DESC LIMIT 1) AS data FROM run_segment AS s "
                                       "ORDER BY s.segment"));
    rows.bind(1, word).bind(2, column.key);
    while (rows.next()) {
        if (!rows.isNull(1))
            ASSAY_CHECK(take(rows.integer(0), rows.blob(1)));
    }
    return rows.status();
}

Result<QByteArray> readRareKeys(Connection &connection, const ColumnName &column, std::int64_t segment)
{
    const char *const word = rareWordOf(column.kind);
    if (!word)
        return QByteArray();
    ASSAY_TRY(row, connection.prepare("SELECT data FROM run_rare_keys WHERE segment = ?1 AND version = (SELECT version "
                                      "FROM run_segment WHERE segment = ?1) AND kind = ?2 AND first_key <= ?3 "
                                      "ORDER BY first_key DESC LIMIT 1"));
    row.bind(1, segment).bind(2, word).bind(3, column.key);
    const QByteArray data = row.next() ? row.blob(0) : QByteArray();
    ASSAY_CHECK(row.status());
    return data;
}

Result<> readAllRareKeys(Connection &connection, Kind kind,
                         const std::function<Result<bool>(std::int64_t, const QByteArray &)> &take)
{
    ASSAY_TRY(rows, connection.prepare("SELECT r.segment, r.data FROM run_segment AS s JOIN run_rare_keys AS r ON "
                                       "r.segment = s.segment AND r.version = s.version AND r.kind = ? "
                                       "ORDER BY r.segment, r.first_key"));
    rows.bind(1, rareWordOf(kind));
    while (rows.next()) {
        ASSAY_TRY(isWanted, take(rows.integer(0), rows.blob(1)));
        if (!isWanted)
            return Done{};
    }
    return rows.status();
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

} // namespace assay::run_index_store
