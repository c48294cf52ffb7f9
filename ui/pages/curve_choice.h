#pragma once

#include "core/runs/run.h"

#include <QStringList>

#include <optional>

namespace assay
{

/// The two curves of the runs that tell most: validation before training, the newest fold before the others, then
/// whatever has more than one point.
QStringList tellingCurves(const QList<Run> &runs);

/// The metrics of the runs that have more than one point, in their order.
QStringList longMetrics(const QList<Run> &runs);

/// Whether less is better for a curve; nothing when nobody said.
std::optional<bool> lowerIsBetterForCurve(const Experiment &experiment, const QString &key);

/// A name for several runs: what all of theirs begin with, up to the last whole word; else the first one's.
QString commonName(const QStringList &names);

} // namespace assay
