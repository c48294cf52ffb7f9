#include "core/learn/shapley.h"

#include "core/learn/explained_rows.h"

#include <algorithm>
#include <cmath>

namespace assay
{

Contributions contributionsByInput(const Contributions &features, const std::vector<std::vector<size_t>> &sources,
                                   size_t inputs)
{
    Contributions summed{features.outputs, inputs, features.base, {}};
    const size_t lines = features.rows() * features.outputs;
    summed.values.assign(lines * inputs, 0);
    for (size_t line = 0; line < lines; ++line) {
        const double *from = features.values.data() + line * features.inputs;
        double *to = summed.values.data() + line * inputs;
        for (size_t feature = 0; feature < features.inputs; ++feature) {
            for (const size_t source : sources[feature])
                to[source] += from[feature] / double(sources[feature].size());
        }
    }
    return summed;
}

Result<Contributions> shapleyValues(const TrainedModel &model, const Table &table, std::span<const std::uint32_t> rows,
                                    Progress &progress)
{
    ASSAY_TRY(held, explainedTable(model, table, rows));
    return model.contributions(held, progress);
}

std::vector<InputContribution> meanContributions(const TrainedModel &model, const Contributions &contributions)
{
    std::vector<InputContribution> sizes;
    for (const ModelInput &input : model.inputs())
        sizes.push_back({input.name, 0});
    const size_t lines = contributions.rows() * contributions.outputs;
    for (size_t line = 0; line < lines; ++line) {
        for (size_t input = 0; input < sizes.size(); ++input)
            sizes[input].size += std::abs(contributions.values[line * sizes.size() + input]) / double(lines);
    }
    std::stable_sort(sizes.begin(), sizes.end(), [](const auto &a, const auto &b) { return a.size > b.size; });
    return sizes;
}

} // namespace assay
