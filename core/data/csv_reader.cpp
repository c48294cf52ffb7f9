#include "core/data/csv_reader.h"

#include "core/data/column_builder.h"
#include "core/data/text_encoding.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cstring>
#include <limits>
#include <new>

namespace assay
{

namespace
{

constexpr int mostColumns = 10'000;
constexpr size_t reportBytes = 1 << 20;

/// Reads one file; lives for one call of readCsv.
class CsvRead final
{
public:
    CsvRead(const QByteArray &bytes, const QString &name, const CsvOptions &options, Progress &progress)
        : m_text(bytes.constData(), size_t(bytes.size())),
          m_name(name),
          m_options(options),
          m_progress(progress)
    {
    }

    Result<Table> run();

private:
    using Behind = CsvCursor::Behind;

    Result<> readHeader(CsvCursor &cursor);
    /// Names for the columns of a file without a header.
    Result<> countColumns(CsvCursor cursor);
    Result<> addName(const QString &name);
    Result<> checkNames() const;
    Result<> readRows(CsvCursor cursor);
    Result<> readRow(CsvCursor &cursor);
    /// Reads the columns again that turned out to be words.
    Result<> readPutOff(CsvCursor cursor);
    Result<> report(const CsvCursor &cursor, double from, double to);
    void reserve(const CsvCursor &cursor);

    [[nodiscard]] Error invalid(const QString &why) const;
    [[nodiscard]] Error broken(const CsvCursor &cursor) const;
    [[nodiscard]] Error ragged(std::int64_t line, size_t fields) const;

    std::string_view m_text;
    const QString &m_name;
    const CsvOptions &m_options;
    Progress &m_progress;
    QStringList m_names;
    bool m_namesAreNumbers = true;
    std::vector<ColumnBuilder> m_builders;
    std::int64_t m_rows = 0;
    size_t m_nextReport = reportBytes;
};

Error CsvRead::invalid(const QString &why) const
{
    return {ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot read “%1”: %2").arg(m_name, why)};
}

Error CsvRead::broken(const CsvCursor &cursor) const
{
    switch (cursor.problem()) {
    case CsvCursor::Problem::OpenQuote:
        return invalid(QCoreApplication::translate("core", "line %1 opens a quote that is never closed. Close it, and "
                                                           "double every quote inside a quoted field.")
                           .arg(cursor.line()));
    case CsvCursor::Problem::TextAfterQuote:
        return invalid(QCoreApplication::translate("core",
                                                   "line %1 has text behind a closing quote. Double every quote "
                                                   "inside a quoted field.")
                           .arg(cursor.line()));
    case CsvCursor::Problem::QuoteInside:
        return invalid(QCoreApplication::translate("core",
                                                   "line %1 has a quote inside a field that does not begin with "
                                                   "one. Put the whole field in quotes and double the quotes "
                                                   "inside it.")
                           .arg(cursor.line()));
    case CsvCursor::Problem::LoneReturn:
    case CsvCursor::Problem::None:
        break;
    }
    return invalid(QCoreApplication::translate("core",
                                               "line %1 has a carriage return without a line feed. Save the file "
                                               "with the line ends of Linux or Windows.")
                       .arg(cursor.line()));
}

Error CsvRead::ragged(std::int64_t line, size_t fields) const
{
    const auto expected = m_names.size();
    if (fields == 1)
        return invalid(QCoreApplication::translate("core",
                                                   "line %1 has 1 field where %2 were expected. Give every line "
                                                   "the same number of fields, and quote a field that holds "
                                                   "the delimiter.")
                           .arg(line)
                           .arg(expected));
    if (expected == 1)
        return invalid(QCoreApplication::translate("core",
                                                   "line %1 has %2 fields where 1 was expected. Give every line "
                                                   "the same number of fields, and quote a field that holds "
                                                   "the delimiter.")
                           .arg(line)
                           .arg(fields));
    return invalid(QCoreApplication::translate("core", "line %1 has %2 fields where %3 were expected. Give every line "
                                                       "the same number of fields, and quote a field that holds the "
                                                       "delimiter.")
                       .arg(line)
                       .arg(fields)
                       .arg(expected));
}

Result<> CsvRead::addName(const QString &name)
{
    if (m_names.size() == mostColumns)
        return invalid(QCoreApplication::translate("core", "it has more than %1 columns. Keep the columns that you "
                                                           "need, or turn rows and columns round.")
                           .arg(mostColumns));
    m_names.append(name);
    return Done{};
}

Result<> CsvRead::readHeader(CsvCursor &cursor)
{
    CsvField field;
    Behind behind = Behind::Delimiter;
    while (behind == Behind::Delimiter) {
        behind = cursor.readField(field);
        if (behind == Behind::Broken)
            return broken(cursor);
        // A space at the end of a name cannot be seen, so nobody could write it again.
        const std::string_view text = field_values::trimmed(field.text);
        m_namesAreNumbers = m_namesAreNumbers && field_values::number(text);
        ASSAY_CHECK(addName(QString::fromUtf8(text.data(), qsizetype(text.size()))));
    }
    return checkNames();
}

Result<> CsvRead::countColumns(CsvCursor cursor)
{
    CsvField field;
    Behind behind = Behind::Delimiter;
    while (behind == Behind::Delimiter) {
        behind = cursor.readField(field);
        if (behind == Behind::Broken)
            return broken(cursor);
        ASSAY_CHECK(addName(QStringLiteral("column_%1").arg(m_names.size() + 1)));
    }
    return Done{};
}

Result<> CsvRead::checkNames() const
{
    const qsizetype empty = m_names.indexOf(QString());
    if (empty >= 0)
        return invalid(QCoreApplication::translate("core", "column %1 has no name in the first line. Give every column "
                                                           "a name of its own.")
                           .arg(empty + 1));
    if (m_namesAreNumbers)
        return invalid(QCoreApplication::translate("core",
                                                   "its first line holds only numbers, so the column names seem "
                                                   "to be missing. Add a first line with a name for each "
                                                   "column, or read it without a header."));
    QSet<QString> seen;
    for (const QString &name : m_names) {
        if (seen.contains(name))
            return invalid(QCoreApplication::translate("core", "the column name “%1” stands twice in the first line. "
                                                               "Give every column a name of its own.")
                               .arg(name));
        seen.insert(name);
    }
    return Done{};
}

Result<> CsvRead::report(const CsvCursor &cursor, double from, double to)
{
    m_nextReport = cursor.position() + reportBytes;
    const double share = double(cursor.position()) / double(m_text.size());
    if (m_progress.report(from + (to - from) * share, QCoreApplication::translate("core", "Reading “%1”").arg(m_name)))
        return Done{};
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Reading “%1” was cancelled.").arg(m_name)};
}

/// Guesses the number of rows from those at the front, so that columns seldom move while they grow. A row takes at
/// least a byte for each column, which bounds what is reserved.
void CsvRead::reserve(const CsvCursor &cursor)
{
    const double bytesPerRow = std::max(double(m_names.size()), double(cursor.position()) / double(m_rows));
    const auto rows = size_t(double(m_text.size()) / bytesPerRow * 1.05) + 16;
    for (ColumnBuilder &builder : m_builders)
        builder.reserve(rows);
}

Result<> CsvRead::readRow(CsvCursor &cursor)
{
    const std::int64_t line = cursor.line();
    const size_t expected = m_builders.size();
    size_t fields = 0;
    CsvField field;
    field_values::Number number;
    Behind behind = Behind::Delimiter;
    while (behind == Behind::Delimiter) {
        ColumnBuilder *const builder = fields < expected ? &m_builders[fields] : nullptr;
        ++fields;
        if (builder != nullptr && builder->takesNumbers() && cursor.readNumber(number, behind)) {
            builder->addNumber(number);
            continue;
        }
        behind = cursor.readField(field);
        if (behind == Behind::Broken)
            return broken(cursor);
        if (builder != nullptr)
            builder->add(field);
    }
    if (fields != expected)
        return ragged(line, fields);
    return Done{};
}

Result<> CsvRead::readRows(CsvCursor cursor)
{
    constexpr std::int64_t sampleRows = 200;
    while (!cursor.isAtEnd()) {
        // With one column a blank line is a missing value, else it can only be a stray end of the file.
        const char next = m_text[cursor.position()];
        if (m_builders.size() > 1 && (next == '\n' || next == '\r') && cursor.onlyBlankLinesLeft())
            break;
        ASSAY_CHECK(readRow(cursor));
        if (++m_rows == sampleRows)
            reserve(cursor);
        if (m_rows == std::numeric_limits<std::int32_t>::max())
            return invalid(QCoreApplication::translate("core", "it has more than %1 rows. Split it into smaller files.")
                               .arg(m_rows));
        if (cursor.position() >= m_nextReport)
            ASSAY_CHECK(report(cursor, 0, 0.9));
    }
    if (m_rows == 0)
        return invalid(QCoreApplication::translate("core", "it holds a line of column names but no rows. Choose a file "
                                                           "with data."));
    return Done{};
}

Result<> CsvRead::readPutOff(CsvCursor cursor)
{
    std::vector<ColumnBuilder *> putOff;
    for (ColumnBuilder &builder : m_builders) {
        putOff.push_back(builder.isPutOff() ? &builder : nullptr);
        if (putOff.back() != nullptr)
            putOff.back()->startWords();
    }
    if (std::all_of(putOff.begin(), putOff.end(), [](auto *builder) { return builder == nullptr; }))
        return Done{};
    m_nextReport = 0;
    CsvField field;
    for (std::int64_t row = 0; row < m_rows; ++row) {
        for (ColumnBuilder *builder : putOff) {
            cursor.readField(field);
            if (builder != nullptr)
                builder->add(field);
        }
        if (cursor.position() >= m_nextReport)
            ASSAY_CHECK(report(cursor, 0.9, 1));
    }
    return Done{};
}

Result<Table> CsvRead::run()
{
    if (std::all_of(m_text.begin(), m_text.end(), [](char c) { return c == '\n' || c == '\r' || c == ' '; }))
        return invalid(QCoreApplication::translate("core", "it is empty. Choose a file with a line of column names and "
                                                           "rows of data."));
    CsvCursor cursor(m_text, m_options.delimiter, m_options.quote);
    ASSAY_CHECK(m_options.hasHeader ? readHeader(cursor) : countColumns(cursor));
    m_builders.reserve(size_t(m_names.size()));
    for (qsizetype i = 0; i < m_names.size(); ++i)
        m_builders.emplace_back(m_options.missingWords, NumberForm(m_options.decimal, m_options.thousands));
    ASSAY_CHECK(readRows(cursor));
    ASSAY_CHECK(readPutOff(cursor));
    Table table;
    table.rowCount = m_rows;
    for (qsizetype i = 0; i < m_names.size(); ++i)
        table.columns.push_back(m_builders[size_t(i)].finish(m_names.at(i)));
    return table;
}

Result<> checkEncoding(const QByteArray &bytes, const QString &name)
{
    const EncodingProblem problem = findEncodingProblem(bytes);
    if (problem.kind == EncodingProblem::Kind::None)
        return Done{};
    const auto line = std::count(bytes.begin(), bytes.begin() + problem.position, '\n') + 1;
    switch (problem.kind) {
    case EncodingProblem::Kind::Utf16:
        return Error{ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot read “%1”: it is written in "
                                                                             "UTF-16. Read it as utf-16le or utf-16be.")
                                             .arg(name)};
    case EncodingProblem::Kind::Nul:
        return Error{ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot read “%1”: line %2 holds a NUL "
                                                                             "byte, so it is not a text file. Export "
                                                                             "the data as CSV in UTF-8.")
                                             .arg(name)
                                             .arg(line)};
    case EncodingProblem::Kind::Invalid:
    case EncodingProblem::Kind::None:
        break;
    }
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate(
                     "core", "Cannot read “%1”: line %2 is not valid UTF-8. "
                             "Save the file as UTF-8, or read it in its own encoding, such as windows-1252.")
                     .arg(name)
                     .arg(line)};
}

/// The bytes in UTF-8.
Result<QByteArray> decoded(const QByteArray &bytes, const QString &name, const QString &encoding)
{
    if (encoding == CsvOptions().encoding)
        ASSAY_CHECK(checkEncoding(bytes, name));
    const auto text = toUtf8(bytes, encoding);
    if (!text)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "Cannot read “%1”: it is not written in %2. Choose another "
                                                         "encoding.")
                         .arg(name, encoding)};
    if (encoding != CsvOptions().encoding)
        ASSAY_CHECK(checkEncoding(*text, name));
    return *text;
}

} // namespace

Result<Table> readCsv(const QByteArray &bytes, const QString &name, const CsvOptions &options, Progress &progress)
{
    try {
        ASSAY_CHECK(options.check());
        ASSAY_TRY(text, decoded(bytes, name, options.encoding));
        return CsvRead(text, name, options, progress).run();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "Cannot read “%1”: its table is larger than the "
                                                         "memory that is free. Split it into smaller "
                                                         "files.")
                         .arg(name)};
    }
}

} // namespace assay
