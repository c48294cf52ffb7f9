#pragma once

#include "core/base/random.h"
#include "core/data/row_rule_tree.h"
#include "core/data/table.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <variant>

/// What row rules mean, said a second time and a row at a time: slow, and easy to believe.
namespace assay::naive_row_rule
{

struct Time {
    double milliseconds = 0;
};
using Value = std::variant<bool, double, QString, Time>;
/// Nothing when it is missing or unknown.
using Known = std::optional<Value>;

inline Known numberOrUnknown(double number)
{
    return std::isnan(number) ? Known() : Known(number);
}

inline Known columnValue(const Column &column, size_t row)
{
    if (column.isMissing(row))
        return {};
    if (column.isWords())
        return column.words.at(column.codes[row]);
    if (column.type == ColumnType::Boolean)
        return column.numbers[row] != 0;
    if (column.type == ColumnType::Date || column.type == ColumnType::Timestamp)
        return Time{column.numbers[row]};
    return column.numbers[row];
}

/// Below 0, 0 or above 0, as a text, a time or a number is before, the same or after another.
inline int order(const Value &a, const Value &b)
{
    if (const auto *text = std::get_if<QString>(&a))
        return text->compare(std::get<QString>(b));
    if (const auto *truth = std::get_if<bool>(&a))
        return int(*truth) - int(std::get<bool>(b));
    if (const auto *time = std::get_if<Time>(&a)) {
        const double other = std::get<Time>(b).milliseconds;
        return time->milliseconds < other ? -1 : time->milliseconds > other ? 1 : 0;
    }
    const double x = std::get<double>(a);
    const double y = std::get<double>(b);
    const bool areWhole = std::floor(x) == x && std::floor(y) == y;
    if (x == y || (!areWhole && std::fabs(x - y) <= std::max(std::fabs(x), std::fabs(y)) / 1e12))
        return 0;
    return x < y ? -1 : 1;
}

Known evaluate(const RuleNode &node, const Table &table, size_t row);

inline Known arithmetic(RuleNode::Kind kind, const Value &a, const Value &b)
{
    constexpr double day = 86'400'000;
    using Kind = RuleNode::Kind;
    if (const auto *left = std::get_if<Time>(&a)) {
        if (const auto *right = std::get_if<Time>(&b))
            return (left->milliseconds - right->milliseconds) / day;
        const double shift = std::get<double>(b) * day;
        return Time{kind == Kind::Add ? left->milliseconds + shift : left->milliseconds - shift};
    }
    const double x = std::get<double>(a);
    if (const auto *right = std::get_if<Time>(&b))
        return Time{x * day + right->milliseconds};
    const double y = std::get<double>(b);
    switch (kind) {
    case Kind::Add:
        return numberOrUnknown(x + y);
    case Kind::Subtract:
        return numberOrUnknown(x - y);
    case Kind::Multiply:
        return numberOrUnknown(x * y);
    default:
        return y == 0 ? Known() : numberOrUnknown(x / y);
    }
}

inline bool holds(RuleNode::Kind kind, int order)
{
    switch (kind) {
    case RuleNode::Kind::Equal:
        return order == 0;
    case RuleNode::Kind::NotEqual:
        return order != 0;
    case RuleNode::Kind::Less:
        return order < 0;
    case RuleNode::Kind::LessEqual:
        return order <= 0;
    case RuleNode::Kind::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

/// “and” is the least and “or” the greatest of its sides, with unknown between false and true.
inline Known connect(bool isAnd, const Known &a, const Known &b)
{
    const auto rank = [](const Known &truth) { return !truth ? 1 : std::get<bool>(*truth) ? 2 : 0; };
    const int result = isAnd ? std::min(rank(a), rank(b)) : std::max(rank(a), rank(b));
    return result == 1 ? Known() : Known(result == 2);
}

inline Known evaluate(const RuleNode &node, const Table &table, size_t row)
{
    using Kind = RuleNode::Kind;
    if (node.kind == Kind::Number)
        return node.value == RuleValue::Time ? Known(Time{node.number}) : Known(node.number);
    if (node.kind == Kind::Truth)
        return node.number != 0;
    if (node.kind == Kind::Text)
        return node.text;
    if (node.kind == Kind::Column)
        return columnValue(*table.find(node.text), row);
    std::vector<Known> values;
    for (const RuleNode &operand : node.operands)
        values.push_back(evaluate(operand, table, row));
    if (node.kind == Kind::IsNull)
        return !values.front().has_value();
    if (node.kind == Kind::And || node.kind == Kind::Or)
        return connect(node.kind == Kind::And, values.front(), values.back());
    if (std::any_of(values.begin(), values.end(), [](const Known &value) { return !value; }))
        return {};
    const Value &first = *values.front();
    const Value &last = *values.back();
    switch (node.kind) {
    case Kind::Negate:
        return -std::get<double>(first);
    case Kind::Absolute:
        return std::fabs(std::get<double>(first));
    case Kind::Not:
        return !std::get<bool>(first);
    case Kind::In:
        return std::any_of(values.begin() + 1, values.end(),
                           [&](const Known &constant) { return order(first, *constant) == 0; });
    case Kind::Least:
    case Kind::Greatest: {
        // By the plain order: what is nearly equal is not the same number.
        Value best = first;
        for (const Known &value : values) {
            const auto plain = [](const Value &v) {
                const auto *time = std::get_if<Time>(&v);
                return time ? time->milliseconds : std::get<double>(v);
            };
            if (node.kind == Kind::Least ? plain(*value) < plain(best) : plain(*value) > plain(best))
                best = *value;
        }
        return best;
    }
    case Kind::Add:
    case Kind::Subtract:
    case Kind::Multiply:
    case Kind::Divide:
        return arithmetic(node.kind, first, last);
    default:
        return holds(node.kind, order(first, last));
    }
}

} // namespace assay::naive_row_rule
