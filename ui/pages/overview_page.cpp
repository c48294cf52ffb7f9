#include "ui/pages/overview_page.h"

#include "core/learn/telling_metrics.h"
#include "core/runs/index/run_index.h"
#include "ui/charts/interval_chart.h"
#include "ui/models/audit_table_model.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/link_row.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/stat_tile.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>

namespace assay
{

namespace
{

/// A list of rows inside a card that scrolls when there are many.
QVBoxLayout *rowsOf(Card *card)
{
    auto *area = card->findChild<QScrollArea *>();
    if (!area) {
        area = new QScrollArea(card);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setFocusPolicy(Qt::NoFocus);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->viewport()->setAutoFillBackground(false);
        card->body()->addWidget(area, 1);
    }
    auto *rows = new QWidget;
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    area->setWidget(rows);
    // setWidget makes it opaque, but it lies on a card.
    rows->setAutoFillBackground(false);
    return layout;
}

/// What the results of the model in production are told by.
QString championMetric(const OverviewSnapshot &snapshot)
{
    return snapshot.championEvaluations.isEmpty() ? QStringLiteral("rmse")
                                                  : leadingMetric(snapshot.championEvaluations.first().metrics);
}

QLabel *quietText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

} // namespace

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent),
      m_header(new PageHeader(this)),
      m_bar(new MessageBar(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_header);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    buildHeader();
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    connect(&this->workspace(), &Workspace::projectChanged, this, &OverviewPage::showProject);
    connect(&this->workspace(), &Workspace::becameReadOnly, this, &OverviewPage::reload);
    connect(&this->workspace(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        // Points of a running curve change nothing that is shown here.
        for (const char *kind : {"dataset", "schema", "run", "model", "evaluation", "audit"}) {
            if (changes.has(kind))
                return reload();
        }
    });
    showProject();
}

void OverviewPage::buildHeader()
{
    m_header->setTitle(tr("Overview"));
    m_importButton = m_header->addButton(tr("Import data…"), QStringLiteral("import"));
    m_trainButton = m_header->addPrimaryButton(tr("Train…"), QStringLiteral("train"));
    connect(m_importButton, &QPushButton::clicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("project.import")); });
    connect(m_trainButton, &QPushButton::clicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("run.train")); });
}

QWidget *OverviewPage::buildTiles()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const auto add = [&](const QString &name, const QString &pageId) {
        auto *tile = new StatTile(name, row);
        tile->setClickable(true);
        connect(tile, &StatTile::clicked, this, [this, pageId] { Q_EMIT navigate(pageId, {}); });
        layout->addWidget(tile, 1);
        return tile;
    };
    m_data = add(tr("Data"), QStringLiteral("data"));
    m_runs = add(tr("Runs"), QStringLiteral("experiments"));
    m_models = add(tr("Models in production"), QStringLiteral("models"));
    m_requests = add(tr("Waiting for a decision"), QStringLiteral("models"));
    return row;
}

QWidget *OverviewPage::buildContent()
{
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    m_championCard = new Card(tr("In production"), content);
    m_champion = new IntervalChart(tr("Error of the model in production by data version"), m_championCard);
    m_noChampion = new EmptyState(m_championCard);
    m_noChampion->set(QStringLiteral("models"), tr("No model is in production"),
                      tr("Register a run’s model and ask for production; a team lead decides."));
    m_championCard->body()->addWidget(m_champion, 1);
    m_championCard->body()->addWidget(m_noChampion, 1);
    m_attention = new Card(tr("Needs attention"), content);
    m_best = new Card(tr("Best runs"), content);
    m_activity = new Card(tr("What happened"), content);
    grid->addWidget(buildTiles(), 0, 0, 1, 2);
    grid->addWidget(m_championCard, 1, 0);
    grid->addWidget(m_attention, 1, 1);
    grid->addWidget(m_best, 2, 0);
    grid->addWidget(m_activity, 2, 1);
    grid->setColumnStretch(0, 11);
    grid->setColumnStretch(1, 9);
    grid->setRowStretch(1, 6);
    grid->setRowStretch(2, 5);
    return content;
}

void OverviewPage::showProject()
{
    m_questions.setSubject(workspace().runIndex().index, workspace().runIndex().turns);
    reload();
}

void OverviewPage::reload()
{
    m_questions.ask<OverviewSnapshot>(
        QStringLiteral("load"),
        [project = workspace().project()](RunIndex &index) { return loadOverviewSnapshot(*project, index); },
        [this](Result<OverviewSnapshot> snapshot) {
            if (snapshot)
                return apply(*snapshot);
            m_empty->set(QStringLiteral("warning"), tr("Cannot load the project"), snapshot.error().text, tr("Retry"),
                         [this] { reload(); });
            m_stack->setCurrentIndex(1);
        });
}

void OverviewPage::apply(const OverviewSnapshot &snapshot)
{
    m_header->setTitle(workspace().project()->name());
    m_header->setFacts(formatFolder(workspace().project()->folder()));
    offer(m_importButton);
    offer(m_trainButton);
    if (snapshot.datasetVersions == 0 && !snapshot.hasRuns) {
        m_empty->set(QStringLiteral("import"), tr("This project is empty"),
                     tr("Import a CSV file, or drop one onto the window. Then train models on it and compare them."),
                     readOnlyReason().isEmpty() ? tr("Import data…") : QString(),
                     [this] { Q_EMIT actionRequested(QStringLiteral("project.import")); });
        m_stack->setCurrentIndex(1);
        return;
    }
    m_stack->setCurrentIndex(0);
    showTiles(snapshot);
    showChampion(snapshot);
    showAttention(snapshot);
    showBestRuns(snapshot);
    showActivity(snapshot);
}

void OverviewPage::showTiles(const OverviewSnapshot &snapshot)
{
    const auto number = [this](qint64 value) { return locale().toString(value); };
    m_data->setValue(tr("%n version(s)", nullptr, snapshot.datasetVersions),
                     tr("%1 rows in %n dataset(s)", nullptr, snapshot.datasets).arg(number(snapshot.rows)));
    m_runs->setValue(number(snapshot.runs), tr("%1 finished").arg(number(snapshot.finishedRuns)));
    m_runs->pill()->set(snapshot.runningRuns > 0 ? tr("● %n running", nullptr, snapshot.runningRuns) : QString(),
                        Tone::Info);
    m_models->setValue(number(snapshot.inProduction), tr("of %n model(s)", nullptr, int(snapshot.models.size())));
    m_requests->setValue(number(snapshot.openRequests), snapshot.openRequests == 0 ? tr("nothing waits") : QString());
    m_requests->pill()->set(snapshot.openRequests > 0 ? tr("○ in review") : QString(), Tone::Warning);
}

void OverviewPage::showChampion(const OverviewSnapshot &snapshot)
{
    m_champion->setVisible(snapshot.champion.has_value());
    m_noChampion->setVisible(!snapshot.champion);
    if (!snapshot.champion) {
        m_championCard->setTitle(tr("In production"));
        m_championCard->setSecondary({});
        return;
    }
    m_championCard->setTitle(tr("%1 in production").arg(snapshot.champion->reference()));
    const QString key = championMetric(snapshot);
    const bool isLowerBetter = lowerIsBetter(key).value_or(true);
    m_championCard->setSecondary(
        tr("%1 with its 95 % interval; the dashed line is the holdout’s").arg(metricTitle(key)));
    std::vector<IntervalRow> rows;
    double reference = 0;
    double limit = std::nan("");
    for (const Evaluation &evaluation : snapshot.championEvaluations) {
        const Estimate result = evaluation.metrics.value(key);
        const bool isHoldout = evaluation.part == u"holdout";
        if (isHoldout) {
            reference = result.value;
            limit = isLowerBetter ? result.upper : result.lower;
        }
        const bool isWorse = isLowerBetter ? result.lower > limit : result.upper < limit;
        rows.push_back({isHoldout ? tr("%1, holdout").arg(evaluation.data) : evaluation.data,
                        tr("n %1").arg(locale().toString(qlonglong(evaluation.rows))), result.value, result.lower,
                        result.upper,
                        isHoldout ? 0
                        : isWorse ? -1
                                  : 1});
    }
    m_champion->setRows(std::move(rows), reference, metricTitle(key));
}

void OverviewPage::showAttention(const OverviewSnapshot &snapshot)
{
    QVBoxLayout *rows = rowsOf(m_attention);
    for (const AttentionItem &item : snapshot.attention) {
        auto *row = new LinkRow(item.word, item.tone, item.text, {});
        connect(row, &QAbstractButton::clicked, this, [this, item] { Q_EMIT navigate(item.pageId, item.thing); });
        rows->addWidget(row);
    }
    if (snapshot.attention.isEmpty())
        rows->addWidget(quietText(tr("✓ Nothing: no open request, no grown error, no broken schema, no failed run.")));
    rows->addStretch(1);
}

void OverviewPage::showBestRuns(const OverviewSnapshot &snapshot)
{
    QVBoxLayout *rows = rowsOf(m_best);
    for (const Run &run : snapshot.bestRuns) {
        const QString trainedOn =
            run.data.isEmpty() ? QString() : VersionedName{run.data.front().name, run.data.front().version}.toString();
        const double value = run.metrics.value(snapshot.metric).last;
        auto *row = new LinkRow({}, Tone::Neutral, tr("%1 · %2 · %3").arg(run.name, run.experiment, trainedOn),
                                tr("%1 %2").arg(metricTitle(snapshot.metric), formatNumber(value, locale())));
        connect(row, &QAbstractButton::clicked, this,
                [this, id = run.id.value] { Q_EMIT navigate(QStringLiteral("experiments"), id); });
        rows->addWidget(row);
    }
    if (snapshot.bestRuns.isEmpty())
        rows->addWidget(quietText(tr("No finished run yet. Train… makes the first one.")));
    rows->addStretch(1);
}

void OverviewPage::showActivity(const OverviewSnapshot &snapshot)
{
    QVBoxLayout *rows = rowsOf(m_activity);
    const TimeMs now = workspace().project()->now();
    for (const AuditEntry &entry : snapshot.activity) {
        auto *row =
            new LinkRow({}, Tone::Neutral,
                        tr("%1 %2 · %3").arg(entry.actor, AuditTableModel::actionText(entry.action), entry.subject),
                        formatRelativeTime(entry.at, now, locale()));
        connect(row, &QAbstractButton::clicked, this, [this, sequence = QString::number(entry.sequence)] {
            Q_EMIT navigate(QStringLiteral("audit"), sequence);
        });
        rows->addWidget(row);
    }
    rows->addStretch(1);
}

void OverviewPage::showError(const Error &error)
{
    m_bar->showError(error);
}

bool OverviewPage::isSettled() const
{
    return !m_questions.isPending();
}

} // namespace assay
