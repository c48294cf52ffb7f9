#include "core/data/schema.h"
#include "core/data/table_union.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace assay
{

namespace
{

bool isIncreasing(const Column &column)
{
    if (column.numbers.size() < 2 || std::isnan(column.numbers.front()))
        return false;
    // Written so that a NaN ends it.
    return std::adjacent_find(column.numbers.begin(), column.numbers.end(),
                              [](double a, double b) { return !(a < b); }) == column.numbers.end();
}

/// How often each word stands; of numbers, only while there are few enough to be codes.
std::map<QString, std::int64_t> wordCounts(const Column &column)
{
    std::map<QString, std::int64_t> counts;
    std::vector<std::int64_t> ofCodes(size_t(column.words.size()), 0);
    for (const std::int32_t code : column.codes) {
        if (code >= 0)
            ++ofCodes[size_t(code)];
    }
    for (size_t code = 0; code < ofCodes.size(); ++code) {
        if (ofCodes[code] > 0)
            counts[column.words.at(qsizetype(code))] = ofCodes[code];
    }
    return counts;
}

/// Whole numbers without gaps, few of them and each often, are names of kinds more than amounts: 1 to 4 for seasons.
/// How often each of them stands, from the least; nothing when the numbers are no codes.
std::map<double, std::int64_t> codeCounts(const Column &column)
{
    constexpr std::int64_t fewest = 3; // two values are a yes and no, and a range says as much of them
    constexpr std::int64_t most = 50;
    constexpr std::int64_t rowsOfEach = 20;
    if (column.type != ColumnType::Integer)
        return {};
    std::map<double, std::int64_t> counts;
    std::int64_t values = 0;
    for (const double x : column.numbers) {
        if (std::isnan(x))
            continue;
        ++counts[x];
        ++values;
        if (std::int64_t(counts.size()) > most)
            return {};
    }
    const auto distinct = std::int64_t(counts.size());
    const bool areCodes = distinct >= fewest &&
                          counts.rbegin()->first - counts.begin()->first + 1 == double(distinct) &&
                          values >= rowsOfEach * distinct;
    return areCodes ? counts : std::map<double, std::int64_t>();
}

/// The observed share and a margin: 3 standard errors of the difference between two samples of n rows.
double missingLimit(std::int64_t missing, std::int64_t rows)
{
    if (missing == 0 || rows == 0)
        return 0;
    const double share = double(missing) / double(rows);
    return std::min(1.0, share + 3 * std::sqrt(2 * share * (1 - share) / double(rows)));
}

template <typename Counts>
double unseenBound(const Counts &counts, std::int64_t values)
{
    const auto standing = [&](std::int64_t times) {
        return std::count_if(counts.begin(), counts.end(), [&](const auto &entry) { return entry.second == times; });
    };
    return unseenWordsBound(standing(1), standing(2), values);
}

/// Says what one column must be like, from all of its rows.
class ColumnInference final
{
public:
    ColumnInference(const Column &whole, std::span<const Table *const> tables, const QString &target, bool isTypeGiven)
        : m_whole(whole),
          m_tables(tables),
          m_isTypeGiven(isTypeGiven)
    {
        m_column.name = whole.name;
        m_column.type = whole.type;
        m_column.role = roleOf(target);
        m_column.isUnique = m_column.role == ColumnRole::Key;
    }

    SchemaColumn run()
    {
        // A table without the column says nothing of how often it is missing where it is there.
        std::int64_t rows = 0;
        std::int64_t missing = 0;
        int versions = 0;
        for (const Table *table : m_tables) {
            const Column *part = table->find(m_whole.name);
            m_column.isRequired = m_column.isRequired && part != nullptr;
            if (!part)
                continue;
            rows += table->rowCount;
            missing += part->missingCount();
            ++versions;
        }
        m_column.maxMissingShare = missingLimit(missing, rows);
        const std::int64_t values = rows - missing;
        m_column.confidence = ColumnConfidence{
            rows, values, versions, rareShareBound(missing, rows), rareShareBound(0, values), std::nullopt};
        if (values > 0)
            bind(values);
        return std::move(m_column);
    }

private:
    [[nodiscard]] ColumnRole roleOf(const QString &target) const
    {
        if (m_whole.name == target)
            return ColumnRole::Target;
        if (m_whole.type == ColumnType::Date || m_whole.type == ColumnType::Timestamp)
            return ColumnRole::Time;
        // Each version may begin to count anew.
        const bool isKey = m_whole.type == ColumnType::Integer &&
                           std::all_of(m_tables.begin(), m_tables.end(), [&](const Table *table) {
                               const Column *part = table->find(m_whole.name);
                               return part == nullptr || isIncreasing(*part);
                           });
        if (isKey)
            return ColumnRole::Key;
        return m_whole.type == ColumnType::Text ? ColumnRole::Ignored : ColumnRole::Feature;
    }

    void bind(std::int64_t values)
    {
        const bool isNumber = m_whole.type == ColumnType::Integer || m_whole.type == ColumnType::Real;
        const bool isBound = m_column.role == ColumnRole::Feature || m_column.role == ColumnRole::Target;
        if (m_whole.type == ColumnType::Category)
            return bindWords(values);
        if (!isNumber || !isBound)
            return;
        if (m_column.role == ColumnRole::Feature && !m_isTypeGiven && bindCodes(values))
            return;
        for (const double x : m_whole.numbers) {
            if (std::isnan(x))
                continue;
            m_column.min = std::min(m_column.min.value_or(x), x);
            m_column.max = std::max(m_column.max.value_or(x), x);
        }
        m_column.confidence->outsideShare = outsideRangeBound(values);
    }

    void bindWords(std::int64_t values)
    {
        const auto counts = wordCounts(m_whole);
        for (const auto &[word, count] : counts)
            m_column.values.append(word);
        m_column.confidence->outsideShare = unseenBound(counts, values);
    }

    bool bindCodes(std::int64_t values)
    {
        const auto counts = codeCounts(m_whole);
        if (counts.empty())
            return false;
        m_column.type = ColumnType::Category;
        for (const auto &[code, count] : counts)
            m_column.values.append(valueText(code, ColumnType::Integer));
        m_column.confidence->outsideShare = unseenBound(counts, values);
        return true;
    }

    const Column &m_whole;
    std::span<const Table *const> m_tables;
    bool m_isTypeGiven;
    SchemaColumn m_column;
};

} // namespace

Schema inferSchema(std::span<const Table *const> tables, const QString &target, const QStringList &givenTypes)
{
    Schema schema;
    Table united;
    if (tables.size() > 1)
        united = uniteTables(tables);
    else if (tables.empty())
        return schema;
    const Table &whole = tables.size() > 1 ? united : *tables.front();
    for (const Column &column : whole.columns)
        schema.columns.push_back(ColumnInference(column, tables, target, givenTypes.contains(column.name)).run());
    return schema;
}

Schema inferSchema(const Table &table, const QString &target)
{
    const Table *const one = &table;
    return inferSchema(std::span(&one, 1), target);
}

} // namespace assay
