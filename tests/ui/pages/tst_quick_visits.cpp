#include "core/work/manage_people.h"
#include "tests/support/many_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"
#include "ui/window/command_palette.h"
#include "ui/window/page_stack.h"
#include "ui/window/palette_model.h"

#include <QElapsedTimer>
#include <QLineEdit>

using namespace assay;

/// Overview and command palette of a project of very many runs: they keep the window alive, and what they show is there
/// soon. The bounds are generous, since machines differ; what was measured is printed.
class TestQuickVisits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// ASSAY_LONG_TESTS=1 QTEST_FUNCTION_TIMEOUT=7200000: a million runs; =100000: so many.
    void nothingHoldsTheWindow()
    {
        failOnUiWarnings();
        const int wanted = qEnvironmentVariableIntValue("ASSAY_LONG_TESTS");
        const int count = wanted > 1 ? wanted : wanted == 1 ? 1'000'000 : 20'000;
        const TemporaryFolder folder;
        const std::shared_ptr<Project> project = newProject(folder.path(QStringLiteral("p")));
        QVERIFY(project);
        NoProgress progress;
        QVERIFY_RESULT(makeManyRuns(*project, count, progress));
        QVERIFY_RESULT(project->write([](Connection &connection) {
            return connection.execute("UPDATE metric_summary SET key = 'rmse' WHERE key = 'm02' AND run_id IN "
                                      "(SELECT id FROM run ORDER BY started_at DESC LIMIT 100)");
        }));

        begin("open the window");
        WindowStage stage(project);
        auto *overview = stage.window().findChild<Page *>();
        QVERIFY(overview);
        QVERIFY(settles(*overview));
        QVERIFY(hasLabel(overview, QStringLiteral("%1 finished").arg(QLocale().toString(count))));

        begin("leave and come back");
        QVERIFY(stage.goTo(QStringLiteral("audit")));
        QVERIFY(stage.goTo(QStringLiteral("overview")));
        QVERIFY(settles(*overview));

        begin("change a run");
        QVERIFY_RESULT(project->write([](Connection &connection) -> Result<> {
            ASSAY_CHECK(connection.execute("UPDATE run SET status = 'failed', error = 'Out of luck.' WHERE name = "
                                           "'trial 1'"));
            return connection.recordChange("run", QStringLiteral("trial 1"));
        }));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return overview->isSettled() && buttonNamed(overview, QStringLiteral("“trial 1” failed: Out of luck."));
            },
            patienceMs));

        begin("open the palette");
        CommandPalette &palette = stage.window().palettePopup();
        QTest::keyClick(&stage.window(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette.isVisible());
        QVERIFY(QTest::qWaitFor([&] { return palette.isSettled(); }, patienceMs));
        QVERIFY(palette.model()->rowCount() > 20);

        begin("type");
        const QString name = QStringLiteral("trial %1").arg(count / 2);
        for (const QChar letter : name) {
            QTest::keyClicks(palette.lineEdit(), letter);
            QTest::qWait(5);
        }
        QVERIFY(QTest::qWaitFor([&] { return palette.isSettled(); }, patienceMs));
        QCOMPARE(palette.model()->item(0).text, name);

        begin("Enter before the answer");
        palette.lineEdit()->selectAll();
        QTest::keyClicks(palette.lineEdit(), QStringLiteral("trial 123"));
        QTest::keyClick(palette.lineEdit(), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return !palette.isVisible(); }, patienceMs));
        QCOMPARE(stage.window().pages().currentId(), QStringLiteral("experiments"));
        QVERIFY(QTest::qWaitFor([&] { return stage.window().pages().currentPage()->isSettled(); }, patienceMs));

        begin("close the project");
        stage.workspace().closeProject();
        end();

        for (const StallProbe::Step &step : m_probe.steps()) {
            qInfo("%-24s held for %6.1f ms of work, there after %6.1f ms", qPrintable(step.name), step.cpuMs,
                  m_times.value(step.name));
            QVERIFY2(step.cpuMs < longestMs, qPrintable(step.name));
        }
    }

    /// Nothing that has looked at a project keeps it open.
    void aClosedProjectIsLetGo()
    {
        const TemporaryFolder folder;
        std::shared_ptr<Project> project = newProject(folder.path(QStringLiteral("p")));
        QVERIFY(project);
        NoProgress progress;
        QVERIFY_RESULT(makeManyRuns(*project, 100, progress));
        const std::weak_ptr<Project> watched = project;
        WindowStage stage(std::move(project));
        for (const char *page : {"data", "experiments", "models", "audit", "overview"})
            QVERIFY2(stage.goTo(QString::fromLatin1(page)), page);
        CommandPalette &palette = stage.window().palettePopup();
        QTest::keyClick(&stage.window(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(palette.lineEdit(), QStringLiteral("trial 7"));
        QTRY_VERIFY(palette.isSettled());
        QCOMPARE(palette.model()->item(0).text, QStringLiteral("trial 7"));
        QTest::keyClick(palette.lineEdit(), Qt::Key_Escape);
        stage.workspace().closeProject();
        QTRY_VERIFY_WITH_TIMEOUT(watched.expired(), patienceMs);
    }

private:
    static std::shared_ptr<Project> newProject(const QString &place)
    {
        const auto made = createProject(place, {QStringLiteral("Ada"), QStringLiteral("data scientist")});
        return made ? *made : nullptr;
    }

    static constexpr int patienceMs = 300'000;
    static constexpr double longestMs = 500;

    void begin(const char *name)
    {
        end();
        m_name = QString::fromLatin1(name);
        m_probe.begin(m_name);
        m_time.start();
    }
    void end()
    {
        if (m_time.isValid())
            m_times.insert(m_name, double(m_time.nsecsElapsed()) / 1e6);
        m_probe.end();
    }

    static bool settles(const Page &page)
    {
        return QTest::qWaitFor([&] { return page.isSettled(); }, patienceMs);
    }

    StallProbe m_probe;
    QElapsedTimer m_time;
    QString m_name;
    QHash<QString, double> m_times;
};

QTEST_MAIN(TestQuickVisits)
#include "tst_quick_visits.moc"
