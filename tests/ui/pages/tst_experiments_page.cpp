#include "core/runs/run_filter.h"
#include "core/runs/run_store.h"
#include "core/work/manage_people.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>

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
        QCOMPARE(names(), upwards);
        clickHeading(m_table, QStringLiteral("RMSE"));
        QCOMPARE(names(), downwards);
        clickHeading(m_table, QStringLiteral("RMSE"));
        QCOMPARE(names(), upwards);
        // The greatest is the best here, so the two orders of runs change places.
        clickHeading(m_table, QStringLiteral("R²"));
        QCOMPARE(names(), downwards);
        clickHeading(m_table, QStringLiteral("R²"));
        QCOMPARE(names(), upwards);
        clickHeading(m_table, QStringLiteral("Run"));
        QCOMPARE(names(), QStringList({QStringLiteral("given up"), QStringLiteral("mean"), QStringLiteral("ridge")}));
        clickHeading(m_table, QStringLiteral("Run"));
        QCOMPARE(names(), QStringList({QStringLiteral("ridge"), QStringLiteral("mean"), QStringLiteral("given up")}));
        // Another filter leaves the order.
        press(Qt::Key_Slash);
        type(QStringLiteral("metrics.rmse > 0"));
        QTRY_COMPARE(names(), QStringList({QStringLiteral("ridge"), QStringLiteral("mean")}));
    }

    void theOrderStaysWhenRunsAreAdded()
    {
        openPage();
        clickHeading(m_table, QStringLiteral("Run"));
        addStoppedRun(QStringLiteral("later"));
        QTRY_COMPARE(names(), QStringList({QStringLiteral("given up"), QStringLiteral("later"), QStringLiteral("mean"),
                                           QStringLiteral("ridge")}));
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

private:
    void openPage()
    {
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        m_table = m_page->findChild<RunTable *>();
        QTRY_COMPARE(m_table->model()->rowCount(), 3);
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
    [[nodiscard]] QString filterText() const { return qobject_cast<QLineEdit *>(m_page->filterWidget())->text(); }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
    RunTable *m_table = nullptr;
};

QTEST_MAIN(TestExperimentsPage)
#include "tst_experiments_page.moc"
