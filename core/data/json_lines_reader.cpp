#include "core/data/json_lines_reader.h"

#include "core/base/ordered_work.h"
#include "core/data/json_block.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <limits>
#include <new>

namespace assay
{

namespace
{

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view spaces = " \t\r\n";

std::string_view withoutMark(std::string_view text)
{
    return text.starts_with(byteOrderMark) ? text.substr(byteOrderMark.size()) : text;
}

/// Reads one file; lives for one call of readJsonLines.
class JsonLinesRead final
{
public:
    JsonLinesRead(ByteSource &source, const QString &name, Progress &progress, const JsonReading &reading)
        : m_source(source),
          m_name(name),
          m_progress(progress),
          m_threads(reading.threads > 0 ? reading.threads : QThread::idealThreadCount()),
          m_blockBytes(reading.blockBytes)
    {
    }

    Result<Table> run();

private:
    /// Once over the file.
    Result<> readAll();
    /// An array is one document, which is only understood as a whole.
    Result<> readArray(JsonBlock &block);
    Result<bool> next(CsvBlocks &blocks, JsonBlock &block);
    /// Puts what a block holds behind the blocks before.
    Result<> take(const JsonBlock &block, double fraction);
    Result<> report(double fraction);

    ByteSource &m_source;
    const QString &m_name;
    Progress &m_progress;
    int m_threads;
    size_t m_blockBytes;
    std::vector<TypedColumnBuilder> m_columns;
    std::unordered_map<std::string, size_t> m_places;
    std::vector<bool> m_isWanted; ///< by column, in the second pass
    size_t m_lines = 0;           ///< before the block that comes next
    size_t m_rows = 0;
    double m_from = 0;
    double m_to = 0.6;
};

Result<> JsonLinesRead::report(double fraction)
{
    const double share = fraction < 0 ? fraction : m_from + (m_to - m_from) * fraction;
    if (m_progress.report(share, QCoreApplication::translate("core", "Reading “%1”").arg(m_name)))
        return Done{};
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Reading “%1” was cancelled.").arg(m_name)};
}

Result<bool> JsonLinesRead::next(CsvBlocks &blocks, JsonBlock &block)
{
    block.start(m_name, m_lines, m_columns, m_isWanted);
    ASSAY_TRY(isThere, blocks.next(block.lines));
    const std::string_view text = block.lines.view();
    m_lines += size_t(std::count(text.begin(), text.end(), '\n'));
    return isThere;
}

Result<> JsonLinesRead::take(const JsonBlock &block, double fraction)
{
    ASSAY_CHECK(block.result());
    const size_t rowsBefore = m_rows;
    m_rows += block.rows();
    if (m_rows >= size_t(std::numeric_limits<std::int32_t>::max()))
        return cannotReadJson(
            m_name, QCoreApplication::translate("core", "it has more than %1 rows. Split it into smaller files.")
                        .arg(std::numeric_limits<std::int32_t>::max()));
    // What the rest will bring, from what came so far. A row takes two bytes at least, which bounds what is reserved.
    const double expected = fraction > 0 ? double(m_rows) / fraction * 1.02 + 16 : 0;
    const auto room = size_t(std::min(expected, double(m_rows) * 1e4));
    for (const TypedColumnBuilder &part : block.columns()) {
        const auto [place, isNew] = m_places.try_emplace(part.name(), m_columns.size());
        if (isNew) {
            if (m_columns.size() == JsonBlock::mostColumns)
                return cannotReadJson(m_name,
                                      QCoreApplication::translate("core", "it has more than %1 columns. Keep the "
                                                                          "columns that you need, or turn rows and "
                                                                          "columns round.")
                                          .arg(JsonBlock::mostColumns));
            m_columns.emplace_back(part.name());
        }
        if (m_isWanted.empty() || m_isWanted[place->second])
            m_columns[place->second].append(part, rowsBefore, room);
    }
    return report(fraction);
}

Result<> JsonLinesRead::readArray(JsonBlock &block)
{
    ASSAY_TRY(stream, m_source.open());
    ASSAY_TRY(bytes, assay::readAll(*stream));
    const std::string_view text(bytes.constData(), size_t(bytes.size()));
    block.readArray(text, [&](size_t position) { return report(double(position) / double(text.size())); });
    return take(block, 1);
}

Result<> JsonLinesRead::readAll()
{
    m_rows = 0;
    m_lines = 0;
    ASSAY_TRY(stream, m_source.open());
    CsvBlocks blocks(*stream, 0, m_blockBytes);
    std::vector<JsonBlock> items(1);
    JsonBlock &first = items.front();
    size_t begin = std::string_view::npos;
    for (bool isFirst = true; begin == std::string_view::npos; isFirst = false) {
        ASSAY_TRY(isThere, next(blocks, first));
        if (!isThere)
            return Done{};
        const std::string_view text = first.lines.view();
        begin = text.find_first_not_of(spaces, isFirst ? text.size() - withoutMark(text).size() : 0);
    }
    if (first.lines.view()[begin] == '[')
        return readArray(first);
    // What stands first tells for most columns what the values are.
    first.readLines();
    ASSAY_CHECK(take(first, blocks.fraction()));
    return workInOrder(
        m_threads, items, [&](JsonBlock &block) { return next(blocks, block); },
        [](JsonBlock &block) { block.readLines(); },
        [&](const JsonBlock &block) { return take(block, blocks.fraction()); });
}

Result<Table> JsonLinesRead::run()
{
    ASSAY_CHECK(readAll());
    if (m_rows == 0)
        return cannotReadJson(
            m_name, QCoreApplication::translate("core", "it holds no objects. Choose a file with one JSON object on "
                                                        "each line."));
    if (m_columns.empty())
        return cannotReadJson(
            m_name, QCoreApplication::translate("core", "its objects are empty. Choose a file whose objects hold "
                                                        "values."));
    bool hasWanted = false;
    for (TypedColumnBuilder &column : m_columns) {
        m_isWanted.push_back(column.isPutOff());
        hasWanted = hasWanted || m_isWanted.back();
        if (m_isWanted.back())
            column.startWords();
    }
    if (hasWanted) {
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

Result<Table> readJsonLines(ByteSource &source, const QString &name, Progress &progress, const JsonReading &reading)
{
    try {
        return JsonLinesRead(source, name, progress, reading).run();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "Cannot read “%1”: its table is larger than the "
                                                         "memory that is free. Split it into smaller files.")
                         .arg(name)};
    }
}

Result<Table> readJsonLines(const QByteArray &bytes, const QString &name, Progress &progress)
{
    MemorySource source(bytes);
    return readJsonLines(source, name, progress);
}

} // namespace assay
