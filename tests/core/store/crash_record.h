#pragma once

#include "core/base/random.h"
#include "core/runs/run.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

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

/// The run that every job logs to.
inline RunId crashRun()
{
    return RunId{QStringLiteral("0123456789abcdef0123456789abcdef")};
}

/// The points that belong to a job, one to 40: its number and theirs make the step.
inline std::vector<MetricPoint> crashPoints(std::int64_t job)
{
    Random random(std::uint64_t(job), "crash points");
    std::vector<MetricPoint> points;
    const auto count = std::int64_t(1 + random.below(40));
    for (std::int64_t i = 0; i < count; ++i)
        points.push_back({job * 64 + i, std::int64_t(random.below(1'000'000)), random.normal()});
    return points;
}

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
