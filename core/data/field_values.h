#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
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
/// The day that was read last, which often comes again.
struct RecentDay {
    std::array<char, 10> text = {}; ///< YYYY-MM-DD
    double value = 0;
};
std::optional<Time> time(std::string_view text, RecentDay &recent);
/// Without outer spaces and tabs.
std::string_view trimmed(std::string_view text);

constexpr std::uint64_t largestExactInteger = std::uint64_t(1) << 53;

/// 10^0 to 10^22 are exact doubles, so a mantissa of at most 2^53 divided by one of them is rounded once: correctly
/// (Clinger 1990).
constexpr std::array<double, 23> exactPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                                1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// Takes the digits at `p` into `mantissa`, eight at a time where there is room: what follows them is then found
/// without a branch for each (Lemire 2018 gives the steps).
inline const char *takeDigits(const char *p, const char *end, std::uint64_t &mantissa)
{
    constexpr std::array<std::uint64_t, 9> powers = {1,       10,        100,        1000,       10'000,
                                                     100'000, 1'000'000, 10'000'000, 100'000'000};
    static_assert(std::endian::native == std::endian::little);
    while (end - p >= 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, p, sizeof eight);
        constexpr std::uint64_t high = 0xF0F0F0F0F0F0F0F0;
        // A byte is zero where a digit stands, up to the first that is none.
        const std::uint64_t others =
            ((eight & high) | (((eight + 0x0606060606060606) & high) >> 4)) ^ 0x3333333333333333;
        const int count = std::countr_zero(others) / 8;
        if (count == 0)
            return p;
        std::uint64_t digits = (eight & 0x0F0F0F0F0F0F0F0F) << (64 - 8 * count);
        digits = digits * 10 + (digits >> 8);
        digits = ((digits & 0x000000FF000000FF) * 0x000F424000000064 +
                  (digits >> 16 & 0x000000FF000000FF) * 0x0000271000000001) >>
                 32;
        mantissa = mantissa * powers[size_t(count)] + digits;
        p += count;
        if (count < 8)
            return p;
    }
    for (; p != end && unsigned(*p - '0') < 10; ++p)
        mantissa = mantissa * 10 + std::uint64_t(*p - '0');
    return p;
}

/// Reads [-]digits[.digits] of at most 18 digits without a leading zero from `begin`. Returns where it ends, or null
/// when it is not that or needs the slow way; the caller looks at what follows.
inline const char *scanSimpleNumber(const char *begin, const char *end, Number &number)
{
    const char *p = begin;
    const bool isNegative = p != end && *p == '-';
    p += isNegative ? 1 : 0;
    std::uint64_t mantissa = 0;
    const char *const digits = p;
    p = takeDigits(p, end, mantissa);
    auto digitCount = p - digits;
    if (digitCount > 1 && *digits == '0')
        return nullptr;
    size_t decimals = 0;
    number.isInteger = true;
    if (p != end && *p == '.') {
        number.isInteger = false;
        const char *const fraction = ++p;
        p = takeDigits(p, end, mantissa);
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
