#include "ui/models/run_file_content.h"

#include "core/base/line_difference.h"
#include "core/data/csv_cursor.h"
#include "core/data/csv_sniffer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace assay
{

namespace
{

/// Longer ones make the view slow to lay out.
constexpr qsizetype longestLine = 2000;
constexpr qsizetype mostCharacters = 1'000'000;
constexpr int mostColumns = 200;
constexpr qsizetype longestCell = 1000;
/// As many pixels as QImageReader's own limit of 128 MB allows.
constexpr qint64 mostPixels = 32'000'000;
constexpr int largestSide = 4096;
constexpr int mostIndentation = 32;
constexpr qsizetype mostIndented = 20'000'000;
/// How much of the texts is compared, in lines of each.
constexpr qsizetype comparedLines = 200'000;

bool endsWith(const QString &path, std::initializer_list<const char *> endings)
{
    return std::any_of(endings.begin(), endings.end(),
                       [&](const char *ending) { return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

/// The bytes as text; nothing when they are none. A character that was cut in two at the end is left out.
std::optional<QString> textOf(const QByteArray &bytes, bool isCut)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    const auto encoding = marked.value_or(QStringConverter::Utf8);
    const bool isWide = encoding != QStringConverter::Utf8;
    if (!isWide && bytes.contains('\0'))
        return std::nullopt;
    QStringDecoder decode(encoding);
    QString text = decode(bytes);
    if (decode.hasError())
        return std::nullopt;
    // What is left in the decoder is a part of a character: of a file that is cut, or damage.
    if (!isCut && !isWide) {
        const QString rest = decode(QByteArray("\n"));
        if (decode.hasError() || rest != u"\n")
            return std::nullopt;
    }
    return text;
}

/// Sets JSON in lines without touching a number or a text.
QString indentedJson(const QString &json)
{
    QString out;
    out.reserve(json.size() * 2);
    int depth = 0;
    bool isInText = false;
    const auto newLine = [&] {
        out += u'\n';
        out += QString(2 * std::min(depth, mostIndentation), u' ');
    };
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (out.size() > mostIndented)
            return json;
        const QChar c = json.at(i);
        if (isInText) {
            out += c;
            if (c == u'\\' && i + 1 < json.size())
                out += json.at(++i);
            else if (c == u'"')
                isInText = false;
            continue;
        }
        if (c.isSpace())
            continue;
        if (c == u'{' || c == u'[') {
            qsizetype next = i + 1;
            while (next < json.size() && json.at(next).isSpace())
                ++next;
            out += c;
            if (next < json.size() && (json.at(next) == u'}' || json.at(next) == u']')) {
                out += json.at(next);
                i = next;
                continue;
            }
            ++depth;
            newLine();
        } else if (c == u'}' || c == u']') {
            --depth;
            newLine();
            out += c;
        } else if (c == u',') {
            out += c;
            newLine();
        } else if (c == u':') {
            out += QStringLiteral(": ");
        } else {
            isInText = c == u'"';
            out += c;
        }
    }
    return out;
}

/// The first lines, none of them endless; true when something is left out.
bool cutText(QString &text)
{
    QString shown;
    qsizetype begin = 0;
    bool isCut = false;
    for (int line = 0; line < previewLines && begin < text.size() && shown.size() < mostCharacters; ++line) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        isCut = isCut || end - begin > longestLine;
        shown += QStringView(text).mid(begin, std::min(end - begin, longestLine));
        shown += end - begin > longestLine ? QStringLiteral(" …\n") : QStringLiteral("\n");
        begin = end + 1;
    }
    isCut = isCut || begin < text.size();
    text = shown;
    return isCut;
}

RunFileContent textContent(const QString &path, QString text, bool isCut)
{
    RunFileContent content;
    content.kind = RunFileContent::Kind::Text;
    const bool isJson = !isCut && endsWith(path, {".json", ".ipynb", ".geojson"});
    if (isJson && !QJsonDocument::fromJson(text.toUtf8()).isNull())
        text = indentedJson(text);
    const bool isShortened = cutText(text);
    content.isCut = isCut || isShortened;
    content.text = text;
    return content;
}

/// The first rows of a CSV file; nothing when it is none. A last row that may be cut is left out.
std::optional<RunFileContent> tableContent(const QString &text, bool isCut)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.contains('\0'))
        return std::nullopt;
    const CsvOptions options = sniffCsv(bytes);
    CsvCursor cursor({bytes.constData(), size_t(bytes.size())}, options.delimiter, options.quote);
    RunFileContent content;
    content.kind = RunFileContent::Kind::Table;
    QStringList row;
    bool isWhole = true;
    while (!cursor.isAtEnd() && content.rows.size() < previewRows && isWhole) {
        CsvField field;
        const CsvCursor::Behind behind = cursor.readField(field);
        if (behind == CsvCursor::Behind::Broken) {
            // The cut may have gone through a quoted field.
            if (!isCut || content.rows.isEmpty())
                return std::nullopt;
            break;
        }
        if (row.size() < mostColumns) {
            const auto length = qsizetype(std::min(field.text.size(), size_t(4 * longestCell)));
            row.append(QString::fromUtf8(field.text.data(), length).left(longestCell).replace(u'\n', u' '));
        } else {
            content.isCut = true;
        }
        if (behind == CsvCursor::Behind::Delimiter)
            continue;
        isWhole = behind != CsvCursor::Behind::FileEnd || !isCut;
        if (!isWhole)
            break;
        if (content.header.isEmpty())
            content.header = row;
        else
            content.rows.append(row);
        row.clear();
    }
    if (content.header.isEmpty())
        return std::nullopt;
    content.isCut = content.isCut || isCut || !cursor.isAtEnd();
    return content;
}

/// Formats that cannot name other files.
bool isPlainPicture(const QByteArray &format)
{
    static const QList<QByteArray> formats = {"png", "jpg", "jpeg", "gif", "bmp", "webp", "pgm", "ppm", "pbm"};
    return formats.contains(format);
}

/// Nothing when it is no picture.
std::optional<RunFileContent> imageContent(const QByteArray &bytes, bool isCut)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (!isPlainPicture(format))
        return std::nullopt;
    RunFileContent content;
    if (isCut) {
        content.reason = QCoreApplication::translate(
            "RunFileContent", "The picture is too large a file for a preview. Save it to look at it.");
        return content;
    }
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    content.imageSize = reader.size();
    if (content.imageSize.isEmpty() || qint64(content.imageSize.width()) * content.imageSize.height() > mostPixels) {
        content.reason =
            content.imageSize.isEmpty()
                ? QCoreApplication::translate("RunFileContent",
                                              "The picture cannot be read. Save it to look at it with another program.")
                : QCoreApplication::translate("RunFileContent",
                                              "The picture has too many pixels for a preview. Save it to look at it.");
        return content;
    }
    if (content.imageSize.width() > largestSide || content.imageSize.height() > largestSide)
        reader.setScaledSize(content.imageSize.scaled(largestSide, largestSide, Qt::KeepAspectRatio));
    content.image = reader.read();
    if (content.image.isNull()) {
        content.reason = QCoreApplication::translate(
            "RunFileContent", "The picture cannot be read. Save it to look at it with another program.");
        return content;
    }
    content.kind = RunFileContent::Kind::Image;
    return content;
}

struct Head {
    QByteArray bytes;
    bool isCut = false;
};

Result<Head> readHeadOf(Project &project, const RunFile &file)
{
    ASSAY_TRY(stream, project.objects().open(file.object));
    Head head;
    head.bytes.resize(qsizetype(std::min<qint64>(previewBytes, file.bytes)) + 1);
    ASSAY_TRY(count, readFully(*stream, std::span(head.bytes.data(), size_t(head.bytes.size()))));
    head.isCut = qint64(count) > previewBytes;
    head.bytes.truncate(qsizetype(std::min<qint64>(qint64(count), previewBytes)));
    return head;
}

QString firstLinesOf(const QString &text, bool &isCut)
{
    qsizetype end = 0;
    for (qsizetype line = 0; line < comparedLines; ++line) {
        end = text.indexOf(u'\n', end) + 1;
        if (end == 0)
            return text;
    }
    isCut = isCut || end < text.size();
    return text.left(end);
}

} // namespace

RunFileContent runFileContent(const QString &path, const QByteArray &bytes, bool isCut)
{
    if (const auto image = imageContent(bytes, isCut))
        return *image;
    const auto text = textOf(bytes, isCut);
    if (!text) {
        RunFileContent other;
        other.isCut = isCut;
        other.reason = QCoreApplication::translate(
            "RunFileContent", "It is neither text nor a picture. Save it to open it with another program.");
        return other;
    }
    if (endsWith(path, {".csv", ".tsv", ".tab"})) {
        if (const auto table = tableContent(*text, isCut))
            return *table;
    }
    return textContent(path, *text, isCut);
}

Result<RunFileContent> loadRunFileContent(Project &project, const RunFile &file)
{
    ASSAY_TRY(head, readHeadOf(project, file));
    return runFileContent(file.path, head.bytes, head.isCut);
}

Result<RunFileComparison> compareRunFiles(Project &project, const RunFile &first, const QString &firstName,
                                          const RunFile &second, const QString &secondName)
{
    using Kind = RunFileComparison::Kind;
    RunFileComparison comparison;
    if (first.object == second.object) {
        comparison.kind = Kind::Same;
        comparison.sentence =
            QCoreApplication::translate("RunFileContent", "Both runs have the same file, byte for byte.");
        return comparison;
    }
    ASSAY_TRY(a, readHeadOf(project, first));
    ASSAY_TRY(b, readHeadOf(project, second));
    const auto imageA = imageContent(a.bytes, a.isCut);
    const auto imageB = imageContent(b.bytes, b.isCut);
    if (imageA && imageB && !imageA->image.isNull() && !imageB->image.isNull()) {
        comparison.kind = Kind::Images;
        comparison.first = imageA->image;
        comparison.second = imageB->image;
        if (imageA->imageSize != imageB->imageSize)
            comparison.sentence = QCoreApplication::translate(
                "RunFileContent", "The pictures have different sizes, so they are scaled to the same one.");
        return comparison;
    }
    auto textA = imageA ? std::nullopt : textOf(a.bytes, a.isCut);
    auto textB = imageB ? std::nullopt : textOf(b.bytes, b.isCut);
    if (!textA || !textB) {
        comparison.sentence = QCoreApplication::translate(
            "RunFileContent", "The files differ, but only text and pictures can be shown beside each other.");
        return comparison;
    }
    bool isCut = a.isCut || b.isCut;
    for (QString *text : {&*textA, &*textB}) {
        if (endsWith(first.path, {".json", ".ipynb", ".geojson"}) && !QJsonDocument::fromJson(text->toUtf8()).isNull())
            *text = indentedJson(*text);
        *text = firstLinesOf(*text, isCut);
    }
    comparison.kind = Kind::Text;
    comparison.difference = unifiedDifference(firstName, *textA, secondName, *textB);
    if (comparison.difference.isEmpty())
        comparison.sentence =
            isCut ? QCoreApplication::translate("RunFileContent", "What can be compared of the files is the same.")
                  : QCoreApplication::translate(
                        "RunFileContent", "The files have the same lines; they differ in how these end, or in white "
                                          "space of JSON.");
    else if (const bool isShortened = cutText(comparison.difference); isShortened || isCut)
        comparison.sentence = QCoreApplication::translate(
            "RunFileContent", "Only a part of the difference is shown. Save both files to compare all of them.");
    return comparison;
}

} // namespace assay
