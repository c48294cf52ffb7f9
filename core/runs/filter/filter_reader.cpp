#include "core/runs/filter/filter_builder.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

using Op = FilterTree::Op;
using Kind = QueryToken::Kind;

/// What was read between two operators.
struct Operand {
    enum class Type {
        Truth,
        Number, ///< `node`
        Text,   ///< between quotes
        Mixed,  ///< `key`: a parameter or a tag, text that may be a number
        Words   ///< `key`: text that is never a number
    };
    enum class Quantity { Plain, Time, Duration };
    Type type = Type::Truth;
    Quantity quantity = Quantity::Plain;
    int node = -1;
    int key = -1;
    QString text;
    bool isConstant = false; ///< numbers without a key
    TextSpan span;
};

QString numberWanted()
{
    return QCoreApplication::translate("core", "a number without quotes");
}

QString textWanted()
{
    return QCoreApplication::translate("core", "text in quotes");
}

QString equalityWanted()
{
    return QCoreApplication::translate("core", "“=” or “!=” before text in quotes");
}

Comparison mirrored(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return Comparison::Greater;
    case Comparison::LessEqual:
        return Comparison::GreaterEqual;
    case Comparison::Greater:
        return Comparison::Less;
    case Comparison::GreaterEqual:
        return Comparison::LessEqual;
    default:
        return comparison;
    }
}

bool isArithmetic(const QueryToken &token)
{
    return token.isSymbol("+") || token.isSymbol("-") || token.isSymbol("*") || token.isSymbol("/");
}

bool isComparingWord(const QueryToken &token)
{
    return token.isWord("like") || token.isWord("ilike") || token.isWord("in") || token.isWord("is") ||
           token.isWord("not");
}

bool isAttribute(const QueryToken &token)
{
    return (token.kind == Kind::Word || token.kind == Kind::Name) && !RunKey::attributeNamed(token.text).isEmpty();
}

bool isKey(const QueryToken &token)
{
    return isAttribute(token) || (token.kind == Kind::Word && RunKey::hasKind(token.text));
}

/// Precedence, weakest first: or, and, not, comparisons, + and -, * and /, signs.
class Reader final
{
public:
    Reader(QueryReader &reader, FilterBuilder &builder, const FilterLanguage &language)
        : m_reader(reader),
          m_builder(builder),
          m_language(language)
    {
    }

    Result<> read()
    {
        ASSAY_TRY(whole, readOr());
        if (!truthOf(whole))
            return m_error;
        if (!m_reader.atEnd())
            return m_reader.expected(QCoreApplication::translate("core", "“and”, “or” or the end"));
        return Done{};
    }

private:
    Result<Operand> readOr()
    {
        return readJoined(Op::Or, "or", [this] { return readAnd(); });
    }
    Result<Operand> readAnd()
    {
        return readJoined(Op::And, "and", [this] { return readNot(); });
    }

    template <typename Read>
    Result<Operand> readJoined(Op op, const char *word, Read read)
    {
        ASSAY_TRY(first, read());
        if (!m_reader.peek().isWord(word))
            return first;
        std::vector<int> children;
        const auto add = [&](const Operand &operand) {
            const std::optional<int> node = truthOf(operand);
            if (node)
                children.push_back(*node);
            return node.has_value();
        };
        if (!add(first))
            return m_error;
        while (m_reader.acceptWord(word)) {
            ASSAY_TRY(next, read());
            if (!add(next))
                return m_error;
        }
        return truth(m_builder.addAll(op, std::move(children)), first.span.position);
    }

    Result<Operand> readNot()
    {
        const qsizetype start = m_reader.peek().position;
        bool isNegated = false;
        bool isAny = false;
        while (m_reader.peek().isWord("not") && !endsPhrase(m_reader.peek(1))) {
            m_reader.take();
            isNegated = !isNegated;
            isAny = true;
        }
        ASSAY_TRY(operand, readComparison());
        if (!isAny)
            return operand;
        const std::optional<int> node = truthOf(operand);
        if (!node)
            return m_error;
        return truth(isNegated ? m_builder.addNot(*node) : *node, start);
    }

    Result<Operand> readComparison()
    {
        if (m_reader.peek().isWord("has") && namesSomething())
            return readHas();
        if (const std::optional<TextSpan> phrase = acceptPhrase())
            return truth(m_builder.addPhrase(m_reader.text().mid(phrase->position, phrase->length)), phrase->position);
        ASSAY_TRY(left, readSum());
        if (const auto comparison = m_builder.acceptComparison())
            return readRightSide(left, *comparison);
        const bool isRegex = m_reader.peek().isSymbol("=~") || m_reader.peek().isSymbol("!~");
        const bool isKeyed = left.key >= 0;
        if (!isRegex && !(isKeyed && isComparingWord(m_reader.peek())))
            return left;
        if (!isKeyed || m_builder.key(left.key).isNumeric()) {
            // Numbers have no texts; whether they are there can be asked.
            if (isKeyed && m_reader.acceptWord("is"))
                return truthOrError(m_builder.readNull(left.key), left);
            return m_reader.expected(QCoreApplication::translate("core", "one of =, !=, <, <=, > and >="));
        }
        return readTextClause(left);
    }

    Result<Operand> readTextClause(const Operand &left)
    {
        const int key = left.key;
        if (m_reader.peek().isSymbol("=~") || m_reader.peek().isSymbol("!~"))
            return truthOrError(m_builder.readRegex(key, m_reader.take().text == u"!~"), left);
        if (m_reader.acceptWord("is"))
            return truthOrError(m_builder.readNull(key), left);
        const bool isNegated = m_reader.acceptWord("not");
        if (m_reader.acceptWord("like"))
            return truthOrError(m_builder.readLike(key, Qt::CaseSensitive, isNegated), left);
        if (m_reader.acceptWord("ilike"))
            return truthOrError(m_builder.readLike(key, Qt::CaseInsensitive, isNegated), left);
        if (m_reader.acceptWord("in"))
            return truthOrError(m_builder.readList(key, isNegated), left);
        return m_reader.expected(QCoreApplication::translate("core", "“in”, “like” or “ilike”"));
    }

    Result<Operand> readRightSide(const Operand &left, Comparison comparison)
    {
        const QueryToken &next = m_reader.peek();
        const bool starts = next.kind == Kind::Number || next.kind == Kind::Text || next.isSymbol("(") ||
                            next.isSymbol("-") || next.isSymbol("+") || isKey(next);
        const bool isEquality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
        if (!starts) {
            if (left.type == Operand::Type::Words)
                return m_reader.expected(isEquality ? textWanted() : equalityWanted());
            if (left.type == Operand::Type::Mixed && isEquality)
                return m_reader.expected(QCoreApplication::translate("core", "text in quotes or a number"));
            if (left.type == Operand::Type::Text)
                return m_reader.expected(QCoreApplication::translate("core", "a key such as params.estimator"));
            return m_reader.expected(numberWanted());
        }
        ASSAY_TRY(right, readSum());
        return left.type == Operand::Type::Text ? compared(right, mirrored(comparison), left)
                                                : compared(left, comparison, right);
    }

    Result<Operand> compared(const Operand &left, Comparison comparison, const Operand &right)
    {
        using Type = Operand::Type;
        const bool isEquality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
        const bool isNegated = comparison == Comparison::NotEqual;
        for (const Operand *side : {&left, &right}) {
            if (side->type == Type::Truth)
                return m_reader.expectedAt(side->span, QCoreApplication::translate("core", "a number or a key"));
        }
        if (left.type == Type::Text)
            return m_reader.expectedAt(left.span,
                                       QCoreApplication::translate("core", "a key such as params.estimator"));
        const bool isLeftText = left.type != Type::Number;
        const bool isRightText = right.type != Type::Number;
        if (right.type == Type::Text) {
            if (left.type == Type::Number)
                return comparedWithMeasure(left, comparison, right);
            if (!isEquality)
                return m_reader.expectedAt(right.span, left.type == Type::Words ? equalityWanted() : numberWanted());
            return truth(m_builder.addTexts(left.key, {right.text}, isNegated), left.span.position);
        }
        if (isLeftText && isRightText && isEquality) {
            FilterTree::Node node;
            node.op = Op::SameText;
            node.key = left.key;
            node.otherKey = right.key;
            node.isNegated = isNegated;
            return truth(m_builder.add(std::move(node)), left.span.position);
        }
        if (left.type == Type::Words)
            return m_reader.expectedAt(right.span, isEquality ? textWanted() : equalityWanted());
        if (right.type == Type::Words)
            return m_reader.expectedAt(right.span, numberWanted());
        const int first = numberOf(left);
        const int second = numberOf(right);
        return truth(m_builder.addPair(Op::Compare, first, second, comparison), left.span.position);
    }

    /// A time beside a date in quotes, or a duration beside one.
    Result<Operand> comparedWithMeasure(const Operand &left, Comparison comparison, const Operand &right)
    {
        if (left.quantity == Operand::Quantity::Plain)
            return m_reader.expectedAt(right.span, numberWanted());
        if (left.quantity == Operand::Quantity::Duration) {
            const std::optional<double> duration = readFilterDuration(right.text);
            if (!duration)
                return m_reader.expectedAt(
                    right.span, QCoreApplication::translate("core", "a duration such as '5 min' or '1 h 30 s'"));
            return truth(m_builder.addPair(Op::Compare, left.node, m_builder.addNumber(*duration), comparison),
                         left.span.position);
        }
        const std::optional<FilterTime> time = readFilterTime(right.text, m_language.clock);
        if (!time)
            return m_reader.expectedAt(
                right.span,
                QCoreApplication::translate("core", "a date such as '2026-01-31', 'yesterday' or '2 days ago'"));
        if (time->begin == time->end)
            return truth(
                m_builder.addPair(Op::Compare, left.node, m_builder.addNumber(double(time->begin)), comparison),
                left.span.position);
        FilterTree::Node node;
        node.op = Op::Day;
        node.comparison = comparison;
        node.first = left.node;
        node.number = double(time->begin);
        node.until = double(time->end);
        return truth(m_builder.add(std::move(node)), left.span.position);
    }

    Result<Operand> readSum()
    {
        ASSAY_TRY(sum, readProduct());
        while (m_reader.peek().isSymbol("+") || m_reader.peek().isSymbol("-")) {
            const bool isMinus = m_reader.take().text == u"-";
            ASSAY_TRY(next, readProduct());
            if (!joinNumbers(isMinus ? Op::Subtract : Op::Add, sum, next))
                return m_error;
        }
        return sum;
    }

    Result<Operand> readProduct()
    {
        ASSAY_TRY(product, readFactor());
        while (m_reader.peek().isSymbol("*") || m_reader.peek().isSymbol("/")) {
            const bool isDivision = m_reader.take().text == u"/";
            ASSAY_TRY(next, readFactor());
            if (!joinNumbers(isDivision ? Op::Divide : Op::Multiply, product, next))
                return m_error;
        }
        return product;
    }

    /// Makes `left` of both; false with m_error when one of them is no number.
    bool joinNumbers(Op op, Operand &left, const Operand &right)
    {
        using Quantity = Operand::Quantity;
        for (const Operand *side : {static_cast<const Operand *>(&left), &right}) {
            if (side->type != Operand::Type::Number && side->type != Operand::Type::Mixed) {
                m_error = m_reader.expectedAt(side->span, numberWanted());
                return false;
            }
        }
        Operand joined;
        joined.type = Operand::Type::Number;
        joined.isConstant = left.isConstant && right.isConstant;
        const Quantity a = left.quantity, b = right.quantity;
        if (op == Op::Subtract && a == Quantity::Time && b == Quantity::Time)
            joined.quantity = Quantity::Duration;
        else if ((op == Op::Add || op == Op::Subtract) && (a == Quantity::Time || b == Quantity::Time))
            joined.quantity = Quantity::Time;
        else if ((op == Op::Add || op == Op::Subtract) && a == Quantity::Duration && b == Quantity::Duration)
            joined.quantity = Quantity::Duration;
        else if ((op == Op::Multiply || op == Op::Divide) && a == Quantity::Duration && b == Quantity::Plain)
            joined.quantity = Quantity::Duration;
        else if (op == Op::Multiply && a == Quantity::Plain && b == Quantity::Duration)
            joined.quantity = Quantity::Duration;
        const int first = numberOf(left);
        const int second = numberOf(right);
        joined.node = m_builder.addPair(op, first, second);
        joined.span = {left.span.position, m_reader.lastEnd() - left.span.position};
        left = joined;
        return true;
    }

    Result<Operand> readFactor()
    {
        const QueryToken &next = m_reader.peek();
        Operand operand;
        operand.span = spanOf(next);
        if (next.isSymbol("-") || next.isSymbol("+"))
            return readSigned();
        if (next.isSymbol("("))
            return readParentheses();
        if (next.kind == Kind::Number) {
            operand.type = Operand::Type::Number;
            operand.isConstant = true;
            operand.node = m_builder.addNumber(m_reader.take().number);
            return operand;
        }
        if (next.kind == Kind::Text) {
            operand.type = Operand::Type::Text;
            operand.text = m_reader.take().text;
            return operand;
        }
        ASSAY_TRY(place, m_builder.readKey());
        const RunKey &key = m_builder.key(place);
        operand.span.length = m_reader.lastEnd() - operand.span.position;
        operand.key = place;
        if (key.isNumeric()) {
            operand.type = Operand::Type::Number;
            operand.quantity = key.isTime()       ? Operand::Quantity::Time
                               : key.isDuration() ? Operand::Quantity::Duration
                                                  : Operand::Quantity::Plain;
            operand.node = addKey(place);
        } else {
            operand.type = key.isMixed() ? Operand::Type::Mixed : Operand::Type::Words;
        }
        return operand;
    }

    Result<Operand> readSigned()
    {
        const qsizetype start = m_reader.peek().position;
        bool isNegative = false;
        while (m_reader.peek().isSymbol("-") || m_reader.peek().isSymbol("+"))
            isNegative = (m_reader.take().text == u"-") != isNegative;
        ASSAY_TRY(operand, readFactor());
        if (operand.type != Operand::Type::Number && operand.type != Operand::Type::Mixed)
            return m_reader.expectedAt(operand.span, numberWanted());
        operand.node = numberOf(operand);
        operand.type = Operand::Type::Number;
        operand.key = -1;
        if (isNegative) {
            FilterTree::Node node;
            node.op = Op::Negate;
            node.first = operand.node;
            operand.node = m_builder.add(std::move(node));
        }
        operand.span = {start, m_reader.lastEnd() - start};
        return operand;
    }

    Result<Operand> readParentheses()
    {
        constexpr int deepest = 200;
        const QueryToken open = m_reader.peek();
        if (m_depth == deepest)
            return m_reader.wrongAt(spanOf(open), QCoreApplication::translate(
                                                      "core", "there are more than %1 parentheses within each other")
                                                      .arg(deepest));
        m_reader.take();
        ++m_depth;
        ASSAY_TRY(inner, readOr());
        --m_depth;
        if (!m_reader.acceptSymbol(")"))
            return m_reader.expected(
                QCoreApplication::translate("core", "the “)” of the “(” at character %1").arg(open.position + 1));
        inner.span = {open.position, m_reader.lastEnd() - open.position};
        return inner;
    }

    /// `has metrics.loss`, `has tag x`, `has param "learning rate"`.
    Result<Operand> readHas()
    {
        const qsizetype start = m_reader.take().position;
        if (isKey(m_reader.peek())) {
            ASSAY_TRY(key, m_builder.readKey());
            return truth(m_builder.addPresent(key, false), start);
        }
        const std::optional<RunKey::Kind> kind = RunKey::kindNamed(m_reader.take().text);
        ASSAY_TRY(key, m_builder.readNameOf(*kind));
        return truth(m_builder.addPresent(key, false), start);
    }

    /// True when what follows `has` names a key, so that it is no word to look for.
    [[nodiscard]] bool namesSomething() const
    {
        const QueryToken &next = m_reader.peek(1);
        if (isKey(next))
            return true;
        const QueryToken &name = m_reader.peek(2);
        const bool isName =
            name.kind == Kind::Text || name.kind == Kind::Name || (name.kind == Kind::Word && !endsPhrase(name));
        const std::optional<RunKey::Kind> kind = RunKey::kindNamed(next.text);
        return next.kind == Kind::Word && isName &&
               (kind == RunKey::Kind::Metric || kind == RunKey::Kind::Param || kind == RunKey::Kind::Tag);
    }

    static bool endsPhrase(const QueryToken &token)
    {
        return token.kind == Kind::End || token.isWord("and") || token.isWord("or") || token.isSymbol(")");
    }

    /// Words that are no clause, such as `xgboost depth 6`, up to `and`, `or`, `)` or the end.
    std::optional<TextSpan> acceptPhrase()
    {
        if (isAttribute(m_reader.peek()) && isComparingWord(m_reader.peek(1)))
            return std::nullopt;
        bool hasWord = false;
        size_t count = 0;
        for (;; ++count) {
            const QueryToken &token = m_reader.peek(count);
            if (endsPhrase(token))
                break;
            const bool isPlain = token.kind == Kind::Word || token.kind == Kind::Number || isArithmetic(token);
            const bool isCalculated = isAttribute(token) && (isArithmetic(m_reader.peek(count + 1)) ||
                                                             (count > 0 && isArithmetic(m_reader.peek(count - 1))));
            if (!isPlain || isCalculated || (token.kind == Kind::Word && RunKey::hasKind(token.text)))
                return std::nullopt;
            hasWord = hasWord || token.kind == Kind::Word;
        }
        if (!hasWord)
            return std::nullopt;
        const qsizetype start = m_reader.peek().position;
        for (; count > 0; --count)
            m_reader.take();
        return TextSpan{start, m_reader.lastEnd() - start};
    }

    /// The node of an operand that must be true or false; nothing, with m_error, when it cannot be.
    std::optional<int> truthOf(const Operand &operand)
    {
        if (operand.type == Operand::Type::Truth)
            return operand.node;
        if (operand.type == Operand::Type::Text)
            return m_builder.addPhrase(operand.text);
        // Numbers alone, such as 2026-01-31, are words too.
        if (operand.type == Operand::Type::Number && operand.isConstant)
            return m_builder.addPhrase(m_reader.text().mid(operand.span.position, operand.span.length));
        m_error =
            m_reader.expected(operand.key >= 0 ? FilterBuilder::operatorsOf(m_builder.key(operand.key))
                                               : QCoreApplication::translate("core", "one of =, !=, <, <=, > and >="));
        return std::nullopt;
    }

    int addKey(int place)
    {
        FilterTree::Node node;
        node.op = Op::Key;
        node.key = place;
        return m_builder.add(std::move(node));
    }

    int numberOf(const Operand &operand) { return operand.node >= 0 ? operand.node : addKey(operand.key); }

    [[nodiscard]] Operand truth(int node, qsizetype start) const
    {
        Operand operand;
        operand.node = node;
        operand.span = {start, m_reader.lastEnd() - start};
        return operand;
    }

    [[nodiscard]] Result<Operand> truthOrError(const Result<int> &node, const Operand &left) const
    {
        if (!node)
            return node.error();
        return truth(*node, left.span.position);
    }

    QueryReader &m_reader;
    FilterBuilder &m_builder;
    const FilterLanguage &m_language;
    int m_depth = 0;
    Error m_error;
};

} // namespace

Result<> readFullFilter(QueryReader &reader, FilterBuilder &builder, const FilterLanguage &language)
{
    return Reader(reader, builder, language).read();
}

} // namespace assay
