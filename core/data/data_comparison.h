#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/distribution_distance.h"
#include "core/data/schema.h"
#include "core/data/table.h"

#include <QJsonObject>

#include <vector>

namespace assay
{

/// How far a column is from what it was.
struct ColumnDistance {
    QString column;
    DistributionDistance distance; ///< by words, or by tenths of the reference's numbers; missing is a cell of its own
    double correctedP = 1;         ///< Holm over the columns that were compared
};

/// The distances of the columns that both tables have, by what their types say of them; texts, times and the `leftOut`,
/// such as keys, are left out, since they differ in every version.
std::vector<ColumnDistance> columnDistances(const Table &before, const Table &now, const QStringList &leftOut);

/// The keys of `schema check --json` under "distances".
QJsonObject distanceToJson(const ColumnDistance &distance);
ColumnDistance distanceFromJson(const QJsonObject &object);

/// What new data have that the reference, from which a schema was inferred, does not let expect.
struct DataComparison {
    std::vector<ColumnDistance> distances; ///< features and target, in the schema's order
    std::vector<Anomaly> faults;
};

/// Compares `table` with `reference` beyond the rules of `schema`, which says what columns are for. Distances are facts
/// with honest limits, not anomalies: data may change. Faults are changes that have a usual cause, which they name:
///
/// - unit_change: a column's numbers fit the reference again once they are converted by a usual factor
/// - columns_swapped: each of two columns looks like the other one did
/// - new_point_mass: a number that was rare takes a share of its own, such as -1 or 9999
/// - became_constant: a column that varied has one value
/// - missing_burst: a column is missing in many rows at a stretch
/// - category_renamed, category_merged: a word is gone, and a new or another word has its share
/// - time_shift: a time, or an hour-like column, fits its other columns again once it is moved
/// - duplicated_rows: rows repeat earlier rows in all columns but keys
/// - rows_of_reference: a part of the rows stands in the reference too, so a test on them would know the answers
/// - target_flipped: the target goes with the features the other way round
///
/// Each fault carries an edit of the data, or of the schema, after which it is no longer one.
///
/// `references` are the names of the reference, such as bikes@1, which edits speak of.
/// O(rows log rows) for each column, any thread. The thresholds stand beside the code of each fault.
Result<DataComparison> compareData(const Schema &schema, const Table &reference, const Table &table, Progress &progress,
                                   const QStringList &references = {});

} // namespace assay
