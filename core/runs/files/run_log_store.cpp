#include "core/runs/files/run_log_store.h"

#include <QCoreApplication>

#include <charconv>
#include <zstd.h>

namespace assay::run_log_store
{

namespace
{

/// Rows are put together into ones of so many bytes, once there are so many smaller ones.
constexpr std::int64_t wholeRowBytes = std::int64_t(1) << 20;
constexpr qsizetype rowsAtOnce = 64;
constexpr qsizetype packFromBytes = 512;
constexpr int packLevel = 1;
constexpr char plainMark = 'P';
constexpr char packedMark = 'Z';
/// No row is longer: a batch of an emptied queue, or rows put together.
constexpr unsigned long long mostRowBytes = 64ull << 20;

Error damaged(const RunId &run)
{
    return {ErrorCode::Damaged, QCoreApplication::translate("core", "A part of the output of run %1 is damaged. "
                                                                    "Restore the project from a backup to read it.")
                                    .arg(run.shortForm())};
}

QByteArray lineBytes(const LogLine &line)
{
    return QByteArray::number(qint64(line.at)) + '\t' + char('0' + int(line.level)) + '\t' + line.text.toUtf8() + '\n';
}

QByteArray pack(const QByteArray &text)
{
    if (text.size() >= packFromBytes) {
        QByteArray packed(1 + qsizetype(ZSTD_compressBound(size_t(text.size()))), Qt::Uninitialized);
        packed[0] = packedMark;
        const size_t size = ZSTD_compress(packed.data() + 1, size_t(packed.size() - 1), text.constData(),
                                          size_t(text.size()), packLevel);
        if (!ZSTD_isError(size) && qsizetype(size) < text.size()) {
            packed.truncate(1 + qsizetype(size));
            return packed;
        }
    }
    return plainMark + text;
}

Result<QByteArray> unpack(QByteArrayView row, const RunId &run)
{
    if (row.isEmpty())
        return damaged(run);
    const QByteArrayView content = row.sliced(1);
    if (row.front() == plainMark)
        return content.toByteArray();
    const unsigned long long size = ZSTD_getFrameContentSize(content.data(), size_t(content.size()));
    if (row.front() != packedMark || size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN ||
        size > mostRowBytes)
        return damaged(run);
    QByteArray text(qsizetype(size), Qt::Uninitialized);
    const size_t got = ZSTD_decompress(text.data(), size_t(text.size()), content.data(), size_t(content.size()));
    if (ZSTD_isError(got) || got != size)
        return damaged(run);
    return text;
}

std::optional<LogLine> parseLine(QByteArrayView bytes)
{
    const qsizetype tab = bytes.indexOf('\t');
    if (tab < 1 || bytes.size() < tab + 3 || bytes.at(tab + 2) != '\t')
        return std::nullopt;
    LogLine line;
    const char *const end = bytes.data() + tab;
    if (const auto [at, error] = std::from_chars(bytes.data(), end, line.at); error != std::errc() || at != end)
        return std::nullopt;
    const int level = bytes.at(tab + 1) - '0';
    if (level < 0 || level > int(LogLine::Level::Error))
        return std::nullopt;
    line.level = LogLine::Level(level);
    line.text = QString::fromUtf8(bytes.sliced(tab + 3));
    return line;
}

QString shownText(QStringView text)
{
    QString shown = text.left(mostCharacters).toString();
    for (QChar &c : shown) {
        if ((c.category() == QChar::Other_Control && c != u'\t') || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = QChar::ReplacementCharacter;
    }
    if (text.size() > mostCharacters)
        //: The rest of a line of a log that was too long.
        shown += QCoreApplication::translate("core", "… (%1 more characters)").arg(text.size() - mostCharacters);
    return shown;
}

/// One a line of the text.
QList<LogLine> splitLines(const QList<LogLine> &given)
{
    QList<LogLine> lines;
    for (const LogLine &line : given) {
        for (QStringView part : QStringView(line.text).split(u'\n')) {
            if (part.endsWith(u'\r'))
                part.chop(1);
            lines.append({line.at, line.level, shownText(part)});
        }
    }
    return lines;
}

/// What is there of a log.
struct Extent {
    std::int64_t lines = 0;
    std::int64_t bytes = 0;
    std::int64_t smallRows = 0;
};

Result<Extent> extentOf(Connection &connection, const RunId &run)
{
    ASSAY_TRY(row, connection.prepare("SELECT coalesce(max(first_line + line_count), 0), coalesce(sum(byte_count), 0), "
                                      "coalesce(sum(byte_count < ?2), 0) FROM run_log WHERE run_id = ?1"));
    row.bind(1, run.value).bind(2, wholeRowBytes);
    Extent extent;
    if (row.next())
        extent = {row.integer(0), row.integer(1), row.integer(2)};
    ASSAY_CHECK(row.status());
    return extent;
}

Result<> insert(Connection &connection, const RunId &run, std::int64_t first, std::int64_t lines,
                const QByteArray &text)
{
    ASSAY_TRY(insertion, connection.prepare("INSERT INTO run_log (run_id, first_line, line_count, byte_count, lines) "
                                            "VALUES (?, ?, ?, ?, ?)"));
    insertion.bind(1, run.value).bind(2, first).bind(3, lines).bind(4, std::int64_t(text.size()));
    return insertion.bind(5, pack(text)).run();
}

struct Row {
    std::int64_t first = 0;
    std::int64_t lines = 0;
    std::int64_t bytes = 0;
};

/// Makes one row of several that follow each other.
Result<> join(Connection &connection, const RunId &run, const QList<Row> &rows)
{
    if (rows.size() < 2)
        return Done{};
    QByteArray text;
    {
        ASSAY_TRY(parts, connection.prepare("SELECT lines FROM run_log WHERE run_id = ? AND first_line BETWEEN ? AND ? "
                                            "ORDER BY first_line"));
        parts.bind(1, run.value).bind(2, rows.front().first).bind(3, rows.back().first);
        while (parts.next()) {
            ASSAY_TRY(part, unpack(parts.blobView(0), run));
            text += part;
        }
        ASSAY_CHECK(parts.status());
    }
    ASSAY_TRY(removal, connection.prepare("DELETE FROM run_log WHERE run_id = ? AND first_line BETWEEN ? AND ?"));
    ASSAY_CHECK(removal.bind(1, run.value).bind(2, rows.front().first).bind(3, rows.back().first).run());
    return insert(connection, run, rows.front().first, rows.back().first + rows.back().lines - rows.front().first,
                  text);
}

/// The lines for which there is room; one of them says so when there is none any more.
QList<LogLine> fitting(const QList<LogLine> &lines, const Extent &extent)
{
    QList<LogLine> fit;
    std::int64_t bytes = extent.bytes;
    const auto take = [&](const LogLine &line) {
        fit.append(line);
        bytes += lineBytes(line).size();
    };
    for (const LogLine &line : lines) {
        const bool isFull = bytes >= mostBytes;
        if (isFull && (line.level != LogLine::Level::Error || bytes >= mostBytes + bytesForErrors))
            continue;
        take(line);
        if (!isFull && bytes >= mostBytes)
            take({line.at, LogLine::Level::Warning,
                  QCoreApplication::translate("core", "The log is full (16 MB): of what follows, only errors are "
                                                      "kept.")});
    }
    return fit;
}

} // namespace

Result<> append(Connection &connection, const RunId &run, const QList<LogLine> &lines)
{
    ASSAY_TRY(extent, extentOf(connection, run));
    const QList<LogLine> fit = fitting(splitLines(lines), extent);
    if (fit.isEmpty())
        return Done{};
    QByteArray text;
    for (const LogLine &line : fit)
        text += lineBytes(line);
    ASSAY_CHECK(insert(connection, run, extent.lines, fit.size(), text));
    if (extent.smallRows + 1 >= rowsAtOnce)
        ASSAY_CHECK(seal(connection, run));
    return connection.recordChange("log", run.value);
}

Result<> seal(Connection &connection, const RunId &run)
{
    QList<Row> rows;
    {
        ASSAY_TRY(all, connection.prepare("SELECT first_line, line_count, byte_count FROM run_log WHERE run_id = ? "
                                          "ORDER BY first_line"));
        all.bind(1, run.value);
        while (all.next())
            rows.append({all.integer(0), all.integer(1), all.integer(2)});
        ASSAY_CHECK(all.status());
    }
    QList<Row> group;
    std::int64_t bytes = 0;
    for (const Row &row : rows) {
        if (bytes + row.bytes > wholeRowBytes) {
            ASSAY_CHECK(join(connection, run, group));
            group.clear();
            bytes = 0;
        }
        group.append(row);
        bytes += row.bytes;
    }
    return join(connection, run, group);
}

Result<> close(Connection &connection, const RunId &run, const QList<LogLine> &lines)
{
    const auto isObstacle = [](const Result<> &done) {
        return done.isError() && done.error().code != ErrorCode::Damaged;
    };
    const Result<> appended = append(connection, run, lines);
    const Result<> sealed = isObstacle(appended) ? appended : seal(connection, run);
    return isObstacle(sealed) ? sealed : Result<>(Done{});
}

Result<QList<LogLine>> read(Connection &connection, const RunId &run, std::int64_t from, std::int64_t most)
{
    QList<LogLine> lines;
    ASSAY_TRY(rows, connection.prepare("SELECT first_line, line_count, lines FROM run_log WHERE run_id = ?1 AND "
                                       "first_line + line_count > ?2 ORDER BY first_line"));
    rows.bind(1, run.value).bind(2, from);
    while (lines.size() < most && rows.next()) {
        ASSAY_TRY(text, unpack(rows.blobView(2), run));
        std::int64_t number = rows.integer(0);
        qsizetype begin = 0;
        while (begin < text.size()) {
            const qsizetype end = text.indexOf('\n', begin);
            if (end < 0)
                return damaged(run);
            if (number >= from && lines.size() < most) {
                const auto line = parseLine(QByteArrayView(text).sliced(begin, end - begin));
                if (!line)
                    return damaged(run);
                lines.append(*line);
            }
            ++number;
            begin = end + 1;
        }
        if (number != rows.integer(0) + rows.integer(1))
            return damaged(run);
    }
    ASSAY_CHECK(rows.status());
    return lines;
}

Result<std::int64_t> count(Connection &connection, const RunId &run)
{
    ASSAY_TRY(extent, extentOf(connection, run));
    return extent.lines;
}

} // namespace assay::run_log_store
