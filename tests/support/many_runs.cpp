#include "tests/support/many_runs.h"

#include "core/base/random.h"
#include "core/runs/index/run_index.h"
#include "core/runs/index/run_index_store.h"
#include "core/runs/run_store.h"

#include <cmath>

namespace assay
{

namespace
{

constexpr int parameters = 20;
constexpr int metrics = 20;
constexpr TimeMs firstStart = 1'700'000'000'000;

QString parameterName(int i)
{
    static const char *const names[] = {"optimizer", "depth", "learning_rate"};
    return i < 3 ? QString::fromLatin1(names[i]) : QStringLiteral("p%1").arg(i, 2, 10, QLatin1Char('0'));
}

QString metricName(int i)
{
    return i == 0   ? QStringLiteral("loss")
           : i == 1 ? QStringLiteral("accuracy")
                    : QStringLiteral("m%1").arg(i, 2, 10, QLatin1Char('0'));
}

/// Words, whole numbers, floats of many values and floats of few, in turn.
QString parameterValue(int i, Random &random)
{
    static const char *const words[] = {"adam", "sgd", "adamw", "rmsprop", "lion"};
    switch (i % 4) {
    case 0:
        return QString::fromLatin1(words[random.below(5)]);
    case 1:
        return QString::number(1 + random.below(16));
    case 2:
        return i == 2 ? QString::number(std::exp(-10 * random.uniform()), 'g', 8)
                      : QString::number(double(random.below(100)) / 100);
    default:
        return random.below(2) == 0 ? QStringLiteral("true") : QStringLiteral("false");
    }
}

/// One batch of runs in one transaction.
Result<> writeBatch(Connection &connection, std::int64_t experiments, int first, int last, Random &random)
{
    ASSAY_TRY(run, connection.prepare(
                       "INSERT INTO run (id, experiment_id, name, status, started_at, ended_at, person, specification, "
                       "seed, environment, error, model_object, pid, process_start, boot_id) VALUES "
                       "(?, ?, ?, 'finished', ?, ?, ?, '', 0, '{}', '', '', 0, 0, '')"));
    ASSAY_TRY(param, connection.prepare("INSERT INTO run_param (run_id, key, value) VALUES (?, ?, ?)"));
    ASSAY_TRY(tag, connection.prepare("INSERT INTO run_tag (run_id, key, value) VALUES (?, 'team', ?)"));
    ASSAY_TRY(metric, connection.prepare("INSERT INTO metric_summary (run_id, key, point_count, last, last_step, min, "
                                         "min_step, max, max_step, first) VALUES (?, ?, 100, ?, 99, ?, 90, ?, 0, ?)"));
    for (int i = first; i < last; ++i) {
        // Ascending, so that the tables' indexes grow at their ends.
        const QString id = QStringLiteral("%1%2%3")
                               .arg(quint32(i), 8, 16, QLatin1Char('0'))
                               .arg(random.below(1ULL << 48), 12, 16, QLatin1Char('0'))
                               .arg(random.below(1ULL << 48), 12, 16, QLatin1Char('0'));
        const TimeMs start = firstStart + TimeMs(i) * 40'000 + TimeMs(random.below(40'000));
        run.bind(1, id).bind(2, 1 + std::int64_t(random.below(std::uint64_t(experiments))));
        run.bind(3, QStringLiteral("trial %1").arg(i)).bind(4, start);
        run.bind(5, start + TimeMs(random.below(3'600'000)));
        run.bind(6, random.below(3) == 0 ? "Ada" : "Grace");
        ASSAY_CHECK(run.run());
        for (int key = 0; key < parameters; ++key)
            ASSAY_CHECK(param.bind(1, id).bind(2, parameterName(key)).bind(3, parameterValue(key, random)).run());
        ASSAY_CHECK(tag.bind(1, id).bind(2, random.below(2) == 0 ? "vision" : "speech").run());
        for (int key = 0; key < metrics; ++key) {
            if (key > 1 && random.below(20) == 0)
                continue;
            const double value = random.below(1000) == 0 ? std::nan("") : random.uniform();
            const double spread = random.uniform();
            metric.bind(1, id).bind(2, metricName(key)).bind(3, value).bind(4, value - spread);
            ASSAY_CHECK(metric.bind(5, value + spread).bind(6, value + spread / 2).run());
        }
    }
    return Done{};
}

} // namespace

Result<> makeManyRuns(Project &project, int count, Progress &progress, int experiments)
{
    constexpr int atOnce = 5'000;
    Random random(7, "many runs");
    const auto prepare = [&](Connection &connection) -> Result<> {
        for (int i = 0; i < experiments; ++i) {
            ASSAY_TRY(experiment,
                      run_store::ensureExperiment(connection, QStringLiteral("search %1").arg(i), firstStart));
            ASSAY_CHECK(run_store::setDirection(connection, experiment.id, metricName(0), true));
        }
        return Done{};
    };
    ASSAY_CHECK(project.write(prepare));
    for (int first = 0; first < count; first += atOnce) {
        if (!progress.report(double(first) / count, QStringLiteral("Making runs")))
            return Error{ErrorCode::Cancelled, QStringLiteral("Making runs was stopped.")};
        ASSAY_CHECK(project.write([&](Connection &connection) {
            return writeBatch(connection, experiments, first, std::min(count, first + atOnce), random);
        }));
    }
    ASSAY_TRY(folded, run_index_store::fold(project, 1, progress));
    (void)folded;
    return Done{};
}

} // namespace assay
