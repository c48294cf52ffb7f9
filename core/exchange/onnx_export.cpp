#include "core/exchange/onnx_export.h"

#include "core/base/json.h"
#include "core/exchange/onnx_estimators.h"
#include "core/exchange/onnx_numbers.h"
#include "core/exchange/onnx_preparation.h"
#include "core/learn/pipeline.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace assay
{

namespace
{

using Value = OnnxGraph::Value;

QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// What the file tells of the model, by name.
QMap<QString, QString> metadataOf(const TrainedModel &model)
{
    QJsonArray inputs;
    for (const ModelInput &input : model.inputs())
        inputs.append(
            QJsonObject{{QStringLiteral("name"), input.name}, {QStringLiteral("type"), columnTypeName(input.type)}});
    const TrainingSpec &spec = model.specification();
    QMap<QString, QString> metadata{{QStringLiteral("assay_version"), QStringLiteral(ASSAY_VERSION)},
                                    {QStringLiteral("estimator"), spec.estimator.kind},
                                    {QStringLiteral("task"), taskName(model.task())},
                                    {QStringLiteral("target"), spec.target},
                                    {QStringLiteral("data"), spec.data},
                                    {QStringLiteral("inputs"), jsonText(inputs)}};
    if (model.task() != LearningTask::Regression)
        metadata.insert(QStringLiteral("classes"), jsonText(QJsonArray::fromStringList(model.classes())));
    return metadata;
}

/// Features and what the estimator makes of them, N × outputs.
Result<Value> addPipeline(OnnxGraph &graph, const Pipeline &pipeline)
{
    ASSAY_TRY(learned, pipeline.estimator().learned());
    if (std::holds_alternative<std::monostate>(learned))
        return Error{ErrorCode::Invalid, QCoreApplication::translate(
                                             "core", "The estimator “%1” keeps its training rows, which ONNX has no "
                                                     "place for. Export a model of another estimator.")
                                             .arg(pipeline.specification().estimator.kind)};
    ASSAY_CHECK(addInputs(graph, pipeline.inputs()));
    if (pipeline.inputs().empty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("core", "This model has no inputs, so there is "
                                                                             "nothing to export. Train with columns "
                                                                             "that have values.")};
    if (const auto *constants = std::get_if<ConstantForm>(&learned))
        return addConstants(graph, pipeline.inputs().front().name.toStdString(), *constants);
    ASSAY_TRY(features, addPreparation(graph, pipeline.preparation()));
    return addEstimator(
        graph, features, learned,
        {pipeline.task(), std::int64_t(pipeline.preparation().featureCount()), std::int64_t(pipeline.outputs())});
}

void addClassOutputs(OnnxGraph &graph, const Value &predictions, const TrainedModel &model)
{
    OnnxNumbers numbers(graph);
    Value probabilities = predictions;
    Value likeliest;
    if (model.task() == LearningTask::Binary) {
        const Value other = numbers.subtract(graph.number(1), predictions);
        probabilities = graph.joined({other, predictions});
        // Of two alike, the positive one.
        const Value isFirst = numbers.isBelow(predictions, graph.number(0.5));
        likeliest = graph.cast(graph.node("Not", {isFirst}), onnx::TensorProto::INT64);
    } else {
        likeliest =
            graph.node("ArgMax", {predictions}, {OnnxGraph::attribute("axis", 1), OnnxGraph::attribute("keepdims", 1)});
    }
    std::vector<std::string> names;
    for (const QString &name : model.classes())
        names.push_back(name.toStdString());
    const Value classes = graph.constant({std::int64_t(names.size())}, names);
    graph.addOutput(QStringLiteral("label"), graph.node("Gather", {classes, likeliest}), onnx::TensorProto::STRING, 1);
    graph.addOutput(QStringLiteral("probabilities"), probabilities, onnx::TensorProto::DOUBLE,
                    std::int64_t(names.size()));
}

Result<QByteArray> bytesOf(const onnx::ModelProto &file)
{
    std::string bytes;
    if (file.ByteSizeLong() > size_t(std::numeric_limits<int>::max()) || !file.SerializeToString(&bytes))
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "The model is larger than the 2 GB that an "
                                                         "ONNX file may have. Train a smaller one, "
                                                         "such as with fewer trees.")};
    return QByteArray(bytes.data(), qsizetype(bytes.size()));
}

void addOperators(onnx::ModelProto &file, const char *domain, std::int64_t version)
{
    onnx::OperatorSetIdProto *set = file.add_opset_import();
    set->set_domain(domain);
    set->set_version(version);
}

} // namespace

Result<QByteArray> exportOnnx(const TrainedModel &model, const QMap<QString, QString> &facts)
{
    const auto *pipeline = dynamic_cast<const Pipeline *>(&model);
    if (!pipeline)
        return Error{ErrorCode::Internal, QCoreApplication::translate("core", "This kind of model cannot be exported "
                                                                              "to ONNX.")};
    OnnxGraph graph;
    ASSAY_TRY(predictions, addPipeline(graph, *pipeline));
    if (model.task() == LearningTask::Regression)
        graph.addOutput(QStringLiteral("prediction"), predictions, onnx::TensorProto::DOUBLE, 1);
    else
        addClassOutputs(graph, predictions, model);
    onnx::ModelProto file;
    file.set_ir_version(8);
    file.set_producer_name("Assay");
    file.set_producer_version(ASSAY_VERSION);
    addOperators(file, "", 13);
    addOperators(file, "ai.onnx.ml", 2);
    QMap<QString, QString> metadata = metadataOf(model);
    metadata.insert(facts);
    for (auto fact = metadata.cbegin(); fact != metadata.cend(); ++fact) {
        onnx::StringStringEntryProto *entry = file.add_metadata_props();
        entry->set_key(fact.key().toStdString());
        entry->set_value(fact.value().toStdString());
    }
    graph.proto().set_name("model");
    file.mutable_graph()->Swap(&graph.proto());
    return bytesOf(file);
}

} // namespace assay
