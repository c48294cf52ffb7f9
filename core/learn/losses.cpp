#include "core/learn/losses.h"

#include "core/learn/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

double logLoss(std::span<const double> truth, std::span<const double> prediction, size_t outputs)
{
    constexpr double least = std::numeric_limits<double>::epsilon();
    double sum = 0;
    for (size_t i = 0; i < truth.size(); ++i) {
        const double probability = outputs > 1       ? prediction[i * outputs + size_t(truth[i])]
                                   : truth[i] == 0.0 ? 1 - prediction[i]
                                                     : prediction[i];
        sum -= std::log(std::clamp(probability, least, 1 - least));
    }
    return sum / double(truth.size());
}

size_t likeliestClass(std::span<const double> row)
{
    if (row.size() == 1)
        return row[0] >= 0.5 ? 1 : 0;
    return size_t(std::max_element(row.begin(), row.end()) - row.begin());
}

const char *curveLossName(LearningTask task)
{
    return task == LearningTask::Regression ? "rmse" : "log_loss";
}

double curveLoss(LearningTask task, std::span<const double> truth, std::span<const double> prediction, size_t outputs)
{
    return task == LearningTask::Regression ? rootMeanSquaredError(truth, prediction)
                                            : logLoss(truth, prediction, outputs);
}

} // namespace assay
