#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"
#include "core/runs/saved_view_store.h"
#include "core/runs/watch/run_alarm_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/models/run_table_model.h"
#include "ui/pages/columns_panel.h"
#include "ui/pages/experiment_tabs.h"
#include "ui/pages/experiments_page.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>

using namespace assay;

/// What a person does with the table of runs itself: columns, groups, a baseline, export, saved views.
class TestTableTools final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        // Depth 2 thrice, depth 4 twice, equal but for the seed.
        addRun(QStringLiteral("two a"), 2, 1, 10);
        addRun(QStringLiteral("two b"), 2, 2, 12);
        addRun(QStringLiteral("two c"), 2, 3, 14);
        addRun(QStringLiteral("four a"), 4, 1, 5);
        addRun(QStringLiteral("four b"), 4, 2, 7);
        m_sweep = addRun(QStringLiteral("sweep"), 0, 1, 20);
        addRun(QStringLiteral("trial"), 8, 1, 3, m_sweep);
        open();
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void columnsAreChosenByTheKeyboardAndRemembered()
    {
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        auto *panel = m_stage->window().findChild<ColumnsPanel *>();
        QVERIFY(panel && panel->isVisible());
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        auto *list = panel->findChild<QListWidget *>();
        // What is on screen stands first, checked.
        QCOMPARE(list->item(0)->text(), QStringLiteral("Status"));
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        type(QStringLiteral("seed"));
        press(Qt::Key_Down);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("seed · parameter"));
        press(Qt::Key_Space);
        QTRY_VERIFY(headings().contains(QStringLiteral("seed")));
        // P keeps it at the left, behind the name.
        press(Qt::Key_P);
        QTRY_COMPARE(headings().mid(0, 3), QStringList({QString(), QStringLiteral("Run"), QStringLiteral("seed")}));
        press(Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_table);
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(columnTexts(m_table, QStringLiteral("seed")).at(rowNamed(QStringLiteral("two b"))),
                 QStringLiteral("2"));

        // The same project opened anew shows the same table.
        m_stage->workspace().closeProject();
        m_stage->workspace().setProject(m_small->project(), QStringLiteral("Ada"));
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        QTRY_COMPARE(headings().mid(0, 3), QStringList({QString(), QStringLiteral("Run"), QStringLiteral("seed")}));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Columns")), Qt::LeftButton);
        panel = m_stage->window().findChild<ColumnsPanel *>();
        QVERIFY(panel && panel->isVisible());
        // Its button closes it as well.
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Columns")), Qt::LeftButton);
        QVERIFY(!panel->isVisible());
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Columns")), Qt::LeftButton);
        QVERIFY(panel->isVisible());
        QTest::mouseClick(buttonNamed(panel, QStringLiteral("As the runs suggest")), Qt::LeftButton);
        QTRY_VERIFY(headings().contains(QStringLiteral("max_depth")));
        QVERIFY(!panel->isVisible());
    }

    void aColumnIsChosenByItsKeyWrittenInFull()
    {
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        auto *panel = m_stage->window().findChild<ColumnsPanel *>();
        auto *list = panel->findChild<QListWidget *>();
        const int known = list->count();
        // A key that is in the list is found by how it is written, and not offered twice.
        type(QStringLiteral("params.seed"));
        QCOMPARE(list->count(), known);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("seed · parameter"));
        // One that is not, since there are too many or no run has it yet, is taken at its word.
        type(QStringLiteral("_two"));
        QCOMPARE(list->count(), known + 1);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("seed_two · parameter"));
        QCOMPARE(list->currentItem()->checkState(), Qt::Unchecked);
        QVERIFY(!headings().contains(QStringLiteral("seed_two")));
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QTRY_VERIFY(headings().contains(QStringLiteral("seed_two")));
        press(Qt::Key_Escape);
        QTRY_VERIFY(m_page->isSettled());
    }

    void everyKindOfColumnShowsItsThing()
    {
        using Kind = RunColumn::Kind;
        page()->setTableLayout({{{Kind::Metric, QStringLiteral("valid_rmse"), RunKey::Part::Min},
                                 {Kind::Metric, QStringLiteral("valid_rmse"), RunKey::Part::Count},
                                 {Kind::Curve, QStringLiteral("valid_rmse")},
                                 {Kind::Tag, QStringLiteral("team")},
                                 {Kind::Person},
                                 {Kind::Note}},
                                0,
                                {}});
        QTRY_VERIFY(m_page->isSettled());
        QTRY_COMPARE(columnTexts(m_table, QStringLiteral("valid_rmse min")).at(rowNamed(QStringLiteral("two b"))),
                     QStringLiteral("12.00"));
        QCOMPARE(columnTexts(m_table, QStringLiteral("valid_rmse count")).at(rowNamed(QStringLiteral("two b"))),
                 QStringLiteral("3"));
        QCOMPARE(columnTexts(m_table, QStringLiteral("Person")).at(rowNamed(QStringLiteral("two b"))),
                 QStringLiteral("Ada"));
        const int column = model()->columnOf(Kind::Curve, QStringLiteral("valid_rmse"));
        const auto curve =
            model()->index(rowNamed(QStringLiteral("two b")), column).data(CurveRole).value<QList<double>>();
        QCOMPARE(curve, QList<double>({14, 13, 12}));

        // A tag is written in its cell.
        const int tag = model()->columnOf(Kind::Tag, QStringLiteral("team"));
        m_table->setCurrentIndex(model()->index(rowNamed(QStringLiteral("two b")), tag));
        m_table->edit(m_table->currentIndex());
        type(QStringLiteral("north"));
        press(Qt::Key_Return);
        QTRY_COMPARE(stored(QStringLiteral("two b")).tags.value(QStringLiteral("team")), QStringLiteral("north"));
    }

    void columnsWithoutRoomAreScrolledTo()
    {
        TableLayout layout;
        layout.columns = possibleRunColumns(model()->cells().facts().keys);
        QVERIFY(layout.columns.size() > 12);
        layout.pinned = 1;
        page()->setTableLayout(layout);
        m_stage->window().resize(1000, 700);
        QTRY_VERIFY(m_page->isSettled());
        QTRY_VERIFY(m_table->columnBar()->isVisible());
        const int last = model()->columnCount() - 1;
        QVERIFY(m_table->isColumnHidden(last));
        m_table->columnBar()->setValue(m_table->columnBar()->maximum());
        QVERIFY(!m_table->isColumnHidden(last));
        // What is pinned stays.
        for (int column = 0; column < fixedColumns + 1; ++column)
            QVERIFY(!m_table->isColumnHidden(column));
        QVERIFY(m_table->isColumnHidden(fixedColumns + 1));
        // And the keyboard comes there too.
        m_table->setFocus();
        press(Qt::Key_Left);
        QCOMPARE(m_table->columnBar()->value(), m_table->columnBar()->maximum() - 1);
    }

    void replicatesAreOneRowWithMeanAndDeviation()
    {
        group({RunGrouping::Kind::Replicates, {}});
        QTRY_VERIFY(names().contains(QStringLiteral("two a · 3 run(s)")));
        const int row = rowNamed(QStringLiteral("two a · 3 run(s)"));
        QCOMPARE(columnTexts(m_table, QStringLiteral("RMSE")).at(row), QStringLiteral("12.000 ± 2.000"));
        QCOMPARE(columnTexts(m_table, QStringLiteral("max_depth")).at(row), QStringLiteral("2"));
        QVERIFY(m_table->model()
                    ->index(row, model()->columnOf(RunColumn::Kind::Metric, QStringLiteral("rmse")))
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("from 10 to 14")));
        // Groups stand by their mean: depth 4 (6) before depth 2 (12).
        QVERIFY(rowNamed(QStringLiteral("four a · 2 run(s)")) < row);
        const int rows = int(names().size());

        // Right opens it, Left closes it.
        m_table->setCurrentRow(row);
        m_table->setFocus();
        press(Qt::Key_Right);
        QTRY_COMPARE(int(names().size()), rows + 3);
        QCOMPARE(names().at(row + 1), QStringLiteral("two a"));
        QCOMPARE(m_table->model()->index(row + 1, 1).data(DepthRole).toInt(), 1);
        press(Qt::Key_Space);
        QTRY_VERIFY(m_stage->workspace().selection().contains(stored(QStringLiteral("two a")).id));
        QVERIFY(m_stage->workspace().selection().contains(stored(QStringLiteral("two c")).id));
        press(Qt::Key_Left);
        QTRY_COMPARE(int(names().size()), rows);
        // Archiving the row archives its runs.
        m_stage->window().actions().action(QStringLiteral("run.archive"))->trigger();
        QTRY_COMPARE(int(names().size()), rows - 1);
        QVERIFY(stored(QStringLiteral("two b")).archivedAt);
    }

    void parametersGroupByTheMenu()
    {
        QAction *action = menuAction(QStringLiteral("max_depth"));
        QVERIFY(action);
        action->trigger();
        QTRY_VERIFY(names().contains(QStringLiteral("max_depth 2 · 3 run(s)")));
        QCOMPARE(button(QStringLiteral("Group by"))->text(), QStringLiteral("Group by: max_depth"));
        // A second one joins; by seed and depth all are alone.
        menuAction(QStringLiteral("seed"))->trigger();
        QTRY_VERIFY(names().contains(QStringLiteral("two a")));
        QCOMPARE(button(QStringLiteral("Group by"))->text(), QStringLiteral("Group by: max_depth, seed"));
        menuAction(QStringLiteral("&Nothing"))->trigger();
        QTRY_COMPARE(button(QStringLiteral("Group by"))->text(), QStringLiteral("Group by"));
        QTRY_VERIFY(names().contains(QStringLiteral("two b")));
    }

    void aSweepIsATree()
    {
        group({RunGrouping::Kind::Parents, {}});
        QTRY_VERIFY(!names().contains(QStringLiteral("trial")));
        const int row = rowNamed(QStringLiteral("sweep"));
        QVERIFY(row >= 0);
        QCOMPARE(m_table->model()->index(row, 1).data(FoldRole).toBool(), false);
        // By the mouse: the arrow before the name.
        const QRect name = m_table->visualRect(m_table->model()->index(row, 1));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, QPoint(name.left() + 12, name.center().y()));
        QTRY_VERIFY(names().contains(QStringLiteral("trial")));
        QCOMPARE(names().at(rowNamed(QStringLiteral("sweep")) + 1), QStringLiteral("trial"));
    }

    void allOthersShowTheirDifferenceToTheBaseline()
    {
        m_table->setCurrentRun(stored(QStringLiteral("two a")).id);
        m_table->setFocus();
        press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(names().contains(QStringLiteral("two a · baseline")));
        const int rmse = model()->columnOf(RunColumn::Kind::Metric, QStringLiteral("rmse"));
        const auto delta = [&](const char *name) {
            return model()->index(rowNamed(QString::fromLatin1(name)), rmse).data(DeltaRole).toString();
        };
        QCOMPARE(delta("two c"), QStringLiteral("+4.000"));
        QCOMPARE(delta("four a"), QStringLiteral("−5.000"));
        QCOMPARE(delta("two a · baseline"), QString());
        // Fewer is better here.
        QCOMPARE(model()->index(rowNamed(QStringLiteral("four a")), rmse).data(DeltaToneRole).toInt(), int(Tone::Good));
        QCOMPARE(model()->index(rowNamed(QStringLiteral("two c")), rmse).data(DeltaToneRole).toInt(), int(Tone::Bad));
        press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(names().contains(QStringLiteral("two a")));
        QCOMPARE(delta("two c"), QString());
    }

    void pinnedRunsStandFirstInEveryOrder()
    {
        m_table->setCurrentRun(stored(QStringLiteral("two c")).id);
        m_stage->window().actions().action(QStringLiteral("run.pin"))->trigger();
        QTRY_COMPARE(names().front(), QStringLiteral("two c"));
        QVERIFY(!model()->index(0, 1).data(Qt::DecorationRole).isNull());
        clickHeading(m_table, QStringLiteral("Run"));
        QTRY_COMPARE(names().at(1), QStringLiteral("four a"));
        QCOMPARE(names().front(), QStringLiteral("two c"));
        // The same again takes the pin away.
        m_table->setCurrentRun(stored(QStringLiteral("two c")).id);
        m_stage->window().actions().action(QStringLiteral("run.pin"))->trigger();
        QTRY_COMPARE(names().front(), QStringLiteral("four a"));
        QVERIFY(model()->index(0, 1).data(Qt::DecorationRole).isNull());
    }

    void aRunGetsAnotherColour()
    {
        RunSelection &selection = m_stage->workspace().selection();
        const RunId first = stored(QStringLiteral("two a")).id;
        const RunId second = stored(QStringLiteral("two b")).id;
        selection.set({first, second});
        selection.setSeries(first, 1);
        // The other, which had it, takes what is free now.
        QCOMPARE(selection.seriesOf(first), 1);
        QCOMPARE(selection.seriesOf(second), 0);
        m_table->setCurrentRun(first);
        Q_EMIT m_table->customContextMenuRequested(QPoint(40, 10));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QAction *color = actionIn(menu, QStringLiteral("Colour 5"));
        QVERIFY(color);
        color->trigger();
        menu->close();
        QCOMPARE(selection.seriesOf(first), 4);
        QCOMPARE(model()->index(rowNamed(QStringLiteral("two a")), 0).data(SeriesRole).toInt(), 4);
    }

    void theWatchdogIsHeard()
    {
        const RunId id = stored(QStringLiteral("two a")).id;
        QVERIFY_RESULT(m_small->project()->write([&](Connection &c) {
            return run_alarm_store::add(
                c, id, {CurveAlarm::Kind::Divergence, QStringLiteral("loss"), 7, QStringLiteral("The loss ran away.")},
                m_small->project()->now());
        }));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Watchdog, “two a”: The loss ran away.")));
        const int status = model()->columnOf(RunColumn::Kind::Status);
        const QModelIndex cell = model()->index(rowNamed(QStringLiteral("two a")), status);
        QVERIFY(cell.data().toString().endsWith(u'⚠'));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("The loss ran away.")));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Show")), Qt::LeftButton);
        QCOMPARE(m_table->currentRun(), id);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("! The loss ran away.")));
    }

    void theTableIsCopiedInFourFormats()
    {
        page()->setTableLayout(
            {{{RunColumn::Kind::Metric, QStringLiteral("rmse")}, {RunColumn::Kind::Param, QStringLiteral("max_depth")}},
             0,
             {}});
        QTRY_VERIFY(m_page->isSettled());
        page()->copyTable(RunTableFormat::Csv);
        QTRY_VERIFY(clipboard().startsWith(QStringLiteral("attributes.run_name,metrics.rmse,params.max_depth\n")));
        QVERIFY(clipboard().contains(QStringLiteral("\ntwo b,12,2\n")));
        QCOMPARE(clipboard().count(u'\n'), 1 + int(names().size()));
        QVERIFY(hasLabel(m_page, QStringLiteral("9 row(s) copied as CSV.")));
        page()->copyTable(RunTableFormat::Markdown);
        QTRY_VERIFY(clipboard().contains(QStringLiteral("| two b | 12.000 |")));
        page()->copyTable(RunTableFormat::Latex);
        QTRY_VERIFY(clipboard().contains(QStringLiteral("\\begin{tabular}")));
        // Several chosen rows go alone.
        m_table->setCurrentRow(rowNamed(QStringLiteral("two a")));
        m_table->selectionModel()->select(model()->index(rowNamed(QStringLiteral("two b")), 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        page()->copyTable(RunTableFormat::Json);
        QTRY_VERIFY(clipboard().trimmed().startsWith(u'['));
        QCOMPARE(QJsonDocument::fromJson(clipboard().toUtf8()).array().size(), 2);
        // Groups go as groups.
        m_table->setCurrentRow(0);
        group({RunGrouping::Kind::Replicates, {}});
        QTRY_VERIFY(names().contains(QStringLiteral("two a · 3 run(s)")));
        page()->copyTable(RunTableFormat::Csv);
        QTRY_VERIFY(clipboard().contains(QStringLiteral("metrics.rmse/mean,metrics.rmse/deviation")));
        QVERIFY(clipboard().contains(QStringLiteral(",12,2,10,14,")));
        QVERIFY(clipboard().contains(QStringLiteral(",3\n")));
    }

    void theTableIsSavedByItsEnding()
    {
        const QString file = m_folder->path(QStringLiteral("runs.md"));
        page()->saveTableTo(file);
        QTRY_VERIFY(QFile::exists(file));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("9 row(s) saved to")));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith("| Run "));
        page()->saveTableTo(m_folder->path(QStringLiteral("nowhere/runs.csv")));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("nowhere")));
    }

    void aViewIsSavedShownAndDeletedWithUndo()
    {
        group({RunGrouping::Kind::Replicates, {}});
        QTRY_VERIFY(names().contains(QStringLiteral("two a · 3 run(s)")));
        m_page->filterWidget()->setFocus();
        type(QStringLiteral("params.max_depth = '2'"));
        QTRY_COMPARE(names().size(), 1);
        auto *tabs = m_page->findChild<QTabBar *>();
        tabs->setCurrentIndex(ExperimentTabs::Compare);
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QWidget *dialog = m_stage->dialog();
        QVERIFY(dialog);
        QCOMPARE(namelessControls(dialog), QStringList());
        type(QStringLiteral("flat ones"));
        press(Qt::Key_Return);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("The view “flat ones” is saved.")));

        // Another look, then back by the menu.
        page()->showExperiment(m_small->ridge().experiment);
        page()->setTableLayout({});
        tabs->setCurrentIndex(ExperimentTabs::Curves);
        QTRY_VERIFY(names().size() > 5);
        QAction *view = viewAction(QStringLiteral("flat ones"));
        QVERIFY(view);
        view->trigger();
        QTRY_COMPARE(names(), QStringList{QStringLiteral("two a · 3 run(s)")});
        QTRY_COMPARE(button(QStringLiteral("Group by"))->text(), QStringLiteral("Group by: replicates"));
        QCOMPARE(tabs->currentIndex(), int(ExperimentTabs::Compare));

        // It is deleted at once, and comes back when asked.
        QAction *removal = viewAction(QStringLiteral("Delete"));
        QVERIFY(removal && removal->menu());
        removal->menu()->actions().front()->trigger();
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("The view “flat ones” is deleted.")));
        QCOMPARE(views().size(), 0);
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Undo")), Qt::LeftButton);
        QTRY_COMPARE(views().size(), 1);
        QCOMPARE(views().front().filter, QStringLiteral("params.max_depth = '2'"));
    }

private:
    void open()
    {
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        m_table = m_page->findChild<RunTable *>();
        QTRY_COMPARE(names().size(), 9);
        QTRY_VERIFY(m_page->isSettled());
        m_table->setFocus();
    }

    RunId addRun(const QString &name, int depth, int seed, double rmse, const RunId &parent = {})
    {
        const auto project = m_small->project();
        Run run;
        run.id = RunId::create();
        run.parent = parent;
        run.experimentId = m_small->ridge().experimentId;
        run.name = name;
        run.startedAt = project->now();
        run.person = QStringLiteral("Ada");
        run.seed = seed;
        const auto added = project->write([&](Connection &c) -> Result<> {
            ASSAY_CHECK(run_store::insert(c, run));
            ASSAY_CHECK(run_store::setParams(c, run.id,
                                             {{QStringLiteral("estimator"), QStringLiteral("xgboost")},
                                              {QStringLiteral("max_depth"), QString::number(depth)},
                                              {QStringLiteral("seed"), QString::number(seed)}}));
            ASSAY_CHECK(metric_store::append(
                c, run.id,
                {{QStringLiteral("rmse"), {{0, run.startedAt, rmse}}},
                 {QStringLiteral("valid_rmse"),
                  {{0, run.startedAt, rmse + 2}, {1, run.startedAt, rmse + 1}, {2, run.startedAt, rmse}}}}));
            ASSAY_CHECK(metric_store::seal(c, run.id));
            return run_store::finish(c, run.id, RunStatus::Finished, run.startedAt + 1000);
        });
        if (!added)
            qFatal("%s", qPrintable(added.error().text));
        return run.id;
    }

    [[nodiscard]] ExperimentsPage *page() const { return static_cast<ExperimentsPage *>(m_page); }
    [[nodiscard]] RunTableModel *model() const { return static_cast<RunTableModel *>(m_table->model()); }
    [[nodiscard]] QStringList names() const { return columnTexts(m_table, QStringLiteral("Run")); }
    [[nodiscard]] int rowNamed(const QString &name) const { return int(names().indexOf(name)); }
    [[nodiscard]] QStringList headings() const
    {
        QStringList titles;
        for (int column = 0; column < model()->columnCount(); ++column)
            titles.append(model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        return titles;
    }
    void group(const RunGrouping &grouping)
    {
        TableLayout layout;
        layout.grouping = grouping;
        page()->setTableLayout(layout);
    }
    [[nodiscard]] QPushButton *button(const QString &beginning) const
    {
        for (auto *each : m_page->findChildren<QPushButton *>()) {
            if (each->text().startsWith(beginning))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] static QAction *actionIn(const QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action;
            if (action->menu()) {
                if (QAction *inside = actionIn(action->menu(), text))
                    return inside;
            }
        }
        return nullptr;
    }
    /// An entry of the menu of groups, as it is when it opens.
    [[nodiscard]] QAction *menuAction(const QString &text) const
    {
        QMenu *menu = button(QStringLiteral("Group by"))->menu();
        Q_EMIT menu->aboutToShow();
        return actionIn(menu, text);
    }
    [[nodiscard]] QAction *viewAction(const QString &text) const
    {
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Saved views")), Qt::LeftButton);
        QMenu *menu = nullptr;
        for (int i = 0; i < 200 && !menu; ++i) {
            QTest::qWait(20);
            menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        }
        QAction *action = menu ? actionIn(menu, text) : nullptr;
        if (menu)
            menu->hide();
        return action;
    }
    [[nodiscard]] QList<SavedView> views() const
    {
        const auto all = m_small->project()->read(saved_view_store::list);
        return all ? *all : QList<SavedView>();
    }
    [[nodiscard]] static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    [[nodiscard]] Run stored(const QString &name) const
    {
        const auto run = m_small->project()->read([&](Connection &c) { return run_store::find(c, name); });
        return run ? *run : Run{};
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    RunId m_sweep;
    Page *m_page = nullptr;
    RunTable *m_table = nullptr;
};

QTEST_MAIN(TestTableTools)
#include "tst_table_tools.moc"
