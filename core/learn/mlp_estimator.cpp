#include "core/learn/mlp_estimator.h"

#include "core/base/random.h"
#include "core/learn/losses.h"
#include "core/learn/number_blob.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

namespace
{

/// What each row counts, 1 on average, so that steps stay as large as without weights.
Eigen::VectorXf meanOneWeights(const FitData &data)
{
    Eigen::VectorXf weights(Eigen::Index(data.target.size()));
    for (Eigen::Index i = 0; i < weights.size(); ++i)
        weights[i] = float(data.weight(size_t(i)));
    return weights / weights.mean();
}

} // namespace

/// One fit: the network, Adam's moments, and the buffers of a step.
class MlpEstimator::Trainer final
{
public:
    Trainer(MlpEstimator &network, const TrainingSpec &spec, Eigen::Index inputs, size_t outputCount)
        : m_network(network),
          m_random(std::uint64_t(spec.seed), "mlp"),
          m_rate(float(realParameter(spec.estimator, QStringLiteral("learning_rate_init")))),
          m_alpha(float(realParameter(spec.estimator, QStringLiteral("alpha"))))
    {
        std::vector<std::int64_t> sizes = listParameter(spec.estimator, QStringLiteral("hidden_layer_sizes"));
        sizes.push_back(std::int64_t(outputCount));
        for (const std::int64_t outputs : sizes) {
            // Uniform with the width of Glorot and Bengio (2010).
            const double width = std::sqrt(6.0 / double(inputs + outputs));
            Layer layer{Matrix(outputs, inputs), Vector::Zero(outputs)};
            for (Eigen::Index i = 0; i < layer.weights.size(); ++i)
                layer.weights.data()[i] = float((2 * m_random.uniform() - 1) * width);
            m_network.m_layers.push_back(layer);
            const Layer zero{Matrix::Zero(outputs, inputs), Vector::Zero(outputs)};
            m_first.push_back(zero);
            m_second.push_back(zero);
            inputs = outputs;
        }
        m_activations.resize(m_network.m_layers.size() + 1);
    }

    [[nodiscard]] std::vector<std::uint32_t> shuffledRows(size_t count)
    {
        return m_random.permutation(std::uint32_t(count));
    }

    /// One step of Adam on a batch: features and targets (as the outputs are) as columns, and what each column counts.
    void step(const Matrix &columns, const Matrix &target, const Vector &weights)
    {
        std::vector<Layer> &layers = m_network.m_layers;
        m_activations[0] = columns;
        for (size_t i = 0; i < layers.size(); ++i) {
            m_activations[i + 1].noalias() = layers[i].weights * m_activations[i];
            m_activations[i + 1].colwise() += layers[i].biases;
            if (i + 1 < layers.size())
                m_activations[i + 1] = m_activations[i + 1].cwiseMax(0.0F);
        }
        ++m_steps;
        const float batch = float(columns.cols());
        // For the linear, the logistic and the softmax output alike, each with its loss.
        activateOutputs(m_activations.back(), m_network.m_task);
        Matrix delta = (m_activations.back() - target) / batch;
        delta.array().rowwise() *= weights.transpose().array();
        for (size_t i = layers.size(); i-- > 0;) {
            Layer gradient{delta * m_activations[i].transpose() + (m_alpha / batch) * layers[i].weights,
                           delta.rowwise().sum()};
            if (i > 0) {
                Matrix below = layers[i].weights.transpose() * delta;
                delta = (m_activations[i].array() > 0.0F).select(below, 0.0F);
            }
            update(i, gradient);
        }
    }

private:
    void update(size_t place, const Layer &gradient)
    {
        const float correction =
            float(std::sqrt(1 - std::pow(0.999, double(m_steps))) / (1 - std::pow(0.9, double(m_steps))));
        const auto move = [&](auto &value, auto &first, auto &second, const auto &slope) {
            first = 0.9F * first + 0.1F * slope;
            second = 0.999F * second + 0.001F * slope.cwiseAbs2();
            value.array() -= m_rate * correction * first.array() / (second.array().sqrt() + 1e-8F);
        };
        Layer &layer = m_network.m_layers[place];
        move(layer.weights, m_first[place].weights, m_second[place].weights, gradient.weights);
        move(layer.biases, m_first[place].biases, m_second[place].biases, gradient.biases);
    }

    MlpEstimator &m_network;
    Random m_random;
    float m_rate;
    float m_alpha;
    std::int64_t m_steps = 0;
    std::vector<Layer> m_first;
    std::vector<Layer> m_second;
    std::vector<Matrix> m_activations;
};

MlpEstimator::Matrix MlpEstimator::prepareTargets(const FitData &data)
{
    const auto n = Eigen::Index(data.target.size());
    const Eigen::Map<const Eigen::VectorXd> target(data.target.data(), n);
    if (data.task == LearningTask::Multiclass) {
        Matrix targets = Matrix::Zero(Eigen::Index(data.classes), n);
        for (Eigen::Index i = 0; i < n; ++i)
            targets(Eigen::Index(target[i]), i) = 1;
        return targets;
    }
    if (data.task == LearningTask::Regression) {
        m_targetMean = target.mean();
        m_targetScale = std::sqrt((target.array() - m_targetMean).square().mean());
    }
    return ((target.transpose().array() - m_targetMean) / m_targetScale).cast<float>();
}

Result<std::unique_ptr<Estimator>> MlpEstimator::fit(const TrainingSpec &spec, const FitData &data,
                                                     TrainingObserver &observer)
{
    auto made = std::make_unique<MlpEstimator>();
    made->m_task = data.task;
    const auto n = Eigen::Index(data.target.size());
    const Matrix targets = made->prepareTargets(data);
    const Vector weights = meanOneWeights(data);
    const Matrix columns = data.features.transpose().cast<float>();
    Trainer trainer(*made, spec, columns.rows(), data.outputs());
    const QString loss = QLatin1String(curveLossName(data.task));

    const auto passes = int(wholeParameter(spec.estimator, QStringLiteral("max_iter")));
    const auto patience = int(wholeParameter(spec.estimator, QStringLiteral("n_iter_no_change")));
    const auto batch = std::min<Eigen::Index>(n, wholeParameter(spec.estimator, QStringLiteral("batch_size")));
    std::vector<Layer> bestLayers = made->m_layers;
    double best = std::numeric_limits<double>::infinity();
    int bestPass = 0;
    Matrix batchColumns;
    Matrix batchTargets;
    Vector batchWeights;
    for (int pass = 0; pass < passes; ++pass) {
        const QString what = QCoreApplication::translate("core", "Pass %1 of %2").arg(pass + 1).arg(passes);
        if (!observer.report(double(pass) / passes, what))
            return trainingStopped();
        const std::vector<std::uint32_t> order = trainer.shuffledRows(size_t(n));
        for (Eigen::Index begin = 0; begin < n; begin += batch) {
            if (observer.isStopped())
                return trainingStopped();
            const Eigen::Index size = std::min(batch, n - begin);
            batchColumns.resize(columns.rows(), size);
            batchTargets.resize(targets.rows(), size);
            batchWeights.resize(size);
            for (Eigen::Index i = 0; i < size; ++i) {
                batchColumns.col(i) = columns.col(order[size_t(begin + i)]);
                batchTargets.col(i) = targets.col(order[size_t(begin + i)]);
                batchWeights[i] = weights[order[size_t(begin + i)]];
            }
            trainer.step(batchColumns, batchTargets, batchWeights);
        }
        ASSAY_TRY(fitted, made->predict(data.features, observer));
        ASSAY_TRY(watched, made->predict(data.validationFeatures, observer));
        const double error = curveLoss(data.task, data.validationTarget, watched, data.outputs());
        observer.curvePoint(QStringLiteral("train_") + loss, pass + 1,
                            curveLoss(data.task, data.target, fitted, data.outputs()));
        observer.curvePoint(QStringLiteral("valid_") + loss, pass + 1, error);
        if (!std::isfinite(error))
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("core", "The perceptron’s error grew beyond all bounds. "
                                                             "Lower “estimator.learning_rate_init”.")};
        if (error < best) {
            best = error;
            bestPass = pass;
            bestLayers = made->m_layers;
        } else if (pass - bestPass >= patience) {
            break;
        }
    }
    made->m_layers = bestLayers;
    return std::unique_ptr<Estimator>(std::move(made));
}

void MlpEstimator::activateOutputs(Matrix &outputs, LearningTask task)
{
    if (task == LearningTask::Binary) {
        outputs = (1.0F + (-outputs.array()).exp()).inverse();
    } else if (task == LearningTask::Multiclass) {
        outputs.rowwise() -= outputs.colwise().maxCoeff().eval();
        outputs = outputs.array().exp();
        outputs.array().rowwise() /= outputs.colwise().sum().eval().array();
    }
}

MlpEstimator::Matrix MlpEstimator::forward(const Matrix &columns) const
{
    Matrix values = columns;
    for (size_t i = 0; i < m_layers.size(); ++i) {
        Matrix next = m_layers[i].weights * values;
        next.colwise() += m_layers[i].biases;
        values = i + 1 < m_layers.size() ? Matrix(next.cwiseMax(0.0F)) : next;
    }
    activateOutputs(values, m_task);
    return values;
}

Result<std::vector<double>> MlpEstimator::predict(const FeatureMatrix &features, Progress &progress) const
{
    constexpr Eigen::Index block = 4096;
    const auto outputs = size_t(m_layers.back().biases.size());
    std::vector<double> prediction(size_t(features.rows()) * outputs);
    for (Eigen::Index begin = 0; begin < features.rows(); begin += block) {
        if (progress.isStopped())
            return trainingStopped();
        const Eigen::Index size = std::min(block, features.rows() - begin);
        const Matrix values = forward(features.middleRows(begin, size).transpose().cast<float>());
        for (Eigen::Index i = 0; i < values.size(); ++i)
            prediction[size_t(begin) * outputs + size_t(i)] = m_targetMean + m_targetScale * double(values.data()[i]);
    }
    return prediction;
}

QByteArray MlpEstimator::save() const
{
    std::vector<double> numbers{m_targetMean, m_targetScale, double(m_layers.size())};
    for (const Layer &layer : m_layers)
        numbers.push_back(double(layer.biases.size()));
    for (const Layer &layer : m_layers) {
        numbers.insert(numbers.end(), layer.weights.data(), layer.weights.data() + layer.weights.size());
        numbers.insert(numbers.end(), layer.biases.begin(), layer.biases.end());
    }
    return blobFromNumbers(numbers);
}

Result<std::unique_ptr<Estimator>> MlpEstimator::load(const QByteArray &bytes, const EstimatorShape &shape)
{
    const auto numbers = numbersFromBlob(bytes);
    if (!numbers || numbers->size() < 4)
        return damagedModel();
    auto made = std::make_unique<MlpEstimator>();
    made->m_task = shape.task;
    made->m_targetMean = (*numbers)[0];
    made->m_targetScale = (*numbers)[1];
    const double layerCount = (*numbers)[2];
    if (layerCount < 1 || layerCount > 11 || layerCount != std::floor(layerCount) ||
        numbers->size() < 3 + size_t(layerCount))
        return damagedModel();
    size_t at = 3 + size_t(layerCount);
    auto inputs = Eigen::Index(shape.features);
    for (size_t i = 0; i < size_t(layerCount); ++i) {
        const double outputs = (*numbers)[3 + i];
        if (outputs < 1 || outputs > 4096 || outputs != std::floor(outputs))
            return damagedModel();
        Layer layer{Matrix(Eigen::Index(outputs), inputs), Vector(Eigen::Index(outputs))};
        if (numbers->size() - at < size_t(layer.weights.size() + layer.biases.size()))
            return damagedModel();
        for (Eigen::Index k = 0; k < layer.weights.size(); ++k)
            layer.weights.data()[k] = float((*numbers)[at++]);
        for (Eigen::Index k = 0; k < layer.biases.size(); ++k)
            layer.biases[k] = float((*numbers)[at++]);
        made->m_layers.push_back(layer);
        inputs = Eigen::Index(outputs);
    }
    if (at != numbers->size() || inputs != Eigen::Index(shape.outputs()))
        return damagedModel();
    return std::unique_ptr<Estimator>(std::move(made));
}

} // namespace assay
