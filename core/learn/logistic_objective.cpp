#include "core/learn/logistic_objective.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

size_t triangle(size_t n)
{
    return n * (n + 1) / 2;
}

} // namespace

LogisticObjective::LogisticObjective(const FitData &data, size_t scores, const RowKernels &kernels)
    : m_data(data),
      m_rows(data.features, {}, kernels),
      m_scores(scores),
      m_each(data.features.cols() + 1),
      m_place(scores * m_rows.width()),
      m_values(scores * m_rows.panelRows()),
      m_slope(scores * m_rows.panelRows()),
      m_curvature(scores * m_rows.panelRows()),
      m_rowWeight(m_rows.panelRows()),
      m_mixed(m_rows.panelRows()),
      m_truth(m_rows.panelRows()),
      m_loss(m_rows.panelRows())
{
    if (data.weights.empty())
        m_weight = double(data.target.size());
    for (const double weight : data.weights)
        m_weight += weight;
}

LogisticObjective::LogisticObjective(const LogisticObjective &whole, size_t step)
    : m_data(whole.m_data),
      m_rows(whole.m_rows, step),
      m_scores(whole.m_scores),
      m_each(whole.m_each),
      m_weight(whole.m_weight),
      m_place(whole.m_place.size()),
      m_values(whole.m_values.size()),
      m_slope(whole.m_slope.size()),
      m_curvature(whole.m_curvature.size()),
      m_rowWeight(whole.m_rowWeight.size()),
      m_mixed(whole.m_mixed.size()),
      m_truth(whole.m_truth.size()),
      m_loss(whole.m_loss.size())
{
}

Eigen::VectorXd LogisticObjective::start() const
{
    // Of very many rows some do, since this is only where the way begins.
    const size_t step = m_data.target.size() / 100'000 + 1;
    std::vector<double> shares(std::max<size_t>(2, m_scores), 0);
    double sum = 0;
    for (size_t row = 0; row < m_data.target.size(); row += step) {
        shares[size_t(m_data.target[row])] += m_data.weight(row);
        sum += m_data.weight(row);
    }
    Eigen::VectorXd place = Eigen::VectorXd::Zero(size());
    // A class without a row would begin at minus infinity.
    const auto odds = [&](size_t k) { return std::log(std::max(shares[k] / sum, 1e-6)); };
    if (m_scores == 1) {
        place[m_each - 1] = odds(1) - odds(0);
        return place;
    }
    double mean = 0;
    for (size_t k = 0; k < m_scores; ++k)
        mean += odds(k) / double(m_scores);
    for (size_t k = 0; k < m_scores; ++k)
        place[Eigen::Index(k + 1) * m_each - 1] = odds(k) - mean;
    return place;
}

Eigen::VectorXd LogisticObjective::standard(const Eigen::MatrixXd &coefficients,
                                            const Eigen::VectorXd &intercepts) const
{
    Eigen::VectorXd place(size());
    for (Eigen::Index k = 0; k < Eigen::Index(m_scores); ++k) {
        double intercept = intercepts[k];
        for (Eigen::Index j = 0; j < columns(); ++j) {
            place[k * m_each + j] = coefficients(k, j) / factor(j);
            intercept += m_rows.shift(size_t(j)) * coefficients(k, j);
        }
        place[(k + 1) * m_each - 1] = intercept;
    }
    return place;
}

Eigen::MatrixXd LogisticObjective::coefficients(const Eigen::VectorXd &place) const
{
    Eigen::MatrixXd own(Eigen::Index(m_scores), columns());
    for (Eigen::Index k = 0; k < own.rows(); ++k) {
        for (Eigen::Index j = 0; j < own.cols(); ++j)
            own(k, j) = place[k * m_each + j] * factor(j);
    }
    return own;
}

Eigen::VectorXd LogisticObjective::intercepts(const Eigen::VectorXd &place) const
{
    const Eigen::MatrixXd own = coefficients(place);
    Eigen::VectorXd intercepts(own.rows());
    for (Eigen::Index k = 0; k < own.rows(); ++k) {
        intercepts[k] = place[(k + 1) * m_each - 1];
        for (Eigen::Index j = 0; j < own.cols(); ++j)
            intercepts[k] -= m_rows.shift(size_t(j)) * own(k, j);
    }
    return intercepts;
}

void LogisticObjective::setScores(AlignedNumbers &numbers, const Eigen::VectorXd &place) const
{
    for (size_t k = 0; k < m_scores; ++k)
        std::copy_n(place.data() + Eigen::Index(k) * m_each, m_each, numbers.data() + k * m_rows.width());
}

double LogisticObjective::weightOf(size_t row) const
{
    return m_data.weight(m_rows.source(row)) * double(m_rows.step());
}

double LogisticObjective::judgeOne(const Panel &panel, bool &separates)
{
    const bool isWeighted = !m_data.weights.empty() || m_rows.step() > 1;
    // All rows lie in order already.
    const double *truth = m_data.target.data() + panel.first;
    if (m_rows.step() > 1) {
        for (size_t i = 0; i < panel.count; ++i)
            m_truth[i] = m_data.target[m_rows.source(panel.first + i)];
        truth = m_truth.data();
    }
    const RowKernels::Logistic judged = m_rows.kernels().logistic(
        m_values.data(), truth, panel.count, m_slope.data(), m_curvature.data(), isWeighted ? m_loss.data() : nullptr);
    double loss = judged.loss;
    separates = separates && judged.margin > 0;
    if (isWeighted) {
        loss = 0;
        for (size_t i = 0; i < panel.count; ++i) {
            const double weight = weightOf(panel.first + i);
            m_slope[i] *= weight;
            m_curvature[i] *= weight;
            loss += weight * m_loss[i];
        }
    }
    return loss;
}

double LogisticObjective::judgeSeveral(const Panel &panel, bool &separates)
{
    const size_t stride = m_rows.panelRows();
    double loss = 0;
    for (size_t i = 0; i < panel.count; ++i) {
        const auto own = size_t(m_data.target[m_rows.source(panel.first + i)]);
        double highest = m_values[i];
        for (size_t k = 1; k < m_scores; ++k)
            highest = std::max(highest, m_values[k * stride + i]);
        double sum = 0;
        for (size_t k = 0; k < m_scores; ++k) {
            const double e = std::exp(m_values[k * stride + i] - highest);
            m_curvature[k * stride + i] = e;
            sum += e;
            separates = separates && (k == own || m_values[k * stride + i] < m_values[own * stride + i]);
        }
        const double weight = weightOf(panel.first + i);
        m_rowWeight[i] = weight;
        loss += weight * (std::log(sum) + highest - m_values[own * stride + i]);
        double others = 0;
        for (size_t k = 0; k < m_scores; ++k) {
            const double probability = m_curvature[k * stride + i] / sum;
            m_curvature[k * stride + i] = probability;
            m_slope[k * stride + i] = weight * probability;
            others += k == own ? 0 : probability;
        }
        // Not probability - 1, of which nothing is left when it is near 1.
        m_slope[own * stride + i] = -weight * others;
    }
    return loss;
}

double LogisticObjective::judge(const Panel &panel, bool &separates)
{
    for (size_t k = 0; k < m_scores; ++k)
        m_rows.times(m_place.data() + k * m_rows.width(), m_values.data() + k * m_rows.panelRows());
    return m_scores == 1 ? judgeOne(panel, separates) : judgeSeveral(panel, separates);
}

void LogisticObjective::mix(const Panel &panel, size_t a, size_t b)
{
    if (m_scores == 1) {
        std::copy_n(m_curvature.data(), panel.count, m_mixed.data());
        return;
    }
    const size_t stride = m_rows.panelRows();
    for (size_t i = 0; i < panel.count; ++i) {
        const double pa = m_curvature[a * stride + i];
        const double pb = m_curvature[b * stride + i];
        m_mixed[i] = m_rowWeight[i] * pa * ((a == b ? 1 : 0) - pb);
    }
}

bool LogisticObjective::addCurvature(const Panel &panel, AlignedNumbers &gram, const Progress &progress)
{
    const size_t block = m_rows.width() * m_rows.width();
    for (size_t a = 0; a < m_scores; ++a) {
        for (size_t b = 0; b <= a; ++b) {
            mix(panel, a, b);
            const double *left = m_rows.weighed(panel.count, m_mixed.data());
            if (!m_rows.addGram(left, panel.rows, panel.count, gram.data() + (triangle(a) + b) * block, progress))
                return false;
        }
    }
    return true;
}

Eigen::MatrixXd LogisticObjective::unpacked(const AlignedNumbers &gram) const
{
    const auto width = Eigen::Index(m_rows.width());
    Eigen::MatrixXd whole = Eigen::MatrixXd::Zero(size(), size());
    for (size_t a = 0; a < m_scores; ++a) {
        for (size_t b = 0; b <= a; ++b) {
            const Eigen::Map<const RowMajor> part(gram.data() + Eigen::Index(triangle(a) + b) * width * width, width,
                                                  width);
            const Eigen::MatrixXd filled = part.topLeftCorner(m_each, m_each).selfadjointView<Eigen::Lower>();
            whole.block(Eigen::Index(a) * m_each, Eigen::Index(b) * m_each, m_each, m_each) = filled;
        }
    }
    return whole;
}

Eigen::VectorXd LogisticObjective::unpackedSums(const AlignedNumbers &sums) const
{
    Eigen::VectorXd whole(size());
    for (size_t k = 0; k < m_scores; ++k)
        std::copy_n(sums.data() + k * m_rows.width(), m_each, whole.data() + Eigen::Index(k) * m_each);
    return whole;
}

size_t LogisticObjective::panelsForCurvature() const
{
    // So many rows for each number give the curvature to about a hundredth of its size.
    constexpr size_t enough = 10'000;
    return std::clamp<size_t>(m_rows.rows() / (enough * size_t(size())), 1, 4);
}

Result<LogisticObjective::Value> LogisticObjective::at(const Eigen::VectorXd &place, Want want,
                                                       const Progress &progress)
{
    setScores(m_place, place);
    const size_t width = m_rows.width();
    AlignedNumbers slopes(m_scores * width);
    AlignedNumbers diagonal(want == Want::Diagonal ? m_scores * width : 0);
    AlignedNumbers gram(want == Want::Curvature ? triangle(m_scores) * width * width : 0);
    Value value;
    value.separates = true;
    const size_t every = panelsForCurvature();
    double curvedRows = 0;
    for (size_t first = 0; first < m_rows.rows(); first += m_rows.panelRows()) {
        if (progress.isStopped())
            return trainingStopped();
        const size_t count = std::min(m_rows.panelRows(), m_rows.rows() - first);
        const Panel panel{m_rows.panel(first, count), first, count};
        value.loss += judge(panel, value.separates);
        for (size_t k = 0; k < m_scores; ++k) {
            m_rows.kernels().addTransposed(panel.rows, count, width, m_slope.data() + k * m_rows.panelRows(),
                                           slopes.data() + k * width);
            if (want != Want::Diagonal)
                continue;
            mix(panel, k, k);
            for (size_t i = 0; i < count; ++i) {
                for (size_t j = 0; j < width; ++j)
                    diagonal[k * width + j] += m_mixed[i] * panel.rows[i * width + j] * panel.rows[i * width + j];
            }
        }
        if (want != Want::Curvature || first / m_rows.panelRows() % every != 0)
            continue;
        curvedRows += double(count);
        if (!addCurvature(panel, gram, progress))
            return trainingStopped();
    }
    value.slopes = unpackedSums(slopes);
    if (want == Want::Diagonal)
        value.diagonal = unpackedSums(diagonal);
    if (want == Want::Curvature)
        value.curvature = unpacked(gram) * (double(m_rows.rows()) / std::max(1.0, curvedRows));
    return value;
}

Result<Eigen::VectorXd> LogisticObjective::curvatureTimes(const Eigen::VectorXd &place,
                                                          const Eigen::VectorXd &direction, const Progress &progress)
{
    setScores(m_place, place);
    const size_t width = m_rows.width();
    const size_t stride = m_rows.panelRows();
    AlignedNumbers along(m_scores * width);
    setScores(along, direction);
    AlignedNumbers sums(m_scores * width);
    AlignedNumbers change(m_scores * stride);
    bool ignored = false;
    for (size_t first = 0; first < m_rows.rows(); first += stride) {
        if (progress.isStopped())
            return trainingStopped();
        const size_t count = std::min(stride, m_rows.rows() - first);
        const Panel panel{m_rows.panel(first, count), first, count};
        (void)judge(panel, ignored);
        for (size_t k = 0; k < m_scores; ++k)
            m_rows.times(along.data() + k * width, change.data() + k * stride);
        for (size_t i = 0; i < count; ++i) {
            if (m_scores == 1) {
                change[i] *= m_curvature[i];
                continue;
            }
            double mean = 0;
            for (size_t k = 0; k < m_scores; ++k)
                mean += m_curvature[k * stride + i] * change[k * stride + i];
            for (size_t k = 0; k < m_scores; ++k)
                change[k * stride + i] = m_rowWeight[i] * m_curvature[k * stride + i] * (change[k * stride + i] - mean);
        }
        for (size_t k = 0; k < m_scores; ++k)
            m_rows.kernels().addTransposed(panel.rows, count, width, change.data() + k * stride,
                                           sums.data() + k * width);
    }
    return unpackedSums(sums);
}

} // namespace assay
