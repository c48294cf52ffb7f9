#pragma once

#include "core/learn/feature_steps/categories.h"
#include "core/learn/feature_steps/feature_block.h"
#include "core/learn/model.h"

#include <QJsonObject>

namespace assay
{

/// How categories become features; see PrepareSpec.
struct OneHotChoice {
    std::int64_t rare = 1;
    std::int64_t maxCategories = 200;
    bool missingIsMostFrequent = false;
};

/// A column becomes one feature a category, 1 where the row has it, then one for rare categories and values that
/// training has not seen if `hasRare`, then one for missing ones if `hasMissing`.
struct OneHotStep {
    static constexpr const char *kind = "one_hot";

    size_t input = 0;
    Categories categories;
    bool hasRare = false;
    bool hasMissing = false;
    std::int32_t missingAs = -1; ///< the category that a missing value takes; -1: none, it is like one not seen

    /// Nothing when no training row has a value.
    static std::optional<OneHotStep> fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                         const OneHotChoice &choice);
    [[nodiscard]] size_t featureCount() const { return categories.size() + (hasRare ? 1 : 0) + (hasMissing ? 1 : 0); }
    [[nodiscard]] QStringList featureNames(const std::vector<ModelInput> &inputs) const;
    /// The feature that is 1 for a value not seen, or for a missing one; -1 when all are 0.
    [[nodiscard]] std::int32_t unseenFeature() const { return hasRare ? std::int32_t(categories.size()) : -1; }
    [[nodiscard]] std::int32_t missingFeature() const;
    void write(const CategoryReader &reader, const FeatureBlock &block) const;
    [[nodiscard]] QJsonObject toJson() const;
    static std::optional<OneHotStep> fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs);
};

} // namespace assay
