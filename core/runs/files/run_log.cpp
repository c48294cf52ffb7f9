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

RunLog::RunLog(Project &project, const RunId &run) : m_project(project), m_run(run) {}

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
    m_written.push_back(m_project.submit([run = m_run, lines = std::exchange(m_pending, {})](Connection &connection) {
        return run_log_store::append(connection, run, lines);
    }));
    collect(false);
}

void RunLog::collect(bool wait)
{
    std::erase_if(m_written, [&](std::future<Result<>> &written) {
        if (!wait && written.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return false;
        if (const Result<> result = written.get(); result.isError() && !m_error)
            m_error = result.error();
        return true;
    });
}

Result<> RunLog::finish()
{
    flush();
    collect(true);
    if (m_error)
        return *m_error;
    return Done{};
}

} // namespace assay
