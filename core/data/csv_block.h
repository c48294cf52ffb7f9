#pragma once

#include "core/data/column_part.h"
#include "core/data/csv_blocks.h"
#include "core/data/csv_problem.h"

namespace assay
{

/// What a broken field is called.
CsvProblem::Kind problemKindOf(CsvCursor::Problem problem);

/// Some rows of a CSV file on their way into columns.
struct CsvBlock {
    CsvText text;
    size_t begin = 0;              ///< where the rows begin in the text; what stands before counts for lines alone
    std::vector<ColumnPart> parts; ///< started; one for each column

    std::int64_t rows = 0;
    std::int64_t lines = 0;             ///< that end within the block
    std::int64_t blankLine = 0;         ///< from 1 within the block: nothing but blank lines is left from here; 0: none
    CsvProblem problem = {};            ///< its line counts from 1 within the block
    std::vector<size_t> readAgain = {}; ///< columns that turned out to be words
};

/// Reads the rows of blocks. Immutable; any number of threads.
class CsvBlockReader final
{
public:
    /// `rules` outlive the reader.
    CsvBlockReader(const FieldRules &rules, char delimiter, char quote)
        : m_rules(rules),
          m_delimiter(delimiter),
          m_quote(quote)
    {
    }

    /// Fills the parts of the block, or says what is wrong with it.
    void read(CsvBlock &block) const;
    /// Looks for bytes that are not UTF-8 text; their line counts from 1 within the text.
    [[nodiscard]] CsvProblem findEncodingProblem(std::string_view text) const;

private:
    void readRows(CsvBlock &block) const;
    /// False at a problem.
    bool readRow(CsvCursor &cursor, CsvBlock &block) const;
    /// False when the value does not fit a type that was given.
    bool refuse(CsvBlock &block, size_t field, std::int64_t line, std::string_view value) const;
    /// Reads the columns again that turned out to be words.
    void readWords(CsvBlock &block) const;

    const FieldRules &m_rules;
    char m_delimiter;
    char m_quote;
};

} // namespace assay
