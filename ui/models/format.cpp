#include "ui/models/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

#include <cmath>

namespace assay
{

QString formatNumber(double value, const QLocale &locale)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    if (value == std::floor(value) && std::abs(value) < 1e6)
        return locale.toString(qlonglong(value));
    const double size = std::abs(value);
    if (size >= 1e6 || size < 1e-4)
        return locale.toString(value, 'g', 4);
    const int magnitude = int(std::floor(std::log10(size)));
    // Three decimals align in tables; a number that would vanish in them keeps three digits.
    return locale.toString(value, 'f', size < 0.01 ? 2 - magnitude : std::max(0, 3 - std::max(0, magnitude)));
}

QString formatEstimate(const Estimate &estimate, const QLocale &locale)
{
    const QString value = formatNumber(estimate.value, locale);
    if (!std::isfinite(estimate.lower) || !std::isfinite(estimate.upper))
        return value;
    //: A value with its interval; where the comma is the decimal mark, part the ends by a semicolon.
    return QCoreApplication::translate("Format", "%1 [%2, %3]")
        .arg(value, formatNumber(estimate.lower, locale), formatNumber(estimate.upper, locale));
}

QString formatTime(TimeMs time, const QLocale &locale)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time);
    return QStringLiteral("%1 %2").arg(local.date().toString(Qt::ISODate),
                                       locale.toString(local.time(), QStringLiteral("HH:mm")));
}

QString formatRelativeTime(TimeMs time, TimeMs now, const QLocale &locale)
{
    const TimeMs minutes = (now - time) / 60'000;
    if (minutes < 1)
        return QCoreApplication::translate("Format", "just now");
    if (minutes < 60)
        return QCoreApplication::translate("Format", "%n min ago", nullptr, int(minutes));
    // lupdate of Qt 6.4 never ends on a calculation as the number of a plural.
    const int hours = int(minutes / 60);
    if (hours < 24)
        return QCoreApplication::translate("Format", "%n h ago", nullptr, hours);
    return formatTime(time, locale);
}

QString formatDuration(TimeMs milliseconds, const QLocale &locale)
{
    if (milliseconds < 10'000)
        return QCoreApplication::translate("Format", "%1 s").arg(locale.toString(double(milliseconds) / 1000, 'f', 1));
    const TimeMs seconds = milliseconds / 1000;
    if (seconds < 120)
        return QCoreApplication::translate("Format", "%1 s").arg(locale.toString(qlonglong(seconds)));
    return QCoreApplication::translate("Format", "%1 min %2 s")
        .arg(locale.toString(qlonglong(seconds / 60)), locale.toString(qlonglong(seconds % 60)));
}

QString formatBytes(std::int64_t bytes, const QLocale &locale)
{
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString formatFolder(const QString &folder)
{
    const QString home = QDir::cleanPath(QDir::homePath());
    if (folder == home)
        return QStringLiteral("~");
    if (home.size() > 1 && folder.startsWith(home + u'/'))
        return QDir::toNativeSeparators(u'~' + folder.mid(home.size()));
    return QDir::toNativeSeparators(folder);
}

} // namespace assay
