#include "core/base/random.h"
#include "core/base/time_left.h"

#include <QTest>

using namespace assay;

/// What is told of the end of work, from what the work tells.
class TestTimeLeft final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsKnownFromWhatWasTold_data()
    {
        using Notes = QList<std::pair<qint64, double>>;
        QTest::addColumn<Notes>("notes");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<double>("least"); // seconds; below 0: nothing is told
        QTest::addColumn<double>("most");
        QTest::newRow("nothing told") << Notes{} << qint64(9000) << -1.0 << -1.0;
        QTest::newRow("a share alone") << Notes{{0, 0.5}} << qint64(9000) << -1.0 << -1.0;
        QTest::newRow("unknown shares") << Notes{{0, -1}, {5000, -1}} << qint64(9000) << -1.0 << -1.0;
        QTest::newRow("too soon") << Notes{{0, 0}, {1000, 0.1}} << qint64(1900) << -1.0 << -1.0;
        QTest::newRow("too little") << Notes{{0, 0}, {4000, 0.02}} << qint64(4000) << -1.0 << -1.0;
        QTest::newRow("even") << Notes{{0, 0}, {5000, 0.1}, {10000, 0.2}} << qint64(10000) << 39.9 << 40.1;
        QTest::newRow("it counts down") << Notes{{0, 0}, {5000, 0.1}, {10000, 0.2}} << qint64(20000) << 29.9 << 30.1;
        QTest::newRow("overdue") << Notes{{0, 0}, {5000, 0.5}} << qint64(11000) << -1.0 << -1.0;
        // The minute before the first share was spent on something else.
        QTest::newRow("late first share") << Notes{{0, -1}, {60000, 0}, {65000, 0.5}} << qint64(65000) << 4.9 << 5.1;
        QTest::newRow("unknown in between")
            << Notes{{0, 0}, {5000, 0.1}, {7000, -1}, {10000, 0.2}} << qint64(10000) << 39.9 << 40.1;
        QTest::newRow("a new beginning") << Notes{{0, 0}, {8000, 0.9}, {9000, 0}} << qint64(9500) << -1.0 << -1.0;
        QTest::newRow("from a new beginning on")
            << Notes{{0, 0}, {8000, 0.9}, {9000, 0}, {19000, 0.25}} << qint64(19000) << 29.9 << 30.1;
        // At half the speed for as long again: between what both speeds say.
        QTest::newRow("slower") << Notes{{0, 0}, {10000, 0.4}, {20000, 0.6}} << qint64(20000) << 13.4 << 20.0;
        QTest::newRow("no step since") << Notes{{0, 0}, {10000, 0.4}, {20000, 0.4}} << qint64(20000) << 30.0 << 120.0;
        QTest::newRow("done") << Notes{{0, 0}, {10000, 1}} << qint64(10000) << -1.0 << -1.0;
    }

    void itIsKnownFromWhatWasTold()
    {
        using Notes = QList<std::pair<qint64, double>>;
        QFETCH(Notes, notes);
        QFETCH(qint64, now);
        QFETCH(double, least);
        QFETCH(double, most);
        TimeLeft left;
        for (const auto &[at, share] : notes)
            left.note(share, at);
        const std::optional<double> seconds = left.secondsAt(now);
        QCOMPARE(seconds.has_value(), least >= 0);
        if (seconds)
            QVERIFY2(*seconds >= least && *seconds <= most, qPrintable(QString::number(*seconds)));
    }

    /// Steps of uneven length, as rounds of training have: what is told stays near the truth and moves little at once.
    void itIsCalm()
    {
        Random random(3, "time left");
        std::vector<double> ends{0};
        for (int step = 0; step < 600; ++step)
            ends.push_back(ends.back() + 20 + 160 * random.uniform());
        TimeLeft left;
        double before = -1;
        int told = 0;
        for (size_t step = 0; step < ends.size(); ++step) {
            left.note(double(step) / 600, qint64(ends[step]));
            const std::optional<double> seconds = left.secondsAt(qint64(ends[step]));
            const double truth = (ends.back() - ends[step]) / 1000;
            if (!seconds || truth < 2)
                continue;
            ++told;
            QVERIFY2(*seconds > 0.7 * truth && *seconds < 1.4 * truth,
                     qPrintable(QStringLiteral("%1 for %2").arg(*seconds).arg(truth)));
            if (before > 0)
                QVERIFY(std::abs(*seconds - before) < 0.06 * before + 1);
            before = *seconds;
        }
        QVERIFY(told > 500);
    }

    /// One slow stretch in the middle does not throw what is told about.
    void aPauseIsNoEnd()
    {
        TimeLeft left;
        for (int second = 0; second <= 30; ++second)
            left.note(second / 60.0, second * 1000);
        QVERIFY(std::abs(*left.secondsAt(30000) - 30) < 0.5);
        left.note(31 / 60.0, 36000);
        QVERIFY(*left.secondsAt(36000) > 29);
        QVERIFY(*left.secondsAt(36000) < 45);
    }
};

QTEST_MAIN(TestTimeLeft)
#include "tst_time_left.moc"
