#include "core/exchange/onnx_preparation.h"

#include "core/exchange/onnx_numbers.h"
#include "core/learn/feature_steps/step_json.h"

#include <QCoreApplication>

#include <limits>
#include <map>

namespace assay
{

namespace
{

using Value = OnnxGraph::Value;

constexpr double missingNumber = std::numeric_limits<double>::quiet_NaN();

Error cannotExport(const QString &why)
{
    return Error{ErrorCode::Invalid, why};
}

/// Writes the steps, one after another. Each gives its features side by side.
class StepWriter final
{
public:
    StepWriter(OnnxGraph &graph, const std::vector<ModelInput> &inputs)
        : m_graph(graph),
          m_numbers(graph),
          m_inputs(inputs)
    {
    }

    Value operator()(const NumberStep &step) { return along(numberOf(step.input), step.path, step.hasIndicator); }

    Value operator()(const OrdinalStep &step)
    {
        std::vector<double> places;
        for (size_t i = 0; i < step.categories.size(); ++i)
            places.push_back(double(i));
        return along(lookedUp(step.input, step.categories, places, missingNumber, missingNumber), step.path,
                     step.hasIndicator);
    }

    Value operator()(const CategoryStep &step)
    {
        std::vector<double> places;
        for (size_t i = 0; i < step.categories.size(); ++i)
            places.push_back(double(i));
        return lookedUp(step.input, step.categories, std::move(places), step.missingFeature(), step.unseenFeature());
    }

    Value operator()(const TargetStep &step)
    {
        std::vector<Value> features;
        for (const TargetStep::Output &output : step.outputs)
            features.push_back(m_numbers.along(
                lookedUp(step.input, step.categories, output.means, output.missing, output.unseen), output.path));
        return m_graph.joined(features);
    }

    Value operator()(const OneHotStep &step)
    {
        std::vector<double> features;
        for (size_t i = 0; i < step.categories.size(); ++i)
            features.push_back(double(i));
        const Value hot = lookedUp(step.input, step.categories, features, step.missingFeature(), step.unseenFeature());
        std::vector<double> all;
        for (size_t i = 0; i < step.featureCount(); ++i)
            all.push_back(double(i));
        const Value each = m_graph.constant({1, std::int64_t(all.size())}, std::span<const double>(all));
        return m_numbers.asNumber(m_numbers.isEqual(hot, each));
    }

    Value operator()(const DateStep &step)
    {
        const Value given = numberOf(step.input);
        const Value isNear = m_numbers.isBelow(m_graph.node("Abs", {given}), m_graph.number(justBeyond()));
        const Value time = m_numbers.choose(isNear, given, m_graph.number(missingNumber));
        std::vector<Value> features;
        for (const DateStep::Feature &feature : step.features)
            features.push_back(m_numbers.along(m_numbers.partOfTime(time, feature.part, feature.wave), feature.path));
        if (step.hasIndicator)
            features.push_back(m_numbers.asNumber(m_numbers.isMissing(time)));
        return m_graph.joined(features);
    }

    Value operator()(const ProductStep &step)
    {
        const Value first = m_numbers.along(numberOf(step.first), step.firstPath);
        const Value second = m_numbers.along(numberOf(step.second), step.secondPath);
        return m_numbers.along(m_numbers.withinRange(m_numbers.multiply(first, second)), step.path);
    }

private:
    static double justBeyond() { return std::nextafter(DateStep::furthestMs, 2 * DateStep::furthestMs); }

    Value numberOf(size_t input)
    {
        const auto known = m_read.find(input);
        if (known != m_read.end())
            return known->second;
        return m_read.emplace(input, m_numbers.finiteOrMissing(m_inputs[input].name.toStdString())).first->second;
    }

    Value along(const Value &number, const NumberPath &path, bool hasIndicator)
    {
        const Value feature = m_numbers.along(number, path);
        return hasIndicator ? m_graph.joined({feature, m_numbers.asNumber(m_numbers.isMissing(number))}) : feature;
    }

    /// For each row the number that belongs to its category, N × 1.
    Value lookedUp(size_t input, const Categories &categories, std::vector<double> numbers, double whenMissing,
                   double whenUnseen)
    {
        numbers.push_back(whenMissing);
        numbers.push_back(whenUnseen);
        const Value table = m_graph.constant({std::int64_t(numbers.size())}, std::span<const double>(numbers));
        return m_graph.node("Gather", {table, placeOf(input, categories)});
    }

    /// The place of each row's category, whole; missing ones follow after the last, then those not seen.
    Value placeOf(size_t input, const Categories &categories)
    {
        return categories.areWords() ? placeOfWord(m_inputs[input].name.toStdString(), categories.words())
                                     : placeOfNumber(numberOf(input), categories.numbers());
    }

    Value placeOfWord(const Value &words, const WordTable &categories)
    {
        const Value place =
            m_graph.node("LabelEncoder", {words}, {OnnxGraph::attribute("default_int64", categories.size() + 1)});
        onnx::NodeProto &encoder = m_graph.newestNode();
        encoder.set_domain("ai.onnx.ml");
        onnx::AttributeProto keys;
        keys.set_name("keys_strings");
        keys.set_type(onnx::AttributeProto::STRINGS);
        onnx::AttributeProto places;
        places.set_name("values_int64s");
        places.set_type(onnx::AttributeProto::INTS);
        for (qsizetype i = 0; i < categories.size(); ++i) {
            // An empty word is one that is missing.
            if (categories.utf8(i).empty())
                continue;
            keys.add_strings(std::string(categories.utf8(i)));
            places.add_ints(i);
        }
        keys.add_strings(std::string());
        places.add_ints(categories.size());
        *encoder.add_attribute() = std::move(keys);
        *encoder.add_attribute() = std::move(places);
        return place;
    }

    Value placeOfNumber(const Value &numbers, const std::vector<double> &categories)
    {
        // Where a number equals a category, how far its place lies before that of numbers not seen.
        const auto count = std::int64_t(categories.size());
        std::vector<double> distances;
        for (std::int64_t i = 0; i < count; ++i)
            distances.push_back(double(i - (count + 1)));
        const Value each = m_graph.constant({1, count}, std::span<const double>(categories));
        const Value isEach = m_numbers.asNumber(m_numbers.isEqual(numbers, each));
        const Value distance =
            m_graph.node("MatMul", {isEach, m_graph.constant({count, 1}, std::span<const double>(distances))});
        const Value seen = m_numbers.add(distance, double(count + 1));
        const Value place = m_numbers.choose(m_numbers.isMissing(numbers), m_graph.number(double(count)), seen);
        return m_graph.cast(place, onnx::TensorProto::INT64);
    }

    OnnxGraph &m_graph;
    OnnxNumbers m_numbers;
    const std::vector<ModelInput> &m_inputs;
    std::map<size_t, Value> m_read; ///< inputs of numbers, infinity taken for missing
};

} // namespace

Result<> addInputs(OnnxGraph &graph, const std::vector<ModelInput> &inputs)
{
    for (const ModelInput &input : inputs) {
        if (input.name.isEmpty())
            return cannotExport(QCoreApplication::translate("core", "ONNX needs a name for each input, and a column of "
                                                                    "this model has none. Name the column and train "
                                                                    "again."));
        graph.addInput(input.name, familyOf(input.type) == InputFamily::Word);
    }
    return Done{};
}

Result<Value> addPreparation(OnnxGraph &graph, const Preparation &preparation)
{
    StepWriter writer(graph, preparation.inputs());
    std::vector<Value> features;
    for (const FeatureStep &step : preparation.steps())
        features.push_back(std::visit(writer, step));
    if (features.empty())
        return cannotExport(QCoreApplication::translate("core", "This model has no features, so there is nothing to "
                                                                "export. Train with columns that have values."));
    return graph.joined(features);
}

} // namespace assay
