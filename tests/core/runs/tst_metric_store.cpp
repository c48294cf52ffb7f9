#include "core/base/random.h"
#include "core/runs/curves/curve_keeper.h"
#include "core/runs/curves/curve_upkeep.h"
#include "core/runs/curves/metric_codec.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/curves/metric_tail_store.h"
#include "core/runs/run_store.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <bit>
#include <limits>
#include <thread>

using namespace assay;

namespace
{

const QString loss = QStringLiteral("loss");
constexpr double infinity = std::numeric_limits<double>::infinity();
const double notANumber = std::nan("");

bool isSame(const std::vector<MetricPoint> &a, const std::vector<MetricPoint> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const MetricPoint &x, const MetricPoint &y) {
        return x.step == y.step && x.at == y.at &&
               std::bit_cast<std::uint64_t>(x.value) == std::bit_cast<std::uint64_t>(y.value);
    });
}

std::vector<MetricPoint> noisy(std::int64_t from, int count, std::uint64_t seed = 1)
{
    Random random(seed, "noisy");
    std::vector<MetricPoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back({from + i, 1'700'000'000'000 + (from + i) * 40, random.normal()});
    return points;
}

/// A batch in the form that earlier versions wrote.
QByteArray oldBatch(const QByteArray &key, const std::vector<MetricPoint> &points)
{
    QByteArray bytes(1, '\1');
    const auto put = [&](std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            bytes.append(char(0x80 | (value & 0x7F)));
        bytes.append(char(value));
    };
    const auto putDifference = [&](std::int64_t value) {
        put((std::uint64_t(value) << 1) ^ std::uint64_t(value >> 63));
    };
    put(std::uint64_t(key.size()));
    bytes.append(key);
    put(points.size());
    MetricPoint before{0, 0, 0};
    for (const MetricPoint &point : points) {
        putDifference(point.step - before.step);
        putDifference(point.at - before.at);
        bytes.append(reinterpret_cast<const char *>(&point.value), 8);
        before = point;
    }
    return bytes;
}

} // namespace

class TestMetricStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        const auto project = Project::create(m_folder->path(QStringLiteral("p")));
        QVERIFY_RESULT(project);
        m_project = *project;
        m_run = newRun();
    }

    void cleanup()
    {
        m_project.reset();
        m_folder.reset();
    }

    void stepsOutOfOrderAndTwiceStayAsLogged()
    {
        const std::vector<MetricPoint> logged = {{5, 50, 1}, {-3, 60, 2},  {5, 40, 3},
                                                 {0, 0, 4},  {-3, -10, 5}, {5, 45, 6}};
        log(loss, logged);
        const std::vector<MetricPoint> byStep = {{-3, 60, 2}, {-3, -10, 5}, {0, 0, 4},
                                                 {5, 50, 1},  {5, 40, 3},   {5, 45, 6}};
        const auto check = [&] {
            QVERIFY(isSame(read(loss), logged));
            const auto sorted = m_project->read(
                [&](Connection &connection) { return metric_store::readByStep(connection, m_run, loss); });
            QVERIFY_RESULT(sorted);
            QVERIFY(isSame(*sorted, byStep));
            // Last is what was logged last, not what has the greatest step or time.
            QCOMPARE(summary(loss).last, 6.0);
            QCOMPARE(summary(loss).lastStep, 5);
            QCOMPARE(summary(loss).first, 1.0);
        };
        check();
        sealAll();
        check();
        QCOMPARE(count("SELECT is_ordered FROM metric_chunk"), 0);
        QCOMPARE(count("SELECT step_min FROM metric_chunk"), -3);
        QCOMPARE(count("SELECT step_max FROM metric_chunk"), 5);
    }

    void timesThatJumpAndExtremeStepsComeBack()
    {
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        const std::vector<MetricPoint> logged = {
            {least, most, 1}, {most, least, 2}, {0, 0, 3}, {most, 1, 4}, {least, -1, 5}};
        log(loss, logged);
        QVERIFY(isSame(read(loss), logged));
        sealAll();
        QVERIFY(isSame(read(loss), logged));
    }

    void valuesThatAreNoNumbersAreKept()
    {
        const double payload = std::bit_cast<double>(0x7FF800000000BEEFULL);
        const std::vector<MetricPoint> logged = {
            {1, 1, notANumber}, {2, 2, -infinity}, {3, 3, payload}, {4, 4, infinity}, {5, 5, -0.0}};
        log(loss, logged);
        QVERIFY(isSame(read(loss), logged));
        QCOMPARE(summary(loss).min, -infinity);
        QCOMPARE(summary(loss).max, infinity);
        QVERIFY(std::isnan(summary(loss).first));
        sealAll();
        QVERIFY(isSame(read(loss), logged));
        const auto outline =
            m_project->read([&](Connection &connection) { return metric_store::outline(connection, m_run, loss); });
        QVERIFY_RESULT(outline);
        QCOMPARE(outline->chunks.size(), size_t(1));
        const metric_store::ChunkOutline &chunk = outline->chunks.front();
        QCOMPARE(chunk.nanCount, 2);
        QVERIFY(std::isnan(chunk.first));
        QVERIFY(chunk.last == 0 && chunk.min == -infinity && chunk.max == infinity);
    }

    void keysOfAllUnicode()
    {
        const QStringList keys = {QStringLiteral("größe/∆ 🚲"), QStringLiteral("a\u0000b"), QStringLiteral("a"),
                                  QStringLiteral("A"),         QStringLiteral("e\u0301"),  QStringLiteral("é"),
                                  QStringLiteral("%_'\";--"),  QString(5000, u'k'),        QStringLiteral("\u202Ertl"),
                                  QStringLiteral("\n\t"),      QStringLiteral("ﬀ"),        QStringLiteral("ff")};
        for (int round = 0; round < 2; ++round) {
            metric_store::Batch batch;
            for (int i = 0; i < keys.size(); ++i)
                batch.insert(keys[i], {{round, 7, double(i)}});
            append(batch);
        }
        const auto check = [&] {
            for (int i = 0; i < keys.size(); ++i)
                QVERIFY2(isSame(read(keys[i]), {{0, 7, double(i)}, {1, 7, double(i)}}), qPrintable(keys[i].left(20)));
            QCOMPARE(run().metrics.size(), keys.size());
        };
        check();
        sealAll();
        check();
    }

    /// A million in a long test.
    void aMillionKeysInARun()
    {
        constexpr int keysOfBatch = 5'000;
        const int keys = qEnvironmentVariableIntValue("ASSAY_LONG_TESTS") != 0 ? 1'000'000 : 60'000;
        for (int from = 0; from < keys; from += keysOfBatch) {
            metric_store::Batch batch;
            for (int i = from; i < from + keysOfBatch; ++i)
                batch.insert(QStringLiteral("key %1").arg(i), {{i, i, double(i)}});
            append(batch);
        }
        QCOMPARE(run().metrics.size(), keys);
        QVERIFY_RESULT(curve_upkeep::seal(*m_project, m_run));
        QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 0);
        QCOMPARE(count("SELECT COUNT(*) FROM metric_tail"), 0);
        QCOMPARE(count("SELECT COUNT(*) FROM metric_chunk"), keys);
        for (const int i : {0, 1, keys / 2, keys - 1})
            QVERIFY(isSame(read(QStringLiteral("key %1").arg(i)), {{i, i, double(i)}}));
        QCOMPARE(run().metrics.size(), keys);
    }

    /// Random batches, seals of every kind and packing in between: the curves and summaries stay those of a reference.
    void sealingAndPackingChangeNothing()
    {
        Random random(5, "sealing");
        for (int round = 0; round < 6; ++round) {
            m_run = newRun();
            QMap<QString, std::vector<MetricPoint>> reference;
            for (int action = 0; action < 120; ++action) {
                const auto what = random.below(20);
                if (what == 0) {
                    sealAll();
                } else if (what == 1) {
                    QVERIFY_RESULT(curve_upkeep::seal(*m_project, m_run));
                } else if (what == 2) {
                    QVERIFY_RESULT(curve_upkeep::pack(*m_project, m_run));
                } else if (what == 3) {
                    QVERIFY_RESULT(m_project->write(
                        [&](Connection &connection) { return metric_store::sumUp(connection, m_run); }));
                } else {
                    metric_store::Batch batch;
                    for (auto keys = random.below(4); keys > 0; --keys) {
                        const QString key = QString(QChar(char16_t(u'a' + random.below(6))));
                        const int points = int(random.below(random.below(12) == 0 ? 9'000 : 40));
                        batch.insert(key, noisy(std::int64_t(random.below(1000)), points, random.next()));
                    }
                    append(batch);
                    for (auto entry = batch.constBegin(); entry != batch.constEnd(); ++entry)
                        reference[entry.key()].insert(reference[entry.key()].end(), entry->begin(), entry->end());
                }
                if (action % 10 == 0)
                    compare(reference);
                if (QTest::currentTestFailed())
                    return;
            }
            sealAll();
            finishRun();
            NoProgress progress;
            QVERIFY_RESULT(curve_upkeep::keepUp(*m_project, systemClock()(), progress));
            compare(reference);
            QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 0);
            QCOMPARE(count("SELECT COUNT(*) FROM metric_tail"), 0);
            // Only the last chunk of a key may be short.
            QCOMPARE(count("SELECT COUNT(*) FROM metric_chunk AS a WHERE point_count < 4096 AND EXISTS "
                           "(SELECT 1 FROM metric_chunk AS b WHERE b.run_id = a.run_id AND b.key = a.key "
                           "AND b.part > a.part)"),
                     0);
        }
    }

    void outlinesTellWhatChunksHold()
    {
        auto points = noisy(0, 10'000);
        points[5000].value = notANumber;
        log(loss, points);
        log(loss, noisy(10'000, 7));
        const auto outline =
            m_project->read([&](Connection &connection) { return metric_store::outline(connection, m_run, loss); });
        QVERIFY_RESULT(outline);
        QCOMPARE(outline->chunks.size(), size_t(3));
        QVERIFY(isSame(outline->tail, noisy(10'000, 7)));
        size_t from = 0;
        for (const metric_store::ChunkOutline &chunk : outline->chunks) {
            const auto begin = points.begin() + std::ptrdiff_t(from);
            const auto end = begin + chunk.count;
            double least = infinity;
            double greatest = -infinity;
            for (auto point = begin; point != end; ++point) {
                least = std::fmin(least, point->value);
                greatest = std::fmax(greatest, point->value);
            }
            QCOMPARE(chunk.first, begin->value);
            QCOMPARE(chunk.last, std::prev(end)->value);
            QCOMPARE(chunk.min, least);
            QCOMPARE(chunk.max, greatest);
            QCOMPARE(chunk.stepMin, std::int64_t(from));
            from += size_t(chunk.count);
            QCOMPARE(chunk.stepMax, std::int64_t(from) - 1);
            QVERIFY(chunk.isOrdered);
        }
        QCOMPARE(from, points.size());
    }

    void chunksOfEarlierVersionsAreOutlinedToo()
    {
        log(loss, noisy(0, 2'000));
        QVERIFY_RESULT(execute("UPDATE metric_chunk SET is_ordered = NULL, step_min = NULL, step_max = NULL, "
                               "nan_count = NULL, value_first = NULL, value_min = NULL, value_max = NULL"));
        const auto outline =
            m_project->read([&](Connection &connection) { return metric_store::outline(connection, m_run, loss); });
        QVERIFY_RESULT(outline);
        QCOMPARE(outline->chunks.front().stepMax, 1'999);
        QCOMPARE(outline->chunks.front().first, noisy(0, 1).front().value);
    }

    void batchesOfEarlierVersionsAreRead()
    {
        const auto points = noisy(3, 50);
        std::vector<MetricPoint> decoded;
        QVERIFY_RESULT(metric_codec::decodeBatch(QByteArrayView(oldBatch("loss", points)), [&](QByteArrayView key) {
            return key == "loss" ? &decoded : nullptr;
        }));
        QVERIFY(isSame(decoded, points));
        // As a migration leaves it: in the inbox, and summed up already.
        log(loss, noisy(3, 50));
        QVERIFY_RESULT(m_project->write([&](Connection &connection) -> Result<> {
            ASSAY_CHECK(metric_store::sumUp(connection, m_run));
            ASSAY_TRY(update, connection.prepare("UPDATE metric_inbox SET points = ?"));
            return update.bind(1, oldBatch("loss", points)).run();
        }));
        QVERIFY(isSame(read(loss), points));
        sealAll();
        QVERIFY(isSame(read(loss), points));
    }

    void aRunThatBeginsAgainKnowsNothingOfBefore()
    {
        append({{loss, noisy(0, 10)}});
        append({{loss, noisy(10, 10)}});
        QVERIFY_RESULT(m_project->write([&](Connection &c) { return metric_store::remove(c, m_run); }));
        const std::vector<MetricPoint> anew = noisy(0, 5, 7);
        append({{loss, anew}});
        const auto curve = m_project->read([&](Connection &c) { return metric_store::read(c, m_run, loss); });
        QVERIFY_RESULT(curve);
        QVERIFY(isSame(*curve, anew) && curve->size() == anew.size());
        finishRun();
        const auto sealed = m_project->read([&](Connection &c) { return metric_store::read(c, m_run, loss); });
        QVERIFY_RESULT(sealed);
        QVERIFY(isSame(*sealed, anew) && sealed->size() == anew.size());
    }

    void aRunIsReadWholeWhileItIsDeleted()
    {
        const auto first = noisy(0, 5'000);
        const auto rest = noisy(5'000, 10, 2);
        log(loss, first);
        log(loss, rest);
        const auto seen = m_project->read([&](Connection &connection) -> Result<std::vector<MetricPoint>> {
            // The snapshot begins with the first look.
            ASSAY_CHECK(connection.queryInteger("SELECT COUNT(*) FROM run"));
            ASSAY_CHECK(m_project->write([&](Connection &writer) { return metric_store::remove(writer, m_run); }));
            return metric_store::read(connection, m_run, loss);
        });
        QVERIFY_RESULT(seen);
        auto all = first;
        all.insert(all.end(), rest.begin(), rest.end());
        QVERIFY(isSame(*seen, all));
        QVERIFY(read(loss).empty());
        QVERIFY(run().metrics.isEmpty());
        // What comes later begins anew.
        log(loss, rest);
        QVERIFY(isSame(read(loss), rest));
        QCOMPARE(summary(loss).count, 10);
    }

    void aPlanOfADeletedRunWritesNothing()
    {
        for (int i = 0; i < 30; ++i)
            log(loss, noisy(i * 100, 100));
        std::thread deleter(
            [&] { (void)m_project->write([&](Connection &writer) { return metric_store::remove(writer, m_run); }); });
        QVERIFY_RESULT(curve_upkeep::seal(*m_project, m_run));
        deleter.join();
        QVERIFY(read(loss).empty());
        QCOMPARE(count("SELECT COUNT(*) FROM metric_chunk"), 0);
    }

    /// Two projects on one folder are what two processes are, but for the memory.
    void twoWritersAndTwoSealersOfOneRun()
    {
        const auto other = Project::open(m_project->folder());
        QVERIFY_RESULT(other);
        constexpr int batches = 400;
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < 2; ++writer) {
            Project &project = writer == 0 ? *m_project : **other;
            threads.emplace_back([&, writer] {
                for (int i = 0; i < batches; ++i) {
                    const metric_store::Batch batch = {
                        {loss, noisy(writer * 1'000'000 + i * 20, 20, std::uint64_t(writer * batches + i))},
                        {QStringLiteral("of %1").arg(writer), {{i, i, double(i)}}}};
                    failures += !project.write(
                        [&](Connection &connection) { return metric_store::append(connection, m_run, batch); });
                }
            });
            threads.emplace_back([&] {
                for (int i = 0; i < 30; ++i)
                    failures += curve_upkeep::seal(project, m_run).isError();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures, 0);
        for (int round = 0; round < 2; ++round) {
            const auto points = read(loss);
            QCOMPARE(points.size(), size_t(2 * batches * 20));
            std::vector<MetricPoint> of[2];
            for (const MetricPoint &point : points)
                of[point.step >= 1'000'000].push_back(point);
            for (int writer = 0; writer < 2; ++writer) {
                std::vector<MetricPoint> expected;
                for (int i = 0; i < batches; ++i) {
                    const auto batch = noisy(writer * 1'000'000 + i * 20, 20, std::uint64_t(writer * batches + i));
                    expected.insert(expected.end(), batch.begin(), batch.end());
                }
                QVERIFY(isSame(of[writer], expected));
                QCOMPARE(read(QStringLiteral("of %1").arg(writer)).size(), size_t(batches));
            }
            QCOMPARE(summary(loss).count, 2 * batches * 20);
            sealAll();
        }
        QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 0);
    }

    void upkeepSealsWhatIsDueAndWhatIsIdle()
    {
        NoProgress progress;
        const TimeMs now = systemClock()();
        log(loss, noisy(0, 10));
        QVERIFY_RESULT(curve_upkeep::keepUp(*m_project, now, progress));
        QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 1);
        QVERIFY_RESULT(curve_upkeep::keepUp(*m_project, now + 61'000, progress));
        QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 0);
        QCOMPARE(count("SELECT SUM(point_count) FROM metric_chunk"), 10);
        for (int i = 0; i < 41; ++i)
            log(loss, noisy(10 + i * 50, 50));
        QVERIFY_RESULT(curve_upkeep::keepUp(*m_project, now, progress));
        QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 0);
        // The short chunk is taken up again.
        QCOMPARE(count("SELECT COUNT(*) FROM metric_chunk"), 1);
        QCOMPARE(count("SELECT point_count FROM metric_chunk"), 2'060);
    }

    void anUpkeepIsManyTransactions()
    {
        metric_store::Batch batch;
        for (int key = 0; key < 300; ++key)
            batch.insert(QStringLiteral("key %1").arg(key), noisy(0, 100));
        for (int i = 0; i < 25; ++i)
            append(batch);
        // Each job of the writer is one COMMIT; a listener sees them.
        std::atomic<int> commits = 0;
        m_project->setCommitListener([&] { ++commits; });
        QVERIFY_RESULT(curve_upkeep::seal(*m_project, m_run));
        m_project->setCommitListener({});
        // 750,000 points and 300 chunks: far more than 5 ms in all.
        QVERIFY2(commits > 2, qPrintable(QString::number(commits)));
        QCOMPARE(count("SELECT COUNT(*) FROM metric_chunk"), 300);
        QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 0);
    }

    void aKeeperSealsInTheBackground()
    {
        for (int i = 0; i < 41; ++i)
            log(loss, noisy(i * 50, 50));
        CurveKeeper keeper(m_project);
        QVERIFY(!keeper.isWorking());
        keeper.begin();
        QTRY_VERIFY(!keeper.isWorking());
        QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 0);
        QCOMPARE(read(loss).size(), size_t(2'050));
    }

    void damagedRowsAreTold()
    {
        log(loss, noisy(0, 10));
        log(loss, noisy(10, 10));
        QVERIFY_RESULT(execute("DELETE FROM metric_inbox WHERE previous_id = 0"));
        const auto seen =
            m_project->read([&](Connection &connection) { return metric_store::read(connection, m_run, loss); });
        QVERIFY_ERROR(seen, ErrorCode::Damaged);
    }

private:
    RunId newRun()
    {
        const auto made = m_project->write([](Connection &connection) -> Result<RunId> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(connection, QStringLiteral("e"), 1));
            ASSAY_CHECK(run_store::setDirection(connection, experiment.id, loss, true));
            Run run;
            run.id = RunId::create();
            run.experimentId = experiment.id;
            run.name = QStringLiteral("run");
            ASSAY_CHECK(run_store::insert(connection, run));
            return run.id;
        });
        return made ? *made : RunId();
    }

    void finishRun()
    {
        QVERIFY_RESULT(m_project->write(
            [&](Connection &connection) { return run_store::finish(connection, m_run, RunStatus::Finished, 9); }));
    }

    void append(const metric_store::Batch &batch)
    {
        QVERIFY_RESULT(
            m_project->write([&](Connection &connection) { return metric_store::append(connection, m_run, batch); }));
    }

    void log(const QString &key, const std::vector<MetricPoint> &points) { append({{key, points}}); }

    void sealAll()
    {
        QVERIFY_RESULT(m_project->write([&](Connection &connection) { return metric_store::seal(connection, m_run); }));
    }

    std::vector<MetricPoint> read(const QString &key)
    {
        const auto points =
            m_project->read([&](Connection &connection) { return metric_store::read(connection, m_run, key); });
        return points ? *points : std::vector<MetricPoint>{{-1, -1, -1}};
    }

    Run run()
    {
        const auto found =
            m_project->read([&](Connection &connection) { return run_store::find(connection, m_run.value); });
        return found ? *found : Run();
    }

    MetricSummary summary(const QString &key) { return run().metrics.value(key); }

    void compare(const QMap<QString, std::vector<MetricPoint>> &reference)
    {
        const Run found = run();
        for (auto entry = reference.constBegin(); entry != reference.constEnd(); ++entry) {
            QVERIFY(isSame(read(entry.key()), *entry));
            if (entry->empty())
                continue;
            CurveSummary expected;
            for (const MetricPoint &point : *entry)
                expected.add(point);
            const MetricSummary seen = found.metrics.value(entry.key());
            QCOMPARE(seen.count, expected.count);
            QCOMPARE(seen.last, expected.last);
            QCOMPARE(seen.lastStep, expected.lastStep);
            QCOMPARE(seen.min, expected.min);
            QCOMPARE(seen.max, expected.max);
            QCOMPARE(seen.first, expected.first);
        }
    }

    Result<> execute(const char *sql)
    {
        return m_project->write([&](Connection &connection) { return connection.execute(sql); });
    }

    std::int64_t count(const char *sql)
    {
        const auto found = m_project->read([&](Connection &connection) { return connection.queryInteger(sql); });
        return found ? *found : -1;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    RunId m_run;
};

QTEST_GUILESS_MAIN(TestMetricStore)
#include "tst_metric_store.moc"
