#include "core/data/column_sketch.h"

#include "core/data/sketch_bytes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr std::uint8_t formatVersion = 1;
constexpr double day = 86'400'000;

bool isWords(ColumnType type)
{
    return type == ColumnType::Category || type == ColumnType::Text;
}

bool isWhole(ColumnType type)
{
    return type == ColumnType::Boolean || type == ColumnType::Integer;
}

double unitOf(ColumnType type)
{
    if (type == ColumnType::Timestamp)
        return day;
    return type == ColumnType::Real ? 1 : 0;
}

bool isTime(ColumnType type)
{
    return type == ColumnType::Date || type == ColumnType::Timestamp;
}

/// Points in time that a calendar has.
bool areTimes(const NumberSummary &summary)
{
    constexpr double furthest = 1e17;
    return summary.count() == 0 ||
           (summary.min() >= -furthest && summary.max() <= furthest && std::abs(summary.mean()) <= furthest);
}

/// The type of both, if there is one.
std::optional<ColumnType> commonType(ColumnType a, ColumnType b)
{
    if (a == b)
        return a;
    const auto are = [&](ColumnType one, ColumnType other) {
        return (a == one && b == other) || (a == other && b == one);
    };
    if (are(ColumnType::Integer, ColumnType::Real))
        return ColumnType::Real;
    if (are(ColumnType::Date, ColumnType::Timestamp))
        return ColumnType::Timestamp;
    return are(ColumnType::Category, ColumnType::Text) ? std::optional(ColumnType::Text) : std::nullopt;
}

} // namespace

ColumnSketch::ColumnSketch(ColumnType type) : m_type(type)
{
    if (isWords(type))
        m_content = WordSketch();
    else
        m_content = NumberSketch(unitOf(type), isWhole(type));
}

size_t ColumnSketch::blockCount(const Column &column)
{
    // The words of a column stand in one list, so that counting them again for each block would cost more than it
    // gains.
    return column.isWords() ? 1 : std::max<size_t>(1, (column.numbers.size() + blockRows - 1) / blockRows);
}

ColumnSketch ColumnSketch::ofBlock(const Column &column, size_t block)
{
    ColumnSketch sketch(column.type);
    if (column.isWords()) {
        sketch.m_content = WordSketch::of(column);
        return sketch;
    }
    const std::span<const double> all = column.numbers;
    const auto rows = all.subspan(block * blockRows, std::min(blockRows, all.size() - block * blockRows));
    sketch.m_content = NumberSketch::of(rows, unitOf(column.type), isWhole(column.type), block, all.size());
    return sketch;
}

ColumnSketch ColumnSketch::of(const Column &column)
{
    ColumnSketch sketch = ofBlock(column, 0);
    for (size_t block = 1; block < blockCount(column); ++block)
        std::get<NumberSketch>(sketch.m_content).merge(*ofBlock(column, block).numbers());
    return sketch;
}

void ColumnSketch::add(std::span<const double> numbers)
{
    auto &sketch = std::get<NumberSketch>(m_content);
    for (; !numbers.empty(); numbers = numbers.subspan(std::min(blockRows, numbers.size()))) {
        const auto rows = numbers.first(std::min(blockRows, numbers.size()));
        sketch.merge(NumberSketch::of(rows, unitOf(m_type), isWhole(m_type), std::uint64_t(count()), 0));
    }
}

bool ColumnSketch::merge(const ColumnSketch &later)
{
    const auto type = commonType(m_type, later.m_type);
    if (!type)
        return false;
    m_type = *type;
    if (auto *words = std::get_if<WordSketch>(&m_content))
        words->merge(*later.words());
    else
        std::get<NumberSketch>(m_content).merge(*later.numbers());
    return true;
}

std::int64_t ColumnSketch::count() const
{
    return std::visit([](const auto &content) { return content.count(); }, m_content);
}

std::int64_t ColumnSketch::missing() const
{
    return std::visit([](const auto &content) { return content.missing(); }, m_content);
}

void ColumnSketch::write(SketchWriter &writer) const
{
    writer.byte(std::uint8_t(m_type));
    std::visit([&](const auto &content) { content.write(writer); }, m_content);
}

ColumnSketch ColumnSketch::read(SketchReader &reader)
{
    const std::uint8_t type = reader.byte();
    if (type > std::uint8_t(ColumnType::Timestamp)) {
        reader.refuse();
        return ColumnSketch();
    }
    ColumnSketch sketch{ColumnType(type)};
    if (isWords(sketch.m_type))
        sketch.m_content = WordSketch::read(reader);
    else
        sketch.m_content = NumberSketch::read(reader, unitOf(sketch.m_type), isWhole(sketch.m_type));
    if (isTime(sketch.m_type) && !areTimes(sketch.numbers()->summary()))
        reader.refuse();
    return sketch;
}

QByteArray ColumnSketch::serialise() const
{
    SketchWriter writer;
    writer.byte(formatVersion);
    write(writer);
    return writer.bytes();
}

Result<ColumnSketch> ColumnSketch::deserialise(const QByteArray &bytes)
{
    SketchReader reader({bytes.constData(), size_t(bytes.size())});
    if (const std::uint8_t version = reader.byte(); version > formatVersion)
        return Error{ErrorCode::Newer, QCoreApplication::translate(
                                           "core", "A stored sketch of a column was written by a newer version of "
                                                   "Assay. Use that version.")};
    ColumnSketch sketch = read(reader);
    if (reader.isBad() || !reader.isAtEnd())
        return Error{ErrorCode::Damaged, QCoreApplication::translate(
                                             "core", "A stored sketch of a column is damaged. Import the data again "
                                                     "under another name.")};
    return sketch;
}

} // namespace assay
