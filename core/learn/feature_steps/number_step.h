#pragma once

#include "core/learn/feature_steps/feature_block.h"
#include "core/learn/feature_steps/number_path.h"
#include "core/learn/model.h"

namespace assay
{

/// A column of numbers becomes one feature along its path, and a second that is 1 where it is missing if
/// `hasIndicator`.
struct NumberStep {
    static constexpr const char *kind = "number";

    size_t input = 0; ///< place in the preparation's inputs
    NumberPath path;
    bool hasIndicator = false;

    /// Nothing when no training row has a number.
    static std::optional<NumberStep> fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                         const NumberChoice &choice, const Progress &progress);
    [[nodiscard]] size_t featureCount() const { return hasIndicator ? 2 : 1; }
    [[nodiscard]] QStringList featureNames(const std::vector<ModelInput> &inputs) const;
    void write(const Column &column, const FeatureBlock &block) const;
    [[nodiscard]] QJsonObject toJson() const;
    static std::optional<NumberStep> fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs);
};

/// All numbers of the rows, as preparation takes them.
std::vector<double> numbersOf(const Column &column, std::span<const std::uint32_t> rows);
/// The name of the feature that is 1 where a column is missing.
QString missingName(const QString &column);

} // namespace assay
