// The perceptron's inner loops, compiled once for each kind of processor by the files that include this. They rename
// Eigen, so that the linker keeps each one's instances apart, and must use nothing else that is inline.

#include "core/learn/mlp_kernel.h"

#include <Eigen/Core>

namespace assay
{

namespace
{

using Columns = Eigen::Map<Eigen::MatrixXf>;
using ConstColumns = Eigen::Map<const Eigen::MatrixXf>;
using Numbers = Eigen::Map<Eigen::ArrayXf>;
using ConstNumbers = Eigen::Map<const Eigen::ArrayXf>;

/// Where the parts of a layer lie. Rows of data are columns here.
struct Layer {
    int inputs;
    int outputs;
    const float *weights;
    const float *biases;

    ConstColumns matrix() const { return {weights, outputs, inputs}; }
};

Layer layerAt(const MlpShape &shape, const float *parameters, int place)
{
    for (int i = 0; i < place; ++i)
        parameters += (shape.sizes[i] + 1L) * shape.sizes[i + 1];
    const int inputs = shape.sizes[place];
    const int outputs = shape.sizes[place + 1];
    return {inputs, outputs, parameters, parameters + long(inputs) * outputs};
}

int widest(const MlpShape &shape)
{
    int most = 0;
    for (int i = 1; i <= shape.layers; ++i)
        most = shape.sizes[i] > most ? shape.sizes[i] : most;
    return most;
}

/// The outputs of every layer, then two places for slopes.
size_t scratchSize(const MlpShape &shape, int rows)
{
    size_t units = 0;
    for (int i = 1; i <= shape.layers; ++i)
        units += size_t(shape.sizes[i]);
    return (units + 2 * size_t(widest(shape))) * size_t(rows);
}

void activate(Columns columns, MlpShape::Activation activation)
{
    Numbers values(columns.data(), columns.size());
    switch (activation) {
    case MlpShape::Activation::Relu:
        values = values.max(0.0F);
        break;
    case MlpShape::Activation::Tanh:
        values = values.tanh();
        break;
    case MlpShape::Activation::Logistic:
        values = (1.0F + (-values).exp()).inverse();
        break;
    }
}

void activateOutputs(Columns values, MlpShape::Output output)
{
    if (output == MlpShape::Output::Logistic) {
        Numbers all(values.data(), values.size());
        all = (1.0F + (-all).exp()).inverse();
    } else if (output == MlpShape::Output::Softmax) {
        for (long i = 0; i < values.cols(); ++i) {
            auto column = values.col(i).array();
            column = (column - column.maxCoeff()).exp();
            column /= column.sum();
        }
    }
}

/// What a layer makes of what comes in, before its activation.
void sum(const Layer &layer, const ConstColumns &in, Columns out)
{
    // Products are added to what is there, so that biases cost nothing.
    float *into = out.data();
    for (long row = 0; row < out.cols(); ++row) {
        for (int i = 0; i < layer.outputs; ++i)
            *into++ = layer.biases[i];
    }
    if (layer.outputs == 1)
        out.row(0).noalias() += layer.matrix().row(0) * in;
    else
        out.noalias() += layer.matrix() * in;
}

const float *predict(const MlpShape &shape, const float *parameters, const float *features, int rows, float *scratch)
{
    const float *in = features;
    for (int i = 0; i < shape.layers; ++i) {
        const Layer layer = layerAt(shape, parameters, i);
        Columns out(scratch, layer.outputs, rows);
        sum(layer, ConstColumns(in, layer.inputs, rows), out);
        if (i + 1 < shape.layers)
            activate(out, shape.activation);
        else
            activateOutputs(out, shape.output);
        in = scratch;
        scratch += long(layer.outputs) * rows;
    }
    return in;
}

double lossSum(const ConstColumns &outputs, const ConstColumns &targets, MlpShape::Output output)
{
    constexpr float least = 1e-15F;
    if (output == MlpShape::Output::Linear)
        return double((outputs - targets).squaredNorm());
    if (output == MlpShape::Output::Logistic)
        return -double((1.0F - (outputs - targets).array().abs()).max(least).log().sum());
    double sum = 0;
    for (long i = 0; i < outputs.cols(); ++i)
        sum -= double(Eigen::numext::log(Eigen::numext::maxi(outputs.col(i).dot(targets.col(i)), least)));
    return sum;
}

/// What comes through an activation, from the value that it gave.
void passBack(Columns slopes, const ConstColumns &values, MlpShape::Activation activation)
{
    const ConstNumbers value(values.data(), values.size());
    Numbers slope(slopes.data(), slopes.size());
    switch (activation) {
    case MlpShape::Activation::Relu:
        slope = (value > 0.0F).select(slope, 0.0F);
        break;
    case MlpShape::Activation::Tanh:
        slope *= 1.0F - value.square();
        break;
    case MlpShape::Activation::Logistic:
        slope *= value * (1.0F - value);
        break;
    }
}

void putSlopes(const Layer &layer, const Columns &delta, const ConstColumns &in, bool isAdded, float *into)
{
    Columns weights(into, layer.outputs, layer.inputs);
    float *const biases = into + weights.size();
    if (!isAdded) {
        weights.setZero();
        for (int i = 0; i < layer.outputs; ++i)
            biases[i] = 0;
    }
    if (layer.outputs == 1)
        weights.row(0).transpose().noalias() += in * delta.row(0).transpose();
    else
        weights.noalias() += delta * in.transpose();
    const float *from = delta.data();
    for (long row = 0; row < delta.cols(); ++row) {
        for (int i = 0; i < layer.outputs; ++i)
            biases[i] += *from++;
    }
}

/// Slopes of what came in, through the weights.
void passWeights(const Layer &layer, const Columns &delta, Columns below)
{
    if (layer.outputs > 1) {
        below.noalias() = layer.matrix().transpose() * delta;
        return;
    }
    float *into = below.data();
    for (long row = 0; row < below.cols(); ++row) {
        for (int i = 0; i < layer.inputs; ++i)
            *into++ = layer.weights[i] * delta.data()[row];
    }
}

double learn(const MlpShape &shape, const float *parameters, const MlpBatch &batch, bool isAdded, float *slopes,
             float *scratch)
{
    const int rows = batch.rows;
    const float *outputs = predict(shape, parameters, batch.features, rows, scratch);
    const int outputCount = shape.sizes[shape.layers];
    const ConstColumns targets(batch.targets, outputCount, rows);
    const double loss = lossSum(ConstColumns(outputs, outputCount, rows), targets, shape.output);
    // The first of the two places behind the outputs of all layers.
    float *place = scratch + (outputs - scratch) + long(outputCount) * rows;
    float *other = place + long(widest(shape)) * rows;
    // The slope at the output is the same for the linear, the logistic and the softmax one, each with its loss.
    Columns top(place, outputCount, rows);
    top = (ConstColumns(outputs, outputCount, rows) - targets) * batch.share;
    if (batch.weights)
        top.array().rowwise() *= ConstNumbers(batch.weights, rows).transpose();
    const float *values = outputs;
    for (int i = shape.layers - 1; i >= 0; --i) {
        const Layer layer = layerAt(shape, parameters, i);
        const Columns delta(place, layer.outputs, rows);
        const float *in = i > 0 ? values - long(layer.inputs) * rows : batch.features;
        const ConstColumns inputs(in, layer.inputs, rows);
        putSlopes(layer, delta, inputs, isAdded, slopes + (layer.weights - parameters));
        if (i == 0)
            break;
        Columns below(other, layer.inputs, rows);
        passWeights(layer, delta, below);
        passBack(below, inputs, shape.activation);
        values = in;
        float *const free = place;
        place = other;
        other = free;
    }
    return loss;
}

void adam(size_t count, const AdamStep &step, const float *slopes, float *first, float *second, float *numbers)
{
    // A block stays in the innermost cache for all three lines.
    constexpr size_t block = 1024;
    for (size_t begin = 0; begin < count; begin += block) {
        const long size = long(count - begin < block ? count - begin : block);
        Numbers number(numbers + begin, size);
        Numbers m(first + begin, size);
        Numbers v(second + begin, size);
        const auto slope = ConstNumbers(slopes + begin, size) + step.penalty * number;
        m = 0.9F * m + 0.1F * slope;
        v = 0.999F * v + 0.001F * slope.square();
        number -= step.rate * m / (v.sqrt() + 1e-8F);
    }
}

} // namespace

extern const MlpKernel ASSAY_MLP_KERNEL;
const MlpKernel ASSAY_MLP_KERNEL{ASSAY_MLP_KERNEL_NAME, &scratchSize, &predict, &learn, &adam};

} // namespace assay
