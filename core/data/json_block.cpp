#include "core/data/json_block.h"

#include "core/data/text_encoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <new>
#include <optional>

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

} // namespace

Error cannotReadJson(const QString &name, const QString &why)
{
    return {ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot read “%1”: %2").arg(name, why)};
}

const char *JsonBlock::sourceOf(const char *place) const
{
    const std::less_equal<> isUpTo;
    const char *const tail = m_tail.data();
    if (isUpTo(tail, place) && isUpTo(place, tail + m_tail.size()))
        return m_text.data() + m_tailBegin + (place - tail);
    return place;
}

bool JsonBlock::isDocumentOver()
{
    return m_document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

const char *JsonBlock::whereNow()
{
    const char *place = nullptr;
    return m_document.current_location().get(place) == simdjson::SUCCESS ? place : m_place;
}

Error JsonBlock::at(const char *place, const QString &why) const
{
    const char *const end = std::clamp(sourceOf(place), m_text.data(), m_text.data() + m_text.size(), std::less<>());
    const std::string_view before(m_text.data(), size_t(end - m_text.data()));
    const size_t lineBegin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto line = std::count(before.begin(), before.end(), '\n') + 1 + std::ptrdiff_t(m_linesBefore);
    const std::string_view onLine = withoutMark(before.substr(lineBegin));
    const auto column = std::count_if(onLine.begin(), onLine.end(), [](char c) { return (c & 0xC0) != 0x80; }) + 1;
    return cannotReadJson(m_name,
                          QCoreApplication::translate("core", "line %1, column %2: %3").arg(line).arg(column).arg(why));
}

Error JsonBlock::broken(simdjson::error_code code, const char *place) const
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

Error JsonBlock::tooDeep(const char *place) const
{
    return at(place, QCoreApplication::translate("core", "more than %1 brackets stand inside each other. Flatten the "
                                                         "objects first.")
                         .arg(mostDepth));
}

Result<TypedColumnBuilder *> JsonBlock::column(const char *place)
{
    if (m_next >= m_columns.size() || m_columns[m_next].name() != m_path) {
        const auto found = m_places.find(m_path);
        if (found != m_places.end()) {
            m_next = found->second;
        } else {
            if (m_columns.size() == mostColumns)
                return cannotReadJson(
                    m_name, QCoreApplication::translate("core", "it has more than %1 columns. Keep the columns that "
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
    return m_isWanted.empty() || m_isWanted[found] ? &m_columns[found] : nullptr;
}

Result<> JsonBlock::writeArray(json::array &array, std::string &out, int depth)
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

Result<> JsonBlock::writeObject(json::object &object, std::string &out, int depth)
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

Result<> JsonBlock::writeValue(json::value &value, std::string &out, const char *place, int depth)
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

Result<> JsonBlock::readScalar(TypedColumnBuilder &column, json::value &value, const char *place)
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

Result<> JsonBlock::readValue(json::value &value, const char *place, int depth)
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

Result<> JsonBlock::readField(json::field &field, int depth)
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

Result<> JsonBlock::readObject(json::object &object, int depth)
{
    for (auto next : object) {
        json::field field;
        if (const auto code = std::move(next).get(field); code != simdjson::SUCCESS)
            return broken(code, whereNow());
        ASSAY_CHECK(readField(field, depth));
    }
    return Done{};
}

Result<> JsonBlock::readRow(simdjson::simdjson_result<json::object> object, const char *place)
{
    json::object row;
    if (const auto code = std::move(object).get(row); code != simdjson::SUCCESS)
        return broken(code, place);
    m_next = 0;
    m_path.clear();
    ASSAY_CHECK(readObject(row, 1));
    ++m_rows;
    return Done{};
}

Result<> JsonBlock::open(size_t begin, size_t end)
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

Result<> JsonBlock::checkEncoding() const
{
    const EncodingProblem problem = findEncodingProblem(m_text);
    if (problem.kind == EncodingProblem::Kind::None)
        return Done{};
    const std::string_view before = m_text.substr(0, size_t(problem.position));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1 + std::ptrdiff_t(m_linesBefore);
    const auto column = before.size() - (before.rfind('\n') + 1) + 1;
    if (problem.kind == EncodingProblem::Kind::Nul)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "Cannot read “%1”: line %2, column %3 holds a NUL byte, so it "
                                                         "is not a text file. Export the data as JSON in UTF-8.")
                         .arg(m_name)
                         .arg(line)
                         .arg(column)};
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("core", "Cannot read “%1”: line %2, column %3 is not valid UTF-8, which "
                                                     "JSON is written in. Save the file as UTF-8.")
                     .arg(m_name)
                     .arg(line)
                     .arg(column)};
}

Result<> JsonBlock::readAllLines()
{
    // A cut may go through a character.
    if (!lines.isCut)
        ASSAY_CHECK(checkEncoding());
    // A mark of the byte order stands at the beginning of a file only.
    size_t end = 0;
    for (size_t begin = m_linesBefore == 0 ? m_text.size() - withoutMark(m_text).size() : 0; begin < m_text.size();
         begin = end + 1) {
        end = std::min(m_text.find('\n', begin), m_text.size());
        while (begin < end && isSpace(m_text[begin]))
            ++begin;
        if (begin == end)
            continue;
        if (lines.isCut)
            return at(m_text.data() + begin,
                      QCoreApplication::translate("core", "the line is longer than %1 MB. Put fewer values into one "
                                                          "object.")
                          .arg(CsvBlocks::longestRow >> 20));
        ASSAY_CHECK(open(begin, end));
        ASSAY_CHECK(readRow(m_document.get_object(), m_text.data() + begin));
        if (!isDocumentOver())
            return broken(simdjson::TRAILING_CONTENT, whereNow());
    }
    return Done{};
}

Result<> JsonBlock::readElements(const Report &report)
{
    ASSAY_CHECK(checkEncoding());
    ASSAY_CHECK(open(m_text.size() - withoutMark(m_text).size(), m_text.size()));
    json::array array;
    if (const auto code = m_document.get_array().get(array); code != simdjson::SUCCESS)
        return broken(code, m_text.data());
    size_t nextReport = 0;
    for (auto element : array) {
        json::value value;
        if (const auto code = element.get(value); code != simdjson::SUCCESS)
            return broken(code, whereNow());
        const char *const place = value.raw_json_token().data();
        ASSAY_CHECK(readRow(value.get_object(), place));
        if (const auto position = size_t(sourceOf(place) - m_text.data()); position >= nextReport) {
            nextReport = position + reportBytes;
            ASSAY_CHECK(report(position));
        }
    }
    if (!isDocumentOver())
        return broken(simdjson::TRAILING_CONTENT, whereNow());
    return Done{};
}

void JsonBlock::start(const QString &name, size_t linesBefore, const std::vector<TypedColumnBuilder> &columns,
                      const std::vector<bool> &isWanted)
{
    m_name = name;
    m_linesBefore = linesBefore;
    m_isWanted = isWanted;
    m_rows = 0;
    m_columns.clear();
    m_places.clear();
    for (const TypedColumnBuilder &column : columns) {
        m_places.emplace(column.name(), m_columns.size());
        m_columns.push_back(column.nextPart());
    }
    m_lastRow.assign(m_columns.size(), 0);
}

void JsonBlock::readLines()
{
    m_text = lines.view();
    m_result = readAllLines();
}

void JsonBlock::readArray(std::string_view array, const Report &report)
{
    m_text = array;
    m_result = readElements(report);
}

} // namespace assay
