#pragma once

#include "core/data/value_pattern.h"
#include "core/runs/compare/comparison.h"
#include "core/runs/filter/like_pattern.h"
#include "core/runs/filter/run_key.h"

#include <QStringList>

#include <cstdint>
#include <memory>
#include <vector>

namespace assay
{

template <typename T>
bool holds(Comparison comparison, const T &a, const T &b)
{
    switch (comparison) {
    case Comparison::Equal:
        return a == b;
    case Comparison::NotEqual:
        return a != b;
    case Comparison::Less:
        return a < b;
    case Comparison::LessEqual:
        return a <= b;
    case Comparison::Greater:
        return a > b;
    case Comparison::GreaterEqual:
        break;
    }
    return a >= b;
}

/// A filter after reading: what evaluators walk. Nodes stand after those that they are made of, the whole comes last.
///
/// Clauses are true, false or unknown, as SQL's: a clause about a key that the run lacks is unknown, NOT unknown is
/// unknown, AND and OR take false, unknown, true in this order as least and greatest. Numbers are compared by IEEE
/// 754: each comparison with NaN is false but `!=`, which is true.
struct FilterTree {
    enum class Op : std::uint8_t {
        // Truths.
        And,      ///< of children
        Or,       ///< of children
        Not,      ///< of first
        Compare,  ///< numbers first and second, by comparison
        Day,      ///< number first beside the time from `number` to `until`, by comparison
        Texts,    ///< any text of key is (or with isNegated: is not) one of texts
        SameText, ///< any text of key is (or with isNegated: is not) one of otherKey's
        Like,     ///< any text of key matches (or with isNegated: does not match) like
        Regex,    ///< the same by regex
        Present,  ///< the run has key, or with isNegated: has it not; never unknown
        Phrase,   ///< the name, or a tag's key or value, has texts[0] in it, whatever the case; never unknown
        // Numbers.
        Number,
        Key,
        Add,
        Subtract,
        Multiply,
        Divide,
        Negate
    };
    struct Node {
        Op op = Op::Number;
        Comparison comparison = Comparison::Equal;
        bool isNegated = false;
        int first = -1;
        int second = -1;
        int key = -1;      ///< place in keys
        int otherKey = -1; ///< the same
        double number = 0;
        double until = 0;
        int detail = -1;           ///< place in texts, likes or regexes
        std::vector<int> children; ///< of And and Or
    };
    std::vector<Node> nodes;
    std::vector<RunKey> keys; ///< each once
    std::vector<QStringList> texts;
    std::vector<LikePattern> likes;
    std::vector<ValuePattern> regexes;

    [[nodiscard]] bool isEmpty() const { return nodes.empty(); }
    [[nodiscard]] int root() const { return int(nodes.size()) - 1; }
};

/// MLflow writes FINISHED where this program writes finished: statuses are compared in lower case.
inline bool comparesInLowerCase(const RunKey &key)
{
    return key.kind == RunKey::Kind::Attribute && key.name == u"status";
}

} // namespace assay
