#include "tests/bench/curve_bench.h"

#include "core/runs/curves/curve_upkeep.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"

#include <QDir>
#include <QElapsedTimer>

#include <cmath>
#include <deque>
#include <sys/resource.h>
#include <thread>

namespace assay
{

namespace
{

constexpr int batchPoints = 10'000;

/// A loss as a training logs it: falling, noisy, of 32 bits.
MetricPoint pointOf(int series, int step)
{
    // A hash in place of noise, so that every side makes the same values at little cost.
    std::uint32_t noise = std::uint32_t(series) * 2'654'435'761U + std::uint32_t(step) * 40'503U;
    noise ^= noise >> 15;
    noise *= 2'246'822'519U;
    noise ^= noise >> 13;
    const auto value = float(1.0 / (1 + step * 1e-3)) + float(noise) * 1e-11F;
    return {step, 1'700'000'000'000 + std::int64_t(step) * 333 + noise % 64, double(value)};
}

QString keyOf(int series)
{
    return QStringLiteral("loss/%1").arg(series, 4, 10, QLatin1Char('0'));
}

Result<RunId> newRun(Project &project, int number)
{
    return project.write([&](Connection &connection) -> Result<RunId> {
        ASSAY_TRY(experiment, run_store::ensureExperiment(connection, QStringLiteral("bench"), project.now()));
        Run run;
        run.id = RunId::create();
        run.experimentId = experiment.id;
        run.name = QStringLiteral("run %1").arg(number);
        run.startedAt = project.now();
        ASSAY_CHECK(run_store::insert(connection, run));
        return run.id;
    });
}

/// Processor time of this process; what a busy machine does not stretch.
double cpuSeconds()
{
    struct rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/// Of the pages that hold something: those that are free again hold the next points.
Result<double> usedBytes(Connection &connection)
{
    ASSAY_TRY(pages, connection.queryInteger("PRAGMA page_count"));
    ASSAY_TRY(free, connection.queryInteger("PRAGMA freelist_count"));
    ASSAY_TRY(size, connection.queryInteger("PRAGMA page_size"));
    return double(pages - free) * double(size);
}

/// Keeps some batches on their way, so that the writer never waits for the next.
class Pipeline final
{
public:
    explicit Pipeline(Project &project) : m_project(project) {}

    Result<> add(const RunId &run, metric_store::Batch batch)
    {
        m_written.push_back(m_project.submit([run, batch = std::move(batch)](Connection &connection) {
            return metric_store::append(connection, run, batch);
        }));
        return m_written.size() > 8 ? waitForOldest() : Result<>(Done{});
    }

    Result<> finish()
    {
        while (!m_written.empty())
            ASSAY_CHECK(waitForOldest());
        return Done{};
    }

private:
    Result<> waitForOldest()
    {
        auto oldest = std::move(m_written.front());
        m_written.pop_front();
        return oldest.get();
    }

    Project &m_project;
    std::deque<std::future<Result<>>> m_written;
};

/// Ready-made batches, so that what makes them is not measured.
std::vector<metric_store::Batch> batchesOf(bool isInterleaved, int series, int points)
{
    std::vector<metric_store::Batch> batches;
    if (isInterleaved) {
        const int steps = std::max(1, batchPoints / series);
        for (int from = 0; from < points; from += steps) {
            metric_store::Batch batch;
            for (int s = 0; s < series; ++s) {
                std::vector<MetricPoint> &curve = batch[keyOf(s)];
                for (int step = from; step < std::min(points, from + steps); ++step)
                    curve.push_back(pointOf(s, step));
            }
            batches.push_back(std::move(batch));
        }
        return batches;
    }
    for (int s = 0; s < series; ++s) {
        for (int from = 0; from < points; from += batchPoints) {
            std::vector<MetricPoint> curve;
            for (int step = from; step < std::min(points, from + batchPoints); ++step)
                curve.push_back(pointOf(s, step));
            batches.push_back({{keyOf(s), std::move(curve)}});
        }
    }
    return batches;
}

Result<CurveFigure> bulk(const QString &folder, bool isInterleaved, int series, int points)
{
    CurveFigure figure;
    figure.points = double(series) * points;
    ASSAY_TRY(project, Project::create(folder));
    ASSAY_TRY(run, newRun(*project, 1));
    std::vector<metric_store::Batch> batches = batchesOf(isInterleaved, series, points);
    figure.transactions = double(batches.size());
    const double cpuBefore = cpuSeconds();
    QElapsedTimer timer;
    timer.start();
    Pipeline pipeline(*project);
    int count = 0;
    for (metric_store::Batch &batch : batches) {
        ASSAY_CHECK(pipeline.add(run, std::move(batch)));
        if (++count % 64 == 0)
            ASSAY_CHECK(curve_upkeep::sealIfDue(*project, run));
    }
    ASSAY_CHECK(pipeline.finish());
    const double accepted = double(timer.nsecsElapsed()) / 1e9;
    ASSAY_CHECK(curve_upkeep::seal(*project, run));
    figure.writeSeconds = double(timer.nsecsElapsed()) / 1e9;
    const double cpuWriting = cpuSeconds() - cpuBefore;
    ASSAY_CHECK(curve_upkeep::pack(*project, run));
    std::fprintf(stderr, "accepted %.3f s, sealed %.3f s (%.3f s of processor time), packed %.3f s\n", accepted,
                 figure.writeSeconds, cpuWriting, double(timer.nsecsElapsed()) / 1e9);
    timer.restart();
    double sum = 0;
    for (int s = 0; s < series; ++s) {
        ASSAY_TRY(curve,
                  project->read([&](Connection &connection) { return metric_store::read(connection, run, keyOf(s)); }));
        if (int(curve.size()) != points)
            return Error{ErrorCode::Internal, QStringLiteral("Curve %1 has %2 points.").arg(s).arg(curve.size())};
        sum += curve.back().value;
    }
    figure.readSeconds = double(timer.nsecsElapsed()) / 1e9;
    if (!(sum > 0))
        return Error{ErrorCode::Internal, QStringLiteral("The curves were not read.")};
    ASSAY_TRY(bytes, project->read(usedBytes));
    figure.bytes = bytes;
    return figure;
}

/// `writers` threads, each waiting for its own transaction of ten points, one of each of ten keys of its run.
Result<CurveFigure> live(const QString &folder, int transactions, int writers)
{
    CurveFigure figure;
    figure.transactions = transactions;
    figure.points = transactions * 10.0;
    ASSAY_TRY(project, Project::create(folder));
    std::vector<RunId> runs;
    for (int i = 0; i < writers; ++i) {
        ASSAY_TRY(run, newRun(*project, i));
        runs.push_back(run);
    }
    std::atomic<int> next = 0;
    std::atomic<int> failures = 0;
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    for (int i = 0; i < writers; ++i) {
        threads.emplace_back([&, i] {
            for (int step = 0; next++ < transactions; ++step) {
                metric_store::Batch batch;
                for (int key = 0; key < 10; ++key)
                    batch.insert(keyOf(key), {pointOf(key, step)});
                const auto written = project->write(
                    [&](Connection &connection) { return metric_store::append(connection, runs[size_t(i)], batch); });
                failures += written ? 0 : 1;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    figure.writeSeconds = double(timer.nsecsElapsed()) / 1e9;
    if (failures > 0)
        return Error{ErrorCode::Internal, QStringLiteral("%1 transactions failed.").arg(failures.load())};
    ASSAY_TRY(bytes, project->read(usedBytes));
    figure.bytes = bytes;
    return figure;
}

/// Rows in a table, through the project's own connection, so that both sides have the same settings.
class Rows final
{
public:
    Rows(Connection &connection, bool isMlflow) : m_connection(connection), m_isMlflow(isMlflow) {}

    Result<> create()
    {
        if (!m_isMlflow)
            return m_connection.execute("CREATE TABLE metric (series INTEGER, step INTEGER, time INTEGER, value REAL, "
                                        "PRIMARY KEY (series, step, time)) WITHOUT ROWID");
        return m_connection.execute(
            "CREATE TABLE metrics (key VARCHAR(250) NOT NULL, value FLOAT NOT NULL, timestamp BIGINT NOT NULL, "
            "run_uuid VARCHAR(32) NOT NULL, step BIGINT NOT NULL DEFAULT 0, is_nan BOOLEAN NOT NULL DEFAULT 0, "
            "PRIMARY KEY (key, timestamp, step, run_uuid, value, is_nan)); "
            "CREATE INDEX index_metrics_run_uuid ON metrics (run_uuid)");
    }

    Result<> add(int series, const MetricPoint &point)
    {
        if (!m_isMlflow) {
            ASSAY_TRY(insert, m_connection.prepare("INSERT INTO metric VALUES (?, ?, ?, ?)"));
            return insert.bind(1, series).bind(2, point.step).bind(3, point.at).bind(4, point.value).run();
        }
        ASSAY_TRY(insert, m_connection.prepare("INSERT INTO metrics VALUES (?, ?, ?, ?, ?, 0)"));
        insert.bind(1, keyOf(series)).bind(2, point.value).bind(3, point.at);
        return insert.bind(4, m_run).bind(5, point.step).run();
    }

    Result<size_t> read(int series)
    {
        ASSAY_TRY(rows, m_connection.prepare(m_isMlflow ? "SELECT step, timestamp, value FROM metrics WHERE "
                                                          "run_uuid = ? AND key = ? ORDER BY timestamp, step"
                                                        : "SELECT step, time, value FROM metric WHERE series = ? "
                                                          "ORDER BY step, time"));
        if (m_isMlflow)
            rows.bind(1, m_run).bind(2, keyOf(series));
        else
            rows.bind(1, series);
        std::vector<MetricPoint> points;
        while (rows.next())
            points.push_back({rows.integer(0), rows.integer(1), rows.real(2)});
        ASSAY_CHECK(rows.status());
        return points.size();
    }

private:
    Connection &m_connection;
    bool m_isMlflow;
    QString m_run = QStringLiteral("0123456789abcdef0123456789abcdef");
};

} // namespace

Result<CurveFigure> benchCurves(const QString &folder, const QStringList &words)
{
    if (words.value(0) == u"live")
        return live(folder, words.value(1).toInt(), words.value(2).toInt());
    return bulk(folder, words.value(0) == u"bulk", words.value(1).toInt(), words.value(2).toInt());
}

Result<CurveFigure> benchRows(const QString &folder, const QString &table, const QStringList &words)
{
    CurveFigure figure;
    QDir().mkpath(folder);
    ASSAY_TRY(connection, Connection::open(folder + QStringLiteral("/rows.db"), Connection::Access::Write));
    Rows rows(*connection, table == u"mlflow");
    ASSAY_CHECK(rows.create());
    const bool isLive = words.value(0) == u"live";
    const int series = isLive ? 10 * words.value(2).toInt() : words.value(1).toInt();
    const auto batches = isLive ? std::vector<metric_store::Batch>()
                                : batchesOf(words.value(0) == u"bulk", series, words.value(2).toInt());
    QMap<QString, int> numbers;
    for (int s = 0; s < series; ++s)
        numbers.insert(keyOf(s), s);
    QElapsedTimer timer;
    timer.start();
    if (isLive) {
        figure.transactions = words.value(1).toInt();
        for (int i = 0; i < int(figure.transactions); ++i) {
            ASSAY_CHECK(connection->execute("BEGIN IMMEDIATE"));
            for (int key = 0; key < 10; ++key)
                ASSAY_CHECK(rows.add(i * 10 % series + key, pointOf(key, i * 10 / series)));
            ASSAY_CHECK(connection->execute("COMMIT"));
            if (connection->logBytes() > (16 << 20))
                ASSAY_CHECK(connection->checkpoint());
        }
        figure.points = figure.transactions * 10;
    }
    for (const metric_store::Batch &batch : batches) {
        ASSAY_CHECK(connection->execute("BEGIN IMMEDIATE"));
        for (auto curve = batch.constBegin(); curve != batch.constEnd(); ++curve) {
            const int number = numbers.value(curve.key());
            for (const MetricPoint &point : *curve)
                ASSAY_CHECK(rows.add(number, point));
            figure.points += double(curve->size());
        }
        ASSAY_CHECK(connection->execute("COMMIT"));
        ++figure.transactions;
        if (connection->logBytes() > (16 << 20))
            ASSAY_CHECK(connection->checkpoint());
    }
    figure.writeSeconds = double(timer.nsecsElapsed()) / 1e9;
    if (!isLive) {
        timer.restart();
        double count = 0;
        for (int s = 0; s < series; ++s) {
            ASSAY_TRY(read, rows.read(s));
            count += double(read);
        }
        figure.readSeconds = double(timer.nsecsElapsed()) / 1e9;
        if (count != figure.points)
            return Error{ErrorCode::Internal, QStringLiteral("%1 rows were read.").arg(count)};
    }
    ASSAY_TRY(bytes, usedBytes(*connection));
    figure.bytes = bytes;
    return figure;
}

} // namespace assay
