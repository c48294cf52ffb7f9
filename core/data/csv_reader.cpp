#include "core/data/csv_reader.h"

#include "core/base/ordered_work.h"
#include "core/data/column_builder.h"
#include "core/data/csv_block.h"
#include "core/data/text_encoding.h"

#include <QCoreApplication>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <limits>
#include <new>

namespace assay
{

namespace
{

constexpr int mostColumns = 10'000;
constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";

/// Reads one file; lives for one call of readCsv.
class CsvRead final
{
public:
    CsvRead(ByteSource &text, const QString &name, const CsvOptions &options, Progress &progress,
            const CsvReading &reading)
        : m_text(text),
          m_name(name),
          m_options(options),
          m_progress(progress),
          m_threads(reading.threads > 0 ? reading.threads : QThread::idealThreadCount()),
          m_blockBytes(reading.blockBytes),
          m_rules(options),
          m_reader(m_rules, options.delimiter, options.quote)
    {
    }

    Result<Table> run();

private:
    using Behind = CsvCursor::Behind;

    /// What stands before the rows of the first block: names, or none.
    Result<> readHeader(CsvBlock &first);
    Result<> addName(const QString &name);
    Result<> checkNames() const;
    Result<> checkTypes() const;
    Result<> makeBuilders();
    void start(CsvBlock &block) const;
    /// Puts the values of a block behind those of the blocks before.
    Result<> take(CsvBlock &block, double fraction);
    Result<> readAll();
    /// Reads the columns again that turned out to be words.
    Result<> readPutOff();
    Result<> report(double fraction);

    [[nodiscard]] Error invalid(const QString &why) const { return cannotReadCsv(m_name, why); }

    ByteSource &m_text;
    const QString &m_name;
    const CsvOptions &m_options;
    Progress &m_progress;
    int m_threads;
    size_t m_blockBytes;
    FieldRules m_rules;
    CsvBlockReader m_reader;
    QStringList m_names;
    bool m_namesAreNumbers = true;
    size_t m_headerBytes = 0;
    std::vector<ColumnBuilder> m_builders;
    std::int64_t m_rows = 0;
    std::int64_t m_lines = 0;     ///< before the block that comes next
    std::int64_t m_blankLine = 0; ///< nothing but blank lines came from this one on
    double m_progressFrom = 0;
    double m_progressTo = 0.9;
};

Result<> CsvRead::addName(const QString &name)
{
    if (m_names.size() == mostColumns)
        return invalid(QCoreApplication::translate("core", "it has more than %1 columns. Keep the columns that you "
                                                           "need, or turn rows and columns round.")
                           .arg(mostColumns));
    m_names.append(name);
    return Done{};
}

Result<> CsvRead::readHeader(CsvBlock &first)
{
    const std::string_view text = first.text.view();
    if (const CsvProblem problem = m_reader.findEncodingProblem(text); problem.kind != CsvProblem::Kind::None)
        return problem.toError(m_name, {});
    first.begin = text.starts_with(utf8Mark) ? utf8Mark.size() : 0;
    const std::string_view behindMark = text.substr(first.begin);
    if (std::all_of(behindMark.begin(), behindMark.end(), [](char c) { return c == '\n' || c == '\r' || c == ' '; }))
        return invalid(QCoreApplication::translate("core", "it is empty. Choose a file with a line of column names and "
                                                           "rows of data."));
    CsvCursor cursor(behindMark, m_options.delimiter, m_options.quote);
    CsvField field;
    Behind behind = Behind::Delimiter;
    for (size_t number = 1; behind == Behind::Delimiter; ++number) {
        behind = cursor.readField(field);
        if (behind == Behind::Broken)
            return CsvProblem{.kind = problemKindOf(cursor.problem()), .line = cursor.line(), .field = number}.toError(
                m_name, {});
        // A space at the end of a name cannot be seen, so nobody could write it again.
        const std::string_view name = field_values::trimmed(field.text);
        m_namesAreNumbers = m_namesAreNumbers && field_values::number(name);
        ASSAY_CHECK(addName(m_options.hasHeader ? QString::fromUtf8(name.data(), qsizetype(name.size()))
                                                : QStringLiteral("column_%1").arg(number)));
    }
    if (!m_options.hasHeader)
        return Done{};
    first.begin += cursor.position();
    return checkNames();
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

Result<> CsvRead::checkTypes() const
{
    for (auto type = m_options.types.begin(); type != m_options.types.end(); ++type) {
        if (!m_names.contains(type.key()))
            return invalid(QCoreApplication::translate("core", "it has no column “%1”, which was given a type. It has: "
                                                               "%2.")
                               .arg(type.key(), m_names.mid(0, 20).join(QStringLiteral(", "))));
    }
    return Done{};
}

Result<> CsvRead::makeBuilders()
{
    ASSAY_CHECK(checkTypes());
    m_builders.reserve(size_t(m_names.size()));
    for (const QString &name : std::as_const(m_names)) {
        const auto type = m_options.types.find(name);
        m_builders.emplace_back(type == m_options.types.end() ? std::nullopt : std::optional(type.value()));
    }
    return Done{};
}

void CsvRead::start(CsvBlock &block) const
{
    block.parts.resize(m_builders.size());
    for (size_t column = 0; column < m_builders.size(); ++column) {
        const ColumnBuilder &builder = m_builders[column];
        block.parts[column].start(m_rules, builder.nextKind(), builder.forced());
        if (builder.areWordsDifferent())
            block.parts[column].expectDifferentWords();
    }
}

Result<> CsvRead::report(double fraction)
{
    const double share = fraction < 0 ? fraction : m_progressFrom + (m_progressTo - m_progressFrom) * fraction;
    if (m_progress.report(share, QCoreApplication::translate("core", "Reading “%1”").arg(m_name)))
        return Done{};
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Reading “%1” was cancelled.").arg(m_name)};
}

Result<> CsvRead::take(CsvBlock &block, double fraction)
{
    // Blank lines may stand at the end of the file, not between rows.
    if (m_blankLine > 0 && (block.rows > 0 || block.problem.kind != CsvProblem::Kind::None))
        return CsvProblem{.kind = CsvProblem::Kind::Ragged, .line = m_blankLine, .field = 1}.toError(m_name, m_names);
    if (block.problem.kind != CsvProblem::Kind::None) {
        block.problem.line += m_lines;
        return block.problem.toError(m_name, m_names);
    }
    if (block.blankLine > 0 && m_blankLine == 0)
        m_blankLine = m_lines + block.blankLine;
    m_lines += block.lines;
    m_rows += block.rows;
    if (m_rows >= std::numeric_limits<std::int32_t>::max())
        return invalid(QCoreApplication::translate("core", "it has more than %1 rows. Split it into smaller files.")
                           .arg(std::numeric_limits<std::int32_t>::max()));
    // What the rest will bring, from what came so far. A row takes a byte at least, which bounds what is reserved.
    const double expected = fraction > 0 ? double(m_rows) / fraction * 1.02 + 16 : 0;
    const double most = double(m_rows) * 1e4;
    for (size_t column = 0; column < m_builders.size(); ++column)
        m_builders[column].append(block.parts[column], size_t(std::min(expected, most)));
    return report(fraction);
}

Result<> CsvRead::readAll()
{
    ASSAY_TRY(stream, m_text.open());
    CsvBlocks blocks(*stream, m_options.quote, m_blockBytes);
    std::vector<CsvBlock> items(1);
    // The first block tells the names, and for most columns what the values are.
    ASSAY_TRY(isThere, blocks.next(items.front().text));
    (void)isThere;
    ASSAY_CHECK(readHeader(items.front()));
    ASSAY_CHECK(makeBuilders());
    m_headerBytes = items.front().begin;
    start(items.front());
    m_reader.read(items.front());
    ASSAY_CHECK(take(items.front(), blocks.fraction()));
    items.front().begin = 0;
    ASSAY_CHECK(workInOrder(
        m_threads, items,
        [&](CsvBlock &block) -> Result<bool> {
            start(block);
            return blocks.next(block.text);
        },
        [this](CsvBlock &block) { m_reader.read(block); },
        [&](CsvBlock &block) { return take(block, blocks.fraction()); }));
    if (m_rows == 0)
        return invalid(QCoreApplication::translate("core", "it holds a line of column names but no rows. Choose a file "
                                                           "with data."));
    return Done{};
}

Result<> CsvRead::readPutOff()
{
    bool isAny = false;
    for (ColumnBuilder &builder : m_builders) {
        if (builder.isPutOff()) {
            builder.startWords();
            isAny = true;
        } else {
            builder.close();
        }
    }
    if (!isAny)
        return Done{};
    const std::int64_t rows = std::exchange(m_rows, 0);
    m_lines = 0;
    m_blankLine = 0;
    m_progressFrom = m_progressTo;
    m_progressTo = 1;
    ASSAY_TRY(stream, m_text.open());
    CsvBlocks blocks(*stream, m_options.quote, m_blockBytes);
    std::vector<CsvBlock> items;
    ASSAY_CHECK(workInOrder(
        m_threads, items,
        [&](CsvBlock &block) -> Result<bool> {
            start(block);
            block.begin = std::exchange(m_headerBytes, 0);
            return blocks.next(block.text);
        },
        [this](CsvBlock &block) { m_reader.read(block); },
        [&](CsvBlock &block) { return take(block, blocks.fraction()); }));
    if (m_rows != rows)
        return invalid(QCoreApplication::translate("core", "it changed while it was read. Import it again when the "
                                                           "program that writes it is done."));
    return Done{};
}

Result<Table> CsvRead::run()
{
    ASSAY_CHECK(readAll());
    ASSAY_CHECK(readPutOff());
    Table table;
    table.rowCount = m_rows;
    for (qsizetype i = 0; i < m_names.size(); ++i)
        table.columns.push_back(m_builders[size_t(i)].finish(m_names.at(i)));
    return table;
}

} // namespace

Result<Table> readCsv(ByteSource &source, const QString &name, const CsvOptions &options, Progress &progress,
                      const CsvReading &reading)
{
    try {
        ASSAY_CHECK(options.check());
        Utf8Source text(source, options.encoding, name);
        return CsvRead(text, name, options, progress, reading).run();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "Cannot read “%1”: its table is larger than the "
                                                         "memory that is free. Split it into smaller "
                                                         "files.")
                         .arg(name)};
    }
}

Result<Table> readCsv(const QByteArray &bytes, const QString &name, const CsvOptions &options, Progress &progress)
{
    MemorySource source(bytes);
    return readCsv(source, name, options, progress);
}

} // namespace assay
