#pragma once

#include "core/exchange/onnx_graph.h"
#include "core/learn/learned_form.h"

namespace assay
{

/// Features and trees that ask them for thresholds alone, as ONNX's trees do.
struct ThresholdTrees {
    OnnxGraph::Value features; ///< N × features, double
    TreesForm form;
};

/// Adds a feature for each different set of categories that a node asks for: 1 where the row's category is in the set,
/// 0 where it is not, missing where the category is.
ThresholdTrees withoutSets(OnnxGraph &graph, const OnnxGraph::Value &features, std::int64_t featureCount,
                           const TreesForm &form);

} // namespace assay
