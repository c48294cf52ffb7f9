#include "core/learn/counted_calibration.h"

#include "core/data/radix_sort.h"
#include "core/learn/losses.h"

#include <boost/math/distributions/chi_squared.hpp>

#include <cmath>
#include <numeric>

namespace assay
{

CountedCalibration::CountedCalibration(std::span<const std::uint8_t> isRight, std::span<const double> confidence,
                                       CountOrder order)
    : m_order(sortedOrder(confidence)),
      m_confidence(confidence.size()),
      m_right(confidence.size())
{
    for (size_t place = 0; place < m_order.size(); ++place) {
        m_confidence[place] = confidence[m_order[place]];
        m_right[place] = isRight[m_order[place]];
    }
    if (order == CountOrder::Any)
        m_order.clear();
}

std::vector<CountedCalibration::Bin> CountedCalibration::bins(RowCounts counts) const
{
    const auto all = std::accumulate(counts.begin(), counts.end(), std::uint64_t(0));
    std::vector<Bin> bins(binCount);
    std::uint64_t before = 0;
    for (size_t place = 0; place < m_confidence.size();) {
        const double confidence = m_confidence[place];
        std::uint64_t rows = 0;
        std::uint64_t right = 0;
        for (; place < m_confidence.size() && m_confidence[place] == confidence; ++place) {
            const std::uint64_t count = counts[m_order.empty() ? place : m_order[place]];
            rows += count;
            right += m_right[place] ? count : 0;
        }
        if (rows == 0)
            continue;
        // The first of equal confidences says where they all go, whatever the order of their rows.
        Bin &bin = bins[size_t(before * binCount / all)];
        if (bin.rows == 0)
            bin.low = confidence;
        bin.high = confidence;
        bin.rows += double(rows);
        bin.confidence += double(rows) * confidence;
        bin.right += double(right);
        bin.variance += double(rows) * confidence * (1 - confidence);
        before += rows;
    }
    return bins;
}

void CountedCalibration::values(RowCounts counts, std::span<double> out) const
{
    double sum = 0;
    double rows = 0;
    for (const Bin &bin : bins(counts)) {
        sum += std::abs(bin.confidence - bin.right);
        rows += bin.rows;
    }
    out[0] = sum / rows;
}

bool CountedCalibration::canBeExact() const
{
    double sum = 0;
    double used = 0;
    for (const Bin &bin : bins(std::vector<std::uint8_t>(rows(), 1))) {
        const double difference = bin.right - bin.confidence;
        // Confidences of 0 and 1 leave no room for chance.
        if (bin.variance <= 0 && std::abs(difference) > 1e-9)
            return false;
        sum += bin.variance > 0 ? difference * difference / bin.variance : 0;
        used += bin.variance > 0 ? 1 : 0;
    }
    return used == 0 || boost::math::cdf(boost::math::complement(boost::math::chi_squared(used), sum)) >= 0.025;
}

CountedCalibration countedCalibration(const ScoredRows &rows, CountOrder order)
{
    std::vector<std::uint8_t> isRight(rows.size());
    std::vector<double> confidence(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const size_t decided = rows.outputs == 1 ? 1 : likeliestClass(rows.row(i));
        isRight[i] = rows.truth[i] == double(decided) ? 1 : 0;
        confidence[i] = rows.outputs == 1 ? rows.prediction[i] : rows.row(i)[decided];
    }
    return CountedCalibration(isRight, confidence, order);
}

} // namespace assay
