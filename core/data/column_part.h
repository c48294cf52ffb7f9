#pragma once

#include "core/data/csv_cursor.h"
#include "core/data/field_rules.h"
#include "core/data/table.h"
#include "core/data/word_index.h"

#include <optional>

namespace assay
{

/// The values of one column in one block of rows, while a CSV file is read. Finds out what they are as it goes. One
/// thread at a time.
class ColumnPart final
{
public:
    enum class Kind {
        Unknown, ///< nothing but missing values so far
        Number,
        Boolean,
        Time,
        Words,
        Skipped ///< not read this time
    };
    static Kind kindOf(ColumnType type);

    /// Begins a block. Values are taken for `kind` (Unknown: for what the first of them is). A forced type also takes
    /// what only a person can know to be of it: 007 for a number, 0 and 1 for false and true.
    void start(const FieldRules &rules, Kind kind, std::optional<ColumnType> forced);
    /// Words of the block that begins are mostly different, so nobody looks for equal ones among them.
    void expectDifferentWords();

    /// True when plain numbers can be given to addNumber without going through add.
    [[nodiscard]] bool takesNumbers() const { return m_takesNumbers; }
    /// False as add.
    bool addNumber(const field_values::Number &number)
    {
        if (m_onlyIntegers && (!number.isInteger || number.isTooLarge))
            return false;
        m_hasInteger |= number.isInteger;
        m_hasReal |= !number.isInteger;
        m_hasTooLarge |= number.isTooLarge;
        m_numbers.push_back(number.value);
        return true;
    }
    /// False when the value is not of the part's kind; then all of the block must be read again.
    bool add(const CsvField &field);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] std::optional<ColumnType> forced() const { return m_forced; }

private:
    friend class ColumnBuilder;

    /// Finds the kind from the first value that is there.
    void begin(std::string_view text);
    void become(Kind kind);
    void addMissing();
    bool addValue(std::string_view text);
    bool addTime(std::string_view text);
    void addWord(std::string_view word);
    void forgetWords();
    [[nodiscard]] const WordTable &words() const { return m_areWordsDifferent ? m_differentWords : m_words.words(); }
    [[nodiscard]] std::optional<field_values::Number> number(std::string_view text) const;
    [[nodiscard]] std::optional<bool> boolean(std::string_view text) const;

    const FieldRules *m_rules = nullptr;
    Kind m_kind = Kind::Unknown;
    std::optional<ColumnType> m_forced;
    bool m_onlyIntegers = false;
    bool m_takesNumbers = false;
    size_t m_missing = 0;
    bool m_hasInteger = false;
    bool m_hasReal = false;
    bool m_hasTooLarge = false;
    bool m_hasClock = false;
    std::vector<double> m_numbers;
    std::vector<std::int32_t> m_codes; ///< of the words
    WordIndex m_words;                 ///< kept from block to block while they are few
    bool m_areWordsDifferent = false;
    WordTable m_differentWords; ///< used in place of m_words then; may hold equal ones
    std::int32_t m_lastCode = -1;
    std::vector<std::uint64_t> m_hashes;     ///< of the words
    std::vector<std::int32_t> m_columnCodes; ///< of the words, in the whole column; -1 when not asked yet
    field_values::RecentDay m_recentDay;
};

} // namespace assay
