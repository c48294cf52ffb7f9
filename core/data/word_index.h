#pragma once

#include "core/data/word_table.h"

namespace assay
{

/// A 64-bit hash of a word's bytes; the same everywhere.
std::uint64_t wordHash(std::string_view word);

/// Gives words their codes while a column is read, in the order of their first appearance.
class WordIndex final
{
public:
    std::int32_t codeOf(std::string_view word) { return codeOf(word, wordHash(word)); }
    std::int32_t codeOf(std::string_view word, std::uint64_t hash);
    /// Tells that a word with that hash comes soon.
    void prefetch(std::uint64_t hash) const
    {
        if (!m_slots.empty())
            __builtin_prefetch(m_slots.data() + (hash & (m_slots.size() - 1)));
    }
    /// Makes room for so many words in all.
    void reserve(size_t words);
    [[nodiscard]] const WordTable &words() const { return m_words; }
    [[nodiscard]] size_t size() const { return size_t(m_words.size()); }
    /// Hands the words over and begins anew.
    WordTable take();
    void clear();

private:
    /// Open addressing; a third of the slots at least are empty.
    struct Slot {
        std::uint32_t tag = 0;
        std::int32_t code = -1;
    };
    void resize(size_t slotCount);

    WordTable m_words;
    std::vector<Slot> m_slots;
};

} // namespace assay
