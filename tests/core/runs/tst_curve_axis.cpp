#include "core/runs/curves/curve_axis.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace assay;

namespace
{

using Kind = CurveAxis::Kind;
constexpr TimeMs begin = 1'000'000;

/// Out of order, twice, with a clock that jumps back.
const std::vector<MetricPoint> logged = {
    {3, begin + 3'000, 30}, {1, begin + 1'000, 10}, {2, begin - 500, 20}, {1, begin + 4'000, 11}, {-4, begin, -40}};

} // namespace

class TestCurveAxis final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bySteps()
    {
        const PlacedCurve curve = placeCurve(logged, {}, begin, {});
        QCOMPARE(curve.x, (std::vector<double>{-4, 1, 1, 2, 3}));
        QCOMPARE(curve.y, (std::vector<double>{-40, 10, 11, 20, 30}));
        QCOMPARE(curve.steps, (std::vector<std::int64_t>{-4, 1, 1, 2, 3}));
    }

    void byTime()
    {
        const PlacedCurve curve = placeCurve(logged, {Kind::Time, {}}, begin, {});
        QCOMPARE(curve.x, (std::vector<double>{999.5, 1'000, 1'001, 1'003, 1'004}));
        QCOMPARE(curve.y, (std::vector<double>{20, -40, 10, 30, 11}));
        QCOMPARE(curve.steps, (std::vector<std::int64_t>{2, -4, 1, 3, 1}));
    }

    void byTimeSinceTheBegin()
    {
        const PlacedCurve curve = placeCurve(logged, {Kind::RelativeTime, {}}, begin, {});
        QCOMPARE(curve.x, (std::vector<double>{-0.5, 0, 1, 3, 4}));
    }

    void byAnotherMetric()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        // Step 1 twice: the later one counts. Step 2 is no number, step 3 is missing, step 7 meets nothing.
        const std::vector<MetricPoint> other = {{1, 0, 9}, {1, 0, 5}, {-4, 0, 6}, {2, 0, infinity}, {7, 0, 1}};
        const PlacedCurve curve = placeCurve(logged, {Kind::Metric, QStringLiteral("other")}, begin, other);
        QCOMPARE(curve.x, (std::vector<double>{5, 5, 6}));
        QCOMPARE(curve.y, (std::vector<double>{10, 11, -40}));
        QVERIFY(placeCurve(logged, {Kind::Metric, QStringLiteral("other")}, begin, {}).x.empty());
    }
};

QTEST_GUILESS_MAIN(TestCurveAxis)
#include "tst_curve_axis.moc"
