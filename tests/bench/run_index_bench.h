#pragma once

#include "core/base/result.h"

#include <QString>

namespace assay
{

/// Makes a project of `count` runs in the folder `path`, see makeManyRuns.
Result<> makeRunProject(const QString &path, int count);

/// The seconds of one question to the run index of the project at `path`, its columns loaded before: `first` (newest
/// first), `order` (by a metric), `filter` (two predicates, ordered by a third column), `deep` (the same order without
/// predicates, 100 rows at the middle), `all` (the whole order). The best of many in a row, since each is short.
Result<double> benchRunIndex(const QString &path, const QString &question);

/// The seconds of putting all runs of the project at `path` together, columns loaded before: `keys` (by two parameters,
/// with the mean and deviation of a metric), `replicates` (by all parameters).
Result<double> benchRunGroups(const QString &path, const QString &grouping);

/// The seconds from opening the project to the values of its first 100 rows.
Result<double> benchRunIndexOpening(const QString &path);

} // namespace assay
