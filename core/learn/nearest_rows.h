#pragma once

#include "core/base/result.h"
#include "core/learn/preparation.h"

#include <functional>
#include <span>

namespace assay
{

class Progress;

/// How far two rows are apart: the root of the sum of squared differences, or the sum of absolute ones.
enum class RowMetric { Euclidean, Manhattan };

/// A row that was found.
struct NearRow {
    double distance = 0; ///< squared for the Euclidean metric; infinite from a row that is not finite
    std::uint32_t row = 0;

    /// The order of nearness: of equally far rows the one with the smaller number comes first.
    bool operator<(const NearRow &other) const
    {
        return distance != other.distance ? distance < other.distance : row < other.row;
    }
};

/// Finds the nearest of many rows, exactly: every row is looked at, in blocks, so that memory stays bounded. Euclidean
/// distances are first estimated by a matrix product; what its rounding leaves in doubt is computed from differences.
class NearestRows final
{
public:
    /// `rows` (n × features, finite) and `weights` (n, above 0, or none) live elsewhere and longer.
    NearestRows(const FeatureMatrix &rows, std::span<const double> weights, RowMetric metric);

    /// Calls `found(query, nearest)` for each query row in order, with the fewest nearest rows, nearest first, whose
    /// weights (1 each without weights) reach `wanted`; all rows when they do not. Stops with Cancelled.
    Result<> find(const FeatureMatrix &queries, double wanted,
                  const std::function<void(Eigen::Index, std::span<const NearRow>)> &found, Progress &progress) const;

private:
    class Heap;

    void searchBlock(const FeatureMatrix &queries, Eigen::Index query, Eigen::Index begin, std::vector<Heap> &heaps,
                     FeatureMatrix &products) const;
    [[nodiscard]] double distance(const FeatureMatrix &queries, Eigen::Index query, Eigen::Index row) const;

    const FeatureMatrix &m_rows;
    std::span<const double> m_weights;
    RowMetric m_metric;
    Eigen::VectorXd m_squares; ///< squared length of each row
};

} // namespace assay
