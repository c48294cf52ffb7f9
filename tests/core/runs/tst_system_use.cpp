#include "core/runs/watch/system_use.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <limits>
#include <vector>

using namespace assay;

class TestSystemUse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void procIsRead()
    {
        const QByteArray stat = "71 (a (b) 9 c) S 1 71 71 0 -1 4194560 5 6 7 8 120 30 1 2 20 0 4 0 1234 9 9\n";
        const QByteArray io = "rchar: 9\nread_bytes: 4096\nwrite_bytes: 8192\ncancelled_write_bytes: 7\n";
        const auto use = ProcessUse::parse(stat, "900 250 20 1 0 300 0\n", io, 4096);
        QVERIFY(use.has_value());
        QCOMPARE(use->cpuTicks, std::int64_t(150));
        QCOMPARE(use->memoryBytes, std::int64_t(250 * 4096));
        QCOMPARE(*use->read, std::int64_t(4096));
        QCOMPARE(*use->wrote, std::int64_t(8192));
        QCOMPARE(use->waitedTicks, std::int64_t(3));
        const auto quiet = ProcessUse::parse(stat, "900 250", {}, 4096);
        QVERIFY(quiet && !quiet->read && !quiet->wrote);
        for (const char *broken : {"", "71 (a", "71 (a) S 1 2", "71 (a) S 1 71 71 0 -1 4194560 5 6 7 8 x 30 1 2"})
            QVERIFY2(!ProcessUse::parse(broken, "900 250", io, 4096), broken);
        QVERIFY(!ProcessUse::parse(stat, "900", io, 4096));
    }

    void pointsTellOfTheTimeBetween()
    {
        const ProcessUse first{100, 0, 1'000'000, 0};
        const ProcessUse before{200, 0, 3'000'000, std::nullopt};
        const ProcessUse use{450, 250'000'000, 5'500'000, 2'000'000};
        const auto batch = SystemUse::points(first, before, use, 2'000'000'000, 100, 17, 9'000);
        QCOMPARE(batch.size(), 4);
        const auto point = [&](const char *key) { return batch.value(QLatin1String(key)).at(0); };
        QCOMPARE(point("system/cpu_percent").value, 125.0);
        QCOMPARE(point("system/memory_mb").value, 250.0);
        QCOMPARE(point("system/disk_read_mb").value, 4.5);
        QCOMPARE(point("system/disk_written_mb").value, 2.0);
        QCOMPARE(point("system/memory_mb").step, std::int64_t(17));
        QCOMPARE(point("system/memory_mb").at, TimeMs(9'000));
        for (const QString &key : batch.keys())
            QVERIFY(isSystemMetric(key));
        QVERIFY(!isSystemMetric(QStringLiteral("rmse")));
    }

    /// What ended and was waited for counts, and what goes on.
    void aProcessIsMeasuredWithThoseThatItStarted()
    {
        QProcess shell;
        const QString work = QStringLiteral("i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done");
        shell.start(
            QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"), QStringLiteral("sh -c '%1'; sh -c '%1; echo done; sleep 5'; true").arg(work)});
        QVERIFY(shell.waitForStarted());
        const auto before = ProcessUse::ofTree(shell.processId());
        QVERIFY(before.has_value());
        QVERIFY(shell.waitForReadyRead());
        const auto alone = ProcessUse::ofTree(shell.processId());
        QVERIFY(alone && alone->cpuTicks >= before->cpuTicks + 4);
        QVERIFY(alone->memoryBytes > before->memoryBytes / 2);
        QVERIFY(!ProcessUse::ofTree(std::numeric_limits<int>::max()));
        shell.kill();
        QVERIFY(shell.waitForFinished());
    }

    /// Nothing of a short run, and then what was held back too.
    void aProcessIsSampledOnceASecond()
    {
        SystemUse use(40);
        metric_store::Batch batch;
        std::vector<char> memory(50'000'000, 'x');
        QElapsedTimer time;
        time.start();
        volatile unsigned work = 0;
        while (time.elapsed() < 2'500) {
            for (int i = 0; i < 1'000'000; ++i)
                work = work + 1;
            use.sampleIfDue(time.elapsed(), batch);
        }
        QVERIFY(batch.isEmpty());
        while (batch.isEmpty() && time.elapsed() < 20'000) {
            for (int i = 0; i < 1'000'000; ++i)
                work = work + 1;
            use.sampleIfDue(time.elapsed(), batch);
        }
        const auto &cpu = batch[QStringLiteral("system/cpu_percent")];
        QVERIFY2(cpu.size() >= 2, qPrintable(QString::number(cpu.size())));
        for (const MetricPoint &point : cpu)
            QVERIFY2(point.value > 1 && point.value < 10'000, qPrintable(QString::number(point.value)));
        QVERIFY(cpu.front().step >= 41 && cpu.back().step > cpu.front().step);
        QVERIFY(batch[QStringLiteral("system/memory_mb")].back().value > 50);
    }
};

QTEST_GUILESS_MAIN(TestSystemUse)
#include "tst_system_use.moc"
