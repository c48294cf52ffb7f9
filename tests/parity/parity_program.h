#pragma once

#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/data/csv_reader.h"
#include "core/learn/number_blob.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace assay
{

template <typename Numbers>
QJsonArray listOf(const Numbers &numbers)
{
    QJsonArray list;
    for (const auto number : numbers)
        list.append(jsonNumber(double(number)));
    return list;
}

/// Many numbers, exactly and briefly: their bytes (IEEE 754, little endian) in base 64, row by row.
template <typename Numbers>
QString packed(const Numbers &numbers)
{
    return QString::fromLatin1(
        blobFromNumbers(std::vector<double>(numbers.data(), numbers.data() + numbers.size())).toBase64());
}

inline Result<std::vector<double>> unpacked(const QJsonObject &one, const char *key)
{
    const auto numbers = numbersFromBlob(QByteArray::fromBase64(one.value(QLatin1String(key)).toString().toLatin1()));
    if (!numbers)
        return Error{ErrorCode::Invalid, QStringLiteral("“%1” holds no numbers.").arg(QLatin1String(key))};
    return *numbers;
}

inline Result<Table> readTable(const QString &file)
{
    NoProgress unwatched;
    ASSAY_TRY(bytes, readWholeFile(file));
    return readCsv(bytes, file, CsvOptions(), unwatched);
}

/// Reads {name: case} and writes {name: results}.
template <typename ResultsOf>
Result<> answerObject(const QString &casesFile, const QString &resultsFile, ResultsOf resultsOf)
{
    ASSAY_TRY(bytes, readWholeFile(casesFile));
    ASSAY_TRY(cases, parseJsonObject(bytes, casesFile));
    QJsonObject all;
    for (auto one = cases.constBegin(); one != cases.constEnd(); ++one) {
        ASSAY_TRY(results, resultsOf(one.value().toObject()));
        all.insert(one.key(), results);
    }
    return writeFileAtomically(resultsFile, compactJson(all));
}

/// Reads [case with an id] and writes FOLDER/ID.json for each: its results, or the sentence with which it was refused.
/// `resultsOf` is given the case and FOLDER/ID.
template <typename ResultsOf>
Result<> answerList(const QString &casesFile, const QString &folder, ResultsOf resultsOf)
{
    ASSAY_TRY(bytes, readWholeFile(casesFile));
    const QJsonDocument cases = QJsonDocument::fromJson(bytes);
    if (!cases.isArray())
        return Error{ErrorCode::Invalid, QStringLiteral("%1 is no JSON list of cases.").arg(casesFile)};
    for (const QJsonValue &value : cases.array()) {
        const QJsonObject one = value.toObject();
        const QString path = QStringLiteral("%1/%2").arg(folder, one.value(QStringLiteral("id")).toString());
        const auto results = resultsOf(one, path);
        const QJsonObject written = results ? *results : QJsonObject{{QStringLiteral("error"), results.error().text}};
        ASSAY_CHECK(writeFileAtomically(path + QStringLiteral(".json"), compactJson(written)));
    }
    return Done{};
}

/// The main function of a program that is called with a file to read and a file or folder to write.
template <typename Work>
int runParity(int argc, char **argv, const char *usage, Work work)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "usage: %s\n", usage);
        return 2;
    }
    if (const Result<> done = work(arguments[1], arguments[2]); !done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().text));
        return 3;
    }
    return 0;
}

} // namespace assay
