#include "tests/ui/pages/search_stage.h"

#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"
#include "core/work/manage_people.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/tab_strip.h"

#include <QApplication>

#include <cmath>

namespace assay
{

namespace
{

constexpr int patienceMs = 20'000;
constexpr TimeMs firstStart = 1'750'000'000'000;

Result<> store(Connection &connection, int number, std::int64_t experiment)
{
    Run run;
    run.id = RunId::create();
    run.experimentId = experiment;
    run.name = QStringLiteral("run %1").arg(number);
    run.startedAt = firstStart + number * 60'000;
    run.params = {{QStringLiteral("learning_rate"), QString::number(SearchStage::learningRate(number), 'g', 6)},
                  {QStringLiteral("max_depth"), QString::number(SearchStage::depth(number))},
                  {QStringLiteral("booster"), number % 3 == 0 ? QStringLiteral("dart") : QStringLiteral("gbtree")},
                  {QStringLiteral("estimator"), QStringLiteral("xgboost")}};
    ASSAY_CHECK(run_store::insert(connection, run));
    const auto one = [&](double value) { return std::vector<MetricPoint>{{0, run.startedAt, value}}; };
    ASSAY_CHECK(metric_store::append(connection, run.id,
                                     {{QStringLiteral("rmse"), one(SearchStage::rmse(number))},
                                      {QStringLiteral("fit_seconds"), one(1 + SearchStage::depth(number))}}));
    ASSAY_CHECK(metric_store::sumUp(connection, run.id));
    return run_store::finish(connection, run.id, RunStatus::Finished,
                             run.startedAt + 1000 * (1 + SearchStage::depth(number)));
}

} // namespace

double SearchStage::learningRate(int run)
{
    return std::pow(10, -4 + 3 * double(run * 37 % 101) / 100);
}

int SearchStage::depth(int run)
{
    return 2 + run * 5 % 9;
}

double SearchStage::rmse(int run)
{
    const double rate = std::log10(learningRate(run)) + 2;
    return 50 + 20 * rate * rate + 2.0 * std::abs(depth(run) - 6) + 0.01 * (run % 7);
}

SearchStage::SearchStage(int runs)
{
    auto project = createProject(m_folder.path(QStringLiteral("project")),
                                 {QStringLiteral("Ada"), QStringLiteral("data scientist")});
    if (!project)
        qFatal("%s", qPrintable(project.error().text));
    m_project = *project;
    add(runs);
    m_stage = std::make_unique<WindowStage>(m_project);
    m_page = m_stage->goTo(QStringLiteral("experiments"));
    if (!m_page)
        qFatal("the page never came");
}

void SearchStage::add(int runs)
{
    const auto stored = m_project->write([&](Connection &connection) -> Result<> {
        ASSAY_TRY(experiment, run_store::ensureExperiment(connection, m_experiment, firstStart));
        ASSAY_CHECK(run_store::setDirection(connection, experiment.id, QStringLiteral("rmse"), true));
        for (int run = 0; run < runs; ++run)
            ASSAY_CHECK(store(connection, m_count + run, experiment.id));
        return Done{};
    });
    if (!stored)
        qFatal("%s", qPrintable(stored.error().text));
    m_count += runs;
}

void SearchStage::addCurve(const QString &name, const QString &metric, const std::vector<double> &values)
{
    Run run;
    run.id = RunId::create();
    run.name = name;
    run.startedAt = firstStart + m_count++ * 60'000;
    std::vector<MetricPoint> points;
    for (const double value : values)
        points.push_back({std::int64_t(points.size()), run.startedAt, value});
    const auto stored = m_project->write([&](Connection &connection) -> Result<> {
        ASSAY_TRY(experiment, run_store::ensureExperiment(connection, m_experiment, firstStart));
        run.experimentId = experiment.id;
        ASSAY_CHECK(run_store::insert(connection, run));
        ASSAY_CHECK(metric_store::append(connection, run.id, {{metric, points}}));
        ASSAY_CHECK(metric_store::sumUp(connection, run.id));
        return run_store::finish(connection, run.id, RunStatus::Finished, run.startedAt + 1000);
    });
    if (!stored)
        qFatal("%s", qPrintable(stored.error().text));
}

RunTable *SearchStage::table() const
{
    return m_page->findChild<RunTable *>();
}

bool SearchStage::settles() const
{
    return QTest::qWaitFor([this] { return m_page->isSettled(); }, patienceMs);
}

bool SearchStage::openTab(const QString &id)
{
    auto *tabs = m_page->findChild<TabStrip *>();
    tabs->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < tabs->count() && tabs->idOf(tabs->currentIndex()) != id; ++i)
        press(Qt::Key_Right);
    return tabs->idOf(tabs->currentIndex()) == id && settles();
}

void SearchStage::filter(const QString &text)
{
    press(Qt::Key_Slash);
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
}

QStringList SearchStage::shown()
{
    QStringList names;
    for (const RunId &id : m_stage->workspace().selection().runs()) {
        const auto run = m_project->read([&](Connection &c) { return run_store::find(c, id.value); });
        names.append(run ? run->name : run.error().text);
    }
    return names;
}

} // namespace assay
