#include "core/learn/scored_rows.h"

#include "core/learn/losses.h"

#include <algorithm>
#include <cmath>

namespace assay
{

bool isScorable(const ScoredRows &rows)
{
    const auto isFinite = [](double each) { return std::isfinite(each); };
    if (rows.size() == 0 || rows.outputs == 0 || rows.prediction.size() != rows.size() * rows.outputs ||
        !std::all_of(rows.prediction.begin(), rows.prediction.end(), isFinite))
        return false;
    if (rows.task == LearningTask::Regression)
        return rows.outputs == 1 && std::all_of(rows.truth.begin(), rows.truth.end(), isFinite);
    const auto classes = double(rows.classes());
    return std::all_of(rows.truth.begin(), rows.truth.end(),
                       [&](double each) { return each >= 0 && each < classes && each == std::floor(each); });
}

std::vector<std::uint32_t> decidedClasses(const ScoredRows &rows)
{
    std::vector<std::uint32_t> decided(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        decided[i] = std::uint32_t(likeliestClass(rows.row(i)));
    return decided;
}

} // namespace assay
