#include "core/data/schema.h"

#include <algorithm>
#include <cmath>

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

/// Whole numbers without gaps, few of them and each often, are names of kinds more than amounts: 1 to 4 for seasons.
bool looksLikeCodes(const ColumnProfile &profile)
{
    constexpr std::int64_t fewest = 3; // two values are a yes and no, and a range says as much of them
    constexpr std::int64_t most = 50;
    constexpr std::int64_t rowsOfEach = 20;
    return profile.type == ColumnType::Integer && profile.distinct >= fewest && profile.distinct <= most &&
           profile.max - profile.min + 1 == double(profile.distinct) &&
           profile.count - profile.missing >= rowsOfEach * profile.distinct;
}

ColumnRole guessRole(const Column &column, const QString &target)
{
    if (column.name == target)
        return ColumnRole::Target;
    if (column.type == ColumnType::Date || column.type == ColumnType::Timestamp)
        return ColumnRole::Time;
    if (column.type == ColumnType::Integer && isIncreasing(column))
        return ColumnRole::Key;
    return column.type == ColumnType::Text ? ColumnRole::Ignored : ColumnRole::Feature;
}

/// The observed share and a margin: 3 standard errors of the difference between two samples of n rows.
double missingLimit(std::int64_t missing, std::int64_t rows)
{
    if (missing == 0 || rows == 0)
        return 0;
    const double share = double(missing) / double(rows);
    return std::min(1.0, share + 3 * std::sqrt(2 * share * (1 - share) / double(rows)));
}

} // namespace

Schema inferSchema(const Table &table, const TableProfile &profile, const QString &target)
{
    Schema schema;
    for (const Column &column : table.columns) {
        SchemaColumn inferred;
        inferred.name = column.name;
        inferred.type = column.type;
        inferred.role = guessRole(column, target);
        inferred.isUnique = inferred.role == ColumnRole::Key;
        const ColumnProfile *const seen = profile.find(column.name);
        const bool isNumber = column.type == ColumnType::Integer || column.type == ColumnType::Real;
        const bool isBound = inferred.role == ColumnRole::Feature || inferred.role == ColumnRole::Target;
        if (seen != nullptr) {
            inferred.maxMissingShare = missingLimit(seen->missing, seen->count);
            if (inferred.role == ColumnRole::Feature && looksLikeCodes(*seen)) {
                inferred.type = ColumnType::Category;
                for (double code = seen->min; code <= seen->max; ++code)
                    inferred.values.append(valueText(code, ColumnType::Integer));
            } else if (isNumber && isBound && seen->distinct > 0) {
                inferred.min = seen->min;
                inferred.max = seen->max;
            }
        }
        if (column.type == ColumnType::Category) {
            inferred.values = column.words.toList();
            inferred.values.sort();
        }
        schema.columns.push_back(inferred);
    }
    return schema;
}

} // namespace assay
