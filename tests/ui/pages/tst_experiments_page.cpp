#include "core/runs/filter/run_filter.h"
#include "core/runs/run_store.h"
#include "core/work/manage_people.h"
#include "core/work/train_model.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/completion_list.h"
#include "ui/widgets/filter_edit.h"
#include "ui/window/status_line.h"
#include "ui/window/task_list.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

using namespace assay;

/// Finding runs on the Experiments page: filter, order, and the page without any run.
class TestExperimentsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        addStoppedRun(QStringLiteral("given up"));
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void typingNarrowsTheTable()
    {
        openPage();
        press(Qt::Key_Slash);
        type(QStringLiteral("metrics.rmse < 10"));
        QTRY_COMPARE(names(), QStringList({QStringLiteral("ridge")}));
        QVERIFY(hasLabel(m_page, QStringLiteral("1 of 3 run(s)")));
        QCOMPARE(m_table->currentRun(), m_small->ridge().id);

        press(Qt::Key_Escape);
        QTRY_COMPARE(names().size(), 3);
        QCOMPARE(filterText(), QString());
        QVERIFY(!hasLabel(m_page, QStringLiteral("of 3 run(s)")));

        // Without an operator a text looks for names.
        type(QStringLiteral("mea"));
        QTRY_COMPARE(names(), QStringList({QStringLiteral("mean")}));
        QTRY_COMPARE(m_table->currentRun(), m_small->mean().id);
    }

    void aWrongFilterSaysWhyAndKeepsTheRows()
    {
        openPage();
        press(Qt::Key_Slash);
        type(QStringLiteral("metrics.rmse < 10"));
        QTRY_COMPARE(names(), QStringList({QStringLiteral("ridge")}));
        type(QStringLiteral(" or"));
        const Result<RunFilter> wrong = RunFilter::parse(filterText());
        QVERIFY(wrong.isError());
        QTRY_VERIFY(hasLabel(m_page, wrong.error().text));
        QCOMPARE(names(), QStringList({QStringLiteral("ridge")}));
        QCOMPARE(QApplication::focusWidget()->accessibleDescription(), wrong.error().text);
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());

        press(Qt::Key_Escape);
        QTRY_COMPARE(names().size(), 3);
        QVERIFY(!hasLabel(m_page, wrong.error().text));
    }

    void theFilterIsPaintedByItsParts()
    {
        openPage();
        press(Qt::Key_Slash);
        type(QStringLiteral("metrics.rmse < 10"));
        FilterEdit *edit = filterEdit();
        const QList<FilterEdit::Part> expected = {
            {0, 12, Token::Accent}, {13, 1, Token::TextSecondary}, {15, 2, Token::Good}};
        QCOMPARE(edit->parts(), expected);
        // As painted: the key has the accent's colour, which no other part of a plain line has.
        const QImage painted = edit->grab().toImage();
        const QColor accent = tokenColor(Token::Accent, edit->palette());
        int accented = 0;
        // The frame of a focused field has the colour too.
        for (int y = 6; y < painted.height() - 6; ++y) {
            for (int x = 6; x < painted.width() - 6; ++x) {
                const QColor pixel = painted.pixelColor(x, y);
                accented += std::abs(pixel.red() - accent.red()) + std::abs(pixel.green() - accent.green()) +
                                std::abs(pixel.blue() - accent.blue()) <
                            60;
            }
        }
        QVERIFY2(accented > 20, qPrintable(QString::number(accented)));
    }

    void theErrorIsUnderlinedWhereReadingStopped()
    {
        openPage();
        press(Qt::Key_Slash);
        type(QStringLiteral("metrics.rmse <> 10"));
        TextSpan wrong;
        QVERIFY(RunFilter::parse(filterText(), {}, &wrong).isError());
        QTRY_COMPARE(filterEdit()->wrongPosition(), wrong.position);
        QCOMPARE(filterEdit()->wrongLength(), wrong.length);
        press(Qt::Key_Backspace);
        QCOMPARE(filterEdit()->wrongPosition(), -1);
    }

    void completionIsTakenByTabAndClosedByEsc()
    {
        openPage();
        press(Qt::Key_Slash);
        type(QStringLiteral("metrics.rm"));
        const auto *list = m_stage->window().findChild<CompletionList *>();
        QVERIFY(list && list->isVisible());
        QCOMPARE(list->texts().front(), QStringLiteral("metrics.rmse"));
        QVERIFY(filterEdit()->accessibleDescription().contains(QStringLiteral("Tab takes “metrics.rmse”.")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        press(Qt::Key_Tab);
        QCOMPARE(filterText(), QStringLiteral("metrics.rmse"));
        QVERIFY(!list->isVisible());
        QVERIFY(filterEdit()->hasFocus());
        // After a space nothing comes by itself, but when asked for.
        type(QStringLiteral(" "));
        QVERIFY(!list->isVisible());
        press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(list->isVisible());
        QCOMPARE(list->texts().mid(0, 3),
                 QStringList({QStringLiteral("="), QStringLiteral("!="), QStringLiteral("<")}));
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(list->chosen(), QStringLiteral("<"));
        press(Qt::Key_Return);
        QCOMPARE(filterText(), QStringLiteral("metrics.rmse <"));
        type(QStringLiteral(" 10 an"));
        QCOMPARE(list->texts(), QStringList{QStringLiteral("and")});
        // The one row is seen whole.
        QCOMPARE(list->findChild<QAbstractItemView *>()->verticalScrollBar()->maximum(), 0);
        // The first Esc closes the list alone, the second clears the line.
        press(Qt::Key_Escape);
        QVERIFY(!list->isVisible());
        QCOMPARE(filterText(), QStringLiteral("metrics.rmse < 10 an"));
        press(Qt::Key_Escape);
        QCOMPARE(filterText(), QString());
        type(QStringLiteral("params.estimator = 'ri"));
        QCOMPARE(list->texts(), QStringList{QStringLiteral("'ridge'")});
        press(Qt::Key_Tab);
        QCOMPARE(filterText(), QStringLiteral("params.estimator = 'ridge'"));
        QTRY_COMPARE(names(), QStringList{QStringLiteral("ridge")});
        // Without a list Tab goes on as everywhere.
        press(Qt::Key_Tab);
        QVERIFY(!filterEdit()->hasFocus());
    }

    void aKeyThatNoRunHasIsDoubted()
    {
        openPage();
        press(Qt::Key_Slash);
        type(QStringLiteral("metrics.rmsee < 10"));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("metrics.rmse")));
        QVERIFY(filterEdit()->accessibleDescription().contains(QStringLiteral("metrics.rmse")));
        QCOMPARE(filterEdit()->wrongPosition(), -1);
        press(Qt::Key_Escape);
        QTRY_COMPARE(filterEdit()->accessibleDescription(), QString());
    }

    void aFilterWithoutMatchesCanBeCleared()
    {
        openPage();
        press(Qt::Key_Slash);
        type(QStringLiteral("attributes.status = 'failed'"));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("No run matches the filter")));
        QVERIFY(hasLabel(m_page, QStringLiteral("3 run(s) are hidden.")));
        QVERIFY(!m_table->isVisible());
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Clear filter")), Qt::LeftButton);
        QTRY_VERIFY(m_table->isVisible());
        QCOMPARE(names().size(), 3);
        QCOMPARE(filterText(), QString());
    }

    void headingsSortBothWaysAndLeaveTheMissingLast()
    {
        openPage();
        const QStringList upwards = {QStringLiteral("ridge"), QStringLiteral("mean"), QStringLiteral("given up")};
        const QStringList downwards = {QStringLiteral("mean"), QStringLiteral("ridge"), QStringLiteral("given up")};
        // The best comes first until a person chooses another order.
        QTRY_COMPARE(names(), upwards);
        clickHeading(m_table, QStringLiteral("RMSE"));
        QTRY_COMPARE(names(), downwards);
        clickHeading(m_table, QStringLiteral("RMSE"));
        QTRY_COMPARE(names(), upwards);
        // The greatest is the best here, so the two orders of runs change places.
        clickHeading(m_table, QStringLiteral("R²"));
        QTRY_COMPARE(names(), downwards);
        clickHeading(m_table, QStringLiteral("R²"));
        QTRY_COMPARE(names(), upwards);
        clickHeading(m_table, QStringLiteral("Run"));
        QTRY_COMPARE(names(),
                     QStringList({QStringLiteral("given up"), QStringLiteral("mean"), QStringLiteral("ridge")}));
        clickHeading(m_table, QStringLiteral("Run"));
        QTRY_COMPARE(names(),
                     QStringList({QStringLiteral("ridge"), QStringLiteral("mean"), QStringLiteral("given up")}));
        // Another filter leaves the order.
        press(Qt::Key_Slash);
        type(QStringLiteral("metrics.rmse > 0"));
        QTRY_COMPARE(names(), QStringList({QStringLiteral("ridge"), QStringLiteral("mean")}));
    }

    void shiftAndAClickSortByOneMoreColumn()
    {
        addStoppedRun(QStringLiteral("again"));
        openPage(4);
        clickHeading(m_table, QStringLiteral("Status"));
        clickHeading(m_table, QStringLiteral("Run"), Qt::ShiftModifier);
        const QStringList byName = {QStringLiteral("mean"), QStringLiteral("ridge"), QStringLiteral("again"),
                                    QStringLiteral("given up")};
        QTRY_COMPARE(names(), byName);
        clickHeading(m_table, QStringLiteral("Run"), Qt::ShiftModifier);
        const QStringList byNameBack = {QStringLiteral("ridge"), QStringLiteral("mean"), QStringLiteral("given up"),
                                        QStringLiteral("again")};
        QTRY_COMPARE(names(), byNameBack);
        // The square's heading brings the shown runs to the top, in the order in which they are shown.
        m_stage->workspace().selection().set({m_small->mean().id});
        clickHeading(m_table, QString());
        QTRY_COMPARE(names().front(), QStringLiteral("mean"));
    }

    void theOrderStaysWhenRunsAreAdded()
    {
        openPage();
        clickHeading(m_table, QStringLiteral("Run"));
        addStoppedRun(QStringLiteral("later"));
        QTRY_COMPARE(names(), QStringList({QStringLiteral("given up"), QStringLiteral("later"), QStringLiteral("mean"),
                                           QStringLiteral("ridge")}));
    }

    /// The options of the curves give way before the tabs do.
    void allTabsAreSeenInTheSmallestWindow()
    {
        openPage();
        const auto *tabs = m_page->findChild<QTabBar *>();
        const auto *options = controlNamed<QPushButton>(m_page, QStringLiteral("More options of the curves"));
        QVERIFY(tabs && options);
        for (const int width : {1440, 1024, 860}) {
            m_stage->window().resize(width, 700);
            QCoreApplication::processEvents();
            QTRY_VERIFY2(tabs->width() >= tabs->sizeHint().width(), qPrintable(QString::number(width)));
            QVERIFY(tabs->geometry().right() < options->mapTo(tabs->parentWidget(), QPoint()).x());
            QCOMPARE(options->text() == u"More", width > 1400);
        }
    }

    void withoutRunsThePageOffersToTrain()
    {
        const auto project = createProject(m_folder->path(QStringLiteral("bare")),
                                           {QStringLiteral("Ada"), QStringLiteral("data scientist")});
        QVERIFY_RESULT(project);
        m_stage = std::make_unique<WindowStage>(*project);
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Nothing has been trained yet")));
        QVERIFY(!m_page->filterWidget()->isEnabled());
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());

        // There is nothing to train on either, and the dialog leads to the import.
        QList<QAbstractButton *> train;
        for (QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == u"Train…")
                train.append(button);
        }
        QCOMPARE(train.size(), 2);
        for (QAbstractButton *button : std::as_const(train)) {
            QTest::mouseClick(button, Qt::LeftButton);
            QWidget *dialog = m_stage->dialog();
            QVERIFY(dialog);
            QTRY_VERIFY(hasLabel(dialog, QStringLiteral("There is no data to train on")));
            QCOMPARE(namelessControls(dialog), QStringList());
            press(Qt::Key_Escape);
            QTRY_VERIFY(!qobject_cast<QDialog *>(QApplication::activeWindow()));
        }
        press(Qt::Key_T, Qt::ControlModifier);
        QWidget *dialog = m_stage->dialog();
        QVERIFY(dialog);
        QTRY_VERIFY(buttonNamed(dialog, QStringLiteral("Import…")));
        QTest::mouseClick(buttonNamed(dialog, QStringLiteral("Import…")), Qt::LeftButton);
        QTRY_VERIFY(qobject_cast<QFileDialog *>(m_stage->dialog()));
        press(Qt::Key_Escape);
    }

    void aCutRunIsResumedFromTheMenuOfTheRun()
    {
        const RunId id = addCutRun();
        openPage(4);
        m_table->setCurrentRun(id);
        QAction *resume = contextAction(QStringLiteral("run.resume"));
        QVERIFY(resume && resume->isEnabled());
        // By the keyboard: its mnemonic is the “u” of “Resume”.
        press(Qt::Key_U);
        QTRY_COMPARE(stored(id).status, RunStatus::Finished);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("“cut” went on from its checkpoint.")));
        QTRY_VERIFY(!m_stage->window().actions().action(QStringLiteral("run.resume"))->isEnabled());
        QTRY_COMPARE(m_stage->window().actions().action(QStringLiteral("run.resume"))->toolTip(),
                     QStringLiteral("“cut” has finished; there is nothing to resume."));
        QVERIFY(m_stage->workspace().tasks().tasks().isEmpty());
    }

    void whatCannotBeResumedSaysWhy()
    {
        openPage(3);
        m_table->setCurrentRun(m_small->ridge().id);
        QAction *resume = contextAction(QStringLiteral("run.resume"));
        QVERIFY(resume && !resume->isEnabled());
        QCOMPARE(resume->toolTip(), QStringLiteral("“ridge” has finished; there is nothing to resume."));
        press(Qt::Key_Escape);
        QVERIFY(hasNoMenu());
        press(Qt::Key_Up);
        clickCell(m_table, int(names().indexOf(QStringLiteral("given up"))), QStringLiteral("Run"));
        resume = contextAction(QStringLiteral("run.resume"));
        QVERIFY(resume && !resume->isEnabled());
        QVERIFY(resume->toolTip().contains(QStringLiteral("was not trained by Assay")));
        press(Qt::Key_Escape);
    }

    void theRunTabOffersToResumeAndTheStatusLineShowsIt()
    {
        const RunId id = addCutRun(4'000);
        openPage(4);
        m_table->setCurrentRun(id);
        showRunTab();
        QVERIFY(hasLabel(m_page, QStringLiteral("from its checkpoint")));
        QAbstractButton *button = buttonNamed(m_page, QStringLiteral("Resume"));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        const StatusLine &line = m_stage->window().statusLine();
        QTRY_VERIFY(controlNamed<QToolButton>(&line, QStringLiteral("Cancel")));
        QVERIFY(hasLabel(&line, QStringLiteral("Going on with cut")));
        QTRY_COMPARE(stored(id).status, RunStatus::Running);
        QTRY_VERIFY(!m_stage->window().actions().action(QStringLiteral("run.resume"))->isEnabled());
        QTRY_VERIFY(!buttonNamed(m_page, QStringLiteral("Resume")));
        QTest::mouseClick(controlNamed<QToolButton>(&line, QStringLiteral("Cancel")), Qt::LeftButton);
        QTRY_COMPARE(stored(id).status, RunStatus::Killed);
        // It can be gone on with again, and nothing is said but at the run.
        QTRY_VERIFY(buttonNamed(m_page, QStringLiteral("Resume")));
        QTRY_VERIFY(m_stage->workspace().tasks().tasks().isEmpty());
    }

    void anotherEnvironmentOffersToBeginAgain()
    {
        const RunId id = addCutRun();
        QJsonObject environment = stored(id).environment;
        environment.insert(QStringLiteral("xgboost"), QStringLiteral("0.1"));
        QVERIFY_RESULT(
            m_small->project()->write([&](Connection &c) { return run_store::setEnvironment(c, id, environment); }));
        openPage(4);
        m_table->setCurrentRun(id);
        m_stage->window().actions().action(QStringLiteral("run.resume"))->trigger();
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("xgboost: 0.1, now ")));
        QCOMPARE(stored(id).status, RunStatus::Killed);
        QVERIFY(m_stage->workspace().tasks().tasks().isEmpty());
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Begin again")), Qt::LeftButton);
        QTRY_COMPARE(stored(id).status, RunStatus::Finished);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("It was trained from the beginning.")));
    }

    void failedTrainingIsRetriedInTheListOfWork()
    {
        const RunId id = addCutRun(3'000);
        openPage(4);
        m_table->setCurrentRun(id);
        TaskRunner &tasks = m_stage->workspace().tasks();
        m_stage->window().actions().action(QStringLiteral("run.resume"))->trigger();
        QTRY_COMPARE(stored(id).status, RunStatus::Running);
        // What it needs is read by now; where objects are kept there is a file for a while, so it cannot end well.
        const QString objects = m_small->project()->folder() + QStringLiteral("/objects");
        QVERIFY(QDir().rename(objects, objects + QStringLiteral("-away")));
        QFile file(objects);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QTRY_COMPARE(stored(id).status, RunStatus::Failed);
        QVERIFY(file.remove());
        QVERIFY(QDir().rename(objects + QStringLiteral("-away"), objects));

        QTRY_COMPARE(tasks.runningCount(), 0);
        QCOMPARE(tasks.tasks().size(), 1);
        const StatusLine &line = m_stage->window().statusLine();
        QTRY_VERIFY(buttonNamed(&line, QStringLiteral("⚠ 1 failed")));
        QTest::mouseClick(buttonNamed(&line, QStringLiteral("⚠ 1 failed")), Qt::LeftButton);
        QVERIFY(line.taskList()->isVisible());
        QCOMPARE(namelessControls(line.taskList()), QStringList());
        QVERIFY(hasLabel(line.taskList(), stored(id).error));
        auto *retry = controlNamed<QPushButton>(line.taskList(), QStringLiteral("Retry Going on with cut"));
        QVERIFY(retry);
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_COMPARE(stored(id).status, RunStatus::Finished);
        QTRY_VERIFY(tasks.tasks().isEmpty());
    }

private:
    void openPage(int runs = 3)
    {
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        m_table = m_page->findChild<RunTable *>();
        QTRY_COMPARE(m_table->model()->rowCount(), runs);
    }

    /// A training that was stopped at its fifth round.
    RunId addCutRun(int rounds = 40)
    {
        /// Stops it there.
        class Stops final : public Progress
        {
        public:
            bool report(double, const QString &what) override
            {
                m_isStopped = m_isStopped || what.startsWith(QStringLiteral("Round 5 "));
                return !m_isStopped;
            }
            [[nodiscard]] bool isStopped() const override { return m_isStopped; }

        private:
            bool m_isStopped = false;
        } stops;
        TrainingSpec spec;
        spec.experiment = QStringLiteral("sales");
        spec.name = QStringLiteral("cut");
        spec.data = QStringLiteral("sales@1");
        spec.target = QStringLiteral("value");
        spec.estimator.kind = QStringLiteral("xgboost");
        spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(rounds)}};
        RunId id;
        const auto run = trainModel(*m_small->project(), m_small->person(QStringLiteral("Ada")), spec, stops,
                                    [&](const RunId &begun) { id = begun; });
        return run.isError() ? id : RunId{};
    }

    [[nodiscard]] Run stored(const RunId &id) const
    {
        const auto run = m_small->project()->read([&](Connection &c) { return run_store::find(c, id.value); });
        return run ? *run : Run{};
    }

    /// Opens the menu of the current run as the right button does.
    QAction *contextAction(const QString &id)
    {
        const QPoint at = m_table->visualRect(m_table->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_table->viewport()->mapToGlobal(at));
        QApplication::sendEvent(m_table->viewport(), &event);
        QWidget *menu = nullptr;
        if (!QTest::qWaitFor([&] { return (menu = QApplication::activePopupWidget()) != nullptr; }))
            return nullptr;
        return menu->findChild<QAction *>(id);
    }
    static bool hasNoMenu()
    {
        return QTest::qWaitFor([] { return !QApplication::activePopupWidget(); });
    }

    void showRunTab()
    {
        auto *tabs = m_page->findChild<QTabBar *>();
        QVERIFY(tabs);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab) == u"Run")
                QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
        }
    }

    /// A run without any metric.
    void addStoppedRun(const QString &name)
    {
        Run run;
        run.id = RunId::create();
        run.experimentId = m_small->ridge().experimentId;
        run.name = name;
        run.startedAt = m_small->project()->now();
        const auto stored = m_small->project()->write([&](Connection &connection) -> Result<> {
            ASSAY_CHECK(run_store::insert(connection, run));
            return run_store::finish(connection, run.id, RunStatus::Killed, run.startedAt + 1'000);
        });
        QVERIFY_RESULT(stored);
    }

    [[nodiscard]] QStringList names() const { return columnTexts(m_table, QStringLiteral("Run")); }
    [[nodiscard]] FilterEdit *filterEdit() const { return qobject_cast<FilterEdit *>(m_page->filterWidget()); }
    [[nodiscard]] QString filterText() const { return qobject_cast<QLineEdit *>(m_page->filterWidget())->text(); }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
    RunTable *m_table = nullptr;
};

QTEST_MAIN(TestExperimentsPage)
#include "tst_experiments_page.moc"
