#pragma once

#include "core/base/random.h"
#include "core/data/row_rule_tree.h"
#include "core/data/table.h"

#include <array>

namespace assay
{

/// Makes random row rules over the columns n, m (numbers), w, v (words), d, t (times) and f (boolean), and their text.
class RandomRowRule final
{
public:
    explicit RandomRowRule(std::uint64_t seed) : m_random(seed, "row rules") {}

    RuleNode truth(int levels)
    {
        switch (levels == 0 ? 3 + below(3) : below(6)) {
        case 0:
            return node(RuleNode::Kind::And, {truth(levels - 1), truth(levels - 1)});
        case 1:
            return node(RuleNode::Kind::Or, {truth(levels - 1), truth(levels - 1)});
        case 2:
            return node(RuleNode::Kind::Not, {truth(levels - 1)});
        case 3:
            return list(levels);
        case 4:
            return below(3) == 0 ? column("f") : node(RuleNode::Kind::IsNull, {number(levels)});
        default:
            return comparison(levels);
        }
    }

    /// As a person may write it: parentheses where they are needed, and now and then where not. `outer` is how tightly
    /// what stands around it binds.
    QString written(const RuleNode &node, int outer = 0)
    {
        const QString text = unbracketed(node);
        const bool isBracketed = binding(node.kind) < outer || (node.kind != RuleNode::Kind::Text && below(10) == 0);
        return isBracketed ? u'(' + text + u')' : text;
    }

    int below(int limit) { return int(m_random.below(std::uint64_t(limit))); }

private:
    using Kind = RuleNode::Kind;

    static RuleNode node(Kind kind, std::vector<RuleNode> operands)
    {
        RuleNode made;
        made.kind = kind;
        made.operands = std::move(operands);
        return made;
    }
    static RuleNode column(const char *name)
    {
        RuleNode made;
        made.kind = Kind::Column;
        made.text = QString::fromLatin1(name);
        return made;
    }
    RuleNode numberConstant()
    {
        static constexpr std::array<double, 8> numbers = {0, 1, 2, 3, 0.1, 0.3, 2.5, 1e9};
        RuleNode made;
        made.number = numbers[size_t(below(8))];
        return made;
    }
    RuleNode textConstant()
    {
        static const QStringList texts = {QStringLiteral("red"), QStringLiteral("it's"), QStringLiteral("Öl"),
                                          QStringLiteral("zebra")};
        RuleNode made;
        made.kind = Kind::Text;
        made.text = texts.at(below(int(texts.size())));
        return made;
    }
    RuleNode timeConstant()
    {
        RuleNode made;
        made.number = below(20) * 86'400'000.0;
        made.value = RuleValue::Time;
        return made;
    }

    RuleNode number(int levels)
    {
        if (levels == 0)
            return below(3) == 0 ? numberConstant() : column(below(2) == 0 ? "n" : "m");
        static constexpr std::array<Kind, 6> twoSided = {Kind::Add,    Kind::Subtract, Kind::Multiply,
                                                         Kind::Divide, Kind::Least,    Kind::Greatest};
        const int choice = below(9);
        if (choice < 6)
            return node(twoSided[size_t(choice)], {number(levels - 1), number(levels - 1)});
        if (choice == 6)
            return node(Kind::Subtract, {time(levels - 1), time(levels - 1)});
        return node(choice == 7 ? Kind::Negate : Kind::Absolute, {number(levels - 1)});
    }
    /// Never a constant alone, which would be a text.
    RuleNode time(int levels)
    {
        if (levels == 0 || below(2) == 0)
            return column(below(2) == 0 ? "d" : "t");
        switch (below(4)) {
        case 0:
            return node(Kind::Add, {time(levels - 1), number(levels - 1)});
        case 1:
            return node(Kind::Add, {number(levels - 1), time(levels - 1)});
        case 2:
            return node(Kind::Subtract, {time(levels - 1), number(levels - 1)});
        default:
            return node(Kind::Greatest, {time(levels - 1), timeConstant(), time(levels - 1)});
        }
    }
    RuleNode words() { return column(below(2) == 0 ? "w" : "v"); }

    RuleNode comparison(int levels)
    {
        static constexpr std::array<Kind, 6> kinds = {Kind::Equal,     Kind::NotEqual, Kind::Less,
                                                      Kind::LessEqual, Kind::Greater,  Kind::GreaterEqual};
        const Kind kind = kinds[size_t(below(6))];
        const int inner = std::max(0, levels - 1);
        switch (below(5)) {
        case 0:
            return node(kind, {words(), below(2) == 0 ? textConstant() : words()});
        case 1:
            return node(kind, {time(inner), below(2) == 0 ? timeConstant() : time(inner)});
        case 2:
            return node(below(2) == 0 ? Kind::Equal : Kind::NotEqual, {column("f"), truthConstant()});
        default:
            return node(kind, {number(inner), number(inner)});
        }
    }
    RuleNode truthConstant()
    {
        RuleNode made;
        made.kind = Kind::Truth;
        made.number = below(2);
        return made;
    }
    RuleNode list(int levels)
    {
        const int kind = below(3);
        RuleNode made = node(Kind::In, {});
        made.operands.push_back(kind == 0 ? words() : kind == 1 ? time(levels) : number(levels));
        for (int i = below(4); i >= 0; --i) {
            made.operands.push_back(kind == 0 ? textConstant() : kind == 1 ? timeConstant() : numberConstant());
            if (kind == 2 && below(2) == 0)
                made.operands.back().number *= -1;
        }
        return made;
    }

    static int binding(Kind kind)
    {
        switch (kind) {
        case Kind::Or:
            return 1;
        case Kind::And:
            return 2;
        case Kind::Not:
            return 3;
        case Kind::Equal:
        case Kind::NotEqual:
        case Kind::Less:
        case Kind::LessEqual:
        case Kind::Greater:
        case Kind::GreaterEqual:
        case Kind::In:
        case Kind::IsNull:
            return 4;
        case Kind::Add:
        case Kind::Subtract:
            return 5;
        case Kind::Multiply:
        case Kind::Divide:
            return 6;
        case Kind::Negate:
            return 7;
        default:
            return 8;
        }
    }

    static QString constantText(const RuleNode &node)
    {
        if (node.kind == Kind::Truth)
            return node.number != 0 ? QStringLiteral("TRUE") : QStringLiteral("false");
        if (node.kind == Kind::Text)
            return u'\'' + QString(node.text).replace(u'\'', QStringLiteral("''")) + u'\'';
        return node.value == RuleValue::Time ? u'\'' + valueText(node.number, ColumnType::Date) + u'\''
                                             : valueText(node.number, ColumnType::Real);
    }
    QString joined(const RuleNode &node, size_t first, int outer)
    {
        QStringList parts;
        for (size_t i = first; i < node.operands.size(); ++i) {
            const RuleNode &part = node.operands[i];
            parts.append(part.operands.empty() && part.kind != Kind::Column ? constantText(part)
                                                                            : written(part, outer));
        }
        return parts.join(QStringLiteral(" , "));
    }
    QString unbracketed(const RuleNode &node)
    {
        if (node.kind == Kind::Column)
            return below(3) == 0 ? u'`' + node.text + u'`' : node.text;
        if (node.operands.empty())
            return constantText(node);
        const int own = binding(node.kind);
        switch (node.kind) {
        case Kind::Least:
            return QStringLiteral("min(") + joined(node, 0, 5) + u')';
        case Kind::Greatest:
            return QStringLiteral("Max(") + joined(node, 0, 5) + u')';
        case Kind::Absolute:
            return QStringLiteral("abs( ") + joined(node, 0, 5) + u')';
        case Kind::Negate:
            return u'-' + written(node.operands.front(), own);
        case Kind::Not:
            return QStringLiteral("not ") + written(node.operands.front(), own);
        case Kind::IsNull:
            return written(node.operands.front(), 5) + QStringLiteral(" is NULL");
        case Kind::In:
            return written(node.operands.front(), 5) + QStringLiteral(" in (") + joined(node, 1, 8) + u')';
        default:
            break;
        }
        // Comparisons do not chain; the others group to the left. A time that is written must not be in parentheses.
        const bool compares = own == 4;
        const RuleNode &right = node.operands.back();
        const bool isConstant = right.operands.empty() && right.kind != Kind::Column;
        return written(node.operands.front(), compares ? 5 : own) + u' ' + sign(node.kind) + u' ' +
               (isConstant ? constantText(right) : written(right, own + 1));
    }
    static QString sign(Kind kind)
    {
        switch (kind) {
        case Kind::Or:
            return QStringLiteral("OR");
        case Kind::And:
            return QStringLiteral("and");
        case Kind::Equal:
            return QStringLiteral("=");
        case Kind::NotEqual:
            return QStringLiteral("!=");
        case Kind::Less:
            return QStringLiteral("<");
        case Kind::LessEqual:
            return QStringLiteral("<=");
        case Kind::Greater:
            return QStringLiteral(">");
        case Kind::GreaterEqual:
            return QStringLiteral(">=");
        case Kind::Add:
            return QStringLiteral("+");
        case Kind::Subtract:
            return QStringLiteral("-");
        case Kind::Multiply:
            return QStringLiteral("*");
        default:
            return QStringLiteral("/");
        }
    }

    Random m_random;
};

} // namespace assay
