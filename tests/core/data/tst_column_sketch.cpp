#include "core/base/json.h"
#include "core/data/column_profiler.h"
#include "core/data/table_sketch.h"
#include "tests/core/data/bike_data.h"
#include "tests/core/data/sketch_streams.h"
#include "tests/support/result_check.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Column wordColumn(size_t rows, size_t words, ColumnType type = ColumnType::Category)
{
    Random random(6, "words");
    Column column;
    column.name = QStringLiteral("w");
    column.type = type;
    for (size_t word = 0; word < words; ++word)
        column.words.append(QStringLiteral("word %1").arg(word));
    for (size_t row = 0; row < rows; ++row)
        column.codes.push_back(
            random.below(40) == 0 ? -1 : std::int32_t(std::min(random.below(words), random.below(words))));
    return column;
}

Column partOf(const Column &column, size_t from, size_t to)
{
    Column part = column;
    const auto cut = [&](auto &values) {
        if (!values.empty())
            values = {values.begin() + std::ptrdiff_t(from), values.begin() + std::ptrdiff_t(to)};
    };
    cut(part.numbers);
    cut(part.codes);
    return part;
}

/// Sketches of `parts` parts, merged one after the other or as a tree.
ColumnSketch mergedOf(const Column &column, size_t rows, size_t parts, bool isTree)
{
    std::vector<ColumnSketch> sketches;
    for (size_t part = 0; part < parts; ++part)
        sketches.push_back(ColumnSketch::of(partOf(column, rows * part / parts, rows * (part + 1) / parts)));
    while (sketches.size() > 1) {
        const size_t step = isTree ? 1 : sketches.size();
        for (size_t i = 0; i + 1 < sketches.size(); i += step) {
            QTest::qVerify(sketches[i].merge(sketches[i + 1]), "merge", "", __FILE__, __LINE__);
            sketches.erase(sketches.begin() + std::ptrdiff_t(i) + 1);
        }
    }
    return sketches.front();
}

bool isNear(double actual, double expected)
{
    return (std::isnan(actual) && std::isnan(expected)) || actual == expected ||
           std::abs(actual - expected) <= 1e-12 * std::max(1.0, std::abs(expected));
}

/// The shares of the sorted numbers below `value`, and up to it.
std::pair<double, double> ranksOf(const std::vector<double> &sorted, double value)
{
    const auto [from, to] = std::equal_range(sorted.begin(), sorted.end(), value);
    const double n = double(sorted.size());
    return {double(from - sorted.begin()) / n, double(to - sorted.begin()) / n};
}

/// Compares what a sketch tells with what the rows do; returns what differs.
QString difference(const ColumnProfile &told, const Column &column)
{
    const ColumnProfile exact = profileColumn(column);
    for (const auto &[name, a, b] : {std::tuple{"min", told.min, exact.min}, std::tuple{"max", told.max, exact.max},
                                     std::tuple{"mean", told.mean, exact.mean}, std::tuple{"sd", told.sd, exact.sd},
                                     std::tuple{"lengths", told.meanLength, exact.meanLength}}) {
        if (!isNear(a, b))
            return QStringLiteral("%1 %2 for %3").arg(QLatin1String(name)).arg(a).arg(b);
    }
    if (told.count != exact.count || told.missing != exact.missing || told.zeros != exact.zeros ||
        told.negatives != exact.negatives)
        return QStringLiteral("counts");
    if (std::abs(double(told.distinct - exact.distinct)) > told.bounds.distinct * double(exact.distinct))
        return QStringLiteral("distinct %1 for %2").arg(told.distinct).arg(exact.distinct);
    const double present = double(exact.count - exact.missing);
    for (const auto &top : told.top) {
        const auto rows =
            std::find_if(exact.top.begin(), exact.top.end(), [&](const auto &t) { return t.value == top.value; });
        if (rows != exact.top.end() && std::abs(double(rows->count - top.count)) > told.bounds.top * present)
            return QStringLiteral("top %1").arg(top.value);
    }
    std::vector<double> sorted;
    std::copy_if(column.numbers.begin(), column.numbers.end(), std::back_inserter(sorted),
                 [](double x) { return !std::isnan(x); });
    std::sort(sorted.begin(), sorted.end());
    if (told.quantiles.size() != exact.quantiles.size() || told.histogram.size() != exact.histogram.size())
        return QStringLiteral("sizes");
    for (size_t i = 0; i < told.quantiles.size(); ++i) {
        const auto &[probability, value] = told.quantiles[i];
        if (told.bounds.quantiles == 0 && !isNear(value, exact.quantiles[i].second))
            return QStringLiteral("quantile %1").arg(probability);
        const auto [below, upTo] = ranksOf(sorted, value);
        if (told.bounds.quantiles > 0 &&
            (below > probability + told.bounds.quantiles || upTo < probability - told.bounds.quantiles))
            return QStringLiteral("quantile %1 has rank %2").arg(probability).arg(below);
    }
    for (size_t i = 0; i < told.histogram.size(); ++i) {
        if (std::abs(double(told.histogram[i] - exact.histogram[i])) > 2 * told.bounds.quantiles * present + 1)
            return QStringLiteral("bin %1: %2 for %3").arg(i).arg(told.histogram[i]).arg(exact.histogram[i]);
    }
    if (told.bounds.areZero()) {
        if (compactJson(TableProfile{1, {told}, {}, {}}.toJson()).size() !=
                compactJson(TableProfile{1, {exact}, {}, {}}.toJson()).size() &&
            told.warnings.size() != exact.warnings.size())
            return QStringLiteral("warnings");
        for (size_t i = 0; i < exact.top.size(); ++i) {
            if (told.top[i].value != exact.top[i].value || told.top[i].count != exact.top[i].count)
                return QStringLiteral("top");
        }
    }
    return {};
}

} // namespace

class TestColumnSketch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void sketchesTellWhatRowsDo_data()
    {
        QTest::addColumn<int>("stream");
        QTest::addColumn<int>("rows");
        QTest::addColumn<bool>("hasGaps");
        const auto streams = sketchStreams();
        for (size_t i = 0; i < streams.size(); ++i) {
            for (const int rows : {0, 1, 2, 100, 5000, 300'000}) {
                for (const bool hasGaps : {false, true})
                    QTest::addRow("%s %d %s", streams[i].name, rows, hasGaps ? "gaps" : "whole")
                        << int(i) << rows << hasGaps;
            }
        }
    }

    void sketchesTellWhatRowsDo()
    {
        QFETCH(int, stream);
        QFETCH(int, rows);
        QFETCH(bool, hasGaps);
        auto numbers = sketchStreams()[size_t(stream)].numbers(size_t(rows));
        for (size_t row = 0; hasGaps && row < numbers.size(); row += 3)
            numbers[row] = missing;
        const Column column = numberColumn("x", numbers);
        const ColumnSketch whole = ColumnSketch::of(column);
        QCOMPARE(difference(profileSketch(column.name, whole), column), QString());
        QCOMPARE(difference(profileColumn(column, *whole.numbers()), column), QString());
        for (const size_t parts : {2, 7}) {
            for (const bool isTree : {false, true})
                QCOMPARE(difference(profileSketch(column.name, mergedOf(column, size_t(rows), parts, isTree)), column),
                         QString());
        }
    }

    void wholeNumbersAndTimes_data()
    {
        QTest::addColumn<ColumnType>("type");
        QTest::addColumn<double>("unit");
        QTest::addColumn<quint64>("values");
        QTest::newRow("boolean") << ColumnType::Boolean << 1.0 << quint64(2);
        QTest::newRow("few integers") << ColumnType::Integer << 1.0 << quint64(30);
        QTest::newRow("some integers") << ColumnType::Integer << 1.0 << quint64(10'000);
        QTest::newRow("many integers") << ColumnType::Integer << 1.0 << quint64(1'000'000'000);
        QTest::newRow("wide integers") << ColumnType::Integer << 1e6 << quint64(100);
        QTest::newRow("days") << ColumnType::Date << 86'400'000.0 << quint64(800);
        QTest::newRow("many days") << ColumnType::Date << 86'400'000.0 << quint64(30'000);
        QTest::newRow("times") << ColumnType::Timestamp << 1000.0 << quint64(100'000'000);
    }

    void wholeNumbersAndTimes()
    {
        QFETCH(ColumnType, type);
        QFETCH(double, unit);
        QFETCH(quint64, values);
        Random random(9, "whole");
        std::vector<double> numbers;
        for (int row = 0; row < 200'000; ++row)
            numbers.push_back(random.below(20) == 0
                                  ? missing
                                  : unit * (double(random.below(values)) - (type == ColumnType::Boolean ? 0 : 3)));
        const Column column = numberColumn("x", numbers, type);
        QCOMPARE(difference(profileSketch(column.name, ColumnSketch::of(column)), column), QString());
        const ColumnSketch merged = mergedOf(column, numbers.size(), 5, true);
        QCOMPARE(difference(profileSketch(column.name, merged), column), QString());
        QCOMPARE(profileSketch(column.name, merged).bounds.areZero(), values <= 10'000);
    }

    void words_data()
    {
        QTest::addColumn<int>("words");
        for (const int words : {1, 50, 4096, 20'000})
            QTest::addRow("%d", words) << words;
    }

    void words()
    {
        QFETCH(int, words);
        for (const ColumnType type : {ColumnType::Category, ColumnType::Text}) {
            const Column column = wordColumn(60'000, size_t(words), type);
            const ColumnProfile exact = profileColumn(column);
            const ColumnProfile whole = profileSketch(column.name, ColumnSketch::of(column));
            QCOMPARE(whole.distinct, exact.distinct);
            QCOMPARE(whole.looksLike, exact.looksLike);
            QCOMPARE(whole.top.front().value, exact.top.front().value);
            QCOMPARE(whole.top.front().count, exact.top.front().count);
            for (const bool isTree : {false, true}) {
                const ColumnProfile told = profileSketch(column.name, mergedOf(column, 60'000, 6, isTree));
                QVERIFY(std::abs(double(told.distinct - exact.distinct)) <=
                        told.bounds.distinct * double(exact.distinct));
                QVERIFY(isNear(told.meanLength, exact.meanLength) && told.minLength == exact.minLength &&
                        told.maxLength == exact.maxLength);
                QCOMPARE(told.missing, exact.missing);
                QCOMPARE(told.bounds.areZero(), words <= 4096);
                if (words <= 4096)
                    QCOMPARE(told.top.back().value, exact.top.back().value);
            }
        }
    }

    /// What breaks between two parts is a figure as well: steps from one row to the next, and keys.
    void stepsGoOnAcrossParts()
    {
        std::vector<double> numbers(300'000);
        std::iota(numbers.begin(), numbers.end(), 1);
        const Column rising = numberColumn("id", numbers, ColumnType::Integer);
        const auto profile = profileSketch(rising.name, mergedOf(rising, numbers.size(), 9, true));
        QCOMPARE(profile.distinct, 300'000);
        QCOMPARE(profile.bounds.distinct, 0.0);
        numbers[150'000] = missing;
        numbers[150'001] = 0.5;
        const auto sketch = mergedOf(numberColumn("x", numbers), numbers.size(), 9, true);
        const NumberSummary &summary = sketch.numbers()->summary();
        QCOMPARE(summary.falls(), 1);
        QCOMPARE(summary.rises(), 299'997);
        QCOMPARE(summary.fractions(), 1);
        QVERIFY(!summary.isStrict());
    }

    void typesThatGoTogether()
    {
        ColumnSketch numbers = ColumnSketch::of(numberColumn("x", {1, 2}, ColumnType::Integer));
        QVERIFY(numbers.merge(ColumnSketch::of(numberColumn("x", {0.5}))));
        QCOMPARE(numbers.type(), ColumnType::Real);
        QCOMPARE(profileSketch(QStringLiteral("x"), numbers).mean, 3.5 / 3);
        QVERIFY(!numbers.merge(ColumnSketch::of(wordColumn(5, 2))));
        QVERIFY(!numbers.merge(ColumnSketch::of(numberColumn("x", {0}, ColumnType::Date))));
        QCOMPARE(numbers.count(), 3);
        ColumnSketch words = ColumnSketch::of(wordColumn(5, 2));
        QVERIFY(words.merge(ColumnSketch::of(wordColumn(5, 2, ColumnType::Text))));
        QCOMPARE(words.type(), ColumnType::Text);
    }

    void rowsAreAddedAsTheyCome()
    {
        const auto numbers = sketchStreams()[6].numbers(200'000);
        ColumnSketch sketch(ColumnType::Real);
        for (size_t from = 0; from < numbers.size(); from += 50'000)
            sketch.add(std::span(numbers).subspan(from, 50'000));
        QCOMPARE(difference(profileSketch(QStringLiteral("x"), sketch), numberColumn("x", numbers)), QString());
    }

    void profilesDoNotDependOnTheThreads()
    {
        Table table = tableOf({numberColumn("a", sketchStreams()[6].numbers(400'000)), wordColumn(400'000, 70),
                               numberColumn("b", sketchStreams()[7].numbers(400'000)),
                               numberColumn("c", sketchStreams()[0].numbers(400'000), ColumnType::Integer)});
        NoProgress progress;
        QByteArray first;
        QByteArray firstSketch;
        for (const int threads : {1, 2, 5}) {
            TableSketch sketch;
            const auto profile = profileTable(table, QStringLiteral("a"), progress, &sketch, threads);
            QVERIFY_RESULT(profile);
            const QByteArray json = compactJson(profile->toJson());
            if (first.isEmpty())
                first = json, firstSketch = sketch.serialise();
            QCOMPARE(json, first);
            QCOMPARE(sketch.serialise(), firstSketch);
            QCOMPARE(difference(profile->columns[0], table.columns[0]), QString());
            QVERIFY(profile->columns[0].bounds.distinct > 0);
            QCOMPARE(profile->columns[3].bounds.distinct, 0.0);
        }
        const QJsonObject column =
            parseJsonObject(first, QStringLiteral("it"))->value(QStringLiteral("columns"))[0].toObject();
        QCOMPARE(column[QLatin1String("estimates")].toObject().keys(),
                 (QStringList{QStringLiteral("distinct"), QStringLiteral("quantiles")}));
        const auto again = TableProfile::fromJson(*parseJsonObject(first, QStringLiteral("it")));
        QVERIFY_RESULT(again);
        QCOMPARE(compactJson(again->toJson()), first);
    }

    void tablesAreMergedByName()
    {
        TableSketch first{3,
                          {{QStringLiteral("a"), ColumnSketch::of(numberColumn("a", {1, 2, 3}))},
                           {QStringLiteral("b"), ColumnSketch::of(numberColumn("b", {1, 2, 3}))}}};
        const TableSketch second{2,
                                 {{QStringLiteral("c"), ColumnSketch::of(wordColumn(2, 1))},
                                  {QStringLiteral("a"), ColumnSketch::of(numberColumn("a", {5, 9}))},
                                  {QStringLiteral("b"), ColumnSketch::of(wordColumn(2, 1))}}};
        QCOMPARE(first.merge(second), QStringList{QStringLiteral("b")});
        const TableProfile profile = first.profile();
        QCOMPARE(profile.rows, 5);
        QCOMPARE(profile.columns.size(), size_t(2));
        QCOMPARE(profile.find(QStringLiteral("a"))->mean, 4.0);
        QCOMPARE(profile.find(QStringLiteral("c"))->count, 2);
    }

    void bytesComeBack()
    {
        TableSketch table{150'000, {}};
        table.columns.push_back(
            {QStringLiteral("many"), ColumnSketch::of(numberColumn("many", sketchStreams()[6].numbers(150'000)))});
        table.columns.push_back(
            {QStringLiteral("few"), ColumnSketch::of(numberColumn("few", sketchStreams()[4].numbers(1000)))});
        table.columns.push_back({QStringLiteral("none"), ColumnSketch::of(numberColumn("none", {}))});
        table.columns.push_back({QStringLiteral("“wörter”"), ColumnSketch::of(wordColumn(2000, 60))});
        table.columns.push_back(
            {QStringLiteral("texts"), ColumnSketch::of(wordColumn(30'000, 9000, ColumnType::Text))});
        const QByteArray bytes = table.serialise();
        const auto again = TableSketch::deserialise(bytes);
        QVERIFY_RESULT(again);
        QCOMPARE(again->serialise(), bytes);
        QCOMPARE(compactJson(again->profile().toJson()), compactJson(table.profile().toJson()));
        for (const auto &column : table.columns) {
            const QByteArray plain = column.sketch.serialise();
            const auto one = ColumnSketch::deserialise(plain);
            QVERIFY_RESULT(one);
            QCOMPARE(one->serialise(), plain);
            for (const QByteArray &hostile : damaged(plain)) {
                if (auto strange = ColumnSketch::deserialise(hostile)) {
                    // What can be read can be told and merged.
                    (void)profileSketch(QStringLiteral("x"), *strange);
                    (void)strange->merge(column.sketch);
                    (void)profileSketch(QStringLiteral("x"), *strange);
                } else {
                    QVERIFY(strange.error().text.endsWith(u'.'));
                }
            }
        }
        for (const QByteArray &hostile : damaged(bytes)) {
            if (const auto strange = TableSketch::deserialise(hostile))
                (void)strange->profile();
        }
        QVERIFY_ERROR(TableSketch::deserialise({}), ErrorCode::Damaged);
        QByteArray newer = bytes;
        newer[0] = 9;
        QVERIFY_ERROR(TableSketch::deserialise(newer), ErrorCode::Newer);
    }
};

QTEST_GUILESS_MAIN(TestColumnSketch)
#include "tst_column_sketch.moc"
