#pragma once

#include "core/exchange/onnx_graph.h"
#include "core/learn/preparation.h"

namespace assay
{

/// Adds the inputs of a preparation to a graph, in their order, each under its column's name.
Result<> addInputs(OnnxGraph &graph, const std::vector<ModelInput> &inputs);

/// Adds the steps of a preparation; gives the features, N × featureCount doubles. Refuses what it cannot write.
Result<OnnxGraph::Value> addPreparation(OnnxGraph &graph, const Preparation &preparation);

} // namespace assay
