#pragma once

#include "core/exchange/onnx_graph.h"
#include "core/learn/learned_form.h"
#include "core/learn/learning_task.h"

namespace assay
{

/// What an estimator stands in.
struct OnnxEstimatorShape {
    LearningTask task = LearningTask::Regression;
    std::int64_t features = 0;
    std::int64_t outputs = 1;
};

/// Adds what an estimator makes of `features` (N × features doubles): N × outputs doubles as Estimator::predict gives
/// them.
OnnxGraph::Value addEstimator(OnnxGraph &graph, const OnnxGraph::Value &features, const LearnedForm &learned,
                              const OnnxEstimatorShape &shape);

/// The same for constants, which need no features: N is that of `input`.
OnnxGraph::Value addConstants(OnnxGraph &graph, const OnnxGraph::Value &input, const ConstantForm &form);

/// Sums of leaves, N × outputs doubles.
OnnxGraph::Value addTrees(OnnxGraph &graph, const OnnxGraph::Value &features, const TreesForm &form,
                          const OnnxEstimatorShape &shape);

} // namespace assay
