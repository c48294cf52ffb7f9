#pragma once

#include <QString>

namespace assay
{

/// A metric's name for people: “RMSE”, “ROC AUC”, “RMSE over folds”; keys we do not know keep their words.
QString metricShortTitle(const QString &key);
/// What it measures, in half a sentence; empty for keys we do not know.
QString metricMeaning(const QString &key);

} // namespace assay
