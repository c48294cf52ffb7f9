#include "core/data/data_faults.h"

#include "core/data/correlation.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

namespace assay::data_faults
{

namespace
{

constexpr double msPerHour = 3'600'000;
constexpr double msPerDay = 24 * msPerHour;

/// What a column of codes may be of a time.
enum class CalendarPart { Hour, Weekday, Month };

int partOf(double time, CalendarPart part)
{
    const double day = std::floor(time / msPerDay);
    switch (part) {
    case CalendarPart::Hour:
        return int(std::floor((time - day * msPerDay) / msPerHour));
    case CalendarPart::Weekday:
        return int(std::fmod(std::fmod(day, 7) + 7, 7));
    case CalendarPart::Month:
        break;
    }
    return QDate::fromJulianDay(qint64(day) + 2'440'588).month();
}

/// The code that stands for each part of the calendar in the reference, when the column is such a code.
std::optional<std::map<int, double>> codesOf(const Column &time, const Column &codes, CalendarPart part)
{
    constexpr double nearlyAlways = 0.995;
    constexpr size_t fewestParts = 3;
    std::map<int, std::map<double, std::int64_t>> counts;
    std::int64_t rows = 0;
    for (size_t row = 0; row < time.numbers.size(); ++row) {
        if (std::isnan(time.numbers[row]) || std::isnan(codes.numbers[row]))
            continue;
        ++counts[partOf(time.numbers[row], part)][codes.numbers[row]];
        ++rows;
    }
    std::map<int, double> mapping;
    std::vector<double> distinct;
    std::int64_t fitting = 0;
    for (const auto &[value, byCode] : counts) {
        const auto most = std::max_element(byCode.begin(), byCode.end(),
                                           [](const auto &a, const auto &b) { return a.second < b.second; });
        mapping[value] = most->first;
        fitting += most->second;
        if (std::find(distinct.begin(), distinct.end(), most->first) == distinct.end())
            distinct.push_back(most->first);
    }
    if (rows == 0 || distinct.size() < fewestParts || distinct.size() != mapping.size() ||
        double(fitting) < nearlyAlways * double(rows))
        return std::nullopt;
    return mapping;
}

/// The share of rows whose code fits their time once it is moved back by `shift` milliseconds.
double fittingShare(const Column &time, const Column &codes, CalendarPart part, const std::map<int, double> &mapping,
                    double shift)
{
    std::int64_t rows = 0;
    std::int64_t fitting = 0;
    for (size_t row = 0; row < time.numbers.size(); ++row) {
        if (std::isnan(time.numbers[row]) || std::isnan(codes.numbers[row]))
            continue;
        const auto code = mapping.find(partOf(time.numbers[row] - shift, part));
        if (code == mapping.end())
            continue;
        ++rows;
        fitting += code->second == codes.numbers[row];
    }
    return rows == 0 ? 1 : double(fitting) / double(rows);
}

QString shiftText(double shift)
{
    const double size = std::abs(shift);
    const int days = int(size / msPerDay);
    const int hours = int(size / msPerHour);
    const QString amount = days > 0 ? QCoreApplication::translate("core", "%n day(s)", nullptr, days)
                                    : QCoreApplication::translate("core", "%n hour(s)", nullptr, hours);
    return shift > 0 ? QCoreApplication::translate("core", "%1 late").arg(amount)
                     : QCoreApplication::translate("core", "%1 early").arg(amount);
}

bool isCodes(const ColumnPair &pair)
{
    return !pair.before->isWords() && !pair.now->isWords() && pair.schema->role != ColumnRole::Key &&
           pair.schema->role != ColumnRole::Time && pair.schema->role != ColumnRole::Target;
}

bool isTime(const ColumnPair &pair)
{
    const auto isOf = [](const Column *column) {
        return column->type == ColumnType::Date || column->type == ColumnType::Timestamp;
    };
    return pair.schema->role == ColumnRole::Time && isOf(pair.before) && isOf(pair.now);
}

/// Compares a time with a column that holds a part of it, such as the weekday.
void compareWithPart(Context &context, const ColumnPair &time, const ColumnPair &codes, CalendarPart part)
{
    constexpr double fits = 0.95;
    constexpr double fitsAgain = 0.99;
    const auto mapping = codesOf(*time.before, *codes.before, part);
    if (!mapping)
        return;
    const double share = fittingShare(*time.now, *codes.now, part, *mapping, 0);
    if (share >= fits)
        return;
    const double unit = part == CalendarPart::Hour ? msPerHour : msPerDay;
    constexpr int furthest = 14;
    for (int step = 1; step <= furthest; ++step) {
        for (const double shift : {step * unit, -step * unit}) {
            if (fittingShare(*time.now, *codes.now, part, *mapping, shift) < fitsAgain)
                continue;
            Anomaly &fault = context.add(
                time.name(), "time_shift",
                QCoreApplication::translate("core", "“%1” seems to be %2: moved back by that, it fits “%3” "
                                                    "again. Check the time zone and the export.")
                    .arg(time.name(), shiftText(shift), codes.name()),
                shift / unit, 0, context.now.rowCount, [&](size_t row) { return !time.now->isMissing(row); });
            fault.repair = repair(DataEdit::Action::Shift,
                                  {time.name(), QString::number(-shift / unit, 'f', 0),
                                   part == CalendarPart::Hour ? QStringLiteral("hour") : QStringLiteral("day")},
                                  QCoreApplication::translate("core", "move “%1” back").arg(time.name()));
            return;
        }
    }
}

/// Means of the target for each code from `low`, missing where there is none.
struct CyclicProfile {
    std::vector<double> means;
    double explained = 0; ///< share of the target's variance between codes
};

CyclicProfile profileOf(const Column &codes, const Column &target, int low, size_t count)
{
    std::vector<double> sums(count, 0);
    std::vector<double> rows(count, 0);
    double sum = 0;
    double squares = 0;
    double n = 0;
    for (size_t row = 0; row < codes.numbers.size(); ++row) {
        const double code = codes.numbers[row];
        const double y = target.numbers[row];
        if (std::isnan(y) || !(code >= low && code < low + double(count)))
            continue;
        const auto index = size_t(code - low);
        sums[index] += y;
        ++rows[index];
        sum += y;
        squares += y * y;
        ++n;
    }
    CyclicProfile profile;
    profile.means.resize(count, std::numeric_limits<double>::quiet_NaN());
    double between = 0;
    for (size_t i = 0; i < count; ++i) {
        if (rows[i] == 0)
            continue;
        profile.means[i] = sums[i] / rows[i];
        between += rows[i] * std::pow(profile.means[i] - sum / n, 2);
    }
    const double total = squares - sum * sum / n;
    profile.explained = total > 0 ? between / total : 0;
    return profile;
}

/// Looks whether an hour-like code, by which the target changes round the clock, was moved.
void compareProfiles(Context &context, const ColumnPair &codes, const ColumnPair &target)
{
    constexpr int fewestCodes = 7;
    constexpr int mostCodes = 60;
    constexpr double muchExplained = 0.1;
    constexpr double unlike = 0.7;
    constexpr double alike = 0.9;
    if (!codes.isCategory || !codes.isNumber() || target.before->isWords() || target.now->isWords())
        return;
    const double span = codes.sortedBefore.back() - codes.sortedBefore.front();
    if (!(span < mostCodes))
        return;
    const int low = int(codes.sortedBefore.front());
    const double count = span + 1;
    if (count < fewestCodes || count > mostCodes)
        return;
    const CyclicProfile before = profileOf(*codes.before, *target.before, low, size_t(count));
    const CyclicProfile now = profileOf(*codes.now, *target.now, low, size_t(count));
    if (before.explained < muchExplained || now.explained < muchExplained)
        return;
    const auto similarity = [&](size_t lag) {
        std::vector<double> moved(before.means.size());
        for (size_t i = 0; i < moved.size(); ++i)
            moved[(i + lag) % moved.size()] = before.means[i];
        return pearson(moved, now.means);
    };
    if (similarity(0) > unlike)
        return;
    size_t best = 0;
    for (size_t lag = 1; lag < before.means.size(); ++lag) {
        if (similarity(lag) > similarity(best))
            best = lag;
    }
    if (best == 0 || similarity(best) < alike)
        return;
    const int shift = best * 2 > before.means.size() ? int(best) - int(before.means.size()) : int(best);
    Anomaly &fault = context.add(
        codes.name(), "time_shift",
        QCoreApplication::translate("core", "“%1” seems to be moved by %2: “%3” goes up and down with it as "
                                            "before once it is moved back. Check the time zone and the export.")
            .arg(codes.name())
            .arg(shift)
            .arg(target.name()),
        shift, 0, context.now.rowCount, [&](size_t row) { return !codes.now->isMissing(row); });
    fault.repair =
        repair(DataEdit::Action::Shift,
               {codes.name(), QString::number(-shift), QStringLiteral("%1..%2").arg(low).arg(low + int(span))},
               QCoreApplication::translate("core", "move “%1” back").arg(codes.name()));
}

const ColumnPair *targetOf(const Context &context)
{
    const auto found = std::find_if(context.pairs.begin(), context.pairs.end(),
                                    [](const ColumnPair &pair) { return pair.schema->role == ColumnRole::Target; });
    return found == context.pairs.end() || !found->isNumber() ? nullptr : &*found;
}

} // namespace

bool Context::hasFault(const QString &column, const char *code) const
{
    return std::any_of(faults.begin(), faults.end(), [&](const Anomaly &fault) {
        return fault.column == column && fault.code == QLatin1String(code);
    });
}

bool Context::isExplained(const QString &column) const
{
    return hasFault(column, "columns_swapped") || hasFault(column, "unit_change") || hasFault(column, "target_flipped");
}

void findTimeShifts(Context &context)
{
    for (const ColumnPair &time : context.pairs) {
        if (!isTime(time))
            continue;
        for (const ColumnPair &codes : context.pairs) {
            if (!isCodes(codes) || !codes.isCategory || context.hasFault(time.name(), "time_shift"))
                continue;
            if (time.before->type == ColumnType::Timestamp)
                compareWithPart(context, time, codes, CalendarPart::Hour);
            compareWithPart(context, time, codes, CalendarPart::Weekday);
            compareWithPart(context, time, codes, CalendarPart::Month);
        }
    }
    const ColumnPair *target = targetOf(context);
    if (target == nullptr)
        return;
    for (const ColumnPair &codes : context.pairs) {
        if (isCodes(codes))
            compareProfiles(context, codes, *target);
    }
}

void findFlippedTarget(Context &context)
{
    constexpr double related = 0.1;
    constexpr double opposite = -0.5;
    constexpr double stillRelated = 0.3;
    const ColumnPair *target = targetOf(context);
    if (target == nullptr)
        return;
    double products = 0;
    double squaresBefore = 0;
    double squaresNow = 0;
    for (const ColumnPair &pair : context.pairs) {
        if (&pair == target || !pair.isNumber() || pair.schema->role == ColumnRole::Key ||
            pair.schema->role == ColumnRole::Time)
            continue;
        const double before = pearson(pair.before->numbers, target->before->numbers);
        const double now = pearson(pair.now->numbers, target->now->numbers);
        if (!std::isfinite(before) || !std::isfinite(now) || std::abs(before) < related)
            continue;
        products += before * now;
        squaresBefore += before * before;
        squaresNow += now * now;
    }
    if (squaresBefore == 0 || squaresNow < stillRelated * stillRelated * squaresBefore)
        return;
    const double cosine = products / std::sqrt(squaresBefore * squaresNow);
    if (cosine > opposite)
        return;
    Anomaly &fault = context.add(
        target->name(), "target_flipped",
        QCoreApplication::translate("core", "“%1” goes with the other columns the other way round than before. "
                                            "Find out whether its meaning was turned round.")
            .arg(target->name()),
        cosine, opposite, context.now.rowCount, [&](size_t row) { return !target->now->isMissing(row); });
    // What was turned round its range began, before that, where the earlier values begin.
    const QString sum =
        QString::number(target->sortedNow.back() + target->sortedBefore.front(), 'g', QLocale::FloatingPointShortest);
    fault.repair =
        repair(DataEdit::Action::Convert, {target->name(), QStringLiteral("-1"), sum},
               QCoreApplication::translate("core", "turn “%1” round again: %2 − “%1”").arg(target->name(), sum));
}

} // namespace assay::data_faults
