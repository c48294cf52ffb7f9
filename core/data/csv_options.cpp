#include "core/data/csv_options.h"

#include <QJsonArray>

#include <algorithm>
#include <string_view>
#include <vector>

namespace assay
{

namespace
{

constexpr qsizetype sampleBytes = 64 * 1024;
constexpr size_t sampleLines = 50;

/// The number of fields in each of the first lines, were `delimiter` the delimiter.
std::vector<int> fieldCounts(std::string_view sample, bool isWhole, char delimiter)
{
    std::vector<int> counts;
    int fields = 1;
    bool isQuoted = false;
    bool isBlank = true;
    for (const char c : sample) {
        if (c == '"') {
            isQuoted = !isQuoted;
        } else if (c == '\n' && !isQuoted) {
            if (!isBlank)
                counts.push_back(fields);
            if (counts.size() == sampleLines)
                return counts;
            fields = 1;
            isBlank = true;
            continue;
        } else if (c == delimiter && !isQuoted) {
            ++fields;
        }
        isBlank = isBlank && c == '\r';
    }
    // The last line of a sample may be cut anywhere, but a first line that fills the sample is all there is to judge.
    if (!isBlank && (isWhole || counts.empty()))
        counts.push_back(fields);
    return counts;
}

} // namespace

QJsonObject CsvOptions::toJson() const
{
    return {{QStringLiteral("delimiter"), QString(QLatin1Char(delimiter))},
            {QStringLiteral("missing"), QJsonArray::fromStringList(missingWords)}};
}

CsvOptions CsvOptions::fromJson(const QJsonObject &object)
{
    CsvOptions options;
    const QByteArray delimiter = object.value(QLatin1String("delimiter")).toString().toLatin1();
    if (delimiter.size() == 1)
        options.delimiter = delimiter.front();
    if (const QJsonValue missing = object.value(QLatin1String("missing")); missing.isArray()) {
        options.missingWords.clear();
        for (const QJsonValue &word : missing.toArray())
            options.missingWords.append(word.toString());
    }
    return options;
}

CsvOptions sniffCsv(const QByteArray &bytes)
{
    const qsizetype size = std::min(bytes.size(), sampleBytes);
    const std::string_view sample(bytes.constData(), size_t(size));
    CsvOptions options;
    bool isBestEven = false;
    int bestFields = 1;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const std::vector<int> counts = fieldCounts(sample, size == bytes.size(), delimiter);
        if (counts.empty() || counts.front() < 2)
            continue;
        const bool isEven = std::all_of(counts.begin(), counts.end(), [&](int n) { return n == counts.front(); });
        if (std::pair(isEven, counts.front()) > std::pair(isBestEven, bestFields)) {
            isBestEven = isEven;
            bestFields = counts.front();
            options.delimiter = delimiter;
        }
    }
    return options;
}

} // namespace assay
