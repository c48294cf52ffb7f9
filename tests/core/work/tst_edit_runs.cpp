#include "core/audit/audit_store.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/index/run_index.h"
#include "core/runs/run_edit_store.h"
#include "core/runs/run_store.h"
#include "core/work/edit_runs.h"
#include "core/work/move_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace assay;

class TestEditRuns final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    NoProgress m_unwatched;

    RunId add(const QString &name, RunStatus status = RunStatus::Finished, const RunId &parent = {})
    {
        Run run;
        run.id = RunId::create();
        run.name = name;
        run.startedAt = 1000;
        run.status = status;
        run.parent = parent;
        run.person = QStringLiteral("Ada");
        run.tags = {{QStringLiteral("team"), QStringLiteral("Räder")}};
        run.params = {{QStringLiteral("depth"), QStringLiteral("6")}};
        const auto made = m_project->write([&](Connection &c) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("bike demand"), 1000));
            run.experimentId = experiment.id;
            ASSAY_CHECK(run_store::insert(c, run));
            return metric_store::append(c, run.id, {{QStringLiteral("loss"), {{1, 10, 0.5}, {2, 20, 0.25}}}});
        });
        [&] { QVERIFY_RESULT(made); }();
        return run.id;
    }

    Result<QList<RunEdit>> edit(const QList<RunEdit> &edits, QList<RunEdit> *made = nullptr)
    {
        return editRuns(*m_project, QStringLiteral("Ben"), edits, m_unwatched, made);
    }

    Run read(const RunId &id)
    {
        const auto runs = m_project->read([&](Connection &c) { return run_store::findMany(c, {id}); });
        return runs ? runs->first() : Run{};
    }

    QStringList names(RunQuery::Shelf shelf, const QString &filter = {})
    {
        RunQuery query;
        query.shelf = shelf;
        query.filter = *RunFilter::parse(filter);
        query.order = *RunOrder::parse(QStringLiteral("name"));
        RunIndex index(m_project);
        const auto found = index.order(query);
        const auto runs = found ? index.runs(*found) : Result<QList<Run>>(found.error());
        QStringList all;
        for (const Run &run : runs ? *runs : QList<Run>())
            all.append(run.name);
        return all;
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

    void everyFieldIsChangedAndUndone()
    {
        const RunId id = add(QStringLiteral("a"));
        const Run before = read(id);
        const auto undo = edit({RunEdit::name(id, QStringLiteral("b")), RunEdit::note(id, QStringLiteral("*better* ü")),
                                RunEdit::tag(id, QStringLiteral("team"), std::nullopt),
                                RunEdit::tag(id, QStringLiteral("stage"), QStringLiteral("draft")),
                                RunEdit::archived(id, true), RunEdit::trashed(id, true)});
        QVERIFY_RESULT(undo);
        QCOMPARE(undo->size(), 6);
        const Run after = read(id);
        QCOMPARE(after.name, QStringLiteral("b"));
        QCOMPARE(after.note, QStringLiteral("*better* ü"));
        QCOMPARE(after.tags, (QMap<QString, QString>{{QStringLiteral("stage"), QStringLiteral("draft")}}));
        QVERIFY(after.archivedAt && after.trashedAt);
        const auto redo = edit(*undo);
        QVERIFY_RESULT(redo);
        const Run undone = read(id);
        QCOMPARE(undone.name, before.name);
        QCOMPARE(undone.note, before.note);
        QCOMPARE(undone.tags, before.tags);
        QVERIFY(!undone.archivedAt && !undone.trashedAt);
        QVERIFY_RESULT(edit(*redo));
        QCOMPARE(read(id).name, QStringLiteral("b"));
        const auto history = m_project->read([&](Connection &c) { return run_edit_store::history(c, id); });
        QVERIFY_RESULT(history);
        QCOMPARE(history->size(), 18);
        QCOMPARE(history->first().person, QStringLiteral("Ben"));
        QCOMPARE(history->first().edit, RunEdit::name(id, QStringLiteral("b")));
        QCOMPARE(*history->first().before, QStringLiteral("a"));
        QVERIFY(!history->at(3).before);
    }

    void whatChangesNothingIsNotRecorded()
    {
        const RunId id = add(QStringLiteral("a"));
        const auto undo = edit({RunEdit::name(id, QStringLiteral("a")), RunEdit::archived(id, false),
                                RunEdit::tag(id, QStringLiteral("none"), std::nullopt)});
        QVERIFY_RESULT(undo);
        QVERIFY(undo->isEmpty());
        QVERIFY(m_project->read([&](Connection &c) { return run_edit_store::history(c, id); })->isEmpty());
    }

    void shelvesKeepRunsApart()
    {
        const RunId a = add(QStringLiteral("a"));
        const RunId b = add(QStringLiteral("b"));
        const RunId c = add(QStringLiteral("c"));
        add(QStringLiteral("d"));
        QVERIFY_RESULT(edit({RunEdit::archived(a, true), RunEdit::trashed(b, true), RunEdit::archived(c, true),
                             RunEdit::trashed(c, true)}));
        using Shelf = RunQuery::Shelf;
        QCOMPARE(names(Shelf::InUse).join(u','), QStringLiteral("d"));
        QCOMPARE(names(Shelf::Archived).join(u','), QStringLiteral("a"));
        QCOMPARE(names(Shelf::Trashed).join(u','), QStringLiteral("b,c"));
        QCOMPARE(names(Shelf::All).join(u','), QStringLiteral("a,b,c,d"));
        QCOMPARE(names(Shelf::All, QStringLiteral("has archived")).join(u','), QStringLiteral("a,c"));
        QCOMPARE(names(Shelf::All, QStringLiteral("trashed > '1 hour ago'")).join(u','), QStringLiteral("b,c"));
        // The same after the columns were put into segments.
        QVERIFY_RESULT(RunIndex::rebuild(*m_project, m_unwatched));
        QCOMPARE(names(Shelf::InUse).join(u','), QStringLiteral("d"));
        QCOMPARE(names(Shelf::Trashed).join(u','), QStringLiteral("b,c"));
        QVERIFY_RESULT(edit({RunEdit::trashed(b, false)}));
        QCOMPARE(names(Shelf::InUse).join(u','), QStringLiteral("b,d"));
        const auto listed = m_project->read([](Connection &connection) { return run_store::list(connection); });
        QVERIFY_RESULT(listed);
        QCOMPARE(listed->size(), 3);
    }

    void theTrashRefusesWhatMustStay()
    {
        const RunId running = add(QStringLiteral("still"), RunStatus::Running);
        const RunId model = add(QStringLiteral("origin"));
        QVERIFY_RESULT(m_project->write([&](Connection &c) {
            return c.execute(QStringLiteral("INSERT INTO model VALUES (1, 'demand', '', 0); INSERT INTO model_version "
                                            "VALUES (1, 1, 3, '%1', '', 'candidate', '', 0, 'Ada')")
                                 .arg(model.value)
                                 .toUtf8()
                                 .constData());
        }));
        const RunId plain = add(QStringLiteral("plain"));
        QList<RunEdit> made;
        const auto refusal = edit({RunEdit::trashed(running, true)});
        QVERIFY_ERROR(refusal, ErrorCode::Refused);
        QVERIFY(refusal.error().text.contains(QStringLiteral("“still” is still running")));
        const auto kept = edit({RunEdit::trashed(plain, true), RunEdit::trashed(model, true)}, &made);
        QVERIFY_ERROR(kept, ErrorCode::Refused);
        QVERIFY(kept.error().text.contains(QStringLiteral("demand@3")));
        // Edits of one step stand or fall together.
        QVERIFY(made.isEmpty() && !read(plain).trashedAt);
        QVERIFY_ERROR(edit({RunEdit::name(RunId::create(), QStringLiteral("x"))}), ErrorCode::NotFound);
        QVERIFY_ERROR(edit({RunEdit::name(plain, QStringLiteral(" x"))}), ErrorCode::Invalid);
        QVERIFY_ERROR(edit({RunEdit::tag(plain, QString(), QStringLiteral("x"))}), ErrorCode::Invalid);
    }

    void anEmptiedTrashIsGone()
    {
        const RunId search = add(QStringLiteral("search"));
        const RunId trial = add(QStringLiteral("trial"), RunStatus::Finished, search);
        const RunId other = add(QStringLiteral("other"));
        const auto all = withDescendants(*m_project, {search});
        QVERIFY_RESULT(all);
        QCOMPARE(*all, (QList<RunId>{search, trial}));
        QVERIFY_RESULT(edit({RunEdit::note(search, QStringLiteral("n")), RunEdit::trashed(search, true)}));
        const auto emptied = emptyRunTrash(*m_project, QStringLiteral("Ben"), m_unwatched);
        QVERIFY_RESULT(emptied);
        QCOMPARE(*emptied, 1);
        QVERIFY_ERROR(m_project->read([&](Connection &c) { return run_store::find(c, search.value); }),
                      ErrorCode::NotFound);
        QVERIFY(read(trial).parent.isEmpty());
        QCOMPARE(names(RunQuery::Shelf::All).join(u','), QStringLiteral("other,trial"));
        for (const char *table :
             {"run_param", "run_tag", "metric_inbox", "metric_summary", "metric_chunk", "run_edit"}) {
            const QByteArray sql =
                QByteArray("SELECT count(*) FROM ") + table + " WHERE run_id = '" + search.value.toLatin1() + "'";
            const auto rows = m_project->read([&](Connection &c) { return c.queryInteger(sql.constData()); });
            QVERIFY_RESULT(rows);
            QCOMPARE(*rows, 0);
        }
        const auto log = m_project->read([](Connection &c) { return audit_store::about(c, QStringLiteral("trash")); });
        QVERIFY_RESULT(log);
        QCOMPARE(log->size(), 1);
        QVERIFY(log->first().body.contains(search.value.toLatin1()));
        QCOMPARE(*emptyRunTrash(*m_project, QStringLiteral("Ben"), m_unwatched), 0);
        QVERIFY(!read(other).name.isEmpty());
    }

    void manyAtOnce()
    {
        QList<RunEdit> edits;
        for (int i = 0; i < 450; ++i)
            edits.append(RunEdit::archived(add(QString::number(i)), true));
        const auto undo = edit(edits);
        QVERIFY_RESULT(undo);
        QCOMPARE(undo->size(), 450);
        QVERIFY(names(RunQuery::Shelf::InUse).isEmpty());
        QVERIFY_RESULT(edit(*undo));
        QCOMPARE(names(RunQuery::Shelf::InUse).size(), 450);
    }

    /// No verb makes them, but a file may hold them.
    void circlesOfParentsEnd()
    {
        const RunId a = add(QStringLiteral("a"));
        const RunId b = add(QStringLiteral("b"), RunStatus::Finished, a);
        const RunId c = add(QStringLiteral("c"), RunStatus::Finished, b);
        QVERIFY_RESULT(m_project->write([&](Connection &connection) -> Result<> {
            ASSAY_TRY(update, connection.prepare("UPDATE run SET parent_id = ? WHERE id = ?"));
            return update.bind(1, c.value).bind(2, a.value).run();
        }));
        QCOMPARE(*withDescendants(*m_project, {b}), (QList<RunId>{b, c, a}));
        QCOMPARE(*withDescendants(*m_project, {}), QList<RunId>());
        // Who is not there started nothing.
        const RunId none = RunId::create();
        QCOMPARE(*withDescendants(*m_project, {none}), QList<RunId>{none});
    }

    /// Searches of trials of folds; some are named beside those that started them.
    void manyDescendantsMoveAndGo()
    {
        const int searches = qEnvironmentVariableIntValue("ASSAY_LONG_TESTS") != 0 ? 1'000 : 50;
        constexpr int trials = 33;
        constexpr int folds = 2;
        const int all = searches * (1 + trials * (1 + folds));
        QList<RunId> roots;
        const auto id = [](int search, int trial, int fold) {
            return QStringLiteral("%1%2%3")
                .arg(search, 16, 16, QLatin1Char('0'))
                .arg(trial, 8, 16, QLatin1Char('0'))
                .arg(fold, 8, 16, QLatin1Char('0'));
        };
        QVERIFY_RESULT(m_project->write([&](Connection &connection) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(connection, QStringLiteral("e"), 0));
            ASSAY_TRY(run, connection.prepare("INSERT INTO run (id, experiment_id, name, status, started_at, ended_at, "
                                              "person, specification, seed, environment, error, model_object, pid, "
                                              "process_start, boot_id, parent_id) VALUES (?, ?, 'r', 'finished', 1, 2, "
                                              "'Ada', '', 0, '{}', '', '', 0, 0, '', nullif(?, ''))"));
            ASSAY_TRY(param, connection.prepare("INSERT INTO run_param (run_id, key, value) VALUES (?, ?, '1')"));
            const auto insert = [&](const QString &made, const QString &parent) -> Result<> {
                ASSAY_CHECK(run.bind(1, made).bind(2, experiment.id).bind(3, parent).run());
                for (const char *key : {"a", "b", "c", "d", "e"})
                    ASSAY_CHECK(param.bind(1, made).bind(2, key).run());
                return Done{};
            };
            for (int search = 1; search <= searches; ++search) {
                ASSAY_CHECK(insert(id(search, 0, 0), {}));
                roots.append(RunId{id(search, 0, 0)});
                for (int trial = 1; trial <= trials; ++trial) {
                    ASSAY_CHECK(insert(id(search, trial, 0), id(search, 0, 0)));
                    for (int fold = 1; fold <= folds; ++fold)
                        ASSAY_CHECK(insert(id(search, trial, fold), id(search, trial, 0)));
                }
            }
            return Done{};
        }));
        roots.append(RunId{id(1, 7, 0)});
        roots.append(RunId{id(1, 0, 0)});
        QElapsedTimer timer;
        timer.start();
        const auto found = withDescendants(*m_project, roots);
        QVERIFY_RESULT(found);
        qInfo("%d runs found in %lld ms", all, timer.restart());
        QCOMPARE(found->size(), all);
        QCOMPARE(QSet<RunId>(found->begin(), found->end()).size(), all);
        QCOMPARE(found->mid(0, searches), roots.mid(0, searches));
        timer.start();
        const auto moved =
            moveRuns(*m_project, QStringLiteral("Ben"), RunMove::Trash, roots.mid(0, searches), m_unwatched);
        QVERIFY_RESULT(moved);
        qInfo("moved in %lld ms", timer.elapsed());
        QCOMPARE(moved->chosen.size(), searches);
        QCOMPARE(moved->started.size(), all - searches);
        QCOMPARE(moved->undo.size(), all);
        QCOMPARE(moved->undo.last().run, roots.first());
        timer.start();
        const auto emptied = emptyRunTrash(*m_project, QStringLiteral("Ben"), m_unwatched);
        QVERIFY_RESULT(emptied);
        qInfo("deleted in %lld ms", timer.elapsed());
        QCOMPARE(*emptied, all);
        QCOMPARE(*m_project->read([](Connection &c) { return c.queryInteger("SELECT count(*) FROM run_param"); }), 0);
    }
};

QTEST_GUILESS_MAIN(TestEditRuns)
#include "tst_edit_runs.moc"
