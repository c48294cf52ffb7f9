#pragma once

#include "core/runs/run.h"
#include "ui/widgets/card.h"

#include <vector>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;
class QStandardItemModel;

namespace assay
{

class DataTable;

/// Actual against predicted classes. Of two classes, the threshold from which a row is taken for the second can be
/// moved, and set to where mistakes of given costs cost least. Window thread.
class ConfusionCard final : public QFrame
{
    Q_OBJECT

public:
    explicit ConfusionCard(QWidget *parent = nullptr);
    /// `truth` and `scores` are of the class `positive` against the rest.
    void show(const PredictionRows &rows, const std::vector<double> &truth, const std::vector<double> &scores,
              const QString &positive);
    /// Names the model where there are others beside it; empty: there are none.
    void setModel(const QString &name);
    [[nodiscard]] double threshold() const;

private:
    QLayout *buildThreshold();
    QLayout *buildCosts();
    void showAtThreshold();
    void chooseCheapest();
    void fill(const std::vector<std::vector<double>> &counts, const QStringList &classes);

    PredictionRows m_rows;
    std::vector<double> m_truth;
    std::vector<double> m_scores;
    Card *m_card;
    DataTable *m_table;
    QStandardItemModel *m_model;
    QWidget *m_controls;
    QSlider *m_slider;
    QLabel *m_value;
    QDoubleSpinBox *m_falsePositiveCost;
    QDoubleSpinBox *m_falseNegativeCost;
    QPushButton *m_cheapest;
    QLabel *m_sentence;
};

} // namespace assay
