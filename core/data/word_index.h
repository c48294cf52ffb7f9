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
    [[nodiscard]] std::uint64_t hashAt(std::int32_t code) const { return m_hashes[size_t(code)]; }
    [[nodiscard]] const WordTable &words() const { return m_words; }
    [[nodiscard]] size_t size() const { return m_hashes.size(); }
    /// Hands the words over and begins anew.
    WordTable take();
    void clear();

private:
    /// Open addressing; half of the slots are empty.
    struct Slot {
        std::uint32_t tag = 0;
        std::int32_t code = -1;
    };
    void grow();

    WordTable m_words;
    std::vector<std::uint64_t> m_hashes;
    std::vector<Slot> m_slots;
};

} // namespace assay
