#include "ui/report/report_axis.h"
#include "ui/report/report_chart.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

using namespace assay;

namespace
{

/// The chart in a rectangle of 400 by 250 pt with 20 pt of white around it.
QImage painted(const ChartBlock &chart)
{
    QImage image(440, 290, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(1 / unitsPerPoint, 1 / unitsPerPoint);
    paintReportChart(painter, {points(20), points(20), points(400), points(250)}, chart, ReportStyle());
    return image;
}

bool isWhite(const QImage &image, const QRect &rect)
{
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            if (image.pixelColor(x, y) != Qt::white)
                return false;
        }
    }
    return true;
}

/// How many pixels are nearer to `color` than anti-aliasing makes others.
int countOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            const int distance = std::abs(c.red() - color.red()) + std::abs(c.green() - color.green()) +
                                 std::abs(c.blue() - color.blue());
            count += distance < 40 ? 1 : 0;
        }
    }
    return count;
}

const QColor blue(0x39, 0x98, 0xe2);

/// The most pixels of the first series in any row from `top` to `bottom`.
int longestRow(const QImage &image, int top, int bottom)
{
    int longest = 0;
    for (int y = top; y < bottom; ++y)
        longest = std::max(longest, countOf(image.copy(0, y, image.width(), 1), blue));
    return longest;
}

} // namespace

class TestReportChart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void axesHaveRoundNumbers_data()
    {
        QTest::addColumn<double>("lower");
        QTest::addColumn<double>("upper");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("0 to 300") << 0.0 << 300.0 << QStringList{"0", "50", "100", "150", "200", "250", "300"};
        QTest::newRow("small") << 0.012 << 0.048 << QStringList{"0.01", "0.02", "0.03", "0.04", "0.05"};
        QTest::newRow("across zero") << -210.0 << 170.0 << QStringList{"−300", "−200", "−100", "0", "100", "200"};
        QTest::newRow("one value") << 5.0 << 5.0 << QStringList{"4.4", "4.6", "4.8", "5.0", "5.2", "5.4", "5.6"};
        QTest::newRow("nothing") << 1.0 << -1.0 << QStringList{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"};
        QTest::newRow("not finite") << std::nan("") << 1.0 << QStringList{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"};
    }

    void axesHaveRoundNumbers()
    {
        QFETCH(double, lower);
        QFETCH(double, upper);
        const ReportAxis axis = makeReportAxis(lower, upper, 6, false);
        QStringList labels;
        for (const double tick : axis.ticks)
            labels.append(axis.label(tick));
        QTEST(labels, "labels");
        if (lower <= upper) {
            QVERIFY(axis.share(lower) >= -1e-9);
            QVERIFY(axis.share(upper) <= 1 + 1e-9);
        }
    }

    void extremeRangesStayUsable()
    {
        const double most = std::numeric_limits<double>::max();
        for (const auto &[lower, upper] : {std::pair(-most, most), std::pair(0.0, 5e-324), std::pair(1e300, 1e300),
                                           std::pair(1.0, 1.0 + 1e-16), std::pair(-1e-300, 1e-300)}) {
            const ReportAxis axis = makeReportAxis(lower, upper, 5, false);
            QVERIFY(axis.upper > axis.lower);
            QVERIFY(axis.ticks.size() < 101);
        }
    }

    void everyKindPaintsInsideItsRectangle_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("hasCategories");
        QTest::newRow("line") << int(ChartSeries::Kind::Line) << false;
        QTest::newRow("points") << int(ChartSeries::Kind::Points) << false;
        QTest::newRow("histogram") << int(ChartSeries::Kind::Bars) << false;
        QTest::newRow("bars") << int(ChartSeries::Kind::Bars) << true;
        QTest::newRow("intervals") << int(ChartSeries::Kind::Intervals) << true;
    }

    void everyKindPaintsInsideItsRectangle()
    {
        QFETCH(int, kind);
        QFETCH(bool, hasCategories);
        ChartBlock chart;
        chart.xLabel = QStringLiteral("A very long label that could leave its place ").repeated(8);
        chart.yLabel = chart.xLabel;
        ChartSeries series{QStringLiteral("One"), ChartSeries::Kind(kind), {0, 1, 2}, {0, 1, 2}, {-1, 0, 1}, {1, 2, 3}};
        chart.series = {series, series};
        chart.series[1].name = chart.xLabel;
        if (hasCategories)
            chart.categories = {QStringLiteral("first"), chart.xLabel, QStringLiteral("third")};
        const QImage image = painted(chart);
        QVERIFY(!isWhite(image, QRect(40, 40, 360, 180)));
        for (const QRect &edge :
             {QRect(0, 0, 440, 17), QRect(0, 273, 440, 17), QRect(0, 0, 17, 290), QRect(423, 0, 17, 290)})
            QVERIFY(isWhite(image, edge));
    }

    void barsAreAsLongAsTheirValues()
    {
        ChartBlock chart;
        chart.categories = {QStringLiteral("a"), QStringLiteral("b")};
        chart.series = {{QString(), ChartSeries::Kind::Bars, {0, 1}, {100, 50}}};
        const QImage image = painted(chart);
        const int middle = 20 + (250 - 27) / 2;
        const double whole = longestRow(image, 20, middle);
        const double half = longestRow(image, middle, 270);
        QVERIFY(whole > 200);
        QVERIFY2(std::abs(half / whole - 0.5) < 0.02, qPrintable(QString::number(half / whole)));
    }

    void aChartWithoutValuesSaysSo()
    {
        ChartBlock chart;
        chart.series = {{QString(), ChartSeries::Kind::Line, {0, std::nan("")}, {std::nan(""), 1}}};
        const QImage image = painted(chart);
        QCOMPARE(countOf(image, blue), 0);
        QVERIFY(!isWhite(image, QRect(120, 130, 200, 30)));
    }
};

QTEST_MAIN(TestReportChart)
#include "tst_report_chart.moc"
