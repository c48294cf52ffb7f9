#pragma once

#include "core/learn/learning_task.h"
#include "core/learn/training_spec.h"

#include <vector>

namespace assay
{

/// One parameter that an estimator takes: its default and what is allowed, for the dialog and the error sentences.
struct ParameterRule {
    QString name;
    ParameterValue defaultValue;
    double min = 0, max = 0; ///< inclusive, for numbers
    QString meaning;         ///< a short translated phrase
    QStringList words = {};  ///< what is allowed, for words
};

/// The estimator kinds that can be trained, in the order they are offered; those that fit a task.
QStringList estimatorKinds();
QStringList estimatorKinds(LearningTask task);
/// The parameters of `kind` with defaults; empty for unknown kinds.
std::vector<ParameterRule> parameterRules(const QString &kind);

/// Whether this kind takes numbers as they are, with NaN for missing.
bool keepsNumbers(const QString &estimatorKind);
/// Whether this kind watches validation rows while it trains.
bool watchesValidation(const QString &estimatorKind);

/// Refuses an unknown kind, one that does not fit the task, and parameters that it does not know, of the wrong type or
/// out of range.
Result<> checkEstimator(const EstimatorSpec &estimator, LearningTask task);

} // namespace assay
