#include "core/data/row_rule_kernels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay::row_rule_kernels
{

namespace
{

using Kind = RuleNode::Kind;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

template <typename Operation>
void each(const double *a, const double *b, double *out, size_t count, Operation operation)
{
    for (size_t i = 0; i < count; ++i)
        out[i] = operation(a[i], b[i]);
}

/// 1 or 0 by `holds`, NaN where either side is.
template <typename Holds>
void compare(const double *a, const double *b, double *out, size_t count, Holds holds)
{
    each(a, b, out, count, [&](double x, double y) {
        if (std::isnan(x) || std::isnan(y))
            return unknown;
        return holds(x, y) ? 1.0 : 0.0;
    });
}

/// The six comparisons from one notion of being equal, so that exactly one of <, = and > holds.
template <typename IsEqual>
void compareBy(Kind kind, const double *a, const double *b, double *out, size_t count, IsEqual isEqual)
{
    switch (kind) {
    case Kind::Equal:
        return compare(a, b, out, count, isEqual);
    case Kind::NotEqual:
        return compare(a, b, out, count, [&](double x, double y) { return !isEqual(x, y); });
    case Kind::Less:
        return compare(a, b, out, count, [&](double x, double y) { return x < y && !isEqual(x, y); });
    case Kind::LessEqual:
        return compare(a, b, out, count, [&](double x, double y) { return x < y || isEqual(x, y); });
    case Kind::Greater:
        return compare(a, b, out, count, [&](double x, double y) { return x > y && !isEqual(x, y); });
    default:
        return compare(a, b, out, count, [&](double x, double y) { return x > y || isEqual(x, y); });
    }
}

} // namespace

bool nearlyEqual(double a, double b)
{
    if (a == b)
        return true;
    const double difference = std::abs(a - b);
    if (!(difference <= 1e-12 * std::max(std::abs(a), std::abs(b))) || std::isinf(difference))
        return false;
    return a != std::trunc(a) || b != std::trunc(b);
}

void loadWords(const std::int32_t *codes, const double *values, double *out, size_t count)
{
    for (size_t i = 0; i < count; ++i)
        out[i] = values[codes[i] + 1];
}

void isIn(const double *a, const std::vector<double> &constants, bool isExact, double *out, size_t count)
{
    for (size_t i = 0; i < count; ++i) {
        const double x = a[i];
        const bool isFound = std::any_of(constants.begin(), constants.end(), [&](double constant) {
            return isExact ? x == constant : nearlyEqual(x, constant);
        });
        out[i] = std::isnan(x) ? unknown : isFound ? 1.0 : 0.0;
    }
}

void runOne(Kind kind, const double *a, double *out, size_t count)
{
    for (size_t i = 0; i < count; ++i) {
        switch (kind) {
        case Kind::Negate:
            out[i] = -a[i];
            break;
        case Kind::Absolute:
            out[i] = std::abs(a[i]);
            break;
        case Kind::Not:
            out[i] = 1 - a[i];
            break;
        default:
            out[i] = std::isnan(a[i]) ? 1 : 0;
            break;
        }
    }
}

void runTwo(Kind kind, bool isExact, const double *a, const double *b, double *out, size_t count)
{
    switch (kind) {
    case Kind::Add:
        return each(a, b, out, count, [](double x, double y) { return x + y; });
    case Kind::Subtract:
        return each(a, b, out, count, [](double x, double y) { return x - y; });
    case Kind::Multiply:
        return each(a, b, out, count, [](double x, double y) { return x * y; });
    case Kind::Divide:
        return each(a, b, out, count, [](double x, double y) { return y == 0 ? unknown : x / y; });
    // Written so that a NaN on either side stays.
    case Kind::Least:
        return each(a, b, out, count, [](double x, double y) { return std::isnan(x) || x < y ? x : y; });
    case Kind::Greatest:
        return each(a, b, out, count, [](double x, double y) { return std::isnan(x) || x > y ? x : y; });
    // False decides “and”, true decides “or”, whatever the unknown side is.
    case Kind::And:
        return each(a, b, out, count, [](double x, double y) { return x == 0 || y == 0 ? 0 : x * y; });
    case Kind::Or:
        return each(a, b, out, count, [](double x, double y) { return x == 1 || y == 1 ? 1 : x + y; });
    default:
        break;
    }
    if (isExact)
        compareBy(kind, a, b, out, count, [](double x, double y) { return x == y; });
    else
        compareBy(kind, a, b, out, count, nearlyEqual);
}

} // namespace assay::row_rule_kernels
