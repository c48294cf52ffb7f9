#pragma once

#include <onnx/onnx_pb.h>

#include <QSet>
#include <QString>

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace assay
{

/// Builds an ONNX graph node by node. Values are called by their names; those of nodes and constants are given here and
/// never those of an input. One thread.
class OnnxGraph final
{
public:
    using Value = std::string;
    using Shape = std::vector<std::int64_t>;

    /// Inputs have one number (double) or word (string) a row: N × 1. To be named before anything else.
    Value addInput(const QString &name, bool isWords);
    /// The output `value` under `name`, or under a free one like it; N × `width`.
    Value addOutput(const QString &name, const Value &value, std::int32_t type, std::int64_t width);

    Value constant(const Shape &shape, std::span<const double> numbers);
    Value constant(const Shape &shape, std::span<const float> numbers);
    Value constant(const Shape &shape, std::span<const std::int64_t> numbers);
    Value constant(const Shape &shape, const std::vector<std::string> &words);
    /// One number for all rows; the same number is kept once.
    Value number(double value);

    /// A node of one output, whose value this is.
    Value node(const char *operation, std::initializer_list<Value> inputs) { return node(operation, inputs, {}); }
    Value node(const char *operation, std::span<const Value> inputs, std::initializer_list<onnx::AttributeProto> with);
    Value node(const char *operation, std::initializer_list<Value> inputs,
               std::initializer_list<onnx::AttributeProto> with)
    {
        return node(operation, std::span(inputs.begin(), inputs.size()), with);
    }
    /// The newest node, to set more of it.
    onnx::NodeProto &newestNode() { return *m_graph.mutable_node(m_graph.node_size() - 1); }

    Value cast(const Value &value, onnx::TensorProto::DataType type);
    /// Values side by side.
    Value joined(const std::vector<Value> &values);
    /// Sums along each row, N × 1.
    Value rowSum(const Value &value);

    static onnx::AttributeProto attribute(const char *name, std::int64_t value);
    static onnx::AttributeProto attribute(const char *name, const std::string &value);

    onnx::GraphProto &proto() { return m_graph; }

private:
    std::string freshName(const char *stem);
    std::string freeName(const QString &wanted);
    onnx::TensorProto &addConstant(const Shape &shape, onnx::TensorProto::DataType type);

    onnx::GraphProto m_graph;
    QSet<QString> m_inputs;
    std::vector<std::pair<double, Value>> m_numbers;
    std::int64_t m_count = 0;
};

} // namespace assay
