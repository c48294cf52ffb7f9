#include "core/exchange/onnx_estimators.h"

#include "core/exchange/onnx_numbers.h"

namespace assay
{

namespace
{

using Value = OnnxGraph::Value;

/// Divides each row by its sum, or takes `otherwise` where the sum is not above 0 and finite.
Value asShares(OnnxGraph &graph, const Value &values, const Value &otherwise)
{
    OnnxNumbers numbers(graph);
    const Value sum = graph.rowSum(values);
    const Value isSound = numbers.isBelow(graph.number(0), numbers.finiteOrMissing(sum));
    return numbers.choose(isSound, numbers.divide(values, sum), otherwise);
}

/// exp(score - the row's largest).
Value likelihoods(OnnxGraph &graph, const Value &scores)
{
    const Value most = graph.node("ReduceMax", {scores}, {OnnxGraph::attribute("keepdims", 1)});
    onnx::AttributeProto *axes = graph.newestNode().add_attribute();
    axes->set_name("axes");
    axes->set_type(onnx::AttributeProto::INTS);
    axes->add_ints(1);
    return graph.node("Exp", {OnnxNumbers(graph).subtract(scores, most)});
}

/// Log odds or scores as probabilities; amounts as they are.
Value linked(OnnxGraph &graph, const Value &values, LearningTask task)
{
    switch (task) {
    case LearningTask::Regression:
        return values;
    case LearningTask::Binary:
        return graph.node("Sigmoid", {values});
    case LearningTask::Multiclass:
        break;
    }
    return graph.node("Softmax", {values}, {OnnxGraph::attribute("axis", 1)});
}

class EstimatorWriter final
{
public:
    EstimatorWriter(OnnxGraph &graph, Value features, const OnnxEstimatorShape &shape)
        : m_graph(graph),
          m_numbers(graph),
          m_features(std::move(features)),
          m_shape(shape)
    {
    }

    Value operator()(const std::monostate &) const { return {}; }
    Value operator()(const ConstantForm &form) { return addConstants(m_graph, m_features, form); }

    Value operator()(const LinearForm &form)
    {
        const Value coefficients =
            m_graph.constant({m_shape.features, m_shape.outputs}, std::span<const double>(form.coefficients));
        const Value product = m_graph.node("MatMul", {m_features, coefficients});
        return linked(m_graph, m_numbers.add(product, rowOf(form.intercepts)), m_shape.task);
    }

    Value operator()(const DensityForm &form)
    {
        std::vector<Value> scores;
        const auto features = size_t(m_shape.features);
        for (size_t place = 0; place < form.priors.size(); ++place) {
            const std::span means = std::span(form.means).subspan(place * features, features);
            std::vector<double> halves(form.precisions.begin() + std::ptrdiff_t(place * features),
                                       form.precisions.begin() + std::ptrdiff_t((place + 1) * features));
            for (double &precision : halves)
                precision *= -0.5;
            const Value away =
                m_numbers.subtract(m_features, m_graph.constant({1, m_shape.features}, std::span<const double>(means)));
            const Value sum =
                m_graph.node("MatMul", {m_numbers.multiply(away, away),
                                        m_graph.constant({m_shape.features, 1}, std::span<const double>(halves))});
            scores.push_back(m_numbers.add(sum, form.constants[place]));
        }
        const Value shares = asShares(m_graph, likelihoods(m_graph, m_graph.joined(scores)), rowOf(form.priors));
        if (m_shape.outputs > 1)
            return shares;
        const std::int64_t second = 1;
        return m_graph.node("Gather", {shares, m_graph.constant({1}, std::span<const std::int64_t>(&second, 1))},
                            {OnnxGraph::attribute("axis", 1)});
    }

    Value operator()(const PerceptronForm &form)
    {
        constexpr const char *activations[] = {"Relu", "Tanh", "Sigmoid"};
        Value values = m_graph.cast(m_features, onnx::TensorProto::FLOAT);
        auto inputs = m_shape.features;
        for (size_t i = 0; i < form.layers.size(); ++i) {
            const PerceptronForm::Layer &layer = form.layers[i];
            const auto units = std::int64_t(layer.biases.size());
            const Value weights = m_graph.constant({inputs, units}, std::span<const float>(layer.weights));
            const Value biases = m_graph.constant({1, units}, std::span<const float>(layer.biases));
            values = m_graph.node("Add", {m_graph.node("MatMul", {values, weights}), biases});
            if (i + 1 < form.layers.size())
                values = m_graph.node(activations[size_t(form.activation)], {values});
            inputs = units;
        }
        const Value outputs = linked(m_graph, m_graph.cast(values, onnx::TensorProto::DOUBLE), m_shape.task);
        return m_numbers.add(m_numbers.multiply(outputs, form.targetScale), form.targetMean);
    }

    Value operator()(const TreesForm &form)
    {
        const Value sums = addTrees(m_graph, m_features, form, m_shape);
        if (!form.areShares)
            return linked(m_graph, sums, m_shape.task);
        const Value notBelow = m_numbers.choose(m_numbers.isBelow(sums, m_graph.number(0)), m_graph.number(0), sums);
        const Value within =
            m_numbers.choose(m_numbers.isBelow(m_graph.number(1), notBelow), m_graph.number(1), notBelow);
        return m_shape.outputs == 1 ? within : asShares(m_graph, within, m_graph.number(1 / double(m_shape.outputs)));
    }

private:
    Value rowOf(const std::vector<double> &numbers)
    {
        return m_graph.constant({1, std::int64_t(numbers.size())}, std::span<const double>(numbers));
    }

    OnnxGraph &m_graph;
    OnnxNumbers m_numbers;
    Value m_features;
    OnnxEstimatorShape m_shape;
};

} // namespace

Value addEstimator(OnnxGraph &graph, const Value &features, const LearnedForm &learned, const OnnxEstimatorShape &shape)
{
    return std::visit(EstimatorWriter(graph, features, shape), learned);
}

Value addConstants(OnnxGraph &graph, const Value &input, const ConstantForm &form)
{
    // A row of constants and N × 1 make N rows.
    const Value row = graph.constant({1, std::int64_t(form.outputs.size())}, std::span<const double>(form.outputs));
    return graph.node("Expand", {row, graph.node("Shape", {input})});
}

} // namespace assay
