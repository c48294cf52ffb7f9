#include "ui/charts/axis_scale.h"

#include "ui/charts/value_ticker.h"
#include "ui/theme/fonts.h"

#include <qcustomplot.h>

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr int widestWord = 110;
constexpr int wordHeight = 15;

/// Every n-th word, so that no more than `most` remain.
std::vector<double> evenWords(qsizetype words, int most)
{
    std::vector<double> ticks;
    const qsizetype step = (words + std::max(most, 1) - 1) / std::max(most, 1);
    for (qsizetype word = 0; word < words; word += step)
        ticks.push_back(double(word));
    return ticks;
}

/// The multiples of 1, 2 or 5 times a power of ten: as many as there may be.
std::vector<double> roundNumbers(double from, double to, int most)
{
    const double magnitude = std::pow(10, std::floor(std::log10((to - from) / most)));
    std::vector<double> ticks;
    for (const double factor : {1.0, 2.0, 5.0, 10.0, 20.0}) {
        const double step = factor * magnitude;
        const double first = std::ceil(from / step - 1e-9);
        const double last = std::floor(to / step + 1e-9);
        if (!(last - first < most))
            continue;
        for (double i = first; i <= last; ++i)
            ticks.push_back(i * step);
        break;
    }
    return ticks;
}

std::vector<double> powersOfTen(double from, double to, int most)
{
    const int first = int(std::ceil(std::log10(from) - 1e-9));
    const int last = int(std::floor(std::log10(to) + 1e-9));
    const int step = std::max(1, (last - first) / std::max(most - 1, 1) + ((last - first) % std::max(most - 1, 1) > 0));
    std::vector<double> ticks;
    for (int power = first; power <= last; power += step)
        ticks.push_back(std::pow(10, power));
    return ticks;
}

} // namespace

AxisScale::AxisScale(const RunAxis &axis)
    : m_title(axis.unit.isEmpty()
                  ? axis.title
                  : QCoreApplication::translate("assay::AxisScale", "%1 (%2)").arg(axis.title, axis.unit)),
      m_words(axis.words),
      m_isLogarithmic(axis.isLogarithmic && axis.words.isEmpty()),
      m_areTimes(axis.areTimes)
{
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (const double value : axis.values) {
        if (!std::isfinite(value) || (m_isLogarithmic && value <= 0))
            continue;
        least = std::min(least, value);
        greatest = std::max(greatest, value);
    }
    m_isEmpty = least > greatest;
    if (!m_words.isEmpty()) {
        m_from = -0.5;
        m_to = double(m_words.size()) - 0.5;
        return;
    }
    if (m_isEmpty) {
        m_isLogarithmic = false;
        return;
    }
    m_from = least;
    m_to = greatest;
    // One value stands in the middle of its axis.
    if (m_isLogarithmic && least == greatest) {
        m_from = least / 2;
        m_to = greatest * 2;
    } else if (least == greatest) {
        const double half = least == 0 ? 0.5 : std::abs(least) * 0.5;
        m_from -= half;
        m_to += half;
    }
}

double AxisScale::onLine(double value) const
{
    return m_isLogarithmic ? std::log10(value) : value;
}

double AxisScale::place(double value) const
{
    const bool isWrong = !std::isfinite(value) || (m_isLogarithmic && value <= 0) ||
                         (areWords() && (value < 0 || value >= double(m_words.size()) || value != std::floor(value)));
    return isWrong ? std::nan("") : linePlace(value);
}

double AxisScale::linePlace(double value) const
{
    // Halves, since the distance of two finite numbers may be infinite.
    const double from = onLine(m_from) / 2;
    return (onLine(value) / 2 - from) / (onLine(m_to) / 2 - from);
}

double AxisScale::valueAt(double place) const
{
    const double from = onLine(m_from);
    const double value = from * (1 - place) + onLine(m_to) * place;
    return m_isLogarithmic ? std::pow(10, value) : value;
}

std::vector<double> AxisScale::ticks(int most) const
{
    if (areWords())
        return evenWords(m_words.size(), most);
    if (m_isEmpty || most < 1)
        return {};
    if (m_areTimes)
        return most < 2 ? std::vector<double>{m_from} : std::vector<double>{m_from, m_to};
    std::vector<double> ticks;
    if (m_isLogarithmic)
        ticks = powersOfTen(m_from, m_to, most);
    if (ticks.size() < 2 && std::isfinite(m_to - m_from))
        ticks = roundNumbers(m_from, m_to, most);
    return ticks;
}

QString AxisScale::text(double value, const QLocale &locale) const
{
    if (!std::isfinite(value))
        return QCoreApplication::translate("assay::AxisScale", "missing");
    if (areWords())
        return m_words.value(qsizetype(value));
    return valueOnAxis(value, m_areTimes, m_to - m_from, locale);
}

void AxisScale::showOn(QCPAxis &axis, int room) const
{
    const bool isHorizontal = axis.orientation() == Qt::Horizontal;
    axis.setLabel(QFontMetrics(axis.labelFont()).elidedText(m_title, Qt::ElideMiddle, room));
    axis.setTickLabelFont(areWords() ? textFont(11) : numberFont(11));
    axis.setTickLabelRotation(0);
    axis.setScaleType(m_isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (!areWords()) {
        const bool hasDecades = m_isLogarithmic && ticks(8).size() > 1 && m_to / m_from >= 10;
        axis.setTicker(hasDecades ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                  : makeValueTicker(m_areTimes, m_from, std::numeric_limits<double>::max()));
        return;
    }
    const QFontMetrics metrics(axis.tickLabelFont());
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    int widest = 0;
    for (const QString &word : m_words)
        widest = std::max(widest, std::min(metrics.horizontalAdvance(word), widestWord));
    int most = room / wordHeight;
    // Words that do not fit beside each other stand upright.
    if (isHorizontal && (widest + 8) * m_words.size() > room)
        axis.setTickLabelRotation(-90);
    for (const double word : evenWords(m_words.size(), most))
        ticker->addTick(word, metrics.elidedText(m_words.at(qsizetype(word)), Qt::ElideRight, widestWord));
    axis.setTicker(ticker);
}

} // namespace assay
