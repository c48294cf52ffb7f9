#pragma once

#include "core/learn/search_plan.h"

namespace assay
{

/// Successive halving, once or, as Hyperband, from several beginnings; see SearchPlan.
class HalvingPlan final : public SearchPlan
{
public:
    explicit HalvingPlan(TrainingSpec spec);

    [[nodiscard]] std::vector<Trial> next(const std::vector<TrialResult> &done) const override;
    [[nodiscard]] int trialCount() const override { return m_count; }
    [[nodiscard]] double shareOf(int trials) const override;

private:
    /// Trials that are compared with each other at the same effort.
    struct Round {
        int first = 0; ///< number of its first trial
        int count = 0;
        std::int64_t effort = 0;
        int number = 0; ///< from 0 in its halving
    };
    void addBracket(int trials, int rounds);
    [[nodiscard]] std::vector<ParameterSet> parametersOf(size_t place, const std::vector<TrialResult> &done) const;

    TrainingSpec m_spec;
    std::vector<SearchDimension> m_dimensions;
    std::int64_t m_effort; ///< the most
    std::vector<Round> m_rounds;
    int m_count = 0;
};

} // namespace assay
