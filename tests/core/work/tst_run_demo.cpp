#include "core/audit/audit_store.h"
#include "core/base/json.h"
#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/registry/registry_store.h"
#include "core/runs/compare/run_comparison.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"
#include "core/work/import_data.h"
#include "core/work/infer_schema.h"
#include "core/work/manage_people.h"
#include "core/work/run_demo.h"
#include "core/work/train_model.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

namespace
{

const QString dataFolder = QStringLiteral(ASSAY_SOURCE_DIR "/resources/demo");

double rmseOf(const QList<Run> &runs, const QString &estimator)
{
    for (const Run &run : runs) {
        if (run.params.value(QStringLiteral("estimator")) == estimator)
            return run.metrics.value(QStringLiteral("rmse")).last;
    }
    return std::nan("");
}

/// Remembers what was told, and can stop the work.
class Listens final : public Progress
{
public:
    bool report(double fraction, const QString &what) override
    {
        isOrderly = isOrderly && fraction >= last && fraction <= 1;
        last = fraction;
        if (!steps.contains(what))
            steps.append(what);
        return steps.size() < stopAfter;
    }
    [[nodiscard]] bool isStopped() const override { return steps.size() >= stopAfter; }
    QStringList steps;
    double last = 0;
    bool isOrderly = true;
    qsizetype stopAfter = 1000;
};

} // namespace

class TestRunDemo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theWholeLifeOfAModel()
    {
        const TemporaryFolder folder;
        QElapsedTimer time;
        time.start();
        Listens progress;
        const auto demo = runDemo(folder.path(QStringLiteral("demo")), dataFolder, systemClock(), progress);
        const qint64 elapsed = time.elapsed();
        QVERIFY_RESULT(demo);
        qInfo("the demo took %lld ms", static_cast<long long>(elapsed));
        QVERIFY(elapsed < 90'000);
        QCOMPARE(progress.last, 1.0);
        QVERIFY(progress.steps.size() >= 10);
        Project &project = **demo;

        const auto runs = project.read([](Connection &c) { return run_store::list(c, QStringLiteral("bike demand")); });
        QVERIFY_RESULT(runs);
        QCOMPARE(runs->size(), 4);
        for (const Run &run : *runs)
            QCOMPARE(run.status, RunStatus::Finished);
        const double mean = rmseOf(*runs, QStringLiteral("mean"));
        const double ridge = rmseOf(*runs, QStringLiteral("ridge"));
        const double trees = rmseOf(*runs, QStringLiteral("xgboost"));
        const double network = rmseOf(*runs, QStringLiteral("mlp"));
        qInfo("RMSE on the last fifth of 2011: mean %.1f, ridge %.1f, XGBoost %.1f, network %.1f", mean, ridge, trees,
              network);
        QVERIFY(mean > ridge && ridge > trees && trees < 70);
        QVERIFY(network < ridge);

        const auto model = project.read([](Connection &c) {
            return registry_store::find(c, {QStringLiteral("demand"), 1});
        });
        QVERIFY_RESULT(model);
        QCOMPARE(model->stage, QStringLiteral("production"));
        QCOMPARE(model->requests.size(), 1);
        const PromotionRequest request = model->requests.first();
        QCOMPARE(request.status, QStringLiteral("approved"));
        QCOMPARE(request.requestedBy, QStringLiteral("Ada Moreau"));
        QCOMPARE(request.decidedBy, QStringLiteral("Ben Okafor"));
        QVERIFY(!request.reason.isEmpty() && !request.decisionReason.isEmpty());

        const auto evaluations = project.read([&](Connection &c) { return evaluation_store::list(c, model->run); });
        QVERIFY_RESULT(evaluations);
        QCOMPARE(evaluations->size(), 2);
        const Evaluation later = evaluations->last();
        QCOMPARE(later.data, QStringLiteral("bikes@2"));
        QCOMPARE(later.rows, 8734);
        const double before = evaluations->first().metrics.value(QStringLiteral("rmse")).value;
        const double after = later.metrics.value(QStringLiteral("rmse")).value;
        qInfo("RMSE of demand@1 on 2012: %.1f, %.2f times its holdout's", after, after / before);
        QVERIFY(after >= 1.7 * before);

        const auto check = project.read([](Connection &c) -> Result<std::optional<schema_store::Check>> {
            ASSAY_TRY(data, dataset_store::find(c, {QStringLiteral("bikes"), 2}));
            return schema_store::latestCheck(c, data.id);
        });
        QVERIFY_RESULT(check);
        QVERIFY(check->has_value() && !(*check)->ok);

        const auto verified = project.read([](Connection &c) {
            NoProgress quiet;
            return audit_store::verify(c, quiet);
        });
        QVERIFY_RESULT(verified);
        QVERIFY2(verified->isIntact, qPrintable(verified->text));
        const auto log = project.read([](Connection &c) { return audit_store::list(c); });
        QVERIFY_RESULT(log);
        QStringList actions;
        for (const AuditEntry &entry : *log)
            actions.prepend(entry.action);
        for (const char *action :
             {"project.create", "people.add", "data.import", "schema.infer", "run.train", "model.register",
              "model.request", "model.approve", "schema.check", "model.evaluate"})
            QVERIFY2(actions.contains(QLatin1String(action)), action);
        QCOMPARE(actions.count(QStringLiteral("run.train")), 4);
    }

    void itIsTheSameEachTime()
    {
        QStringList seen[2];
        for (QStringList &facts : seen) {
            const TemporaryFolder folder;
            NoProgress progress;
            const auto demo = runDemo(folder.path(QStringLiteral("demo")), dataFolder, systemClock(), progress);
            QVERIFY_RESULT(demo);
            const auto runs = (*demo)->read([](Connection &c) { return run_store::list(c); });
            QVERIFY_RESULT(runs);
            for (const Run &run : *runs)
                facts.append(run.name + run.modelObject +
                             QString::number(run.metrics[QStringLiteral("rmse")].last, 'g', 17));
            facts.sort();
        }
        QCOMPARE(seen[0], seen[1]);
    }

    void aRandomSplitLeaksAndLooksBetter()
    {
        const TemporaryFolder folder;
        NoProgress progress;
        const Person ada{QStringLiteral("Ada"), QStringLiteral("data scientist"), 0};
        const auto project = createProject(folder.path(QStringLiteral("p")), ada);
        QVERIFY_RESULT(project);
        for (const char *year : {"2011", "2012"}) {
            const QString file = QStringLiteral("%1/bikes-%2.csv").arg(dataFolder, QLatin1String(year));
            QVERIFY_RESULT(importData(
                **project, ada, {QStringLiteral("bikes"), file, QStringLiteral("cnt"), {}, std::nullopt}, progress));
        }
        QVERIFY_RESULT(inferAndStoreSchema(**project, ada, {QStringLiteral("bikes"), 1}, progress));
        auto spec = suggestTrainingSpec(**project, {QStringLiteral("bikes"), 1});
        QVERIFY_RESULT(spec);
        spec->split = {QStringLiteral("random"), 0.2, {}, {}};
        spec->seed = 7;
        QHash<QString, double> rmse;
        RunId trees;
        for (const char *kind : {"mean", "ridge", "xgboost"}) {
            spec->estimator = {QString::fromLatin1(kind), {}};
            spec->name = spec->estimator.kind;
            const auto run = trainModel(**project, ada, *spec, progress);
            QVERIFY_RESULT(run);
            rmse.insert(run->name, run->metrics.value(QStringLiteral("rmse")).last);
            trees = run->id;
        }
        const auto later = evaluateModel(**project, ada, trees.value, {QStringLiteral("bikes"), 2}, progress);
        QVERIFY_RESULT(later);
        const double after = later->metrics.value(QStringLiteral("rmse")).value;
        qInfo("RMSE on a random fifth: mean %.1f, ridge %.1f, XGBoost %.1f; on 2012 %.1f", rmse[QStringLiteral("mean")],
              rmse[QStringLiteral("ridge")], rmse[QStringLiteral("xgboost")], after);
        QVERIFY(rmse[QStringLiteral("mean")] > rmse[QStringLiteral("ridge")]);
        QVERIFY(rmse[QStringLiteral("ridge")] > rmse[QStringLiteral("xgboost")]);
        QVERIFY(rmse[QStringLiteral("xgboost")] < 40);
        QVERIFY(after >= 3 * rmse[QStringLiteral("xgboost")]);
    }

    void whatIsMissingIsNamed()
    {
        const TemporaryFolder folder;
        NoProgress progress;
        const auto demo = runDemo(folder.path(QStringLiteral("demo")), folder.path(QStringLiteral("nowhere")),
                                  systemClock(), progress);
        QVERIFY_ERROR(demo, ErrorCode::NotFound);
        QVERIFY(demo.error().text.contains(u"bikes-2011.csv"));
        QFile file(folder.path(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(runDemo(folder.path(QStringLiteral("file")), dataFolder, systemClock(), progress).isError());
    }

    void itStopsWhenTold()
    {
        for (const qsizetype after : {1, 3, 5, 8}) {
            const TemporaryFolder folder;
            Listens progress;
            progress.stopAfter = after;
            QVERIFY_ERROR(runDemo(folder.path(QStringLiteral("demo")), dataFolder, systemClock(), progress),
                          ErrorCode::Cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(TestRunDemo)
#include "tst_run_demo.moc"
