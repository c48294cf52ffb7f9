#include "ui/pages/run_system_view.h"

#include "core/runs/curves/metric_store.h"
#include "ui/charts/line_chart.h"
#include "ui/models/metric_names.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/empty_state.h"
#include "ui/workspace.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int refreshMs = 1000;

const QStringList measures{QStringLiteral("system/cpu_percent"), QStringLiteral("system/memory_mb"),
                           QStringLiteral("system/disk_read_mb"), QStringLiteral("system/disk_written_mb")};

} // namespace

RunSystemView::RunSystemView(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_stack(new QStackedWidget(this)),
      m_grid(new CardGrid(tr("What the run took of the machine"), m_stack)),
      m_empty(new EmptyState(m_stack))
{
    m_empty->set(QStringLiteral("chart"), tr("Nothing was measured"),
                 tr("Trainings that last some seconds keep here what they take of processor, memory and disk."));
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &RunSystemView::load);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.idsByKind.value(QStringLiteral("metric")).contains(m_run.id.value) && !m_refresh.isActive())
            m_refresh.start();
    });
}

void RunSystemView::show(const Run &run)
{
    const bool isSame = run.id == m_run.id && run.status == m_run.status;
    m_run = run;
    if (!isSame)
        load();
}

void RunSystemView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        load();
}

void RunSystemView::load()
{
    m_isStale = !isVisible();
    const std::shared_ptr<Project> project = m_workspace.project();
    if (m_isStale || !project || m_run.id.isEmpty())
        return m_latest.abandon();
    m_latest.load(
        this,
        [project, run = m_run.id, name = m_run.name] {
            return project->read([&](Connection &connection) -> Result<Measured> {
                Measured measured;
                for (const QString &key : measures) {
                    ASSAY_TRY(points, metric_store::readByStep(connection, run, key));
                    if (points.empty())
                        continue;
                    Series &series = measured[key];
                    series.name = name;
                    for (const MetricPoint &point : points) {
                        series.x.push_back(double(point.step));
                        series.y.push_back(point.value);
                    }
                }
                return measured;
            });
        },
        [this](const Result<Measured> &measured) {
            if (measured)
                return draw(*measured);
            m_empty->set(QStringLiteral("warning"), tr("The measures could not be read"), measured.error().text);
            m_stack->setCurrentWidget(m_empty);
        });
}

void RunSystemView::draw(const Measured &measured)
{
    QList<QWidget *> cards;
    for (const QString &key : measures) {
        if (!measured.contains(key))
            continue;
        if (!m_charts.contains(key)) {
            auto *card = new Card(metricTitle(key), this);
            auto *chart = new LineChart(metricTitle(key), card);
            chart->setAxisLabels(tr("Seconds since the start"), {});
            chart->setSmall(true);
            card->body()->addWidget(chart, 1);
            m_cards.insert(key, card);
            m_charts.insert(key, chart);
        }
        m_charts.value(key)->setSeries({measured.value(key)});
        cards.append(m_cards.value(key));
    }
    m_grid->setCards(cards);
    m_stack->setCurrentWidget(cards.isEmpty() ? static_cast<QWidget *>(m_empty) : m_grid);
}

} // namespace assay
