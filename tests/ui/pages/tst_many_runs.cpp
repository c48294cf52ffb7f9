#include "core/work/manage_people.h"
#include "tests/support/many_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/experiments_page.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/data_table.h"

#include <QLineEdit>
#include <QScrollBar>

using namespace assay;

/// The Experiments page of an experiment of very many runs keeps the window alive. The bound is generous, since
/// machines differ and others use them too; the longest hold of each step is printed.
class TestManyRuns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// ASSAY_LONG_TESTS=1000000 QTEST_FUNCTION_TIMEOUT=7200000: so many runs, which take a while to be made.
    void everythingIsReachedWithoutHoldingTheWindow()
    {
        failOnUiWarnings();
        const int count = std::max(20'000, qEnvironmentVariableIntValue("ASSAY_LONG_TESTS"));
        const TemporaryFolder folder;
        const auto project =
            createProject(folder.path(QStringLiteral("p")), {QStringLiteral("Ada"), QStringLiteral("data scientist")});
        QVERIFY_RESULT(project);
        NoProgress progress;
        QVERIFY_RESULT(makeManyRuns(**project, count, progress, 1));

        WindowStage stage(*project);
        // The window opens with another page, which is not looked at here.
        m_page = stage.window().findChild<Page *>();
        QVERIFY(m_page);
        QVERIFY(settles());
        m_probe.begin(QStringLiteral("open"));
        m_page = stage.goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        m_table = m_page->findChild<RunTable *>();
        QVERIFY(settles());
        QCOMPARE(m_table->model()->rowCount(), count);
        QCOMPARE(stage.workspace().selection().runs().size(), 4);
        QVERIFY(isShownWhole());

        m_probe.begin(QStringLiteral("scroll to the end"));
        m_table->setFocus();
        press(Qt::Key_End, Qt::ControlModifier);
        QVERIFY(settles());
        QCOMPARE(m_table->currentIndex().row(), count - 1);
        QVERIFY(isShownWhole());
        QVERIFY(!m_table->currentRun().isEmpty());
        const RunId last = m_table->currentRun();

        m_probe.begin(QStringLiteral("scroll to the middle"));
        QScrollBar *bar = m_table->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        QVERIFY(settles());
        QVERIFY(isShownWhole());

        m_probe.begin(QStringLiteral("scroll through"));
        for (int step = 0; step < 50; ++step) {
            bar->setValue(int(qint64(bar->maximum()) * step / 50));
            QTest::qWait(5);
        }
        QVERIFY(settles());
        QVERIFY(isShownWhole());

        m_probe.begin(QStringLiteral("sort"));
        clickHeading(m_table, QStringLiteral("Run"));
        QVERIFY(settles());
        QCOMPARE(m_table->currentRun(), last);
        bar->setValue(0);
        QVERIFY(settles());
        QCOMPARE(columnText(0), QStringLiteral("trial 0"));
        QCOMPARE(columnText(1), QStringLiteral("trial 1"));

        m_probe.begin(QStringLiteral("sort by two"));
        clickHeading(m_table, QStringLiteral("Status"));
        clickHeading(m_table, QStringLiteral("Run"), Qt::ShiftModifier);
        clickHeading(m_table, QStringLiteral("Run"), Qt::ShiftModifier);
        QVERIFY(settles());
        QVERIFY(isShownWhole());
        QVERIFY(columnText(0) > columnText(1));

        m_probe.begin(QStringLiteral("select"));
        clickCell(m_table, 2, QStringLiteral("Run"));
        const RunId chosen = m_table->currentRun();
        press(Qt::Key_Space);
        QVERIFY(settles());
        QVERIFY(stage.workspace().selection().contains(chosen));
        QVERIFY(m_table->model()->index(2, 0).data(ShownRole).toBool());

        m_probe.begin(QStringLiteral("filter"));
        press(Qt::Key_Slash);
        type(QStringLiteral("params.depth = 3 and metrics.loss < 0.5"));
        press(Qt::Key_Tab);
        QVERIFY(QTest::qWaitFor([&] { return m_table->model()->rowCount() < count / 16; }, patienceMs));
        QVERIFY(settles());
        QVERIFY(m_table->model()->rowCount() > count / 64);
        QVERIFY(isShownWhole());

        m_probe.begin(QStringLiteral("clear the filter"));
        qobject_cast<QLineEdit *>(m_page->filterWidget())->clear();
        QVERIFY(QTest::qWaitFor([&] { return m_table->model()->rowCount() == count; }, patienceMs));
        QVERIFY(settles());

        m_probe.begin(QStringLiteral("choose all"));
        m_table->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(settles());
        QCOMPARE(m_table->chosenCount(), count);
        m_table->setCurrentRow(0);

        auto *page = static_cast<ExperimentsPage *>(m_page);
        m_probe.begin(QStringLiteral("group by a parameter"));
        TableLayout layout;
        layout.grouping = {RunGrouping::Kind::Keys, {{RunKey::Kind::Param, QStringLiteral("depth")}}};
        page->setTableLayout(layout);
        QVERIFY(QTest::qWaitFor([&] { return m_table->model()->rowCount() < 100; }, patienceMs));
        QVERIFY(settles());
        QVERIFY(columnText(0).contains(QStringLiteral("depth")));

        m_probe.begin(QStringLiteral("open a group"));
        m_table->setCurrentRow(0);
        press(Qt::Key_Right);
        QVERIFY(QTest::qWaitFor([&] { return m_table->model()->rowCount() > count / 64; }, patienceMs));
        QVERIFY(settles());

        m_probe.begin(QStringLiteral("group replicates"));
        layout.grouping = {RunGrouping::Kind::Replicates, {}};
        page->setTableLayout(layout);
        QVERIFY(settles());
        QVERIFY(m_table->model()->rowCount() > 100);
        m_probe.begin(QStringLiteral("group no more"));
        page->setTableLayout({});
        QVERIFY(QTest::qWaitFor([&] { return m_table->model()->rowCount() == count; }, patienceMs));
        QVERIFY(settles());
        m_probe.end();

        for (const StallProbe::Step &step : m_probe.steps())
            qInfo("%-22s %6.1f ms of work, %6.1f ms in all", qPrintable(step.name), step.cpuMs, step.wallMs);
        for (const StallProbe::Step &step : m_probe.steps())
            QVERIFY2(step.cpuMs < longestMs, qPrintable(step.name));
    }

private:
    static constexpr int patienceMs = 300'000;
    static constexpr double longestMs = 500;

    /// Painted, and nothing more is asked for.
    bool settles()
    {
        int quiet = 0;
        return QTest::qWaitFor(
            [&] {
                quiet = m_page->isSettled() ? quiet + 1 : 0;
                return quiet > 5;
            },
            patienceMs);
    }

    [[nodiscard]] QString columnText(int row) const { return m_table->model()->index(row, 1).data().toString(); }

    /// Every row on screen says its name.
    [[nodiscard]] bool isShownWhole() const
    {
        const int first = m_table->firstVisibleRow();
        const int last = std::min(first + m_table->visibleRows() - 2, m_table->model()->rowCount());
        for (int row = first; row < last; ++row) {
            if (!columnText(row).startsWith(QStringLiteral("trial ")))
                return false;
        }
        return last > first;
    }

    StallProbe m_probe;
    Page *m_page = nullptr;
    RunTable *m_table = nullptr;
};

QTEST_MAIN(TestManyRuns)
#include "tst_many_runs.moc"
