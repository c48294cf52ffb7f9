#include "core/runs/curves/point_writer.h"

#include "core/runs/curves/curve_upkeep.h"
#include "core/runs/run_store.h"
#include "core/runs/watch/run_alarm_store.h"

#include <chrono>
#include <system_error>

namespace assay
{

namespace
{

constexpr qint64 batchMs = 100;
constexpr int batchesBetweenSeals = 16;

} // namespace

PointWriter::PointWriter(Project &project, const Run &run, RunLog &log)
    : m_project(project),
      m_run(run.id),
      m_experiment(run.experimentId),
      m_log(log),
      m_jobs([&project](Writer::Job job) { return project.submit(std::move(job)); })
{
    m_sinceFlush.start();
}

void PointWriter::watch(const QString &key, std::int64_t step, double value)
{
    if (!m_isWatched)
        return;
    if (const auto alarm = m_watchdog.see(key, step, value))
        raise(*alarm);
}

void PointWriter::raise(const CurveAlarm &alarm)
{
    if (!m_isWatched)
        return;
    m_alarms.push_back(alarm);
    m_log.say(alarm.sentence, LogLine::Level::Warning);
}

void PointWriter::submit(Writer::Job job)
{
    m_jobs.submit(std::move(job));
}

bool PointWriter::isDue() const
{
    return m_sinceFlush.hasExpired(batchMs);
}

void PointWriter::flush()
{
    m_sinceFlush.restart();
    if (m_pending.isEmpty() && m_alarms.empty())
        return;
    QMap<QString, bool> directions;
    for (auto curve = m_pending.cbegin(); curve != m_pending.cend(); ++curve) {
        if (m_knownKeys.contains(curve.key()))
            continue;
        m_knownKeys.insert(curve.key());
        if (const std::optional<bool> lower = lowerIsBetter(curve.key()))
            directions.insert(curve.key(), *lower);
    }
    submit([run = m_run, experiment = m_experiment, batch = std::exchange(m_pending, {}),
            alarms = std::exchange(m_alarms, {}), at = m_project.now(),
            directions](Connection &connection) -> Result<> {
        for (auto direction = directions.constBegin(); direction != directions.constEnd(); ++direction)
            ASSAY_CHECK(run_store::suggestDirection(connection, experiment, direction.key(), direction.value()));
        for (const CurveAlarm &alarm : alarms)
            ASSAY_CHECK(run_alarm_store::add(connection, run, alarm, at));
        return metric_store::append(connection, run, batch);
    });
    m_jobs.collect();
    if (++m_batches % batchesBetweenSeals == 0)
        sealWhenDue();
}

void PointWriter::noteSealing(const Result<> &result)
{
    // Where another process holds the project the points stay in the inbox, from where they are sealed later.
    if (result.isError() && result.error().code != ErrorCode::Locked && !m_error)
        m_error = result.error();
}

void PointWriter::sealWhenDue()
{
    if (m_sealing.valid() && m_sealing.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return;
    collectSealing();
    try {
        m_sealing = std::async(std::launch::async,
                               [project = &m_project, run = m_run] { return curve_upkeep::sealIfDue(*project, run); });
    } catch (const std::system_error &) {
        // The system has no thread to spare just now; the next round may get one.
    }
}

void PointWriter::collectSealing()
{
    if (m_sealing.valid())
        noteSealing(m_sealing.get());
}

Result<> PointWriter::finish(Progress &progress)
{
    flush();
    wait(progress);
    collectSealing();
    noteSealing(curve_upkeep::sealIfDue(m_project, m_run));
    if (error())
        return *error();
    return Done{};
}

} // namespace assay
