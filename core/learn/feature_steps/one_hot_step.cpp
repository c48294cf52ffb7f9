#include "core/learn/feature_steps/one_hot_step.h"

#include "core/learn/feature_steps/number_step.h"
#include "core/learn/feature_steps/step_json.h"

#include <algorithm>
#include <array>

namespace assay
{

namespace
{

/// Places of the categories that keep a feature of their own, ascending.
std::vector<size_t> keptPlaces(const std::vector<std::int64_t> &counts, const OneHotChoice &choice)
{
    std::vector<size_t> kept;
    for (size_t place = 0; place < counts.size(); ++place) {
        if (counts[place] >= choice.rare)
            kept.push_back(place);
    }
    const bool hasRare = kept.size() < counts.size();
    const auto most = size_t(choice.maxCategories);
    if (kept.size() + (hasRare ? 1 : 0) <= most)
        return kept;
    std::stable_sort(kept.begin(), kept.end(), [&](size_t a, size_t b) { return counts[a] > counts[b]; });
    kept.resize(most - 1);
    std::sort(kept.begin(), kept.end());
    return kept;
}

} // namespace

std::optional<OneHotStep> OneHotStep::fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                          const OneHotChoice &choice)
{
    const CategoryCounts counted = countCategories(column, rows);
    if (counted.counts.empty())
        return std::nullopt;
    const std::vector<size_t> kept = keptPlaces(counted.counts, choice);
    OneHotStep step;
    step.input = input;
    step.categories = counted.categories.at(kept);
    step.hasRare = kept.size() < counted.counts.size();
    const auto frequent = std::max_element(counted.counts.begin(), counted.counts.end()) - counted.counts.begin();
    const auto found = std::lower_bound(kept.begin(), kept.end(), size_t(frequent));
    const bool isKept = found != kept.end() && *found == size_t(frequent);
    if (choice.missingIsMostFrequent)
        step.missingAs = isKept ? std::int32_t(found - kept.begin()) : -1;
    else
        step.hasMissing = counted.missing > 0;
    return step;
}

QStringList OneHotStep::featureNames(const std::vector<ModelInput> &inputs) const
{
    const QString &column = inputs[input].name;
    QStringList names;
    for (size_t place = 0; place < categories.size(); ++place)
        names.append(QStringLiteral("%1=%2").arg(column, categories.name(place)));
    if (hasRare)
        names.append(QStringLiteral("%1 rare").arg(column));
    if (hasMissing)
        names.append(missingName(column));
    return names;
}

std::int32_t OneHotStep::missingFeature() const
{
    if (hasMissing)
        return std::int32_t(categories.size()) + (hasRare ? 1 : 0);
    return missingAs >= 0 ? missingAs : unseenFeature();
}

void OneHotStep::write(const CategoryReader &reader, const FeatureBlock &block) const
{
    std::array<std::int32_t, mostBlockRows> places;
    reader.read(block.rows, places.data());
    const std::int32_t whenMissing = missingFeature();
    const std::int32_t whenUnseen = unseenFeature();
    double *to = block.first;
    for (size_t i = 0; i < block.rows.size(); ++i, to += block.stride) {
        std::int32_t feature = places[i];
        if (feature < 0)
            feature = feature == CategoryReader::missing ? whenMissing : whenUnseen;
        if (feature >= 0)
            to[feature] = 1;
    }
}

QJsonObject OneHotStep::toJson() const
{
    return {{QStringLiteral("input"), int(input)},
            {QStringLiteral("categories"), categories.toJson()},
            {QStringLiteral("rare"), hasRare},
            {QStringLiteral("missing"), hasMissing},
            {QStringLiteral("missing_as"), missingAs}};
}

std::optional<OneHotStep> OneHotStep::fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs)
{
    const auto input = inputOf(object, QStringLiteral("input"), inputs);
    if (!input || familyOf(inputs[*input].type) == InputFamily::Time)
        return std::nullopt;
    auto categories = Categories::fromJson(object.value(QStringLiteral("categories")),
                                           familyOf(inputs[*input].type) == InputFamily::Word);
    if (!categories)
        return std::nullopt;
    const OneHotStep step{*input, std::move(*categories), object.value(QStringLiteral("rare")).toBool(),
                          object.value(QStringLiteral("missing")).toBool(),
                          object.value(QStringLiteral("missing_as")).toInt(-1)};
    if (step.missingAs < -1 || step.missingAs >= std::int32_t(step.categories.size()) || step.featureCount() == 0)
        return std::nullopt;
    return step;
}

} // namespace assay
