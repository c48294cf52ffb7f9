#include "core/runs/curves/curve_recorder.h"
#include "core/runs/run_store.h"
#include "core/runs/training_run.h"
#include "core/store/folder_lock.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

using namespace assay;

namespace
{

/// Goes on until it is told not to.
class Stoppable final : public Progress
{
public:
    bool isEnough = false;
    QStringList told;

    bool report(double, const QString &what) override
    {
        told.append(what);
        return !isEnough;
    }
    [[nodiscard]] bool isStopped() const override { return isEnough; }
};

} // namespace

/// What a training records while another process holds the project.
class TestCurveRecorder final : public QObject
{
    Q_OBJECT

private:
    static constexpr int lockTimeoutMs = 50;

    TemporaryFolder m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<FolderLock> m_lock;
    Stoppable m_progress;
    Run m_run;

    /// A point every few milliseconds, for longer than a writer waits for the lock.
    void recordFor(CurveRecorder &recorder, int milliseconds, int &step)
    {
        QElapsedTimer time;
        time.start();
        while (!time.hasExpired(milliseconds)) {
            ++step;
            recorder.curvePoint(QStringLiteral("train_loss"), step, 1.0 / step);
            QVERIFY(recorder.report(0.5, QStringLiteral("Training")));
            QVERIFY(!recorder.isStopped());
            QTest::qSleep(5);
        }
    }
    MetricSummary curve()
    {
        const auto run = m_project->read([&](Connection &c) { return run_store::find(c, m_run.id.value); });
        return run ? run->metrics.value(QStringLiteral("train_loss")) : MetricSummary();
    }

private Q_SLOTS:
    void init()
    {
        m_project.reset();
        const QString folder = m_folder.path(QString::fromLatin1(QTest::currentTestFunction()));
        QVERIFY_RESULT(Project::create(folder));
        Writer::Settings settings;
        settings.lockTimeoutMs = lockTimeoutMs;
        auto opened = Project::open(folder, systemClock(), settings);
        QVERIFY_RESULT(opened);
        m_project = std::move(*opened);
        m_run = Run();
        m_run.id = RunId::create();
        m_run.name = QStringLiteral("a");
        QVERIFY_RESULT(m_project->write([&](Connection &c) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("e"), 1000));
            m_run.experimentId = experiment.id;
            return run_store::insert(c, m_run);
        }));
        auto lock = FolderLock::open(folder + QStringLiteral("/assay.lock"), FolderLock::Kind::Exclusive);
        QVERIFY_RESULT(lock);
        m_lock = std::move(*lock);
        m_progress.isEnough = false;
        m_progress.told.clear();
    }

    void cleanup()
    {
        m_lock.reset();
        m_project.reset();
    }

    void aForeignLockLosesNoPoint()
    {
        CurveRecorder recorder(*m_project, m_run, m_progress, nullptr, usualCheckpointInterval);
        int step = 0;
        recordFor(recorder, 150, step);
        QVERIFY_RESULT(m_lock->acquire(5'000));
        recordFor(recorder, 8 * lockTimeoutMs, step);
        m_lock->release();
        recordFor(recorder, 150, step);
        QVERIFY_RESULT(recorder.finish());
        QCOMPARE(curve().count, std::int64_t(step));
        QCOMPARE(curve().last, 1.0 / step);
    }

    void whoIsToldToStopWaitsNoLonger()
    {
        CurveRecorder recorder(*m_project, m_run, m_progress, nullptr, usualCheckpointInterval);
        QVERIFY_RESULT(m_lock->acquire(5'000));
        int step = 0;
        recordFor(recorder, 8 * lockTimeoutMs, step);
        m_progress.isEnough = true;
        const Result<> finished = recorder.finish();
        m_lock->release();
        QVERIFY_ERROR(finished, ErrorCode::Locked);
        QVERIFY2(m_progress.told.last().contains(QStringLiteral("has been locked by")),
                 qPrintable(m_progress.told.last()));
    }
};

QTEST_GUILESS_MAIN(TestCurveRecorder)
#include "tst_curve_recorder.moc"
