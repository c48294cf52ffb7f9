#include "core/learn/estimator_rules.h"
#include "core/learn/preparation.h"
#include "tests/parity/parity_program.h"

#include <numeric>

using namespace assay;

namespace
{

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

} // namespace

/// Prepares each case of a file of {name: {data, spec, training}}, as compare_preparation.py writes it.
int main(int argc, char **argv)
{
    return runParity(argc, argv, "assay_preparation_parity CASES.json RESULTS.json",
                     [](const QString &cases, const QString &to) { return answerObject(cases, to, prepareCase); });
}
