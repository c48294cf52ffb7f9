#include "core/runs/files/run_log.h"

#include "core/runs/files/run_log_store.h"

namespace assay
{

namespace
{

constexpr qint64 batchMs = 50;

} // namespace

QString logLevelName(LogLine::Level level)
{
    switch (level) {
    case LogLine::Level::Info:
        return QStringLiteral("info");
    case LogLine::Level::Warning:
        return QStringLiteral("warning");
    case LogLine::Level::Error:
        break;
    }
    return QStringLiteral("error");
}

RunLog::RunLog(Project &project, const RunId &run)
    : m_project(project),
      m_run(run),
      m_jobs([&project](Writer::Job job) { return project.submit(std::move(job)); })
{
}

void RunLog::say(const QString &text, LogLine::Level level)
{
    m_pending.append({m_project.now(), level, text});
    flushIfDue();
}

void RunLog::flushIfDue()
{
    if (!m_pending.isEmpty() && (!m_sinceFlush.isValid() || m_sinceFlush.hasExpired(batchMs)))
        flush();
}

void RunLog::flush()
{
    if (m_pending.isEmpty())
        return;
    m_sinceFlush.start();
    m_jobs.submit([run = m_run, lines = std::exchange(m_pending, {})](Connection &connection) {
        return run_log_store::append(connection, run, lines);
    });
    m_jobs.collect();
}

Result<> RunLog::finish(Progress &progress)
{
    flush();
    m_jobs.wait(progress);
    if (m_jobs.error())
        return *m_jobs.error();
    return Done{};
}

} // namespace assay
