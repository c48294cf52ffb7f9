#include "core/base/random.h"
#include "ui/charts/band_plottable.h"

#include <QImage>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr int columns = 240;
constexpr int rows = 160;

/// Which pixels of a picture are covered.
using Bitmap = std::vector<std::vector<bool>>;

std::shared_ptr<const LongBand> bandOf(std::vector<double> x, std::vector<double> lower, std::vector<double> upper)
{
    auto band = std::make_shared<LongBand>();
    band->lower = CurvePyramid(x, std::move(lower));
    band->upper = CurvePyramid(std::move(x), std::move(upper));
    return band;
}

/// Bands of many points, as long runs leave them.
std::shared_ptr<const LongBand> manyPoints(const QString &kind, size_t count)
{
    Random random(3, "bands");
    std::vector<double> x;
    std::vector<double> lower;
    std::vector<double> upper;
    double place = 1;
    for (size_t i = 0; i < count; ++i) {
        place += kind == u"irregular" ? (random.below(500) == 0 ? 900 : random.uniform()) : 1;
        const double middle = 3 + 2 * std::sin(double(i) * 20 / double(count)) + 0.1 * random.normal();
        const double half = kind == u"thin" ? 0 : std::abs(random.normal()) * 0.5;
        const bool isGap = kind == u"gaps" && (random.below(30) == 0 || (i / 700) % 5 == 3);
        x.push_back(place);
        lower.push_back(isGap ? notANumber : middle - half);
        upper.push_back(isGap ? notANumber : middle + half);
    }
    return bandOf(std::move(x), std::move(lower), std::move(upper));
}

/// Every stretch from one point to the next, column by column: what the drawing must cover.
Bitmap bruteForce(const LongBand &band, const PlotScale &x, const PlotScale &y)
{
    std::vector<double> edges;
    for (int i = 0; i <= columns; ++i)
        edges.push_back(x.toValue(x.begin + i));
    const auto columnOf = [&](double value) {
        return int(std::upper_bound(edges.begin(), edges.end(), value) - edges.begin()) - 1;
    };
    Bitmap bitmap(columns, std::vector<bool>(rows));
    const auto cover = [&](int column, std::initializer_list<double> pixels) {
        const double top = std::max(0.0, std::floor(std::min(pixels)));
        const double bottom = std::min(rows - 1.0, std::floor(std::max(pixels)));
        for (int row = int(top); row <= int(bottom) && column >= 0 && column < columns; ++row)
            bitmap[size_t(column)][size_t(row)] = true;
    };
    const std::vector<double> &xs = band.lower.x();
    for (size_t i = 0; i < xs.size(); ++i) {
        if (std::isnan(band.lower.y()[i]))
            continue;
        const double low = y.toPixel(band.lower.y()[i]);
        const double high = y.toPixel(band.upper.y()[i]);
        cover(columnOf(xs[i]), {low, high});
        if (i == 0 || std::isnan(band.lower.y()[i - 1]))
            continue;
        const double x0 = x.toPixel(xs[i - 1]) - x.begin;
        const double x1 = x.toPixel(xs[i]) - x.begin;
        const double lowBefore = y.toPixel(band.lower.y()[i - 1]);
        const double highBefore = y.toPixel(band.upper.y()[i - 1]);
        const auto at = [&](double pixel, double from, double to) {
            return from + (pixel - x0) / (x1 - x0) * (to - from);
        };
        const int first = columnOf(xs[i - 1]);
        const int last = columnOf(xs[i]);
        for (int column = std::max(0, first); column <= std::min(columns - 1, last); ++column) {
            const double left = column == first ? x0 : column;
            const double right = column == last ? x1 : column + 1;
            cover(column, {column == first ? lowBefore : at(left, lowBefore, low),
                           column == first ? highBefore : at(left, highBefore, high),
                           column == last ? low : at(right, lowBefore, low),
                           column == last ? high : at(right, highBefore, high)});
        }
    }
    return bitmap;
}

/// The plot that a band is painted in, without axes and margins.
class BarePlot final
{
public:
    BarePlot()
    {
        m_plot.setBackground(QBrush(Qt::white));
        m_plot.axisRect()->setAutoMargins(QCP::msNone);
        m_plot.axisRect()->setMargins(QMargins(0, 0, 0, 0));
        for (QCPAxis *axis : {m_plot.xAxis, m_plot.yAxis})
            axis->setVisible(false);
        m_band = new BandPlottable(m_plot.xAxis, m_plot.yAxis);
        m_band->setBrush(QColor(0, 0, 0, 100));
    }

    QImage paint(std::shared_ptr<const LongBand> band, QCPRange x, QCPRange y, double ratio = 1)
    {
        m_band->setBand(std::move(band));
        m_plot.xAxis->setRange(x);
        m_plot.yAxis->setRange(y);
        return m_plot.toPixmap(columns, rows, ratio).toImage();
    }

    QCustomPlot &plot() { return m_plot; }
    BandPlottable &band() { return *m_band; }

private:
    QCustomPlot m_plot;
    BandPlottable *m_band;
};

} // namespace

class TestBandPlottable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePictureIsTheEnvelope_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isLogarithmic");
        for (const char *kind : {"even", "irregular", "gaps", "thin"}) {
            QTest::addRow("%s", kind) << QString::fromLatin1(kind) << false;
            QTest::addRow("%s, logarithmic", kind) << QString::fromLatin1(kind) << true;
        }
    }

    /// Every pixel is either free or filled once, whatever part is shown.
    void thePictureIsTheEnvelope()
    {
        QFETCH(QString, kind);
        QFETCH(bool, isLogarithmic);
        const auto band = manyPoints(kind, 40'000);
        const std::vector<double> &xs = band->lower.x();
        Random random(5, "picture");
        BarePlot plot;
        plot.plot().yAxis->setScaleType(isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        const QColor filled(155, 155, 155);
        const double width = xs.back() - xs.front();
        int painted = 0;
        for (int zoom = 0; zoom < 25; ++zoom) {
            const double share = std::pow(10, -1.5 * random.uniform());
            const double left = xs.front() + random.uniform() * width * (1 - share);
            const PlotScale x{left, left + width * share, 0, columns, false};
            const PlotScale y = isLogarithmic ? PlotScale{0.5, 10, rows, 0, true} : PlotScale{0.5, 5.5, rows, 0, false};
            if (visiblePoints(band->lower, x, columns) < 2 * columns)
                continue;
            const QImage image = plot.paint(band, {x.lower, x.upper}, {y.lower, y.upper});
            const Bitmap expected = bruteForce(*band, x, y);
            for (int column = 0; column < columns; ++column) {
                // QCustomPlot clips one pixel higher than the axes reach, so that the last row is never painted.
                for (int row = 0; row < rows - 1; ++row) {
                    const QColor color = image.pixelColor(column, row);
                    QVERIFY2(color == filled || color == QColor(Qt::white), qPrintable(color.name()));
                    QCOMPARE(color == filled, bool(expected[size_t(column)][size_t(row)]));
                }
            }
            ++painted;
        }
        QVERIFY(painted > 10);
    }

    /// Of few points the area between the edges is filled: here half of the plot.
    void fewPointsAreAnArea()
    {
        BarePlot plot;
        const QImage image = plot.paint(bandOf({0, 2, 4}, {0, 0.5, 0}, {0.5, 1, 0.5}), {0, 4}, {0, 1});
        double covered = 0;
        for (int column = 0; column < columns; ++column) {
            for (int row = 0; row < rows; ++row)
                covered += (255 - image.pixelColor(column, row).red()) / 100.0;
        }
        QVERIFY2(std::abs(covered / (columns * rows) - 0.5) < 0.01, qPrintable(QString::number(covered)));
        // Right of its begin the band lies at the bottom, in the middle at the top.
        QCOMPARE(image.pixelColor(20, 10), QColor(Qt::white));
        QVERIFY(image.pixelColor(20, rows - 20) != QColor(Qt::white));
        QCOMPARE(image.pixelColor(columns / 2, rows - 20), QColor(Qt::white));
        QVERIFY(image.pixelColor(columns / 2, 10) != QColor(Qt::white));
    }

    void aGapPartsItAndASinglePointIsABar()
    {
        BarePlot plot;
        const QImage image =
            plot.paint(bandOf({0, 1, 2, 3}, {0.2, 0.2, notANumber, 0.2}, {0.8, 0.8, notANumber, 0.8}), {0, 4}, {0, 1});
        const auto isFilled = [&](double x) { return image.pixelColor(int(x / 4 * columns), rows / 2) != Qt::white; };
        QVERIFY(isFilled(0.5));
        QVERIFY(!isFilled(1.5));
        QVERIFY(!isFilled(2.5));
        QVERIFY(isFilled(3));
        QVERIFY(!isFilled(3.2));
    }

    void whatLeavesThePlotIsCutThere()
    {
        BarePlot plot;
        const double most = std::numeric_limits<double>::max();
        QImage image = plot.paint(bandOf({0, 4}, {-most, -most}, {most, most}), {0, 4}, {0, 1});
        QVERIFY(image.pixelColor(columns / 2, rows / 2) != QColor(Qt::white));
        // Nothing below zero can be shown on a logarithmic axis, but what is above it can.
        plot.plot().yAxis->setScaleType(QCPAxis::stLogarithmic);
        image = plot.paint(bandOf({0, 4}, {-1, -1}, {1, 1}), {0, 4}, {0.01, 100});
        QVERIFY(image.pixelColor(columns / 2, rows - 10) != QColor(Qt::white));
        QCOMPARE(image.pixelColor(columns / 2, 10), QColor(Qt::white));
    }

    void rangesAreThoseOfTheEdges()
    {
        BarePlot plot;
        bool isFound = true;
        (void)plot.band().getKeyRange(isFound);
        QVERIFY(!isFound);
        plot.band().setBand(bandOf({1, 2, 3}, {5, -1, 2}, {6, 0, 9}));
        QCOMPARE(plot.band().getKeyRange(isFound), QCPRange(1, 3));
        QCOMPARE(plot.band().getValueRange(isFound), QCPRange(-1, 9));
        QCOMPARE(plot.band().getValueRange(isFound, QCP::sdBoth, {1, 2.5}), QCPRange(-1, 6));
    }
};

QTEST_MAIN(TestBandPlottable)
#include "tst_band_plottable.moc"
