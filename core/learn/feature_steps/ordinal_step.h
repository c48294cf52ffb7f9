#pragma once

#include "core/learn/feature_steps/categories.h"
#include "core/learn/feature_steps/feature_block.h"
#include "core/learn/feature_steps/number_path.h"
#include "core/learn/model.h"

namespace assay
{

/// A column becomes the place of its category, along a path as other numbers; a value that training has not seen is as
/// one that is missing. A second feature is 1 for both if `hasIndicator`.
struct OrdinalStep {
    static constexpr const char *kind = "ordinal";

    size_t input = 0;
    Categories categories;
    NumberPath path;
    bool hasIndicator = false;

    /// Nothing when no training row has a value.
    static std::optional<OrdinalStep> fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                          const NumberChoice &choice, const Progress &progress);
    [[nodiscard]] size_t featureCount() const { return hasIndicator ? 2 : 1; }
    [[nodiscard]] QStringList featureNames(const std::vector<ModelInput> &inputs) const;
    void write(const CategoryReader &reader, const FeatureBlock &block) const;
    [[nodiscard]] QJsonObject toJson() const;
    static std::optional<OrdinalStep> fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs);
};

} // namespace assay
