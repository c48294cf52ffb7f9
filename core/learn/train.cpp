#include "core/learn/train.h"

#include "core/learn/estimator.h"
#include "core/learn/pipeline.h"
#include "core/learn/split.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr double validationShare = 0.1;
constexpr size_t fewestRows = 10;

Error refuse(const QString &text)
{
    return Error{ErrorCode::Invalid, text};
}

/// Rows that have a target, after checking that the target can be learned.
Result<std::vector<std::uint32_t>> rowsWithTarget(const TrainingSpec &spec, const Table &table)
{
    const Column *target = table.find(spec.target);
    if (!target)
        return refuse(QCoreApplication::translate("core", "The target “%1” is not a column of %2. Its columns are %3.")
                          .arg(spec.target, spec.data, table.columnNames().join(QStringLiteral(", "))));
    const bool isNumeric = target->type == ColumnType::Integer || target->type == ColumnType::Real;
    if (!isNumeric)
        return refuse(QCoreApplication::translate("core",
                                                  "The target “%1” is %2; regression needs numbers. Choose another "
                                                  "target.")
                          .arg(spec.target, columnTypeName(target->type)));
    std::vector<std::uint32_t> rows;
    bool varies = false;
    for (std::uint32_t row = 0; row < std::uint32_t(table.rowCount); ++row) {
        if (!std::isfinite(target->numbers[row]))
            continue;
        rows.push_back(row);
        varies = varies || target->numbers[row] != target->numbers[rows.front()];
    }
    if (rows.empty())
        return refuse(
            QCoreApplication::translate("core", "The target “%1” is missing in every row. Choose another target.")
                .arg(spec.target));
    if (!varies)
        return refuse(QCoreApplication::translate("core", "The target “%1” is %2 in every row, so there is nothing to "
                                                          "learn. Choose another target.")
                          .arg(spec.target, target->text(rows.front())));
    if (rows.size() < fewestRows)
        return refuse(
            QCoreApplication::translate("core", "Only %1 rows have the target “%2”; training needs at least %3.")
                .arg(rows.size())
                .arg(spec.target)
                .arg(fewestRows));
    return rows;
}

std::vector<double> valuesOf(const Table &table, const QString &column, const std::vector<std::uint32_t> &rows)
{
    const Column *values = table.find(column);
    std::vector<double> taken;
    taken.reserve(rows.size());
    for (const std::uint32_t row : rows)
        taken.push_back(values->numbers[row]);
    return taken;
}

QString parameterText(const ParameterValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return QString::number(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 12);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
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
                                {QStringLiteral("features"), QString::number(preparation.featureSources().size())},
                                {QStringLiteral("training_rows"), QString::number(split.training.size())},
                                {QStringLiteral("holdout_rows"), QString::number(split.holdout.size())}};
    if (!preparation.ignored().isEmpty())
        used.insert(QStringLiteral("ignored_columns"), preparation.ignored().join(u','));
    for (const ParameterRule &rule : parameterRules(spec.estimator.kind))
        used.insert(rule.name, parameterText(spec.estimator.parameters.value(rule.name, rule.defaultValue)));
    return used;
}

} // namespace

Result<TrainingOutcome> train(const TrainingSpec &spec, const Table &table, const QString &timeColumn,
                              TrainingObserver &observer)
{
    ASSAY_CHECK(validateTrainingSpec(spec));
    if (!observer.report(-1, QCoreApplication::translate("core", "Preparing the features")))
        return trainingStopped();
    ASSAY_TRY(rows, rowsWithTarget(spec, table));
    ASSAY_TRY(split, splitRows(spec, table, rows, timeColumn));

    RowSplit fitting{split.training, {}};
    if (watchesValidation(spec.estimator.kind))
        fitting = carveValidation(spec, split.training, validationShare);
    ASSAY_TRY(preparation, Preparation::fit(spec, table, fitting.training, keepsNumbers(spec.estimator.kind)));
    ASSAY_TRY(features, preparation.transform(table, fitting.training));
    ASSAY_TRY(validation, preparation.transform(table, fitting.holdout));
    const FitData data{std::move(features), valuesOf(table, spec.target, fitting.training), std::move(validation),
                       valuesOf(table, spec.target, fitting.holdout)};
    ASSAY_TRY(estimator, fitEstimator(spec, data, observer));

    TrainingOutcome outcome;
    ASSAY_TRY(holdout, preparation.transform(table, split.holdout));
    ASSAY_TRY(predictions, estimator->predict(holdout, observer));
    outcome.parameters = usedParameters(spec, preparation, split);
    outcome.model = std::make_shared<Pipeline>(spec, std::move(preparation), std::move(estimator));
    outcome.holdoutTruth = valuesOf(table, spec.target, split.holdout);
    outcome.holdoutPredictions = std::move(predictions);
    outcome.metrics = regressionMetrics(outcome.holdoutTruth, outcome.holdoutPredictions, std::uint64_t(spec.seed));
    outcome.trainingRows = std::move(split.training);
    outcome.holdoutRows = std::move(split.holdout);
    std::sort(outcome.trainingRows.begin(), outcome.trainingRows.end());
    return outcome;
}

Result<> checkTraining(const TrainingSpec &spec, const Table &table, const QString &timeColumn)
{
    ASSAY_CHECK(validateTrainingSpec(spec));
    ASSAY_TRY(rows, rowsWithTarget(spec, table));
    ASSAY_TRY(split, splitRows(spec, table, rows, timeColumn));
    ASSAY_CHECK(Preparation::fit(spec, table, split.training, keepsNumbers(spec.estimator.kind)));
    return Done{};
}

} // namespace assay
