#pragma once

#include "core/runs/curves/curve_band.h"
#include "core/runs/curves/curve_pyramid.h"

#include <QString>

#include <memory>

namespace assay
{

/// What lies about a curve that is the mean of several runs, at the same x. A value type.
struct LongBand {
    BandKind kind = BandKind::Deviation;
    int runs = 0; ///< of which the mean is taken, where they have a value
    CurvePyramid lower;
    CurvePyramid upper;
    std::vector<std::uint32_t> count; ///< of runs that have a value
};

/// A curve of any length, made where there is time for it.
struct LongCurve {
    QString name;
    int style = 0;
    std::shared_ptr<const CurvePyramid> points;
    std::shared_ptr<const CurvePyramid> raw = nullptr; ///< faintly behind when `points` are smoothed; null: not
    std::shared_ptr<const LongBand> band = nullptr;    ///< null: none

    friend bool operator==(const LongCurve &, const LongCurve &) = default;
};

} // namespace assay
