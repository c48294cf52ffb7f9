#pragma once

#include "core/data/table.h"

#include <initializer_list>
#include <optional>

namespace assay
{

/// The cells in which the values of a column, or of two that go together, are counted: equal ranges of numbers and
/// times, or words, the most frequent first and the rare ones as one. Missing values have a cell of their own, the
/// last. A value type.
class ColumnCells final
{
public:
    /// No cells but that of missing values.
    ColumnCells() = default;
    /// Cells for all values of the columns together; all of them are words, or none is. Whole numbers and days have a
    /// cell each if there are at most 40 of them, else cells of as many; other numbers and times have 30 cells from
    /// least to greatest. At most `mostWords` words have a cell. O(rows).
    static ColumnCells of(std::initializer_list<const Column *> columns, size_t mostWords = 12);

    /// Without the one of missing values.
    [[nodiscard]] size_t count() const { return m_areWords ? size_t(m_words.size()) + m_hasOthers : m_count; }
    /// The cell of missing values.
    [[nodiscard]] size_t missing() const { return count(); }
    /// Words and booleans.
    [[nodiscard]] bool areWords() const { return m_areWords; }
    /// The words that have a cell; then there may be one more, of all other words.
    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] bool hasOthers() const { return m_hasOthers; }
    /// Of numbers and times: where cell `cell` begins; where the last one ends for count(). A cell holds its lower
    /// edge, the last one its upper edge too.
    [[nodiscard]] double edge(size_t cell) const { return 2 * (m_halfLow + m_halfStep * double(cell)); }
    [[nodiscard]] double middle(size_t cell) const { return 2 * (m_halfLow + m_halfStep * (double(cell) + 0.5)); }
    /// Each cell holds one whole number.
    [[nodiscard]] bool areSingle() const { return m_areSingle; }

    /// Finds the cell of each row of a column, which it must not outlive. Infinite numbers are in the outermost cells.
    class Finder final
    {
    public:
        [[nodiscard]] size_t operator()(size_t row) const
        {
            if (m_codes)
                return m_codes[row] < 0 ? m_missing : m_cellOfCode[size_t(m_codes[row])];
            const double x = m_numbers[row];
            if (x != x || m_missing == 0)
                return m_missing;
            const double place = (x / 2 - m_halfLow) / m_halfStep;
            return place <= 0 ? 0 : place >= double(m_missing) ? m_missing - 1 : size_t(place);
        }

    private:
        friend class ColumnCells;
        const double *m_numbers = nullptr;
        const std::int32_t *m_codes = nullptr;
        std::vector<size_t> m_cellOfCode;
        size_t m_missing = 0;
        double m_halfLow = 0, m_halfStep = 1;
    };
    [[nodiscard]] Finder finder(const Column &column) const;

private:
    void countWords(std::initializer_list<const Column *> columns, size_t mostWords);
    void divideRange(std::initializer_list<const Column *> columns);

    bool m_areWords = false;
    bool m_areSingle = false;
    bool m_hasOthers = false;
    QStringList m_words;
    size_t m_count = 0;
    double m_halfLow = 0, m_halfStep = 1; ///< halves, since the range of two finite doubles may be infinite
};

/// The lengths of the texts in characters as whole numbers, if the column is a text whose words hardly repeat, so that
/// counting them would say nothing: the 12 most frequent words stand in less than half of the rows that have one.
std::optional<Column> textLengths(const Column &column);

} // namespace assay
