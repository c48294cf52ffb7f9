#include "core/learn/train.h"

#include "core/learn/estimator.h"
#include "core/learn/estimator_rules.h"
#include "core/learn/evaluation.h"
#include "core/learn/fold_statistics.h"
#include "core/learn/folds.h"
#include "core/learn/monotone.h"
#include "core/learn/pipeline.h"
#include "core/learn/split.h"
#include "core/learn/target.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

Error refuse(const QString &text)
{
    return Error{ErrorCode::Invalid, text};
}

template <typename T>
std::vector<double> valuesAt(const T &values, const std::vector<std::uint32_t> &rows)
{
    std::vector<double> taken;
    taken.reserve(rows.size());
    for (const std::uint32_t row : rows)
        taken.push_back(values[row]);
    return taken;
}

/// What each row of the table counts by the weight column; empty without one.
Result<std::vector<double>> readWeights(const TrainingSpec &spec, const Table &table,
                                        const std::vector<std::uint32_t> &rows)
{
    if (spec.weight.isEmpty())
        return std::vector<double>();
    const Column *column = table.find(spec.weight);
    if (!column || column->isWords())
        return refuse(QCoreApplication::translate("core", "“weight” names “%1”, which is no column of numbers in %2.")
                          .arg(spec.weight, spec.data));
    for (const std::uint32_t row : rows) {
        if (!(column->numbers[row] > 0) || !std::isfinite(column->numbers[row]))
            return refuse(QCoreApplication::translate("core",
                                                      "The weight “%1” is “%2” in row %3; weights must be above "
                                                      "0. Mend it or leave the row out.")
                              .arg(spec.weight, column->text(row))
                              .arg(row + 1));
    }
    return column->numbers;
}

/// What training works with, whatever rows it fits on.
struct Material {
    const TrainingSpec &spec;
    const Table &table;
    Target target;
    std::vector<double> weights; ///< one a table row, or empty
};

Result<Material> readMaterial(const TrainingSpec &spec, const Table &table)
{
    ASSAY_TRY(target, readTarget(spec, table));
    ASSAY_TRY(weights, readWeights(spec, table, target.rows));
    return Material{spec, table, std::move(target), std::move(weights)};
}

/// Weights of the rows, times what makes the classes weigh alike if that is asked for: n / (classes × rows of it), as
/// scikit-learn's “balanced”. Empty when all rows count alike.
std::vector<double> weightsFor(const Material &material, const std::vector<std::uint32_t> &rows)
{
    std::vector<double> weights;
    if (!material.weights.empty())
        weights = valuesAt(material.weights, rows);
    if (material.spec.classWeight.isEmpty())
        return weights;
    weights.resize(rows.size(), 1);
    const auto classes = size_t(material.target.classes.size());
    std::vector<double> counts(classes, 0);
    for (const std::uint32_t row : rows)
        ++counts[size_t(material.target.values[row])];
    for (size_t i = 0; i < rows.size(); ++i)
        weights[i] *= double(rows.size()) / (double(classes) * counts[size_t(material.target.values[rows[i]])]);
    return weights;
}

/// A fitted preparation and estimator.
struct Fitted {
    Preparation preparation;
    std::unique_ptr<Estimator> estimator;
};

/// Fits on `rows`, which are in the order of time when the split is by time, from the start or from a checkpoint.
Result<Fitted> fitRows(const Material &material, const std::vector<std::uint32_t> &rows, TrainingObserver &observer,
                       const QByteArray &checkpoint = {})
{
    const TrainingSpec &spec = material.spec;
    RowSplit fitting{rows, {}};
    if (watchesValidation(spec.estimator.kind))
        fitting = carveValidation(spec, rows, validationShare);
    ASSAY_TRY(prepared, Preparation::fitTransform(spec, material.table, material.target, fitting.training,
                                                  keepsNumbers(spec.estimator.kind), observer));
    ASSAY_TRY(validation, prepared.preparation.transform(material.table, fitting.holdout, observer));
    const FitData data{material.target.task,
                       size_t(material.target.classes.size()),
                       std::move(prepared.features),
                       valuesAt(material.target.values, fitting.training),
                       weightsFor(material, fitting.training),
                       std::move(validation),
                       valuesAt(material.target.values, fitting.holdout),
                       prepared.preparation.inputs(),
                       prepared.preparation.featureSources(),
                       prepared.preparation.categoricalFeatures(),
                       checkpoint};
    ASSAY_TRY(estimator, fitEstimator(spec, data, observer));
    return Fitted{std::move(prepared.preparation), std::move(estimator)};
}

/// One fit among several, all of which share the progress: the folds, and the one on all training rows behind them.
class PartObserver : public TrainingObserver
{
public:
    PartObserver(TrainingObserver &whole, size_t part, size_t parts) : m_whole(whole), m_part(part), m_parts(parts) {}
    bool report(double fraction, const QString &what) override
    {
        m_done = std::max(m_done, std::min(1.0, fraction));
        return m_whole.report((double(m_part) + m_done) / double(m_parts), what);
    }
    [[nodiscard]] bool isStopped() const override { return m_whole.isStopped(); }
    void curvePoint(const QString &key, std::int64_t step, double value) override
    {
        m_whole.curvePoint(key, step, value);
    }
    [[nodiscard]] std::optional<std::chrono::milliseconds> checkpointInterval() const override
    {
        return m_whole.checkpointInterval();
    }
    void checkpoint(const QByteArray &state) override { m_whole.checkpoint(state); }

private:
    TrainingObserver &m_whole;
    size_t m_part;
    size_t m_parts;
    double m_done = 0; ///< work that cannot tell how far it is must not go back
};

/// A fold says which it is, and so do its curves. It leaves no checkpoints.
class FoldObserver final : public PartObserver
{
public:
    FoldObserver(TrainingObserver &whole, size_t fold, size_t folds)
        : PartObserver(whole, fold, folds + 1),
          m_fold(fold),
          m_folds(folds)
    {
    }
    bool report(double fraction, const QString &what) override
    {
        return PartObserver::report(
            fraction, QCoreApplication::translate("core", "Fold %1 of %2: %3").arg(m_fold + 1).arg(m_folds).arg(what));
    }
    void curvePoint(const QString &key, std::int64_t step, double value) override
    {
        PartObserver::curvePoint(QStringLiteral("fold%1_%2").arg(m_fold + 1).arg(key), step, value);
    }
    [[nodiscard]] std::optional<std::chrono::milliseconds> checkpointInterval() const override { return std::nullopt; }
    void checkpoint(const QByteArray &) override {}

private:
    size_t m_fold;
    size_t m_folds;
};

Result<std::vector<FoldResult>> crossValidate(const Material &material, const std::vector<RowSplit> &folds,
                                              TrainingObserver &observer)
{
    std::vector<FoldResult> results;
    for (size_t fold = 0; fold < folds.size(); ++fold) {
        FoldObserver part(observer, fold, folds.size());
        ASSAY_TRY(fitted, fitRows(material, folds[fold].training, part));
        ASSAY_TRY(features, fitted.preparation.transform(material.table, folds[fold].holdout));
        ASSAY_TRY(prediction, fitted.estimator->predict(features, part));
        const std::vector<double> truth = valuesAt(material.target.values, folds[fold].holdout);
        FoldResult result{folds[fold].training.size(), folds[fold].holdout.size(), {}};
        const MetricValues metrics = evaluate({material.target.task, material.target.outputs(), truth, prediction},
                                              std::uint64_t(material.spec.seed), 0);
        for (auto metric = metrics.cbegin(); metric != metrics.cend(); ++metric) {
            result.metrics.insert(metric.key(), metric->value);
            observer.curvePoint(QStringLiteral("fold_") + metric.key(), std::int64_t(fold + 1), metric->value);
        }
        results.push_back(std::move(result));
    }
    return results;
}

QString parameterText(const ParameterValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return QString::number(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 12);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *texts = std::get_if<QStringList>(&value))
        return texts->join(u',');
    QStringList items;
    for (const std::int64_t item : std::get<std::vector<std::int64_t>>(value))
        items.append(QString::number(item));
    return items.join(u',');
}

QMap<QString, QString> usedParameters(const TrainingSpec &spec, const Preparation &preparation, const RowSplit &split)
{
    QMap<QString, QString> used{{QStringLiteral("estimator"), spec.estimator.kind},
                                {QStringLiteral("target"), spec.target},
                                {QStringLiteral("seed"), QString::number(spec.seed)},
                                {QStringLiteral("split"), spec.split.kind},
                                {QStringLiteral("features"), QString::number(preparation.featureCount())},
                                {QStringLiteral("training_rows"), QString::number(split.training.size())},
                                {QStringLiteral("holdout_rows"), QString::number(split.holdout.size())}};
    if (!preparation.ignored().isEmpty())
        used.insert(QStringLiteral("ignored_columns"), preparation.ignored().join(u','));
    for (const ParameterRule &rule : parameterRules(spec.estimator.kind))
        used.insert(rule.name, parameterText(spec.estimator.parameters.value(rule.name, rule.defaultValue)));
    return used;
}

/// On average over the folds.
double testedOverFitted(const std::vector<FoldResult> &folds)
{
    double tested = 0;
    double fitted = 0;
    for (const FoldResult &fold : folds) {
        tested += double(fold.testedRows);
        fitted += double(fold.trainingRows);
    }
    return tested / fitted;
}

/// The mean over the folds with a 95 % interval that knows that folds share rows (see foldMean), as cv_rmse and so on.
void addFoldMetrics(TrainingOutcome &outcome)
{
    if (outcome.folds.empty())
        return;
    for (const QString &metric : outcome.folds.front().metrics.keys()) {
        std::vector<double> values;
        for (const FoldResult &fold : outcome.folds)
            values.push_back(fold.metrics.value(metric));
        outcome.metrics.insert(QStringLiteral("cv_") + metric, foldMean(values, testedOverFitted(outcome.folds)));
    }
}

} // namespace

Result<TrainingOutcome> train(const TrainingSpec &spec, const Table &table, const QString &timeColumn,
                              TrainingObserver &observer, const QByteArray &checkpoint)
{
    ASSAY_CHECK(validateTrainingSpec(spec));
    if (!observer.report(-1, QCoreApplication::translate("core", "Preparing the features")))
        return trainingStopped();
    ASSAY_TRY(material, readMaterial(spec, table));
    ASSAY_TRY(split, splitRows(spec, table, material.target, timeColumn));
    TrainingOutcome outcome;
    if (!spec.validation.kind.isEmpty()) {
        ASSAY_TRY(folds, foldRows(spec, table, material.target, split.training, timeColumn));
        ASSAY_TRY(results, crossValidate(material, folds, observer));
        outcome.folds = std::move(results);
    }
    PartObserver last(observer, outcome.folds.size(), outcome.folds.size() + 1);
    TrainingObserver &watching = outcome.folds.empty() ? observer : last;
    ASSAY_TRY(fitted, fitRows(material, split.training, watching, checkpoint));
    ASSAY_TRY(holdout, fitted.preparation.transform(table, split.holdout));
    ASSAY_TRY(predictions, fitted.estimator->predict(holdout, watching));
    outcome.parameters = usedParameters(spec, fitted.preparation, split);
    outcome.model = std::make_shared<Pipeline>(spec, material.target.classes, std::move(fitted.preparation),
                                               std::move(fitted.estimator));
    outcome.holdoutTruth = valuesAt(material.target.values, split.holdout);
    outcome.holdoutPredictions = std::move(predictions);
    outcome.metrics =
        evaluate({material.target.task, material.target.outputs(), outcome.holdoutTruth, outcome.holdoutPredictions},
                 std::uint64_t(spec.seed), 1000, &observer);
    if (observer.isStopped())
        return trainingStopped();
    addFoldMetrics(outcome);
    outcome.trainingRows = std::move(split.training);
    outcome.holdoutRows = std::move(split.holdout);
    std::sort(outcome.trainingRows.begin(), outcome.trainingRows.end());
    return outcome;
}

Result<> checkColumns(const TrainingSpec &spec, const Table &table)
{
    ASSAY_TRY(inputs, Preparation::plannedInputs(spec, table, keepsNumbers(spec.estimator.kind)));
    ASSAY_CHECK(monotoneDirections(spec, inputs));
    return Done{};
}

Result<> checkTraining(const TrainingSpec &spec, const Table &table, const QString &timeColumn)
{
    ASSAY_CHECK(validateTrainingSpec(spec));
    ASSAY_TRY(material, readMaterial(spec, table));
    ASSAY_TRY(split, splitRows(spec, table, material.target, timeColumn));
    if (!spec.validation.kind.isEmpty())
        ASSAY_CHECK(foldRows(spec, table, material.target, split.training, timeColumn));
    return checkColumns(spec, table);
}

} // namespace assay
