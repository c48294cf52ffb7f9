#include "core/exchange/onnx_graph.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace assay
{

namespace
{

void describe(onnx::ValueInfoProto &info, const std::string &name, std::int32_t type, std::int64_t width)
{
    info.set_name(name);
    auto *tensor = info.mutable_type()->mutable_tensor_type();
    tensor->set_elem_type(type);
    tensor->mutable_shape()->add_dim()->set_dim_param("N");
    tensor->mutable_shape()->add_dim()->set_dim_value(width);
}

template <typename Number>
std::string bytesOf(std::span<const Number> numbers)
{
    static_assert(std::endian::native == std::endian::little, "ONNX keeps numbers little endian");
    std::string bytes(numbers.size_bytes(), '\0');
    if (!bytes.empty())
        std::memcpy(bytes.data(), numbers.data(), bytes.size());
    return bytes;
}

bool isSame(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

} // namespace

OnnxGraph::Value OnnxGraph::addInput(const QString &name, bool isWords)
{
    m_inputs.insert(name);
    const std::string value = name.toStdString();
    describe(*m_graph.add_input(), value, isWords ? onnx::TensorProto::STRING : onnx::TensorProto::DOUBLE, 1);
    return value;
}

OnnxGraph::Value OnnxGraph::addOutput(const QString &name, const Value &value, std::int32_t type, std::int64_t width)
{
    const std::string given = freeName(name);
    onnx::NodeProto *last = m_graph.add_node();
    last->set_op_type("Identity");
    last->add_input(value);
    last->add_output(given);
    describe(*m_graph.add_output(), given, type, width);
    return given;
}

std::string OnnxGraph::freshName(const char *stem)
{
    QString name;
    do
        name = QStringLiteral("%1 %2").arg(QLatin1String(stem)).arg(++m_count);
    while (m_inputs.contains(name));
    return name.toStdString();
}

std::string OnnxGraph::freeName(const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; m_inputs.contains(name); ++number)
        name = QStringLiteral("%1_%2").arg(wanted).arg(number);
    m_inputs.insert(name);
    return name.toStdString();
}

onnx::TensorProto &OnnxGraph::addConstant(const Shape &shape, onnx::TensorProto::DataType type)
{
    onnx::TensorProto &tensor = *m_graph.add_initializer();
    tensor.set_name(freshName("constant"));
    tensor.set_data_type(type);
    for (const std::int64_t size : shape)
        tensor.add_dims(size);
    return tensor;
}

OnnxGraph::Value OnnxGraph::constant(const Shape &shape, std::span<const double> numbers)
{
    onnx::TensorProto &tensor = addConstant(shape, onnx::TensorProto::DOUBLE);
    tensor.set_raw_data(bytesOf(numbers));
    return tensor.name();
}

OnnxGraph::Value OnnxGraph::constant(const Shape &shape, std::span<const float> numbers)
{
    onnx::TensorProto &tensor = addConstant(shape, onnx::TensorProto::FLOAT);
    tensor.set_raw_data(bytesOf(numbers));
    return tensor.name();
}

OnnxGraph::Value OnnxGraph::constant(const Shape &shape, std::span<const std::int64_t> numbers)
{
    onnx::TensorProto &tensor = addConstant(shape, onnx::TensorProto::INT64);
    tensor.set_raw_data(bytesOf(numbers));
    return tensor.name();
}

OnnxGraph::Value OnnxGraph::constant(const Shape &shape, const std::vector<std::string> &words)
{
    onnx::TensorProto &tensor = addConstant(shape, onnx::TensorProto::STRING);
    for (const std::string &word : words)
        tensor.add_string_data(word);
    return tensor.name();
}

OnnxGraph::Value OnnxGraph::number(double value)
{
    // Only numbers that steps have in common are worth looking for, and those come early.
    constexpr size_t mostKept = 64;
    const auto found =
        std::find_if(m_numbers.begin(), m_numbers.end(), [&](const auto &known) { return isSame(known.first, value); });
    if (found != m_numbers.end())
        return found->second;
    const Value made = constant({}, std::span<const double>(&value, 1));
    if (m_numbers.size() < mostKept)
        m_numbers.emplace_back(value, made);
    return made;
}

OnnxGraph::Value OnnxGraph::node(const char *operation, std::span<const Value> inputs,
                                 std::initializer_list<onnx::AttributeProto> with)
{
    onnx::NodeProto &made = *m_graph.add_node();
    const std::string output = freshName(operation);
    made.set_name(output);
    made.set_op_type(operation);
    for (const Value &input : inputs)
        made.add_input(input);
    made.add_output(output);
    for (const onnx::AttributeProto &one : with)
        *made.add_attribute() = one;
    return output;
}

OnnxGraph::Value OnnxGraph::cast(const Value &value, onnx::TensorProto::DataType type)
{
    return node("Cast", {value}, {attribute("to", std::int64_t(type))});
}

OnnxGraph::Value OnnxGraph::joined(const std::vector<Value> &values)
{
    return values.size() == 1 ? values.front() : node("Concat", values, {attribute("axis", 1)});
}

OnnxGraph::Value OnnxGraph::rowSum(const Value &value)
{
    const std::int64_t axis = 1;
    const Value axes = constant({1}, std::span<const std::int64_t>(&axis, 1));
    return node("ReduceSum", {value, axes}, {attribute("keepdims", 1)});
}

onnx::AttributeProto OnnxGraph::attribute(const char *name, std::int64_t value)
{
    onnx::AttributeProto made;
    made.set_name(name);
    made.set_type(onnx::AttributeProto::INT);
    made.set_i(value);
    return made;
}

onnx::AttributeProto OnnxGraph::attribute(const char *name, const std::string &value)
{
    onnx::AttributeProto made;
    made.set_name(name);
    made.set_type(onnx::AttributeProto::STRING);
    made.set_s(value);
    return made;
}

} // namespace assay
