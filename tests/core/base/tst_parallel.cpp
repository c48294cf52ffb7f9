#include "core/base/parallel.h"

#include <QRegularExpression>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <set>
#include <stdexcept>
#include <vector>

using namespace assay;

class TestParallel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachIsDoneOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("threads");
        for (const int count : {0, 1, 2, 7, 1000}) {
            for (const int threads : {0, 1, 2, 16})
                QTest::addRow("%d on %d", count, threads) << count << threads;
        }
    }

    void eachIsDoneOnce()
    {
        QFETCH(int, count);
        QFETCH(int, threads);
        std::vector<std::atomic<int>> done(size_t(count) + 1);
        parallelFor(size_t(count), threads, [&](size_t i) { ++done[i]; });
        for (int i = 0; i < count; ++i)
            QCOMPARE(done[size_t(i)].load(), 1);
        QCOMPARE(done[size_t(count)].load(), 0);
    }

    void oneThreadIsTheCaller()
    {
        std::set<QThread *> threads;
        parallelFor(50, 1, [&](size_t) { threads.insert(QThread::currentThread()); });
        QCOMPARE(threads, std::set<QThread *>{QThread::currentThread()});
    }

    /// Every thread of the pool is inside work that asks for more.
    void workInsideWorkEnds()
    {
        std::atomic<int> done = 0;
        const int outer = 4 * QThreadPool::globalInstance()->maxThreadCount();
        parallelFor(size_t(outer), 0,
                    [&](size_t) { parallelFor(8, 0, [&](size_t) { parallelFor(3, 0, [&](size_t) { ++done; }); }); });
        QCOMPARE(done.load(), outer * 24);
    }

    void exceptionsComeBack()
    {
        for (const int threads : {1, 4}) {
            std::atomic<int> begun = 0;
            bool wasThrown = false;
            try {
                parallelFor(100'000, threads, [&](size_t i) {
                    ++begun;
                    if (i == 10)
                        throw std::runtime_error("ten");
                });
            } catch (const std::runtime_error &problem) {
                wasThrown = QByteArray(problem.what()) == "ten";
            }
            QVERIFY(wasThrown);
            QVERIFY(begun.load() >= 11);
            QVERIFY(threads > 1 || begun.load() == 11);
        }
    }
};

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
