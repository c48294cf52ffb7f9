#include "core/learn/feature_steps/number_step.h"

#include "core/learn/feature_steps/step_json.h"

#include <algorithm>
#include <array>

namespace assay
{

std::vector<double> numbersOf(const Column &column, std::span<const std::uint32_t> rows)
{
    std::vector<double> numbers(rows.size());
    readNumbers(column, rows, numbers.data());
    return numbers;
}

QString missingName(const QString &column)
{
    return QStringLiteral("%1 missing").arg(column);
}

std::optional<NumberStep> NumberStep::fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                          const NumberChoice &choice, const Progress &progress)
{
    std::vector<double> numbers = numbersOf(column, rows);
    const auto missing =
        std::count_if(numbers.begin(), numbers.end(), [](double number) { return std::isnan(number); });
    if (size_t(missing) == numbers.size())
        return std::nullopt;
    const bool hasIndicator = missing > 0 && choice.impute != NumberChoice::Impute::None;
    return NumberStep{input, fitNumberPath(std::move(numbers), choice, progress), hasIndicator};
}

QStringList NumberStep::featureNames(const std::vector<ModelInput> &inputs) const
{
    QStringList names{inputs[input].name};
    if (hasIndicator)
        names.append(missingName(inputs[input].name));
    return names;
}

void NumberStep::write(const Column &column, const FeatureBlock &block) const
{
    std::array<double, mostBlockRows> buffer;
    const std::span<double> numbers(buffer.data(), block.rows.size());
    readNumbers(column, block.rows, numbers.data());
    if (hasIndicator)
        block.writeMissing(1, numbers);
    path.apply(numbers);
    block.write(0, numbers);
}

QJsonObject NumberStep::toJson() const
{
    return {{QStringLiteral("input"), int(input)},
            {QStringLiteral("path"), path.toJson()},
            {QStringLiteral("indicator"), hasIndicator}};
}

std::optional<NumberStep> NumberStep::fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs)
{
    const auto input = inputOf(object, QStringLiteral("input"), inputs, InputFamily::Number);
    const auto path = NumberPath::fromJson(object.value(QStringLiteral("path")).toObject());
    if (!input || !path)
        return std::nullopt;
    return NumberStep{*input, *path, object.value(QStringLiteral("indicator")).toBool()};
}

} // namespace assay
