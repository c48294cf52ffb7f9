#include "core/data/row_rule_types.h"

#include "core/data/field_values.h"
#include "core/data/row_rule_scanner.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

namespace
{

using Kind = RuleNode::Kind;

RuleValue valueOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Boolean:
        return RuleValue::Truth;
    case ColumnType::Integer:
    case ColumnType::Real:
        return RuleValue::Number;
    case ColumnType::Category:
    case ColumnType::Text:
        return RuleValue::Text;
    case ColumnType::Date:
    case ColumnType::Timestamp:
        return RuleValue::Time;
    }
    return RuleValue::Any;
}

QString wordOf(RuleValue value)
{
    switch (value) {
    case RuleValue::Number:
        return QCoreApplication::translate("core", "a number");
    case RuleValue::Text:
        return QCoreApplication::translate("core", "a text");
    case RuleValue::Time:
        return QCoreApplication::translate("core", "a time");
    case RuleValue::Truth:
        return QCoreApplication::translate("core", "true or false");
    case RuleValue::Any:
        break;
    }
    return {};
}

class Resolver final
{
public:
    Resolver(const QString &rule, const ColumnTypeOf &typeOf) : m_rule(rule), m_typeOf(typeOf) {}

    Result<> run(RuleNode &root)
    {
        ASSAY_CHECK(resolve(root));
        return require(root, RuleValue::Truth);
    }

private:
    Result<> resolve(RuleNode &node);
    Result<> resolveColumn(RuleNode &node);
    Result<> resolveSum(RuleNode &node);
    Result<> resolveComparison(RuleNode &node);
    Result<> require(const RuleNode &node, RuleValue value) const;
    Result<> requireAll(RuleNode &node, RuleValue value);
    /// Makes all operands of one value; texts become times beside a time.
    Result<RuleValue> unify(RuleNode &node);
    Result<> makeTime(RuleNode &node) const;

    [[nodiscard]] static bool is(const RuleNode &node, RuleValue value)
    {
        return node.value == value || node.value == RuleValue::Any;
    }

    const QString &m_rule;
    const ColumnTypeOf &m_typeOf;
};

Result<> Resolver::require(const RuleNode &node, RuleValue value) const
{
    if (is(node, value))
        return Done{};
    return rowRuleError(
        m_rule, node.position,
        QCoreApplication::translate("core", "%1 is expected, but this is %2").arg(wordOf(value), wordOf(node.value)));
}

Result<> Resolver::requireAll(RuleNode &node, RuleValue value)
{
    for (const RuleNode &operand : node.operands)
        ASSAY_CHECK(require(operand, value));
    node.value = value;
    return Done{};
}

Result<> Resolver::resolveColumn(RuleNode &node)
{
    if (!m_typeOf)
        return Done{};
    const auto type = m_typeOf(node.text);
    if (!type)
        return rowRuleError(m_rule, node.position,
                            QCoreApplication::translate("core", "there is no column “%1”").arg(node.text));
    node.value = valueOf(*type);
    return Done{};
}

Result<> Resolver::makeTime(RuleNode &node) const
{
    const auto time = field_values::time(node.text.toStdString());
    if (!time)
        return rowRuleError(
            m_rule, node.position,
            QCoreApplication::translate("core", "“%1” is not a time such as '2011-01-31'").arg(node.text.left(40)));
    node.kind = Kind::Number;
    node.number = time->value;
    node.value = RuleValue::Time;
    return Done{};
}

Result<RuleValue> Resolver::unify(RuleNode &node)
{
    const auto has = [&](RuleValue value) {
        return std::any_of(node.operands.begin(), node.operands.end(),
                           [value](const RuleNode &operand) { return operand.value == value; });
    };
    if (has(RuleValue::Time)) {
        for (RuleNode &operand : node.operands) {
            if (operand.kind == Kind::Text)
                ASSAY_CHECK(makeTime(operand));
        }
    }
    RuleValue value = RuleValue::Any;
    for (const RuleNode &operand : node.operands) {
        if (value == RuleValue::Any)
            value = operand.value;
        else
            ASSAY_CHECK(require(operand, value));
    }
    // A text beside a column of unknown type may yet become a time.
    return value == RuleValue::Text && has(RuleValue::Any) ? RuleValue::Any : value;
}

/// Number ± number; time ± days; time − time in days.
Result<> Resolver::resolveSum(RuleNode &node)
{
    RuleNode &left = node.operands.front();
    RuleNode &right = node.operands.back();
    if (node.kind == Kind::Subtract && left.value == RuleValue::Time && right.kind == Kind::Text)
        ASSAY_CHECK(makeTime(right));
    if (node.kind == Kind::Subtract && right.value == RuleValue::Time && left.kind == Kind::Text)
        ASSAY_CHECK(makeTime(left));
    const bool areTimes = left.value == RuleValue::Time && right.value == RuleValue::Time;
    const bool mayBeTimes = (left.value == RuleValue::Any && right.kind == Kind::Text) ||
                            (right.value == RuleValue::Any && left.kind == Kind::Text);
    if ((areTimes || mayBeTimes) && node.kind == Kind::Subtract) {
        node.value = RuleValue::Number;
        return Done{};
    }
    if (left.value == RuleValue::Time) {
        ASSAY_CHECK(require(right, RuleValue::Number));
        node.value = right.value == RuleValue::Any && node.kind == Kind::Subtract ? RuleValue::Any : RuleValue::Time;
        return Done{};
    }
    if (right.value == RuleValue::Time) {
        ASSAY_CHECK(require(left, node.kind == Kind::Add ? RuleValue::Number : RuleValue::Time));
        node.value = node.kind == Kind::Add ? RuleValue::Time : RuleValue::Number;
        return Done{};
    }
    ASSAY_CHECK(require(left, RuleValue::Number));
    ASSAY_CHECK(require(right, RuleValue::Number));
    const bool isOpen = left.value == RuleValue::Any || right.value == RuleValue::Any;
    node.value = isOpen ? RuleValue::Any : RuleValue::Number;
    return Done{};
}

Result<> Resolver::resolveComparison(RuleNode &node)
{
    ASSAY_TRY(value, unify(node));
    const bool isOrder = node.kind == Kind::Less || node.kind == Kind::LessEqual || node.kind == Kind::Greater ||
                         node.kind == Kind::GreaterEqual;
    if (isOrder && value == RuleValue::Truth)
        return rowRuleError(m_rule, node.position,
                            QCoreApplication::translate("core", "true and false have no order; use “=” or “!=”"));
    node.value = RuleValue::Truth;
    return Done{};
}

Result<> Resolver::resolve(RuleNode &node)
{
    for (RuleNode &operand : node.operands)
        ASSAY_CHECK(resolve(operand));
    switch (node.kind) {
    case Kind::Number:
        node.value = RuleValue::Number;
        return Done{};
    case Kind::Text:
        node.value = RuleValue::Text;
        return Done{};
    case Kind::Truth:
    case Kind::IsNull:
        node.value = RuleValue::Truth;
        return Done{};
    case Kind::Column:
        return resolveColumn(node);
    case Kind::Negate:
    case Kind::Absolute:
    case Kind::Multiply:
    case Kind::Divide:
        return requireAll(node, RuleValue::Number);
    case Kind::Add:
    case Kind::Subtract:
        return resolveSum(node);
    case Kind::Least:
    case Kind::Greatest: {
        ASSAY_TRY(value, unify(node));
        node.value = value;
        return value == RuleValue::Time ? Result<>(Done{}) : require(node, RuleValue::Number);
    }
    case Kind::Equal:
    case Kind::NotEqual:
    case Kind::Less:
    case Kind::LessEqual:
    case Kind::Greater:
    case Kind::GreaterEqual:
    case Kind::In:
        return resolveComparison(node);
    case Kind::Not:
    case Kind::And:
    case Kind::Or:
        return requireAll(node, RuleValue::Truth);
    }
    return Done{};
}

} // namespace

Result<> resolveRuleValues(RuleNode &root, const QString &rule, const ColumnTypeOf &typeOf)
{
    return Resolver(rule, typeOf).run(root);
}

} // namespace assay
