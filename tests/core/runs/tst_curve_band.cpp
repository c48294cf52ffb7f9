#include "core/base/random.h"
#include "core/learn/closed_intervals.h"
#include "core/runs/curves/curve_band.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

using namespace assay;

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

struct Curve {
    std::vector<double> x;
    std::vector<double> y;
};

CurveBand bandOf(const std::vector<Curve> &curves, BandKind kind = BandKind::Deviation)
{
    std::vector<CurvePoints> points;
    for (const Curve &curve : curves)
        points.push_back({curve.x, curve.y});
    return curveBand(points, kind);
}

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// With NaN equal to NaN.
bool areNear(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](double x, double y) { return (std::isnan(x) && std::isnan(y)) || isNear(x, y); });
}

/// The value of a curve by looking at every point.
std::optional<double> plainValue(const Curve &curve, double x)
{
    double sum = 0;
    int values = 0;
    bool isPlace = false;
    for (size_t i = 0; i < curve.x.size(); ++i) {
        isPlace = isPlace || curve.x[i] == x;
        if (curve.x[i] == x && std::isfinite(curve.y[i])) {
            sum += curve.y[i];
            ++values;
        }
    }
    if (isPlace)
        return values > 0 ? std::optional(sum / values) : std::nullopt;
    const auto after = std::upper_bound(curve.x.begin(), curve.x.end(), x);
    if (after == curve.x.begin() || after == curve.x.end())
        return std::nullopt;
    const std::optional<double> low = plainValue(curve, *(after - 1));
    const std::optional<double> high = plainValue(curve, *after);
    if (!low || !high)
        return std::nullopt;
    return *low + (*high - *low) * (x - *(after - 1)) / (*after - *(after - 1));
}

Curve randomCurve(Random &random)
{
    Curve curve;
    double x = double(random.below(8));
    for (std::uint64_t count = random.below(40); count > 0; --count) {
        x += double(random.below(4)) / 2;
        curve.x.push_back(x);
        const std::uint64_t kind = random.below(12);
        curve.y.push_back(kind == 0 ? notANumber : kind == 1 ? infinity : random.normal());
    }
    return curve;
}

} // namespace

class TestCurveBand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// y = x and y = 3x: the mean is 2x and s is √2 x, so that s / √2 is x.
    void twoLinesHaveClosedForms()
    {
        const std::vector<double> x = {0, 1, 2, 5};
        const std::vector<Curve> lines = {{x, x}, {x, {0, 3, 6, 15}}};
        const double t = 12.706204736174698; // tan(0.475 π), one degree of freedom
        for (const auto &[kind, half] :
             {std::pair(BandKind::Deviation, std::sqrt(2.0)), {BandKind::StandardError, 1}, {BandKind::Interval, t}}) {
            const CurveBand band = bandOf(lines, kind);
            QCOMPARE(band.x, x);
            QVERIFY(areNear(band.mean, {0, 2, 4, 10}));
            QVERIFY(areNear(band.lower, {0, 2 - half, 4 - 2 * half, 10 - 5 * half}));
            QVERIFY(areNear(band.upper, {0, 2 + half, 4 + 2 * half, 10 + 5 * half}));
            QCOMPARE(band.count, (std::vector<std::uint32_t>{2, 2, 2, 2}));
        }
    }

    /// 1 to 5: the mean is 3, s² is 10 / 4.
    void fiveRunsHaveClosedForms()
    {
        std::vector<Curve> runs;
        for (int i = 1; i <= 5; ++i)
            runs.push_back({{7}, {double(i)}});
        const double s = std::sqrt(2.5);
        QVERIFY(isNear(bandOf(runs, BandKind::Deviation).upper.front(), 3 + s));
        QVERIFY(isNear(bandOf(runs, BandKind::StandardError).upper.front(), 3 + s / std::sqrt(5.0)));
        const CurveBand interval = bandOf(runs, BandKind::Interval);
        // t(4) of a table
        QVERIFY(std::abs(interval.upper.front() - (3 + 2.7764451051977987 * s / std::sqrt(5.0))) < 1e-12);
        const Estimate estimate = meanInterval(std::vector<double>{1, 2, 3, 4, 5});
        QVERIFY(isNear(interval.mean.front(), estimate.value));
        QVERIFY(isNear(interval.lower.front(), estimate.lower));
        QVERIFY(isNear(interval.upper.front(), estimate.upper));
    }

    void equalRunsHaveNoWidth()
    {
        const Curve curve{{1, 2, 3}, {0.1, -7, 1e9}};
        const CurveBand band = bandOf({curve, curve, curve, curve}, BandKind::Interval);
        QCOMPARE(band.mean, curve.y);
        QCOMPARE(band.lower, curve.y);
        QCOMPARE(band.upper, curve.y);
    }

    /// The first logs 0, 10, 20, the second 5 and 15.
    void otherStepsAreInterpolatedWithinTheirRange()
    {
        const CurveBand band = bandOf({{{0, 10, 20}, {0, 10, 40}}, {{5, 15}, {7, 17}}});
        QCOMPARE(band.x, (std::vector<double>{5, 10, 15}));
        QVERIFY(areNear(band.mean, {6, 11, 21}));
        QVERIFY(areNear(band.upper, {6 + std::sqrt(2.0), 11 + std::sqrt(2.0), 21 + 4 * std::sqrt(2.0)}));
    }

    /// Lines stay lines wherever they are sampled.
    void straightRunsHaveAStraightMean()
    {
        Random random(1, "straight runs");
        std::vector<Curve> runs;
        double slopes = 0;
        for (int run = 1; run <= 6; ++run) {
            Curve curve;
            for (double x = random.uniform(); x < 100; x += 0.1 + random.uniform()) {
                curve.x.push_back(x);
                curve.y.push_back(run * x - run);
            }
            slopes += run / 6.0;
            runs.push_back(std::move(curve));
        }
        const CurveBand band = bandOf(runs);
        int all = 0;
        for (size_t i = 0; i < band.x.size(); ++i) {
            if (band.count[i] != 6)
                continue;
            ++all;
            QVERIFY(std::abs(band.mean[i] - slopes * (band.x[i] - 1)) < 1e-10);
            // 1 to 6 have s² = 3.5.
            QVERIFY(std::abs(band.upper[i] - band.mean[i] - std::sqrt(3.5) * std::abs(band.x[i] - 1)) < 1e-9);
        }
        QVERIFY(all > 500);
    }

    void whatIsNoNumberHasNoMean()
    {
        const std::vector<double> x = {0, 1, 2, 3, 4};
        const CurveBand band = bandOf({{x, {1, 1, notANumber, 1, 1}},
                                       {x, {3, 3, 3, 3, notANumber}},
                                       {{0, 2, 2.5, 4}, {5, infinity, 5, -infinity}}});
        QCOMPARE(band.x, (std::vector<double>{0, 1, 2, 2.5, 3}));
        // At 1 the third lies between a value and none, at 2 and 2.5 the first does.
        QVERIFY(areNear(band.mean, {3, 2, notANumber, 4, 2}));
        QCOMPARE(band.count, (std::vector<std::uint32_t>{3, 2, 1, 2, 2}));
        QVERIFY(std::isnan(band.lower[2]) && std::isnan(band.upper[2]));
    }

    void pointsAtOnePlaceCountAsTheirMean()
    {
        const CurveBand band = bandOf({{{1, 1, 1, 2}, {1, 3, notANumber, 8}}, {{1, 2, 2}, {4, 4, 8}}});
        QCOMPARE(band.x, (std::vector<double>{1, 2}));
        QVERIFY(areNear(band.mean, {3, 7}));
    }

    void ofFewerThanTwoThereIsNothing()
    {
        QVERIFY(bandOf({}).x.empty());
        QVERIFY(bandOf({{{1, 2}, {3, 4}}}).x.empty());
        QVERIFY(bandOf({{{}, {}}, {{1, 2}, {3, 4}}}).x.empty());
        // One after the other
        const CurveBand apart = bandOf({{{1, 2}, {3, 4}}, {{3, 4}, {3, 4}}});
        QVERIFY(apart.x.empty() && apart.mean.empty() && apart.lower.empty() && apart.upper.empty());
        QVERIFY(apart.count.empty());
        QCOMPARE(bandOf({{{1, 2}, {3, 4}}, {{2, 3}, {6, 4}}}).mean, (std::vector<double>{5}));
    }

    void theLargestNumbersHaveAMean()
    {
        const double most = std::numeric_limits<double>::max();
        const CurveBand band = bandOf({{{1}, {most}}, {{1}, {most}}, {{1}, {most}}});
        QCOMPARE(band.mean.front(), most);
        QCOMPARE(band.upper.front(), most);
        QVERIFY(!std::isnan(bandOf({{{1}, {most}}, {{1}, {-most}}}).upper.front()));
    }

    void agreesWithThePlainEvaluation()
    {
        Random random(5, "bands");
        int means = 0;
        for (int round = 0; round < 1'000; ++round) {
            std::vector<Curve> curves(random.below(7));
            std::generate(curves.begin(), curves.end(), [&] { return randomCurve(random); });
            const CurveBand band = bandOf(curves, BandKind::StandardError);
            std::set<double> places;
            for (const Curve &curve : curves)
                places.insert(curve.x.begin(), curve.x.end());
            std::vector<double> x;
            std::vector<double> mean;
            std::vector<double> lower;
            for (const double place : places) {
                std::vector<double> values;
                for (const Curve &curve : curves) {
                    if (const std::optional<double> value = plainValue(curve, place))
                        values.push_back(*value);
                }
                double sum = 0;
                double squares = 0;
                for (const double value : values)
                    sum += value / double(values.size());
                for (const double value : values)
                    squares += (value - sum) * (value - sum);
                const auto n = double(values.size());
                x.push_back(place);
                mean.push_back(n < 2 ? notANumber : sum);
                lower.push_back(n < 2 ? notANumber : sum - std::sqrt(squares / (n - 1) / n));
                means += n < 2 ? 0 : 1;
            }
            // The band begins and ends with a mean.
            while (!mean.empty() && std::isnan(mean.back())) {
                for (auto *values : {&x, &mean, &lower})
                    values->pop_back();
            }
            while (!mean.empty() && std::isnan(mean.front())) {
                for (auto *values : {&x, &mean, &lower})
                    values->erase(values->begin());
            }
            QCOMPARE(band.x, x);
            QVERIFY(areNear(band.mean, mean));
            QVERIFY(areNear(band.lower, lower));
            QCOMPARE(band.upper.size(), x.size());
            QCOMPARE(band.count.size(), x.size());
        }
        QVERIFY(means > 5'000);
    }
};

QTEST_GUILESS_MAIN(TestCurveBand)
#include "tst_curve_band.moc"
