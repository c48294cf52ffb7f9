#include "core/base/random.h"
#include "ui/charts/curve_plottable.h"
#include "ui/charts/curve_spans.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTest>

#include <cmath>
#include <limits>

using namespace assay;

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int columns = 240;
constexpr int rows = 160;

/// Which pixels of a picture are covered.
using Bitmap = std::vector<std::vector<bool>>;

void cover(Bitmap &bitmap, int column, double a, double b)
{
    const double top = std::max(0.0, std::floor(std::min(a, b)));
    const double bottom = std::min(rows - 1.0, std::floor(std::max(a, b)));
    for (int row = int(top); row <= int(bottom) && column >= 0 && column < columns; ++row)
        bitmap[size_t(column)][size_t(row)] = true;
}

Bitmap emptyBitmap()
{
    return Bitmap(columns, std::vector<bool>(rows));
}

/// Every point joined to the next, one by one: what the drawing must cover.
Bitmap bruteForce(const std::vector<double> &xs, const std::vector<double> &ys, const PlotScale &x, const PlotScale &y)
{
    std::vector<double> edges;
    for (int i = 0; i <= columns; ++i)
        edges.push_back(x.toValue(x.begin + i));
    const auto columnOf = [&](double value) {
        return int(std::upper_bound(edges.begin(), edges.end(), value) - edges.begin()) - 1;
    };
    Bitmap bitmap = emptyBitmap();
    for (size_t i = 0; i < xs.size(); ++i) {
        if (std::isnan(ys[i]))
            continue;
        cover(bitmap, columnOf(xs[i]), y.toPixel(ys[i]), y.toPixel(ys[i]));
        if (i == 0 || std::isnan(ys[i - 1]))
            continue;
        const double x0 = x.toPixel(xs[i - 1]) - x.begin;
        const double x1 = x.toPixel(xs[i]) - x.begin;
        const double y0 = y.toPixel(ys[i - 1]);
        const double y1 = y.toPixel(ys[i]);
        const auto at = [&](double pixel) { return y0 + (pixel - x0) / (x1 - x0) * (y1 - y0); };
        const int first = columnOf(xs[i - 1]);
        const int last = columnOf(xs[i]);
        for (int column = std::max(0, first); column <= std::min(columns - 1, last); ++column)
            cover(bitmap, column, column == first ? y0 : at(column), column == last ? y1 : at(column + 1));
    }
    return bitmap;
}

Bitmap bySpans(const CurvePyramid &curve, const PlotScale &x, const PlotScale &y)
{
    Bitmap bitmap = emptyBitmap();
    for (const ColumnSpan &span : curveSpans(curve, x, y, columns))
        cover(bitmap, span.column, span.top, span.bottom);
    return bitmap;
}

struct Points {
    std::vector<double> x;
    std::vector<double> y;
};

Points pointsOf(const QString &kind, size_t count)
{
    Random random(3, "plottable");
    Points points;
    double x = 1;
    double walk = 0;
    for (size_t i = 0; i < count; ++i) {
        const bool isEven = kind == u"smooth" || kind == u"noise";
        x += isEven ? 1 : random.below(500) == 0 ? 900 : random.below(3) == 0 ? 0 : random.uniform();
        walk += random.normal() * 0.01;
        double value = kind == u"smooth" ? std::sin(double(i) * 20 / double(count)) * 2 + 3 : 3 + random.normal();
        if (kind == u"walk")
            value = 3 + walk;
        if (kind == u"gaps" && (random.below(30) == 0 || (i / 700) % 5 == 3))
            value = std::nan("");
        if (kind == u"gaps" && random.below(2'000) == 0)
            value = random.below(2) == 0 ? infinity : -infinity;
        points.x.push_back(x);
        points.y.push_back(value);
    }
    return points;
}

/// The plot that a curve is painted in, without axes and margins.
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
        m_curve = new CurvePlottable(m_plot.xAxis, m_plot.yAxis);
        m_curve->setPen(QPen(Qt::black, 1));
    }

    QImage paint(std::shared_ptr<const CurvePyramid> curve, QCPRange x, QCPRange y, bool isLogarithmic = false,
                 double ratio = 1)
    {
        m_curve->setCurve(std::move(curve));
        m_plot.yAxis->setScaleType(isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        m_plot.xAxis->setRange(x);
        m_plot.yAxis->setRange(y);
        return m_plot.toPixmap(columns, rows, ratio).toImage();
    }

    CurvePlottable &curve() { return *m_curve; }

private:
    QCustomPlot m_plot;
    CurvePlottable *m_curve;
};

} // namespace

class TestCurvePlottable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyZoomCoversWhatAllPointsWould_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isLogarithmic");
        for (const char *kind : {"smooth", "noise", "walk", "irregular", "gaps"}) {
            QTest::addRow("%s", kind) << QString::fromLatin1(kind) << false;
            QTest::addRow("%s, logarithmic", kind) << QString::fromLatin1(kind) << true;
        }
    }

    void everyZoomCoversWhatAllPointsWould()
    {
        QFETCH(QString, kind);
        QFETCH(bool, isLogarithmic);
        const Points points = pointsOf(kind, 40'000);
        const CurvePyramid curve(points.x, points.y);
        Random random(4, "zoom");
        const double width = points.x.back() - points.x.front();
        for (int zoom = 0; zoom < 60; ++zoom) {
            const double share = std::pow(10, -4 * random.uniform());
            const double left = points.x.front() - 0.1 * width + random.uniform() * width * (1.2 - share);
            const PlotScale x{left, left + width * share, 0, columns, isLogarithmic && left > 0};
            const PlotScale y = isLogarithmic
                                    ? PlotScale{0.01, 10, rows, 0, true}
                                    : PlotScale{-1 + random.uniform(), 4 + random.uniform() * 4, rows, 0, false};
            QVERIFY(bySpans(curve, x, y) == bruteForce(points.x, points.y, x, y));
        }
    }

    /// What QCustomPlot paints with it, pixel by pixel.
    void thePictureIsTheEnvelope_data() { everyZoomCoversWhatAllPointsWould_data(); }

    void thePictureIsTheEnvelope()
    {
        QFETCH(QString, kind);
        QFETCH(bool, isLogarithmic);
        const Points points = pointsOf(kind, 40'000);
        const auto curve = std::make_shared<const CurvePyramid>(points.x, points.y);
        Random random(5, "picture");
        BarePlot plot;
        const double width = points.x.back() - points.x.front();
        int painted = 0;
        for (int zoom = 0; zoom < 25; ++zoom) {
            const double share = std::pow(10, -1.5 * random.uniform());
            const double left = points.x.front() + random.uniform() * width * (1 - share);
            const PlotScale x{left, left + width * share, 0, columns, false};
            const PlotScale y = isLogarithmic ? PlotScale{0.5, 10, rows, 0, true} : PlotScale{-1, 7, rows, 0, false};
            if (visiblePoints(*curve, x, columns) < 2 * columns)
                continue;
            const QImage image = plot.paint(curve, {x.lower, x.upper}, {y.lower, y.upper}, isLogarithmic);
            const Bitmap expected = bruteForce(points.x, points.y, x, y);
            for (int column = 0; column < columns; ++column) {
                // QCustomPlot clips one pixel higher than the axes reach, so that the last row is never painted.
                for (int row = 0; row < rows - 1; ++row) {
                    const bool isBlack = image.pixelColor(column, row) == QColor(Qt::black);
                    const bool isWhite = image.pixelColor(column, row) == QColor(Qt::white);
                    QVERIFY(isBlack || isWhite);
                    QCOMPARE(isBlack, bool(expected[size_t(column)][size_t(row)]));
                }
            }
            ++painted;
        }
        QVERIFY(painted > 10);
    }

    void aFinerScreenShowsFinerColumns()
    {
        const Points points = pointsOf(QStringLiteral("noise"), 40'000);
        BarePlot plot;
        const QImage image = plot.paint(std::make_shared<const CurvePyramid>(points.x, points.y),
                                        {points.x.front(), points.x.back()}, {-1, 7}, false, 2);
        QCOMPARE(image.width(), 2 * columns);
        // Neighbouring columns differ, which they would not if each were two pixels wide.
        int differences = 0;
        for (int column = 0; column + 1 < image.width(); column += 2) {
            for (int row = 0; row < image.height(); ++row)
                differences += image.pixel(column, row) != image.pixel(column + 1, row);
        }
        QVERIFY(differences > 100);
    }

    void fewPointsAreSmoothLines()
    {
        BarePlot plot;
        const auto curve = std::make_shared<const CurvePyramid>(std::vector<double>{0, 1, 2, 3},
                                                                std::vector<double>{0, 1, std::nan(""), 0.5});
        const QImage image = plot.paint(curve, {0, 4}, {0, 1});
        int grey = 0;
        int right = 0;
        for (int column = 0; column < columns; ++column) {
            for (int row = 0; row < rows; ++row) {
                const int value = image.pixelColor(column, row).red();
                grey += value > 20 && value < 235;
                right += column > columns / 2 + 20 && value < 235;
            }
        }
        QVERIFY(grey > 50);
        // The point between two gaps is there as a dot.
        QVERIFY(right > 0 && right < 30);
    }

    void infinitiesLeaveAtTheirEnd()
    {
        BarePlot plot;
        const auto curve = std::make_shared<const CurvePyramid>(std::vector<double>{0, 1, 2, 3},
                                                                std::vector<double>{0.5, infinity, 0.5, -infinity});
        const QImage image = plot.paint(curve, {0, 3}, {0, 1});
        const auto isDrawn = [&](int column, int row) { return image.pixelColor(column, row).red() < 235; };
        bool atTop = false;
        bool atBottom = false;
        for (int column = 0; column < columns; ++column) {
            atTop |= column < 2 * columns / 3 && isDrawn(column, 0);
            atBottom |= column > 2 * columns / 3 && isDrawn(column, rows - 2);
            QVERIFY(!(column < columns / 3 && isDrawn(column, rows - 2)));
        }
        QVERIFY(atTop && atBottom);
    }

    void dashesStayDashes()
    {
        const Points points = pointsOf(QStringLiteral("smooth"), 40'000);
        BarePlot plot;
        plot.curve().setPen(QPen(Qt::black, 1, Qt::DashLine));
        const QImage image = plot.paint(std::make_shared<const CurvePyramid>(points.x, points.y),
                                        {points.x.front(), points.x.back()}, {-1, 7});
        int empty = 0;
        for (int column = 0; column < columns; ++column) {
            bool isEmpty = true;
            for (int row = 0; row < rows; ++row)
                isEmpty = isEmpty && image.pixelColor(column, row) == QColor(Qt::white);
            empty += isEmpty;
        }
        QVERIFY2(empty > columns / 5 && empty < columns / 2, qPrintable(QString::number(empty)));
    }

    /// Drawn one by one, since that is many times faster, they lie where Qt would draw them.
    void dashesLieWhereQtDrawsThem()
    {
        const Points points = pointsOf(QStringLiteral("smooth"), 60);
        const auto curve = std::make_shared<const CurvePyramid>(points.x, points.y);
        const QCPRange x(points.x.front(), points.x.back());
        for (const QPen &pen : {QPen(Qt::black, 1, Qt::DashLine), QPen(Qt::black, 1.5, Qt::DashLine),
                                QPen(Qt::black, 2, Qt::DashDotLine), QPen(Qt::black, 1.5, Qt::DotLine)}) {
            BarePlot plot;
            plot.curve().setPen(pen);
            const QImage expected = plot.paint(curve, x, {-1, 7});
            plot.curve().parentPlot()->setPlottingHints(QCP::phFastPolylines);
            const QImage image = plot.paint(curve, x, {-1, 7});
            int drawn = 0;
            int different = 0;
            for (int row = 0; row < rows; ++row) {
                for (int column = 0; column < columns; ++column) {
                    const int gray = qGray(expected.pixel(column, row));
                    drawn += gray < 128 ? 1 : 0;
                    different += std::abs(qGray(image.pixel(column, row)) - gray) > 96 ? 1 : 0;
                }
            }
            QVERIFY2(drawn > columns / 4, qPrintable(QString::number(drawn)));
            QVERIFY2(different * 20 < drawn, qPrintable(QStringLiteral("%1 of %2").arg(different).arg(drawn)));
        }
    }

    void rangesAreThoseOfThePoints()
    {
        QCustomPlot owner;
        auto *curve = new CurvePlottable(owner.xAxis, owner.yAxis);
        bool isFound = true;
        (void)curve->getKeyRange(isFound);
        QVERIFY(!isFound);
        curve->setCurve(
            std::make_shared<const CurvePyramid>(std::vector<double>{1, 2, 3}, std::vector<double>{5, -1, 9}));
        QCOMPARE(curve->getKeyRange(isFound), QCPRange(1, 3));
        QCOMPARE(curve->getValueRange(isFound), QCPRange(-1, 9));
        QCOMPARE(curve->getValueRange(isFound, QCP::sdBoth, {1, 2.5}), QCPRange(-1, 5));
    }
};

QTEST_MAIN(TestCurvePlottable)
#include "tst_curve_plottable.moc"
