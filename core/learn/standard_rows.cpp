#include "core/learn/standard_rows.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace assay
{

namespace
{

constexpr size_t sampleRows = 1024;
/// A panel of about this many numbers stays in the first cache.
constexpr size_t panelNumbers = 1536;
/// Multiplications between two looks at whether to stop: a few milliseconds.
constexpr size_t stretch = 4'000'000;

struct Unit {
    double shift = 0;
    double factor = 1;
};

Unit unitOf(double least, double most, double mean)
{
    // The rounding of a mean would make noise of a constant column.
    const double shift = std::clamp(mean, least, most);
    const double spread = std::max(most - shift, shift - least);
    if (!(spread > 0) || !std::isfinite(spread))
        return {std::isfinite(shift) ? shift : 0, 1};
    return {shift, std::ldexp(1.0, 1 - std::clamp(std::ilogb(spread), -1000, 1000))};
}

size_t paddedWidth(size_t columns)
{
    return (columns + 7) / 8 * 8;
}

} // namespace

AlignedNumbers::AlignedNumbers(size_t count)
    : m_numbers(new (std::align_val_t(64)) double[std::max<size_t>(count, 1)]()),
      m_count(count)
{
}

void AlignedNumbers::clear()
{
    std::fill_n(m_numbers.get(), m_count, 0.0);
}

void AlignedNumbers::Free::operator()(double *numbers) const
{
    ::operator delete[](numbers, std::align_val_t(64));
}

StandardRows::StandardRows(const FeatureMatrix &features, std::span<const double> target, const RowKernels &kernels)
    : m_features(features),
      m_target(target),
      m_kernels(kernels),
      m_allRows(size_t(features.rows())),
      m_columns(size_t(features.cols())),
      m_width(paddedWidth(m_columns + (target.empty() ? 1 : 2))),
      m_panelRows(std::clamp<size_t>(panelNumbers / m_width / runRows * runRows, 64, 128)),
      m_shift(std::make_shared<AlignedNumbers>(m_width)),
      m_factor(std::make_shared<AlignedNumbers>(m_width)),
      m_offset(std::make_shared<AlignedNumbers>(m_width)),
      m_panel(m_panelRows * m_width)
{
    (*m_offset)[m_columns] = 1;
    for (size_t j = 0; j < m_columns; ++j)
        (*m_factor)[j] = 1;
    if (m_allRows == 0)
        return;
    const Eigen::Index far = std::max<Eigen::Index>(1, features.rows() / Eigen::Index(sampleRows));
    const Eigen::Index count = (features.rows() - 1) / far + 1;
    const Eigen::Map<const FeatureMatrix, 0, Eigen::OuterStride<>> sample(features.data(), count, features.cols(),
                                                                          Eigen::OuterStride<>(far * features.cols()));
    // Row by row, as they lie in memory.
    Eigen::RowVectorXd least = sample.row(0);
    Eigen::RowVectorXd most = sample.row(0);
    Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(features.cols());
    for (Eigen::Index i = 0; i < count; ++i) {
        least = least.cwiseMin(sample.row(i));
        most = most.cwiseMax(sample.row(i));
        mean += sample.row(i) / double(count);
    }
    for (size_t j = 0; j < m_columns; ++j) {
        const auto column = Eigen::Index(j);
        const Unit unit = unitOf(least[column], most[column], mean[column]);
        (*m_shift)[j] = unit.shift;
        (*m_factor)[j] = unit.factor;
    }
    if (target.empty())
        return;
    const Eigen::Map<const Eigen::VectorXd, 0, Eigen::InnerStride<>> targets(target.data(), count,
                                                                             Eigen::InnerStride<>(far));
    const Unit unit = unitOf(targets.minCoeff(), targets.maxCoeff(), (targets / double(count)).sum());
    m_targetShift = unit.shift;
    m_targetFactor = unit.factor;
}

StandardRows::StandardRows(const StandardRows &other, size_t step)
    : m_features(other.m_features),
      m_target(other.m_target),
      m_kernels(other.m_kernels),
      m_allRows(other.m_allRows),
      m_step(step),
      m_columns(other.m_columns),
      m_width(other.m_width),
      m_panelRows(other.m_panelRows),
      m_targetShift(other.m_targetShift),
      m_targetFactor(other.m_targetFactor),
      m_shift(other.m_shift),
      m_factor(other.m_factor),
      m_offset(other.m_offset),
      m_panel(m_panelRows * m_width)
{
}

size_t StandardRows::rows() const
{
    if (m_step == 1)
        return m_allRows;
    return m_allRows / (runRows * m_step) * runRows + std::min(runRows, m_allRows % (runRows * m_step));
}

void StandardRows::pack(size_t source, size_t count, double *panel) const
{
    m_kernels.pack(m_features.data() + source * m_columns, count, m_columns, m_width, m_shift->data(), m_factor->data(),
                   m_offset->data(), panel);
}

StandardRows::Next StandardRows::next() const
{
    const size_t first = m_step > 1 ? m_allRows : std::min(m_allRows, m_first + m_count);
    const size_t count = std::min(m_count, m_allRows - first);
    return {m_features.data() + first * m_columns, count * m_columns * sizeof(double)};
}

void StandardRows::times(const double *vector, double *out) const
{
    // The next rows come from memory while these are multiplied.
    const Next after = next();
    m_kernels.times(m_panel.data(), m_count, m_width, vector, out, after.rows, after.bytes);
}

const double *StandardRows::panel(size_t first, size_t count)
{
    m_first = first;
    m_count = count;
    if (m_step == 1)
        pack(first, count, m_panel.data());
    for (size_t i = 0; m_step > 1 && i < count; i += runRows)
        pack(source(first + i), std::min(runRows, count - i), m_panel.data() + i * m_width);
    if (!m_target.empty()) {
        for (size_t i = 0; i < count; ++i)
            m_panel[i * m_width + m_columns + 1] = (m_target[source(first + i)] - m_targetShift) * m_targetFactor;
    }
    return m_panel.data();
}

const double *StandardRows::weighed(size_t count, const double *weight)
{
    if (!m_weighed)
        m_weighed = std::make_unique<AlignedNumbers>(m_panelRows * m_width);
    m_kernels.weigh(m_panel.data(), count, m_width, weight, m_weighed->data());
    return m_weighed->data();
}

bool StandardRows::addGram(const double *left, const double *right, size_t count, double *gram,
                           const Progress &progress) const
{
    const Next after = next();
    const size_t part = std::max<size_t>(8, stretch / (count * m_width + 1) / 8 * 8);
    for (size_t first = 0; first < m_width; first += part) {
        if (progress.isStopped())
            return false;
        m_kernels.addGram(left, right, count, m_width, first, std::min(m_width, first + part), gram, after.rows,
                          first == 0 ? after.bytes : 0);
    }
    return true;
}

} // namespace assay
