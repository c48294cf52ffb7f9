#include "ui/pages/run_tab.h"

#include "core/runs/resumed_training.h"
#include "core/runs/watch/run_alarm_store.h"
#include "ui/pages/note_card.h"
#include "ui/pages/run_facts.h"
#include "ui/pages/run_files_view.h"
#include "ui/pages/run_history_view.h"
#include "ui/pages/run_output_view.h"
#include "ui/pages/run_system_view.h"
#include "ui/pages/tags_card.h"
#include "ui/pages/watchdog_card.h"
#include "ui/run_editing.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_rows.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/workspace.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int leastSectionHeight = 150;

} // namespace

RunTab::RunTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_error(new MessageBar(this)),
      m_sections(new SegmentedChoice(
          tr("What is shown of the run"),
          {tr("Overview"), tr("Settings"), tr("Code"), tr("Files"), tr("Output"), tr("System"), tr("History")}, this)),
      m_section(new QStackedWidget(this)),
      m_files(new RunFilesView(workspace, this)),
      m_output(new RunOutputView(workspace, this)),
      m_system(new RunSystemView(workspace, this)),
      m_history(new RunHistoryView(this))
{
    for (QWidget *section : std::initializer_list<QWidget *>{buildOverview(), buildSetup(), buildCode(), m_files,
                                                             m_output, m_system, m_history})
        m_section->addWidget(section);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_error);
    column->addWidget(m_sections, 0, Qt::AlignLeft);
    column->addWidget(m_section, 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    m_empty->set(QStringLiteral("experiments"), tr("No run is chosen"), tr("Choose a run in the table."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_sections, &SegmentedChoice::chosen, m_section, &QStackedWidget::setCurrentIndex);
    connect(m_history, &RunHistoryView::runChosen, this, &RunTab::runChosen);
    // Of a file that came or went, the history alone tells here.
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (m_run && changes.idsByKind.value(QStringLiteral("file")).contains(m_run->id.value))
            load();
    });
}

QWidget *RunTab::buildOverview()
{
    auto *section = new CardRows(tr("Overview of the run"), this);
    m_facts = new FactList;
    m_note = new NoteCard(section);
    m_tags = new TagsCard(section);
    m_watchdog = new WatchdogCard(section);
    section->addCard(addCard(tr("Run"), scrolled(m_facts)), 6, 300, leastSectionHeight);
    section->addCard(m_note, 6, 220, leastSectionHeight);
    section->addCard(m_tags, 4, 200, leastSectionHeight);
    section->addCard(m_watchdog, 4, 200, leastSectionHeight);
    connect(m_note, &NoteCard::written, this, [this](const RunId &run, const QString &markdown) {
        m_workspace.editing().edit(tr("Change a note"), {RunEdit::note(run, markdown)});
    });
    connect(m_tags, &TagsCard::edited, this,
            [this](const QString &what, const QList<RunEdit> &edits) { m_workspace.editing().edit(what, edits); });
    connect(m_tags, &TagsCard::addRequested, this, &RunTab::tagRequested);
    connect(m_watchdog, &WatchdogCard::watchRequested, this, &RunTab::watch);
    return section;
}

QWidget *RunTab::buildSetup()
{
    auto *section = new CardRows(tr("Settings of the run"), this);
    m_params = new FactList;
    m_environment = new FactList;
    m_specification = new QPlainTextEdit(section);
    m_specification->setReadOnly(true);
    m_specification->setTabChangesFocus(true);
    m_specification->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_specification->setFont(codeFont());
    m_specification->setFrameShape(QFrame::NoFrame);
    m_specification->setAccessibleName(tr("Specification as TOML"));
    m_specification->setPlaceholderText(tr("The run was not trained by Assay, so it has no specification."));
    section->addCard(addCard(tr("Parameters"), scrolled(m_params)), 5, 280, leastSectionHeight);
    section->addCard(addCard(tr("Specification"), m_specification), 6, 300, leastSectionHeight);
    section->addCard(addCard(tr("Environment"), scrolled(m_environment)), 5, 280, leastSectionHeight);
    return section;
}

QWidget *RunTab::buildCode()
{
    m_codeStack = new QStackedWidget(this);
    m_noCode = new EmptyState(m_codeStack);
    m_noCode->set(QStringLiteral("report"), tr("No code is recorded"),
                  tr("Runs that are started inside a git working tree keep its commit and uncommitted changes."));
    auto *section = new CardRows(tr("Code of the run"), m_codeStack);
    m_code = new FactList;
    m_diff = new DiffView(tr("Uncommitted changes"), section);
    section->addCard(addCard(tr("Code"), scrolled(m_code)), 2, 280, leastSectionHeight);
    section->addCard(addCard(tr("Uncommitted changes"), m_diff), 3, 340, leastSectionHeight);
    m_codeStack->addWidget(section);
    m_codeStack->addWidget(m_noCode);
    return m_codeStack;
}

Card *RunTab::addCard(const QString &title, QWidget *content)
{
    auto *card = new Card(title, this);
    card->body()->addWidget(content, 1);
    return card;
}

QWidget *RunTab::scrolled(QWidget *content)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    layout->addStretch(1);
    area->setWidget(inside);
    // setWidget makes it opaque, but it lies on a card.
    inside->setAutoFillBackground(false);
    return area;
}

void RunTab::setSection(Section section)
{
    m_sections->setCurrent(section);
    m_section->setCurrentIndex(section);
}

void RunTab::setShownRuns(const ShownRuns &shown)
{
    m_files->setShownRuns(shown);
}

bool RunTab::isSettled() const
{
    return !m_latest.isPending() && m_files->isSettled() && m_output->isSettled() && m_system->isSettled();
}

void RunTab::editNote()
{
    setSection(Overview);
    m_note->edit();
}

void RunTab::show(const Run *run, const RegisteredAs &registered, bool canWrite)
{
    m_stack->setCurrentIndex(run ? 0 : 1);
    if (!run) {
        m_note->save();
        m_run.reset();
        return m_latest.abandon();
    }
    const bool isSame = m_run && m_run->id == run->id;
    // New points of a curve change nothing here; what the watchdog says of them comes as a tag.
    const bool isUnchanged = isSame && m_run->name == run->name && m_run->note == run->note &&
                             m_run->tags == run->tags && m_run->status == run->status && m_run->params == run->params &&
                             m_run->archivedAt == run->archivedAt && m_run->trashedAt == run->trashedAt &&
                             m_run->modelObject == run->modelObject && m_registered == registered &&
                             m_canWrite == canWrite;
    if (isUnchanged)
        return;
    m_run = *run;
    m_registered = registered;
    m_canWrite = canWrite;
    if (!isSame)
        m_dossier = {};
    const bool isCut = resumeObstacle(*run).isEmpty();
    if (run->error.isEmpty())
        m_error->clear();
    else
        m_error->showMessage(run->error, Tone::Bad, isCut && canWrite ? tr("Resume") : QString(),
                             [this] { Q_EMIT resumeRequested(); });
    m_files->show(*run, canWrite);
    m_output->show(*run);
    m_system->show(*run);
    m_note->show(*run, canWrite && !run->trashedAt);
    m_tags->show(*run, canWrite && !run->trashedAt);
    m_params->setFacts(parameterFacts(*run));
    m_environment->setFacts(environmentFacts(run->environment));
    if (m_specification->toPlainText() != run->specification)
        m_specification->setPlainText(run->specification);
    showDossier();
    load();
}

void RunTab::load()
{
    m_latest.load(
        this, [project = m_workspace.project(), run = *m_run] { return loadRunDossier(*project, run); },
        [this](const Result<RunDossier> &dossier) {
            if (!dossier)
                return m_error->showError(dossier.error());
            m_dossier = *dossier;
            showDossier();
        });
}

void RunTab::showDossier()
{
    m_facts->setFacts(runFacts(*m_run, m_registered, m_dossier));
    m_watchdog->show(*m_run, m_dossier, m_canWrite);
    m_codeStack->setCurrentIndex(m_dossier.code ? 0 : 1);
    m_code->setFacts(codeFacts(m_dossier));
    if (m_diff->toPlainText() != m_dossier.diff)
        m_diff->setPlainText(m_dossier.diff);
    m_history->show(*m_run, m_dossier);
}

void RunTab::watch(std::int64_t experimentId, bool isWatched)
{
    const std::shared_ptr<Project> project = m_workspace.project();
    if (!project)
        return;
    m_workspace.tasks().start(
        tr("Setting the watchdog"), this,
        [project, experimentId, isWatched](Progress &) {
            return project->write(
                [&](Connection &c) { return run_alarm_store::setWatched(c, experimentId, isWatched); });
        },
        [this](const Result<> &set) {
            if (!set)
                m_error->showError(set.error());
            if (m_run)
                load();
        });
}

} // namespace assay
