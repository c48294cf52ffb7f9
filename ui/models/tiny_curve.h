#pragma once

#include "core/runs/run.h"
#include "core/store/connection.h"

namespace assay
{

/// A run's curve in at most tinyCurvePoints values, evenly along its points, each the mean of a stretch of them; NaN
/// and infinities are left out. Long curves are taken from their chunks' outlines, without unpacking them.
Result<QList<double>> tinyCurve(Connection &connection, const Run &run, const QString &metric);

constexpr int tinyCurvePoints = 32;

} // namespace assay
