#include "ui/charts/band_chart.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/interval_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/overlay_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/charts/share_chart.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

std::vector<Series> twoCurves()
{
    Series a{QStringLiteral("ridge"), 0, {}, {}};
    Series b{QStringLiteral("xgboost"), 1, {}, {}};
    for (int i = 0; i < 300; ++i) {
        a.x.push_back(i);
        a.y.push_back(100.0 - i * 0.1);
        b.x.push_back(i);
        b.y.push_back(i == 150 ? std::nan("") : 80.0 - i * 0.2);
    }
    return {a, b};
}

/// How many pixels of a picture have about this colour.
int countPixels(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                         std::abs(pixel.blue() - color.blue()) <
                     40;
        }
    }
    return count;
}

QImage picture(QWidget &chart)
{
    chart.resize(480, 320);
    chart.show();
    if (!QTest::qWaitForWindowExposed(&chart))
        return {};
    QCoreApplication::processEvents();
    return chart.grab().toImage();
}

} // namespace

class TestCharts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setPalette(makePalette(ThemeMode::Light)); }
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    }
    void cleanup() { QApplication::setPalette(makePalette(ThemeMode::Light)); }

    void curvesAreDrawnInTheirColours()
    {
        LineChart chart(QStringLiteral("Curves"));
        chart.setSeries(twoCurves());
        const QImage image = picture(chart);
        QVERIFY(countPixels(image, seriesStyle(0, ThemeMode::Light).color) > 100);
        QVERIFY(countPixels(image, seriesStyle(1, ThemeMode::Light).color) > 100);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("xgboost")));
    }

    void theThemeReachesThePlot()
    {
        LineChart chart(QStringLiteral("Curves"));
        chart.setSeries(twoCurves());
        (void)picture(chart);
        QApplication::setPalette(makePalette(ThemeMode::Dark));
        QCoreApplication::processEvents();
        const QImage image = chart.grab().toImage();
        QCOMPARE(image.pixelColor(2, 2), tokenColor(Token::Card, ThemeMode::Dark));
        QVERIFY(countPixels(image, seriesStyle(0, ThemeMode::Dark).color) > 100);
    }

    void keysMoveTheViewAndHomeFits()
    {
        LineChart chart(QStringLiteral("Curves"));
        chart.setSeries(twoCurves());
        const QImage before = picture(chart);
        QVERIFY(chart.isFitted());
        QTest::keyClick(&chart, Qt::Key_Plus);
        QVERIFY(!chart.isFitted());
        QCoreApplication::processEvents();
        QVERIFY(chart.grab().toImage() != before);
        QTest::keyClick(&chart, Qt::Key_Home);
        QVERIFY(chart.isFitted());
        QCoreApplication::processEvents();
        QCOMPARE(chart.grab().toImage(), before);
    }

    void newPointsKeepAPersonsZoom()
    {
        LineChart chart(QStringLiteral("Curves"));
        chart.setSeries(twoCurves());
        (void)picture(chart);
        QTest::keyClick(&chart, Qt::Key_Plus);
        chart.setSeries(twoCurves());
        QVERIFY(!chart.isFitted());
    }

    void theCrosshairSaysEveryValue()
    {
        LineChart chart(QStringLiteral("Curves"));
        chart.setSeries(twoCurves());
        (void)picture(chart);
        QWidget *plot = chart.findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(plot);
        QTest::mouseMove(plot, QPoint(240, 150));
        auto *box = chart.findChild<QLabel *>();
        QTRY_VERIFY(box->isVisible());
        QVERIFY(box->text().contains(QStringLiteral("ridge")));
        QVERIFY(box->text().contains(QStringLiteral("xgboost")));
        QVERIFY(chart.rect().contains(box->geometry()));
    }

    void aSinglePointIsVisible()
    {
        LineChart chart(QStringLiteral("Curves"));
        chart.setSeries({{QStringLiteral("mean"), 2, {0}, {133}}});
        QVERIFY(countPixels(picture(chart), seriesStyle(2, ThemeMode::Light).color) > 8);
    }

    void aMarkAndARawCurveAreSeen()
    {
        LineChart chart(QStringLiteral("Curves"));
        std::vector<double> x;
        std::vector<double> raw;
        for (int i = 0; i < 100; ++i) {
            x.push_back(i);
            raw.push_back(i % 2);
        }
        const auto smooth = std::make_shared<const CurvePyramid>(x, std::vector<double>(100, 0.5));
        chart.setCurves({{QStringLiteral("run"), 0, smooth, nullptr}});
        const QImage without = picture(chart);
        chart.setCurves({{QStringLiteral("run"), 0, smooth, std::make_shared<const CurvePyramid>(x, raw)}});
        const QImage with = picture(chart);
        QVERIFY(with != without);
        // The smoothed curve stands before the faint one, and alone is exported.
        QVERIFY(countPixels(with, seriesStyle(0, ThemeMode::Light).color) > 100);
        QVERIFY(!chart.toCsv().contains(",1\n"));
        chart.setMark(QPointF(50, 0.5), QStringLiteral("best 0.5 at step 50"));
        QVERIFY(picture(chart) != with);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("best 0.5")));
        chart.setMark(std::nullopt);
        QCOMPARE(picture(chart), with);
    }

    void meansHaveTheirBandNameAndNumberOfRuns()
    {
        const std::vector<double> x = {0, 1, 2, 3};
        const auto bandOf = [&](BandKind kind) {
            auto band = std::make_shared<LongBand>();
            band->kind = kind;
            band->runs = 5;
            band->count = {5, 5, 4, 2};
            band->lower = CurvePyramid(x, {8, 7, 6, 1});
            band->upper = CurvePyramid(x, {12, 11, 10, 9});
            return band;
        };
        const auto mean = std::make_shared<const CurvePyramid>(x, std::vector<double>{10, 9, 8, 5});
        const QString name = QStringLiteral("ridge · 5 runs");
        LineChart chart(QStringLiteral("Curves"));
        chart.setCurves({{name, 0, mean}, {QStringLiteral("mean"), 1, mean}});
        const QImage without = picture(chart);
        QCOMPARE(chart.toCsv().left(11), QByteArray("series,x,y\n"));
        chart.setCurves({{name, 0, mean, nullptr, bandOf(BandKind::Deviation)}, {QStringLiteral("mean"), 1, mean}});
        const QImage with = picture(chart);
        // The band is a quiet form of its curve's colour on the card, and reaches beyond the curve.
        const QColor line = seriesStyle(0, ThemeMode::Light).color;
        const QColor card = tokenColor(Token::Card, ThemeMode::Light);
        const auto mixed = [&](int a, int b) { return b + (a - b) * 60 / 255; };
        const QColor soft(mixed(line.red(), card.red()), mixed(line.green(), card.green()),
                          mixed(line.blue(), card.blue()));
        QVERIFY(countPixels(with, soft) > countPixels(without, soft) + 10'000);
        QVERIFY(chart.view().yLower < 1 && chart.view().yUpper > 12);
        // Its name stands above the plot, that of the run beside it does not.
        QVERIFY(chart.toSvg({480, 320}).contains(">ridge · 5 runs<"));
        QVERIFY(!chart.toSvg({480, 320}).contains(">mean<"));
        QVERIFY(chart.toCsv().startsWith("series,x,y,lower,upper,runs\nridge · 5 runs,0,10,8,12,5\n"));
        QVERIFY(chart.toCsv().endsWith("mean,3,5,,,1\n"));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("ridge · 5 runs: 4 points, last 5 ± 4 (2 of 5")));
        QWidget *plot = chart.findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        auto *box = chart.findChild<QLabel *>();
        QTest::mouseMove(plot, QPoint(62, 150));
        QTRY_VERIFY(box->text().contains(QStringLiteral("ridge · 5 runs  10 ± 2 at 0")));
        chart.setCurves({{name, 0, mean, nullptr, bandOf(BandKind::Interval)}});
        QTest::mouseMove(plot, QPoint(63, 150));
        QTRY_VERIFY(box->text().contains(QStringLiteral("ridge · 5 runs  10 [8, 12] at 0")));
        // In a small chart the name stands beside it.
        chart.setSmall(true);
        QVERIFY(!chart.toSvg({480, 320}).contains(">ridge · 5 runs<"));
        QTest::mouseMove(plot, QPoint(62, 150));
        QTRY_VERIFY(box->text().contains(QStringLiteral("10 [8, 12] at 0")) &&
                    !box->text().contains(QStringLiteral("ridge")));
    }

    void axesCanBeLogarithmicAndTimes()
    {
        LineChart chart(QStringLiteral("Curves"));
        std::vector<double> x;
        std::vector<double> y;
        for (int i = -3; i < 1000; ++i) {
            x.push_back(i);
            y.push_back(i);
        }
        chart.setCurves({{QStringLiteral("run"), 0, std::make_shared<const CurvePyramid>(x, y), nullptr}});
        const QImage linear = picture(chart);
        chart.setLogarithmicX(true);
        const QImage logarithmic = picture(chart);
        QVERIFY(logarithmic != linear);
        chart.setLogarithmicY(true);
        const QImage both = picture(chart);
        QVERIFY(both != logarithmic);
        QVERIFY(countPixels(both, seriesStyle(0, ThemeMode::Light).color) > 100);
        chart.setLogarithmicX(false);
        chart.setLogarithmicY(false);
        QCOMPARE(picture(chart), linear);
        chart.setXKind(LineChart::XKind::Time);
        QVERIFY(picture(chart) != linear);
    }

    void chartsAreExported()
    {
        LineChart chart(QStringLiteral("Curves"));
        chart.setSeries({{QStringLiteral("a,b"), 0, {0, 1}, {0.1, 0.2}}});
        (void)picture(chart);
        QCOMPARE(chart.toCsv(),
                 QByteArray("series,x,y\n\"a,b\",0,0.10000000000000001\n\"a,b\",1,0.20000000000000001\n"));
        const QByteArray svg = chart.toSvg({400, 300});
        QVERIFY(svg.contains("<svg"));
        QVERIFY(svg.contains("<polyline") || svg.contains("<path"));
    }

    void emptyAndStrangeDataIsDrawn_data()
    {
        QTest::addColumn<QList<double>>("y");
        QTest::newRow("none") << QList<double>{};
        QTest::newRow("all NaN") << QList<double>{std::nan(""), std::nan("")};
        QTest::newRow("infinite") << QList<double>{1, HUGE_VAL, -HUGE_VAL, 2};
        QTest::newRow("constant") << QList<double>{5, 5, 5};
        QTest::newRow("huge") << QList<double>{1e300, -1e300};
        QTest::newRow("tiny") << QList<double>{1e-300, 2e-300};
    }

    void emptyAndStrangeDataIsDrawn()
    {
        QFETCH(QList<double>, y);
        Series series{QStringLiteral("s"), 0, {}, std::vector<double>(y.begin(), y.end())};
        for (qsizetype i = 0; i < y.size(); ++i)
            series.x.push_back(double(i));
        LineChart line(QStringLiteral("Line"));
        line.setSeries({series});
        QVERIFY(!picture(line).isNull());
        line.setLogarithmicY(true);
        QVERIFY(!picture(line).isNull());
        ScatterChart scatter(QStringLiteral("Scatter"));
        scatter.setPoints(series);
        scatter.setGuide(ScatterChart::Guide::Identity);
        QVERIFY(!picture(scatter).isNull());
        BarChart bars(QStringLiteral("Bars"));
        bars.setHistogram(series.y, 0, 0);
        QVERIFY(!picture(bars).isNull());
    }

    void intervalsSayTheirVerdictByShapeAndColour()
    {
        IntervalChart chart(QStringLiteral("Differences"));
        chart.setRows({{QStringLiteral("ridge"), {}, 20, 15, 25, -1},
                       {QStringLiteral("mlp"), {}, -4, -6, -2, 1},
                       {QStringLiteral("twin"), {}, 0.1, -1, 1.2, 0}},
                      0, QStringLiteral("RMSE"));
        const QImage image = picture(chart);
        QVERIFY(countPixels(image, tokenColor(Token::Good, ThemeMode::Light)) > 10);
        QVERIFY(countPixels(image, tokenColor(Token::Bad, ThemeMode::Light)) > 10);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("mlp")));
        chart.setRows({}, 0, {});
        QVERIFY(!picture(chart).isNull());
    }

    void twoDistributionsHaveTheirColoursAndNames()
    {
        OverlayChart chart(QStringLiteral("Overlay"));
        chart.setRanges({0, 1, 2, 3}, false, {QStringLiteral("old"), {0.5, 0.25, 0.15, 0.1}},
                        {QStringLiteral("new"), {0.1, 0.5, 0.4, 0}});
        QImage image = picture(chart);
        QVERIFY(countPixels(image, seriesStyle(1, ThemeMode::Light).color) > 200);
        QVERIFY(chart.accessibleDescription().startsWith(QStringLiteral("new beside old")));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("missing: 0.0 %, was 10.0 %")));
        QVERIFY(chart.toCsv().startsWith("group,new,old\n0 to 1,0.1"));
        chart.setWords({QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("old"), {0.5, 0.5, 0}},
                       {QStringLiteral("new"), {0.9, 0.1, 0}});
        image = picture(chart);
        for (const int style : {0, 1})
            QVERIFY(countPixels(image, seriesStyle(style, ThemeMode::Light).color) > 1000);
        // No cell at all: every value is missing on both sides.
        chart.setRanges({}, false, {QStringLiteral("old"), {1}}, {QStringLiteral("new"), {1}});
        QVERIFY(!picture(chart).isNull());
    }

    void bandsAndIntervalsAreDrawn()
    {
        const double nan = std::nan("");
        BandChart chart(QStringLiteral("Band"));
        chart.setSeries({0, 1, 2, 3}, false,
                        {{QStringLiteral("mean"), 0, {1, 2, nan, 3}, {0, 1, nan, 2}, {2, 3, nan, 4}}},
                        BandChart::Ranges::Band);
        QVERIFY(countPixels(picture(chart), seriesStyle(0, ThemeMode::Light).color) > 100);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("mean at 1: 2 [1, 3]")));
        // A value of missing places stands apart; one row gives no interval.
        chart.setReference(2);
        chart.setSeries({0, 1}, true, {{QStringLiteral("mean"), 0, {1, 2, 5}, {0.5, nan, 4}, {1.5, nan, 6}}},
                        BandChart::Ranges::Intervals);
        QVERIFY(countPixels(picture(chart), seriesStyle(0, ThemeMode::Light).color) > 60);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("mean at missing: 5 [4, 6]")));
        QWidget *plot = chart.findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        QTest::mouseMove(plot, QPoint(chart.width() - 30, 150));
        auto *box = chart.findChild<QLabel *>();
        QTRY_VERIFY(box->isVisible());
        QVERIFY(box->text().contains(QStringLiteral("missing")));
        chart.setSeries({}, true, {}, BandChart::Ranges::Band);
        QVERIFY(!picture(chart).isNull());
    }

    void timesHaveTheirDates()
    {
        const double day = 86'400'000;
        const double start = 15'000 * day;
        BandChart chart(QStringLiteral("Band"));
        chart.setSeries({start, start + 100 * day, start + 400 * day}, true, {{QStringLiteral("rows"), 0, {1, 2, 3}}},
                        BandChart::Ranges::Band);
        (void)picture(chart);
        const QByteArray svg = chart.toSvg({480, 320});
        QVERIFY(svg.contains("2011"));
        QVERIFY(!svg.contains("1970"));
        BarChart bars(QStringLiteral("Bars"));
        bars.setHistogram({1, 2, 3}, start, start + 400 * day, true);
        (void)picture(bars);
        QVERIFY(bars.toSvg({480, 320}).contains("2011"));
    }

    void classesShareTheirBars()
    {
        const double nan = std::nan("");
        ShareChart chart(QStringLiteral("Shares"));
        chart.setRanges({0, 1, 2}, false, {QStringLiteral("no"), QStringLiteral("yes")},
                        {{0.25, nan, 1}, {0.75, nan, 0}});
        QImage image = picture(chart);
        for (const int style : {0, 1})
            QVERIFY(countPixels(image, seriesStyle(style, ThemeMode::Light).color) > 1000);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("0 to 1: no 25.0 %, yes 75.0 %")));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("missing: no 100.0 %")));
        chart.setWords({QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("no"), QStringLiteral("yes")},
                       {{0.5, 0.1, nan}, {0.5, 0.9, nan}});
        QVERIFY(countPixels(picture(chart), seriesStyle(1, ThemeMode::Light).color) > 1000);
        QVERIFY(!chart.accessibleDescription().contains(QStringLiteral("missing")));
        chart.setRanges({}, false, {}, {});
        QVERIFY(!picture(chart).isNull());
    }

    void barsKeepNamesAndValues()
    {
        BarChart chart(QStringLiteral("Weights"));
        chart.setHorizontalBars({QStringLiteral("hr"), QStringLiteral("temp")}, {0.6, 0.4});
        QVERIFY(countPixels(picture(chart), seriesStyle(0, ThemeMode::Light).color) > 1000);
        QVERIFY(chart.toCsv().startsWith("name,value\nhr,"));
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
