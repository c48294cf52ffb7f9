#include "core/data/table_union.h"

#include <QHash>

#include <limits>

namespace assay
{

namespace
{

constexpr qsizetype mostCategoryWords = 1000;

bool isNumeric(ColumnType type)
{
    return type == ColumnType::Integer || type == ColumnType::Real;
}

bool isTime(ColumnType type)
{
    return type == ColumnType::Date || type == ColumnType::Timestamp;
}

ColumnType unitedType(ColumnType a, ColumnType b)
{
    if (a == b)
        return a;
    if (isNumeric(a) && isNumeric(b))
        return ColumnType::Real;
    if (isTime(a) && isTime(b))
        return ColumnType::Timestamp;
    return a == ColumnType::Text || b == ColumnType::Text ? ColumnType::Text : ColumnType::Category;
}

std::int64_t rowsOf(const Column &column)
{
    return std::int64_t(column.isWords() ? column.codes.size() : column.numbers.size());
}

/// The parts of one column, one for each table; null where a table has none.
ColumnType typeOf(std::span<const Column *const> parts)
{
    std::optional<ColumnType> type;
    for (const Column *part : parts) {
        if (part && part->missingCount() < rowsOf(*part))
            type = type ? unitedType(*type, part->type) : part->type;
    }
    for (const Column *part : parts) {
        if (part && !type)
            type = part->type;
    }
    return type.value_or(ColumnType::Real);
}

/// Appends rows of words, each under the code that its word has in the whole.
class WordAppender final
{
public:
    explicit WordAppender(Column &whole) : m_whole(whole) {}

    void append(const Column &part)
    {
        if (!part.isWords()) {
            for (size_t row = 0; row < part.numbers.size(); ++row)
                m_whole.codes.push_back(part.isMissing(row) ? -1 : codeOf(part.text(row)));
            return;
        }
        std::vector<std::int32_t> codes;
        for (const auto &word : part.words)
            codes.push_back(codeOf(word));
        for (const std::int32_t code : part.codes)
            m_whole.codes.push_back(code < 0 ? -1 : codes[size_t(code)]);
    }

private:
    std::int32_t codeOf(const QString &word)
    {
        const auto found = m_codes.constFind(word);
        if (found != m_codes.cend())
            return *found;
        m_whole.words.append(word);
        return *m_codes.insert(word, std::int32_t(m_codes.size()));
    }

    Column &m_whole;
    QHash<QString, std::int32_t> m_codes;
};

Column united(const QString &name, std::span<const Table *const> tables)
{
    std::vector<const Column *> parts;
    for (const Table *table : tables)
        parts.push_back(table->find(name));
    Column whole;
    whole.name = name;
    whole.type = typeOf(parts);
    WordAppender words(whole);
    for (size_t i = 0; i < tables.size(); ++i) {
        const auto rows = size_t(tables[i]->rowCount);
        if (whole.isWords() && parts[i])
            words.append(*parts[i]);
        else if (whole.isWords())
            whole.codes.insert(whole.codes.end(), rows, -1);
        else if (parts[i] && !parts[i]->isWords())
            whole.numbers.insert(whole.numbers.end(), parts[i]->numbers.begin(), parts[i]->numbers.end());
        else // a table without the column, or without a value in it
            whole.numbers.insert(whole.numbers.end(), rows, std::numeric_limits<double>::quiet_NaN());
    }
    if (whole.type == ColumnType::Category && whole.words.size() > mostCategoryWords)
        whole.type = ColumnType::Text;
    return whole;
}

} // namespace

Table uniteTables(std::span<const Table *const> tables)
{
    Table whole;
    for (const Table *table : tables) {
        whole.rowCount += table->rowCount;
        for (const Column &column : table->columns) {
            if (!whole.find(column.name))
                whole.columns.push_back(united(column.name, tables));
        }
    }
    return whole;
}

} // namespace assay
