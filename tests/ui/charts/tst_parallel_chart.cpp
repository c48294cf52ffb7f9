#include "tests/ui/charts/run_chart_stage.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/parallel_chart.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <cmath>

using namespace assay;

namespace
{

using Runs = QList<int>;

/// Beside the middle of an axis' title, where nothing else is.
QPoint titleOf(const ParallelChart &chart, int axis)
{
    return chart.titleRect(axis).center();
}

} // namespace

class TestParallelChart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setPalette(makePalette(ThemeMode::Light)); }
    void init() { failOnUiWarnings(); }
    void cleanup() { QApplication::setPalette(makePalette(ThemeMode::Light)); }

    void aBrushSelectsExactlyWhatLiesWithin()
    {
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(plainRuns({0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}));
        (void)settled(chart);
        const QSignalSpy spy(&chart, &RunChart::selected);
        drag(chart, chart.pixelOf(0, 0.5), chart.pixelOf(0, 2.5));
        QCOMPARE(chart.selectedRuns(), Runs({1, 2}));
        QCOMPARE(spy.last().at(0).value<Runs>(), Runs({1, 2}));
        QVERIFY(chart.hasBrush(0));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("brush on first from 0.5")));
    }

    void brushesOfTwoAxesSelectTogether()
    {
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(plainRuns({0, 1, 2, 3, 4}, {4, 0, 3, 1, 2}));
        (void)settled(chart);
        drag(chart, chart.pixelOf(0, 0.5), chart.pixelOf(0, 3.5));
        QCOMPARE(chart.selectedRuns(), Runs({1, 2, 3}));
        drag(chart, chart.pixelOf(1, 0.5), chart.pixelOf(1, 3.5));
        QCOMPARE(chart.selectedRuns(), Runs({2, 3}));
        // A click lets the first go.
        QTest::mouseClick(plotOf(chart), Qt::LeftButton, {}, chart.pixelOf(0, 2).toPoint());
        QCOMPARE(chart.selectedRuns(), Runs({2, 3, 4}));
        QTest::mouseClick(plotOf(chart), Qt::LeftButton, {}, chart.pixelOf(1, 0).toPoint());
        QCOMPARE(chart.selectedRuns(), Runs());
        QVERIFY(!chart.hasBrush(0) && !chart.hasBrush(1));
    }

    void aBrushIsMovedAndStretched()
    {
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(plainRuns({0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}));
        (void)settled(chart);
        drag(chart, chart.pixelOf(0, 0.5), chart.pixelOf(0, 1.5));
        QCOMPARE(chart.selectedRuns(), Runs({1}));
        drag(chart, chart.pixelOf(0, 1), chart.pixelOf(0, 3));
        QCOMPARE(chart.selectedRuns(), Runs({3}));
        drag(chart, chart.pixelOf(0, 2.5), chart.pixelOf(0, 0.7));
        QCOMPARE(chart.selectedRuns(), Runs({1, 2, 3}));
        // It stays on its axis.
        drag(chart, chart.pixelOf(0, 2), chart.pixelOf(0, 2) - QPointF(0, 900));
        QCOMPARE(chart.selectedRuns(), Runs({2, 3, 4}));
    }

    void logarithmsAndWordsAreBrushedToo()
    {
        RunPoints points = plainRuns({1e-4, 1e-3, 1e-2, 1e-1}, {0, 1, 2, 1});
        points.axes[0].isLogarithmic = true;
        points.axes[1].words = {QStringLiteral("ridge"), QStringLiteral("knn"), QStringLiteral("mlp")};
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(points);
        (void)settled(chart);
        drag(chart, chart.pixelOf(0, 1e-2) + QPointF(0, 8), chart.pixelOf(0, 1e-1) - QPointF(0, 40));
        QCOMPARE(chart.selectedRuns(), Runs({2, 3}));
        drag(chart, chart.pixelOf(1, 1) + QPointF(0, 20), chart.pixelOf(1, 1) - QPointF(0, 20));
        QCOMPARE(chart.selectedRuns(), Runs({3}));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("brush on second from knn to knn")));
    }

    void missingValuesStandBelowAndAreNeverBrushed()
    {
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(plainRuns({0, std::nan(""), 2}, {0, 1, 2}));
        (void)settled(chart);
        QVERIFY(chart.pixelOf(0, std::nan("")).y() > chart.pixelOf(0, 0).y() + 8);
        drag(chart, chart.pixelOf(0, 0), chart.pixelOf(0, 2));
        QCOMPARE(chart.selectedRuns(), Runs({0, 2}));
    }

    void titlesAreDraggedAndTurnedOver()
    {
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(sampleRuns(20));
        (void)settled(chart);
        QCOMPARE(chart.order(), Runs({0, 1, 2, 3, 4}));
        drag(chart, titleOf(chart, 0), titleOf(chart, 3) + QPoint(10, 0));
        QCOMPARE(chart.order(), Runs({1, 2, 3, 0, 4}));
        drag(chart, titleOf(chart, 4), titleOf(chart, 1) - QPoint(10, 0));
        QCOMPARE(chart.order(), Runs({4, 1, 2, 3, 0}));
        const double before = chart.pixelOf(1, 2).y();
        QTest::mouseDClick(plotOf(chart), Qt::LeftButton, {}, titleOf(chart, 1));
        QVERIFY(chart.isInverted(1));
        QVERIFY(chart.pixelOf(1, 2).y() < before - 100);
        QCOMPARE(chart.order(), Runs({4, 1, 2, 3, 0}));
        QVERIFY(chart.isFitted());
    }

    void anAxisTurnedOverIsBrushedWhereItsValuesAre()
    {
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(plainRuns({0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}));
        (void)settled(chart);
        drag(chart, chart.pixelOf(0, 0.5), chart.pixelOf(0, 1.5));
        QTest::mouseDClick(plotOf(chart), Qt::LeftButton, {}, titleOf(chart, 0));
        QCOMPARE(chart.selectedRuns(), Runs({1}));
        drag(chart, chart.pixelOf(0, 1), chart.pixelOf(0, 3));
        QCOMPARE(chart.selectedRuns(), Runs({3}));
    }

    void keysDoWhatTheMouseDoes()
    {
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        auto *chart = new ParallelChart(QStringLiteral("Parallel"));
        auto *after = new QPushButton(QStringLiteral("After"));
        layout->addWidget(chart);
        layout->addWidget(after);
        chart->setPoints(plainRuns({0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}));
        window.resize(640, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        after->setFocus();
        press(Qt::Key_Tab);
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("the keyboard is on first")));
        press(Qt::Key_Up);
        QCOMPARE(chart->selectedRuns(), Runs({3, 4}));
        for (int step = 0; step < 6; ++step)
            press(Qt::Key_Down);
        QCOMPARE(chart->selectedRuns(), Runs({2}));
        for (int step = 0; step < 4; ++step)
            press(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(chart->selectedRuns(), Runs({2, 3}));
        press(Qt::Key_Tab);
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("the keyboard is on second")));
        press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(chart->order(), Runs({1, 0}));
        press(Qt::Key_Up, Qt::ControlModifier);
        QVERIFY(chart->isInverted(1));
        // The axis is the first now: the other has the brush.
        press(Qt::Key_Tab);
        press(Qt::Key_Delete);
        QCOMPARE(chart->selectedRuns(), Runs());
        press(Qt::Key_Tab);
        QVERIFY(after->hasFocus());
        QCOMPARE(namelessControls(&window), QStringList());
    }

    void aSelectionMadeElsewhereTakesThePlaceOfBrushes()
    {
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(plainRuns({0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}));
        (void)settled(chart);
        drag(chart, chart.pixelOf(0, 0.5), chart.pixelOf(0, 2.5));
        const QSignalSpy spy(&chart, &RunChart::selected);
        chart.setSelected({2, 1});
        QVERIFY(chart.hasBrush(0));
        chart.setSelected({4});
        QVERIFY(!chart.hasBrush(0));
        QCOMPARE(chart.selectedRuns(), Runs({4}));
        QVERIFY(spy.isEmpty());
        QTest::keyClick(&chart, Qt::Key_Escape);
        QCOMPARE(chart.selectedRuns(), Runs());
        QCOMPARE(spy.count(), 1);
    }

    void shiftSelectsTheLinesThroughARectangle()
    {
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(plainRuns({0, 1, 4}, {4, 1, 0}));
        (void)settled(chart);
        // Midway the first and the last cross at 2, the second is at 1.
        const QPointF crossing = (chart.pixelOf(0, 2) + chart.pixelOf(1, 2)) / 2;
        drag(chart, crossing - QPointF(5, 20), crossing + QPointF(5, 20), Qt::ShiftModifier);
        QCOMPARE(chart.selectedRuns(), Runs({0, 2}));
    }

    void theLineUnderThePointerTellsItsValues()
    {
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(plainRuns({0, 2, 4}, {4, 2, 0}));
        (void)settled(chart);
        QTest::mouseMove(plotOf(chart), ((chart.pixelOf(0, 4) * 3 + chart.pixelOf(1, 0)) / 4).toPoint());
        auto *box = chart.findChild<QLabel *>();
        QTRY_VERIFY(box->isVisible());
        QVERIFY(box->text().startsWith(QStringLiteral("c<br>first  4")));
        // A title that is cut is told whole.
        QTest::mouseMove(plotOf(chart), titleOf(chart, 1));
        QTRY_COMPARE(box->text(), QStringLiteral("second"));
    }

    void colorsAreThoseOfTheTheme()
    {
        // A level line may lie between two rows of pixels, a slope has some whole.
        RunPoints points = plainRuns({2, 0, 1}, {0, 1, 2});
        points.runs[1].style = 3;
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(points);
        QVERIFY(countPixels(settled(chart), seriesStyle(3, ThemeMode::Light).color) > 30);
        QApplication::setPalette(makePalette(ThemeMode::Dark));
        QVERIFY(countPixels(settled(chart), seriesStyle(3, ThemeMode::Dark).color) > 30);
        chart.setColorAxis(1);
        for (const double share : {0.0, 0.5, 1.0})
            QVERIFY(countPixels(settled(chart), sequentialColor(share, ThemeMode::Dark)) > 30);
    }

    void valuesAreExported()
    {
        RunPoints points = plainRuns({0.1, std::nan("")}, {1, 0});
        points.axes[1].words = {QStringLiteral("a,b"), QStringLiteral("c")};
        points.runs[1].isSelected = true;
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(points);
        QCOMPARE(chart.toCsv(), QByteArray("run,first,second,selected\n"
                                           "a,0.10000000000000001,c,false\n"
                                           "b,,\"a,b\",true\n"));
        (void)settled(chart);
        QVERIFY(chart.toSvg({640, 400}).contains("missing"));
    }

    void strangeDataIsDrawn_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("none") << QList<double>{};
        QTest::newRow("one") << QList<double>{3};
        QTest::newRow("all missing") << QList<double>{std::nan(""), std::nan("")};
        QTest::newRow("infinite") << QList<double>{1, HUGE_VAL, -HUGE_VAL};
        QTest::newRow("constant") << QList<double>{5, 5};
        QTest::newRow("huge") << QList<double>{1.7e308, -1.7e308, 0};
        QTest::newRow("tiny") << QList<double>{1e-300, 2e-300};
    }

    void strangeDataIsDrawn()
    {
        QFETCH(QList<double>, values);
        const std::vector<double> list(values.begin(), values.end());
        RunPoints points = plainRuns(list, list);
        points.axes[1].isLogarithmic = true;
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(points);
        chart.setColorAxis(1);
        QVERIFY(!settled(chart).isNull());
        drag(chart, chart.pixelOf(0, 0), chart.pixelOf(0, 5));
        QVERIFY(!settled(chart).isNull());
        points.axes.resize(1);
        chart.setPoints(points);
        QVERIFY(!settled(chart).isNull());
        chart.setPoints({});
        QVERIFY(!settled(chart).isNull());
    }

    void tenThousandRunsDoNotHang()
    {
        ParallelChart chart(QStringLiteral("Parallel"));
        chart.setPoints(sampleRuns(10'000));
        chart.setColorAxis(3);
        QVERIFY(!settled(chart, {1000, 400}).isNull());
        StallProbe probe;
        probe.begin(QStringLiteral("brush"));
        drag(chart, chart.pixelOf(1, 3), chart.pixelOf(1, 8));
        QVERIFY(QTest::qWaitFor([&chart] { return chart.isComplete(); }, 60'000));
        probe.begin(QStringLiteral("hover"));
        for (int x = 100; x < 800; x += 50)
            QTest::mouseMove(plotOf(chart), QPoint(x, 200));
        probe.begin(QStringLiteral("reorder"));
        drag(chart, titleOf(chart, 0), titleOf(chart, 3) + QPoint(10, 0));
        QVERIFY(QTest::qWaitFor([&chart] { return chart.isComplete(); }, 60'000));
        probe.end();
        for (const StallProbe::Step &step : probe.steps())
            qInfo("%s: %.1f ms of this thread, %.1f ms on the clock", qPrintable(step.name), step.cpuMs, step.wallMs);
        QVERIFY(probe.worst().cpuMs < 500);
        QVERIFY(chart.selectedRuns().size() > 1000);
    }
};

QTEST_MAIN(TestParallelChart)
#include "tst_parallel_chart.moc"
