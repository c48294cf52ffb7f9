#include "core/base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace assay
{

Clock systemClock()
{
    return [] { return QDateTime::currentMSecsSinceEpoch(); };
}

QString isoTime(TimeMs time)
{
    return QDateTime::fromMSecsSinceEpoch(time, QTimeZone::utc()).toString(Qt::ISODateWithMs);
}

} // namespace assay
