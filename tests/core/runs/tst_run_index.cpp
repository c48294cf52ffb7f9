#include "core/base/random.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/index/run_index.h"
#include "core/runs/index/run_index_column.h"
#include "core/runs/index/run_index_store.h"
#include "core/runs/index/run_kernels.h"
#include "core/runs/run_store.h"
#include "tests/support/many_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

#include <bit>
#include <limits>

using namespace assay;

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

FilterLanguage language()
{
    return {QueryGrammar::Full, {1'700'000'100'000, QTimeZone::utc()}, nullptr};
}

template <size_t Count>
QString oneOf(Random &random, const char *const (&words)[Count])
{
    return QString::fromUtf8(words[random.below(Count)]);
}

constexpr const char *metricNames[] = {"loss", "räder/k", "a b", "🚲"};
constexpr const char *paramNames[] = {"n", "kind", "learning rate", "e.f"};
constexpr const char *tagNames[] = {"team", "ﬀ", "deterministic"};
constexpr const char *texts[] = {"",    "a",   "A",     "b",     "aa", "5",      "5.0", "-1", "1e3",     "nan",
                                 "inf", "0.1", "ridge", "Räder", "🚲",  "\uffee", "x'y", "10", "1000000", "-0"};

double randomValue(Random &random)
{
    constexpr double few[] = {0, -0.0, 1, 2, 2, -3, 0.5, infinity, -infinity};
    const std::uint64_t kind = random.below(12);
    return kind == 0 ? std::nan("") : kind < 9 ? few[random.below(std::size(few))] : random.uniform();
}

/// A point, and the summaries that an index goes by.
Result<> log(Connection &connection, const RunId &id, const QString &key, double value)
{
    ASSAY_CHECK(metric_store::append(connection, id, {{key, {{9, 0, value}}}}));
    return metric_store::sumUp(connection, id);
}

/// A run as no verb but a test would leave it.
Result<> addRun(Connection &connection, Random &random, std::int64_t experiments)
{
    Run run;
    run.id.value = QStringLiteral("%1%2")
                       .arg(random.below(~0ULL), 16, 16, QLatin1Char('0'))
                       .arg(random.below(~0ULL), 16, 16, QLatin1Char('0'));
    run.experimentId = 1 + std::int64_t(random.below(std::uint64_t(experiments)));
    run.name = QStringLiteral("run ") + oneOf(random, texts);
    run.status = RunStatus(random.below(5));
    run.person = random.below(2) == 0 ? QStringLiteral("Ada") : QStringLiteral("Grace");
    // Few different starts, so that ids have to decide.
    run.startedAt = 1'700'000'000'000 + TimeMs(random.below(6)) * 20'000;
    if (random.below(3) > 0)
        run.endedAt = run.startedAt + TimeMs(random.below(100'000));
    for (const char *name : paramNames) {
        if (random.below(3) > 0)
            run.params.insert(QString::fromUtf8(name), oneOf(random, texts));
    }
    for (const char *name : tagNames) {
        if (random.below(3) == 0)
            run.tags.insert(QString::fromUtf8(name), oneOf(random, texts));
    }
    ASSAY_CHECK(run_store::insert(connection, run));
    metric_store::Batch batch;
    for (const char *name : metricNames) {
        for (std::uint64_t points = random.below(4); points > 0; --points)
            batch[QString::fromUtf8(name)].push_back({std::int64_t(points), 0, randomValue(random)});
    }
    if (random.below(4) == 0)
        ASSAY_CHECK(run_store::addData(connection, run.id, 1, QStringLiteral("training")));
    if (random.below(4) == 0)
        ASSAY_CHECK(run_store::addData(connection, run.id, 2, QStringLiteral("holdout")));
    return metric_store::append(connection, run.id, batch);
}

QString randomMetric(Random &random)
{
    constexpr const char *parts[] = {"", "", "", ".min", ".max", ".first", ".best", ".count", ".last"};
    return QStringLiteral("metrics.`%1`%2").arg(oneOf(random, metricNames), oneOf(random, parts));
}

QString randomTextKey(Random &random)
{
    constexpr const char *others[] = {"status",          "name",  "person", "experiment", "dataset.name",
                                      "dataset.context", "run_id"};
    switch (random.below(3)) {
    case 0:
        return QStringLiteral("params.`%1`").arg(oneOf(random, paramNames));
    case 1:
        return QStringLiteral("tags.`%1`").arg(oneOf(random, tagNames));
    default:
        return oneOf(random, others);
    }
}

QString randomNumber(Random &random, int depth)
{
    constexpr const char *constants[] = {"0", "1", "2", "5", "0.5", "-3", "1000"};
    constexpr const char *operators[] = {" + ", " - ", " * ", " / "};
    switch (random.below(depth > 0 ? 6 : 4)) {
    case 0:
        return oneOf(random, constants);
    case 1:
        return QStringLiteral("params.`%1`").arg(oneOf(random, paramNames));
    case 2:
        return random.below(4) == 0 ? QStringLiteral("metrics.loss[2]") : randomMetric(random);
    case 3:
        return random.below(2) == 0 ? randomMetric(random) : QStringLiteral("duration");
    case 4:
        return QStringLiteral("-(%1)").arg(randomNumber(random, depth - 1));
    default:
        return u'(' + randomNumber(random, depth - 1) + oneOf(random, operators) + randomNumber(random, depth - 1) +
               u')';
    }
}

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("''")) + u'\'';
}

QString randomClause(Random &random)
{
    constexpr const char *signs[] = {" < ", " <= ", " > ", " >= ", " = ", " != "};
    constexpr const char *patterns[] = {"%a%", "r%", "_", "%", "run _", "%ä%", "R_DGE%", "%f%", "", "%n_1%"};
    constexpr const char *expressions[] = {"^a", "[0-9]", "e$", ".", "(?i)RÄDER", "^$"};
    constexpr const char *dates[] = {"today", "yesterday", "1 min ago", "2023-11-14 22:14", "2023-11-14"};
    switch (random.below(11)) {
    case 0:
    case 1:
        return randomMetric(random) + oneOf(random, signs) + randomNumber(random, 0);
    case 2:
        return randomNumber(random, 2) + oneOf(random, signs) + QStringLiteral("metrics.loss * 1");
    case 3:
        return randomTextKey(random) + (random.below(2) == 0 ? QStringLiteral(" = ") : QStringLiteral(" != ")) +
               quoted(oneOf(random, texts));
    case 4:
        return randomTextKey(random) + (random.below(2) == 0 ? QStringLiteral(" in (") : QStringLiteral(" not in (")) +
               quoted(oneOf(random, texts)) + QStringLiteral(", 'running', ") + quoted(oneOf(random, texts)) + u')';
    case 5:
        return randomTextKey(random) +
               (random.below(2) == 0 ? QStringLiteral(" like ") : QStringLiteral(" not ilike ")) +
               quoted(oneOf(random, patterns));
    case 6:
        return randomTextKey(random) + (random.below(2) == 0 ? QStringLiteral(" =~ ") : QStringLiteral(" !~ ")) +
               quoted(oneOf(random, expressions));
    case 7:
        return random.below(2) == 0 ? QStringLiteral("has ") + randomMetric(random)
                                    : randomTextKey(random) + QStringLiteral(" is null");
    case 8:
        return (random.below(2) == 0 ? QStringLiteral("started") : QStringLiteral("ended")) + oneOf(random, signs) +
               quoted(oneOf(random, dates));
    case 9:
        return quoted(random.below(4) == 0 ? QStringLiteral("team") : oneOf(random, texts));
    default:
        return randomTextKey(random) + QStringLiteral(" = ") + randomTextKey(random);
    }
}

QString randomFilter(Random &random, int depth)
{
    switch (random.below(depth > 0 ? 5 : 1)) {
    case 1:
        return QStringLiteral("not (%1)").arg(randomFilter(random, depth - 1));
    case 2:
        return u'(' + randomFilter(random, depth - 1) + QStringLiteral(" or ") + randomFilter(random, depth - 1) + u')';
    case 3:
    case 4:
        return u'(' + randomFilter(random, depth - 1) + QStringLiteral(" and ") + randomFilter(random, depth - 1) +
               u')';
    default:
        return randomClause(random);
    }
}

QString randomOrder(Random &random)
{
    QStringList keys;
    for (std::uint64_t count = random.below(4); count > 0; --count) {
        const QString key = random.below(2) == 0 ? randomMetric(random) : randomTextKey(random);
        keys.append(random.below(2) == 0 ? key : key + QStringLiteral(" desc"));
    }
    return keys.join(QStringLiteral(", "));
}

/// What the slow and plain evaluation finds.
Result<QList<RunId>> expectedIds(Project &project, const RunQuery &query)
{
    return project.read([&](Connection &connection) -> Result<QList<RunId>> {
        ASSAY_TRY(runs, run_store::list(connection, query.experiment));
        const auto atStep = [&](const Run &run, const QString &metric, std::int64_t step) {
            std::optional<double> value;
            const auto points = metric_store::read(connection, run.id, metric);
            for (const MetricPoint &point : points ? *points : std::vector<MetricPoint>()) {
                if (point.step == step)
                    value = point.value;
            }
            return value;
        };
        runs.removeIf([&](const Run &run) { return !query.filter.matches(run, atStep); });
        std::sort(runs.begin(), runs.end(),
                  [&](const Run &a, const Run &b) { return query.order.before(a, b, atStep); });
        QList<RunId> ids;
        for (const Run &run : runs)
            ids.append(run.id);
        return ids;
    });
}

/// The sentence of the first difference between index and plain evaluation; empty when there is none.
QString difference(Project &project, RunIndex &index, const RunQuery &query, Random &random)
{
    const auto expected = expectedIds(project, query);
    const auto all = index.order(query);
    if (!expected || !all)
        return expected ? all.error().text : expected.error().text;
    const auto ids = index.ids(*all);
    if (!ids || *ids != *expected)
        return QStringLiteral("the order: %1 found, %2 expected").arg(all->size()).arg(expected->size());
    const size_t offset = size_t(random.below(all->size() + 2));
    const size_t limit = size_t(random.below(20));
    for (const size_t from : {size_t(0), offset}) {
        const auto page = index.page(query, from, limit);
        const size_t begin = std::min(from, all->size());
        const std::vector<std::uint32_t> part(all->begin() + std::ptrdiff_t(begin),
                                              all->begin() + std::ptrdiff_t(std::min(begin + limit, all->size())));
        if (!page || page->matching != all->size() || page->runs != part)
            return QStringLiteral("the page at %1").arg(from);
    }
    return {};
}

/// Reads one number of a run through the index; nothing when it is missing.
std::optional<double> valueOf(RunIndex &index, const RunKey &key, std::uint32_t run)
{
    const auto values = index.values(key, std::vector<std::uint32_t>{run});
    return values && values->front().kind == RunValue::Kind::Number ? std::optional(values->front().number)
                                                                    : std::nullopt;
}

} // namespace

class TestRunIndex final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segmentsWithoutValuesAreKnown()
    {
        RunIndexColumn column(RunIndexColumn::Form::Numbers);
        column.resize(2);
        QVERIFY(column.isEmpty(0) && column.isEmpty(1));
        column.setNumber(segmentRuns + 7, missingNumber);
        QVERIFY(column.isEmpty(1));
        column.setNumber(segmentRuns + 7, 1);
        QVERIFY(column.isEmpty(0) && !column.isEmpty(1));
        column.clearSegment(1);
        QVERIFY(column.isEmpty(1) && !column.isPresent(segmentRuns + 7));
        std::vector<double> numbers(segmentRuns, missingNumber);
        QVERIFY(encodeNumbers(numbers).isEmpty());
        numbers.back() = 3;
        QVERIFY_RESULT(column.loadSegment(0, encodeNumbers(numbers)));
        QVERIFY(!column.isEmpty(0) && column.isPresent(segmentRuns - 1));
        QVERIFY_RESULT(column.loadSegment(0, {}));
        QVERIFY(column.isEmpty(0));

        RunIndexColumn texts(RunIndexColumn::Form::Texts);
        texts.resize(1);
        texts.setText(3, QString());
        QVERIFY(texts.isEmpty(0));
        texts.setText(3, QStringLiteral("adam"));
        QVERIFY(!texts.isEmpty(0));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        const auto project = Project::create(m_folder->path(QStringLiteral("p")), [] { return TimeMs(1'000); });
        QVERIFY_RESULT(project);
        m_project = *project;
        const auto prepare = [](Connection &connection) -> Result<> {
            for (const char *name : {"z first", "second", "ä third"}) {
                ASSAY_TRY(experiment, run_store::ensureExperiment(connection, QString::fromUtf8(name), 0));
                if (experiment.id < 3) {
                    const Result<> directed =
                        run_store::setDirection(connection, experiment.id, QStringLiteral("loss"), experiment.id == 1);
                    if (!directed)
                        return directed;
                }
            }
            return connection.execute("INSERT INTO dataset VALUES (1, 'bikes', 0), (2, 'a', 0);"
                                      "INSERT INTO dataset_version (id, dataset_id, version, digest, object, options, "
                                      "source, note, row_count, "
                                      "column_count, byte_count, target, profile, created_at, created_by) VALUES "
                                      "(1, 1, 1, 'd1', '', '{}', '', '', 0, 0, 0, '', '{}', 0, ''), "
                                      "(2, 2, 1, 'd2', '', '{}', '', '', 0, 0, 0, '', '{}', 0, '')");
        };
        QVERIFY_RESULT(m_project->write(prepare));
    }

    /// ASSAY_LONG_TESTS=1: 100,000 filters and orders.
    void agreesWithThePlainEvaluation_data()
    {
        QTest::addColumn<int>("seed");
        const int seeds = qEnvironmentVariableIntValue("ASSAY_LONG_TESTS") != 0 ? 42 : 1;
        for (int seed = 1; seed <= seeds; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void agreesWithThePlainEvaluation()
    {
        QFETCH(int, seed);
        constexpr int tables = 12;
        constexpr int queries = 200;
        Random random(std::uint64_t(seed), "run index");
        RunIndex index(m_project);
        size_t matched = 0;
        for (int table = 0; table < tables; ++table) {
            // Runs come and change, and now and then all of them are folded.
            const auto change = [&](Connection &connection) -> Result<> {
                if (table % 10 == 0)
                    ASSAY_CHECK(connection.execute("DELETE FROM run_param; DELETE FROM run_tag; DELETE FROM run_data; "
                                                   "DELETE FROM metric_summary; DELETE FROM metric_inbox; "
                                                   "DELETE FROM metric_tail; DELETE FROM metric_chunk; "
                                                   "DELETE FROM run"));
                for (std::uint64_t i = 5 + random.below(10); i > 0; --i)
                    ASSAY_CHECK(addRun(connection, random, 3));
                return connection.execute("UPDATE run SET name = name || '!' WHERE id < '1'; "
                                          "DELETE FROM run_tag WHERE run_id > 'd'");
            };
            QVERIFY_RESULT(m_project->write(change));
            NoProgress progress;
            if (random.below(2) == 0)
                // With little memory, keys are gathered a few at a time.
                QVERIFY_RESULT(run_index_store::fold(*m_project, 1, progress,
                                                     random.below(2) == 0 ? 2'000 : run_index_store::usuallyGathered));
            if (random.below(3) == 0)
                QVERIFY_RESULT(m_project->write([&](Connection &connection) { return addRun(connection, random, 3); }));
            for (int i = 0; i < queries; ++i) {
                const QString filterText = random.below(8) == 0 ? QString() : randomFilter(random, 3);
                const QString orderText = randomOrder(random);
                const auto filter = RunFilter::parse(filterText, language());
                const auto order = RunOrder::parse(orderText);
                // The only random thing that is refused is a key that comes twice, or compares text with numbers.
                if (!filter || !order)
                    continue;
                const RunQuery query{*filter, *order, random.below(5) == 0 ? QStringLiteral("second") : QString()};
                const QString wrong = difference(*m_project, index, query, random);
                QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("table %1: %2\nfilter: %3\norder: %4")
                                                         .arg(QString::number(table), wrong, filterText, orderText)));
                matched += index.page(query, 0, 0)->matching > 0 ? 1 : 0;
            }
        }
        QVERIFY2(matched > size_t(tables) * queries / 5, qPrintable(QString::number(matched)));
    }

    void agreesAcrossSegments()
    {
        NoProgress progress;
        QVERIFY_RESULT(makeManyRuns(*m_project, 4'500, progress));
        const auto marks = m_project->read(run_index_store::marks);
        QVERIFY_RESULT(marks);
        QVERIFY(marks->empty());
        RunIndex index(m_project);
        Random random(3, "segments");
        const std::pair<const char *, const char *> queries[] = {
            {"", ""},
            {"metrics.loss < 0.5 and params.optimizer = 'adam'", "metrics.accuracy desc"},
            {"params.learning_rate < 0.01", "params.learning_rate"},
            {"params.learning_rate =~ 'e-05$' or params.p06 = 0.5", "params.p06 desc, params.learning_rate desc"},
            {"trial 44", "name desc"},
            {"not has metrics.m05", "params.optimizer, metrics.m02"},
            {"metrics.loss.min / params.depth < 0", "duration"},
            {"team or speech", "experiment, metrics.m03 desc"}};
        for (const auto &[filterText, orderText] : queries) {
            const auto filter = RunFilter::parse(QString::fromUtf8(filterText), language());
            const auto order = RunOrder::parse(QString::fromUtf8(orderText));
            QVERIFY_RESULT(filter);
            QVERIFY_RESULT(order);
            const QString wrong = difference(*m_project, index, {*filter, *order, {}}, random);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(wrong, QString::fromUtf8(filterText))));
        }
        // Pages far from the beginning are found without sorting all.
        const auto order = RunOrder::parse(QStringLiteral("metrics.m07 desc"));
        const auto all = index.order({{}, *order, {}});
        QVERIFY_RESULT(all);
        QCOMPARE(all->size(), size_t(4'500));
        for (const size_t offset :
             {size_t(0), size_t(1'000), size_t(2'100), size_t(3'333), size_t(4'450), size_t(4'500)}) {
            const auto page = index.page({{}, *order, {}}, offset, 100);
            QVERIFY_RESULT(page);
            const size_t end = std::min(offset + 100, all->size());
            QCOMPARE(page->runs, std::vector<std::uint32_t>(all->begin() + std::ptrdiff_t(offset),
                                                            all->begin() + std::ptrdiff_t(end)));
        }
        const auto runs = index.runs(std::span(*all).first(3));
        QVERIFY_RESULT(runs);
        QCOMPARE(runs->size(), 3);
        QCOMPARE(valueOf(index, {RunKey::Kind::Metric, QStringLiteral("m07")}, all->front()),
                 std::optional(runs->first().metrics.value(QStringLiteral("m07")).last));
        const auto ids = index.ids(std::span(*all).first(3));
        QVERIFY_RESULT(ids);
        const auto numbers = index.numbers(*ids + QList<RunId>{RunId{QStringLiteral("none")}});
        QVERIFY_RESULT(numbers);
        QCOMPARE(*numbers, std::vector<std::uint32_t>({(*all)[0], (*all)[1], (*all)[2], 0}));
        const auto range = index.range({RunKey::Kind::Metric, QStringLiteral("m07")}, *all);
        QVERIFY_RESULT(range);
        RunRange expected;
        expected.least = infinity;
        expected.greatest = -infinity;
        const auto everyRun = index.runs(*all);
        QVERIFY_RESULT(everyRun);
        for (const Run &run : *everyRun) {
            const auto metric = run.metrics.constFind(QStringLiteral("m07"));
            if (metric == run.metrics.cend() || !std::isfinite(metric->last))
                continue;
            expected.least = std::min(expected.least, metric->last);
            expected.greatest = std::max(expected.greatest, metric->last);
            ++expected.count;
        }
        QVERIFY(expected.count > 4'000 && expected.count < 4'500);
        QCOMPARE(range->count, expected.count);
        QCOMPARE(range->least, expected.least);
        QCOMPARE(range->greatest, expected.greatest);
        const auto keys = index.keys();
        QVERIFY_RESULT(keys);
        QCOMPARE(keys->metrics.size(), 20);
        QCOMPARE(keys->params.size(), 20);
        QCOMPARE(keys->values.value(QStringLiteral("params.optimizer")).size(), 5);
    }

    /// Every verb, whoever calls it, is seen by an index in another process's place, before and after folding.
    void neverGrowsStale()
    {
        const auto other = Project::open(m_folder->path(QStringLiteral("p")));
        QVERIFY_RESULT(other);
        RunIndex index(m_project);
        RunIndex otherIndex(*other);
        NoProgress progress;
        Random random(4, "stale");
        for (int i = 0; i < 5; ++i)
            QVERIFY_RESULT(m_project->write([&](Connection &connection) { return addRun(connection, random, 3); }));
        const RunQuery query{{}, *RunOrder::parse(QStringLiteral("metrics.loss, params.n desc, name, tags.team")), {}};
        const auto runs = m_project->read([](Connection &connection) { return run_store::list(connection); });
        QVERIFY_RESULT(runs);
        const RunId id = runs->first().id;
        const std::function<Result<>(Connection &)> verbs[] = {
            [&](Connection &c) { return run_store::rename(c, id, QStringLiteral("other")); },
            [&](Connection &c) { return run_store::setTag(c, id, QStringLiteral("team"), QStringLiteral("z")); },
            [&](Connection &c) {
                return run_store::setParams(c, id, {{QStringLiteral("n"), QStringLiteral("77")}});
            },
            [&](Connection &c) { return run_store::addData(c, id, 1, QStringLiteral("another")); },
            [&](Connection &c) { return log(c, id, QStringLiteral("loss"), -50); },
            [&](Connection &c) { return log(c, id, QStringLiteral("fresh"), 1); },
            [&](Connection &c) { return c.execute("UPDATE run SET started_at = 5, ended_at = 6"); },
            [&](Connection &c) { return c.execute("INSERT OR IGNORE INTO run_tag SELECT id, 'team', 'q' FROM run"); },
            [&](Connection &c) { return c.execute("INSERT OR REPLACE INTO run_tag SELECT id, 'team', 'r' FROM run"); },
            [&](Connection &c) { return c.execute("DELETE FROM run_param WHERE key = 'n'"); },
            [&](Connection &c) { return run_store::setDirection(c, 1, QStringLiteral("loss"), false); },
            [&](Connection &c) { return c.execute("UPDATE experiment SET name = name || '?'"); },
            [&](Connection &c) { return addRun(c, random, 3); }};
        const RunQuery text{
            *RunFilter::parse(QStringLiteral("metrics.loss.best < 0 or experiment =~ '\\?' or tags.team = 'r'")),
            query.order,
            {}};
        for (const bool isFolded : {false, true, true}) {
            for (size_t verb = 0; verb < std::size(verbs); ++verb) {
                QVERIFY_RESULT((*(verb % 2 == 0 ? &m_project : &*other))->write(verbs[verb]));
                for (const RunQuery *asked : {&query, &text}) {
                    for (RunIndex *each : {&index, &otherIndex})
                        QCOMPARE(difference(*m_project, *each, *asked, random), QString());
                }
                if (isFolded)
                    QVERIFY_RESULT(run_index_store::fold(verb % 3 == 0 ? *m_project : **other, 1, progress));
            }
        }
        // A verb that fails leaves nothing behind, nor keeps the next one from being seen.
        const auto failed = m_project->write([&](Connection &c) -> Result<> {
            ASSAY_CHECK(run_store::rename(c, id, QStringLiteral("undone")));
            return Error{ErrorCode::Refused, QStringLiteral("No.")};
        });
        QVERIFY(failed.isError());
        QVERIFY_RESULT(
            m_project->write([&](Connection &c) { return run_store::rename(c, id, QStringLiteral("done")); }));
        const RunQuery named{*RunFilter::parse(QStringLiteral("name = 'done'")), {}, {}};
        QCOMPARE(otherIndex.page(named, 0, 1)->matching, size_t(1));
        QVERIFY_RESULT(RunIndex::rebuild(*m_project, progress));
        for (RunIndex *each : {&index, &otherIndex})
            QCOMPARE(difference(*m_project, *each, query, random), QString());
    }

    /// A segment that is being folded while a run in it changes keeps the mark of that run.
    void foldingLosesNoChange()
    {
        Random random(5, "fold");
        for (int i = 0; i < 3; ++i)
            QVERIFY_RESULT(m_project->write([&](Connection &connection) { return addRun(connection, random, 3); }));
        const auto runs = m_project->read([](Connection &connection) { return run_store::list(connection); });
        QVERIFY_RESULT(runs);
        const RunId id = runs->first().id;
        class Interfering final : public Progress
        {
        public:
            explicit Interfering(std::function<void()> act) : m_act(std::move(act)) {}
            bool report(double, const QString &) override
            {
                m_act();
                return true;
            }
            [[nodiscard]] bool isStopped() const override { return false; }

        private:
            std::function<void()> m_act;
        };
        // Before the segment is read: what it reads is newer than the marks that were counted.
        Interfering before([&] {
            (void)m_project->write([&](Connection &c) { return run_store::rename(c, id, QStringLiteral("changed")); });
        });
        QVERIFY_RESULT(run_index_store::fold(*m_project, 1, before));
        RunIndex index(m_project);
        const RunQuery named{*RunFilter::parse(QStringLiteral("name = 'changed'")), {}, {}};
        QCOMPARE(index.page(named, 0, 1)->matching, size_t(1));
        QVERIFY(m_project->read(run_index_store::marks)->empty());
    }

    void segmentsKeepWhatTheyHold()
    {
        const double numbers[] = {1.5, missingNumber, std::nan(""), -0.0, infinity};
        RunIndexColumn column(RunIndexColumn::Form::Numbers);
        column.resize(2);
        QVERIFY_RESULT(column.loadSegment(1, encodeNumbers(numbers)));
        for (size_t i = 0; i < std::size(numbers); ++i)
            QCOMPARE(std::bit_cast<std::uint64_t>(column.numbers()[segmentRuns + i]),
                     std::bit_cast<std::uint64_t>(numbers[i]));
        QVERIFY(!column.isPresent(0));
        QVERIFY(!column.isPresent(segmentRuns + std::size(numbers)));
        QVERIFY(encodeNumbers({}).isEmpty());

        // Few texts, then many numbers: the column changes its form and keeps its texts.
        std::vector<QString> few = {QStringLiteral("adam"), {},
                                    QStringLiteral(""),     QStringLiteral("0.5"),
                                    QStringLiteral("007"),  QStringLiteral("🚲")};
        std::vector<QString> many;
        for (int i = 0; i < 3'000; ++i)
            many.push_back(i % 100 == 7 ? QStringLiteral("word %1").arg(i) : QString::number(i * 0.37));
        RunIndexColumn textColumn(RunIndexColumn::Form::Texts);
        textColumn.resize(3);
        QVERIFY_RESULT(textColumn.loadSegment(0, encodeTexts(few)));
        QCOMPARE(textColumn.form(), RunIndexColumn::Form::Texts);
        QVERIFY_RESULT(textColumn.loadSegment(1, encodeTexts(many)));
        QCOMPARE(textColumn.form(), RunIndexColumn::Form::Mixed);
        QVERIFY_RESULT(textColumn.loadSegment(2, encodeTexts(few)));
        for (const size_t segment : {size_t(0), size_t(2)}) {
            for (size_t i = 0; i < few.size(); ++i) {
                QCOMPARE(textColumn.text(segment * segmentRuns + i), few[i]);
                QCOMPARE(textColumn.text(segment * segmentRuns + i).isNull(), few[i].isNull());
            }
        }
        for (size_t i = 0; i < many.size(); ++i)
            QCOMPARE(textColumn.text(segmentRuns + i), many[i]);

        // Damage is an error, never a crash.
        Random random(8, "damage");
        for (const QByteArray &whole : {encodeNumbers(numbers), encodeTexts(few), encodeTexts(many)}) {
            for (int repeat = 0; repeat < 300; ++repeat) {
                QByteArray blob = whole;
                blob[qsizetype(random.below(std::uint64_t(blob.size())))] = char(random.below(256));
                if (random.below(2) == 0)
                    blob.truncate(qsizetype(random.below(std::uint64_t(blob.size()))));
                RunIndexColumn numbersAgain(RunIndexColumn::Form::Numbers);
                numbersAgain.resize(1);
                (void)numbersAgain.loadSegment(0, blob);
                RunIndexColumn textsAgain(RunIndexColumn::Form::Texts);
                textsAgain.resize(1);
                (void)textsAgain.loadSegment(0, blob);
            }
        }
    }

    void kernelsAgree()
    {
        Random random(6, "kernels");
        std::vector<double> numbers(segmentRuns);
        std::vector<std::uint32_t> codes(segmentRuns);
        std::vector<std::uint8_t> table(50);
        for (double &number : numbers)
            number = random.below(5) == 0 ? missingNumber : randomValue(random);
        for (std::uint32_t &code : codes)
            code = std::uint32_t(random.below(table.size()));
        for (std::uint8_t &answer : table)
            answer = std::uint8_t(random.below(2));
        using Bits = std::array<std::uint64_t, segmentRuns / 64>;
        for (size_t place = 0; place < runKernelCount(); ++place) {
            const RunKernels &kernels = runKernels(place);
            const auto bitsAre = [&](const Bits &bits, const auto &expected) {
                for (size_t i = 0; i < segmentRuns; ++i) {
                    if ((((bits[i / 64] >> (i % 64)) & 1) != 0) != expected(i))
                        return false;
                }
                return true;
            };
            Bits bits;
            for (const double constant : {0.0, 2.0, infinity, std::nan("")}) {
                for (int comparison = 0; comparison < 6; ++comparison) {
                    for (const bool isNegated : {false, true}) {
                        kernels.compare(numbers.data(), Comparison(comparison), constant, isNegated, bits.data());
                        QVERIFY2(bitsAre(bits,
                                         [&](size_t i) {
                                             return !isMissing(numbers[i]) &&
                                                    holds(Comparison(comparison), numbers[i], constant) != isNegated;
                                         }),
                                 kernels.name);
                    }
                }
            }
            kernels.present(numbers.data(), bits.data());
            QVERIFY(bitsAre(bits, [&](size_t i) { return !isMissing(numbers[i]); }));
            kernels.equal(codes.data(), 7, bits.data());
            QVERIFY(bitsAre(bits, [&](size_t i) { return codes[i] == 7; }));
            kernels.choose(codes.data(), table.data(), bits.data());
            QVERIFY(bitsAre(bits, [&](size_t i) { return table[codes[i]] != 0; }));
        }
    }

    void textsAreOrderedAsQtDoes()
    {
        Random random(9, "texts");
        for (int repeat = 0; repeat < 20'000; ++repeat) {
            const auto text = [&] {
                QString made;
                for (std::uint64_t i = random.below(4); i > 0; --i)
                    made += oneOf(random, texts);
                return made;
            };
            const QString a = text(), b = text();
            const QByteArray first = a.toUtf8(), second = b.toUtf8();
            const int compared =
                compareAsUtf16({first.constData(), size_t(first.size())}, {second.constData(), size_t(second.size())});
            QCOMPARE(compared < 0, a < b);
            QCOMPARE(compared == 0, a == b);
        }
    }

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestRunIndex)
#include "tst_run_index.moc"
