#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/learn/estimator.h"
#include "core/learn/number_blob.h"
#include "core/learn/partial_dependence.h"
#include "core/learn/pipeline.h"
#include "core/learn/shapley.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <numeric>

using namespace assay;

namespace
{

/// Hears nothing of training.
class Unwatched final : public TrainingObserver
{
public:
    bool report(double, const QString &) override { return true; }
    [[nodiscard]] bool isStopped() const override { return false; }
    void curvePoint(const QString &, std::int64_t, double) override {}
};

/// Numbers as their bytes (IEEE 754, little endian) in base 64.
QString packed(const std::vector<double> &numbers)
{
    return QString::fromLatin1(blobFromNumbers(numbers).toBase64());
}

Result<std::vector<double>> unpacked(const QJsonObject &one, const char *key)
{
    const auto numbers = numbersFromBlob(QByteArray::fromBase64(one.value(QLatin1String(key)).toString().toLatin1()));
    if (!numbers)
        return Error{ErrorCode::Invalid, QStringLiteral("“%1” holds no numbers.").arg(QLatin1String(key))};
    return *numbers;
}

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
    Unwatched unwatched;
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

/// Reads {name: {rows, columns, target, task}} and writes {name: results}.
Result<> explainAll(const QString &casesFile, const QString &resultsFile)
{
    ASSAY_TRY(bytes, readWholeFile(casesFile));
    const QJsonObject cases = QJsonDocument::fromJson(bytes).object();
    QJsonObject all;
    for (auto one = cases.begin(); one != cases.end(); ++one) {
        ASSAY_TRY(results, resultsOf(one.value().toObject()));
        all.insert(one.key(), results);
    }
    return writeFileAtomically(resultsFile, compactJson(all));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("usage: assay_explain_parity CASES.json RESULTS.json\n", stderr);
        return 2;
    }
    const auto written = explainAll(arguments[1], arguments[2]);
    if (!written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().text));
        return 3;
    }
    return 0;
}
