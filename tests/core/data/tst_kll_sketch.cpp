#include "core/data/heavy_hitters.h"
#include "core/data/kll_sketch.h"
#include "core/data/radix_sort.h"
#include "core/data/sketch_bytes.h"
#include "tests/core/data/sketch_streams.h"

#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace assay;

namespace
{

/// The largest distance between a sketch's ranks and the true ones, at 400 numbers of the stream.
double worstRank(const KllSketch &sketch, std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    const size_t step = std::max<size_t>(1, numbers.size() / 400);
    std::vector<double> points;
    for (size_t i = 0; i < numbers.size(); i += step)
        points.push_back(numbers[i]);
    const std::vector<double> ranks = sketch.cdf(points);
    double worst = 0;
    for (size_t i = 0; i < points.size(); ++i) {
        const auto upTo = std::upper_bound(numbers.begin(), numbers.end(), points[i]) - numbers.begin();
        worst = std::max(worst, std::abs(ranks[i] - double(upTo) / double(numbers.size())));
    }
    return worst;
}

/// How far the numbers that a sketch names for probabilities are from those, in ranks.
double worstQuantile(const KllSketch &sketch, std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    const std::vector<double> probabilities = {0, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1};
    const auto quantiles = sketch.quantiles(probabilities);
    double worst = 0;
    for (size_t i = 0; i < quantiles.size(); ++i) {
        const double n = double(numbers.size());
        const auto [from, to] = std::equal_range(numbers.begin(), numbers.end(), quantiles[i]);
        worst = std::max({worst, double(from - numbers.begin()) / n - probabilities[i],
                          probabilities[i] - double(to - numbers.begin()) / n});
    }
    return worst;
}

QByteArray bytesOf(const KllSketch &sketch)
{
    SketchWriter writer;
    sketch.write(writer);
    return writer.bytes();
}

/// Sketches of parts, merged pairwise (a tree), or one after the other.
KllSketch mergedOf(const std::vector<double> &numbers, size_t parts, bool isTree, std::uint64_t expected)
{
    std::vector<KllSketch> sketches;
    for (size_t part = 0; part < parts; ++part) {
        const size_t from = numbers.size() * part / parts;
        const size_t to = numbers.size() * (part + 1) / parts;
        sketches.emplace_back(part, expected);
        sketches.back().add(std::span(numbers).subspan(from, to - from));
    }
    while (sketches.size() > 1) {
        if (!isTree) {
            sketches[0].merge(sketches[1]);
            sketches.erase(sketches.begin() + 1);
            continue;
        }
        std::vector<KllSketch> half;
        for (size_t i = 0; i < sketches.size(); i += 2) {
            half.push_back(sketches[i]);
            if (i + 1 < sketches.size())
                half.back().merge(sketches[i + 1]);
        }
        sketches = half;
    }
    return sketches.front();
}

} // namespace

class TestKllSketch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void sortingIsSorting()
    {
        Random random(1, "sort");
        std::vector<std::uint64_t> scratch;
        for (const size_t n : {0, 1, 2, 100, 127, 128, 5000, 40'000}) {
            for (const SketchStream &stream : sketchStreams()) {
                auto numbers = stream.numbers(n);
                if (n > 1)
                    numbers[0] = -0.0;
                auto expected = numbers;
                std::stable_sort(expected.begin(), expected.end());
                const auto order = sortedOrder(numbers);
                for (size_t i = 0; i < n; ++i) {
                    QCOMPARE(numbers[order[i]], expected[i]);
                    QVERIFY(i == 0 || numbers[order[i - 1]] < numbers[order[i]] || order[i - 1] < order[i]);
                }
                sortNumbers(numbers, scratch);
                QVERIFY2(numbers == expected, stream.name);
            }
        }
    }

    void ranksAreWithinTheBound_data()
    {
        QTest::addColumn<int>("stream");
        QTest::addColumn<int>("count");
        const auto streams = sketchStreams();
        for (size_t i = 0; i < streams.size(); ++i) {
            for (const int count : {1, 10, 1000, 5000, 100'000, 1'200'000})
                QTest::addRow("%s %d", streams[i].name, count) << int(i) << count;
        }
    }

    void ranksAreWithinTheBound()
    {
        QFETCH(int, stream);
        QFETCH(int, count);
        const auto numbers = sketchStreams()[size_t(stream)].numbers(size_t(count));
        KllSketch sketch;
        // In pieces of odd sizes, as files come.
        std::span<const double> rest = numbers;
        for (size_t size = 1; !rest.empty(); size = size * 3 + 1) {
            const auto piece = rest.first(std::min(size, rest.size()));
            sketch.add(piece);
            rest = rest.subspan(piece.size());
        }
        QCOMPARE(sketch.count(), std::uint64_t(count));
        QVERIFY2(worstRank(sketch, numbers) <= KllSketch::rankError,
                 qPrintable(QString::number(worstRank(sketch, numbers))));
        // A quantile is one of the numbers, each of which is 1 / count wide.
        QVERIFY2(worstQuantile(sketch, numbers) <= KllSketch::rankError + 1.0 / count,
                 qPrintable(QString::number(worstQuantile(sketch, numbers))));
        if (count <= 1000)
            QCOMPARE(worstRank(sketch, numbers), 0.0);
        QVERIFY(bytesOf(sketch).size() < 40'000);
    }

    void mergesAreWithinTheBound_data()
    {
        QTest::addColumn<int>("parts");
        QTest::addColumn<bool>("isTree");
        QTest::addColumn<bool>("isSampled");
        for (const int parts : {2, 3, 16, 150}) {
            for (const bool isTree : {false, true}) {
                for (const bool isSampled : {false, true}) {
                    if (isSampled && parts != 16)
                        continue;
                    QTest::addRow("%d %s %s", parts, isTree ? "tree" : "row", isSampled ? "sampled" : "whole")
                        << parts << isTree << isSampled;
                }
            }
        }
    }

    void mergesAreWithinTheBound()
    {
        QFETCH(int, parts);
        QFETCH(bool, isTree);
        QFETCH(bool, isSampled);
        const size_t count = isSampled ? 1'200'000 : 200'000;
        for (const SketchStream &stream : sketchStreams()) {
            const auto numbers = stream.numbers(count);
            const KllSketch sketch = mergedOf(numbers, size_t(parts), isTree, count);
            QCOMPARE(sketch.count(), std::uint64_t(count));
            const double worst = worstRank(sketch, numbers);
            QVERIFY2(worst <= KllSketch::rankError,
                     qPrintable(QString::fromLatin1(stream.name) + QString::number(worst)));
        }
    }

    /// Over all ranks of 200 streams at once, no more than 1 of 1,000 may be off by more than the bound.
    void theBoundHoldsForManySeeds()
    {
        double worst = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            Random random(seed, "many");
            std::vector<double> numbers(40'000);
            std::generate(numbers.begin(), numbers.end(), [&] { return random.uniform(); });
            KllSketch sketch(seed);
            sketch.add(numbers);
            worst = std::max(worst, worstRank(sketch, numbers));
        }
        QVERIFY2(worst <= KllSketch::rankError, qPrintable(QString::number(worst)));
    }

    void weightedNumbersAreAsMany()
    {
        Random random(2, "weights");
        std::vector<double> numbers;
        KllSketch sketch;
        for (int value = 0; value < 300; ++value) {
            const auto weight = random.below(3000) + 1;
            sketch.add(double(value), weight);
            numbers.insert(numbers.end(), weight, double(value));
        }
        QCOMPARE(sketch.count(), std::uint64_t(numbers.size()));
        QVERIFY(worstRank(sketch, numbers) <= KllSketch::rankError);
    }

    void theSameCallsGiveTheSameSketch()
    {
        const auto numbers = sketchStreams()[5].numbers(300'000);
        QCOMPARE(bytesOf(mergedOf(numbers, 5, true, 0)), bytesOf(mergedOf(numbers, 5, true, 0)));
        QVERIFY(bytesOf(mergedOf(numbers, 5, true, 0)) != bytesOf(mergedOf(numbers, 5, false, 0)));
    }

    void nothingHasNoRank()
    {
        const KllSketch sketch;
        QVERIFY(std::isnan(sketch.rank(1)));
        QVERIFY(sketch.quantiles(std::vector{0.5}).empty());
    }

    void bytesComeBack()
    {
        for (const size_t count : {0, 3, 9000, 200'000}) {
            KllSketch sketch(3);
            const auto numbers = sketchStreams()[6].numbers(count);
            sketch.add(numbers);
            const QByteArray bytes = bytesOf(sketch);
            SketchReader reader({bytes.constData(), size_t(bytes.size())});
            KllSketch again = KllSketch::read(reader);
            QVERIFY(!reader.isBad() && reader.isAtEnd());
            QCOMPARE(bytesOf(again), bytes);
            // It goes on as the one it came from would have.
            sketch.flush();
            sketch.add(numbers);
            again.add(numbers);
            QCOMPARE(bytesOf(again), bytesOf(sketch));
            for (const QByteArray &hostile : damaged(bytes)) {
                SketchReader other({hostile.constData(), size_t(hostile.size())});
                KllSketch strange = KllSketch::read(other);
                strange.merge(sketch);
                (void)strange.quantiles(std::vector{0.5});
            }
        }
    }

    void frequentNumbersAreFound()
    {
        // Zipf: number i comes with a share of about 1 / (i · 9.8).
        Random random(4, "zipf");
        std::vector<double> numbers;
        std::map<double, std::int64_t> counts;
        for (int i = 0; i < 400'000; ++i) {
            const double number = std::floor(std::exp(random.uniform() * std::log(200'000)));
            numbers.push_back(number);
            ++counts[number];
        }
        HeavyHitters frequent;
        HeavyHitters second;
        for (size_t from = 0; from < numbers.size(); from += 4096) {
            std::vector<double> batch(numbers.begin() + std::ptrdiff_t(from),
                                      numbers.begin() + std::ptrdiff_t(std::min(from + 4096, numbers.size())));
            std::sort(batch.begin(), batch.end());
            (from < numbers.size() / 2 ? frequent : second).add(batch, 1);
        }
        frequent.merge(second);
        QVERIFY(frequent.missed() <= std::int64_t(numbers.size()) / 1000);
        const auto top = frequent.top(10);
        QCOMPARE(top.size(), size_t(10));
        for (size_t i = 0; i < top.size(); ++i) {
            QCOMPARE(top[i].number, double(i) + 1);
            QVERIFY(top[i].count <= counts[top[i].number] && top[i].count + frequent.missed() >= counts[top[i].number]);
        }
        SketchWriter writer;
        frequent.write(writer);
        SketchReader reader({writer.bytes().constData(), size_t(writer.bytes().size())});
        const HeavyHitters again = HeavyHitters::read(reader, 1, 200'000);
        QVERIFY(!reader.isBad() && reader.isAtEnd());
        QCOMPARE(again.top(10).back().count, top.back().count);
        for (const QByteArray &hostile : damaged(writer.bytes())) {
            SketchReader other({hostile.constData(), size_t(hostile.size())});
            (void)HeavyHitters::read(other, 1, 200'000).top(10);
        }
    }
};

QTEST_GUILESS_MAIN(TestKllSketch)
#include "tst_kll_sketch.moc"
