#include "core/learn/feature_steps/target_step.h"

#include "core/base/json.h"
#include "core/learn/feature_steps/step_json.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace assay
{

namespace
{

/// The target of one output: amounts as they are, the positive of two classes, or one of more against the others.
std::vector<double> outputTarget(const Target &target, std::span<const std::uint32_t> rows, size_t output)
{
    const bool isOneOfMany = target.outputs() > 1;
    std::vector<double> values;
    values.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        const double value = target.values[row];
        values.push_back(isOneOfMany ? (value == double(output) ? 1 : 0) : value);
    }
    return values;
}

/// Categories of the rows, with one more for missing ones after them.
std::vector<std::int32_t> placesOf(const Categories &categories, const Column &column,
                                   std::span<const std::uint32_t> rows)
{
    std::vector<std::int32_t> places(rows.size());
    CategoryReader(categories, column).read(rows, places.data());
    std::replace(places.begin(), places.end(), CategoryReader::missing, std::int32_t(categories.size()));
    return places;
}

std::vector<double> outOfFoldMeans(std::span<const std::int32_t> places, size_t categories,
                                   std::span<const double> target, const TargetFolds &folds,
                                   std::optional<double> smooth, const Progress &progress)
{
    std::vector<double> means(places.size());
    for (std::uint32_t fold = 0; fold < folds.count && !progress.isStopped(); ++fold) {
        const TargetMeans others = targetMeans(places, categories, target, folds, fold, smooth);
        for (size_t i = 0; i < places.size(); ++i) {
            if (folds.of[i] == fold)
                means[i] = others.ofCategory[size_t(places[i])];
        }
    }
    return means;
}

} // namespace

std::optional<FittedTargetStep> TargetStep::fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                                const Target &target, const TargetFolds &folds,
                                                std::optional<double> smooth, const NumberChoice &choice,
                                                const Progress &progress)
{
    CategoryCounts counted = countCategories(column, rows);
    if (counted.counts.empty())
        return std::nullopt;
    const size_t known = counted.categories.size();
    const std::vector<std::int32_t> places = placesOf(counted.categories, column, rows);
    const size_t outputs = target.outputs();
    FittedTargetStep fitted{{input, std::move(counted.categories), {}}, std::vector<double>(rows.size() * outputs)};
    for (size_t output = 0; output < outputs && !progress.isStopped(); ++output) {
        const std::vector<double> values = outputTarget(target, rows, output);
        TargetMeans means = targetMeans(places, known + 1, values, folds, std::nullopt, smooth);
        std::vector<double> training = outOfFoldMeans(places, known + 1, values, folds, smooth, progress);
        Output made{outputs > 1 ? target.classes.at(qsizetype(output)) : QString(), {}, 0, means.overall, {}};
        made.missing = counted.missing > 0 ? means.ofCategory[known] : means.overall;
        means.ofCategory.pop_back();
        made.means = std::move(means.ofCategory);
        made.path = fitNumberPath(training, choice, progress);
        made.path.apply(training);
        for (size_t i = 0; i < rows.size(); ++i)
            fitted.trainingFeatures[i * outputs + output] = training[i];
        fitted.step.outputs.push_back(std::move(made));
    }
    return fitted;
}

QStringList TargetStep::featureNames(const std::vector<ModelInput> &inputs) const
{
    QStringList names;
    for (const Output &output : outputs)
        names.append(output.name.isEmpty() ? QStringLiteral("%1 encoded").arg(inputs[input].name)
                                           : QStringLiteral("%1 encoded %2").arg(inputs[input].name, output.name));
    return names;
}

void TargetStep::write(const CategoryReader &reader, const FeatureBlock &block) const
{
    std::array<std::int32_t, mostBlockRows> places;
    reader.read(block.rows, places.data());
    std::array<double, mostBlockRows> buffer;
    const std::span<double> values(buffer.data(), block.rows.size());
    for (size_t output = 0; output < outputs.size(); ++output) {
        const Output &known = outputs[output];
        for (size_t i = 0; i < values.size(); ++i) {
            const std::int32_t place = places[i];
            values[i] = place >= 0                         ? known.means[size_t(place)]
                        : place == CategoryReader::missing ? known.missing
                                                           : known.unseen;
        }
        known.path.apply(values);
        block.write(output, values);
    }
}

QJsonObject TargetStep::toJson() const
{
    QJsonArray list;
    for (const Output &output : outputs) {
        QJsonArray means;
        for (const double mean : output.means)
            means.append(jsonNumber(mean));
        list.append(QJsonObject{{QStringLiteral("name"), output.name},
                                {QStringLiteral("means"), means},
                                {QStringLiteral("missing"), jsonNumber(output.missing)},
                                {QStringLiteral("unseen"), jsonNumber(output.unseen)},
                                {QStringLiteral("path"), output.path.toJson()}});
    }
    return {{QStringLiteral("input"), int(input)},
            {QStringLiteral("categories"), categories.toJson()},
            {QStringLiteral("outputs"), list}};
}

namespace
{

std::optional<double> finiteFrom(const QJsonValue &value)
{
    const auto number = numberFromJson(value);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<TargetStep::Output> outputFrom(const QJsonObject &object, size_t categories)
{
    const auto missing = finiteFrom(object.value(QStringLiteral("missing")));
    const auto unseen = finiteFrom(object.value(QStringLiteral("unseen")));
    const auto path = NumberPath::fromJson(object.value(QStringLiteral("path")).toObject());
    const QJsonArray means = object.value(QStringLiteral("means")).toArray();
    if (!missing || !unseen || !path || size_t(means.size()) != categories)
        return std::nullopt;
    TargetStep::Output output{object.value(QStringLiteral("name")).toString(), {}, *missing, *unseen, *path};
    for (const QJsonValue &value : means) {
        const auto mean = finiteFrom(value);
        if (!mean)
            return std::nullopt;
        output.means.push_back(*mean);
    }
    return output;
}

} // namespace

std::optional<TargetStep> TargetStep::fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs)
{
    const auto input = inputOf(object, QStringLiteral("input"), inputs);
    if (!input || familyOf(inputs[*input].type) == InputFamily::Time)
        return std::nullopt;
    auto categories = Categories::fromJson(object.value(QStringLiteral("categories")),
                                           familyOf(inputs[*input].type) == InputFamily::Word);
    if (!categories)
        return std::nullopt;
    TargetStep step{*input, std::move(*categories), {}};
    for (const QJsonValue &value : object.value(QStringLiteral("outputs")).toArray()) {
        auto output = outputFrom(value.toObject(), step.categories.size());
        if (!output)
            return std::nullopt;
        step.outputs.push_back(std::move(*output));
    }
    return step.outputs.empty() ? std::nullopt : std::optional(std::move(step));
}

} // namespace assay
