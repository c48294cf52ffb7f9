#pragma once

#include "core/data/column_part.h"

namespace assay
{

/// Puts a column together from the parts of its blocks, in their order, and finds its type. When a part shows that what
/// came before must have been words, the column is put off: a second pass over the file reads it as words.
class ColumnBuilder final
{
public:
    explicit ColumnBuilder(std::optional<ColumnType> forced = std::nullopt);

    /// What the next part should take its values for.
    [[nodiscard]] ColumnPart::Kind nextKind() const;
    /// So many different words came that the next part need not look for equal ones.
    [[nodiscard]] bool areWordsDifferent() const;
    [[nodiscard]] std::optional<ColumnType> forced() const { return m_forced; }
    /// Takes a part's values. About `rows` are expected in all.
    void append(ColumnPart &part, size_t rows);

    /// After the first pass: true when the column must be read again, as words.
    [[nodiscard]] bool isPutOff();
    void startWords();
    /// Takes no more values.
    void close() { m_isClosed = true; }
    [[nodiscard]] Column finish(const QString &name);

private:
    using Kind = ColumnPart::Kind;

    void appendWords(ColumnPart &part, size_t rows);
    void putOff();
    [[nodiscard]] ColumnType type() const;

    std::optional<ColumnType> m_forced;
    Kind m_kind = Kind::Unknown;
    bool m_isPutOff = false;
    bool m_isClosed = false;
    size_t m_missing = 0;
    bool m_hasInteger = false;
    bool m_hasReal = false;
    bool m_hasTooLarge = false;
    bool m_hasClock = false;
    std::vector<double> m_numbers;
    std::vector<std::int32_t> m_codes;
    WordIndex m_words;
};

} // namespace assay
