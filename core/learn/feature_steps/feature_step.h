#pragma once

#include "core/learn/feature_steps/category_step.h"
#include "core/learn/feature_steps/date_step.h"
#include "core/learn/feature_steps/number_step.h"
#include "core/learn/feature_steps/one_hot_step.h"
#include "core/learn/feature_steps/ordinal_step.h"
#include "core/learn/feature_steps/product_step.h"
#include "core/learn/feature_steps/target_step.h"

#include <type_traits>
#include <variant>

namespace assay
{

/// One node of a preparation's graph: it takes one input column or two and gives features that lie side by side.
using FeatureStep = std::variant<NumberStep, OneHotStep, OrdinalStep, CategoryStep, TargetStep, DateStep, ProductStep>;

/// How many features a step gives.
inline size_t featureCountOf(const FeatureStep &step)
{
    return std::visit([](const auto &one) { return one.featureCount(); }, step);
}

/// The places of its inputs.
inline std::vector<size_t> inputsOf(const FeatureStep &step)
{
    return std::visit(
        [](const auto &one) -> std::vector<size_t> {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, ProductStep>)
                return {one.first, one.second};
            else
                return {one.input};
        },
        step);
}

/// The categories that a step looks its column up in; null when it does not.
inline const Categories *categoriesOf(const FeatureStep &step)
{
    return std::visit(
        [](const auto &one) -> const Categories * {
            if constexpr (requires { one.categories; })
                return &one.categories;
            else
                return nullptr;
        },
        step);
}

} // namespace assay
