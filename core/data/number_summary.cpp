#include "core/data/number_summary.h"

#include "core/data/sketch_bytes.h"

#include <algorithm>
#include <array>

namespace assay
{

namespace
{

/// So many numbers are in the fastest cache when they are looked at again.
constexpr size_t chunkSize = 2048;
/// Sums run side by side, so that none waits for the last addition.
constexpr size_t lanes = 8;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::uint64_t mostCount = std::uint64_t(1) << 53;

using Lanes = std::array<double, lanes>;

std::int64_t total(const Lanes &counts)
{
    double sum = 0;
    for (const double count : counts)
        sum += count;
    return std::int64_t(sum);
}

/// Calls `look(lane, number)` for every number; the lanes of a step can be one instruction.
template <typename Look>
void forEach(std::span<const double> numbers, Look look)
{
    size_t i = 0;
    for (; i + lanes <= numbers.size(); i += lanes) {
        for (size_t lane = 0; lane < lanes; ++lane)
            look(lane, numbers[i + lane]);
    }
    for (size_t lane = 0; i < numbers.size(); ++i, ++lane)
        look(lane, numbers[i]);
}

} // namespace

void NumberSummary::add(std::span<const double> numbers)
{
    while (!numbers.empty()) {
        const auto chunk = numbers.first(std::min(chunkSize, numbers.size()));
        NumberSummary summary(m_unit);
        summary.addChunk(chunk);
        merge(summary);
        numbers = numbers.subspan(chunk.size());
    }
}

void NumberSummary::addChunk(std::span<const double> numbers)
{
    Lanes sum{};
    Lanes rest{};
    Lanes zeros{};
    Lanes negatives{};
    Lanes infinities{};
    Lanes min;
    Lanes max;
    min.fill(infinity);
    max.fill(-infinity);
    forEach(numbers, [&](size_t lane, double x) {
        // What the addition rounds away, without asking which term is larger (Knuth).
        const double next = sum[lane] + x;
        const double part = next - sum[lane];
        rest[lane] += (sum[lane] - (next - part)) + (x - part);
        sum[lane] = next;
        min[lane] = x < min[lane] ? x : min[lane];
        max[lane] = x > max[lane] ? x : max[lane];
        zeros[lane] += x == 0 ? 1.0 : 0.0;
        negatives[lane] += x < 0 ? 1.0 : 0.0;
        infinities[lane] += std::abs(x) == infinity ? 1.0 : 0.0;
    });
    m_count = std::int64_t(numbers.size());
    m_first = numbers.front();
    m_last = numbers.back();
    m_min = *std::min_element(min.begin(), min.end()) + 0.0;
    m_max = *std::max_element(max.begin(), max.end()) + 0.0;
    m_zeros = total(zeros);
    m_negatives = total(negatives);
    m_infinities = total(infinities);
    addFiniteEnds(numbers);
    for (size_t lane = 0; lane < lanes; ++lane)
        m_sum.add(CompensatedSum(sum[lane], rest[lane]));
    addDeviations(numbers, m_sum.value() / double(numbers.size()));
    addSteps(numbers);
    if (m_unit > 0)
        addFractions(numbers);
}

void NumberSummary::addFiniteEnds(std::span<const double> numbers)
{
    m_finiteMin = m_min;
    m_finiteMax = m_max;
    if (m_infinities == 0)
        return;
    m_finiteMin = m_finiteMax = std::numeric_limits<double>::quiet_NaN();
    for (const double x : numbers) {
        if (std::isfinite(x)) {
            m_finiteMin = std::fmin(m_finiteMin, x);
            m_finiteMax = std::fmax(m_finiteMax, x);
        }
    }
}

void NumberSummary::addDeviations(std::span<const double> numbers, double mean)
{
    Lanes squares{};
    Lanes differences{};
    forEach(numbers, [&](size_t lane, double x) {
        const double difference = x - mean;
        squares[lane] += difference * difference;
        differences[lane] += difference;
    });
    CompensatedSum difference;
    for (size_t lane = 0; lane < lanes; ++lane) {
        m_squares.add(squares[lane]);
        difference.add(differences[lane]);
    }
    // Takes back what rounding of the mean added (Chan, Golub and LeVeque 1983).
    m_squares.add(-difference.value() * difference.value() / double(numbers.size()));
}

void NumberSummary::addSteps(std::span<const double> numbers)
{
    Lanes falls{};
    Lanes rises{};
    size_t i = 1;
    for (; i + lanes <= numbers.size(); i += lanes) {
        for (size_t lane = 0; lane < lanes; ++lane) {
            falls[lane] += numbers[i + lane] < numbers[i + lane - 1] ? 1.0 : 0.0;
            rises[lane] += numbers[i + lane] > numbers[i + lane - 1] ? 1.0 : 0.0;
        }
    }
    for (; i < numbers.size(); ++i) {
        falls[0] += numbers[i] < numbers[i - 1] ? 1.0 : 0.0;
        rises[0] += numbers[i] > numbers[i - 1] ? 1.0 : 0.0;
    }
    m_falls = total(falls);
    m_rises = total(rises);
}

void NumberSummary::addFractions(std::span<const double> numbers)
{
    // Adding and taking away so much rounds to whole numbers; what is larger is whole.
    constexpr double rounding = 4503599627370496; // 2^52
    Lanes fractions{};
    const double unit = m_unit;
    forEach(numbers, [&](size_t lane, double x) {
        const double away = x < 0 ? -rounding : rounding;
        const double nearest = ((x / unit + away) - away) * unit;
        fractions[lane] += (nearest != x) & (std::abs(x) < rounding) ? 1.0 : 0.0;
    });
    m_fractions = total(fractions);
}

void NumberSummary::merge(const NumberSummary &later)
{
    if (later.m_count == 0)
        return;
    if (m_count == 0) {
        *this = later;
        return;
    }
    // Chan, Golub and LeVeque 1979.
    const double n = double(m_count);
    const double m = double(later.m_count);
    const double difference = later.meanAbove(*this);
    m_squares.add(later.m_squares);
    m_squares.add(difference * difference * (n / (n + m) * m));
    m_sum.add(later.m_sum);
    m_count += later.m_count;
    m_min = std::min(m_min, later.m_min);
    m_max = std::max(m_max, later.m_max);
    m_finiteMin = std::fmin(m_finiteMin, later.m_finiteMin);
    m_finiteMax = std::fmax(m_finiteMax, later.m_finiteMax);
    m_zeros += later.m_zeros;
    m_negatives += later.m_negatives;
    m_infinities += later.m_infinities;
    m_fractions += later.m_fractions;
    m_falls += later.m_falls + (later.m_first < m_last ? 1 : 0);
    m_rises += later.m_rises + (later.m_first > m_last ? 1 : 0);
    m_last = later.m_last;
}

/// The difference of the means, to their last digit also where they are large and close to each other: with what the
/// division of the sums leaves.
double NumberSummary::meanAbove(const NumberSummary &other) const
{
    const auto rest = [](const NumberSummary &summary) {
        const double n = double(summary.m_count);
        return (std::fma(-summary.mean(), n, summary.m_sum.sum()) + summary.m_sum.rest()) / n;
    };
    return (mean() - other.mean()) + (rest(*this) - rest(other));
}

double NumberSummary::mean() const
{
    return m_sum.value() / double(m_count);
}

double NumberSummary::sd() const
{
    if (m_count < 2 || !std::isfinite(mean()))
        return std::numeric_limits<double>::quiet_NaN();
    const double variance = m_squares.value() / double(m_count - 1);
    return variance < 0 ? 0 : std::sqrt(variance);
}

bool NumberSummary::isStrict() const
{
    return m_count <= 1 || m_rises == m_count - 1 || m_falls == m_count - 1;
}

void NumberSummary::write(SketchWriter &writer) const
{
    for (const std::int64_t count : {m_count, m_zeros, m_negatives, m_infinities, m_fractions, m_falls, m_rises})
        writer.varint(std::uint64_t(count));
    if (m_count == 0)
        return;
    for (const double number : {m_min, m_max, m_finiteMin, m_finiteMax, m_first, m_last, m_sum.sum(), m_sum.rest(),
                                m_squares.sum(), m_squares.rest()})
        writer.number(number);
}

NumberSummary NumberSummary::read(SketchReader &reader, double unit)
{
    NumberSummary result(unit);
    for (std::int64_t *count : {&result.m_count, &result.m_zeros, &result.m_negatives, &result.m_infinities,
                                &result.m_fractions, &result.m_falls, &result.m_rises}) {
        const std::uint64_t value = reader.varint();
        if (value > mostCount)
            reader.refuse();
        *count = reader.isBad() ? 0 : std::int64_t(value);
        if (*count > result.m_count)
            reader.refuse();
    }
    if (reader.isBad())
        return NumberSummary(unit);
    if (result.m_count == 0)
        return result;
    for (double *number :
         {&result.m_min, &result.m_max, &result.m_finiteMin, &result.m_finiteMax, &result.m_first, &result.m_last})
        *number = reader.number();
    const double sum = reader.number();
    result.m_sum = CompensatedSum(sum, reader.number());
    const double squares = reader.number();
    result.m_squares = CompensatedSum(squares, reader.number());
    // Comparisons with NaN are false, too.
    const bool hasFinite = !std::isnan(result.m_finiteMin) || !std::isnan(result.m_finiteMax);
    const bool areFinite = result.m_finiteMin <= result.m_finiteMax && std::isfinite(result.m_finiteMin) &&
                           std::isfinite(result.m_finiteMax) && result.m_finiteMin >= result.m_min &&
                           result.m_finiteMax <= result.m_max;
    if (!(result.m_min <= result.m_max && result.m_first >= result.m_min && result.m_last <= result.m_max) ||
        (hasFinite && !areFinite))
        reader.refuse();
    return reader.isBad() ? NumberSummary(unit) : result;
}

} // namespace assay
