#include "core/runs/compare/difference_sentence.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace assay
{

namespace
{

QString number(double value)
{
    return QString::number(value, 'g', 3);
}

QString pText(double p)
{
    constexpr double smallest = 0.001;
    return p < smallest ? QStringLiteral("p < 0.001") : QStringLiteral("p = %1").arg(QString::number(p, 'g', 2));
}

/// Two digits are as much as a forecast is worth.
QString rowsText(double rows)
{
    const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(rows)) - 1));
    return QLocale(QLocale::English).toString(std::ceil(rows / unit) * unit, 'f', 0);
}

} // namespace

QString differenceSentence(const RunComparison &comparison, const RunDifference &difference)
{
    const PairedDifference &d = difference.difference;
    // A difference that is said to be better or worse is told by its size.
    const double sign = difference.verdict != u"open" && d.value < 0 ? -1 : 1;
    const QString size = QStringLiteral("%1 %2").arg(number(sign * d.value), comparison.metric);
    const QString interval = QCoreApplication::translate("core", "95 % interval %1 to %2, %3")
                                 .arg(number(std::min(sign * d.lower, sign * d.upper)),
                                      number(std::max(sign * d.lower, sign * d.upper)), pText(difference.correctedP));
    if (difference.verdict == u"better")
        return QCoreApplication::translate("core", "“%1” is better than “%2” by %3 (%4).")
            .arg(difference.runName, comparison.baselineName, size, interval);
    if (difference.verdict == u"worse")
        return QCoreApplication::translate("core", "“%1” is worse than “%2” by %3 (%4).")
            .arg(difference.runName, comparison.baselineName, size, interval);
    if (d.value == 0 && d.lower == 0 && d.upper == 0)
        return QCoreApplication::translate("core", "“%1” and “%2” do not differ in %3 on these rows.")
            .arg(difference.runName, comparison.baselineName, comparison.metric);
    if (difference.correctedP < 0.05)
        return QCoreApplication::translate("core", "“%1” differs from “%2” by %3 (%4); whether that is better is not "
                                                   "known.")
            .arg(difference.runName, comparison.baselineName, size, interval);
    if (difference.rowsNeeded.value_or(0) < 1)
        return QCoreApplication::translate("core", "The difference of “%1” to “%2”, %3 (%4), could be chance.")
            .arg(difference.runName, comparison.baselineName, size, interval);
    return QCoreApplication::translate("core", "The difference of “%1” to “%2”, %3 (%4), could be chance; about %5 "
                                               "more rows would settle it.")
        .arg(difference.runName, comparison.baselineName, size, interval, rowsText(*difference.rowsNeeded));
}

} // namespace assay
