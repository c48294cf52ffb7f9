#include "core/exchange/onnx_numbers.h"

#include <limits>
#include <vector>

namespace assay
{

namespace
{

using Value = OnnxGraph::Value;
using Part = DateStep::Part;

constexpr double dayMs = 86'400'000;
constexpr double hourMs = 3'600'000;
constexpr double minuteMs = 60'000;

} // namespace

/// The Gregorian calendar by whole numbers, in years that begin in March and eras of 400 years (Hinnant 2013). Every
/// division is of whole numbers below 2^53, so that its floor is exact.
Value OnnxNumbers::calendarPart(const Value &days, Part part)
{
    if (part == Part::Weekday) {
        // The first day of 1970 was a Thursday, the fourth.
        const Value shifted = add(days, 3);
        return add(subtract(shifted, multiply(wholeParts(shifted, 7), 7)), 1);
    }
    constexpr double eraDays = 146'097;
    const Value sinceMarch0 = add(days, 719'468);
    const Value era = wholeParts(sinceMarch0, eraDays);
    const Value dayOfEra = subtract(sinceMarch0, multiply(era, eraDays));
    const Value leapDays =
        add(subtract(wholeParts(dayOfEra, 1460), wholeParts(dayOfEra, 36'524)), wholeParts(dayOfEra, eraDays - 1));
    const Value yearOfEra = wholeParts(subtract(dayOfEra, leapDays), 365);
    const Value daysBefore =
        subtract(add(multiply(yearOfEra, 365), wholeParts(yearOfEra, 4)), wholeParts(yearOfEra, 100));
    const Value dayOfYear = subtract(dayOfEra, daysBefore);
    const Value month = wholeParts(add(multiply(dayOfYear, 5), 2), 153); // from 0, March
    const Value isNextYear = wholeParts(add(month, 2), 12);
    if (part == Part::Day)
        return add(subtract(dayOfYear, wholeParts(add(multiply(month, 153), 2), 5)), 1);
    const Value calendarMonth = subtract(add(month, 3), multiply(isNextYear, 12));
    if (part == Part::Month)
        return calendarMonth;
    if (part == Part::Quarter)
        return wholeParts(add(calendarMonth, 2), 3);
    const Value year = add(add(yearOfEra, multiply(era, 400)), isNextYear);
    if (part == Part::Year)
        return year;
    // The day of the year, from that of 1 January.
    const Value past = add(year, -1);
    const Value leaps = add(subtract(wholeParts(past, 4), wholeParts(past, 100)), wholeParts(past, 400));
    const Value newYear = add(add(multiply(past, 365), leaps), -719'162);
    return add(subtract(days, newYear), 1);
}

Value OnnxNumbers::partOfTime(const Value &time, Part part, DateStep::Wave wave)
{
    const Value days = wholeParts(time, dayMs);
    const Value inDay = subtract(time, multiply(days, dayMs));
    Value value;
    switch (part) {
    case Part::ElapsedDays:
        value = divide(time, dayMs);
        break;
    case Part::Hour:
        value = wholeParts(inDay, hourMs);
        break;
    case Part::Minute:
        value = wholeParts(subtract(inDay, multiply(wholeParts(inDay, hourMs), hourMs)), minuteMs);
        break;
    case Part::Year:
    case Part::Quarter:
    case Part::Month:
    case Part::Day:
    case Part::DayOfYear:
    case Part::Weekday:
        value = calendarPart(days, part);
        break;
    }
    if (wave == DateStep::Wave::None)
        return value;
    // A round has few parts: looked up, their waves are those of training to the last digit, which trees need.
    const DateRound round = dateRound(part);
    std::vector<double> waves;
    for (int place = 0; place < round.count; ++place)
        waves.push_back(dateWave(round.first + place, part, wave));
    waves.push_back(std::numeric_limits<double>::quiet_NaN());
    const Value place = choose(isMissing(value), m_graph.number(round.count), add(value, -round.first));
    const Value table = m_graph.constant({std::int64_t(waves.size())}, std::span<const double>(waves));
    return m_graph.node("Gather", {table, m_graph.cast(place, onnx::TensorProto::INT64)});
}

} // namespace assay
