#include "core/learn/feature_steps/category_step.h"

#include "core/learn/feature_steps/step_json.h"

#include <array>
#include <limits>

namespace assay
{

std::optional<CategoryStep> CategoryStep::fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                              const OneHotChoice &choice)
{
    auto hot = OneHotStep::fit(input, column, rows, choice);
    if (!hot)
        return std::nullopt;
    return CategoryStep{input, std::move(hot->categories), hot->hasRare, hot->missingAs};
}

QStringList CategoryStep::featureNames(const std::vector<ModelInput> &inputs) const
{
    return {inputs[input].name};
}

double CategoryStep::unseenFeature() const
{
    return hasRare ? double(categories.size()) : std::numeric_limits<double>::quiet_NaN();
}

double CategoryStep::missingFeature() const
{
    return missingAs >= 0 ? double(missingAs) : std::numeric_limits<double>::quiet_NaN();
}

void CategoryStep::write(const CategoryReader &reader, const FeatureBlock &block) const
{
    std::array<std::int32_t, mostBlockRows> places;
    reader.read(block.rows, places.data());
    const double whenMissing = missingFeature();
    const double whenUnseen = unseenFeature();
    double *to = block.first;
    for (size_t i = 0; i < block.rows.size(); ++i, to += block.stride)
        *to = places[i] >= 0 ? double(places[i]) : places[i] == CategoryReader::missing ? whenMissing : whenUnseen;
}

QJsonObject CategoryStep::toJson() const
{
    return {{QStringLiteral("input"), int(input)},
            {QStringLiteral("categories"), categories.toJson()},
            {QStringLiteral("rare"), hasRare},
            {QStringLiteral("missing_as"), missingAs}};
}

std::optional<CategoryStep> CategoryStep::fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs)
{
    const auto input = inputOf(object, QStringLiteral("input"), inputs);
    if (!input || familyOf(inputs[*input].type) == InputFamily::Time)
        return std::nullopt;
    auto categories = Categories::fromJson(object.value(QStringLiteral("categories")),
                                           familyOf(inputs[*input].type) == InputFamily::Word);
    if (!categories)
        return std::nullopt;
    const CategoryStep step{*input, std::move(*categories), object.value(QStringLiteral("rare")).toBool(),
                            object.value(QStringLiteral("missing_as")).toInt(-1)};
    if (step.missingAs < -1 || step.missingAs >= std::int32_t(step.categories.size()))
        return std::nullopt;
    return step;
}

} // namespace assay
