#include "ui/charts/value_ticker.h"

#include <qcustomplot.h>

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr double msPerSecond = 1000;
constexpr double msPerDay = 86'400'000;
constexpr int numberTicks = 4;
constexpr int timeTicks = 3;

void dropBeyond(QVector<double> &ticks, double last)
{
    // A tick may miss the end by rounding.
    const double tolerance = 1e-9 * std::abs(last);
    ticks.erase(std::remove_if(ticks.begin(), ticks.end(), [=](double tick) { return tick > last + tolerance; }),
                ticks.end());
}

class NumberTicker final : public QCPAxisTicker
{
public:
    NumberTicker(double last, bool areWhole) : m_last(last), m_areWhole(areWhole) { setTickCount(numberTicks); }

protected:
    double getTickStep(const QCPRange &range) override
    {
        const double step = QCPAxisTicker::getTickStep(range);
        return m_areWhole ? std::max(1.0, std::round(step)) : step;
    }
    QVector<double> createTickVector(double tickStep, const QCPRange &range) override
    {
        QVector<double> ticks = QCPAxisTicker::createTickVector(tickStep, range);
        dropBeyond(ticks, m_last);
        return ticks;
    }

private:
    double m_last;
    bool m_areWhole;
};

/// QCustomPlot counts seconds, we count milliseconds.
class TimeTicker final : public QCPAxisTickerDateTime
{
public:
    explicit TimeTicker(double last, const QString &format) : m_last(last)
    {
        setDateTimeSpec(Qt::UTC);
        setDateTimeFormat(format);
        setTickCount(timeTicks);
    }

protected:
    double getTickStep(const QCPRange &range) override
    {
        return QCPAxisTickerDateTime::getTickStep(inSeconds(range)) * msPerSecond;
    }
    QVector<double> createTickVector(double tickStep, const QCPRange &range) override
    {
        QVector<double> ticks = QCPAxisTickerDateTime::createTickVector(tickStep / msPerSecond, inSeconds(range));
        for (double &tick : ticks)
            tick *= msPerSecond;
        dropBeyond(ticks, m_last);
        return ticks;
    }
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override
    {
        return QCPAxisTickerDateTime::getTickLabel(tick / msPerSecond, locale, formatChar, precision);
    }

private:
    static QCPRange inSeconds(const QCPRange &range) { return {range.lower / msPerSecond, range.upper / msPerSecond}; }
    double m_last;
};

QString formatFor(double span)
{
    if (span > 4 * 365 * msPerDay)
        return QStringLiteral("yyyy");
    if (span > 90 * msPerDay)
        return QStringLiteral("MMM yyyy");
    return span > 3 * msPerDay ? QStringLiteral("d MMM") : QStringLiteral("HH:mm");
}

} // namespace

QSharedPointer<QCPAxisTicker> makeValueTicker(bool areTimes, double from, double to, bool areWhole)
{
    if (areTimes)
        return QSharedPointer<QCPAxisTicker>(new TimeTicker(to, formatFor(to - from)));
    return QSharedPointer<QCPAxisTicker>(new NumberTicker(to, areWhole));
}

QSharedPointer<QCPAxisTicker> makeSideTicker()
{
    QSharedPointer<QCPAxisTicker> ticker(new QCPAxisTicker);
    ticker->setTickCount(numberTicks);
    return ticker;
}

QString valueOnAxis(double value, bool isTime, double span, const QLocale &locale)
{
    if (!isTime)
        return locale.toString(value, 'g', 5);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(qint64(value), QTimeZone::utc());
    return span > 3 * msPerDay ? locale.toString(at.date(), QLocale::ShortFormat)
                               : locale.toString(at, QLocale::ShortFormat);
}

} // namespace assay
