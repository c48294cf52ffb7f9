#include "core/runs/files/run_log.h"

#include "core/runs/files/run_log_store.h"

#include <numeric>
#include <utility>

namespace assay
{

namespace
{

constexpr qint64 batchMs = 50;
constexpr qsizetype batchBytes = 1 << 20;
/// Of a line beside its text: time, level and separators, or the like.
constexpr qsizetype lineBytes = 20;

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
    m_pendingBytes += bytesOf(text);
    flushIfDue();
}

void RunLog::flushIfDue()
{
    if (!m_pending.isEmpty() &&
        (!m_sinceFlush.isValid() || m_pendingBytes >= batchBytes || m_sinceFlush.hasExpired(batchMs)))
        flush();
}

qsizetype RunLog::bytesOf(const QString &text)
{
    qsizetype bytes = lineBytes;
    for (const QChar c : text)
        bytes += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3;
    return bytes;
}

qsizetype RunLog::unwrittenBytes()
{
    collect();
    return std::accumulate(m_jobBytes.begin(), m_jobBytes.end(), m_pendingBytes);
}

void RunLog::collect()
{
    // They are written in their order.
    const size_t left = m_jobs.collect();
    while (m_jobBytes.size() > left)
        m_jobBytes.pop_front();
}

void RunLog::flush()
{
    if (m_pending.isEmpty())
        return;
    m_sinceFlush.start();
    m_jobs.submit([run = m_run, lines = std::exchange(m_pending, {})](Connection &connection) {
        return run_log_store::append(connection, run, lines);
    });
    m_jobBytes.push_back(std::exchange(m_pendingBytes, 0));
    collect();
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
