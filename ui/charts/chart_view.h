#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QCPGraph;
class QCPLayer;
class QCPItemLine;
class QCPItemText;
class QCustomPlot;

namespace assay
{

/// One series of a chart. Style by its place in the table of series styles.
struct Series {
    QString name;
    int style = 0;
    std::vector<double> x;
    std::vector<double> y;
};

/// The only owner of a QCustomPlot: theme, wheel zoom, drag, rubber band (Shift), double click to fit, crosshair with
/// the values of all series, copy and save as SVG, PNG or CSV, keyboard (arrows pan, + and - zoom, Home fits), an
/// accessible name and a text summary. Charts derive from it. Window thread.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(const QString &accessibleName, QWidget *parent = nullptr);
    ~ChartView() override;

    void setAxisLabels(const QString &x, const QString &y);
    /// Shows the whole data.
    void fit();
    [[nodiscard]] QByteArray toSvg(const QSize &size);
    [[nodiscard]] QByteArray toCsv() const;
    [[nodiscard]] QSize sizeHint() const override { return {360, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }
    /// The data range to fit to, set by the chart.
    void setDataRange(double xMin, double xMax, double yMin, double yMax);
    /// Restyles everything the chart added; called when the palette changes.
    virtual void applyTheme() = 0;
    /// Rows of the CSV export, header first.
    [[nodiscard]] virtual QList<QStringList> rows() const = 0;
    /// What the crosshair says at x, one line a series; empty: no crosshair there.
    [[nodiscard]] virtual QString valuesAt(double x) const = 0;
    void describe(const QString &summary);
    void queueReplot();

    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyBaseTheme();
    void connectInteraction();
    void showCrosshair(const QPoint &position);
    void hideCrosshair();
    void saveAs(const QString &format);

    QCustomPlot *m_plot;
    QCPItemLine *m_crosshair = nullptr;
    QCPItemText *m_values = nullptr;
    double m_xMin = 0, m_xMax = 1, m_yMin = 0, m_yMax = 1;
    bool m_isFitted = true;
};

} // namespace assay
