#pragma once

#include "core/base/random.h"

#include <QByteArray>

#include <cstdint>

namespace assay
{

/// What the crash test's child writes for each acknowledged job.
struct CrashRecord {
    std::int64_t job = 0;
};

/// A record of this job ends a round; real jobs count from 1.
constexpr std::int64_t crashRoundEnd = 0;
/// The job numbers of the processes of a round lie this far apart.
constexpr std::int64_t crashJobsOfProcess = 1'000'000;

/// The object that belongs to a job.
inline QByteArray crashObject(std::int64_t job)
{
    Random random(std::uint64_t(job), "crash object");
    QByteArray bytes = "job " + QByteArray::number(qint64(job));
    for (auto words = random.below(200); words > 0; --words)
        bytes.append(QByteArray::number(quint64(random.next())));
    return bytes;
}

} // namespace assay
