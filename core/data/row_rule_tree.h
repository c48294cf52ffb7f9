#pragma once

#include <QString>

#include <vector>

namespace assay
{

/// What an expression of a row rule gives. Any: a column whose type is not known yet.
enum class RuleValue { Any, Number, Text, Time, Truth };

/// One operation of a row rule with its operands; a tree of them is what was written.
struct RuleNode {
    enum class Kind {
        Number, ///< `number`; with RuleValue::Time it is milliseconds since 1970
        Text,   ///< `text`
        Truth,  ///< `number` is 0 or 1
        Column, ///< `text` is its name
        Negate,
        Absolute,
        Add,
        Subtract,
        Multiply,
        Divide,
        Least,    ///< of two or more
        Greatest, ///< of two or more
        Equal,
        NotEqual,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        In, ///< the first operand is looked for among the others, which are constants
        IsNull,
        Not,
        And,
        Or
    };

    Kind kind = Kind::Number;
    qsizetype position = 0; ///< of its first character, or of its sign, from 0
    double number = 0;
    QString text;
    std::vector<RuleNode> operands;
    RuleValue value = RuleValue::Any; ///< filled in by resolveRuleValues
};

} // namespace assay
