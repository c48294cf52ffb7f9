#include "core/exchange/onnx_category_sets.h"

#include "core/exchange/onnx_numbers.h"

#include <algorithm>
#include <limits>
#include <map>

namespace assay
{

namespace
{

using Value = OnnxGraph::Value;
using Set = std::vector<std::uint32_t>;
/// The sets asked of one feature, and where each one's feature stands among those added for it.
using SetPlaces = std::map<Set, std::uint32_t>;

std::map<std::uint32_t, SetPlaces> setsByFeature(const TreesForm &form)
{
    std::map<std::uint32_t, SetPlaces> byFeature;
    for (const TreesForm::Tree &tree : form.trees) {
        for (const TreesForm::Node &node : tree.nodes) {
            if (node.low >= 0 && node.set >= 0)
                byFeature[node.feature].emplace(tree.sets[size_t(node.set)], 0);
        }
    }
    for (auto &[feature, places] : byFeature) {
        std::uint32_t next = 0;
        for (auto &[set, place] : places)
            place = next++;
    }
    return byFeature;
}

/// N × sets: a row of the table for each category, then one for all that no set has, then one for missing.
Value memberships(OnnxGraph &graph, const Value &features, std::uint32_t feature, const SetPlaces &sets)
{
    std::int64_t categories = 0;
    for (const auto &[set, place] : sets)
        categories = std::max(categories, set.empty() ? 0 : std::int64_t(set.back()) + 1);
    const size_t width = sets.size();
    std::vector<double> table(size_t(categories + 2) * width, 0);
    for (const auto &[set, place] : sets) {
        for (const std::uint32_t category : set)
            table[category * width + place] = 1;
    }
    std::fill(table.end() - std::ptrdiff_t(width), table.end(), std::numeric_limits<double>::quiet_NaN());

    OnnxNumbers numbers(graph);
    const auto column = std::int64_t(feature);
    const Value category =
        graph.node("Gather", {features, graph.constant({}, std::span<const std::int64_t>(&column, 1))},
                   {OnnxGraph::attribute("axis", 1)});
    const Value none = graph.number(double(categories));
    const Value known = numbers.choose(numbers.isBelow(category, none), category, none);
    const Value row = numbers.choose(numbers.isMissing(category), graph.number(double(categories + 1)), known);
    return graph.node("Gather", {graph.constant({categories + 2, std::int64_t(width)}, std::span<const double>(table)),
                                 graph.cast(row, onnx::TensorProto::INT64)});
}

} // namespace

ThresholdTrees withoutSets(OnnxGraph &graph, const Value &features, std::int64_t featureCount, const TreesForm &form)
{
    const auto byFeature = setsByFeature(form);
    if (byFeature.empty())
        return {features, form};
    std::vector<Value> parts{features};
    std::map<std::uint32_t, std::uint32_t> firsts;
    auto next = std::uint32_t(featureCount);
    for (const auto &[feature, sets] : byFeature) {
        parts.push_back(memberships(graph, features, feature, sets));
        firsts[feature] = next;
        next += std::uint32_t(sets.size());
    }
    ThresholdTrees made{graph.joined(parts), form};
    for (TreesForm::Tree &tree : made.form.trees) {
        for (TreesForm::Node &node : tree.nodes) {
            if (node.low < 0 || node.set < 0)
                continue;
            const std::uint32_t place = byFeature.at(node.feature).at(tree.sets[size_t(node.set)]);
            node.feature = firsts.at(node.feature) + place;
            node.value = 0.5F;
            node.set = -1;
        }
        tree.sets.clear();
    }
    return made;
}

} // namespace assay
