#include "core/data/column_profiler.h"

#include "core/data/column_warnings.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr size_t topCount = 10;
constexpr int usualBins = 30;
constexpr int mostWholeBins = 40;

/// A sum whose rounding error does not grow with the number of terms (Neumaier 1974).
class Sum final
{
public:
    void add(double x)
    {
        const double next = m_sum + x;
        m_rest += std::abs(m_sum) >= std::abs(x) ? (m_sum - next) + x : (x - next) + m_sum;
        m_sum = next;
    }
    /// Infinite terms leave the compensation NaN, but not the sum.
    [[nodiscard]] double value() const { return std::isfinite(m_rest) ? m_sum + m_rest : m_sum; }

private:
    double m_sum = 0;
    double m_rest = 0;
};

/// Type 7; `sorted` is not empty.
double quantile(const std::vector<double> &sorted, double probability)
{
    const double place = probability * double(sorted.size() - 1);
    const auto below = size_t(place);
    const double a = sorted[below];
    const double b = sorted[std::min(below + 1, sorted.size() - 1)];
    if (a == b)
        return a;
    const double t = place - double(below);
    return t < 0.5 ? a + (b - a) * t : b - (b - a) * (1 - t);
}

/// Mean and standard deviation of the numbers in the order of their rows.
void describeMoments(const std::vector<double> &numbers, ColumnProfile &profile)
{
    const double n = double(numbers.size());
    Sum sum;
    for (const double x : numbers)
        sum.add(x);
    profile.mean = sum.value() / n;
    if (numbers.size() < 2 || !std::isfinite(profile.mean))
        return;
    Sum squares;
    Sum differences;
    for (const double x : numbers) {
        const double difference = x - profile.mean;
        squares.add(difference * difference);
        differences.add(difference);
    }
    // The second term takes back what rounding of the mean added (Chan, Golub and LeVeque 1983).
    const double variance = (squares.value() - differences.value() * differences.value() / n) / (n - 1);
    profile.sd = std::sqrt(std::max(0.0, variance));
}

int binCount(const ColumnProfile &profile, double min, double max)
{
    if (min == max)
        return 1;
    if (profile.type == ColumnType::Integer && max - min < mostWholeBins)
        return int(max - min) + 1;
    return usualBins;
}

void describeHistogram(const std::vector<double> &sorted, ColumnProfile &profile)
{
    const auto first = std::find_if(sorted.begin(), sorted.end(), [](double x) { return std::isfinite(x); });
    const auto last = std::find_if(sorted.rbegin(), sorted.rend(), [](double x) { return std::isfinite(x); }).base();
    if (first >= last)
        return;
    const double min = *first;
    const double max = *(last - 1);
    const int bins = binCount(profile, min, max);
    profile.histogram.assign(size_t(bins), 0);
    // Halves, since the range of two finite doubles may be infinite.
    const double range = max / 2 - min / 2;
    for (auto x = first; x != last; ++x) {
        const double share = range > 0 ? (*x / 2 - min / 2) / range : 0;
        ++profile.histogram[size_t(std::min(bins - 1, int(share * bins)))];
    }
}

/// Distinct values and the most frequent ones, by runs of equal numbers.
void describeValues(const std::vector<double> &sorted, ColumnProfile &profile)
{
    struct Run {
        double value = 0;
        std::int64_t count = 0;
    };
    std::vector<Run> top;
    for (size_t begin = 0; begin < sorted.size();) {
        size_t end = begin + 1;
        while (end < sorted.size() && sorted[end] == sorted[begin])
            ++end;
        ++profile.distinct;
        const Run run{sorted[begin], std::int64_t(end - begin)};
        const auto place = std::find_if(top.begin(), top.end(), [&](const Run &r) { return r.count < run.count; });
        if (place != top.end() || top.size() < topCount)
            top.insert(place, run);
        if (top.size() > topCount)
            top.pop_back();
        begin = end;
    }
    for (const Run &run : top)
        profile.top.push_back({valueText(run.value, profile.type), run.count});
}

void describeNumbers(const Column &column, ColumnProfile &profile)
{
    std::vector<double> numbers;
    numbers.reserve(column.numbers.size());
    std::copy_if(column.numbers.begin(), column.numbers.end(), std::back_inserter(numbers),
                 [](double x) { return !std::isnan(x); });
    if (numbers.empty())
        return;
    describeMoments(numbers, profile);
    std::sort(numbers.begin(), numbers.end());
    describeValues(numbers, profile);
    if (column.type == ColumnType::Boolean) {
        // The share of true is a mean; the rest says nothing that the two counts do not.
        profile.sd = notANumber;
        for (const auto &top : profile.top)
            profile.histogram.push_back(top.count);
        return;
    }
    profile.min = numbers.front();
    profile.max = numbers.back();
    const auto [zero, positive] = std::equal_range(numbers.begin(), numbers.end(), 0.0);
    profile.negatives = zero - numbers.begin();
    profile.zeros = positive - zero;
    for (const double probability : {0.05, 0.25, 0.5, 0.75, 0.95})
        profile.quantiles.emplace_back(probability, quantile(numbers, probability));
    if (column.type == ColumnType::Date || column.type == ColumnType::Timestamp) {
        // Times are whole milliseconds.
        profile.mean = std::round(profile.mean);
        for (auto &[probability, value] : profile.quantiles)
            value = std::round(value);
    }
    describeHistogram(numbers, profile);
}

void describeWords(const Column &column, ColumnProfile &profile)
{
    std::vector<std::int64_t> counts(size_t(column.words.size()), 0);
    for (const std::int32_t code : column.codes) {
        if (code >= 0)
            ++counts[size_t(code)];
    }
    std::vector<std::int32_t> order;
    for (size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            order.push_back(std::int32_t(code));
    }
    profile.distinct = std::int64_t(order.size());
    const auto shown = order.begin() + std::ptrdiff_t(std::min(topCount, order.size()));
    std::partial_sort(order.begin(), shown, order.end(), [&](std::int32_t a, std::int32_t b) {
        if (counts[size_t(a)] != counts[size_t(b)])
            return counts[size_t(a)] > counts[size_t(b)];
        return column.words.at(a) < column.words.at(b);
    });
    for (auto code = order.begin(); code != shown; ++code) {
        profile.top.push_back({column.words.at(*code), counts[size_t(*code)]});
        profile.histogram.push_back(counts[size_t(*code)]);
    }
}

void describeLengths(const Column &column, ColumnProfile &profile)
{
    double sum = 0;
    std::int64_t rows = 0;
    for (const std::int32_t code : column.codes) {
        if (code < 0)
            continue;
        const double length = double(column.words.at(code).size());
        profile.minLength = rows == 0 ? length : std::min(profile.minLength, length);
        profile.maxLength = rows == 0 ? length : std::max(profile.maxLength, length);
        sum += length;
        ++rows;
    }
    if (rows > 0)
        profile.meanLength = sum / double(rows);
}

/// Words that each stand once and are of about one length and without spaces name things; long ones with spaces tell.
QString lookOfWords(const Column &column, const ColumnProfile &profile)
{
    constexpr double nearlyAll = 0.95;
    constexpr double someSpaces = 0.5;
    const double present = double(profile.count - profile.missing);
    if (column.type != ColumnType::Text || present == 0)
        return {};
    const auto withSpace = std::count_if(column.words.begin(), column.words.end(),
                                         [](const QString &word) { return word.contains(u' '); });
    if (double(withSpace) > someSpaces * double(column.words.size()))
        return QStringLiteral("free_text");
    return double(profile.distinct) >= nearlyAll * present ? QStringLiteral("id") : QStringLiteral("category");
}

} // namespace

ColumnProfile profileColumn(const Column &column)
{
    ColumnProfile profile;
    profile.name = column.name;
    profile.type = column.type;
    profile.count = std::int64_t(column.isWords() ? column.codes.size() : column.numbers.size());
    profile.missing = column.missingCount();
    profile.min = profile.max = profile.mean = profile.sd = notANumber;
    profile.minLength = profile.meanLength = profile.maxLength = notANumber;
    if (column.isWords()) {
        describeWords(column, profile);
        describeLengths(column, profile);
        profile.looksLike = lookOfWords(column, profile);
    } else {
        describeNumbers(column, profile);
    }
    warnOfColumn(column, profile);
    return profile;
}

} // namespace assay
