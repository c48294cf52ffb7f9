#include "core/base/atomic_file.h"
#include "core/data/csv_reader.h"
#include "core/learn/estimator_rules.h"
#include "core/learn/train.h"
#include "tests/support/result_check.h"
#include "tests/support/training_watcher.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <set>

using namespace assay;

namespace
{

Result<Table> readBikes(const QString &file)
{
    ASSAY_TRY(bytes, readWholeFile(QStringLiteral(ASSAY_SOURCE_DIR "/resources/demo/") + file));
    NoProgress unwatched;
    return readCsv(bytes, file, CsvOptions(), unwatched);
}

TrainingSpec bikeSpec(const QString &estimator, const QString &split)
{
    TrainingSpec spec;
    spec.experiment = QStringLiteral("bike demand");
    spec.name = estimator;
    spec.data = QStringLiteral("bikes@1");
    spec.target = QStringLiteral("cnt");
    spec.exclude = {QStringLiteral("instant"), QStringLiteral("casual"), QStringLiteral("registered")};
    spec.seed = 7;
    spec.split.kind = split;
    spec.estimator.kind = estimator;
    spec.prepare.oneHot = {QStringLiteral("season"), QStringLiteral("mnth"), QStringLiteral("hr"),
                           QStringLiteral("weekday"), QStringLiteral("weathersit")};
    return spec;
}

Table smallTable(int rows)
{
    Table table;
    table.rowCount = rows;
    Column x{QStringLiteral("x"), ColumnType::Real, {}, {}, {}};
    Column word{QStringLiteral("word"), ColumnType::Category, {}, {}, {QStringLiteral("a"), QStringLiteral("b")}};
    Column y{QStringLiteral("y"), ColumnType::Real, {}, {}, {}};
    for (int i = 0; i < rows; ++i) {
        x.numbers.push_back(i % 7 == 3 ? std::nan("") : i * 0.5);
        word.codes.push_back(i % 5 == 0 ? -1 : i % 2);
        y.numbers.push_back(3.0 * i + (i % 2) * 10);
    }
    table.columns = {x, word, y};
    return table;
}

TrainingSpec smallSpec(const QString &estimator)
{
    TrainingSpec spec;
    spec.experiment = QStringLiteral("small");
    spec.data = QStringLiteral("small@1");
    spec.target = QStringLiteral("y");
    spec.estimator.kind = estimator;
    return spec;
}

} // namespace

class TestTrain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is told of how far it is never goes back, and the fold is named.
    void progressOfFoldsGoesForward()
    {
        class Listener final : public TrainingObserver
        {
        public:
            bool report(double fraction, const QString &what) override
            {
                if (fraction >= 0)
                    shares.append(fraction);
                texts.append(what);
                return true;
            }
            [[nodiscard]] bool isStopped() const override { return false; }
            void curvePoint(const QString &, std::int64_t, double) override {}
            QList<double> shares;
            QStringList texts;
        };
        TrainingSpec spec = smallSpec(QStringLiteral("xgboost"));
        spec.validation.kind = QStringLiteral("kfold");
        spec.validation.folds = 4;
        Listener listener;
        QVERIFY_RESULT(train(spec, smallTable(120), {}, listener));
        QVERIFY(std::is_sorted(listener.shares.begin(), listener.shares.end()));
        QVERIFY(listener.shares.size() > 50);
        QVERIFY(listener.shares.last() > 0.95);
        const auto second = std::find_if(listener.texts.begin(), listener.texts.end(), [](const QString &text) {
            return text.startsWith(QStringLiteral("Fold 2 of 4: "));
        });
        QVERIFY(second != listener.texts.end());
        QVERIFY(!listener.texts.last().contains(QStringLiteral("Fold")));
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void initTestCase()
    {
        auto bikes = readBikes(QStringLiteral("bikes-2011.csv"));
        QVERIFY_RESULT(bikes);
        m_bikes = std::move(*bikes);
        auto later = readBikes(QStringLiteral("bikes-2012.csv"));
        QVERIFY_RESULT(later);
        m_later = std::move(*later);
    }

    void bikesByTime()
    {
        QMap<QString, double> rmse;
        for (const QString &kind : estimatorKinds(LearningTask::Regression)) {
            QElapsedTimer timer;
            timer.start();
            TrainingWatcher watcher;
            auto outcome = train(bikeSpec(kind, QStringLiteral("time")), m_bikes, QStringLiteral("dteday"), watcher);
            QVERIFY_RESULT(outcome);
            rmse.insert(kind, outcome->metrics.value(QStringLiteral("rmse")).value);
            NoProgress unwatched;
            auto later = outcome->model->predict(m_later, unwatched);
            QVERIFY_RESULT(later);
            const double grown = rootMeanSquaredError(m_later.find(QStringLiteral("cnt"))->numbers, *later);
            qInfo("time split, %s: rmse %.1f, on 2012 %.1f, %lld ms", qPrintable(kind), rmse.value(kind), grown,
                  timer.elapsed());
            if (kind == u"xgboost")
                QVERIFY(grown >= 1.7 * rmse.value(kind));
            QVERIFY(!watcher.curves.value(QStringLiteral("train_rmse")).empty());
        }
        QVERIFY(rmse.value(QStringLiteral("mean")) > rmse.value(QStringLiteral("ridge")));
        QVERIFY(rmse.value(QStringLiteral("ridge")) > rmse.value(QStringLiteral("xgboost")));
        QVERIFY(rmse.value(QStringLiteral("xgboost")) < 70);
    }

    void bikesAtRandom()
    {
        QMap<QString, double> rmse;
        for (const QString &kind : estimatorKinds(LearningTask::Regression)) {
            TrainingWatcher watcher;
            auto outcome = train(bikeSpec(kind, QStringLiteral("random")), m_bikes, {}, watcher);
            QVERIFY_RESULT(outcome);
            rmse.insert(kind, outcome->metrics.value(QStringLiteral("rmse")).value);
            NoProgress unwatched;
            auto later = outcome->model->predict(m_later, unwatched);
            QVERIFY_RESULT(later);
            const double grown = rootMeanSquaredError(m_later.find(QStringLiteral("cnt"))->numbers, *later);
            qInfo("random split, %s: rmse %.1f, on 2012 %.1f", qPrintable(kind), rmse.value(kind), grown);
            if (kind == u"xgboost")
                QVERIFY(grown >= 3 * rmse.value(kind));
        }
        QVERIFY(rmse.value(QStringLiteral("mean")) > 125 && rmse.value(QStringLiteral("mean")) < 141);
        QVERIFY(rmse.value(QStringLiteral("ridge")) > 70 && rmse.value(QStringLiteral("ridge")) < 82);
        QVERIFY(rmse.value(QStringLiteral("xgboost")) < 40);
        QVERIFY(rmse.value(QStringLiteral("mlp")) < rmse.value(QStringLiteral("ridge")));
    }

    void sameSeedSameModel_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &kind : estimatorKinds(LearningTask::Regression))
            QTest::newRow(qPrintable(kind)) << kind;
    }

    void sameSeedSameModel()
    {
        QFETCH(QString, kind);
        const Table table = smallTable(300);
        TrainingWatcher watcher;
        auto first = train(smallSpec(kind), table, {}, watcher);
        auto second = train(smallSpec(kind), table, {}, watcher);
        QVERIFY_RESULT(first);
        QVERIFY_RESULT(second);
        QCOMPARE(first->model->save(), second->model->save());
        QCOMPARE(first->holdoutPredictions, second->holdoutPredictions);
        TrainingSpec other = smallSpec(kind);
        other.seed = 2;
        auto third = train(other, table, {}, watcher);
        QVERIFY_RESULT(third);
        QVERIFY(first->holdoutRows != third->holdoutRows);
    }

    void savedModelsPredictTheSame_data() { sameSeedSameModel_data(); }

    void savedModelsPredictTheSame()
    {
        QFETCH(QString, kind);
        const Table table = smallTable(300);
        TrainingWatcher watcher;
        auto outcome = train(smallSpec(kind), table, {}, watcher);
        QVERIFY_RESULT(outcome);
        auto loaded = TrainedModel::load(outcome->model->save());
        QVERIFY_RESULT(loaded);
        NoProgress unwatched;
        auto before = outcome->model->predict(table, unwatched);
        auto after = (*loaded)->predict(table, unwatched);
        QVERIFY_RESULT(before);
        QVERIFY_RESULT(after);
        QCOMPARE(*after, *before);
        for (size_t i = 0; i < outcome->holdoutRows.size(); ++i)
            QVERIFY(std::abs((*after)[outcome->holdoutRows[i]] - outcome->holdoutPredictions[i]) < 1e-3);
    }

    void trainingStopsWhenAsked_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"ridge", "xgboost", "mlp"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void trainingStopsWhenAsked()
    {
        QFETCH(QString, kind);
        TrainingWatcher watcher(1);
        QElapsedTimer timer;
        timer.start();
        auto outcome = train(bikeSpec(kind, QStringLiteral("random")), m_bikes, {}, watcher);
        if (kind != u"ridge")
            QVERIFY_ERROR(outcome, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 60'000);
    }

    void splitsAreDisjointAndWhole()
    {
        const Table table = smallTable(101);
        for (const char *kind : {"random", "time"}) {
            TrainingSpec spec = smallSpec(QStringLiteral("mean"));
            spec.split.kind = QString::fromLatin1(kind);
            TrainingWatcher watcher;
            auto outcome = train(spec, table, {}, watcher);
            QVERIFY_RESULT(outcome);
            std::set<std::uint32_t> all(outcome->trainingRows.begin(), outcome->trainingRows.end());
            all.insert(outcome->holdoutRows.begin(), outcome->holdoutRows.end());
            QCOMPARE(all.size(), size_t(101));
            QCOMPARE(outcome->holdoutRows.size(), size_t(20));
            if (spec.split.kind == u"time")
                QCOMPARE(outcome->holdoutRows.front(), 81U);
        }
    }

    void splitByColumn()
    {
        Table table = smallTable(100);
        TrainingSpec spec = smallSpec(QStringLiteral("ridge"));
        spec.split = {QStringLiteral("column"), 0.2, QStringLiteral("word"), QStringLiteral("b")};
        TrainingWatcher watcher;
        auto outcome = train(spec, table, {}, watcher);
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->holdoutRows.size(), size_t(40));
        spec.split.by = QStringLiteral("nowhere");
        QVERIFY_ERROR(train(spec, table, {}, watcher), ErrorCode::Invalid);
        spec.split.by = QStringLiteral("word");
        spec.split.holdout = QStringLiteral("c");
        QVERIFY_ERROR(train(spec, table, {}, watcher), ErrorCode::Invalid);
    }

    void whatCannotBeLearnedIsRefused_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<double>("fill");
        QTest::addColumn<QString>("says");
        QTest::newRow("no such column") << "z" << 1.0 << "not a column";
        QTest::newRow("words") << "word" << 1.0 << "needs numbers";
        QTest::newRow("constant") << "y" << 5.0 << "nothing to learn";
        QTest::newRow("all missing") << "y" << std::nan("") << "missing in every row";
    }

    void whatCannotBeLearnedIsRefused()
    {
        QFETCH(QString, target);
        QFETCH(double, fill);
        QFETCH(QString, says);
        Table table = smallTable(50);
        if (target == u"y")
            std::fill(table.columns[2].numbers.begin(), table.columns[2].numbers.end(), fill);
        TrainingSpec spec = smallSpec(QStringLiteral("ridge"));
        spec.target = target;
        TrainingWatcher watcher;
        auto outcome = train(spec, table, {}, watcher);
        QVERIFY_ERROR(outcome, ErrorCode::Invalid);
        QVERIFY2(outcome.error().text.contains(says), qPrintable(outcome.error().text));
    }

    void nothingLeftToLearnFromIsRefused()
    {
        TrainingSpec spec = smallSpec(QStringLiteral("ridge"));
        spec.exclude = {QStringLiteral("x"), QStringLiteral("word")};
        TrainingWatcher watcher;
        QVERIFY_ERROR(train(spec, smallTable(50), {}, watcher), ErrorCode::Invalid);
        spec.exclude = {QStringLiteral("nowhere")};
        QVERIFY_ERROR(train(spec, smallTable(50), {}, watcher), ErrorCode::Invalid);
        QVERIFY_ERROR(train(smallSpec(QStringLiteral("ridge")), smallTable(8), {}, watcher), ErrorCode::Invalid);
    }

    void ridgeFindsTheLine()
    {
        // y = 3 i + 10 [word = b]: with no penalty the line is exact where x is not missing.
        Table table = smallTable(200);
        for (double &x : table.columns[0].numbers)
            x = std::isnan(x) ? 0 : x;
        for (size_t i = 0; i < 200; ++i)
            table.columns[2].numbers[i] =
                4 * table.columns[0].numbers[i] + (table.columns[1].codes[i] == 1 ? 10 : 0) - 2;
        TrainingSpec spec = smallSpec(QStringLiteral("ridge"));
        spec.estimator.parameters.insert(QStringLiteral("alpha"), 0.0);
        TrainingWatcher watcher;
        auto outcome = train(spec, table, {}, watcher);
        QVERIFY_RESULT(outcome);
        QVERIFY(outcome->metrics.value(QStringLiteral("rmse")).value < 1e-9);
        QCOMPARE(outcome->model->featureWeights().front().feature, QStringLiteral("x"));
    }

    void aModelNeedsItsInputs()
    {
        TrainingWatcher watcher;
        auto outcome = train(smallSpec(QStringLiteral("xgboost")), smallTable(100), {}, watcher);
        QVERIFY_RESULT(outcome);
        NoProgress unwatched;
        Table lacking = smallTable(10);
        lacking.columns.erase(lacking.columns.begin());
        QVERIFY_ERROR(outcome->model->predict(lacking, unwatched), ErrorCode::Invalid);
        Table wrong = smallTable(10);
        wrong.columns[0].type = ColumnType::Category;
        QVERIFY_ERROR(outcome->model->predict(wrong, unwatched), ErrorCode::Invalid);
        Table unseen = smallTable(10);
        unseen.columns[1].words = {QStringLiteral("new"), QStringLiteral("b")};
        QVERIFY_RESULT(outcome->model->predict(unseen, unwatched));
    }

private:
    Table m_bikes;
    Table m_later;
};

QTEST_GUILESS_MAIN(TestTrain)
#include "tst_train.moc"
