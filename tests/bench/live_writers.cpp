#include "core/runs/curves/curve_upkeep.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"
#include "core/work/manage_people.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <future>
#include <optional>
#include <thread>
#include <vector>

using namespace assay;

namespace
{

constexpr int keysOfRun = 10;
constexpr int roundsBetweenSeals = 16;
const QString experimentName = QStringLiteral("live");

struct Plan {
    int writers = 8;
    int runs = 100; ///< of each writer
    int seconds = 60;
    double rate = 0; ///< batches a second of each run; 0: as fast as they come
    int shown = 40;  ///< runs in the charts
};

/// A loss as a training logs it, the same whoever asks.
double valueOf(int writer, int run, int key, int step)
{
    std::uint32_t noise =
        std::uint32_t(((writer * 1'000 + run) * keysOfRun + key)) * 2'654'435'761U + std::uint32_t(step) * 40'503U;
    noise ^= noise >> 15;
    noise *= 2'246'822'519U;
    noise ^= noise >> 13;
    return double(float(1.0 / (1 + step * 1e-3)) + float(noise) * 1e-11F);
}

QString keyOf(int key)
{
    return QStringLiteral("%1loss/%2").arg(key % 2 == 0 ? QStringLiteral("train_") : QStringLiteral("valid_")).arg(key);
}

/// One run that a writer logs to.
struct Live {
    RunId id;
    int acknowledged = 0; ///< batches
    std::future<Result<>> written;
};

Result<std::vector<Live>> begin(Project &project, int writer, const Plan &plan)
{
    std::vector<Live> runs;
    for (int i = 0; i < plan.runs; ++i) {
        ASSAY_TRY(id, project.write([&](Connection &connection) -> Result<RunId> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(connection, experimentName, project.now()));
            Run run;
            run.id = RunId::create();
            run.experimentId = experiment.id;
            run.name = QStringLiteral("writer %1, run %2").arg(writer).arg(i);
            run.startedAt = project.now();
            run.person = QStringLiteral("Ada");
            run.params = {{QStringLiteral("writer"), QString::number(writer)},
                          {QStringLiteral("depth"), QString::number(i % 12)}};
            ASSAY_CHECK(run_store::insert(connection, run));
            return run.id;
        }));
        runs.push_back({id, 0, {}});
    }
    return runs;
}

/// Appends one batch of ten points to each run; each waits for its own, so that every run has one on its way.
Result<> logOnce(Project &project, int writer, std::vector<Live> &runs)
{
    for (size_t i = 0; i < runs.size(); ++i) {
        const int step = runs[i].acknowledged;
        metric_store::Batch batch;
        for (int key = 0; key < keysOfRun; ++key)
            batch.insert(keyOf(key), {{step, project.now(), valueOf(writer, int(i), key, step)}});
        runs[i].written = project.submit([id = runs[i].id, batch = std::move(batch)](Connection &connection) {
            return metric_store::append(connection, id, batch);
        });
    }
    Result<> outcome = Done{};
    for (Live &run : runs) {
        const Result<> written = run.written.get();
        run.acknowledged += written ? 1 : 0;
        if (!written)
            outcome = written;
    }
    return outcome;
}

/// Logs to all its runs at once for some time, and prints a line for each: its id and how many batches were
/// acknowledged. What cannot be written ends it.
Result<> write(const QString &folder, int writer, const Plan &plan)
{
    using Clock = std::chrono::steady_clock;
    ASSAY_TRY(project, Project::open(folder));
    ASSAY_TRY(runs, begin(*project, writer, plan));
    const auto start = Clock::now();
    const auto end = start + std::chrono::seconds(plan.seconds);
    Result<> outcome = Done{};
    for (int round = 0; outcome && Clock::now() < end; ++round) {
        outcome = logOnce(*project, writer, runs);
        if (outcome && round % roundsBetweenSeals == roundsBetweenSeals - 1) {
            for (const Live &run : runs)
                ASSAY_CHECK(curve_upkeep::sealIfDue(*project, run.id));
        }
        if (plan.rate > 0)
            std::this_thread::sleep_until(start + std::chrono::duration_cast<Clock::duration>(
                                                      std::chrono::duration<double>((round + 1) / plan.rate)));
    }
    for (const Live &run : runs)
        std::printf("%s %d\n", qPrintable(run.id.value), run.acknowledged);
    return outcome;
}

/// Counts what is painted on a page and how often its table of runs tells of new values, so that a page that shows
/// nothing new cannot pass for a quick one.
class Signs final : public QObject
{
public:
    explicit Signs(const Page &page) : m_page(page)
    {
        const auto *table = page.findChild<RunTable *>();
        QObject::connect(table->model(), &QAbstractItemModel::dataChanged, this, [this] { ++m_values; });
        qApp->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType() &&
            m_page.isAncestorOf(static_cast<QWidget *>(watched)))
            ++m_paintings;
        return false;
    }
    [[nodiscard]] int values() const { return m_values; }
    [[nodiscard]] int paintings() const { return m_paintings; }

private:
    const Page &m_page;
    int m_values = 0;
    int m_paintings = 0;
};

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n%s\n", qUtf8Printable(error.text), qUtf8Printable(error.detail));
    return 3;
}

/// What is found of what the writers were told is on disk.
struct Found {
    double batches = 0; ///< acknowledged
    double points = 0;  ///< of those, read back as they were written
    double lost = 0;
};

Result<> readBack(Project &project, int writer, const QByteArray &told, Found &found)
{
    int number = 0;
    for (const QByteArray &line : told.trimmed().split('\n')) {
        const RunId id{QString::fromLatin1(line.left(32))};
        const int batches = line.mid(33).toInt();
        found.batches += batches;
        for (int key = 0; key < keysOfRun; ++key) {
            ASSAY_TRY(curve, project.read([&](Connection &connection) {
                return metric_store::read(connection, id, keyOf(key));
            }));
            for (int step = 0; step < batches; ++step) {
                const bool isThere = size_t(step) < curve.size() && curve[size_t(step)].step == step &&
                                     curve[size_t(step)].value == valueOf(writer, number, key, step);
                ++(isThere ? found.points : found.lost);
            }
        }
        ++number;
    }
    return Done{};
}

/// Some runs, of all writers.
Result<QList<RunId>> someRuns(Project &project, int count)
{
    return project.read([&](Connection &connection) -> Result<QList<RunId>> {
        QList<RunId> runs;
        ASSAY_TRY(rows, connection.prepare("SELECT id FROM run ORDER BY id LIMIT ?"));
        rows.bind(1, count);
        while (rows.next())
            runs.append(RunId{rows.text(0)});
        ASSAY_CHECK(rows.status());
        return runs;
    });
}

std::int64_t runCount(Project &project)
{
    const auto count =
        project.read([](Connection &connection) { return connection.queryInteger("SELECT count(*) FROM run"); });
    return count ? *count : 0;
}

/// Starts the writers, shows what they log, and looks for it afterwards.
int watch(const Plan &plan)
{
    const TemporaryFolder folder;
    const QString place = folder.path(QStringLiteral("project"));
    const auto project = createProject(place, {QStringLiteral("Ada"), QStringLiteral("data scientist")});
    if (!project)
        return fail(project.error());
    std::vector<std::unique_ptr<QProcess>> writers;
    for (int writer = 0; writer < plan.writers; ++writer) {
        writers.push_back(std::make_unique<QProcess>());
        writers.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writers.back()->start(QApplication::applicationFilePath(),
                              {QStringLiteral("--write"), place, QStringLiteral("--writer"), QString::number(writer),
                               QStringLiteral("--runs"), QString::number(plan.runs), QStringLiteral("--seconds"),
                               QString::number(plan.seconds), QStringLiteral("--rate"), QString::number(plan.rate)});
    }
    const bool areThere =
        QTest::qWaitFor([&] { return runCount(**project) == std::int64_t(plan.writers) * plan.runs; }, 60'000);
    StallProbe probe;
    WindowStage stage(*project);
    probe.begin(QStringLiteral("open"));
    const Page *page = areThere ? stage.goTo(QStringLiteral("experiments")) : nullptr;
    std::optional<Signs> signs;
    if (page)
        signs.emplace(*page);
    const auto shown = someRuns(**project, plan.shown);
    if (!shown)
        return fail(shown.error());
    probe.begin(QStringLiteral("show"));
    stage.workspace().selection().set(*shown);
    const bool isShown = QTest::qWaitFor([&] { return page && page->isSettled(); }, 20'000);
    // Part by part, to see what grows with the curves.
    const qsizetype stepsBefore = probe.steps().size();
    QElapsedTimer live;
    live.start();
    const auto beginPart = [&] { probe.begin(QStringLiteral("live, %1 s").arg(live.elapsed() / 1'000)); };
    beginPart();
    QTimer parts;
    QObject::connect(&parts, &QTimer::timeout, &parts, beginPart);
    parts.start(std::max(1, plan.seconds * 1'000 / 10));
    const auto areOver = [&] {
        return std::all_of(writers.begin(), writers.end(),
                           [](const auto &writer) { return writer->state() == QProcess::NotRunning; });
    };
    // An event loop of its own, since waiting as tests do sleeps between two looks.
    QEventLoop loop;
    for (const auto &writer : writers)
        QObject::connect(writer.get(), &QProcess::finished, &loop, [&] {
            if (areOver())
                loop.quit();
        });
    QTimer::singleShot(plan.seconds * 1'000 + 120'000, &loop, &QEventLoop::quit);
    if (!areOver())
        loop.exec();
    const bool haveEnded = areOver();
    parts.stop();
    probe.end();
    if (!isShown || !haveEnded) {
        std::fprintf(stderr, "The page did not come, or the writers did not end.\n");
        return 3;
    }
    Found found;
    for (int writer = 0; writer < plan.writers; ++writer) {
        QProcess &process = *writers[size_t(writer)];
        if (process.exitCode() != 0)
            return 3;
        if (const auto read = readBack(**project, writer, process.readAllStandardOutput(), found); !read)
            return fail(read.error());
    }
    StallProbe::Step worst;
    for (const StallProbe::Step &step : probe.steps()) {
        std::fprintf(stderr, "%-12s %6.1f ms on the clock, %6.1f without waiting for a processor, %6.1f of work\n",
                     qPrintable(step.name), step.wallMs, step.heldMs, step.cpuMs);
    }
    for (const StallProbe::Step &step : probe.steps().mid(stepsBefore)) {
        worst.wallMs = std::max(worst.wallMs, step.wallMs);
        worst.heldMs = std::max(worst.heldMs, step.heldMs);
        worst.cpuMs = std::max(worst.cpuMs, step.cpuMs);
    }
    std::fprintf(stderr, "%d times new values in the table, %d paintings\n", signs->values(), signs->paintings());
    std::printf("{\"hold_seconds\": %.6f, \"wall_seconds\": %.6f, \"work_seconds\": %.6f, \"seconds\": %d, "
                "\"batches\": %.0f, \"points\": %.0f, \"lost\": %.0f}\n",
                worst.heldMs / 1e3, worst.wallMs / 1e3, worst.cpuMs / 1e3, plan.seconds, found.batches, found.points,
                found.lost);
    return found.lost == 0 ? 0 : 1;
}

} // namespace

/// Several processes with many live runs each log as fast as they can, or at a rate, while a window shows their
/// experiment; then every acknowledged point is looked for. Prints as JSON the longest time that the window's thread
/// did not come back to its event loop (but for the time that it waited for a processor), how many batches of ten
/// points were acknowledged, and how many points of them were found or lost.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    const auto number = [&](const char *name, const char *meaning, const QString &usually) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(meaning), QStringLiteral("N"), usually});
    };
    number("seconds", "how long each writer logs", QStringLiteral("60"));
    number("rate", "batches a second of each run, 0 for as many as come", QStringLiteral("0"));
    number("writers", "processes", QStringLiteral("8"));
    number("runs", "live runs of each", QStringLiteral("100"));
    number("shown", "runs in the charts", QStringLiteral("40"));
    number("writer", "which of the writers this is", QStringLiteral("0"));
    parser.addOption({QStringLiteral("write"), QStringLiteral("log into this project"), QStringLiteral("FOLDER")});
    parser.addHelpOption();
    parser.process(application);
    const Plan plan{parser.value(QStringLiteral("writers")).toInt(), parser.value(QStringLiteral("runs")).toInt(),
                    parser.value(QStringLiteral("seconds")).toInt(), parser.value(QStringLiteral("rate")).toDouble(),
                    parser.value(QStringLiteral("shown")).toInt()};
    if (!parser.isSet(QStringLiteral("write")))
        return watch(plan);
    const auto written =
        write(parser.value(QStringLiteral("write")), parser.value(QStringLiteral("writer")).toInt(), plan);
    return written ? 0 : fail(written.error());
}
