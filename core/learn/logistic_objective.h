#pragma once

#include "core/learn/estimator.h"
#include "core/learn/standard_rows.h"

#include <Eigen/Core>

namespace assay
{

/// The sum over rows of weight × log loss of linear scores, with its slopes and curvatures. One score for two classes,
/// which is the log odds of the second; else one a class. The place at which it is looked at is a vector: for each
/// score one coefficient a feature and then the intercept, for features in standard units (see StandardRows).
class LogisticObjective final
{
public:
    LogisticObjective(const FitData &data, size_t scores, const RowKernels &kernels = rowKernels());
    /// The same of every `step`-th row, each counting `step` times.
    LogisticObjective(const LogisticObjective &whole, size_t step);

    [[nodiscard]] size_t scores() const { return m_scores; }
    [[nodiscard]] Eigen::Index size() const { return m_each * Eigen::Index(m_scores); }
    [[nodiscard]] Eigen::Index columns() const { return m_each - 1; }
    [[nodiscard]] size_t rows() const { return m_rows.rows(); }
    [[nodiscard]] size_t step() const { return m_rows.step(); }
    /// Sum of the weights.
    [[nodiscard]] double weight() const { return m_weight; }
    /// The power of two that a column is multiplied by in standard units.
    [[nodiscard]] double factor(Eigen::Index column) const { return m_rows.factor(size_t(column)); }

    /// Coefficients of zero, and intercepts as the classes are frequent.
    [[nodiscard]] Eigen::VectorXd start() const;
    /// From and to coefficients (scores × features) and intercepts in the features' own units.
    [[nodiscard]] Eigen::VectorXd standard(const Eigen::MatrixXd &coefficients,
                                           const Eigen::VectorXd &intercepts) const;
    [[nodiscard]] Eigen::MatrixXd coefficients(const Eigen::VectorXd &place) const;
    [[nodiscard]] Eigen::VectorXd intercepts(const Eigen::VectorXd &place) const;

    enum class Want { Slopes, Diagonal, Curvature };
    struct Value {
        double loss = 0;
        bool separates = false; ///< every row's class has the highest score
        Eigen::VectorXd slopes;
        Eigen::VectorXd diagonal;  ///< of the curvature, when wanted
        Eigen::MatrixXd curvature; ///< the lower triangle, when wanted; of very many rows, from every few of them
    };
    /// One pass over the rows. Cancelled when stopped.
    Result<Value> at(const Eigen::VectorXd &place, Want want, const Progress &progress);
    /// The curvature at `place` times a direction, by one pass. Cancelled when stopped.
    Result<Eigen::VectorXd> curvatureTimes(const Eigen::VectorXd &place, const Eigen::VectorXd &direction,
                                           const Progress &progress);

private:
    /// A panel's rows with what the scores say of them.
    struct Panel {
        const double *rows = nullptr;
        size_t first = 0;
        size_t count = 0;
    };
    struct Sums;

    /// Of how many panels one counts for the curvature.
    [[nodiscard]] size_t panelsForCurvature() const;
    void setScores(AlignedNumbers &numbers, const Eigen::VectorXd &place) const;
    double weightOf(size_t row) const;
    /// Fills m_slope and m_curvature (one score), or m_probability; returns the panel's loss.
    double judge(const Panel &panel, bool &separates);
    double judgeOne(const Panel &panel, bool &separates);
    double judgeSeveral(const Panel &panel, bool &separates);
    /// The curvature between two scores of each row of a panel, into m_mixed.
    void mix(const Panel &panel, size_t a, size_t b);
    bool addCurvature(const Panel &panel, AlignedNumbers &gram, const Progress &progress);
    [[nodiscard]] Eigen::MatrixXd unpacked(const AlignedNumbers &gram) const;
    [[nodiscard]] Eigen::VectorXd unpackedSums(const AlignedNumbers &sums) const;

    const FitData &m_data;
    StandardRows m_rows;
    size_t m_scores;
    Eigen::Index m_each;
    double m_weight = 0;
    AlignedNumbers m_place;
    AlignedNumbers m_values;    ///< score by score, a panel's
    AlignedNumbers m_slope;     ///< score by score, weighted
    AlignedNumbers m_curvature; ///< of one score, weighted; of several the probabilities
    AlignedNumbers m_rowWeight;
    AlignedNumbers m_mixed;
    std::vector<double> m_truth;
    std::vector<double> m_loss;
};

} // namespace assay
