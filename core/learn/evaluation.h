#pragma once

#include "core/learn/learning_task.h"
#include "core/learn/metrics.h"

#include <span>

namespace assay
{

/// What a model said of n rows beside what was true. Spans that live elsewhere.
struct ScoredRows {
    LearningTask task = LearningTask::Regression;
    size_t outputs = 1;
    std::span<const double> truth;      ///< n: values, or places of classes
    std::span<const double> prediction; ///< n × outputs, row by row: values or probabilities
};

/// The metrics of a task, the one that models are compared by first.
QStringList metricNames(LearningTask task);

/// Every metric of the task with its 95 % interval, seeded; n >= 1.
MetricValues evaluate(const ScoredRows &rows, std::uint64_t seed, int resamples = 1000);

} // namespace assay
