#include "core/exchange/onnx_export.h"
#include "core/learn/train.h"
#include "tests/parity/parity_program.h"
#include "tests/support/training_watcher.h"

using namespace assay;

namespace
{

/// The inputs as they are given to the other side: numbers packed, words as they are.
QJsonObject inputsOf(const TrainedModel &model, const Table &table)
{
    QJsonObject inputs;
    for (const ModelInput &input : model.inputs()) {
        const Column *column = table.find(input.name);
        if (!column)
            continue;
        if (!column->isWords()) {
            inputs.insert(input.name, packed(column->numbers));
            continue;
        }
        QJsonArray words;
        for (const std::int32_t code : column->codes)
            words.append(code < 0 ? QString() : column->words.at(code));
        inputs.insert(input.name, words);
    }
    return inputs;
}

/// Trains, writes FILE.onnx and gives the model's inputs and predictions of every row of `score`.
Result<QJsonObject> resultsOf(const QJsonObject &one, const QString &file)
{
    TrainingWatcher observer;
    ASSAY_TRY(table, readTable(one.value(QStringLiteral("data")).toString()));
    ASSAY_TRY(scored, readTable(one.value(QStringLiteral("score")).toString()));
    ASSAY_TRY(spec, parseTrainingSpec(one.value(QStringLiteral("spec")).toString().toUtf8()));
    ASSAY_TRY(outcome, train(spec, table, QString(), observer));
    ASSAY_TRY(loaded, TrainedModel::load(outcome.model->save()));
    ASSAY_TRY(predictions, loaded->predict(scored, observer));
    ASSAY_TRY(bytes, exportOnnx(*loaded));
    ASSAY_CHECK(writeFileAtomically(file, bytes));
    return QJsonObject{{QStringLiteral("classes"), QJsonArray::fromStringList(loaded->classes())},
                       {QStringLiteral("inputs"), inputsOf(*loaded, scored)},
                       {QStringLiteral("rows"), qint64(scored.rowCount)},
                       {QStringLiteral("predictions"), packed(predictions)}};
}

} // namespace

/// Trains every case and writes FOLDER/ID.onnx beside its results; see answerList.
int main(int argc, char **argv)
{
    return runParity(argc, argv, "assay_onnx_parity CASES.json FOLDER",
                     [](const QString &cases, const QString &folder) {
                         return answerList(cases, folder, [](const QJsonObject &one, const QString &path) {
                             return resultsOf(one, path + QStringLiteral(".onnx"));
                         });
                     });
}
