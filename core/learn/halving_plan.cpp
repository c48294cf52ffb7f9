#include "core/learn/halving_plan.h"

#include "core/learn/estimator.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

namespace
{

/// How often `value` can be divided by `base` and is still at least 1.
int wholeLogarithm(std::int64_t value, std::int64_t base)
{
    int times = 0;
    for (std::int64_t rest = value; rest >= base; rest /= base)
        ++times;
    return times;
}

} // namespace

HalvingPlan::HalvingPlan(TrainingSpec spec)
    : m_spec(std::move(spec)),
      m_dimensions(searchDimensions(m_spec)),
      m_effort(wholeParameter(m_spec.estimator, effortParameter(m_spec.estimator.kind)))
{
    const std::int64_t reduction = m_spec.search.reduction;
    const int most = wholeLogarithm(m_effort, reduction);
    if (m_spec.search.kind == u"halving") {
        const int rounds = std::min(most, wholeLogarithm(m_spec.search.trials, reduction));
        addBracket(int(m_spec.search.trials), rounds + 1);
        return;
    }
    for (int bracket = most; bracket >= 0; --bracket) {
        const double trials =
            std::ceil(double(most + 1) / double(bracket + 1) * std::pow(double(reduction), double(bracket)));
        addBracket(int(trials), bracket + 1);
    }
}

void HalvingPlan::addBracket(int trials, int rounds)
{
    const std::int64_t reduction = m_spec.search.reduction;
    for (int round = 0; round < rounds; ++round) {
        const auto effort = double(m_effort) * std::pow(double(reduction), double(round + 1 - rounds));
        m_rounds.push_back({m_count + 1, std::max(1, trials), std::max<std::int64_t>(1, std::llround(effort)), round});
        m_count += std::max(1, trials);
        trials /= int(reduction);
    }
}

double HalvingPlan::shareOf(int trials) const
{
    double done = 0;
    double whole = 0;
    for (const Round &round : m_rounds) {
        done += double(round.effort) * std::clamp(trials - (round.first - 1), 0, round.count);
        whole += double(round.effort) * round.count;
    }
    return done / whole;
}

std::vector<ParameterSet> HalvingPlan::parametersOf(size_t place, const std::vector<TrialResult> &done) const
{
    const Round &round = m_rounds[place];
    std::vector<ParameterSet> parameters;
    if (round.number == 0) {
        for (int i = 0; i < round.count; ++i) {
            Random random = randomForTrial(m_spec.seed, round.first + i);
            parameters.push_back(drawParameters(m_dimensions, random));
        }
        return parameters;
    }
    const Round &before = m_rounds[place - 1];
    std::vector<size_t> order(size_t(before.count));
    std::iota(order.begin(), order.end(), size_t(before.first - 1));
    const auto lossOf = [&](size_t i) {
        return std::isnan(done[i].loss) ? std::numeric_limits<double>::infinity() : done[i].loss;
    };
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return lossOf(a) < lossOf(b); });
    for (int i = 0; i < round.count; ++i)
        parameters.push_back(done[order[size_t(i)]].trial.parameters);
    return parameters;
}

std::vector<Trial> HalvingPlan::next(const std::vector<TrialResult> &done) const
{
    const int number = int(done.size()) + 1;
    const auto isIn = [number](const Round &round) { return number < round.first + round.count; };
    const auto round = std::find_if(m_rounds.begin(), m_rounds.end(), isIn);
    if (round == m_rounds.end())
        return {};
    const std::vector<ParameterSet> parameters = parametersOf(size_t(round - m_rounds.begin()), done);
    const QString effort = effortParameter(m_spec.estimator.kind);
    std::vector<Trial> trials;
    for (int i = number - round->first; i < round->count && int(trials.size()) < int(m_spec.search.parallel); ++i) {
        Trial trial{round->first + i, parameters[size_t(i)], round->number};
        trial.parameters.insert(effort, round->effort);
        trials.push_back(std::move(trial));
    }
    return trials;
}

} // namespace assay
