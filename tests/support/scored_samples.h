#pragma once

#include "core/base/random.h"
#include "core/learn/scored_rows.h"

#include <cmath>

namespace assay
{

/// Truth and the predictions of two models for it, made by chance.
struct ScoredSample {
    LearningTask task = LearningTask::Regression;
    size_t outputs = 1;
    std::vector<double> truth;
    std::vector<double> first;
    std::vector<double> second;

    [[nodiscard]] ScoredRows a() const { return {task, outputs, truth, first}; }
    [[nodiscard]] ScoredRows b() const { return {task, outputs, truth, second}; }
};

/// Amounts; errors of both models have a part in common, and the second's are `factor` times as large.
inline ScoredSample amountSample(std::uint64_t seed, int rows, double factor = 1)
{
    Random random(seed, "amounts");
    ScoredSample sample;
    for (int i = 0; i < rows; ++i) {
        const double truth = 20 + 80 * random.uniform();
        const double common = random.normal();
        sample.truth.push_back(truth);
        sample.first.push_back(truth + common + random.normal());
        sample.second.push_back(truth + factor * (common + random.normal()));
    }
    return sample;
}

/// The same, but each row's errors go on from those of the row before: lag one has the correlation `dependence`.
inline ScoredSample dependentSample(std::uint64_t seed, int rows, double dependence, double factor = 1)
{
    Random random(seed, "dependent amounts");
    const double fresh = std::sqrt(1 - dependence * dependence);
    ScoredSample sample;
    double common = random.normal();
    double first = random.normal();
    double second = random.normal();
    for (int i = 0; i < rows; ++i) {
        const double truth = 20 + 80 * random.uniform();
        sample.truth.push_back(truth);
        sample.first.push_back(truth + common + first);
        sample.second.push_back(truth + factor * (common + second));
        for (double *error : {&common, &first, &second})
            *error = dependence * *error + fresh * random.normal();
    }
    return sample;
}

/// Probabilities of two classes from noisy views of one number; the second model's noise is `noise`, the first's 1.
inline ScoredSample binarySample(std::uint64_t seed, int rows, double noise = 1)
{
    Random random(seed, "binary");
    ScoredSample sample{LearningTask::Binary, 1, {}, {}, {}};
    const auto probability = [](double x) { return 1 / (1 + std::exp(-x)); };
    for (int i = 0; i < rows; ++i) {
        const double signal = 1.5 * random.normal();
        sample.truth.push_back(random.uniform() < probability(signal) ? 1 : 0);
        sample.first.push_back(probability(signal + random.normal()));
        sample.second.push_back(probability(signal + noise * random.normal()));
    }
    return sample;
}

/// Probabilities of `classes` classes; the second model's noise is `noise`, the first's 1.
inline ScoredSample multiclassSample(std::uint64_t seed, int rows, size_t classes, double noise = 1)
{
    Random random(seed, "multiclass");
    ScoredSample sample{LearningTask::Multiclass, classes, {}, {}, {}};
    const auto add = [&](std::vector<double> &to, size_t truth, double spread) {
        std::vector<double> weights;
        double sum = 0;
        for (size_t k = 0; k < classes; ++k) {
            weights.push_back(std::exp((k == truth ? 1.0 : 0.0) + spread * random.normal()));
            sum += weights.back();
        }
        for (const double weight : weights)
            to.push_back(weight / sum);
    };
    for (int i = 0; i < rows; ++i) {
        const auto truth = size_t(random.below(classes));
        sample.truth.push_back(double(truth));
        add(sample.first, truth, 1);
        add(sample.second, truth, noise);
    }
    return sample;
}

} // namespace assay
