#include "core/base/task_runner.h"
#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <stdexcept>
#include <thread>

using namespace assay;

class TestTaskRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void deliversTheResultOnTheCallersThread()
    {
        TaskRunner runner;
        int answer = 0;
        QThread *thread = nullptr;
        runner.start(
            QStringLiteral("Adding"), this, [](Progress &) -> Result<int> { return 42; },
            [&](Result<int> result) {
                answer = *result;
                thread = QThread::currentThread();
            });
        QTRY_COMPARE(answer, 42);
        QCOMPARE(thread, QThread::currentThread());
        QTRY_VERIFY(runner.tasks().isEmpty());
    }

    void cancelReachesTheWork()
    {
        TaskRunner runner;
        std::optional<ErrorCode> code;
        Task *task = runner.start(
            QStringLiteral("Waiting"), this,
            [](Progress &progress) -> Result<int> {
                while (progress.report(-1, QStringLiteral("waiting")))
                    std::this_thread::yield();
                return Error{ErrorCode::Cancelled, QStringLiteral("Stopped.")};
            },
            [&](Result<int> result) { code = result.error().code; });
        QSignalSpy changes(task, &Task::changed);
        QVERIFY(changes.wait());
        QCOMPARE(task->what(), QStringLiteral("waiting"));
        task->cancel();
        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, ErrorCode::Cancelled);
        QTRY_VERIFY(runner.tasks().isEmpty());
    }

    void aDeadContextGetsNoAnswer()
    {
        TaskRunner runner;
        auto context = std::make_unique<QObject>();
        bool called = false;
        std::atomic_bool go = false;
        runner.start(
            QStringLiteral("Late"), context.get(),
            [&](Progress &) -> Result<int> {
                while (!go)
                    std::this_thread::yield();
                return 1;
            },
            [&](Result<int>) { called = true; });
        context.reset();
        go = true;
        QTRY_VERIFY(runner.tasks().isEmpty());
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    /// Whoever starts work keeps the task it got for when the work ends, so it may not end before.
    void theAnswerNeverComesBeforeStartReturns()
    {
        TaskRunner runner;
        int answers = 0;
        int early = 0;
        constexpr int rounds = 5'000;
        for (int round = 0; round < rounds; ++round) {
            bool isStarting = true;
            runner.start(
                QStringLiteral("Ending at once"), this, [](Progress &) -> Result<> { return Done{}; },
                [&](const Result<> &) {
                    ++answers;
                    early += isStarting;
                });
            isStarting = false;
            while (answers <= round)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        QCOMPARE(early, 0);
    }

    void aFailureStaysUntilItIsDismissed()
    {
        TaskRunner runner;
        runner.start(
            QStringLiteral("Breaking"), this, [](Progress &) -> Result<int> { throw std::runtime_error("boom"); },
            [](Result<int>) {});
        QTRY_COMPARE(runner.runningCount(), 0);
        QCOMPARE(runner.tasks().size(), 1);
        QCOMPARE(runner.tasks().front()->state(), Task::State::Failed);
        QCOMPARE(runner.tasks().front()->error().detail, QStringLiteral("boom"));
        runner.dismiss(runner.tasks().front());
        QVERIFY(runner.tasks().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTaskRunner)
#include "tst_task_runner.moc"
