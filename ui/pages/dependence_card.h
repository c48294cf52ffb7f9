#pragma once

#include "core/work/explain_model.h"
#include "ui/widgets/card.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QStandardItemModel;

namespace assay
{

class BarChart;
class DataTable;
class LineChart;

/// The inputs of a model, and the mean prediction as the chosen one takes one value after another. Arrow keys or a
/// click choose. Window thread.
class DependenceCard final : public QWidget
{
    Q_OBJECT

public:
    explicit DependenceCard(QWidget *parent = nullptr);
    void show(const Explanation &explanation, int series);

private:
    void fillTable();
    void showChosen();
    void showLine(const PartialDependence &dependence, size_t output);
    void showBars(const PartialDependence &dependence, size_t output);
    [[nodiscard]] QString predictedText(size_t output) const;

    Explanation m_explanation;
    int m_series = 0;
    Card *m_card;
    QComboBox *m_class;
    DataTable *m_table;
    QStandardItemModel *m_model;
    QStackedWidget *m_charts;
    LineChart *m_line;
    BarChart *m_bars;
    QLabel *m_sentence;
};

} // namespace assay
