#include "core/learn/search_plan.h"

#include "core/learn/halving_plan.h"
#include "core/learn/parzen_estimator.h"

namespace assay
{

namespace
{

class GridPlan final : public SearchPlan
{
public:
    explicit GridPlan(const TrainingSpec &spec)
        : m_dimensions(searchDimensions(spec)),
          m_parallel(int(spec.search.parallel))
    {
        for (const SearchDimension &dimension : m_dimensions)
            m_count *= int(dimension.choiceCount());
    }

    [[nodiscard]] std::vector<Trial> next(const std::vector<TrialResult> &done) const override
    {
        std::vector<Trial> trials;
        for (int place = int(done.size()); place < m_count && int(trials.size()) < m_parallel; ++place) {
            Trial trial{place + 1, {}, 0};
            // The last dimension turns fastest.
            int rest = place;
            for (auto dimension = m_dimensions.rbegin(); dimension != m_dimensions.rend(); ++dimension) {
                const int choices = int(dimension->choiceCount());
                trial.parameters.insert(dimension->name(), dimension->valueAt(rest % choices));
                rest /= choices;
            }
            trials.push_back(std::move(trial));
        }
        return trials;
    }
    [[nodiscard]] int trialCount() const override { return m_count; }

private:
    std::vector<SearchDimension> m_dimensions;
    int m_parallel;
    int m_count = 1;
};

class RandomPlan final : public SearchPlan
{
public:
    explicit RandomPlan(TrainingSpec spec) : m_spec(std::move(spec)), m_dimensions(searchDimensions(m_spec)) {}

    [[nodiscard]] std::vector<Trial> next(const std::vector<TrialResult> &done) const override
    {
        std::vector<Trial> trials;
        for (int number = int(done.size()) + 1;
             number <= trialCount() && int(trials.size()) < int(m_spec.search.parallel); ++number) {
            Random random = randomForTrial(m_spec.seed, number);
            trials.push_back({number, drawParameters(m_dimensions, random), 0});
        }
        return trials;
    }
    [[nodiscard]] int trialCount() const override { return int(m_spec.search.trials); }

private:
    TrainingSpec m_spec;
    std::vector<SearchDimension> m_dimensions;
};

class ParzenPlan final : public SearchPlan
{
public:
    explicit ParzenPlan(TrainingSpec spec) : m_spec(std::move(spec)), m_dimensions(searchDimensions(m_spec)) {}

    [[nodiscard]] std::vector<Trial> next(const std::vector<TrialResult> &done) const override
    {
        std::vector<Trial> trials;
        for (int number = int(done.size()) + 1;
             number <= trialCount() && int(trials.size()) < int(m_spec.search.parallel); ++number) {
            Random random = randomForTrial(m_spec.seed, number);
            const bool isBegin = done.size() < size_t(randomTrials);
            trials.push_back(
                {number,
                 isBegin ? drawParameters(m_dimensions, random) : likelyBetterParameters(m_dimensions, done, random),
                 0});
        }
        return trials;
    }
    [[nodiscard]] int trialCount() const override { return int(m_spec.search.trials); }

private:
    static constexpr int randomTrials = 10;
    TrainingSpec m_spec;
    std::vector<SearchDimension> m_dimensions;
};

} // namespace

std::unique_ptr<SearchPlan> SearchPlan::create(const TrainingSpec &spec)
{
    if (spec.search.kind == u"grid")
        return std::make_unique<GridPlan>(spec);
    if (spec.search.kind == u"tpe")
        return std::make_unique<ParzenPlan>(spec);
    if (spec.search.kind == u"halving" || spec.search.kind == u"hyperband")
        return std::make_unique<HalvingPlan>(spec);
    return std::make_unique<RandomPlan>(spec);
}

} // namespace assay
