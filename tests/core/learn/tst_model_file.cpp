#include "core/learn/estimator_rules.h"
#include "core/learn/model.h"
#include "core/learn/train.h"
#include "tests/support/result_check.h"
#include "tests/support/training_watcher.h"

#include <QRegularExpression>
#include <QTest>

using namespace assay;

namespace
{

QByteArray modelFile(const QString &kind)
{
    Table table;
    table.rowCount = 80;
    Column x{QStringLiteral("x"), ColumnType::Real, {}, {}, {}};
    Column y{QStringLiteral("y"), ColumnType::Real, {}, {}, {}};
    for (int i = 0; i < 80; ++i) {
        x.numbers.push_back(i);
        y.numbers.push_back(i * i);
    }
    table.columns = {x, y};
    TrainingSpec spec;
    spec.experiment = QStringLiteral("e");
    spec.data = QStringLiteral("d@1");
    spec.target = QStringLiteral("y");
    spec.estimator.kind = kind;
    if (kind == u"mlp")
        spec.estimator.parameters = {{QStringLiteral("hidden_layer_sizes"), std::vector<std::int64_t>{3}},
                                     {QStringLiteral("max_iter"), std::int64_t(3)}};
    if (kind == u"xgboost" || kind == u"random_forest")
        spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(3)}};
    TrainingWatcher unwatched;
    auto outcome = train(spec, table, {}, unwatched);
    return outcome ? outcome->model->save() : QByteArray();
}

} // namespace

class TestModelFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aCutOrChangedFileIsRefused_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &kind : estimatorKinds(LearningTask::Regression))
            QTest::newRow(qPrintable(kind)) << kind;
    }

    void aCutOrChangedFileIsRefused()
    {
        QFETCH(QString, kind);
        const QByteArray file = modelFile(kind);
        QVERIFY(file.size() > 100);
        QVERIFY_RESULT(TrainedModel::load(file));
        for (qsizetype size = 0; size < file.size(); ++size)
            QVERIFY(TrainedModel::load(file.left(size)).isError());
        QVERIFY(TrainedModel::load(file + 'x').isError());
        for (qsizetype at = 0; at < file.size(); ++at) {
            QByteArray changed = file;
            changed[at] = char(changed[at] ^ 0x10);
            QVERIFY(TrainedModel::load(changed).isError());
        }
    }

    void otherFilesAndNewerOnesAreNamed()
    {
        QVERIFY_ERROR(TrainedModel::load("PK\x03\x04"), ErrorCode::Invalid);
        QByteArray newer = modelFile(QStringLiteral("mean"));
        newer[8] = 9;
        QVERIFY_ERROR(TrainedModel::load(newer), ErrorCode::Newer);
    }
};

QTEST_GUILESS_MAIN(TestModelFile)
#include "tst_model_file.moc"
