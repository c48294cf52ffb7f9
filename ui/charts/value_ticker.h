#pragma once

#include <QSharedPointer>

class QCPAxisTicker;
class QLocale;

namespace assay
{

/// Ticks for an axis that shows numbers, or times (ms since 1970, shown in UTC), from `from` to `to`. None stands
/// beyond `to`, where a chart may have a place of another kind; between whole numbers there is none.
QSharedPointer<QCPAxisTicker> makeValueTicker(bool areTimes, double from, double to, bool areWhole = false);
/// Ticks for the shares or means at the side of a chart.
QSharedPointer<QCPAxisTicker> makeSideTicker();
/// An edge of a range, as a crosshair tells it.
QString valueOnAxis(double value, bool isTime, double span, const QLocale &locale);

} // namespace assay
