#pragma once

#include "ui/charts/chart_view.h"
#include "ui/charts/curve_range.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/small_chart.h"

#include <QScrollArea>

#include <map>
#include <optional>

namespace assay
{

class SharedCrosshair;

/// Small charts of one curve each, in sections, such as one a metric; all share x, and those of a section y too: what a
/// person shows in one, zooming with Ctrl and the wheel, dragging or by keys, all show. They fill the area while they
/// fit, and scroll when they do not; charts that are far from what is seen do not exist, so that there may be any
/// number. Window thread.
class SmallMultiples final : public QScrollArea
{
    Q_OBJECT

public:
    struct Section {
        QString title; ///< what y is
        std::vector<SmallCurve> curves;
        friend bool operator==(const Section &, const Section &) = default;
    };

    /// `crosshair` shows its line in all of them together.
    explicit SmallMultiples(SharedCrosshair &crosshair, QWidget *parent = nullptr);
    ~SmallMultiples() override;
    void setSections(std::vector<Section> sections);
    /// What x is; all of it is shown again when it is something else.
    void setX(LineChart::XKind kind, const QString &title);
    void setLogarithmic(bool x, bool y);
    /// Shows the whole data.
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;

private:
    /// The section of a chart and its place in it.
    using Place = std::pair<size_t, size_t>;
    struct Shape {
        int columns = 1;
        int height = 0; ///< of a chart
        friend bool operator==(const Shape &, const Shape &) = default;
    };

    void updateRanges();
    void layOut();
    void showHeadings();
    void arrange();
    [[nodiscard]] QRect rectOf(Place place) const;
    [[nodiscard]] int topOf(size_t section) const;
    [[nodiscard]] int rowsOf(size_t section) const;
    [[nodiscard]] std::vector<Place> placesNear(int top, int bottom) const;
    SmallChart *takeChart();
    void fill(Place place, SmallChart &chart);
    void follow(const ChartView &moved);
    void showViews(const ChartView *except = nullptr);
    [[nodiscard]] ChartView::View viewOf(size_t section) const;

    SharedCrosshair &m_crosshair;
    QWidget *m_content;
    std::vector<Section> m_sections;
    std::vector<CurveRange> m_ranges; ///< a section
    std::vector<QLabel *> m_headings;
    std::map<Place, SmallChart *> m_charts;
    std::vector<SmallChart *> m_spare;
    Shape m_shape;
    /// What a person looks at; none: all.
    std::optional<std::pair<double, double>> m_x;
    std::map<size_t, std::pair<double, double>> m_y;
    LineChart::XKind m_xKind = LineChart::XKind::Number;
    QString m_xTitle;
    bool m_isLogarithmicX = false;
    bool m_isLogarithmicY = false;
    bool m_isFollowing = false; ///< charts are moved, and not by a person
};

} // namespace assay
