#include "core/base/random.h"
#include "core/learn/pca.h"
#include "tests/core/learn/fit_cases.h"
#include "tests/support/result_check.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace assay;

namespace
{

FeatureMatrix stretched(int rows, int features)
{
    Random random(6, "stretched");
    FeatureMatrix matrix(rows, features);
    for (int row = 0; row < rows; ++row) {
        for (int feature = 0; feature < features; ++feature)
            matrix(row, feature) = random.normal() * (features - feature) + (feature > 0 ? 0.5 * matrix(row, 0) : 3);
    }
    return matrix;
}

} // namespace

class TestPca final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void componentsAreThoseOfTheCovariance_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("features");
        QTest::newRow("long") << 3000 << 7;
        QTest::newRow("a block and one row") << 257 << 4;
        QTest::newRow("square") << 12 << 12;
        QTest::newRow("wide") << 9 << 40;
        QTest::newRow("one feature") << 50 << 1;
        QTest::newRow("two rows") << 2 << 3;
    }

    void componentsAreThoseOfTheCovariance()
    {
        QFETCH(int, rows);
        QFETCH(int, features);
        const FeatureMatrix data = stretched(rows, features);
        NoProgress unwatched;
        const auto count = size_t(std::min(rows - 1, features));
        auto found = principalComponents(data, count, unwatched);
        QVERIFY_RESULT(found);
        const FeatureMatrix centred = data.rowwise() - data.colwise().mean();
        const Eigen::MatrixXd covariance = centred.transpose() * centred / (rows - 1);
        const double total = covariance.trace();
        for (Eigen::Index i = 0; i < found->components.rows(); ++i) {
            const Eigen::VectorXd one = found->components.row(i).transpose();
            QVERIFY((covariance * one - found->variances[i] * one).norm() < 1e-10 * total);
            QVERIFY(std::abs(one.norm() - 1) < 1e-12);
            Eigen::Index largest = 0;
            one.cwiseAbs().maxCoeff(&largest);
            QVERIFY(one[largest] > 0);
            QVERIFY(i == 0 || found->variances[i] <= found->variances[i - 1]);
            QVERIFY(std::abs(found->shares[i] - found->variances[i] / total) < 1e-12);
        }
        const FeatureMatrix square = found->components * found->components.transpose();
        QVERIFY((square - FeatureMatrix::Identity(square.rows(), square.cols())).norm() < 1e-10);
        // All components together lose nothing.
        const FeatureMatrix placed = found->project(data);
        const FeatureMatrix back = placed * found->components;
        QVERIFY((back - centred).norm() < 1e-9 * centred.norm());
    }

    void columnsThatDependAndDoNotVary()
    {
        FeatureMatrix data = stretched(300, 4);
        data.col(1) = 2 * data.col(0);
        data.col(3).setConstant(5);
        NoProgress unwatched;
        auto found = principalComponents(data, 4, unwatched);
        QVERIFY_RESULT(found);
        QVERIFY(found->components.allFinite());
        QVERIFY(found->variances[2] < 1e-20 * found->variances[0] + 1e-20);
        auto still = principalComponents(FeatureMatrix::Constant(20, 2, 4), 2, unwatched);
        QVERIFY_RESULT(still);
        QCOMPARE(still->variances.sum(), 0.0);
        QCOMPARE(still->shares.sum(), 0.0);
    }

    void smallVariancesBesideLargeOnes()
    {
        // Squares would lose what is 1e-9 of the rest.
        FeatureMatrix data = stretched(2000, 3);
        data.col(2) = 1e-9 * drawnData(LearningTask::Regression, 2000, 1).features;
        const double mean = data.col(2).mean();
        const double variance = (data.col(2).array() - mean).square().sum() / 1999;
        NoProgress unwatched;
        auto found = principalComponents(data, 3, unwatched);
        QVERIFY_RESULT(found);
        QVERIFY2(std::abs(found->variances[2] / variance - 1) < 0.01,
                 qPrintable(QString::number(found->variances[2] / variance)));
    }

    void whatHasNoComponentsIsRefused()
    {
        NoProgress unwatched;
        FeatureMatrix data = stretched(10, 3);
        QVERIFY_ERROR(principalComponents(data, 0, unwatched), ErrorCode::Invalid);
        QVERIFY_ERROR(principalComponents(data, 4, unwatched), ErrorCode::Invalid);
        QVERIFY_ERROR(principalComponents(data.topRows(1), 1, unwatched), ErrorCode::Invalid);
        QVERIFY_ERROR(principalComponents(FeatureMatrix::Zero(1001, 1001), 1, unwatched), ErrorCode::Invalid);
        data(4, 1) = INFINITY;
        QVERIFY_ERROR(principalComponents(data, 2, unwatched), ErrorCode::Invalid);
        SoonStopped observer;
        const FeatureMatrix large = drawnData(LearningTask::Regression, 60000, 100).features;
        while (!observer.isStopped()) {
        }
        QVERIFY_ERROR(principalComponents(large, 2, observer), ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPca)
#include "tst_pca.moc"
