#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace assay
{

/// What a process is at. A value type.
struct ProcessState {
    std::int64_t cpuTicks = 0; ///< that it has taken so far, all threads
    bool isStopped = false;    ///< by a signal or a debugger

    static std::int64_t ticksPerSecond();
};

/// What tells one process of one machine from every other, also after its number has been given to another process.
struct ProcessIdentity {
    std::int64_t pid = 0;
    std::int64_t start = 0; ///< clock ticks after boot, field 22 of /proc/PID/stat; 0 when the system does not tell
    QString bootId;         ///< new at each boot

    static ProcessIdentity ofThisProcess();
    /// False only when that process is surely gone: another boot, no such process, another start, or only its remains.
    [[nodiscard]] bool mayBeAlive() const;
    /// Nothing when it is gone, or when the system does not tell.
    [[nodiscard]] std::optional<ProcessState> state() const;
};

} // namespace assay
