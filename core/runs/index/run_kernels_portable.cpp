#include "core/runs/index/run_kernels.h"

#include <bit>

namespace assay
{

namespace
{

constexpr size_t words = 64;
constexpr std::uint64_t missing = 0xFFFC'0000'0000'0000;

template <typename Test>
void fill(std::uint64_t *bits, Test test)
{
    for (size_t word = 0; word < words; ++word) {
        std::uint64_t made = 0;
        for (size_t bit = 0; bit < 64; ++bit)
            made |= std::uint64_t(test(word * 64 + bit)) << bit;
        bits[word] = made;
    }
}

template <typename Compare>
void compareBy(const double *numbers, double constant, bool isNegated, std::uint64_t *bits, Compare compare)
{
    fill(bits, [&](size_t i) {
        return (compare(numbers[i], constant) != isNegated) && std::bit_cast<std::uint64_t>(numbers[i]) != missing;
    });
}

void compare(const double *numbers, Comparison comparison, double constant, bool isNegated, std::uint64_t *bits)
{
    switch (comparison) {
    case Comparison::Equal:
        return compareBy(numbers, constant, isNegated, bits, [](double a, double b) { return a == b; });
    case Comparison::NotEqual:
        return compareBy(numbers, constant, isNegated, bits, [](double a, double b) { return a != b; });
    case Comparison::Less:
        return compareBy(numbers, constant, isNegated, bits, [](double a, double b) { return a < b; });
    case Comparison::LessEqual:
        return compareBy(numbers, constant, isNegated, bits, [](double a, double b) { return a <= b; });
    case Comparison::Greater:
        return compareBy(numbers, constant, isNegated, bits, [](double a, double b) { return a > b; });
    case Comparison::GreaterEqual:
        return compareBy(numbers, constant, isNegated, bits, [](double a, double b) { return a >= b; });
    }
}

void present(const double *numbers, std::uint64_t *bits)
{
    fill(bits, [&](size_t i) { return std::bit_cast<std::uint64_t>(numbers[i]) != missing; });
}

void equal(const std::uint32_t *codes, std::uint32_t code, std::uint64_t *bits)
{
    fill(bits, [&](size_t i) { return codes[i] == code; });
}

void choose(const std::uint32_t *codes, const std::uint8_t *table, std::uint64_t *bits)
{
    fill(bits, [&](size_t i) { return table[codes[i]] != 0; });
}

} // namespace

const RunKernels &portableRunKernels()
{
    static constexpr RunKernels kernels{"portable", compare, present, equal, choose};
    return kernels;
}

} // namespace assay
