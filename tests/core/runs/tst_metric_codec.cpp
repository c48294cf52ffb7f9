#include "core/base/random.h"
#include "core/runs/curves/metric_codec.h"
#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QTest>

#include <bit>
#include <limits>

using namespace assay;

namespace
{

bool isSame(const MetricPoint &a, const MetricPoint &b)
{
    return a.step == b.step && a.at == b.at &&
           std::bit_cast<std::uint64_t>(a.value) == std::bit_cast<std::uint64_t>(b.value);
}

bool isSame(const std::vector<MetricPoint> &a, const std::vector<MetricPoint> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto &x, const auto &y) { return isSame(x, y); });
}

/// Points with every kind of trouble: extremes, repeats, jumps, numbers that are none.
std::vector<MetricPoint> troublesomePoints(Random &random, size_t count)
{
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const std::vector<std::int64_t> whole = {least, least + 1, -1, 0, 1, most - 1, most, 1'700'000'000'000};
    const std::vector<double> real = {0.0,
                                      -0.0,
                                      std::nan(""),
                                      std::bit_cast<double>(0x7FF0000000000001ULL),
                                      std::numeric_limits<double>::infinity(),
                                      -std::numeric_limits<double>::infinity(),
                                      std::numeric_limits<double>::denorm_min(),
                                      std::numeric_limits<double>::max()};
    std::vector<MetricPoint> points;
    for (size_t i = 0; i < count; ++i) {
        const bool isWild = random.below(3) == 0;
        points.push_back({isWild ? whole[random.below(whole.size())] : std::int64_t(random.next()),
                          isWild ? whole[random.below(whole.size())] : std::int64_t(i * 100),
                          isWild ? real[random.below(real.size())] : std::bit_cast<double>(random.next())});
    }
    return points;
}

std::vector<MetricPoint> smoothPoints(size_t count)
{
    Random random(3, "smooth");
    std::vector<MetricPoint> points;
    for (size_t i = 0; i < count; ++i)
        points.push_back({std::int64_t(i), std::int64_t(1'700'000'000'000 + i * 50 + random.below(3)),
                          double(float(100 * std::exp(-double(i) / 500) + random.normal()))});
    return points;
}

} // namespace

class TestMetricCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void chunksComeBackBitForBit()
    {
        Random random(1, "chunks");
        for (const size_t count : {0, 1, 2, 3, 100, 4095, 4096}) {
            for (int repeat = 0; repeat < 5; ++repeat) {
                const auto points = troublesomePoints(random, count);
                const auto decoded = metric_codec::decodeChunk(metric_codec::encodeChunk(points));
                QVERIFY_RESULT(decoded);
                QVERIFY(isSame(points, *decoded));
            }
        }
    }

    void batchesComeBackBitForBit()
    {
        Random random(2, "batches");
        for (int repeat = 0; repeat < 20; ++repeat) {
            metric_store::Batch batch;
            batch[QStringLiteral("rmse")] = troublesomePoints(random, 1 + random.below(200));
            batch[QStringLiteral("größe/∆ 🚲")] = troublesomePoints(random, 1);
            batch[QString(300, u'k')] = troublesomePoints(random, random.below(10));
            const auto decoded = metric_codec::decodeBatch(metric_codec::encodeBatch(batch));
            QVERIFY_RESULT(decoded);
            QCOMPARE(decoded->keys(), batch.keys());
            for (const QString &key : batch.keys())
                QVERIFY(isSame(batch[key], (*decoded)[key]));
        }
        const auto nothing = metric_codec::decodeBatch(metric_codec::encodeBatch({}));
        QVERIFY_RESULT(nothing);
        QVERIFY(nothing->isEmpty());
    }

    void smoothCurvesAreSmall()
    {
        const auto points = smoothPoints(4096);
        const QByteArray bytes = metric_codec::encodeChunk(points);
        // 24 bytes a point as they lie in memory
        QVERIFY2(bytes.size() < 4096 * 6, qPrintable(QString::number(double(bytes.size()) / 4096)));
    }

    void cutChunksAreDamaged()
    {
        const QByteArray bytes = metric_codec::encodeChunk(smoothPoints(300));
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY_ERROR(metric_codec::decodeChunk(bytes.left(size)), ErrorCode::Damaged);
    }

    void flippedBitsNeverHarm()
    {
        const QByteArray bytes = metric_codec::encodeChunk(smoothPoints(60));
        for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
            QByteArray changed = bytes;
            changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
            const auto decoded = metric_codec::decodeChunk(changed);
            if (decoded)
                QVERIFY(decoded->size() <= metric_codec::chunkPoints);
            else
                QCOMPARE(decoded.error().code, ErrorCode::Damaged);
        }
    }

    void hostileBytesAreRefused()
    {
        Random random(4, "hostile");
        int refused = 0;
        for (int repeat = 0; repeat < 20000; ++repeat) {
            QByteArray bytes(qsizetype(random.below(200)), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = char(random.next());
            if (!bytes.isEmpty() && random.below(2) == 0)
                bytes[0] = 1;
            refused += metric_codec::decodeChunk(bytes).isError();
            if (const auto batch = metric_codec::decodeBatch(bytes)) {
                for (const auto &points : *batch)
                    QVERIFY(points.size() <= size_t(bytes.size()));
            }
        }
        QCOMPARE(refused, 20000);
    }

    void promisesBeyondTheBytesAreRefused()
    {
        // Counts of 2^63, 4097 and 4096 points, and a key of 2^64 - 1 bytes, in a handful of bytes
        QVERIFY_ERROR(metric_codec::decodeChunk(QByteArray::fromHex("01808080808080808080018080808080808080800100")),
                      ErrorCode::Damaged);
        QVERIFY_ERROR(metric_codec::decodeChunk(QByteArray::fromHex("01812080e80200")), ErrorCode::Damaged);
        QVERIFY_ERROR(metric_codec::decodeChunk(QByteArray::fromHex("01802080e80200")), ErrorCode::Damaged);
        QVERIFY_ERROR(metric_codec::decodeBatch(QByteArray::fromHex("01ffffffffffffffffff0161")), ErrorCode::Damaged);
        QVERIFY_ERROR(metric_codec::decodeBatch(QByteArray::fromHex("010161ffffffffffffffff7f")), ErrorCode::Damaged);
        QVERIFY_ERROR(metric_codec::decodeBatch({}), ErrorCode::Damaged);
        QVERIFY_ERROR(metric_codec::decodeBatch(QByteArray::fromHex("02")), ErrorCode::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestMetricCodec)
#include "tst_metric_codec.moc"
