#include "core/data/data_faults.h"

#include "core/data/distribution_distance.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace assay::data_faults
{

namespace
{

/// A Kolmogorov-Smirnov distance above which a column no longer looks like itself, whatever the season.
constexpr double unlike = 0.3;
/// Exchanging must take away at least half of the distance; converting, for which there are many ways, two thirds.
constexpr double mendedByExchange = 0.5;
constexpr double mendedByConversion = 1.0 / 3;

/// now = before · factor + offset
struct Conversion {
    double factor;
    double offset;
};

std::vector<Conversion> usualConversions()
{
    std::vector<Conversion> conversions;
    // Powers of ten (cents, percent, milli, kilo, mega), time, length, weight, volume.
    for (const double factor :
         {10.0, 100.0, 1000.0, 1e6, 60.0, 3600.0, 24.0, 7.0, 2.54, 0.3048, 1.609344, 0.45359237, 3.785411784}) {
        conversions.push_back({factor, 0});
        conversions.push_back({1 / factor, 0});
    }
    conversions.push_back({1.8, 32});            // Celsius to Fahrenheit
    conversions.push_back({1 / 1.8, -32 / 1.8}); // and back
    conversions.push_back({1, 273.15});          // Celsius to Kelvin
    conversions.push_back({1, -273.15});
    return conversions;
}

QString conversionText(const QString &column, const Conversion &conversion)
{
    if (conversion.offset != 0)
        return QCoreApplication::translate("core", "“%1” seems to be in another unit: its values are about the earlier "
                                                   "ones × %2 %3 %4. Convert them back.")
            .arg(column)
            .arg(conversion.factor, 0, 'g', 6)
            .arg(conversion.offset < 0 ? QStringLiteral("−") : QStringLiteral("+"))
            .arg(std::abs(conversion.offset), 0, 'g', 6);
    if (conversion.factor < 1)
        return QCoreApplication::translate("core", "“%1” seems to be in another unit: its values are about 1/%2 of the "
                                                   "earlier ones. Convert them back.")
            .arg(column)
            .arg(1 / conversion.factor, 0, 'g', 10);
    return QCoreApplication::translate("core", "“%1” seems to be in another unit: its values are about %2 times the "
                                               "earlier ones. Convert them back.")
        .arg(column)
        .arg(conversion.factor, 0, 'g', 10);
}

/// The words of the edit that undoes a conversion.
QStringList inverseOf(const QString &column, const Conversion &conversion)
{
    const auto text = [](double x) { return QString::number(x, 'g', 15); };
    // Dividing by a whole number gives back what was multiplied by it.
    QStringList words{column, conversion.factor < 1 ? text(1 / conversion.factor)
                                                    : QStringLiteral("1/") + text(conversion.factor)};
    if (conversion.offset != 0)
        words.append(text(-conversion.offset / conversion.factor));
    return words;
}

double distanceAfter(const ColumnPair &pair, const Conversion &conversion)
{
    std::vector<double> converted(pair.thinBefore.size());
    std::transform(pair.thinBefore.begin(), pair.thinBefore.end(), converted.begin(),
                   [&](double x) { return x * conversion.factor + conversion.offset; });
    // Rounding must not part values that are equal but for it.
    double scale = 0;
    for (const double x : pair.thinNow)
        scale = std::max(scale, std::isfinite(x) ? std::abs(x) : 0);
    const double grain = std::max(scale * 1e-9, 1e-300);
    const auto rounded = [&](std::vector<double> values) {
        for (double &x : values)
            x = std::round(x / grain) * grain;
        return values;
    };
    return kolmogorovSmirnov(rounded(std::move(converted)), rounded(pair.thinNow));
}

/// Numbers that are amounts: with two values, converting and renaming are the same.
bool isAmount(const ColumnPair &pair)
{
    constexpr size_t fewest = 5;
    if (!pair.isNumber() || pair.schema->role == ColumnRole::Key || pair.schema->role == ColumnRole::Time)
        return false;
    std::vector<double> distinct;
    std::unique_copy(pair.thinBefore.begin(), pair.thinBefore.end(), std::back_inserter(distinct));
    return distinct.size() >= fewest;
}

bool isSentinel(double value)
{
    constexpr std::array sentinels = {-1.0,  -9.0,   -99.0,   -999.0,   -9999.0,  99.0,
                                      999.0, 9999.0, 99999.0, 999999.0, -99999.0, 0.0};
    return std::find(sentinels.begin(), sentinels.end(), value) != sentinels.end();
}

double shareOf(const std::vector<double> &sorted, double value)
{
    const auto [from, to] = std::equal_range(sorted.begin(), sorted.end(), value);
    return double(to - from) / double(sorted.size());
}

/// The number that has newly a share of its own, and that share; the most frequent if there are several.
std::optional<double> newPointMass(const ColumnPair &pair)
{
    constexpr double leastShare = 0.005;
    constexpr double largeShare = 0.05;
    constexpr std::int64_t fewestRows = 10;
    constexpr double muchRarer = 10;
    const std::vector<double> &now = pair.sortedNow;
    const double low = pair.sortedBefore.front();
    const double high = pair.sortedBefore.back();
    std::optional<double> found;
    double foundShare = 0;
    for (auto from = now.begin(); from != now.end();) {
        const double value = *from;
        const auto to = std::upper_bound(from, now.end(), value);
        const std::int64_t rows = to - from;
        const double share = double(rows) / double(now.size());
        from = to;
        if (rows < fewestRows || share < leastShare || share <= foundShare)
            continue;
        if (shareOf(pair.sortedBefore, value) * muchRarer > share)
            continue;
        // A value amid the others must be more frequent to be strange.
        if (value < low || value > high || isSentinel(value) || share >= largeShare) {
            found = value;
            foundShare = share;
        }
    }
    return found;
}

size_t distinctCount(const std::vector<double> &sorted)
{
    size_t count = 0;
    for (auto from = sorted.begin(); from != sorted.end(); from = std::upper_bound(from, sorted.end(), *from))
        ++count;
    return count;
}

bool hasOneValue(const ColumnPair &pair)
{
    if (pair.isNumber())
        return pair.sortedNow.front() == pair.sortedNow.back();
    return pair.isCategory &&
           std::count_if(pair.words.begin(), pair.words.end(), [](const auto &w) { return w.second.now > 0; }) == 1;
}

/// The share of the most frequent value of a reference.
double largestShareBefore(const ColumnPair &pair)
{
    std::int64_t most = 0;
    for (const auto &[word, counts] : pair.words)
        most = std::max(most, counts.before);
    if (!pair.isCategory) {
        const std::vector<double> &sorted = pair.sortedBefore;
        for (auto from = sorted.begin(); from != sorted.end();) {
            const auto to = std::upper_bound(from, sorted.end(), *from);
            most = std::max(most, std::int64_t(to - from));
            from = to;
        }
    }
    return pair.presentBefore() > 0 ? double(most) / double(pair.presentBefore()) : 1;
}

DataSuggestion missingRepair(const QString &column, const QString &value)
{
    return repair(DataEdit::Action::Missing, {column, value},
                  QCoreApplication::translate("core", "take “%2” of “%1” as missing").arg(column, value));
}

} // namespace

void findSwappedColumns(Context &context)
{
    std::vector<const ColumnPair *> unlikeThemselves;
    for (const ColumnPair &pair : context.pairs) {
        if (isAmount(pair) && kolmogorovSmirnov(pair.thinBefore, pair.thinNow) >= unlike)
            unlikeThemselves.push_back(&pair);
    }
    const auto distance = [](const ColumnPair &before, const ColumnPair &now) {
        return kolmogorovSmirnov(before.thinBefore, now.thinNow);
    };
    for (size_t i = 0; i < unlikeThemselves.size(); ++i) {
        for (size_t j = i + 1; j < unlikeThemselves.size(); ++j) {
            const ColumnPair &a = *unlikeThemselves[i];
            const ColumnPair &b = *unlikeThemselves[j];
            const double straight = distance(a, a) + distance(b, b);
            const double crossed = distance(b, a) + distance(a, b);
            if (crossed > mendedByExchange * straight)
                continue;
            for (const auto &[one, other] : {std::pair(&a, &b), std::pair(&b, &a)}) {
                Anomaly &fault = context.add(
                    one->name(), "columns_swapped",
                    QCoreApplication::translate("core", "“%1” looks as “%2” did before, and the other way "
                                                        "round. Exchange the two columns back.")
                        .arg(one->name(), other->name()),
                    straight, crossed, context.now.rowCount, [&](size_t row) { return !one->now->isMissing(row); });
                fault.repair =
                    repair(DataEdit::Action::Swap, {a.name(), b.name()},
                           QCoreApplication::translate("core", "exchange “%1” and “%2”").arg(a.name(), b.name()));
            }
        }
    }
}

void findUnitChanges(Context &context)
{
    static const std::vector<Conversion> conversions = usualConversions();
    for (const ColumnPair &pair : context.pairs) {
        if (!isAmount(pair) || context.isExplained(pair.name()))
            continue;
        const double before = kolmogorovSmirnov(pair.thinBefore, pair.thinNow);
        if (before < unlike)
            continue;
        double best = before;
        const Conversion *bestConversion = nullptr;
        for (const Conversion &conversion : conversions) {
            if (const double after = distanceAfter(pair, conversion); after < best) {
                best = after;
                bestConversion = &conversion;
            }
        }
        if (bestConversion == nullptr || best > mendedByConversion * before)
            continue;
        Anomaly &fault = context.add(pair.name(), "unit_change", conversionText(pair.name(), *bestConversion),
                                     bestConversion->factor, 1, context.now.rowCount,
                                     [&](size_t row) { return !pair.now->isMissing(row); });
        fault.repair = repair(DataEdit::Action::Convert, inverseOf(pair.name(), *bestConversion),
                              QCoreApplication::translate("core", "convert “%1” back").arg(pair.name()));
    }
}

void findPointMasses(Context &context)
{
    constexpr size_t fewValues = 20;
    for (const ColumnPair &pair : context.pairs) {
        if (!pair.isNumber() || pair.isCategory || pair.schema->role == ColumnRole::Key ||
            distinctCount(pair.sortedBefore) <= fewValues || context.isExplained(pair.name()) || hasOneValue(pair))
            continue;
        const auto value = newPointMass(pair);
        if (!value)
            continue;
        const double share = shareOf(pair.sortedNow, *value);
        const double shareBefore = shareOf(pair.sortedBefore, *value);
        const QString text =
            QCoreApplication::translate("core", "“%1” is %2 in %3 % of the rows and was so in %4 % before. Find out "
                                                "whether %2 stands for something else, such as a missing value.")
                .arg(pair.name(), valueText(*value, pair.now->type), QString::number(100 * share, 'g', 3),
                     QString::number(100 * shareBefore, 'g', 3));
        Anomaly &fault = context.add(pair.name(), "new_point_mass", text, share, shareBefore, context.now.rowCount,
                                     [&](size_t row) { return pair.now->numbers[row] == *value; });
        fault.repair = missingRepair(pair.name(), valueText(*value, pair.now->type));
    }
}

void findConstants(Context &context)
{
    /// The chance that so many rows fall on the reference's most frequent value.
    constexpr double unlikely = 1e-3;
    for (const ColumnPair &pair : context.pairs) {
        if (pair.presentNow() < 2 || !hasOneValue(pair) ||
            std::pow(largestShareBefore(pair), double(pair.presentNow())) > unlikely)
            continue;
        size_t first = 0;
        while (pair.now->isMissing(first))
            ++first;
        Anomaly &fault = context.add(
            pair.name(), "became_constant",
            QCoreApplication::translate("core", "“%1” holds nothing but %2, though it varied before. Find out "
                                                "whether its source still works.")
                .arg(pair.name(), pair.now->text(first)),
            1, largestShareBefore(pair), context.now.rowCount, [&](size_t row) { return !pair.now->isMissing(row); });
        // A source that stands still says nothing of the rows.
        fault.repair = missingRepair(pair.name(), pair.now->text(first));
    }
}

void findMissingBursts(Context &context)
{
    constexpr std::int64_t shortest = 10;
    constexpr double unlikely = 1e-6;
    for (const ColumnPair &pair : context.pairs) {
        std::int64_t longest = 0;
        std::int64_t end = 0;
        std::int64_t length = 0;
        for (std::int64_t row = 0; row < context.now.rowCount; ++row) {
            length = pair.now->isMissing(size_t(row)) ? length + 1 : 0;
            if (length > longest) {
                longest = length;
                end = row + 1;
            }
        }
        // Runs of the reference's own missing share: at most rows · share^length of them are that long.
        const double usual = double(pair.missingBefore) / double(std::max<std::int64_t>(1, context.before.rowCount));
        if (longest < shortest || longest == context.now.rowCount ||
            double(context.now.rowCount) * std::pow(usual, double(longest)) > unlikely)
            continue;
        const std::int64_t begin = end - longest;
        Anomaly &fault = context.add(
            pair.name(), "missing_burst",
            QCoreApplication::translate("core", "“%1” is missing in all rows from %2 to %3. Find out whether "
                                                "its source was down at that time.")
                .arg(pair.name())
                .arg(begin + 1)
                .arg(end),
            double(longest), double(shortest), context.now.rowCount,
            [&](size_t row) { return std::int64_t(row) >= begin && std::int64_t(row) < end; });
        fault.repair =
            repair(DataEdit::Action::Drop, {QStringLiteral("rows"), QStringLiteral("%1..%2").arg(begin + 1).arg(end)},
                   QCoreApplication::translate("core", "leave out the rows %1 to %2").arg(begin + 1).arg(end));
    }
}

} // namespace assay::data_faults
