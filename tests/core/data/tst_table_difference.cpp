#include "core/data/table_difference.h"
#include "tests/core/data/bike_data.h"
#include "tests/support/result_check.h"

#include <QTest>

#include <limits>

using namespace assay;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Column wordColumn(const char *name, const QStringList &values)
{
    Column column;
    column.name = QString::fromLatin1(name);
    column.type = ColumnType::Category;
    for (const QString &value : values) {
        if (!column.words.contains(value))
            column.words.append(value);
        column.codes.push_back(std::int32_t(column.words.indexOf(value)));
    }
    return column;
}

/// added, gone, changed, same
QString counts(const TableDifference &d)
{
    return QStringLiteral("+%1 -%2 ~%3 =%4").arg(d.rowsAdded).arg(d.rowsGone).arg(d.rowsChanged).arg(d.rowsSame);
}

} // namespace

class TestTableDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameTableIsTheSame()
    {
        const Table bikes = bikeRentals(2011);
        const TableDifference d = difference(bikes, bikes);
        QCOMPARE(counts(d), QStringLiteral("+0 -0 ~0 =8645"));
        QVERIFY(d.columnsAdded.isEmpty() && d.columnsGone.isEmpty() && d.typeChanges.empty());
        for (const ColumnDistance &distance : d.distances)
            QCOMPARE(distance.distance.jsd, 0.0);
    }

    void rowsAreMatchedByAllValuesAsOftenAsTheyStand()
    {
        // The words have other codes in the two tables.
        const Table before = tableOf({numberColumn("x", {1, 2, 2, missing}), wordColumn("w", {"a", "b", "b", "c"})});
        const Table now =
            tableOf({numberColumn("x", {missing, 2, 1, 3, 2, 2}), wordColumn("w", {"c", "b", "b", "a", "b", "b"})});
        const TableDifference d = difference(before, now);
        QCOMPARE(counts(d), QStringLiteral("+3 -1 ~0 =3"));
        QCOMPARE(d.addedExamples, (std::vector<std::int64_t>{3, 4, 6}));
        QCOMPARE(d.goneExamples, std::vector<std::int64_t>{1});
    }

    void aKeyTellsWhatChanged()
    {
        const Table before = tableOf({numberColumn("id", {1, 2, 3}), numberColumn("x", {10, 20, 30})});
        const Table now = tableOf({numberColumn("id", {3, 2, 4}), numberColumn("x", {30, 21, 40})});
        const TableDifference d = difference(before, now, {QStringLiteral("id")});
        QCOMPARE(counts(d), QStringLiteral("+1 -1 ~1 =1"));
        QCOMPARE(d.key, QStringList{QStringLiteral("id")});
        QCOMPARE(d.changedExamples, std::vector<std::int64_t>{2});
        // A key that repeats is none, and one that is not there neither.
        const Table twice = tableOf({numberColumn("id", {1, 1, 4}), numberColumn("x", {10, 10, 40})});
        QVERIFY(difference(before, twice, {QStringLiteral("id")}).key.isEmpty());
        QVERIFY(difference(before, now, {QStringLiteral("name")}).key.isEmpty());
    }

    void columnsAndTypesAreTold()
    {
        const Table before = tableOf({numberColumn("a", {1}), numberColumn("b", {1}, ColumnType::Integer)});
        const Table now = tableOf({numberColumn("b", {1.5}), numberColumn("c", {1})});
        const TableDifference d = difference(before, now);
        QCOMPARE(d.columnsAdded, QStringList{QStringLiteral("c")});
        QCOMPARE(d.columnsGone, QStringList{QStringLiteral("a")});
        QCOMPARE(d.typeChanges.size(), size_t(1));
        QCOMPARE(d.typeChanges.front().column, QStringLiteral("b"));
        QCOMPARE(d.typeChanges.front().before, ColumnType::Integer);
    }

    void theYearsDiffer()
    {
        const TableDifference d = difference(bikeRentals(2011), bikeRentals(2012), {QStringLiteral("instant")});
        QCOMPARE(counts(d), QStringLiteral("+8734 -8645 ~0 =0"));
        const auto cnt = std::find_if(d.distances.begin(), d.distances.end(),
                                      [](const ColumnDistance &distance) { return distance.column == u"cnt"; });
        QVERIFY(cnt != d.distances.end() && cnt->correctedP < 1e-6);
    }

private:
    static TableDifference difference(const Table &before, const Table &now, const QStringList &key = {})
    {
        NoProgress progress;
        auto d = differenceOf(before, now, key, progress);
        if (!d) {
            QTest::qFail(qPrintable(d.error().text), __FILE__, __LINE__);
            return {};
        }
        return std::move(*d);
    }
};

QTEST_GUILESS_MAIN(TestTableDifference)
#include "tst_table_difference.moc"
