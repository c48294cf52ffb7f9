#pragma once

#include <cstddef>
#include <cstdint>
#include <variant>
#include <vector>

namespace assay
{

/// The same outputs for every row.
struct ConstantForm {
    std::vector<double> outputs;
};

/// features × coefficients + intercepts: amounts, the log odds of the second of two classes, or one score a class, of
/// which the softmax gives probabilities.
struct LinearForm {
    std::vector<double> coefficients; ///< features × outputs, feature by feature
    std::vector<double> intercepts;   ///< one an output
};

/// Normal densities of the features by class. A class's score is its constant less half the sum of
/// (x - mean)² × precision; probabilities are the softmax, or the priors where no score is finite.
struct DensityForm {
    std::vector<double> priors;     ///< one a class
    std::vector<double> constants;  ///< one a class
    std::vector<double> means;      ///< classes × features, class by class
    std::vector<double> precisions; ///< classes × features, above 0
};

/// A perceptron in single precision; what comes out is targetMean + targetScale × the output.
struct PerceptronForm {
    enum class Activation { Relu, Tanh, Logistic };
    struct Layer {
        std::vector<float> weights; ///< inputs × outputs, input by input
        std::vector<float> biases;
    };

    std::vector<Layer> layers; ///< the last one gives amounts, log odds or scores
    Activation activation = Activation::Relu;
    double targetMean = 0;
    double targetScale = 1;
};

/// Trees whose leaves add up. Features are taken in single precision.
struct TreesForm {
    /// A row goes to `low` when its feature is below the threshold, to `high` otherwise; or, where there is a set of
    /// categories, to `high` when its feature is one of them. Nodes are counted from 0, the root.
    struct Node {
        std::int32_t low = -1; ///< -1: a leaf
        std::int32_t high = -1;
        std::uint32_t feature = 0;
        bool missingGoesLow = false;
        float value = 0;       ///< the threshold; of a leaf, what it adds
        std::int32_t set = -1; ///< its place in `sets`; -1: there is a threshold
    };
    struct Tree {
        size_t output = 0; ///< what its leaves are added to
        std::vector<Node> nodes;
        std::vector<std::vector<std::uint32_t>> sets; ///< places of categories, ascending
    };

    std::vector<Tree> trees;
    float base = 0;         ///< what every output begins with
    bool areShares = false; ///< sums are probabilities, to be kept within 0 and 1 and to add up to 1
};

/// What an estimator has learned as plain numbers, for whoever writes it in another format; nothing when it keeps the
/// training rows themselves.
using LearnedForm = std::variant<std::monostate, ConstantForm, LinearForm, DensityForm, PerceptronForm, TreesForm>;

} // namespace assay
