#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/data/csv_reader.h"
#include "core/exchange/onnx_export.h"
#include "core/learn/number_blob.h"
#include "core/learn/train.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace assay;

namespace
{

/// For training that nobody watches.
class Unwatched final : public TrainingObserver
{
public:
    bool report(double, const QString &) override { return true; }
    [[nodiscard]] bool isStopped() const override { return false; }
    void curvePoint(const QString &, std::int64_t, double) override {}
};

Result<Table> readTable(const QString &file)
{
    NoProgress unwatched;
    ASSAY_TRY(bytes, readWholeFile(file));
    return readCsv(bytes, file, CsvOptions(), unwatched);
}

/// The inputs as they are given to the other side: numbers packed, words as they are.
QJsonObject inputsOf(const TrainedModel &model, const Table &table)
{
    QJsonObject inputs;
    for (const ModelInput &input : model.inputs()) {
        const Column *column = table.find(input.name);
        if (!column)
            continue;
        if (!column->isWords()) {
            inputs.insert(input.name, QString::fromLatin1(blobFromNumbers(column->numbers).toBase64()));
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
    Unwatched observer;
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
                       {QStringLiteral("predictions"), QString::fromLatin1(blobFromNumbers(predictions).toBase64())}};
}

/// Trains every case and writes FOLDER/ID.onnx and FOLDER/ID.json: its results, or the sentence of a refusal.
Result<> writeAll(const QString &casesFile, const QString &folder)
{
    ASSAY_TRY(bytes, readWholeFile(casesFile));
    const QJsonDocument cases = QJsonDocument::fromJson(bytes);
    if (!cases.isArray())
        return Error{ErrorCode::Invalid, QStringLiteral("%1 is no JSON list of cases.").arg(casesFile)};
    for (const QJsonValue &value : cases.array()) {
        const QString path =
            QStringLiteral("%1/%2").arg(folder, value.toObject().value(QStringLiteral("id")).toString());
        const auto results = resultsOf(value.toObject(), path + QStringLiteral(".onnx"));
        const QJsonObject written = results ? *results : QJsonObject{{QStringLiteral("error"), results.error().text}};
        ASSAY_CHECK(writeFileAtomically(path + QStringLiteral(".json"), compactJson(written)));
    }
    return Done{};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("usage: assay_onnx_parity CASES.json FOLDER\n", stderr);
        return 2;
    }
    if (const auto written = writeAll(arguments[1], arguments[2]); !written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().text));
        return 3;
    }
    return 0;
}
