#include "core/data/data_format.h"

#include "core/data/csv_reader.h"
#include "core/data/json_lines_reader.h"
#include "core/data/parquet_reader.h"

#include <QCoreApplication>

#include <new>

namespace assay
{

namespace
{

constexpr const char *jsonLinesWord = "json_lines";
constexpr const char *parquetWord = "parquet";
/// One byte more than is looked at tells that there is more.
constexpr qsizetype headBytes = 64 * 1024 + 1;
constexpr qsizetype blockBytes = 1 << 20;

/// All bytes of the source; reports how many have come.
Result<QByteArray> readWhole(ByteSource &source, const QString &name, Progress &progress)
{
    ASSAY_TRY(stream, source.open());
    QByteArray bytes;
    for (;;) {
        const qsizetype before = bytes.size();
        bytes.resize(before + blockBytes);
        ASSAY_TRY(count, readFully(*stream, std::span(bytes.data() + before, size_t(blockBytes))));
        bytes.resize(before + qsizetype(count));
        if (count == 0)
            return bytes;
        // The reader tells how far it is: this is the smaller part of the work.
        if (!progress.report(0, QCoreApplication::translate("core", "Reading “%1”").arg(name)))
            return Error{ErrorCode::Cancelled,
                         QCoreApplication::translate("core", "Reading “%1” was cancelled.").arg(name)};
    }
}

} // namespace

QJsonObject DataFormat::toJson() const
{
    switch (kind) {
    case Kind::JsonLines:
        return {{QStringLiteral("kind"), QLatin1String(jsonLinesWord)}};
    case Kind::Parquet:
        return {{QStringLiteral("kind"), QLatin1String(parquetWord)}};
    case Kind::Csv:
        break;
    }
    return csv.toJson();
}

Result<DataFormat> DataFormat::fromJson(const QJsonObject &object)
{
    const QString word = object.value(QLatin1String("kind")).toString();
    if (word.isEmpty())
        return DataFormat(CsvOptions::fromJson(object));
    if (word == QLatin1String(jsonLinesWord))
        return DataFormat(Kind::JsonLines);
    if (word == QLatin1String(parquetWord))
        return DataFormat(Kind::Parquet);
    return Error{ErrorCode::Newer, QCoreApplication::translate("core", "This version of Assay cannot read data of the "
                                                                       "kind “%1”. Install a newer one.")
                                       .arg(word)};
}

QString DataFormat::description() const
{
    switch (kind) {
    case Kind::JsonLines:
        return QCoreApplication::translate("core", "JSON lines");
    case Kind::Parquet:
        return QStringLiteral("Parquet");
    case Kind::Csv:
        break;
    }
    const QString special = csv.description();
    return special.isEmpty() ? QStringLiteral("CSV") : QStringLiteral("CSV: ") + special;
}

DataFormat sniffFormat(const QByteArray &bytes)
{
    if (looksLikeParquet(bytes))
        return DataFormat::Kind::Parquet;
    if (looksLikeJson(bytes))
        return DataFormat::Kind::JsonLines;
    return sniffCsv(bytes);
}

Result<DataFormat> sniffFormat(ByteSource &source)
{
    ASSAY_TRY(head, readHead(source, headBytes));
    return sniffFormat(head);
}

Result<Table> readTable(ByteSource &source, const QString &name, const DataFormat &format, Progress &progress)
{
    if (format.kind == DataFormat::Kind::Csv)
        return readCsv(source, name, format.csv, progress);
    if (format.kind == DataFormat::Kind::JsonLines)
        return readJsonLines(source, name, progress);
    try {
        ASSAY_TRY(bytes, readWhole(source, name, progress));
        return readParquet(bytes, name, progress);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "Cannot read “%1”: it is larger than the memory that is free. "
                                                         "Split it into smaller files.")
                         .arg(name)};
    }
}

Result<Table> readTable(const QByteArray &bytes, const QString &name, const DataFormat &format, Progress &progress)
{
    MemorySource source(bytes);
    return readTable(source, name, format, progress);
}

} // namespace assay
