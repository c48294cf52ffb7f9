#pragma once

#include "core/learn/feature_steps/categories.h"
#include "core/learn/feature_steps/feature_block.h"
#include "core/learn/feature_steps/one_hot_step.h"
#include "core/learn/model.h"

#include <QJsonObject>

namespace assay
{

/// A column becomes the place of its category, for trees that part categories into sets. The categories are those that
/// one-hot would keep; rare ones and values that training has not seen share the place after the last if `hasRare`,
/// otherwise those not seen are missing, which is NaN.
struct CategoryStep {
    static constexpr const char *kind = "category";

    size_t input = 0;
    Categories categories;
    bool hasRare = false;
    std::int32_t missingAs = -1; ///< the category that a missing value takes; -1: none

    /// Nothing when no training row has a value.
    static std::optional<CategoryStep> fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                           const OneHotChoice &choice);
    [[nodiscard]] size_t featureCount() const { return 1; }
    [[nodiscard]] QStringList featureNames(const std::vector<ModelInput> &inputs) const;
    /// What a value that training has not seen becomes, and one that is missing.
    [[nodiscard]] double unseenFeature() const;
    [[nodiscard]] double missingFeature() const;
    void write(const CategoryReader &reader, const FeatureBlock &block) const;
    [[nodiscard]] QJsonObject toJson() const;
    static std::optional<CategoryStep> fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs);
};

} // namespace assay
