#include "core/learn/feature_steps/product_step.h"

#include "core/learn/feature_steps/number_step.h"
#include "core/learn/feature_steps/step_json.h"

#include <algorithm>
#include <array>

namespace assay
{

namespace
{

/// Without overflow; NaN when one of them is.
double product(double a, double b)
{
    constexpr double largest = std::numeric_limits<double>::max();
    const double value = a * b;
    return std::isnan(value) ? value : std::clamp(value, -largest, largest);
}

bool isUnscaled(const NumberPath &path)
{
    return path.center == 0 && path.scale == 1;
}

} // namespace

std::optional<ProductStep> ProductStep::fit(size_t first, const Column &firstColumn, const NumberChoice &firstChoice,
                                            size_t second, const Column &secondColumn, const NumberChoice &secondChoice,
                                            std::span<const std::uint32_t> rows, const NumberChoice &choice,
                                            const Progress &progress)
{
    std::vector<double> values = numbersOf(firstColumn, rows);
    std::vector<double> others = numbersOf(secondColumn, rows);
    ProductStep step{
        first, second, fitNumberPath(values, firstChoice, progress), fitNumberPath(others, secondChoice, progress), {}};
    bool isKnown = false;
    for (size_t i = 0; i < values.size(); ++i)
        isKnown = isKnown || !(std::isnan(values[i]) || std::isnan(others[i]));
    if (!isKnown)
        return std::nullopt;
    step.firstPath.apply(values);
    step.secondPath.apply(others);
    std::transform(values.begin(), values.end(), others.begin(), values.begin(), product);
    step.path = fitNumberPath(std::move(values), choice, progress);
    return step;
}

QStringList ProductStep::featureNames(const std::vector<ModelInput> &inputs) const
{
    return {QStringLiteral("%1 * %2").arg(inputs[first].name, inputs[second].name)};
}

void ProductStep::write(const Column &firstColumn, const Column &secondColumn, const FeatureBlock &block) const
{
    std::array<double, mostBlockRows> buffer;
    std::array<double, mostBlockRows> otherBuffer;
    const std::span<double> values(buffer.data(), block.rows.size());
    const std::span<double> others(otherBuffer.data(), block.rows.size());
    readNumbers(firstColumn, block.rows, values.data());
    readNumbers(secondColumn, block.rows, others.data());
    firstPath.apply(values);
    secondPath.apply(others);
    std::transform(values.begin(), values.end(), others.begin(), values.begin(), product);
    path.apply(values);
    block.write(0, values);
}

QJsonObject ProductStep::toJson() const
{
    return {{QStringLiteral("first"), int(first)},
            {QStringLiteral("second"), int(second)},
            {QStringLiteral("first_path"), firstPath.toJson()},
            {QStringLiteral("second_path"), secondPath.toJson()},
            {QStringLiteral("path"), path.toJson()}};
}

std::optional<ProductStep> ProductStep::fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs)
{
    const auto first = inputOf(object, QStringLiteral("first"), inputs, InputFamily::Number);
    const auto second = inputOf(object, QStringLiteral("second"), inputs, InputFamily::Number);
    const auto firstPath = NumberPath::fromJson(object.value(QStringLiteral("first_path")).toObject());
    const auto secondPath = NumberPath::fromJson(object.value(QStringLiteral("second_path")).toObject());
    const auto path = NumberPath::fromJson(object.value(QStringLiteral("path")).toObject());
    if (!first || !second || !firstPath || !secondPath || !path || !isUnscaled(*firstPath) || !isUnscaled(*secondPath))
        return std::nullopt;
    return ProductStep{*first, *second, *firstPath, *secondPath, *path};
}

} // namespace assay
