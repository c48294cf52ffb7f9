#include "core/learn/feature_steps/number_path.h"

#include "core/base/json.h"
#include "core/learn/feature_steps/number_statistics.h"
#include "core/learn/feature_steps/yeo_johnson.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace assay
{

namespace
{

constexpr double largest = std::numeric_limits<double>::max();
constexpr std::array<const char *, 3> curveNames = {"straight", "log", "power"};

double signedLog(double value)
{
    return std::copysign(std::log1p(std::abs(value)), value);
}

void goAlong(const NumberPath &path, std::span<double> values)
{
    switch (path.curve) {
    case NumberPath::Curve::Straight:
        break;
    case NumberPath::Curve::SignedLog:
        for (double &value : values)
            value = signedLog(value);
        break;
    case NumberPath::Curve::Power:
        for (double &value : values)
            value = yeoJohnson(value, path.lambda);
        break;
    }
}

double imputed(NumberChoice::Impute impute, std::span<double> known)
{
    if (impute == NumberChoice::Impute::None)
        return std::numeric_limits<double>::quiet_NaN();
    if (known.empty() || impute == NumberChoice::Impute::Zero)
        return 0;
    if (impute == NumberChoice::Impute::Mean)
        return spreadOf(known).mean;
    std::vector<double> sorted(known.begin(), known.end());
    return impute == NumberChoice::Impute::Median ? quantileOf(sorted, 0.5) : mostFrequentOf(sorted);
}

/// How far it is, without overflow; 1 when there is no way at all.
double distance(double from, double to)
{
    const double way = std::min(largest, to - from);
    return way > 0 ? way : 1;
}

void fitScale(NumberPath &path, NumberChoice::Scale scale, std::span<double> known)
{
    if (scale == NumberChoice::Scale::None || known.empty())
        return;
    if (scale == NumberChoice::Scale::Robust) {
        path.center = quantileOf(known, 0.5);
        path.scale = distance(quantileOf(known, 0.25), quantileOf(known, 0.75));
        return;
    }
    const Spread spread = spreadOf(known);
    const bool isStandard = scale == NumberChoice::Scale::Standard;
    path.center = isStandard ? spread.mean : spread.min;
    path.scale = isStandard ? distance(0, spread.deviation) : distance(spread.min, spread.max);
}

} // namespace

void NumberPath::apply(std::span<double> values) const
{
    if (lower > -largest || upper < largest) {
        for (double &value : values)
            value = value < lower ? lower : (value > upper ? upper : value);
    }
    if (!std::isnan(replacement)) {
        for (double &value : values)
            value = std::isnan(value) ? replacement : value;
    }
    goAlong(*this, values);
    if (center == 0 && scale == 1)
        return;
    for (double &value : values) {
        const double scaled = (value - center) / scale;
        // The difference of two huge numbers may overflow where its scaled value would not.
        value = std::isinf(scaled) ? std::clamp(value / scale - center / scale, -largest, largest) : scaled;
    }
}

NumberPath fitNumberPath(std::vector<double> values, const NumberChoice &choice, const Progress &progress)
{
    NumberPath path;
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (choice.clipShare > 0 && !values.empty()) {
        std::vector<double> sorted = values;
        path.lower = quantileOf(sorted, choice.clipShare);
        path.upper = std::max(path.lower, quantileOf(sorted, 1 - choice.clipShare));
        for (double &value : values)
            value = std::clamp(value, path.lower, path.upper);
    }
    path.replacement = imputed(choice.impute, values);
    path.curve = choice.curve;
    if (choice.curve == NumberPath::Curve::Power)
        path.lambda = likelyYeoJohnson(values, progress);
    goAlong(path, values);
    fitScale(path, choice.scale, values);
    return path;
}

QJsonObject NumberPath::toJson() const
{
    QJsonObject object{{QStringLiteral("replacement"), jsonNumber(replacement)},
                       {QStringLiteral("curve"), QLatin1String(curveNames.at(size_t(curve)))},
                       {QStringLiteral("center"), jsonNumber(center)},
                       {QStringLiteral("scale"), jsonNumber(scale)}};
    if (curve == Curve::Power)
        object.insert(QStringLiteral("lambda"), jsonNumber(lambda));
    if (lower > -largest || upper < largest) {
        object.insert(QStringLiteral("lower"), jsonNumber(lower));
        object.insert(QStringLiteral("upper"), jsonNumber(upper));
    }
    return object;
}

std::optional<NumberPath> NumberPath::fromJson(const QJsonObject &object)
{
    NumberPath path;
    const auto read = [&](const char *key, double &into) {
        const auto number = numberFromJson(object.value(QLatin1String(key)));
        into = number.value_or(into);
        return number.has_value();
    };
    const QString curve = object.value(QStringLiteral("curve")).toString();
    const auto found = std::find_if(curveNames.begin(), curveNames.end(),
                                    [&](const char *name) { return curve == QLatin1String(name); });
    if (found == curveNames.end() || !read("replacement", path.replacement) || !read("center", path.center) ||
        !read("scale", path.scale))
        return std::nullopt;
    path.curve = Curve(found - curveNames.begin());
    if (path.curve == Curve::Power && !read("lambda", path.lambda))
        return std::nullopt;
    if (object.contains(QStringLiteral("lower")) && (!read("lower", path.lower) || !read("upper", path.upper)))
        return std::nullopt;
    const bool isSound = !std::isinf(path.replacement) && std::isfinite(path.center) && std::isfinite(path.scale) &&
                         path.scale > 0 && std::isfinite(path.lambda) && path.lower <= path.upper &&
                         path.lower < largest && path.upper > -largest;
    return isSound ? std::optional(path) : std::nullopt;
}

} // namespace assay
