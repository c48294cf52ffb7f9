#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"
#include "tests/support/many_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "ui/models/run_listing.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace assay;

/// What the Experiments page is told of many runs, beside what their rows say.
class TestRunListing final : public QObject
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
    }

    void opensTheNewestExperiment()
    {
        RunListing listing(m_project);
        RunListing::Opening opening;
        opening.query.rows = 50;
        const auto snapshot = listing.open(opening);
        QVERIFY_RESULT(snapshot);
        const auto runs = stored(snapshot->experiment.name);
        QCOMPARE(m_project->read([](Connection &c) { return run_store::list(c); })->front().experiment,
                 snapshot->experiment.name);
        QCOMPARE(snapshot->experiments.size(), 10);
        QCOMPARE(snapshot->facts.total, runs.size());
        QCOMPARE(snapshot->facts.primaryMetric, QStringLiteral("loss"));
        QCOMPARE(snapshot->arranged.rows.size(), 50);
        QCOMPARE(snapshot->facts.keys.metrics.size(), 20);
        QCOMPARE(snapshot->facts.keys.values.value(QStringLiteral("params.optimizer")).size(), 5);
        // The least loss first, and the marks of the column by all runs.
        QList<double> losses;
        for (const Run &run : runs) {
            if (std::isfinite(run.metrics.value(QStringLiteral("loss")).last))
                losses.append(run.metrics.value(QStringLiteral("loss")).last);
        }
        std::sort(losses.begin(), losses.end());
        for (int row = 0; row < 50; ++row)
            QCOMPARE(snapshot->arranged.rows[row].run.metrics.value(QStringLiteral("loss")).last, losses[row]);
        const RunRange range = snapshot->facts.ranges.value(QStringLiteral("metrics.loss"));
        QCOMPARE(range.least, losses.front());
        QCOMPARE(range.greatest, losses.back());
        QCOMPARE(range.count, size_t(losses.size()));
        QCOMPARE(snapshot->best.size(), 4);
        QCOMPARE(snapshot->best.front(), snapshot->arranged.rows.front().run.id);
        // Numbers and rows belong together.
        for (int row = 0; row < 50; ++row)
            QCOMPARE(snapshot->arranged.arrangement->rowOf(snapshot->arranged.rows[row].number), row);
    }

    void shownRunsComeFirstUnderTheirSquares()
    {
        RunListing listing(m_project);
        const auto snapshot = listing.open({});
        QVERIFY_RESULT(snapshot);
        const QList<Run> runs = stored(snapshot->experiment.name);
        RunTableQuery query;
        query.rows = 3;
        query.sorts = {{{RunColumn::Kind::Series}, false}};
        query.shown = {runs[100].id, runs[7].id};
        const auto up = listing.arrange(query);
        QVERIFY_RESULT(up);
        QCOMPARE(up->arrangement->runs.size(), size_t(runs.size()));
        QCOMPARE(up->rows[0].run.id, runs[100].id);
        QCOMPARE(up->rows[1].run.id, runs[7].id);
        QCOMPARE(up->rows[2].run.id, runs[0].id);
        // What the filter takes away is not brought back.
        const auto filter = RunFilter::parse(QStringLiteral("run_id != '%1'").arg(runs[100].id.value));
        QVERIFY_RESULT(filter);
        query.filter = *filter;
        const auto without = listing.arrange(query);
        QVERIFY_RESULT(without);
        QCOMPARE(without->arrangement->runs.size(), size_t(runs.size() - 1));
        QCOMPARE(without->rows[0].run.id, runs[7].id);
    }

    void changesAreToldOnceAndNothingElse()
    {
        RunListing listing(m_project);
        RunListing::Opening opening;
        opening.experiment = QStringLiteral("search 3");
        const auto snapshot = listing.open(opening);
        QVERIFY_RESULT(snapshot);
        RunListing::Changes changes;
        changes.query.sorts = snapshot->sorts;
        changes.isOfRuns = true;
        auto update = listing.update(changes);
        QVERIFY_RESULT(update);
        QVERIFY(!update->arranged.arrangement);
        QVERIFY(update->added.isEmpty());

        Run fresh;
        fresh.id = RunId::create();
        fresh.experimentId = snapshot->experiment.id;
        fresh.name = QStringLiteral("fresh");
        fresh.startedAt = 1'900'000'000'000;
        QVERIFY_RESULT(m_project->write([&](Connection &c) -> Result<> {
            ASSAY_CHECK(run_store::insert(c, fresh));
            return metric_store::append(c, fresh.id, {{QStringLiteral("loss"), {{1, 0, -5.0}}}});
        }));
        update = listing.update(changes);
        QVERIFY_RESULT(update);
        QCOMPARE(update->added.size(), 1);
        QCOMPARE(update->added.front().run.id, fresh.id);
        QVERIFY(update->arranged.arrangement);
        QCOMPARE(update->arranged.arrangement->rowOf(update->added.front().number), 0);
        QCOMPARE(update->facts.total, snapshot->facts.total + 1);
        QCOMPARE(update->facts.ranges.value(QStringLiteral("metrics.loss")).least, -5.0);

        // A curve that grows moves its run in an order by that metric, though no run was changed otherwise.
        QVERIFY_RESULT(m_project->write([&](Connection &c) -> Result<> {
            ASSAY_CHECK(metric_store::append(c, fresh.id, {{QStringLiteral("loss"), {{2, 0, 500.0}}}}));
            return metric_store::sumUp(c, fresh.id);
        }));
        changes.isOfRuns = false;
        changes.known = {fresh.id};
        update = listing.update(changes);
        QVERIFY_RESULT(update);
        QCOMPARE(update->runs.size(), 1);
        QCOMPARE(update->runs.front().run.metrics.value(QStringLiteral("loss")).last, 500.0);
        QVERIFY(update->arranged.arrangement);
        QVERIFY(update->arranged.arrangement->rowOf(update->runs.front().number) > 0);
        QVERIFY(update->added.isEmpty());
    }

private:
    [[nodiscard]] QList<Run> stored(const QString &experiment) const
    {
        const auto runs = m_project->read([&](Connection &c) { return run_store::list(c, experiment); });
        return runs ? *runs : QList<Run>();
    }

    TemporaryFolder m_folder;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestRunListing)
#include "tst_run_listing.moc"
