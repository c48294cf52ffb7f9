#pragma once

#include "core/store/project.h"
#include "ui/pages/latest.h"
#include "ui/pages/shown_run.h"

#include <QWidget>

#include <map>

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
    void setLogarithmic(bool logarithmic);
    [[nodiscard]] ComparisonCard *comparison() const { return m_comparison; }
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

private:
    struct Curve {
        std::vector<double> steps;
        std::vector<double> values;
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
    static Result<Curves> readCurves(Project &project, const QList<Run> &runs, const QStringList &keys);

    Latest<Curves> m_latest;
    std::shared_ptr<Project> m_project;
    ShownRuns m_shown;
    Curves m_curves;
    QString m_loadError;
    std::vector<CurveCard> m_cards;
    ComparisonCard *m_comparison;
    QWidget *m_charts;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace assay
