#include "ui/report/report_chart.h"

#include "ui/report/report_plot.h"
#include "ui/report/report_text.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

/// The smallest range that holds all finite values it was shown.
struct Range {
    double lower = std::numeric_limits<double>::infinity();
    double upper = -std::numeric_limits<double>::infinity();

    void add(double value)
    {
        if (!std::isfinite(value))
            return;
        lower = std::min(lower, value);
        upper = std::max(upper, value);
    }
    [[nodiscard]] bool isEmpty() const { return lower > upper; }
};

bool hasKind(const ChartBlock &chart, ChartSeries::Kind kind)
{
    return std::any_of(chart.series.begin(), chart.series.end(), [&](const auto &s) { return s.kind == kind; });
}

/// Paints one chart: ranges first, then the room that labels need, then everything from back to front.
class ChartPainter final
{
public:
    ChartPainter(QPainter &painter, const QRectF &rect, const ChartBlock &chart, const ReportStyle &style)
        : m_painter(painter),
          m_rect(rect),
          m_chart(chart),
          m_style(style),
          m_numbers(style.text(TextRole::ChartNumber)),
          m_labels(style.text(TextRole::ChartLabel)),
          m_hasCategories(!chart.categories.isEmpty())
    {
    }

    void paint()
    {
        if (!findRanges()) {
            text(QCoreApplication::translate("Report", "There are no values to draw."), m_labels, m_rect,
                 Qt::AlignCenter);
            return;
        }
        placePlot();
        paintGrid();
        m_painter.save();
        m_painter.setClipRect(m_plot.rect.adjusted(-points(4), -points(4), points(4), points(4)));
        if (!m_hasCategories)
            paintMarks();
        for (int i = 0; i < int(m_chart.series.size()); ++i)
            paintReportSeries(m_painter, m_plot, m_chart, i);
        if (m_hasCategories)
            paintMarks();
        m_painter.restore();
        paintAxisLabels();
        if (m_hasCategories)
            paintCategories();
        else
            paintSeriesNames();
    }

private:
    bool findRanges()
    {
        Range x;
        Range y;
        for (const ChartSeries &series : m_chart.series) {
            const bool isBarRow = m_hasCategories && series.kind == ChartSeries::Kind::Bars;
            const bool isHistogram = !m_hasCategories && series.kind == ChartSeries::Kind::Bars;
            const double half = isHistogram ? barWidth(series) / 2 : 0;
            for (size_t i = 0; i < pairCount(series); ++i) {
                x.add(isBarRow ? series.y[i] : series.x[i] - half);
                x.add(isBarRow ? series.y[i] : series.x[i] + half);
                y.add(isBarRow ? series.x[i] : series.y[i]);
            }
            for (const auto *bounds : {&series.lower, &series.upper}) {
                for (const double bound : *bounds)
                    x.add(bound);
            }
            if (isBarRow)
                x.add(0);
            if (isHistogram)
                y.add(0);
        }
        if (x.isEmpty() || y.isEmpty())
            return false;
        if (m_chart.xMark)
            x.add(*m_chart.xMark);
        if (m_chart.yMark)
            y.add(*m_chart.yMark);
        if (m_chart.hasIdentityLine) {
            x.add(y.lower);
            x.add(y.upper);
            y = x;
        }
        const int ticks = m_rect.width() > points(300) ? 8 : 6;
        const bool isTight = !m_hasCategories && !hasKind(m_chart, ChartSeries::Kind::Points);
        m_plot.x = makeReportAxis(x.lower, x.upper, ticks, isTight);
        m_plot.y = makeReportAxis(y.lower, y.upper, 5, false);
        if (m_chart.hasIdentityLine)
            m_plot.y = m_plot.x = makeReportAxis(x.lower, x.upper, 7, false);
        if (m_hasCategories) {
            m_plot.y.lower = -0.5;
            m_plot.y.upper = double(m_chart.categories.size()) - 0.5;
            m_plot.isDownward = true;
        }
        return true;
    }

    void placePlot()
    {
        qreal left = 0;
        if (m_hasCategories) {
            for (const QString &name : m_chart.categories)
                left = std::max(left, oneLineWidth(printable(name), m_labels));
            left = std::min(left, m_rect.width() * 0.38);
        } else {
            for (const double tick : m_plot.y.ticks)
                left = std::max(left, oneLineWidth(m_plot.y.label(tick), m_numbers));
        }
        left += points(6);
        const qreal top = m_hasCategories ? points(2) : m_labels.pitch + points(6);
        const qreal right = m_hasCategories ? textWidth() : std::max(points(8), nameWidth() + points(6));
        const qreal bottom = m_numbers.pitch + m_labels.pitch + points(7);
        m_plot.rect = m_rect.adjusted(left, top, -right, -bottom);
    }

    /// Room at the right end of lines for their names.
    [[nodiscard]] qreal nameWidth() const
    {
        qreal width = 0;
        if (m_chart.series.size() < 2)
            return width;
        for (const ChartSeries &series : m_chart.series)
            width = std::max(width, oneLineWidth(printable(series.name), m_labels));
        return std::min(width, m_rect.width() / 4);
    }

    /// Room at the right end of rows for their texts.
    [[nodiscard]] qreal textWidth() const
    {
        qreal width = 0;
        for (const ChartSeries &series : m_chart.series) {
            for (const QString &words : series.texts)
                width = std::max(width, oneLineWidth(printable(words), m_numbers));
        }
        return std::min(width + points(10), m_rect.width() * 0.35);
    }

    void paintGrid()
    {
        m_painter.setPen(QPen(m_style.grid, points(0.6)));
        if (m_hasCategories || hasKind(m_chart, ChartSeries::Kind::Points)) {
            for (const double tick : m_plot.x.ticks) {
                const qreal at = m_plot.place(tick, m_plot.y.lower).x();
                m_painter.drawLine(QPointF(at, m_plot.rect.top()), QPointF(at, m_plot.rect.bottom()));
            }
        }
        if (m_hasCategories)
            return;
        for (const double tick : m_plot.y.ticks) {
            const qreal at = m_plot.place(m_plot.x.lower, tick).y();
            m_painter.drawLine(QPointF(m_plot.rect.left(), at), QPointF(m_plot.rect.right(), at));
        }
    }

    void paintMarks()
    {
        m_painter.setPen(QPen(m_style.quiet, points(0.8), Qt::CustomDashLine));
        QPen pen = m_painter.pen();
        pen.setDashPattern({4, 3});
        pen.setCapStyle(Qt::FlatCap);
        m_painter.setPen(pen);
        if (m_chart.hasIdentityLine)
            m_painter.drawLine(m_plot.rect.bottomLeft(), m_plot.rect.topRight());
        if (m_chart.yMark) {
            const qreal at = m_plot.place(m_plot.x.lower, *m_chart.yMark).y();
            m_painter.drawLine(QPointF(m_plot.rect.left(), at), QPointF(m_plot.rect.right(), at));
        }
        if (m_chart.xMark) {
            const qreal at = m_plot.place(*m_chart.xMark, m_plot.y.lower).x();
            m_painter.drawLine(QPointF(at, m_plot.rect.top()), QPointF(at, m_plot.rect.bottom()));
        }
    }

    void paintAxisLabels()
    {
        const qreal tickTop = m_plot.rect.bottom() + points(3);
        qreal lastRight = -std::numeric_limits<qreal>::infinity();
        for (const double tick : m_plot.x.ticks) {
            const QString label = m_plot.x.label(tick);
            const qreal width = oneLineWidth(label, m_numbers);
            const qreal at = m_plot.place(tick, m_plot.y.lower).x();
            const qreal left = std::min(at - width / 2, m_rect.right() - width);
            if (left < lastRight + points(4))
                continue;
            text(label, m_numbers, {left, tickTop, width + points(1), m_numbers.pitch}, Qt::AlignLeft);
            lastRight = left + width;
        }
        if (!m_hasCategories) {
            for (const double tick : m_plot.y.ticks) {
                const qreal at = m_plot.place(m_plot.x.lower, tick).y();
                text(m_plot.y.label(tick), m_numbers,
                     {m_rect.left(), at - m_numbers.pitch / 2, m_plot.rect.left() - m_rect.left() - points(5),
                      m_numbers.pitch},
                     Qt::AlignRight);
            }
            text(m_chart.yLabel, m_labels, {m_rect.left(), m_rect.top(), m_rect.width(), m_labels.pitch},
                 Qt::AlignLeft);
        }
        text(m_chart.xLabel, m_labels,
             {m_plot.rect.left(), m_rect.bottom() - m_labels.pitch, m_plot.rect.width(), m_labels.pitch},
             Qt::AlignRight);
    }

    void paintCategories()
    {
        const qreal height = m_plot.rect.height() / qreal(m_chart.categories.size());
        // Names closer than their own height are left out evenly.
        const auto step = qsizetype(std::ceil(m_labels.pitch / height));
        TextStyle name = m_labels;
        name.color = m_style.ink;
        for (qsizetype i = 0; i < m_chart.categories.size(); i += std::max<qsizetype>(1, step)) {
            const qreal middle = m_plot.place(m_plot.x.lower, double(i)).y();
            text(m_chart.categories.at(i), name,
                 {m_rect.left(), middle - name.pitch / 2, m_plot.rect.left() - m_rect.left() - points(6), name.pitch},
                 Qt::AlignLeft);
            TextStyle number = m_numbers;
            number.color = m_style.ink;
            for (const ChartSeries &series : m_chart.series)
                text(series.texts.value(i), number,
                     {m_plot.rect.right() + points(8), middle - name.pitch / 2,
                      m_rect.right() - m_plot.rect.right() - points(8), name.pitch},
                     Qt::AlignRight);
        }
    }

    /// Names at the ends of lines, moved apart where they would lie on each other; a row above other kinds.
    void paintSeriesNames()
    {
        if (m_chart.series.size() < 2)
            return;
        struct Name {
            int index;
            qreal at;
        };
        std::vector<Name> names;
        for (int i = 0; i < int(m_chart.series.size()); ++i) {
            const ChartSeries &series = m_chart.series[size_t(i)];
            size_t last = pairCount(series);
            while (last > 0 && !(std::isfinite(series.x[last - 1]) && std::isfinite(series.y[last - 1])))
                --last;
            if (last > 0)
                names.push_back({i, m_plot.place(series.x[last - 1], series.y[last - 1]).y()});
        }
        std::stable_sort(names.begin(), names.end(), [](const Name &a, const Name &b) { return a.at < b.at; });
        for (size_t i = 1; i < names.size(); ++i)
            names[i].at = std::max(names[i].at, names[i - 1].at + m_labels.pitch);
        qreal limit = m_plot.rect.bottom();
        for (size_t i = names.size(); i-- > 0; limit = names[i].at - m_labels.pitch)
            names[i].at = std::min(names[i].at, limit);
        for (const Name &name : names) {
            TextStyle look = m_labels;
            look.color = seriesStyle(name.index, ThemeMode::Light).color.darker(125);
            const QRectF place(m_plot.rect.right() + points(5), name.at - look.pitch / 2,
                               m_rect.right() - m_plot.rect.right() - points(5), look.pitch);
            if (place.top() >= m_rect.top())
                text(m_chart.series[size_t(name.index)].name, look, place, Qt::AlignLeft);
        }
    }

    /// One line of text in a box, shortened when it is too long.
    void text(const QString &words, const TextStyle &look, const QRectF &box, Qt::Alignment alignment)
    {
        if (words.isEmpty() || box.width() <= 0)
            return;
        const QString line = printable(words.left(300)).replace(QChar::LineSeparator, u' ');
        const QString elided = QFontMetricsF(look.font).elidedText(line, Qt::ElideRight, box.width() + points(1));
        const ReportText set(elided, look, box.width() + points(2), alignment);
        const QPointF corner(box.left() - (alignment == Qt::AlignRight ? points(2) : 0),
                             box.top() + (box.height() - set.lineTop(1)) / 2);
        set.paint(m_painter, corner, 0, 1);
    }

    QPainter &m_painter;
    QRectF m_rect;
    const ChartBlock &m_chart;
    const ReportStyle &m_style;
    TextStyle m_numbers;
    TextStyle m_labels;
    bool m_hasCategories;
    ReportPlot m_plot;
};

} // namespace

void paintReportChart(QPainter &painter, const QRectF &rect, const ChartBlock &chart, const ReportStyle &style)
{
    painter.save();
    painter.setClipRect(rect.adjusted(-points(2), -points(2), points(2), points(2)));
    ChartPainter(painter, rect, chart, style).paint();
    painter.restore();
}

} // namespace assay
