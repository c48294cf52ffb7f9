#include "core/base/random.h"
#include "core/runs/curves/metric_seal_store.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"
#include "core/store/migrations.h"
#include "tests/core/store/crash_record.h"
#include "tests/core/store/recording_disk.h"
#include "tests/support/result_check.h"

#include <QDebug>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace assay;

namespace
{

const QString databasePath = QStringLiteral("/assay.db");
const QString loss = QStringLiteral("loss");
constexpr std::int64_t checkpointBytes = 150'000;
constexpr int histories = 10;
constexpr int cutsPerHistory = 300;

struct History {
    DiskImage start;
    std::vector<DiskOperation> operations;
};

/// What batch `number` logs; some go into chunks at once.
metric_store::Batch batchOf(std::int64_t number)
{
    std::vector<MetricPoint> points = crashPoints(number);
    if (number % 17 == 0) {
        while (points.size() < 1'100)
            points.push_back({number * 64, std::int64_t(points.size()), double(points.size())});
    }
    return {{loss, std::move(points)}, {QStringLiteral("of %1").arg(number % 3), {{number, 0, double(number)}}}};
}

Result<DiskImage> databaseWithRun()
{
    RecordingDisk disk("assay-empty");
    {
        ASSAY_TRY(connection, Connection::open(databasePath, Connection::Access::Write, disk.name()));
        ASSAY_CHECK(migrate(*connection, databasePath, bundledMigrations()));
        ASSAY_TRY(experiment, run_store::ensureExperiment(*connection, QStringLiteral("cut"), 1));
        Run run;
        run.id = crashRun();
        run.experimentId = experiment.id;
        run.name = QStringLiteral("cut");
        ASSAY_CHECK(run_store::insert(*connection, run));
        ASSAY_CHECK(connection->checkpointAndTruncate());
    }
    return disk.image();
}

template <typename Job>
Result<> commit(Connection &connection, Job job)
{
    ASSAY_CHECK(connection.execute("BEGIN IMMEDIATE"));
    ASSAY_CHECK(job());
    return connection.execute("COMMIT");
}

/// Each key and row in a transaction of its own, and sometimes only the beginning of it, as when a process is killed.
Result<> sealInSteps(Connection &connection, Random &random)
{
    ASSAY_CHECK(commit(connection, [&] { return metric_store::sumUp(connection, crashRun()); }));
    ASSAY_TRY(plan, metric_seal_store::plan(connection, crashRun()));
    for (const metric_seal_store::KeyPlan &key : plan.keys) {
        if (random.below(10) == 0)
            return Done{};
        const auto apply = [&]() -> Result<> {
            ASSAY_CHECK(metric_seal_store::applyKey(connection, plan, key));
            return Done{};
        };
        ASSAY_CHECK(commit(connection, apply));
    }
    for (size_t row = 0; row < plan.rows.size(); ++row) {
        if (random.below(20) == 0)
            return Done{};
        ASSAY_CHECK(commit(connection, [&] { return metric_seal_store::removeRow(connection, plan, row); }));
    }
    return commit(connection, [&] { return metric_seal_store::close(connection, plan); });
}

Result<> pack(Connection &connection)
{
    std::optional<std::int64_t> next;
    ASSAY_TRY(plan, metric_seal_store::planPack(connection, crashRun(), loss, 0, next));
    if (!plan)
        return Done{};
    return commit(connection, [&]() -> Result<> {
        ASSAY_CHECK(metric_seal_store::applyPack(connection, *plan));
        return Done{};
    });
}

Result<History> historyOf(const char *synchronous, int batches, std::uint64_t seed)
{
    Random random(seed, "curve history");
    ASSAY_TRY(start, databaseWithRun());
    RecordingDisk disk("assay-history", start);
    disk.startRecording();
    ASSAY_TRY(connection, Connection::open(databasePath, Connection::Access::Write, disk.name()));
    ASSAY_CHECK(connection->execute(QByteArray("PRAGMA synchronous = ").append(synchronous).constData()));
    for (std::int64_t number = 1; number <= batches; ++number) {
        ASSAY_CHECK(
            commit(*connection, [&] { return metric_store::append(*connection, crashRun(), batchOf(number)); }));
        disk.mark(number);
        switch (random.below(8)) {
        case 0:
            ASSAY_CHECK(sealInSteps(*connection, random));
            break;
        case 1:
            ASSAY_CHECK(commit(*connection, [&] { return metric_store::seal(*connection, crashRun()); }));
            break;
        case 2:
            ASSAY_CHECK(pack(*connection));
            break;
        default:
            break;
        }
        if (connection->logBytes() > checkpointBytes)
            ASSAY_CHECK(connection->checkpoint());
    }
    return History{start, disk.operations()};
}

struct Toll {
    int cuts = 0;
    int cutsWithLoss = 0;
    QString firstProblem;
};

bool isSame(const MetricPoint &a, const MetricPoint &b)
{
    return a.step == b.step && a.at == b.at && a.value == b.value;
}

/// How many batches a database shows, each of them whole and once and in order; or what is wrong.
Result<std::int64_t> visibleBatches(Connection &connection)
{
    const auto wrong = [](const QString &what) { return Error{ErrorCode::Damaged, what}; };
    ASSAY_TRY(check, connection.prepare("PRAGMA integrity_check(1)"));
    if (!check.next() || check.text(0) != u"ok")
        return wrong(QStringLiteral("the database is not sound"));
    ASSAY_TRY(curve, metric_store::read(connection, crashRun(), loss));
    std::int64_t batches = 0;
    CurveSummary summary;
    for (size_t at = 0; at < curve.size();) {
        const auto points = batchOf(++batches).value(loss);
        if (curve.size() - at < points.size() ||
            !std::equal(points.begin(), points.end(), curve.begin() + std::ptrdiff_t(at), isSame))
            return wrong(QStringLiteral("batch %1 is not what was logged").arg(batches));
        for (const MetricPoint &point : points)
            summary.add(point);
        at += points.size();
    }
    ASSAY_TRY(run, run_store::find(connection, crashRun().value));
    const MetricSummary told = run.metrics.value(loss);
    if (told.count != summary.count || (summary.count > 0 && (told.min != summary.min || told.last != summary.last)))
        return wrong(QStringLiteral("the summary is not that of the curve"));
    std::int64_t ofOthers = 0;
    for (int rest = 0; rest < 3; ++rest) {
        ASSAY_TRY(points, metric_store::read(connection, crashRun(), QStringLiteral("of %1").arg(rest)));
        ofOthers += std::int64_t(points.size());
    }
    if (ofOthers != batches)
        return wrong(QStringLiteral("the keys of a batch are not together"));
    return batches;
}

void cutPower(const History &history, std::uint64_t seed, Toll &toll)
{
    Random random(seed, "curve power cut");
    std::vector<size_t> moments;
    for (int i = 0; i < cutsPerHistory; ++i)
        moments.push_back(size_t(random.below(history.operations.size() + 1)));
    std::sort(moments.begin(), moments.end());
    PowerCut power(history.start, history.operations);
    std::int64_t acknowledged = 0;
    size_t at = 0;
    for (const size_t moment : moments) {
        power.advanceTo(moment);
        for (; at < moment; ++at) {
            if (history.operations[at].kind == DiskOperation::Kind::Mark)
                acknowledged = history.operations[at].number;
        }
        constexpr PowerCut::Survival survivals[] = {PowerCut::Survival::All, PowerCut::Survival::None,
                                                    PowerCut::Survival::Torn, PowerCut::Survival::Torn};
        const auto survival = survivals[random.below(std::size(survivals))];
        RecordingDisk disk("assay-after", power.image(survival, random, random.uniform()));
        ++toll.cuts;
        auto connection = Connection::open(databasePath, Connection::Access::Write, disk.name());
        auto seen = connection ? visibleBatches(**connection) : Result<std::int64_t>(connection.error());
        if (seen && *seen < acknowledged)
            ++toll.cutsWithLoss;
        // And once more when what was left over is sealed and packed.
        if (seen && random.below(4) == 0) {
            const auto sealed = commit(**connection, [&] { return metric_store::seal(**connection, crashRun()); });
            const auto packed = sealed ? pack(**connection) : sealed;
            const auto again = packed ? visibleBatches(**connection) : Result<std::int64_t>(packed.error());
            if (!again || *again != *seen)
                seen = again ? Error{ErrorCode::Damaged, QStringLiteral("sealing lost points")} : again.error();
        }
        if (!seen && toll.firstProblem.isEmpty())
            toll.firstProblem =
                QStringLiteral("seed %1, operation %2: %3").arg(seed).arg(moment).arg(seen.error().text);
    }
}

} // namespace

/// Curves survive a power cut while they are logged, sealed and packed; and the test would notice if they did not.
class TestCurvePowerCut final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// ASSAY_LONG_TESTS=1 makes it ten times as long.
    void noPointIsLostOrDoubled()
    {
        const int wanted = qEnvironmentVariableIntValue("ASSAY_LONG_TESTS") != 0 ? 10 * histories : histories;
        QElapsedTimer clock;
        clock.start();
        Toll toll;
        for (int seed = 0; seed < wanted; ++seed) {
            const auto history = historyOf("FULL", 80 + seed % 10 * 7, std::uint64_t(seed));
            QVERIFY_RESULT(history);
            cutPower(*history, std::uint64_t(seed), toll);
        }
        qInfo("%d cuts in %.1f s", toll.cuts, double(clock.elapsed()) / 1000);
        QCOMPARE(toll.firstProblem, QString());
        QCOMPARE(toll.cutsWithLoss, 0);
        QCOMPARE(toll.cuts, wanted * cutsPerHistory);
    }

    /// The control: with NORMAL a power cut takes acknowledged batches.
    void normalLoses()
    {
        Toll toll;
        const auto history = historyOf("NORMAL", 150, 1);
        QVERIFY_RESULT(history);
        cutPower(*history, 1, toll);
        QCOMPARE(toll.firstProblem, QString());
        QVERIFY(toll.cutsWithLoss > toll.cuts / 10);
    }
};

QTEST_GUILESS_MAIN(TestCurvePowerCut)
#include "tst_curve_power_cut.moc"
