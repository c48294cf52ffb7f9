#include "core/learn/nearest_rows.h"

#include "core/base/progress.h"
#include "core/learn/estimator.h"
#include "core/learn/row_products.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr Eigen::Index queryBlock = 64;

/// Few enough rows that a block of products stays in the cache, and is done in some milliseconds.
Eigen::Index rowBlock(Eigen::Index features)
{
    return std::clamp<Eigen::Index>((1 << 20) / std::max<Eigen::Index>(1, features), 16, 512);
}

} // namespace

/// The nearest rows of one query so far, the farthest on top.
class NearestRows::Heap final
{
public:
    Heap(double wanted, std::span<const double> weights) : m_wanted(wanted), m_weights(weights) {}

    /// How far a row may be to matter.
    [[nodiscard]] double limit() const
    {
        return m_total < m_wanted ? std::numeric_limits<double>::infinity() : m_rows.front().distance;
    }
    void offer(const NearRow &row)
    {
        if (m_total >= m_wanted && !(row < m_rows.front()))
            return;
        m_rows.push_back(row);
        std::push_heap(m_rows.begin(), m_rows.end());
        m_total += weight(row);
        while (m_total - weight(m_rows.front()) >= m_wanted) {
            m_total -= weight(m_rows.front());
            std::pop_heap(m_rows.begin(), m_rows.end());
            m_rows.pop_back();
        }
    }
    [[nodiscard]] std::span<const NearRow> sorted()
    {
        std::sort_heap(m_rows.begin(), m_rows.end());
        return m_rows;
    }

private:
    [[nodiscard]] double weight(const NearRow &row) const { return m_weights.empty() ? 1 : m_weights[row.row]; }

    double m_wanted;
    std::span<const double> m_weights;
    double m_total = 0;
    std::vector<NearRow> m_rows;
};

NearestRows::NearestRows(const FeatureMatrix &rows, std::span<const double> weights, RowMetric metric)
    : m_rows(rows),
      m_weights(weights),
      m_metric(metric),
      m_squares(rows.rowwise().squaredNorm())
{
}

double NearestRows::distance(const FeatureMatrix &queries, Eigen::Index query, Eigen::Index row) const
{
    const auto difference = queries.row(query) - m_rows.row(row);
    const double sum = m_metric == RowMetric::Euclidean ? difference.squaredNorm() : difference.lpNorm<1>();
    return std::isnan(sum) ? std::numeric_limits<double>::infinity() : sum;
}

void NearestRows::searchBlock(const FeatureMatrix &queries, Eigen::Index query, Eigen::Index begin,
                              std::vector<Heap> &heaps, FeatureMatrix &products) const
{
    const auto count = Eigen::Index(heaps.size());
    const Eigen::Index size = std::min(rowBlock(m_rows.cols()), m_rows.rows() - begin);
    if (m_metric == RowMetric::Manhattan) {
        for (Eigen::Index i = 0; i < count; ++i) {
            for (Eigen::Index k = begin; k < begin + size; ++k)
                heaps[size_t(i)].offer({distance(queries, query + i, k), std::uint32_t(k)});
        }
        return;
    }
    products.resize(count, size);
    multiplyRows(queries.row(query).data(), count, m_rows.row(begin).data(), size, m_rows.cols(), products.data());
    // Twice the bound on the rounding of a product of this length (Higham 2002, section 3.1).
    const double share = 4 * double(m_rows.cols() + 4) * std::numeric_limits<double>::epsilon();
    constexpr Eigen::Index part = 64;
    for (Eigen::Index i = 0; i < count; ++i) {
        Heap &heap = heaps[size_t(i)];
        const double own = (1 - share) * queries.row(query + i).squaredNorm();
        products.row(i) = (1 - share) * m_squares.segment(begin, size).transpose() - 2 * products.row(i);
        for (Eigen::Index from = 0; from < size; from += part) {
            const auto least = products.row(i).segment(from, std::min(part, size - from));
            // Most parts hold no row that is near enough. What is not a number must be looked at.
            if (least.minCoeff<Eigen::PropagateNaN>() > heap.limit() - own)
                continue;
            for (Eigen::Index k = 0; k < least.size(); ++k) {
                if (!(least[k] > heap.limit() - own))
                    heap.offer({distance(queries, query + i, begin + from + k), std::uint32_t(begin + from + k)});
            }
        }
    }
}

Result<> NearestRows::find(const FeatureMatrix &queries, double wanted,
                           const std::function<void(Eigen::Index, std::span<const NearRow>)> &found,
                           Progress &progress) const
{
    FeatureMatrix products;
    for (Eigen::Index query = 0; query < queries.rows(); query += queryBlock) {
        if (!progress.report(double(query) / double(queries.rows()),
                             QCoreApplication::translate("core", "Finding the nearest rows")))
            return trainingStopped();
        std::vector<Heap> heaps(size_t(std::min(queryBlock, queries.rows() - query)), Heap(wanted, m_weights));
        for (Eigen::Index begin = 0; begin < m_rows.rows(); begin += rowBlock(m_rows.cols())) {
            if (progress.isStopped())
                return trainingStopped();
            searchBlock(queries, query, begin, heaps, products);
        }
        for (size_t i = 0; i < heaps.size(); ++i)
            found(query + Eigen::Index(i), heaps[i].sorted());
    }
    return Done{};
}

} // namespace assay
