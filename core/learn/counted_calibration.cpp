#include "core/learn/counted_calibration.h"

#include "core/data/radix_sort.h"

#include <cmath>
#include <numeric>

namespace assay
{

CountedCalibration::CountedCalibration(std::span<const std::uint8_t> isRight, std::span<const double> confidence)
    : m_order(sortedOrder(confidence)),
      m_confidence(confidence.size()),
      m_right(confidence.size())
{
    for (size_t place = 0; place < m_order.size(); ++place) {
        m_confidence[place] = confidence[m_order[place]];
        m_right[place] = isRight[m_order[place]];
    }
}

std::vector<CountedCalibration::Bin> CountedCalibration::bins(RowCounts counts) const
{
    const auto all = std::accumulate(counts.begin(), counts.end(), std::uint64_t(0));
    std::vector<Bin> bins(binCount);
    std::uint64_t before = 0;
    for (size_t place = 0; place < m_order.size();) {
        const double confidence = m_confidence[place];
        std::uint64_t rows = 0;
        std::uint64_t right = 0;
        for (; place < m_order.size() && m_confidence[place] == confidence; ++place) {
            const std::uint64_t count = counts[m_order[place]];
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

} // namespace assay
