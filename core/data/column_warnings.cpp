#include "core/data/column_warnings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace assay
{

namespace
{

bool isTime(ColumnType type)
{
    return type == ColumnType::Date || type == ColumnType::Timestamp;
}

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
void warnOfSentinel(double end, const std::optional<ColumnFacts::End> &facts, ColumnProfile &profile)
{
    constexpr std::int64_t fewestRows = 2;
    constexpr double year = 365 * 86'400'000.0;
    if (!facts || facts->rows < fewestRows || profile.distinct < 3 || !mayBeSentinel(end, profile.type))
        return;
    // Apart: -1 below numbers from 0, or further away than the others are spread.
    const double others = profile.max - profile.min - facts->gap;
    const bool isApart = isTime(profile.type) ? facts->gap > year
                         : end == -1          ? facts->gap >= 1 && profile.negatives == facts->rows
                                              : facts->gap > others;
    if (isApart)
        warn(profile, "sentinel",
             QCoreApplication::translate("core", "“%1” is %2 in %3 of %4 rows, apart from all other values. It "
                                                 "probably stands for a missing value: name it as one at import.")
                 .arg(profile.name, valueText(end, profile.type))
                 .arg(facts->rows)
                 .arg(profile.count));
}

/// Numbers among words are words by accident, or words among numbers are.
void warnOfMixedTypes(const ColumnFacts &facts, ColumnProfile &profile)
{
    constexpr double few = 0.05;
    constexpr double nearlyAll = 0.95;
    const double share = double(facts.numberRows) / double(std::max<std::int64_t>(1, profile.count - profile.missing));
    if (share <= few || facts.otherWord.isEmpty() || (profile.type == ColumnType::Text && share < nearlyAll))
        return;
    warn(profile, "mixed_types",
         QCoreApplication::translate("core", "“%1” holds numbers in %2 of %3 rows and words such as “%4” in others, so "
                                             "all are taken for words.")
             .arg(profile.name)
             .arg(facts.numberRows)
             .arg(profile.count)
             .arg(facts.otherWord));
}

} // namespace

bool mayBeSentinel(double value, ColumnType type)
{
    constexpr std::array sentinels = {-1.0, -9.0, -99.0, -999.0, -9999.0, 999.0, 9999.0, 99999.0, 999999.0};
    if (isTime(type))
        return value == 0;
    return (type == ColumnType::Integer || type == ColumnType::Real) &&
           std::find(sentinels.begin(), sentinels.end(), value) != sentinels.end();
}

void warnOfColumn(const ColumnFacts &facts, ColumnProfile &profile)
{
    warnOfSentinel(profile.min, facts.least, profile);
    warnOfSentinel(profile.max, facts.greatest, profile);
    warnOfMixedTypes(facts, profile);
    warnOfCommonValue(profile);
    if (facts.infinities > 0)
        warn(profile, "infinite",
             QCoreApplication::translate("core", "“%1” is infinite in %2 of %3 rows.")
                 .arg(profile.name)
                 .arg(facts.infinities)
                 .arg(profile.count));
    if (profile.missing * 2 > profile.count)
        warn(profile, "mostly_missing",
             QCoreApplication::translate("core", "“%1” is missing in %2 of %3 rows.")
                 .arg(profile.name)
                 .arg(profile.missing)
                 .arg(profile.count));
}

} // namespace assay
