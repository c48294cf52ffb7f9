#pragma once

#include "core/base/progress.h"
#include "core/learn/model.h"

#include <span>

namespace assay
{

/// What each input adds to each prediction, in the link scale, where the parts add up: values of an amount (and shares
/// of a forest) as they are, the log odds of two classes, the scores before the softmax of several.
/// base[output] + the sum of values over the inputs is the prediction in the link scale.
struct Contributions {
    size_t outputs = 1;
    size_t inputs = 0;          ///< or features, as an estimator gives them
    std::vector<double> base;   ///< one an output
    std::vector<double> values; ///< rows × outputs × inputs

    [[nodiscard]] size_t rows() const { return inputs * outputs == 0 ? 0 : values.size() / inputs / outputs; }
    [[nodiscard]] std::span<const double> of(size_t row, size_t output) const
    {
        return std::span(values).subspan((row * outputs + output) * inputs, inputs);
    }
};

/// Contributions of features summed to those of inputs. `sources[feature]` are the inputs that it is made of, which
/// share it alike.
Contributions contributionsByInput(const Contributions &features, const std::vector<std::vector<size_t>> &sources,
                                   size_t inputs);

/// Shapley values of `rows` (which count from 0 in `table`), the inputs in the order of model.inputs(). Boosted trees
/// and forests: XGBoost's own (TreeSHAP, Lundberg et al. 2018; base: the mean over the training rows, by trees). Linear
/// models: coefficient × (feature - its mean over these rows), which is exact (Lundberg and Lee 2017, 4.1), so the base
/// is the mean prediction of these rows. Refuses other estimators.
Result<Contributions> shapleyValues(const TrainedModel &model, const Table &table, std::span<const std::uint32_t> rows,
                                    Progress &progress);

/// The mean over rows and outputs of the size of what each input adds.
struct InputContribution {
    QString input;
    double size = 0;
};
/// Largest first.
std::vector<InputContribution> meanContributions(const TrainedModel &model, const Contributions &contributions);

} // namespace assay
