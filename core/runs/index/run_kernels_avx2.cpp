#include "core/runs/index/run_kernels.h"

#include <immintrin.h>

// Nothing here may come from the standard library: the linker would keep one copy for all processors.
namespace assay
{

namespace
{

constexpr size_t words = 64;
constexpr std::uint64_t missing = 0xFFFC'0000'0000'0000;

inline std::uint64_t maskOf(__m256d lanes)
{
    return std::uint64_t(unsigned(_mm256_movemask_pd(lanes)));
}

template <int Predicate, bool IsTrueOfNaN>
void compareBy(const double *numbers, double constant, std::uint64_t *bits)
{
    const __m256d wanted = _mm256_set1_pd(constant);
    const __m256i none = _mm256_set1_epi64x(static_cast<long long>(missing));
    for (size_t word = 0; word < words; ++word, numbers += 64) {
        std::uint64_t made = 0;
        for (unsigned lane = 0; lane < 64; lane += 4) {
            const __m256d number = _mm256_loadu_pd(numbers + lane);
            __m256d isSo = _mm256_cmp_pd(number, wanted, Predicate);
            if constexpr (IsTrueOfNaN)
                isSo =
                    _mm256_andnot_pd(_mm256_castsi256_pd(_mm256_cmpeq_epi64(_mm256_castpd_si256(number), none)), isSo);
            made |= maskOf(isSo) << lane;
        }
        bits[word] = made;
    }
}

void compare(const double *numbers, Comparison comparison, double constant, bool isNegated, std::uint64_t *bits)
{
    // A constant that is NaN makes ordered comparisons false of all, and the others true of all that are not missing.
    switch (comparison) {
    case Comparison::Equal:
        return isNegated ? compareBy<_CMP_NEQ_UQ, true>(numbers, constant, bits)
                         : compareBy<_CMP_EQ_OQ, false>(numbers, constant, bits);
    case Comparison::NotEqual:
        return isNegated ? compareBy<_CMP_EQ_OQ, false>(numbers, constant, bits)
                         : compareBy<_CMP_NEQ_UQ, true>(numbers, constant, bits);
    case Comparison::Less:
        return isNegated ? compareBy<_CMP_NLT_UQ, true>(numbers, constant, bits)
                         : compareBy<_CMP_LT_OQ, false>(numbers, constant, bits);
    case Comparison::LessEqual:
        return isNegated ? compareBy<_CMP_NLE_UQ, true>(numbers, constant, bits)
                         : compareBy<_CMP_LE_OQ, false>(numbers, constant, bits);
    case Comparison::Greater:
        return isNegated ? compareBy<_CMP_NGT_UQ, true>(numbers, constant, bits)
                         : compareBy<_CMP_GT_OQ, false>(numbers, constant, bits);
    case Comparison::GreaterEqual:
        return isNegated ? compareBy<_CMP_NGE_UQ, true>(numbers, constant, bits)
                         : compareBy<_CMP_GE_OQ, false>(numbers, constant, bits);
    }
}

void present(const double *numbers, std::uint64_t *bits)
{
    const __m256i none = _mm256_set1_epi64x(static_cast<long long>(missing));
    for (size_t word = 0; word < words; ++word, numbers += 64) {
        std::uint64_t made = 0;
        for (unsigned lane = 0; lane < 64; lane += 4) {
            const __m256i number = _mm256_castpd_si256(_mm256_loadu_pd(numbers + lane));
            made |= maskOf(_mm256_castsi256_pd(_mm256_cmpeq_epi64(number, none))) << lane;
        }
        bits[word] = ~made;
    }
}

void equal(const std::uint32_t *codes, std::uint32_t code, std::uint64_t *bits)
{
    const __m256i wanted = _mm256_set1_epi32(static_cast<int>(code));
    for (size_t word = 0; word < words; ++word, codes += 64) {
        std::uint64_t made = 0;
        for (unsigned lane = 0; lane < 64; lane += 8) {
            const __m256i eight = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(codes + lane));
            const int isSo = _mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpeq_epi32(eight, wanted)));
            made |= std::uint64_t(unsigned(isSo)) << lane;
        }
        bits[word] = made;
    }
}

void choose(const std::uint32_t *codes, const std::uint8_t *table, std::uint64_t *bits)
{
    // Look-ups in a table of bytes gain nothing from gathers.
    for (size_t word = 0; word < words; ++word, codes += 64) {
        std::uint64_t made = 0;
        for (unsigned lane = 0; lane < 64; ++lane)
            made |= std::uint64_t(table[codes[lane]] != 0) << lane;
        bits[word] = made;
    }
}

} // namespace

const RunKernels &avx2RunKernels()
{
    static constexpr RunKernels kernels{"avx2", compare, present, equal, choose};
    return kernels;
}

} // namespace assay
