#pragma once

#include "core/base/result.h"
#include "core/data/number_sketch.h"
#include "core/data/table.h"
#include "core/data/word_sketch.h"

#include <variant>

namespace assay
{

/// What is kept of a column so that its profile can be told, merged with that of later rows, and checked against a
/// schema, without the rows. A value type; one thread at a time.
class ColumnSketch final
{
public:
    /// Rows are sketched in blocks of so many, whatever the number of threads, and merged in order.
    static constexpr size_t blockRows = 131'072;

    explicit ColumnSketch(ColumnType type = ColumnType::Real);
    /// Of a whole column, block by block.
    static ColumnSketch of(const Column &column);
    /// Of one block of a column of numbers that has `expected` rows in all.
    static ColumnSketch ofBlock(const Column &column, size_t block);
    [[nodiscard]] static size_t blockCount(const Column &column);

    /// Adds rows of a column of numbers, NaN where missing.
    void add(std::span<const double> numbers);
    /// Adds the rows of another column. Integers pass for reals, days for points in time, and words for words; other
    /// types do not mix, and then nothing is added.
    [[nodiscard]] bool merge(const ColumnSketch &later);

    [[nodiscard]] ColumnType type() const { return m_type; }
    [[nodiscard]] std::int64_t count() const;
    [[nodiscard]] std::int64_t missing() const;
    /// Null for words, or for all else.
    [[nodiscard]] const NumberSketch *numbers() const { return std::get_if<NumberSketch>(&m_content); }
    [[nodiscard]] const WordSketch *words() const { return std::get_if<WordSketch>(&m_content); }

    void write(SketchWriter &writer) const;
    /// What does not hold together makes `reader` bad.
    static ColumnSketch read(SketchReader &reader);
    /// Versioned bytes, the same for the same sketch.
    [[nodiscard]] QByteArray serialise() const;
    static Result<ColumnSketch> deserialise(const QByteArray &bytes);

private:
    ColumnType m_type;
    std::variant<NumberSketch, WordSketch> m_content;
};

} // namespace assay
