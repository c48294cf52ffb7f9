#pragma once

#include "core/data/field_values.h"
#include "core/data/table.h"
#include "core/data/word_index.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay
{

/// Collects one column of a file whose values say what they are, such as JSON lines, and finds its type as it goes.
/// When a value shows that what was read so far must have been words, the column is put off: a second pass over the
/// file reads it as words. A file may be read in parts on several threads: each part has builders of its own, which are
/// appended in the order of the parts, and the column is the same for any parts.
class TypedColumnBuilder final
{
public:
    explicit TypedColumnBuilder(std::string name) : m_name(std::move(name)) {}

    [[nodiscard]] const std::string &name() const { return m_name; }
    /// The number of rows that have been filled; later ones are missing until something is added.
    [[nodiscard]] size_t rowCount() const { return m_rows; }
    /// Adds the value of the row `row`; rows that nothing was added to are missing. `text` is as it stands in the file.
    void addNumber(size_t row, std::string_view text, const field_values::Number &number);
    void addBoolean(size_t row, bool value);
    /// An empty string is missing.
    void addString(size_t row, std::string_view text);
    /// A day, or a point in time where it has a clock.
    void addTime(size_t row, std::string_view text, const field_values::Time &time);
    /// What can only be words, such as an array; empty is missing.
    void addWords(size_t row, std::string_view text);
    void addMissing(size_t row) { padTo(row + 1); }

    /// A builder for the next part of the file, which knows what this one has learned.
    [[nodiscard]] TypedColumnBuilder nextPart() const;
    /// Puts a part behind the rows before it. `expected` rows are thought to come in all, 0 when nobody knows.
    void append(const TypedColumnBuilder &part, size_t rowsBefore, size_t expected);

    /// After the first pass: true when the column must be read again, as words.
    [[nodiscard]] bool isPutOff();
    void startWords();
    [[nodiscard]] Column finish(size_t rowCount);

private:
    enum class Kind { Unknown, Number, Boolean, Time, Words, PutOff };

    /// Makes the column that kind when it has no value yet; true when values of that kind can be added.
    bool become(Kind kind);
    void padTo(size_t rows);
    void push(size_t row, double number);
    void pushWord(size_t row, std::string_view text);
    void putOff();
    [[nodiscard]] ColumnType type() const;

    std::string m_name;
    Kind m_kind = Kind::Unknown;
    size_t m_rows = 0;
    size_t m_present = 0;
    bool m_hasReal = false;
    bool m_hasTooLarge = false;
    bool m_hasClock = false;
    std::vector<double> m_numbers;
    std::vector<std::int32_t> m_codes;
    WordIndex m_words;
};

} // namespace assay
