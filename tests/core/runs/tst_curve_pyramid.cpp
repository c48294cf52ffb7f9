#include "core/base/random.h"
#include "core/runs/curves/curve_pyramid.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace assay;

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Points {
    std::vector<double> x;
    std::vector<double> y;
};

/// Irregular x with repeats; values of every kind, gaps alone and in long rows.
Points strangePoints(Random &random, size_t count)
{
    Points points;
    double x = -5;
    size_t gap = 0;
    for (size_t i = 0; i < count; ++i) {
        x += random.below(3) == 0 ? 0 : random.uniform() * (random.below(100) == 0 ? 50 : 1);
        if (gap == 0 && random.below(400) == 0)
            gap = 1 + size_t(random.below(600));
        const auto kind = random.below(300);
        const double value = kind == 0 ? infinity : kind == 1 ? -infinity : random.normal();
        points.x.push_back(x);
        points.y.push_back(gap > 0 ? std::nan("") : value);
        gap -= gap > 0 ? 1 : 0;
    }
    return points;
}

CurvePyramid::Extremes bruteForce(const std::vector<double> &y, size_t begin, size_t end)
{
    CurvePyramid::Extremes all{infinity, -infinity, false};
    for (size_t i = begin; i < end; ++i) {
        all.hasGap |= std::isnan(y[i]);
        if (std::isnan(y[i]))
            continue;
        all.min = std::min(all.min, y[i]);
        all.max = std::max(all.max, y[i]);
    }
    return all;
}

bool isSame(const CurvePyramid::Extremes &a, const CurvePyramid::Extremes &b)
{
    return a.min == b.min && a.max == b.max && a.hasGap == b.hasGap;
}

} // namespace

class TestCurvePyramid final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extremesOfAnyStretch_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 32'768, 100'003})
            QTest::addRow("%d points", count) << count;
    }

    void extremesOfAnyStretch()
    {
        QFETCH(int, count);
        Random random(std::uint64_t(count), "pyramid");
        const Points points = strangePoints(random, size_t(count));
        const CurvePyramid pyramid(points.x, points.y);
        QCOMPARE(pyramid.size(), size_t(count));
        for (int i = 0; i < 2'000; ++i) {
            size_t begin = size_t(random.below(std::uint64_t(count) + 1));
            size_t end = size_t(random.below(std::uint64_t(count) + 1));
            if (i % 3 == 0)
                end = begin + size_t(random.below(200));
            if (i % 7 == 0)
                begin = begin / 64 * 64;
            end = std::min(end, size_t(count));
            if (begin > end)
                std::swap(begin, end);
            QVERIFY(isSame(pyramid.extremes(begin, end), bruteForce(points.y, begin, end)));
        }
    }

    void aGrownPyramidIsTheSame()
    {
        Random random(7, "growth");
        const Points points = strangePoints(random, 60'000);
        CurvePyramid grown;
        for (size_t from = 0; from < points.x.size();) {
            const size_t count =
                std::min(points.x.size() - from, size_t(random.below(random.below(20) == 0 ? 9'000 : 150)));
            grown.append(std::span(points.x).subspan(from, count), std::span(points.y).subspan(from, count));
            from += count;
            for (int i = 0; i < 20; ++i) {
                size_t begin = size_t(random.below(from + 1));
                size_t end = size_t(random.below(from + 1));
                if (begin > end)
                    std::swap(begin, end);
                QVERIFY(isSame(grown.extremes(begin, end), bruteForce(points.y, begin, end)));
            }
        }
        QCOMPARE(grown.x(), points.x);
    }

    void placesAreFound()
    {
        Random random(8, "places");
        for (const size_t count : {1, 2, 3, 100, 5'000}) {
            Points points = strangePoints(random, count);
            if (count == 100) // far apart, so that a guess by even steps is wrong
                std::transform(points.x.begin(), points.x.end(), points.x.begin(),
                               [](double x) { return std::exp(x); });
            const CurvePyramid pyramid(points.x, points.y);
            for (int i = 0; i < 3'000; ++i) {
                const size_t from = size_t(random.below(count + 1));
                const double value =
                    i % 2 == 0 ? points.x[size_t(random.below(count))]
                               : points.x.front() - 1 + random.uniform() * (points.x.back() - points.x.front() + 2);
                const auto expected = std::lower_bound(points.x.begin() + std::ptrdiff_t(from), points.x.end(), value);
                QCOMPARE(pyramid.lowerBound(value, from), size_t(expected - points.x.begin()));
            }
        }
    }

    void gapsAndValuesAreFound()
    {
        Random random(9, "gaps");
        const Points points = strangePoints(random, 30'000);
        const CurvePyramid pyramid(points.x, points.y);
        const auto isGap = [](double value) { return std::isnan(value); };
        for (int i = 0; i < 2'000; ++i) {
            size_t begin = size_t(random.below(30'001));
            size_t end = size_t(random.below(30'001));
            if (begin > end)
                std::swap(begin, end);
            const auto first = points.y.begin() + std::ptrdiff_t(begin);
            const auto last = points.y.begin() + std::ptrdiff_t(end);
            QCOMPARE(std::min(pyramid.nextGap(begin, end), end),
                     size_t(std::find_if(first, last, isGap) - points.y.begin()));
            QCOMPARE(std::min(pyramid.nextValue(begin, end), end),
                     size_t(std::find_if_not(first, last, isGap) - points.y.begin()));
        }
    }
};

QTEST_GUILESS_MAIN(TestCurvePyramid)
#include "tst_curve_pyramid.moc"
