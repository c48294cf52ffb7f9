#pragma once

#include "core/runs/run.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace assay
{

class Card;
class ConfusionCard;
class LineChart;
class SegmentedChoice;

/// How predicted classes err: ROC, precision and recall, calibration and gain of one class against the rest, and the
/// confusion at a threshold that a person moves. Window thread.
class ClassificationDiagnostics final : public QWidget
{
    Q_OBJECT

public:
    enum Curve { Roc, PrecisionRecall, Calibration, Gain };
    explicit ClassificationDiagnostics(QWidget *parent = nullptr);
    /// `where` names model and data; `series` is the run's colour.
    void show(const QString &scoredOn, const QString &where, int series, const PredictionRows &rows);
    void chooseCurve(Curve curve);

private:
    void showClass();
    void showCurve();
    /// Whether each row has the chosen class, and how likely the model found it.
    void readClass();

    PredictionRows m_rows;
    QString m_where;
    int m_series = 0;
    std::vector<double> m_truth;
    std::vector<double> m_scores;
    Card *m_curveCard;
    SegmentedChoice *m_choice;
    QComboBox *m_class;
    LineChart *m_curve;
    QLabel *m_sentence;
    ConfusionCard *m_confusion;
};

} // namespace assay
