#include "core/data/column_part.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr double missingNumber = std::numeric_limits<double>::quiet_NaN();
constexpr std::int32_t missingCode = -1;
/// More words than these are not worth keeping for the next block.
constexpr size_t mostKeptWords = 4096;

} // namespace

ColumnPart::Kind ColumnPart::kindOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Boolean:
        return Kind::Boolean;
    case ColumnType::Integer:
    case ColumnType::Real:
        return Kind::Number;
    case ColumnType::Date:
    case ColumnType::Timestamp:
        return Kind::Time;
    case ColumnType::Category:
    case ColumnType::Text:
        break;
    }
    return Kind::Words;
}

void ColumnPart::start(const FieldRules &rules, Kind kind, std::optional<ColumnType> forced)
{
    m_rules = &rules;
    m_forced = forced;
    m_onlyIntegers = forced == ColumnType::Integer;
    m_missing = 0;
    m_hasInteger = m_hasReal = m_hasTooLarge = m_hasClock = false;
    m_numbers.clear();
    m_codes.clear();
    if (m_areWordsDifferent || m_words.size() > mostKeptWords)
        forgetWords();
    m_areWordsDifferent = false;
    m_lastCode = -1;
    become(kind);
}

void ColumnPart::expectDifferentWords()
{
    forgetWords();
    m_areWordsDifferent = true;
}

void ColumnPart::forgetWords()
{
    m_words.clear();
    m_differentWords.clear();
    m_hashes.clear();
    m_columnCodes.clear();
}

void ColumnPart::become(Kind kind)
{
    m_kind = kind;
    m_takesNumbers = kind == Kind::Number && m_rules->arePlainNumbersNumbers();
}

void ColumnPart::addMissing()
{
    ++m_missing;
    if (m_kind == Kind::Words)
        m_codes.push_back(missingCode);
    else if (m_kind != Kind::Unknown)
        m_numbers.push_back(missingNumber);
}

bool ColumnPart::add(const CsvField &field)
{
    const std::string_view text = field.isQuoted ? field.text : field_values::trimmed(field.text);
    if (m_rules->isMissing(text)) {
        addMissing();
        return true;
    }
    if (m_kind == Kind::Unknown)
        begin(text);
    if (m_kind != Kind::Words)
        return addValue(text);
    if (m_lastCode < 0 || words().utf8(m_lastCode) != field.text)
        addWord(field.text);
    m_codes.push_back(m_lastCode);
    return true;
}

void ColumnPart::addWord(std::string_view word)
{
    const std::uint64_t hash = wordHash(word);
    if (m_areWordsDifferent) {
        m_lastCode = std::int32_t(m_differentWords.size());
        m_differentWords.append(word);
    } else {
        m_lastCode = m_words.codeOf(word, hash);
    }
    if (size_t(m_lastCode) == m_hashes.size())
        m_hashes.push_back(hash);
}

void ColumnPart::begin(std::string_view text)
{
    if (number(text))
        become(Kind::Number);
    else if (boolean(text))
        become(Kind::Boolean);
    else if (field_values::time(text))
        become(Kind::Time);
    else
        become(Kind::Words);
    if (m_kind == Kind::Words)
        m_codes.assign(m_missing, missingCode);
    else
        m_numbers.assign(m_missing, missingNumber);
}

std::optional<field_values::Number> ColumnPart::number(std::string_view text) const
{
    auto value = m_rules->numberForm().number(text);
    if (value || !m_forced)
        return value;
    // 007 is a number to who says that it is one.
    const size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const size_t digits = std::min(text.find_first_not_of('0', sign), text.size());
    if (digits == sign)
        return std::nullopt;
    value = m_rules->numberForm().number(std::string(text.substr(0, sign)).append(text.substr(digits)));
    return value;
}

std::optional<bool> ColumnPart::boolean(std::string_view text) const
{
    if (m_forced && (text == "0" || text == "1"))
        return text == "1";
    return field_values::boolean(text);
}

bool ColumnPart::addTime(std::string_view text)
{
    const auto time = field_values::time(text, m_recentDay);
    if (!time || (m_forced == ColumnType::Date && time->hasClock))
        return false;
    m_hasClock |= time->hasClock;
    m_numbers.push_back(time->value);
    return true;
}

bool ColumnPart::addValue(std::string_view text)
{
    switch (m_kind) {
    case Kind::Number:
        if (const auto value = number(text); !value)
            return false;
        else if (std::isnan(value->value))
            addMissing();
        else
            return addNumber(*value);
        return true;
    case Kind::Boolean:
        if (const auto value = boolean(text)) {
            m_numbers.push_back(*value ? 1 : 0);
            return true;
        }
        return false;
    case Kind::Time:
        return addTime(text);
    case Kind::Unknown:
    case Kind::Words:
    case Kind::Skipped:
        break;
    }
    return true;
}

} // namespace assay
