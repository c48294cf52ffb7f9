#include "core/runs/curve_recorder.h"

#include "core/runs/curve_upkeep.h"
#include "core/runs/run_alarm_store.h"
#include "core/runs/run_store.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace assay
{

namespace
{

constexpr qint64 batchMs = 100;
constexpr int batchesBetweenSeals = 16;
/// Of checkpoints the log tells so often.
constexpr qint64 checkpointLineMs = 60'000;

} // namespace

CurveRecorder::CurveRecorder(Project &project, const Run &run, Progress &progress, CurveWatch *watch,
                             std::chrono::milliseconds checkpointEvery)
    : m_project(project),
      m_run(run.id),
      m_experiment(run.experimentId),
      m_progress(progress),
      m_watch(watch),
      m_checkpointEvery(checkpointEvery),
      m_checkpoint(project, run),
      m_log(project, run.id),
      m_system(std::max<std::int64_t>(0, (project.now() - run.startedAt) / 1000))
{
    for (auto curve = run.metrics.constBegin(); curve != run.metrics.constEnd(); ++curve)
        m_lastSteps.insert(curve.key(), curve->lastStep);
    m_sinceFlush.start();
}

bool CurveRecorder::report(double fraction, const QString &what)
{
    if (m_stages.isNew(what))
        m_log.say(what);
    m_log.flushIfDue();
    if (m_sinceFlush.hasExpired(batchMs))
        flush();
    const QString &trouble = m_checkpoint.trouble();
    //: What a training is doing, and why it keeps no checkpoint.
    const QString text = trouble.isEmpty() ? what : QCoreApplication::translate("core", "%1. %2").arg(what, trouble);
    return m_progress.report(fraction, text) && !m_error && !m_isEnded;
}

bool CurveRecorder::isStopped() const
{
    return m_progress.isStopped() || m_error || m_isEnded;
}

void CurveRecorder::curvePoint(const QString &key, std::int64_t step, double value)
{
    const auto last = m_lastSteps.constFind(key);
    if (last == m_lastSteps.constEnd() || step > *last)
        m_pending[key].push_back({step, m_project.now(), value});
    if (m_isWatched) {
        if (const auto alarm = m_watchdog.see(key, step, value)) {
            m_alarms.push_back(*alarm);
            m_log.say(alarm->sentence, LogLine::Level::Warning);
        }
    }
    if (key.startsWith(QStringLiteral("train_")))
        m_lastTrainingStep = step;
    if (m_watch && !m_isEnded) {
        m_reasonToStop = m_watch->reasonToStop(key, step, value);
        m_isEnded = !m_reasonToStop.isEmpty();
    }
    if (m_sinceFlush.hasExpired(batchMs))
        flush();
}

std::optional<std::chrono::milliseconds> CurveRecorder::checkpointInterval() const
{
    // A run that its watch ended, or whose curve has a hole, is not gone on from.
    if (m_isEnded || m_error)
        return std::nullopt;
    return m_checkpointEvery;
}

void CurveRecorder::checkpoint(const QByteArray &bytes)
{
    // The curve up to here must be on disk before the run refers to a checkpoint that begins after it.
    flush();
    collect(true);
    if (m_error)
        return;
    m_checkpoint.keep(bytes);
    logCheckpoint(bytes.size());
}

void CurveRecorder::logCheckpoint(qsizetype bytes)
{
    const QString &trouble = m_checkpoint.trouble();
    if (!trouble.isEmpty() && trouble != m_toldTrouble)
        m_log.say(trouble, LogLine::Level::Warning);
    m_toldTrouble = trouble;
    if (!trouble.isEmpty() || (m_sinceCheckpoint.isValid() && !m_sinceCheckpoint.hasExpired(checkpointLineMs)))
        return;
    m_sinceCheckpoint.start();
    m_log.say(QCoreApplication::translate("core", "Kept a checkpoint (%1 kB) to go on from.")
                  .arg(double(bytes) / 1000, 0, 'f', 1));
}

void CurveRecorder::flush()
{
    m_sinceFlush.restart();
    m_log.flushIfDue();
    m_system.sampleIfDue(m_project.now(), m_pending);
    if (m_pending.isEmpty() && m_alarms.empty())
        return;
    QMap<QString, bool> directions;
    for (const QString &key : m_pending.keys()) {
        if (m_knownKeys.contains(key))
            continue;
        m_knownKeys.insert(key);
        if (const std::optional<bool> lower = lowerIsBetter(key))
            directions.insert(key, *lower);
    }
    const auto write = [run = m_run, experiment = m_experiment, batch = std::exchange(m_pending, {}),
                        alarms = std::exchange(m_alarms, {}), at = m_project.now(),
                        directions](Connection &connection) -> Result<> {
        for (auto direction = directions.constBegin(); direction != directions.constEnd(); ++direction)
            ASSAY_CHECK(run_store::suggestDirection(connection, experiment, direction.key(), direction.value()));
        for (const CurveAlarm &alarm : alarms)
            ASSAY_CHECK(run_alarm_store::add(connection, run, alarm, at));
        return metric_store::append(connection, run, batch);
    };
    m_written.push_back(m_project.submit(write));
    collect(false);
    if (++m_batches % batchesBetweenSeals == 0)
        sealWhenDue();
}

void CurveRecorder::sealWhenDue()
{
    if (const Result<> sealed = curve_upkeep::sealIfDue(m_project, m_run); sealed.isError() && !m_error)
        m_error = sealed.error();
}

void CurveRecorder::collect(bool wait)
{
    std::erase_if(m_written, [&](std::future<Result<>> &written) {
        if (!wait && written.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return false;
        if (const Result<> result = written.get(); result.isError() && !m_error)
            m_error = result.error();
        return true;
    });
}

Result<> CurveRecorder::finish()
{
    flush();
    collect(true);
    sealWhenDue();
    // That the log is not whole is no reason to lose the run.
    (void)m_log.finish();
    if (m_error)
        return *m_error;
    if (m_checkpoint.trouble().isEmpty())
        return Done{};
    return m_project.write([&](Connection &connection) {
        return run_store::setTag(connection, m_run, QString::fromLatin1(checkpointTroubleTag), m_checkpoint.trouble());
    });
}

} // namespace assay
