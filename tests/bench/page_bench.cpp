#include "tests/support/temporary_folder.h"
#include "tests/ui/large_data.h"
#include "tests/ui/many_runs_walk.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace assay;

namespace
{

double peakBytes()
{
    struct rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) * 1024;
}

void tellSteps(const StallProbe &probe)
{
    for (const StallProbe::Step &step : probe.steps())
        std::fprintf(stderr, "%-22s %6.1f ms of work, %6.1f ms held\n", qPrintable(step.name), step.cpuMs, step.heldMs);
}

int walkData(bool areRows, std::int64_t count)
{
    const TemporaryFolder folder;
    const QString place = folder.path(QStringLiteral("project"));
    const auto project = areRows ? makeLongProject(place, count) : makeWideProject(place, int(count), 3);
    WindowStage stage(project);
    StallProbe probe;
    if (!walkThroughDataPage(stage, probe)) {
        std::fprintf(stderr, "The page did not finish.\n");
        return 3;
    }
    tellSteps(probe);
    std::printf("{\"seconds\": %.9f}\n", probe.worst().cpuMs / 1e3);
    return 0;
}

/// The longest hold of opening the page apart from those of all that follows.
int walkRuns(const QString &place, int count)
{
    QElapsedTimer timer;
    timer.start();
    const auto project = Project::open(place);
    if (!project) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(project.error().text));
        return 3;
    }
    WindowStage stage(*project);
    const auto *first = stage.window().findChild<Page *>();
    if (!QTest::qWaitFor([&] { return first->isSettled(); }, 60'000))
        return 3;
    const double opened = double(timer.nsecsElapsed()) / 1e9;
    StallProbe probe;
    if (const QString wrong = walkThroughManyRuns(stage, probe, count); !wrong.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(wrong));
        return 3;
    }
    tellSteps(probe);
    double longest = 0;
    for (const StallProbe::Step &step : probe.steps().mid(1))
        longest = std::max(longest, step.cpuMs);
    std::printf("{\"seconds\": %.9f, \"open_seconds\": %.9f, \"open_hold_seconds\": %.9f, \"peak_bytes\": %.0f}\n",
                longest / 1e3, opened, probe.steps().front().cpuMs / 1e3, peakBytes());
    return 0;
}

} // namespace

/// Prints as JSON the longest time in seconds that the window's thread worked without a break while a person goes
/// through a page: `assay_page_bench columns 1000` or `rows 10000000` (the Data page, of a project that it makes),
/// `runs COUNT PROJECT` (the Experiments page of a project that assay_bench made). Each step goes to standard error.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const QString what = words.value(1);
    const std::int64_t count = words.value(2).toLongLong();
    if (count > 0 && (what == u"rows" || what == u"columns"))
        return walkData(what == u"rows", count);
    if (count > 0 && what == u"runs" && words.size() > 3)
        return walkRuns(words.value(3), int(count));
    std::fprintf(stderr, "assay_page_bench columns COUNT | rows COUNT | runs COUNT PROJECT\n");
    return 2;
}
