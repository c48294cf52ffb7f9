#include "core/runs/run_code_store.h"
#include "core/runs/run_store.h"
#include "core/work/record_code.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

class TestRecordCode final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;

    RunId add(const RunId &parent = {})
    {
        Run run;
        run.id = RunId::create();
        run.name = QStringLiteral("a");
        run.parent = parent;
        const auto made = m_project->write([&](Connection &c) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("bike demand"), 1000));
            run.experimentId = experiment.id;
            return run_store::insert(c, run);
        });
        [&] { QVERIFY_RESULT(made); }();
        return run.id;
    }

    void git(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("-C"), m_folder->path(QStringLiteral("code")), QStringLiteral("-c"),
                                  QStringLiteral("user.name=Mara"), QStringLiteral("-c"),
                                  QStringLiteral("user.email=mara@example.org")} +
                          arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

    void write(const QByteArray &bytes)
    {
        QFile file(m_folder->path(QStringLiteral("code/train.py")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        auto made = Project::create(m_folder->path(QStringLiteral("p")));
        QVERIFY_RESULT(made);
        m_project = std::move(*made);
        QVERIFY(QDir().mkpath(m_folder->path(QStringLiteral("code"))));
    }

    void cleanup() { m_project.reset(); }

    void whereNothingIsToldNothingIsKept()
    {
        const RunId run = add();
        QVERIFY_RESULT(recordCode(*m_project, run, m_folder->path(QStringLiteral("code"))));
        const auto found = m_project->read([&](Connection &c) { return run_code_store::find(c, run); });
        QVERIFY_RESULT(found);
        QVERIFY(!*found);
    }

    void commitAndChangesAreKeptForTrialsToo()
    {
        git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("work")});
        write("print(1)\n");
        git({QStringLiteral("add"), QStringLiteral(".")});
        git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("one")});
        write("print(2)\n");
        const RunId search = add();
        const RunId trial = add(search);
        QVERIFY_RESULT(recordCode(*m_project, search, m_folder->path(QStringLiteral("code"))));
        for (const RunId &run : {search, trial}) {
            const auto found = m_project->read([&](Connection &c) { return run_code_store::find(c, run); });
            QVERIFY_RESULT(found);
            QVERIFY(*found);
            QCOMPARE((*found)->state.commit.size(), 40);
            QCOMPARE((*found)->state.branch, QStringLiteral("work"));
            const auto diff = m_project->objects().get((*found)->diffObject);
            QVERIFY_RESULT(diff);
            QVERIFY(diff->contains("-print(1)\n+print(2)\n"));
        }
    }
};

QTEST_GUILESS_MAIN(TestRecordCode)
#include "tst_record_code.moc"
