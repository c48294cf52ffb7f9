#pragma once

#include "core/learn/estimator.h"

#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

namespace assay
{

/// Owns a DMatrix of XGBoost: features with NaN for what is missing, and what is known of the rows.
class XgboostMatrix final
{
public:
    XgboostMatrix() = default;
    ~XgboostMatrix();
    XgboostMatrix(const XgboostMatrix &) = delete;
    XgboostMatrix &operator=(const XgboostMatrix &) = delete;

    /// `target` and `weights` may be empty, as may `categorical` (one a feature) where nothing is fitted. Refuses
    /// infinity and numbers too large for XGBoost's single precision.
    Result<> create(const FeatureMatrix &features, std::span<const double> target, std::span<const double> weights,
                    const std::vector<bool> &categorical = {});
    [[nodiscard]] void *handle() const { return m_handle; }

private:
    void *m_handle = nullptr;
};

/// Owns a Booster of XGBoost, which computes on one thread. Predicts on any thread once it is no longer trained.
class XgboostBooster final
{
public:
    using Parameters = std::vector<std::pair<QByteArray, QByteArray>>;

    XgboostBooster() = default;
    ~XgboostBooster();
    XgboostBooster(const XgboostBooster &) = delete;
    XgboostBooster &operator=(const XgboostBooster &) = delete;

    /// Makes an empty booster; predictions for these matrices are kept up to date as it grows.
    Result<> create(std::initializer_list<const XgboostMatrix *> matrices, const Parameters &parameters);
    Result<> set(const QByteArray &name, const QByteArray &value);
    /// Adds a round whose trees add nothing to any sum; there are `sums` of them, rows × outputs. Makes the sampler.
    Result<> addBlankRound(const XgboostMatrix &training, size_t sums);
    /// Leaves rounds out for good; the booster can only predict from then on.
    Result<> removeRounds(const std::vector<int> &rounds, size_t outputs);

    /// rows × outputs of all trees up to the round `end` (0: all): values or probabilities, or sums of leaves
    /// (`isMargin`). Valid until the next call on this thread.
    Result<std::span<const float>> predict(const XgboostMatrix &matrix, int end, bool isMargin) const;
    /// What each feature adds to the sum of the leaves of all trees up to the round `end` (0: all): TreeSHAP.
    Result<Contributions> contributions(const FeatureMatrix &features, int end, const Progress &progress) const;
    /// Total gain of each feature.
    [[nodiscard]] std::vector<double> gains(size_t featureCount) const;
    /// The trees of the first `rounds`.
    [[nodiscard]] Result<TreesForm> trees(int rounds) const;

    /// The rounds to predict with, and the trees in XGBoost's UBJSON.
    [[nodiscard]] QByteArray save(int rounds) const;
    /// The inverse of save() on a booster that was not created; gives the rounds. Refuses what does not fit the shape.
    Result<int> load(const QByteArray &bytes, const EstimatorShape &shape);

    /// Makes a booster that was not created of some rounds of another, whose handle is given.
    Result<> takeRounds(void *other, int begin, int end);

    [[nodiscard]] void *handle() const { return m_handle; }

private:
    /// XGBoost's prediction of that type: 0 values, 1 sums of leaves, 2 contributions.
    Result<std::span<const float>> predictType(const XgboostMatrix &matrix, int end, int type) const;

    void *m_handle = nullptr;
};

/// The sentence for a call that failed, with XGBoost's own words as its detail.
Error xgboostError();

} // namespace assay
