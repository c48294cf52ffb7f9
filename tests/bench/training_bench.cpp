#include "tests/bench/training_bench.h"

#include "core/base/random.h"
#include "core/learn/estimator.h"

#include <QElapsedTimer>
#include <QFile>

#include <cmath>

namespace assay
{

namespace
{

constexpr int features = 20;

class Unwatched final : public TrainingObserver
{
public:
    bool report(double, const QString &) override { return true; }
    [[nodiscard]] bool isStopped() const override { return false; }
    void curvePoint(const QString &, std::int64_t, double) override {}
};

Error ioError(const QFile &file)
{
    return Error{ErrorCode::Io, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString())};
}

void drawRows(Random &random, int rows, std::vector<double> &numbers)
{
    std::vector<double> classes;
    for (int row = 0; row < rows; ++row) {
        double x[features];
        for (double &value : x)
            value = random.normal();
        numbers.insert(numbers.end(), x, x + features);
        const double score =
            x[0] * x[1] + std::sin(2 * x[2]) + 0.5 * x[3] + 0.3 * std::abs(x[4]) + 0.5 * random.normal();
        classes.push_back(score > 0.2 ? 1 : 0);
    }
    numbers.insert(numbers.end(), classes.begin(), classes.end());
}

FitData dataFrom(const std::vector<double> &numbers)
{
    // Of eleven parts ten are to learn from.
    const auto rows = Eigen::Index(numbers.size() / (features + 1) * 10 / 11);
    const auto watched = Eigen::Index(numbers.size() / (features + 1)) - rows;
    FitData data;
    data.task = LearningTask::Binary;
    data.classes = 2;
    const double *at = numbers.data();
    const auto take = [&](Eigen::Index count, FeatureMatrix &matrix, std::vector<double> &target) {
        matrix = Eigen::Map<const FeatureMatrix>(at, count, features);
        at += matrix.size();
        target.assign(at, at + count);
        at += count;
    };
    take(rows, data.features, data.target);
    take(watched, data.validationFeatures, data.validationTarget);
    for (int feature = 0; feature < features; ++feature) {
        data.inputs.push_back({QStringLiteral("x%1").arg(feature), ColumnType::Real});
        data.featureInputs.push_back(size_t(feature));
    }
    return data;
}

} // namespace

Result<> writeTrainingRows(const QString &name, int rows)
{
    Random random(1, "training bench");
    std::vector<double> numbers;
    drawRows(random, rows, numbers);
    drawRows(random, rows / 10, numbers);
    QFile file(name);
    const auto size = qint64(numbers.size() * sizeof(double));
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char *>(numbers.data()), size) != size)
        return ioError(file);
    return Done{};
}

Result<double> benchTraining(const QString &kind, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return ioError(file);
    std::vector<double> numbers(size_t(file.size()) / sizeof(double));
    if (file.read(reinterpret_cast<char *>(numbers.data()), file.size()) != file.size())
        return ioError(file);
    const FitData data = dataFrom(numbers);
    TrainingSpec spec;
    spec.task = taskName(data.task);
    spec.estimator.kind = kind;
    if (kind == u"mlp")
        spec.estimator.parameters = {{QStringLiteral("max_iter"), std::int64_t(3)},
                                     {QStringLiteral("batch_size"), std::int64_t(256)}};
    if (kind == u"xgboost")
        spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(100)},
                                     {QStringLiteral("subsample"), 1.0}};
    Unwatched observer;
    QElapsedTimer timer;
    timer.start();
    ASSAY_TRY(estimator, fitEstimator(spec, data, observer));
    if (kind == u"knn")
        ASSAY_CHECK(estimator->predict(data.validationFeatures, observer));
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace assay
