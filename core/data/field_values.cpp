#include "core/data/field_values.h"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <chrono>
#include <limits>

namespace assay::field_values
{

namespace
{

bool isDigit(char c)
{
    return unsigned(c - '0') < 10;
}

bool equalsLower(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b; });
}

/// Takes `count` digits off the front of `text`.
std::optional<int> takeDigits(std::string_view &text, size_t count)
{
    if (text.size() < count)
        return std::nullopt;
    int value = 0;
    for (size_t i = 0; i < count; ++i) {
        if (!isDigit(text[i]))
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view &text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<double> takeDate(std::string_view &text, RecentDay &recent)
{
    const bool isLongEnough = text.size() >= recent.text.size();
    if (isLongEnough && std::memcmp(text.data(), recent.text.data(), recent.text.size()) == 0) {
        text.remove_prefix(recent.text.size());
        return recent.value;
    }
    const std::string_view whole = text;
    const auto year = takeDigits(text, 4);
    if (!year || !take(text, '-'))
        return std::nullopt;
    const auto month = takeDigits(text, 2);
    if (!month || !take(text, '-'))
        return std::nullopt;
    const auto day = takeDigits(text, 2);
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(unsigned(*month)),
                                           std::chrono::day(unsigned(*day))};
    if (!date.ok() || *year < 1)
        return std::nullopt;
    std::copy_n(whole.begin(), recent.text.size(), recent.text.begin());
    recent.value = double(std::chrono::sys_days(date).time_since_epoch().count()) * 86'400'000.0;
    return recent.value;
}

/// Milliseconds since midnight of HH:MM[:SS[.f]].
std::optional<double> takeClock(std::string_view &text)
{
    const auto hour = takeDigits(text, 2);
    if (!hour || *hour > 23 || !take(text, ':'))
        return std::nullopt;
    const auto minute = takeDigits(text, 2);
    if (!minute || *minute > 59)
        return std::nullopt;
    double clock = (*hour * 60 + *minute) * 60'000.0;
    if (!take(text, ':'))
        return clock;
    const auto second = takeDigits(text, 2);
    if (!second || *second > 59)
        return std::nullopt;
    clock += *second * 1000.0;
    if (!take(text, '.'))
        return clock;
    if (text.empty() || !isDigit(text.front()))
        return std::nullopt;
    for (int unit = 100; !text.empty() && isDigit(text.front()); text.remove_prefix(1), unit /= 10)
        clock += (text.front() - '0') * unit;
    return clock;
}

/// Milliseconds that the zone is ahead of UTC; no zone is UTC.
std::optional<double> takeZone(std::string_view &text)
{
    if (text.empty() || take(text, 'Z'))
        return 0;
    const bool isBehind = text.front() == '-';
    if (!take(text, '+') && !take(text, '-'))
        return std::nullopt;
    const auto hours = takeDigits(text, 2);
    if (!hours || *hours > 23)
        return std::nullopt;
    int minutes = 0;
    if (take(text, ':') || !text.empty()) {
        const auto read = takeDigits(text, 2);
        if (!read || *read > 59)
            return std::nullopt;
        minutes = *read;
    }
    return (isBehind ? -1 : 1) * (*hours * 60 + minutes) * 60'000.0;
}

/// inf, infinity and nan; `text` has no sign.
std::optional<double> numberWord(std::string_view text)
{
    if (equalsLower(text, "inf") || equalsLower(text, "infinity"))
        return std::numeric_limits<double>::infinity();
    if (equalsLower(text, "nan"))
        return std::numeric_limits<double>::quiet_NaN();
    return std::nullopt;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<Number> number(std::string_view text)
{
    const char *const end = text.data() + text.size();
    if (Number simple; scanSimpleNumber(text.data(), end, simple) == end)
        return simple;
    const bool isNegative = !text.empty() && text.front() == '-';
    const bool hasSign = isNegative || (!text.empty() && text.front() == '+');
    const std::string_view size = text.substr(hasSign ? 1 : 0);
    if (size.empty() || (size.size() > 1 && size[0] == '0' && isDigit(size[1])))
        return std::nullopt;
    Number result;
    if (!isDigit(size.front()) && size.front() != '.') {
        const auto word = numberWord(size);
        if (!word)
            return std::nullopt;
        result.value = isNegative ? -*word : *word;
        return result;
    }
    const auto [parsedEnd, problem] = fast_float::from_chars(size.data(), end, result.value);
    // Out of range is what strtod gives too: zero or infinity.
    if (parsedEnd != end || problem == std::errc::invalid_argument)
        return std::nullopt;
    result.isInteger = std::all_of(size.begin(), size.end(), isDigit);
    result.isTooLarge = result.isInteger && result.value >= double(largestExactInteger) &&
                        !(result.value == double(largestExactInteger) && size.ends_with("9007199254740992"));
    if (isNegative)
        result.value = -result.value;
    return result;
}

std::optional<bool> boolean(std::string_view text)
{
    if (equalsLower(text, "true"))
        return true;
    if (equalsLower(text, "false"))
        return false;
    return std::nullopt;
}

std::optional<Time> time(std::string_view text)
{
    RecentDay none;
    return time(text, none);
}

std::optional<Time> time(std::string_view text, RecentDay &recent)
{
    const auto day = takeDate(text, recent);
    if (!day)
        return std::nullopt;
    if (text.empty())
        return Time{*day, false};
    if (!take(text, 'T') && !take(text, ' '))
        return std::nullopt;
    const auto clock = takeClock(text);
    if (!clock)
        return std::nullopt;
    const auto zone = takeZone(text);
    if (!zone || !text.empty())
        return std::nullopt;
    return Time{*day + *clock - *zone, true};
}

} // namespace assay::field_values
