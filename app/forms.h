#pragma once

#include "core/audit/audit_entry.h"
#include "core/data/data_comparison.h"
#include "core/data/dataset.h"
#include "core/data/schema.h"
#include "core/registry/model_version.h"
#include "core/runs/compare/run_comparison.h"
#include "core/runs/run.h"

#include <QJsonObject>

namespace assay
{

// The JSON forms that scripts rely on: keys may be added, none renamed.
QJsonObject runJson(const Run &run);
QJsonObject evaluationJson(const Evaluation &evaluation);
QJsonObject comparisonJson(const RunComparison &comparison);
QJsonObject datasetJson(const DatasetVersion &version);
QJsonObject schemaJson(const Schema &schema);
QJsonObject requestJson(const PromotionRequest &request);
QJsonObject modelVersionJson(const ModelVersion &version);
QJsonObject auditJson(const AuditEntry &entry);

// How people read the same on a terminal.
/// Six significant digits; a dash for NaN.
QString numberText(double value);
/// `51.2 (49.8 to 52.7)`, the interval left out when there is none.
QString estimateText(const Estimate &estimate);
/// Local time to the minute.
QString timeText(TimeMs time);
/// The columns that chance does not explain, and how far they are from the reference; empty when there are none.
QString distancesText(const QString &reference, const std::vector<ColumnDistance> &distances);
/// Metrics and their intervals as a table.
QString metricsText(const MetricValues &metrics);

} // namespace assay
