#pragma once

#include "core/base/random.h"
#include "core/learn/estimator.h"

#include <QElapsedTimer>

#include <cmath>

namespace assay
{

/// Rows of `features` numbers between -1 and 1; the target depends on the first two: an amount, or classes 0, 1, ….
inline FitData drawnData(LearningTask task, int rows, int features, std::uint64_t seed = 1)
{
    Random random(seed, "drawn data");
    FitData data;
    data.task = task;
    data.classes = task == LearningTask::Regression ? 0 : task == LearningTask::Binary ? 2 : 3;
    const auto fill = [&](FeatureMatrix &matrix, std::vector<double> &target, int count) {
        matrix.resize(count, features);
        for (Eigen::Index i = 0; i < matrix.size(); ++i)
            matrix.data()[i] = 2 * random.uniform() - 1;
        for (int row = 0; row < count; ++row) {
            const double sum = matrix(row, 0) + 0.5 * matrix(row, features > 1 ? 1 : 0) + 0.1 * random.normal();
            target.push_back(task == LearningTask::Regression ? 3 * sum + std::sin(5 * sum)
                             : task == LearningTask::Binary   ? double(sum > 0)
                                                              : double(sum > 0.4) + double(sum > -0.4));
        }
    };
    fill(data.features, data.target, rows);
    fill(data.validationFeatures, data.validationTarget, std::max(10, rows / 10));
    for (int feature = 0; feature < features; ++feature) {
        data.inputs.push_back({QStringLiteral("x%1").arg(feature), ColumnType::Real});
        data.featureInputs.push_back(size_t(feature));
    }
    return data;
}

/// Asks to stop a tenth of a second after it was made.
class SoonStopped final : public TrainingObserver
{
public:
    SoonStopped() { m_timer.start(); }
    bool report(double, const QString &) override { return !isStopped(); }
    [[nodiscard]] bool isStopped() const override { return m_timer.elapsed() >= 100; }
    void curvePoint(const QString &, std::int64_t, double) override {}
    /// Whether no more than four seconds have gone by since it asked: little beside the minutes that the whole takes,
    /// and much on a machine that builds with sanitizers meanwhile. How long it really takes is for the bench.
    [[nodiscard]] bool isStillSoon() const { return m_timer.elapsed() < 4'100; }

private:
    QElapsedTimer m_timer;
};

inline TrainingSpec fitSpec(const QString &kind, LearningTask task)
{
    TrainingSpec spec;
    spec.experiment = QStringLiteral("drawn");
    spec.data = QStringLiteral("drawn@1");
    spec.target = QStringLiteral("y");
    spec.task = taskName(task);
    spec.estimator.kind = kind;
    return spec;
}

} // namespace assay
