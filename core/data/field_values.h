#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// What the text of one field means. All functions are pure; any thread.
namespace assay::field_values
{

/// A number as it was written.
struct Number {
    double value = 0;
    bool isInteger = false;  ///< digits with an optional sign, nothing else
    bool isTooLarge = false; ///< an integer above 2^53 in size, which a double need not hold
};

/// A day or a point in time, in UTC milliseconds since 1970.
struct Time {
    double value = 0;
    bool hasClock = false;
};

/// Decimal numbers as strtod reads them (correctly rounded), inf, infinity and nan in any case. What begins with a zero
/// before another digit is no number: 00123 names something, and as 123 it would no longer.
std::optional<Number> number(std::string_view text);
/// true or false in any case.
std::optional<bool> boolean(std::string_view text);
/// YYYY-MM-DD, optionally followed by T or a space, HH:MM[:SS[.f]] and Z, ±HH, ±HHMM or ±HH:MM.
std::optional<Time> time(std::string_view text);
/// Without outer spaces and tabs.
std::string_view trimmed(std::string_view text);

constexpr std::uint64_t largestExactInteger = std::uint64_t(1) << 53;

/// 10^0 to 10^22 are exact doubles, so a mantissa of at most 2^53 divided by one of them is rounded once: correctly
/// (Clinger 1990).
constexpr std::array<double, 23> exactPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                                1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// Reads [-]digits[.digits] of at most 18 digits without a leading zero from `begin`. Returns where it ends, or null
/// when it is not that or needs the slow way; the caller looks at what follows.
inline const char *scanSimpleNumber(const char *begin, const char *end, Number &number)
{
    const char *p = begin;
    const bool isNegative = p != end && *p == '-';
    p += isNegative ? 1 : 0;
    std::uint64_t mantissa = 0;
    const char *const digits = p;
    for (; p != end && unsigned(*p - '0') < 10; ++p)
        mantissa = mantissa * 10 + std::uint64_t(*p - '0');
    auto digitCount = p - digits;
    if (digitCount > 1 && *digits == '0')
        return nullptr;
    size_t decimals = 0;
    number.isInteger = true;
    if (p != end && *p == '.') {
        number.isInteger = false;
        const char *const fraction = ++p;
        for (; p != end && unsigned(*p - '0') < 10; ++p)
            mantissa = mantissa * 10 + std::uint64_t(*p - '0');
        decimals = size_t(p - fraction);
        digitCount += p - fraction;
    }
    if (digitCount == 0 || digitCount > 18 || mantissa > largestExactInteger)
        return nullptr;
    const double size = decimals == 0 ? double(mantissa) : double(mantissa) / exactPowers[decimals];
    number.value = isNegative ? -size : size;
    number.isTooLarge = false;
    return p;
}

} // namespace assay::field_values
