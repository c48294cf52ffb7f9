#include "core/base/random.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"
#include "core/work/manage_people.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/small_multiples.h"
#include "ui/pages/curve_options.h"
#include "ui/pages/curves_tab.h"
#include "ui/pages/page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tab_strip.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QJsonObject>
#include <QLabel>
#include <QScrollBar>

#include <cmath>

using namespace assay;

namespace
{

constexpr TimeMs firstStart = 1'750'000'000'000;
constexpr int steps = 120;

/// The widget in the chart that takes the mouse.
QWidget *plotOf(const LineChart &chart)
{
    return chart.findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
}

/// Moves the pointer to x in the middle of a chart.
void pointAt(const LineChart &chart, double x)
{
    QTest::mouseMove(plotOf(chart), {int(chart.placeOf(x, 0).x()), chart.plotArea().center().y()});
}

/// What a run's curve has at a step: closed forms, so that means are known.
double validAt(int depth, int seed, int step)
{
    return 20.0 * depth * std::exp(-step / 40.0) + 50 + seed;
}

/// The lines of a chart's CSV that begin so; none while there is no chart.
QByteArrayList linesOf(const LineChart *chart, const QByteArray &begin)
{
    QByteArrayList lines = chart ? chart->toCsv().split('\n') : QByteArrayList();
    lines.removeIf([&](const QByteArray &line) { return !line.startsWith(begin); });
    return lines;
}

} // namespace

/// The curves of the shown runs in the window: their crosshair, small charts, and means over replicates.
class TestCurvesTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        auto project = createProject(m_folder->path(QStringLiteral("project")),
                                     {QStringLiteral("Ada"), QStringLiteral("data scientist")});
        QVERIFY_RESULT(project);
        m_project = *project;
        // Three seeds of each depth, and one run that is like no other; seeds 1, 2, 3 lie one apart.
        for (const int depth : {6, 3}) {
            for (int seed = 1; seed <= 3; ++seed)
                add(QStringLiteral("xgboost depth %1").arg(depth), depth, seed);
        }
        add(QStringLiteral("alone"), 1, 1);
        m_stage = std::make_unique<WindowStage>(m_project);
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        QList<RunId> all;
        for (const RunId &id : std::as_const(m_runs))
            all.append(id);
        m_stage->workspace().selection().set(all);
        QTRY_VERIFY(m_page->isSettled());
        QTRY_COMPARE(charts().size(), 2);
        QTRY_COMPARE(linesOf(chart(QStringLiteral("Validation")), "alone").size(), steps);
        m_options = m_page->findChild<CurveOptions *>();
    }

    void cleanup()
    {
        m_stage.reset();
        m_project.reset();
        m_folder.reset();
        m_runs.clear();
    }

    void pointingAtOneChartPointsAtAll()
    {
        LineChart *valid = chart(QStringLiteral("Validation"));
        LineChart *train = chart(QStringLiteral("Training"));
        pointAt(*valid, 60);
        QTRY_VERIFY(saidBy(*train).contains(QStringLiteral(" at 60")));
        QVERIFY(saidBy(*valid).contains(QStringLiteral("alone  %1 at 60").arg(validAt(1, 1, 60), 0, 'g', 5)));
        QCOMPARE(saidBy(*train).count(QStringLiteral("xgboost depth 6  ")), 3);
        QTest::mouseMove(&m_stage->window(), {2, 2});
        QTRY_VERIFY(saidBy(*train).isEmpty());
        QVERIFY(saidBy(*valid).isEmpty());
    }

    void replicatesBecomeTheirMeanWithABand()
    {
        choose(QStringLiteral("deviation"));
        QTRY_VERIFY(!linesOf(chart(QStringLiteral("Validation")), "xgboost depth 6 · 3 run(s),").isEmpty());
        const LineChart *valid = chart(QStringLiteral("Validation"));
        const QByteArrayList lines = linesOf(valid, "xgboost depth 6 · 3 run(s),");
        QCOMPARE(lines.size(), steps);
        for (int step = 0; step < steps; ++step) {
            // Seeds 1, 2 and 3: the mean is that of seed 2, the deviation one.
            const QByteArrayList cells = lines.at(step).split(',');
            QCOMPARE(cells.at(1).toInt(), step);
            const double mean = validAt(6, 2, step);
            QVERIFY(std::abs(cells.at(2).toDouble() - mean) < 1e-9);
            QVERIFY(std::abs(cells.at(3).toDouble() - (mean - 1)) < 1e-9);
            QVERIFY(std::abs(cells.at(4).toDouble() - (mean + 1)) < 1e-9);
            QCOMPARE(cells.at(5), QByteArray("3"));
        }
        QCOMPARE(linesOf(valid, "xgboost depth 3 · 3 run(s),").size(), steps);
        QVERIFY(linesOf(valid, "xgboost depth 6,").isEmpty());
        // What has no replicate stays a line.
        QCOMPARE(linesOf(valid, "alone,").size(), steps);
        QVERIFY(valid->accessibleDescription().contains(QStringLiteral("xgboost depth 3 · 3 run(s): 120 points")));
        QVERIFY(hasLabel(m_page, QStringLiteral("best 52.02 at step 119")));
        m_stage->workspace().selection().toggle(m_runs.last());
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("best mean 55.06 at step 119")));
        set(QStringLiteral("x"), QStringLiteral("relative_time"));
        QTRY_VERIFY(chart(QStringLiteral("by seconds since the start")));
        QVERIFY(hasLabel(m_page, QStringLiteral("best mean 55.06")));
        QVERIFY(!hasLabel(m_page, QStringLiteral("best mean 55.06 at step")));
        set(QStringLiteral("x"), QStringLiteral("step"));
        m_stage->workspace().selection().toggle(m_runs.last());

        choose(QStringLiteral("interval"));
        const double half = 4.302652729749464 / std::sqrt(3.0);
        const auto lowest = [&] {
            const QByteArrayList first = linesOf(chart(QStringLiteral("Validation")), "xgboost depth 3 · 3 run(s),0,");
            return first.isEmpty() ? 0.0 : first.first().split(',').at(3).toDouble();
        };
        QTRY_VERIFY(std::abs(lowest() - (validAt(3, 2, 0) - half)) < 1e-9);

        choose(QStringLiteral("each"));
        QTRY_COMPARE(linesOf(chart(QStringLiteral("Validation")), "xgboost depth 6,").size(), 3 * steps);
    }

    void aMeanFollowsItsRunsAsTheyComeAndGo()
    {
        choose(QStringLiteral("standard_error"));
        QTRY_VERIFY(!linesOf(chart(QStringLiteral("Validation")), "xgboost depth 6 · 3 run(s),").isEmpty());
        m_stage->workspace().selection().toggle(m_runs.at(1));
        QTRY_VERIFY(!linesOf(chart(QStringLiteral("Validation")), "xgboost depth 6 · 2 run(s),").isEmpty());
        m_stage->workspace().selection().toggle(m_runs.at(0));
        // One alone is a line again.
        QTRY_COMPARE(linesOf(chart(QStringLiteral("Validation")), "xgboost depth 6,").size(), steps);
        m_stage->workspace().selection().toggle(m_runs.at(0));
        m_stage->workspace().selection().toggle(m_runs.at(1));
        QTRY_VERIFY(!linesOf(chart(QStringLiteral("Validation")), "xgboost depth 6 · 3 run(s),").isEmpty());
        // Smoothed runs have a smoothed mean; by wall clock they have no moment in common.
        set(QStringLiteral("x"), QStringLiteral("time"));
        QTRY_COMPARE(linesOf(chart(QStringLiteral("by time")), "xgboost depth 6,").size(), 3 * steps);
        set(QStringLiteral("x"), QStringLiteral("relative_time"));
        QTRY_VERIFY(
            !linesOf(chart(QStringLiteral("by seconds since the start")), "xgboost depth 6 · 3 run(s),").isEmpty());
    }

    void eachRunHasItsOwnChart()
    {
        set(QStringLiteral("charts"), QStringLiteral("one_each"));
        QTRY_VERIFY(chart(QStringLiteral("alone: Validation")));
        QVERIFY(hasLabel(m_page, QStringLiteral("Validation RMSE by step")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        const ChartView::View shared = chart(QStringLiteral("alone: Validation"))->view();
        int small = 0;
        for (const LineChart *one : charts()) {
            if (one->accessibleName().contains(QStringLiteral("Validation"))) {
                QCOMPARE(one->view(), shared);
                ++small;
            }
        }
        QCOMPARE(small, 7);
        // Means have a chart each, too.
        choose(QStringLiteral("deviation"));
        QTRY_VERIFY(chart(QStringLiteral("xgboost depth 6 · 3 run(s): Validation")));
        QVERIFY(!chart(QStringLiteral("xgboost depth 6: Validation")));
        QVERIFY(chart(QStringLiteral("alone: Validation")));
        // A run that is hidden loses its chart.
        m_stage->workspace().selection().toggle(m_runs.last());
        QTRY_VERIFY(!chart(QStringLiteral("alone: Validation")));
        set(QStringLiteral("charts"), QStringLiteral("overlay"));
        QTRY_VERIFY(chart(QStringLiteral("Validation RMSE by step")));
    }

    void smallChartsShowTheirPixels()
    {
        set(QStringLiteral("charts"), QStringLiteral("one_each"));
        QTRY_VERIFY(chart(QStringLiteral("alone: Validation")));
        QTest::qWait(50);
        const QImage image = chart(QStringLiteral("alone: Validation"))->grab().toImage();
        const int series = m_stage->workspace().selection().seriesOf(m_runs.last());
        const QColor color = seriesStyle(series, themeMode(QApplication::palette())).color;
        int drawn = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                drawn += image.pixelColor(x, y) == color;
        }
        QVERIFY2(drawn > 60, qPrintable(QString::number(drawn)));
    }

    void metricsAreChosen()
    {
        set(QStringLiteral("metrics"), QJsonArray{QStringLiteral("lr"), QStringLiteral("valid_rmse"),
                                                  QStringLiteral("unknown"), QStringLiteral("train_rmse")});
        QTRY_COMPARE(charts().size(), 3);
        QCOMPARE(charts().first()->accessibleName(), QStringLiteral("lr by step"));
        QTRY_COMPARE(linesOf(charts().first(), "alone,").size(), steps);
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        set(QStringLiteral("metrics"), QJsonArray{QStringLiteral("train_rmse")});
        QTRY_COMPARE(charts().size(), 1);
        // None of those that were chosen is there: those that tell most.
        set(QStringLiteral("metrics"), QJsonArray{QStringLiteral("unknown")});
        QTRY_COMPARE(charts().size(), 2);
    }

    void ofAnotherXAllIsShown()
    {
        LineChart *valid = chart(QStringLiteral("Validation"));
        valid->setFocus();
        press(Qt::Key_Plus);
        QVERIFY(!valid->isFitted());
        set(QStringLiteral("x"), QStringLiteral("relative_time"));
        QTRY_VERIFY(chart(QStringLiteral("by seconds since the start")));
        QVERIFY(valid->isFitted());
        QCOMPARE(valid->view().xUpper, (steps - 1) * 0.5);
    }

    void theOptionsLeaveTheTabsTheirRoom()
    {
        m_stage->window().resize(1440, 900);
        set(QStringLiteral("smoothing"), QStringLiteral("gaussian"));
        QCoreApplication::processEvents();
        const auto *tabs = m_page->findChild<TabStrip *>();
        QVERIFY(tabs->tabRect(tabs->count() - 1).right() < tabs->width());
        // In a narrow window both give way, and nothing is pushed out of it.
        m_stage->window().resize(m_stage->window().minimumSize());
        QCoreApplication::processEvents();
        const QRect options(m_options->mapTo(&m_stage->window(), QPoint()), m_options->size());
        QVERIFY(m_stage->window().rect().contains(options));
    }

    void aRunningRunsMeanGrows()
    {
        choose(QStringLiteral("deviation"));
        QTRY_VERIFY(!linesOf(chart(QStringLiteral("Validation")), "xgboost depth 3 · 3 run(s),").isEmpty());
        add(QStringLiteral("xgboost depth 3"), 3, 6, RunStatus::Running);
        m_stage->workspace().selection().toggle(m_runs.last());
        const auto lastMean = [this] {
            const QByteArrayList lines = linesOf(chart(QStringLiteral("Validation")), "xgboost depth 3 · 4 run(s),");
            return lines.isEmpty() ? -1.0 : lines.last().split(',').at(2).toDouble();
        };
        QTRY_VERIFY(std::abs(lastMean() - validAt(3, 3, steps - 1)) < 1e-9);
        QVERIFY_RESULT(m_project->write([this](Connection &connection) {
            // A second value at the last step: of both the mean counts.
            return metric_store::append(
                connection, m_runs.last(),
                {{QStringLiteral("valid_rmse"), {{steps - 1, firstStart, validAt(3, 6, steps - 1) + 8}}}});
        }));
        QTRY_VERIFY(std::abs(lastMean() - (validAt(3, 3, steps - 1) + 1)) < 1e-9);
    }

    /// Twenty times five replicates with 2,000 points a curve: the window goes on working whatever is chosen.
    void aHundredRunsDoNotHoldTheWindow()
    {
        QList<RunId> many;
        for (int run = 0; run < 100; ++run) {
            add(QStringLiteral("trial %1").arg(run / 5), 10 + run / 5, 1 + run % 5, RunStatus::Finished, 2'000);
            many.append(m_runs.last());
        }
        StallProbe probe;
        const auto settles = [&] {
            return QTest::qWaitFor([&] { return m_page->isSettled(); }, 60'000) && (QTest::qWait(50), true);
        };
        probe.begin(QStringLiteral("overlay"));
        m_stage->workspace().selection().set(many);
        QTRY_VERIFY(isDescribed(QStringLiteral("trial 19: 2,000 points")));
        QVERIFY(settles());
        probe.begin(QStringLiteral("point"));
        for (int i = 0; i < 20; ++i) {
            pointAt(*chart(QStringLiteral("Validation")), 1'000 + 10 * i);
            QTest::qWait(5);
        }
        QTRY_VERIFY(!saidBy(*chart(QStringLiteral("Training"))).isEmpty());
        QTest::mouseMove(&m_stage->window(), {2, 2});
        probe.begin(QStringLiteral("bands"));
        choose(QStringLiteral("interval"));
        QTRY_VERIFY(isDescribed(QStringLiteral("trial 19 · 5 run(s): 2,000 points")));
        QVERIFY(settles());
        probe.begin(QStringLiteral("a chart a mean"));
        set(QStringLiteral("charts"), QStringLiteral("one_each"));
        QVERIFY(settles());
        QVERIFY(chart(QStringLiteral("trial 0 · 5 run(s): Validation")));
        probe.begin(QStringLiteral("a chart a run"));
        choose(QStringLiteral("each"));
        QVERIFY(settles());
        QVERIFY(chart(QStringLiteral("trial 0: Validation")));
        probe.begin(QStringLiteral("scroll"));
        auto *small = m_page->findChild<SmallMultiples *>();
        for (int page = 0; page < 10; ++page) {
            small->verticalScrollBar()->setValue(page * small->verticalScrollBar()->maximum() / 9);
            QTest::qWait(5);
        }
        QVERIFY(chart(QStringLiteral("trial 19: Training")));
        probe.begin(QStringLiteral("move"));
        chart(QStringLiteral("trial 19: Training"))->setFocus();
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Plus);
        QTest::qWait(20);
        probe.end();
        for (const StallProbe::Step &step : probe.steps()) {
            qInfo("%-16s held for %6.1f ms of work", qPrintable(step.name), step.cpuMs);
        }
        for (const StallProbe::Step &step : probe.steps()) {
            QVERIFY2(step.cpuMs < 500, qPrintable(step.name));
        }
    }

    /// For people to look at, beside this program.
    void pictures_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << QStringLiteral("light");
        QTest::newRow("dark") << QStringLiteral("dark");
    }

    void pictures()
    {
        QFETCH(QString, theme);
        applyLook(*qApp, theme == u"dark" ? ThemeMode::Dark : ThemeMode::Light);
        const QDir folder(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("curve_pictures")));
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        m_stage->window().resize(1440, 900);
        const auto save = [&](const QString &name) {
            QTRY_VERIFY(m_page->isSettled());
            QTest::qWait(80);
            const QImage image = m_stage->window().grab().toImage();
            QVERIFY(image.save(folder.filePath(name + u'-' + theme + QStringLiteral(".png"))));
            QCOMPARE(image.pixelColor(1400, 12), tokenColor(Token::Window, QApplication::palette()));
        };
        save(QStringLiteral("overlay"));
        pointAt(*chart(QStringLiteral("Validation")), 60);
        QTRY_VERIFY(!saidBy(*chart(QStringLiteral("Training"))).isEmpty());
        save(QStringLiteral("crosshair"));
        QTest::mouseMove(&m_stage->window(), {2, 2});
        choose(QStringLiteral("deviation"));
        save(QStringLiteral("band"));
        m_options->setState({{QStringLiteral("smoothing"), QStringLiteral("running_mean")},
                             {QStringLiteral("strength"), 15},
                             {QStringLiteral("replicates"), QStringLiteral("interval")}});
        save(QStringLiteral("smoothed-band"));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("More")), Qt::LeftButton);
        save(QStringLiteral("more"));
        press(Qt::Key_Escape);
        set(QStringLiteral("charts"), QStringLiteral("one_each"));
        save(QStringLiteral("small-band"));
        set(QStringLiteral("smoothing"), QStringLiteral("none"));
        choose(QStringLiteral("each"));
        save(QStringLiteral("small"));
        set(QStringLiteral("metrics"), QJsonArray{QStringLiteral("valid_rmse"), QStringLiteral("train_rmse"),
                                                  QStringLiteral("lr"), QStringLiteral("gradient")});
        pointAt(*chart(QStringLiteral("alone: Validation")), 60);
        save(QStringLiteral("small-four"));
        QTest::mouseMove(&m_stage->window(), {2, 2});
        set(QStringLiteral("charts"), QStringLiteral("overlay"));
        save(QStringLiteral("four"));
        applyLook(*qApp, ThemeMode::Light);
    }

private:
    void add(const QString &name, int depth, int seed, RunStatus status = RunStatus::Finished, int points = steps)
    {
        Run run;
        run.id = RunId::create();
        run.name = name;
        run.startedAt = firstStart + m_runs.size() * 3'600'000;
        run.params = {{QStringLiteral("max_depth"), QString::number(depth)},
                      {QStringLiteral("estimator"), QStringLiteral("xgboost")},
                      {QStringLiteral("seed"), QString::number(seed)}};
        Random random(std::uint64_t(m_runs.size()), "curves");
        metric_store::Batch batch;
        for (int step = 0; step < points; ++step) {
            const TimeMs at = run.startedAt + step * 500;
            const double valid = validAt(depth, seed, step);
            batch[QStringLiteral("valid_rmse")].push_back({step, at, valid});
            batch[QStringLiteral("train_rmse")].push_back({step, at, valid * 0.8 + 3 * random.normal()});
            batch[QStringLiteral("lr")].push_back({step, at, 0.1 * std::exp(-step / 60.0) / depth});
            batch[QStringLiteral("gradient")].push_back({step, at, std::abs(random.normal()) * depth});
        }
        batch[QStringLiteral("rmse")].push_back({0, run.startedAt, validAt(depth, seed, steps)});
        const auto stored = m_project->write([&](Connection &connection) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(connection, QStringLiteral("seeds"), firstStart));
            ASSAY_CHECK(run_store::setDirection(connection, experiment.id, QStringLiteral("rmse"), true));
            run.experimentId = experiment.id;
            ASSAY_CHECK(run_store::insert(connection, run));
            ASSAY_CHECK(metric_store::append(connection, run.id, batch));
            ASSAY_CHECK(metric_store::sumUp(connection, run.id));
            return status == RunStatus::Running
                       ? Result<>(Done{})
                       : run_store::finish(connection, run.id, status, run.startedAt + steps * 500);
        });
        QVERIFY_RESULT(stored);
        m_runs.append(run.id);
    }

    void set(const QString &key, const QJsonValue &value) { m_options->setState({{key, value}}); }
    void choose(const QString &replicates) { set(QStringLiteral("replicates"), replicates); }

    /// The charts that can be seen, from left to right, then down.
    [[nodiscard]] QList<LineChart *> charts() const
    {
        QList<LineChart *> seen;
        const auto *tab = m_page->findChild<CurvesTab *>();
        for (LineChart *one : tab->findChildren<LineChart *>()) {
            if (one->isVisible() && !plotOf(*one)->visibleRegion().isEmpty())
                seen.append(one);
        }
        const auto place = [&](const LineChart *one) {
            const QPoint at = one->mapTo(tab, QPoint());
            return std::pair(at.y(), at.x());
        };
        std::sort(seen.begin(), seen.end(),
                  [&](const LineChart *a, const LineChart *b) { return place(a) < place(b); });
        return seen;
    }

    /// The first of them whose name has that part.
    [[nodiscard]] LineChart *chart(const QString &part) const
    {
        for (LineChart *one : charts()) {
            if (one->accessibleName().contains(part))
                return one;
        }
        return nullptr;
    }

    /// Whether the first chart of validation says so of itself.
    [[nodiscard]] bool isDescribed(const QString &part) const
    {
        const LineChart *valid = chart(QStringLiteral("Validation"));
        return valid && valid->accessibleDescription().contains(part);
    }

    static QString saidBy(const LineChart &chart)
    {
        const auto *box = chart.findChild<QLabel *>();
        return box->isVisible() ? box->text() : QString();
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    QList<RunId> m_runs;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
    CurveOptions *m_options = nullptr;
};

QTEST_MAIN(TestCurvesTab)
#include "tst_curves_tab.moc"
