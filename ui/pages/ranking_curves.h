#pragma once

#include "core/runs/compare/overlaid_predictions.h"
#include "ui/charts/chart_view.h"

namespace assay
{

enum class RankingCurve { Roc, PrecisionRecall, Calibration, Gain };

/// How models rank rows by one class against the rest. A value type.
struct RankingCurves {
    std::vector<Series> series; ///< style: the model's place among the runs, or guideStyle
    QString sentence;           ///< what is to be seen, or why there is nothing
};

/// Computes them, for rows of several seconds: not on the window thread. `wanted` is a place among the classes.
RankingCurves drawRanking(const OverlaidPredictions &models, RankingCurve curve, size_t wanted);

} // namespace assay
