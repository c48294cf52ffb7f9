#include "core/runs/index/run_index_filter.h"

#include "core/runs/index/run_kernels.h"

#include <algorithm>
#include <functional>

namespace assay
{

namespace
{

using Op = FilterTree::Op;
using Pass = RunIndexFilter::Pass;
using PassPointer = std::unique_ptr<Pass>;

constexpr size_t words = segmentRuns / 64;

class JoinPass final : public Pass
{
public:
    JoinPass(bool isAnd, std::vector<PassPointer> parts) : m_isAnd(isAnd), m_parts(std::move(parts)) {}

    void run(size_t segment, std::uint64_t *bits) const override
    {
        m_parts.front()->run(segment, bits);
        std::uint64_t next[words];
        for (size_t part = 1; part < m_parts.size(); ++part) {
            // Nothing can change what is false (or true) everywhere.
            if (std::all_of(bits, bits + words, [&](std::uint64_t word) { return word == (m_isAnd ? 0 : ~0ULL); }))
                return;
            m_parts[part]->run(segment, next);
            for (size_t word = 0; word < words; ++word)
                bits[word] = m_isAnd ? bits[word] & next[word] : bits[word] | next[word];
        }
    }

private:
    bool m_isAnd;
    std::vector<PassPointer> m_parts;
};

/// A column of numbers beside a constant.
class ComparePass final : public Pass
{
public:
    ComparePass(const RunIndexColumn &column, Comparison comparison, double constant, bool isNegated)
        : m_column(column),
          m_comparison(comparison),
          m_constant(constant),
          m_isNegated(isNegated)
    {
    }

    void run(size_t segment, std::uint64_t *bits) const override
    {
        runKernels().compare(m_column.numbers() + segment * segmentRuns, m_comparison, m_constant, m_isNegated, bits);
    }

private:
    const RunIndexColumn &m_column;
    Comparison m_comparison;
    double m_constant;
    bool m_isNegated;
};

/// Whether a column of numbers has one, or none.
class PresencePass final : public Pass
{
public:
    explicit PresencePass(const RunIndexColumn &column, bool isNegated = false)
        : m_column(column),
          m_isNegated(isNegated)
    {
    }

    void run(size_t segment, std::uint64_t *bits) const override
    {
        if (m_column.isEmpty(segment))
            std::fill_n(bits, segmentRuns / 64, 0);
        else
            runKernels().present(m_column.numbers() + segment * segmentRuns, bits);
        if (m_isNegated)
            std::transform(bits, bits + segmentRuns / 64, bits, std::bit_not<>());
    }

private:
    const RunIndexColumn &m_column;
    bool m_isNegated;
};

/// What each text, each number and a missing value answer.
struct Answers {
    std::vector<std::uint8_t> byCode; ///< the first is that of a missing value
    std::function<bool(double)> ofNumber = {};
};

class ChoicePass final : public Pass
{
public:
    ChoicePass(const RunIndexColumn &column, Answers answers) : m_column(column), m_answers(std::move(answers))
    {
        const std::vector<std::uint8_t> &byCode = m_answers.byCode;
        const auto chosen = std::count_if(byCode.begin(), byCode.end(), [](std::uint8_t is) { return is != 0; });
        if (chosen == 1)
            m_only = std::uint32_t(std::find_if(byCode.begin(), byCode.end(), [](std::uint8_t is) { return is != 0; }) -
                                   byCode.begin());
        m_isNever = chosen == 0;
    }

    void run(size_t segment, std::uint64_t *bits) const override
    {
        const size_t at = segment * segmentRuns;
        if (m_column.form() == RunIndexColumn::Form::Texts) {
            if (m_isNever)
                std::fill_n(bits, words, 0);
            else if (m_only)
                runKernels().equal(m_column.codes() + at, *m_only, bits);
            else
                runKernels().choose(m_column.codes() + at, m_answers.byCode.data(), bits);
            return;
        }
        const double *numbers = m_column.numbers() + at;
        for (size_t word = 0; word < words; ++word) {
            std::uint64_t made = 0;
            for (size_t bit = 0; bit < 64; ++bit) {
                const double number = numbers[word * 64 + bit];
                const std::uint32_t code = textCode(number);
                const bool isSo = code != 0           ? m_answers.byCode[code] != 0
                                  : isMissing(number) ? m_answers.byCode[0] != 0
                                                      : m_answers.ofNumber(number);
                made |= std::uint64_t(isSo) << bit;
            }
            bits[word] = made;
        }
    }

private:
    const RunIndexColumn &m_column;
    Answers m_answers;
    std::optional<std::uint32_t> m_only;
    bool m_isNever = false;
};

/// One segment's numbers; NaN that stand for a text or for nothing are told by `known`.
struct Numbers {
    double values[segmentRuns];
    bool known[segmentRuns];
};

/// A number that is worked out run by run.
class Expression
{
public:
    Expression() = default;
    virtual ~Expression() = default;
    Expression(const Expression &) = delete;
    Expression &operator=(const Expression &) = delete;
    virtual void run(size_t segment, Numbers &numbers) const = 0;
};
using ExpressionPointer = std::unique_ptr<Expression>;

class ConstantExpression final : public Expression
{
public:
    explicit ConstantExpression(double number) : m_number(number) {}
    void run(size_t, Numbers &numbers) const override
    {
        std::fill_n(numbers.values, segmentRuns, m_number);
        std::fill_n(numbers.known, segmentRuns, true);
    }

private:
    double m_number;
};

class ColumnExpression final : public Expression
{
public:
    explicit ColumnExpression(const RunIndexColumn &column) : m_column(column), m_byCode{missingNumber}
    {
        for (std::uint32_t code = 1; code <= column.pool().size(); ++code) {
            bool isNumber = false;
            const double number = column.pool().text(code).toDouble(&isNumber);
            m_byCode.push_back(!isNumber ? missingNumber : std::isnan(number) ? std::nan("") : number);
        }
    }

    void run(size_t segment, Numbers &numbers) const override
    {
        const size_t at = segment * segmentRuns;
        for (size_t i = 0; i < segmentRuns; ++i) {
            double number = 0;
            if (m_column.form() == RunIndexColumn::Form::Texts) {
                number = m_byCode[m_column.codes()[at + i]];
            } else {
                number = m_column.numbers()[at + i];
                if (const std::uint32_t code = textCode(number))
                    number = m_byCode[code];
            }
            numbers.values[i] = number;
            numbers.known[i] = !isMissing(number);
        }
    }

private:
    const RunIndexColumn &m_column;
    std::vector<double> m_byCode;
};

class ArithmeticExpression final : public Expression
{
public:
    ArithmeticExpression(Op op, ExpressionPointer first, ExpressionPointer second)
        : m_op(op),
          m_first(std::move(first)),
          m_second(std::move(second))
    {
    }

    void run(size_t segment, Numbers &numbers) const override
    {
        m_first->run(segment, numbers);
        if (m_op == Op::Negate) {
            for (double &value : numbers.values)
                value = -value;
            return;
        }
        const auto other = std::make_unique_for_overwrite<Numbers>();
        m_second->run(segment, *other);
        for (size_t i = 0; i < segmentRuns; ++i) {
            double &value = numbers.values[i];
            const double by = other->values[i];
            value = m_op == Op::Add        ? value + by
                    : m_op == Op::Subtract ? value - by
                    : m_op == Op::Multiply ? value * by
                                           : value / by;
            numbers.known[i] = numbers.known[i] && other->known[i];
        }
    }

private:
    Op m_op;
    ExpressionPointer m_first;
    ExpressionPointer m_second;
};

class ExpressionPass final : public Pass
{
public:
    ExpressionPass(ExpressionPointer first, Comparison comparison, ExpressionPointer second, bool isNegated)
        : m_first(std::move(first)),
          m_comparison(comparison),
          m_second(std::move(second)),
          m_isNegated(isNegated)
    {
    }

    void run(size_t segment, std::uint64_t *bits) const override
    {
        const auto a = std::make_unique_for_overwrite<Numbers>();
        const auto b = std::make_unique_for_overwrite<Numbers>();
        m_first->run(segment, *a);
        m_second->run(segment, *b);
        for (size_t word = 0; word < words; ++word) {
            std::uint64_t made = 0;
            for (size_t bit = 0; bit < 64; ++bit) {
                const size_t i = word * 64 + bit;
                const bool isSo =
                    a->known[i] && b->known[i] && holds(m_comparison, a->values[i], b->values[i]) != m_isNegated;
                made |= std::uint64_t(isSo) << bit;
            }
            bits[word] = made;
        }
    }

private:
    ExpressionPointer m_first;
    Comparison m_comparison;
    ExpressionPointer m_second;
    bool m_isNegated;
};

/// Asks run by run; for what is rare.
class PlacePass final : public Pass
{
public:
    PlacePass(size_t count, std::function<bool(size_t)> ask) : m_count(count), m_ask(std::move(ask)) {}

    void run(size_t segment, std::uint64_t *bits) const override
    {
        std::fill_n(bits, words, 0);
        const size_t first = segment * segmentRuns;
        for (size_t place = first; place < std::min(m_count, first + segmentRuns); ++place)
            bits[(place - first) / 64] |= std::uint64_t(m_ask(place)) << (place % 64);
    }

private:
    size_t m_count;
    std::function<bool(size_t)> m_ask;
};

class Compiler final
{
public:
    Compiler(const FilterTree &tree, RunIndexColumns &columns, Connection &connection)
        : m_tree(tree),
          m_columns(columns),
          m_connection(connection)
    {
    }

    /// The runs for which a truth is true, or with isNegated false.
    Result<PassPointer> truth(int place, bool isNegated)
    {
        const FilterTree::Node &node = m_tree.nodes[size_t(place)];
        switch (node.op) {
        case Op::And:
        case Op::Or: {
            std::vector<PassPointer> parts;
            for (const int child : node.children) {
                ASSAY_TRY(part, truth(child, isNegated));
                parts.push_back(std::move(part));
            }
            return joined((node.op == Op::And) != isNegated, std::move(parts));
        }
        case Op::Not:
            return truth(node.first, !isNegated);
        case Op::Compare:
            return comparison(node.first, node.comparison, node.second, isNegated);
        case Op::Day:
            return day(node, isNegated);
        case Op::Present:
            return present(m_tree.keys[size_t(node.key)], node.isNegated != isNegated);
        case Op::Phrase:
            return phrase(m_tree.texts[size_t(node.detail)].first(), isNegated);
        case Op::SameText:
            return sameText(node, isNegated);
        default:
            return texts(node, isNegated);
        }
    }

private:
    static Result<PassPointer> joined(bool isAnd, std::vector<PassPointer> parts)
    {
        return PassPointer(std::make_unique<JoinPass>(isAnd, std::move(parts)));
    }

    /// The column of a node that is a numeric key and nothing else.
    Result<const RunIndexColumn *> plainColumn(int place)
    {
        const FilterTree::Node &node = m_tree.nodes[size_t(place)];
        if (node.op != Op::Key || !m_tree.keys[size_t(node.key)].isNumeric())
            return static_cast<const RunIndexColumn *>(nullptr);
        return m_columns.numbers(m_connection, m_tree.keys[size_t(node.key)]);
    }

    Result<PassPointer> comparison(int first, Comparison comparison, int second, bool isNegated)
    {
        const FilterTree::Node &right = m_tree.nodes[size_t(second)];
        if (right.op == Op::Number)
            return comparedWith(first, comparison, right.number, isNegated);
        ASSAY_TRY(a, expression(first));
        ASSAY_TRY(b, expression(second));
        return PassPointer(std::make_unique<ExpressionPass>(std::move(a), comparison, std::move(b), isNegated));
    }

    Result<PassPointer> comparedWith(int first, Comparison comparison, double constant, bool isNegated)
    {
        ASSAY_TRY(column, plainColumn(first));
        if (column)
            return PassPointer(std::make_unique<ComparePass>(*column, comparison, constant, isNegated));
        const FilterTree::Node &left = m_tree.nodes[size_t(first)];
        if (left.op == Op::Key)
            return comparedTexts(m_tree.keys[size_t(left.key)], comparison, constant, isNegated);
        ASSAY_TRY(a, expression(first));
        return PassPointer(std::make_unique<ExpressionPass>(std::move(a), comparison,
                                                            std::make_unique<ConstantExpression>(constant), isNegated));
    }

    /// A parameter or tag beside a number.
    Result<PassPointer> comparedTexts(const RunKey &key, Comparison comparison, double constant, bool isNegated)
    {
        ASSAY_TRY(column, m_columns.texts(m_connection, key));
        Answers answers;
        answers.byCode.push_back(0);
        for (std::uint32_t code = 1; code <= column->pool().size(); ++code) {
            bool isNumber = false;
            const double number = column->pool().text(code).toDouble(&isNumber);
            answers.byCode.push_back(isNumber && holds(comparison, number, constant) != isNegated ? 1 : 0);
        }
        answers.ofNumber = [=](double number) { return holds(comparison, number, constant) != isNegated; };
        return PassPointer(std::make_unique<ChoicePass>(*column, std::move(answers)));
    }

    Result<PassPointer> day(const FilterTree::Node &node, bool isNegated)
    {
        const auto single = [&](Comparison comparison, double constant, bool isOpposite) {
            return comparedWith(node.first, comparison, constant, isOpposite);
        };
        switch (node.comparison) {
        case Comparison::Less:
            return single(Comparison::Less, node.number, isNegated);
        case Comparison::LessEqual:
            return single(Comparison::Less, node.until, isNegated);
        case Comparison::Greater:
            return single(Comparison::GreaterEqual, node.until, isNegated);
        case Comparison::GreaterEqual:
            return single(Comparison::GreaterEqual, node.number, isNegated);
        default:
            break;
        }
        const bool isOutside = (node.comparison == Comparison::NotEqual) != isNegated;
        std::vector<PassPointer> parts;
        ASSAY_TRY(begin, single(Comparison::GreaterEqual, node.number, isOutside));
        parts.push_back(std::move(begin));
        ASSAY_TRY(end, single(Comparison::Less, node.until, isOutside));
        parts.push_back(std::move(end));
        return joined(!isOutside, std::move(parts));
    }

    Result<ExpressionPointer> expression(int place)
    {
        const FilterTree::Node &node = m_tree.nodes[size_t(place)];
        if (node.op == Op::Number)
            return ExpressionPointer(std::make_unique<ConstantExpression>(node.number));
        if (node.op == Op::Key) {
            const RunKey &key = m_tree.keys[size_t(node.key)];
            ASSAY_TRY(column,
                      key.isNumeric() ? m_columns.numbers(m_connection, key) : m_columns.texts(m_connection, key));
            return ExpressionPointer(std::make_unique<ColumnExpression>(*column));
        }
        ASSAY_TRY(first, expression(node.first));
        if (node.op == Op::Negate)
            return ExpressionPointer(std::make_unique<ArithmeticExpression>(node.op, std::move(first), nullptr));
        ASSAY_TRY(second, expression(node.second));
        return ExpressionPointer(std::make_unique<ArithmeticExpression>(node.op, std::move(first), std::move(second)));
    }

    Result<PassPointer> present(const RunKey &key, bool isAbsent)
    {
        if (key.isNumeric()) {
            ASSAY_TRY(column, m_columns.numbers(m_connection, key));
            if (!isAbsent)
                return PassPointer(std::make_unique<PresencePass>(*column));
            return PassPointer(std::make_unique<PlacePass>(
                m_columns.count(), [column = column](size_t place) { return !column->isPresent(place); }));
        }
        ASSAY_TRY(column, m_columns.texts(m_connection, key));
        Answers answers;
        answers.byCode.assign(size_t(column->pool().size()) + 1, isAbsent ? 0 : 1);
        answers.byCode[0] = isAbsent ? 1 : 0;
        answers.ofNumber = [isAbsent](double) { return !isAbsent; };
        return PassPointer(std::make_unique<ChoicePass>(*column, std::move(answers)));
    }

    /// The texts of a column that have in them what a pattern needs, which is found quickly; null: any of them may.
    const std::vector<std::uint8_t> *likeCandidates(const RunIndexColumn &column, const FilterTree::Node &node)
    {
        const RunKey &key = m_tree.keys[size_t(node.key)];
        // The names of experiments and data are not what the column holds.
        const bool isHeld = key.isMixed() || (key.kind == RunKey::Kind::Attribute && key.name != u"experiment");
        if (node.op != Op::Like || !isHeld)
            return nullptr;
        const QString &piece = m_tree.likes[size_t(node.detail)].piece();
        return piece.isEmpty() ? nullptr : &m_columns.codesWith(column, piece);
    }

    Result<PassPointer> texts(const FilterTree::Node &node, bool isNegated)
    {
        const RunKey &key = m_tree.keys[size_t(node.key)];
        ASSAY_TRY(column, m_columns.texts(m_connection, key));
        // What asks later must not go by this compiler, which is gone then.
        const auto meets = [&tree = m_tree, &node](const QString &text) {
            switch (node.op) {
            case Op::Texts: {
                const QStringList &wanted = tree.texts[size_t(node.detail)];
                return std::binary_search(wanted.begin(), wanted.end(), text) != node.isNegated;
            }
            case Op::Like:
                return tree.likes[size_t(node.detail)].matches(text) != node.isNegated;
            default:
                return tree.regexes[size_t(node.detail)].isFoundIn(text) != node.isNegated;
            }
        };
        const std::vector<std::uint8_t> *candidates = likeCandidates(*column, node);
        Answers answers;
        answers.byCode.push_back(0);
        for (std::uint32_t code = 1; code <= column->pool().size(); ++code) {
            if (candidates && !(*candidates)[code]) {
                answers.byCode.push_back(node.isNegated != isNegated ? 1 : 0);
                continue;
            }
            const QStringList all = m_columns.expand(key, column->pool().text(code));
            const bool isSo = std::any_of(all.begin(), all.end(), meets);
            answers.byCode.push_back(!all.isEmpty() && isSo != isNegated ? 1 : 0);
        }
        if (node.op == Op::Texts) {
            // Numbers are not written out to be compared.
            std::vector<double> wanted;
            for (const QString &text : m_tree.texts[size_t(node.detail)]) {
                if (const auto number = canonicalNumber(text.toStdString()))
                    wanted.push_back(*number);
            }
            answers.ofNumber = [wanted, isOther = node.isNegated != isNegated](double number) {
                return (std::find(wanted.begin(), wanted.end(), number) != wanted.end()) != isOther;
            };
        } else {
            answers.ofNumber = [meets, isNegated](double number) { return meets(canonicalText(number)) != isNegated; };
        }
        return PassPointer(std::make_unique<ChoicePass>(*column, std::move(answers)));
    }

    Result<PassPointer> sameText(const FilterTree::Node &node, bool isNegated)
    {
        const RunKey &key = m_tree.keys[size_t(node.key)];
        const RunKey &otherKey = m_tree.keys[size_t(node.otherKey)];
        ASSAY_TRY(first, m_columns.texts(m_connection, key));
        ASSAY_TRY(second, m_columns.texts(m_connection, otherKey));
        const auto ask = [&columns = m_columns, &node, &key, &otherKey, first = first, second = second,
                          isNegated](size_t place) {
            const QStringList all = columns.expand(key, first->text(place));
            const QStringList others = columns.expand(otherKey, second->text(place));
            if (all.isEmpty() || others.isEmpty())
                return false;
            const bool isAny = std::any_of(all.begin(), all.end(), [&](const QString &text) {
                return std::any_of(others.begin(), others.end(),
                                   [&](const QString &other) { return (text == other) != node.isNegated; });
            });
            return isAny != isNegated;
        };
        return PassPointer(std::make_unique<PlacePass>(m_columns.count(), ask));
    }

    /// The name, or a tag's key or value.
    Result<PassPointer> phrase(const QString &folded, bool isNegated)
    {
        std::vector<PassPointer> parts;
        ASSAY_TRY(names, m_columns.texts(m_connection, {RunKey::Kind::Attribute, QStringLiteral("run_name")}));
        parts.push_back(phraseIn(*names, folded, false, isNegated));
        constexpr size_t mostColumns = 64;
        ASSAY_TRY(tags, m_columns.keys(m_connection, run_index_store::ColumnName::Kind::Tag, mostColumns));
        if (tags.isCut) {
            ASSAY_TRY(tagged, m_columns.taggedLike(m_connection, folded));
            parts.push_back(
                std::make_unique<PlacePass>(m_columns.count(), [tagged = std::move(tagged), isNegated](size_t place) {
                    return (tagged[place] != 0) != isNegated;
                }));
            return joined(isNegated, std::move(parts));
        }
        for (const QString &key : std::as_const(tags.names)) {
            ASSAY_TRY(column, m_columns.texts(m_connection, {RunKey::Kind::Tag, key}));
            parts.push_back(phraseIn(*column, folded, key.toCaseFolded().contains(folded), isNegated));
        }
        return joined(isNegated, std::move(parts));
    }

    PassPointer phraseIn(const RunIndexColumn &column, const QString &folded, bool isInKey, bool isNegated)
    {
        Answers answers;
        if (isInKey)
            answers.byCode.assign(size_t(column.pool().size()) + 1, 1);
        else
            answers.byCode = m_columns.codesWith(column, folded);
        answers.byCode[0] = 0;
        for (std::uint8_t &answer : answers.byCode)
            answer = (answer != 0) != isNegated ? 1 : 0;
        answers.ofNumber = [folded, isInKey, isNegated](double number) {
            return (isInKey || canonicalText(number).toCaseFolded().contains(folded)) != isNegated;
        };
        return std::make_unique<ChoicePass>(column, std::move(answers));
    }

    const FilterTree &m_tree;
    RunIndexColumns &m_columns;
    Connection &m_connection;
};

} // namespace

Result<RunIndexFilter> RunIndexFilter::compile(const FilterTree &tree, const QString &experiment, RunQuery::Shelf shelf,
                                               RunIndexColumns &columns, Connection &connection)
{
    std::vector<PassPointer> parts;
    Compiler compiler(tree, columns, connection);
    if (!tree.isEmpty()) {
        ASSAY_TRY(filter, compiler.truth(tree.root(), false));
        parts.push_back(std::move(filter));
    }
    if (!experiment.isNull()) {
        ASSAY_TRY(column, columns.texts(connection, {RunKey::Kind::Attribute, QStringLiteral("experiment")}));
        const QByteArray wanted = experiment.toUtf8();
        Answers answers;
        answers.byCode.assign(size_t(column->pool().size()) + 1, 0);
        if (const std::uint32_t code = column->pool().find({wanted.constData(), size_t(wanted.size())}))
            answers.byCode[code] = 1;
        answers.ofNumber = [id = experiment.toDouble()](double number) { return number == id; };
        parts.push_back(std::make_unique<ChoicePass>(*column, std::move(answers)));
    }
    if (shelf != RunQuery::Shelf::All) {
        ASSAY_TRY(archived, columns.numbers(connection, {RunKey::Kind::Attribute, QStringLiteral("archived")}));
        ASSAY_TRY(trashed, columns.numbers(connection, {RunKey::Kind::Attribute, QStringLiteral("trashed")}));
        parts.push_back(std::make_unique<PresencePass>(*trashed, shelf != RunQuery::Shelf::Trashed));
        if (shelf != RunQuery::Shelf::Trashed)
            parts.push_back(std::make_unique<PresencePass>(*archived, shelf == RunQuery::Shelf::InUse));
    }
    // Places past the last run, and of runs that are gone, have no start.
    ASSAY_TRY(started, columns.numbers(connection, {RunKey::Kind::Attribute, QStringLiteral("start_time")}));
    parts.push_back(std::make_unique<PresencePass>(*started));
    if (parts.size() == 1)
        return RunIndexFilter(std::move(parts.front()));
    return RunIndexFilter(std::make_unique<JoinPass>(true, std::move(parts)));
}

} // namespace assay
