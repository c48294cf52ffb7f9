#include "tests/ui/charts/run_chart_stage.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/run_scatter.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace assay;

namespace
{

using Runs = QList<int>;

std::vector<QPointF> randomPoints()
{
    std::mt19937 random(9);
    const auto share = [&random] { return double(random()) / 4294967296.0; };
    std::vector<QPointF> points;
    for (int i = 0; i < 200; ++i) {
        const double x = share();
        points.emplace_back(100 * x, 3 * share() - 1);
    }
    return points;
}

} // namespace

class TestRunScatter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setPalette(makePalette(ThemeMode::Light)); }
    void init() { failOnUiWarnings(); }
    void cleanup() { QApplication::setPalette(makePalette(ThemeMode::Light)); }

    void shiftSelectsExactlyWhatLiesWithin()
    {
        RunScatter chart(QStringLiteral("Scatter"));
        chart.setPoints(plainRuns({0, 1, 2, 3, std::nan("")}, {0, 3, 1, 2, 1}));
        (void)settled(chart);
        const QSignalSpy spy(&chart, &RunChart::selected);
        const QPointF margin(6, 6);
        drag(chart, chart.pixelOf(2) - QPointF(6, 0) + QPointF(0, 6), chart.pixelOf(3) + QPointF(6, -6),
             Qt::ShiftModifier);
        QCOMPARE(chart.selectedRuns(), Runs({2, 3}));
        QCOMPARE(spy.last().at(0).value<Runs>(), Runs({2, 3}));
        QVERIFY(chart.isFitted());
        drag(chart, chart.pixelOf(0) - margin, chart.pixelOf(0) + margin, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(chart.selectedRuns(), Runs({0, 2, 3}));
        QTest::mouseClick(plotOf(chart), Qt::LeftButton, Qt::ShiftModifier, (chart.pixelOf(0) + margin * 3).toPoint());
        QCOMPARE(chart.selectedRuns(), Runs());
        QTest::keyClick(&chart, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(chart.selectedRuns().size(), 5);
    }

    void draggingMovesTheView()
    {
        RunScatter chart(QStringLiteral("Scatter"));
        chart.setPoints(plainRuns({0, 1, 2}, {0, 1, 2}));
        (void)settled(chart);
        const QPointF before = chart.pixelOf(1);
        drag(chart, before, before + QPointF(60, 30));
        QVERIFY(!chart.isFitted());
        QCOMPARE(chart.selectedRuns(), Runs());
        QVERIFY(QLineF(chart.pixelOf(1), before + QPointF(60, 30)).length() < 3);
    }

    void wordsSpreadTheSameWayEachTime()
    {
        RunScatter first(QStringLiteral("Scatter"));
        RunScatter second(QStringLiteral("Scatter"));
        for (RunScatter *chart : {&first, &second}) {
            chart->setPoints(sampleRuns(60));
            chart->setAxes(2, 3);
            (void)settled(*chart);
        }
        QList<double> places;
        const double band = std::abs(first.pixelOf(0).x() - first.pixelOf(1).x());
        QVERIFY(band > 0);
        for (int run = 0; run < 60; ++run) {
            if (std::isnan(first.pixelOf(run).x()))
                continue;
            QCOMPARE(first.pixelOf(run), second.pixelOf(run));
            QVERIFY(!places.contains(first.pixelOf(run).x()));
            places.append(first.pixelOf(run).x());
        }
    }

    /// Runs of one word spread, one that is alone stands where its word is.
    void aLoneRunStandsInTheMiddleOfItsWord()
    {
        const auto show = [](RunScatter &chart, const std::vector<double> &words, const std::vector<double> &values) {
            RunPoints runs = plainRuns(words, values);
            runs.axes[0].words = {QStringLiteral("gbm"), QStringLiteral("ridge"), QStringLiteral("mlp")};
            chart.setPoints(std::move(runs));
            (void)settled(chart);
        };
        RunScatter alone(QStringLiteral("Scatter"));
        show(alone, {0, 1, 2}, {1, 2, 3});
        const double band = alone.pixelOf(1).x() - alone.pixelOf(0).x();
        QVERIFY(band > 50);
        QVERIFY(std::abs(alone.pixelOf(2).x() - alone.pixelOf(1).x() - band) < 0.01);
        RunScatter chart(QStringLiteral("Scatter"));
        show(chart, {0, 0, 1, 2}, {1, 2, 3, 2});
        QVERIFY(std::abs(chart.pixelOf(2).x() - alone.pixelOf(1).x()) < 0.01);
        QVERIFY(std::abs(chart.pixelOf(3).x() - alone.pixelOf(2).x()) < 0.01);
        for (const int run : {0, 1})
            QVERIFY(std::abs(chart.pixelOf(run).x() - alone.pixelOf(0).x()) > 0.01);
    }

    void thePointerNamesTheRun()
    {
        RunScatter chart(QStringLiteral("Scatter"));
        chart.setPoints(plainRuns({0, 1, 2}, {0, 1, 2}));
        (void)settled(chart);
        QTest::mouseMove(plotOf(chart), chart.pixelOf(1).toPoint() + QPoint(2, 2));
        auto *box = chart.findChild<QLabel *>();
        QTRY_VERIFY(box->isVisible());
        QCOMPARE(box->text(), QStringLiteral("b<br>first  1<br>second  1"));
    }

    void theFrontIsNamedAndDrawn()
    {
        RunScatter chart(QStringLiteral("Scatter"));
        chart.setPoints(plainRuns({1, 2, 3, 3}, {1, 3, 2, 5}));
        const QImage before = settled(chart);
        chart.setBetter(Better::Lower, Better::Higher);
        QCOMPARE(chart.paretoRuns(), std::vector<int>({0, 1, 3}));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("none is better than: a, b, d")));
        QVERIFY(settled(chart) != before);
    }

    void colorsAndSizesAreThoseOfTheAxes()
    {
        RunScatter chart(QStringLiteral("Scatter"));
        RunPoints points = plainRuns({0, 1, 2}, {0, 1, 2});
        points.axes.push_back({QStringLiteral("size"), {0, 1, std::nan("")}});
        chart.setPoints(points);
        chart.setColorAxis(0);
        chart.setAxes(0, 1, 2);
        const QImage image = settled(chart);
        QVERIFY(!image.isNull());
        const auto isPainted = [&image](const QPointF &at) {
            return image.pixelColor(at.toPoint()) != tokenColor(Token::Card, ThemeMode::Light);
        };
        QVERIFY(isPainted(chart.pixelOf(0)) && isPainted(chart.pixelOf(2)));
        QVERIFY(isPainted(chart.pixelOf(1) + QPointF(4, 4)));
        QVERIFY(!isPainted(chart.pixelOf(0) + QPointF(4, 4)));
        QApplication::setPalette(makePalette(ThemeMode::Dark));
        const QImage dark = settled(chart);
        QCOMPARE(dark.pixelColor(2, 2), tokenColor(Token::Card, ThemeMode::Dark));
        QVERIFY(countPixels(dark, sequentialColor(1, ThemeMode::Dark)) > 20);
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

    void theFrontIsWhatNothingBeats_data()
    {
        QTest::addColumn<bool>("isXHigher");
        QTest::addColumn<bool>("isYHigher");
        for (const bool x : {false, true}) {
            for (const bool y : {false, true})
                QTest::addRow("%d %d", x, y) << x << y;
        }
    }

    void theFrontIsWhatNothingBeats()
    {
        QFETCH(bool, isXHigher);
        QFETCH(bool, isYHigher);
        std::vector<QPointF> points = randomPoints();
        // Equal places in one coordinate and in both, and none at all.
        for (int i = 0; i < 50; ++i)
            points.emplace_back(std::floor(points[size_t(i)].x() / 10), std::floor(points[size_t(i)].y()));
        points.emplace_back(std::nan(""), 0);
        const auto direction = [](bool isHigher) { return isHigher ? Better::Higher : Better::Lower; };
        const std::vector<int> front = paretoFront(points, direction(isXHigher), direction(isYHigher));
        const auto cost = [&](const QPointF &at) {
            return QPointF(isXHigher ? -at.x() : at.x(), isYHigher ? -at.y() : at.y());
        };
        std::vector<int> wanted;
        for (size_t i = 0; i + 1 < points.size(); ++i) {
            const QPointF own = cost(points[i]);
            bool isBeaten = false;
            for (size_t j = 0; j + 1 < points.size(); ++j) {
                const QPointF other = cost(points[j]);
                const bool isAsGood = other.x() <= own.x() && other.y() <= own.y();
                isBeaten = isBeaten || (isAsGood && (other != own || j < i) && j != i);
            }
            if (!isBeaten)
                wanted.push_back(int(i));
        }
        QVERIFY(front.size() > 1);
        QVERIFY(std::is_sorted(front.begin(), front.end(),
                               [&](int a, int b) { return points[size_t(a)].x() < points[size_t(b)].x(); }));
        QCOMPARE(std::set<int>(front.begin(), front.end()), std::set<int>(wanted.begin(), wanted.end()));
        QVERIFY(paretoFront(points, Better::None, Better::Lower).empty());
    }

    void strangeDataIsDrawn()
    {
        QFETCH(QList<double>, values);
        const std::vector<double> list(values.begin(), values.end());
        RunPoints points = plainRuns(list, list);
        points.axes[1].isLogarithmic = true;
        RunScatter chart(QStringLiteral("Scatter"));
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
        RunScatter chart(QStringLiteral("Scatter"));
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

QTEST_MAIN(TestRunScatter)
#include "tst_run_scatter.moc"
