#include "core/work/manage_people.h"
#include "tests/support/many_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/many_runs_walk.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"

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
        const Page *first = stage.window().findChild<Page *>();
        QVERIFY(first);
        QTRY_VERIFY(first->isSettled());
        StallProbe probe;
        QCOMPARE(walkThroughManyRuns(stage, probe, count), QString());
        for (const StallProbe::Step &step : probe.steps())
            qInfo("%-22s %6.1f ms of work, %6.1f ms in all", qPrintable(step.name), step.cpuMs, step.wallMs);
        constexpr double longestMs = 500;
        for (const StallProbe::Step &step : probe.steps())
            QVERIFY2(step.cpuMs < longestMs, qPrintable(step.name));
    }
};

QTEST_MAIN(TestManyRuns)
#include "tst_many_runs.moc"
