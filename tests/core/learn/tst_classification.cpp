#include "core/base/random.h"
#include "core/learn/estimator_rules.h"
#include "core/learn/losses.h"
#include "core/learn/train.h"
#include "tests/support/result_check.h"
#include "tests/support/training_watcher.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

/// Three clouds in the plane, a word that helps, and noise; `kind` has three classes and `isFar` two.
Table clouds(int rows)
{
    Random random(3, "clouds");
    Table table;
    table.rowCount = rows;
    Column x{QStringLiteral("x"), ColumnType::Real, {}, {}, {}};
    Column y{QStringLiteral("y"), ColumnType::Real, {}, {}, {}};
    Column word{
        QStringLiteral("word"), ColumnType::Category, {}, {}, {QStringLiteral("left"), QStringLiteral("right")}};
    Column count{QStringLiteral("count"), ColumnType::Integer, {}, {}, {}};
    Column isFar{QStringLiteral("isFar"), ColumnType::Boolean, {}, {}, {}};
    Column kind{QStringLiteral("kind"),
                ColumnType::Category,
                {},
                {},
                {QStringLiteral("red"), QStringLiteral("blue"), QStringLiteral("green")}};
    const double centres[3][2] = {{0, 0}, {3, 0}, {0, 3}};
    for (int i = 0; i < rows; ++i) {
        const int cloud = int(random.below(3));
        x.numbers.push_back(centres[cloud][0] + random.normal());
        y.numbers.push_back(random.below(20) == 0 ? std::nan("") : centres[cloud][1] + random.normal());
        word.codes.push_back(random.below(10) == 0 ? -1 : cloud == 1 ? 1 : 0);
        count.numbers.push_back(1 + double(random.below(3)));
        isFar.numbers.push_back(cloud == 0 ? 0 : 1);
        kind.codes.push_back(cloud);
    }
    table.columns = {x, y, word, count, isFar, kind};
    return table;
}

TrainingSpec cloudSpec(const QString &estimator, LearningTask task)
{
    TrainingSpec spec;
    spec.experiment = QStringLiteral("clouds");
    spec.data = QStringLiteral("clouds@1");
    spec.task = taskName(task);
    spec.target = task == LearningTask::Binary ? QStringLiteral("isFar") : QStringLiteral("kind");
    spec.exclude = {task == LearningTask::Binary ? QStringLiteral("kind") : QStringLiteral("isFar"),
                    QStringLiteral("count")};
    spec.split.kind = QStringLiteral("stratified");
    spec.estimator.kind = estimator;
    // Five rows would often give a share of 0, and words hardly vary within a class.
    if (estimator == u"knn")
        spec.estimator.parameters = {{QStringLiteral("n_neighbors"), std::int64_t(25)}};
    if (estimator == u"naive_bayes")
        spec.estimator.parameters = {{QStringLiteral("var_smoothing"), 0.05}};
    spec.seed = 5;
    return spec;
}

Result<TrainingOutcome> trained(const TrainingSpec &spec, const Table &table)
{
    TrainingWatcher watcher;
    return train(spec, table, QString(), watcher);
}

double metric(const TrainingOutcome &outcome, const char *name)
{
    return outcome.metrics.value(QLatin1String(name)).value;
}

} // namespace

/// Training of classes, over every estimator that learns them.
class TestClassification final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyEstimator_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<LearningTask>("task");
        for (const LearningTask task : {LearningTask::Binary, LearningTask::Multiclass}) {
            for (const QString &kind : estimatorKinds(task))
                QTest::addRow("%s %s", qPrintable(kind), qPrintable(taskName(task))) << kind << task;
        }
    }

    void everyEstimator()
    {
        QFETCH(QString, kind);
        QFETCH(LearningTask, task);
        const Table table = clouds(900);
        const TrainingSpec spec = cloudSpec(kind, task);
        auto outcome = trained(spec, table);
        QVERIFY_RESULT(outcome);
        const size_t outputs = outcome->model->outputs();
        QCOMPARE(outputs, size_t(task == LearningTask::Binary ? 1 : 3));
        QCOMPARE(outcome->holdoutPredictions.size(), outcome->holdoutRows.size() * outputs);
        for (size_t row = 0; row < outcome->holdoutRows.size(); ++row) {
            double sum = 0;
            for (size_t k = 0; k < outputs; ++k) {
                const double p = outcome->holdoutPredictions[row * outputs + k];
                QVERIFY(p >= 0 && p <= 1);
                sum += p;
            }
            QVERIFY(outputs == 1 || std::abs(sum - 1) < 1e-5);
        }
        if (kind != u"majority") {
            auto dumb = trained(cloudSpec(QStringLiteral("majority"), task), table);
            QVERIFY_RESULT(dumb);
            QVERIFY2(metric(*outcome, "log_loss") < 0.6 * metric(*dumb, "log_loss"),
                     qPrintable(QString::number(metric(*outcome, "log_loss"))));
            QVERIFY2(metric(*outcome, "accuracy") > (kind == u"naive_bayes" ? 0.8 : 0.85),
                     qPrintable(QString::number(metric(*outcome, "accuracy"))));
        }
        // Twice the same, and the same again from its file.
        auto again = trained(spec, table);
        QVERIFY_RESULT(again);
        QCOMPARE(again->holdoutPredictions, outcome->holdoutPredictions);
        QCOMPARE(again->model->save(), outcome->model->save());
        auto loaded = TrainedModel::load(outcome->model->save());
        QVERIFY_RESULT(loaded);
        QCOMPARE((*loaded)->classes(), outcome->model->classes());
        QCOMPARE((*loaded)->task(), task);
        NoProgress unwatched;
        auto before = outcome->model->predict(table, unwatched);
        auto after = (*loaded)->predict(table, unwatched);
        QVERIFY_RESULT(before);
        QVERIFY_RESULT(after);
        QCOMPARE(*after, *before);
    }

    void thePositiveClassCanBeNamed_data() { everyEstimator_data(); }

    void thePositiveClassCanBeNamed()
    {
        QFETCH(QString, kind);
        QFETCH(LearningTask, task);
        if (task != LearningTask::Binary)
            return;
        const Table table = clouds(600);
        TrainingSpec spec = cloudSpec(kind, task);
        auto last = trained(spec, table);
        QVERIFY_RESULT(last);
        QCOMPARE(last->model->classes(), QStringList({QStringLiteral("false"), QStringLiteral("true")}));
        spec.positive = QStringLiteral("false");
        auto first = trained(spec, table);
        QVERIFY_RESULT(first);
        QCOMPARE(first->model->classes(), QStringList({QStringLiteral("true"), QStringLiteral("false")}));
        QCOMPARE(first->holdoutRows, last->holdoutRows);
        double difference = 0;
        for (size_t i = 0; i < first->holdoutRows.size(); ++i)
            difference += std::abs(first->holdoutPredictions[i] - (1 - last->holdoutPredictions[i]));
        // Perceptrons start at random, so the other way round they end elsewhere.
        QVERIFY(difference / double(first->holdoutRows.size()) < (kind == u"mlp" ? 0.1 : 0.02));
    }

    void balancedClassesWeighAlike()
    {
        Table table = clouds(600);
        TrainingSpec spec = cloudSpec(QStringLiteral("majority"), LearningTask::Multiclass);
        spec.classWeight = QStringLiteral("balanced");
        auto outcome = trained(spec, table);
        QVERIFY_RESULT(outcome);
        for (size_t k = 0; k < 3; ++k)
            QVERIFY(std::abs(outcome->holdoutPredictions[k] - 1.0 / 3) < 1e-12);
    }

    /// A row of weight two is the same row twice, for estimators that solve for one answer.
    void weightsCountRows_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<LearningTask>("task");
        const QStringList drawn = {QStringLiteral("mlp"), QStringLiteral("xgboost"), QStringLiteral("random_forest")};
        for (const LearningTask task : {LearningTask::Regression, LearningTask::Binary, LearningTask::Multiclass}) {
            for (const QString &kind : estimatorKinds(task)) {
                if (!drawn.contains(kind))
                    QTest::addRow("%s %s", qPrintable(kind), qPrintable(taskName(task))) << kind << task;
            }
        }
    }

    void weightsCountRows()
    {
        QFETCH(QString, kind);
        QFETCH(LearningTask, task);
        // The holdout is marked, so that both tables train on the same rows; numbers stay as they are, since the
        // preparation does not weigh rows.
        Table table = clouds(300);
        table.columns[1].numbers[7] = 0;
        for (double &number : table.columns[1].numbers)
            number = std::isnan(number) ? 0 : number;
        Column part{
            QStringLiteral("part"), ColumnType::Category, {}, {}, {QStringLiteral("fit"), QStringLiteral("test")}};
        for (int i = 0; i < 300; ++i)
            part.codes.push_back(i % 4 == 0 ? 1 : 0);
        table.columns.push_back(part);
        Table repeated = table;
        for (Column &column : repeated.columns) {
            column.numbers.clear();
            column.codes.clear();
        }
        repeated.rowCount = 0;
        for (size_t row = 0; row < 300; ++row) {
            const int times = part.codes[row] == 1 ? 1 : int(table.columns[3].numbers[row]);
            for (int i = 0; i < times; ++i) {
                for (size_t c = 0; c < table.columns.size(); ++c) {
                    if (table.columns[c].isWords())
                        repeated.columns[c].codes.push_back(table.columns[c].codes[row]);
                    else
                        repeated.columns[c].numbers.push_back(table.columns[c].numbers[row]);
                }
                ++repeated.rowCount;
            }
        }
        TrainingSpec spec = cloudSpec(kind, task);
        if (task == LearningTask::Regression) {
            spec.target = QStringLiteral("x");
            spec.exclude = {QStringLiteral("count"), QStringLiteral("isFar")};
        }
        spec.exclude.append(QStringLiteral("part"));
        spec.prepare.scale = QStringLiteral("none");
        spec.split = {QStringLiteral("column"), 0.2, QStringLiteral("part"), QStringLiteral("test")};
        auto plain = trained(spec, repeated);
        QVERIFY_RESULT(plain);
        spec.exclude.removeOne(QStringLiteral("count"));
        spec.weight = QStringLiteral("count");
        auto weighted = trained(spec, table);
        QVERIFY_RESULT(weighted);
        QCOMPARE(weighted->holdoutPredictions.size(), plain->holdoutPredictions.size());
        double most = 0;
        for (size_t i = 0; i < plain->holdoutPredictions.size(); ++i)
            most = std::max(most, std::abs(plain->holdoutPredictions[i] - weighted->holdoutPredictions[i]));
        // Bayes adds a share of the largest variance, which does not weigh rows, to variances that are nearly nothing.
        QVERIFY2(most < (kind == u"naive_bayes" ? 0.01 : 1e-5), qPrintable(QString::number(most)));
    }

    void badWeightsAreRefused()
    {
        for (const double bad : {0.0, -1.0, std::nan(""), double(INFINITY)}) {
            Table table = clouds(100);
            table.columns[3].numbers[41] = bad;
            TrainingSpec spec = cloudSpec(QStringLiteral("majority"), LearningTask::Binary);
            spec.weight = QStringLiteral("count");
            auto outcome = trained(spec, table);
            QVERIFY_ERROR(outcome, ErrorCode::Invalid);
            QVERIFY2(outcome.error().text.contains(QStringLiteral("row 42")), qPrintable(outcome.error().text));
        }
        TrainingSpec spec = cloudSpec(QStringLiteral("majority"), LearningTask::Binary);
        spec.weight = QStringLiteral("word");
        QVERIFY_ERROR(trained(spec, clouds(100)), ErrorCode::Invalid);
    }

    void targetsThatCannotBeLearnedAreRefused()
    {
        const auto refused = [](const TrainingSpec &spec, const Table &table, const QString &part) {
            auto outcome = trained(spec, table);
            return outcome.isError() && outcome.error().text.contains(part);
        };
        const Table table = clouds(200);
        TrainingSpec spec = cloudSpec(QStringLiteral("majority"), LearningTask::Binary);
        spec.target = QStringLiteral("kind");
        spec.exclude.clear();
        QVERIFY(refused(spec, table, QStringLiteral("has 3 classes; binary needs two")));
        spec.target = QStringLiteral("isFar");
        spec.positive = QStringLiteral("maybe");
        QVERIFY(refused(spec, table, QStringLiteral("the classes of “isFar” are false, true")));
        Table one = table;
        std::fill(one.columns[5].codes.begin(), one.columns[5].codes.end(), 1);
        QVERIFY(refused(cloudSpec(QStringLiteral("majority"), LearningTask::Multiclass), one,
                        QStringLiteral("is blue in every row")));
        // A class of one row, which falls into the holdout of a split by column.
        Table rare = table;
        rare.columns[5].words.append(QStringLiteral("black"));
        rare.columns[5].codes[10] = 3;
        rare.columns[3].numbers.assign(200, 0);
        for (size_t i = 0; i < 20; ++i)
            rare.columns[3].numbers[i] = 1;
        spec = cloudSpec(QStringLiteral("majority"), LearningTask::Multiclass);
        spec.split = {QStringLiteral("column"), 0.2, QStringLiteral("count"), QStringLiteral("1")};
        QVERIFY(refused(spec, rare, QStringLiteral("No training row has the class “black”")));
        // Text, and a million classes.
        Table text = table;
        text.columns[5].type = ColumnType::Text;
        QVERIFY(refused(cloudSpec(QStringLiteral("majority"), LearningTask::Multiclass), text,
                        QStringLiteral("classes need booleans")));
        Table many = clouds(2000);
        for (size_t i = 0; i < 2000; ++i)
            many.columns[0].numbers[i] = double(i);
        spec = cloudSpec(QStringLiteral("majority"), LearningTask::Multiclass);
        spec.target = QStringLiteral("x");
        QVERIFY(refused(spec, many, QStringLiteral("more than 1000 classes")));
    }
};

QTEST_GUILESS_MAIN(TestClassification)
#include "tst_classification.moc"
