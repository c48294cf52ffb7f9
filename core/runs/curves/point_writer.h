#pragma once

#include "core/runs/curves/metric_store.h"
#include "core/runs/files/run_log.h"
#include "core/runs/run.h"
#include "core/runs/watch/watchdog.h"
#include "core/store/kept_jobs.h"
#include "core/store/project.h"

#include <QElapsedTimer>
#include <QSet>

#include <future>
#include <vector>

namespace assay
{

/// Hands the points of a run that goes on to the writer in batches that nobody waits for, with what the watchdog sees
/// in them, which the log tells too. Batches wait for as long as another process holds the project. On one thread.
class PointWriter final
{
public:
    PointWriter(Project &project, const Run &run, RunLog &log);
    PointWriter(const PointWriter &) = delete;
    PointWriter &operator=(const PointWriter &) = delete;

    /// Leaves the watchdog out.
    void doNotWatch() { m_isWatched = false; }
    /// The points that are handed on next; whoever adds some asks flushIfDue sooner or later.
    [[nodiscard]] metric_store::Batch &pending() { return m_pending; }
    /// Shows the watchdog a point.
    void watch(const QString &key, std::int64_t step, double value);
    /// Notes an alarm, unless nobody watches.
    void raise(const CurveAlarm &alarm);
    /// Queues a job of the run's behind the batches; a failure is told as theirs are.
    void submit(Writer::Job job);

    /// Whether the points have waited long enough.
    [[nodiscard]] bool isDue() const;
    void flush();
    /// Waits until all that was handed on is on disk, as KeptJobs does.
    void wait(Progress &progress) { m_jobs.wait(progress); }
    /// Batches that are not on disk yet.
    [[nodiscard]] size_t unwritten() { return m_jobs.collect(); }
    /// Why the first batch that failed did; more of them would be lost.
    [[nodiscard]] const std::optional<Error> &error() const { return m_jobs.error() ? m_jobs.error() : m_error; }
    /// Hands the rest on and waits until all is on disk; the error is that of the first batch that failed.
    Result<> finish(Progress &progress);

private:
    /// A long run's points do not all wait for its end; on a thread of its own, which nobody waits for.
    void sealWhenDue();
    void collectSealing();
    void noteSealing(const Result<> &result);

    Project &m_project;
    RunId m_run;
    std::int64_t m_experiment;
    RunLog &m_log;
    Watchdog m_watchdog;
    bool m_isWatched = true;
    std::vector<CurveAlarm> m_alarms; ///< that are not handed to the writer yet
    metric_store::Batch m_pending;
    QSet<QString> m_knownKeys;
    QElapsedTimer m_sinceFlush;
    int m_batches = 0;
    KeptJobs m_jobs;
    std::future<Result<>> m_sealing;
    std::optional<Error> m_error; ///< of sealing
};

} // namespace assay
