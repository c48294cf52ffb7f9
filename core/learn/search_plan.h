#pragma once

#include "core/learn/search_space.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace assay
{

/// One training of a search.
struct Trial {
    int number = 0; ///< from 1, in the order of the plan
    ParameterSet parameters;
    int round = 0; ///< halving and hyperband: how often its like was chosen to go on; else 0
};

/// What became of a trial.
struct TrialResult {
    Trial trial;
    double loss = 0; ///< smaller is better; NaN when it failed
    bool wasPruned = false;
};

/// Which parameters are tried next. The answer follows from the seed and the results alone, so a search that was cut
/// goes on as it would have. Immutable; any thread.
///
/// grid: every combination in turn. random: drawn independently (Bergstra and Bengio 2012). halving: `trials` drawn
/// with little effort, one of `reduction` goes on with so many times the effort, up to the estimator's own (Jamieson
/// and Talwalkar 2016). hyperband: several halvings, from many trials with little effort to few with all (Li et al.
/// 2018). tpe: after ten random trials, where good results lie denser than the others (Bergstra et al. 2011).
class SearchPlan
{
public:
    /// `spec` has passed checkSearch.
    static std::unique_ptr<SearchPlan> create(const TrainingSpec &spec);
    SearchPlan() = default;
    virtual ~SearchPlan() = default;
    SearchPlan(const SearchPlan &) = delete;
    SearchPlan &operator=(const SearchPlan &) = delete;

    /// The trials that may run now, at most `spec.search.parallel`, none when the search is over. `done` holds every
    /// result so far in the order of the numbers, and all trials given before are among them.
    [[nodiscard]] virtual std::vector<Trial> next(const std::vector<TrialResult> &done) const = 0;
    /// How many trials there will be.
    [[nodiscard]] virtual int trialCount() const = 0;
    /// The share of the whole search's effort that its first so many trials take, 0 to 1.
    [[nodiscard]] virtual double shareOf(int trials) const { return double(trials) / std::max(1, trialCount()); }
};

} // namespace assay
