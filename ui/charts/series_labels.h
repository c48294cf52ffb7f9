#pragma once

#include <QObject>
#include <QStringList>

class QCPItemText;
class QCustomPlot;

namespace assay
{

/// The names of a chart's series above its curves or bars, each behind a square in its colour. Lives with the plot.
class SeriesLabels final : public QObject
{
    Q_OBJECT

public:
    explicit SeriesLabels(QCustomPlot &plot);
    /// Names and their places in the table of series styles; a single name mostly needs no label.
    void set(const QStringList &names, const QList<int> &styles, bool evenOne = false);
    /// Takes the colours of the palette.
    void applyTheme();

private:
    struct Label {
        QCPItemText *square;
        QCPItemText *name;
        int style;
    };
    void place();

    QCustomPlot &m_plot;
    QList<Label> m_labels;
    int m_rows = 0;
};

} // namespace assay
