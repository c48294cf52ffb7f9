#pragma once

#include <cstddef>

namespace assay
{

/// The layers of a perceptron. Plain, since code for several processors shares it.
struct MlpShape {
    enum class Activation { Relu, Tanh, Logistic };
    enum class Output { Linear, Logistic, Softmax };

    static constexpr int mostLayers = 11;

    int layers = 0;                 ///< with the output layer
    int sizes[mostLayers + 1] = {}; ///< features, then the units of each layer
    Activation activation = Activation::Relu;
    Output output = Output::Linear;
};

/// Rows to learn from, each row together: features, and what the outputs should be.
struct MlpBatch {
    const float *features = nullptr;
    const float *targets = nullptr;
    const float *weights = nullptr; ///< one a row, or none
    int rows = 0;
    float share = 1; ///< what a row's slope is multiplied by: 1 / rows of the step
};

/// One step of Adam (Kingma and Ba 2015) on some numbers, with beta 0.9 and 0.999 and epsilon 1e-8.
struct AdamStep {
    float rate = 0;    ///< learning rate times the correction of the bias
    float penalty = 0; ///< what of a number is added to its slope
};

/// The inner loops of the perceptron for one kind of processor. Parameters lie layer by layer: weights (outputs ×
/// inputs, column by column), then biases. `scratch` is of scratchSize floats.
/// Arrays begin at multiples of 64 bytes, or results would depend by a last digit on where they lie. Any thread.
struct MlpKernel {
    const char *name;
    size_t (*scratchSize)(const MlpShape &shape, int rows);
    /// Outputs of the rows, row by row; valid while the scratch is.
    const float *(*predict)(const MlpShape &shape, const float *parameters, const float *features, int rows,
                            float *scratch);
    /// Slopes of the loss, put into or added to `slopes`; gives the sum over the rows of the squared error or log loss.
    double (*learn)(const MlpShape &shape, const float *parameters, const MlpBatch &batch, bool isAdded, float *slopes,
                    float *scratch);
    void (*adam)(size_t count, const AdamStep &step, const float *slopes, float *first, float *second, float *numbers);
};

/// Every kernel that this processor can run, the portable one first and the fastest last. (AVX-512 was no faster than
/// AVX2 where it was tried.)
struct MlpKernels {
    const MlpKernel *kernels[2] = {};
    int count = 0;
};
MlpKernels mlpKernels();
/// The fastest.
const MlpKernel &mlpKernel();

/// The numbers of a shape's parameters, or of those of one layer.
size_t parameterCount(const MlpShape &shape);
size_t weightCount(const MlpShape &shape, int layer);

} // namespace assay
