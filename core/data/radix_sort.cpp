#include "core/data/radix_sort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace assay
{

namespace
{

/// Fewer numbers than this are compared: clearing the counts would take longer.
constexpr size_t fewNumbers = 128;
/// More numbers than this are worth larger counts and fewer passes.
constexpr size_t manyNumbers = 32'768;

constexpr std::uint64_t signBit = std::uint64_t(1) << 63;

/// Unsigned keys in the order of the numbers; adding 0 makes the two zeros one.
std::uint64_t keyOf(double number)
{
    const auto bits = std::bit_cast<std::uint64_t>(number + 0.0);
    return bits ^ ((0 - (bits >> 63)) | signBit);
}

double numberOf(std::uint64_t key)
{
    return std::bit_cast<double>(key ^ (((key >> 63) - 1) | signBit));
}

struct Placed {
    std::uint64_t key = 0;
    std::uint32_t place = 0;
};

std::uint64_t keyIn(std::uint64_t key)
{
    return key;
}

std::uint64_t keyIn(const Placed &placed)
{
    return placed.key;
}

/// Sorts `a` by its keys with the help of `b`, which is as long. Returns the one that holds the result.
template <unsigned digitBits, typename Element>
Element *sortByDigits(Element *a, Element *b, size_t count)
{
    constexpr size_t digits = size_t(1) << digitBits;
    constexpr size_t passes = (64 + digitBits - 1) / digitBits;
    std::vector<std::array<std::uint32_t, digits>> counts(passes);
    for (size_t i = 0; i < count; ++i) {
        const std::uint64_t key = keyIn(a[i]);
        for (size_t pass = 0; pass < passes; ++pass)
            ++counts[pass][(key >> (pass * digitBits)) & (digits - 1)];
    }
    for (size_t pass = 0; pass < passes; ++pass) {
        auto &places = counts[pass];
        // All keys share this digit.
        if (places[(keyIn(a[0]) >> (pass * digitBits)) & (digits - 1)] == count)
            continue;
        std::uint32_t next = 0;
        for (std::uint32_t &place : places)
            next += std::exchange(place, next);
        for (size_t i = 0; i < count; ++i)
            b[places[(keyIn(a[i]) >> (pass * digitBits)) & (digits - 1)]++] = a[i];
        std::swap(a, b);
    }
    return a;
}

template <typename Element>
Element *sortByKeys(Element *a, Element *b, size_t count)
{
    return count < manyNumbers ? sortByDigits<8>(a, b, count) : sortByDigits<11>(a, b, count);
}

} // namespace

void sortNumbers(std::span<double> numbers, std::vector<std::uint64_t> &scratch)
{
    const size_t count = numbers.size();
    if (count < fewNumbers) {
        for (double &number : numbers)
            number += 0.0;
        std::sort(numbers.begin(), numbers.end());
        return;
    }
    scratch.resize(2 * count);
    std::transform(numbers.begin(), numbers.end(), scratch.begin(), keyOf);
    const std::uint64_t *const sorted = sortByKeys(scratch.data(), scratch.data() + count, count);
    std::transform(sorted, sorted + count, numbers.begin(), numberOf);
}

std::vector<std::uint32_t> sortedOrder(std::span<const double> numbers)
{
    const size_t count = numbers.size();
    std::vector<Placed> elements(2 * count);
    for (size_t i = 0; i < count; ++i)
        elements[i] = {keyOf(numbers[i]), std::uint32_t(i)};
    const Placed *sorted = elements.data();
    if (count < fewNumbers)
        std::stable_sort(elements.begin(), elements.begin() + std::ptrdiff_t(count),
                         [](const Placed &a, const Placed &b) { return a.key < b.key; });
    else
        sorted = sortByKeys(elements.data(), elements.data() + count, count);
    std::vector<std::uint32_t> order(count);
    std::transform(sorted, sorted + count, order.begin(), [](const Placed &element) { return element.place; });
    return order;
}

} // namespace assay
