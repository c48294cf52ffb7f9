#include "core/learn/estimator.h"
#include "core/learn/partial_dependence.h"
#include "core/learn/pipeline.h"
#include "core/learn/shapley.h"
#include "tests/parity/parity_program.h"
#include "tests/support/training_watcher.h"

#include <numeric>

using namespace assay;

namespace
{

Result<Table> tableOf(const QJsonObject &one)
{
    ASSAY_TRY(rows, unpacked(one, "rows"));
    ASSAY_TRY(target, unpacked(one, "target"));
    const auto columns = size_t(one.value(QStringLiteral("columns")).toInt());
    Table table;
    table.rowCount = std::int64_t(target.size());
    for (size_t column = 0; column < columns; ++column) {
        table.columns.push_back({QStringLiteral("x%1").arg(column), ColumnType::Real, {}, {}, {}});
        for (size_t row = 0; row < target.size(); ++row)
            table.columns.back().numbers.push_back(rows[row * columns + column]);
    }
    table.columns.push_back({QStringLiteral("y"), ColumnType::Real, target, {}, {}});
    return table;
}

QJsonArray dependenceOf(const PartialDependence &dependence)
{
    QJsonArray points;
    for (const DependencePoint &point : dependence.points) {
        QJsonArray means;
        for (const double mean : point.means)
            means.append(mean);
        points.append(QJsonObject{{QStringLiteral("value"), point.number}, {QStringLiteral("means"), means}});
    }
    return points;
}

Result<QJsonObject> resultsOf(const QJsonObject &one)
{
    ASSAY_TRY(table, tableOf(one));
    TrainingSpec spec;
    spec.data = QStringLiteral("case@1");
    spec.target = QStringLiteral("y");
    spec.task = one.value(QStringLiteral("task")).toString();
    spec.estimator.kind = QStringLiteral("xgboost");
    spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(60)},
                                 {QStringLiteral("max_depth"), std::int64_t(4)}};
    ASSAY_TRY(target, readTarget(spec, table));
    TrainingWatcher unwatched;
    ASSAY_TRY(prepared, Preparation::fitTransform(spec, table, target, target.rows, true, unwatched));
    const auto sources = prepared.preparation.featureSources();
    FitData data{target.task,
                 size_t(target.classes.size()),
                 prepared.features,
                 target.values,
                 {},
                 prepared.features,
                 target.values,
                 prepared.preparation.inputs(),
                 sources,
                 {},
                 {}};
    ASSAY_TRY(estimator, fitEstimator(spec, data, unwatched));
    const QByteArray saved = estimator->save();
    const Pipeline model(spec, target.classes, prepared.preparation, std::move(estimator));
    ASSAY_TRY(contributions, shapleyValues(model, table, target.rows, unwatched));
    QJsonArray dependences;
    for (const ModelInput &input : model.inputs()) {
        DependenceOptions options;
        options.rows = target.rows.size();
        ASSAY_TRY(dependence, partialDependence(model, table, target.rows, input.name, options, unwatched));
        dependences.append(dependenceOf(dependence));
    }
    // The number of rounds comes first.
    return QJsonObject{{QStringLiteral("booster"), QString::fromLatin1(saved.mid(4).toBase64())},
                       {QStringLiteral("outputs"), int(contributions.outputs)},
                       {QStringLiteral("base"), packed(contributions.base)},
                       {QStringLiteral("contributions"), packed(contributions.values)},
                       {QStringLiteral("dependences"), dependences}};
}

} // namespace

/// Reads {name: {rows, columns, target, task}} and writes {name: results}.
int main(int argc, char **argv)
{
    return runParity(argc, argv, "assay_explain_parity CASES.json RESULTS.json",
                     [](const QString &cases, const QString &to) { return answerObject(cases, to, resultsOf); });
}
