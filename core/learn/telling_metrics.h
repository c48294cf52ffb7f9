#pragma once

#include "core/learn/metrics.h"

#include <QStringList>

namespace assay
{

/// The few metrics of an evaluation that tell most, the one that models are compared by first: rmse, mae, r2 for
/// amounts; log_loss, roc_auc, accuracy for classes. Never empty.
QStringList tellingMetrics(const MetricValues &metrics);
/// Of these the first.
QString leadingMetric(const MetricValues &metrics);

} // namespace assay
