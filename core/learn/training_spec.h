#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace assay
{

/// A parameter of an estimator: a whole number, a real number, a word, or a list of whole numbers (hidden layers).
using ParameterValue = std::variant<std::int64_t, double, QString, std::vector<std::int64_t>>;

/// How rows are divided into training and holdout.
struct SplitSpec {
    QString kind = QStringLiteral("random"); ///< random | time | column
    double test = 0.2;                       ///< share of rows held out (random, time)
    QString by;      ///< time: the time column (empty: the schema's, else row order); column: its name
    QString holdout; ///< column: the value that marks holdout rows
};

/// How columns become features. Defaults come from the schema; what is not listed is scaled or one-hot by its type.
struct PrepareSpec {
    QStringList oneHot; ///< numeric columns to treat as categories
};

/// Which estimator, with its parameters under the names that scikit-learn and XGBoost use.
struct EstimatorSpec {
    QString kind = QStringLiteral("ridge"); ///< mean | ridge | xgboost | mlp
    QMap<QString, ParameterValue> parameters;
};

/// Everything that decides a training run; the same specification and data give the same model.
struct TrainingSpec {
    QString experiment;
    QString name;
    QString data; ///< bikes@1
    QString target;
    QString task = QStringLiteral("regression");
    QStringList exclude;
    std::int64_t seed = 1;
    SplitSpec split;
    PrepareSpec prepare;
    EstimatorSpec estimator;
};

/// One parameter that an estimator takes: its default and what is allowed, for the dialog and the error sentences.
struct ParameterRule {
    QString name;
    ParameterValue defaultValue;
    double min = 0, max = 0; ///< inclusive, for numbers
    QString meaning;         ///< a short translated phrase
};

/// The estimator kinds that can be trained, in the order they are offered.
QStringList estimatorKinds();
/// The parameters of `kind` with defaults; empty for unknown kinds.
std::vector<ParameterRule> parameterRules(const QString &kind);

/// Reads a TOML specification. Unknown keys and values out of range are refused with a sentence that names the key,
/// the value and what is allowed. `overrides` are `key=value` texts of `--set`, such as `estimator.max_depth=4`.
Result<TrainingSpec> parseTrainingSpec(const QByteArray &toml, const QStringList &overrides = {});
/// The same specification as TOML; parseTrainingSpec reads it back equal.
QByteArray writeTrainingSpec(const TrainingSpec &spec);
/// Checks values (ranges, kinds) of a specification made by a dialog.
Result<> validateTrainingSpec(const TrainingSpec &spec);

} // namespace assay
