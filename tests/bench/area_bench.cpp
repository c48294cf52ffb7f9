#include "tests/bench/area_bench.h"

#include "core/base/atomic_file.h"
#include "core/learn/counted_metrics.h"
#include "core/learn/counted_ranking.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstring>

namespace assay
{

namespace
{

struct Scores {
    std::vector<double> truth;
    std::vector<double> scores;
};

Result<Scores> readScores(const QString &file)
{
    ASSAY_TRY(bytes, readWholeFile(file));
    const size_t rows = size_t(bytes.size()) / sizeof(double) / 2;
    Scores scores{std::vector<double>(rows), std::vector<double>(rows)};
    std::memcpy(scores.truth.data(), bytes.constData(), rows * sizeof(double));
    std::memcpy(scores.scores.data(), bytes.constData() + rows * sizeof(double), rows * sizeof(double));
    return scores;
}

} // namespace

Result<double> benchArea(const QString &file)
{
    ASSAY_TRY(read, readScores(file));
    QElapsedTimer timer;
    timer.start();
    const std::vector<std::uint8_t> isPositive(read.truth.begin(), read.truth.end());
    const double area = rocAuc(isPositive, read.scores);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::fprintf(stderr, "%.17g\n", area);
    return seconds;
}

Result<double> benchAreaBootstrap(const QString &file)
{
    ASSAY_TRY(read, readScores(file));
    QElapsedTimer timer;
    timer.start();
    const auto statistics = countedMetrics({QStringLiteral("roc_auc")},
                                           {LearningTask::Binary, 1, read.truth, read.scores}, CountOrder::Any);
    const auto draws = bootstrapDraws(*statistics, {1, 1000, 1, nullptr});
    const Estimate interval = percentileInterval(plainValues(*statistics).front(), draws.front());
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::fprintf(stderr, "%.17g %.17g %.17g\n", interval.value, interval.lower, interval.upper);
    return seconds;
}

} // namespace assay
