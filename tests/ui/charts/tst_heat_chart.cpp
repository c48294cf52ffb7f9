#include "tests/ui/charts/run_chart_stage.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/heat_chart.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>

#include <cmath>

using namespace assay;

namespace
{

using Runs = QList<int>;
const double none = std::nan("");

/// Two by three cells: (0, 0) has two runs, (1, 0) one without a value, (1, 2) one, the others none.
RunPoints fewCells()
{
    RunPoints points = plainRuns({10, 10, 20, 20}, {0, 0, 0, 2});
    points.axes[1].words = {QStringLiteral("ridge"), QStringLiteral("knn"), QStringLiteral("mlp")};
    points.axes.push_back({QStringLiteral("auc"), {0.5, 0.7, none, 0.9}});
    return points;
}

} // namespace

class TestHeatChart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setPalette(makePalette(ThemeMode::Light)); }
    void init() { failOnUiWarnings(); }
    void cleanup() { QApplication::setPalette(makePalette(ThemeMode::Light)); }

    void cellsHaveMeansAndCounts()
    {
        HeatChart chart(QStringLiteral("Heat"));
        chart.setPoints(fewCells());
        (void)settled(chart);
        QCOMPARE(chart.countOf(0, 0), 2);
        QCOMPARE(chart.meanOf(0, 0), 0.6);
        QCOMPARE(chart.countOf(1, 0), 1);
        QVERIFY(std::isnan(chart.meanOf(1, 0)));
        QCOMPARE(chart.countOf(0, 1), 0);
        QCOMPARE(chart.meanOf(1, 2), 0.9);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("mean of auc by first and second")));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("greatest 0.9 at 20, mlp")));
    }

    void emptyLowAndMissingLookDifferent_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("light") << int(ThemeMode::Light);
        QTest::newRow("dark") << int(ThemeMode::Dark);
    }

    void emptyLowAndMissingLookDifferent()
    {
        QFETCH(int, mode);
        QApplication::setPalette(makePalette(ThemeMode(mode)));
        HeatChart chart(QStringLiteral("Heat"));
        chart.setPoints(fewCells());
        const QImage image = settled(chart);
        const auto cell = [&](int column, int row) {
            return image.copy(chart.cellRect(column, row).toRect().adjusted(4, 4, -4, -4));
        };
        const QColor card = tokenColor(Token::Card, ThemeMode(mode));
        const QImage empty = cell(0, 1);
        QCOMPARE(countPixels(empty, card), empty.width() * empty.height());
        QVERIFY(countPixels(cell(0, 0), sequentialColor(0, ThemeMode(mode))) > 500);
        QVERIFY(countPixels(cell(1, 2), sequentialColor(1, ThemeMode(mode))) > 500);
        const QImage missing = cell(1, 0);
        const int hatched = countPixels(missing, tokenColor(Token::TextDisabled, ThemeMode(mode)));
        QVERIFY(hatched > 100 && hatched < missing.width() * missing.height() / 2);
    }

    void thePointerTellsTheNumberOfRuns()
    {
        HeatChart chart(QStringLiteral("Heat"));
        chart.setPoints(fewCells());
        (void)settled(chart);
        auto *box = chart.findChild<QLabel *>();
        QTest::mouseMove(plotOf(chart), chart.cellRect(0, 0).center().toPoint());
        QTRY_VERIFY(box->isVisible());
        QVERIFY(box->text().startsWith(QStringLiteral("first  10<br>second  ridge<br>mean of auc  0.6<br>2 run")));
        QTest::mouseMove(plotOf(chart), chart.cellRect(0, 1).center().toPoint());
        QTRY_VERIFY(box->text().endsWith(QStringLiteral("no runs")));
        QTest::mouseMove(plotOf(chart), chart.cellRect(1, 0).center().toPoint());
        QTRY_VERIFY(box->text().contains(QStringLiteral("mean of auc  missing")));
    }

    void shiftSelectsWholeCells()
    {
        HeatChart chart(QStringLiteral("Heat"));
        chart.setPoints(fewCells());
        const QImage before = settled(chart);
        const QSignalSpy spy(&chart, &RunChart::selected);
        const QPointF middle = chart.cellRect(0, 0).center();
        drag(chart, middle, middle + QPointF(10, 10), Qt::ShiftModifier);
        QCOMPARE(chart.selectedRuns(), Runs({0, 1}));
        QCOMPARE(spy.last().at(0).value<Runs>(), Runs({0, 1}));
        QVERIFY(settled(chart) != before);
    }

    void contoursStandBetweenNumbersAlone()
    {
        HeatChart chart(QStringLiteral("Heat"));
        chart.setPoints(sampleRuns(200));
        chart.setAxes(0, 4, 3);
        const QImage before = settled(chart);
        QVERIFY(!chart.showsContours());
        chart.setShowsContours(true);
        QVERIFY(chart.showsContours());
        QVERIFY(settled(chart) != before);
        chart.setAxes(0, 2, 3);
        QVERIFY(!chart.showsContours());
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("no contour lines")));
    }

    void valuesAreExported()
    {
        HeatChart chart(QStringLiteral("Heat"));
        chart.setPoints(fewCells());
        QVERIFY(chart.toCsv().startsWith("run,first,second,auc,selected\na,10,ridge,0.5,false\n"));
        (void)settled(chart);
        QVERIFY(chart.toSvg({640, 400}).contains("mean of auc"));
        QCOMPARE(namelessControls(&chart), QStringList());
    }

    void strangeDataIsDrawn_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("none") << QList<double>{};
        QTest::newRow("one") << QList<double>{3};
        QTest::newRow("all missing") << QList<double>{none, none};
        QTest::newRow("infinite") << QList<double>{1, HUGE_VAL, -HUGE_VAL};
        QTest::newRow("constant") << QList<double>{5, 5, 5, 5};
        QTest::newRow("huge") << QList<double>{1e300, -1e300, 0};
        QTest::newRow("tiny") << QList<double>{1e-300, 2e-300};
    }

    void strangeDataIsDrawn()
    {
        QFETCH(QList<double>, values);
        const std::vector<double> list(values.begin(), values.end());
        RunPoints points = plainRuns(list, list);
        points.axes.push_back({QStringLiteral("metric"), list});
        points.axes[1].isLogarithmic = true;
        HeatChart chart(QStringLiteral("Heat"));
        chart.setPoints(points);
        chart.setShowsContours(true);
        QVERIFY(!settled(chart).isNull());
        drag(chart, {200, 100}, {400, 250}, Qt::ShiftModifier);
        QVERIFY(!settled(chart).isNull());
        chart.setPoints({});
        QVERIFY(!settled(chart).isNull());
    }

    void tenThousandRunsDoNotHang()
    {
        HeatChart chart(QStringLiteral("Heat"));
        chart.setPoints(sampleRuns(10'000));
        chart.setAxes(0, 4, 3);
        (void)settled(chart, {900, 700});
        StallProbe probe;
        probe.begin(QStringLiteral("contours"));
        chart.setShowsContours(true);
        QVERIFY(QTest::qWaitFor([&chart] { return chart.isComplete(); }, 60'000));
        probe.begin(QStringLiteral("select"));
        drag(chart, {250, 120}, {500, 330}, Qt::ShiftModifier);
        QVERIFY(QTest::qWaitFor([&chart] { return chart.isComplete(); }, 60'000));
        probe.begin(QStringLiteral("hover"));
        for (int x = 100; x < 800; x += 50)
            QTest::mouseMove(plotOf(chart), QPoint(x, 200));
        probe.end();
        for (const StallProbe::Step &step : probe.steps())
            qInfo("%s: %.1f ms of this thread, %.1f ms on the clock", qPrintable(step.name), step.cpuMs, step.wallMs);
        QVERIFY(probe.worst().cpuMs < 500);
    }
};

QTEST_MAIN(TestHeatChart)
#include "tst_heat_chart.moc"
