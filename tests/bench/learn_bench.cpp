#include "tests/bench/learn_bench.h"

#include "core/base/large_pages.h"
#include "core/learn/estimator.h"
#include "core/learn/linear_model.h"

#include <QElapsedTimer>
#include <QFile>

#include <cmath>

namespace assay
{

namespace
{

/// For fits that nobody watches.
class Unwatched final : public TrainingObserver
{
public:
    bool report(double, const QString &) override { return true; }
    [[nodiscard]] bool isStopped() const override { return false; }
    void curvePoint(const QString &, std::int64_t, double) override {}
};

bool readNumbers(QFile &file, double *into, qint64 count)
{
    const qint64 bytes = count * qint64(sizeof(double));
    return file.read(reinterpret_cast<char *>(into), bytes) == bytes;
}

Result<FitData> readFitData(const QString &path, bool isForClasses, int rows, int columns)
{
    FitData data;
    data.task = isForClasses ? LearningTask::Binary : LearningTask::Regression;
    data.classes = isForClasses ? 2 : 0;
    data.features.resize(rows, columns);
    // As a preparation does, and NumPy.
    adviseLargePages(data.features.data(), size_t(data.features.size()) * sizeof(double));
    data.target.resize(size_t(rows));
    QFile file(path);
    bool isRead = file.open(QIODevice::ReadOnly) && readNumbers(file, data.features.data(), data.features.size());
    for (int part = 0; part <= (isForClasses ? 1 : 0); ++part)
        isRead = isRead && readNumbers(file, data.target.data(), rows);
    if (!isRead)
        return Error{ErrorCode::Io, QStringLiteral("%1 cannot be read.").arg(path)};
    return data;
}

double lossOf(const LinearModel &model, const FitData &data)
{
    const Eigen::VectorXd coefficients = model.coefficients().row(0);
    const double penalty = coefficients.squaredNorm();
    double loss = 0;
    for (Eigen::Index i = 0; i < data.features.rows(); ++i) {
        const double value = data.features.row(i).dot(coefficients) + model.intercepts()[0];
        const double truth = data.target[size_t(i)];
        const double margin = truth == 0.0 ? -value : value;
        loss += data.task == LearningTask::Regression ? (truth - value) * (truth - value)
                                                      : std::log1p(std::exp(-std::abs(margin))) - std::min(0.0, margin);
    }
    return loss + (data.task == LearningTask::Regression ? penalty : penalty / 2);
}

} // namespace

Result<FitFigure> benchFit(const QString &estimator, const QString &file, int rows, int columns)
{
    ASSAY_TRY(data, readFitData(file, estimator == QLatin1String("logistic"), rows, columns));
    TrainingSpec spec;
    spec.estimator.kind = estimator;
    Unwatched observer;
    QElapsedTimer timer;
    timer.start();
    ASSAY_TRY(fitted, fitEstimator(spec, data, observer));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    return FitFigure{seconds, lossOf(dynamic_cast<const LinearModel &>(*fitted), data)};
}

} // namespace assay
