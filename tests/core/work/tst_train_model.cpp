#include "core/audit/audit_store.h"
#include "core/base/json.h"
#include "core/base/random.h"
#include "core/learn/model.h"
#include "core/runs/compare/run_comparison.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"
#include "core/work/import_data.h"
#include "core/work/infer_schema.h"
#include "core/work/manage_people.h"
#include "core/work/promote_model.h"
#include "core/work/train_model.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

Q_DECLARE_METATYPE(assay::ErrorCode)

namespace
{

const Person ada{QStringLiteral("Ada"), QStringLiteral("data scientist"), 0};

/// Stops after the given number of reports, counted from when it is armed.
class StopsLater final : public Progress
{
public:
    bool report(double, const QString &) override
    {
        if (m_isArmed && --m_left < 0)
            m_isStopped = true;
        return !m_isStopped;
    }
    [[nodiscard]] bool isStopped() const override { return m_isStopped; }
    void arm(int reports)
    {
        m_isArmed = true;
        m_left = reports;
    }

private:
    bool m_isArmed = false;
    bool m_isStopped = false;
    int m_left = 0;
};

/// y depends on x and on a word; two rows have no y.
QByteArray exampleCsv()
{
    Random random(1, "example");
    QByteArray csv = "x,kind,flat,y\n";
    for (int i = 0; i < 400; ++i) {
        const double x = random.uniform() * 10;
        const bool isHigh = random.below(2) == 0;
        csv += QByteArray::number(x, 'f', 4) + (isHigh ? ",high" : ",low") + ",1,";
        if (i != 7 && i != 390)
            csv += QByteArray::number(3 * x + (isHigh ? 20 : 0) + random.normal(), 'f', 4);
        csv += '\n';
    }
    return csv;
}

} // namespace

class TestTrainModel final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;

    Result<DatasetVersion> importBytes(const QString &name, const QByteArray &csv, const QString &target)
    {
        const QString path = m_folder->path(name + QStringLiteral(".csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            return Error{ErrorCode::Io, path};
        file.close();
        NoProgress progress;
        return importData(*m_project, ada, {name, path, target, {}, std::nullopt}, progress);
    }

    static TrainingSpec exampleSpec(const QString &kind, std::int64_t seed = 7)
    {
        TrainingSpec spec;
        spec.experiment = QStringLiteral("try");
        spec.name = kind;
        spec.data = QStringLiteral("example@1");
        spec.target = QStringLiteral("y");
        spec.seed = seed;
        spec.estimator.kind = kind;
        return spec;
    }

    Result<Run> train(const TrainingSpec &spec)
    {
        NoProgress progress;
        return trainModel(*m_project, ada, spec, progress);
    }

    Result<RunComparison> compare(const QList<RunId> &ids, const char *metric = "rmse")
    {
        NoProgress progress;
        return compareRuns(*m_project, ids, QString::fromLatin1(metric), progress);
    }

    Result<Evaluation> evaluate(const QString &what, const QString &data)
    {
        NoProgress progress;
        return evaluateModel(*m_project, ada, what, VersionedName{data, 0}, progress);
    }

    std::int64_t count(const char *sql)
    {
        const auto number = m_project->read([&](Connection &c) { return c.queryInteger(sql); });
        return number ? *number : -1;
    }

    Result<QList<AuditEntry>> log()
    {
        return m_project->read([](Connection &c) { return audit_store::list(c); });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        auto project = createProject(m_folder->path(QStringLiteral("p")), ada);
        QVERIFY_RESULT(project);
        m_project = *project;
        QVERIFY_RESULT(importBytes(QStringLiteral("example"), exampleCsv(), QStringLiteral("y")));
    }

    void cleanup()
    {
        m_project.reset();
        m_folder.reset();
    }

    void aRunRecordsHowItPrepares()
    {
        TrainingSpec spec = exampleSpec(QStringLiteral("ridge"));
        spec.prepare.scale = QStringLiteral("robust");
        spec.prepare.targetEncode = {QStringLiteral("kind")};
        spec.prepare.targetSmooth = 2.5;
        spec.prepare.targetFolds = 4;
        spec.prepare.cyclic = true;
        spec.prepare.clip = {QStringLiteral("x")};
        spec.prepare.clipShare = 0.02;
        spec.prepare.interactions = {QStringLiteral("x * x"), QStringLiteral("x * flat")};
        NoProgress progress;
        const auto run = trainModel(*m_project, ada, spec, progress);
        QVERIFY_RESULT(run);
        for (const auto &[key, value] :
             {std::pair{"scale", "robust"}, std::pair{"target_encode", "kind"}, std::pair{"target_smooth", "2.5"},
              std::pair{"target_folds", "4"}, std::pair{"cyclic", "true"}, std::pair{"clip", "x"},
              std::pair{"clip_share", "0.02"}, std::pair{"interactions", "x * x, x * flat"}})
            QCOMPARE(run->params.value(QLatin1String(key)), QLatin1String(value));
        for (const char *key : {"impute", "rare", "max_categories", "dates", "log", "power", "ordinal", "one_hot"})
            QVERIFY2(!run->params.contains(QLatin1String(key)), key);
    }

    void aRunRecordsAllThatMadeIt()
    {
        TrainingSpec spec = exampleSpec(QStringLiteral("xgboost"));
        spec.data = QStringLiteral("example"); // the newest: the run says which one that was
        spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(40)}};
        NoProgress progress;
        RunId begun;
        RunStatus seen = RunStatus::Finished;
        const auto run = trainModel(*m_project, ada, spec, progress, [&](const RunId &id) {
            begun = id;
            if (const auto now = m_project->read([&](Connection &c) { return run_store::find(c, id.value); }))
                seen = now->status;
        });
        QVERIFY_RESULT(run);
        QCOMPARE(run->id.value, begun.value);
        QCOMPARE(seen, RunStatus::Running);
        QCOMPARE(run->status, RunStatus::Finished);
        QCOMPARE(run->experiment, QStringLiteral("try"));
        QCOMPARE(run->person, ada.name);
        QVERIFY(run->endedAt && *run->endedAt >= run->startedAt);
        QCOMPARE(run->params.value(QStringLiteral("estimator")), QStringLiteral("xgboost"));
        QCOMPARE(run->params.value(QStringLiteral("n_estimators")), QStringLiteral("40"));
        QCOMPARE(run->params.value(QStringLiteral("max_depth")), QStringLiteral("6")); // a default that was used
        QCOMPARE(run->params.value(QStringLiteral("split_test")), QStringLiteral("0.2"));
        QVERIFY(!run->params.contains(QStringLiteral("impute"))); // nor any other preparation that is the usual one
        QCOMPARE(run->data.size(), 1);
        QCOMPARE(run->data.first().name, QStringLiteral("example"));
        QCOMPARE(run->data.first().role, QStringLiteral("training"));
        for (const char *key : {"assay", "qt", "eigen", "xgboost", "compiler", "processor", "threads", "kernel"})
            QVERIFY2(run->environment.contains(QLatin1String(key)), key);
        const auto stored = parseTrainingSpec(run->specification.toUtf8());
        QVERIFY_RESULT(stored);
        QCOMPARE(stored->data, QStringLiteral("example@1"));
        QCOMPARE(stored->seed, 7);

        const auto holdout = m_project->read([&](Connection &c) { return evaluation_store::holdout(c, run->id); });
        QVERIFY_RESULT(holdout);
        QVERIFY(holdout->has_value());
        const Estimate rmse = (*holdout)->metrics.value(QStringLiteral("rmse"));
        QVERIFY(rmse.lower < rmse.value && rmse.value < rmse.upper && rmse.value < 5);
        const MetricSummary summary = run->metrics.value(QStringLiteral("rmse"));
        QCOMPARE(summary.last, rmse.value);
        QCOMPARE(summary.best, rmse.value); // known to be better when lower
        QVERIFY(run->metrics.contains(QStringLiteral("mae")) && run->metrics.contains(QStringLiteral("r2")));
        const MetricSummary curve = run->metrics.value(QStringLiteral("train_rmse"));
        QCOMPARE(curve.count, 40);
        QCOMPARE(curve.best, curve.min);
        const auto points = m_project->read(
            [&](Connection &c) { return metric_store::read(c, run->id, QStringLiteral("train_rmse")); });
        QVERIFY_RESULT(points);
        QCOMPARE(points->size(), size_t(40));
        QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 0);

        const auto rows = evaluation_store::loadPredictions(m_project->objects(), (*holdout)->predictions);
        QVERIFY_RESULT(rows);
        QCOMPARE(std::int64_t(rows->rows.size()), (*holdout)->rows);
        QCOMPARE(rootMeanSquaredError(rows->truth, rows->prediction), rmse.value);
        const auto file = m_project->objects().get(run->modelObject);
        QVERIFY_RESULT(file);
        const auto model = TrainedModel::load(*file);
        QVERIFY_RESULT(model);
        QCOMPARE((*model)->specification().target, QStringLiteral("y"));
        const auto entries = log();
        QVERIFY_RESULT(entries);
        QCOMPARE(entries->first().action, QStringLiteral("run.train"));
        QVERIFY(entries->first().body.contains(run->modelObject.toLatin1()));
    }

    void theSameSpecificationGivesTheSameModel()
    {
        for (const char *kind : {"ridge", "xgboost", "mlp"}) {
            const auto first = train(exampleSpec(QString::fromLatin1(kind)));
            const auto second = train(exampleSpec(QString::fromLatin1(kind)));
            QVERIFY_RESULT(first);
            QVERIFY_RESULT(second);
            QCOMPARE(first->modelObject, second->modelObject);
            QCOMPARE(first->metrics[QStringLiteral("rmse")].last, second->metrics[QStringLiteral("rmse")].last);
            QVERIFY(first->id != second->id);
        }
    }

    void whatTheDataRefuseLeavesNoRun_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("data");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no such target") << "z"
                                        << "example@1" << ErrorCode::Invalid;
        QTest::newRow("constant target") << "flat"
                                         << "example@1" << ErrorCode::Invalid;
        QTest::newRow("words as target") << "kind"
                                         << "example@1" << ErrorCode::Invalid;
        QTest::newRow("no such data") << "y"
                                      << "nothing@1" << ErrorCode::NotFound;
        QTest::newRow("no such version") << "y"
                                         << "example@9" << ErrorCode::NotFound;
        QTest::newRow("no version") << "y"
                                    << "example@x" << ErrorCode::Usage;
    }

    void whatTheDataRefuseLeavesNoRun()
    {
        QFETCH(QString, target);
        QFETCH(QString, data);
        QFETCH(ErrorCode, code);
        TrainingSpec spec = exampleSpec(QStringLiteral("ridge"));
        spec.target = target;
        spec.data = data;
        const qsizetype before = log()->size();
        QVERIFY_ERROR(train(spec), code);
        QCOMPARE(count("SELECT COUNT(*) FROM run"), 0);
        QCOMPARE(count("SELECT COUNT(*) FROM experiment"), 0);
        QCOMPARE(log()->size(), before);
    }

    void strangersDoNotTrain()
    {
        NoProgress progress;
        const Person stranger{QStringLiteral("Eve"), QStringLiteral("team lead"), 0};
        QVERIFY_ERROR(trainModel(*m_project, stranger, exampleSpec(QStringLiteral("mean")), progress),
                      ErrorCode::NotFound);
        QCOMPARE(count("SELECT COUNT(*) FROM run"), 0);
    }

    void aStoppedRunIsKilledAndKeepsItsCurve()
    {
        TrainingSpec spec = exampleSpec(QStringLiteral("xgboost"));
        spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(100'000)}};
        StopsLater progress;
        RunId id;
        const auto run = trainModel(*m_project, ada, spec, progress, [&](const RunId &begun) {
            id = begun;
            progress.arm(20);
        });
        QVERIFY_ERROR(run, ErrorCode::Cancelled);
        const auto stored = m_project->read([&](Connection &c) { return run_store::find(c, id.value); });
        QVERIFY_RESULT(stored);
        QCOMPARE(stored->status, RunStatus::Killed);
        QVERIFY(stored->endedAt.has_value());
        QVERIFY(stored->modelObject.isEmpty());
        QVERIFY(stored->metrics.value(QStringLiteral("train_rmse")).count > 0);
        QCOMPARE(count("SELECT COUNT(*) FROM metric_inbox"), 0);
        QVERIFY(log()->first().body.contains(R"("status":"killed")"));
        QVERIFY_ERROR(evaluate(id.value, QStringLiteral("example")), ErrorCode::Refused);
        QVERIFY_ERROR(registerModel(*m_project, ada, id, QStringLiteral("m"), {}), ErrorCode::Refused);
    }

    void aRunThatCannotKeepItsModelFails()
    {
        NoProgress progress;
        RunId id;
        const QString objects = m_project->folder() + QStringLiteral("/objects");
        const auto run =
            trainModel(*m_project, ada, exampleSpec(QStringLiteral("ridge")), progress, [&](const RunId &begun) {
                id = begun;
                // The data are loaded by now; from here on there is a file where the folder was.
                QVERIFY(QDir().rename(objects, objects + QStringLiteral("-away")));
                QFile file(objects);
                QVERIFY(file.open(QIODevice::WriteOnly));
            });
        QVERIFY(run.isError());
        const auto stored = m_project->read([&](Connection &c) { return run_store::find(c, id.value); });
        QVERIFY_RESULT(stored);
        QCOMPARE(stored->status, RunStatus::Failed);
        QCOMPARE(stored->error, run.error().text);
        QVERIFY(!stored->error.isEmpty());
    }

    void curvesArriveWhileTrainingGoesOn()
    {
        /// Looks into the project during training.
        class Looks final : public Progress
        {
        public:
            explicit Looks(Project &project) : m_project(project) {}
            bool report(double, const QString &) override
            {
                const auto points = m_project.read([](Connection &c) {
                    return c.queryInteger("SELECT COALESCE(MAX(point_count), 0) FROM metric_summary");
                });
                if (points && *points > seen)
                    seen = *points;
                return seen < 100;
            }
            [[nodiscard]] bool isStopped() const override { return seen >= 100; }
            std::int64_t seen = 0;

        private:
            Project &m_project;
        };
        TrainingSpec spec = exampleSpec(QStringLiteral("xgboost"));
        spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(100'000)},
                                     {QStringLiteral("max_depth"), std::int64_t(2)}};
        Looks looks(*m_project);
        QVERIFY_ERROR(trainModel(*m_project, ada, spec, looks), ErrorCode::Cancelled);
        QVERIFY(looks.seen >= 100);
    }

    void runsAndModelsAreEvaluatedOnOtherData()
    {
        const auto run = train(exampleSpec(QStringLiteral("ridge")));
        QVERIFY_RESULT(run);
        QVERIFY_RESULT(registerModel(*m_project, ada, run->id, QStringLiteral("lines"), {}));
        const auto whole = evaluate(QStringLiteral("ridge"), QStringLiteral("example"));
        QVERIFY_RESULT(whole);
        QCOMPARE(whole->rows, 398); // two of 400 have no y
        QCOMPARE(whole->part, QStringLiteral("all"));
        QCOMPARE(log()->first().action, QStringLiteral("model.evaluate"));

        QVERIFY_RESULT(
            importBytes(QStringLiteral("later"), "y,kind,flat,x\n100,low,1,1\n,low,1,2\n100,high,1,3\n", {}));
        const auto later = evaluate(QStringLiteral("lines@1"), QStringLiteral("later"));
        QVERIFY_RESULT(later);
        QCOMPARE(later->rows, 2);
        QVERIFY(later->metrics[QStringLiteral("rmse")].value > 50);
        QCOMPARE(log()->first().subject, QStringLiteral("lines@1"));
        const auto rows = evaluation_store::loadPredictions(m_project->objects(), later->predictions);
        QVERIFY_RESULT(rows);
        QVERIFY(rows->rows == std::vector<std::uint32_t>({0, 2}));
        QVERIFY_RESULT(evaluate(QStringLiteral("lines"), QStringLiteral("later")));
        const auto all = m_project->read([&](Connection &c) { return evaluation_store::list(c, run->id); });
        QVERIFY_RESULT(all);
        QCOMPARE(all->size(), 4);

        QVERIFY_RESULT(importBytes(QStringLiteral("blind"), "x,kind,flat\n1,low,1\n2,high,1\n", {}));
        QVERIFY_ERROR(evaluate(QStringLiteral("lines@1"), QStringLiteral("blind")), ErrorCode::Invalid);
        QVERIFY_ERROR(evaluate(QStringLiteral("lines@2"), QStringLiteral("later")), ErrorCode::NotFound);
        QVERIFY_ERROR(evaluate(QStringLiteral("nothing"), QStringLiteral("later")), ErrorCode::NotFound);
        QVERIFY_ERROR(evaluate(QStringLiteral("lines"), QStringLiteral("nothing")), ErrorCode::NotFound);
    }

    void runsAreComparedOnTheSameRows()
    {
        const auto mean = train(exampleSpec(QStringLiteral("mean")));
        const auto ridge = train(exampleSpec(QStringLiteral("ridge")));
        TrainingSpec same = exampleSpec(QStringLiteral("ridge"));
        same.name = QStringLiteral("ridge again");
        const auto again = train(same);
        QVERIFY_RESULT(mean);
        QVERIFY_RESULT(ridge);
        QVERIFY_RESULT(again);
        for (const char *metric : {"rmse", "mae"}) {
            const auto comparison = compare({ridge->id, mean->id, again->id}, metric);
            QVERIFY_RESULT(comparison);
            QCOMPARE(comparison->baselineName, QStringLiteral("ridge"));
            QCOMPARE(comparison->differences.size(), size_t(2));
            const RunDifference &worse = comparison->differences[0];
            QCOMPARE(worse.verdict, QStringLiteral("worse"));
            QVERIFY(worse.difference.lower > 0 && worse.difference.lower < worse.difference.value);
            QVERIFY(worse.correctedP >= worse.difference.p && worse.correctedP < 0.01);
            QCOMPARE(comparison->differences[1].verdict, QStringLiteral("open"));
            QCOMPARE(comparison->differences[1].difference.value, 0.0);
        }
        const auto turned = compare({mean->id, ridge->id});
        QVERIFY_RESULT(turned);
        QCOMPARE(turned->differences[0].verdict, QStringLiteral("better"));
        QCOMPARE(turned->rows, 80);

        QVERIFY_RESULT(
            m_project->write([](Connection &c) { return c.execute("UPDATE metric_direction SET better = 'higher'"); }));
        QCOMPARE(compare({mean->id, ridge->id})->differences[0].verdict, QStringLiteral("worse"));
        QVERIFY_RESULT(m_project->write([](Connection &c) { return c.execute("DELETE FROM metric_direction"); }));
        // What the experiment does not know everybody knows of rmse.
        QCOMPARE(compare({mean->id, ridge->id})->differences[0].verdict, QStringLiteral("better"));
    }

    void classesAreComparedByTheTestThatSuitsTheMetric()
    {
        const auto classSpec = [](const char *kind) {
            TrainingSpec spec = exampleSpec(QString::fromLatin1(kind));
            spec.target = QStringLiteral("kind");
            spec.task = QStringLiteral("binary");
            return spec;
        };
        const auto majority = train(classSpec("majority"));
        const auto trees = train(classSpec("xgboost"));
        TrainingSpec byArea = classSpec("majority");
        byArea.name = QStringLiteral("by area");
        byArea.metrics = {QStringLiteral("roc_auc")};
        const auto area = train(byArea);
        const auto amount = train(exampleSpec(QStringLiteral("mean")));
        QVERIFY_RESULT(majority);
        QVERIFY_RESULT(trees);
        QVERIFY_RESULT(area);
        QVERIFY_RESULT(amount);
        for (const QString &metric : metricNames(LearningTask::Binary)) {
            const auto comparison = compare({majority->id, trees->id}, qPrintable(metric));
            QVERIFY_RESULT(comparison);
            const char *test = metric == u"roc_auc" ? "DeLong" : metric == u"accuracy" ? "McNemar" : "bootstrap";
            QCOMPARE(comparison->blockRows, 1);
            QVERIFY2(comparison->test.contains(QLatin1String(test)), qPrintable(comparison->test));
            // Constant probabilities are well calibrated, and who calls all rows positive misses none.
            if (metric == u"ece" || metric == u"recall")
                continue;
            QVERIFY2(comparison->differences[0].verdict == u"better", qPrintable(metric));
            QVERIFY(comparison->differences[0].sentence.startsWith(QStringLiteral("“xgboost” is better than")));
        }
        QCOMPARE(compare({majority->id, trees->id}, "")->metric, QStringLiteral("log_loss"));
        QCOMPARE(compare({area->id, trees->id}, "")->metric, QStringLiteral("roc_auc"));
        QVERIFY(compare({area->id, trees->id}, "")->test.contains(QStringLiteral("DeLong")));
        QVERIFY_ERROR(compare({majority->id, trees->id}, "rmse"), ErrorCode::Usage);
        QVERIFY_ERROR(compare({majority->id, amount->id}, ""), ErrorCode::Refused);
        const auto same = compare({majority->id, area->id}, "accuracy");
        QVERIFY_RESULT(same);
        QCOMPARE(same->differences[0].verdict, QStringLiteral("open"));
        QVERIFY(!same->differences[0].rowsNeeded);
    }

    void runsWithDifferentHoldoutsAreNotCompared()
    {
        const auto mean = train(exampleSpec(QStringLiteral("mean")));
        TrainingSpec other = exampleSpec(QStringLiteral("ridge"), 8);
        other.name = QStringLiteral("other rows");
        const auto rows = train(other);
        QVERIFY_RESULT(importBytes(QStringLiteral("twin"), exampleCsv() + "1,low,1,2\n", QStringLiteral("y")));
        other = exampleSpec(QStringLiteral("ridge"));
        other.name = QStringLiteral("other data");
        other.data = QStringLiteral("twin@1");
        const auto data = train(other);
        QVERIFY_RESULT(mean);
        QVERIFY_RESULT(rows);
        QVERIFY_RESULT(data);
        const auto byRows = compare({mean->id, rows->id});
        QVERIFY_ERROR(byRows, ErrorCode::Refused);
        QVERIFY(byRows.error().text.contains(u"“mean”") && byRows.error().text.contains(u"“other rows”"));
        const auto byData = compare({mean->id, data->id});
        QVERIFY_ERROR(byData, ErrorCode::Refused);
        QVERIFY(byData.error().text.contains(u"example@1") && byData.error().text.contains(u"twin@1"));
        QVERIFY_ERROR(compare({mean->id}), ErrorCode::Usage);
        QVERIFY_ERROR(compare({mean->id, mean->id}), ErrorCode::Usage);
        QVERIFY_ERROR(compare({mean->id, rows->id}, "log_loss"), ErrorCode::Usage);
        QVERIFY_ERROR(compare({mean->id, RunId{QStringLiteral("none")}}), ErrorCode::NotFound);
    }

    void theSuggestionLeavesOutWhatAModelMustNotSee()
    {
        NoProgress progress;
        const QString file = QStringLiteral(ASSAY_SOURCE_DIR "/resources/demo/bikes-2011.csv");
        const auto data = importData(
            *m_project, ada, {QStringLiteral("bikes"), file, QStringLiteral("cnt"), {}, std::nullopt}, progress);
        QVERIFY_RESULT(data);
        const VersionedName name{QStringLiteral("bikes"), 1};
        const auto bare = suggestTrainingSpec(*m_project, name);
        QVERIFY_RESULT(bare);
        QCOMPARE(bare->target, QStringLiteral("cnt"));
        QCOMPARE(bare->split.kind, QStringLiteral("random"));
        QVERIFY_RESULT(inferAndStoreSchema(*m_project, ada, name, progress));
        const auto spec = suggestTrainingSpec(*m_project, name);
        QVERIFY_RESULT(spec);
        QCOMPARE(spec->data, QStringLiteral("bikes@1"));
        QCOMPARE(spec->target, QStringLiteral("cnt"));
        QCOMPARE(spec->experiment, QStringLiteral("bikes"));
        QCOMPARE(spec->split.kind, QStringLiteral("time"));
        QCOMPARE(spec->split.by, QStringLiteral("dteday"));
        QCOMPARE(spec->exclude, QStringList({QStringLiteral("instant"), QStringLiteral("dteday"), QStringLiteral("yr"),
                                             QStringLiteral("casual"), QStringLiteral("registered")}));
        QCOMPARE(spec->prepare.oneHot,
                 QStringList({QStringLiteral("season"), QStringLiteral("mnth"), QStringLiteral("hr"),
                              QStringLiteral("weekday"), QStringLiteral("weathersit")}));
        QVERIFY_RESULT(validateTrainingSpec(*spec));
        const auto run = train(*spec);
        QVERIFY_RESULT(run);
        QVERIFY(run->metrics.value(QStringLiteral("rmse")).last < 70);
        QVERIFY_ERROR(suggestTrainingSpec(*m_project, {QStringLiteral("nothing"), 0}), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestTrainModel)
#include "tst_train_model.moc"
