#include "tests/ui/charts/run_chart_stage.h"

#include <QImage>
#include <QTest>

#include <cmath>
#include <random>

namespace assay
{

RunPoints sampleRuns(int runs)
{
    RunPoints points;
    points.axes = {{QStringLiteral("learning_rate"), {}, {}, {}, true},
                   {QStringLiteral("max_depth"), {}},
                   {QStringLiteral("estimator"),
                    {},
                    {QStringLiteral("xgboost"), QStringLiteral("logistic"), QStringLiteral("random_forest"),
                     QStringLiteral("mlp")}},
                   {QStringLiteral("auc"), {}},
                   {QStringLiteral("duration"), {}, {}, QStringLiteral("s")}};
    std::mt19937 random(7);
    // The distributions of the standard differ between libraries.
    const auto share = [&random] { return double(random() >> 8) / double(1 << 24); };
    for (int run = 0; run < runs; ++run) {
        points.runs.push_back({QStringLiteral("run %1").arg(run)});
        const double rate = std::pow(10, -4 + 3.5 * share());
        const double depth = 2 + std::floor(9 * share());
        const double estimator = std::floor(4 * share());
        const double away = std::log10(rate) + 2;
        const double auc = 0.86 - 0.03 * away * away - 0.004 * std::abs(depth - 6) - 0.01 * estimator + 0.02 * share();
        const double values[] = {run % 7 == 6 ? std::nan("") : rate, depth, estimator,
                                 run % 11 == 10 ? std::nan("") : auc, depth * (5 + 20 * share())};
        for (size_t axis = 0; axis < points.axes.size(); ++axis)
            points.axes[axis].values.push_back(values[axis]);
    }
    return points;
}

RunPoints plainRuns(const std::vector<double> &first, const std::vector<double> &second)
{
    RunPoints points;
    for (size_t run = 0; run < first.size(); ++run)
        points.runs.push_back({QString(QChar(ushort(u'a' + run)))});
    points.axes = {{QStringLiteral("first"), first}, {QStringLiteral("second"), second}};
    return points;
}

QImage settled(RunChart &chart, const QSize &size)
{
    chart.resize(size);
    chart.show();
    if (!QTest::qWaitForWindowExposed(&chart))
        return {};
    QCoreApplication::processEvents();
    if (!QTest::qWaitFor([&chart] { return chart.isComplete(); }, 60'000))
        return {};
    QCoreApplication::processEvents();
    return chart.grab().toImage();
}

QWidget *plotOf(const QWidget &chart)
{
    return chart.findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
}

void drag(const QWidget &chart, const QPointF &from, const QPointF &to, Qt::KeyboardModifiers modifiers)
{
    QWidget *plot = plotOf(chart);
    QTest::mousePress(plot, Qt::LeftButton, modifiers, from.toPoint());
    for (int step = 1; step <= 4; ++step)
        QTest::mouseMove(plot, (from + (to - from) * step / 4).toPoint());
    QTest::mouseRelease(plot, Qt::LeftButton, modifiers, to.toPoint());
}

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

} // namespace assay
