#include "core/audit/audit_store.h"
#include "core/base/random.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"
#include "core/work/search_models.h"
#include "core/work/train_model.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <new>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace assay;

namespace
{

using std::chrono::milliseconds;

/// Does something once, when the training says “Round 9 of 60” or “Pass 9 of 60”.
class ActsAt final : public Progress
{
public:
    ActsAt(QString what, std::function<void()> act) : m_what(std::move(what)), m_act(std::move(act)) {}
    bool report(double, const QString &what) override
    {
        said.append(what);
        if (m_act && what.startsWith(m_what)) {
            const auto act = std::exchange(m_act, {});
            act();
        }
        return !isStopped();
    }
    [[nodiscard]] bool isStopped() const override { return stops; }

    bool stops = false;
    QStringList said;

private:
    QString m_what;
    std::function<void()> m_act;
};

/// No file of this process can grow beyond so many bytes while it lives.
class FullDisk final
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

} // namespace

/// Runs that were cut and go on.
class TestResumeRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        m_project = m_small->project();
    }

    void cleanup()
    {
        m_project.reset();
        m_small.reset();
        m_folder.reset();
    }

    void aStoppedRunGoesOnAsIfItHadNotBeen_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("every");
        QTest::addColumn<bool>("isValidated");
        for (const char *kind : {"xgboost", "mlp"}) {
            QTest::addRow("%s, each step", kind) << QString::fromLatin1(kind) << 0 << false;
            // Too seldom for this training: what there is was kept at the stop.
            QTest::addRow("%s, at the stop", kind) << QString::fromLatin1(kind) << 3'600'000 << false;
            QTest::addRow("%s, folds", kind) << QString::fromLatin1(kind) << 0 << true;
        }
    }

    void aStoppedRunGoesOnAsIfItHadNotBeen()
    {
        QFETCH(QString, kind);
        QFETCH(int, every);
        QFETCH(bool, isValidated);
        TrainingSpec spec = longSpec(kind);
        if (isValidated)
            spec.validation = {QStringLiteral("kfold"), 2, 1, {}};
        const auto whole = train(spec, m_unwatched, every);
        QVERIFY_RESULT(whole);
        const auto kept = objects();
        const RunId id = cut(spec, every);
        QVERIFY(!id.isEmpty());
        const Run before = find(id);
        QCOMPARE(before.status, RunStatus::Killed);
        QVERIFY(!before.checkpoint.isEmpty());
        QCOMPARE(objects().size(), kept.size() + 1);

        const auto resumed = resume(id);
        QVERIFY_RESULT(resumed);
        QVERIFY2(!resumed->isFromStart, qPrintable(resumed->sentence));
        QCOMPARE(resumed->run.id, id);
        verifySame(resumed->run, *whole);
        // What it went on from is gone, and the rest is shared with the other run, being the same.
        QCOMPARE(find(id).checkpoint, QString());
        QCOMPARE(objects(), kept);
        const auto log = m_project->read([](Connection &c) { return audit_store::list(c); });
        QVERIFY_RESULT(log);
        QCOMPARE(log->first().action, QStringLiteral("run.resume"));
        QVERIFY(log->first().body.contains(R"("status":"finished")"));
    }

    void aRunCanBeCutManyTimes()
    {
        for (const char *kind : {"xgboost", "mlp"}) {
            const TrainingSpec spec = longSpec(QString::fromLatin1(kind));
            const auto whole = train(spec, m_unwatched);
            QVERIFY_RESULT(whole);
            const RunId id = cut(spec, 0);
            for (const int step : {10, 10, 25, 41}) {
                ActsAt acts(stepText(kind, step), [&acts] { acts.stops = true; });
                QVERIFY_ERROR(resume(id, ResumeFrom::Checkpoint, acts), ErrorCode::Cancelled);
            }
            const auto resumed = resume(id);
            QVERIFY_RESULT(resumed);
            verifySame(resumed->run, *whole);
        }
    }

    /// The process is killed at moments that nobody chose, between rounds and in the middle of writing.
    void aKilledProcessLeavesAWholeCheckpoint()
    {
        TrainingSpec spec = longSpec(QStringLiteral("xgboost"));
        spec.estimator.parameters[QStringLiteral("n_estimators")] = std::int64_t(400);
        const auto whole = train(spec, m_unwatched);
        QVERIFY_RESULT(whole);
        const auto kept = objects();
        const QString folder = m_project->folder();
        // A child must not inherit a writer's thread that it does not have.
        m_project.reset();
        m_small.reset();
        Random random(1, "kill");
        int resumedCount = 0;
        for (int round = 0; round < 8; ++round) {
            const pid_t child = ::fork();
            if (child == 0)
                trainForEver(folder, spec);
            QVERIFY(child > 0);
            QTest::qSleep(int(150 + random.below(400)));
            ::kill(child, SIGKILL);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QVERIFY(WIFSIGNALED(status));
            const auto opened = Project::open(folder);
            QVERIFY_RESULT(opened);
            m_project = *opened;
            QVERIFY_RESULT(
                m_project->write([&](Connection &c) { return run_store::markInterrupted(c, m_project->now()); }));
            const auto runs = m_project->read([](Connection &c) { return run_store::list(c); });
            QVERIFY_RESULT(runs);
            for (const Run &run : *runs) {
                if (run.status != RunStatus::Interrupted)
                    continue;
                const bool hasCheckpoint = !run.checkpoint.isEmpty();
                const auto resumed = resume(run.id);
                QVERIFY_RESULT(resumed);
                QCOMPARE(resumed->isFromStart, !hasCheckpoint);
                resumedCount += hasCheckpoint ? 1 : 0;
                verifySame(resumed->run, *whole);
            }
            m_project.reset();
        }
        qInfo("%d runs went on from their checkpoints", resumedCount);
        QVERIFY(resumedCount > 0);
        // A kill between an object and its reference leaves one that nothing refers to, at most.
        QVERIFY(objectsIn(folder).size() <= kept.size() + 8);
    }

    void withoutACheckpointItBeginsAgain()
    {
        // This one keeps none.
        TrainingSpec spec = longSpec(QStringLiteral("random_forest"));
        spec.validation = {QStringLiteral("kfold"), 3, 1, {}};
        spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(40)}};
        const auto whole = train(spec, m_unwatched);
        QVERIFY_RESULT(whole);
        RunId id;
        ActsAt acts(QStringLiteral("Fold 2"), [&] { acts.stops = true; });
        QVERIFY_ERROR(trainModel(*m_project, ada(), spec, acts, [&](const RunId &begun) { id = begun; }),
                      ErrorCode::Cancelled);
        QVERIFY(find(id).metrics.contains(QStringLiteral("fold_rmse")));
        const auto resumed = resume(id);
        QVERIFY_RESULT(resumed);
        QVERIFY(resumed->isFromStart);
        QVERIFY2(resumed->sentence.contains(QStringLiteral("had no checkpoint")), qPrintable(resumed->sentence));
        QVERIFY2(resumed->sentence.contains(QStringLiteral("from the beginning")), qPrintable(resumed->sentence));
        verifySame(resumed->run, *whole);
    }

    void aDamagedOrMissingCheckpointIsLeftAside_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::addColumn<QString>("part");
        QTest::newRow("damaged") << "damaged"
                                 << "moved to quarantine";
        QTest::newRow("missing") << "missing"
                                 << "is missing";
        QTest::newRow("foreign") << "foreign"
                                 << "belongs to another run";
    }

    void aDamagedOrMissingCheckpointIsLeftAside()
    {
        QFETCH(QString, harm);
        QFETCH(QString, part);
        const TrainingSpec spec = longSpec(QStringLiteral("xgboost"));
        const auto whole = train(spec, m_unwatched);
        QVERIFY_RESULT(whole);
        const RunId id = cut(spec, 0);
        const QString digest = find(id).checkpoint;
        const QString path = m_project->folder() + QStringLiteral("/objects/") + digest.left(2) + u'/' + digest.mid(2);
        if (harm == u"damaged") {
            QFile file(path);
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(file.size() / 2));
            QCOMPARE(file.write("harm"), 4);
        } else if (harm == u"missing") {
            QVERIFY(QFile::remove(path));
        } else {
            const auto other = m_project->objects().put("something else");
            QVERIFY_RESULT(other);
            QVERIFY_RESULT(m_project->write([&](Connection &c) { return run_store::setCheckpoint(c, id, *other); }));
        }
        const auto resumed = resume(id);
        QVERIFY_RESULT(resumed);
        QVERIFY(resumed->isFromStart);
        QVERIFY2(resumed->sentence.contains(part), qPrintable(resumed->sentence));
        verifySame(resumed->run, *whole);
        const QDir quarantine(m_project->folder() + QStringLiteral("/objects/quarantine"));
        QCOMPARE(quarantine.entryList(QDir::Files).size(), harm == u"damaged" ? 1 : 0);
    }

    void anotherEnvironmentIsRefused()
    {
        const TrainingSpec spec = longSpec(QStringLiteral("xgboost"));
        const auto whole = train(spec, m_unwatched);
        const RunId id = cut(spec, 0);
        Run run = find(id);
        const auto setEnvironment = [&](const char *key, const QJsonValue &value) {
            QJsonObject environment = run.environment;
            environment.insert(QLatin1String(key), value);
            QVERIFY_RESULT(
                m_project->write([&](Connection &c) { return run_store::setEnvironment(c, id, environment); }));
        };
        for (const auto &[key, value] :
             {std::pair{"threads", QJsonValue(99)}, std::pair{"xgboost", QJsonValue("0.1")}}) {
            setEnvironment(key, value);
            const auto refused = resume(id);
            QVERIFY_ERROR(refused, ErrorCode::Refused);
            QVERIFY2(
                refused.error().text.contains(QLatin1String(key) + QStringLiteral(": ") + value.toVariant().toString()),
                qPrintable(refused.error().text));
            QCOMPARE(find(id).status, RunStatus::Killed);
            QCOMPARE(find(id).checkpoint, run.checkpoint);
            QCOMPARE(find(id).error, run.error);
        }
        // From the beginning it is a run of today.
        const auto again = resume(id, ResumeFrom::Start);
        QVERIFY_RESULT(again);
        QVERIFY(again->isFromStart);
        QCOMPARE(again->environmentChanges.size(), 1);
        QCOMPARE(again->run.environment, whole->environment);
        verifySame(again->run, *whole);
        // The system's kernel has no part in it.
        const RunId other = cut(spec, 0);
        run = find(other);
        QJsonObject environment = run.environment;
        environment.insert(QStringLiteral("kernel"), QStringLiteral("1.0"));
        QVERIFY_RESULT(
            m_project->write([&](Connection &c) { return run_store::setEnvironment(c, other, environment); }));
        const auto resumed = resume(other);
        QVERIFY_RESULT(resumed);
        QVERIFY(!resumed->isFromStart);
    }

    void whatCannotGoOnSaysWhy()
    {
        const auto refusal = [&](const QString &run) {
            const auto resumed = resumeRun(*m_project, ada(), run, ResumeFrom::Checkpoint, m_unwatched);
            return resumed ? QString() : resumed.error().text;
        };
        QVERIFY(refusal(m_small->ridge().id.value).contains(QStringLiteral("has finished")));
        QVERIFY(refusal(QStringLiteral("nothing")).contains(QStringLiteral("no run “nothing”")));
        // While it runs, from within.
        QString told;
        RunId id;
        ActsAt looks(QStringLiteral("Round 5 "), [&] { told = refusal(id.value); });
        QVERIFY_RESULT(trainModel(*m_project, ada(), longSpec(QStringLiteral("xgboost")), looks,
                                  [&](const RunId &begun) { id = begun; }));
        QVERIFY2(told.contains(QStringLiteral("still running")), qPrintable(told));
        Run foreign = m_small->ridge();
        foreign.id = RunId::create();
        foreign.name = QStringLiteral("foreign");
        foreign.specification.clear();
        foreign.status = RunStatus::Failed;
        QVERIFY_RESULT(m_project->write([&](Connection &c) { return run_store::insert(c, foreign); }));
        QVERIFY(refusal(foreign.id.value).contains(QStringLiteral("not trained by Assay")));
    }

    void missingDataAreRefusedAndTheRunStaysAsItIs()
    {
        const RunId id = cut(longSpec(QStringLiteral("xgboost")), 0);
        const Run before = find(id);
        const QString folder = m_project->folder() + QStringLiteral("/objects/");
        const auto digest = m_project->read([](Connection &c) -> Result<QString> {
            ASSAY_TRY(rows, c.prepare("SELECT object FROM dataset_version"));
            return rows.next() ? rows.text(0) : QString();
        });
        QVERIFY_RESULT(digest);
        QVERIFY(QFile::remove(folder + digest->left(2) + u'/' + digest->mid(2)));
        const auto resumed = resume(id);
        QVERIFY_ERROR(resumed, ErrorCode::NotFound);
        QVERIFY2(resumed.error().text.contains(QStringLiteral("missing")), qPrintable(resumed.error().text));
        QCOMPARE(find(id).status, RunStatus::Killed);
        QCOMPARE(find(id).checkpoint, before.checkpoint);
    }

    void aFullDiskStopsNoTraining()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("The log of the database grows with time, and slowed down it alone fills the room that is left here.");
#endif
        // Its checkpoints, of eight megabytes, do not fit; the model, the database and its log, which SQLite empties at
        // four, do.
        constexpr rlim_t room = 6 << 20;
        TrainingSpec spec = longSpec(QStringLiteral("mlp"));
        spec.estimator.parameters[QStringLiteral("hidden_layer_sizes")] = std::vector<std::int64_t>{1024, 512};
        spec.estimator.parameters[QStringLiteral("max_iter")] = std::int64_t(20);
        const auto whole = train(spec, m_unwatched, 3'600'000);
        QVERIFY_RESULT(whole);
        const auto kept = objects();
        auto full = std::make_unique<FullDisk>(room);
        ActsAt watches({}, {});
        const auto run = train(spec, watches);
        full.reset();
        QVERIFY_RESULT(run);
        verifySame(*run, *whole);
        QCOMPARE(objects(), kept);
        const QString trouble = run->tags.value(QString::fromLatin1(checkpointTroubleTag));
        QVERIFY2(trouble.startsWith(QStringLiteral("No checkpoint could be kept")), qPrintable(trouble));
        QVERIFY2(watches.said.filter(trouble).size() > 5, qPrintable(watches.said.join(u'\n')));

        // Once there is room again, it is as if there always had been.
        full = std::make_unique<FullDisk>(room);
        ActsAt frees(QStringLiteral("Pass 9 "), [&] { full.reset(); });
        const auto other = train(spec, frees);
        QVERIFY_RESULT(other);
        QVERIFY(!full);
        QVERIFY(!other->tags.contains(QString::fromLatin1(checkpointTroubleTag)));
        QVERIFY(!frees.said.filter(QStringLiteral("No checkpoint")).isEmpty());
        QVERIFY(!frees.said.last().contains(QStringLiteral("No checkpoint")));
        QCOMPARE(objects(), kept);
    }

    void aCutTrialGoesOnWithItsSearch()
    {
        TrainingSpec spec = longSpec(QStringLiteral("xgboost"));
        spec.estimator.parameters[QStringLiteral("n_estimators")] = std::int64_t(600);
        spec.validation.kind = QStringLiteral("single");
        spec.search.kind = QStringLiteral("grid");
        spec.search.parallel = 1;
        spec.search.space = {{QStringLiteral("learning_rate"), {{0.1, 0.2, 0.3}, 0, 0, false}}};
        RunId search;
        /// The search says nothing within a trial, so the second one is stopped when its last fit has gone some way.
        class StopsInTrial final : public Progress
        {
        public:
            explicit StopsInTrial(Project &project) : m_project(project) {}
            bool report(double, const QString &) override { return !isStopped(); }
            [[nodiscard]] bool isStopped() const override
            {
                if (!m_isStopped)
                    m_isStopped = *m_project.read([](Connection &c) {
                        return c.queryInteger("SELECT COUNT(*) FROM metric_summary JOIN run_tag ON run_tag.run_id = "
                                              "metric_summary.run_id JOIN run ON run.id = run_tag.run_id WHERE "
                                              "metric_summary.key = 'train_rmse' AND run_tag.key = 'trial' AND "
                                              "run_tag.value = '2' AND run.status = 'running'");
                    }) > 0;
                return m_isStopped;
            }

        private:
            Project &m_project;
            mutable bool m_isStopped = false;
        } stops(*m_project);
        const auto longer = searchModels(*m_project, ada(), spec, m_unwatched);
        QVERIFY_RESULT(longer);
        const auto keptLonger = objects();
        QVERIFY_ERROR(searchModels(*m_project, ada(), spec, stops, [&](const RunId &id) { search = id; }),
                      ErrorCode::Cancelled);
        const auto trials = [&] {
            return m_project->read([&](Connection &c) { return run_store::children(c, search); });
        };
        const auto before = trials();
        QVERIFY_RESULT(before);
        QCOMPARE(before->size(), 2);
        const auto cutTrial = std::ranges::find(*before, RunStatus::Killed, &Run::status);
        QVERIFY(cutTrial != before->end() && !cutTrial->checkpoint.isEmpty());
        QCOMPARE(objects().size(), keptLonger.size() + 1);

        const auto resumed = resumeSearch(*m_project, ada(), search.value, m_unwatched);
        QVERIFY_RESULT(resumed);
        const auto after = trials();
        QVERIFY_RESULT(after);
        QCOMPARE(after->size(), 3);
        QVERIFY(std::ranges::all_of(
            *after, [](const Run &run) { return run.status == RunStatus::Finished && run.checkpoint.isEmpty(); }));
        QVERIFY(std::ranges::find(*after, cutTrial->id, &Run::id) != after->end());
        for (size_t i = 0; i < longer->trials.size(); ++i) {
            QCOMPARE(resumed->trials[i].result.loss, longer->trials[i].result.loss);
            verifySame(find(resumed->trials[i].run), find(longer->trials[i].run));
        }
        QCOMPARE(objects(), keptLonger);
        QVERIFY_ERROR(resume(search), ErrorCode::Refused);
    }

    void aLackOfMemoryIsAFailureThatCanGoOn()
    {
        const TrainingSpec spec = longSpec(QStringLiteral("xgboost"));
        const auto whole = train(spec, m_unwatched);
        QVERIFY_RESULT(whole);
        RunId id;
        ActsAt acts(QStringLiteral("Round 30 "), [] { throw std::bad_alloc(); });
        const auto run = trainModel(
            *m_project, ada(), spec, acts, [&](const RunId &begun) { id = begun; }, milliseconds(0));
        QVERIFY_ERROR(run, ErrorCode::Io);
        QCOMPARE(find(id).status, RunStatus::Failed);
        QVERIFY2(find(id).error.contains(QStringLiteral("not enough memory")), qPrintable(find(id).error));
        const auto resumed = resume(id);
        QVERIFY_RESULT(resumed);
        QVERIFY(!resumed->isFromStart);
        QCOMPARE(resumed->run.error, QString());
        verifySame(resumed->run, *whole);
    }

private:
    [[nodiscard]] Person ada() const
    {
        return {QStringLiteral("Ada"), QStringLiteral("data scientist"), 0};
    }

    static QString stepText(const char *kind, int step)
    {
        return (qstrcmp(kind, "mlp") == 0 ? QStringLiteral("Pass %1 ") : QStringLiteral("Round %1 ")).arg(step);
    }

    static TrainingSpec longSpec(const QString &kind)
    {
        TrainingSpec spec;
        spec.experiment = QStringLiteral("sales");
        spec.name = kind;
        spec.data = QStringLiteral("sales@1");
        spec.target = QStringLiteral("value");
        spec.seed = 3;
        spec.estimator.kind = kind;
        if (kind == u"mlp")
            spec.estimator.parameters = {{QStringLiteral("hidden_layer_sizes"), std::vector<std::int64_t>{9, 5}},
                                         {QStringLiteral("n_iter_no_change"), std::int64_t(60)},
                                         {QStringLiteral("max_iter"), std::int64_t(60)}};
        else if (kind == u"xgboost")
            spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(60)},
                                         {QStringLiteral("subsample"), 0.7}};
        return spec;
    }

    Result<Run> train(const TrainingSpec &spec, Progress &progress, int every = 0)
    {
        return trainModel(*m_project, ada(), spec, progress, {}, milliseconds(every));
    }

    /// Stops at the ninth step of the last fit.
    RunId cut(const TrainingSpec &spec, int every)
    {
        RunId id;
        ActsAt acts(stepText(qPrintable(spec.estimator.kind), 9), [&acts] { acts.stops = true; });
        const auto run = trainModel(
            *m_project, ada(), spec, acts, [&](const RunId &begun) { id = begun; }, milliseconds(every));
        return run.isError() && run.error().code == ErrorCode::Cancelled ? id : RunId{};
    }

    Result<ResumedRun> resume(const RunId &id, ResumeFrom from = ResumeFrom::Checkpoint)
    {
        return resume(id, from, m_unwatched);
    }
    Result<ResumedRun> resume(const RunId &id, ResumeFrom from, Progress &progress)
    {
        return resumeRun(*m_project, ada(), id.value, from, progress);
    }

    /// In a child process that will be killed.
    [[noreturn]] static void trainForEver(const QString &folder, const TrainingSpec &spec)
    {
        const auto project = Project::open(folder);
        NoProgress progress;
        while (project)
            (void)trainModel(**project, {QStringLiteral("Ada"), {}, 0}, spec, progress, {}, milliseconds(0));
        ::_exit(1);
    }

    Run find(const RunId &id)
    {
        const auto run = m_project->read([&](Connection &c) { return run_store::find(c, id.value); });
        return run ? *run : Run{};
    }

    static QStringList objectsIn(const QString &folder)
    {
        QStringList files;
        QDirIterator walk(folder + QStringLiteral("/objects"), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(walk.next());
        files.removeIf([](const QString &file) { return file.contains(QStringLiteral("quarantine")); });
        files.sort();
        return files;
    }
    [[nodiscard]] QStringList objects() const
    {
        return objectsIn(m_project->folder());
    }

    static bool isSame(double a, double b)
    {
        return a == b || (std::isnan(a) && std::isnan(b));
    }

    /// The metrics of what was learned: what the machine gave for it is never the same.
    static QStringList learned(const Run &run)
    {
        QStringList keys = run.metrics.keys();
        keys.erase(
            std::remove_if(keys.begin(), keys.end(), [](const QString &key) { return key.startsWith(u"system/"); }),
            keys.end());
        return keys;
    }

    /// Model, predictions, metrics and curves, bit for bit.
    void verifySame(const Run &run, const Run &whole)
    {
        QCOMPARE(run.status, RunStatus::Finished);
        QCOMPARE(run.modelObject, whole.modelObject);
        QCOMPARE(run.params, whole.params);
        QCOMPARE(learned(run), learned(whole));
        struct Stored {
            std::optional<Evaluation> holdout;
            QMap<QString, std::vector<std::pair<std::int64_t, double>>> curves;
        };
        const auto read = [&](const Run &each) {
            return m_project->read([&](Connection &c) -> Result<Stored> {
                Stored stored;
                ASSAY_TRY(holdout, evaluation_store::holdout(c, each.id));
                stored.holdout = holdout;
                for (const QString &key : learned(each)) {
                    ASSAY_TRY(points, metric_store::read(c, each.id, key));
                    for (const MetricPoint &point : points)
                        stored.curves[key].emplace_back(point.step, point.value);
                }
                return stored;
            });
        };
        const auto a = read(run);
        const auto b = read(whole);
        QVERIFY_RESULT(a);
        QVERIFY_RESULT(b);
        QVERIFY(a->holdout && b->holdout);
        QCOMPARE(a->holdout->predictions, b->holdout->predictions);
        for (const QString &key : b->curves.keys()) {
            QVERIFY2(a->curves.value(key) == b->curves.value(key), qPrintable(key));
            const MetricSummary &mine = run.metrics[key];
            const MetricSummary &other = whole.metrics[key];
            QCOMPARE(mine.count, other.count);
            QCOMPARE(mine.count, std::int64_t(b->curves.value(key).size()));
            QVERIFY(mine.last == other.last && mine.min == other.min && mine.max == other.max);
            QVERIFY(mine.first == other.first && mine.lastStep == other.lastStep && mine.bestStep == other.bestStep);
        }
        for (auto metric = b->holdout->metrics.cbegin(); metric != b->holdout->metrics.cend(); ++metric) {
            const Estimate mine = a->holdout->metrics.value(metric.key());
            QVERIFY(isSame(mine.value, metric->value) && isSame(mine.lower, metric->lower) &&
                    isSame(mine.upper, metric->upper));
        }
    }

    NoProgress m_unwatched;
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestResumeRun)
#include "tst_resume_run.moc"
