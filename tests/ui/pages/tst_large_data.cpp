#include "tests/support/temporary_folder.h"
#include "tests/ui/large_data.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"

using namespace assay;

/// The Data page of large tables keeps the window alive. The bound is generous, since machines differ and others use
/// them too; packaging/bench tells the figure.
class TestLargeData final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThousandColumns()
    {
        const TemporaryFolder folder;
        walk(makeWideProject(folder.path(QStringLiteral("wide")), 1000, 3));
    }

    void tenMillionRows()
    {
        const TemporaryFolder folder;
        walk(makeLongProject(folder.path(QStringLiteral("long")), 10'000'000));
    }

private:
    static void walk(const std::shared_ptr<Project> &project)
    {
        constexpr double longestMs = 500;
        WindowStage stage(project);
        StallProbe probe;
        QVERIFY(walkThroughDataPage(stage, probe));
        QVERIFY(probe.steps().size() > 10);
        for (const StallProbe::Step &step : probe.steps()) {
            qInfo("%-16s %6.1f ms of work, %6.1f ms in all", qPrintable(step.name), step.cpuMs, step.wallMs);
            QVERIFY2(step.cpuMs < longestMs, qPrintable(step.name));
        }
    }
};

QTEST_MAIN(TestLargeData)
#include "tst_large_data.moc"
