#include "core/learn/feature_steps/target_means.h"

#include "core/base/random.h"
#include "core/learn/split.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr const char *purpose = "target encoding";

Result<TargetFolds> foldsOfGroups(const TrainingSpec &spec, const Table &table, const std::vector<std::uint32_t> &rows)
{
    ASSAY_TRY(groups, groupsOf(table, rows, spec.split.by));
    const std::uint32_t groupCount = *std::max_element(groups.begin(), groups.end()) + 1;
    TargetFolds folds{{}, std::min(std::uint32_t(spec.prepare.targetFolds), groupCount)};
    const std::vector<std::uint32_t> order = Random(std::uint64_t(spec.seed), purpose).permutation(groupCount);
    for (const std::uint32_t group : groups)
        folds.of.push_back(order[group] % folds.count);
    return folds;
}

} // namespace

Result<TargetFolds> drawTargetFolds(const TrainingSpec &spec, const Table &table, const Target &target,
                                    const std::vector<std::uint32_t> &rows)
{
    if (spec.split.kind == u"group" && !rows.empty())
        return foldsOfGroups(spec, table, rows);
    const auto count = std::uint32_t(rows.size());
    std::vector<std::uint32_t> order = Random(std::uint64_t(spec.seed), purpose).permutation(count);
    if (!target.classes.isEmpty())
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return target.values[rows[a]] < target.values[rows[b]];
        });
    TargetFolds folds{std::vector<std::uint32_t>(count), std::min(std::uint32_t(spec.prepare.targetFolds), count)};
    for (std::uint32_t i = 0; i < count; ++i)
        folds.of[order[i]] = i % folds.count;
    return folds;
}

TargetMeans targetMeans(std::span<const std::int32_t> places, size_t categories, std::span<const double> target,
                        const TargetFolds &folds, std::optional<std::uint32_t> leftOut, std::optional<double> smooth)
{
    const auto forEachRow = [&](auto work) {
        for (size_t i = 0; i < places.size(); ++i) {
            if (!leftOut || folds.of[i] != *leftOut)
                work(size_t(places[i]), target[i]);
        }
    };
    std::vector<double> counts(categories, 0);
    std::vector<double> means(categories, 0);
    double count = 0;
    double sum = 0;
    forEachRow([&](size_t place, double value) {
        ++counts[place];
        means[place] += value;
        ++count;
        sum += value;
    });
    TargetMeans made{count > 0 ? sum / count : 0, std::move(means)};
    if (smooth) {
        for (size_t place = 0; place < categories; ++place) {
            double &mean = made.ofCategory[place];
            // No row and no weight for the overall mean leave nothing to divide by.
            mean = counts[place] + *smooth > 0 ? (mean + *smooth * made.overall) / (counts[place] + *smooth)
                                               : made.overall;
        }
        return made;
    }
    for (size_t place = 0; place < categories; ++place)
        made.ofCategory[place] = counts[place] > 0 ? made.ofCategory[place] / counts[place] : made.overall;
    std::vector<double> within(categories, 0);
    double variance = 0;
    forEachRow([&](size_t place, double value) {
        within[place] += (value - made.ofCategory[place]) * (value - made.ofCategory[place]);
        variance += (value - made.overall) * (value - made.overall);
    });
    variance = count > 0 ? variance / count : 0;
    for (size_t place = 0; place < categories; ++place) {
        const double strength = variance * counts[place];
        const double total = strength + (counts[place] > 0 ? within[place] / counts[place] : 0);
        const double share = total > 0 && std::isfinite(total) ? strength / total : 0;
        made.ofCategory[place] = share * made.ofCategory[place] + (1 - share) * made.overall;
    }
    return made;
}

} // namespace assay
