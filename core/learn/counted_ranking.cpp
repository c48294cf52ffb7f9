#include "core/learn/counted_ranking.h"

#include "core/data/radix_sort.h"

#include <algorithm>
#include <limits>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint8_t positiveFlag = 1;
constexpr std::uint8_t lastFlag = 2;

/// Pairs in order, ties half, from twice that number.
double shareOfPairs(std::uint64_t twice, std::uint64_t positives, std::uint64_t negatives)
{
    return positives > 0 && negatives > 0 ? double(twice) / (2 * double(positives) * double(negatives)) : notANumber;
}

/// Walks places in ascending order. Without a branch on the data, which would be guessed wrongly every other row.
template <typename CountAt>
double areaOf(std::span<const std::uint8_t> flags, const CountAt &countAt)
{
    std::uint64_t twice = 0;
    std::uint64_t positives = 0;
    std::uint64_t negatives = 0;
    std::uint64_t tiedPositives = 0;
    std::uint64_t tiedNegatives = 0;
    for (size_t i = 0; i < flags.size(); ++i) {
        const std::uint64_t count = countAt(i);
        const std::uint64_t positive = 0 - std::uint64_t(flags[i] & positiveFlag);
        const std::uint64_t last = 0 - std::uint64_t(flags[i] >> 1);
        tiedPositives += count & positive;
        tiedNegatives += count & ~positive;
        twice += last & (tiedPositives * (2 * negatives + tiedNegatives));
        positives += last & tiedPositives;
        negatives += last & tiedNegatives;
        tiedPositives &= ~last;
        tiedNegatives &= ~last;
    }
    return shareOfPairs(twice, positives, negatives);
}

/// Walks places in descending order.
template <typename CountAt>
double precisionOf(std::span<const std::uint8_t> flags, const CountAt &countAt)
{
    double sum = 0;
    std::uint64_t positives = 0;
    std::uint64_t all = 0;
    size_t place = flags.size();
    while (place > 0) {
        std::uint64_t found = 0;
        do {
            --place;
            const std::uint64_t count = countAt(place);
            found += count & (0 - std::uint64_t(flags[place] & positiveFlag));
            all += count;
        } while (place > 0 && !(flags[place - 1] & lastFlag));
        positives += found;
        if (found > 0)
            sum += double(found) * double(positives) / double(all);
    }
    return positives > 0 ? sum / double(positives) : notANumber;
}

} // namespace

CountedRanking::CountedRanking(std::span<const std::uint8_t> isPositive, std::span<const double> scores,
                               CountOrder order)
    : m_order(sortedOrder(scores)),
      m_flags(scores.size())
{
    for (size_t place = 0; place < m_flags.size(); ++place) {
        const std::uint32_t row = m_order[place];
        const bool isLast = place + 1 == m_flags.size() || scores[row] != scores[m_order[place + 1]];
        m_flags[place] = std::uint8_t((isPositive[row] ? positiveFlag : 0) | (isLast ? lastFlag : 0));
    }
    if (order == CountOrder::Any)
        m_order.clear();
}

double CountedRanking::rocAuc(RowCounts counts) const
{
    if (m_order.empty())
        return areaOf(m_flags, [&](size_t place) { return std::uint64_t(counts[place]); });
    return areaOf(m_flags, [&](size_t place) { return std::uint64_t(counts[m_order[place]]); });
}

double CountedRanking::averagePrecision(RowCounts counts) const
{
    if (m_order.empty())
        return precisionOf(m_flags, [&](size_t place) { return std::uint64_t(counts[place]); });
    return precisionOf(m_flags, [&](size_t place) { return std::uint64_t(counts[m_order[place]]); });
}

void CountedRanking::values(RowCounts counts, std::span<double> out) const
{
    out[0] = rocAuc(counts);
    out[1] = averagePrecision(counts);
}

double rocAuc(std::span<const std::uint8_t> isPositive, std::span<const double> scores)
{
    // Numbers sort faster than rows, so each class is sorted alone and the two are merged.
    std::vector<double> positives;
    std::vector<double> negatives;
    positives.reserve(scores.size());
    negatives.reserve(scores.size());
    for (size_t i = 0; i < scores.size(); ++i)
        (isPositive[i] ? positives : negatives).push_back(scores[i]);
    std::vector<std::uint64_t> scratch;
    sortNumbers(positives, scratch);
    sortNumbers(negatives, scratch);
    std::uint64_t twice = 0;
    size_t below = 0;
    size_t notAbove = 0;
    for (const double score : positives) {
        while (below < negatives.size() && negatives[below] < score)
            ++below;
        notAbove = std::max(notAbove, below);
        while (notAbove < negatives.size() && negatives[notAbove] <= score)
            ++notAbove;
        twice += below + notAbove;
    }
    return shareOfPairs(twice, positives.size(), negatives.size());
}

} // namespace assay
