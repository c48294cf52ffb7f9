#pragma once

#include "ui/charts/crosshair.h"

#include <QWidget>

#include <memory>
#include <vector>

class QCustomPlot;

namespace assay
{

/// The style of a line that is only there to compare with, such as chance: dashed and quiet.
constexpr int guideStyle = -2;

/// One series of a chart. Style by its place in the table of series styles, or guideStyle.
struct Series {
    QString name;
    int style = 0;
    std::vector<double> x;
    std::vector<double> y;
};

/// The only owner of a QCustomPlot: theme, wheel zoom, drag, rubber band (Shift), double click to fit, crosshair with
/// the values of all series, copy and save as SVG, PNG or CSV, keyboard (arrows pan, + and - zoom, Home fits), an
/// accessible name and a text summary. A chart whose axis rectangle zooms one way is moved that way alone. Charts
/// derive from it. Window thread.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(const QString &accessibleName, QWidget *parent = nullptr);
    ~ChartView() override;

    void setAxisLabels(const QString &x, const QString &y);
    /// Shows the whole data.
    void fit();
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    /// The parts of the axes that are shown; fitted: as long as no person moves them, they follow the data.
    struct View {
        double xLower = 0, xUpper = 1, yLower = 0, yUpper = 1;
        bool isFitted = true;
        friend bool operator==(const View &, const View &) = default;
    };
    [[nodiscard]] View view() const;
    /// Shows the same parts as another chart.
    void setView(const View &view);
    /// Where the axes' rectangle lies in the chart.
    [[nodiscard]] QRect plotArea() const;
    /// Where a point of the data lies in the chart.
    [[nodiscard]] QPointF placeOf(double x, double y) const;
    /// Without Ctrl the wheel scrolls what the chart lies in, where that scrolls, and does not zoom.
    void setWheelScrolls(bool scrolls) { m_wheelScrolls = scrolls; }
    /// Shows the crosshair at x as if the pointer were there, where x is shown; else none.
    void pointAt(double x);
    void stopPointing();
    [[nodiscard]] QByteArray toSvg(const QSize &size);
    [[nodiscard]] QByteArray toCsv() const;
    [[nodiscard]] QSize sizeHint() const override { return {360, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    /// The pointer is at this x.
    void pointedAt(double x);
    /// The pointer is no longer in the plot.
    void pointingEnded();
    /// Other parts of the axes are shown.
    void viewChanged();

protected:
    using Reading = assay::Reading;

    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }
    /// The range to fit to. A person's own zoom stays.
    void setDataRange(double xMin, double xMax, double yMin, double yMax);
    /// Restyles everything the chart added; called when the palette changes.
    virtual void applyTheme() = 0;
    /// Rows of the CSV export, header first.
    [[nodiscard]] virtual QList<QStringList> rows() const = 0;
    /// What the crosshair says at x; empty: no crosshair there.
    [[nodiscard]] virtual QList<Reading> readingsAt(double x) const;
    /// What the crosshair says at a pixel of the plot; by default that of its x.
    [[nodiscard]] virtual QList<Reading> readingsAtPixel(const QPoint &pixel);
    /// The pointer is no longer over something that has readings.
    virtual void pointerLeft() {}
    /// Says where in y the crosshair's line is of no use.
    void hideCrosshairLine() { m_crosshair->setHasLine(false); }
    /// Draws the crosshair's layer anew.
    void replotOverlay();
    [[nodiscard]] static QString overlayLayerName();
    void describe(const QString &summary);
    void queueReplot();

    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyBaseTheme();
    void connectInteraction();
    void followPointer(const QPoint &position);
    void leavePlot();
    void hideCrosshair();
    [[nodiscard]] bool scrollBy(QWheelEvent *event) const;
    void copyImage();
    void saveAs(const QString &format, const QString &filter);
    void moveView(double xShare, double yShare, double zoom);

    QCustomPlot *m_plot;
    std::unique_ptr<Crosshair> m_crosshair;
    double m_xMin = 0, m_xMax = 1, m_yMin = 0, m_yMax = 1;
    bool m_isFitted = true;
    bool m_wheelScrolls = false;
    bool m_isPointerInside = false;
};

} // namespace assay
