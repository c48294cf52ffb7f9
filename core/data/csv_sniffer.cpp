#include "core/data/csv_sniffer.h"

#include "core/data/text_encoding.h"

#include <QRegularExpression>

#include <algorithm>
#include <string_view>
#include <vector>

namespace assay
{

namespace
{

constexpr qsizetype sampleBytes = 64 * 1024;
constexpr size_t sampleLines = 50;

/// The fields of the first lines, were `delimiter` the delimiter; quotes are kept on.
std::vector<QStringList> sampleFields(std::string_view sample, bool isWhole, char delimiter, char quote)
{
    std::vector<QStringList> lines;
    QStringList fields;
    size_t begin = 0;
    bool isQuoted = false;
    const auto take = [&](size_t end) {
        fields.append(QString::fromUtf8(sample.data() + begin, qsizetype(end - begin)).trimmed());
        begin = end + 1;
    };
    for (size_t i = 0; i < sample.size() && lines.size() < sampleLines; ++i) {
        if (sample[i] == quote)
            isQuoted = !isQuoted;
        if (isQuoted || (sample[i] != delimiter && sample[i] != '\n'))
            continue;
        take(i);
        if (sample[i] != '\n')
            continue;
        if (fields != QStringList{QString()})
            lines.push_back(fields);
        fields.clear();
    }
    // The last line of a sample may be cut anywhere, but a first line that fills the sample is all there is to judge.
    if (begin < sample.size() && lines.size() < sampleLines && (isWhole || lines.empty())) {
        take(sample.size());
        if (fields != QStringList{QString()})
            lines.push_back(fields);
    }
    return lines;
}

char delimiterOf(std::string_view sample, bool isWhole, char quote)
{
    char best = ',';
    bool isBestEven = false;
    qsizetype bestFields = 1;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const std::vector<QStringList> lines = sampleFields(sample, isWhole, delimiter, quote);
        if (lines.empty() || lines.front().size() < 2)
            continue;
        const bool isEven = std::all_of(lines.begin(), lines.end(), [&](const QStringList &fields) {
            return fields.size() == lines.front().size();
        });
        if (std::pair(isEven, lines.front().size()) > std::pair(isBestEven, bestFields)) {
            isBestEven = isEven;
            bestFields = lines.front().size();
            best = delimiter;
        }
    }
    return best;
}

/// Single quotes, when fields are wrapped in them and no double quote is anywhere.
char quoteOf(std::string_view sample)
{
    static const QRegularExpression wrapped(QStringLiteral("(^|[,;\\t|\\n])'[^'\\n]*'([,;\\t|\\r\\n]|$)"));
    if (sample.find('"') != std::string_view::npos || sample.find('\'') == std::string_view::npos)
        return '"';
    return QString::fromUtf8(sample.data(), qsizetype(sample.size())).contains(wrapped) ? '\'' : '"';
}

void sniffNumbers(const std::vector<QStringList> &lines, CsvOptions &options)
{
    static const QRegularExpression withComma(QStringLiteral("^[+-]?\\d+,\\d+$"));
    static const QRegularExpression groupsAndComma(QStringLiteral("^[+-]?\\d{1,3}(\\.\\d{3})+,\\d+$"));
    static const QRegularExpression withPoint(QStringLiteral("^[+-]?\\d+\\.\\d+$"));
    static const QRegularExpression groupsOfPoints(QStringLiteral("^[+-]?\\d{1,3}(\\.\\d{3})+$"));
    int commas = 0;
    int groups = 0;
    int points = 0;
    for (size_t line = 1; line < lines.size(); ++line) {
        for (QString field : lines[line]) {
            if (field.size() > 1 && field.front() == QLatin1Char(options.quote) && field.back() == field.front())
                field = field.mid(1, field.size() - 2);
            if (groupsAndComma.match(field).hasMatch())
                ++groups;
            else if (withComma.match(field).hasMatch())
                ++commas;
            else if (withPoint.match(field).hasMatch() && !groupsOfPoints.match(field).hasMatch())
                ++points;
        }
    }
    if (commas + groups == 0 || points > 0)
        return;
    options.decimal = ',';
    if (groups > 0)
        options.thousands = '.';
}

/// What can be read of a sample that may end within a character.
QByteArray textOf(const QByteArray &sample, const QString &encoding)
{
    MemorySource bytes(sample.left(sample.size() / 2 * 2));
    Utf8Source text(bytes, encoding, QString());
    QByteArray read;
    if (const auto stream = text.open()) {
        QByteArray block(sampleBytes, Qt::Uninitialized);
        for (auto count = (*stream)->read(std::span(block.data(), size_t(block.size()))); count && *count > 0;
             count = (*stream)->read(std::span(block.data(), size_t(block.size()))))
            read.append(block.constData(), qsizetype(*count));
    }
    return read;
}

} // namespace

CsvOptions sniffCsv(const QByteArray &bytes)
{
    CsvOptions options;
    options.encoding = encodingByMark(bytes);
    QByteArray head = bytes.left(sampleBytes);
    if (options.encoding != CsvOptions().encoding)
        head = textOf(head, options.encoding);
    const std::string_view sample(head.constData(), size_t(head.size()));
    const bool isWhole = bytes.size() <= sampleBytes;
    options.quote = quoteOf(sample);
    options.delimiter = delimiterOf(sample, isWhole, options.quote);
    if (options.delimiter != ',')
        sniffNumbers(sampleFields(sample, isWhole, options.delimiter, options.quote), options);
    return options;
}

Result<CsvOptions> sniffCsv(ByteSource &source)
{
    // One byte more tells that there is more.
    ASSAY_TRY(head, readHead(source, sampleBytes + 1));
    return sniffCsv(head);
}

} // namespace assay
