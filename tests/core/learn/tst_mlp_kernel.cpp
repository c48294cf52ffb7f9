#include "core/base/random.h"
#include "core/learn/aligned_floats.h"
#include "core/learn/mlp_kernel.h"
#include "tests/core/learn/fit_cases.h"
#include "tests/support/result_check.h"
#include "tests/support/training_watcher.h"

#include <QTest>

#include <cmath>

using namespace assay;

Q_DECLARE_METATYPE(assay::MlpShape)

namespace
{

AlignedFloats drawn(size_t count, Random &random)
{
    AlignedFloats numbers(count);
    for (float &number : numbers)
        number = float(2 * random.uniform() - 1);
    return numbers;
}

/// A network, rows to learn, and room.
struct Trial {
    MlpShape shape;
    int rows = 0;
    AlignedFloats parameters, features, targets, weights;

    Trial(const MlpShape &given, int count) : shape(given), rows(count)
    {
        Random random(5, "trial");
        parameters = drawn(parameterCount(shape), random);
        features = drawn(size_t(rows * shape.sizes[0]), random);
        const int outputs = shape.sizes[shape.layers];
        targets.assign(size_t(rows * outputs), 0);
        for (int row = 0; row < rows; ++row) {
            if (shape.output == MlpShape::Output::Linear)
                targets[size_t(row)] = float(random.normal());
            else if (shape.output == MlpShape::Output::Logistic)
                targets[size_t(row)] = float(random.below(2));
            else
                targets[size_t(row * outputs) + random.below(std::uint64_t(outputs))] = 1;
            weights.push_back(float(0.5 + random.uniform()));
        }
    }
    [[nodiscard]] MlpBatch batch(int begin, int count) const
    {
        return {features.data() + begin * shape.sizes[0], targets.data() + begin * shape.sizes[shape.layers],
                weights.data() + begin, count, 1 / float(rows)};
    }
};

/// The loss that the slopes are of: the mean over the rows of half the squared error or of the log loss, weighted.
double lossAt(const MlpKernel &kernel, const Trial &trial, const AlignedFloats &parameters)
{
    AlignedFloats scratch(kernel.scratchSize(trial.shape, trial.rows));
    const float *outputs =
        kernel.predict(trial.shape, parameters.data(), trial.features.data(), trial.rows, scratch.data());
    const int count = trial.shape.sizes[trial.shape.layers];
    double sum = 0;
    for (int i = 0; i < trial.rows * count; ++i) {
        const double output = double(outputs[i]);
        const double target = double(trial.targets[size_t(i)]);
        const double weight = double(trial.weights[size_t(i / count)]);
        if (trial.shape.output == MlpShape::Output::Linear)
            sum += weight * 0.5 * (output - target) * (output - target);
        else if (trial.shape.output == MlpShape::Output::Logistic)
            sum -= weight * std::log(target > 0 ? output : 1 - output);
        else if (target > 0)
            sum -= weight * std::log(output);
    }
    return sum / trial.rows;
}

} // namespace

/// The inner loops of the perceptron, on every kind of processor that this one can be.
class TestMlpKernel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kernels_data()
    {
        QTest::addColumn<MlpShape>("shape");
        using Shape = MlpShape;
        const std::pair<const char *, Shape::Activation> activations[] = {{"relu", Shape::Activation::Relu},
                                                                          {"tanh", Shape::Activation::Tanh},
                                                                          {"logistic", Shape::Activation::Logistic}};
        for (const auto &[name, activation] : activations) {
            QTest::addRow("%s linear", name) << Shape{2, {5, 7, 1}, activation, Shape::Output::Linear};
            QTest::addRow("%s logistic", name) << Shape{3, {20, 16, 9, 1}, activation, Shape::Output::Logistic};
            QTest::addRow("%s softmax", name) << Shape{3, {3, 8, 1, 4}, activation, Shape::Output::Softmax};
            QTest::addRow("%s no hidden layer", name) << Shape{1, {6, 3}, activation, Shape::Output::Softmax};
        }
    }

    void slopesAreThoseOfTheLoss_data() { kernels_data(); }

    void slopesAreThoseOfTheLoss()
    {
        QFETCH(MlpShape, shape);
        const Trial trial(shape, 13);
        const MlpKernels all = mlpKernels();
        for (int k = 0; k < all.count; ++k) {
            const MlpKernel &kernel = *all.kernels[k];
            AlignedFloats slopes(trial.parameters.size());
            AlignedFloats scratch(kernel.scratchSize(shape, trial.rows));
            kernel.learn(shape, trial.parameters.data(), trial.batch(0, 13), false, slopes.data(), scratch.data());
            int wrong = 0;
            for (size_t i = 0; i < slopes.size(); ++i) {
                AlignedFloats moved = trial.parameters;
                constexpr float step = 2e-3F;
                moved[i] += step;
                const double above = lossAt(kernel, trial, moved);
                moved[i] = trial.parameters[i] - step;
                const double below = lossAt(kernel, trial, moved);
                wrong += std::abs((above - below) / (2 * double(step)) - double(slopes[i])) > 2e-3;
            }
            // A step may cross the kink of a ReLU.
            QVERIFY2(wrong <= int(slopes.size() / 50),
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(kernel.name)).arg(wrong)));
        }
    }

    void partsAddUp_data() { kernels_data(); }

    void partsAddUp()
    {
        QFETCH(MlpShape, shape);
        const Trial trial(shape, 40);
        const MlpKernels all = mlpKernels();
        AlignedFloats first;
        for (int k = 0; k < all.count; ++k) {
            const MlpKernel &kernel = *all.kernels[k];
            AlignedFloats once(trial.parameters.size());
            AlignedFloats parts(trial.parameters.size(), 1e9F);
            AlignedFloats scratch(kernel.scratchSize(shape, 40));
            const double loss =
                kernel.learn(shape, trial.parameters.data(), trial.batch(0, 40), false, once.data(), scratch.data());
            double sum = 0;
            for (const auto &[begin, count] : {std::pair{0, 17}, {17, 1}, {18, 22}})
                sum += kernel.learn(shape, trial.parameters.data(), trial.batch(begin, count), begin > 0, parts.data(),
                                    scratch.data());
            QVERIFY(std::abs(sum - loss) < 1e-4 * std::abs(loss));
            if (first.empty())
                first = once;
            for (size_t i = 0; i < once.size(); ++i) {
                QVERIFY(std::abs(once[i] - parts[i]) < 1e-5F);
                QVERIFY2(std::abs(once[i] - first[i]) < 1e-5F, kernel.name);
            }
        }
    }

    void adamIsAdam()
    {
        Random random(2, "adam");
        const size_t count = 2500;
        const AlignedFloats slopes = drawn(count, random);
        const AlignedFloats start = drawn(count, random);
        const MlpKernels all = mlpKernels();
        for (int k = 0; k < all.count; ++k) {
            AlignedFloats numbers = start;
            AlignedFloats m(count, 0.1F);
            AlignedFloats v(count, 0.2F);
            all.kernels[k]->adam(count, {0.01F, 0.5F}, slopes.data(), m.data(), v.data(), numbers.data());
            for (size_t i = 0; i < count; ++i) {
                const double slope = double(slopes[i]) + 0.5 * double(start[i]);
                const double first = 0.9 * 0.1 + 0.1 * slope;
                const double second = 0.999 * 0.2 + 0.001 * slope * slope;
                const double expected = double(start[i]) - 0.01 * first / (std::sqrt(second) + 1e-8);
                QVERIFY(std::abs(double(m[i]) - first) < 1e-6);
                QVERIFY(std::abs(double(v[i]) - second) < 1e-6);
                QVERIFY(std::abs(double(numbers[i]) - expected) < 1e-6);
            }
        }
    }

    void everyActivationLearns_data()
    {
        QTest::addColumn<QString>("activation");
        for (const char *name : {"relu", "tanh", "logistic"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everyActivationLearns()
    {
        QFETCH(QString, activation);
        const FitData data = drawnData(LearningTask::Binary, 2000, 5);
        TrainingSpec spec = fitSpec(QStringLiteral("mlp"), data.task);
        spec.estimator.parameters = {{QStringLiteral("activation"), activation},
                                     {QStringLiteral("max_iter"), std::int64_t(30)}};
        TrainingWatcher watcher;
        auto estimator = fitEstimator(spec, data, watcher);
        QVERIFY_RESULT(estimator);
        NoProgress unwatched;
        auto prediction = (*estimator)->predict(data.validationFeatures, unwatched);
        QVERIFY_RESULT(prediction);
        int right = 0;
        for (size_t i = 0; i < prediction->size(); ++i)
            right += ((*prediction)[i] >= 0.5) == (data.validationTarget[i] > 0);
        QVERIFY2(right > int(0.9 * double(prediction->size())), qPrintable(QString::number(right)));
        const EstimatorShape shape{data.task, 2, 5};
        auto loaded = loadEstimator(spec.estimator.kind, (*estimator)->save(), shape);
        QVERIFY_RESULT(loaded);
        QCOMPARE(*(*loaded)->predict(data.validationFeatures, unwatched), *prediction);
        QVERIFY(loadEstimator(spec.estimator.kind, (*estimator)->save().chopped(8), shape).isError());
    }

    void largeBatchesAndNetworksStopSoon()
    {
        const FitData data = drawnData(LearningTask::Regression, 80000, 50);
        TrainingSpec spec = fitSpec(QStringLiteral("mlp"), data.task);
        // One batch takes more than what is soon.
        spec.estimator.parameters = {{QStringLiteral("hidden_layer_sizes"), std::vector<std::int64_t>{1024, 1024}},
                                     {QStringLiteral("batch_size"), std::int64_t(80000)}};
        SoonStopped observer;
        QVERIFY_ERROR(fitEstimator(spec, data, observer), ErrorCode::Cancelled);
        QVERIFY(observer.isStillSoon());
    }
};

QTEST_GUILESS_MAIN(TestMlpKernel)
#include "tst_mlp_kernel.moc"
