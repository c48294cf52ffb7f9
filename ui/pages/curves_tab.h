#pragma once

#include "core/runs/curve_axis.h"
#include "core/runs/curve_pyramid.h"
#include "core/runs/curve_smoothing.h"
#include "core/store/project.h"
#include "ui/pages/latest.h"
#include "ui/pages/shown_run.h"

#include <QWidget>

#include <map>
#include <optional>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace assay
{

class Card;
class ComparisonCard;
class EmptyState;
class LineChart;

/// The curves of the shown runs, validation and training side by side, and whether the best is really better. Curves of
/// running runs grow as their points arrive. Window thread.
class CurvesTab final : public QWidget
{
    Q_OBJECT

public:
    explicit CurvesTab(QWidget *parent = nullptr);

    /// Draws what is known at once and loads what is not; runs that have ended are read only once.
    void show(const std::shared_ptr<Project> &project, const ShownRuns &shown);
    /// What the curves are drawn over, and how smooth.
    struct Form {
        CurveAxis axis;
        CurveSmoothing smoothing;
        friend bool operator==(const Form &, const Form &) = default;
    };
    /// Loads all curves anew in that form; those that are there stay until then.
    void setForm(const Form &form);
    void setLogarithmic(bool x, bool y);
    /// The metrics of the shown runs that have more than one point.
    [[nodiscard]] QStringList metrics() const;
    [[nodiscard]] ComparisonCard *comparison() const { return m_comparison; }
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

private:
    /// A point of a curve that may be the best.
    struct Extreme {
        double value = 0;
        double x = 0;
        std::int64_t step = 0;
    };
    struct Curve {
        Form form;
        std::shared_ptr<const CurvePyramid> points;
        std::shared_ptr<const CurvePyramid> raw; ///< null when the points are not smoothed
        std::optional<Extreme> least;            ///< of the points as they were logged
        std::optional<Extreme> greatest;
        bool isComplete = false;
    };
    /// By run and metric.
    using Curves = std::map<std::pair<RunId, QString>, Curve>;
    struct CurveCard {
        Card *card = nullptr;
        QLabel *best = nullptr;
        LineChart *chart = nullptr;
        QString key;
    };

    void chooseKeys();
    void load();
    void draw();
    void drawCard(CurveCard &card);
    void labelAxes();
    static Curve makeCurve(PlacedCurve placed, const Form &form);
    static Result<Curves> readCurves(Project &project, const QList<Run> &runs, const QStringList &keys,
                                     const Form &form);

    Latest<Curves> m_latest;
    std::shared_ptr<Project> m_project;
    ShownRuns m_shown;
    Curves m_curves;
    Form m_form;
    QString m_loadError;
    std::vector<CurveCard> m_cards;
    ComparisonCard *m_comparison;
    QWidget *m_charts;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace assay
