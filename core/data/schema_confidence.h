#pragma once

#include <QJsonObject>

#include <cstdint>
#include <optional>

namespace assay
{

/// How sure what was inferred of a column is: 95 % upper bounds on what rows to come may do otherwise, if they are
/// drawn as the rows were from which it was inferred. Data of another time or place may well do more.
struct ColumnConfidence {
    std::int64_t rows = 0;     ///< that were seen
    std::int64_t values = 0;   ///< of them that have a value; all have the type, and are unique where that was inferred
    int versions = 1;          ///< of the data
    double missingShare = 1;   ///< of rows without a value: rareShareBound
    double otherTypeShare = 1; ///< of values of another type: rareShareBound of none
    std::optional<double> outsideShare; ///< of values outside range or words; nothing when none were inferred

    [[nodiscard]] QJsonObject toJson() const;
    static std::optional<ColumnConfidence> fromJson(const QJsonObject &object);
};

/// Upper 95 % bound on the chance of what was seen in `seen` of `rows` independent rows (Clopper and Pearson 1934): the
/// 0.95 quantile of Beta(seen + 1, rows - seen). 1 - 0.05^(1/rows), about 3/rows, when it was never seen ("rule of
/// three"); 1 when there are no rows.
double rareShareBound(std::int64_t seen, std::int64_t rows);
/// Upper 95 % bound on the share of values outside the least and the greatest of `values` ones (Wilks 1941): the 0.95
/// quantile of Beta(2, values - 1), about 4.74/values, whatever the distribution; 1 below two values.
double outsideRangeBound(std::int64_t values);
/// Upper 95 % bound on the share of values whose word was never seen, when of `values` ones `once` have a word that
/// stands once and `twice` is the number of words that stand twice. Good and Turing's once / values (Good 1953) plus a
/// margin: with v = once + 2 twice, which is the variance times values² (Esty 1983), what the upper 95 % limit of a
/// Poisson count of v exceeds v. 3.00/values when no word is so rare.
double unseenWordsBound(std::int64_t once, std::int64_t twice, std::int64_t values);

} // namespace assay
