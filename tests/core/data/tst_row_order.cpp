#include "core/data/row_order.h"
#include "tests/core/data/bike_data.h"
#include "tests/support/result_check.h"

#include <QTest>

#include <limits>

using namespace assay;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Table exampleTable()
{
    Column words;
    words.name = QStringLiteral("w");
    words.type = ColumnType::Category;
    words.words = {QStringLiteral("pear"), QStringLiteral("apple"), QStringLiteral("fig")};
    words.codes = {0, 1, -1, 2, 1, 0};
    return tableOf({numberColumn("x", {3, missing, 1, 3, 2, -1}), words});
}

QString rowsOf(const Result<RowOrder> &order)
{
    if (!order)
        return order.error().text;
    QStringList rows;
    for (std::int64_t place = 0; place < order->count(); ++place)
        rows.append(QString::number(order->row(place)));
    return rows.join(u' ');
}

} // namespace

class TestRowOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosenRowsAreFilteredAndSorted()
    {
        NoProgress progress;
        RowQuery query;
        query.rows = {0, 1, 4, 5};
        QCOMPARE(rowsOf(orderRows(exampleTable(), query, progress)), QStringLiteral("0 1 4 5"));
        query.sortColumn = QStringLiteral("x");
        QCOMPARE(rowsOf(orderRows(exampleTable(), query, progress)), QStringLiteral("5 4 0 1"));
        query.filter = QStringLiteral("x >= 2");
        QCOMPARE(rowsOf(orderRows(exampleTable(), query, progress)), QStringLiteral("4 0"));
        query.filter = QStringLiteral("x > 9");
        QCOMPARE(rowsOf(orderRows(exampleTable(), query, progress)), QString());
    }

    void orders_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("isDescending");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as they are") << ""
                                     << "" << false << "0 1 2 3 4 5";
        QTest::newRow("numbers up, missing last") << ""
                                                  << "x" << false << "5 2 4 0 3 1";
        QTest::newRow("numbers down, missing last") << ""
                                                    << "x" << true << "0 3 4 2 5 1";
        QTest::newRow("words up") << ""
                                  << "w" << false << "1 4 3 0 5 2";
        QTest::newRow("words down") << ""
                                    << "w" << true << "0 5 3 1 4 2";
        QTest::newRow("filter") << "x >= 2"
                                << "" << false << "0 3 4";
        QTest::newRow("filter and order") << "w = 'pear' or x = 1"
                                          << "x" << false << "5 2 0";
        QTest::newRow("unknown is not true") << "not x > 2"
                                             << "" << false << "2 4 5";
        QTest::newRow("nothing") << "x > 100"
                                 << "x" << false << "";
    }

    void orders()
    {
        QFETCH(QString, filter);
        QFETCH(QString, column);
        QFETCH(bool, isDescending);
        NoProgress progress;
        QTEST(rowsOf(orderRows(exampleTable(), {filter, column, isDescending}, progress)), "expected");
    }

    void whatCannotBeIsSaid()
    {
        NoProgress progress;
        QVERIFY_ERROR(orderRows(exampleTable(), {QStringLiteral("x >"), {}, false}, progress), ErrorCode::Invalid);
        QVERIFY(orderRows(exampleTable(), {QStringLiteral("y > 1"), {}, false}, progress).isError());
        QVERIFY_ERROR(orderRows(exampleTable(), {{}, QStringLiteral("y"), false}, progress), ErrorCode::NotFound);
        struct Stop final : Progress {
            bool report(double, const QString &) override { return false; }
            [[nodiscard]] bool isStopped() const override { return true; }
        } stop;
        QVERIFY_ERROR(orderRows(exampleTable(), {{}, QStringLiteral("x"), false}, stop), ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_row_order.moc"
