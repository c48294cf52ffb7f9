#include "core/learn/feature_steps/step_json.h"

namespace assay
{

InputFamily familyOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Category:
    case ColumnType::Text:
        return InputFamily::Word;
    case ColumnType::Date:
    case ColumnType::Timestamp:
        return InputFamily::Time;
    case ColumnType::Boolean:
    case ColumnType::Integer:
    case ColumnType::Real:
        break;
    }
    return InputFamily::Number;
}

std::optional<size_t> inputOf(const QJsonObject &step, const QString &key, const std::vector<ModelInput> &inputs)
{
    const int place = step.value(key).toInt(-1);
    return place >= 0 && size_t(place) < inputs.size() ? std::optional(size_t(place)) : std::nullopt;
}

std::optional<size_t> inputOf(const QJsonObject &step, const QString &key, const std::vector<ModelInput> &inputs,
                              InputFamily family)
{
    const auto place = inputOf(step, key, inputs);
    return place && familyOf(inputs[*place].type) == family ? place : std::nullopt;
}

} // namespace assay
