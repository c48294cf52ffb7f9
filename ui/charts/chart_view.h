#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

class QCPItemStraightLine;
class QCustomPlot;
class QLabel;

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
    [[nodiscard]] QByteArray toSvg(const QSize &size);
    [[nodiscard]] QByteArray toCsv() const;
    [[nodiscard]] QSize sizeHint() const override { return {360, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    /// One line of the crosshair's box: the series' style (-1: none) and its text.
    struct Reading {
        int style = -1;
        QString text;
    };

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
    void hideCrosshairLine() { m_hasLine = false; }
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
    void showCrosshair(const QPoint &position);
    void hideCrosshair();
    void placeBox(const QPoint &position);
    void copyImage();
    void saveAs(const QString &format, const QString &filter);
    void moveView(double xShare, double yShare, double zoom);

    QCustomPlot *m_plot;
    QCPItemStraightLine *m_crosshair = nullptr;
    QLabel *m_box;
    double m_xMin = 0, m_xMax = 1, m_yMin = 0, m_yMax = 1;
    bool m_isFitted = true;
    bool m_hasLine = true;
};

} // namespace assay
