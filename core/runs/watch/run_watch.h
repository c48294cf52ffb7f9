#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/runs/run_store.h"
#include "core/runs/watch/watchdog.h"
#include "core/store/project.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <optional>

namespace assay
{

/// How a run has logged until it fell silent.
struct LoggingPace {
    QString key; ///< the curve with the most points; empty for a run that has none
    std::int64_t step = 0;
    std::chrono::milliseconds longestPause{0}; ///< between two of its points
};

/// How silent a run is.
struct Silence {
    std::chrono::milliseconds lasts{0}; ///< since its last sign was seen
    double cores = 0;                   ///< that its process took in that time, on average
    bool isStopped = false;             ///< its process, by a signal
};

/// Whether a run has stalled. One whose process rests (less than a twentieth of a core) has, when it was silent for a
/// minute (ten without a curve to tell its pace) and for five times its longest pause; one whose process works, for ten
/// minutes and twenty times that pause; one whose process was stopped, for a minute.
std::optional<CurveAlarm> findStall(const LoggingPace &pace, const Silence &silence);

/// Looks from time to time after the runs that are said to run, whichever process records them: one whose process is
/// gone is marked interrupted, one that has fallen silent gets an alarm. Judges by the time that it has seen pass, so
/// neither a clock that jumps nor a machine that slept makes a run silent. On one thread that may wait.
class RunWatch final
{
public:
    /// Milliseconds that never jump.
    using Clock = std::function<std::chrono::milliseconds()>;

    explicit RunWatch(Project &project, Clock clock = steadyTime);
    /// True when it found something.
    Result<bool> look();

    static std::chrono::milliseconds steadyTime();

private:
    /// What was seen of a run the last time that it gave a sign.
    struct Seen {
        std::int64_t lastBatch = 0;
        std::int64_t logLines = 0;
        std::chrono::milliseconds at{0};
        std::int64_t cpuTicks = 0;
        std::optional<LoggingPace> pace; ///< once it has been silent for a while
        bool isTold = false;
    };

    Result<std::optional<CurveAlarm>> lookAt(const RunningRun &run);
    /// Takes what the run has logged into account; true when it is more than before.
    Result<bool> hasGivenSign(const RunningRun &run, Seen &seen);
    Result<> record(const RunId &run, const CurveAlarm &stall);
    Result<LoggingPace> paceOf(const RunId &id);

    Project &m_project;
    Clock m_clock;
    QHash<QString, Seen> m_seen;
};

} // namespace assay
