#include "core/base/random.h"
#include "core/data/column_by_target.h"
#include "core/data/column_comparison.h"
#include "core/data/column_over_time.h"
#include "core/data/csv_reader.h"
#include "core/data/data_comparison.h"
#include "core/data/schema.h"
#include "tests/core/data/bike_data.h"
#include "tests/support/result_check.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <cmath>
#include <limits>
#include <map>
#include <numeric>

using namespace assay;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double dayMs = 86'400'000;

double ms(const char *text)
{
    return double(QDateTime::fromString(QString::fromLatin1(text) + u'Z', Qt::ISODate).toMSecsSinceEpoch());
}

QString textOf(double time)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(time), QTimeZone::utc()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

Column numbers(const char *name, ColumnType type, std::vector<double> values)
{
    Column column;
    column.name = QString::fromLatin1(name);
    column.type = type;
    column.numbers = std::move(values);
    return column;
}

Table csvTable(const QByteArray &csv)
{
    NoProgress progress;
    auto table = readCsv(csv, QStringLiteral("test.csv"), CsvOptions(), progress);
    if (!table)
        qFatal("%s", qPrintable(table.error().text));
    return std::move(*table);
}

std::vector<std::int64_t> counted(const ColumnCells &cells, const Column &column)
{
    std::vector<std::int64_t> counts(cells.count() + 1, 0);
    const auto cellOf = cells.finder(column);
    const size_t rows = column.isWords() ? column.codes.size() : column.numbers.size();
    for (size_t row = 0; row < rows; ++row)
        ++counts[cellOf(row)];
    return counts;
}

using Counts = std::vector<std::int64_t>;

/// Asks to stop from the start.
class Stopped final : public Progress
{
public:
    bool report(double, const QString &) override { return false; }
    [[nodiscard]] bool isStopped() const override { return true; }
};

const Column &bikes(const Table &table, const char *name)
{
    return *table.find(QString::fromLatin1(name));
}

} // namespace

/// A column by its target, over time, and beside another one: against closed forms and plain counting.
class TestColumnViews final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeNumbersHaveACellEach()
    {
        const Column column = numbers("n", ColumnType::Integer, {3, 5, 5, missing, 7, 3});
        const ColumnCells cells = ColumnCells::of({&column});
        QCOMPARE(cells.count(), 5U);
        QVERIFY(cells.areSingle());
        QCOMPARE(cells.edge(0), 2.5);
        QCOMPARE(cells.edge(5), 7.5);
        QCOMPARE(cells.middle(2), 5.0);
        QCOMPARE(counted(cells, column), Counts({2, 0, 2, 0, 1, 1}));
    }

    void manyWholeNumbersShareCellsEvenly()
    {
        std::vector<double> values(90);
        std::iota(values.begin(), values.end(), 1);
        const Column column = numbers("n", ColumnType::Integer, values);
        const ColumnCells cells = ColumnCells::of({&column});
        QVERIFY(!cells.areSingle());
        QCOMPARE(cells.count(), 30U);
        Counts three(30, 3);
        three.push_back(0);
        QCOMPARE(counted(cells, column), three);
    }

    void realsHaveThirtyCellsFromLeastToGreatest()
    {
        const double infinite = std::numeric_limits<double>::infinity();
        const Column column = numbers("x", ColumnType::Real, {0, 3, 1.55, 0.05, missing, infinite, -infinite});
        const ColumnCells cells = ColumnCells::of({&column});
        QCOMPARE(cells.count(), 30U);
        QCOMPARE(cells.edge(0), 0.0);
        QCOMPARE(cells.edge(30), 3.0);
        const Counts counts = counted(cells, column);
        QCOMPARE(counts[0], 3);
        QCOMPARE(counts[15], 1);
        QCOMPARE(counts[29], 2);
        QCOMPARE(counts[30], 1);
        const Column far = numbers("x", ColumnType::Real, {-1.7e308, 1.7e308, 0});
        const ColumnCells wide = ColumnCells::of({&far});
        const Counts spread = counted(wide, far);
        QCOMPARE(spread[0] + spread[15] + spread[29], 3);
    }

    void oddColumnsHaveCellsToo()
    {
        const Column constant = numbers("x", ColumnType::Real, {4, 4, 4});
        QCOMPARE(counted(ColumnCells::of({&constant}), constant), Counts({3, 0}));
        const Column none = numbers("x", ColumnType::Real, {missing, missing});
        QCOMPARE(counted(ColumnCells::of({&none}), none), Counts({2}));
        const Column flags = numbers("b", ColumnType::Boolean, {1, 0, missing, 1});
        const ColumnCells both = ColumnCells::of({&flags});
        QCOMPARE(both.words(), QStringList({QStringLiteral("false"), QStringLiteral("true")}));
        QCOMPARE(counted(both, flags), Counts({1, 2, 1}));
        const Column days = numbers("d", ColumnType::Date, {0, dayMs, 2 * dayMs, missing});
        QCOMPARE(counted(ColumnCells::of({&days}), days), Counts({1, 1, 1, 1}));
    }

    void rareWordsShareACell()
    {
        const Table table = csvTable("w\nb\na\nb\nc\nc\nc\nd\n\"\"\n");
        const ColumnCells cells = ColumnCells::of({&table.columns[0]}, 2);
        QCOMPARE(cells.words(), QStringList({QStringLiteral("c"), QStringLiteral("b")}));
        QVERIFY(cells.hasOthers());
        QCOMPARE(counted(cells, table.columns[0]), Counts({3, 2, 2, 1}));
        QVERIFY(!ColumnCells::of({&table.columns[0]}).hasOthers());
    }

    void textsThatHardlyRepeatAreCountedByLength()
    {
        QByteArray csv = "n,t\n";
        for (int i = 0; i < 40; ++i)
            csv += QByteArray::number(i) + ',' + QByteArray(i % 7 + 1, char('a' + i % 26)) +
                   QByteArray::number(i + 10) + '\n';
        csv += "40,\n";
        const Table texts = csvTable(csv);
        QCOMPARE(texts.columns[1].type, ColumnType::Text);
        const auto lengths = textLengths(texts.columns[1]);
        QVERIFY(lengths);
        QCOMPARE(lengths->type, ColumnType::Integer);
        QCOMPARE(lengths->numbers[0], 3.0);
        QCOMPARE(lengths->numbers[6], 9.0);
        QVERIFY(std::isnan(lengths->numbers[40]));
        // Every second row one word: it repeats.
        Column repeated = texts.columns[1];
        repeated.codes.insert(repeated.codes.end(), 40, repeated.codes[0]);
        QVERIFY(!textLengths(repeated));
        repeated = texts.columns[1];
        repeated.type = ColumnType::Category;
        QVERIFY(!textLengths(repeated));
    }

    void bucketsFollowTheCalendar_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("ends");
        const auto row = [](const char *name, const char *first, const char *last, TimeUnit unit, int step, int count,
                            const char *begins, const char *ends) {
            QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(last) << int(unit) << step << count
                                << QString::fromLatin1(begins) << QString::fromLatin1(ends);
        };
        row("one moment", "2011-03-04T05:06:07", "2011-03-04T05:06:07", TimeUnit::Second, 1, 1, "2011-03-04 05:06",
            "2011-03-04 05:06");
        row("an hour", "2011-03-04T05:00:00", "2011-03-04T05:59:00", TimeUnit::Minute, 1, 60, "2011-03-04 05:00",
            "2011-03-04 06:00");
        row("a day", "2011-03-04T00:10:00", "2011-03-04T23:10:00", TimeUnit::Hour, 1, 24, "2011-03-04 00:00",
            "2011-03-05 00:00");
        row("two months", "2011-01-01T00:00:00", "2011-03-01T23:00:00", TimeUnit::Day, 1, 60, "2011-01-01 00:00",
            "2011-03-02 00:00");
        // 2011 began on a Saturday, and ended on one.
        row("a year", "2011-01-01T00:00:00", "2011-12-31T00:00:00", TimeUnit::Week, 1, 53, "2010-12-27 00:00",
            "2012-01-02 00:00");
        row("five years", "2011-01-31T00:00:00", "2015-12-31T23:59:59", TimeUnit::Month, 1, 60, "2011-01-01 00:00",
            "2016-01-01 00:00");
        row("before 1970", "1960-02-03T00:00:00", "1970-01-01T00:00:00", TimeUnit::Quarter, 1, 41, "1960-01-01 00:00",
            "1970-04-01 00:00");
        row("a century", "1901-05-05T00:00:00", "2000-05-05T00:00:00", TimeUnit::Year, 5, 21, "1900-01-01 00:00",
            "2005-01-01 00:00");
        row("all of time", "0001-01-01T00:00:00", "9999-12-31T00:00:00", TimeUnit::Year, 500, 20, "0001-01-01 00:00",
            "10000-01-01 00:00");
    }

    void bucketsFollowTheCalendar()
    {
        QFETCH(QString, first);
        QFETCH(QString, last);
        const double from = ms(first.toLatin1().constData());
        const double to = ms(last.toLatin1().constData());
        const TimeBuckets buckets = makeTimeBuckets(from, to);
        QTEST(int(buckets.unit), "unit");
        QTEST(buckets.step, "step");
        QTEST(int(buckets.count()), "count");
        QTEST(textOf(buckets.edges.front()), "begins");
        if (!last.startsWith(u'9'))
            QTEST(textOf(buckets.edges.back()), "ends");
        QVERIFY(std::is_sorted(buckets.edges.begin(), buckets.edges.end(), std::less_equal<>()));
        QCOMPARE(buckets.find(from), 0U);
        QCOMPARE(buckets.find(to), buckets.count() - 1);
        for (size_t i = 0; i < buckets.count(); ++i)
            QCOMPARE(buckets.find(buckets.edges[i]), i);
    }

    void numbersOverTime()
    {
        // 100 days; on day i stand the numbers i to i + 20, and a missing one on each fifth day.
        Table table;
        table.columns = {numbers("t", ColumnType::Date, {}), numbers("x", ColumnType::Real, {})};
        for (int day = 0; day < 50; ++day) {
            for (int i = 0; i <= 20; ++i) {
                table.columns[0].numbers.push_back(day * dayMs);
                table.columns[1].numbers.push_back(day + i);
            }
            if (day % 5 == 0) {
                table.columns[0].numbers.push_back(day * dayMs);
                table.columns[1].numbers.push_back(missing);
            }
        }
        table.columns[0].numbers.push_back(missing);
        table.columns[1].numbers.push_back(1e9);
        table.rowCount = std::int64_t(table.columns[0].numbers.size());
        NoProgress progress;
        const auto found = columnOverTime(table, QStringLiteral("x"), QStringLiteral("t"), progress);
        QVERIFY_RESULT(found);
        QCOMPARE(found->buckets.count(), 50U);
        QCOMPARE(found->undated, 1);
        for (size_t day = 0; day < 50; ++day) {
            QCOMPARE(found->rows[day], day % 5 == 0 ? 22 : 21);
            QCOMPARE(found->missing[day], day % 5 == 0 ? 1 : 0);
            QVERIFY(std::abs(found->mean[day] - double(day + 10)) < 1e-9);
            QCOMPARE(found->low[day], double(day + 1));
            QCOMPARE(found->high[day], double(day + 19));
        }
    }

    void emptyStretchesAreGaps()
    {
        Table table;
        table.columns = {numbers("t", ColumnType::Date, {0, 0, 4 * dayMs}), numbers("x", ColumnType::Real, {1, 3, 5})};
        table.rowCount = 3;
        NoProgress progress;
        const auto found = columnOverTime(table, QStringLiteral("x"), QStringLiteral("t"), progress);
        QVERIFY_RESULT(found);
        QCOMPARE(found->rows, Counts({2, 0, 0, 0, 1}));
        QCOMPARE(found->mean[0], 2.0);
        QVERIFY(std::isnan(found->mean[1]));
        QCOMPARE(found->low[0], 1.1);
        QCOMPARE(found->mean[4], 5.0);
    }

    void sharesOfWordsOverTime()
    {
        QByteArray csv = "day,word\n";
        // Of ten rows a day, as many are “a” as the day says; one is missing.
        for (int day = 1; day <= 9; ++day) {
            for (int i = 0; i < 9; ++i)
                csv += "2024-05-0" + QByteArray::number(day) + ',' + (i < day ? "a" : "b") + '\n';
            csv += "2024-05-0" + QByteArray::number(day) + ",\n";
        }
        NoProgress progress;
        const auto found = columnOverTime(csvTable(csv), QStringLiteral("word"), QStringLiteral("day"), progress);
        QVERIFY_RESULT(found);
        QVERIFY(found->areWords);
        QCOMPARE(found->words, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(!found->hasOthers);
        QCOMPARE(found->buckets.count(), 9U);
        for (size_t day = 0; day < 9; ++day) {
            QCOMPARE(found->shares[0][day], double(day + 1) / 10);
            QCOMPARE(found->shares[1][day], double(8 - day) / 10);
            QCOMPARE(found->missing[day], 1);
        }
    }

    void withoutATimeThereIsASentence()
    {
        Table table;
        table.columns = {numbers("t", ColumnType::Date, {missing}), numbers("x", ColumnType::Real, {1})};
        table.rowCount = 1;
        NoProgress progress;
        QVERIFY(columnOverTime(table, QStringLiteral("x"), QStringLiteral("t"), progress).error().text.contains(u't'));
        QCOMPARE(columnOverTime(table, QStringLiteral("x"), QStringLiteral("x"), progress).error().code,
                 ErrorCode::Usage);
        QCOMPARE(columnOverTime(table, QStringLiteral("y"), QStringLiteral("t"), progress).error().code,
                 ErrorCode::NotFound);
    }

    void theTimeColumnIsTheSchemasOrTheFirst()
    {
        TableProfile profile;
        for (const auto &[name, type] : {std::pair{"x", ColumnType::Real}, std::pair{"day", ColumnType::Date},
                                         std::pair{"at", ColumnType::Timestamp}}) {
            ColumnProfile column;
            column.name = QString::fromLatin1(name);
            column.type = type;
            profile.columns.push_back(column);
        }
        QCOMPARE(timeColumnOf(profile, nullptr), QStringLiteral("day"));
        Schema schema;
        schema.columns.resize(1);
        schema.columns[0].name = QStringLiteral("at");
        schema.columns[0].role = ColumnRole::Time;
        QCOMPARE(timeColumnOf(profile, &schema), QStringLiteral("at"));
        schema.columns[0].name = QStringLiteral("gone");
        QCOMPARE(timeColumnOf(profile, &schema), QStringLiteral("day"));
        QCOMPARE(timeColumnOf(TableProfile(), nullptr), QString());
    }

    void theMeanOfATargetWithItsInterval()
    {
        Table table;
        table.columns = {numbers("x", ColumnType::Integer, {1, 1, 1, 1, 2, missing, missing, 3, 1}),
                         numbers("y", ColumnType::Real, {2, 4, 4, 6, 9, 1, 3, missing, missing})};
        table.rowCount = 9;
        NoProgress progress;
        const auto found = columnByTarget(table, QStringLiteral("x"), QStringLiteral("y"), progress);
        QVERIFY_RESULT(found);
        QVERIFY(!found->areClasses);
        QCOMPARE(found->rows, Counts({4, 1, 0, 2}));
        QCOMPARE(found->unknown, 2);
        QCOMPARE(found->mean[0], 4.0);
        // t(0.975; 3) = 3.1824463, s² = 8/3, so the margin is t·sqrt(8/12).
        QVERIFY(std::abs(found->upper[0] - (4 + 3.182446305284263 * std::sqrt(8.0 / 12))) < 1e-9);
        QVERIFY(std::abs(found->lower[0] - (4 - 3.182446305284263 * std::sqrt(8.0 / 12))) < 1e-9);
        QCOMPARE(found->mean[1], 9.0);
        QVERIFY(std::isnan(found->upper[1]));
        QVERIFY(std::isnan(found->mean[2]));
        QCOMPARE(found->mean[3], 2.0);
        // t(0.975; 1) = 12.7062, s² = 2.
        QVERIFY(std::abs(found->upper[3] - (2 + 12.706204736174698)) < 1e-6);
        QVERIFY(std::abs(found->overall - 29.0 / 7) < 1e-12);
    }

    void theSharesOfClasses()
    {
        const Table table = csvTable("x,y\n1,yes\n1,no\n1,yes\n1,maybe\n2,no\n2,no\n,yes\n2,\n");
        NoProgress progress;
        const auto found = columnByTarget(table, QStringLiteral("x"), QStringLiteral("y"), progress);
        QVERIFY_RESULT(found);
        QVERIFY(found->areClasses);
        QCOMPARE(found->classes, QStringList({QStringLiteral("no"), QStringLiteral("yes"), QStringLiteral("maybe")}));
        QCOMPARE(found->rows, Counts({4, 2, 1}));
        QCOMPARE(found->unknown, 1);
        QCOMPARE(found->shares[0], std::vector<double>({0.25, 1, 0}));
        QCOMPARE(found->shares[1], std::vector<double>({0.5, 0, 1}));
        QCOMPARE(found->shares[2], std::vector<double>({0.25, 0, 0}));
    }

    void theBikesByHourAreTheMeansOfTheHours()
    {
        const Table table = bikeRentals(2011);
        NoProgress progress;
        const auto found = columnByTarget(table, QStringLiteral("hr"), QStringLiteral("cnt"), progress);
        QVERIFY_RESULT(found);
        QCOMPARE(found->cells.count(), 24U);
        std::map<double, std::vector<double>> byHour;
        for (size_t row = 0; row < size_t(table.rowCount); ++row)
            byHour[bikes(table, "hr").numbers[row]].push_back(bikes(table, "cnt").numbers[row]);
        for (const auto &[hour, counts] : byHour) {
            const double mean = std::accumulate(counts.begin(), counts.end(), 0.0) / double(counts.size());
            QVERIFY(std::abs(found->mean[size_t(hour)] - mean) < 1e-9);
            QCOMPARE(found->rows[size_t(hour)], std::int64_t(counts.size()));
            QVERIFY(found->lower[size_t(hour)] < mean && mean < found->upper[size_t(hour)]);
        }
    }

    void theDistanceIsTheOneOfTheTables()
    {
        const Table before = bikeRentals(2011);
        const Table now = bikeRentals(2012);
        NoProgress progress;
        const auto distances = columnDistances(before, now, {});
        QVERIFY(distances.size() > 10);
        for (const ColumnDistance &expected : distances) {
            const auto found = compareColumn(before, now, expected.column, progress);
            QVERIFY_RESULT(found);
            QCOMPARE(found->distance.cells, expected.distance.cells);
            QVERIFY(std::abs(found->distance.jsd - expected.distance.jsd) < 1e-12);
            QVERIFY(std::abs(found->distance.jsdLimit - expected.distance.jsdLimit) < 1e-12);
            QCOMPARE(std::accumulate(found->before.begin(), found->before.end(), std::int64_t(0)), before.rowCount);
            QCOMPARE(std::accumulate(found->now.begin(), found->now.end(), std::int64_t(0)), now.rowCount);
        }
    }

    void windowsAreTheirRows()
    {
        const Table table = bikeRentals(2011);
        const double middle = ms("2011-07-01T00:00:00");
        NoProgress progress;
        const auto found =
            compareWindows(table, QStringLiteral("temp"), QStringLiteral("dteday"), {ms("2011-01-01T00:00:00"), middle},
                           {middle, ms("2012-01-01T00:00:00")}, progress);
        QVERIFY_RESULT(found);
        const auto &days = bikes(table, "dteday").numbers;
        const auto first = std::count_if(days.begin(), days.end(), [=](double day) { return day < middle; });
        QCOMPARE(found->rowsBefore, std::int64_t(first));
        QCOMPARE(found->rowsNow, table.rowCount - std::int64_t(first));
        QVERIFY(found->distance.isBeyondChance());
        const QString sentence =
            comparisonSentence(*found, QStringLiteral("spring"), QStringLiteral("autumn"), QLocale::c());
        QVERIFY(sentence.startsWith(QStringLiteral("Changed: autumn")));
        QVERIFY(sentence.contains(QString::number(found->distance.jsd, 'f', 5)));
        QVERIFY(sentence.contains(QString::number(found->distance.jsdLimit, 'f', 5)));
    }

    /// Halves of one sample, drawn at random, differ beyond the 95 % limit about once in twenty.
    void chanceKeepsWithinTheLimit()
    {
        Random random(11, "column comparison");
        NoProgress progress;
        int beyond = 0;
        for (int round = 0; round < 200; ++round) {
            Table before;
            Table now;
            for (Table *table : {&before, &now}) {
                table->columns = {numbers("x", ColumnType::Real, {})};
                for (int i = 0; i < 500; ++i)
                    table->columns[0].numbers.push_back(random.normal());
                table->rowCount = 500;
            }
            const auto found = compareColumn(before, now, QStringLiteral("x"), progress);
            QVERIFY_RESULT(found);
            beyond += found->distance.isBeyondChance();
        }
        QVERIFY2(beyond >= 1 && beyond <= 20, qPrintable(QString::number(beyond)));
    }

    void whatCannotBeComparedSaysSo()
    {
        const Table words = csvTable("x,y\na,1\nb,2\na,3\n");
        Table numeric = words;
        numeric.columns[0] = numbers("x", ColumnType::Real, {1, 2, 3});
        NoProgress progress;
        QVERIFY(compareColumn(words, numeric, QStringLiteral("x"), progress).error().text.contains(u'x'));
        numeric.columns.erase(numeric.columns.begin());
        QCOMPARE(compareColumn(words, numeric, QStringLiteral("x"), progress).error().code, ErrorCode::NotFound);
        const auto same = compareColumn(csvTable("x\n1\n1\n"), csvTable("x\n1\n1\n"), QStringLiteral("x"), progress);
        QVERIFY_RESULT(same);
        QCOMPARE(comparisonSentence(*same, QStringLiteral("a@1"), QStringLiteral("a@2"), QLocale::c()),
                 QStringLiteral("a@1 and a@2 hold the same single value."));
    }

    void everyViewCanBeStopped()
    {
        const Table table = bikeRentals(2011);
        Stopped stop;
        const QString temp = QStringLiteral("temp");
        QCOMPARE(columnByTarget(table, temp, QStringLiteral("cnt"), stop).error().code, ErrorCode::Cancelled);
        QCOMPARE(columnOverTime(table, temp, QStringLiteral("dteday"), stop).error().code, ErrorCode::Cancelled);
        QCOMPARE(compareColumn(table, table, temp, stop).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestColumnViews)
#include "tst_column_views.moc"
