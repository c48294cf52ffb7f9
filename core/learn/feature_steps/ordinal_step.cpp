#include "core/learn/feature_steps/ordinal_step.h"

#include "core/learn/feature_steps/number_step.h"
#include "core/learn/feature_steps/step_json.h"

#include <array>

namespace assay
{

namespace
{

/// Places as numbers; NaN for what is missing or not seen.
void readPlaces(const CategoryReader &reader, std::span<const std::uint32_t> rows, double *numbers)
{
    std::array<std::int32_t, mostBlockRows> places;
    for (size_t begin = 0; begin < rows.size(); begin += mostBlockRows) {
        const auto part = rows.subspan(begin, std::min(mostBlockRows, rows.size() - begin));
        reader.read(part, places.data());
        for (size_t i = 0; i < part.size(); ++i)
            numbers[begin + i] = places[i] >= 0 ? double(places[i]) : std::numeric_limits<double>::quiet_NaN();
    }
}

} // namespace

std::optional<OrdinalStep> OrdinalStep::fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                            const NumberChoice &choice, const Progress &progress)
{
    CategoryCounts counted = countCategories(column, rows);
    if (counted.counts.empty())
        return std::nullopt;
    std::vector<double> numbers(rows.size());
    readPlaces(CategoryReader(counted.categories, column), rows, numbers.data());
    const bool hasIndicator = counted.missing > 0 && choice.impute != NumberChoice::Impute::None;
    return OrdinalStep{input, std::move(counted.categories), fitNumberPath(std::move(numbers), choice, progress),
                       hasIndicator};
}

QStringList OrdinalStep::featureNames(const std::vector<ModelInput> &inputs) const
{
    QStringList names{inputs[input].name};
    if (hasIndicator)
        names.append(missingName(inputs[input].name));
    return names;
}

void OrdinalStep::write(const CategoryReader &reader, const FeatureBlock &block) const
{
    std::array<double, mostBlockRows> buffer;
    const std::span<double> numbers(buffer.data(), block.rows.size());
    readPlaces(reader, block.rows, numbers.data());
    if (hasIndicator)
        block.writeMissing(1, numbers);
    path.apply(numbers);
    block.write(0, numbers);
}

QJsonObject OrdinalStep::toJson() const
{
    return {{QStringLiteral("input"), int(input)},
            {QStringLiteral("categories"), categories.toJson()},
            {QStringLiteral("path"), path.toJson()},
            {QStringLiteral("indicator"), hasIndicator}};
}

std::optional<OrdinalStep> OrdinalStep::fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs)
{
    const auto input = inputOf(object, QStringLiteral("input"), inputs);
    if (!input || familyOf(inputs[*input].type) == InputFamily::Time)
        return std::nullopt;
    auto categories = Categories::fromJson(object.value(QStringLiteral("categories")),
                                           familyOf(inputs[*input].type) == InputFamily::Word);
    const auto path = NumberPath::fromJson(object.value(QStringLiteral("path")).toObject());
    if (!categories || !path)
        return std::nullopt;
    return OrdinalStep{*input, std::move(*categories), *path, object.value(QStringLiteral("indicator")).toBool()};
}

} // namespace assay
