#pragma once

#include "core/base/progress.h"

#include <QJsonObject>

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace assay
{

/// What a number goes through to become a feature, in this order: it is cut to [lower, upper], takes `replacement` if
/// it is missing, goes along the curve, and becomes (x - center) / scale. Results are finite unless they stay missing.
struct NumberPath {
    enum class Curve {
        Straight,
        SignedLog, ///< sign(x) log(1 + |x|)
        Power      ///< Yeo and Johnson's, see yeoJohnson
    };

    double lower = -std::numeric_limits<double>::infinity();
    double upper = std::numeric_limits<double>::infinity();
    double replacement = std::numeric_limits<double>::quiet_NaN(); ///< NaN: what is missing stays so
    Curve curve = Curve::Straight;
    double lambda = 1; ///< of Power
    double center = 0;
    double scale = 1;

    /// Takes each value along, in place. Missing is NaN; none may be infinite.
    void apply(std::span<double> values) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Nothing for numbers that no path has.
    static std::optional<NumberPath> fromJson(const QJsonObject &object);
};

/// How a path is to be fitted; see PrepareSpec.
struct NumberChoice {
    enum class Impute { None, Mean, Median, MostFrequent, Zero };
    enum class Scale { None, Standard, MinMax, Robust };

    Impute impute = Impute::Mean;
    Scale scale = Scale::Standard;
    NumberPath::Curve curve = NumberPath::Curve::Straight;
    double clipShare = 0; ///< 0: none
};

/// The path for training values (NaN is missing, none infinite). Where nothing is known, missing is 0. A constant is
/// centred alone. When `progress` says stop, the path is of no use.
NumberPath fitNumberPath(std::vector<double> values, const NumberChoice &choice, const Progress &progress);

} // namespace assay
