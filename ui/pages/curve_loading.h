#pragma once

#include "core/runs/curves/curve_axis.h"
#include "core/runs/curves/curve_smoothing.h"
#include "core/store/project.h"
#include "ui/charts/long_curve.h"

#include <map>
#include <optional>

namespace assay
{

/// What curves are drawn over, and how smooth. A value type.
struct CurveForm {
    CurveAxis axis;
    CurveSmoothing smoothing;
    friend bool operator==(const CurveForm &, const CurveForm &) = default;
};

/// A point of a curve that may be the best.
struct CurveExtreme {
    double value = 0;
    double x = 0;
    std::optional<std::int64_t> step = {}; ///< of a mean only where x is the step
};

/// A curve to draw.
struct DrawableCurve {
    std::shared_ptr<const CurvePyramid> points;
    std::shared_ptr<const CurvePyramid> raw = nullptr; ///< null when the points are not smoothed
    std::shared_ptr<const LongBand> band = nullptr;    ///< of a mean
    std::optional<CurveExtreme> least = {};            ///< of the points as they were logged
    std::optional<CurveExtreme> greatest = {};
};

/// A metric's curve of one run.
struct RunCurve {
    CurveForm form;
    DrawableCurve curve;
    bool isComplete = false; ///< no more points will come
};
/// By run and metric.
using RunCurves = std::map<std::pair<RunId, QString>, RunCurve>;

/// A metric's mean over replicates. Its curve is empty where no two of them have a value at the same x.
struct MeanCurve {
    BandKind kind = BandKind::Deviation;
    std::vector<std::shared_ptr<const CurvePyramid>> of; ///< what it was made of
    DrawableCurve curve;
};
/// By runs and metric.
using MeanCurves = std::map<std::pair<QList<RunId>, QString>, MeanCurve>;

/// What is to be drawn, and what of it is there.
struct CurveWish {
    QStringList metrics;
    CurveForm form;
    QList<Run> missing; ///< to be read
    RunCurves known;
    QList<QList<RunId>> replicates; ///< of several runs each
    std::optional<BandKind> band;   ///< none: no means
    MeanCurves means;
};

/// What was missing, and all means.
struct CurveAnswer {
    RunCurves curves;
    MeanCurves means;
};

/// Reads what is missing, and makes means anew whose runs have other points. Any thread.
Result<CurveAnswer> loadCurves(Project &project, const CurveWish &wish);

/// The curves that the mean of these runs is made of: of each that has points.
std::vector<std::shared_ptr<const CurvePyramid>> partsOfMean(const RunCurves &curves, const QList<RunId> &runs,
                                                             const QString &metric);

} // namespace assay
