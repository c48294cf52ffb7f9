#pragma once

#include "core/learn/preparation.h"
#include "core/learn/row_kernels.h"

#include <Eigen/Core>

#include <memory>
#include <span>

namespace assay
{

/// Numbers at a boundary of 64 bytes, zero at first.
class AlignedNumbers final
{
public:
    explicit AlignedNumbers(size_t count);

    [[nodiscard]] double *data() { return m_numbers.get(); }
    [[nodiscard]] const double *data() const { return m_numbers.get(); }
    double &operator[](size_t place) { return m_numbers[place]; }
    double operator[](size_t place) const { return m_numbers[place]; }
    [[nodiscard]] size_t size() const { return m_count; }
    void clear();

private:
    struct Free {
        void operator()(double *numbers) const;
    };
    std::unique_ptr<double[], Free> m_numbers;
    size_t m_count = 0;
};

/// Features in standard units, a panel of rows at a time, so that sums over them neither cancel nor overflow:
/// x' = (x - shift) × factor, where shift is near the column's mean and factor a power of two near one over its spread,
/// both from a sample of rows. After the features stands a column of ones, then the target if there is one, then zeros.
/// One thread.
class StandardRows final
{
public:
    /// All rows; `target` may be empty, else it is taken to standard units as a feature is.
    StandardRows(const FeatureMatrix &features, std::span<const double> target, const RowKernels &kernels);
    /// The same features and units, but one of `step` rows: the first 64 of every 64 × step, which lie together.
    StandardRows(const StandardRows &other, size_t step);

    [[nodiscard]] size_t rows() const;
    [[nodiscard]] size_t step() const { return m_step; }
    /// Where row `row` of these stands among all.
    [[nodiscard]] size_t source(size_t row) const
    {
        return m_step == 1 ? row : row / runRows * runRows * m_step + row % runRows;
    }
    [[nodiscard]] size_t columns() const { return m_columns; }
    /// Of a panel, in numbers.
    [[nodiscard]] size_t width() const { return m_width; }
    [[nodiscard]] size_t panelRows() const { return m_panelRows; }
    [[nodiscard]] double shift(size_t column) const { return (*m_shift)[column]; }
    [[nodiscard]] double factor(size_t column) const { return (*m_factor)[column]; }
    [[nodiscard]] double targetShift() const { return m_targetShift; }
    [[nodiscard]] double targetFactor() const { return m_targetFactor; }
    [[nodiscard]] const RowKernels &kernels() const { return m_kernels; }

    /// Rows `first` … first + count - 1, count <= panelRows(). Stands until the next call.
    const double *panel(size_t first, size_t count);
    /// out[i] = row i of what panel() gave last × vector (width() long).
    void times(const double *vector, double *out) const;
    /// What panel() gave last, each row times its weight.
    const double *weighed(size_t count, const double *weight);

    /// gram += leftᵀ × right over the rows of two panels, the lower triangle at least; false when stopped on the way.
    bool addGram(const double *left, const double *right, size_t count, double *gram, const Progress &progress) const;

private:
    static constexpr size_t runRows = 64;

    /// The rows after the last panel, and how many bytes of them the next one takes.
    struct Next {
        const double *rows = nullptr;
        size_t bytes = 0;
    };
    [[nodiscard]] Next next() const;
    void pack(size_t source, size_t count, double *panel) const;

    const FeatureMatrix &m_features;
    std::span<const double> m_target;
    const RowKernels &m_kernels;
    size_t m_allRows;
    size_t m_step = 1;
    size_t m_columns;
    size_t m_width;
    size_t m_panelRows;
    size_t m_first = 0; ///< of the last panel
    size_t m_count = 0;
    double m_targetShift = 0;
    double m_targetFactor = 1;
    std::shared_ptr<AlignedNumbers> m_shift;
    std::shared_ptr<AlignedNumbers> m_factor;
    std::shared_ptr<AlignedNumbers> m_offset;
    AlignedNumbers m_panel;
    std::unique_ptr<AlignedNumbers> m_weighed;
};

} // namespace assay
