#pragma once

#include "ui/pages/latest.h"
#include "ui/pages/ranking_curves.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;

namespace assay
{

class Card;
class ConfusionCard;
class LineChart;
class SegmentedChoice;

/// How predicted classes err: ROC, precision and recall, calibration and gain of one class against the rest, of one
/// model or of several over each other, and one model's confusion at a threshold that a person moves. The curves are
/// computed away from the window. Window thread.
class ClassificationDiagnostics final : public QWidget
{
    Q_OBJECT

public:
    enum Curve { Roc, PrecisionRecall, Calibration, Gain };
    explicit ClassificationDiagnostics(QWidget *parent = nullptr);
    /// `where` names model and data; `series` is the run's colour.
    void show(const QString &scoredOn, const QString &where, int series, const PredictionRows &rows);
    /// Draws the curves of these in place of the one model's, each in its run's colour; null: of the one model again.
    void overlay(std::shared_ptr<const OverlaidPredictions> models, const QHash<RunId, int> &series);
    void chooseCurve(Curve curve);
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

private:
    void showClass();
    void showCurve();
    /// Whether each row has the chosen class, and how likely the model found it.
    void readClass();

    Latest<RankingCurves> m_latest;
    PredictionRows m_rows;
    std::shared_ptr<const OverlaidPredictions> m_one; ///< the one model alone
    std::shared_ptr<const OverlaidPredictions> m_several;
    QHash<RunId, int> m_seriesOf;
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
