#include "core/data/hyper_log_log.h"
#include "core/data/sketch_bytes.h"
#include "tests/core/data/sketch_streams.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace assay;

namespace
{

/// `count` different numbers, each as often as `times`.
HyperLogLog countedFrom(std::uint64_t first, std::uint64_t count, int times = 1)
{
    HyperLogLog sketch;
    for (int time = 0; time < times; ++time) {
        for (std::uint64_t i = 0; i < count; ++i)
            sketch.add(HyperLogLog::hash(double(first + i)));
    }
    return sketch;
}

QByteArray bytesOf(const HyperLogLog &sketch)
{
    SketchWriter writer;
    sketch.write(writer);
    return writer.bytes();
}

} // namespace

class TestHyperLogLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void fewAreExact()
    {
        for (const std::uint64_t count : {0, 1, 2, 1000, 2047, 2048}) {
            const HyperLogLog sketch = countedFrom(0, count, 3);
            QCOMPARE(sketch.estimate(), double(count));
        }
    }

    void errorsStayBelowTwoPercent_data()
    {
        QTest::addColumn<quint64>("count");
        for (const quint64 count :
             {2049U, 4096U, 10'000U, 40'000U, 82'000U, 100'000U, 300'000U, 1'000'000U, 5'000'000U})
            QTest::addRow("%llu", count) << count;
    }

    void errorsStayBelowTwoPercent()
    {
        QFETCH(quint64, count);
        // Of 20 independent samples; more of the small ones.
        const int samples = count > 500'000 ? 4 : 20;
        double squares = 0;
        double sum = 0;
        for (int sample = 0; sample < samples; ++sample) {
            const double estimate = countedFrom(std::uint64_t(sample) * 100'000'000, count).estimate();
            const double error = estimate / double(count) - 1;
            QVERIFY2(std::abs(error) < HyperLogLog::error, qPrintable(QString::number(error)));
            squares += error * error;
            sum += error;
        }
        QVERIFY2(std::sqrt(squares / samples) < 0.009, qPrintable(QString::number(std::sqrt(squares / samples))));
        QVERIFY2(std::abs(sum / samples) < 0.0058 * 3.5 / std::sqrt(samples),
                 qPrintable(QString::number(sum / samples)));
    }

    void valuesOfAllKindsCount()
    {
        for (const SketchStream &stream : sketchStreams()) {
            const auto numbers = stream.numbers(60'000);
            HyperLogLog sketch;
            for (const double number : numbers)
                sketch.add(HyperLogLog::hash(number));
            const double distinct = double(std::set<double>(numbers.begin(), numbers.end()).size());
            QVERIFY2(std::abs(sketch.estimate() / distinct - 1) < HyperLogLog::error, stream.name);
        }
        QCOMPARE(HyperLogLog::hash(0.0), HyperLogLog::hash(-0.0));
        std::set<std::uint64_t> hashes;
        for (const QByteArray &text : {QByteArray(), QByteArray("a"), QByteArray("a\0", 2), QByteArray("\0a", 2),
                                       QByteArray("abcdefgh"), QByteArray("abcdefghi"), QByteArray(16, 'a')})
            hashes.insert(HyperLogLog::hash({text.constData(), size_t(text.size())}));
        QCOMPARE(hashes.size(), size_t(7));
    }

    void mergingIsCountingTogether()
    {
        for (const auto &[a, b] : {std::pair{100, 200}, std::pair{1500, 1500}, std::pair{100, 50'000},
                                   std::pair{50'000, 100}, std::pair{50'000, 50'000}}) {
            const auto first = std::uint64_t(a);
            const auto second = std::uint64_t(b);
            HyperLogLog parts = countedFrom(0, first);
            parts.merge(countedFrom(first / 2, second));
            HyperLogLog whole = countedFrom(0, first);
            for (std::uint64_t i = 0; i < second; ++i)
                whole.add(HyperLogLog::hash(double(first / 2 + i)));
            QCOMPARE(parts.estimate(), whole.estimate());
            QCOMPARE(bytesOf(parts), bytesOf(whole));
        }
    }

    void bytesComeBack()
    {
        for (const std::uint64_t count : {0, 5, 2048, 3000, 200'000}) {
            const HyperLogLog sketch = countedFrom(0, count);
            const QByteArray bytes = bytesOf(sketch);
            SketchReader reader({bytes.constData(), size_t(bytes.size())});
            const HyperLogLog again = HyperLogLog::read(reader);
            QVERIFY(!reader.isBad() && reader.isAtEnd());
            QCOMPARE(again.estimate(), sketch.estimate());
            QCOMPARE(bytesOf(again), bytes);
            for (const QByteArray &hostile : damaged(bytes)) {
                SketchReader other({hostile.constData(), size_t(hostile.size())});
                // Whatever it is now, it can be asked.
                QVERIFY(HyperLogLog::read(other).estimate() >= 0);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHyperLogLog)
#include "tst_hyper_log_log.moc"
