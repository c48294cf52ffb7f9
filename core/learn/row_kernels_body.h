// Included by each row_kernels_….cpp, which is compiled for its own instructions and gives VECTOR_BYTES. Nothing here
// may be shared between them or come from the standard library: the linker would keep one copy for all processors.

#include "core/learn/row_kernels.h"

namespace
{

constexpr size_t lanes = VECTOR_BYTES / sizeof(double);

typedef double Vector __attribute__((vector_size(VECTOR_BYTES)));
typedef long Bits __attribute__((vector_size(VECTOR_BYTES)));
typedef double StoredVector __attribute__((vector_size(VECTOR_BYTES), may_alias));
typedef double LooseVector __attribute__((vector_size(VECTOR_BYTES), aligned(8), may_alias));

inline Vector load(const double *from)
{
    return *reinterpret_cast<const StoredVector *>(from);
}

inline Vector loadLoose(const double *from)
{
    return *reinterpret_cast<const LooseVector *>(from);
}

inline void store(double *to, Vector value)
{
    *reinterpret_cast<StoredVector *>(to) = value;
}

inline void storeLoose(double *to, Vector value)
{
    *reinterpret_cast<LooseVector *>(to) = value;
}

inline Vector all(double value)
{
    return value - Vector{};
}

void pack(const double *x, size_t rows, size_t columns, size_t width, const double *shift, const double *factor,
          const double *offset, double *panel)
{
    const size_t touched = (columns + lanes - 1) / lanes * lanes;
    for (size_t row = 0; row < rows; ++row, x += columns, panel += width) {
        // A load may reach into the next row, whose numbers take a factor of zero, but not past the last one.
        if ((rows - row) * columns >= touched) {
            for (size_t j = 0; j < touched; j += lanes)
                store(panel + j, (loadLoose(x + j) - load(shift + j)) * load(factor + j) + load(offset + j));
        } else {
            for (size_t j = 0; j < touched; ++j)
                panel[j] = j < columns ? (x[j] - shift[j]) * factor[j] + offset[j] : offset[j];
        }
        for (size_t j = touched; j < width; j += lanes)
            store(panel + j, load(offset + j));
    }
}

void weigh(const double *panel, size_t rows, size_t width, const double *weight, double *out)
{
    for (size_t row = 0; row < rows; ++row, panel += width, out += width) {
        const Vector each = all(weight[row]);
        for (size_t j = 0; j < width; j += lanes)
            store(out + j, load(panel + j) * each);
    }
}

/// Sums of neighbours: of a in the first half, of b in the second.
inline Vector pairSums(Vector a, Vector b)
{
#if VECTOR_BYTES == 16
    return __builtin_shufflevector(a, b, 0, 2) + __builtin_shufflevector(a, b, 1, 3);
#elif VECTOR_BYTES == 32
    return __builtin_shufflevector(a, b, 0, 2, 4, 6) + __builtin_shufflevector(a, b, 1, 3, 5, 7);
#else
    return __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14) +
           __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15);
#endif
}

/// One lane for each vector: its sum.
inline Vector sums(Vector *each)
{
    for (size_t count = lanes; count > 1; count /= 2) {
        for (size_t i = 0; i < count / 2; ++i)
            each[i] = pairSums(each[2 * i], each[2 * i + 1]);
    }
    return each[0];
}

void times(const double *panel, size_t rows, size_t width, const double *vector, double *out, const double *next,
           size_t nextBytes)
{
    const char *fetched = reinterpret_cast<const char *>(next);
    const size_t share = nextBytes * lanes / rows;
    size_t row = 0;
    for (; row + lanes <= rows; row += lanes, panel += lanes * width) {
        for (size_t byte = 0; byte < share; byte += 64)
            __builtin_prefetch(fetched + byte, 0, 2);
        fetched += share;
        Vector sum[lanes] = {};
        for (size_t j = 0; j < width; j += lanes) {
            const Vector factor = load(vector + j);
            for (size_t r = 0; r < lanes; ++r)
                sum[r] += load(panel + r * width + j) * factor;
        }
        storeLoose(out + row, sums(sum));
    }
    for (; row < rows; ++row, panel += width) {
        Vector sum[lanes] = {};
        for (size_t j = 0; j < width; j += lanes)
            sum[0] += load(panel + j) * load(vector + j);
        out[row] = sums(sum)[0];
    }
}

/// The part of addTransposed that `Parts` vectors side by side hold; four rows at a time, since sums wait for each
/// other.
template <size_t Parts>
void addTransposedPart(const double *panel, size_t rows, size_t width, const double *vector, double *sum)
{
    Vector parts[4][Parts] = {};
    size_t row = 0;
    for (; row + 4 <= rows; row += 4, panel += 4 * width) {
        for (size_t r = 0; r < 4; ++r) {
            const Vector each = all(vector[row + r]);
            for (size_t part = 0; part < Parts; ++part)
                parts[r][part] += load(panel + r * width + part * lanes) * each;
        }
    }
    for (; row < rows; ++row, panel += width) {
        for (size_t part = 0; part < Parts; ++part)
            parts[0][part] += load(panel + part * lanes) * all(vector[row]);
    }
    for (size_t part = 0; part < Parts; ++part)
        store(sum + part * lanes,
              load(sum + part * lanes) + ((parts[0][part] + parts[1][part]) + (parts[2][part] + parts[3][part])));
}

void addTransposed(const double *panel, size_t rows, size_t width, const double *vector, double *sum)
{
    size_t j = 0;
    for (; j + 3 * lanes <= width; j += 3 * lanes)
        addTransposedPart<3>(panel + j, rows, width, vector, sum + j);
    for (; j < width; j += lanes)
        addTransposedPart<1>(panel + j, rows, width, vector, sum + j);
}

/// How many rows of the Gram matrix are summed at once: as many as registers allow beside three vectors.
constexpr size_t tile = VECTOR_BYTES == 64 ? 8 : 4;

template <size_t Parts>
void addTile(const double *left, const double *right, size_t rows, size_t width, double *gram, const char *next,
             size_t share)
{
    Vector sum[tile][Parts] = {};
    for (size_t row = 0; row < rows; ++row, left += width, right += width, next += share) {
        for (size_t byte = 0; byte < share; byte += 64)
            __builtin_prefetch(next + byte, 0, 2);
        Vector each[Parts];
        for (size_t part = 0; part < Parts; ++part)
            each[part] = load(right + part * lanes);
        for (size_t i = 0; i < tile; ++i) {
            for (size_t part = 0; part < Parts; ++part)
                sum[i][part] += each[part] * left[i];
        }
    }
    for (size_t i = 0; i < tile; ++i) {
        for (size_t part = 0; part < Parts; ++part)
            store(gram + i * width + part * lanes, load(gram + i * width + part * lanes) + sum[i][part]);
    }
}

void addGram(const double *left, const double *right, size_t rows, size_t width, size_t first, size_t last,
             double *gram, const double *next, size_t nextBytes)
{
    const char *fetched = reinterpret_cast<const char *>(next);
    for (size_t i = first; i < last; i += tile) {
        const size_t end = (i + tile + lanes - 1) / lanes * lanes;
        // With the first tile, which each row passes once.
        const size_t share = i == first ? nextBytes / rows : 0;
        size_t j = 0;
        for (; j + 3 * lanes <= end; j += 3 * lanes)
            addTile<3>(left + i, right + j, rows, width, gram + i * width + j, fetched, j == 0 ? share : 0);
        if (j + 2 * lanes <= end)
            addTile<2>(left + i, right + j, rows, width, gram + i * width + j, fetched, j == 0 ? share : 0);
        else if (j < end)
            addTile<1>(left + i, right + j, rows, width, gram + i * width + j, fetched, j == 0 ? share : 0);
    }
}

inline Vector least(Vector a, Vector b)
{
    return a < b ? a : b;
}

/// exp(x) for -708 <= x <= 0 to 2e-16 of its size: 2^k times the Taylor series of what is left, at most log(2) / 2.
inline Vector exponential(Vector x)
{
    // Adding it leaves a whole number in the lowest bits (Cody and Waite 1980 for the two parts of log 2).
    constexpr double rounder = 6755399441055744.0;
    const Vector rounded = x * all(1.4426950408889634) + all(rounder);
    const Vector k = rounded - all(rounder);
    const Vector r = (x - k * all(0.693147180369123816490)) - k * all(1.90821492927058770002e-10);
    constexpr double series[] = {
        1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
        1.0 / 720,        1.0 / 120,       1.0 / 24,       1.0 / 6,       1.0 / 2,      1.0,         1.0};
    Vector sum = all(series[0]);
    for (size_t i = 1; i < 14; ++i)
        sum = sum * r + all(series[i]);
    const Bits power = (reinterpret_cast<Bits>(rounded) + 1023) << 52;
    return sum * reinterpret_cast<Vector>(power);
}

/// log(1 + e) for 0 <= e <= 1: atanh's series of s = e / (2 + e), at most a third.
inline Vector logOnePlus(Vector e)
{
    const Vector s = e / (all(2.0) + e);
    const Vector square = s * s;
    Vector sum = all(1.0 / 33);
    for (int k = 31; k >= 1; k -= 2)
        sum = sum * square + all(1.0 / k);
    return all(2.0) * s * sum;
}

struct Row {
    Vector slope, curvature, loss, margin;
};

inline Row logisticRow(Vector value, Vector truth)
{
    const Vector sign = truth == all(0.0) ? all(-1.0) : all(1.0);
    const Vector margin = value * sign;
    const Bits isWrong = margin < all(0.0);
    // A margin that is no number stays none, so that the loss tells.
    const Vector size = isWrong ? margin : -margin;
    const Vector e = exponential(size < all(-708.0) ? all(-708.0) : size);
    const Vector inverse = all(1.0) / (all(1.0) + e);
    const Vector miss = isWrong ? inverse : e * inverse;
    return {-sign * miss, e * inverse * inverse, logOnePlus(e) - least(margin, all(0.0)), margin};
}

assay::RowKernels::Logistic logistic(const double *value, const double *truth, size_t rows, double *slope,
                                     double *curvature, double *loss)
{
    Vector total = {};
    Vector margins = all(__builtin_inf());
    size_t row = 0;
    for (; row + lanes <= rows; row += lanes) {
        const Row done = logisticRow(loadLoose(value + row), loadLoose(truth + row));
        storeLoose(slope + row, done.slope);
        storeLoose(curvature + row, done.curvature);
        if (loss)
            storeLoose(loss + row, done.loss);
        total += done.loss;
        margins = least(done.margin, margins);
    }
    assay::RowKernels::Logistic sum{0, __builtin_inf()};
    for (size_t lane = 0; lane < lanes; ++lane) {
        sum.loss += total[lane];
        sum.margin = margins[lane] < sum.margin ? margins[lane] : sum.margin;
    }
    for (; row < rows; ++row) {
        const Row done = logisticRow(all(value[row]), all(truth[row]));
        slope[row] = done.slope[0];
        curvature[row] = done.curvature[0];
        if (loss)
            loss[row] = done.loss[0];
        sum.loss += done.loss[0];
        sum.margin = done.margin[0] < sum.margin ? done.margin[0] : sum.margin;
    }
    return sum;
}

constexpr assay::RowKernels kernelsNamed(const char *name)
{
    return {name, pack, weigh, times, addTransposed, addGram, logistic};
}

} // namespace
