#include "tests/support/temporary_folder.h"
#include "tests/ui/large_data.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/window_stage.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>

using namespace assay;

/// Prints as JSON the longest time in seconds that the window's thread worked without a break while a person goes
/// through the Data page: `assay_page_bench columns 1000` or `assay_page_bench rows 10000000`. Each step goes to
/// standard error.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const std::int64_t count = words.value(2).toLongLong();
    const bool areRows = words.value(1) == u"rows";
    if (count < 1 || (!areRows && words.value(1) != u"columns")) {
        std::fprintf(stderr, "assay_page_bench columns COUNT | rows COUNT\n");
        return 2;
    }
    const TemporaryFolder folder;
    const QString place = folder.path(QStringLiteral("project"));
    const auto project = areRows ? makeLongProject(place, count) : makeWideProject(place, int(count), 3);
    WindowStage stage(project);
    StallProbe probe;
    if (!walkThroughDataPage(stage, probe)) {
        std::fprintf(stderr, "The page did not finish.\n");
        return 3;
    }
    for (const StallProbe::Step &step : probe.steps())
        std::fprintf(stderr, "%-16s %6.1f ms\n", qPrintable(step.name), step.cpuMs);
    std::printf("{\"seconds\": %.9f}\n", probe.worst().cpuMs / 1e3);
    return 0;
}
