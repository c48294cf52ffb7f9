#include "ui/pages/curves_tab.h"

#include "core/learn/metrics.h"
#include "core/runs/metric_store.h"
#include "ui/charts/line_chart.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/pages/comparison_card.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr int shownCurves = 2;

/// The fold that a curve belongs to: none, one of them, or all.
int foldOf(const QString &key)
{
    const QString first = key.section(u'_', 0, 0);
    return first.startsWith(u"fold") ? first.mid(4).toInt() : std::numeric_limits<int>::max();
}

/// The newest fold of a run that has nothing else to show yet, since its last fit comes after the folds.
QString livingCurve(const Run &run, const QStringList &keys)
{
    if (run.status != RunStatus::Running)
        return {};
    for (const QString &key : keys) {
        if (run.metrics.contains(key))
            return foldOf(key) < std::numeric_limits<int>::max() ? key : QString();
    }
    return {};
}

/// Validation before training, the newest fold before the others, then whatever has more than one point.
QStringList curveKeys(const QList<Run> &runs)
{
    QStringList keys;
    QStringList others;
    const QStringList ordered = orderedMetrics(runs);
    for (const QString &key : ordered) {
        const bool isLong =
            std::any_of(runs.cbegin(), runs.cend(), [&](const Run &run) { return run.metrics.value(key).count > 1; });
        if (isCurveMetric(key))
            keys.append(key);
        else if (isLong)
            others.append(key);
    }
    std::stable_sort(keys.begin(), keys.end(), [](const QString &a, const QString &b) {
        if (foldOf(a) != foldOf(b))
            return foldOf(a) > foldOf(b);
        return a.contains(u"valid_") && !b.contains(u"valid_");
    });
    for (const Run &run : runs) {
        if (const QString living = livingCurve(run, keys); !living.isEmpty()) {
            keys.removeOne(living);
            keys.prepend(living);
            break;
        }
    }
    return (keys + others).mid(0, shownCurves);
}

std::optional<bool> direction(const Experiment &experiment, const QString &key)
{
    if (const std::optional<bool> known = lowerIsBetterIn(experiment, key))
        return known;
    return isCurveMetric(key) ? lowerIsBetter(key.section(u'_', 1)) : std::nullopt;
}

} // namespace

CurvesTab::CurvesTab(QWidget *parent)
    : QWidget(parent),
      m_comparison(new ComparisonCard(this)),
      m_charts(new QWidget(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this))
{
    auto *row = new QHBoxLayout(m_charts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (int i = 0; i < shownCurves; ++i) {
        CurveCard card;
        card.card = new Card(m_charts);
        card.best = makeSecondaryLabel({}, 12, card.card);
        card.chart = new LineChart(tr("Curves"), card.card);
        card.card->addToHeader(card.best);
        card.card->body()->addWidget(card.chart, 1);
        row->addWidget(card.card, 1);
        m_cards.push_back(card);
    }
    row->addWidget(m_comparison, 1);
    m_stack->addWidget(m_charts);
    m_stack->addWidget(m_empty);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void CurvesTab::show(const std::shared_ptr<Project> &project, const ShownRuns &shown)
{
    if (project != m_project)
        m_curves.clear();
    m_project = project;
    m_shown = shown;
    chooseKeys();
    draw();
    load();
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
    for (CurveCard &card : m_cards) {
        card.chart->setLogarithmicX(x);
        card.chart->setLogarithmicY(y);
    }
}

QStringList CurvesTab::metrics() const
{
    QList<Run> runs;
    for (const ShownRun &shown : m_shown.runs)
        runs.append(shown.run);
    QStringList keys = orderedMetrics(runs);
    keys.removeIf([&](const QString &key) {
        return std::none_of(runs.cbegin(), runs.cend(),
                            [&](const Run &run) { return run.metrics.value(key).count > 1; });
    });
    return keys;
}

void CurvesTab::labelAxes()
{
    const CurveAxis &axis = m_form.axis;
    const bool isTime = axis.kind == CurveAxis::Kind::Time;
    const QString label = isTime                                       ? tr("time")
                          : axis.kind == CurveAxis::Kind::RelativeTime ? tr("seconds since the start")
                          : axis.kind == CurveAxis::Kind::Metric       ? metricTitle(axis.metric)
                                                                       : tr("step");
    for (CurveCard &card : m_cards) {
        card.chart->setXKind(isTime ? LineChart::XKind::Time : LineChart::XKind::Number);
        card.chart->setAxisLabels(label, {});
        card.chart->setAccessibleName(tr("%1 by %2").arg(metricTitle(card.key), label));
    }
}

void CurvesTab::chooseKeys()
{
    QList<Run> runs;
    for (const ShownRun &shown : m_shown.runs)
        runs.append(shown.run);
    const QStringList keys = curveKeys(runs);
    for (int i = 0; i < shownCurves; ++i) {
        CurveCard &card = m_cards[size_t(i)];
        card.key = keys.value(i);
        card.card->setVisible(!card.key.isEmpty());
        card.card->setTitle(metricTitle(card.key));
    }
    labelAxes();
}

void CurvesTab::load()
{
    QList<Run> wanted;
    QStringList keys;
    for (const CurveCard &card : m_cards) {
        if (!card.key.isEmpty())
            keys.append(card.key);
    }
    for (const ShownRun &shown : m_shown.runs) {
        const bool isKnown = std::all_of(keys.cbegin(), keys.cend(), [&](const QString &key) {
            const auto curve = m_curves.find({shown.run.id, key});
            return curve != m_curves.end() && curve->second.isComplete && curve->second.form == m_form;
        });
        if (!isKnown)
            wanted.append(shown.run);
    }
    if (wanted.isEmpty() || keys.isEmpty())
        return m_latest.abandon();
    m_latest.load(
        this, [project = m_project, wanted, keys, form = m_form] { return readCurves(*project, wanted, keys, form); },
        [this](Result<Curves> curves) {
            m_loadError = curves ? QString() : curves.error().text;
            if (curves) {
                for (auto &[where, curve] : *curves)
                    m_curves[where] = std::move(curve);
            }
            labelAxes();
            draw();
        });
}

CurvesTab::Curve CurvesTab::makeCurve(PlacedCurve placed, const Form &form)
{
    Curve curve{form, nullptr, nullptr, {}, {}, false};
    for (size_t i = 0; i < placed.y.size(); ++i) {
        const double value = placed.y[i];
        if (!std::isfinite(value))
            continue;
        if (!curve.least || value < curve.least->value)
            curve.least = {value, placed.x[i], placed.steps[i]};
        if (!curve.greatest || value > curve.greatest->value)
            curve.greatest = {value, placed.x[i], placed.steps[i]};
    }
    if (form.smoothing.kind == CurveSmoothing::Kind::None) {
        curve.points = std::make_shared<const CurvePyramid>(std::move(placed.x), std::move(placed.y));
        return curve;
    }
    curve.points = std::make_shared<const CurvePyramid>(placed.x, smoothCurve(placed.y, form.smoothing));
    curve.raw = std::make_shared<const CurvePyramid>(std::move(placed.x), std::move(placed.y));
    return curve;
}

Result<CurvesTab::Curves> CurvesTab::readCurves(Project &project, const QList<Run> &runs, const QStringList &keys,
                                                const Form &form)
{
    return project.read([&](Connection &connection) -> Result<Curves> {
        Curves curves;
        for (const Run &run : runs) {
            std::vector<MetricPoint> other;
            if (form.axis.kind == CurveAxis::Kind::Metric) {
                ASSAY_TRY(points, metric_store::read(connection, run.id, form.axis.metric));
                other = std::move(points);
            }
            for (const QString &key : keys) {
                PlacedCurve placed;
                if (run.metrics.contains(key)) {
                    ASSAY_TRY(points, metric_store::read(connection, run.id, key));
                    placed = placeCurve(std::move(points), form.axis, run.startedAt, other);
                }
                Curve curve = makeCurve(std::move(placed), form);
                curve.isComplete = run.status != RunStatus::Running;
                curves.insert_or_assign({run.id, key}, std::move(curve));
            }
        }
        return curves;
    });
}

void CurvesTab::draw()
{
    const bool hasCurves = !m_shown.runs.isEmpty() && m_loadError.isEmpty();
    if (!m_loadError.isEmpty())
        m_empty->set(QStringLiteral("warning"), tr("Cannot load the curves"), m_loadError, tr("Retry"),
                     [this] { load(); });
    else if (!hasCurves)
        m_empty->set(QStringLiteral("chart"), tr("No run is shown"),
                     tr("Space shows or hides the current run in the charts; so does a click on its square."));
    m_stack->setCurrentWidget(hasCurves ? m_charts : static_cast<QWidget *>(m_empty));
    for (CurveCard &card : m_cards) {
        if (!card.key.isEmpty())
            drawCard(card);
    }
}

void CurvesTab::drawCard(CurveCard &card)
{
    const std::optional<bool> lower = direction(m_shown.experiment, card.key);
    std::vector<LongCurve> curves;
    std::optional<Extreme> best;
    for (const ShownRun &shown : m_shown.runs) {
        const auto found = m_curves.find({shown.run.id, card.key});
        if (found == m_curves.end() || found->second.points->isEmpty())
            continue;
        const Curve &curve = found->second;
        curves.push_back({shown.run.name, shown.series, curve.points, curve.raw});
        const std::optional<Extreme> candidate = !lower ? std::nullopt : *lower ? curve.least : curve.greatest;
        if (candidate && (!best || (*lower ? candidate->value < best->value : candidate->value > best->value)))
            best = candidate;
    }
    const QString text = best ? tr("best %1 at step %2")
                                    .arg(formatNumber(best->value, locale()), locale().toString(qlonglong(best->step)))
                              : QString();
    card.best->setText(text);
    card.chart->setCurves(std::move(curves));
    card.chart->setMark(best ? std::optional<QPointF>({best->x, best->value}) : std::nullopt, text);
}

} // namespace assay
