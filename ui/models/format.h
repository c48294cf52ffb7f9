#pragma once

#include "core/base/clock.h"
#include "core/learn/metrics.h"

#include <QLocale>
#include <QString>

namespace assay
{

/// A metric's value with four significant digits, whole numbers up to a million in full; “–” for NaN.
QString formatNumber(double value, const QLocale &locale);
/// “51.2 [49.0, 53.4]”, the value with its 95 % interval; the value alone when it has none.
QString formatEstimate(const Estimate &estimate, const QLocale &locale);
/// Local date and time to the minute.
QString formatTime(TimeMs time, const QLocale &locale);
/// “3 min ago”, “yesterday”, or the date when it is longer ago.
QString formatRelativeTime(TimeMs time, TimeMs now, const QLocale &locale);
/// “0.4 s”, “12 s”, “3 min 5 s”.
QString formatDuration(TimeMs milliseconds, const QLocale &locale);
/// “1.1 MB”.
QString formatBytes(std::int64_t bytes, const QLocale &locale);
/// A folder as people write it: the system's separators, “~” for the home folder.
QString formatFolder(const QString &folder);

} // namespace assay
