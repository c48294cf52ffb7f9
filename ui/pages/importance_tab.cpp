#include "ui/pages/importance_tab.h"

#include "core/runs/run.h"
#include "core/work/explanation_text.h"
#include "ui/charts/interval_chart.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/pages/dependence_card.h"
#include "ui/pages/error_places_card.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_rows.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

namespace
{

/// More intervals are no longer told apart at this height.
constexpr size_t mostShown = 8;
constexpr size_t dependences = 12;
constexpr int leastImportanceWidth = 280;
constexpr int leastDependenceWidth = 480;
constexpr int leastDependenceHeight = 250;
constexpr int leastPlacesWidth = 320;

} // namespace

ImportanceTab::ImportanceTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_importanceCard(new Card(tr("What the model uses"), this)),
      m_importance(new IntervalChart(tr("Importance of the inputs"), m_importanceCard)),
      m_sentence(makeSecondaryLabel({}, 12, m_importanceCard)),
      m_dependence(new DependenceCard(this)),
      m_places(new ErrorPlacesCard(this))
{
    m_sentence->setWordWrap(true);
    m_importanceCard->body()->addWidget(m_importance, 1);
    m_importanceCard->body()->addWidget(m_sentence);
    auto *content = new CardRows(tr("What the model makes of its inputs"), this);
    content->addCard(m_importanceCard, 8, leastImportanceWidth);
    content->addCard(m_dependence, 13, leastDependenceWidth, leastDependenceHeight);
    content->addCard(m_places, 10, leastPlacesWidth);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    show(nullptr, -1);
}

void ImportanceTab::show(const Run *run, int series)
{
    m_series = std::max(0, series);
    const bool isSameProject = m_project.lock() == m_workspace.project();
    if (run && run->id == m_run && isSameProject && m_explanation)
        return showExplanation();
    m_explaining.cancel();
    m_explanation.reset();
    m_project = m_workspace.project();
    m_run = run ? run->id : RunId{};
    m_runName = run ? run->name : QString();
    m_isWanted = run && !run->modelObject.isEmpty();
    if (!run)
        showNothing(QStringLiteral("chart"), tr("No run is chosen"),
                    tr("Choose a run in the table to see what its model uses."));
    else if (!m_isWanted)
        showNothing(QStringLiteral("chart"), tr("%1 has no model").arg(m_runName),
                    tr("A run that finishes keeps its model; what the model uses and where it errs is shown here."));
    else
        explainIfSeen();
}

void ImportanceTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    explainIfSeen();
}

void ImportanceTab::explainIfSeen()
{
    if (m_isWanted && isVisible())
        explain();
}

void ImportanceTab::explain()
{
    m_isWanted = false;
    showNothing(QStringLiteral("chart"), tr("Explaining %1").arg(m_runName),
                tr("Its inputs are shuffled one after another to see how much the model needs them."), tr("Cancel"),
                [this] { cancel(); });
    ExplainOptions options;
    options.dependences = dependences;
    m_explaining.start(
        m_workspace.tasks(), tr("Explaining %1").arg(m_runName), this,
        [project = m_workspace.project(), run = m_run.value, options](Progress &progress) {
            return explainModel(*project, run, options, progress);
        },
        [this](Result<Explanation> explanation) {
            if (explanation) {
                m_explanation = std::move(*explanation);
                showExplanation();
            } else if (explanation.error().code == ErrorCode::Cancelled) {
                cancel();
            } else {
                showNothing(QStringLiteral("warning"), tr("Cannot explain %1").arg(m_runName), explanation.error().text,
                            tr("Retry"), [this] { explain(); });
            }
        });
}

void ImportanceTab::cancel()
{
    m_explaining.cancel();
    showNothing(QStringLiteral("chart"), tr("Explaining %1 was cancelled").arg(m_runName),
                tr("What the model uses is shown here once it is calculated."), tr("Retry"), [this] { explain(); });
}

void ImportanceTab::showNothing(const QString &icon, const QString &title, const QString &explanation,
                                const QString &button, std::function<void()> onButton)
{
    m_empty->set(icon, title, explanation, button, std::move(onButton));
    m_stack->setCurrentIndex(1);
}

void ImportanceTab::showExplanation()
{
    const Explanation &explanation = *m_explanation;
    std::vector<IntervalRow> rows;
    for (const InputImportance &input : explanation.importance) {
        if (rows.size() == mostShown)
            break;
        // An input that helps is good; one that does harm when it is left as it is, is not.
        const int verdict = input.growth.lower > 0 ? 1 : input.growth.upper < 0 ? -1 : 0;
        rows.push_back({input.input, {}, input.growth.value, input.growth.lower, input.growth.upper, verdict});
    }
    m_importanceCard->setSecondary(tr("on %1 rows").arg(locale().toString(qlonglong(explanation.importanceRows))));
    m_importance->setRows(std::move(rows), 0,
                          tr("growth of %1, 95 % interval").arg(metricTitle(explanation.importanceLoss)));
    m_sentence->setText(importanceSentence(explanation, locale()));
    m_dependence->show(explanation, m_series);
    m_places->show(explanation);
    m_stack->setCurrentIndex(0);
}

} // namespace assay
