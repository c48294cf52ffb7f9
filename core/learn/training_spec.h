#pragma once

#include "core/base/result.h"
#include "core/learn/prepare_spec.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace assay
{

/// A parameter of an estimator: a whole number, a real number, a word, a list of whole numbers (hidden layers),
/// or a list of texts (names of columns).
using ParameterValue = std::variant<std::int64_t, double, QString, std::vector<std::int64_t>, QStringList>;

/// How rows are divided into training and holdout.
struct SplitSpec {
    QString kind = QStringLiteral("random"); ///< random | stratified | time | group | column
    double test = 0.2;                       ///< share of rows held out, but for column
    QString by;      ///< time: the time column (empty: the schema's, else row order); group, column: its name
    QString holdout; ///< column: the value that marks holdout rows
};

/// Cross-validation on the training rows, beside the holdout.
struct ValidationSpec {
    QString kind;             ///< empty for none | single | kfold | repeated | rolling
    std::int64_t folds = 5;   ///< 2 to 100
    std::int64_t repeats = 1; ///< repeated: how often the folds are drawn anew, 2 to 100
    QString by;               ///< rolling: the time column (empty: the split's, else the schema's, else row order)
};

/// Which estimator, with its parameters under the names that scikit-learn and XGBoost use.
struct EstimatorSpec {
    QString kind = QStringLiteral("ridge"); ///< one of estimatorKinds()
    QMap<QString, ParameterValue> parameters;
};

/// What a search may give one parameter of the estimator: one of some values, or any between two bounds.
struct SearchRange {
    std::vector<ParameterValue> choices; ///< if there are any, the bounds do not count
    double min = 0;
    double max = 0;
    bool isLog = false; ///< equally likely in every order of magnitude; min above 0

    friend bool operator==(const SearchRange &, const SearchRange &) = default;
};

/// How the best parameters are looked for; see search_plan.h.
struct SearchSpec {
    QString kind;              ///< empty for none | grid | random | halving | hyperband | tpe
    std::int64_t trials = 30;  ///< but for grid; halving: in the first round, hyperband: does not count
    std::int64_t parallel = 2; ///< trials at once, 1 to 64
    std::int64_t reduction =
        3;             ///< halving and hyperband: one of so many goes on with so many times the effort, 2 to 10
    bool prune = true; ///< stop trials whose validation loss lies above the median of the others
    QMap<QString, SearchRange> space; ///< by parameter of the estimator
};

/// Everything that decides a training run; the same specification and data give the same model.
struct TrainingSpec {
    QString experiment;
    QString name;
    QString data; ///< bikes@1
    QString target;
    QString task = QStringLiteral("regression"); ///< regression | binary | multiclass
    QString positive;                            ///< binary: the class whose probability is predicted; empty: the last
    QStringList exclude;
    QString weight;      ///< a column that says how much each row counts; empty: all alike
    QString classWeight; ///< balanced: rows count so that every class weighs alike; empty: as they are
    QStringList metrics; ///< the first is what models are compared by; empty: those of the task
    QStringList slices;  ///< columns whose values divide the holdout into parts that are looked at
    std::int64_t seed = 1;
    SplitSpec split;
    ValidationSpec validation;
    PrepareSpec prepare;
    EstimatorSpec estimator;
    SearchSpec search;
};

/// Reads a TOML specification. Unknown keys and values out of range are refused with a sentence that names the key,
/// the value and what is allowed. `overrides` are `key=value` texts of `--set`, such as `estimator.max_depth=4`.
Result<TrainingSpec> parseTrainingSpec(const QByteArray &toml, const QStringList &overrides = {});
/// The same specification as TOML; parseTrainingSpec reads it back equal.
QByteArray writeTrainingSpec(const TrainingSpec &spec);
/// Checks values (ranges, kinds) of a specification made by a dialog.
Result<> validateTrainingSpec(const TrainingSpec &spec);

} // namespace assay
