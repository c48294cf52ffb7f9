#include "core/learn/mlp_estimator.h"

#include "core/base/random.h"
#include "core/learn/number_blob.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

/// One fit: the network, Adam's moments, and the buffers of a step.
class MlpEstimator::Trainer final
{
public:
    Trainer(MlpEstimator &network, const TrainingSpec &spec, Eigen::Index inputs)
        : m_network(network),
          m_random(std::uint64_t(spec.seed), "mlp"),
          m_rate(float(realParameter(spec.estimator, QStringLiteral("learning_rate_init")))),
          m_alpha(float(realParameter(spec.estimator, QStringLiteral("alpha"))))
    {
        std::vector<std::int64_t> sizes = listParameter(spec.estimator, QStringLiteral("hidden_layer_sizes"));
        sizes.push_back(1);
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

    /// One step of Adam on a batch: features as columns, standardised targets.
    void step(const Matrix &columns, const Vector &target)
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
        Matrix delta = (m_activations.back().row(0) - target.transpose()) / batch;
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

Result<std::unique_ptr<Estimator>> MlpEstimator::fit(const TrainingSpec &spec, const FitData &data,
                                                     TrainingObserver &observer)
{
    auto made = std::make_unique<MlpEstimator>();
    const auto n = Eigen::Index(data.target.size());
    const Eigen::Map<const Eigen::VectorXd> target(data.target.data(), n);
    made->m_targetMean = target.mean();
    made->m_targetScale = std::sqrt((target.array() - made->m_targetMean).square().mean());
    const Vector standard = ((target.array() - made->m_targetMean) / made->m_targetScale).cast<float>();
    const Matrix columns = data.features.transpose().cast<float>();
    Trainer trainer(*made, spec, columns.rows());

    const auto passes = int(wholeParameter(spec.estimator, QStringLiteral("max_iter")));
    const auto patience = int(wholeParameter(spec.estimator, QStringLiteral("n_iter_no_change")));
    const auto batch = std::min<Eigen::Index>(n, wholeParameter(spec.estimator, QStringLiteral("batch_size")));
    std::vector<Layer> bestLayers = made->m_layers;
    double best = std::numeric_limits<double>::infinity();
    int bestPass = 0;
    Matrix batchColumns;
    Vector batchTarget;
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
            batchTarget.resize(size);
            for (Eigen::Index i = 0; i < size; ++i) {
                batchColumns.col(i) = columns.col(order[size_t(begin + i)]);
                batchTarget[i] = standard[order[size_t(begin + i)]];
            }
            trainer.step(batchColumns, batchTarget);
        }
        ASSAY_TRY(fitted, made->predict(data.features, observer));
        ASSAY_TRY(watched, made->predict(data.validationFeatures, observer));
        const double error = rootMeanSquaredError(data.validationTarget, watched);
        observer.curvePoint(QStringLiteral("train_rmse"), pass + 1, rootMeanSquaredError(data.target, fitted));
        observer.curvePoint(QStringLiteral("valid_rmse"), pass + 1, error);
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

MlpEstimator::Vector MlpEstimator::forward(const Matrix &columns) const
{
    Matrix values = columns;
    for (size_t i = 0; i < m_layers.size(); ++i) {
        Matrix next = m_layers[i].weights * values;
        next.colwise() += m_layers[i].biases;
        values = i + 1 < m_layers.size() ? Matrix(next.cwiseMax(0.0F)) : next;
    }
    return values.row(0).transpose();
}

Result<std::vector<double>> MlpEstimator::predict(const FeatureMatrix &features, Progress &progress) const
{
    constexpr Eigen::Index block = 4096;
    std::vector<double> prediction(size_t(features.rows()));
    for (Eigen::Index begin = 0; begin < features.rows(); begin += block) {
        if (progress.isStopped())
            return trainingStopped();
        const Eigen::Index size = std::min(block, features.rows() - begin);
        const Vector values = forward(features.middleRows(begin, size).transpose().cast<float>());
        for (Eigen::Index i = 0; i < size; ++i)
            prediction[size_t(begin + i)] = m_targetMean + m_targetScale * double(values[i]);
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

Result<std::unique_ptr<Estimator>> MlpEstimator::load(const QByteArray &bytes, size_t featureCount)
{
    const auto numbers = numbersFromBlob(bytes);
    if (!numbers || numbers->size() < 4)
        return damagedModel();
    auto made = std::make_unique<MlpEstimator>();
    made->m_targetMean = (*numbers)[0];
    made->m_targetScale = (*numbers)[1];
    const double layerCount = (*numbers)[2];
    if (layerCount < 1 || layerCount > 11 || layerCount != std::floor(layerCount) ||
        numbers->size() < 3 + size_t(layerCount))
        return damagedModel();
    size_t at = 3 + size_t(layerCount);
    auto inputs = Eigen::Index(featureCount);
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
    if (at != numbers->size() || inputs != 1)
        return damagedModel();
    return std::unique_ptr<Estimator>(std::move(made));
}

} // namespace assay
