#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/data/csv_reader.h"
#include "core/learn/estimator_rules.h"
#include "core/learn/preparation.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cstdio>
#include <numeric>

using namespace assay;

namespace
{

Result<Table> readTable(const QString &file)
{
    NoProgress unwatched;
    ASSAY_TRY(bytes, readWholeFile(file));
    return readCsv(bytes, file, CsvOptions(), unwatched);
}

/// Fits on the first rows of a file and tells the features of all, as they are served, column by column.
Result<QJsonObject> prepareCase(const QJsonObject &wanted)
{
    ASSAY_TRY(table, readTable(wanted.value(QStringLiteral("data")).toString()));
    ASSAY_TRY(spec, parseTrainingSpec(wanted.value(QStringLiteral("spec")).toString().toUtf8()));
    ASSAY_TRY(target, readTarget(spec, table));
    std::vector<std::uint32_t> rows(size_t(table.rowCount));
    std::iota(rows.begin(), rows.end(), 0U);
    const std::vector<std::uint32_t> training(rows.begin(),
                                              rows.begin() + wanted.value(QStringLiteral("training")).toInt());
    ASSAY_TRY(preparation,
              Preparation::fit(spec, table, target, training, keepsNumbers(spec.estimator.kind), NoProgress()));
    ASSAY_TRY(features, preparation.transform(table, rows));
    QJsonObject columns;
    const QStringList names = preparation.featureNames();
    for (Eigen::Index i = 0; i < features.cols(); ++i) {
        QJsonArray values;
        for (Eigen::Index row = 0; row < features.rows(); ++row)
            values.append(jsonNumber(features(row, i)));
        columns.insert(names.at(i), values);
    }
    return QJsonObject{{QStringLiteral("features"), columns}, {QStringLiteral("preparation"), preparation.toJson()}};
}

Result<> prepareAll(const QString &cases, const QString &results)
{
    ASSAY_TRY(bytes, readWholeFile(cases));
    ASSAY_TRY(wanted, parseJsonObject(bytes, cases));
    QJsonObject done;
    for (auto one = wanted.constBegin(); one != wanted.constEnd(); ++one) {
        ASSAY_TRY(prepared, prepareCase(one.value().toObject()));
        done.insert(one.key(), prepared);
    }
    return writeFileAtomically(results, compactJson(done));
}

} // namespace

/// Prepares each case of a file of {name: {data, spec, training}}, as compare_preparation.py writes it.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("usage: assay_preparation_parity CASES.json RESULTS.json\n", stderr);
        return 2;
    }
    if (const auto done = prepareAll(arguments[1], arguments[2]); !done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().text));
        return 3;
    }
    return 0;
}
