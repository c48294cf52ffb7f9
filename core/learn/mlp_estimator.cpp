#include "core/learn/mlp_estimator.h"

#include "core/learn/checkpoints.h"
#include "core/learn/losses.h"
#include "core/learn/mlp_trainer.h"
#include "core/learn/number_blob.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

/// The model file's number for an activation; ReLU's files are older than the choice.
constexpr int activationMark = 100;

MlpShape::Output outputOf(LearningTask task)
{
    return task == LearningTask::Regression ? MlpShape::Output::Linear
           : task == LearningTask::Binary   ? MlpShape::Output::Logistic
                                            : MlpShape::Output::Softmax;
}

MlpShape shapeOf(const EstimatorSpec &spec, const FitData &data)
{
    MlpShape shape;
    shape.sizes[0] = int(data.features.cols());
    for (const std::int64_t units : listParameter(spec, QStringLiteral("hidden_layer_sizes")))
        shape.sizes[++shape.layers] = int(units);
    shape.sizes[++shape.layers] = int(data.outputs());
    const QString activation = wordParameter(spec, QStringLiteral("activation"));
    shape.activation = activation == u"tanh"       ? MlpShape::Activation::Tanh
                       : activation == u"logistic" ? MlpShape::Activation::Logistic
                                                   : MlpShape::Activation::Relu;
    shape.output = outputOf(data.task);
    return shape;
}

/// Predictions of rows in blocks that stay in the cache.
Result<std::vector<double>> predictRows(const MlpShape &shape, const AlignedFloats &parameters,
                                        const FeatureMatrix &features, double mean, double scale, Progress &progress)
{
    constexpr Eigen::Index block = 256;
    const MlpKernel &kernel = mlpKernel();
    const auto outputs = size_t(shape.sizes[shape.layers]);
    std::vector<double> prediction(size_t(features.rows()) * outputs);
    AlignedFloats rows(size_t(block * features.cols()));
    AlignedFloats scratch(kernel.scratchSize(shape, block));
    for (Eigen::Index begin = 0; begin < features.rows(); begin += block) {
        if (progress.isStopped())
            return trainingStopped();
        const Eigen::Index size = std::min(block, features.rows() - begin);
        const double *from = features.data() + begin * features.cols();
        std::copy(from, from + size * features.cols(), rows.begin());
        const float *values = kernel.predict(shape, parameters.data(), rows.data(), int(size), scratch.data());
        std::transform(values, values + size_t(size) * outputs, prediction.begin() + begin * Eigen::Index(outputs),
                       [&](float value) { return mean + scale * double(value); });
    }
    return prediction;
}

} // namespace

Result<std::unique_ptr<Estimator>> MlpEstimator::fit(const TrainingSpec &spec, const FitData &data,
                                                     TrainingObserver &observer)
{
    ASSAY_CHECK(needFiniteFeatures(data));
    auto made = std::make_unique<MlpEstimator>();
    ASSAY_TRY(checkpoints, Checkpoints::open(spec, data, observer));
    made->m_shape = shapeOf(spec.estimator, data);
    MlpTrainer trainer(spec, data, made->m_shape);
    if (checkpoints.state())
        ASSAY_CHECK(trainer.restore(*checkpoints.state()));
    made->m_targetMean = trainer.targetMean();
    made->m_targetScale = trainer.targetScale();
    const QString loss = QLatin1String(curveLossName(data.task));
    const auto passes = int(wholeParameter(spec.estimator, QStringLiteral("max_iter")));
    const auto patience = int(wholeParameter(spec.estimator, QStringLiteral("n_iter_no_change")));
    const Checkpoints::State state = [&] { return trainer.state(); };
    while (trainer.pass() < passes && !trainer.isAtEnd(patience)) {
        const int pass = trainer.pass();
        const QString what = QCoreApplication::translate("core", "Pass %1 of %2").arg(pass + 1).arg(passes);
        if (!observer.report(double(pass) / passes, what)) {
            if (pass > 0)
                checkpoints.handOut(state);
            return trainingStopped();
        }
        auto fitted = trainer.learnAll(observer);
        if (fitted.isError()) {
            // In the middle of a pass; what was held ready is from the end of one.
            checkpoints.handOut();
            return fitted.error();
        }
        ASSAY_TRY(watched, predictRows(made->m_shape, trainer.parameters(), data.validationFeatures, made->m_targetMean,
                                       made->m_targetScale, observer));
        const double error = curveLoss(data.task, data.validationTarget, watched, data.outputs());
        observer.curvePoint(QStringLiteral("train_") + loss, pass + 1, *fitted);
        observer.curvePoint(QStringLiteral("valid_") + loss, pass + 1, error);
        if (!std::isfinite(error))
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("core", "The perceptron’s error grew beyond all bounds. "
                                                             "Lower “estimator.learning_rate_init”.")};
        trainer.endPass(error);
        ASSAY_CHECK(checkpoints.offer(state));
        ASSAY_CHECK(checkpoints.hold(state));
    }
    made->m_parameters = trainer.bestParameters();
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<std::vector<double>> MlpEstimator::predict(const FeatureMatrix &features, Progress &progress) const
{
    return predictRows(m_shape, m_parameters, features, m_targetMean, m_targetScale, progress);
}

QByteArray MlpEstimator::save() const
{
    std::vector<double> numbers{m_targetMean, m_targetScale,
                                double(m_shape.layers + activationMark * int(m_shape.activation))};
    numbers.insert(numbers.end(), m_shape.sizes + 1, m_shape.sizes + 1 + m_shape.layers);
    numbers.insert(numbers.end(), m_parameters.begin(), m_parameters.end());
    return blobFromNumbers(numbers);
}

Result<std::unique_ptr<Estimator>> MlpEstimator::load(const QByteArray &bytes, const EstimatorShape &shape)
{
    const auto numbers = numbersFromBlob(bytes);
    if (!numbers || numbers->size() < 4)
        return damagedModel();
    auto made = std::make_unique<MlpEstimator>();
    made->m_targetMean = (*numbers)[0];
    made->m_targetScale = (*numbers)[1];
    const double head = (*numbers)[2];
    if (head < 0 || head != std::floor(head) || head >= 3 * activationMark)
        return damagedModel();
    MlpShape &layers = made->m_shape;
    layers.activation = MlpShape::Activation(int(head) / activationMark);
    layers.output = outputOf(shape.task);
    layers.layers = int(head) % activationMark;
    layers.sizes[0] = int(shape.features);
    const auto begin = 3 + size_t(layers.layers);
    if (layers.layers < 1 || layers.layers > MlpShape::mostLayers || numbers->size() < begin)
        return damagedModel();
    for (int i = 0; i < layers.layers; ++i) {
        const double units = (*numbers)[3 + size_t(i)];
        if (units < 1 || units > 4096 || units != std::floor(units))
            return damagedModel();
        layers.sizes[i + 1] = int(units);
    }
    if (numbers->size() - begin != parameterCount(layers) || size_t(layers.sizes[layers.layers]) != shape.outputs())
        return damagedModel();
    made->m_parameters.assign(numbers->begin() + std::ptrdiff_t(begin), numbers->end());
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<LearnedForm> MlpEstimator::learned() const
{
    PerceptronForm form;
    form.activation = PerceptronForm::Activation(m_shape.activation);
    form.targetMean = m_targetMean;
    form.targetScale = m_targetScale;
    const float *from = m_parameters.data();
    for (int i = 0; i < m_shape.layers; ++i) {
        const auto weights = size_t(m_shape.sizes[i]) * size_t(m_shape.sizes[i + 1]);
        // Outputs × inputs, column by column, is inputs × outputs, row by row.
        PerceptronForm::Layer layer{{from, from + weights}, {from + weights, from + weights + m_shape.sizes[i + 1]}};
        from += weights + size_t(m_shape.sizes[i + 1]);
        form.layers.push_back(std::move(layer));
    }
    return LearnedForm(std::move(form));
}

} // namespace assay
