#pragma once

#include "core/data/hyper_log_log.h"
#include "core/data/table.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace assay
{

/// What is kept of a column of words: how many, their lengths, and the count of each different word as long as there
/// are few and short ones; beyond that how many there are and the most frequent ones. A value type; one thread at a
/// time.
class WordSketch final
{
public:
    struct Entry {
        QByteArray word; ///< UTF-8
        std::int64_t count = 0;
    };
    static constexpr size_t mostWords = 4096;
    static constexpr size_t mostBytes = 1 << 18; ///< of all words that are kept

    /// Of whole columns.
    static WordSketch of(const Column &column);
    void merge(const WordSketch &later);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] std::int64_t missing() const { return m_missing; }
    /// Every different word is kept, in the order in which it came first; else only the most frequent ones are.
    [[nodiscard]] bool isExact() const { return m_isExact; }
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    /// A word that is not kept comes at most so often; a count that is kept is too low by at most as much.
    [[nodiscard]] std::int64_t missed() const { return m_missed; }
    /// How many different words there are, when that is known exactly.
    [[nodiscard]] std::optional<std::int64_t> distinct() const { return m_exactDistinct; }
    [[nodiscard]] double estimatedDistinct() const { return m_distinct.estimate(); }
    /// The share of different words that hold a space.
    [[nodiscard]] double spacedShare() const;
    /// Characters, over rows; NaN when there are none.
    [[nodiscard]] double minLength() const { return m_minLength; }
    [[nodiscard]] double maxLength() const { return m_maxLength; }
    [[nodiscard]] double meanLength() const { return m_lengths / double(m_count - m_missing); }

    void write(SketchWriter &writer) const;
    /// What does not hold together makes `reader` bad.
    static WordSketch read(SketchReader &reader);

private:
    void keepFrequent();
    void addToDistinct();

    std::int64_t m_count = 0;
    std::int64_t m_missing = 0;
    bool m_isExact = true;
    std::vector<Entry> m_entries;
    std::int64_t m_missed = 0;
    std::optional<std::int64_t> m_exactDistinct = 0;
    HyperLogLog m_distinct;   ///< empty while exact
    std::int64_t m_words = 0; ///< different words of each part, added up
    std::int64_t m_spaced = 0;
    double m_minLength = 0;
    double m_maxLength = 0;
    double m_lengths = 0; ///< their sum
};

} // namespace assay
