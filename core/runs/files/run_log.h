#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/kept_jobs.h"
#include "core/store/project.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <deque>

namespace assay
{

/// One line of what was said while a run ran. A value type.
struct LogLine {
    enum class Level { Info, Warning, Error };
    TimeMs at = 0;
    Level level = Level::Info;
    QString text; ///< without a line end

    friend bool operator==(const LogLine &, const LogLine &) = default;
};
/// info, warning, error.
QString logLevelName(LogLine::Level level);

/// Collects the lines of a run and hands them to the writer in batches that nobody waits for, twenty a second at most.
/// On one thread.
class RunLog final
{
public:
    RunLog(Project &project, const RunId &run);
    RunLog(const RunLog &) = delete;
    RunLog &operator=(const RunLog &) = delete;

    void say(const QString &text, LogLine::Level level = LogLine::Level::Info);
    /// Hands on what has waited long enough, or is much; cheap when nothing has.
    void flushIfDue();
    /// What a line takes of the memory that it waits in, and about what it takes on disk.
    static qsizetype bytesOf(const QString &text);
    /// Bytes that are not on disk yet.
    [[nodiscard]] qsizetype unwrittenBytes();
    /// Hands the rest on and waits until all is on disk, as KeptJobs does. A log that could not be written is no reason
    /// to lose what it tells of; the error is that of the first batch.
    Result<> finish(Progress &progress);

private:
    void flush();
    void collect();

    Project &m_project;
    RunId m_run;
    QList<LogLine> m_pending;
    QElapsedTimer m_sinceFlush;
    qsizetype m_pendingBytes = 0;
    KeptJobs m_jobs;
    std::deque<qsizetype> m_jobBytes; ///< of those that are not on disk yet
};

} // namespace assay
