#include "tests/ui/charts/run_chart_stage.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/heat_chart.h"
#include "ui/charts/parallel_chart.h"
#include "ui/charts/run_scatter.h"
#include "ui/charts/scatter_matrix.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>

#include <cmath>

using namespace assay;

namespace
{

RunPoints longNames()
{
    RunPoints points = sampleRuns(30);
    const QString filler = QStringLiteral("_and_a_name_that_somebody_let_grow_to_sixty_characters");
    for (RunAxis &axis : points.axes) {
        axis.title = (axis.title + filler).left(60);
        for (QString &word : axis.words)
            word = (word + filler).left(60);
    }
    for (RunPoint &run : points.runs)
        run.name = (run.name + filler).left(60);
    return points;
}

RunPoints manyWords()
{
    RunPoints points = sampleRuns(300);
    points.axes[2].words.clear();
    for (int word = 0; word < 50; ++word)
        points.axes[2].words.append(QStringLiteral("category %1").arg(word));
    for (size_t run = 0; run < points.runs.size(); ++run)
        points.axes[2].values[run] = double(run * 7 % 50);
    return points;
}

RunPoints selectedRuns()
{
    RunPoints points = sampleRuns(120);
    for (size_t run = 0; run < 6; ++run) {
        points.runs[run].style = int(run);
        points.runs[run].isSelected = true;
    }
    return points;
}

RunPoints allMissing()
{
    RunPoints points = sampleRuns(10);
    for (RunAxis &axis : points.axes)
        std::fill(axis.values.begin(), axis.values.end(), std::nan(""));
    return points;
}

} // namespace

/// Draws each chart of many runs as PNG, for people to look at, and checks that something is drawn.
class TestRunChartPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUiWarnings(); }

    void everyChartIsDrawn_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<RunPoints>("points");
        const auto add = [](const char *name, const RunPoints &points) {
            for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")})
                QTest::newRow(qPrintable(QString::fromLatin1(name) + u'-' + theme)) << theme << points;
        };
        add("120", sampleRuns(120));
        add("selected", selectedRuns());
        add("500", sampleRuns(500));
        add("long-names", longNames());
        add("many-words", manyWords());
        add("one", sampleRuns(1));
        add("none", sampleRuns(0));
        add("missing", allMissing());
    }

    void everyChartIsDrawn()
    {
        QFETCH(QString, theme);
        QFETCH(RunPoints, points);
        applyLook(*qApp, theme == u"dark" ? ThemeMode::Dark : ThemeMode::Light);
        const QDir folder(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("run_chart_pictures")));
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        const QString state = QString::fromLatin1(QTest::currentDataTag());
        const bool hasSelection = state.startsWith(QStringLiteral("selected"));
        const auto save = [&](RunChart &chart, const QString &name, const QSize &size) {
            chart.setPoints(points);
            if (!hasSelection)
                chart.setColorAxis(3);
            const QImage image = settled(chart, size);
            QVERIFY(image.save(folder.filePath(name + u'-' + state + QStringLiteral(".png"))));
            const QColor card = tokenColor(Token::Card, chart.palette());
            QVERIFY(countPixels(image, card) < image.width() * image.height());
        };
        ParallelChart parallel(QStringLiteral("Parallel"));
        save(parallel, QStringLiteral("parallel"), {900, 360});
        if (state.startsWith(QStringLiteral("120"))) {
            drag(parallel, parallel.pixelOf(1, 4.5), parallel.pixelOf(1, 8.5));
            drag(parallel, parallel.pixelOf(3, 0.82), parallel.pixelOf(3, 0.9));
            QVERIFY(parallel.selectedRuns().size() > 1);
            QVERIFY(settled(parallel, {900, 360})
                        .save(folder.filePath(QStringLiteral("parallel-brushed-%1.png").arg(theme))));
        }
        RunScatter scatter(QStringLiteral("Scatter"));
        save(scatter, QStringLiteral("scatter"), {560, 360});
        scatter.setAxes(4, 3, 1);
        scatter.setBetter(Better::Lower, Better::Higher);
        save(scatter, QStringLiteral("scatter-front"), {560, 360});
        scatter.setAxes(2, 3);
        save(scatter, QStringLiteral("scatter-words"), {560, 360});
        ScatterMatrix matrix(QStringLiteral("Matrix"));
        save(matrix, QStringLiteral("matrix"), {900, 700});
        HeatChart heat(QStringLiteral("Heat"));
        heat.setPoints(points);
        heat.setAxes(1, 2, 3);
        save(heat, QStringLiteral("heat"), {700, 420});
        heat.setAxes(2, 1, 3);
        save(heat, QStringLiteral("heat-turned"), {700, 420});
        heat.setAxes(0, 4, 3);
        heat.setShowsContours(true);
        save(heat, QStringLiteral("heat-contours"), {700, 420});
    }
};

QTEST_MAIN(TestRunChartPictures)
#include "tst_run_chart_pictures.moc"
