#pragma once

#include "core/data/csv_cursor.h"
#include "core/data/number_form.h"
#include "core/data/table.h"

#include <deque>
#include <string>
#include <unordered_map>

namespace assay
{

/// Different words in the order of their first appearance. Words that do not outlive the call are copied.
class WordList final
{
public:
    std::int32_t codeOf(const CsvField &field);
    [[nodiscard]] size_t size() const { return m_words.size(); }
    [[nodiscard]] QStringList toStringList() const;

private:
    std::vector<std::string_view> m_words;
    std::unordered_map<std::string_view, std::int32_t> m_codes;
    std::deque<std::string> m_copies;
    std::int32_t m_last = -1;
};

/// Collects one column while a CSV file is read and finds its type as it goes. When a value shows that what was read
/// so far must have been words, the column is put off: a second pass over the file reads it as words.
class ColumnBuilder final
{
public:
    explicit ColumnBuilder(const QStringList &missingWords, NumberForm numberForm = {});

    /// True when plain numbers can be given to addNumber without going through add.
    [[nodiscard]] bool takesNumbers() const
    {
        return m_kind == Kind::Number && !m_isNumberMissing && m_numberForm.isPlain();
    }
    void addNumber(const field_values::Number &number)
    {
        m_hasInteger |= number.isInteger;
        m_hasReal |= !number.isInteger;
        m_hasTooLarge |= number.isTooLarge;
        m_numbers.push_back(number.value);
    }
    void add(const CsvField &field);

    /// After the first pass: true when the column must be read again, as words.
    [[nodiscard]] bool isPutOff();
    void startWords();
    void reserve(size_t rows);
    [[nodiscard]] Column finish(const QString &name);

private:
    enum class Kind { Unknown, Number, Boolean, Time, Words, PutOff };

    [[nodiscard]] bool isMissing(std::string_view text) const;
    /// Finds the kind from the first value that is there.
    void begin(std::string_view text);
    void become(Kind kind);
    void addMissing();
    void addValue(const CsvField &field, std::string_view text);
    void putOff();
    [[nodiscard]] ColumnType type() const;

    std::vector<std::string> m_missingWords;
    NumberForm m_numberForm;
    bool m_isNumberMissing = false; ///< a missing word such as -999 looks like a number
    Kind m_kind = Kind::Unknown;
    size_t m_reserved = 0;
    size_t m_missingBefore = 0;
    std::int64_t m_missing = 0;
    bool m_hasInteger = false;
    bool m_hasReal = false;
    bool m_hasTooLarge = false;
    bool m_hasClock = false;
    std::vector<double> m_numbers;
    std::vector<std::int32_t> m_codes;
    WordList m_words;
};

} // namespace assay
