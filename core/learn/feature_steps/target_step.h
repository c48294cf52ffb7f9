#pragma once

#include "core/learn/feature_steps/categories.h"
#include "core/learn/feature_steps/feature_block.h"
#include "core/learn/feature_steps/number_path.h"
#include "core/learn/feature_steps/target_means.h"
#include "core/learn/model.h"

namespace assay
{

struct FittedTargetStep;

/// A column becomes the mean of the target in its category, one feature an output: a missing value is a category of its
/// own if training rows have one, anything not seen takes the mean of all. Each goes along a path as other numbers.
struct TargetStep {
    static constexpr const char *kind = "target_mean";

    /// What one feature tells.
    struct Output {
        QString name;              ///< the class whose share it is, when there are more than two; else empty
        std::vector<double> means; ///< one a category
        double missing = 0;
        double unseen = 0;
        NumberPath path;
    };

    size_t input = 0;
    Categories categories;
    std::vector<Output> outputs;

    /// `target` holds the values of `rows`. Nothing when no training row has a value.
    static std::optional<FittedTargetStep> fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                               const Target &target, const TargetFolds &folds,
                                               std::optional<double> smooth, const NumberChoice &choice,
                                               const Progress &progress);
    [[nodiscard]] size_t featureCount() const { return outputs.size(); }
    [[nodiscard]] QStringList featureNames(const std::vector<ModelInput> &inputs) const;
    void write(const CategoryReader &reader, const FeatureBlock &block) const;
    [[nodiscard]] QJsonObject toJson() const;
    static std::optional<TargetStep> fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs);
};

/// The step for serving, and the features of the training rows, row by row, of which none has seen its own target.
struct FittedTargetStep {
    TargetStep step;
    std::vector<double> trainingFeatures;
};

} // namespace assay
