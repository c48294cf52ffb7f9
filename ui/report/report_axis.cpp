#include "ui/report/report_axis.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

double niceStep(double span, int wanted)
{
    const double raw = span / std::max(1, wanted);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (raw <= factor * power * 1.0001)
            return factor * power;
    }
    return 10 * power;
}

int decimalsOf(double step)
{
    for (int decimals = 0; decimals < 12; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, scaled))
            return decimals;
    }
    return 12;
}

} // namespace

QString ReportAxis::label(double tick) const
{
    const double size = std::max(std::abs(lower), std::abs(upper));
    const double value = tick == 0 ? 0.0 : tick; // never “-0”
    QString text =
        size >= 1e7 || decimals > 6 ? QLocale().toString(value, 'g', 4) : QLocale().toString(value, 'f', decimals);
    return text.replace(u'-', QChar(0x2212));
}

ReportAxis makeReportAxis(double lower, double upper, int wanted, bool isTight)
{
    ReportAxis axis;
    const bool isUsable =
        std::isfinite(lower) && std::isfinite(upper) && lower <= upper && std::isfinite(upper - lower);
    axis.lower = isUsable ? lower : 0;
    axis.upper = isUsable ? upper : 1;
    const double size = std::max(std::abs(axis.lower), std::abs(axis.upper));
    if (axis.upper - axis.lower <= size * 1e-12) {
        const double half = size > 0 ? size * 0.1 : 0.5;
        axis.lower -= half;
        axis.upper += half;
    }
    const double step = niceStep(axis.upper - axis.lower, wanted);
    if (!std::isfinite(step) || !(step > 0))
        return {};
    if (!isTight) {
        axis.lower = std::floor(axis.lower / step + 1e-9) * step;
        axis.upper = std::ceil(axis.upper / step - 1e-9) * step;
    }
    const double first = std::ceil(axis.lower / step - 1e-9);
    const double last = std::floor(axis.upper / step + 1e-9);
    for (double i = first; i <= last && axis.ticks.size() < 100; ++i)
        axis.ticks.push_back(i * step);
    axis.decimals = decimalsOf(step);
    return axis;
}

} // namespace assay
