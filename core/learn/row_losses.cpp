#include "core/learn/row_losses.h"

#include "core/learn/losses.h"
#include "core/learn/regression_metrics.h"

#include <cmath>

namespace assay
{

namespace
{

using RowLoss = double (*)(const ScoredRows &rows, size_t i);

double pinball(const ScoredRows &rows, size_t i, double quantile)
{
    return pinballLoss(rows.truth.subspan(i, 1), rows.prediction.subspan(i, 1), quantile);
}

/// Summed over classes, and for two classes half of that (Brier 1950, and as scikit-learn has it).
double brier(const ScoredRows &rows, size_t i)
{
    if (rows.outputs == 1)
        return std::pow(rows.prediction[i] - rows.truth[i], 2);
    double sum = 0;
    for (size_t k = 0; k < rows.outputs; ++k)
        sum += std::pow(rows.prediction[i * rows.outputs + k] - (double(k) == rows.truth[i] ? 1 : 0), 2);
    return sum;
}

struct NamedLoss {
    QLatin1String name;
    bool isForClasses = false;
    RowLoss loss = nullptr;
};

constexpr NamedLoss namedLosses[] = {
    {QLatin1String("rmse"), false,
     [](const ScoredRows &rows, size_t i) {
         const double error = rows.truth[i] - rows.prediction[i];
         return error * error;
     }},
    {QLatin1String("mae"), false,
     [](const ScoredRows &rows, size_t i) { return std::abs(rows.truth[i] - rows.prediction[i]); }},
    {QLatin1String("mape"), false,
     [](const ScoredRows &rows, size_t i) {
         return meanAbsolutePercentageError(rows.truth.subspan(i, 1), rows.prediction.subspan(i, 1));
     }},
    {QLatin1String("pinball_10"), false, [](const ScoredRows &rows, size_t i) { return pinball(rows, i, 0.1); }},
    {QLatin1String("pinball_50"), false, [](const ScoredRows &rows, size_t i) { return pinball(rows, i, 0.5); }},
    {QLatin1String("pinball_90"), false, [](const ScoredRows &rows, size_t i) { return pinball(rows, i, 0.9); }},
    {QLatin1String("log_loss"), true,
     [](const ScoredRows &rows, size_t i) { return logLoss(rows.truth.subspan(i, 1), rows.row(i), rows.outputs); }},
    {QLatin1String("brier"), true, brier},
    {QLatin1String("accuracy"), true, [](const ScoredRows &rows, size_t i) {
         return double(likeliestClass(rows.row(i))) == rows.truth[i] ? 1.0 : 0.0;
     }}};

} // namespace

std::optional<std::vector<double>> rowLosses(const QString &metric, const ScoredRows &rows)
{
    for (const NamedLoss &named : namedLosses) {
        if (metric != named.name || named.isForClasses == (rows.task == LearningTask::Regression))
            continue;
        std::vector<double> losses(rows.size());
        for (size_t i = 0; i < losses.size(); ++i)
            losses[i] = named.loss(rows, i);
        return losses;
    }
    return std::nullopt;
}

} // namespace assay
