#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/learn/target.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace assay
{

/// In which part of the training rows each of them lies, for means that leave its own part out.
struct TargetFolds {
    std::vector<std::uint32_t> of; ///< one a training row, in their order
    std::uint32_t count = 0;
};

/// Deals the training rows out by chance, seeded; each class evenly, and the groups of a split by group whole. As many
/// folds as the specification says, or as there are rows or groups if they are fewer.
Result<TargetFolds> drawTargetFolds(const TrainingSpec &spec, const Table &table, const Target &target,
                                    const std::vector<std::uint32_t> &rows);

/// The mean of a target in each category, drawn towards the mean of all.
struct TargetMeans {
    double overall = 0;
    std::vector<double> ofCategory;
};

/// Means over the rows that are not in the fold `leftOut` (all rows without one). `places` are categories from 0.
/// With `smooth` m, (sum + m · overall) / (n + m); without, by empirical Bayes (Micci-Barreca 2001, as scikit-learn's
/// smooth="auto"): λ · mean + (1 - λ) · overall, λ = v n / (v n + s²), v the variance over all, s² within the category.
TargetMeans targetMeans(std::span<const std::int32_t> places, size_t categories, std::span<const double> target,
                        const TargetFolds &folds, std::optional<std::uint32_t> leftOut, std::optional<double> smooth);

} // namespace assay
