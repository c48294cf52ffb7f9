#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/base/random.h"
#include "core/data/csv_reader.h"
#include "core/learn/metrics.h"
#include "core/learn/train.h"
#include "core/store/object_store.h"
#include "tests/core/learn/preparation_stage.h"
#include "tests/support/training_watcher.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace assay;

namespace
{

class Stopped final : public Progress
{
public:
    bool report(double, const QString &) override { return false; }
    [[nodiscard]] bool isStopped() const override { return true; }
};

/// Every kind of column, with gaps, and an amount as target.
Table mixedTable(size_t rows)
{
    Random random(3, "mixed table");
    std::vector<double> a, b, kinds, times, y;
    QString words, zips;
    for (size_t i = 0; i < rows; ++i) {
        a.push_back(random.below(10) == 0 ? gap : random.normal() * 3 + 1);
        b.push_back(std::exp(random.normal()));
        kinds.push_back(double(random.below(4)));
        times.push_back(1.3e12 + 3.6e6 * double(random.below(20'000)));
        words += QStringLiteral("abcdef ")[qsizetype(random.below(7))];
        zips += QStringLiteral("pqrst ")[qsizetype(random.below(6))];
        y.push_back(2 * b.back() + kinds.back() + random.normal());
    }
    return tableOf({numberColumn("a", a), numberColumn("b", b), numberColumn("kind", kinds, ColumnType::Integer),
                    numberColumn("at", times, ColumnType::Timestamp), wordColumn("word", words),
                    wordColumn("zip", zips), numberColumn("y", y)});
}

PrepareSpec everything()
{
    PrepareSpec prepare;
    prepare.impute = QStringLiteral("median");
    prepare.rare = 3;
    prepare.ordinal = {QStringLiteral("kind")};
    prepare.targetEncode = {QStringLiteral("zip")};
    prepare.cyclic = true;
    prepare.power = {QStringLiteral("b")};
    prepare.clip = {QStringLiteral("a"), QStringLiteral("b")};
    prepare.interactions = {QStringLiteral("a * b")};
    return prepare;
}

Result<PreparedTraining> prepareMixed(const Table &table, size_t rows)
{
    Target target;
    target.values = table.find(QStringLiteral("y"))->numbers;
    target.rows = firstRows(rows);
    return Preparation::fitTransform(specOf(everything()), table, target, target.rows, false, NoProgress());
}

/// The list of columns under that key.
QStringList &listOf(PrepareSpec &prepare, const QString &name)
{
    for (const PrepareKey &key : prepareKeys()) {
        const auto *member = std::get_if<QStringList PrepareSpec::*>(&key.member);
        if (member && name == QLatin1String(key.name))
            return prepare.**member;
    }
    qFatal("no such list");
}

bool areFinite(const FeatureMatrix &features)
{
    return features.array().isFinite().all();
}

/// Replaces one after another every value of a JSON document, wherever it stands, and calls `look` with the whole.
void tamper(const QJsonValue &value, const std::function<void(const QJsonValue &)> &look)
{
    static const QList<QJsonValue> odd = {QJsonValue::Null,
                                          true,
                                          -1,
                                          0,
                                          1e9,
                                          1e300,
                                          QStringLiteral("odd"),
                                          QStringLiteral("NaN"),
                                          QStringLiteral("-Infinity"),
                                          QJsonArray(),
                                          QJsonArray{1, 2, 3},
                                          QJsonObject()};
    for (const QJsonValue &other : odd)
        look(other);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &key : object.keys()) {
            QJsonObject without = object;
            without.remove(key);
            look(without);
            tamper(object.value(key), [&](const QJsonValue &changed) {
                QJsonObject copy = object;
                copy.insert(key, changed);
                look(copy);
            });
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            QJsonArray without = array;
            without.removeAt(i);
            look(without);
            tamper(array.at(i), [&](const QJsonValue &changed) {
                QJsonArray copy = array;
                copy.replace(i, changed);
                look(copy);
            });
        }
    }
}

QJsonObject listedFeature(int kind, int input, double mean = 0, double scale = 1, const QString &word = {},
                          double value = 0)
{
    return {{QStringLiteral("kind"), kind},   {QStringLiteral("input"), input}, {QStringLiteral("mean"), mean},
            {QStringLiteral("scale"), scale}, {QStringLiteral("word"), word},   {QStringLiteral("value"), value}};
}

/// As the first versions wrote it.
QJsonObject listedPreparation(bool keepsNumbers)
{
    const auto input = [](const char *name, const char *type) {
        return QJsonObject{{QStringLiteral("name"), QLatin1String(name)},
                           {QStringLiteral("type"), QLatin1String(type)}};
    };
    QJsonArray features = {listedFeature(0, 0, 2, 4)};
    if (!keepsNumbers)
        features.append(listedFeature(1, 0, 2, 4));
    features.append(listedFeature(2, 1, 0, 1, QStringLiteral("b")));
    features.append(listedFeature(2, 1, 0, 1, QStringLiteral("a")));
    features.append(listedFeature(3, 2, 0, 1, {}, 5));
    features.append(listedFeature(3, 2, 0, 1, {}, 7));
    return {{QStringLiteral("inputs"), QJsonArray{input("x", "real"), input("w", "category"), input("k", "integer")}},
            {QStringLiteral("features"), features},
            {QStringLiteral("keeps_numbers"), keepsNumbers},
            {QStringLiteral("ignored"), QJsonArray{QStringLiteral("note")}}};
}

} // namespace

class TestPreparation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLearnedFromOtherRows()
    {
        const Table table = mixedTable(300);
        Table changed = table;
        for (Column &column : changed.columns) {
            for (size_t row = 200; row < 300; ++row) {
                if (column.isWords())
                    column.codes[row] = 0;
                else
                    column.numbers[row] = 1e6 * double(row);
            }
        }
        const auto before = prepareMixed(table, 200);
        const auto after = prepareMixed(changed, 200);
        QVERIFY_RESULT(before);
        QVERIFY_RESULT(after);
        QCOMPARE(after->preparation.toJson(), before->preparation.toJson());
        QVERIFY((after->features.array() == before->features.array()).all());
        QVERIFY(areFinite(*before->preparation.transform(changed, firstRows(300))));
    }

    void readsBackWhatItWrites()
    {
        const Table table = mixedTable(300);
        const auto prepared = prepareMixed(table, 250);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.steps().size(), size_t(7));
        const auto json = parseJsonObject(compactJson(prepared->preparation.toJson()), QStringLiteral("preparation"));
        QVERIFY_RESULT(json);
        const auto again = Preparation::fromJson(*json);
        QVERIFY_RESULT(again);
        QCOMPARE(again->toJson(), prepared->preparation.toJson());
        QCOMPARE(again->featureNames(), prepared->preparation.featureNames());
        QCOMPARE(size_t(again->featureNames().size()), again->featureCount());
        const auto one = prepared->preparation.transform(table, firstRows(300));
        const auto other = again->transform(table, firstRows(300));
        QVERIFY_RESULT(one);
        QVERIFY_RESULT(other);
        QVERIFY((one->array() == other->array()).all());
    }

    void damagedJsonIsRefusedOrHarmless()
    {
        const Table table = mixedTable(60);
        const auto prepared = prepareMixed(table, 60);
        QVERIFY_RESULT(prepared);
        int refusals = 0;
        int harmless = 0;
        for (const QJsonObject &whole : {prepared->preparation.toJson(), listedPreparation(false)}) {
            tamper(whole, [&](const QJsonValue &changed) {
                const auto read = Preparation::fromJson(changed.toObject());
                if (read.isError()) {
                    ++refusals;
                    QVERIFY(read.error().code == ErrorCode::Damaged || read.error().code == ErrorCode::Newer);
                    return;
                }
                ++harmless;
                QCOMPARE(size_t(read->featureNames().size()), read->featureCount());
                const auto features = read->transform(table, firstRows(60));
                if (!features)
                    return; // an input that the table does not have
                QCOMPARE(size_t(features->cols()), read->featureCount());
            });
        }
        qInfo("%d refused, %d harmless", refusals, harmless);
        QVERIFY(refusals > 1000);
    }

    void readsWhatFirstVersionsWrote()
    {
        const Table table = tableOf(
            {numberColumn("x", {10, gap, 2}), wordColumn("w", QStringLiteral("a b")), numberColumn("k", {7, 6, gap})});
        auto read = Preparation::fromJson(listedPreparation(false));
        QVERIFY_RESULT(read);
        QCOMPARE(read->featureNames().join(u','), QStringLiteral("x,x missing,w=b,w=a,k=5,k=7"));
        QCOMPARE(read->ignored(), QStringList(QStringLiteral("note")));
        auto features = read->transform(table, firstRows(3));
        QVERIFY_RESULT(features);
        QVERIFY(areClose(featureOf(*features, 0), {2, 0, 0}));
        QVERIFY(areClose(featureOf(*features, 1), {0, 1, 0}));
        QVERIFY(areClose(featureOf(*features, 2), {0, 0, 1}));
        QVERIFY(areClose(featureOf(*features, 3), {1, 0, 0}));
        QVERIFY(areClose(featureOf(*features, 4), {0, 0, 0}));
        QVERIFY(areClose(featureOf(*features, 5), {1, 0, 0}));
        QVERIFY_RESULT(Preparation::fromJson(read->toJson()));
        read = Preparation::fromJson(listedPreparation(true));
        QVERIFY_RESULT(read);
        features = read->transform(table, firstRows(3));
        QVERIFY_RESULT(features);
        QVERIFY(areClose(featureOf(*features, 0), {10, gap, 2}));
        QCOMPARE(features->cols(), 5);
    }

    void modelsOfFirstVersionsPredictAsTheyDid_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<double>("rmse");
        QTest::newRow("mean") << "ff81f7a95a4476975d492cc873e61e5aec3cff709c64416b923cf2e8b325839b"
                              << 120.14307567210197;
        QTest::newRow("ridge") << "7774733ebe6d5f7c8418c03be1a3d3cdd22afd862b5986e9cf4bc938658c17be"
                               << 74.02882992876293;
        QTest::newRow("xgboost") << "c5ba9e369cfc8df1319f6be89f7ed5cd3cd7003adce9846b8c8141eb70b21f0d"
                                 << 57.27887096391233;
        QTest::newRow("mlp") << "e7d071c51f482f7890350e7d053082418552b896780d4ad14d489388a7439a09" << 48.16911556529845;
    }

    /// The models of a project that an earlier version made, on its holdout: the last 1729 rows.
    void modelsOfFirstVersionsPredictAsTheyDid()
    {
        QFETCH(QString, object);
        QFETCH(double, rmse);
        ObjectStore objects(QStringLiteral(ASSAY_SOURCE_DIR "/tests/fixtures/models/objects"));
        const auto file = objects.get(object);
        QVERIFY_RESULT(file);
        const auto model = TrainedModel::load(*file);
        QVERIFY_RESULT(model);
        const auto bytes = readWholeFile(QStringLiteral(ASSAY_SOURCE_DIR "/resources/demo/bikes-2011.csv"));
        QVERIFY_RESULT(bytes);
        NoProgress progress;
        const auto bikes = readCsv(*bytes, QStringLiteral("bikes"), CsvOptions(), progress);
        QVERIFY_RESULT(bikes);
        const auto predicted = (*model)->predict(*bikes, progress);
        QVERIFY_RESULT(predicted);
        const std::vector<double> &truth = bikes->find(QStringLiteral("cnt"))->numbers;
        const size_t first = truth.size() - 1729;
        const double found =
            rootMeanSquaredError(std::span(truth).subspan(first), std::span(*predicted).subspan(first));
        QVERIFY2(std::abs(found - rmse) < 1e-5, qPrintable(QString::number(found, 'g', 17)));
    }

    void newerJsonIsRefused()
    {
        QJsonObject object = prepareMixed(mixedTable(60), 60)->preparation.toJson();
        object.insert(QStringLiteral("version"), 3);
        QVERIFY_ERROR(Preparation::fromJson(object), ErrorCode::Newer);
    }

    void constantAndMissingColumns()
    {
        const std::vector<double> none(6, gap);
        Table table =
            tableOf({numberColumn("flat", {0.1, 0.1, 0.1, gap, 0.1, 0.1}), numberColumn("none", none),
                     wordColumn("blank", QStringLiteral("      ")), numberColumn("never", none, ColumnType::Date),
                     numberColumn("once", std::vector<double>(6, 8.64e12), ColumnType::Date),
                     wordColumn("same", QStringLiteral("aaaaaa"))});
        for (const char *scale : {"standard", "minmax", "robust"}) {
            PrepareSpec prepare;
            prepare.scale = QString::fromLatin1(scale);
            const auto prepared = prepareRows(table, prepare);
            QVERIFY_RESULT(prepared);
            QVERIFY(areClose(featureOf(prepared->features, 0), std::vector<double>(6, 0)));
            QVERIFY(areClose(featureOf(prepared->features, 2), std::vector<double>(6, 1)));
            QCOMPARE(prepared->preparation.ignored().join(u','), QStringLiteral("none,blank,never,once"));
            QCOMPARE(prepared->preparation.inputs().size(), size_t(2));
        }
        for (const char *list : {"one_hot", "categorical", "ordinal", "target_encode"}) {
            PrepareSpec prepare;
            listOf(prepare, QLatin1String(list)) = {QStringLiteral("none"), QStringLiteral("blank")};
            prepare.interactions = {QStringLiteral("flat * none")};
            const bool isForTrees = !prepare.categorical.isEmpty();
            const auto prepared = prepareRows(table, prepare, 0, isForTrees);
            QVERIFY_RESULT(prepared);
            QCOMPARE(prepared->preparation.featureCount(), size_t(isForTrees ? 2 : 3));
        }
        table.columns.erase(table.columns.begin());
        table.columns.pop_back();
        QVERIFY_ERROR(prepareRows(table, {}), ErrorCode::Invalid);
    }

    void infinitiesCountAsMissing()
    {
        const Table table = tableOf({numberColumn("x", {1, HUGE_VAL, 3, -HUGE_VAL}), numberColumn("z", {1, 2, 3, 4}),
                                     numberColumn("t", {0, HUGE_VAL, 8.64e9, 1e17}, ColumnType::Date)});
        for (const char *list : {"log", "power", "clip", "one_hot", "ordinal", "target_encode"}) {
            PrepareSpec prepare;
            listOf(prepare, QLatin1String(list)) = {QStringLiteral("x")};
            prepare.interactions = {QStringLiteral("x * z")};
            const auto prepared = prepareRows(table, prepare);
            QVERIFY_RESULT(prepared);
            QVERIFY(areFinite(prepared->features));
            const auto tree = prepareRows(table, prepare, 0, true);
            QVERIFY_RESULT(tree);
            QVERIFY(!tree->features.array().isInf().any());
        }
        QVERIFY(areClose(featureOf(prepareRows(table, {}, 0, true)->features, 0), {1, gap, 3, gap}));
    }

    void hugeNumbersStayFinite()
    {
        const Table table =
            tableOf({numberColumn("id", {9.2e18, 9.2e18 + 2048, 9.2e18 + 4096}),
                     numberColumn("far", {-1.7e308, 0, 1.7e308}), numberColumn("small", {1e-300, 2e-300, 4e-300})});
        for (const char *scale : {"standard", "minmax", "robust", "none"}) {
            PrepareSpec prepare;
            prepare.scale = QString::fromLatin1(scale);
            prepare.interactions = {QStringLiteral("far * far"), QStringLiteral("far * id")};
            const auto prepared = prepareRows(table, prepare);
            QVERIFY_RESULT(prepared);
            QVERIFY(areFinite(prepared->features));
            const Table further = tableOf(
                {numberColumn("id", {1.7e308}), numberColumn("far", {1.7e308}), numberColumn("small", {1.7e308})});
            QVERIFY(areFinite(*prepared->preparation.transform(further, firstRows(1))));
        }
        const auto usual = prepareRows(table, {});
        QVERIFY_RESULT(usual);
        const double outer = std::sqrt(1.5);
        QVERIFY(areClose(featureOf(usual->features, 0), {-outer, 0, outer}));
        QVERIFY(areClose(featureOf(usual->features, 1), {-outer, 0, outer}));
    }

    void aMillionCategories()
    {
        constexpr size_t rows = 1'000'000;
        Table table;
        table.rowCount = rows;
        Column word{QStringLiteral("word"), ColumnType::Text, {}, {}, {}};
        Column number = numberColumn("number", std::vector<double>(rows));
        for (size_t i = 0; i < rows; ++i) {
            word.words.append(std::to_string(i * 2'654'435'761U % 1'000'003));
            word.codes.push_back(i % 100 == 0 ? 7 : std::int32_t(i));
            number.numbers[i] = double(i);
        }
        table.columns = {std::move(word), std::move(number)};
        for (const char *list : {"one_hot", "categorical", "ordinal", "target_encode"}) {
            PrepareSpec prepare;
            prepare.maxCategories = 20;
            listOf(prepare, QLatin1String(list)) = {QStringLiteral("word"), QStringLiteral("number")};
            QElapsedTimer timer;
            timer.start();
            const auto prepared = prepareRows(table, prepare, 0, !prepare.categorical.isEmpty());
            QVERIFY_RESULT(prepared);
            qInfo("%s: %lld ms", list, timer.elapsed());
            QVERIFY(timer.elapsed() < 60'000);
            const bool isOneHot = prepare.oneHot.size() == 2;
            QCOMPARE(prepared->preparation.featureCount(), size_t(isOneHot ? 40 : 2));
            if (isOneHot) {
                QVERIFY(prepared->preparation.featureNames().contains(
                    QStringLiteral("word=%1").arg(table.columns[0].words.at(7)))); // the one frequent word
                QCOMPARE(prepared->features.col(19).sum(), double(rows) - 10'001 - 18);
            }
        }
    }

    void tenThousandColumns()
    {
        Random random(1, "wide");
        std::vector<Column> columns;
        for (int i = 0; i < 10'000; ++i) {
            std::vector<double> numbers;
            for (int row = 0; row < 30; ++row)
                numbers.push_back(random.normal());
            columns.push_back(numberColumn(qPrintable(QStringLiteral("c%1").arg(i)), std::move(numbers)));
        }
        const Table table = tableOf(std::move(columns));
        QElapsedTimer timer;
        timer.start();
        const auto prepared = prepareRows(table, {});
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->features.cols(), 10'000);
        QCOMPARE(prepared->preparation.featureNames().size(), 10'000);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        for (Eigen::Index i = 0; i < 10'000; i += 999)
            QVERIFY(std::abs(prepared->features.col(i).squaredNorm() - 30) < 1e-9);
    }

    void namesAreUnique()
    {
        Table table = tableOf({numberColumn("x", {1, gap, 2}), numberColumn("x missing", {1, 2, 3}),
                               wordColumn("w", QStringLiteral("aab")), numberColumn("w=a", {1, 2, 3}),
                               numberColumn("close", {0.1, std::nextafter(0.1, 1), 1})});
        PrepareSpec prepare;
        prepare.oneHot = {QStringLiteral("close")};
        prepare.interactions = {QStringLiteral("x * x"), QStringLiteral("x *x")};
        const auto prepared = prepareRows(table, prepare);
        QVERIFY_RESULT(prepared);
        const QStringList names = prepared->preparation.featureNames();
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        QVERIFY(names.contains(QStringLiteral("x missing (2)")));
        QVERIFY(names.contains(QStringLiteral("x * x (2)")));
    }

    void categoriesAreKeptForTreesAlone()
    {
        PrepareSpec prepare;
        prepare.categorical = {QStringLiteral("a")};
        const Table table = tableOf({numberColumn("a", {1, 2, 3})});
        const auto refused = prepareRows(table, prepare);
        QVERIFY_ERROR(refused, ErrorCode::Invalid);
        QVERIFY(refused.error().text.contains(QStringLiteral("“prepare.categorical” keeps categories for xgboost")));
        QVERIFY_RESULT(prepareRows(table, prepare, 0, true));
    }

    void wrongListsAreRefused_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("says");
        for (const char *list : {"one_hot", "ordinal", "target_encode", "log", "power", "clip"})
            QTest::newRow(list) << QString::fromLatin1(list) << "nowhere"
                                << "Its columns are a, b";
        QTest::newRow("categorical dates") << "categorical"
                                           << "at"
                                           << "takes numbers and words";
        QTest::newRow("exclude") << "exclude"
                                 << "nowhere"
                                 << "“exclude”";
        QTest::newRow("log of words") << "log"
                                      << "word"
                                      << "is category; it takes numbers";
        QTest::newRow("power of dates") << "power"
                                        << "at"
                                        << "is timestamp; it takes numbers";
        QTest::newRow("one-hot dates") << "one_hot"
                                       << "at"
                                       << "takes numbers and words";
        QTest::newRow("product of words") << "interactions"
                                          << "a * word"
                                          << "is category";
        QTest::newRow("product with the target") << "interactions"
                                                 << "a * y"
                                                 << "no feature";
        QTest::newRow("product with nothing") << "interactions"
                                              << "a * c"
                                              << "“a * c”";
    }

    void wrongListsAreRefused()
    {
        QFETCH(QString, list);
        QFETCH(QString, column);
        QFETCH(QString, says);
        TrainingSpec spec = specOf({});
        if (list == u"exclude")
            spec.exclude = {column};
        else
            listOf(spec.prepare, list) = {column};
        const auto refusal = Preparation::plannedInputs(spec, mixedTable(20), false);
        QVERIFY_ERROR(refusal, ErrorCode::Invalid);
        QVERIFY2(refusal.error().text.contains(says), qPrintable(refusal.error().text));
    }

    void starsInNames()
    {
        PrepareSpec prepare;
        prepare.interactions = {QStringLiteral("a * b * c")};
        const auto prepared =
            prepareRows(tableOf({numberColumn("a * b", {1, 2, 3}), numberColumn("c", {1, 2, 4})}), prepare);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.featureNames().last(), QStringLiteral("a * b * c"));
    }

    void freeTextIsLeftOutUnlessListed()
    {
        Table table = tableOf({numberColumn("x", {1, 2, 3}), wordColumn("note", QStringLiteral("aab"))});
        table.columns[1].type = ColumnType::Text;
        auto prepared = prepareRows(table, {});
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.ignored(), QStringList(QStringLiteral("note")));
        PrepareSpec prepare;
        prepare.oneHot = {QStringLiteral("note")};
        prepared = prepareRows(table, prepare);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.featureCount(), size_t(3));
    }

    void servedTablesMayDiffer()
    {
        const Table table = mixedTable(100);
        const auto prepared = prepareMixed(table, 100);
        QVERIFY_RESULT(prepared);
        const std::vector<std::uint32_t> rows = firstRows(100);
        Table other = table;
        std::reverse(other.columns.begin(), other.columns.end());
        other.columns.erase(other.columns.begin()); // the target
        for (Column &column : other.columns) {
            if (column.name == u"word")
                column.type = ColumnType::Text;
        }
        const auto features = prepared->preparation.transform(other, rows);
        QVERIFY_RESULT(features);
        QVERIFY((features->array() == prepared->preparation.transform(table, rows)->array()).all());
        // All missing looks like any type.
        for (Column &column : other.columns)
            column = Column{column.name, ColumnType::Text, {}, std::vector<std::int32_t>(100, -1), {}};
        QVERIFY_RESULT(prepared->preparation.transform(other, rows));
        QVERIFY(areFinite(*prepared->preparation.transform(other, rows)));
        other = table;
        other.columns[0] = wordColumn("a", QString(100, u'x'));
        QVERIFY_ERROR(prepared->preparation.transform(other, rows), ErrorCode::Invalid);
        other.columns.erase(other.columns.begin());
        QVERIFY_ERROR(prepared->preparation.transform(other, rows), ErrorCode::Invalid);
        QVERIFY_RESULT(prepared->preparation.transform(table, {}));
    }

    void stopsWhenAsked()
    {
        const Table table = mixedTable(50);
        QVERIFY_ERROR(Preparation::fit(specOf(everything()), table, anyTarget(table), firstRows(50), false, Stopped()),
                      ErrorCode::Cancelled);
        QVERIFY_ERROR(prepareMixed(table, 50)->preparation.transform(table, firstRows(50), Stopped()),
                      ErrorCode::Cancelled);
    }

    void aProductWeighsForBothItsColumns()
    {
        Random random(2, "products");
        std::vector<double> a, b, y;
        for (int i = 0; i < 400; ++i) {
            a.push_back(random.normal());
            b.push_back(random.normal());
            y.push_back(10 * a.back() * b.back());
        }
        TrainingSpec spec = specOf({});
        spec.experiment = QStringLiteral("products");
        spec.data = QStringLiteral("products@1");
        spec.prepare.interactions = {QStringLiteral("a * b")};
        spec.estimator.kind = QStringLiteral("ridge");
        TrainingWatcher watcher;
        const auto outcome =
            train(spec, tableOf({numberColumn("a", a), numberColumn("b", b), numberColumn("y", y)}), {}, watcher);
        QVERIFY_RESULT(outcome);
        QVERIFY(outcome->metrics.value(QStringLiteral("r2")).value > 0.99);
        for (const FeatureWeight &weight : outcome->model->featureWeights())
            QVERIFY(std::abs(weight.share - 0.5) < 0.05);
    }

    void aWholeTrainingWithEverything_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"ridge", "mlp", "xgboost"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void aWholeTrainingWithEverything()
    {
        QFETCH(QString, kind);
        const Table table = mixedTable(400);
        TrainingSpec spec = specOf(everything());
        spec.experiment = QStringLiteral("all");
        spec.data = QStringLiteral("mixed@1");
        spec.estimator.kind = kind;
        TrainingWatcher watcher;
        const auto outcome = train(spec, table, {}, watcher);
        QVERIFY_RESULT(outcome);
        QVERIFY(outcome->metrics.value(QStringLiteral("r2")).value > 0.5);
        const auto loaded = TrainedModel::load(outcome->model->save());
        QVERIFY_RESULT(loaded);
        QCOMPARE((*loaded)->specification().prepare, spec.prepare);
        NoProgress progress;
        QCOMPARE(*(*loaded)->predict(table, progress), *outcome->model->predict(table, progress));
    }
};

QTEST_GUILESS_MAIN(TestPreparation)
#include "tst_preparation.moc"
