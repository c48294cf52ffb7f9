#include "core/base/json.h"
#include "core/learn/feature_steps/step_json.h"
#include "core/learn/preparation.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <functional>

namespace assay
{

namespace
{

constexpr int newestVersion = 2;

std::optional<std::vector<ModelInput>> inputsFrom(const QJsonArray &list)
{
    std::vector<ModelInput> inputs;
    for (const QJsonValue &value : list) {
        const auto type = columnTypeFromName(value.toObject().value(QStringLiteral("type")).toString());
        const QJsonValue name = value.toObject().value(QStringLiteral("name"));
        if (!type || !name.isString())
            return std::nullopt;
        inputs.push_back({name.toString(), *type});
    }
    return inputs;
}

template <typename Step>
bool readStep(const QJsonObject &object, const std::vector<ModelInput> &inputs, std::vector<FeatureStep> &into)
{
    if (object.value(QStringLiteral("kind")).toString() != QLatin1String(Step::kind))
        return false;
    auto step = Step::fromJson(object, inputs);
    if (!step)
        return false;
    into.emplace_back(std::move(*step));
    return true;
}

template <typename... Steps>
bool readAnyStep(const QJsonObject &object, const std::vector<ModelInput> &inputs, std::vector<FeatureStep> &into,
                 const std::variant<Steps...> *)
{
    return (readStep<Steps>(object, inputs, into) || ...);
}

/// Reads the list of single features that version 1 wrote: numbers (kind 0) with an indicator (1) after them, and one
/// feature a word (2) or listed number (3) that gives zeros for all others.
class FeatureListReader final
{
public:
    FeatureListReader(const std::vector<ModelInput> &inputs, bool keepsNumbers)
        : m_inputs(inputs),
          m_keepsNumbers(keepsNumbers)
    {
    }

    bool add(const QJsonObject &feature)
    {
        const int kind = feature.value(QStringLiteral("kind")).toInt(-1);
        const auto input = inputOf(feature, QStringLiteral("input"), m_inputs);
        const auto mean = numberFromJson(feature.value(QStringLiteral("mean")));
        const auto scale = numberFromJson(feature.value(QStringLiteral("scale")));
        const auto value = numberFromJson(feature.value(QStringLiteral("value")));
        const bool isSound = input && mean && scale && value && std::isfinite(*mean) && std::isfinite(*scale) &&
                             *scale > 0 && std::isfinite(*value);
        if (!isSound || familyOf(m_inputs[*input].type) != (kind == 2 ? InputFamily::Word : InputFamily::Number))
            return false;
        switch (kind) {
        case 0:
            addNumber(*input, *mean, *scale);
            return true;
        case 1:
            return addIndicator(*input);
        case 2:
            m_words[placeFor(*input)].append(feature.value(QStringLiteral("word")).toString());
            return true;
        case 3:
            m_values[placeFor(*input)].push_back(*value);
            return true;
        default:
            return false;
        }
    }

    /// Nothing when the numbers of a column do not ascend.
    std::optional<std::vector<FeatureStep>> take()
    {
        for (size_t i = 0; i < m_steps.size(); ++i) {
            auto *step = std::get_if<OneHotStep>(&m_steps[i]);
            if (!step)
                continue;
            const std::vector<double> &values = m_values[i];
            if (std::adjacent_find(values.begin(), values.end(), std::greater_equal<>()) != values.end())
                return std::nullopt;
            step->categories = values.empty() ? Categories(std::move(m_words[i])) : Categories(values);
        }
        return std::move(m_steps);
    }

private:
    void addStep(FeatureStep step)
    {
        m_steps.push_back(std::move(step));
        m_words.resize(m_steps.size());
        m_values.resize(m_steps.size());
    }

    void addNumber(size_t input, double mean, double scale)
    {
        NumberStep step;
        step.input = input;
        if (!m_keepsNumbers) {
            step.path.replacement = mean;
            step.path.center = mean;
            step.path.scale = scale;
        }
        addStep(step);
    }

    bool addIndicator(size_t input)
    {
        auto *number = m_steps.empty() ? nullptr : std::get_if<NumberStep>(&m_steps.back());
        if (!number || number->input != input || number->hasIndicator)
            return false;
        number->hasIndicator = true;
        return true;
    }

    /// The place of the one-hot step of an input, whose features follow one another.
    size_t placeFor(size_t input)
    {
        const auto *last = m_steps.empty() ? nullptr : std::get_if<OneHotStep>(&m_steps.back());
        if (!last || last->input != input) {
            OneHotStep step;
            step.input = input;
            addStep(step);
        }
        return m_steps.size() - 1;
    }

    const std::vector<ModelInput> &m_inputs;
    bool m_keepsNumbers;
    std::vector<FeatureStep> m_steps;
    std::vector<WordTable> m_words; ///< of each step
    std::vector<std::vector<double>> m_values;
};

std::optional<std::vector<FeatureStep>> stepsFromFeatureList(const QJsonObject &object,
                                                             const std::vector<ModelInput> &inputs)
{
    FeatureListReader reader(inputs, object.value(QStringLiteral("keeps_numbers")).toBool());
    for (const QJsonValue &feature : object.value(QStringLiteral("features")).toArray()) {
        if (!reader.add(feature.toObject()))
            return std::nullopt;
    }
    return reader.take();
}

std::optional<std::vector<FeatureStep>> stepsFrom(const QJsonObject &object, const std::vector<ModelInput> &inputs)
{
    std::vector<FeatureStep> steps;
    for (const QJsonValue &step : object.value(QStringLiteral("steps")).toArray()) {
        if (!readAnyStep(step.toObject(), inputs, steps, static_cast<const FeatureStep *>(nullptr)))
            return std::nullopt;
    }
    return steps;
}

} // namespace

QJsonObject Preparation::toJson() const
{
    QJsonArray inputs;
    for (const ModelInput &input : m_inputs)
        inputs.append(
            QJsonObject{{QStringLiteral("name"), input.name}, {QStringLiteral("type"), columnTypeName(input.type)}});
    QJsonArray steps;
    for (const FeatureStep &step : m_steps) {
        steps.append(std::visit(
            [](const auto &one) {
                QJsonObject object = one.toJson();
                object.insert(QStringLiteral("kind"), QLatin1String(one.kind));
                return object;
            },
            step));
    }
    return {{QStringLiteral("version"), newestVersion},
            {QStringLiteral("inputs"), inputs},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("ignored"), QJsonArray::fromStringList(m_ignored)}};
}

Result<Preparation> Preparation::fromJson(const QJsonObject &object)
{
    const int version =
        object.contains(QStringLiteral("version")) ? object.value(QStringLiteral("version")).toInt() : 1;
    if (version > newestVersion)
        return Error{ErrorCode::Newer,
                     QCoreApplication::translate("core", "The model file was written by a newer "
                                                         "version of Assay. Update Assay to use it.")};
    const auto inputs = inputsFrom(object.value(QStringLiteral("inputs")).toArray());
    auto steps = !inputs        ? std::nullopt
                 : version == 1 ? stepsFromFeatureList(object, *inputs)
                 : version == 2 ? stepsFrom(object, *inputs)
                                : std::nullopt;
    if (!steps || steps->empty())
        return Error{ErrorCode::Damaged, QCoreApplication::translate("core", "The model file is damaged: its "
                                                                             "preparation does not make sense.")};
    Preparation made;
    made.m_inputs = *inputs;
    made.m_steps = std::move(*steps);
    for (const QJsonValue &name : object.value(QStringLiteral("ignored")).toArray())
        made.m_ignored.append(name.toString());
    return made;
}

} // namespace assay
