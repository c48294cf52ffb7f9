#pragma once

#include "core/base/result.h"
#include "core/store/project.h"

#include <QStringList>

/// Metric curves beside rows in SQLite, through the same library and from the same thread.
namespace assay
{

/// What curves or rows take.
struct CurveFigure {
    double writeSeconds = 0;
    double readSeconds = 0;
    double bytes = 0; ///< of the database and its log
    double points = 0;
    double transactions = 0;
};

/// `words`: bulk SERIES POINTS | series SERIES POINTS | live TRANSACTIONS WRITERS, points being those of a series. Bulk
/// comes interleaved by step in batches of 10,000 points, series one series at a time.
Result<CurveFigure> benchCurves(const QString &folder, const QStringList &words);
/// The same as rows: `table` is rows (WITHOUT ROWID) or mlflow.
Result<CurveFigure> benchRows(const QString &folder, const QString &table, const QStringList &words);

} // namespace assay
