#include "core/exchange/onnx_numbers.h"

#include <cmath>
#include <limits>

namespace assay
{

namespace
{

using Value = OnnxGraph::Value;

constexpr double largest = std::numeric_limits<double>::max();
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

} // namespace

Value OnnxNumbers::wholeParts(const Value &a, double b)
{
    return m_graph.node("Floor", {divide(a, b)});
}

Value OnnxNumbers::choose(const Value &condition, const Value &yes, const Value &no)
{
    return m_graph.node("Where", {condition, yes, no});
}

Value OnnxNumbers::finiteOrMissing(const Value &a)
{
    // Infinity less itself is NaN, and all other numbers less themselves are 0.
    return add(a, subtract(a, a));
}

Value OnnxNumbers::withinRange(const Value &a)
{
    const Value notAbove = choose(isBelow(m_graph.number(largest), a), m_graph.number(largest), a);
    return choose(isBelow(notAbove, m_graph.number(-largest)), m_graph.number(-largest), notAbove);
}

Value OnnxNumbers::logOf1Plus(const Value &a)
{
    // Kahan: the rounding of 1 + a is undone by what a was rounded to.
    const Value sum = add(a, 1);
    const Value exact = multiply(m_graph.node("Log", {sum}), divide(a, add(sum, -1)));
    return choose(isEqual(sum, m_graph.number(1)), a, exact);
}

Value OnnxNumbers::expLess1(const Value &a)
{
    // Kahan's again; far from 0 it is not needed and would overflow.
    const Value power = m_graph.node("Exp", {a});
    const Value less = add(power, -1);
    const Value exact = multiply(less, divide(a, m_graph.node("Log", {power})));
    const Value near = choose(isEqual(power, m_graph.number(1)), a, exact);
    return choose(isBelow(m_graph.number(1), m_graph.node("Abs", {a})), less, near);
}

Value OnnxNumbers::signedLog(const Value &a)
{
    return multiply(m_graph.node("Sign", {a}), logOf1Plus(m_graph.node("Abs", {a})));
}

Value OnnxNumbers::yeoJohnson(const Value &a, double lambda)
{
    const Value size = logOf1Plus(m_graph.node("Abs", {a}));
    const auto powered = [&](double power) {
        return power == 0 ? size : divide(expLess1(multiply(size, power)), power);
    };
    const Value below = multiply(powered(2 - lambda), -1);
    return withinRange(choose(isBelow(a, m_graph.number(0)), below, powered(lambda)));
}

Value OnnxNumbers::along(const Value &a, const NumberPath &path)
{
    Value value = a;
    if (path.lower > -largest)
        value = choose(isBelow(value, m_graph.number(path.lower)), m_graph.number(path.lower), value);
    if (path.upper < largest)
        value = choose(isBelow(m_graph.number(path.upper), value), m_graph.number(path.upper), value);
    if (!std::isnan(path.replacement))
        value = choose(isMissing(value), m_graph.number(path.replacement), value);
    if (path.curve == NumberPath::Curve::SignedLog)
        value = signedLog(value);
    else if (path.curve == NumberPath::Curve::Power)
        value = yeoJohnson(value, path.lambda);
    if (path.center != 0)
        value = add(value, -path.center);
    return path.scale == 1 ? value : divide(value, path.scale);
}

} // namespace assay
