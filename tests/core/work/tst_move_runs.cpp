#include "core/runs/run_edit_store.h"
#include "core/runs/run_store.h"
#include "core/work/edit_runs.h"
#include "core/work/move_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

using namespace assay;

namespace
{

/// Lets work report so often, then says stop.
class StopsLater final : public Progress
{
public:
    explicit StopsLater(int reports) : m_left(reports) {}
    bool report(double, const QString &) override { return m_left-- > 0; }
    [[nodiscard]] bool isStopped() const override { return m_left < 0; }

private:
    int m_left;
};

} // namespace

class TestMoveRuns final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    NoProgress m_unwatched;

    RunId add(const QString &name, const RunId &parent = {}, RunStatus status = RunStatus::Finished)
    {
        Run run;
        run.id = RunId::create();
        run.name = name;
        run.startedAt = 1000;
        run.status = status;
        run.parent = parent;
        const auto made = m_project->write([&](Connection &c) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("e"), 1000));
            run.experimentId = experiment.id;
            return run_store::insert(c, run);
        });
        [&] { QVERIFY_RESULT(made); }();
        return run.id;
    }

    Result<MovedRuns> move(RunMove where, const QList<RunId> &runs)
    {
        return moveRuns(*m_project, QStringLiteral("Ben"), where, runs, m_unwatched);
    }

    QString inTrash()
    {
        const auto ids = m_project->read(run_edit_store::trash);
        const auto runs = m_project->read([&](Connection &c) { return run_store::listThese(c, *ids); });
        QStringList names;
        for (const Run &run : *runs)
            names.append(run.name);
        names.sort();
        return names.join(u',');
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        auto made = Project::create(m_folder->path(QStringLiteral("p")));
        QVERIFY_RESULT(made);
        m_project = std::move(*made);
    }

    void cleanup() { m_project.reset(); }

    void whatARunStartedComesAlong()
    {
        const RunId search = add(QStringLiteral("search"));
        const RunId trial = add(QStringLiteral("trial"), search);
        const RunId fold = add(QStringLiteral("fold"), trial);
        const RunId other = add(QStringLiteral("other"));
        const auto moved = move(RunMove::Trash, {search, other});
        QVERIFY_RESULT(moved);
        QCOMPARE(moved->chosen, (QList<RunId>{search, other}));
        QCOMPARE(moved->started, (QList<RunId>{trial, fold}));
        QCOMPARE(inTrash(), QStringLiteral("fold,other,search,trial"));
        // What is there already does not count as moved.
        const auto again = move(RunMove::Trash, {search});
        QVERIFY_RESULT(again);
        QVERIFY(again->chosen.isEmpty() && again->started.isEmpty() && again->undo.isEmpty());
        const auto restored = move(RunMove::Restore, {trial});
        QVERIFY_RESULT(restored);
        QCOMPARE(restored->chosen, QList<RunId>{trial});
        QCOMPARE(restored->started, QList<RunId>{fold});
        QCOMPARE(inTrash(), QStringLiteral("other,search"));
        QVERIFY_RESULT(move(RunMove::Archive, {fold}));
        const auto counts = m_project->read([](Connection &c) { return run_edit_store::shelfCounts(c, 1); });
        QVERIFY_RESULT(counts);
        QCOMPARE(counts->inUse, 1);
        QCOMPARE(counts->archived, 1);
        QCOMPARE(counts->trashed, 2);
        QVERIFY_RESULT(move(RunMove::Unarchive, {fold}));
        QVERIFY_RESULT(editRuns(*m_project, QStringLiteral("Ben"), restored->undo, m_unwatched));
        QCOMPARE(inTrash(), QStringLiteral("fold,other,search,trial"));
    }

    void theArchiveIsAWayBothWays()
    {
        const RunId id = add(QStringLiteral("a"));
        const auto isArchived = [&] {
            return bool(
                m_project->read([&](Connection &c) { return run_store::findMany(c, {id}); })->first().archivedAt);
        };
        QVERIFY_RESULT(move(RunMove::Archive, {id}));
        QVERIFY(isArchived());
        QVERIFY_RESULT(move(RunMove::Unarchive, {id}));
        QVERIFY(!isArchived());
    }

    /// More than one step's worth of runs, the last of which is refused.
    void allMoveOrNone()
    {
        QList<RunId> runs;
        for (int i = 0; i < 230; ++i)
            runs.append(add(QString::number(i)));
        runs.append(add(QStringLiteral("still"), {}, RunStatus::Running));
        const auto refused = move(RunMove::Trash, runs);
        QVERIFY_ERROR(refused, ErrorCode::Refused);
        QVERIFY(refused.error().text.contains(QStringLiteral("“still”")));
        QCOMPARE(inTrash(), QString());
        runs.removeLast();
        StopsLater stops(1);
        QVERIFY_ERROR(moveRuns(*m_project, QStringLiteral("Ben"), RunMove::Trash, runs, stops), ErrorCode::Cancelled);
        QCOMPARE(inTrash(), QString());
        QVERIFY_RESULT(move(RunMove::Trash, runs));
        QCOMPARE(m_project->read(run_edit_store::trash)->size(), 230);
    }
};

QTEST_GUILESS_MAIN(TestMoveRuns)
#include "tst_move_runs.moc"
