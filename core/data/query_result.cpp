#include "core/data/query_result.h"

#include "core/data/field_values.h"
#include "core/data/text_encoding.h"
#include "core/data/word_type.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <new>
#include <string>
#include <unordered_set>

namespace assay
{

namespace
{

using Kind = QueryValue::Kind;

constexpr size_t mostColumns = 10'000;
/// One more than a category can have.
constexpr size_t mostWordsKept = 1001;

/// Finds a column's type from all its values.
class ColumnKind final
{
public:
    ColumnKind(Kind declared, bool knowsDates) : m_declared(declared), m_knowsDates(knowsDates) {}

    void add(const QueryValue &value);
    [[nodiscard]] ColumnType type() const;

private:
    struct Counts {
        size_t booleans = 0;
        size_t integers = 0;
        size_t reals = 0;
        size_t times = 0;
    };
    void addWord(std::string_view text);
    [[nodiscard]] static ColumnType typeOf(Kind kind);

    Kind m_declared;
    bool m_knowsDates; ///< the database has types for dates, so text is never one
    size_t m_present = 0;
    Counts m_counts;
    bool m_hasTooLarge = false;
    bool m_hasClock = false;
    std::unordered_set<std::string> m_words;
};

void ColumnKind::addWord(std::string_view text)
{
    if (m_words.size() < mostWordsKept)
        m_words.emplace(text);
}

void ColumnKind::add(const QueryValue &value)
{
    if (value.text.empty())
        return;
    ++m_present;
    addWord(value.text);
    switch (value.kind) {
    case Kind::Boolean:
        ++m_counts.booleans;
        break;
    case Kind::Integer:
    case Kind::Real:
        if (const auto number = field_values::number(value.text)) {
            ++(number->isInteger ? m_counts.integers : m_counts.reals);
            m_hasTooLarge |= number->isTooLarge;
        }
        break;
    case Kind::Text:
    case Kind::Date:
    case Kind::Timestamp:
        // What a server says beyond our calendar, such as infinity, stays a word.
        if (value.kind == Kind::Text && m_knowsDates)
            break;
        if (const auto time = field_values::time(value.text)) {
            ++m_counts.times;
            m_hasClock |= time->hasClock;
        }
        break;
    case Kind::Null:
        break;
    }
}

ColumnType ColumnKind::typeOf(Kind kind)
{
    switch (kind) {
    case Kind::Boolean:
        return ColumnType::Boolean;
    case Kind::Integer:
        return ColumnType::Integer;
    case Kind::Text:
        return ColumnType::Category;
    case Kind::Date:
        return ColumnType::Date;
    case Kind::Timestamp:
        return ColumnType::Timestamp;
    case Kind::Null:
    case Kind::Real:
        break;
    }
    return ColumnType::Real;
}

ColumnType ColumnKind::type() const
{
    if (m_present == 0)
        return typeOf(m_declared);
    if (m_counts.booleans == m_present)
        return ColumnType::Boolean;
    if (m_counts.integers == m_present)
        return m_hasTooLarge ? ColumnType::Text : ColumnType::Integer;
    if (m_counts.integers + m_counts.reals == m_present)
        return ColumnType::Real;
    if (m_counts.times == m_present)
        return m_hasClock || m_declared == Kind::Timestamp ? ColumnType::Timestamp : ColumnType::Date;
    return wordType(m_words.size(), m_present);
}

/// Writes the rows of a query as they come. On the thread that runs it.
class CsvSink final : public QuerySink
{
public:
    explicit CsvSink(bool knowsDates) : m_knowsDates(knowsDates) {}

    Result<> begin(const std::vector<QueryColumn> &columns) override;
    Result<> addRow(std::span<const QueryValue> values) override;
    [[nodiscard]] QueryResult take();

private:
    Result<> checkNames(const std::vector<QueryColumn> &columns) const;
    Result<> checkText(std::string_view text, size_t column) const;
    void write(std::string_view text);

    bool m_knowsDates;
    QueryResult m_result;
    QStringList m_names;
    std::vector<ColumnKind> m_kinds;
};

Error refused(const QString &why)
{
    return {ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot import the query’s result: %1").arg(why)};
}

Result<> CsvSink::checkNames(const std::vector<QueryColumn> &columns) const
{
    if (columns.size() > mostColumns)
        return refused(
            QCoreApplication::translate("core", "it has more than %1 columns. Name the columns that you need.")
                .arg(mostColumns));
    QSet<QString> seen;
    bool areNumbers = true;
    for (size_t i = 0; i < columns.size(); ++i) {
        const QByteArray utf8 = columns[i].name.toUtf8();
        const std::string_view name(utf8.constData(), size_t(utf8.size()));
        if (field_values::trimmed(name).empty() || field_values::trimmed(name) != name)
            return refused(QCoreApplication::translate("core", "the name of column %1 is empty or has outer spaces. "
                                                               "Name it with AS.")
                               .arg(i + 1));
        if (seen.contains(columns[i].name))
            return refused(QCoreApplication::translate("core", "two columns are named “%1”. Give each a name of its "
                                                               "own with AS.")
                               .arg(columns[i].name));
        seen.insert(columns[i].name);
        areNumbers = areNumbers && field_values::number(name);
    }
    if (areNumbers)
        return refused(QCoreApplication::translate("core", "its columns have only numbers as names, such as “%1”. Name "
                                                           "them with AS.")
                           .arg(columns.front().name));
    return Done{};
}

Result<> CsvSink::begin(const std::vector<QueryColumn> &columns)
{
    ASSAY_CHECK(checkNames(columns));
    for (const QueryColumn &column : columns) {
        if (!m_names.isEmpty())
            m_result.bytes += ',';
        m_names.append(column.name);
        m_kinds.emplace_back(column.kind, m_knowsDates);
        const QByteArray name = column.name.toUtf8();
        write({name.constData(), size_t(name.size())});
    }
    m_result.bytes += '\n';
    return Done{};
}

void CsvSink::write(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    QByteArray &bytes = m_result.bytes;
    // Outer spaces do not count outside quotes, and a mark at the very beginning would be taken off.
    const bool needsQuotes = text.find_first_of(",\"\r\n") != std::string_view::npos ||
                             field_values::trimmed(text) != text || text.starts_with(byteOrderMark);
    if (!needsQuotes) {
        bytes.append(text.data(), qsizetype(text.size()));
        return;
    }
    bytes += '"';
    for (const char c : text) {
        if (c == '"')
            bytes += '"';
        bytes += c;
    }
    bytes += '"';
}

Result<> CsvSink::checkText(std::string_view text, size_t column) const
{
    const EncodingProblem problem = findEncodingProblem(text);
    if (problem.kind == EncodingProblem::Kind::None)
        return Done{};
    if (problem.kind == EncodingProblem::Kind::Nul)
        return refused(QCoreApplication::translate("core",
                                                   "row %1 of the column “%2” holds the character NUL, which no "
                                                   "table can hold. Leave it out with replace().")
                           .arg(m_result.rowCount + 1)
                           .arg(m_names.at(qsizetype(column))));
    return refused(QCoreApplication::translate("core",
                                               "row %1 of the column “%2” is not valid UTF-8. Correct it in the "
                                               "database, or turn it into text with hex().")
                       .arg(m_result.rowCount + 1)
                       .arg(m_names.at(qsizetype(column))));
}

Result<> CsvSink::addRow(std::span<const QueryValue> values)
{
    if (m_result.rowCount == std::numeric_limits<std::int32_t>::max())
        return refused(
            QCoreApplication::translate("core", "it has more than %1 rows. Ask for fewer with WHERE or LIMIT.")
                .arg(m_result.rowCount));
    for (size_t i = 0; i < values.size(); ++i) {
        if (i > 0)
            m_result.bytes += ',';
        if (values[i].kind == Kind::Text)
            ASSAY_CHECK(checkText(values[i].text, i));
        m_kinds[i].add(values[i]);
        write(values[i].text);
    }
    m_result.bytes += '\n';
    ++m_result.rowCount;
    return Done{};
}

QueryResult CsvSink::take()
{
    CsvOptions options;
    options.missingWords = {QString()};
    for (size_t i = 0; i < m_kinds.size(); ++i)
        options.types.insert(m_names.at(qsizetype(i)), m_kinds[i].type());
    m_result.format = DataFormat(options);
    return std::move(m_result);
}

} // namespace

Result<QueryResult> fetchQuery(const DatabaseQuery &query, Progress &progress, std::int64_t mostRows)
{
    try {
        CsvSink sink(query.kind == DatabaseQuery::Kind::PostgreSql);
        ASSAY_CHECK(runQuery(query, mostRows, sink, progress));
        QueryResult result = sink.take();
        if (result.rowCount == 0)
            return refused(QCoreApplication::translate("core", "it has no rows. Check the query’s conditions."));
        return result;
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io, QCoreApplication::translate("core", "The query’s result is larger than the memory "
                                                                        "that is free. Ask for fewer rows.")};
    }
}

} // namespace assay
