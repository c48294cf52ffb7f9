#include "core/learn/evaluation.h"

namespace assay
{

QStringList metricNames(LearningTask task)
{
    if (task == LearningTask::Regression)
        return {QStringLiteral("rmse"), QStringLiteral("mae"), QStringLiteral("r2")};
    return {QStringLiteral("log_loss"), QStringLiteral("accuracy")};
}

MetricValues evaluate(const ScoredRows &rows, std::uint64_t seed, int resamples)
{
    if (rows.task == LearningTask::Regression)
        return regressionMetrics(rows.truth, rows.prediction, seed, resamples);
    return classificationMetrics(rows.truth, rows.prediction, rows.outputs);
}

} // namespace assay
