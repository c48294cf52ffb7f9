#pragma once

#include <span>
#include <vector>

namespace assay
{

/// How a curve is smoothed. Any thread.
struct CurveSmoothing {
    enum class Kind {
        None,
        Exponential,         ///< strength a in [0, 1): s(0) = y(0), s(i) = a · s(i-1) + (1 - a) · y(i)
        DebiasedExponential, ///< m(i) = a · m(i-1) + (1 - a) · y(i) from 0, s(i) = m(i) / (1 - a^(i+1)), as Adam
                             ///< corrects its moments (Kingma and Ba 2015)
        Gaussian,   ///< strength σ > 0 in points: the mean weighted by exp(-d²/2σ²), d the distance in points,
                    ///< as far as 4σ and the ends go
        RunningMean ///< strength w in points: the mean of the nearest w, as far as the ends go, w rounded up to odd
    };
    Kind kind = Kind::None;
    double strength = 0;

    friend bool operator==(const CurveSmoothing &, const CurveSmoothing &) = default;
};

/// The smoothed values, one for each of `y`. The distance between points is one, whatever their steps. NaN and
/// infinities are left out of every mean, count as no distance, and stay where they are. Strengths outside their range
/// are brought to its end; 0 changes nothing. Time grows with the number of points, for Gaussian times σ.
std::vector<double> smoothCurve(std::span<const double> y, const CurveSmoothing &smoothing);

} // namespace assay
