#include "core/data/column_builder.h"

#include "core/base/large_pages.h"
#include "core/data/word_type.h"

#include <algorithm>
#include <limits>

namespace assay
{

namespace
{

constexpr double missingNumber = std::numeric_limits<double>::quiet_NaN();
constexpr std::int32_t missingCode = -1;

/// Makes room, guided by the rows expected, so that values seldom move while they grow.
template <typename T>
void makeRoom(std::vector<T> &values, size_t more, size_t rows)
{
    const size_t needed = values.size() + more;
    if (needed <= values.capacity())
        return;
    values.reserve(std::max({needed, rows, values.capacity() + values.capacity() / 4}));
    adviseLargePages(values.data(), values.capacity() * sizeof(T));
}

} // namespace

ColumnBuilder::ColumnBuilder(std::optional<ColumnType> forced) : m_forced(forced)
{
    if (forced)
        m_kind = ColumnPart::kindOf(*forced);
}

ColumnPart::Kind ColumnBuilder::nextKind() const
{
    if (m_isPutOff || m_isClosed)
        return Kind::Skipped;
    // Any value can be read as a word, so those of the next block are, once one was none of the others.
    return m_forced || m_kind == Kind::Words ? m_kind : Kind::Unknown;
}

void ColumnBuilder::append(ColumnPart &part, size_t rows)
{
    if (m_isPutOff || part.m_kind == Kind::Skipped)
        return;
    if (part.m_kind == Kind::Unknown) {
        if (m_kind == Kind::Words)
            m_codes.insert(m_codes.end(), part.m_missing, missingCode);
        else if (m_kind != Kind::Unknown)
            m_numbers.insert(m_numbers.end(), part.m_missing, missingNumber);
        m_missing += part.m_missing;
        return;
    }
    if (m_kind == Kind::Unknown) {
        m_kind = part.m_kind;
        if (m_kind == Kind::Words)
            m_codes.assign(m_missing, missingCode);
        else
            m_numbers.assign(m_missing, missingNumber);
    }
    m_missing += part.m_missing;
    if (m_kind != part.m_kind) {
        putOff();
        return;
    }
    m_hasInteger |= part.m_hasInteger;
    m_hasReal |= part.m_hasReal;
    m_hasTooLarge |= part.m_hasTooLarge;
    m_hasClock |= part.m_hasClock;
    if (m_kind == Kind::Words) {
        appendWords(part, rows);
        return;
    }
    makeRoom(m_numbers, part.m_numbers.size(), rows);
    m_numbers.insert(m_numbers.end(), part.m_numbers.begin(), part.m_numbers.end());
}

void ColumnBuilder::appendWords(ColumnPart &part, size_t rows)
{
    makeRoom(m_codes, part.m_codes.size(), rows);
    constexpr size_t ahead = 8;
    const WordTable &words = part.words();
    const std::vector<std::uint64_t> &hashes = part.m_hashes;
    part.m_columnCodes.resize(hashes.size(), missingCode);
    if (areWordsDifferent())
        m_words.reserve(std::max(m_words.size() + hashes.size(), m_words.size() * rows / (m_codes.size() + 1)));
    for (const std::int32_t code : part.m_codes) {
        if (code < 0) {
            m_codes.push_back(missingCode);
            continue;
        }
        std::int32_t &columnCode = part.m_columnCodes[size_t(code)];
        if (columnCode < 0) {
            // New words come in the order of their codes, and where they belong is rarely in the cache.
            if (size_t(code) + ahead < hashes.size())
                m_words.prefetch(hashes[size_t(code) + ahead]);
            columnCode = m_words.codeOf(words.utf8(code), hashes[size_t(code)]);
        }
        m_codes.push_back(columnCode);
    }
}

bool ColumnBuilder::areWordsDifferent() const
{
    constexpr size_t manyWords = 4096;
    constexpr size_t rowsPerWord = 3;
    return m_words.size() > manyWords && m_words.size() * rowsPerWord > m_codes.size();
}

void ColumnBuilder::putOff()
{
    m_isPutOff = true;
    std::vector<double>().swap(m_numbers);
    std::vector<std::int32_t>().swap(m_codes);
    m_words.clear();
    m_hasTooLarge = false;
}

bool ColumnBuilder::isPutOff()
{
    // Above 2^53 neighbouring integers share one double. They are identifiers rather than amounts, and an identifier
    // that changes silently is worse than one that is text.
    if (!m_isPutOff && !m_forced && m_kind == Kind::Number && m_hasTooLarge && !m_hasReal) {
        putOff();
        m_hasTooLarge = true;
    }
    return m_isPutOff;
}

void ColumnBuilder::startWords()
{
    m_isPutOff = false;
    m_missing = 0;
    m_kind = Kind::Words;
}

ColumnType ColumnBuilder::type() const
{
    if (m_forced)
        return *m_forced;
    switch (m_kind) {
    case Kind::Number:
        return m_hasReal || !m_hasInteger ? ColumnType::Real : ColumnType::Integer;
    case Kind::Boolean:
        return ColumnType::Boolean;
    case Kind::Time:
        return m_hasClock ? ColumnType::Timestamp : ColumnType::Date;
    case Kind::Words: {
        const size_t present = m_codes.size() - m_missing;
        return m_hasTooLarge ? ColumnType::Text : wordType(m_words.size(), present);
    }
    case Kind::Unknown:
    case Kind::Skipped:
        break;
    }
    return ColumnType::Real;
}

Column ColumnBuilder::finish(const QString &name)
{
    Column column;
    column.name = name;
    column.type = type();
    if (m_kind == Kind::Unknown)
        m_numbers.assign(m_missing, missingNumber);
    column.numbers = std::move(m_numbers);
    column.codes = std::move(m_codes);
    column.words = m_words.take();
    return column;
}

} // namespace assay
