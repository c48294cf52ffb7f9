#include "core/data/json_lines_reader.h"

#include "core/data/text_encoding.h"
#include "core/data/typed_column_builder.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <limits>
#include <new>
#include <optional>
#include <simdjson.h>

namespace assay
{

namespace
{

namespace json = simdjson::ondemand;

constexpr size_t mostColumns = 10'000;
constexpr int mostDepth = 32;
constexpr size_t reportBytes = 1 << 20;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isDigit(char c)
{
    return unsigned(c - '0') < 10;
}

std::string_view withoutMark(std::string_view text)
{
    return text.starts_with(byteOrderMark) ? text.substr(byteOrderMark.size()) : text;
}

std::string_view withoutSpaceBehind(std::string_view text)
{
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// A number as RFC 8259, section 6, wants it.
bool isJsonNumber(std::string_view text)
{
    size_t at = 0;
    const auto takeDigits = [&] {
        const size_t begin = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at > begin;
    };
    if (text.starts_with('-'))
        ++at;
    const bool beginsWithZero = at < text.size() && text[at] == '0';
    const size_t begin = at;
    if (!takeDigits() || (beginsWithZero && at - begin > 1))
        return false;
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (!takeDigits())
            return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        if (!takeDigits())
            return false;
    }
    return at == text.size();
}

/// A number, or one of the three words that Python writes in its place.
std::optional<field_values::Number> jsonNumber(std::string_view token)
{
    if (isJsonNumber(token) || token == "NaN" || token == "Infinity" || token == "-Infinity")
        return field_values::number(token);
    return std::nullopt;
}

struct NameHash {
    using is_transparent = void;
    size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
};

/// Reads one file; lives for one call of readJsonLines.
class JsonLinesRead final
{
public:
    JsonLinesRead(std::string_view text, const QString &name, Progress &progress)
        : m_text(text),
          m_name(name),
          m_progress(progress)
    {
    }

    Result<Table> run();

private:
    Result<> readAll();
    Result<> readLines();
    Result<> readArray(size_t begin);
    /// One whole document, followed in memory by whatever the file goes on with.
    Result<> open(size_t begin, size_t end);
    Result<> readRow(simdjson::simdjson_result<json::object> object, const char *place);
    Result<> readObject(json::object &object, int depth);
    Result<> readField(json::field &field, int depth);
    Result<> readValue(json::value &value, const char *place, int depth);
    Result<> readScalar(TypedColumnBuilder &column, json::value &value, const char *place);
    Result<> writeValue(json::value &value, std::string &out, const char *place, int depth);
    Result<> writeArray(json::array &array, std::string &out, int depth);
    Result<> writeObject(json::object &object, std::string &out, int depth);
    /// The column that m_path names; made when it is new and this is the first pass.
    Result<TypedColumnBuilder *> column(const char *place);
    Result<> report(size_t position);

    [[nodiscard]] const char *sourceOf(const char *place) const;
    /// The token that comes next, or the last one that was read.
    [[nodiscard]] const char *whereNow();
    [[nodiscard]] bool isDocumentOver();
    /// What is wrong at `place`, which points into the text or the copy of its end.
    [[nodiscard]] Error at(const char *place, const QString &why) const;
    [[nodiscard]] Error broken(simdjson::error_code code, const char *place) const;
    [[nodiscard]] Error invalid(const QString &why) const;
    [[nodiscard]] Error tooDeep(const char *place) const;

    std::string_view m_text;
    const QString &m_name;
    Progress &m_progress;
    json::parser m_parser;
    json::document m_document;
    const char *m_place = nullptr; ///< the last token that was read
    std::string m_tail;            ///< the end of the text with the room behind it that the parser wants
    size_t m_tailBegin = 0;
    std::vector<TypedColumnBuilder> m_columns;
    std::unordered_map<std::string, size_t, NameHash, std::equal_to<>> m_places;
    std::vector<bool> m_isWanted;  ///< by column, in the second pass
    std::vector<size_t> m_lastRow; ///< one more than the row in which the column stood last
    size_t m_next = 0;             ///< the column that most likely comes next
    std::string m_path;
    std::string m_written;
    size_t m_rows = 0;
    size_t m_nextReport = 0;
    double m_from = 0;
    double m_to = 1;
    bool m_isSecondPass = false;
};

Error JsonLinesRead::invalid(const QString &why) const
{
    return {ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot read “%1”: %2").arg(m_name, why)};
}

const char *JsonLinesRead::sourceOf(const char *place) const
{
    const std::less_equal<> isUpTo;
    const char *const tail = m_tail.data();
    if (isUpTo(tail, place) && isUpTo(place, tail + m_tail.size()))
        return m_text.data() + m_tailBegin + (place - tail);
    return place;
}

bool JsonLinesRead::isDocumentOver()
{
    return m_document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

const char *JsonLinesRead::whereNow()
{
    const char *place = nullptr;
    return m_document.current_location().get(place) == simdjson::SUCCESS ? place : m_place;
}

Error JsonLinesRead::at(const char *place, const QString &why) const
{
    const char *const end = std::clamp(sourceOf(place), m_text.data(), m_text.data() + m_text.size(), std::less<>());
    const std::string_view before(m_text.data(), size_t(end - m_text.data()));
    const size_t lineBegin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::string_view onLine = withoutMark(before.substr(lineBegin));
    const auto column = std::count_if(onLine.begin(), onLine.end(), [](char c) { return (c & 0xC0) != 0x80; }) + 1;
    return invalid(QCoreApplication::translate("core", "line %1, column %2: %3").arg(line).arg(column).arg(why));
}

Error JsonLinesRead::broken(simdjson::error_code code, const char *place) const
{
    switch (code) {
    case simdjson::MEMALLOC:
    case simdjson::CAPACITY:
        throw std::bad_alloc();
    case simdjson::UNCLOSED_STRING:
        return at(place, QCoreApplication::translate("core", "a string is not closed on its line. Close it with a "
                                                             "quote, and write a line end inside it as \\n."));
    case simdjson::UNESCAPED_CHARS:
        return at(place, QCoreApplication::translate("core", "a string holds a control character. Write it as \\t, \\n "
                                                             "or \\u00XX."));
    case simdjson::STRING_ERROR:
        return at(place,
                  QCoreApplication::translate("core", "a string holds a backslash that JSON does not know. Write "
                                                      "a backslash itself as \\\\."));
    case simdjson::EMPTY:
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
        return at(place, QCoreApplication::translate("core", "a bracket is not closed. Put each object on one line of "
                                                             "its own, or all of them into one array."));
    case simdjson::INCORRECT_TYPE:
        return at(place, QCoreApplication::translate("core", "this is not a JSON object. Put one object, such as "
                                                             "{\"a\": 1}, on each line."));
    default:
        break;
    }
    return at(place, QCoreApplication::translate("core", "this is not valid JSON. Write names and strings in double "
                                                         "quotes, with commas between, and one object on each line."));
}

Error JsonLinesRead::tooDeep(const char *place) const
{
    return at(place, QCoreApplication::translate("core", "more than %1 brackets stand inside each other. Flatten the "
                                                         "objects first.")
                         .arg(mostDepth));
}

Result<> JsonLinesRead::report(size_t position)
{
    m_nextReport = position + reportBytes;
    const double share = double(position) / double(m_text.size());
    if (m_progress.report(m_from + (m_to - m_from) * share,
                          QCoreApplication::translate("core", "Reading “%1”").arg(m_name)))
        return Done{};
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Reading “%1” was cancelled.").arg(m_name)};
}

Result<TypedColumnBuilder *> JsonLinesRead::column(const char *place)
{
    if (m_next >= m_columns.size() || m_columns[m_next].name() != m_path) {
        const auto found = m_places.find(m_path);
        if (found != m_places.end()) {
            m_next = found->second;
        } else {
            if (m_columns.size() == mostColumns)
                return invalid(QCoreApplication::translate("core", "it has more than %1 columns. Keep the columns that "
                                                                   "you need, or turn rows and columns round.")
                                   .arg(mostColumns));
            m_next = m_columns.size();
            m_columns.emplace_back(m_path);
            m_lastRow.push_back(0);
            m_places.emplace(m_path, m_next);
        }
    }
    const size_t found = m_next++;
    if (m_lastRow[found] == m_rows + 1)
        return at(place, QCoreApplication::translate("core", "the name “%1” stands twice in one object. Give every "
                                                             "value a name of its own.")
                             .arg(QString::fromStdString(m_path)));
    m_lastRow[found] = m_rows + 1;
    return !m_isSecondPass || m_isWanted[found] ? &m_columns[found] : nullptr;
}

Result<> JsonLinesRead::writeArray(json::array &array, std::string &out, int depth)
{
    out += '[';
    bool isFirst = true;
    for (auto element : array) {
        json::value value;
        if (const auto code = element.get(value); code != simdjson::SUCCESS)
            return broken(code, whereNow());
        if (!isFirst)
            out += ',';
        isFirst = false;
        ASSAY_CHECK(writeValue(value, out, value.raw_json_token().data(), depth));
    }
    out += ']';
    return Done{};
}

Result<> JsonLinesRead::writeObject(json::object &object, std::string &out, int depth)
{
    out += '{';
    bool isFirst = true;
    for (auto next : object) {
        json::field field;
        if (const auto code = std::move(next).get(field); code != simdjson::SUCCESS)
            return broken(code, whereNow());
        if (!isFirst)
            out += ',';
        isFirst = false;
        const char *const place = field.key().raw() - 1;
        std::string_view key;
        if (const auto code = field.unescaped_key().get(key); code != simdjson::SUCCESS)
            return broken(code, place);
        json::value value = field.value();
        const std::string_view token = value.raw_json_token();
        // The name as it is written: only a colon and spaces stand behind it.
        const char *end = token.data();
        while (end[-1] != '"')
            --end;
        out.append(place, end);
        out += ':';
        ASSAY_CHECK(writeValue(value, out, token.data(), depth));
    }
    out += '}';
    return Done{};
}

Result<> JsonLinesRead::writeValue(json::value &value, std::string &out, const char *place, int depth)
{
    const std::string_view token = withoutSpaceBehind(value.raw_json_token());
    if (depth >= mostDepth && (token.starts_with('[') || token.starts_with('{')))
        return tooDeep(place);
    if (token.starts_with('[')) {
        json::array array;
        if (const auto code = value.get(array); code != simdjson::SUCCESS)
            return broken(code, place);
        return writeArray(array, out, depth + 1);
    }
    if (token.starts_with('{')) {
        json::object object;
        if (const auto code = value.get(object); code != simdjson::SUCCESS)
            return broken(code, place);
        return writeObject(object, out, depth + 1);
    }
    if (token.starts_with('"')) {
        std::string_view text;
        if (const auto code = value.get(text); code != simdjson::SUCCESS)
            return broken(code, place);
    } else if (token != "true" && token != "false" && token != "null" && !jsonNumber(token)) {
        return broken(simdjson::TAPE_ERROR, place);
    }
    out += token;
    return Done{};
}

Result<> JsonLinesRead::readScalar(TypedColumnBuilder &column, json::value &value, const char *place)
{
    const std::string_view token = withoutSpaceBehind(value.raw_json_token());
    if (token.starts_with('"')) {
        std::string_view text;
        if (const auto code = value.get(text); code != simdjson::SUCCESS)
            return broken(code, place);
        if (text.find('\0') != std::string_view::npos)
            return at(place,
                      QCoreApplication::translate("core", "a string holds the character NUL, which no column can "
                                                          "hold. Leave it out."));
        column.addString(m_rows, text);
    } else if (const auto number = jsonNumber(token)) {
        column.addNumber(m_rows, token, *number);
    } else if (token == "true" || token == "false") {
        column.addBoolean(m_rows, token == "true");
    } else if (token == "null") {
        column.addMissing(m_rows);
    } else {
        return broken(simdjson::TAPE_ERROR, place);
    }
    return Done{};
}

Result<> JsonLinesRead::readValue(json::value &value, const char *place, int depth)
{
    const char first = *value.raw_json_token().data();
    if (first == '{') {
        if (depth >= mostDepth)
            return tooDeep(value.raw_json_token().data());
        json::object object;
        if (const auto code = value.get(object); code != simdjson::SUCCESS)
            return broken(code, place);
        return readObject(object, depth + 1);
    }
    ASSAY_TRY(found, column(place));
    if (found == nullptr)
        return Done{};
    if (first != '[')
        return readScalar(*found, value, value.raw_json_token().data());
    json::array array;
    if (const auto code = value.get(array); code != simdjson::SUCCESS)
        return broken(code, place);
    m_written.clear();
    ASSAY_CHECK(writeArray(array, m_written, depth + 1));
    found->addWords(m_rows, m_written);
    return Done{};
}

Result<> JsonLinesRead::readField(json::field &field, int depth)
{
    const char *const place = field.key().raw() - 1;
    m_place = place;
    std::string_view key;
    if (const auto code = field.unescaped_key().get(key); code != simdjson::SUCCESS)
        return broken(code, place);
    // A space at the end of a name cannot be seen, so nobody could write it again.
    key = field_values::trimmed(key);
    if (key.empty() || key.find('\0') != std::string_view::npos)
        return at(place, QCoreApplication::translate("core", "a name is empty or holds the character NUL. Give every "
                                                             "value a name."));
    const size_t outer = m_path.size();
    if (outer != 0)
        m_path += '.';
    m_path += key;
    ASSAY_CHECK(readValue(field.value(), place, depth));
    m_path.resize(outer);
    return Done{};
}

Result<> JsonLinesRead::readObject(json::object &object, int depth)
{
    for (auto next : object) {
        json::field field;
        if (const auto code = std::move(next).get(field); code != simdjson::SUCCESS)
            return broken(code, whereNow());
        ASSAY_CHECK(readField(field, depth));
    }
    return Done{};
}

Result<> JsonLinesRead::readRow(simdjson::simdjson_result<json::object> object, const char *place)
{
    json::object row;
    if (const auto code = std::move(object).get(row); code != simdjson::SUCCESS)
        return broken(code, place);
    m_next = 0;
    m_path.clear();
    ASSAY_CHECK(readObject(row, 1));
    if (++m_rows == size_t(std::numeric_limits<std::int32_t>::max()))
        return invalid(
            QCoreApplication::translate("core", "it has more than %1 rows. Split it into smaller files.").arg(m_rows));
    return Done{};
}

Result<> JsonLinesRead::open(size_t begin, size_t end)
{
    const char *from = m_text.data() + begin;
    if (m_text.size() - end < simdjson::SIMDJSON_PADDING) {
        m_tail.assign(m_text, begin, end - begin);
        m_tail.reserve(m_tail.size() + simdjson::SIMDJSON_PADDING);
        m_tailBegin = begin;
        from = m_tail.data();
    }
    m_place = from;
    const auto code = m_parser.iterate(from, end - begin, end - begin + simdjson::SIMDJSON_PADDING).get(m_document);
    if (code != simdjson::SUCCESS)
        return broken(code, m_text.data() + begin);
    return Done{};
}

Result<> JsonLinesRead::readLines()
{
    size_t end = 0;
    for (size_t begin = m_text.size() - withoutMark(m_text).size(); begin < m_text.size(); begin = end + 1) {
        end = std::min(m_text.find('\n', begin), m_text.size());
        while (begin < end && isSpace(m_text[begin]))
            ++begin;
        if (begin == end)
            continue;
        ASSAY_CHECK(open(begin, end));
        ASSAY_CHECK(readRow(m_document.get_object(), m_text.data() + begin));
        if (!isDocumentOver())
            return broken(simdjson::TRAILING_CONTENT, whereNow());
        if (end >= m_nextReport)
            ASSAY_CHECK(report(end));
    }
    return Done{};
}

Result<> JsonLinesRead::readArray(size_t begin)
{
    ASSAY_CHECK(open(begin, m_text.size()));
    json::array array;
    if (const auto code = m_document.get_array().get(array); code != simdjson::SUCCESS)
        return broken(code, m_text.data() + begin);
    for (auto element : array) {
        json::value value;
        if (const auto code = element.get(value); code != simdjson::SUCCESS)
            return broken(code, whereNow());
        const char *const place = value.raw_json_token().data();
        ASSAY_CHECK(readRow(value.get_object(), place));
        if (const auto position = size_t(sourceOf(place) - m_text.data()); position >= m_nextReport)
            ASSAY_CHECK(report(position));
    }
    if (!isDocumentOver())
        return broken(simdjson::TRAILING_CONTENT, whereNow());
    return Done{};
}

Result<> JsonLinesRead::readAll()
{
    m_rows = 0;
    m_nextReport = 0;
    std::fill(m_lastRow.begin(), m_lastRow.end(), 0);
    const std::string_view text = withoutMark(m_text);
    const auto first = std::find_if_not(text.begin(), text.end(), isSpace);
    if (first != text.end() && *first == '[')
        return readArray(size_t(&*first - m_text.data()));
    return readLines();
}

Result<Table> JsonLinesRead::run()
{
    m_to = 0.6;
    ASSAY_CHECK(readAll());
    if (m_rows == 0)
        return invalid(QCoreApplication::translate("core", "it holds no objects. Choose a file with one JSON object on "
                                                           "each line."));
    if (m_columns.empty())
        return invalid(QCoreApplication::translate("core", "its objects are empty. Choose a file whose objects hold "
                                                           "values."));
    bool hasWanted = false;
    for (TypedColumnBuilder &column : m_columns) {
        m_isWanted.push_back(column.isPutOff());
        hasWanted = hasWanted || m_isWanted.back();
        if (m_isWanted.back())
            column.startWords();
    }
    if (hasWanted) {
        m_isSecondPass = true;
        m_from = m_to;
        m_to = 1;
        ASSAY_CHECK(readAll());
    }
    Table table;
    table.rowCount = std::int64_t(m_rows);
    for (TypedColumnBuilder &column : m_columns)
        table.columns.push_back(column.finish(m_rows));
    return table;
}

Result<> checkEncoding(const QByteArray &bytes, const QString &name)
{
    const EncodingProblem problem = findEncodingProblem({bytes.constData(), size_t(bytes.size())});
    if (problem.kind == EncodingProblem::Kind::None)
        return Done{};
    const auto line = std::count(bytes.begin(), bytes.begin() + problem.position, '\n') + 1;
    const auto column = problem.position - bytes.left(problem.position).lastIndexOf('\n');
    if (problem.kind == EncodingProblem::Kind::Nul)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "Cannot read “%1”: line %2, column %3 holds a NUL byte, so it "
                                                         "is not a text file. Export the data as JSON in UTF-8.")
                         .arg(name)
                         .arg(line)
                         .arg(column)};
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("core", "Cannot read “%1”: line %2, column %3 is not valid UTF-8, which "
                                                     "JSON is written in. Save the file as UTF-8.")
                     .arg(name)
                     .arg(line)
                     .arg(column)};
}

} // namespace

bool looksLikeJson(const QByteArray &bytes)
{
    const std::string_view text = withoutMark({bytes.constData(), size_t(bytes.size())});
    const auto skipSpace = [&](size_t from) { return std::min(text.find_first_not_of(" \t\r\n", from), text.size()); };
    size_t at = skipSpace(0);
    if (at == text.size())
        return false;
    if (text[at] == '[') {
        at = skipSpace(at + 1);
        return at < text.size() && (text[at] == '{' || text[at] == ']');
    }
    if (text[at] != '{')
        return false;
    at = skipSpace(at + 1);
    return at < text.size() && (text[at] == '"' || text[at] == '}');
}

Result<Table> readJsonLines(const QByteArray &bytes, const QString &name, Progress &progress)
{
    try {
        ASSAY_CHECK(checkEncoding(bytes, name));
        return JsonLinesRead({bytes.constData(), size_t(bytes.size())}, name, progress).run();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "Cannot read “%1”: its table is larger than the "
                                                         "memory that is free. Split it into smaller files.")
                         .arg(name)};
    }
}

} // namespace assay
