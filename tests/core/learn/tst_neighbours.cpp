#include "core/base/random.h"
#include "core/learn/nearest_rows.h"
#include "tests/core/learn/fit_cases.h"
#include "tests/support/result_check.h"
#include "tests/support/training_watcher.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace assay;

namespace
{

double distanceOf(const FeatureMatrix &a, Eigen::Index i, const FeatureMatrix &b, Eigen::Index k, RowMetric metric)
{
    double sum = 0;
    for (Eigen::Index f = 0; f < a.cols(); ++f)
        sum += metric == RowMetric::Euclidean ? (a(i, f) - b(k, f)) * (a(i, f) - b(k, f)) : std::abs(a(i, f) - b(k, f));
    return sum;
}

/// The rows by distance, then by number, the slow way.
std::vector<std::uint32_t> sortedRows(const FeatureMatrix &rows, const FeatureMatrix &queries, Eigen::Index query,
                                      RowMetric metric)
{
    std::vector<std::pair<double, std::uint32_t>> all;
    for (Eigen::Index k = 0; k < rows.rows(); ++k)
        all.emplace_back(distanceOf(queries, query, rows, k, metric), std::uint32_t(k));
    std::sort(all.begin(), all.end());
    std::vector<std::uint32_t> order;
    for (const auto &[distance, row] : all)
        order.push_back(row);
    return order;
}

Result<std::vector<double>> fittedPrediction(const TrainingSpec &spec, const FitData &data, const FeatureMatrix &rows)
{
    TrainingWatcher watcher;
    ASSAY_TRY(estimator, fitEstimator(spec, data, watcher));
    NoProgress unwatched;
    return estimator->predict(rows, unwatched);
}

/// Rows 0 … n - 1 on a line, each with its own number as target.
FitData lineOf(int n)
{
    FitData data;
    data.features.resize(n, 1);
    for (int i = 0; i < n; ++i) {
        data.features(i, 0) = i;
        data.target.push_back(i);
    }
    data.inputs.push_back({QStringLiteral("x"), ColumnType::Real});
    data.featureInputs.push_back(0);
    return data;
}

FeatureMatrix oneRow(double value)
{
    return FeatureMatrix::Constant(1, 1, value);
}

} // namespace

/// The search for nearest rows, and what nearest neighbours make of it.
class TestNeighbours final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsFoundInOrder_data()
    {
        QTest::addColumn<bool>("isEuclidean");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("features");
        QTest::addColumn<double>("step");
        QTest::addColumn<double>("offset");
        for (const bool isEuclidean : {true, false}) {
            const char *name = isEuclidean ? "euclidean" : "manhattan";
            QTest::addRow("%s plain", name) << isEuclidean << 1300 << 5 << 0.0 << 0.0;
            QTest::addRow("%s many equal distances", name) << isEuclidean << 1300 << 3 << 0.5 << 0.0;
            QTest::addRow("%s all equal", name) << isEuclidean << 700 << 2 << 10.0 << 0.0;
            QTest::addRow("%s far from the origin", name) << isEuclidean << 600 << 4 << 0.0 << 1e7;
            QTest::addRow("%s more features than rows", name) << isEuclidean << 40 << 900 << 0.0 << 0.0;
            QTest::addRow("%s one row", name) << isEuclidean << 1 << 3 << 0.0 << 0.0;
        }
    }

    void everyRowIsFoundInOrder()
    {
        QFETCH(bool, isEuclidean);
        QFETCH(int, rows);
        QFETCH(int, features);
        QFETCH(double, step);
        QFETCH(double, offset);
        const RowMetric metric = isEuclidean ? RowMetric::Euclidean : RowMetric::Manhattan;
        Random random(11, "rows");
        const auto drawn = [&](int count) {
            FeatureMatrix matrix(count, features);
            for (Eigen::Index i = 0; i < matrix.size(); ++i) {
                const double value = random.normal();
                matrix.data()[i] = offset + (step > 0 ? step * std::round(value / step) : value);
            }
            return matrix;
        };
        const FeatureMatrix known = drawn(rows);
        const FeatureMatrix queries = drawn(70);
        const NearestRows search(known, {}, metric);
        NoProgress unwatched;
        int calls = 0;
        const auto found = [&](Eigen::Index query, std::span<const NearRow> nearest) {
            QCOMPARE(query, Eigen::Index(calls++));
            const std::vector<std::uint32_t> order = sortedRows(known, queries, query, metric);
            QCOMPARE(nearest.size(), std::min<size_t>(7, order.size()));
            // Sums in another order may swap rows that are as far but for rounding.
            for (size_t i = 0; i < nearest.size(); ++i) {
                const double expected = distanceOf(queries, query, known, order[i], metric);
                QVERIFY(std::abs(nearest[i].distance - expected) <= 1e-12 * expected);
                QVERIFY(nearest[i].row == order[i] || step == 0);
            }
        };
        QVERIFY_RESULT(search.find(queries, 7, found, unwatched));
        QCOMPARE(calls, 70);
    }

    void weightsCountAsRows()
    {
        FitData data = lineOf(4);
        data.weights = {1, 2, 1, 3};
        TrainingSpec spec = fitSpec(QStringLiteral("knn"), LearningTask::Regression);
        spec.estimator.parameters = {{QStringLiteral("n_neighbors"), std::int64_t(4)}};
        // Nearest to 2.9: 3 three times, then 2 once.
        auto prediction = fittedPrediction(spec, data, oneRow(2.9));
        QVERIFY_RESULT(prediction);
        QCOMPARE(prediction->front(), (3 * 3 + 2) / 4.0);
        // Nearest to 1.1: 1 twice, 2 once, 0 once.
        QCOMPARE(fittedPrediction(spec, data, oneRow(1.1))->front(), (1 * 2 + 2 + 0) / 4.0);
        // Light rows: all of them together are fewer than four.
        data.weights = {0.25, 0.25, 0.25, 0.25};
        QCOMPARE(fittedPrediction(spec, data, oneRow(2.9))->front(), 1.5);
    }

    void distancesCount()
    {
        const FitData data = lineOf(5);
        TrainingSpec spec = fitSpec(QStringLiteral("knn"), LearningTask::Regression);
        spec.estimator.parameters = {{QStringLiteral("n_neighbors"), std::int64_t(2)},
                                     {QStringLiteral("weights"), QStringLiteral("distance")}};
        auto between = fittedPrediction(spec, data, oneRow(1.25));
        QVERIFY_RESULT(between);
        QVERIFY(std::abs(between->front() - (1 / 0.25 + 2 / 0.75) / (1 / 0.25 + 1 / 0.75)) < 1e-12);
        QCOMPARE(fittedPrediction(spec, data, oneRow(3))->front(), 3.0);
        // So near that its inverse would be infinite.
        QCOMPARE(fittedPrediction(spec, data, oneRow(5e-324))->front(), 0.0);
    }

    void ofEquallyFarRowsTheEarlierCounts()
    {
        const FitData data = lineOf(5);
        TrainingSpec spec = fitSpec(QStringLiteral("knn"), LearningTask::Regression);
        spec.estimator.parameters = {{QStringLiteral("n_neighbors"), std::int64_t(1)}};
        QCOMPARE(fittedPrediction(spec, data, oneRow(2.5))->front(), 2.0);
    }

    void moreNeighboursThanRowsAreAllRows()
    {
        TrainingSpec spec = fitSpec(QStringLiteral("knn"), LearningTask::Regression);
        spec.estimator.parameters = {{QStringLiteral("n_neighbors"), std::int64_t(1000000)}};
        QCOMPARE(fittedPrediction(spec, lineOf(4), oneRow(90))->front(), 1.5);
    }

    void sharesOfClasses()
    {
        FitData data = lineOf(6);
        data.task = LearningTask::Multiclass;
        data.classes = 3;
        data.target = {0, 0, 1, 1, 2, 2};
        TrainingSpec spec = fitSpec(QStringLiteral("knn"), LearningTask::Multiclass);
        spec.estimator.parameters = {{QStringLiteral("n_neighbors"), std::int64_t(4)}};
        auto shares = fittedPrediction(spec, data, oneRow(2.6));
        QVERIFY_RESULT(shares);
        QCOMPARE(*shares, (std::vector<double>{0.25, 0.5, 0.25}));
    }

    void infinityIsRefusedOrFarFromAll()
    {
        FitData data = lineOf(5);
        TrainingSpec spec = fitSpec(QStringLiteral("knn"), LearningTask::Regression);
        spec.estimator.parameters = {{QStringLiteral("n_neighbors"), std::int64_t(2)},
                                     {QStringLiteral("weights"), QStringLiteral("distance")}};
        for (const double query : {double(INFINITY), double(-INFINITY), 1e300}) {
            auto far = fittedPrediction(spec, data, oneRow(query));
            QVERIFY_RESULT(far);
            QCOMPARE(far->front(), 0.5);
        }
        data.features(3, 0) = INFINITY;
        for (const char *kind : {"knn", "mlp", "naive_bayes"}) {
            data.task = QLatin1String(kind) == u"naive_bayes" ? LearningTask::Binary : LearningTask::Regression;
            TrainingWatcher watcher;
            auto refused = fitEstimator(fitSpec(QString::fromLatin1(kind), data.task), data, watcher);
            QVERIFY_ERROR(refused, ErrorCode::Invalid);
            QVERIFY2(refused.error().text.contains(QStringLiteral("“x”")), qPrintable(refused.error().text));
        }
    }

    void aSearchStopsSoon()
    {
        const FitData data = drawnData(LearningTask::Regression, 60000, 30);
        const NearestRows search(data.features, {}, RowMetric::Manhattan);
        SoonStopped observer;
        const auto stopped = search.find(
            data.features, 5, [](Eigen::Index, std::span<const NearRow>) {}, observer);
        QVERIFY_ERROR(stopped, ErrorCode::Cancelled);
        QVERIFY(observer.isStillSoon());
    }

    void filesThatMakeNoSenseAreRefused()
    {
        const TrainingSpec spec = fitSpec(QStringLiteral("knn"), LearningTask::Binary);
        const FitData data = drawnData(LearningTask::Binary, 20, 2);
        TrainingWatcher watcher;
        auto fitted = fitEstimator(spec, data, watcher);
        QVERIFY_RESULT(fitted);
        const QByteArray bytes = (*fitted)->save();
        const EstimatorShape shape{LearningTask::Binary, 2, 2};
        QVERIFY_RESULT(loadEstimator(spec.estimator.kind, bytes, shape));
        QVERIFY(loadEstimator(spec.estimator.kind, bytes.chopped(8), shape).isError());
        QVERIFY(loadEstimator(spec.estimator.kind, bytes, {LearningTask::Binary, 2, 3}).isError());
        QVERIFY(loadEstimator(spec.estimator.kind, {}, shape).isError());
        // A class that is none: the last number.
        QByteArray wrong = bytes;
        const double three = 3;
        std::copy_n(reinterpret_cast<const char *>(&three), 8, wrong.end() - 8);
        QVERIFY(loadEstimator(spec.estimator.kind, wrong, shape).isError());
    }
};

QTEST_GUILESS_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
