#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/table.h"
#include "core/learn/metrics.h"
#include "core/learn/scored_rows.h"

#include <span>
#include <vector>

namespace assay
{

/// How a model does on the rows of one group.
struct GroupMeasures {
    QString group; ///< a part of the column (see SlicedColumn)
    std::int64_t rows = 0;
    bool isCompared = false; ///< large enough to be compared with others
    /// Of two classes positive_rate (taken for the second class), true_positive_rate (of those that have it),
    /// false_positive_rate (of those that have not), accuracy; of several accuracy; of amounts mean_error (prediction
    /// less truth) and rmse. NaN where no row counts.
    MetricValues measures;
};

/// How far a measure of two groups differs.
struct GroupDifference {
    QString measure;
    QString group;
    QString other;
    Estimate difference; ///< the group's less the other's
    double p = 1;
    double correctedP = 1; ///< Holm over the pairs of this measure

    /// True when chance hardly explains it.
    [[nodiscard]] bool isFound() const { return correctedP < 0.05; }
};

struct GroupFairness {
    QString column;
    std::vector<GroupMeasures> groups;        ///< in the order of the column's parts
    std::vector<GroupDifference> differences; ///< by measure, smallest p first
    std::int64_t otherGroups = 0;             ///< that are not listed, when there are very many
    std::int64_t otherRows = 0;

    /// The differences that chance hardly explains.
    [[nodiscard]] std::vector<GroupDifference> found() const;
};

struct FairnessOptions {
    size_t leastRows = 30;    ///< a group, and what a rate of it is counted on, is compared from so many rows on
    size_t mostGroups = 50;   ///< listed: the largest
    size_t mostCompared = 12; ///< compared pairwise: the largest of those
};

/// What a model does to the groups of a column. Shares have Wilson's interval, mean_error Student's t, rmse the root of
/// that of the squared error. Between groups: differences of positive_rate (demographic parity), true_positive_rate
/// (equal opportunity) and false_positive_rate, of several classes of accuracy, with Newcombe's interval and the score
/// test; of amounts of mean_error by Welch's t. Groups under `leastRows` rows are listed, not compared; nor is a rate
/// that fewer rows count for. `rows` (n) are the table rows that `scored` is about. Refuses a column that does not
/// exist, and rows that do not fit or are not scorable.
Result<GroupFairness> groupFairness(const Table &table, std::span<const std::uint32_t> rows, const ScoredRows &scored,
                                    const QString &column, const FairnessOptions &options, const Progress &progress);

} // namespace assay
