#pragma once

#include "core/exchange/onnx_graph.h"
#include "core/learn/feature_steps/date_step.h"
#include "core/learn/feature_steps/number_path.h"

namespace assay
{

/// Arithmetic on values of doubles, N × anything; NaN is missing and stays so.
class OnnxNumbers final
{
public:
    using Value = OnnxGraph::Value;

    explicit OnnxNumbers(OnnxGraph &graph) : m_graph(graph) {}

    Value add(const Value &a, const Value &b) { return m_graph.node("Add", {a, b}); }
    Value add(const Value &a, double b) { return add(a, m_graph.number(b)); }
    Value subtract(const Value &a, const Value &b) { return m_graph.node("Sub", {a, b}); }
    Value multiply(const Value &a, const Value &b) { return m_graph.node("Mul", {a, b}); }
    Value multiply(const Value &a, double b) { return multiply(a, m_graph.number(b)); }
    Value divide(const Value &a, const Value &b) { return m_graph.node("Div", {a, b}); }
    Value divide(const Value &a, double b) { return divide(a, m_graph.number(b)); }
    /// The whole number below a / b; b is not 0.
    Value wholeParts(const Value &a, double b);
    Value isMissing(const Value &a) { return m_graph.node("IsNaN", {a}); }
    Value isBelow(const Value &a, const Value &b) { return m_graph.node("Less", {a, b}); }
    Value isEqual(const Value &a, const Value &b) { return m_graph.node("Equal", {a, b}); }
    Value choose(const Value &condition, const Value &yes, const Value &no);
    /// Conditions as 1 and 0.
    Value asNumber(const Value &condition) { return m_graph.cast(condition, onnx::TensorProto::DOUBLE); }

    /// Infinity becomes missing.
    Value finiteOrMissing(const Value &a);
    /// Infinity becomes the largest number of its sign.
    Value withinRange(const Value &a);
    /// What NumberPath::apply makes.
    Value along(const Value &a, const NumberPath &path);
    /// A feature of DateStep from times (UTC milliseconds since 1970) that lie near enough.
    Value partOfTime(const Value &time, DateStep::Part part, DateStep::Wave wave);

private:
    Value logOf1Plus(const Value &a);
    Value expLess1(const Value &a);
    Value signedLog(const Value &a);
    Value yeoJohnson(const Value &a, double lambda);
    Value calendarPart(const Value &days, DateStep::Part part);

    OnnxGraph &m_graph;
};

} // namespace assay
