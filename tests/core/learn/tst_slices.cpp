#include "core/base/random.h"
#include "core/learn/counted_metrics.h"
#include "core/learn/sliced_column.h"
#include "core/learn/slices.h"
#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace assay;

namespace
{

/// Columns of every kind without any bearing on anything.
Table mixedTable(std::uint64_t seed, int rows)
{
    Random random(seed, "slices");
    Table table;
    table.rowCount = rows;
    Column colour{QStringLiteral("colour"),
                  ColumnType::Category,
                  {},
                  {},
                  {QStringLiteral("red"), QStringLiteral("green"), QStringLiteral("blue")}};
    Column hour{QStringLiteral("hour"), ColumnType::Integer, {}, {}, {}};
    Column size{QStringLiteral("size"), ColumnType::Real, {}, {}, {}};
    Column flat{QStringLiteral("flat"), ColumnType::Real, {}, {}, {}};
    Column gone{QStringLiteral("gone"), ColumnType::Real, {}, {}, {}};
    Column id{QStringLiteral("id"), ColumnType::Text, {}, {}, {}};
    QStringList ids;
    for (int i = 0; i < rows; ++i) {
        colour.codes.push_back(int(random.below(4)) - 1);
        hour.numbers.push_back(double(random.below(6)));
        size.numbers.push_back(random.below(10) == 0 ? std::nan("") : random.normal());
        flat.numbers.push_back(1);
        gone.numbers.push_back(std::nan(""));
        ids.append(QString::number(i));
        id.codes.push_back(i);
    }
    id.words = WordTable(ids);
    table.columns = {colour, hour, size, flat, gone, id};
    return table;
}

std::vector<std::uint32_t> allRows(const Table &table)
{
    std::vector<std::uint32_t> rows(size_t(table.rowCount));
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

std::vector<double> noise(std::uint64_t seed, size_t rows)
{
    Random random(seed, "losses");
    std::vector<double> losses(rows);
    for (double &loss : losses)
        loss = std::pow(random.normal(), 2);
    return losses;
}

} // namespace

class TestSlices final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void columnsArePartedByTheirKind()
    {
        const Table table = mixedTable(1, 2000);
        const auto rows = allRows(table);
        const SlicedColumn colour = sliceColumn(table.columns[0], rows, 30);
        QCOMPARE(colour.parts, (QStringList{QStringLiteral("missing"), QStringLiteral("red"), QStringLiteral("green"),
                                            QStringLiteral("blue")}));
        QCOMPARE(sliceColumn(table.columns[1], rows, 30).parts.size(), 6);
        const SlicedColumn size = sliceColumn(table.columns[2], rows, 30);
        QCOMPARE(size.parts.size(), 6);
        QCOMPARE(size.parts.last(), QStringLiteral("missing"));
        QVERIFY(size.parts.first().contains(QStringLiteral(" to ")));
        QCOMPARE(sliceColumn(table.columns[3], rows, 30).parts, QStringList{QStringLiteral("1")});
        QCOMPARE(sliceColumn(table.columns[4], rows, 30).parts, QStringList{QStringLiteral("missing")});
        const SlicedColumn id = sliceColumn(table.columns[5], rows, 30);
        QVERIFY(id.parts.isEmpty());
        QCOMPARE(std::count(id.codes.begin(), id.codes.end(), -1), 2000);
        for (const SlicedColumn &each : {colour, size}) {
            for (qsizetype part = 0; part < each.parts.size(); ++part)
                QVERIFY(std::count(each.codes.begin(), each.codes.end(), int(part)) >= 30);
        }
    }

    void aBadPairIsFound()
    {
        const Table table = mixedTable(2, 4000);
        const auto rows = allRows(table);
        std::vector<double> losses = noise(2, rows.size());
        for (size_t i = 0; i < rows.size(); ++i) {
            if (table.columns[0].codes[i] == 2 && table.columns[1].numbers[i] == 3)
                losses[i] += 3;
        }
        NoProgress unwatched;
        const auto found = worstSlices(table, rows, losses, {}, unwatched);
        QVERIFY_RESULT(found);
        QVERIFY(!found->worst.empty());
        const Slice &worst = found->worst.front();
        QCOMPARE(worst.text(), QStringLiteral("colour is blue and hour is 3"));
        QVERIFY(worst.correctedP < 1e-6 && worst.correctedP >= worst.p);
        QVERIFY(std::abs(worst.loss - 4) < 0.6 && std::abs(worst.restLoss - 1) < 0.1);
        QVERIFY(worst.rows >= 40);
        // Single slices 4 + 6 + 6, and their pairs across columns.
        QCOMPARE(found->tested, 16.0 + 24 + 24 + 36);
    }

    void aBadValueIsFound()
    {
        const Table table = mixedTable(3, 4000);
        const auto rows = allRows(table);
        std::vector<double> losses = noise(3, rows.size());
        for (size_t i = 0; i < rows.size(); ++i)
            losses[i] += std::isnan(table.columns[2].numbers[i]) ? 1 : 0;
        NoProgress unwatched;
        const auto found = worstSlices(table, rows, losses, {}, unwatched);
        QVERIFY_RESULT(found);
        QCOMPARE(found->worst.front().text(), QStringLiteral("size is missing"));
        SliceSearch elsewhere;
        elsewhere.columns = {QStringLiteral("hour")};
        const auto other = worstSlices(table, rows, losses, elsewhere, unwatched);
        QVERIFY_RESULT(other);
        QCOMPARE(other->tested, 6.0);
    }

    /// Where nothing is wrong, at most about one search in twenty says that something is.
    void theSearchKeepsItsLevel()
    {
        const Table table = mixedTable(4, 2000);
        const auto rows = allRows(table);
        NoProgress unwatched;
        int alarms = 0;
        const int cases = 300;
        for (int i = 0; i < cases; ++i) {
            Random random(std::uint64_t(i), "null losses");
            std::vector<double> losses(rows.size());
            std::generate(losses.begin(), losses.end(), [&] { return random.normal(); });
            const auto found = worstSlices(table, rows, losses, {}, unwatched);
            QVERIFY_RESULT(found);
            alarms += !found->worst.empty() && found->worst.front().correctedP < 0.05;
        }
        qInfo("%d false alarms in %d searches", alarms, cases);
        QVERIFY2(alarms >= 1 && alarms <= 0.08 * cases, qPrintable(QString::number(alarms)));
    }

    void metricsByPart()
    {
        const Table table = mixedTable(5, 1000);
        std::vector<std::uint32_t> rows;
        for (std::uint32_t row = 0; row < 1000; row += 2)
            rows.push_back(row);
        std::vector<double> truth(500, 0);
        std::vector<double> prediction(500, 0);
        for (size_t i = 0; i < rows.size(); ++i)
            prediction[i] = table.columns[1].numbers[rows[i]];
        NoProgress unwatched;
        const ScoredRows scored{LearningTask::Regression, 1, truth, prediction};
        const auto slices = metricsBySlice(table, rows, scored, QStringLiteral("hour"), 1, 50, unwatched);
        QVERIFY_RESULT(slices);
        QCOMPARE(slices->size(), size_t(6));
        std::int64_t sum = 0;
        for (size_t part = 0; part < 6; ++part) {
            QCOMPARE((*slices)[part].part, QString::number(part));
            QCOMPARE((*slices)[part].metrics[QStringLiteral("rmse")].value, double(part));
            sum += (*slices)[part].rows;
        }
        QCOMPARE(sum, 500);
        QVERIFY_ERROR(metricsBySlice(table, rows, scored, QStringLiteral("minute"), 1, 50, unwatched),
                      ErrorCode::NotFound);
    }

    void whatDoesNotFitIsRefused()
    {
        const Table table = mixedTable(6, 100);
        const auto rows = allRows(table);
        NoProgress unwatched;
        std::vector<double> losses = noise(6, 100);
        QVERIFY_ERROR(worstSlices(table, std::vector<std::uint32_t>(100, 100), losses, {}, unwatched),
                      ErrorCode::Invalid);
        QVERIFY_ERROR(worstSlices(table, rows, noise(6, 99), {}, unwatched), ErrorCode::Invalid);
        QVERIFY_ERROR(worstSlices(table, {}, {}, {}, unwatched), ErrorCode::Invalid);
        losses[3] = std::nan("");
        QVERIFY_ERROR(worstSlices(table, rows, losses, {}, unwatched), ErrorCode::Invalid);
        // Equal losses hide no slice.
        const auto flat = worstSlices(table, rows, std::vector<double>(100, 2), {}, unwatched);
        QVERIFY_RESULT(flat);
        QVERIFY(flat->worst.empty());
    }

    void tenThousandColumns()
    {
        Table table;
        table.rowCount = 300;
        Random random(7, "wide");
        for (int column = 0; column < 10'000; ++column) {
            Column numbers{QString::number(column), ColumnType::Boolean, {}, {}, {}};
            for (int i = 0; i < 300; ++i)
                numbers.numbers.push_back(double(random.below(2)));
            table.columns.push_back(numbers);
        }
        NoProgress unwatched;
        const auto found = worstSlices(table, allRows(table), noise(7, 300), {}, unwatched);
        QVERIFY_RESULT(found);
        QCOMPARE(found->tested, 20'000.0 + 4 * 9999.0 * 10'000 / 2);
        QCOMPARE(found->worst.size(), size_t(10));
        QCOMPARE(found->worst.front().correctedP, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestSlices)
#include "tst_slices.moc"
