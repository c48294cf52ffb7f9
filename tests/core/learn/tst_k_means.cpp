#include "core/base/random.h"
#include "core/learn/k_means.h"
#include "tests/core/learn/fit_cases.h"
#include "tests/support/result_check.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace assay;

namespace
{

/// Clouds around the corners of a square, in turn.
FeatureMatrix corners(int rows)
{
    Random random(4, "corners");
    FeatureMatrix matrix(rows, 2);
    for (int row = 0; row < rows; ++row)
        matrix.row(row) << 10 * (row % 2) + random.normal() * 0.5, 10 * (row / 2 % 2) + random.normal() * 0.5;
    return matrix;
}

double inertiaOf(const FeatureMatrix &rows, const KMeansResult &result)
{
    double sum = 0;
    for (Eigen::Index row = 0; row < rows.rows(); ++row) {
        double least = std::numeric_limits<double>::infinity();
        for (Eigen::Index k = 0; k < result.centres.rows(); ++k)
            least = std::min(least, (rows.row(row) - result.centres.row(k)).squaredNorm());
        sum += least;
    }
    return sum;
}

} // namespace

class TestKMeans final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cloudsAreFound()
    {
        const FeatureMatrix rows = corners(1000);
        NoProgress unwatched;
        auto found = kMeans(rows, {.clusters = 4}, unwatched);
        QVERIFY_RESULT(found);
        std::set<std::uint32_t> labels;
        for (size_t row = 0; row < 1000; ++row) {
            QCOMPARE(found->labels[row], found->labels[row % 4]);
            labels.insert(found->labels[row]);
        }
        QCOMPARE(labels.size(), size_t(4));
        QVERIFY(std::abs(found->inertia - inertiaOf(rows, *found)) < 1e-9 * found->inertia);
        // Each centre is the mean of its rows.
        FeatureMatrix mean = FeatureMatrix::Zero(1, 2);
        for (int row = 0; row < 1000; row += 4)
            mean += rows.row(row) / 250;
        QVERIFY((mean - found->centres.row(found->labels[0])).norm() < 1e-9);
    }

    void theSeedDecides()
    {
        const FeatureMatrix rows = drawnData(LearningTask::Regression, 500, 3).features;
        NoProgress unwatched;
        auto one = kMeans(rows, {.clusters = 9, .starts = 1, .seed = 3}, unwatched);
        auto same = kMeans(rows, {.clusters = 9, .starts = 1, .seed = 3}, unwatched);
        auto other = kMeans(rows, {.clusters = 9, .starts = 1, .seed = 4}, unwatched);
        auto best = kMeans(rows, {.clusters = 9, .starts = 10, .seed = 3}, unwatched);
        QVERIFY_RESULT(one);
        QCOMPARE(one->labels, same->labels);
        QVERIFY(one->centres == same->centres);
        QVERIFY(one->centres != other->centres);
        QVERIFY(best->inertia <= one->inertia);
    }

    void aCentreWithoutRowsGoesWhereItIsNeeded()
    {
        FeatureMatrix rows(6, 1);
        rows << 0, 1, 2, 100, 101, 140;
        FeatureMatrix centres(3, 1);
        centres << 1, 100, 5000;
        NoProgress unwatched;
        auto found = kMeansFrom(rows, centres, {}, unwatched);
        QVERIFY_RESULT(found);
        QCOMPARE(found->centres(0, 0), 1.0);
        QCOMPARE(found->centres(1, 0), 100.5);
        QCOMPARE(found->centres(2, 0), 140.0);
        QCOMPARE(found->inertia, 2.5);
    }

    void oddRows()
    {
        NoProgress unwatched;
        // All alike: fewer places than centres.
        auto alike = kMeans(FeatureMatrix::Constant(20, 3, 7), {.clusters = 5}, unwatched);
        QVERIFY_RESULT(alike);
        QCOMPARE(alike->inertia, 0.0);
        QVERIFY(alike->centres.allFinite());
        // As many centres as rows, and a single one.
        const FeatureMatrix rows = corners(12);
        auto each = kMeans(rows, {.clusters = 12}, unwatched);
        QVERIFY_RESULT(each);
        QVERIFY(each->inertia < 1e-12);
        auto one = kMeans(rows, {.clusters = 1}, unwatched);
        QVERIFY_RESULT(one);
        QVERIFY((one->centres - rows.colwise().mean()).norm() < 1e-12);
    }

    void whatHasNoGroupsIsRefused()
    {
        NoProgress unwatched;
        FeatureMatrix rows = corners(8);
        QVERIFY_ERROR(kMeans(rows, {.clusters = 9}, unwatched), ErrorCode::Invalid);
        QVERIFY_ERROR(kMeans(rows, {.clusters = 0}, unwatched), ErrorCode::Invalid);
        QVERIFY_ERROR(kMeans(FeatureMatrix(0, 2), {.clusters = 1}, unwatched), ErrorCode::Invalid);
        QVERIFY_ERROR(kMeansFrom(rows, FeatureMatrix::Zero(2, 3), {}, unwatched), ErrorCode::Invalid);
        rows(3, 1) = std::numeric_limits<double>::quiet_NaN();
        QVERIFY_ERROR(kMeans(rows, {.clusters = 2}, unwatched), ErrorCode::Invalid);
    }

    void itStopsSoon()
    {
        const FeatureMatrix rows = drawnData(LearningTask::Regression, 200000, 10).features;
        SoonStopped observer;
        QVERIFY_ERROR(kMeans(rows, {.clusters = 50, .starts = 100}, observer), ErrorCode::Cancelled);
        QVERIFY(observer.isStillSoon());
    }
};

QTEST_GUILESS_MAIN(TestKMeans)
#include "tst_k_means.moc"
