#pragma once

#include "core/runs/filter/filter_reader.h"

#include <map>

namespace assay
{

/// Puts a filter's tree together while it is read, and knows the sentences that both grammars share. A value on the
/// stack of one parse.
class FilterBuilder final
{
public:
    using Op = FilterTree::Op;
    using Node = FilterTree::Node;

    FilterBuilder(QueryReader &reader, const FilterLanguage &language) : m_reader(reader), m_language(language) {}

    /// Reads a key and remembers where it stands; its place among the tree's keys.
    Result<int> readKey();
    /// Reads a name alone, quoted or not, of a kind that is known already.
    Result<int> readNameOf(RunKey::Kind kind);
    [[nodiscard]] const RunKey &key(int place) const { return m_read.tree.keys[size_t(place)]; }
    int add(Node node);
    int addNumber(double number);
    /// NOT, AND and OR of truths.
    int addNot(int first);
    int addAll(Op op, std::vector<int> children);
    /// Numbers made of numbers, and comparisons of them.
    int addPair(Op op, int first, int second, Comparison comparison = Comparison::Equal);
    int addTexts(int key, QStringList texts, bool isNegated);
    int addPhrase(const QString &text);
    int addPresent(int key, bool isNegated);

    /// Takes a comparison's symbol if one comes next.
    std::optional<Comparison> acceptComparison();
    /// What follows `like` or `ilike`.
    Result<int> readLike(int key, Qt::CaseSensitivity caseSensitivity, bool isNegated);
    /// What follows `in` or `not in`.
    Result<int> readList(int key, bool isNegated);
    /// What follows `is`.
    Result<int> readNull(int key);
    /// What follows `=~` or `!~`.
    Result<int> readRegex(int key, bool isNegated);

    /// What may follow a key of this kind.
    [[nodiscard]] static QString operatorsOf(const RunKey &key);
    [[nodiscard]] ReadFilter take() { return std::move(m_read); }

private:
    int placeOf(const RunKey &key, qsizetype start);

    QueryReader &m_reader;
    const FilterLanguage &m_language;
    ReadFilter m_read;
    std::map<QString, int> m_places; ///< of keys, by their canonical text
};

/// MLflow's grammar alone: comparisons of a key with a constant, joined by `and`.
Result<> readMlflowFilter(QueryReader &reader, FilterBuilder &builder);
/// All of the language.
Result<> readFullFilter(QueryReader &reader, FilterBuilder &builder, const FilterLanguage &language);

} // namespace assay
