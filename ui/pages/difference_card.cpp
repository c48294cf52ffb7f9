#include "ui/pages/difference_card.h"

#include "ui/models/difference_table_model.h"
#include "ui/pages/code_comparison_view.h"
#include "ui/pages/run_difference_table.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_choice.h"

#include <QApplication>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

DifferenceCard::DifferenceCard(QWidget *parent)
    : QWidget(parent),
      m_model(new DifferenceTableModel(this)),
      m_card(new Card(tr("What differs"), this)),
      m_which(new SegmentedChoice(tr("Rows of the table"), {tr("Only differences"), tr("Everything")}, m_card)),
      m_codeButton(new QPushButton(m_card)),
      m_stack(new QStackedWidget(m_card)),
      m_table(new RunDifferenceTable(*m_model, m_stack)),
      m_empty(new EmptyState(m_stack)),
      m_code(new CodeComparisonView(m_stack))
{
    m_card->addToHeader(m_which);
    m_card->addToHeader(m_codeButton);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_code);
    m_card->body()->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_which, &SegmentedChoice::chosen, this, &DifferenceCard::load);
    connect(m_codeButton, &QPushButton::clicked, this, [this] {
        if (m_stack->currentWidget() == m_code)
            showTable();
        else
            showCode();
    });
    connect(m_table, &RunDifferenceTable::codeRequested, this, &DifferenceCard::showCode);
    auto *back = new QShortcut(Qt::Key_Escape, m_code);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &DifferenceCard::showTable);
    showTable();
}

void DifferenceCard::show(const std::shared_ptr<Project> &project, const ShownRuns &shown)
{
    QList<RunId> ids;
    QHash<RunId, int> series;
    for (const ShownRun &each : shown.runs) {
        ids.append(each.run.id);
        series.insert(each.run.id, each.series);
    }
    const bool isSame = project == m_project && ids == m_ids;
    m_project = project;
    m_shown = shown;
    m_ids = ids;
    m_model->setSeries(series);
    m_code->setRuns(project, shown);
    m_codeButton->setEnabled(ids.size() > 1);
    if (ids.size() < 2) {
        m_latest.abandon();
        m_isStale = false;
        m_model->setTable({});
        m_facts.clear();
        return explain(QStringLiteral("compare"), tr("Nothing to compare yet"),
                       tr("Show two runs or more to see what they have different: Space shows or hides a run."));
    }
    // What is on its way would be dropped by a newer request, for ever while runs change faster than they are read.
    m_isStale = true;
    if (!isSame || !m_latest.isPending())
        refresh();
}

void DifferenceCard::refresh()
{
    m_isStale = true;
    if (isVisible() && m_ids.size() > 1)
        load();
}

bool DifferenceCard::isSettled() const
{
    return !m_latest.isPending() && m_code->isSettled();
}

void DifferenceCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void DifferenceCard::load()
{
    if (!m_project || m_ids.size() < 2)
        return;
    m_isStale = false;
    const auto which = m_which->current() == 0 ? DifferenceRows::Different : DifferenceRows::All;
    m_latest.load(
        this, [project = m_project, ids = m_ids, which] { return loadRunDifferences(*project, ids, which); },
        [this](Result<DifferenceTable> table) {
            take(std::move(table));
            if (m_isStale)
                refresh();
        });
}

void DifferenceCard::take(Result<DifferenceTable> table)
{
    if (!table) {
        m_facts.clear();
        m_model->setTable({});
        return explain(QStringLiteral("warning"), tr("Cannot compare the runs"), table.error().text, tr("Retry"),
                       [this] { load(); });
    }
    const bool isEmpty = table->rows.empty();
    m_facts = tr("%n alike", "what all runs have alike", int(table->alike));
    m_model->setTable(std::move(*table));
    if (isEmpty)
        explain(QStringLiteral("check"), tr("The runs differ in nothing"),
                tr("All that was recorded of them is alike: metrics, parameters, data, code, environment, note and "
                   "tags."),
                tr("Show everything"), [this] { setEverything(true); });
    else if (m_stack->currentWidget() != m_code)
        showTable();
}

void DifferenceCard::setEverything(bool isEverything)
{
    m_which->setCurrent(isEverything ? 1 : 0);
    load();
}

void DifferenceCard::explain(const QString &icon, const QString &title, const QString &text, const QString &button,
                             std::function<void()> onButton)
{
    m_empty->set(icon, title, text, button, std::move(onButton));
    if (m_ids.size() < 2 || m_stack->currentWidget() != m_code)
        showTable();
}

void DifferenceCard::showTable()
{
    const bool hadKeyboard = m_code->isAncestorOf(QApplication::focusWidget());
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    m_card->setTitle(tr("What differs"));
    m_card->setSecondary(m_facts);
    m_which->setVisible(m_ids.size() > 1);
    m_codeButton->setText(tr("Show code difference"));
    if (hadKeyboard)
        m_table->setFocus();
}

void DifferenceCard::showCode()
{
    const auto place = m_model->placeOf(m_table->currentIndex());
    const bool hadKeyboard = m_table->hasFocus();
    m_code->compareWith(place ? place->run : RunId{});
    m_stack->setCurrentWidget(m_code);
    m_card->setTitle(tr("Difference of the code"));
    m_card->setSecondary({});
    m_which->hide();
    m_codeButton->setText(tr("Show table"));
    if (hadKeyboard)
        m_code->setFocus();
}

} // namespace assay
