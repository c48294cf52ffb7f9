#include "core/data/column_builder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr double missingNumber = std::numeric_limits<double>::quiet_NaN();
constexpr std::int32_t missingCode = -1;

constexpr size_t alwaysCategoryWords = 20;
constexpr size_t mostCategoryWords = 1000;
constexpr size_t rowsPerCategoryWord = 10;

} // namespace

std::int32_t WordList::codeOf(const CsvField &field)
{
    if (m_last >= 0 && m_words[size_t(m_last)] == field.text)
        return m_last;
    if (const auto found = m_codes.find(field.text); found != m_codes.end())
        return m_last = found->second;
    std::string_view text = field.text;
    if (field.isCopy)
        text = m_copies.emplace_back(text);
    m_last = std::int32_t(m_words.size());
    m_words.push_back(text);
    m_codes.emplace(text, m_last);
    return m_last;
}

namespace
{

/// QString::fromUtf8 drops a leading U+FEFF, which would make two different words one.
QString exactString(std::string_view word)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    // Only the first one is at risk: behind a character of its own none is leading.
    if (!word.starts_with(mark))
        return QString::fromUtf8(word.data(), qsizetype(word.size()));
    const QByteArray behindStar = QByteArray("*").append(word.data(), qsizetype(word.size()));
    return QString::fromUtf8(behindStar).mid(1);
}

} // namespace

QStringList WordList::toStringList() const
{
    QStringList list;
    list.reserve(qsizetype(m_words.size()));
    for (const std::string_view word : m_words)
        list.append(exactString(word));
    return list;
}

ColumnBuilder::ColumnBuilder(const QStringList &missingWords, NumberForm numberForm) : m_numberForm(numberForm)
{
    for (const QString &word : missingWords) {
        m_missingWords.push_back(word.toStdString());
        const auto asNumber = m_numberForm.number(m_missingWords.back());
        m_isNumberMissing |= asNumber && !std::isnan(asNumber->value);
    }
}

void ColumnBuilder::reserve(size_t rows)
{
    m_reserved = rows;
    become(m_kind);
}

void ColumnBuilder::become(Kind kind)
{
    m_kind = kind;
    if (kind == Kind::Words)
        m_codes.reserve(m_reserved);
    else if (kind != Kind::Unknown && kind != Kind::PutOff)
        m_numbers.reserve(m_reserved);
}

bool ColumnBuilder::isMissing(std::string_view text) const
{
    return std::any_of(m_missingWords.begin(), m_missingWords.end(), [&](const std::string &w) { return w == text; });
}

void ColumnBuilder::addMissing()
{
    ++m_missing;
    if (m_kind == Kind::Unknown)
        ++m_missingBefore;
    else if (m_kind == Kind::Words)
        m_codes.push_back(missingCode);
    else if (m_kind != Kind::PutOff)
        m_numbers.push_back(missingNumber);
}

void ColumnBuilder::putOff()
{
    m_kind = Kind::PutOff;
    m_hasTooLarge = false;
    std::vector<double>().swap(m_numbers);
}

void ColumnBuilder::add(const CsvField &field)
{
    if (m_kind == Kind::PutOff)
        return;
    const std::string_view text = field.isQuoted ? field.text : field_values::trimmed(field.text);
    if (isMissing(text)) {
        addMissing();
        return;
    }
    if (m_kind == Kind::Unknown)
        begin(text);
    addValue(field, text);
}

void ColumnBuilder::begin(std::string_view text)
{
    if (m_numberForm.number(text))
        become(Kind::Number);
    else if (field_values::boolean(text))
        become(Kind::Boolean);
    else if (field_values::time(text))
        become(Kind::Time);
    else
        become(Kind::Words);
    if (m_kind == Kind::Words)
        m_codes.assign(m_missingBefore, missingCode);
    else
        m_numbers.assign(m_missingBefore, missingNumber);
}

void ColumnBuilder::addValue(const CsvField &field, std::string_view text)
{
    switch (m_kind) {
    case Kind::Number:
        if (const auto number = m_numberForm.number(text); !number)
            putOff();
        else if (std::isnan(number->value))
            addMissing();
        else
            addNumber(*number);
        break;
    case Kind::Boolean:
        if (const auto boolean = field_values::boolean(text))
            m_numbers.push_back(*boolean ? 1 : 0);
        else
            putOff();
        break;
    case Kind::Time:
        if (const auto time = field_values::time(text)) {
            m_hasClock |= time->hasClock;
            m_numbers.push_back(time->value);
        } else {
            putOff();
        }
        break;
    case Kind::Words:
        m_codes.push_back(m_words.codeOf(field));
        break;
    case Kind::Unknown:
    case Kind::PutOff:
        break;
    }
}

bool ColumnBuilder::isPutOff()
{
    // Above 2^53 neighbouring integers share one double. They are identifiers rather than amounts, and an identifier
    // that changes silently is worse than one that is text.
    if (m_kind == Kind::Number && m_hasTooLarge && !m_hasReal) {
        putOff();
        m_hasTooLarge = true;
    }
    return m_kind == Kind::PutOff;
}

void ColumnBuilder::startWords()
{
    m_missing = 0;
    become(Kind::Words);
}

ColumnType ColumnBuilder::type() const
{
    switch (m_kind) {
    case Kind::Number:
        return m_hasReal || !m_hasInteger ? ColumnType::Real : ColumnType::Integer;
    case Kind::Boolean:
        return ColumnType::Boolean;
    case Kind::Time:
        return m_hasClock ? ColumnType::Timestamp : ColumnType::Date;
    case Kind::Words: {
        const size_t present = m_codes.size() - size_t(m_missing);
        const bool isCategory =
            m_words.size() <= alwaysCategoryWords ||
            (m_words.size() <= mostCategoryWords && m_words.size() * rowsPerCategoryWord <= present);
        return isCategory && !m_hasTooLarge ? ColumnType::Category : ColumnType::Text;
    }
    case Kind::Unknown:
    case Kind::PutOff:
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
        m_numbers.assign(m_missingBefore, missingNumber);
    column.numbers = std::move(m_numbers);
    column.codes = std::move(m_codes);
    column.words = m_words.toStringList();
    return column;
}

} // namespace assay
