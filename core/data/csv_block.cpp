#include "core/data/csv_block.h"

#include "core/data/text_encoding.h"

#include <algorithm>

namespace assay
{

CsvProblem::Kind problemKindOf(CsvCursor::Problem problem)
{
    switch (problem) {
    case CsvCursor::Problem::OpenQuote:
        return CsvProblem::Kind::OpenQuote;
    case CsvCursor::Problem::TextAfterQuote:
        return CsvProblem::Kind::TextAfterQuote;
    case CsvCursor::Problem::QuoteInside:
        return CsvProblem::Kind::QuoteInside;
    case CsvCursor::Problem::LoneReturn:
    case CsvCursor::Problem::None:
        break;
    }
    return CsvProblem::Kind::LoneReturn;
}

CsvProblem CsvBlockReader::findEncodingProblem(std::string_view text) const
{
    const EncodingProblem found = assay::findEncodingProblem(text);
    CsvProblem problem;
    switch (found.kind) {
    case EncodingProblem::Kind::None:
        return problem;
    case EncodingProblem::Kind::Nul:
        problem.kind = CsvProblem::Kind::Nul;
        break;
    case EncodingProblem::Kind::Invalid:
        problem.kind = CsvProblem::Kind::NotUtf8;
        break;
    case EncodingProblem::Kind::Utf16:
        problem.kind = CsvProblem::Kind::Utf16;
        break;
    }
    // Field by field to the one at fault; where quotes are broken too, the line is all that can be said for sure.
    CsvCursor cursor(text, m_delimiter, m_quote);
    CsvField field;
    const auto position = size_t(found.position);
    problem.field = 1;
    while (true) {
        const auto behind = cursor.readField(field);
        if (behind == CsvCursor::Behind::Broken || behind == CsvCursor::Behind::FileEnd || cursor.position() > position)
            break;
        problem.field = behind == CsvCursor::Behind::LineEnd ? 1 : problem.field + 1;
    }
    problem.line = std::count(text.begin(), text.begin() + found.position, '\n') + 1;
    return problem;
}

void CsvBlockReader::read(CsvBlock &block) const
{
    block.rows = 0;
    block.lines = 0;
    block.blankLine = 0;
    block.readAgain.clear();
    block.problem = findEncodingProblem(block.text.view());
    if (block.problem.kind != CsvProblem::Kind::None)
        return;
    readRows(block);
    if (block.problem.kind == CsvProblem::Kind::None && !block.readAgain.empty())
        readWords(block);
}

void CsvBlockReader::readRows(CsvBlock &block) const
{
    const std::string_view text = block.text.view();
    const auto before = std::count(text.begin(), text.begin() + std::ptrdiff_t(block.begin), '\n');
    CsvCursor cursor(text.substr(block.begin), m_delimiter, m_quote, before + 1);
    while (!cursor.isAtEnd()) {
        // With one column a blank line is a missing value, else it can only be a stray end of the file.
        if (block.parts.size() > 1 && cursor.isAtLineEnd() && cursor.onlyBlankLinesLeft()) {
            block.blankLine = cursor.line();
            break;
        }
        if (!readRow(cursor, block))
            return;
        ++block.rows;
    }
    // Reading the end of a cut text is reading the middle of a row.
    if (block.text.isCut)
        block.problem = {.kind = CsvProblem::Kind::LongRow, .line = cursor.line(), .field = 1};
    block.lines = std::count(text.begin(), text.end(), '\n');
}

bool CsvBlockReader::refuse(CsvBlock &block, size_t field, std::int64_t line, std::string_view value) const
{
    const ColumnPart &part = block.parts[field];
    if (!part.forced()) {
        // The rest of the row and block are read as they are; this column once more, as words.
        block.readAgain.push_back(field);
        block.parts[field].start(m_rules, ColumnPart::Kind::Skipped, std::nullopt);
        return true;
    }
    block.problem = {.kind = CsvProblem::Kind::NotOfType,
                     .line = line,
                     .field = field + 1,
                     .value = QString::fromUtf8(value.data(), qsizetype(std::min<size_t>(value.size(), 80))),
                     .type = columnTypeName(*part.forced())};
    return false;
}

bool CsvBlockReader::readRow(CsvCursor &cursor, CsvBlock &block) const
{
    const std::int64_t line = cursor.line();
    const size_t expected = block.parts.size();
    size_t fields = 0;
    CsvField field;
    field_values::Number number;
    CsvCursor::Behind behind = CsvCursor::Behind::Delimiter;
    while (behind == CsvCursor::Behind::Delimiter) {
        const size_t index = fields++;
        ColumnPart *const part = index < expected ? &block.parts[index] : nullptr;
        if (part != nullptr && part->takesNumbers() && cursor.readNumber(number, behind)) {
            if (part->addNumber(number) ||
                refuse(block, index, line, valueText(number.value, ColumnType::Real).toStdString()))
                continue;
            return false;
        }
        const std::int64_t fieldLine = cursor.line();
        behind = cursor.readField(field);
        if (behind == CsvCursor::Behind::Broken) {
            block.problem = {.kind = problemKindOf(cursor.problem()), .line = cursor.line(), .field = fields};
            // In a text that was cut, the quote may well be closed behind the cut.
            if (block.text.isCut && block.problem.kind == CsvProblem::Kind::OpenQuote)
                block.problem.kind = CsvProblem::Kind::LongRow;
            return false;
        }
        if (part != nullptr && part->kind() != ColumnPart::Kind::Skipped && !part->add(field) &&
            !refuse(block, index, fieldLine, field.text))
            return false;
    }
    if (fields == expected)
        return true;
    const bool isCutHere = block.text.isCut && behind == CsvCursor::Behind::FileEnd;
    block.problem = {
        .kind = isCutHere ? CsvProblem::Kind::LongRow : CsvProblem::Kind::Ragged, .line = line, .field = fields};
    return false;
}

void CsvBlockReader::readWords(CsvBlock &block) const
{
    for (const size_t column : block.readAgain)
        block.parts[column].start(m_rules, ColumnPart::Kind::Words, std::nullopt);
    std::sort(block.readAgain.begin(), block.readAgain.end());
    CsvCursor cursor(block.text.view().substr(block.begin), m_delimiter, m_quote);
    CsvField field;
    for (std::int64_t row = 0; row < block.rows; ++row) {
        auto wanted = block.readAgain.begin();
        for (size_t column = 0; column < block.parts.size(); ++column) {
            cursor.readField(field);
            if (wanted == block.readAgain.end() || *wanted != column)
                continue;
            block.parts[column].add(field);
            ++wanted;
        }
    }
}

} // namespace assay
