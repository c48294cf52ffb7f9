#pragma once

#include <QSharedPointer>

class QCPAxisTicker;

namespace assay
{

/// Ticks for an axis that shows numbers, or times (ms since 1970, shown in UTC), from `from` to `to`. None stands
/// beyond `to`, where a chart may have a place of another kind.
QSharedPointer<QCPAxisTicker> makeValueTicker(bool areTimes, double from, double to);
/// An edge of a range, as a crosshair tells it.
QString valueOnAxis(double value, bool isTime, double span, const class QLocale &locale);

} // namespace assay
