#pragma once

#include "ui/models/many_runs.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QStackedWidget;

namespace assay
{

class AxisChoice;
class CheckList;
class SegmentedChoice;

/// Which chart of many runs the Scatter tab shows, and which axes in it. Window thread.
class ScatterOptions final : public QWidget
{
    Q_OBJECT

public:
    enum Form { TwoAxes, Matrix, HeatMap };

    explicit ScatterOptions(QWidget *parent = nullptr);

    void offer(const ManyRuns &runs);
    /// As if a person had chosen it.
    void choose(Form form, bool showsContours);
    [[nodiscard]] Form form() const;
    /// Places among the axes of the runs; -1: none.
    [[nodiscard]] int xAxis() const;
    [[nodiscard]] int yAxis() const;
    [[nodiscard]] int sizeAxis() const;
    [[nodiscard]] int colorAxis() const;
    [[nodiscard]] bool isLogarithmicX() const;
    [[nodiscard]] bool isLogarithmicY() const;
    [[nodiscard]] QList<int> matrixAxes(const ManyRuns &runs) const;
    /// For the heat map: axes and the metric whose mean is shown.
    [[nodiscard]] int heatX() const;
    [[nodiscard]] int heatY() const;
    [[nodiscard]] int heatMetric() const;
    [[nodiscard]] bool showsContours() const;

Q_SIGNALS:
    /// A person chose something else.
    void changed();

private:
    QWidget *buildTwoAxes();
    QWidget *buildHeatMap();
    AxisChoice *makeChoice(const QString &name, const QString &none);
    void offerLogarithm(QCheckBox *box, const AxisChoice &axis);
    void showForm();

    SegmentedChoice *m_form;
    QWidget *m_colorRow;
    AxisChoice *m_color;
    QStackedWidget *m_stack;
    AxisChoice *m_x;
    AxisChoice *m_y;
    AxisChoice *m_size;
    QCheckBox *m_logarithmicX;
    QCheckBox *m_logarithmicY;
    CheckList *m_matrix;
    AxisChoice *m_heatX;
    AxisChoice *m_heatY;
    AxisChoice *m_heatMetric;
    QCheckBox *m_contours;
    QStringList m_offered;
    QStringList m_chosen;                               ///< of the matrix; empty: nobody chose
    std::vector<bool> m_logarithmic;                    ///< by default, one an axis
    std::vector<bool> m_arePositive;                    ///< can be logarithmic, one an axis
    QStringList m_logarithmOf = {QString(), QString()}; ///< the ids of the axes that the boxes are about
};

} // namespace assay
