#include "tests/ui/charts/run_chart_stage.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/run_scatter.h"
#include "ui/charts/scatter_matrix.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QSignalSpy>

#include <cmath>

using namespace assay;

namespace
{

using Runs = QList<int>;

} // namespace

class TestScatterMatrix final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setPalette(makePalette(ThemeMode::Light)); }
    void init() { failOnUiWarnings(); }
    void cleanup() { QApplication::setPalette(makePalette(ThemeMode::Light)); }

    void aCellOfTheMatrixSelectsInAll()
    {
        ScatterMatrix chart(QStringLiteral("Matrix"));
        RunPoints points = plainRuns({0, 1, 2, 3}, {0, 3, 1, 2});
        points.axes.push_back({QStringLiteral("third"), {5, 6, std::nan(""), 8}});
        chart.setPoints(points);
        (void)settled(chart);
        const QSignalSpy spy(&chart, &RunChart::selected);
        drag(chart, chart.pixelOf(1, 0, 2) + QPointF(-4, 4), chart.pixelOf(1, 0, 3) + QPointF(4, -4),
             Qt::ShiftModifier);
        QCOMPARE(chart.selectedRuns(), Runs({2, 3}));
        QCOMPARE(spy.last().at(0).value<Runs>(), Runs({2, 3}));
        // The one without a third value is in no cell of that axis.
        const QRectF cell = chart.cellRect(0, 2);
        drag(chart, cell.topLeft() + QPointF(1, 1), cell.bottomRight() - QPointF(1, 1), Qt::ShiftModifier);
        QCOMPARE(chart.selectedRuns(), Runs({0, 1, 3}));
        // On the diagonal a range of one axis is selected.
        const QRectF diagonal = chart.cellRect(0, 0);
        drag(chart, diagonal.topLeft() + QPointF(1, 5), QPointF(diagonal.center().x(), diagonal.top() + 15),
             Qt::ShiftModifier);
        QCOMPARE(chart.selectedRuns(), Runs({0, 1}));
    }

    void theMatrixShowsSixAxesAtMost()
    {
        RunPoints points = sampleRuns(30);
        for (int axis = 0; axis < 5; ++axis)
            points.axes.push_back(points.axes[3]);
        ScatterMatrix chart(QStringLiteral("Matrix"));
        chart.setPoints(points);
        QVERIFY(!settled(chart).isNull());
        QVERIFY(chart.cellRect(5, 5).bottom() <= 400 && chart.cellRect(5, 5).right() <= 640);
        QCOMPARE(namelessControls(&chart), QStringList());
    }

    void selectingInOneChartSelectsInAll()
    {
        RunScatter scatter(QStringLiteral("Scatter"));
        ScatterMatrix matrix(QStringLiteral("Matrix"));
        for (RunChart *chart : {static_cast<RunChart *>(&scatter), static_cast<RunChart *>(&matrix)}) {
            chart->setPoints(plainRuns({0, 1, 2, 3}, {0, 3, 1, 2}));
            (void)settled(*chart);
            // As a page does: to all, the one it comes from as well.
            for (RunChart *other : {static_cast<RunChart *>(&scatter), static_cast<RunChart *>(&matrix)})
                connect(chart, &RunChart::selected, other, &RunChart::setSelected);
        }
        const QImage before = settled(matrix);
        drag(scatter, scatter.pixelOf(1) - QPointF(6, 6), scatter.pixelOf(1) + QPointF(6, 6), Qt::ShiftModifier);
        QCOMPARE(matrix.selectedRuns(), Runs({1}));
        QVERIFY(settled(matrix) != before);
        QTest::keyClick(&matrix, Qt::Key_Escape);
        QCOMPARE(scatter.selectedRuns(), Runs());
        QCOMPARE(settled(matrix), before);
    }

    void colorsAreThoseOfTheTheme()
    {
        ScatterMatrix chart(QStringLiteral("Matrix"));
        chart.setPoints(sampleRuns(30));
        chart.setColorAxis(2);
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            QApplication::setPalette(makePalette(mode));
            const QImage image = settled(chart);
            QCOMPARE(image.pixelColor(2, 2), tokenColor(Token::Card, mode));
            for (const int word : {0, 1, 2, 3})
                QVERIFY(countPixels(image, seriesStyle(word, mode).color) > 20);
        }
    }

    void strangeDataIsDrawn_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("none") << QList<double>{};
        QTest::newRow("one") << QList<double>{3};
        QTest::newRow("all missing") << QList<double>{std::nan(""), std::nan("")};
        QTest::newRow("infinite") << QList<double>{1, HUGE_VAL, -HUGE_VAL};
        QTest::newRow("constant") << QList<double>{5, 5};
        QTest::newRow("huge") << QList<double>{1e300, -1e300, 0};
        QTest::newRow("tiny") << QList<double>{1e-300, 2e-300};
    }

    void strangeDataIsDrawn()
    {
        QFETCH(QList<double>, values);
        const std::vector<double> list(values.begin(), values.end());
        RunPoints points = plainRuns(list, list);
        points.axes[1].isLogarithmic = true;
        ScatterMatrix chart(QStringLiteral("Matrix"));
        chart.setPoints(points);
        chart.setColorAxis(1);
        QVERIFY(!settled(chart).isNull());
        drag(chart, {200, 100}, {400, 250}, Qt::ShiftModifier);
        QVERIFY(!settled(chart).isNull());
        chart.setPoints({});
        QVERIFY(!settled(chart).isNull());
    }

    void tenThousandRunsDoNotHang()
    {
        ScatterMatrix chart(QStringLiteral("Matrix"));
        chart.setPoints(sampleRuns(10'000));
        chart.setColorAxis(3);
        QVERIFY(!settled(chart, {900, 700}).isNull());
        StallProbe probe;
        probe.begin(QStringLiteral("select"));
        drag(chart, {250, 120}, {500, 330}, Qt::ShiftModifier);
        QVERIFY(QTest::qWaitFor([&chart] { return chart.isComplete(); }, 60'000));
        probe.begin(QStringLiteral("hover"));
        for (int x = 100; x < 800; x += 50)
            QTest::mouseMove(plotOf(chart), QPoint(x, 200));
        probe.begin(QStringLiteral("pan"));
        drag(chart, {250, 120}, {500, 330});
        QCoreApplication::processEvents();
        QVERIFY(QTest::qWaitFor([&chart] { return chart.isComplete(); }, 60'000));
        probe.end();
        for (const StallProbe::Step &step : probe.steps())
            qInfo("%s: %.1f ms of this thread, %.1f ms on the clock", qPrintable(step.name), step.cpuMs, step.wallMs);
        QVERIFY(probe.worst().cpuMs < 500);
    }
};

QTEST_MAIN(TestScatterMatrix)
#include "tst_scatter_matrix.moc"
