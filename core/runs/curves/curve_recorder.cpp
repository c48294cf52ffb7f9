#include "core/runs/curves/curve_recorder.h"

#include "core/runs/run_store.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

namespace
{

/// Of checkpoints the log tells so often.
constexpr qint64 checkpointLineMs = 60'000;
constexpr size_t mostUnwritten = 1'000; ///< batches

} // namespace

CurveRecorder::CurveRecorder(Project &project, const Run &run, Progress &progress, CurveWatch *watch,
                             std::chrono::milliseconds checkpointEvery)
    : m_project(project),
      m_run(run.id),
      m_progress(progress),
      m_watch(watch),
      m_checkpointEvery(checkpointEvery),
      m_checkpoint(project, run),
      m_log(project, run.id),
      m_points(project, run, m_log),
      m_system(std::max<std::int64_t>(0, (project.now() - run.startedAt) / 1000))
{
    for (auto curve = run.metrics.constBegin(); curve != run.metrics.constEnd(); ++curve)
        m_lastSteps.insert(curve.key(), curve->lastStep);
}

bool CurveRecorder::report(double fraction, const QString &what)
{
    if (m_stages.isNew(what))
        m_log.say(what);
    m_log.flushIfDue();
    if (m_points.isDue())
        flush();
    const QString &trouble = m_checkpoint.trouble();
    //: What a training is doing, and why it keeps no checkpoint.
    const QString text = trouble.isEmpty() ? what : QCoreApplication::translate("core", "%1. %2").arg(what, trouble);
    return m_progress.report(fraction, text) && !m_points.error() && !m_isEnded;
}

bool CurveRecorder::isStopped() const
{
    return m_progress.isStopped() || m_points.error() || m_isEnded;
}

void CurveRecorder::curvePoint(const QString &key, std::int64_t step, double value)
{
    const auto last = m_lastSteps.constFind(key);
    if (last == m_lastSteps.constEnd() || step > *last)
        m_points.pending()[key].push_back({step, m_project.now(), value});
    m_points.watch(key, step, value);
    if (key.startsWith(QStringLiteral("train_")))
        m_lastTrainingStep = step;
    if (m_watch && !m_isEnded) {
        m_reasonToStop = m_watch->reasonToStop(key, step, value);
        m_isEnded = !m_reasonToStop.isEmpty();
    }
    if (m_points.isDue())
        flush();
}

std::optional<std::chrono::milliseconds> CurveRecorder::checkpointInterval() const
{
    // A run that its watch ended, or whose curve has a hole, is not gone on from.
    if (m_isEnded || m_points.error())
        return std::nullopt;
    return m_checkpointEvery;
}

void CurveRecorder::checkpoint(const QByteArray &bytes)
{
    // The curve up to here must be on disk before the run refers to a checkpoint that begins after it.
    flush();
    m_points.wait(m_progress);
    if (m_points.error())
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
    m_log.flushIfDue();
    m_system.sampleIfDue(m_project.now(), m_points.pending());
    m_points.flush();
    // While another process holds the project, the training goes on for a while, and then waits.
    if (m_points.unwritten() > mostUnwritten)
        m_points.wait(m_progress);
}

Result<> CurveRecorder::finish()
{
    flush();
    const Result<> written = m_points.finish(m_progress);
    // That the log is not whole is no reason to lose the run.
    (void)m_log.finish(m_progress);
    if (written.isError())
        return written;
    if (m_checkpoint.trouble().isEmpty())
        return Done{};
    return m_project.write([&](Connection &connection) {
        return run_store::setTag(connection, m_run, QString::fromLatin1(checkpointTroubleTag), m_checkpoint.trouble());
    });
}

} // namespace assay
