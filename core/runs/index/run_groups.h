#pragma once

#include "core/runs/filter/run_order.h"
#include "core/runs/index/run_grouping.h"
#include "core/runs/index/run_index_columns.h"

#include <QStringList>

#include <span>
#include <vector>

/// Puts runs together by the columns of the index, inside read transactions of the caller.
///
/// Texts are equal when they are the same to the letter, as the columns hold them: “0.10” and “0.1” are two values,
/// since a version or an identifier may be meant; numbers when they are equal, NaN with NaN. Of data, the names,
/// digests or contexts of all that a run used, together.
///
/// Replicates are of one experiment and the same data in the same roles, and have the same parameters but for seeds and
/// what a training found out (see below); tags, names, persons and outcomes may differ. A search stands alone, since
/// its parameters do not tell what it searched.
///
/// Parents: a run that none started, with all that come from it, however far down; also where the query finds them
/// alone.
///
/// Where the query's first key is numeric, groups stand by the mean of its finite values in that direction, those
/// without any last; else, and where they tie, by the first run of each in the query's order.
namespace assay::run_groups
{

/// `places` are those of the runs that a query found, in its order.
Result<std::vector<RunGroup>> make(Connection &connection, RunIndexColumns &columns,
                                   std::span<const std::uint32_t> places, const RunGrouping &grouping,
                                   const RunOrder &order);

/// A parameter named seed, random_seed or random_state, maybe within a group such as `model.seed`.
bool isSeed(const QString &param);

/// What trainings of this program record beside what was set: it follows from the data and the seed. A run with all of
/// these may differ in them.
const QStringList &foundParameters();
/// One of those, or what is recorded with them where there was any.
bool mayBeFound(const QString &param);
/// A run that has all of these is a search.
const std::vector<RunKey> &searchMarks();

/// Refuses keys that never hold a number.
Result<std::vector<GroupSummary>> summarise(Connection &connection, RunIndexColumns &columns,
                                            const std::vector<RunGroup> &groups, const RunKey &key);

} // namespace assay::run_groups
