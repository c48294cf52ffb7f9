#include "core/base/random.h"
#include "ui/charts/curve_plottable.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

using namespace assay;

namespace
{

constexpr int rounds = 7;
constexpr int views = 300;

struct Points {
    QVector<double> x;
    QVector<double> y;
};

Points pointsOf(bool isNoise, int count)
{
    Points points;
    points.x.reserve(count);
    points.y.reserve(count);
    Random random(1, "draw");
    double walk = 0;
    for (int i = 0; i < count; ++i) {
        const double uniform = random.uniform() - 0.5;
        walk += uniform;
        points.x.append(i);
        points.y.append(isNoise ? uniform : walk);
    }
    return points;
}

/// A plot as large as a page's chart, with axes.
class Stage final
{
public:
    Stage()
    {
        m_plot.resize(1200, 700);
        m_plot.setPlottingHint(QCP::phFastPolylines);
        m_plot.show();
        QApplication::processEvents();
    }

    QCustomPlot &plot() { return m_plot; }

    /// Seconds of one full replot to pixels.
    double replot()
    {
        QElapsedTimer timer;
        timer.start();
        m_plot.replot(QCustomPlot::rpImmediateRefresh);
        return double(timer.nsecsElapsed()) / 1e9;
    }

private:
    QCustomPlot m_plot;
};

/// The longest of 99 in 100 replots while a person zooms in and pans.
double worstOfViews(Stage &stage, double width, QCPRange y)
{
    Random random(2, "views");
    std::vector<double> seconds;
    for (int i = 0; i < views; ++i) {
        const double share = std::pow(10, -6.0 * random.uniform());
        const double left = random.uniform() * width * (1 - share);
        stage.plot().xAxis->setRange(left, left + width * share);
        stage.plot().yAxis->setRange(y);
        seconds.push_back(stage.replot());
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[size_t(views * 99 / 100)];
}

} // namespace

/// Prints as JSON what drawing a curve takes, ours and as a QCPGraph with adaptive sampling, in turn on one thread:
/// `assay_draw_bench walk|noise POINTS`.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const int count = words.value(2).toInt();
    const bool isNoise = words.value(1) == u"noise";
    if (count < 2 || (!isNoise && words.value(1) != u"walk")) {
        std::fprintf(stderr, "assay_draw_bench walk|noise POINTS\n");
        return 2;
    }
    const Points points = pointsOf(isNoise, count);
    QElapsedTimer timer;
    timer.start();
    const auto curve = std::make_shared<const CurvePyramid>(std::vector<double>(points.x.begin(), points.x.end()),
                                                            std::vector<double>(points.y.begin(), points.y.end()));
    const double building = double(timer.nsecsElapsed()) / 1e9;
    Stage ours;
    Stage peer;
    const QPen pen(Qt::blue, 1.5);
    auto *plottable = new CurvePlottable(ours.plot().xAxis, ours.plot().yAxis);
    plottable->setCurve(curve);
    plottable->setPen(pen);
    QCPGraph *graph = peer.plot().addGraph();
    graph->setData(points.x, points.y, true);
    graph->setPen(pen);
    graph->setAdaptiveSampling(true);
    const CurvePyramid::Extremes extremes = curve->extremes();
    const QCPRange y(extremes.min, extremes.max);
    for (Stage *stage : {&ours, &peer}) {
        stage->plot().xAxis->setRange(0, count - 1);
        stage->plot().yAxis->setRange(y);
    }
    double oursBest = 1e9;
    double peerBest = 1e9;
    for (int round = 0; round < rounds; ++round) {
        oursBest = std::min(oursBest, ours.replot());
        peerBest = std::min(peerBest, peer.replot());
    }
    const double worst = worstOfViews(ours, count - 1, y);
    std::printf("{\"seconds\": %.9f, \"peer_seconds\": %.9f, \"view_seconds\": %.9f, \"build_seconds\": %.9f}\n",
                oursBest, peerBest, worst, building);
    return 0;
}
