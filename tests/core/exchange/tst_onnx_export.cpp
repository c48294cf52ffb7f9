#include "core/exchange/onnx_export.h"

#include "core/base/random.h"
#include "core/data/csv_reader.h"
#include "tests/support/result_check.h"
#include "tests/support/training_watcher.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <onnx/onnx_pb.h>
#include <set>

using namespace assay;

namespace
{

/// 300 rows: numbers with gaps, words, days, and targets of all kinds. The column “label” has the name of an output.
QByteArray drawnCsv()
{
    Random random(3, "onnx export");
    QByteArray csv = "size,label,town,day,price,kind,good\n";
    const QByteArray towns[] = {"Ulm", "Köln", "Rom"};
    for (int row = 0; row < 300; ++row) {
        const double size = 50 + 20 * random.normal();
        const auto town = size_t(random.below(3));
        const double price = 3 * size + 40 * double(town) + random.normal();
        csv += (row % 9 == 0 ? QByteArray() : QByteArray::number(size)) + ',' + QByteArray::number(row % 7) + ',' +
               towns[town] + ",2024-0" + QByteArray::number(1 + row % 9) + "-11," + QByteArray::number(price) + ',' +
               (price < 160   ? "low"
                : price < 220 ? "middle"
                              : "high") +
               ',' + (price > 190 ? "yes" : "no") + '\n';
    }
    return csv;
}

Result<std::shared_ptr<const TrainedModel>> trained(const QString &kind, const QString &task, const QString &target)
{
    TrainingWatcher watcher;
    ASSAY_TRY(table, readCsv(drawnCsv(), QStringLiteral("drawn.csv"), CsvOptions(), watcher));
    QStringList excluded{QStringLiteral("price"), QStringLiteral("kind"), QStringLiteral("good")};
    excluded.removeOne(target);
    const QByteArray list = QJsonDocument(QJsonArray::fromStringList(excluded)).toJson(QJsonDocument::Compact);
    const QString text =
        QStringLiteral("experiment = \"x\"\ndata = \"drawn@1\"\ntask = \"%1\"\ntarget = \"%2\"\nexclude = %3\n"
                       "[split]\nkind = \"random\"\ntest = 0.2\n[estimator]\nkind = \"%4\"\n")
            .arg(task, target, QString::fromUtf8(list), kind);
    ASSAY_TRY(spec, parseTrainingSpec(text.toUtf8()));
    ASSAY_TRY(outcome, train(spec, table, QString(), watcher));
    return outcome.model;
}

QMap<QString, QString> metadataOf(const onnx::ModelProto &file)
{
    QMap<QString, QString> metadata;
    for (const auto &entry : file.metadata_props())
        metadata.insert(QString::fromStdString(entry.key()), QString::fromStdString(entry.value()));
    return metadata;
}

QStringList outputNames(const onnx::ModelProto &file)
{
    QStringList names;
    for (const auto &output : file.graph().output())
        names.append(QString::fromStdString(output.name()));
    return names;
}

int inputType(const onnx::ModelProto &file, const std::string &name)
{
    for (const auto &input : file.graph().input()) {
        if (input.name() == name)
            return input.type().tensor_type().elem_type();
    }
    return -1;
}

} // namespace

class TestOnnxExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void graphsAreSound_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("target");
        for (const char *kind : {"mean", "ridge", "elastic_net", "mlp", "xgboost", "random_forest"})
            QTest::addRow("%s amounts", kind) << QString::fromLatin1(kind) << "regression"
                                              << "price";
        for (const char *kind : {"majority", "logistic", "naive_bayes", "mlp", "xgboost", "random_forest"}) {
            QTest::addRow("%s two classes", kind) << QString::fromLatin1(kind) << "binary"
                                                  << "good";
            QTest::addRow("%s classes", kind) << QString::fromLatin1(kind) << "multiclass"
                                              << "kind";
        }
    }

    /// Every value is made once before it is used, the inputs are the model's, and nothing changes between two exports
    /// nor by the way through the model file.
    void graphsAreSound()
    {
        QFETCH(QString, kind);
        QFETCH(QString, task);
        QFETCH(QString, target);
        const auto model = trained(kind, task, target);
        QVERIFY_RESULT(model);
        const auto bytes = exportOnnx(**model);
        QVERIFY_RESULT(bytes);
        const auto again = exportOnnx(**model);
        QVERIFY_RESULT(again);
        QCOMPARE(*again, *bytes);
        const auto loaded = TrainedModel::load((*model)->save());
        QVERIFY_RESULT(loaded);
        const auto reloaded = exportOnnx(**loaded);
        QVERIFY_RESULT(reloaded);
        QCOMPARE(*reloaded, *bytes);

        onnx::ModelProto file;
        QVERIFY(file.ParseFromArray(bytes->constData(), int(bytes->size())));
        QCOMPARE(file.ir_version(), 8);
        QCOMPARE(size_t(file.graph().input_size()), (*model)->inputs().size());
        std::set<std::string> known;
        for (const auto &input : file.graph().input())
            QVERIFY(known.insert(input.name()).second);
        for (const auto &constant : file.graph().initializer())
            QVERIFY2(known.insert(constant.name()).second, constant.name().c_str());
        for (const auto &node : file.graph().node()) {
            for (const std::string &input : node.input())
                QVERIFY2(known.contains(input), input.c_str());
            for (const std::string &output : node.output())
                QVERIFY2(known.insert(output).second, output.c_str());
        }
        for (const auto &output : file.graph().output())
            QVERIFY2(known.contains(output.name()), output.name().c_str());
        const auto metadata = metadataOf(file);
        QCOMPARE(metadata.value(QStringLiteral("estimator")), kind);
        QCOMPARE(metadata.value(QStringLiteral("task")), task);
        QCOMPARE(metadata.value(QStringLiteral("target")), target);
        QCOMPARE(metadata.value(QStringLiteral("data")), QStringLiteral("drawn@1"));
    }

    void inputsAndOutputsHaveNamesAndTypes()
    {
        const auto model = trained(QStringLiteral("xgboost"), QStringLiteral("multiclass"), QStringLiteral("kind"));
        QVERIFY_RESULT(model);
        const auto bytes = exportOnnx(**model, {{QStringLiteral("run"), QStringLiteral("3f9a")}});
        QVERIFY_RESULT(bytes);
        onnx::ModelProto file;
        QVERIFY(file.ParseFromArray(bytes->constData(), int(bytes->size())));
        QCOMPARE(inputType(file, "size"), int(onnx::TensorProto::DOUBLE));
        QCOMPARE(inputType(file, "town"), int(onnx::TensorProto::STRING));
        QCOMPARE(inputType(file, "day"), int(onnx::TensorProto::DOUBLE));
        // The input “label” keeps its name; the output takes another.
        QCOMPARE(outputNames(file), QStringList({QStringLiteral("label_2"), QStringLiteral("probabilities")}));
        QCOMPARE(file.graph().output(1).type().tensor_type().shape().dim(1).dim_value(), 3);
        const auto metadata = metadataOf(file);
        QCOMPARE(metadata.value(QStringLiteral("classes")), QStringLiteral("[\"high\",\"low\",\"middle\"]"));
        QCOMPARE(metadata.value(QStringLiteral("run")), QStringLiteral("3f9a"));
        QVERIFY2(metadata.value(QStringLiteral("inputs"))
                     .contains(QStringLiteral("{\"name\":\"town\",\"type\":\"category\"}")),
                 qPrintable(metadata.value(QStringLiteral("inputs"))));
    }

    void neighboursAreRefused()
    {
        const auto model = trained(QStringLiteral("knn"), QStringLiteral("regression"), QStringLiteral("price"));
        QVERIFY_RESULT(model);
        const auto bytes = exportOnnx(**model);
        QVERIFY_ERROR(bytes, ErrorCode::Invalid);
        QCOMPARE(bytes.error().text, QStringLiteral("The estimator “knn” keeps its training rows, which ONNX has no "
                                                    "place for. Export a model of another estimator."));
    }
};

QTEST_GUILESS_MAIN(TestOnnxExport)
#include "tst_onnx_export.moc"
