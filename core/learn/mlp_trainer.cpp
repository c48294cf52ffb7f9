#include "core/learn/mlp_trainer.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

/// So many rows that they stay in the cache, and that a large network is done with them in some ten milliseconds.
size_t partSizeOf(const MlpShape &shape)
{
    return std::clamp<size_t>((size_t(1) << 27) / parameterCount(shape), 1, 256);
}

QByteArray bytesOf(const AlignedFloats &numbers)
{
    return QByteArray(reinterpret_cast<const char *>(numbers.data()), qsizetype(numbers.size() * sizeof(float)));
}

bool readNumbers(const QByteArray &bytes, AlignedFloats &into)
{
    if (size_t(bytes.size()) != into.size() * sizeof(float))
        return false;
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char *>(into.data()));
    return true;
}

} // namespace

MlpTrainer::MlpTrainer(const TrainingSpec &spec, const FitData &data, const MlpShape &shape)
    : m_kernel(mlpKernel()),
      m_shape(shape),
      m_random(std::uint64_t(spec.seed), "mlp"),
      m_rate(float(realParameter(spec.estimator, QStringLiteral("learning_rate_init")))),
      m_penalty(float(realParameter(spec.estimator, QStringLiteral("alpha")))),
      m_batchSize(std::min(data.target.size(), size_t(wholeParameter(spec.estimator, QStringLiteral("batch_size"))))),
      m_partSize(std::min(m_batchSize, partSizeOf(shape))),
      m_rows(data.target.size()),
      m_features(data.features.data(), data.features.data() + data.features.size())
{
    takeTargets(data);
    if (!data.weights.empty()) {
        // Steps stay as large as without weights.
        const double mean = std::accumulate(data.weights.begin(), data.weights.end(), 0.0) / double(m_rows);
        for (const double weight : data.weights)
            m_weights.push_back(float(weight / mean));
    }
    start();
    const auto outputs = size_t(shape.sizes[shape.layers]);
    m_partFeatures.resize(m_partSize * size_t(shape.sizes[0]));
    m_partTargets.resize(m_partSize * outputs);
    m_partWeights.resize(m_weights.empty() ? 0 : m_partSize);
    m_scratch.resize(m_kernel.scratchSize(shape, int(m_partSize)));
}

void MlpTrainer::start()
{
    const size_t count = parameterCount(m_shape);
    m_parameters.assign(count, 0);
    m_slopes.assign(count, 0);
    m_first.assign(count, 0);
    m_second.assign(count, 0);
    float *into = m_parameters.data();
    for (int layer = 0; layer < m_shape.layers; ++layer) {
        // Uniform with the width of Glorot and Bengio (2010); biases start at 0.
        const double width = std::sqrt(6.0 / double(m_shape.sizes[layer] + m_shape.sizes[layer + 1]));
        const size_t weights = weightCount(m_shape, layer);
        std::generate(into, into + weights, [&] { return float((2 * m_random.uniform() - 1) * width); });
        into += weights + size_t(m_shape.sizes[layer + 1]);
    }
    m_best = m_parameters;
}

void MlpTrainer::takeTargets(const FitData &data)
{
    if (data.task == LearningTask::Multiclass) {
        m_targets.assign(m_rows * data.classes, 0);
        for (size_t row = 0; row < m_rows; ++row)
            m_targets[row * data.classes + size_t(data.target[row])] = 1;
        return;
    }
    if (data.task == LearningTask::Regression) {
        const Eigen::Map<const Eigen::ArrayXd> target(data.target.data(), Eigen::Index(m_rows));
        m_targetMean = target.mean();
        const double sd = std::sqrt((target - m_targetMean).square().mean());
        m_targetScale = sd > 0 ? sd : 1;
    }
    m_targets.reserve(m_rows);
    for (const double target : data.target)
        m_targets.push_back(float((target - m_targetMean) / m_targetScale));
}

MlpBatch MlpTrainer::gather(const std::vector<std::uint32_t> &order, size_t begin, size_t rows, float share)
{
    // Far enough ahead that a row has come from memory when it is copied.
    constexpr size_t ahead = 16;
    const auto features = size_t(m_shape.sizes[0]);
    const auto outputs = size_t(m_shape.sizes[m_shape.layers]);
    for (size_t i = 0; i < rows; ++i) {
        if (begin + i + ahead < order.size())
            __builtin_prefetch(m_features.data() + order[begin + i + ahead] * features);
        const size_t row = order[begin + i];
        std::copy_n(m_features.data() + row * features, features, m_partFeatures.data() + i * features);
        if (outputs == 1)
            m_partTargets[i] = m_targets[row];
        else
            std::copy_n(m_targets.data() + row * outputs, outputs, m_partTargets.data() + i * outputs);
        if (!m_weights.empty())
            m_partWeights[i] = m_weights[row];
    }
    return {m_partFeatures.data(), m_partTargets.data(), m_weights.empty() ? nullptr : m_partWeights.data(), int(rows),
            share};
}

Result<double> MlpTrainer::learnAll(Progress &progress)
{
    const std::vector<std::uint32_t> order = m_random.permutation(std::uint32_t(m_rows));
    double loss = 0;
    for (size_t batch = 0; batch < m_rows; batch += m_batchSize) {
        const size_t end = std::min(m_rows, batch + m_batchSize);
        for (size_t begin = batch; begin < end; begin += m_partSize) {
            if (progress.isStopped())
                return trainingStopped();
            const size_t rows = std::min(m_partSize, end - begin);
            loss += m_kernel.learn(m_shape, m_parameters.data(), gather(order, begin, rows, 1 / float(end - batch)),
                                   begin > batch, m_slopes.data(), m_scratch.data());
        }
        step(end - batch);
    }
    loss /= double(m_rows);
    return m_shape.output == MlpShape::Output::Linear ? m_targetScale * std::sqrt(loss) : loss;
}

void MlpTrainer::step(size_t batchRows)
{
    ++m_steps;
    const double correction = std::sqrt(1 - std::pow(0.999, double(m_steps))) / (1 - std::pow(0.9, double(m_steps)));
    const auto rate = float(double(m_rate) * correction);
    size_t at = 0;
    const auto move = [&](size_t count, float penalty) {
        m_kernel.adam(count, {rate, penalty}, m_slopes.data() + at, m_first.data() + at, m_second.data() + at,
                      m_parameters.data() + at);
        at += count;
    };
    for (int layer = 0; layer < m_shape.layers; ++layer) {
        move(weightCount(m_shape, layer), m_penalty / float(batchRows));
        move(size_t(m_shape.sizes[layer + 1]), 0);
    }
}

void MlpTrainer::endPass(double error)
{
    if (error < m_bestError) {
        m_bestError = error;
        m_bestPass = m_pass;
        m_best = m_parameters;
    }
    ++m_pass;
}

QByteArray MlpTrainer::state() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << qint32(m_pass) << qint32(m_bestPass) << m_bestError << qint64(m_steps);
    for (const std::uint64_t word : m_random.state())
        stream << quint64(word);
    for (const auto *numbers : {&m_parameters, &m_first, &m_second, &m_best})
        stream << bytesOf(*numbers);
    return state;
}

Result<> MlpTrainer::restore(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 pass = 0;
    qint32 bestPass = 0;
    qint64 steps = 0;
    stream >> pass >> bestPass >> m_bestError >> steps;
    std::array<std::uint64_t, 4> words{};
    for (std::uint64_t &word : words) {
        quint64 read = 0;
        stream >> read;
        word = read;
    }
    for (auto *numbers : {&m_parameters, &m_first, &m_second, &m_best}) {
        QByteArray bytes;
        stream >> bytes;
        if (!readNumbers(bytes, *numbers))
            return damagedModel();
    }
    if (stream.status() != QDataStream::Ok)
        return damagedModel();
    m_pass = pass;
    m_bestPass = bestPass;
    m_steps = steps;
    m_random.setState(words);
    return Done{};
}

} // namespace assay
