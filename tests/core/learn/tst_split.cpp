#include "core/base/random.h"
#include "core/learn/fold_statistics.h"
#include "core/learn/folds.h"
#include "core/learn/split.h"
#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <set>

using namespace assay;

namespace
{

/// Rows with a time (falling), a group of five rows each, and a class of which a tenth is rare.
Table rowsOf(int count)
{
    Table table;
    table.rowCount = count;
    Column time{QStringLiteral("time"), ColumnType::Integer, {}, {}, {}};
    Column group{QStringLiteral("group"), ColumnType::Integer, {}, {}, {}};
    Column kind{
        QStringLiteral("kind"), ColumnType::Category, {}, {}, {QStringLiteral("often"), QStringLiteral("rare")}};
    for (int i = 0; i < count; ++i) {
        time.numbers.push_back(count - i);
        group.numbers.push_back(i / 5);
        kind.codes.push_back(i % 10 == 3 ? 1 : 0);
    }
    table.columns = {time, group, kind};
    return table;
}

TrainingSpec specWith(const QString &split, const QString &validation = {})
{
    TrainingSpec spec;
    spec.experiment = spec.data = QStringLiteral("x");
    spec.target = QStringLiteral("kind");
    spec.task = QStringLiteral("binary");
    spec.seed = 11;
    spec.split.kind = split;
    if (split == u"group")
        spec.split.by = QStringLiteral("group");
    spec.validation.kind = validation;
    spec.validation.folds = 4;
    spec.validation.repeats = 3;
    return spec;
}

std::set<std::uint32_t> setOf(const std::vector<std::uint32_t> &rows)
{
    return {rows.begin(), rows.end()};
}

double rareShare(const Table &table, const std::vector<std::uint32_t> &rows)
{
    double rare = 0;
    for (const std::uint32_t row : rows)
        rare += table.columns[2].codes[row];
    return rare / double(rows.size());
}

} // namespace

/// How rows are divided into training, holdout and folds.
class TestSplit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everySplitTakesEachRowOnce_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"random", "stratified", "time", "group"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void everySplitTakesEachRowOnce()
    {
        QFETCH(QString, kind);
        const Table table = rowsOf(500);
        TrainingSpec spec = specWith(kind);
        auto target = readTarget(spec, table);
        QVERIFY_RESULT(target);
        for (const double share : {0.1, 0.25, 0.5}) {
            spec.split.test = share;
            auto split = splitRows(spec, table, *target, QStringLiteral("time"));
            QVERIFY_RESULT(split);
            std::set<std::uint32_t> all = setOf(split->training);
            all.merge(setOf(split->holdout));
            QCOMPARE(all.size(), size_t(500));
            QCOMPARE(split->training.size() + split->holdout.size(), size_t(500));
            QVERIFY(std::abs(double(split->holdout.size()) - 500 * share) <= (kind == u"group" ? 5 : 0.5));
        }
    }

    void stratifiedKeepsShares()
    {
        const Table table = rowsOf(500);
        const TrainingSpec spec = specWith(QStringLiteral("stratified"));
        auto target = readTarget(spec, table);
        QVERIFY_RESULT(target);
        auto split = splitRows(spec, table, *target, QString());
        QVERIFY_RESULT(split);
        QCOMPARE(rareShare(table, split->holdout), 0.1);
        QCOMPARE(rareShare(table, split->training), 0.1);
    }

    void groupsStayWhole()
    {
        const Table table = rowsOf(500);
        const TrainingSpec spec = specWith(QStringLiteral("group"), QStringLiteral("kfold"));
        auto target = readTarget(spec, table);
        QVERIFY_RESULT(target);
        auto split = splitRows(spec, table, *target, QString());
        QVERIFY_RESULT(split);
        std::set<double> fitted;
        for (const std::uint32_t row : split->training)
            fitted.insert(table.columns[1].numbers[row]);
        for (const std::uint32_t row : split->holdout)
            QVERIFY(!fitted.contains(table.columns[1].numbers[row]));
        auto folds = foldRows(spec, table, *target, split->training, QString());
        QVERIFY_RESULT(folds);
        for (const RowSplit &fold : *folds) {
            fitted.clear();
            for (const std::uint32_t row : fold.training)
                fitted.insert(table.columns[1].numbers[row]);
            for (const std::uint32_t row : fold.holdout)
                QVERIFY(!fitted.contains(table.columns[1].numbers[row]));
        }
    }

    void timeHoldsOutTheLatest()
    {
        const Table table = rowsOf(500);
        const TrainingSpec spec = specWith(QStringLiteral("time"));
        auto target = readTarget(spec, table);
        QVERIFY_RESULT(target);
        auto split = splitRows(spec, table, *target, QStringLiteral("time"));
        QVERIFY_RESULT(split);
        // The times fall, so the first rows are the latest.
        QCOMPARE(split->holdout.front(), 0U);
        QCOMPARE(split->holdout.back(), 99U);
        QCOMPARE(split->training.front(), 499U);
    }

    void foldsTestEachRowOnce_data()
    {
        QTest::addColumn<QString>("validation");
        QTest::addColumn<int>("folds");
        QTest::addColumn<int>("times");
        QTest::newRow("kfold") << QStringLiteral("kfold") << 4 << 1;
        QTest::newRow("repeated") << QStringLiteral("repeated") << 12 << 3;
    }

    void foldsTestEachRowOnce()
    {
        QFETCH(QString, validation);
        QFETCH(int, folds);
        QFETCH(int, times);
        const Table table = rowsOf(500);
        const TrainingSpec spec = specWith(QStringLiteral("stratified"), validation);
        auto target = readTarget(spec, table);
        QVERIFY_RESULT(target);
        auto split = splitRows(spec, table, *target, QString());
        QVERIFY_RESULT(split);
        auto drawn = foldRows(spec, table, *target, split->training, QString());
        QVERIFY_RESULT(drawn);
        QCOMPARE(int(drawn->size()), folds);
        std::map<std::uint32_t, int> tested;
        std::set<std::vector<std::uint32_t>> different;
        for (const RowSplit &fold : *drawn) {
            QCOMPARE(fold.training.size() + fold.holdout.size(), split->training.size());
            for (const std::uint32_t row : fold.holdout)
                ++tested[row];
            QVERIFY(std::abs(rareShare(table, fold.holdout) - 0.1) <= 0.011);
            different.insert(fold.holdout);
        }
        QCOMPARE(tested.size(), split->training.size());
        QCOMPARE(int(different.size()), folds);
        for (const auto &[row, count] : tested)
            QCOMPARE(count, times);
    }

    void rollingFoldsFitOnThePastAlone()
    {
        const Table table = rowsOf(500);
        const TrainingSpec spec = specWith(QStringLiteral("time"), QStringLiteral("rolling"));
        auto target = readTarget(spec, table);
        QVERIFY_RESULT(target);
        auto split = splitRows(spec, table, *target, QStringLiteral("time"));
        QVERIFY_RESULT(split);
        auto folds = foldRows(spec, table, *target, split->training, QStringLiteral("time"));
        QVERIFY_RESULT(folds);
        QCOMPARE(folds->size(), size_t(4));
        size_t fitted = 0;
        for (const RowSplit &fold : *folds) {
            QCOMPARE(fold.holdout.size(), size_t(80));
            QVERIFY(fold.training.size() > fitted);
            fitted = fold.training.size();
            double latest = 0;
            for (const std::uint32_t row : fold.training)
                latest = std::max(latest, table.columns[0].numbers[row]);
            for (const std::uint32_t row : fold.holdout)
                QVERIFY(table.columns[0].numbers[row] > latest);
        }
    }

    void tooFewForTheFoldsIsRefused()
    {
        const Table table = rowsOf(100);
        TrainingSpec spec = specWith(QStringLiteral("random"), QStringLiteral("kfold"));
        spec.validation.folds = 60;
        auto target = readTarget(spec, table);
        QVERIFY_RESULT(target);
        auto split = splitRows(spec, table, *target, QString());
        QVERIFY_RESULT(split);
        QVERIFY_ERROR(foldRows(spec, table, *target, split->training, QString()), ErrorCode::Invalid);
        spec.validation.folds = 20;
        const auto few = foldRows(spec, table, *target, split->training, QString());
        QVERIFY_ERROR(few, ErrorCode::Invalid);
        QVERIFY2(few.error().text.contains(QStringLiteral("the class “rare”")), qPrintable(few.error().text));
        spec.split.kind = QStringLiteral("group");
        spec.split.by = QStringLiteral("group");
        spec.validation.folds = 25;
        QVERIFY_ERROR(foldRows(spec, table, *target, split->training, QString()), ErrorCode::Invalid);
    }

    /// Values by hand: differences 1, 2, 3, 4 with a ratio of 1/3 have variance 5/3 and error sqrt((1/4 + 1/3) 5/3).
    void foldDifferencesKnowThatFoldsShareRows()
    {
        const std::vector<double> a = {10, 20, 30, 40};
        const std::vector<double> b = {11, 22, 33, 44};
        const PairedDifference difference = correctedResampledT(a, b, 1.0 / 3);
        QCOMPARE(difference.value, 2.5);
        const double error = std::sqrt((0.25 + 1.0 / 3) * 5.0 / 3);
        QVERIFY(std::abs(difference.upper - (2.5 + 3.182446305284263 * error)) < 1e-12);
        // The distribution of t with three degrees of freedom in closed form.
        const double t = 2.5 / error / std::sqrt(3.0);
        const double p = 1 - 2 / M_PI * (t / (1 + t * t) + std::atan(t));
        QVERIFY(std::abs(difference.p - p) < 1e-12);
        QCOMPARE(correctedResampledT(a, a, 0.5).p, 1.0);
        QVERIFY(std::isnan(foldMean(std::vector{1.0}, 0.5).lower));
    }
};

QTEST_GUILESS_MAIN(TestSplit)
#include "tst_split.moc"
