#include "core/runs/point_writer.h"

#include "core/runs/curve_upkeep.h"
#include "core/runs/run_alarm_store.h"
#include "core/runs/run_store.h"

#include <chrono>

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
      m_log(log)
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
    m_written.push_back(m_project.submit(std::move(job)));
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
    collect(false);
    if (++m_batches % batchesBetweenSeals == 0)
        sealWhenDue();
}

size_t PointWriter::unwritten()
{
    collect(false);
    return m_written.size();
}

void PointWriter::sealWhenDue()
{
    if (const Result<> sealed = curve_upkeep::sealIfDue(m_project, m_run); sealed.isError() && !m_error)
        m_error = sealed.error();
}

void PointWriter::collect(bool wait)
{
    std::erase_if(m_written, [&](std::future<Result<>> &written) {
        if (!wait && written.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return false;
        if (const Result<> result = written.get(); result.isError() && !m_error)
            m_error = result.error();
        return true;
    });
}

Result<> PointWriter::finish()
{
    flush();
    wait();
    sealWhenDue();
    if (m_error)
        return *m_error;
    return Done{};
}

} // namespace assay
