#pragma once

#include "core/data/table.h"

#include <QJsonArray>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace assay
{

/// Different values of a column, words or numbers, each with a place from 0 under which it is found again. A value type
/// without locks.
class Categories final
{
public:
    Categories() = default;
    /// In any order; each once.
    explicit Categories(WordTable words);
    /// Ascending; each once.
    explicit Categories(std::vector<double> numbers);

    [[nodiscard]] bool areWords() const { return m_areWords; }
    [[nodiscard]] size_t size() const { return m_areWords ? size_t(m_words.size()) : m_numbers.size(); }
    [[nodiscard]] const WordTable &words() const { return m_words; }
    [[nodiscard]] const std::vector<double> &numbers() const { return m_numbers; }
    /// As text: the shortest that reads back as the same number.
    [[nodiscard]] QString name(size_t place) const;
    /// Their places; -1 when unknown.
    [[nodiscard]] std::int32_t find(std::string_view word) const;
    [[nodiscard]] std::int32_t find(double number) const;
    /// Those at these places, which ascend.
    [[nodiscard]] Categories at(std::span<const size_t> places) const;

    [[nodiscard]] QJsonArray toJson() const;
    /// Nothing when a value is of the other kind, or numbers do not ascend.
    static std::optional<Categories> fromJson(const QJsonValue &value, bool areWords);

private:
    WordTable m_words;
    std::vector<std::int32_t> m_slots; ///< open addressing by wordHash, half empty at least; -1 is empty
    std::vector<double> m_numbers;
    bool m_areWords = false;
};

/// The categories of some rows of a column in the order of their numbers or of their bytes, and how often each occurs.
struct CategoryCounts {
    Categories categories;
    std::vector<std::int64_t> counts;
    std::int64_t missing = 0;
};
CategoryCounts countCategories(const Column &column, std::span<const std::uint32_t> rows);

/// Tells the places of a column's values among categories; as long as both live. Each different word is looked up once.
class CategoryReader final
{
public:
    static constexpr std::int32_t missing = -1;
    static constexpr std::int32_t unseen = -2;

    CategoryReader(const Categories &categories, const Column &column);
    void read(std::span<const std::uint32_t> rows, std::int32_t *places) const;

private:
    const Categories &m_categories;
    const Column &m_column;
    std::vector<std::int32_t> m_placeOfCode;
};

} // namespace assay
