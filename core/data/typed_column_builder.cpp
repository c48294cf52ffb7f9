#include "core/data/typed_column_builder.h"

#include "core/data/word_type.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

/// Makes room, guided by the rows expected, so that values seldom move while they grow.
template <typename T>
void makeRoom(std::vector<T> &values, size_t needed, size_t expected)
{
    if (needed > values.capacity())
        values.reserve(std::max({needed, expected, values.capacity() + values.capacity() / 4}));
}

} // namespace

void TypedColumnBuilder::putOff()
{
    m_kind = Kind::PutOff;
    std::vector<double>().swap(m_numbers);
    std::vector<std::int32_t>().swap(m_codes);
    m_words.clear();
}

bool TypedColumnBuilder::become(Kind kind)
{
    if (m_kind == kind)
        return true;
    if (m_kind == Kind::Unknown) {
        m_kind = kind;
        const size_t before = m_rows;
        m_rows = 0;
        padTo(before);
        return true;
    }
    if (m_kind != Kind::Words)
        putOff();
    return false;
}

void TypedColumnBuilder::padTo(size_t rows)
{
    if (rows <= m_rows)
        return;
    m_rows = rows;
    if (m_kind == Kind::Words)
        m_codes.resize(rows, -1);
    else if (m_kind != Kind::Unknown && m_kind != Kind::PutOff)
        m_numbers.resize(rows, std::numeric_limits<double>::quiet_NaN());
}

void TypedColumnBuilder::push(size_t row, double number)
{
    padTo(row);
    m_numbers.push_back(number);
    ++m_rows;
    ++m_present;
}

void TypedColumnBuilder::pushWord(size_t row, std::string_view text)
{
    padTo(row);
    m_codes.push_back(m_words.codeOf(text));
    ++m_rows;
    ++m_present;
}

void TypedColumnBuilder::addNumber(size_t row, std::string_view text, const field_values::Number &number)
{
    if (std::isnan(number.value))
        return addMissing(row);
    // Noted whatever the column is so far, so that its type does not depend on the order of the values.
    m_hasReal |= !number.isInteger;
    m_hasTooLarge |= number.isTooLarge;
    if (!become(Kind::Number))
        return addWords(row, text);
    push(row, number.value);
}

void TypedColumnBuilder::addBoolean(size_t row, bool value)
{
    if (become(Kind::Boolean))
        push(row, value ? 1 : 0);
    else
        addWords(row, value ? "true" : "false");
}

void TypedColumnBuilder::addString(size_t row, std::string_view text)
{
    if (m_kind == Kind::Unknown || m_kind == Kind::Time) {
        if (const auto time = field_values::time(text))
            return addTime(row, text, *time);
    }
    addWords(row, text);
}

void TypedColumnBuilder::addTime(size_t row, std::string_view text, const field_values::Time &time)
{
    if (!become(Kind::Time))
        return addWords(row, text);
    m_hasClock |= time.hasClock;
    push(row, time.value);
}

void TypedColumnBuilder::addWords(size_t row, std::string_view text)
{
    if (text.empty())
        return addMissing(row);
    if (become(Kind::Words))
        pushWord(row, text);
    else
        padTo(row + 1);
}

TypedColumnBuilder TypedColumnBuilder::nextPart() const
{
    TypedColumnBuilder part(m_name);
    // Any value can be read as a word, so those of the next part are, once one was none of the others.
    if (m_kind == Kind::Words || m_kind == Kind::PutOff)
        part.m_kind = m_kind;
    return part;
}

void TypedColumnBuilder::append(const TypedColumnBuilder &part, size_t rowsBefore, size_t expected)
{
    m_hasReal |= part.m_hasReal;
    m_hasTooLarge |= part.m_hasTooLarge;
    m_hasClock |= part.m_hasClock;
    if (part.m_kind == Kind::Unknown || (part.m_kind == Kind::Words && part.m_present == 0))
        return padTo(rowsBefore + part.m_rows);
    if (!become(part.m_kind) || m_kind == Kind::PutOff) {
        putOff();
        return padTo(rowsBefore + part.m_rows);
    }
    padTo(rowsBefore);
    if (m_kind == Kind::Words) {
        std::vector<std::int32_t> codes(part.m_words.size());
        for (size_t code = 0; code < codes.size(); ++code)
            codes[code] = m_words.codeOf(part.m_words.words().utf8(qsizetype(code)));
        makeRoom(m_codes, rowsBefore + part.m_rows, expected);
        for (const std::int32_t code : part.m_codes)
            m_codes.push_back(code < 0 ? code : codes[size_t(code)]);
    } else {
        makeRoom(m_numbers, rowsBefore + part.m_rows, expected);
        m_numbers.insert(m_numbers.end(), part.m_numbers.begin(), part.m_numbers.end());
    }
    m_rows = rowsBefore + part.m_rows;
    m_present += part.m_present;
}

bool TypedColumnBuilder::isPutOff()
{
    // As in a CSV file: above 2^53 neighbouring integers share one double, and they are identifiers more than amounts.
    if (m_kind == Kind::Number && m_hasTooLarge && !m_hasReal)
        putOff();
    return m_kind == Kind::PutOff;
}

void TypedColumnBuilder::startWords()
{
    m_kind = Kind::Words;
    m_rows = 0;
    m_present = 0;
}

ColumnType TypedColumnBuilder::type() const
{
    switch (m_kind) {
    case Kind::Number:
        return m_hasReal ? ColumnType::Real : ColumnType::Integer;
    case Kind::Boolean:
        return ColumnType::Boolean;
    case Kind::Time:
        return m_hasClock ? ColumnType::Timestamp : ColumnType::Date;
    case Kind::Words:
        return m_hasTooLarge ? ColumnType::Text : wordType(m_words.size(), m_present);
    case Kind::Unknown:
    case Kind::PutOff:
        break;
    }
    return ColumnType::Real;
}

Column TypedColumnBuilder::finish(size_t rowCount)
{
    Column column;
    column.name = QString::fromStdString(m_name);
    column.type = type();
    if (m_kind == Kind::Unknown)
        m_kind = Kind::Number;
    padTo(rowCount);
    m_numbers.resize(column.isWords() ? 0 : rowCount, std::numeric_limits<double>::quiet_NaN());
    column.numbers = std::move(m_numbers);
    column.codes = std::move(m_codes);
    column.words = m_words.take();
    return column;
}

} // namespace assay
