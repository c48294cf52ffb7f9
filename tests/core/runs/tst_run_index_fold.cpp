#include "core/base/random.h"
#include "core/runs/index/rare_keys.h"
#include "core/runs/index/run_index.h"
#include "core/runs/index/run_index_store.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <atomic>
#include <thread>

using namespace assay;

namespace
{

/// More than make a key common, of which the index keeps a column; and a second segment.
constexpr int runCount = 5'000;

QString runId(int run)
{
    return QStringLiteral("%1").arg(run + 1, 32, 16, QLatin1Char('0'));
}

/// `common` and thirty like it are keys of every run, `rare` and a hundred like it of one in 100. The parameter `sum`
/// is always the sum of the metrics `common` and `rare`, `none` stands for 0.
Result<> fill(Connection &connection)
{
    ASSAY_CHECK(connection.execute("INSERT INTO experiment (id, name, created_at) VALUES (1, 'e', 0)"));
    ASSAY_TRY(run, connection.prepare(
                       "INSERT INTO run (id, experiment_id, name, status, started_at, ended_at, person, specification, "
                       "seed, environment, error, model_object, pid, process_start, boot_id) VALUES "
                       "(?, 1, 'run', 'finished', ?, 9, 'Ada', '', 0, '{}', '', '', 0, 0, '')"));
    ASSAY_TRY(param, connection.prepare("INSERT INTO run_param (run_id, key, value) VALUES (?, ?, ?)"));
    ASSAY_TRY(tag, connection.prepare("INSERT INTO run_tag (run_id, key, value) VALUES (?, ?, ?)"));
    ASSAY_TRY(metric, connection.prepare("INSERT INTO metric_summary (run_id, key, point_count, last, last_step, min, "
                                         "min_step, max, max_step, first) VALUES (?, ?, 1, ?3, 0, ?3, 0, ?3, 0, ?3)"));
    for (int i = 0; i < runCount; ++i) {
        const QString id = runId(i);
        ASSAY_CHECK(run.bind(1, id).bind(2, i).run());
        ASSAY_CHECK(metric.bind(1, id).bind(2, "common").bind(3, double(i)).run());
        for (int key = 0; key < 30; ++key)
            ASSAY_CHECK(
                metric.bind(1, id).bind(2, QStringLiteral("common %1").arg(key)).bind(3, double(key + i)).run());
        ASSAY_CHECK(tag.bind(1, id).bind(2, "team").bind(3, i % 2 == 0 ? "Vision" : "speech").run());
        double sum = i;
        if (i % 100 == 0) {
            ASSAY_CHECK(metric.bind(1, id).bind(2, "rare").bind(3, 1.0).run());
            for (int key = 0; key < 100; ++key)
                ASSAY_CHECK(tag.bind(1, id)
                                .bind(2, QStringLiteral("Rare %1").arg(key))
                                .bind(3, QString::number(i + key))
                                .run());
            sum += 1;
        }
        ASSAY_CHECK(param.bind(1, id).bind(2, "sum").bind(3, QString::number(sum)).run());
    }
    return Done{};
}

/// Changes runs by and by, as one transaction of all would take long.
Result<> changeMany(Project &project, int count, const std::function<Result<>(Connection &, int)> &change)
{
    constexpr int atOnce = 200;
    for (int first = 0; first < count; first += atOnce) {
        const auto written = project.write([&](Connection &connection) -> Result<> {
            for (int i = first; i < std::min(count, first + atOnce); ++i)
                ASSAY_CHECK(change(connection, i));
            return Done{};
        });
        ASSAY_CHECK(written);
    }
    return Done{};
}

/// Sets the metrics of a run, null for none, and their sum.
Result<> change(Connection &connection, int run, std::optional<double> common, std::optional<double> rare)
{
    for (const auto &[key, value] : {std::pair("common", common), {"rare", rare}}) {
        ASSAY_TRY(gone, connection.prepare("DELETE FROM metric_summary WHERE run_id = ? AND key = ?"));
        ASSAY_CHECK(gone.bind(1, runId(run)).bind(2, key).run());
        if (!value)
            continue;
        ASSAY_TRY(metric,
                  connection.prepare("INSERT INTO metric_summary (run_id, key, point_count, last, last_step, min, "
                                     "min_step, max, max_step, first) VALUES (?, ?, 1, ?3, 0, ?3, 0, ?3, 0, ?3)"));
        ASSAY_CHECK(metric.bind(1, runId(run)).bind(2, key).bind(3, *value).run());
    }
    ASSAY_TRY(param, connection.prepare("UPDATE run_param SET value = ? WHERE run_id = ? AND key = 'sum'"));
    return param.bind(1, QString::number(common.value_or(0) + rare.value_or(0))).bind(2, runId(run)).run();
}

size_t count(RunIndex &index, const char *filter)
{
    const auto page = index.page({*RunFilter::parse(QString::fromUtf8(filter)), {}, {}}, 0, 1);
    return page ? page->matching : ~size_t(0);
}

/// The sentence that says where an index differs from what `sum` says; empty where all is well.
QString difference(RunIndex &index)
{
    const size_t agreeing =
        count(index, "has metrics.common and has metrics.rare and metrics.common + metrics.rare = params.sum") +
        count(index, "has metrics.common and not has metrics.rare and metrics.common = params.sum") +
        count(index, "not has metrics.common and has metrics.rare and metrics.rare.max = params.sum") +
        count(index, "not has metrics.common and not has metrics.rare and params.sum = 0");
    return agreeing == size_t(runCount) ? QString() : QStringLiteral("%1 runs agree").arg(agreeing);
}

Result<std::int64_t> ask(Project &project, const char *sql)
{
    return project.read([&](Connection &connection) { return connection.queryInteger(sql); });
}

/// Stops when it is asked for the n-th time.
class StopAfter final : public Progress
{
public:
    explicit StopAfter(int asked) : m_left(asked) {}
    bool report(double, const QString &) override { return true; }
    [[nodiscard]] bool isStopped() const override { return --m_left < 0; }

private:
    mutable int m_left;
};

} // namespace

class TestRunIndexFold final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const auto project = Project::create(m_folder.path(QStringLiteral("p")));
        QVERIFY_RESULT(project);
        m_project = *project;
        QVERIFY_RESULT(m_project->write(fill));
    }

    void keysBecomeCommonAndRare()
    {
        RunIndex index(m_project);
        QCOMPARE(difference(index), QString());
        NoProgress progress;
        const auto folded = run_index_store::fold(*m_project, 1, progress);
        QVERIFY_RESULT(folded);
        QCOMPARE(*folded, 2);
        QCOMPARE(*ask(*m_project, "SELECT count(*) FROM run_column WHERE key = 'common'"), std::int64_t(5));
        QCOMPARE(*ask(*m_project, "SELECT count(*) FROM run_column WHERE key = 'rare'"), std::int64_t(0));
        Random random(3, "fold");
        for (int round = 0; round < 4; ++round) {
            // The one goes from most runs where the other comes to most.
            const bool isTurned = round % 2 == 0;
            QVERIFY_RESULT(changeMany(*m_project, runCount, [&](Connection &connection, int run) {
                const bool isMost = random.below(20) != 0;
                const auto value = double(random.below(1000));
                return change(connection, run, isMost == isTurned ? std::nullopt : std::optional(value),
                              isMost == isTurned ? std::optional(value / 8) : std::nullopt);
            }));
            QCOMPARE(difference(index), QString());
            QVERIFY_RESULT(
                run_index_store::fold(*m_project, 1, progress, round < 2 ? 2 << 20 : run_index_store::usuallyGathered));
            QVERIFY(m_project->read(run_index_store::marks)->empty());
            QCOMPARE(difference(index), QString());
            RunIndex fresh(m_project);
            QCOMPARE(difference(fresh), QString());
            QCOMPARE(*ask(*m_project,
                          "SELECT count(*) FROM run_column AS c JOIN run_column_segment AS s ON s.column_id "
                          "= c.id WHERE c.key = 'common' AND s.segment = 0"),
                     std::int64_t(isTurned ? 0 : 5));
            QCOMPARE(*ask(*m_project,
                          "SELECT count(*) FROM run_column AS c JOIN run_column_segment AS s ON s.column_id "
                          "= c.id WHERE c.key = 'rare' AND s.segment = 0"),
                     std::int64_t(isTurned ? 5 : 0));
            // Nothing is left of what was before.
            QCOMPARE(*ask(*m_project, "SELECT count(*) FROM run_rare_keys AS r WHERE version <> (SELECT version FROM "
                                      "run_segment AS s WHERE s.segment = r.segment)"),
                     std::int64_t(0));
        }
        QVERIFY_RESULT(RunIndex::rebuild(*m_project, progress));
        RunIndex fresh(m_project);
        QCOMPARE(difference(fresh), QString());
        const auto keys = fresh.keys();
        QVERIFY_RESULT(keys);
        QCOMPARE(keys->metrics.size(), 32);
        QCOMPARE(keys->tags.size(), 101);
        QVERIFY(!keys->isCut);
    }

    /// At each step at which a fold can end, segments say what rows say.
    void aFoldMayEndHalfWay()
    {
        RunIndex index(m_project);
        Random random(5, "half");
        NoProgress progress;
        int stops = 0;
        for (int step = 0; step < 8; ++step) {
            QVERIFY_RESULT(changeMany(*m_project, 2'000, [&](Connection &connection, int) {
                const auto value = double(random.below(1000));
                const bool isRare = random.below(2) == 0;
                return change(connection, int(random.below(runCount)), value,
                              isRare ? std::optional(value / 4) : std::nullopt);
            }));
            StopAfter stop(step);
            const auto folded = run_index_store::fold(*m_project, 1, stop, 2 << 20);
            stops += folded ? 0 : 1;
            if (!folded)
                QCOMPARE(folded.error().code, ErrorCode::Cancelled);
            QCOMPARE(difference(index), QString());
            RunIndex fresh(m_project);
            QCOMPARE(difference(fresh), QString());
            if (step % 3 != 0)
                continue;
            QVERIFY_RESULT(run_index_store::fold(*m_project, 1, progress));
            QCOMPARE(difference(index), QString());
            QCOMPARE(*ask(*m_project, "SELECT count(DISTINCT version) - count(DISTINCT segment) FROM run_rare_keys"),
                     std::int64_t(0));
        }
        QVERIFY2(stops >= 4, qPrintable(QString::number(stops)));
    }

    /// One writes, two fold, one asks, each as another process would.
    void foldsWhileOthersWriteAndAsk()
    {
        const auto others = std::array{Project::open(m_folder.path(QStringLiteral("p"))),
                                       Project::open(m_folder.path(QStringLiteral("p"))),
                                       Project::open(m_folder.path(QStringLiteral("p")))};
        for (const auto &other : others)
            QVERIFY_RESULT(other);
        std::atomic<bool> isOver{false};
        std::atomic<int> failures{0};
        std::atomic<int> folds{0};
        std::atomic<qint64> longest{0};
        std::vector<std::thread> threads;
        threads.emplace_back([&] {
            Random random(7, "writing");
            while (!isOver) {
                QElapsedTimer timer;
                timer.start();
                const auto value = double(random.below(1000));
                const auto written = (*others[0])->write([&](Connection &connection) {
                    return change(connection, int(random.below(runCount)),
                                  random.below(3) == 0 ? std::nullopt : std::optional(value),
                                  random.below(3) == 0 ? std::optional(value / 2) : std::nullopt);
                });
                longest = std::max(longest.load(), timer.elapsed());
                failures += written ? 0 : 1;
            }
        });
        for (const size_t place : {size_t(1), size_t(2)}) {
            threads.emplace_back([&, place] {
                NoProgress progress;
                while (!isOver) {
                    const auto folded = run_index_store::fold(**others[place], 1, progress,
                                                              place == 1 ? 2 << 20 : run_index_store::usuallyGathered);
                    failures += folded ? 0 : 1;
                    folds += folded ? *folded : 0;
                }
            });
        }
        RunIndex index(m_project);
        QElapsedTimer timer;
        timer.start();
        int asked = 0;
        QString wrong;
        while (timer.elapsed() < 3'000 && wrong.isEmpty()) {
            // Each of the four questions may see another state; together they agree only where nobody writes.
            RunIndex fresh(m_project);
            for (RunIndex *each : {&index, &fresh}) {
                if (count(*each,
                          "has metrics.common and has metrics.rare and metrics.common + metrics.rare != params.sum") !=
                        0 ||
                    count(*each, "has metrics.common and not has metrics.rare and metrics.common != params.sum") != 0 ||
                    count(*each, "not has metrics.common and has metrics.rare and metrics.rare.min != params.sum") != 0)
                    wrong = QStringLiteral("after %1").arg(asked);
            }
            ++asked;
        }
        isOver = true;
        for (std::thread &thread : threads)
            thread.join();
        qInfo("%d folds while %d were asked, longest write %lld ms", folds.load(), asked, longest.load());
        QCOMPARE(wrong, QString());
        QCOMPARE(failures.load(), 0);
        QVERIFY(folds > 2);
        QVERIFY(asked > 2);
        NoProgress progress;
        QVERIFY_RESULT(run_index_store::fold(*m_project, 1, progress));
        QCOMPARE(difference(index), QString());
    }

    /// More tags than have columns in memory: the words are looked for where they are stored.
    void findsWordsAmongManyTags()
    {
        NoProgress progress;
        RunIndex index(m_project);
        const auto check = [&](size_t gone) {
            const size_t all = runCount;
            QCOMPARE(count(index, "'vision'"), all / 2 - gone);
            QCOMPARE(count(index, "'RARE 7'"), all / 100 - gone);
            QCOMPARE(count(index, "not 'rare 7'"), all - all / 100 + gone);
            QCOMPARE(count(index, "'rare 7' and 'vision'"), all / 100 - gone);
            QCOMPARE(count(index, "'rare 7' and 'speech'"), size_t(0));
            // A value of one run alone.
            QCOMPARE(count(index, "'4999'"), size_t(1));
            QCOMPARE(count(index, "'nowhere'"), size_t(0));
        };
        QVERIFY_RESULT(
            m_project->write([](Connection &connection) { return connection.execute("UPDATE run SET note = ''"); }));
        check(0);
        QVERIFY_RESULT(run_index_store::fold(*m_project, 1, progress));
        check(0);
        // What is stored does not speak for a run that changed.
        QVERIFY_RESULT(m_project->write([](Connection &connection) -> Result<> {
            ASSAY_TRY(gone, connection.prepare("DELETE FROM run_tag WHERE run_id = ?"));
            return gone.bind(1, runId(200)).run();
        }));
        check(1);
    }

    void damageOfRareKeysIsAnError()
    {
        rare_keys::Writer writer;
        const rare_keys::MetricValue metrics[] = {{1, {1, 2, 3, 4, 5}}, {9, {6, 7, 8, 9, 10}}};
        for (const char *key : {"a", "b", "räder"})
            writer.add(key, std::span<const rare_keys::MetricValue>(metrics));
        QCOMPARE(writer.firstKey(), QByteArray("a"));
        const QByteArray numbers = writer.take();
        QVERIFY(writer.isEmpty());
        const rare_keys::TextValue values[] = {{1, "x"}, {2, ""}, {4'095, "x"}};
        for (const char *key : {"a", "b", "räder"})
            writer.add(key, std::span<const rare_keys::TextValue>(values));
        const QByteArray texts = writer.take();

        RunIndexColumn column(RunIndexColumn::Form::Numbers);
        column.resize(2);
        QVERIFY_RESULT(rare_keys::loadNumbers(numbers, "räder", 1, column, 1));
        QCOMPARE(column.numbers()[segmentRuns + 9], 7.0);
        QVERIFY(!column.isPresent(segmentRuns + 2));
        QVERIFY_RESULT(rare_keys::loadNumbers(numbers, "none", 1, column, 1));
        RunIndexColumn words(RunIndexColumn::Form::Texts);
        words.resize(1);
        QVERIFY_RESULT(rare_keys::loadTexts(texts, "b", words, 0));
        QCOMPARE(words.text(4'095), QStringLiteral("x"));
        QVERIFY(!words.text(2).isNull());
        QVERIFY(words.text(3).isNull());
        QVERIFY(rare_keys::loadTexts(numbers, "b", words, 0).isError());
        QVERIFY(rare_keys::loadNumbers(texts, "b", 0, column, 0).isError());

        Random random(8, "damage");
        for (const QByteArray &whole : {numbers, texts}) {
            for (int repeat = 0; repeat < 2'000; ++repeat) {
                QByteArray blob = whole;
                blob[qsizetype(random.below(std::uint64_t(blob.size())))] = char(random.below(256));
                if (random.below(2) == 0)
                    blob.truncate(qsizetype(random.below(std::uint64_t(blob.size()))));
                for (const char *key : {"a", "b", "räder"}) {
                    (void)rare_keys::loadNumbers(blob, key, 4, column, 1);
                    (void)rare_keys::loadTexts(blob, key, words, 0);
                }
                (void)rare_keys::forEachKey(blob, [](std::string_view) { return true; });
                (void)rare_keys::forEachText(blob, [](std::string_view, rare_keys::TextValue) {});
            }
        }
    }

private:
    TemporaryFolder m_folder;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestRunIndexFold)
#include "tst_run_index_fold.moc"
