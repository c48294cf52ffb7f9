#include "ui/charts/small_multiples.h"

#include "ui/charts/shared_crosshair.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/text_label.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace assay
{

namespace
{

constexpr int leastWidth = 220;
constexpr int leastHeight = 150;
constexpr int gap = 8;
constexpr int headingHeight = 28;
constexpr int sectionGap = 8;

} // namespace

SmallMultiples::SmallMultiples(SharedCrosshair &crosshair, QWidget *parent)
    : QScrollArea(parent),
      m_crosshair(crosshair),
      m_content(new QWidget(this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The charts take the keyboard, and scroll to where it is.
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
    for (QWidget *part : {viewport(), m_content})
        part->setAutoFillBackground(false);
}

SmallMultiples::~SmallMultiples() = default;

void SmallMultiples::setSections(std::vector<Section> sections)
{
    if (sections == m_sections)
        return;
    const bool areOthers = !std::equal(sections.begin(), sections.end(), m_sections.begin(), m_sections.end(),
                                       [](const Section &a, const Section &b) { return a.title == b.title; });
    m_sections = std::move(sections);
    if (areOthers)
        m_y.clear();
    updateRanges();
    layOut();
    for (const auto &[place, chart] : m_charts)
        fill(place, *chart);
}

void SmallMultiples::setX(LineChart::XKind kind, const QString &title)
{
    if (kind == m_xKind && title == m_xTitle)
        return;
    m_xKind = kind;
    m_xTitle = title;
    m_x.reset();
    m_y.clear();
    showHeadings();
    for (const auto &[place, chart] : m_charts)
        fill(place, *chart);
}

void SmallMultiples::setLogarithmic(bool x, bool y)
{
    if (x == m_isLogarithmicX && y == m_isLogarithmicY)
        return;
    m_isLogarithmicX = x;
    m_isLogarithmicY = y;
    m_x.reset();
    m_y.clear();
    updateRanges();
    for (const auto &[place, chart] : m_charts)
        fill(place, *chart);
}

void SmallMultiples::fit()
{
    m_x.reset();
    m_y.clear();
    showViews();
}

/// Of y for each section, of x for all of them.
void SmallMultiples::updateRanges()
{
    m_ranges.clear();
    double xMin = std::numeric_limits<double>::infinity();
    double xMax = -xMin;
    for (const Section &section : m_sections) {
        std::vector<LongCurve> curves;
        for (const SmallCurve &small : section.curves)
            curves.push_back(small.curve);
        m_ranges.push_back(rangeOf(curves, m_isLogarithmicX, m_isLogarithmicY));
        if (!curves.empty()) {
            xMin = std::min(xMin, m_ranges.back().xMin);
            xMax = std::max(xMax, m_ranges.back().xMax);
        }
    }
    for (CurveRange &range : m_ranges) {
        if (xMin < xMax) {
            range.xMin = xMin;
            range.xMax = xMax;
        }
    }
}

int SmallMultiples::rowsOf(size_t section) const
{
    return (int(m_sections[section].curves.size()) + m_shape.columns - 1) / m_shape.columns;
}

int SmallMultiples::topOf(size_t section) const
{
    int top = 0;
    for (size_t before = 0; before < section; ++before)
        top += headingHeight + rowsOf(before) * (m_shape.height + gap) + sectionGap;
    return top;
}

QRect SmallMultiples::rectOf(Place place) const
{
    const int width = viewport()->width() + gap;
    const int column = int(place.second) % m_shape.columns;
    const int left = column * width / m_shape.columns;
    const int right = (column + 1) * width / m_shape.columns - gap;
    const int row = int(place.second) / m_shape.columns;
    return {left, topOf(place.first) + headingHeight + row * (m_shape.height + gap), right - left, m_shape.height};
}

void SmallMultiples::layOut()
{
    size_t most = 0;
    for (const Section &section : m_sections)
        most = std::max(most, section.curves.size());
    // The same columns everywhere, so that a run stands where it stood in the section above.
    m_shape.columns = evenColumns(int(most), viewport()->width(), leastWidth, gap);
    int rows = 0;
    for (size_t section = 0; section < m_sections.size(); ++section)
        rows += rowsOf(section);
    const int taken = int(m_sections.size()) * (headingHeight + sectionGap) - sectionGap + rows * gap;
    m_shape.height = std::max(leastHeight, rows == 0 ? 0 : (viewport()->height() - taken + gap) / rows);
    m_content->resize(viewport()->width(), topOf(m_sections.size()) - sectionGap - gap);
    verticalScrollBar()->setSingleStep(m_shape.height / 4);
    showHeadings();
    arrange();
}

void SmallMultiples::showHeadings()
{
    while (m_headings.size() < m_sections.size()) {
        QLabel *heading = makeLabel({}, 13, QFont::DemiBold, m_content);
        heading->show();
        m_headings.push_back(heading);
    }
    for (size_t section = 0; section < m_headings.size(); ++section) {
        QLabel *heading = m_headings[section];
        heading->setVisible(section < m_sections.size());
        if (section >= m_sections.size())
            continue;
        //: A metric and what it is drawn over: “Validation RMSE by step”
        heading->setText(tr("%1 by %2").arg(m_sections[section].title, m_xTitle));
        heading->setGeometry(0, topOf(section), viewport()->width(), headingHeight - 4);
    }
}

/// The charts that meet some lines of the content.
std::vector<SmallMultiples::Place> SmallMultiples::placesNear(int top, int bottom) const
{
    std::vector<Place> places;
    const int rowHeight = m_shape.height + gap;
    for (size_t section = 0; section < m_sections.size(); ++section) {
        const int begin = topOf(section) + headingHeight;
        const int firstRow = std::max(0, (top - begin) / rowHeight);
        const int endRow = bottom < begin ? 0 : std::min(rowsOf(section), (bottom - begin) / rowHeight + 1);
        const size_t end = std::min(m_sections[section].curves.size(), size_t(std::max(0, endRow * m_shape.columns)));
        for (size_t place = size_t(firstRow * m_shape.columns); place < end; ++place)
            places.emplace_back(section, place);
    }
    return places;
}

SmallChart *SmallMultiples::takeChart()
{
    if (!m_spare.empty()) {
        SmallChart *chart = m_spare.back();
        m_spare.pop_back();
        return chart;
    }
    auto *chart = new SmallChart(m_content);
    m_crosshair.add(chart->chart());
    connect(chart->chart(), &ChartView::viewChanged, this, [this, moved = chart->chart()] { follow(*moved); });
    return chart;
}

void SmallMultiples::arrange()
{
    // A row more at both ends, so that the keyboard gets there, and scrolling shows no empty place first.
    const int top = verticalScrollBar()->value();
    const int margin = m_shape.height + gap + headingHeight + sectionGap;
    const std::vector<Place> wanted =
        isVisible() ? placesNear(top - margin, top + viewport()->height() + margin) : std::vector<Place>();
    for (auto at = m_charts.begin(); at != m_charts.end();) {
        const auto &[place, chart] = *at;
        const bool isThere = place.first < m_sections.size() && place.second < m_sections[place.first].curves.size();
        // What has the keyboard keeps it while it is scrolled away.
        const bool isKept =
            std::binary_search(wanted.begin(), wanted.end(), place) || (isThere && chart->chart()->hasFocus());
        if (isKept) {
            ++at;
            continue;
        }
        chart->chart()->stopPointing();
        chart->hide();
        m_spare.push_back(chart);
        at = m_charts.erase(at);
    }
    for (const Place &place : wanted) {
        if (m_charts.contains(place))
            continue;
        SmallChart *chart = takeChart();
        m_charts.emplace(place, chart);
        fill(place, *chart);
        chart->show();
    }
    QWidget *before = nullptr;
    for (const auto &[place, chart] : m_charts) {
        chart->setGeometry(rectOf(place));
        if (before)
            setTabOrder(before, chart->chart());
        before = chart->chart();
    }
}

void SmallMultiples::fill(Place place, SmallChart &chart)
{
    const QScopedValueRollback following(m_isFollowing, true);
    const Section &section = m_sections[place.first];
    chart.chart()->setXKind(m_xKind);
    chart.chart()->setLogarithmicX(m_isLogarithmicX);
    chart.chart()->setLogarithmicY(m_isLogarithmicY);
    chart.chart()->setSharedRange(m_ranges[place.first]);
    chart.setCurve(section.curves[place.second], tr("%1 by %2").arg(section.title, m_xTitle));
    chart.chart()->setView(viewOf(place.first));
}

ChartView::View SmallMultiples::viewOf(size_t section) const
{
    const CurveRange &range = m_ranges[section];
    const auto y = m_y.find(section);
    const auto [xLower, xUpper] = m_x.value_or(std::pair(range.xMin, range.xMax));
    const auto [yLower, yUpper] = y == m_y.end() ? std::pair(range.yMin, range.yMax) : y->second;
    return {xLower, xUpper, yLower, yUpper, !m_x && y == m_y.end()};
}

/// A person moved one chart: the others come after it.
void SmallMultiples::follow(const ChartView &moved)
{
    if (m_isFollowing)
        return;
    const auto found = std::find_if(m_charts.begin(), m_charts.end(),
                                    [&](const auto &entry) { return entry.second->chart() == &moved; });
    if (found == m_charts.end())
        return;
    const ChartView::View view = moved.view();
    if (view.isFitted) {
        m_x.reset();
        m_y.clear();
    } else {
        m_x = {view.xLower, view.xUpper};
        m_y[found->first.first] = {view.yLower, view.yUpper};
    }
    showViews(&moved);
}

void SmallMultiples::showViews(const ChartView *except)
{
    const QScopedValueRollback following(m_isFollowing, true);
    for (const auto &[place, chart] : m_charts) {
        if (chart->chart() != except)
            chart->chart()->setView(viewOf(place.first));
    }
}

void SmallMultiples::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOut();
}

void SmallMultiples::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    arrange();
}

void SmallMultiples::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    arrange();
}

} // namespace assay
