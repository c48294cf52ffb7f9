#include "core/learn/estimator_rules.h"
#include "core/learn/model_file.h"
#include "core/learn/preparation.h"
#include "core/learn/split.h"
#include "core/learn/target.h"
#include "core/learn/train.h"
#include "tests/parity/parity_program.h"
#include "tests/support/training_watcher.h"

using namespace assay;

namespace
{

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
    TrainingWatcher observer;
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
                        {QStringLiteral("categorical"), listOf(preparation.categoricalFeatures())},
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

} // namespace

/// Trains every case; see answerList.
int main(int argc, char **argv)
{
    return runParity(
        argc, argv, "assay_learn_parity CASES.json FOLDER", [](const QString &cases, const QString &folder) {
            return answerList(cases, folder, [](const QJsonObject &one, const QString &) { return resultsOf(one); });
        });
}
