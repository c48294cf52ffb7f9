#include "core/runs/index/run_index_store.h"
#include "core/runs/run_store.h"
#include "core/work/manage_people.h"
#include "tests/support/many_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"
#include "ui/run_selection.h"
#include "ui/window/page_history.h"
#include "ui/window/task_list.h"
#include "ui/window/title_bar.h"
#include "ui/workspace.h"

#include <QSignalSpy>

using namespace assay;

namespace
{

RunStatus statusOf(Project &project, const RunId &id)
{
    const Result<Run> run = project.read([&](Connection &connection) { return run_store::find(connection, id.value); });
    return run ? run->status : RunStatus::Failed;
}

} // namespace

class TestWorkspace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUiWarnings(); }

    void selectedRunsKeepTheirSeries()
    {
        const RunId a = RunId::create();
        const RunId b = RunId::create();
        const RunId c = RunId::create();
        RunSelection selection;
        QSignalSpy changes(&selection, &RunSelection::changed);
        selection.set({a, b, c});
        QCOMPARE(selection.seriesOf(c), 2);
        selection.toggle(a);
        QCOMPARE(selection.seriesOf(a), -1);
        QCOMPARE(selection.seriesOf(b), 1);
        QCOMPARE(selection.seriesOf(c), 2);
        selection.toggle(a);
        QCOMPARE(selection.seriesOf(a), 0);
        QCOMPARE(selection.runs(), (QList<RunId>{b, c, a}));
        selection.set({c});
        QCOMPARE(selection.seriesOf(c), 2);
        selection.clear();
        QVERIFY(selection.runs().isEmpty());
        QCOMPARE(changes.count(), 5);
    }

    void historyGoesBackAndForward()
    {
        PageHistory history;
        QVERIFY(!history.canGoBack());
        history.visit({QStringLiteral("overview"), {}});
        history.visit({QStringLiteral("data"), QStringLiteral("bikes@1")});
        history.visit({QStringLiteral("data"), QStringLiteral("bikes@1")});
        history.visit({QStringLiteral("models"), QStringLiteral("demand@1")});
        QCOMPARE(history.goBack().thing, QStringLiteral("bikes@1"));
        QCOMPARE(history.goBack().page, QStringLiteral("overview"));
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.goForward().page, QStringLiteral("data"));
        history.setCurrentThing(QStringLiteral("bikes@2"));
        history.visit({QStringLiteral("audit"), {}});
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.goBack().thing, QStringLiteral("bikes@2"));
    }

    void timeLeftIsToldWhenItIsKnown()
    {
        QCOMPARE(timeLeftText(std::nullopt), QString());
        QCOMPARE(timeLeftText(0.2), QStringLiteral("about 1 s left"));
        QCOMPARE(timeLeftText(7.4), QStringLiteral("about 7 s left"));
        QCOMPARE(timeLeftText(41), QStringLiteral("about 40 s left"));
        QCOMPARE(timeLeftText(89), QStringLiteral("about 90 s left"));
        QCOMPARE(timeLeftText(180), QStringLiteral("about 3 min left"));
        QCOMPARE(timeLeftText(7300), QStringLiteral("about 2 h left"));
    }

    void initials()
    {
        QCOMPARE(initialsOf(QStringLiteral("Priya Natarajan")), QStringLiteral("PN"));
        QCOMPARE(initialsOf(QStringLiteral("ada")), QStringLiteral("A"));
        QCOMPARE(initialsOf(QStringLiteral("Jan van der Berg")), QStringLiteral("JB"));
        QCOMPARE(initialsOf(QString()), QString());
    }

    void runsOfDeadProcessesAreMarkedOnOpening()
    {
        const TemporaryFolder folder;
        const SmallProject small(folder.path(QStringLiteral("project")));
        const RunId id = small.ridge().id;
        // As a process that was killed leaves it.
        QVERIFY_RESULT(small.project()->write([&](Connection &connection) -> Result<> {
            ASSAY_TRY(update,
                      connection.prepare("UPDATE run SET status = 'running', ended_at = NULL, pid = 2147483000, "
                                         "process_start = 1 WHERE id = ?"));
            update.bind(1, id.value);
            return update.run();
        }));
        Settings settings(folder.path(QStringLiteral("settings.ini")));
        TaskRunner tasks;
        Workspace workspace(settings, tasks);
        workspace.setProject(small.project());
        QTRY_COMPARE(statusOf(*small.project(), id), RunStatus::Interrupted);
        QCOMPARE(statusOf(*small.project(), small.mean().id), RunStatus::Finished);
    }

    void theRunIndexOfAnOpenProjectIsKeptInOrder()
    {
        const TemporaryFolder folder;
        const auto project =
            createProject(folder.path(QStringLiteral("p")), {QStringLiteral("Ada"), QStringLiteral("data scientist")});
        QVERIFY_RESULT(project);
        NoProgress progress;
        QVERIFY_RESULT(makeManyRuns(**project, 1'000, progress));
        QVERIFY_RESULT((*project)->write(run_index_store::forget));
        Settings settings(folder.path(QStringLiteral("settings.ini")));
        TaskRunner tasks;
        Workspace workspace(settings, tasks);
        workspace.setProject(*project);
        const auto tail = [&] {
            const auto marks = (*project)->read(run_index_store::marks);
            return marks ? int(marks->size()) : -1;
        };
        QCOMPARE(tail(), 1'000);
        QTRY_COMPARE_WITH_TIMEOUT(tail(), 0, 30'000);
        QVERIFY(workspace.runIndex().index);
        workspace.closeProject();
        QVERIFY(!workspace.runIndex().index);
    }

    void whoSatHereIsRemembered()
    {
        const TemporaryFolder folder;
        const QString file = folder.path(QStringLiteral("settings.ini"));
        const QString place = folder.path(QStringLiteral("bikes"));
        auto project = createProject(place, {QStringLiteral("Ada"), QStringLiteral("data scientist")});
        QVERIFY_RESULT(project);
        const auto first = findPerson(**project, {});
        QVERIFY_RESULT(first);
        QVERIFY_RESULT(addPerson(**project, *first, QStringLiteral("Grace"), QStringLiteral("team lead")));
        {
            Settings settings(file);
            TaskRunner tasks;
            Workspace workspace(settings, tasks);
            workspace.setProject(*project);
            QCOMPARE(workspace.person().name, QStringLiteral("Ada"));
            workspace.setPerson(QStringLiteral("Grace"));
        }
        Settings settings(file);
        TaskRunner tasks;
        Workspace workspace(settings, tasks);
        QSignalSpy opened(&workspace, &Workspace::projectChanged);
        workspace.setProject(*project);
        QCOMPARE(workspace.person().name, QStringLiteral("Grace"));
        QCOMPARE(settings.recentProjects(), QStringList{place});
        workspace.closeProject();
        QVERIFY(!workspace.hasProject());
        QCOMPARE(opened.count(), 2);
    }
};

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
