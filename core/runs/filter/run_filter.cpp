#include "core/runs/filter/run_filter.h"

#include "core/runs/filter/known_keys.h"

#include <algorithm>

namespace assay
{

namespace
{

/// In the order in which `and` takes the least and `or` the greatest.
enum class Truth { False, Unknown, True };

Truth truthOf(bool isTrue)
{
    return isTrue ? Truth::True : Truth::False;
}

/// One tree on one run.
class TreeWalk final
{
public:
    TreeWalk(const FilterTree &tree, const Run &run, const ValueAtStep &atStep)
        : m_tree(tree),
          m_run(run),
          m_atStep(atStep)
    {
    }

    [[nodiscard]] Truth truth(int place) const
    {
        using Op = FilterTree::Op;
        const FilterTree::Node &node = m_tree.nodes[size_t(place)];
        switch (node.op) {
        case Op::And:
        case Op::Or: {
            const bool isAnd = node.op == Op::And;
            Truth all = isAnd ? Truth::True : Truth::False;
            for (const int child : node.children)
                all = isAnd ? std::min(all, truth(child)) : std::max(all, truth(child));
            return all;
        }
        case Op::Not:
            return Truth(int(Truth::True) - int(truth(node.first)));
        case Op::Compare: {
            const std::optional<double> a = number(node.first);
            const std::optional<double> b = number(node.second);
            return a && b ? truthOf(holds(node.comparison, *a, *b)) : Truth::Unknown;
        }
        case Op::Day: {
            const std::optional<double> time = number(node.first);
            return time ? truthOf(isOnSide(node, *time)) : Truth::Unknown;
        }
        case Op::Present:
            return truthOf(isPresent(m_tree.keys[size_t(node.key)]) != node.isNegated);
        case Op::Phrase:
            return truthOf(hasPhrase(m_tree.texts[size_t(node.detail)].first()));
        default:
            return truthOfTexts(node);
        }
    }

    static bool isOnSide(const FilterTree::Node &node, double time)
    {
        switch (node.comparison) {
        case Comparison::Equal:
            return time >= node.number && time < node.until;
        case Comparison::NotEqual:
            return !(time >= node.number && time < node.until);
        case Comparison::Less:
            return time < node.number;
        case Comparison::LessEqual:
            return time < node.until;
        case Comparison::Greater:
            return time >= node.until;
        case Comparison::GreaterEqual:
            break;
        }
        return time >= node.number;
    }

private:
    [[nodiscard]] std::optional<double> number(int place) const
    {
        using Op = FilterTree::Op;
        const FilterTree::Node &node = m_tree.nodes[size_t(place)];
        if (node.op == Op::Number)
            return node.number;
        if (node.op == Op::Key)
            return m_tree.keys[size_t(node.key)].number(m_run, m_atStep);
        const std::optional<double> a = number(node.first);
        if (!a)
            return std::nullopt;
        if (node.op == Op::Negate)
            return -*a;
        const std::optional<double> b = number(node.second);
        if (!b)
            return std::nullopt;
        switch (node.op) {
        case Op::Add:
            return *a + *b;
        case Op::Subtract:
            return *a - *b;
        case Op::Multiply:
            return *a * *b;
        default:
            return *a / *b;
        }
    }

    [[nodiscard]] Truth truthOfTexts(const FilterTree::Node &node) const
    {
        const RunKey &key = m_tree.keys[size_t(node.key)];
        const QStringList texts = textsOf(key);
        if (texts.isEmpty())
            return Truth::Unknown;
        QStringList others;
        if (node.op == FilterTree::Op::SameText) {
            others = textsOf(m_tree.keys[size_t(node.otherKey)]);
            if (others.isEmpty())
                return Truth::Unknown;
        }
        const auto meets = [&](const QString &text) {
            switch (node.op) {
            case FilterTree::Op::Texts: {
                const QStringList &wanted = m_tree.texts[size_t(node.detail)];
                return std::binary_search(wanted.begin(), wanted.end(), text);
            }
            case FilterTree::Op::Like:
                return m_tree.likes[size_t(node.detail)].matches(text);
            case FilterTree::Op::Regex:
                return m_tree.regexes[size_t(node.detail)].isFoundIn(text);
            default:
                return false;
            }
        };
        if (node.op == FilterTree::Op::SameText)
            return truthOf(std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
                return std::any_of(others.begin(), others.end(),
                                   [&](const QString &other) { return (text == other) != node.isNegated; });
            }));
        return truthOf(std::any_of(texts.begin(), texts.end(),
                                   [&](const QString &text) { return meets(text) != node.isNegated; }));
    }

    [[nodiscard]] QStringList textsOf(const RunKey &key) const { return key.texts(m_run); }

    [[nodiscard]] bool isPresent(const RunKey &key) const
    {
        return key.isNumeric() ? key.number(m_run, m_atStep).has_value() : !key.texts(m_run).isEmpty();
    }

    [[nodiscard]] bool hasPhrase(const QString &folded) const
    {
        const auto has = [&](const QString &text) { return text.toCaseFolded().contains(folded); };
        if (has(m_run.name))
            return true;
        for (auto tag = m_run.tags.constBegin(); tag != m_run.tags.constEnd(); ++tag) {
            if (has(tag.key()) || has(tag.value()))
                return true;
        }
        return false;
    }

    const FilterTree &m_tree;
    const Run &m_run;
    const ValueAtStep &m_atStep;
};

} // namespace

Result<RunFilter> RunFilter::parse(const QString &text, const FilterLanguage &language, TextSpan *wrong)
{
    ASSAY_TRY(read, readFilter(text, language, wrong));
    RunFilter filter;
    filter.m_read = std::make_shared<const ReadFilter>(std::move(read));
    return filter;
}

bool RunFilter::matches(const Run &run, const ValueAtStep &atStep) const
{
    const FilterTree &all = m_read->tree;
    return all.isEmpty() || TreeWalk(all, run, atStep).truth(all.root()) == Truth::True;
}

std::vector<RunFilter::Doubt> RunFilter::doubts(const KnownKeys &known) const
{
    std::vector<Doubt> doubts;
    for (size_t i = 0; i < m_read->tree.keys.size(); ++i) {
        const QString sentence = known.adviceFor(m_read->tree.keys[i]);
        if (!sentence.isEmpty())
            doubts.push_back({m_read->keySpans[i], sentence});
    }
    return doubts;
}

} // namespace assay
