#include "core/registry/registry_store.h"
#include "core/runs/run_store.h"
#include "core/store/project.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

using namespace assay;

class TestRegistryStore final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    RunId m_run;

    Result<ModelVersion> add(const QString &name, TimeMs at)
    {
        ModelVersion version;
        version.run = m_run;
        version.object = QStringLiteral("digest");
        version.stage = QStringLiteral("candidate");
        version.note = QStringLiteral("note %1").arg(at);
        version.createdAt = at;
        version.createdBy = QStringLiteral("Ada");
        return m_project->write(
            [&](Connection &c) { return registry_store::addVersion(c, name, QStringLiteral("d"), version); });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        auto project = Project::create(m_folder->path(QStringLiteral("p")));
        QVERIFY_RESULT(project);
        m_project = *project;
        m_run = RunId::create();
        QVERIFY_RESULT(m_project->write([&](Connection &c) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("e"), 0));
            Run run;
            run.id = m_run;
            run.experimentId = experiment.id;
            return run_store::insert(c, run);
        }));
    }

    void cleanup()
    {
        m_project.reset();
        m_folder.reset();
    }

    void versionsCountFromOneInEachModel()
    {
        QVERIFY_RESULT(add(QStringLiteral("demand"), 1));
        const auto second = add(QStringLiteral("demand"), 2);
        QVERIFY_RESULT(second);
        QCOMPARE(second->reference(), QStringLiteral("demand@2"));
        QCOMPARE(second->note, QStringLiteral("note 2"));
        QCOMPARE(second->run.value, m_run.value);
        const auto other = add(QStringLiteral("churn"), 3);
        QVERIFY_RESULT(other);
        QCOMPARE(other->version, 1);

        const auto models = m_project->read([](Connection &c) { return registry_store::list(c); });
        QVERIFY_RESULT(models);
        QCOMPARE(models->size(), 2);
        QCOMPARE(models->at(0).name, QStringLiteral("churn"));
        QCOMPARE(models->at(1).description, QStringLiteral("d"));
        QCOMPARE(models->at(1).createdAt, 1);
        QCOMPARE(models->at(1).versions.size(), 2);
        QCOMPARE(models->at(1).versions.first().version, 2);
    }

    void versionsAreFoundByName()
    {
        QVERIFY_RESULT(add(QStringLiteral("demand"), 1));
        QVERIFY_RESULT(add(QStringLiteral("demand"), 2));
        const auto find = [&](const QString &name, int version) {
            return m_project->read([&](Connection &c) {
                return registry_store::find(c, VersionedName{name, version});
            });
        };
        QCOMPARE(find(QStringLiteral("demand"), 0)->version, 2);
        QCOMPARE(find(QStringLiteral("demand"), 1)->version, 1);
        QVERIFY_ERROR(find(QStringLiteral("demand"), 3), ErrorCode::NotFound);
        QVERIFY_ERROR(find(QStringLiteral("Demand"), 1), ErrorCode::NotFound);
    }

    void requestsAreKeptWithTheirVersion()
    {
        const auto version = add(QStringLiteral("demand"), 1);
        QVERIFY_RESULT(version);
        PromotionRequest request;
        request.environment = QStringLiteral("production");
        request.reason = QStringLiteral("better");
        request.requestedAt = 10;
        request.requestedBy = QStringLiteral("Ada");
        const auto ask = [&] {
            return m_project->write([&](Connection &c) { return registry_store::addRequest(c, version->id, request); });
        };
        const auto asked = ask();
        QVERIFY_RESULT(asked);
        QCOMPARE(asked->model, QStringLiteral("demand@1"));
        QCOMPARE(asked->status, QStringLiteral("open"));
        QVERIFY(!asked->decidedAt);
        QVERIFY(ask().isError()); // one open request for each version and environment

        PromotionRequest decided = *asked;
        decided.status = QStringLiteral("returned");
        decided.decidedAt = 20;
        decided.decidedBy = QStringLiteral("Ben");
        decided.decisionReason = QStringLiteral("explain June");
        const auto decide = [&] {
            return m_project->write([&](Connection &c) { return registry_store::decideRequest(c, decided); });
        };
        QVERIFY_RESULT(decide());
        QVERIFY_ERROR(decide(), ErrorCode::Refused);
        QVERIFY_RESULT(ask());
        const auto open = m_project->read([](Connection &c) { return registry_store::openRequests(c); });
        QVERIFY_RESULT(open);
        QCOMPARE(open->size(), 1);
        const auto found = m_project->read([](Connection &c) {
            return registry_store::find(c, {QStringLiteral("demand"), 0});
        });
        QVERIFY_RESULT(found);
        QCOMPARE(found->requests.size(), 2);
        QCOMPARE(found->requests.first().decisionReason, QStringLiteral("explain June"));
        QCOMPARE(found->requests.first().decidedAt.value_or(0), 20);
        QVERIFY(found->openRequest());
        QCOMPARE(found->openRequest()->id, found->requests.last().id);
        QVERIFY_ERROR(m_project->read([](Connection &c) { return registry_store::findRequest(c, 99); }),
                      ErrorCode::NotFound);
    }

    void stagesAreFound()
    {
        const auto version = add(QStringLiteral("demand"), 1);
        QVERIFY_RESULT(version);
        QVERIFY_RESULT(m_project->write(
            [&](Connection &c) { return registry_store::setStage(c, version->id, QStringLiteral("production")); }));
        const auto model =
            m_project->read([](Connection &c) { return registry_store::findModel(c, QStringLiteral("demand")); });
        QVERIFY_RESULT(model);
        QVERIFY(model->inStage(QStringLiteral("production")));
        QVERIFY(!model->inStage(QStringLiteral("candidate")));
    }
};

QTEST_GUILESS_MAIN(TestRegistryStore)
#include "tst_registry_store.moc"
