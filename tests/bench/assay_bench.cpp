#include "core/data/csv_reader.h"
#include "core/data/profile.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"
#include "tests/bench/area_bench.h"
#include "tests/bench/curve_bench.h"
#include "tests/bench/learn_bench.h"
#include "tests/bench/mixed_data.h"
#include "tests/bench/prepare_bench.h"
#include "tests/bench/profile_bench.h"
#include "tests/bench/run_index_bench.h"
#include "tests/bench/training_bench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <sys/resource.h>

using namespace assay;

namespace
{

/// What one piece of work took.
struct Figure {
    double seconds = 0;
    double columnBytes = 0; ///< of the typed columns that were made; 0 when there are none
    double loss = 0;        ///< of a fit; 0 for other work
};

/// It, or why it could not be done.
using Measured = Result<Figure>;

Figure secondsOf(const QElapsedTimer &timer)
{
    return {double(timer.nsecsElapsed()) / 1e9};
}

double bytesOf(const Table &table)
{
    double bytes = 0;
    for (const Column &column : table.columns)
        bytes += double(column.numbers.size() * sizeof(double) + column.codes.size() * sizeof(std::int32_t) +
                        column.words.byteCount());
    return bytes;
}

/// The most memory that this process ever had.
double peakBytes()
{
    struct rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) * 1024;
}

Run newRun(std::int64_t experimentId, int number, TimeMs now)
{
    Run run;
    run.id = RunId::create();
    run.experimentId = experimentId;
    run.name = QStringLiteral("run %1").arg(number);
    run.startedAt = now + number;
    run.person = QStringLiteral("bench");
    return run;
}

/// Writes `points` points of one curve, 1,000 in each durable transaction, as a training loop does.
Measured writeMetrics(Project &project, int points)
{
    const auto run = project.write([&](Connection &connection) -> Result<Run> {
        ASSAY_TRY(experiment, run_store::ensureExperiment(connection, QStringLiteral("bench"), project.now()));
        const Run fresh = newRun(experiment.id, 1, project.now());
        ASSAY_CHECK(run_store::insert(connection, fresh));
        return fresh;
    });
    if (!run)
        return run.error();
    constexpr int batchSize = 1000;
    QElapsedTimer timer;
    timer.start();
    for (int first = 0; first < points; first += batchSize) {
        std::vector<MetricPoint> batch;
        for (int step = first; step < std::min(points, first + batchSize); ++step)
            batch.push_back({step, 1'700'000'000'000 + step * 37, std::exp(-step * 1e-5) + 0.01 * std::sin(step)});
        ASSAY_CHECK(project.write([&](Connection &connection) {
            return metric_store::append(connection, run->id, {{QStringLiteral("loss"), batch}});
        }));
    }
    return secondsOf(timer);
}

/// Reads a CSV file into typed columns, and profiles them if asked.
Measured readFile(const QString &path, bool isProfiled)
{
    NoProgress progress;
    QElapsedTimer timer;
    timer.start();
    FileSource file(path);
    ASSAY_TRY(table, readCsv(file, path, CsvOptions(), progress, CsvReading{.threads = 1}));
    if (isProfiled)
        ASSAY_CHECK(profileTable(table, QString(), progress, nullptr, 1));
    Figure figure = secondsOf(timer);
    figure.columnBytes = bytesOf(table);
    std::fprintf(stderr, "%lld rows\n", static_cast<long long>(table.rowCount));
    return figure;
}

/// Lists `count` runs, each with 5 parameters and 5 metrics.
Measured listRuns(Project &project, int count)
{
    const auto filled = project.write([&](Connection &connection) -> Result<> {
        ASSAY_TRY(experiment, run_store::ensureExperiment(connection, QStringLiteral("bench"), project.now()));
        for (int i = 0; i < count; ++i) {
            const Run run = newRun(experiment.id, i, project.now());
            ASSAY_CHECK(run_store::insert(connection, run));
            QMap<QString, QString> params;
            metric_store::Batch metrics;
            for (int k = 0; k < 5; ++k) {
                params.insert(QStringLiteral("p%1").arg(k), QString::number(i % (k + 7)));
                metrics.insert(QStringLiteral("m%1").arg(k), {{0, project.now(), std::sin(i * (k + 1))}});
            }
            ASSAY_CHECK(run_store::setParams(connection, run.id, params));
            ASSAY_CHECK(metric_store::append(connection, run.id, metrics));
        }
        return Done{};
    });
    if (!filled)
        return filled.error();
    QElapsedTimer timer;
    timer.start();
    ASSAY_TRY(runs, project.read([](Connection &connection) { return run_store::list(connection); }));
    const Figure seconds = secondsOf(timer);
    std::fprintf(stderr, "%lld runs\n", static_cast<long long>(runs.size()));
    return seconds;
}

/// A figure without memory.
Measured figureOf(const Result<double> &seconds)
{
    if (!seconds)
        return seconds.error();
    return Figure{*seconds};
}

/// Sums memory that no cache holds: as fast as this core can read at all.
Measured readMemory()
{
    const std::vector<std::uint64_t> memory(size_t(1) << 27, 1);
    QElapsedTimer timer;
    timer.start();
    std::uint64_t sum = 0;
    for (const std::uint64_t word : memory)
        sum += word;
    Figure figure = secondsOf(timer);
    if (sum != memory.size())
        return Error{ErrorCode::Internal, QStringLiteral("The memory was not read.")};
    figure.columnBytes = double(memory.size() * sizeof(std::uint64_t));
    return figure;
}

/// Fits an estimator on a file of numbers.
Measured fit(const QStringList &words)
{
    ASSAY_TRY(figure, benchFit(words.value(1), words.value(2), words.value(3).toInt(), words.value(4).toInt()));
    return Figure{figure.seconds, 0, figure.loss};
}

Measured measure(const QString &what, const QString &argument)
{
    if (what == QLatin1String("xgboost") || what == QLatin1String("mlp") || what == QLatin1String("knn"))
        return figureOf(benchTraining(what, argument));
    if (what == QLatin1String("csv") || what == QLatin1String("describe"))
        return readFile(argument, what == QLatin1String("describe"));
    if (what == QLatin1String("memory"))
        return readMemory();
    if (what == QLatin1String("profile"))
        return figureOf(benchProfile(argument.toInt()));
    if (what == QLatin1String("prepare"))
        return figureOf(benchPrepare(argument.toInt()));
    if (what == QLatin1String("merge"))
        return figureOf(benchMerge());
    if (what == QLatin1String("check"))
        return figureOf(benchCheck());
    if (what == QLatin1String("auc"))
        return figureOf(benchArea(argument));
    if (what == QLatin1String("auc-bootstrap"))
        return figureOf(benchAreaBootstrap(argument));
    const QTemporaryDir folder(QStringLiteral("assay-bench-XXXXXX"));
    ASSAY_TRY(project, Project::create(folder.filePath(QStringLiteral("project"))));
    if (what == QLatin1String("metrics"))
        return writeMetrics(*project, argument.toInt());
    if (what == QLatin1String("runs"))
        return listRuns(*project, argument.toInt());
    return Error{ErrorCode::Usage,
                 QStringLiteral("assay_bench metrics POINTS | csv FILE | describe FILE | runs COUNT | "
                                "profile MILLIONS | prepare ROWS | merge | check | memory | auc FILE | "
                                "auc-bootstrap FILE | xgboost FILE | mlp FILE | knn FILE | "
                                "curves bulk|series SERIES POINTS | curves live TRANSACTIONS WRITERS | "
                                "curve-rows rows|mlflow … | run-index FOLDER QUESTION | "
                                "ridge FILE ROWS COLUMNS | logistic FILE ROWS COLUMNS")};
}

/// Prints what curves take, ours or as rows; returns the exit code.
int tellCurves(const QStringList &words)
{
    const QTemporaryDir folder(QStringLiteral("assay-bench-XXXXXX"));
    const QString place = folder.filePath(QStringLiteral("project"));
    const auto figure = words.value(0) == QLatin1String("curves") ? benchCurves(place, words.mid(1))
                                                                  : benchRows(place, words.value(1), words.mid(2));
    if (!figure) {
        std::fprintf(stderr, "%s\n%s\n", qUtf8Printable(figure.error().text), qUtf8Printable(figure.error().detail));
        return 3;
    }
    std::printf("{\"seconds\": %.9f, \"read_seconds\": %.9f, \"bytes\": %.0f, \"points\": %.0f, "
                "\"transactions\": %.0f}\n",
                figure->writeSeconds, figure->readSeconds, figure->bytes, figure->points, figure->transactions);
    return 0;
}

} // namespace

/// Prints the seconds that one piece of work took, and its memory: `assay_bench metrics 200000`; or makes data for such
/// work: `assay_bench mixed FILE BYTES` or `assay_bench rows FILE ROWS` or
/// `assay_bench run-project FOLDER COUNT`. Temporary projects are made in the
/// current folder, so that they lie on the disk that the peer writes to.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QLatin1String("mixed")) {
        const auto written = writeMixedData(words.value(2), words.value(3).toLongLong());
        if (!written)
            std::fprintf(stderr, "%s\n", qUtf8Printable(written.error().text));
        return written ? 0 : 3;
    }
    if (words.value(1) == QLatin1String("rows")) {
        const auto written = writeTrainingRows(words.value(2), words.value(3).toInt());
        if (!written)
            std::fprintf(stderr, "%s\n", qUtf8Printable(written.error().text));
        return written ? 0 : 3;
    }
    if (words.value(1) == QLatin1String("curves") || words.value(1) == QLatin1String("curve-rows"))
        return tellCurves(words.mid(1));
    if (words.value(1) == QLatin1String("run-project")) {
        const auto made = makeRunProject(words.value(2), words.value(3).toInt());
        if (!made)
            std::fprintf(stderr, "%s\n", qUtf8Printable(made.error().text));
        return made ? 0 : 3;
    }
    const bool isFit = words.value(1) == QLatin1String("ridge") || words.value(1) == QLatin1String("logistic");
    const bool isIndex = words.value(1) == QLatin1String("run-index");
    const bool isGroups = words.value(1) == QLatin1String("run-groups");
    const auto figure =
        isGroups  ? figureOf(benchRunGroups(words.value(2), words.value(3)))
        : isIndex ? figureOf(words.value(3) == QLatin1String("open") ? benchRunIndexOpening(words.value(2))
                                                                     : benchRunIndex(words.value(2), words.value(3)))
        : isFit   ? fit(words)
                  : measure(words.value(1), words.value(2));
    if (!figure) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(figure.error().text));
        return 3;
    }
    std::printf("{\"seconds\": %.9f, \"peak_bytes\": %.0f, \"column_bytes\": %.0f, \"loss\": %.17g}\n", figure->seconds,
                peakBytes(), figure->columnBytes, figure->loss);
    return 0;
}
