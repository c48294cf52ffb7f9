#include "core/data/column_warnings.h"

#include "core/data/field_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

void warn(ColumnProfile &profile, const char *code, const QString &text)
{
    profile.warnings.push_back({QString::fromLatin1(code), text});
}

void warnOfCommonValue(ColumnProfile &profile)
{
    constexpr double nearlyAll = 0.99;
    constexpr double pointMass = 0.1;
    constexpr int fewValues = 20;
    if (profile.top.empty())
        return;
    const auto present = profile.count - profile.missing;
    const ColumnProfile::Top &most = profile.top.front();
    const double share = double(most.count) / double(present);
    const bool isNumber = profile.type == ColumnType::Integer || profile.type == ColumnType::Real;
    if (profile.distinct == 1)
        warn(profile, "constant",
             QCoreApplication::translate("core", "“%1” holds nothing but %2, so it explains nothing.")
                 .arg(profile.name, most.value));
    else if (share >= nearlyAll)
        warn(profile, "nearly_constant",
             QCoreApplication::translate("core", "“%1” holds %2 in %3 of %4 rows, so it explains almost nothing.")
                 .arg(profile.name, most.value)
                 .arg(most.count)
                 .arg(present));
    else if (isNumber && profile.distinct > fewValues && share >= pointMass)
        warn(profile, "point_mass",
             QCoreApplication::translate("core",
                                         "“%1” holds %2 in %3 of %4 rows. Find out whether this number stands for "
                                         "something else, such as a missing value.")
                 .arg(profile.name, most.value)
                 .arg(most.count)
                 .arg(present));
}

/// Missing values are often written as a number or day that lies apart from all others.
void warnOfSentinel(const Column &column, ColumnProfile &profile)
{
    constexpr std::array sentinels = {-1.0, -9.0, -99.0, -999.0, -9999.0, 999.0, 9999.0, 99999.0, 999999.0};
    constexpr std::int64_t fewestRows = 2;
    constexpr double year = 365 * 86'400'000.0;
    const bool isTime = column.type == ColumnType::Date || column.type == ColumnType::Timestamp;
    const bool isNumber = column.type == ColumnType::Integer || column.type == ColumnType::Real;
    if ((!isTime && !isNumber) || profile.distinct < 3)
        return;
    for (const double end : {profile.min, profile.max}) {
        double nearest = std::numeric_limits<double>::infinity();
        std::int64_t rows = 0;
        for (const double x : column.numbers) {
            if (x == end)
                ++rows;
            else if (!std::isnan(x))
                nearest = std::min(nearest, std::abs(x - end));
        }
        const bool isKnown = isTime ? end == 0 : std::find(sentinels.begin(), sentinels.end(), end) != sentinels.end();
        // Apart: -1 below numbers from 0, or further away than the others are spread.
        const double others = profile.max - profile.min - nearest;
        const bool isApart =
            isTime ? nearest > year : (end == -1 ? nearest >= 1 && profile.negatives == rows : nearest > others);
        if (isKnown && isApart && rows >= fewestRows)
            warn(profile, "sentinel",
                 QCoreApplication::translate("core", "“%1” is %2 in %3 of %4 rows, apart from all other values. It "
                                                     "probably stands for a missing value: name it as one at import.")
                     .arg(profile.name, valueText(end, column.type))
                     .arg(rows)
                     .arg(profile.count));
    }
}

/// Numbers among words are words by accident, or words among numbers are.
void warnOfMixedTypes(const Column &column, ColumnProfile &profile)
{
    constexpr double few = 0.05;
    constexpr double nearlyAll = 0.95;
    if (!column.isWords())
        return;
    std::vector<bool> isNumber;
    for (const QString &word : column.words)
        isNumber.push_back(field_values::number(word.toStdString()).has_value());
    std::int64_t numbers = 0;
    qsizetype other = -1;
    for (const std::int32_t code : column.codes) {
        if (code >= 0 && isNumber[size_t(code)])
            ++numbers;
        else if (code >= 0 && other < 0)
            other = code;
    }
    const double share = double(numbers) / double(std::max<std::int64_t>(1, profile.count - profile.missing));
    if (share <= few || other < 0 || (column.type == ColumnType::Text && share < nearlyAll))
        return;
    warn(profile, "mixed_types",
         QCoreApplication::translate("core", "“%1” holds numbers in %2 of %3 rows and words such as “%4” in others, so "
                                             "all are taken for words.")
             .arg(profile.name)
             .arg(numbers)
             .arg(profile.count)
             .arg(column.words.at(other)));
}

} // namespace

void warnOfColumn(const Column &column, ColumnProfile &profile)
{
    warnOfSentinel(column, profile);
    warnOfMixedTypes(column, profile);
    warnOfCommonValue(profile);
    const auto infinite =
        std::count_if(column.numbers.begin(), column.numbers.end(), [](double x) { return std::isinf(x); });
    if (infinite > 0)
        warn(profile, "infinite",
             QCoreApplication::translate("core", "“%1” is infinite in %2 of %3 rows.")
                 .arg(profile.name)
                 .arg(infinite)
                 .arg(profile.count));
    if (profile.missing * 2 > profile.count)
        warn(profile, "mostly_missing",
             QCoreApplication::translate("core", "“%1” is missing in %2 of %3 rows.")
                 .arg(profile.name)
                 .arg(profile.missing)
                 .arg(profile.count));
}

} // namespace assay
