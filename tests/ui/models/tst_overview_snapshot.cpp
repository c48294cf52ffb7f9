#include "core/runs/index/run_index.h"
#include "core/runs/run_store.h"
#include "tests/support/many_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "ui/models/overview_snapshot.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace assay;

namespace
{

QStringList namesOf(const QList<Run> &runs)
{
    QStringList names;
    for (const Run &run : runs)
        names.append(run.name);
    return names;
}

} // namespace

/// What the overview tells of runs, beside what their rows say.
class TestOverviewSnapshot final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto project = Project::create(m_folder.path(QStringLiteral("p")), [] { return TimeMs(1'000); });
        QVERIFY_RESULT(project);
        m_project = *project;
        NoProgress progress;
        QVERIFY_RESULT(makeManyRuns(*m_project, 3'000, progress));
        m_index = std::make_unique<RunIndex>(m_project);
    }

    void anEmptyProjectHasNothing()
    {
        const auto project = Project::create(m_folder.path(QStringLiteral("empty")));
        QVERIFY_RESULT(project);
        RunIndex index(*project);
        const auto snapshot = loadOverviewSnapshot(**project, index);
        QVERIFY_RESULT(snapshot);
        QCOMPARE(snapshot->runs, 0);
        QVERIFY(!snapshot->hasRuns);
        QVERIFY(snapshot->bestRuns.isEmpty() && snapshot->attention.isEmpty());
    }

    void runsWithoutAMeasureHaveNoBest()
    {
        const auto snapshot = load();
        QVERIFY_RESULT(snapshot);
        QCOMPARE(snapshot->runs, 3'000);
        QCOMPARE(snapshot->finishedRuns, 3'000);
        QCOMPARE(snapshot->metric, QStringLiteral("rmse"));
        QVERIFY(snapshot->bestRuns.isEmpty());
    }

    void countsAndBestRunsAreThoseOfTheRows_data()
    {
        QTest::addColumn<QString>("change");
        // One in 20 lacks the metric, one in 1,000 is NaN.
        QTest::newRow("rmse") << "UPDATE metric_summary SET key = 'rmse' WHERE key = 'm02'";
        QTest::newRow("ties") << "UPDATE metric_summary SET last = round(last, 2) WHERE key = 'rmse'";
        QTest::newRow("infinite") << "UPDATE metric_summary SET last = -9e999 WHERE key = 'rmse' AND last < 0.1";
        QTest::newRow("other statuses")
            << "UPDATE run SET status = 'failed', error = 'no ' || name WHERE substr(name, -1) IN ('1', '2'); "
               "UPDATE run SET status = 'running', ended_at = NULL WHERE substr(name, -1) = '3'";
        QTest::newRow("archived") << "UPDATE run SET archived_at = 5 WHERE substr(name, -2) = '11'";
        QTest::newRow("in the trash") << "UPDATE run SET trashed_at = 5 WHERE substr(name, -2) > '60'";
        QTest::newRow("newest of another task")
            << "UPDATE metric_summary SET key = 'log_loss' WHERE key = 'rmse' AND run_id IN "
               "(SELECT id FROM run ORDER BY started_at DESC LIMIT 1500)";
        QTest::newRow("nothing in use") << "UPDATE run SET trashed_at = 5";
    }

    void countsAndBestRunsAreThoseOfTheRows()
    {
        QFETCH(QString, change);
        QVERIFY_RESULT(
            m_project->write([&](Connection &connection) { return connection.execute(change.toUtf8().constData()); }));
        const auto snapshot = load();
        QVERIFY_RESULT(snapshot);
        const QList<Run> runs = inUse();
        QVERIFY(snapshot->hasRuns);
        QCOMPARE(snapshot->runs, std::int64_t(runs.size()));
        QCOMPARE(snapshot->finishedRuns, count(runs, RunStatus::Finished));
        QCOMPARE(std::int64_t(snapshot->runningRuns), count(runs, RunStatus::Running));
        QString metric = QStringLiteral("rmse");
        for (auto run = runs.crbegin(); run != runs.crend(); ++run)
            metric = run->metrics.contains(QStringLiteral("rmse"))       ? QStringLiteral("rmse")
                     : run->metrics.contains(QStringLiteral("log_loss")) ? QStringLiteral("log_loss")
                                                                         : metric;
        QCOMPARE(snapshot->metric, metric);
        QList<Run> best;
        std::copy_if(runs.begin(), runs.end(), std::back_inserter(best), [&](const Run &run) {
            return run.metrics.contains(metric) && std::isfinite(run.metrics.value(metric).last);
        });
        std::stable_sort(best.begin(), best.end(), [&](const Run &a, const Run &b) {
            return a.metrics.value(metric).last < b.metrics.value(metric).last;
        });
        QCOMPARE(namesOf(snapshot->bestRuns), namesOf(best.mid(0, 5)));
        QStringList failed;
        for (const Run &run : runs) {
            if (run.status == RunStatus::Failed && failed.size() < 6)
                failed.append(QStringLiteral("“%1” failed: no %1").arg(run.name));
        }
        QStringList attention;
        for (const AttentionItem &item : snapshot->attention)
            attention.append(item.text);
        QCOMPARE(attention, failed);
    }

private:
    [[nodiscard]] Result<OverviewSnapshot> load() const { return loadOverviewSnapshot(*m_project, *m_index); }

    /// Newest first.
    [[nodiscard]] QList<Run> inUse() const
    {
        QList<Run> runs;
        const auto all = m_project->read([](Connection &connection) { return run_store::list(connection); });
        for (const Run &run : all ? *all : QList<Run>()) {
            if (!run.archivedAt)
                runs.append(run);
        }
        return runs;
    }

    static std::int64_t count(const QList<Run> &runs, RunStatus status)
    {
        return std::count_if(runs.begin(), runs.end(), [&](const Run &run) { return run.status == status; });
    }

    TemporaryFolder m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<RunIndex> m_index;
};

QTEST_GUILESS_MAIN(TestOverviewSnapshot)
#include "tst_overview_snapshot.moc"
