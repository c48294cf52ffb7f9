#include "core/runs/watch/run_watch.h"

#include "core/runs/curves/metric_store.h"
#include "core/runs/curves/metric_tail_store.h"
#include "core/runs/files/run_log_store.h"
#include "core/runs/run_store.h"
#include "core/runs/watch/run_alarm_store.h"
#include "core/runs/watch/system_use.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds fewestSilence = 60s;
constexpr std::chrono::milliseconds longSilence = 600s;
constexpr int pausesAtRest = 5;
constexpr int pausesAtWork = 20;
constexpr double coresAtRest = 0.05;

QString durationText(std::chrono::milliseconds duration)
{
    const double seconds = double(duration.count()) / 1000;
    return seconds < 120 ? QCoreApplication::translate("core", "%1 s").arg(seconds, 0, 'f', seconds < 10 ? 1 : 0)
                         : QCoreApplication::translate("core", "%1 min").arg(seconds / 60, 0, 'f', 0);
}

QString stallSentence(const LoggingPace &pace, const Silence &silence)
{
    using App = QCoreApplication;
    const QString lasts = durationText(silence.lasts);
    const QString what =
        pace.key.isEmpty()
            ? App::translate("core", "The run has logged nothing for %1").arg(lasts)
            : App::translate("core", "The run has logged nothing for %1 since step %2 of “%3”, where its longest pause "
                                     "was %4")
                  .arg(lasts)
                  .arg(pace.step)
                  .arg(pace.key, durationText(pace.longestPause));
    if (silence.isStopped)
        //: %1 is a sentence without its full stop.
        return App::translate("core", "%1; its process was stopped.").arg(what);
    return silence.cores < coresAtRest ? App::translate("core", "%1; its process rests.").arg(what)
                                       : App::translate("core", "%1; its process works.").arg(what);
}

} // namespace

std::optional<CurveAlarm> findStall(const LoggingPace &pace, const Silence &silence)
{
    const bool isAtRest = silence.cores < coresAtRest;
    const auto pauses = (isAtRest ? pausesAtRest : pausesAtWork) * pace.longestPause;
    const auto usual = std::max(isAtRest && !pace.key.isEmpty() ? fewestSilence : longSilence, pauses);
    if (silence.lasts < (silence.isStopped ? fewestSilence : usual))
        return std::nullopt;
    return CurveAlarm{CurveAlarm::Kind::Stall, pace.key, pace.step, stallSentence(pace, silence)};
}

RunWatch::RunWatch(Project &project, Clock clock) : m_project(project), m_clock(std::move(clock)) {}

std::chrono::milliseconds RunWatch::steadyTime()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

Result<bool> RunWatch::look()
{
    ASSAY_TRY(running, m_project.read([](Connection &connection) { return run_store::running(connection); }));
    const auto gone = std::stable_partition(running.begin(), running.end(),
                                            [](const RunningRun &run) { return run.process.mayBeAlive(); });
    const bool isAnyGone = gone != running.end();
    running.erase(gone, running.end());
    if (isAnyGone) {
        ASSAY_CHECK(m_project.write(
            [this](Connection &connection) { return run_store::markInterrupted(connection, m_project.now()); }));
    }
    m_seen.removeIf([&](QHash<QString, Seen>::iterator seen) {
        return std::none_of(running.cbegin(), running.cend(),
                            [&](const RunningRun &run) { return run.id.value == seen.key(); });
    });
    bool isAnyStalled = false;
    for (const RunningRun &run : running) {
        ASSAY_TRY(stall, lookAt(run));
        if (!stall)
            continue;
        isAnyStalled = true;
        ASSAY_CHECK(record(run.id, *stall));
        // Its own warning is no sign of life.
        ++m_seen[run.id.value].logLines;
    }
    return isAnyGone || isAnyStalled;
}

Result<> RunWatch::record(const RunId &run, const CurveAlarm &stall)
{
    return m_project.write([&](Connection &connection) -> Result<> {
        ASSAY_CHECK(run_alarm_store::add(connection, run, stall, m_project.now()));
        return run_log_store::append(connection, run, {{m_project.now(), LogLine::Level::Warning, stall.sentence}});
    });
}

Result<std::optional<CurveAlarm>> RunWatch::lookAt(const RunningRun &run)
{
    const auto now = m_clock();
    const std::optional<ProcessState> process = run.process.state();
    const bool isNew = !m_seen.contains(run.id.value);
    Seen &seen = m_seen[run.id.value];
    ASSAY_TRY(hasSign, hasGivenSign(run, seen));
    if (isNew || hasSign || !process) {
        seen.at = now;
        seen.cpuTicks = process ? process->cpuTicks : 0;
        seen.pace.reset();
        return std::optional<CurveAlarm>();
    }
    Silence silence{now - seen.at, 0, process->isStopped};
    if (seen.isTold || silence.lasts < fewestSilence)
        return std::optional<CurveAlarm>();
    const double seconds = double(silence.lasts.count()) / 1000;
    silence.cores = double(process->cpuTicks - seen.cpuTicks) / double(ProcessState::ticksPerSecond()) / seconds;
    if (!seen.pace) {
        ASSAY_TRY(pace, paceOf(run.id));
        seen.pace = pace;
    }
    std::optional<CurveAlarm> stall = findStall(*seen.pace, silence);
    if (!stall)
        return stall;
    ASSAY_TRY(isWatched, m_project.read([&](Connection &connection) {
        return run_alarm_store::isWatched(connection, run.experimentId);
    }));
    // Said once a run, as every alarm; whoever watches it again later says nothing new.
    seen.isTold = isWatched;
    return isWatched ? stall : std::nullopt;
}

Result<bool> RunWatch::hasGivenSign(const RunningRun &run, Seen &seen)
{
    return m_project.read([&](Connection &connection) -> Result<bool> {
        ASSAY_TRY(tail, metric_tail_store::read(connection, run.id));
        ASSAY_TRY(lines, run_log_store::count(connection, run.id));
        // A tail that is gone was sealed, by whoever keeps the curves in order.
        const std::int64_t batch = tail ? tail->lastId : 0;
        const bool isMore = batch > seen.lastBatch || lines > seen.logLines;
        seen.lastBatch = std::max(seen.lastBatch, batch);
        seen.logLines = std::max(seen.logLines, lines);
        return isMore;
    });
}

Result<LoggingPace> RunWatch::paceOf(const RunId &id)
{
    return m_project.read([&](Connection &connection) -> Result<LoggingPace> {
        ASSAY_TRY(run, run_store::find(connection, id.value));
        std::int64_t most = 0;
        LoggingPace pace;
        for (auto metric = run.metrics.cbegin(); metric != run.metrics.cend(); ++metric) {
            if (metric->count > most && !isSystemMetric(metric.key())) {
                most = metric->count;
                pace.key = metric.key();
            }
        }
        if (pace.key.isEmpty())
            return pace;
        ASSAY_TRY(points, metric_store::read(connection, id, pace.key));
        for (size_t i = 1; i < points.size(); ++i)
            pace.longestPause = std::max(pace.longestPause, std::chrono::milliseconds(points[i].at - points[i - 1].at));
        pace.step = points.empty() ? 0 : points.back().step;
        return pace;
    });
}

} // namespace assay
