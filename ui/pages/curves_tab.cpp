#include "ui/pages/curves_tab.h"

#include "core/runs/compare/replicates.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/shared_crosshair.h"
#include "ui/charts/small_multiples.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/pages/comparison_card.h"
#include "ui/pages/curve_choice.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace assay
{

namespace
{

QList<Run> runsOf(const ShownRuns &shown)
{
    QList<Run> runs;
    for (const ShownRun &one : shown.runs)
        runs.append(one.run);
    return runs;
}

bool isBetter(const CurveExtreme &a, const CurveExtreme &b, bool isLowerBetter)
{
    return isLowerBetter ? a.value < b.value : a.value > b.value;
}

} // namespace

CurvesTab::CurvesTab(QWidget *parent)
    : QWidget(parent),
      m_crosshair(new SharedCrosshair(this)),
      m_comparison(new ComparisonCard(this)),
      m_overlay(new CardGrid(tr("Curves of the shown runs"), this)),
      m_small(new SmallMultiples(*m_crosshair, this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this))
{
    m_small->setAccessibleName(tr("Curves of each shown run"));
    for (QWidget *page : std::initializer_list<QWidget *>{m_overlay, m_small, m_empty})
        m_stack->addWidget(page);
    m_overlay->setCards({m_comparison});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

CurvesTab::CurveCard CurvesTab::makeCard()
{
    CurveCard card;
    card.card = new Card(this);
    card.best = makeSecondaryLabel({}, 12, card.card);
    card.chart = new LineChart(tr("Curves"), card.card);
    card.chart->setWheelScrolls(true);
    card.chart->setLogarithmicX(m_isLogarithmicX);
    card.chart->setLogarithmicY(m_isLogarithmicY);
    card.card->addToHeader(card.best);
    card.card->body()->addWidget(card.chart, 1);
    m_crosshair->add(card.chart);
    return card;
}

void CurvesTab::show(const std::shared_ptr<Project> &project, const ShownRuns &shown)
{
    if (project != m_project) {
        m_curves.clear();
        m_means.clear();
    }
    m_project = project;
    m_shown = shown;
    m_groups = replicatesAmong(runsOf(m_shown));
    chooseMetrics();
    load();
    // What is there, unless replicates would stand apart for as long as their mean takes.
    if (!m_latest.isPending() || hasMeans(wish()))
        draw();
}

void CurvesTab::setForm(const Form &form)
{
    if (form == m_form)
        return;
    m_form = form;
    load();
}

void CurvesTab::setLogarithmic(bool x, bool y)
{
    m_isLogarithmicX = x;
    m_isLogarithmicY = y;
    for (const CurveCard &card : m_cards) {
        card.chart->setLogarithmicX(x);
        card.chart->setLogarithmicY(y);
    }
    m_small->setLogarithmic(x, y);
}

void CurvesTab::setArrangement(const CurveArrangement &arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    chooseMetrics();
    // What is there stays until all means are.
    load();
    if (!m_latest.isPending())
        draw();
}

QStringList CurvesTab::metrics() const
{
    return longMetrics(runsOf(m_shown));
}

void CurvesTab::chooseMetrics()
{
    const QList<Run> runs = runsOf(m_shown);
    m_metrics = m_arrangement.metrics;
    m_metrics.removeIf([&](const QString &metric) {
        return std::none_of(runs.cbegin(), runs.cend(), [&](const Run &run) { return run.metrics.contains(metric); });
    });
    if (m_metrics.isEmpty())
        m_metrics = tellingCurves(runs);
}

CurveWish CurvesTab::wish() const
{
    CurveWish wish;
    wish.metrics = m_metrics;
    wish.form = m_form;
    wish.band = m_arrangement.band;
    for (const ShownRun &shown : m_shown.runs) {
        const bool isKnown = std::all_of(m_metrics.cbegin(), m_metrics.cend(), [&](const QString &metric) {
            const auto curve = m_curves.find({shown.run.id, metric});
            return curve != m_curves.end() && curve->second.isComplete && curve->second.form == m_form;
        });
        if (!isKnown)
            wish.missing.append(shown.run);
    }
    for (const std::vector<size_t> &group : m_groups) {
        if (group.size() < 2 || !wish.band)
            continue;
        QList<RunId> ids;
        for (const size_t place : group)
            ids.append(m_shown.runs.at(qsizetype(place)).run.id);
        wish.replicates.append(ids);
    }
    return wish;
}

/// Whether all means that are wished for were made of the curves that are there.
bool CurvesTab::hasMeans(const CurveWish &wish) const
{
    return std::all_of(wish.replicates.cbegin(), wish.replicates.cend(), [&](const QList<RunId> &runs) {
        return std::all_of(wish.metrics.cbegin(), wish.metrics.cend(), [&](const QString &metric) {
            const auto mean = m_means.find({runs, metric});
            return mean != m_means.end() && mean->second.kind == *wish.band &&
                   mean->second.of == partsOfMean(m_curves, runs, metric);
        });
    });
}

void CurvesTab::load()
{
    CurveWish wish = this->wish();
    if (wish.metrics.isEmpty() || (wish.missing.isEmpty() && hasMeans(wish)))
        return m_latest.abandon();
    if (wish.band) {
        wish.known = m_curves;
        wish.means = m_means;
    }
    m_latest.load(
        this, [project = m_project, wish = std::move(wish)] { return loadCurves(*project, wish); },
        [this](Result<CurveAnswer> answer) { take(std::move(answer)); });
}

void CurvesTab::take(Result<CurveAnswer> answer)
{
    m_loadError = answer ? QString() : answer.error().text;
    if (!answer)
        return draw();
    for (auto &[where, curve] : answer->curves)
        m_curves[where] = std::move(curve);
    m_means = std::move(answer->means);
    const bool isOtherAxis = m_drawnForm.axis != m_form.axis;
    m_drawnForm = m_form;
    draw();
    // Of another x what a person looked at says nothing.
    for (const CurveCard &card : m_cards) {
        if (isOtherAxis)
            card.chart->fit();
    }
}

bool CurvesTab::showEmpty()
{
    const bool isSmall = m_arrangement.charts == CurveArrangement::Charts::OneEach;
    if (!m_loadError.isEmpty())
        m_empty->set(QStringLiteral("warning"), tr("Cannot load the curves"), m_loadError, tr("Retry"),
                     [this] { load(); });
    else if (m_shown.runs.isEmpty())
        m_empty->set(QStringLiteral("chart"), tr("No run is shown"),
                     tr("Space shows or hides the current run in the charts; so does a click on its square."));
    else if (isSmall && m_metrics.isEmpty())
        m_empty->set(QStringLiteral("chart"), tr("No curve to show"),
                     tr("None of the shown runs logged a metric more than once."));
    else
        return false;
    m_stack->setCurrentWidget(m_empty);
    return true;
}

void CurvesTab::draw()
{
    if (showEmpty())
        return;
    const bool isSmall = m_arrangement.charts == CurveArrangement::Charts::OneEach;
    if (isSmall)
        drawSmall();
    else
        drawOverlay();
    m_stack->setCurrentWidget(isSmall ? static_cast<QWidget *>(m_small) : m_overlay);
}

QString CurvesTab::axisTitle() const
{
    switch (m_drawnForm.axis.kind) {
    case CurveAxis::Kind::Time:
        return tr("time");
    case CurveAxis::Kind::RelativeTime:
        return tr("seconds since the start");
    case CurveAxis::Kind::Metric:
        return metricTitle(m_drawnForm.axis.metric);
    case CurveAxis::Kind::Step:
        break;
    }
    return tr("step");
}

/// With its best point, if one is better than another; nothing of a curve without points.
std::optional<CurvesTab::Line> CurvesTab::lineOf(const DrawableCurve &curve, const QString &metric) const
{
    if (curve.points->isEmpty())
        return std::nullopt;
    const std::optional<bool> lower = lowerIsBetterForCurve(m_shown.experiment, metric);
    return Line{{{}, 0, curve.points, curve.raw, curve.band},
                !lower   ? std::nullopt
                : *lower ? curve.least
                         : curve.greatest};
}

std::vector<CurvesTab::Line> CurvesTab::linesOf(const QString &metric) const
{
    std::vector<Line> lines;
    const auto add = [&](const DrawableCurve &curve, const QString &name, int style) {
        std::optional<Line> line = lineOf(curve, metric);
        if (!line)
            return false;
        line->curve.name = name;
        line->curve.style = style;
        lines.push_back(std::move(*line));
        return true;
    };
    const auto addRun = [&](const ShownRun &shown) {
        if (const auto found = m_curves.find({shown.run.id, metric}); found != m_curves.end())
            add(found->second.curve, shown.run.name, shown.series);
    };
    if (!m_arrangement.band) {
        for (const ShownRun &shown : m_shown.runs)
            addRun(shown);
        return lines;
    }
    for (const std::vector<size_t> &group : m_groups) {
        QList<RunId> ids;
        QStringList names;
        for (const size_t place : group) {
            ids.append(m_shown.runs.at(qsizetype(place)).run.id);
            names.append(m_shown.runs.at(qsizetype(place)).run.name);
        }
        const auto mean = m_means.find({ids, metric});
        //: The name of replicates: “xgboost depth 6 · 5 runs”
        const auto nameOf = [&](const MeanCurve &of) {
            return tr("%1 · %n run(s)", nullptr, int(of.of.size())).arg(commonName(names));
        };
        // Where no two of them have a value at the same place, each is drawn for itself.
        if (mean != m_means.end() && mean->second.kind == *m_arrangement.band &&
            add(mean->second.curve, nameOf(mean->second), m_shown.runs.at(qsizetype(group.front())).series))
            continue;
        for (const size_t place : group)
            addRun(m_shown.runs.at(qsizetype(place)));
    }
    return lines;
}

QString CurvesTab::bestText(const Line &line) const
{
    const QString value = formatNumber(line.best->value, locale());
    if (!line.best->step)
        return tr("best mean %1").arg(value);
    const QString step = locale().toString(qlonglong(*line.best->step));
    return line.curve.band ? tr("best mean %1 at step %2").arg(value, step) : tr("best %1 at step %2").arg(value, step);
}

void CurvesTab::drawOverlay()
{
    while (qsizetype(m_cards.size()) < m_metrics.size())
        m_cards.push_back(makeCard());
    QList<QWidget *> cards;
    for (qsizetype i = 0; i < m_metrics.size(); ++i) {
        drawCard(m_cards[size_t(i)], m_metrics.at(i));
        cards.append(m_cards[size_t(i)].card);
    }
    m_overlay->setCards(cards << m_comparison);
}

void CurvesTab::drawCard(CurveCard &card, const QString &metric)
{
    card.card->setTitle(metricTitle(metric));
    const bool isTime = m_drawnForm.axis.kind == CurveAxis::Kind::Time;
    card.chart->setXKind(isTime ? LineChart::XKind::Time : LineChart::XKind::Number);
    card.chart->setAxisLabels(axisTitle(), {});
    card.chart->setAccessibleName(tr("%1 by %2").arg(metricTitle(metric), axisTitle()));
    const bool isLowerBetter = lowerIsBetterForCurve(m_shown.experiment, metric).value_or(false);
    std::vector<LongCurve> curves;
    const std::vector<Line> lines = linesOf(metric);
    const Line *best = nullptr;
    for (const Line &line : lines) {
        curves.push_back(line.curve);
        if (line.best && (!best || isBetter(*line.best, *best->best, isLowerBetter)))
            best = &line;
    }
    const QString text = best ? bestText(*best) : QString();
    card.best->setText(text);
    card.chart->setCurves(std::move(curves));
    card.chart->setMark(best ? std::optional(QPointF(best->best->x, best->best->value)) : std::nullopt, text);
}

void CurvesTab::drawSmall()
{
    std::vector<SmallMultiples::Section> sections;
    for (const QString &metric : std::as_const(m_metrics)) {
        SmallMultiples::Section section{metricTitle(metric), {}};
        for (Line &line : linesOf(metric)) {
            SmallCurve small{line.curve, {}, {}};
            if (line.best) {
                small.best = QPointF(line.best->x, line.best->value);
                small.bestText = tr("best %1").arg(formatNumber(line.best->value, locale()));
            }
            section.curves.push_back(std::move(small));
        }
        sections.push_back(std::move(section));
    }
    const bool isTime = m_drawnForm.axis.kind == CurveAxis::Kind::Time;
    m_small->setX(isTime ? LineChart::XKind::Time : LineChart::XKind::Number, axisTitle());
    m_small->setSections(std::move(sections));
}

} // namespace assay
