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
    // The zone alone would be written as +00:00 on Qt 6.4; toUTC makes it Z.
    return QDateTime::fromMSecsSinceEpoch(time, QTimeZone::utc()).toUTC().toString(Qt::ISODateWithMs);
}

} // namespace assay
