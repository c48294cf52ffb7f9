// Writes to a project until it is killed, and tells each acknowledgement on standard output.
//
// It reads lines "NUMBER PROCESSES MICROSECONDS HONEST FOLDER" from standard input. For each it forks PROCESSES
// processes that write jobs from NUMBER on through Project, kills them with SIGKILL after the time, and closes the
// round with crashRoundEnd. Each process also seals and packs the curves that its jobs log. With HONEST 0 they
// acknowledge before they write: the control that must be caught. Forking from a process without threads is as good as
// a new start, and faster.

#include "core/base/random.h"
#include "core/runs/curves/curve_upkeep.h"
#include "core/runs/curves/metric_store.h"
#include "core/store/project.h"
#include "tests/core/store/crash_record.h"

#include <QCoreApplication>

#include <cstdio>
#include <signal.h>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace assay;

namespace
{

constexpr int threadCount = 4;

void acknowledge(std::int64_t job)
{
    // Shorter than PIPE_BUF, so records of several threads and processes never mix.
    const CrashRecord record = {job};
    if (::write(STDOUT_FILENO, &record, sizeof record) != ssize_t(sizeof record))
        ::_exit(4);
}

Result<> writeJob(Project &project, std::int64_t job)
{
    ASSAY_TRY(digest, project.objects().put(crashObject(job)));
    return project.write([&](Connection &connection) -> Result<> {
        ASSAY_TRY(insert, connection.prepare("INSERT INTO meta (key, value) VALUES (?, ?)"));
        ASSAY_CHECK(insert.bind(1, QStringLiteral("a-%1").arg(job)).bind(2, digest).run());
        ASSAY_CHECK(insert.bind(1, QStringLiteral("b-%1").arg(job)).run());
        const metric_store::Batch points = {{QStringLiteral("loss"), crashPoints(job)},
                                            {QStringLiteral("of %1").arg(job % 7), {{job, 0, double(job)}}}};
        ASSAY_CHECK(metric_store::append(connection, crashRun(), points));
        return connection.recordChange("run", QString::number(job));
    });
}

struct Round {
    std::int64_t firstJob = 0;
    int processes = 0;
    long microseconds = 0;
    bool isHonest = true;
    std::string folder;
};

[[noreturn]] void writeUntilKilled(const Round &round, std::int64_t firstJob)
{
    Writer::Settings settings;
    // Small, so that many kills meet a checkpoint.
    settings.checkpointBytes = 300'000;
    const auto project = Project::open(QString::fromStdString(round.folder), systemClock(), settings);
    if (!project) {
        std::fprintf(stderr, "%s %s\n", qPrintable(project.error().text), qPrintable(project.error().detail));
        ::_exit(3);
    }
    std::vector<std::thread> threads;
    for (int thread = 0; thread < threadCount; ++thread) {
        threads.emplace_back([&, thread] {
            for (std::int64_t job = firstJob + thread;; job += threadCount) {
                if (!round.isHonest)
                    acknowledge(job);
                if (auto written = writeJob(**project, job); !written) {
                    std::fprintf(stderr, "%s %s\n", qPrintable(written.error().text),
                                 qPrintable(written.error().detail));
                    ::_exit(3);
                }
                if (round.isHonest)
                    acknowledge(job);
            }
        });
    }
    threads.emplace_back([&] {
        for (;;) {
            if (curve_upkeep::seal(**project, crashRun()).isError() ||
                curve_upkeep::pack(**project, crashRun()).isError())
                ::_exit(3);
        }
    });
    for (std::thread &thread : threads)
        thread.join();
    ::_exit(0);
}

bool runRound(const Round &round)
{
    std::vector<pid_t> children;
    for (int i = 0; i < round.processes; ++i) {
        const pid_t child = ::fork();
        if (child == 0)
            writeUntilKilled(round, round.firstJob + i * crashJobsOfProcess);
        children.push_back(child);
    }
    ::usleep(useconds_t(round.microseconds));
    bool allKilled = true;
    for (const pid_t child : children)
        ::kill(child, SIGKILL);
    for (const pid_t child : children) {
        int status = 0;
        allKilled = ::waitpid(child, &status, 0) == child && WIFSIGNALED(status) && allKilled;
    }
    return allKilled;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    char line[4096];
    while (std::fgets(line, sizeof line, stdin)) {
        std::istringstream words(line);
        Round round;
        words >> round.firstJob >> round.processes >> round.microseconds >> round.isHonest >> std::ws;
        std::getline(words, round.folder);
        if (!words || !runRound(round))
            return 3;
        acknowledge(crashRoundEnd);
    }
    return 0;
}
