#include "core/data/row_rule_reader.h"

#include "core/data/row_rule_scanner.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace assay
{

namespace
{

using Kind = RuleNode::Kind;

constexpr qsizetype mostCharacters = 2000;
constexpr int mostNesting = 64;

/// Recursive descent; looks one token ahead.
class Reader final
{
public:
    explicit Reader(const QString &text) : m_text(text), m_scanner(text) {}

    Result<RuleNode> read()
    {
        ASSAY_CHECK(advance());
        ASSAY_TRY(root, readOr());
        if (m_token.kind != RowRuleToken::Kind::End)
            return expected(QCoreApplication::translate("core", "“and”, “or”, a comparison or the end is expected"));
        return std::move(root);
    }

private:
    Result<> advance() { return m_scanner.advance(); }
    [[nodiscard]] Error expected(const QString &what) const { return m_scanner.expected(what); }

    Result<RuleNode> readOr() { return readChain(Kind::Or, "or", &Reader::readAnd); }
    Result<RuleNode> readAnd() { return readChain(Kind::And, "and", &Reader::readNot); }
    Result<RuleNode> readChain(Kind kind, const char *word, Result<RuleNode> (Reader::*next)());
    Result<RuleNode> readNot();
    Result<RuleNode> readComparison();
    Result<RuleNode> readList(RuleNode value, qsizetype position);
    Result<RuleNode> readConstant();
    Result<RuleNode> readNull(RuleNode value, qsizetype position);
    Result<RuleNode> readSum();
    Result<RuleNode> readProduct();
    Result<RuleNode> readSigned();
    Result<RuleNode> readPrimary();
    Result<RuleNode> readName();
    Result<RuleNode> readFunction(Kind kind, qsizetype position, bool takesOne);

    /// Reads one level deeper with `next`.
    Result<RuleNode> nested(Result<RuleNode> (Reader::*next)())
    {
        if (m_nesting == mostNesting)
            return rowRuleError(
                m_text, m_token.position,
                QCoreApplication::translate("core", "it is nested deeper than %1 levels").arg(mostNesting));
        ++m_nesting;
        auto node = (this->*next)();
        --m_nesting;
        return node;
    }

    const QString &m_text;
    RowRuleScanner m_scanner;
    const RowRuleToken &m_token = m_scanner.token();
    int m_nesting = 0;
};

RuleNode operation(Kind kind, qsizetype position, std::vector<RuleNode> operands)
{
    RuleNode node;
    node.kind = kind;
    node.position = position;
    node.operands = std::move(operands);
    return node;
}

RuleNode pairOf(Kind kind, qsizetype position, RuleNode left, RuleNode right)
{
    std::vector<RuleNode> operands;
    operands.push_back(std::move(left));
    operands.push_back(std::move(right));
    return operation(kind, position, std::move(operands));
}

RuleNode only(Kind kind, qsizetype position, RuleNode operand)
{
    std::vector<RuleNode> operands;
    operands.push_back(std::move(operand));
    return operation(kind, position, std::move(operands));
}

Result<RuleNode> Reader::readChain(Kind kind, const char *word, Result<RuleNode> (Reader::*next)())
{
    ASSAY_TRY(first, (this->*next)());
    RuleNode node = std::move(first);
    while (m_token.isWord(word)) {
        const qsizetype position = m_token.position;
        ASSAY_CHECK(advance());
        ASSAY_TRY(right, (this->*next)());
        node = pairOf(kind, position, std::move(node), std::move(right));
    }
    return node;
}

Result<RuleNode> Reader::readNot()
{
    if (!m_token.isWord("not"))
        return readComparison();
    const qsizetype position = m_token.position;
    ASSAY_CHECK(advance());
    ASSAY_TRY(operand, nested(&Reader::readNot));
    return only(Kind::Not, position, std::move(operand));
}

Result<RuleNode> Reader::readComparison()
{
    static constexpr std::array<std::pair<const char *, Kind>, 6> signs = {{{"=", Kind::Equal},
                                                                            {"!=", Kind::NotEqual},
                                                                            {"<", Kind::Less},
                                                                            {"<=", Kind::LessEqual},
                                                                            {">", Kind::Greater},
                                                                            {">=", Kind::GreaterEqual}}};
    ASSAY_TRY(left, readSum());
    const qsizetype position = m_token.position;
    for (const auto &[sign, kind] : signs) {
        if (!m_token.is(sign))
            continue;
        ASSAY_CHECK(advance());
        ASSAY_TRY(right, readSum());
        return pairOf(kind, position, std::move(left), std::move(right));
    }
    if (m_token.isWord("is"))
        return readNull(std::move(left), position);
    if (m_token.isWord("in"))
        return readList(std::move(left), position);
    if (!m_token.isWord("not"))
        return std::move(left);
    ASSAY_CHECK(advance());
    if (!m_token.isWord("in"))
        return expected(QCoreApplication::translate("core", "“in” is expected after “not”"));
    ASSAY_TRY(list, readList(std::move(left), position));
    return only(Kind::Not, position, std::move(list));
}

Result<RuleNode> Reader::readNull(RuleNode value, qsizetype position)
{
    ASSAY_CHECK(advance());
    const bool isNegated = m_token.isWord("not");
    if (isNegated)
        ASSAY_CHECK(advance());
    if (!m_token.isWord("null"))
        return expected(isNegated ? QCoreApplication::translate("core", "“null” is expected")
                                  : QCoreApplication::translate("core", "“null” or “not null” is expected after “is”"));
    ASSAY_CHECK(advance());
    RuleNode node = only(Kind::IsNull, position, std::move(value));
    return isNegated ? only(Kind::Not, position, std::move(node)) : std::move(node);
}

Result<RuleNode> Reader::readList(RuleNode value, qsizetype position)
{
    ASSAY_CHECK(advance());
    if (!m_token.is("("))
        return expected(QCoreApplication::translate("core", "a list such as ('a', 'b') is expected after “in”"));
    RuleNode node = only(Kind::In, position, std::move(value));
    do {
        ASSAY_CHECK(advance());
        ASSAY_TRY(constant, readConstant());
        node.operands.push_back(std::move(constant));
    } while (m_token.is(","));
    if (!m_token.is(")"))
        return expected(QCoreApplication::translate("core", "“,” or “)” is expected"));
    ASSAY_CHECK(advance());
    return node;
}

Result<RuleNode> Reader::readConstant()
{
    RuleNode node;
    node.position = m_token.position;
    const bool isNegative = m_token.is("-");
    if (isNegative)
        ASSAY_CHECK(advance());
    if (m_token.kind == RowRuleToken::Kind::Number) {
        node.number = isNegative ? -m_token.number : m_token.number;
    } else if (m_token.kind == RowRuleToken::Kind::Text && !isNegative) {
        node.kind = Kind::Text;
        node.text = m_token.text;
    } else {
        return expected(isNegative
                            ? QCoreApplication::translate("core", "a number is expected")
                            : QCoreApplication::translate("core", "a number or a text in single quotes is expected"));
    }
    ASSAY_CHECK(advance());
    return node;
}

Result<RuleNode> Reader::readSum()
{
    ASSAY_TRY(first, readProduct());
    RuleNode node = std::move(first);
    while (m_token.is("+") || m_token.is("-")) {
        const Kind kind = m_token.is("+") ? Kind::Add : Kind::Subtract;
        const qsizetype position = m_token.position;
        ASSAY_CHECK(advance());
        ASSAY_TRY(right, readProduct());
        node = pairOf(kind, position, std::move(node), std::move(right));
    }
    return node;
}

Result<RuleNode> Reader::readProduct()
{
    ASSAY_TRY(first, readSigned());
    RuleNode node = std::move(first);
    while (m_token.is("*") || m_token.is("/")) {
        const Kind kind = m_token.is("*") ? Kind::Multiply : Kind::Divide;
        const qsizetype position = m_token.position;
        ASSAY_CHECK(advance());
        ASSAY_TRY(right, readSigned());
        node = pairOf(kind, position, std::move(node), std::move(right));
    }
    return node;
}

Result<RuleNode> Reader::readSigned()
{
    if (!m_token.is("-"))
        return readPrimary();
    const qsizetype position = m_token.position;
    ASSAY_CHECK(advance());
    ASSAY_TRY(operand, nested(&Reader::readSigned));
    return only(Kind::Negate, position, std::move(operand));
}

Result<RuleNode> Reader::readPrimary()
{
    if (m_token.kind == RowRuleToken::Kind::Number || m_token.kind == RowRuleToken::Kind::Text)
        return readConstant();
    if (m_token.kind == RowRuleToken::Kind::Name)
        return readName();
    if (m_token.kind == RowRuleToken::Kind::Quoted) {
        RuleNode column;
        column.kind = Kind::Column;
        column.position = m_token.position;
        column.text = m_token.text;
        ASSAY_CHECK(advance());
        return column;
    }
    if (!m_token.is("("))
        return expected(QCoreApplication::translate("core", "a column, a number, a text or “(” is expected"));
    ASSAY_CHECK(advance());
    ASSAY_TRY(inner, nested(&Reader::readOr));
    if (!m_token.is(")"))
        return expected(QCoreApplication::translate("core", "“)” is expected"));
    ASSAY_CHECK(advance());
    return std::move(inner);
}

Result<RuleNode> Reader::readName()
{
    for (const char *word : {"and", "or", "not", "in", "is", "null"}) {
        if (m_token.isWord(word))
            return expected(QCoreApplication::translate(
                "core", "a column, a number, a text or “(” is expected (a column of that name stands "
                        "in backticks)"));
    }
    const RowRuleToken name = m_token;
    ASSAY_CHECK(advance());
    RuleNode node;
    node.position = name.position;
    if (m_token.is("(")) {
        if (name.isWord("abs"))
            return readFunction(Kind::Absolute, name.position, true);
        if (name.isWord("min"))
            return readFunction(Kind::Least, name.position, false);
        if (name.isWord("max"))
            return readFunction(Kind::Greatest, name.position, false);
        return rowRuleError(m_text, name.position,
                            QCoreApplication::translate("core", "there is no function “%1”; there are abs, min and max")
                                .arg(name.text.left(40)));
    }
    if (name.isWord("true") || name.isWord("false")) {
        node.kind = Kind::Truth;
        node.number = name.isWord("true") ? 1 : 0;
        return node;
    }
    node.kind = Kind::Column;
    node.text = name.text;
    return node;
}

Result<RuleNode> Reader::readFunction(Kind kind, qsizetype position, bool takesOne)
{
    RuleNode node = operation(kind, position, {});
    do {
        ASSAY_CHECK(advance());
        ASSAY_TRY(operand, nested(&Reader::readSum));
        node.operands.push_back(std::move(operand));
    } while (!takesOne && m_token.is(","));
    if (!takesOne && node.operands.size() < 2)
        return expected(QCoreApplication::translate("core", "“,” and a second value are expected"));
    if (!m_token.is(")"))
        return expected(takesOne ? QCoreApplication::translate("core", "“)” is expected")
                                 : QCoreApplication::translate("core", "“,” or “)” is expected"));
    ASSAY_CHECK(advance());
    return node;
}

} // namespace

Result<RuleNode> readRowRule(const QString &text)
{
    if (text.size() > mostCharacters)
        return rowRuleError(text, mostCharacters,
                            QCoreApplication::translate("core", "it is longer than %1 characters").arg(mostCharacters));
    return Reader(text).read();
}

} // namespace assay
