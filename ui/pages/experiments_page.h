#pragma once

#include "core/runs/index/run_table_text.h"
#include "core/runs/reproduction.h"
#include "core/runs/resumed_training.h"
#include "core/runs/saved_view.h"
#include "core/work/move_runs.h"
#include "ui/models/experiment_snapshot.h"
#include "ui/models/table_layout.h"
#include "ui/pages/latest.h"
#include "ui/pages/latest_task.h"
#include "ui/pages/page.h"
#include "ui/pages/questions.h"

#include <QSet>

class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace assay
{

class ColumnsPanel;
class EmptyState;
class ExperimentTabs;
class FilterAssistant;
class FilterField;
class GroupMenu;
class PageHeader;
class RunListing;
class RunTable;
class RunTableModel;
class RunViews;
class TrainDialog;

/// The runs of an experiment as a table that sorts and filters, and below it curves, comparison, diagnostics and facts
/// of the chosen ones. Running runs are shown live.
class ExperimentsPage final : public Page
{
    Q_OBJECT

public:
    explicit ExperimentsPage(Workspace &workspace, QWidget *parent = nullptr);

    void showThing(const QString &runId) override;
    [[nodiscard]] QString currentThing() const override;
    [[nodiscard]] QWidget *filterWidget() const override;
    [[nodiscard]] QList<Sight> sights() override;
    void showError(const Error &error) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QString obstacle(const QString &actionId) const override;
    void runAction(const QString &actionId) override;

    /// Opens the Train dialog on a data version (`bikes@1`); empty: on the data of the current run, else the newest.
    void train(const QString &reference = {});
    /// Opens the Train dialog with what the current run was trained by.
    void trainAgain();
    /// Opens the Register dialog for the current run.
    void registerRun();
    /// Shows or hides the current run in the charts.
    void toggleRun();
    /// Trains the current run again and tells whether it came out the same.
    void reproduceRun();
    /// Trains the current run, which was cut, to its end.
    void resumeRun(ResumeFrom from = ResumeFrom::Checkpoint);
    /// Edits the current run's name in the table.
    void renameRun();
    /// Moves the chosen runs, and all that they started, to another shelf.
    void moveRuns(RunMove move);
    /// Asks for a tag and gives it to the chosen runs, or takes it off.
    void tagRuns();
    /// Edits the note of the current run in its tab.
    void writeNote();
    /// Asks, then deletes what is in the trash.
    void emptyTrash();
    void showShelf(RunQuery::Shelf shelf);
    /// Opens the list of columns below its button.
    void chooseColumns();
    void setTableLayout(const TableLayout &layout);
    /// All others show their difference to the current run, or to none if it is that run already.
    void toggleBaseline();
    /// The chosen runs stand before all others, or no longer if all of them do.
    void togglePinned();
    /// Copies the table, or the chosen rows of it if there are several.
    void copyTable(RunTableFormat format);
    void saveTable();
    void saveTableTo(const QString &file);
    /// What is on screen, without a name.
    [[nodiscard]] SavedView currentView() const;
    void showView(const SavedView &view);
    /// Shows how the shown runs differ.
    void compareRuns();
    /// Shows another experiment.
    void showExperiment(const QString &name);

private:
    static QString splitterKey() { return QStringLiteral("experiments/splitter"); }
    void buildHeader();
    void buildTableTools();
    void connectTable();
    [[nodiscard]] QString layoutKey() const;
    void recallTableLayout();
    void showTableLayout(const TableLayout &layout);
    void toggleGroup(int row);
    void showFirst(int count);
    void showRunMenu(const QPoint &at);
    void tellAlarms(const QList<NumberedRun> &runs);
    void withTable(const std::function<void(const RunTableText &)> &act);
    void tag(const QList<RunId> &runs, const QString &key, const std::optional<QString> &value);
    QWidget *buildFilterLine();
    QWidget *buildContent();
    void connectWorkspace();
    void connectEditing();
    void withChosenRuns(const std::function<void(const QList<RunId> &)> &act);
    void askToEmptyTrash(int runs);
    void fillShelves();
    [[nodiscard]] QString organisingObstacle(const QString &actionId) const;
    void noteChanges(const ChangeSet &changes);
    void loadChanges();
    void reload();
    void apply(const ExperimentSnapshot &snapshot);
    void applyUpdate(const RunUpdate &update);
    void applyFilter();
    void loadRuns(const std::vector<std::uint32_t> &numbers);
    void loadShownRuns();
    /// Asks for the rows by the filter and the order that were last chosen.
    void arrange();
    void showArranged(const RunArranged &arranged);
    [[nodiscard]] RunTableQuery query() const;
    /// Runs that have come since the page was loaded join the charts.
    void showAdded(const QList<NumberedRun> &added);
    void selectByDefault(const QList<RunId> &best);
    void fitTable();
    void fillChooser(const ExperimentSnapshot &snapshot);
    void showRuns();
    void updateState();
    void updateHeader();
    void openTraining(TrainDialog *dialog);
    void rename(const RunId &id, const QString &name);
    void showReproduction(const Reproduction &made);
    [[nodiscard]] const Run *currentRun() const;

    Questions<RunListing> m_questions;
    int m_arrangeRequest = 0;
    RunFilter m_runFilter;   ///< the last that could be read
    bool m_isSorted = false; ///< a person has chosen an order
    QSet<RunId> m_askedRuns; ///< to be read whole, though they may not exist
    LatestTask<Reproduction> m_reproducing;
    Latest<QList<RunId>> m_counting;
    RunQuery::Shelf m_shelf = RunQuery::Shelf::InUse;
    TableLayout m_layout;
    QSet<std::uint32_t> m_opened;             ///< groups and runs whose rows are shown
    bool m_isLayoutNew = false;               ///< its columns are to be fitted to what comes
    bool m_isViewShown = false;               ///< a view, whose layout goes before what is remembered of the experiment
    QHash<QString, QStringList> m_toldAlarms; ///< tags of the watchdog that a person has seen, by run
    QSet<QString> m_resuming;                 ///< runs that are being taken up
    QSet<QString> m_changedRuns;
    bool m_runsChanged = false;
    bool m_evaluationsChanged = false;
    QTimer *m_refresh;
    QString m_experiment; ///< empty: that of the newest run
    RunId m_wanted;
    PageHeader *m_header;
    QPushButton *m_columnsButton;
    QPushButton *m_groupButton;
    QPushButton *m_exportButton;
    QPushButton *m_viewsButton;
    GroupMenu *m_groups;
    ColumnsPanel *m_columnsPanel = nullptr;
    RunViews *m_views;
    QPushButton *m_registerButton;
    QPushButton *m_trainButton;
    MessageBar *m_bar;
    FilterField *m_filter;
    FilterAssistant *m_assistant;
    QComboBox *m_shelves;
    QPushButton *m_emptyTrashButton;
    QComboBox *m_chooser;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    RunTableModel *m_runs;
    RunTable *m_table;
    ExperimentTabs *m_tabs;
    bool m_hasLoaded = false;
};

} // namespace assay
