#include "core/base/random.h"
#include "core/runs/curves/curve_smoothing.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace assay;

namespace
{

using Kind = CurveSmoothing::Kind;
constexpr double infinity = std::numeric_limits<double>::infinity();

std::vector<double> noise(size_t count)
{
    Random random(1, "noise");
    std::vector<double> y(count);
    for (double &value : y)
        value = random.normal();
    return y;
}

bool isNear(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

} // namespace

class TestCurveSmoothing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void constantsStayConstant_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("strength");
        for (const double weight : {0.0, 0.5, 0.999}) {
            QTest::addRow("exponential %g", weight) << int(Kind::Exponential) << weight;
            QTest::addRow("debiased %g", weight) << int(Kind::DebiasedExponential) << weight;
        }
        for (const double width : {0.3, 3.0, 500.0}) {
            QTest::addRow("gaussian %g", width) << int(Kind::Gaussian) << width;
            QTest::addRow("running mean %g", width) << int(Kind::RunningMean) << width;
        }
    }

    void constantsStayConstant()
    {
        QFETCH(int, kind);
        QFETCH(double, strength);
        for (const double value : smoothCurve(std::vector<double>(100, 7.25), {Kind(kind), strength}))
            QVERIFY(isNear(value, 7.25));
    }

    /// A step from 0 to 1 has closed forms: 1 - a^n after n points for the exponential mean.
    void aStepHasItsClosedForm()
    {
        std::vector<double> step(60, 1.0);
        step[0] = 0;
        const double a = 0.9;
        const auto exponential = smoothCurve(step, {Kind::Exponential, a});
        const auto debiased = smoothCurve(step, {Kind::DebiasedExponential, a});
        for (size_t i = 0; i < step.size(); ++i) {
            QVERIFY(isNear(exponential[i], 1 - std::pow(a, double(i))));
            // Weights (1 - a) a^(i - j) over their sum 1 - a^(i + 1), without that of the first point
            QVERIFY(isNear(debiased[i], (1 - std::pow(a, double(i))) / (1 - std::pow(a, double(i + 1)))));
        }
    }

    void theDebiasedMeanBeginsWithTheFirstValue()
    {
        const auto y = noise(3);
        const auto smooth = smoothCurve(y, {Kind::DebiasedExponential, 0.99});
        QVERIFY(isNear(smooth[0], y[0]));
        QVERIFY(isNear(smooth[1], (0.99 * y[0] + y[1]) / 1.99));
    }

    /// A straight line stays one where the kernel is whole, whatever its width.
    void aLineStaysALineInside()
    {
        std::vector<double> line(200);
        std::iota(line.begin(), line.end(), 5.0);
        const auto gaussian = smoothCurve(line, {Kind::Gaussian, 3});
        const auto mean = smoothCurve(line, {Kind::RunningMean, 11});
        for (size_t i = 12; i + 12 < line.size(); ++i) {
            QVERIFY(isNear(gaussian[i], line[i]));
            QVERIFY(isNear(mean[i], line[i]));
        }
        // At the end only the half of a window is there.
        QVERIFY(isNear(mean.front(), 5 + 2.5));
        QVERIFY(isNear(mean.back(), 204 - 2.5));
    }

    void anImpulseShowsTheKernel()
    {
        std::vector<double> impulse(101, 0.0);
        impulse[50] = 1;
        const double sigma = 4;
        double sum = 0;
        for (int d = -16; d <= 16; ++d)
            sum += std::exp(-d * d / (2 * sigma * sigma));
        const auto gaussian = smoothCurve(impulse, {Kind::Gaussian, sigma});
        const auto mean = smoothCurve(impulse, {Kind::RunningMean, 4});
        for (int d = -20; d <= 20; ++d) {
            const size_t i = size_t(50 + d);
            QVERIFY(isNear(gaussian[i], std::abs(d) <= 16 ? std::exp(-d * d / (2 * sigma * sigma)) / sum : 0));
            QVERIFY(isNear(mean[i], std::abs(d) <= 2 ? 0.2 : 0));
        }
    }

    void theRunningMeanIsThatOfItsWindow()
    {
        auto y = noise(5'000);
        y[100] = 1e16; // what a plain running sum would never get rid of
        const auto mean = smoothCurve(y, {Kind::RunningMean, 31});
        for (size_t i = 0; i < y.size(); ++i) {
            const size_t from = i < 15 ? 0 : i - 15;
            const size_t to = std::min(y.size(), i + 16);
            const double sum = std::accumulate(y.begin() + std::ptrdiff_t(from), y.begin() + std::ptrdiff_t(to), 0.0);
            const double tolerance = from <= 100 && 100 < to ? 1e-12 : 1e-9;
            QVERIFY2(isNear(mean[i], sum / double(to - from), tolerance), qPrintable(QString::number(i)));
        }
    }

    void noNumbersAreLeftOutAndStay()
    {
        const double none = std::nan("");
        const std::vector<double> y = {none, 2, infinity, 4, none, none, 6, -infinity};
        const std::vector<double> finite = {2, 4, 6};
        for (const CurveSmoothing &smoothing :
             {CurveSmoothing{Kind::Exponential, 0.5}, CurveSmoothing{Kind::DebiasedExponential, 0.5},
              CurveSmoothing{Kind::Gaussian, 1}, CurveSmoothing{Kind::RunningMean, 3}}) {
            const auto smooth = smoothCurve(y, smoothing);
            const auto expected = smoothCurve(finite, smoothing);
            QCOMPARE(smooth.size(), y.size());
            QVERIFY(std::isnan(smooth[0]) && std::isnan(smooth[4]) && std::isnan(smooth[5]));
            QVERIFY(smooth[2] == infinity && smooth[7] == -infinity);
            QVERIFY(smooth[1] == expected[0] && smooth[3] == expected[1] && smooth[6] == expected[2]);
        }
    }

    void strengthsOutsideTheirRangeDoNoHarm()
    {
        const auto y = noise(50);
        for (const Kind kind : {Kind::Exponential, Kind::DebiasedExponential, Kind::Gaussian, Kind::RunningMean}) {
            for (const double strength : {-1.0, 1.0, 1e300, infinity, std::nan("")}) {
                const auto smooth = smoothCurve(y, {kind, strength});
                QCOMPARE(smooth.size(), y.size());
            }
            QCOMPARE(smoothCurve(y, {kind, 0}), y);
            QVERIFY(smoothCurve({}, {kind, 0.5}).empty());
        }
        QCOMPARE(smoothCurve(y, {}), y);
    }
};

QTEST_GUILESS_MAIN(TestCurveSmoothing)
#include "tst_curve_smoothing.moc"
