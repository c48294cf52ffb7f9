#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/data/csv_reader.h"
#include "core/learn/estimator_rules.h"
#include "core/learn/model_file.h"
#include "core/learn/number_blob.h"
#include "core/learn/preparation.h"
#include "core/learn/split.h"
#include "core/learn/target.h"
#include "core/learn/train.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace assay;

namespace
{

/// For training that nobody watches.
class Unwatched final : public TrainingObserver
{
public:
    bool report(double, const QString &) override { return true; }
    [[nodiscard]] bool isStopped() const override { return false; }
    void curvePoint(const QString &, std::int64_t, double) override {}
};

template <typename Numbers>
QJsonArray listOf(const Numbers &numbers)
{
    QJsonArray list;
    for (const auto number : numbers)
        list.append(jsonNumber(double(number)));
    return list;
}

/// Many numbers, exactly and briefly: their bytes (IEEE 754, little endian) in base 64.
QString packed(const std::vector<double> &numbers)
{
    return QString::fromLatin1(blobFromNumbers(numbers).toBase64());
}

Result<QString> packedFeatures(const Preparation &preparation, const Table &table,
                               const std::vector<std::uint32_t> &rows)
{
    ASSAY_TRY(features, preparation.transform(table, rows));
    return packed(std::vector<double>(features.data(), features.data() + features.size()));
}

QJsonObject metricsOf(const MetricValues &metrics)
{
    QJsonObject object;
    for (auto metric = metrics.cbegin(); metric != metrics.cend(); ++metric)
        object.insert(metric.key(), listOf(std::vector{metric->value, metric->lower, metric->upper}));
    return object;
}

QJsonArray foldsOf(const TrainingOutcome &outcome)
{
    QJsonArray folds;
    for (const FoldResult &fold : outcome.folds) {
        QJsonObject metrics;
        for (auto metric = fold.metrics.cbegin(); metric != fold.metrics.cend(); ++metric)
            metrics.insert(metric.key(), jsonNumber(metric.value()));
        folds.append(QJsonObject{{QStringLiteral("training_rows"), int(fold.trainingRows)},
                                 {QStringLiteral("tested_rows"), int(fold.testedRows)},
                                 {QStringLiteral("metrics"), metrics}});
    }
    return folds;
}

/// What was learned: the model's rows, features and numbers.
Result<QJsonObject> resultsOf(const TrainingSpec &spec, const Table &table)
{
    Unwatched observer;
    ASSAY_TRY(outcome, train(spec, table, QString(), observer));
    ASSAY_TRY(parts, readModelFile(outcome.model->save()));
    ASSAY_TRY(preparation, Preparation::fromJson(parts.preparation));
    // The rows again, in the order in which they were fitted.
    ASSAY_TRY(target, readTarget(spec, table));
    ASSAY_TRY(split, splitRows(spec, table, target, QString()));
    RowSplit fitted{split.training, {}};
    if (watchesValidation(spec.estimator.kind))
        fitted = carveValidation(spec, split.training, validationShare);
    std::vector<double> truth;
    for (const std::uint32_t row : fitted.training)
        truth.push_back(target.values[row]);
    ASSAY_TRY(features, packedFeatures(preparation, table, fitted.training));
    ASSAY_TRY(watched, packedFeatures(preparation, table, fitted.holdout));
    ASSAY_TRY(holdout, packedFeatures(preparation, table, outcome.holdoutRows));
    QJsonObject results{{QStringLiteral("classes"), QJsonArray::fromStringList(outcome.model->classes())},
                        {QStringLiteral("feature_names"), QJsonArray::fromStringList(outcome.model->featureNames())},
                        {QStringLiteral("preparation"), parts.preparation},
                        {QStringLiteral("fitted_rows"), listOf(fitted.training)},
                        {QStringLiteral("fitted_features"), features},
                        {QStringLiteral("fitted_target"), packed(truth)},
                        {QStringLiteral("watched_rows"), listOf(fitted.holdout)},
                        {QStringLiteral("watched_features"), watched},
                        {QStringLiteral("holdout_rows"), listOf(outcome.holdoutRows)},
                        {QStringLiteral("holdout_features"), holdout},
                        {QStringLiteral("holdout_truth"), packed(outcome.holdoutTruth)},
                        {QStringLiteral("predictions"), packed(outcome.holdoutPredictions)},
                        {QStringLiteral("metrics"), metricsOf(outcome.metrics)},
                        {QStringLiteral("folds"), foldsOf(outcome)},
                        {QStringLiteral("estimator"), QString::fromLatin1(parts.estimator.toBase64())}};
    if (const auto learned = numbersFromBlob(parts.estimator))
        results.insert(QStringLiteral("learned"), packed(*learned));
    return results;
}

Result<QJsonObject> resultsOf(const QJsonObject &one)
{
    NoProgress unwatched;
    const QString file = one.value(QStringLiteral("data")).toString();
    ASSAY_TRY(bytes, readWholeFile(file));
    ASSAY_TRY(table, readCsv(bytes, file, CsvOptions(), unwatched));
    ASSAY_TRY(spec, parseTrainingSpec(one.value(QStringLiteral("spec")).toString().toUtf8()));
    return resultsOf(spec, table);
}

/// Trains every case and writes FOLDER/ID.json: its results, or the sentence with which it was refused.
Result<> writeAll(const QString &casesFile, const QString &folder)
{
    ASSAY_TRY(bytes, readWholeFile(casesFile));
    const QJsonDocument cases = QJsonDocument::fromJson(bytes);
    if (!cases.isArray())
        return Error{ErrorCode::Invalid, QStringLiteral("%1 is no JSON list of cases.").arg(casesFile)};
    for (const QJsonValue &value : cases.array()) {
        const QJsonObject one = value.toObject();
        const auto results = resultsOf(one);
        const QJsonObject written = results ? *results : QJsonObject{{QStringLiteral("error"), results.error().text}};
        const QString id = one.value(QStringLiteral("id")).toString();
        ASSAY_CHECK(writeFileAtomically(folder + QStringLiteral("/%1.json").arg(id), compactJson(written)));
    }
    return Done{};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("usage: assay_learn_parity CASES.json FOLDER\n", stderr);
        return 2;
    }
    const auto written = writeAll(arguments[1], arguments[2]);
    if (!written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().text));
        return 3;
    }
    return 0;
}
