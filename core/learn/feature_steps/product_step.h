#pragma once

#include "core/learn/feature_steps/feature_block.h"
#include "core/learn/feature_steps/number_path.h"
#include "core/learn/model.h"

namespace assay
{

/// Two columns of numbers become their product: each goes along its own path, which does not scale, and the product
/// along a third. It is missing where one of them is and stays so.
struct ProductStep {
    static constexpr const char *kind = "product";

    size_t first = 0, second = 0; ///< places in the preparation's inputs
    NumberPath firstPath, secondPath;
    NumberPath path;

    /// Nothing when no training row has both numbers.
    static std::optional<ProductStep> fit(size_t first, const Column &firstColumn, const NumberChoice &firstChoice,
                                          size_t second, const Column &secondColumn, const NumberChoice &secondChoice,
                                          std::span<const std::uint32_t> rows, const NumberChoice &choice,
                                          const Progress &progress);
    [[nodiscard]] size_t featureCount() const { return 1; }
    [[nodiscard]] QStringList featureNames(const std::vector<ModelInput> &inputs) const;
    void write(const Column &firstColumn, const Column &secondColumn, const FeatureBlock &block) const;
    [[nodiscard]] QJsonObject toJson() const;
    static std::optional<ProductStep> fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs);
};

} // namespace assay
