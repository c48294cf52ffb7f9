#include "core/data/table_sketch.h"

#include "core/base/parallel.h"
#include "core/data/column_profiler.h"
#include "core/data/sketch_bytes.h"

#include <QCoreApplication>

#include <zstd.h>

#include <algorithm>
#include <new>

namespace assay
{

namespace
{

constexpr char formatVersion = 1;
constexpr int compressionLevel = 1;
/// A column's sketch takes less than this, so more is damage and not worth the memory.
constexpr size_t mostBytes = size_t(1) << 30;
constexpr qint64 mostRows = qint64(1) << 53;

Error damaged()
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("core", "The stored sketches of the data are damaged. Import the data again "
                                                "under another name.")};
}

Result<QByteArray> unpacked(const QByteArray &bytes)
{
    const char *const frame = bytes.constData() + 1;
    const auto frameSize = size_t(bytes.size() - 1);
    const unsigned long long size = ZSTD_getFrameContentSize(frame, frameSize);
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > mostBytes)
        return damaged();
    QByteArray plain(qsizetype(size), Qt::Uninitialized);
    if (ZSTD_decompress(plain.data(), size_t(size), frame, frameSize) != size)
        return damaged();
    return plain;
}

} // namespace

const ColumnSketch *TableSketch::find(const QString &column) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto &c) { return c.name == column; });
    return found == columns.end() ? nullptr : &found->sketch;
}

QStringList TableSketch::merge(const TableSketch &later)
{
    QStringList unlike;
    rows += later.rows;
    for (const NamedColumn &column : later.columns) {
        const auto found =
            std::find_if(columns.begin(), columns.end(), [&](const auto &c) { return c.name == column.name; });
        if (found == columns.end()) {
            columns.push_back(column);
        } else if (!found->sketch.merge(column.sketch)) {
            unlike.append(column.name);
            columns.erase(found);
        }
    }
    return unlike;
}

TableProfile TableSketch::profile() const
{
    TableProfile profile;
    profile.rows = rows;
    for (const NamedColumn &column : columns)
        profile.columns.push_back(profileSketch(column.name, column.sketch));
    return profile;
}

QByteArray TableSketch::serialise() const
{
    SketchWriter writer;
    writer.varint(std::uint64_t(rows));
    writer.varint(columns.size());
    for (const NamedColumn &column : columns) {
        writer.text(column.name.toUtf8());
        column.sketch.write(writer);
    }
    const QByteArray &plain = writer.bytes();
    QByteArray bytes(1 + qsizetype(ZSTD_compressBound(size_t(plain.size()))), formatVersion);
    const size_t packed = ZSTD_compress(bytes.data() + 1, size_t(bytes.size() - 1), plain.constData(),
                                        size_t(plain.size()), compressionLevel);
    // ZSTD_compressBound leaves room for every input, so only a defect or an exhausted memory ends here.
    Q_ASSERT(!ZSTD_isError(packed));
    bytes.resize(1 + qsizetype(packed));
    return bytes;
}

Result<TableSketch> TableSketch::deserialise(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return damaged();
    if (bytes.front() > formatVersion)
        return Error{ErrorCode::Newer,
                     QCoreApplication::translate("core", "The stored sketches of the data were written by a newer "
                                                         "version of Assay. Use that version.")};
    ASSAY_TRY(plain, unpacked(bytes));
    SketchReader reader({plain.constData(), size_t(plain.size())});
    TableSketch table;
    table.rows = std::int64_t(std::min<std::uint64_t>(reader.varint(), mostRows));
    const size_t columns = reader.count(reader.varint(), 2);
    for (size_t i = 0; i < columns && !reader.isBad(); ++i) {
        const QString name = QString::fromUtf8(reader.text());
        table.columns.push_back({name, ColumnSketch::read(reader)});
        if (table.columns.back().sketch.count() > table.rows)
            reader.refuse();
    }
    if (reader.isBad() || !reader.isAtEnd())
        return damaged();
    return table;
}

Result<TableSketch> sketchTable(const Table &table, Progress &progress, int threads)
{
    TableSketch sketch{table.rowCount, {}};
    for (const Column &column : table.columns)
        sketch.columns.push_back({column.name, ColumnSketch(column.type)});
    try {
        parallelFor(table.columns.size(), threads, [&](size_t i) {
            if (!progress.isStopped())
                sketch.columns[i].sketch = ColumnSketch::of(table.columns[i]);
        });
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "Cannot describe the data: there is too little free "
                                                         "memory. Close other programs and try again.")};
    }
    if (progress.isStopped())
        return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Describing the data was cancelled.")};
    return sketch;
}

} // namespace assay
