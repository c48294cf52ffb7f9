#pragma once

#include "ui/models/experiment_snapshot.h"
#include "ui/models/run_dossier.h"
#include "ui/pages/latest.h"
#include "ui/pages/shown_run.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;

namespace assay
{

class Card;
class DiffView;
class EmptyState;
class FactList;
class MessageBar;
class NoteCard;
class RunFilesView;
class RunHistoryView;
class RunOutputView;
class RunSystemView;
class SegmentedChoice;
class TagsCard;
class WatchdogCard;
class Workspace;

/// All that is known of the current run: facts, note and tags, parameters and the specification it was made by, code,
/// environment, files, output, what it took of the machine, what was changed about it and what came of it, and why it
/// failed if it did. Window thread.
class RunTab final : public QWidget
{
    Q_OBJECT

public:
    explicit RunTab(Workspace &workspace, QWidget *parent = nullptr);
    /// `run` may be null. `canWrite`: its note and tags can be edited, and a run that was cut offers to go on.
    void show(const Run *run, const RegisteredAs &registered, bool canWrite);
    void editNote();
    /// Those whose files can be shown beside the run's.
    void setShownRuns(const ShownRuns &shown);
    [[nodiscard]] bool isSettled() const;

    enum Section { Overview, Setup, Code, Files, Output, System, History };
    void setSection(Section section);

Q_SIGNALS:
    /// A person wants the run to go on.
    void resumeRequested();
    /// A person wants to tag the run.
    void tagRequested();
    /// A person wants to see another run.
    void runChosen(const assay::RunId &id);

private:
    QWidget *buildOverview();
    QWidget *buildSetup();
    QWidget *buildCode();
    Card *addCard(const QString &title, QWidget *content);
    [[nodiscard]] QWidget *scrolled(QWidget *content);
    void load();
    void showDossier();
    void watch(std::int64_t experimentId, bool isWatched);

    Workspace &m_workspace;
    Latest<RunDossier> m_latest;
    std::optional<Run> m_run;
    RegisteredAs m_registered;
    RunDossier m_dossier;
    bool m_canWrite = false;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    MessageBar *m_error;
    SegmentedChoice *m_sections;
    QStackedWidget *m_section;
    FactList *m_facts;
    NoteCard *m_note;
    TagsCard *m_tags;
    WatchdogCard *m_watchdog;
    FactList *m_params;
    FactList *m_environment;
    QPlainTextEdit *m_specification;
    QStackedWidget *m_codeStack;
    EmptyState *m_noCode;
    FactList *m_code;
    DiffView *m_diff;
    RunFilesView *m_files;
    RunOutputView *m_output;
    RunSystemView *m_system;
    RunHistoryView *m_history;
};

} // namespace assay
