#pragma once

#include "core/runs/curves/metric_store.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>

namespace assay
{

/// What a process has taken of the machine so far, as /proc tells.
struct ProcessUse {
    std::int64_t cpuTicks = 0;         ///< of user and system, all threads
    std::int64_t memoryBytes = 0;      ///< resident
    std::optional<std::int64_t> read;  ///< bytes from disks; nothing where the system does not tell
    std::optional<std::int64_t> wrote; ///< bytes to disks
    std::int64_t waitedTicks = 0;      ///< cpuTicks of processes that it started, which have ended and it waited for

    /// From the texts of /proc/self/stat, statm (in pages of `pageBytes`) and io; nothing when the first two are not
    /// what they should be.
    static std::optional<ProcessUse> parse(const QByteArray &stat, const QByteArray &statm, const QByteArray &io,
                                           std::int64_t pageBytes);
    /// Of this process, now; nothing on systems without /proc.
    static std::optional<ProcessUse> now();
    /// Of another process and all that it started, also of those that ended and were waited for; memory that they share
    /// counts once for each. Nothing when it is gone.
    static std::optional<ProcessUse> ofTree(std::int64_t pid);
};

/// True for the metrics below, which tell of the machine and not of the model.
bool isSystemMetric(const QString &key);

/// Samples what this process, or another, takes while a run goes on, at most once a second: system/cpu_percent (100 is
/// one core), system/memory_mb, system/disk_read_mb and system/disk_written_mb (since the run began to be watched; MB
/// of 10^6 bytes). A run shorter than some seconds gets none, since they would tell nothing. On one thread.
class SystemUse final
{
public:
    using Source = std::function<std::optional<ProcessUse>()>;

    /// `secondsBefore` is what has passed of the run already; steps are its seconds.
    explicit SystemUse(std::int64_t secondsBefore, Source source = ProcessUse::now);

    /// Adds a sample to `batch` when one is due, and those that were held back at the beginning; cheap otherwise.
    void sampleIfDue(TimeMs now, metric_store::Batch &batch);
    /// The points of a sample: `use` came `nanoseconds` after `before`, `first` was the first of all.
    static metric_store::Batch points(const ProcessUse &first, const ProcessUse &before, const ProcessUse &use,
                                      qint64 nanoseconds, std::int64_t ticksPerSecond, std::int64_t step, TimeMs at);

private:
    std::int64_t m_secondsBefore;
    Source m_source;
    QElapsedTimer m_sinceStart;
    qint64 m_last = 0; ///< nanoseconds since the start
    std::optional<ProcessUse> m_first;
    std::optional<ProcessUse> m_before;
    metric_store::Batch m_held;
    bool m_isLong = false;
};

} // namespace assay
