#include "ui/charts/run_chart.h"

#include "ui/charts/color_bar.h"
#include "ui/charts/run_layer.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <QDateTime>
#include <QTimer>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

const QString groundLayer = QStringLiteral("ground");
const QString othersLayer = QStringLiteral("others");
const QString chosenLayer = QStringLiteral("chosen");
const QString frameLayer = QStringLiteral("frame");
constexpr int longestName = 60;
constexpr int toldAxesAtMost = 14;
constexpr int mostLayouts = 4;

QString shortened(const QString &text)
{
    return text.size() <= longestName ? text : text.left(longestName - 1) + u'…';
}

} // namespace

RunChart::RunChart(const QString &accessibleName, QWidget *parent)
    : ChartView(accessibleName, parent),
      m_goOn(new QTimer(this))
{
    m_goOn->setSingleShot(true);
    m_goOn->setInterval(0);
    connect(m_goOn, &QTimer::timeout, this, &RunChart::paintOn);
    addLayers();
    hideCrosshairLine();
    connect(plot(), &QCustomPlot::beforeReplot, this, &RunChart::layOut);
    connect(plot(), &QCustomPlot::afterLayout, this, &RunChart::fitLabels);
}

void RunChart::addLayers()
{
    // Beside the axes it has no buffer of its own, which would have to be drawn each time.
    plot()->addLayer(groundLayer, plot()->layer(QStringLiteral("legend")), QCustomPlot::limAbove);
    for (const QString &name : {othersLayer, chosenLayer, frameLayer}) {
        plot()->addLayer(name, plot()->layer(overlayLayerName()), QCustomPlot::limBelow);
        plot()->layer(name)->setMode(QCPLayer::lmBuffered);
    }
    new PaintedLayer(*plot(), groundLayer, [this](QCPPainter &painter) { paintBackground(painter); });
    const auto goOn = [this] { m_goOn->start(); };
    m_others = new RunLayer(
        *plot(), othersLayer, m_turn,
        [this](QCPPainter &painter, int run) { paintRun(painter, run, otherColor(run), Mark::Other); }, goOn);
    m_chosen = new RunLayer(
        *plot(), chosenLayer, m_turn,
        [this](QCPPainter &painter, int run) { paintRun(painter, run, chosenColor(run), Mark::Chosen); }, goOn);
    new PaintedLayer(*plot(), frameLayer, [this](QCPPainter &painter) {
        painter.save();
        paintFrame(painter);
        painter.restore();
        paintBar(painter);
        const QString text = emptyText();
        if (text.isEmpty())
            return;
        painter.setFont(textFont(13));
        painter.setPen(tokenColor(Token::TextSecondary, palette()));
        painter.drawText(plot()->axisRect()->rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         text);
    });
    new PaintedLayer(*plot(), overlayLayerName(), [this](QCPPainter &painter) { paintOverlay(painter); });
}

void RunChart::setPoints(RunPoints points)
{
    const auto titles = [](const RunPoints &of) {
        QStringList list;
        for (const RunAxis &axis : of.axes)
            list.append(axis.title);
        return list;
    };
    const bool areNewAxes = titles(points) != titles(m_points);
    m_points = std::move(points);
    m_hovered = -1;
    m_scales.clear();
    m_places.clear();
    for (RunAxis &axis : m_points.axes) {
        axis.values.resize(m_points.runs.size(), std::nan(""));
        m_scales.emplace_back(axis);
        m_places.emplace_back();
        for (const double value : axis.values)
            m_places.back().push_back(m_scales.back().place(value));
    }
    if (m_colorAxis >= axisCount())
        m_colorAxis = -1;
    m_hasSelection = std::any_of(m_points.runs.begin(), m_points.runs.end(), [](auto &run) { return run.isSelected; });
    updateColors();
    splitRuns();
    rebuild(areNewAxes);
    tell();
    repaintRuns();
}

void RunChart::setColorAxis(int axis)
{
    m_colorAxis = axis < axisCount() ? axis : -1;
    updateColors();
    repaintRuns();
}

void RunChart::keepColors(bool keeps)
{
    m_keepsColors = keeps;
    repaintRuns();
}

float RunChart::otherOpacity() const
{
    // The more runs, the fainter each, so that density shows.
    return runCount() > 2000 ? 0.12F : runCount() > 200 ? 0.25F : 0.45F;
}

QColor RunChart::otherColor(int run) const
{
    const bool keeps = m_keepsColors && m_colorAxis >= 0;
    QColor color = keeps ? runColor(run) : tokenColor(Token::TextDisabled, palette());
    color.setAlphaF(otherOpacity());
    return color;
}

QColor RunChart::chosenColor(int run) const
{
    const int style = m_points.runs[size_t(run)].style;
    return m_keepsColors && m_hasSelection && style >= 0 ? seriesStyle(style, themeMode(palette())).color
                                                         : runColor(run);
}

void RunChart::updateColors()
{
    const ThemeMode mode = themeMode(palette());
    m_colors.clear();
    for (int run = 0; run < runCount(); ++run) {
        const int style = m_points.runs[size_t(run)].style;
        if (m_colorAxis >= 0)
            m_colors.push_back(
                scaleColor(scale(m_colorAxis), m_points.axes[size_t(m_colorAxis)].values[size_t(run)], mode));
        else
            m_colors.push_back(style < 0 ? tokenColor(Token::Neutral, mode) : seriesStyle(style, mode).color);
    }
}

QList<int> RunChart::selectedRuns() const
{
    QList<int> runs;
    for (int run = 0; run < runCount(); ++run) {
        if (isSelected(run))
            runs.append(run);
    }
    return runs;
}

void RunChart::setSelected(const QList<int> &runs)
{
    QList<int> sorted = runs;
    std::sort(sorted.begin(), sorted.end());
    // What comes back from where it was said changes nothing.
    if (sorted == selectedRuns())
        return;
    selectedElsewhere();
    select(sorted, false);
}

void RunChart::choose(const QList<int> &runs, bool isSelection)
{
    const bool isSame = runs == selectedRuns();
    if (isSame && m_hasSelection == (isSelection || !runs.isEmpty()))
        return;
    select(runs, isSelection);
    if (!isSame)
        Q_EMIT selected(runs);
}

void RunChart::select(const QList<int> &runs, bool isSelection)
{
    for (RunPoint &run : m_points.runs)
        run.isSelected = false;
    for (const int run : runs) {
        if (run >= 0 && run < runCount())
            m_points.runs[size_t(run)].isSelected = true;
    }
    m_hasSelection = isSelection || !runs.isEmpty();
    splitRuns();
    tell();
    repaintSoon();
}

void RunChart::splitRuns()
{
    std::vector<int> all(m_points.runs.size());
    std::iota(all.begin(), all.end(), 0);
    // All runs lie below the selected ones: so a new selection leaves what is painted of them as it is.
    const std::vector<int> others = m_hasSelection ? all : std::vector<int>();
    if (others != m_others->runs())
        m_others->setRuns(others);
    if (m_hasSelection)
        all.erase(std::remove_if(all.begin(), all.end(), [this](int run) { return !isSelected(run); }), all.end());
    m_chosen->setRuns(std::move(all));
}

int RunChart::coloredRuns() const
{
    return int(m_chosen->runs().size());
}

/// A turn for what the last one has not painted.
void RunChart::paintOn()
{
    m_turn.begin();
    for (RunLayer *layer : {m_others, m_chosen}) {
        if (layer->isComplete())
            continue;
        if (m_turn.isOver())
            return m_goOn->start();
        layer->layer()->replot();
    }
}

bool RunChart::isComplete() const
{
    return m_others->isComplete() && m_chosen->isComplete();
}

void RunChart::repaintRuns(bool fitsLabels)
{
    if (fitsLabels)
        m_layoutsLeft = mostLayouts;
    m_others->restart();
    m_chosen->restart();
    if (fitsLabels)
        queueReplot();
    else
        repaintSoon();
}

void RunChart::repaintFrame()
{
    repaintSoon();
}

void RunChart::repaintSoon()
{
    if (m_isRepaintQueued)
        return;
    m_isRepaintQueued = true;
    // Once, however often the pointer moved, and without what has not changed.
    QTimer::singleShot(0, this, [this] {
        m_isRepaintQueued = false;
        m_turn.begin();
        if (!m_others->isComplete())
            plot()->layer(othersLayer)->replot();
        if (!m_chosen->isComplete())
            plot()->layer(chosenLayer)->replot();
        plot()->layer(frameLayer)->replot();
    });
}

void RunChart::applyTheme()
{
    updateColors();
    repaintRuns();
}

void RunChart::layOut()
{
    m_turn.begin();
    QMargins margins = plot()->axisRect()->minimumMargins();
    margins.setRight(barScale() ? colorBarWidth + 8 : 10);
    plot()->axisRect()->setMinimumMargins(margins);
}

void RunChart::fitLabels()
{
    if (m_viewport != plot()->viewport().size()) {
        m_viewport = plot()->viewport().size();
        m_layoutsLeft = mostLayouts;
    }
    // Labels and axes take room from each other: a few turns find what fits, and then it stays.
    if (m_layoutsLeft == 0 || (m_layoutsLeft < mostLayouts && m_room == plot()->axisRect()->size()))
        return;
    --m_layoutsLeft;
    m_room = plot()->axisRect()->size();
    resized();
    queueReplot();
}

const AxisScale *RunChart::barScale() const
{
    return m_colorAxis >= 0 && !scale(m_colorAxis).isEmpty() ? &scale(m_colorAxis) : nullptr;
}

void RunChart::paintBar(QCPPainter &painter) const
{
    const QRect axes = plot()->axisRect()->rect();
    if (const AxisScale *scale = barScale())
        paintColorBar(painter, QRect(axes.right(), axes.top(), colorBarWidth, axes.height()), *scale, palette(),
                      locale());
}

QString RunChart::emptyText() const
{
    return runCount() == 0 ? tr("There are no runs to show.") : QString();
}

QString RunChart::valueText(int axis, int run) const
{
    return scale(axis).text(m_points.axes[size_t(axis)].values[size_t(run)], locale());
}

void RunChart::tell()
{
    QStringList parts{tr("%n run(s)", nullptr, runCount())};
    if (m_hasSelection)
        parts.append(tr("%n selected", nullptr, int(m_chosen->runs().size())));
    for (int axis = 0; axis < axisCount(); ++axis) {
        const AxisScale &of = scale(axis);
        if (of.isEmpty())
            parts.append(tr("%1: no values").arg(of.title()));
        else if (of.areWords())
            parts.append(tr("%1: %n word(s)", nullptr, int(of.words().size())).arg(of.title()));
        else
            parts.append(
                tr("%1: from %2 to %3").arg(of.title(), of.text(of.from(), locale()), of.text(of.to(), locale())));
    }
    parts += moreSummary();
    describe(parts.join(QStringLiteral("; ")));
}

QList<QStringList> RunChart::rows() const
{
    QStringList header{QStringLiteral("run")};
    for (const RunAxis &axis : m_points.axes)
        header.append(axis.title);
    QList<QStringList> table{header << QStringLiteral("selected")};
    for (int run = 0; run < runCount(); ++run) {
        QStringList row{m_points.runs[size_t(run)].name};
        for (const RunAxis &axis : m_points.axes) {
            const double value = axis.values[size_t(run)];
            if (!std::isfinite(value))
                row.append(QString());
            else if (!axis.words.isEmpty())
                row.append(axis.words.value(qsizetype(value)));
            else if (axis.areTimes)
                row.append(QDateTime::fromMSecsSinceEpoch(qint64(value), QTimeZone::utc()).toString(Qt::ISODateWithMs));
            else
                row.append(QString::number(value, 'g', 17));
        }
        table.append(row << (isSelected(run) ? QStringLiteral("true") : QStringLiteral("false")));
    }
    return table;
}

QList<int> RunChart::toldAxes() const
{
    QList<int> axes(axisCount());
    std::iota(axes.begin(), axes.end(), 0);
    return axes;
}

QList<ChartView::Reading> RunChart::readingsAtPixel(const QPoint &pixel)
{
    m_hovered = runAt(pixel);
    if (m_hovered < 0)
        return {};
    const RunPoint &run = m_points.runs[size_t(m_hovered)];
    QList<Reading> readings{{m_colorAxis < 0 ? run.style : -1, shortened(run.name)}};
    for (const int axis : toldAxes().mid(0, toldAxesAtMost))
        readings.append(
            {-1, shortened(scale(axis).title()) + QStringLiteral("  ") + shortened(valueText(axis, m_hovered))});
    return readings;
}

void RunChart::paintOverlay(QCPPainter &painter) const
{
    painter.setAntialiasing(true);
    painter.setClipRect(plot()->axisRect()->rect());
    if (m_hovered >= 0 && m_hovered < runCount())
        paintRun(painter, m_hovered, runColor(m_hovered), Mark::Pointed);
    if (!m_band)
        return;
    painter.setAntialiasing(false);
    QColor fill = tokenColor(Token::Accent, palette());
    painter.setPen(fill);
    fill.setAlphaF(0.12F);
    painter.setBrush(fill);
    painter.drawRect(m_band->normalized());
}

} // namespace assay
