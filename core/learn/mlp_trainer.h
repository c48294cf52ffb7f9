#pragma once

#include "core/base/random.h"
#include "core/learn/aligned_floats.h"
#include "core/learn/estimator.h"
#include "core/learn/mlp_kernel.h"

#include <limits>
#include <vector>

namespace assay
{

/// One fit of a perceptron, pass by pass: its parameters, Adam's moments, and the buffers of a step. Working thread.
class MlpTrainer final
{
public:
    MlpTrainer(const TrainingSpec &spec, const FitData &data, const MlpShape &shape);

    /// One pass over all rows in a new order, a step of Adam a batch. Gives their loss (rmse in the target's unit, or
    /// log loss), each as it was when its batch was learned. Stops within a part of a batch.
    Result<double> learnAll(Progress &progress);
    /// Ends the pass with its loss on the validation rows.
    void endPass(double error);

    [[nodiscard]] int pass() const { return m_pass; } ///< passes that have ended
    [[nodiscard]] bool isAtEnd(int patience) const { return m_pass - 1 - m_bestPass >= patience; }
    [[nodiscard]] const AlignedFloats &parameters() const { return m_parameters; }
    /// Those of the pass with the smallest loss on the validation rows.
    [[nodiscard]] const AlignedFloats &bestParameters() const { return m_best; }
    [[nodiscard]] double targetMean() const { return m_targetMean; }
    [[nodiscard]] double targetScale() const { return m_targetScale; }

    /// All that restore() needs to go on after the passes so far.
    [[nodiscard]] QByteArray state() const;
    Result<> restore(const QByteArray &state);

private:
    void start();
    void takeTargets(const FitData &data);
    /// Copies the rows at these places of the order together.
    MlpBatch gather(const std::vector<std::uint32_t> &order, size_t begin, size_t rows, float share);
    void step(size_t batchRows);

    const MlpKernel &m_kernel;
    MlpShape m_shape;
    Random m_random;
    float m_rate;
    float m_penalty;
    size_t m_batchSize;
    size_t m_partSize; ///< rows of a batch that are learned at once
    size_t m_rows;
    AlignedFloats m_features; ///< rows × features, row by row
    AlignedFloats m_targets;  ///< rows × outputs, as the outputs should be
    AlignedFloats m_weights;  ///< 1 on average; empty when all rows count alike
    double m_targetMean = 0;
    double m_targetScale = 1;

    AlignedFloats m_parameters;
    AlignedFloats m_slopes;
    AlignedFloats m_first; ///< Adam's moments
    AlignedFloats m_second;
    AlignedFloats m_best;
    double m_bestError = std::numeric_limits<double>::infinity();
    int m_bestPass = 0;
    int m_pass = 0;
    std::int64_t m_steps = 0;

    AlignedFloats m_partFeatures;
    AlignedFloats m_partTargets;
    AlignedFloats m_partWeights;
    AlignedFloats m_scratch;
};

} // namespace assay
