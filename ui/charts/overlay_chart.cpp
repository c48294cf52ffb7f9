#include "ui/charts/overlay_chart.h"

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

constexpr int nowStyle = 0;
constexpr int beforeStyle = 1;
constexpr int longestWord = 18;
constexpr int barAlpha = 150;

} // namespace

OverlayChart::OverlayChart(const QString &accessibleName, QWidget *parent)
    : ChartView(accessibleName, parent),
      m_labels(new SeriesLabels(*plot()))
{
}

void OverlayChart::setRanges(std::vector<double> edges, bool areTimes, Sample before, Sample now)
{
    m_edges = std::move(edges);
    m_words.clear();
    m_areTimes = areTimes;
    m_before = std::move(before);
    m_now = std::move(now);
    rebuild();
}

void OverlayChart::setWords(const QStringList &words, Sample before, Sample now)
{
    m_edges.clear();
    m_words = words;
    m_areTimes = false;
    m_before = std::move(before);
    m_now = std::move(now);
    rebuild();
}

bool OverlayChart::hasMissing() const
{
    return m_before.shares.back() > 0 || m_now.shares.back() > 0;
}

double OverlayChart::missingPlace() const
{
    const double span = m_edges.size() > 1 ? m_edges.back() - m_edges.front() : 1;
    return (m_edges.empty() ? 0 : m_edges.back()) + 0.1 * span;
}

void OverlayChart::rebuild()
{
    plot()->clearPlottables();
    for (int i = plot()->itemCount() - 1; i >= 0; --i) {
        if (plot()->item(i)->objectName() == u"missing")
            plot()->removeItem(i);
    }
    m_labels->set({m_now.name, m_before.name}, {nowStyle, beforeStyle});
    if (m_words.isEmpty())
        addRanges();
    else
        addWords();
    tell();
    applyTheme();
    queueReplot();
}

void OverlayChart::addRanges()
{
    QCPAxis *x = plot()->xAxis;
    QCPAxis *y = plot()->yAxis;
    const size_t n = m_edges.empty() ? 0 : m_edges.size() - 1;
    const double from = n > 0 ? m_edges.front() : 0;
    const double to = n > 0 ? m_edges.back() : 0;
    const double span = n > 0 ? to - from : 1;
    const double width = span / double(std::max<size_t>(n, 1));
    auto *bars = new QCPBars(x, y);
    bars->setWidthType(QCPBars::wtPlotCoords);
    bars->setWidth(width * 0.96);
    auto *outline = new QCPGraph(x, y);
    outline->setLineStyle(QCPGraph::lsStepLeft);
    for (size_t i = 0; i < n; ++i) {
        bars->addData((m_edges[i] + m_edges[i + 1]) / 2, m_now.shares[i]);
        outline->addData(m_edges[i], m_before.shares[i]);
    }
    if (n > 0)
        outline->addData(to, m_before.shares[n - 1]);
    double end = to;
    if (hasMissing()) {
        const double place = missingPlace();
        const double half = std::max(width, span * 0.04) / 2;
        end = place + half + span * 0.06;
        auto *missingBar = new QCPBars(x, y);
        missingBar->setWidthType(QCPBars::wtPlotCoords);
        missingBar->setWidth(2 * half);
        missingBar->addData(place, m_now.shares.back());
        outline->addData(to, std::nan(""));
        outline->addData(place - half, m_before.shares.back());
        outline->addData(place + half, m_before.shares.back());
        auto *label = new QCPItemText(plot());
        label->setObjectName(QStringLiteral("missing"));
        label->position->setTypeX(QCPItemPosition::ptPlotCoords);
        label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        label->position->setCoords(place, 1);
        label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setPadding(QMargins(0, 3, 0, 0));
        label->setClipToAxisRect(false);
        label->setFont(textFont(11));
        label->setText(tr("missing"));
    }
    // The cells of whole numbers begin half a number before the first.
    x->setTicker(makeValueTicker(m_areTimes, from, to, std::floor(from) + 0.5 == from));
    y->setTicker(makeSideTicker());
    x->grid()->setVisible(false);
    y->grid()->setVisible(true);
    const double top = std::max(*std::max_element(m_now.shares.begin(), m_now.shares.end()),
                                *std::max_element(m_before.shares.begin(), m_before.shares.end()));
    setAxisLabels({}, tr("share of the rows"));
    setDataRange(from - 0.01 * span, end + 0.01 * span, 0, (top > 0 ? top : 1) * 1.06);
}

void OverlayChart::addWords()
{
    auto *ticker = new QCPAxisTickerText;
    const int groups = int(m_words.size()) + (hasMissing() ? 1 : 0);
    double top = 0;
    const auto addBars = [&](const Sample &sample, double offset) {
        auto *bars = new QCPBars(plot()->yAxis, plot()->xAxis);
        bars->setWidthType(QCPBars::wtPlotCoords);
        bars->setWidth(0.36);
        for (int i = 0; i < groups; ++i) {
            const double share = i < m_words.size() ? sample.shares[size_t(i)] : sample.shares.back();
            bars->addData(groups - 1 - i + offset, share);
            top = std::max(top, share);
        }
    };
    addBars(m_now, 0.18);
    addBars(m_before, -0.18);
    for (int i = 0; i < groups; ++i) {
        const QString name = groupName(size_t(i));
        ticker->addTick(groups - 1 - i, name.size() > longestWord ? name.left(longestWord - 1) + u'…' : name);
    }
    plot()->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(ticker));
    plot()->xAxis->setTicker(makeSideTicker());
    plot()->xAxis->grid()->setVisible(true);
    plot()->yAxis->grid()->setVisible(false);
    setAxisLabels(tr("share of the rows"), {});
    setDataRange(0, (top > 0 ? top : 1) * 1.06, -0.6, groups - 0.4);
}

void OverlayChart::applyTheme()
{
    const ThemeMode mode = themeMode(palette());
    const QColor now = seriesStyle(nowStyle, mode).color;
    const QColor before = seriesStyle(beforeStyle, mode).color;
    const bool areWords = !m_words.isEmpty();
    for (int i = 0; i < plot()->plottableCount(); ++i) {
        QCPAbstractPlottable *plottable = plot()->plottable(i);
        if (qobject_cast<QCPGraph *>(plottable)) {
            plottable->setPen(QPen(before, 2));
            continue;
        }
        QColor fill = areWords && i == 1 ? before : now;
        if (!areWords)
            fill.setAlpha(barAlpha);
        plottable->setPen(Qt::NoPen);
        plottable->setBrush(fill);
        plottable->setAntialiased(false);
    }
    for (int i = 0; i < plot()->itemCount(); ++i) {
        if (plot()->item(i)->objectName() == u"missing")
            qobject_cast<QCPItemText *>(plot()->item(i))->setColor(tokenColor(Token::TextSecondary, palette()));
    }
    plot()->yAxis->setTickLabelFont(areWords ? textFont(11) : numberFont(11));
    m_labels->applyTheme();
}

QString OverlayChart::groupName(size_t group) const
{
    const size_t groups = m_words.isEmpty() ? (m_edges.empty() ? 0 : m_edges.size() - 1) : size_t(m_words.size());
    if (group >= groups)
        return tr("missing");
    if (!m_words.isEmpty())
        return m_words.at(qsizetype(group));
    const double span = m_edges.back() - m_edges.front();
    return tr("%1 to %2")
        .arg(valueOnAxis(m_edges[group], m_areTimes, span, locale()),
             valueOnAxis(m_edges[group + 1], m_areTimes, span, locale()));
}

void OverlayChart::tell()
{
    QStringList parts;
    const auto share = [this](double value) { return locale().toString(100 * value, 'f', 1); };
    for (size_t group = 0; group < m_now.shares.size(); ++group)
        parts.append(
            tr("%1: %2 %, was %3 %").arg(groupName(group), share(m_now.shares[group]), share(m_before.shares[group])));
    describe(tr("%1 beside %2").arg(m_now.name, m_before.name) + QStringLiteral(". ") +
             parts.join(QStringLiteral("; ")));
}

QList<QStringList> OverlayChart::rows() const
{
    QList<QStringList> table{{QStringLiteral("group"), m_now.name, m_before.name}};
    for (size_t group = 0; group < m_now.shares.size(); ++group)
        table.append({groupName(group), QString::number(m_now.shares[group], 'g', 17),
                      QString::number(m_before.shares[group], 'g', 17)});
    return table;
}

QList<ChartView::Reading> OverlayChart::readingsAt(double x) const
{
    if (!m_words.isEmpty() || m_edges.size() < 2 || x < m_edges.front())
        return {};
    size_t group = size_t(std::upper_bound(m_edges.begin(), m_edges.end(), x) - m_edges.begin()) - 1;
    if (x >= m_edges.back()) {
        if (!hasMissing() || x < (m_edges.back() + missingPlace()) / 2)
            return {};
        group = m_edges.size() - 1;
    }
    const auto text = [&](const Sample &sample) {
        return tr("%1  %2 %").arg(sample.name, locale().toString(100 * sample.shares[group], 'f', 2));
    };
    return {{-1, groupName(group)}, {nowStyle, text(m_now)}, {beforeStyle, text(m_before)}};
}

} // namespace assay
