#pragma once

#include "ui/pages/curve_arrangement.h"
#include "ui/pages/curve_loading.h"
#include "ui/pages/latest.h"
#include "ui/pages/shown_run.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace assay
{

class Card;
class CardGrid;
class ComparisonCard;
class EmptyState;
class LineChart;
class SharedCrosshair;
class SmallMultiples;

/// The curves of the shown runs: a chart a metric and whether the best is really better, or a small chart for each run
/// and metric; replicates each for itself, or their mean with a band. Curves of running runs grow as their points
/// arrive. Window thread.
class CurvesTab final : public QWidget
{
    Q_OBJECT

public:
    explicit CurvesTab(QWidget *parent = nullptr);

    /// Draws what is known at once and loads what is not; runs that have ended are read only once.
    void show(const std::shared_ptr<Project> &project, const ShownRuns &shown);
    using Form = CurveForm;
    /// Loads all curves anew in that form; those that are there stay until then.
    void setForm(const Form &form);
    void setLogarithmic(bool x, bool y);
    void setArrangement(const CurveArrangement &arrangement);
    /// The metrics of the shown runs that have more than one point.
    [[nodiscard]] QStringList metrics() const;
    [[nodiscard]] ComparisonCard *comparison() const { return m_comparison; }
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

private:
    struct CurveCard {
        Card *card = nullptr;
        QLabel *best = nullptr;
        LineChart *chart = nullptr;
    };
    /// One line of a chart.
    struct Line {
        LongCurve curve;
        std::optional<CurveExtreme> best; ///< none where nobody said which is better
    };

    void chooseMetrics();
    void load();
    [[nodiscard]] CurveWish wish() const;
    [[nodiscard]] bool hasMeans(const CurveWish &wish) const;
    void take(Result<CurveAnswer> answer);
    void draw();
    void drawOverlay();
    void drawSmall();
    void drawCard(CurveCard &card, const QString &metric);
    [[nodiscard]] bool showEmpty();
    CurveCard makeCard();
    [[nodiscard]] std::vector<Line> linesOf(const QString &metric) const;
    [[nodiscard]] std::optional<Line> lineOf(const DrawableCurve &curve, const QString &metric) const;
    [[nodiscard]] QString axisTitle() const;
    [[nodiscard]] QString bestText(const Line &line) const;

    Latest<CurveAnswer> m_latest;
    std::shared_ptr<Project> m_project;
    ShownRuns m_shown;
    std::vector<std::vector<size_t>> m_groups; ///< places of shown runs: replicates together
    QStringList m_metrics;
    RunCurves m_curves;
    MeanCurves m_means;
    Form m_form;
    Form m_drawnForm; ///< of the curves that are there
    CurveArrangement m_arrangement;
    bool m_isLogarithmicX = false;
    bool m_isLogarithmicY = false;
    QString m_loadError;
    SharedCrosshair *m_crosshair;
    std::vector<CurveCard> m_cards;
    ComparisonCard *m_comparison;
    CardGrid *m_overlay;
    SmallMultiples *m_small;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace assay
