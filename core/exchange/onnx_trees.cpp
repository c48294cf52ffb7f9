#include "core/exchange/onnx_category_sets.h"
#include "core/exchange/onnx_estimators.h"

namespace assay
{

namespace
{

using Value = OnnxGraph::Value;

/// The lists of a TreeEnsembleRegressor, one entry a node or a leaf.
class TreeLists final
{
public:
    explicit TreeLists(onnx::NodeProto &node) : m_node(node) {}

    onnx::AttributeProto &whole(const char *name) { return add(name, onnx::AttributeProto::INTS); }
    onnx::AttributeProto &real(const char *name) { return add(name, onnx::AttributeProto::FLOATS); }
    onnx::AttributeProto &words(const char *name) { return add(name, onnx::AttributeProto::STRINGS); }

private:
    onnx::AttributeProto &add(const char *name, onnx::AttributeProto::AttributeType type)
    {
        onnx::AttributeProto &made = *m_node.add_attribute();
        made.set_name(name);
        made.set_type(type);
        return made;
    }

    onnx::NodeProto &m_node;
};

void describe(onnx::NodeProto &node, const TreesForm &form)
{
    TreeLists lists(node);
    onnx::AttributeProto &trees = lists.whole("nodes_treeids");
    onnx::AttributeProto &places = lists.whole("nodes_nodeids");
    onnx::AttributeProto &features = lists.whole("nodes_featureids");
    onnx::AttributeProto &values = lists.real("nodes_values");
    onnx::AttributeProto &modes = lists.words("nodes_modes");
    onnx::AttributeProto &low = lists.whole("nodes_truenodeids");
    onnx::AttributeProto &high = lists.whole("nodes_falsenodeids");
    onnx::AttributeProto &missing = lists.whole("nodes_missing_value_tracks_true");
    onnx::AttributeProto &leafTrees = lists.whole("target_treeids");
    onnx::AttributeProto &leafPlaces = lists.whole("target_nodeids");
    onnx::AttributeProto &leafOutputs = lists.whole("target_ids");
    onnx::AttributeProto &leafValues = lists.real("target_weights");
    for (size_t tree = 0; tree < form.trees.size(); ++tree) {
        for (size_t place = 0; place < form.trees[tree].nodes.size(); ++place) {
            const TreesForm::Node &one = form.trees[tree].nodes[place];
            const bool isLeaf = one.low < 0;
            trees.add_ints(std::int64_t(tree));
            places.add_ints(std::int64_t(place));
            features.add_ints(isLeaf ? 0 : one.feature);
            values.add_floats(isLeaf ? 0 : one.value);
            modes.add_strings(isLeaf ? "LEAF" : "BRANCH_LT");
            low.add_ints(isLeaf ? 0 : one.low);
            high.add_ints(isLeaf ? 0 : one.high);
            missing.add_ints(!isLeaf && one.missingGoesLow ? 1 : 0);
            if (!isLeaf)
                continue;
            leafTrees.add_ints(std::int64_t(tree));
            leafPlaces.add_ints(std::int64_t(place));
            leafOutputs.add_ints(std::int64_t(form.trees[tree].output));
            leafValues.add_floats(one.value);
        }
    }
}

} // namespace

Value addTrees(OnnxGraph &graph, const Value &features, const TreesForm &form, const OnnxEstimatorShape &shape)
{
    const ThresholdTrees trees = withoutSets(graph, features, shape.features, form);
    const Value single = graph.cast(trees.features, onnx::TensorProto::FLOAT);
    const Value sums = graph.node("TreeEnsembleRegressor", {single},
                                  {OnnxGraph::attribute("n_targets", shape.outputs),
                                   OnnxGraph::attribute("aggregate_function", std::string("SUM")),
                                   OnnxGraph::attribute("post_transform", std::string("NONE"))});
    onnx::NodeProto &node = graph.newestNode();
    node.set_domain("ai.onnx.ml");
    describe(node, trees.form);
    onnx::AttributeProto &base = *node.add_attribute();
    base.set_name("base_values");
    base.set_type(onnx::AttributeProto::FLOATS);
    for (std::int64_t i = 0; i < shape.outputs; ++i)
        base.add_floats(form.base);
    return graph.cast(sums, onnx::TensorProto::DOUBLE);
}

} // namespace assay
