#include "core/runs/curves/metric_store.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/process_identity.h"
#include "core/runs/run_store.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <bit>
#include <csignal>
#include <limits>

using namespace assay;

namespace
{

Run newRun(std::int64_t experimentId, const QString &name, TimeMs start)
{
    Run run;
    run.id = RunId::create();
    run.experimentId = experimentId;
    run.name = name;
    run.startedAt = start;
    run.person = QStringLiteral("Ada");
    run.specification = QStringLiteral("seed = 7\n");
    run.seed = 7;
    run.environment = {{QStringLiteral("qt"), QStringLiteral("6.4.2")}};
    run.params = {{QStringLiteral("max_depth"), QStringLiteral("6")}};
    run.tags = {{QStringLiteral("team"), QStringLiteral("Räder")}};
    return run;
}

Result<RunId> insertRun(Connection &connection, const QString &name, TimeMs start = 1000)
{
    ASSAY_TRY(experiment, run_store::ensureExperiment(connection, QStringLiteral("bike demand"), start));
    const Run run = newRun(experiment.id, name, start);
    ASSAY_CHECK(run_store::insert(connection, run));
    return run.id;
}

std::vector<MetricPoint> points(std::int64_t from, std::vector<double> values)
{
    std::vector<MetricPoint> made;
    for (const double value : values) {
        made.push_back({from, from * 10, value});
        ++from;
    }
    return made;
}

bool isSameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

/// The life of a process that dies while it records: run, curve, and then nothing more.
int recordAndDie(const QString &folder)
{
    const auto project = Project::open(folder);
    if (!project)
        return 1;
    const auto id = (*project)->write([](Connection &c) -> Result<RunId> {
        ASSAY_TRY(run, insertRun(c, QStringLiteral("dies")));
        ASSAY_CHECK(metric_store::append(c, run, {{QStringLiteral("loss"), points(1, {3, 2, 1})}}));
        return run;
    });
    if (id)
        std::raise(SIGKILL);
    return 2;
}

} // namespace

class TestRunStore final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> m_folder;
    TimeMs m_starts = 0;
    std::shared_ptr<Project> m_project;

    Result<Run> find(const QString &text)
    {
        return m_project->read([&](Connection &c) { return run_store::find(c, text); });
    }

    Result<RunId> insert(const QString &name, TimeMs start = 1000)
    {
        return m_project->write([&](Connection &c) { return insertRun(c, name, start); });
    }

    Result<> execute(const QByteArray &sql)
    {
        return m_project->write([&](Connection &c) { return c.execute(sql.constData()); });
    }

    std::int64_t count(const char *sql)
    {
        const auto number = m_project->read([&](Connection &c) { return c.queryInteger(sql); });
        return number ? *number : -1;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        auto project = Project::create(m_folder->path(QStringLiteral("p")));
        QVERIFY_RESULT(project);
        m_project = *project;
    }

    void cleanup()
    {
        m_project.reset();
        m_folder.reset();
    }

    void runsComeBackAsStored()
    {
        QVERIFY_RESULT(
            execute("INSERT INTO dataset VALUES (1, 'bikes', 0);"
                    "INSERT INTO dataset_version (id, dataset_id, version, digest, object, options, source, note, "
                    "row_count, column_count, byte_count, target, profile, created_at, created_by) "
                    "VALUES (5, 1, 3, 'd', 'o', '{}', '', '', 9, 9, 9, '', '{}', 0, '')"));
        const auto id = insert(QStringLiteral("ridge"));
        QVERIFY_RESULT(id);
        QVERIFY_RESULT(m_project->write([&](Connection &c) -> Result<> {
            ASSAY_CHECK(run_store::addData(c, *id, 5, QStringLiteral("training")));
            ASSAY_CHECK(run_store::setParams(
                c, *id,
                {{QStringLiteral("alpha"), QStringLiteral("1")}, {QStringLiteral("max_depth"), QStringLiteral("7")}}));
            ASSAY_CHECK(run_store::setTag(c, *id, QStringLiteral("team"), QStringLiteral("x")));
            ASSAY_CHECK(run_store::setModelObject(c, *id, QStringLiteral("abc")));
            return run_store::finish(c, *id, RunStatus::Failed, 5000, QStringLiteral("It broke."));
        }));
        const auto run = find(id->value);
        QVERIFY_RESULT(run);
        QCOMPARE(run->name, QStringLiteral("ridge"));
        QCOMPARE(run->experiment, QStringLiteral("bike demand"));
        QCOMPARE(run->status, RunStatus::Failed);
        QCOMPARE(run->startedAt, 1000);
        QCOMPARE(run->endedAt.value_or(0), 5000);
        QCOMPARE(run->person, QStringLiteral("Ada"));
        QCOMPARE(run->seed, 7);
        QCOMPARE(run->environment[QStringLiteral("qt")].toString(), QStringLiteral("6.4.2"));
        QCOMPARE(run->error, QStringLiteral("It broke."));
        QCOMPARE(run->modelObject, QStringLiteral("abc"));
        QCOMPARE(run->params.value(QStringLiteral("max_depth")), QStringLiteral("7"));
        QCOMPARE(run->params.size(), 2);
        QCOMPARE(run->tags.value(QStringLiteral("team")), QStringLiteral("x"));
        QCOMPARE(run->data.size(), 1);
        QCOMPARE(run->data.first().name, QStringLiteral("bikes"));
        QCOMPARE(run->data.first().version, 3);
        const auto latest =
            m_project->read([](Connection &c) { return run_store::latestExperimentOn(c, QStringLiteral("bikes")); });
        QVERIFY_RESULT(latest);
        QCOMPARE(*latest, QStringLiteral("bike demand"));
    }

    void runsAreFoundByIdBeginningAndName()
    {
        const auto a = insert(QStringLiteral("ridge"));
        const auto b = insert(QStringLiteral("mean"));
        const auto c = insert(QStringLiteral("mean"));
        QVERIFY(a && b && c);
        QVERIFY_RESULT(find(a->value));
        QVERIFY_RESULT(find(a->value.left(12)));
        const auto byName = find(QStringLiteral("ridge"));
        QVERIFY_RESULT(byName);
        QCOMPARE(byName->id.value, a->value);
        const auto ambiguous = find(QStringLiteral("mean"));
        QVERIFY_ERROR(ambiguous, ErrorCode::Usage);
        QVERIFY(ambiguous.error().text.contains(b->shortForm()) && ambiguous.error().text.contains(c->shortForm()));
        QVERIFY_ERROR(find(a->value.left(3)), ErrorCode::NotFound);
        QVERIFY_ERROR(find(QStringLiteral("nothing")), ErrorCode::NotFound);
        QVERIFY_ERROR(find(QStringLiteral("%")), ErrorCode::NotFound);
        QVERIFY_ERROR(find(QString()), ErrorCode::NotFound);
    }

    void changesOfAbsentRunsAreRefused()
    {
        const RunId none{QStringLiteral("none")};
        QVERIFY_ERROR(m_project->write([&](Connection &c) { return run_store::rename(c, none, QStringLiteral("x")); }),
                      ErrorCode::NotFound);
        QVERIFY_ERROR(m_project->write([&](Connection &c) { return run_store::finish(c, none, RunStatus::Killed, 1); }),
                      ErrorCode::NotFound);
    }

    void aRunEndsOnce()
    {
        const auto id = insert(QStringLiteral("ridge"));
        QVERIFY_RESULT(id);
        const auto finish = [&](RunStatus status) {
            return m_project->write([&](Connection &c) { return run_store::finish(c, *id, status, 2000); });
        };
        QVERIFY_RESULT(finish(RunStatus::Finished));
        QVERIFY_ERROR(finish(RunStatus::Killed), ErrorCode::Refused);
        QCOMPARE(find(id->value)->status, RunStatus::Finished);
    }

    void runsAreFoundByTheBeginningOfTheirIds()
    {
        QVERIFY_RESULT(m_project->write([](Connection &c) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("e"), 0));
            TimeMs start = 0;
            for (const char *beginning : {"abcd", "abce", "abcd", "abcd", "bbcd"}) {
                Run run = newRun(experiment.id, QStringLiteral("run"), ++start);
                run.id.value.replace(0, 4, QString::fromLatin1(beginning));
                ASSAY_CHECK(run_store::insert(c, run));
            }
            return c.execute("UPDATE run SET trashed_at = 9 WHERE started_at = 3");
        }));
        const auto starts = [&](const QString &beginning, int most) {
            QString text;
            const auto found = m_project->read([&](Connection &c) -> Result<QList<Run>> {
                ASSAY_TRY(ids, run_store::beginningWith(c, beginning, most));
                return run_store::listThese(c, ids);
            });
            for (const Run &run : found ? *found : QList<Run>())
                text += QString::number(run.startedAt) + u' ';
            return text.trimmed();
        };
        QCOMPARE(starts(QStringLiteral("abc"), 9), QStringLiteral("4 2 1"));
        QCOMPARE(starts(QStringLiteral("abc"), 2), QStringLiteral("4 2"));
        QCOMPARE(starts(QStringLiteral("abcd"), 9), QStringLiteral("4 1"));
        QCOMPARE(starts(QStringLiteral("a%"), 9), QString());
    }

    void runsAreFoundByWhatTheyUsedAndTrained()
    {
        QVERIFY_RESULT(m_project->write([](Connection &c) -> Result<> {
            ASSAY_CHECK(c.execute("INSERT INTO dataset VALUES (1, 'bikes', 0)"));
            for (int version = 1; version <= 3; ++version) {
                ASSAY_TRY(row, c.prepare("INSERT INTO dataset_version (id, dataset_id, version, digest, object, "
                                         "options, source, note, row_count, column_count, byte_count, target, profile, "
                                         "created_at, created_by) "
                                         "VALUES (?1, 1, ?1, ?1, '', '{}', '', '', 9, 9, 9, '', '{}', 0, '')"));
                ASSAY_CHECK(row.bind(1, std::int64_t(version)).run());
            }
            // Started at 1, 2 …; b learns the mean twice, c in an experiment of its own.
            const QList<std::tuple<QString, QString, QString>> all = {
                {QStringLiteral("a"), QStringLiteral("e"), QStringLiteral("ridge")},
                {QStringLiteral("failed"), QStringLiteral("e"), QStringLiteral("mean")},
                {QStringLiteral("trashed"), QStringLiteral("e"), QStringLiteral("mean")},
                {QStringLiteral("b1"), QStringLiteral("e"), QStringLiteral("mean")},
                {QStringLiteral("b2"), QStringLiteral("e"), QStringLiteral("mean")},
                {QStringLiteral("c"), QStringLiteral("f"), QStringLiteral("mean")}};
            TimeMs start = 0;
            for (const auto &[name, experimentName, estimator] : all) {
                ASSAY_TRY(experiment, run_store::ensureExperiment(c, experimentName, 0));
                Run run = newRun(experiment.id, name, ++start);
                run.params.insert(QStringLiteral("estimator"), estimator);
                ASSAY_CHECK(run_store::insert(c, run));
                ASSAY_CHECK(run_store::addData(c, run.id, 1 + start % 2, QStringLiteral("training")));
                ASSAY_CHECK(run_store::addData(c, run.id, 1 + start % 2, QStringLiteral("holdout")));
                const bool isFailed = name == u"failed";
                ASSAY_CHECK(run_store::finish(c, run.id, isFailed ? RunStatus::Failed : RunStatus::Finished, 99));
            }
            return c.execute("UPDATE run SET trashed_at = 9 WHERE name = 'trashed'; "
                             "INSERT INTO run_param SELECT id, 'estimator.kind', 'ridge' FROM run WHERE name = 'b2'");
        }));
        const auto nameOf = [&](const RunId &id) { return id.isEmpty() ? QString() : find(id.value)->name; };
        const auto oldest = [&](const char *estimator, const QString &except) {
            const RunId other = except.isEmpty() ? RunId() : find(except)->id;
            const auto found = m_project->read([&](Connection &c) {
                return run_store::oldestOfEstimator(c, 1, QString::fromLatin1(estimator), other);
            });
            return found ? nameOf(*found) : found.error().text;
        };
        QCOMPARE(oldest("mean", {}), QStringLiteral("b1"));
        QCOMPARE(oldest("mean", QStringLiteral("b1")), QString());
        QCOMPARE(oldest("ridge", {}), QStringLiteral("a"));
        QCOMPARE(oldest("ridge", QStringLiteral("a")), QStringLiteral("b2"));
        QCOMPARE(oldest("majority", {}), QString());
        const auto users = [&](const QSet<std::int64_t> &versions) {
            QStringList names;
            const auto found = m_project->read([&](Connection &c) { return run_store::usersOf(c, versions); });
            for (const RunId &id : found ? *found : QList<RunId>())
                names.append(nameOf(id));
            return names.join(u' ');
        };
        QCOMPARE(users({1}), QStringLiteral("c b1 failed"));
        QCOMPARE(users({2, 3}), QStringLiteral("b2 a"));
        QCOMPARE(users({1, 2}), QStringLiteral("c b2 b1 failed a"));
        QCOMPARE(users({3}), QString());
        QCOMPARE(users({}), QString());
    }

    void tenThousandRunsAreListedAtOnce()
    {
        QVERIFY_RESULT(m_project->write([](Connection &c) -> Result<> {
            for (int i = 0; i < 10'000; ++i) {
                ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("e%1").arg(i % 3), 0));
                const Run run = newRun(experiment.id, QStringLiteral("run %1").arg(i), i);
                ASSAY_CHECK(run_store::insert(c, run));
                ASSAY_CHECK(metric_store::append(c, run.id, {{QStringLiteral("rmse"), points(i, {double(i), 0.5})}}));
            }
            return Done{};
        }));
        QElapsedTimer time;
        time.start();
        const auto runs = m_project->read([](Connection &c) { return run_store::list(c); });
        const qint64 elapsed = time.elapsed();
        QVERIFY_RESULT(runs);
        QCOMPARE(runs->size(), 10'000);
        for (qsizetype i = 0; i < runs->size(); ++i) {
            const Run &run = runs->at(i);
            QCOMPARE(run.startedAt, 9999 - i);
            QCOMPARE(run.name, QStringLiteral("run %1").arg(9999 - i));
            QCOMPARE(run.params.size(), 1);
            QCOMPARE(run.tags.size(), 1);
            QCOMPARE(run.metrics.value(QStringLiteral("rmse")).first, double(9999 - i));
            QCOMPARE(run.metrics.value(QStringLiteral("rmse")).count, 2);
        }
        qInfo("10,000 runs listed in %lld ms", static_cast<long long>(elapsed));
        QVERIFY(elapsed < 60'000);
        const auto some = m_project->read([](Connection &c) { return run_store::list(c, QStringLiteral("e1")); });
        QVERIFY_RESULT(some);
        QCOMPARE(some->size(), 3333);
        const auto none = m_project->read([](Connection &c) { return run_store::list(c, QStringLiteral("e9")); });
        QVERIFY_RESULT(none);
        QVERIFY(none->isEmpty());
    }

    void summariesAreExact()
    {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        const double nan = std::nan("");
        const auto id = insert(QStringLiteral("ridge"));
        QVERIFY_RESULT(id);
        QVERIFY_RESULT(m_project->write([&](Connection &c) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("bike demand"), 0));
            ASSAY_CHECK(run_store::setDirection(c, experiment.id, QStringLiteral("loss"), true));
            ASSAY_CHECK(run_store::setDirection(c, experiment.id, QStringLiteral("score"), false));
            ASSAY_CHECK(metric_store::append(c, *id,
                                             {{QStringLiteral("loss"), points(1, {nan, 3, 0.1})},
                                              {QStringLiteral("score"), points(1, {-infinity})},
                                              {QStringLiteral("none"), points(1, {nan})},
                                              {QStringLiteral("unknown"), points(1, {1})}}));
            return metric_store::append(c, *id,
                                        {{QStringLiteral("loss"), points(4, {0.1, 7, nan})},
                                         {QStringLiteral("score"), points(9, {infinity, 2})},
                                         {QStringLiteral("nothing"), {}}});
        }));
        const auto run = find(id->value);
        QVERIFY_RESULT(run);
        const MetricSummary loss = run->metrics.value(QStringLiteral("loss"));
        QCOMPARE(loss.count, 6);
        QVERIFY(std::isnan(loss.first) && std::isnan(loss.last));
        QCOMPARE(loss.lastStep, 6);
        QVERIFY(isSameBits(loss.min, 0.1) && isSameBits(loss.max, 7) && isSameBits(loss.best, 0.1));
        QCOMPARE(loss.bestStep, 3);
        const MetricSummary score = run->metrics.value(QStringLiteral("score"));
        QVERIFY(isSameBits(score.min, -infinity) && isSameBits(score.max, infinity) &&
                isSameBits(score.best, infinity));
        QVERIFY(isSameBits(score.first, -infinity) && isSameBits(score.last, 2));
        QCOMPARE(score.bestStep, 9);
        const MetricSummary none = run->metrics.value(QStringLiteral("none"));
        QVERIFY(std::isnan(none.min) && std::isnan(none.max) && std::isnan(none.last));
        const MetricSummary unknown = run->metrics.value(QStringLiteral("unknown"));
        QVERIFY(std::isnan(unknown.best));
        QCOMPARE(unknown.min, 1.0);
        QVERIFY(!run->metrics.contains(QStringLiteral("nothing")));
    }

    void curvesAreTheSameBeforeAndAfterSealing()
    {
        const auto id = insert(QStringLiteral("ridge"));
        QVERIFY_RESULT(id);
        std::vector<MetricPoint> all;
        const auto append = [&](int batches) {
            return m_project->write([&](Connection &c) -> Result<> {
                for (int i = 0; i < batches; ++i) {
                    const auto batch = points(std::int64_t(all.size()), {double(i), std::nan(""), 0.25});
                    all.insert(all.end(), batch.begin(), batch.end());
                    ASSAY_CHECK(metric_store::append(
                        c, *id, {{QStringLiteral("loss"), batch}, {QStringLiteral("b"), points(0, {1})}}));
                }
                return Done{};
            });
        };
        const auto isWhole = [&] {
            const auto read =
                m_project->read([&](Connection &c) { return metric_store::read(c, *id, QStringLiteral("loss")); });
            return read &&
                   std::equal(read->begin(), read->end(), all.begin(), all.end(), [](const auto &a, const auto &b) {
                       return a.step == b.step && a.at == b.at && isSameBits(a.value, b.value);
                   });
        };
        const auto seal = [&] { return m_project->write([&](Connection &c) { return metric_store::seal(c, *id); }); };
        QVERIFY_RESULT(append(3000));
        QVERIFY(isWhole());
        QVERIFY_RESULT(seal());
        QVERIFY(isWhole());
        QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 0);
        QCOMPARE(count("SELECT COUNT(*) FROM metric_chunk WHERE key = 'loss'"),
                 3); // 9,000 points, at most 4,096 in each
        QCOMPARE(count("SELECT SUM(point_count) FROM metric_chunk WHERE key = 'loss'"), 9000);
        QVERIFY_RESULT(append(2));
        QVERIFY(isWhole());
        QVERIFY_RESULT(seal());
        QVERIFY(isWhole());
        QVERIFY_RESULT(execute("UPDATE metric_chunk SET points = x'0102' WHERE part = 1"));
        QVERIFY_ERROR(
            m_project->read([&](Connection &c) { return metric_store::read(c, *id, QStringLiteral("loss")); }),
            ErrorCode::Damaged);
    }

    void predictionsAndEvaluationsComeBack()
    {
        QVERIFY_RESULT(
            execute("INSERT INTO dataset VALUES (1, 'bikes', 0);"
                    "INSERT INTO dataset_version (id, dataset_id, version, digest, object, options, source, note, "
                    "row_count, column_count, byte_count, target, profile, created_at, created_by) "
                    "VALUES (5, 1, 3, 'd', 'o', '{}', '', '', 9, 9, 9, '', '{}', 0, '')"));
        const auto id = insert(QStringLiteral("ridge"));
        QVERIFY_RESULT(id);
        const PredictionRows rows{{3, 0, 4'000'000'000}, {1.5, -0.0, 1e300}, {std::nan(""), 2, -7}};
        const auto digest = evaluation_store::keepPredictions(m_project->objects(), rows);
        QVERIFY_RESULT(digest);
        const auto loaded = evaluation_store::loadPredictions(m_project->objects(), *digest);
        QVERIFY_RESULT(loaded);
        QVERIFY(loaded->rows == rows.rows && loaded->truth == rows.truth);
        QVERIFY(isSameBits(loaded->prediction[0], rows.prediction[0]) && loaded->prediction[2] == -7);
        const auto other = m_project->objects().put("not predictions");
        QVERIFY_RESULT(other);
        QVERIFY_ERROR(evaluation_store::loadPredictions(m_project->objects(), *other), ErrorCode::Damaged);

        Evaluation evaluation{0,
                              *id,
                              {},
                              QStringLiteral("holdout"),
                              3,
                              {{QStringLiteral("r2"), {0.5, std::nan(""), 1}}},
                              *digest,
                              4000,
                              QStringLiteral("Ada")};
        QVERIFY_RESULT(m_project->write([&](Connection &c) -> Result<> {
            ASSAY_CHECK(evaluation_store::add(c, evaluation, 5));
            evaluation.part = QStringLiteral("all");
            ASSAY_CHECK(evaluation_store::add(c, evaluation, 5));
            return Done{};
        }));
        const auto list = m_project->read([&](Connection &c) { return evaluation_store::list(c, *id); });
        QVERIFY_RESULT(list);
        QCOMPARE(list->size(), 2);
        const auto holdout = m_project->read([&](Connection &c) { return evaluation_store::holdout(c, *id); });
        QVERIFY_RESULT(holdout);
        QVERIFY(holdout->has_value());
        QCOMPARE((*holdout)->data, QStringLiteral("bikes@3"));
        QCOMPARE((*holdout)->metrics[QStringLiteral("r2")].value, 0.5);
        QVERIFY(std::isnan((*holdout)->metrics[QStringLiteral("r2")].lower));
        QCOMPARE((*holdout)->predictions, *digest);
    }

    void runsWithTheSameHoldoutAreComparable()
    {
        QVERIFY_RESULT(execute(
            "INSERT INTO dataset VALUES (1, 'bikes', 0);"
            "INSERT INTO dataset_version (id, dataset_id, version, digest, object, options, source, note, row_count, "
            "column_count, byte_count, target, profile, created_at, created_by) VALUES "
            "(5, 1, 1, 'd', 'o', '{}', '', '', 9, 9, 9, '', '{}', 0, ''),"
            "(6, 1, 2, 'e', 'p', '{}', '', '', 9, 9, 9, '', '{}', 0, '')"));
        const auto add = [&](const QString &name, std::int64_t data, std::int64_t rows, const char *part = "holdout") {
            return m_project->write([&](Connection &c) -> Result<Evaluation> {
                const auto known = run_store::find(c, name);
                RunId id = known ? known->id : RunId();
                if (!known) {
                    ASSAY_TRY(made, insertRun(c, name, ++m_starts));
                    id = made;
                    ASSAY_CHECK(run_store::finish(c, id, RunStatus::Finished, 99));
                }
                Evaluation evaluation;
                evaluation.run = id;
                evaluation.part = QString::fromLatin1(part);
                evaluation.rows = rows;
                return evaluation_store::add(c, evaluation, data);
            });
        };
        const auto mine = add(QStringLiteral("mine"), 5, 100);
        QVERIFY_RESULT(mine);
        QVERIFY_RESULT(add(QStringLiteral("same"), 5, 100));
        QVERIFY_RESULT(add(QStringLiteral("fewer rows"), 5, 99));
        QVERIFY_RESULT(add(QStringLiteral("other data"), 6, 100));
        QVERIFY_RESULT(add(QStringLiteral("on all rows"), 5, 100, "all"));
        QVERIFY_RESULT(add(QStringLiteral("later again"), 5, 100));
        QVERIFY_RESULT(add(QStringLiteral("later again"), 5, 50));
        QVERIFY_RESULT(add(QStringLiteral("in the trash"), 5, 100));
        QVERIFY_RESULT(add(QStringLiteral("newer"), 5, 1));
        QVERIFY_RESULT(add(QStringLiteral("newer"), 5, 100));
        QVERIFY_RESULT(execute("UPDATE run SET trashed_at = 9 WHERE name = 'in the trash'"));
        const auto comparable = m_project->read([&](Connection &c) -> Result<QList<Run>> {
            ASSAY_TRY(ids, evaluation_store::comparableRuns(c, *mine, 1));
            return run_store::listThese(c, ids);
        });
        QVERIFY_RESULT(comparable);
        QStringList names;
        for (const Run &run : *comparable)
            names.append(run.name);
        QCOMPARE(names, QStringList({QStringLiteral("newer"), QStringLiteral("same")}));
        const auto elsewhere =
            m_project->read([&](Connection &c) { return evaluation_store::comparableRuns(c, *mine, 2); });
        QVERIFY_RESULT(elsewhere);
        QVERIFY(elsewhere->isEmpty());
    }

    void aRunWhoseProcessIsGoneBecomesInterrupted()
    {
        const auto alive = insert(QStringLiteral("alive"));
        QVERIFY_RESULT(alive);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--record-and-die"), m_project->folder()});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QCOMPARE(find(QStringLiteral("dies"))->status, RunStatus::Running);

        const auto mark = [&] {
            const auto marked = m_project->write([](Connection &c) { return run_store::markInterrupted(c, 9000); });
            return marked ? *marked : -1;
        };
        QCOMPARE(mark(), 1);
        const auto dead = find(QStringLiteral("dies"));
        QVERIFY_RESULT(dead);
        QCOMPARE(dead->status, RunStatus::Interrupted);
        QCOMPARE(dead->endedAt.value_or(0), 9000);
        QVERIFY(!dead->error.isEmpty());
        QCOMPARE(dead->metrics.value(QStringLiteral("loss")).last, 1.0);
        const auto curve =
            m_project->read([&](Connection &c) { return metric_store::read(c, dead->id, QStringLiteral("loss")); });
        QVERIFY_RESULT(curve);
        QCOMPARE(curve->size(), size_t(3));
        QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 0);
        QCOMPARE(find(QStringLiteral("alive"))->status, RunStatus::Running);
        QCOMPARE(mark(), 0);
        // The same process number given to another process, or after another boot
        QVERIFY_RESULT(execute("UPDATE run SET process_start = process_start - 1 WHERE name = 'alive'"));
        QCOMPARE(mark(), 1);
        QVERIFY_RESULT(insert(QStringLiteral("before the boot")));
        QVERIFY_RESULT(execute("UPDATE run SET boot_id = 'another' WHERE name = 'before the boot'"));
        QCOMPARE(mark(), 1);
    }

    void theRemainsOfAProcessAreNotAlive()
    {
        QVERIFY(ProcessIdentity::ofThisProcess().mayBeAlive());
        QVERIFY(ProcessIdentity::ofThisProcess().start > 0);
        // Without an identity nothing can be said, so nothing is.
        QVERIFY(ProcessIdentity{}.mayBeAlive());
    }
};

int main(int argc, char **argv)
{
    if (argc == 3 && QByteArray(argv[1]) == "--record-and-die")
        return recordAndDie(QString::fromLocal8Bit(argv[2]));
    QCoreApplication app(argc, argv);
    TestRunStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_run_store.moc"
