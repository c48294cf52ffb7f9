#include "ui/charts/share_chart.h"

#include "ui/charts/series_labels.h"
#include "ui/charts/value_ticker.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr int longestWord = 18;

} // namespace

ShareChart::ShareChart(const QString &accessibleName, QWidget *parent)
    : ChartView(accessibleName, parent),
      m_labels(new SeriesLabels(*plot()))
{
}

void ShareChart::setRanges(std::vector<double> edges, bool areTimes, const QStringList &classes,
                           std::vector<std::vector<double>> shares)
{
    m_edges = std::move(edges);
    m_words.clear();
    m_areTimes = areTimes;
    m_classes = classes;
    m_shares = std::move(shares);
    rebuild();
}

void ShareChart::setWords(const QStringList &words, const QStringList &classes, std::vector<std::vector<double>> shares)
{
    m_edges.clear();
    m_words = words;
    m_areTimes = false;
    m_classes = classes;
    m_shares = std::move(shares);
    rebuild();
}

size_t ShareChart::groupCount() const
{
    return m_words.isEmpty() ? (m_edges.empty() ? 0 : m_edges.size() - 1) : size_t(m_words.size());
}

bool ShareChart::hasMissing() const
{
    return !m_shares.empty() && std::isfinite(m_shares.front().back());
}

double ShareChart::width() const
{
    if (!m_words.isEmpty() || m_edges.size() < 2)
        return 1;
    return (m_edges.back() - m_edges.front()) / double(groupCount());
}

double ShareChart::place(size_t group) const
{
    const size_t groups = groupCount();
    if (!m_words.isEmpty())
        return double(groups) - 1 - double(group) + (hasMissing() ? 1 : 0);
    if (group < groups)
        return (m_edges[group] + m_edges[group + 1]) / 2;
    return m_edges.empty() ? 0 : m_edges.back() + std::max(0.08 * (m_edges.back() - m_edges.front()), width());
}

void ShareChart::rebuild()
{
    plot()->clearPlottables();
    for (int i = plot()->itemCount() - 1; i >= 0; --i) {
        if (plot()->item(i)->objectName() == u"missing")
            plot()->removeItem(i);
    }
    const bool areWords = !m_words.isEmpty();
    QCPAxis *keys = areWords ? plot()->yAxis : plot()->xAxis;
    QCPAxis *values = areWords ? plot()->xAxis : plot()->yAxis;
    QCPBars *below = nullptr;
    QList<int> styles;
    const size_t groups = groupCount() + (hasMissing() ? 1 : 0);
    for (size_t c = 0; c < m_shares.size(); ++c) {
        auto *bars = new QCPBars(keys, values);
        bars->setWidthType(QCPBars::wtPlotCoords);
        bars->setWidth(width() * (areWords ? 0.7 : 0.94));
        bars->setStackingGap(0);
        for (size_t group = 0; group < groups; ++group) {
            // An empty stack has pieces of no length, so that those above find their place.
            const double share = m_shares[c][std::min(group, m_shares[c].size() - 1)];
            bars->addData(place(group), std::isfinite(share) ? share : 0);
        }
        if (below)
            bars->moveAbove(below);
        below = bars;
        styles.append(int(c));
    }
    m_labels->set(m_classes, styles);
    fitRange();
    tell();
    applyTheme();
    queueReplot();
}

void ShareChart::fitRange()
{
    const size_t groups = groupCount();
    if (!m_words.isEmpty()) {
        auto *ticker = new QCPAxisTickerText;
        for (size_t group = 0; group < groups + (hasMissing() ? 1 : 0); ++group) {
            const QString name = groupName(group);
            ticker->addTick(place(group), name.size() > longestWord ? name.left(longestWord - 1) + u'…' : name);
        }
        plot()->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(ticker));
        plot()->xAxis->setTicker(makeSideTicker());
        setAxisLabels(tr("share of the rows"), {});
        return setDataRange(0, 1, -0.6, place(0) + 0.6);
    }
    const double from = m_edges.empty() ? 0 : m_edges.front();
    const double to = m_edges.empty() ? 0 : m_edges.back();
    // The cells of whole numbers begin half a number before the first.
    plot()->xAxis->setTicker(makeValueTicker(m_areTimes, from, to, std::floor(from) + 0.5 == from));
    plot()->yAxis->setTicker(makeSideTicker());
    setAxisLabels({}, tr("share of the rows"));
    const double span = to > from ? to - from : 1;
    double end = to + 0.01 * span;
    if (hasMissing()) {
        end = place(groups) + std::max(width() * 0.6, 0.07 * span);
        auto *label = new QCPItemText(plot());
        label->setObjectName(QStringLiteral("missing"));
        label->position->setTypeX(QCPItemPosition::ptPlotCoords);
        label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        label->position->setCoords(place(groups), 1);
        label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setPadding(QMargins(0, 3, 0, 0));
        label->setClipToAxisRect(false);
        label->setFont(textFont(11));
        label->setText(tr("missing"));
    }
    setDataRange(from - 0.01 * span, end, 0, 1);
}

void ShareChart::applyTheme()
{
    const ThemeMode mode = themeMode(palette());
    for (int i = 0; i < plot()->plottableCount(); ++i) {
        plot()->plottable(i)->setPen(Qt::NoPen);
        plot()->plottable(i)->setBrush(seriesStyle(i, mode).color);
        plot()->plottable(i)->setAntialiased(false);
    }
    for (int i = 0; i < plot()->itemCount(); ++i) {
        if (plot()->item(i)->objectName() == u"missing")
            qobject_cast<QCPItemText *>(plot()->item(i))->setColor(tokenColor(Token::TextSecondary, palette()));
    }
    plot()->xAxis->grid()->setVisible(!m_words.isEmpty());
    plot()->yAxis->grid()->setVisible(m_words.isEmpty());
    plot()->yAxis->setTickLabelFont(m_words.isEmpty() ? numberFont(11) : textFont(11));
    m_labels->applyTheme();
}

QString ShareChart::groupName(size_t group) const
{
    if (group >= groupCount())
        return tr("missing");
    if (!m_words.isEmpty())
        return m_words.at(qsizetype(group));
    const double span = m_edges.back() - m_edges.front();
    return tr("%1 to %2")
        .arg(valueOnAxis(m_edges[group], m_areTimes, span, locale()),
             valueOnAxis(m_edges[group + 1], m_areTimes, span, locale()));
}

void ShareChart::tell()
{
    QStringList parts;
    for (size_t group = 0; group <= groupCount(); ++group) {
        QStringList pieces;
        for (size_t c = 0; c < m_shares.size(); ++c) {
            if (std::isfinite(m_shares[c][group]))
                pieces.append(tr("%1 %2 %").arg(m_classes.value(qsizetype(c)),
                                                locale().toString(100 * m_shares[c][group], 'f', 1)));
        }
        if (!pieces.isEmpty())
            parts.append(tr("%1: %2").arg(groupName(group), pieces.join(QStringLiteral(", "))));
    }
    describe(parts.join(QStringLiteral("; ")));
}

QList<QStringList> ShareChart::rows() const
{
    QList<QStringList> table{QStringList{QStringLiteral("group")} + m_classes};
    for (size_t group = 0; group <= groupCount(); ++group) {
        QStringList row{groupName(group)};
        for (const auto &shares : m_shares)
            row.append(QString::number(shares[group], 'g', 17));
        table.append(row);
    }
    return table;
}

QList<ChartView::Reading> ShareChart::readingsAt(double x) const
{
    if (!m_words.isEmpty() || m_edges.size() < 2 || x < m_edges.front())
        return {};
    size_t group = size_t(std::upper_bound(m_edges.begin(), m_edges.end(), x) - m_edges.begin()) - 1;
    if (x >= m_edges.back()) {
        if (!hasMissing())
            return {};
        group = groupCount();
    }
    QList<Reading> readings{{-1, groupName(group)}};
    for (size_t c = 0; c < m_shares.size(); ++c) {
        const double share = m_shares[c][group];
        if (std::isfinite(share))
            readings.append(
                {int(c), tr("%1  %2 %").arg(m_classes.value(qsizetype(c)), locale().toString(100 * share, 'f', 1))});
    }
    return readings;
}

} // namespace assay
