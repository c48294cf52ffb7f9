#include "core/audit/audit_store.h"
#include "core/base/json.h"
#include "core/registry/registry_store.h"
#include "core/runs/run_store.h"
#include "core/work/manage_people.h"
#include "core/work/promote_model.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace assay;

Q_DECLARE_METATYPE(assay::Decision)

namespace
{

const Person ada{QStringLiteral("Ada"), QStringLiteral("data scientist"), 0};
const Person ben{QStringLiteral("Ben"), QStringLiteral("team lead"), 0};
const Person cleo{QStringLiteral("Cleo"), QStringLiteral("team lead"), 0};
const Person dan{QStringLiteral("Dan"), QStringLiteral("data scientist"), 0};
const QString reason = QStringLiteral("It is better.");

} // namespace

class TestPromoteModel final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    int m_runs = 0;

    Result<RunId> addRun(RunStatus status = RunStatus::Finished)
    {
        ASSAY_TRY(object, m_project->objects().put("model " + QByteArray::number(++m_runs)));
        return m_project->write([&](Connection &c) -> Result<RunId> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("e"), 0));
            Run run;
            run.id = RunId::create();
            run.experimentId = experiment.id;
            run.name = QStringLiteral("run %1").arg(m_runs);
            ASSAY_CHECK(run_store::insert(c, run));
            ASSAY_CHECK(run_store::addData(c, run.id, 5, QStringLiteral("training")));
            if (status == RunStatus::Finished)
                ASSAY_CHECK(run_store::setModelObject(c, run.id, object));
            ASSAY_CHECK(run_store::finish(c, run.id, status, 1));
            return run.id;
        });
    }

    /// Registers a new run as the next version of demand and asks for it.
    Result<PromotionRequest> askFor(const Person &person)
    {
        ASSAY_TRY(run, addRun());
        ASSAY_TRY(version, registerModel(*m_project, person, run, QStringLiteral("demand"), QStringLiteral("a note")));
        return requestPromotion(*m_project, person, {version.name, version.version}, QStringLiteral("Please."));
    }

    Result<PromotionRequest> decide(const Person &person, std::int64_t request, Decision decision,
                                    const QString &why = reason)
    {
        return decideRequest(*m_project, person, request, decision, why);
    }

    QString stageOf(int version)
    {
        const auto found = m_project->read([&](Connection &c) {
            return registry_store::find(c, {QStringLiteral("demand"), version});
        });
        return found ? found->stage : found.error().text;
    }

    QStringList actions(const QString &subject)
    {
        QStringList all;
        if (const auto log = m_project->read([&](Connection &c) { return audit_store::about(c, subject); })) {
            for (const AuditEntry &entry : *log)
                all.append(entry.action);
        }
        return all;
    }

    qsizetype logSize()
    {
        const auto log = m_project->read([](Connection &c) { return audit_store::list(c); });
        return log ? log->size() : -1;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        auto project = createProject(m_folder->path(QStringLiteral("p")), ada);
        QVERIFY_RESULT(project);
        m_project = *project;
        for (const Person &person : {ben, cleo, dan})
            QVERIFY_RESULT(addPerson(*m_project, ada, person.name, person.role));
        QVERIFY_RESULT(m_project->write([](Connection &c) {
            return c.execute(
                "INSERT INTO dataset VALUES (1, 'bikes', 0);"
                "INSERT INTO dataset_version (id, dataset_id, version, digest, object, options, source, note, "
                "row_count, column_count, byte_count, target, profile, created_at, created_by) "
                "VALUES (5, 1, 1, 'datadigest', 'o', '{}', '', '', 9, 9, 9, "
                "'', '{}', 0, '')");
        }));
    }

    void cleanup()
    {
        m_project.reset();
        m_folder.reset();
    }

    void whoMayDecideWhat_data()
    {
        QTest::addColumn<QString>("requester");
        QTest::addColumn<QString>("decider");
        QTest::addColumn<Decision>("decision");
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("sentence"); // empty: allowed
        const auto row = [](const char *name, const Person &from, const Person &by, Decision decision,
                            const QString &why, const char *sentence) {
            QTest::newRow(name) << from.name << by.name << decision << why << QString::fromUtf8(sentence);
        };
        const QString none = QStringLiteral("  ");
        row("lead approves", ada, ben, Decision::Approve, reason, "");
        row("lead rejects", ada, ben, Decision::Reject, reason, "");
        row("lead returns", ada, ben, Decision::Return, reason, "");
        row("requester withdraws", ada, ada, Decision::Withdraw, none, "");
        row("another lead approves a lead's", ben, cleo, Decision::Approve, reason, "");
        row("lead approves own", ben, ben, Decision::Approve, reason,
            "Ben asked for this and may not approve it; another team lead must decide.");
        row("lead rejects own", ben, ben, Decision::Reject, reason,
            "Ben asked for this and may not reject it; withdraw it, or let another team lead decide.");
        row("lead returns own", ben, ben, Decision::Return, reason,
            "Ben asked for this and may not return it; withdraw it, or let another team lead decide.");
        row("scientist approves own", ada, ada, Decision::Approve, reason,
            "Ada asked for this and may not approve it; another team lead must decide.");
        row("scientist approves", ada, dan, Decision::Approve, reason,
            "Dan is not a team lead and may not decide about “demand@1”; a team lead other than Ada must.");
        row("scientist rejects", ada, dan, Decision::Reject, reason,
            "Dan is not a team lead and may not decide about “demand@1”; a team lead other than Ada must.");
        row("another withdraws", ada, ben, Decision::Withdraw, reason,
            "Only Ada, who asked for “demand@1”, may withdraw the request.");
        row("approves without reason", ada, ben, Decision::Approve, none,
            "Give a reason for the decision about “demand@1”; the log keeps it.");
        row("rejects without reason", ada, ben, Decision::Reject, none,
            "Give a reason for the decision about “demand@1”; the log keeps it.");
        row("returns without reason", ada, ben, Decision::Return, none,
            "Give a reason for the decision about “demand@1”; the log keeps it.");
    }

    void whoMayDecideWhat()
    {
        QFETCH(QString, requester);
        QFETCH(QString, decider);
        QFETCH(Decision, decision);
        QFETCH(QString, why);
        QFETCH(QString, sentence);
        const auto person = [](const QString &name) {
            return name == ada.name ? ada : name == ben.name ? ben : name == cleo.name ? cleo : dan;
        };
        const auto request = askFor(person(requester));
        QVERIFY_RESULT(request);
        const qsizetype before = logSize();
        const auto decided = decide(person(decider), request->id, decision, why);
        if (!sentence.isEmpty()) {
            QVERIFY(decided.isError());
            QCOMPARE(decided.error().text, sentence);
            QCOMPARE(decided.error().code, why == reason ? ErrorCode::Refused : ErrorCode::Invalid);
            QCOMPARE(logSize(), before);
            QCOMPARE(stageOf(1), QStringLiteral("candidate"));
            return;
        }
        QVERIFY_RESULT(decided);
        QCOMPARE(decided->decidedBy, decider);
        QCOMPARE(decided->decisionReason, why.trimmed());
        QVERIFY(decided->decidedAt.has_value());
        QCOMPARE(stageOf(1),
                 decision == Decision::Approve ? QStringLiteral("production") : QStringLiteral("candidate"));
        QCOMPARE(logSize(), before + 1);
    }

    void anInventedRoleDoesNotHelp()
    {
        const auto request = askFor(ada);
        QVERIFY_RESULT(request);
        QVERIFY_ERROR(decide({dan.name, QStringLiteral("team lead"), 0}, request->id, Decision::Approve),
                      ErrorCode::Refused);
        QVERIFY_ERROR(decide({QStringLiteral("Eve"), QStringLiteral("team lead"), 0}, request->id, Decision::Approve),
                      ErrorCode::NotFound);
    }

    void onlyFinishedRunsAreRegisteredAndOnce()
    {
        const auto failed = addRun(RunStatus::Failed);
        QVERIFY_RESULT(failed);
        QVERIFY_ERROR(registerModel(*m_project, ada, *failed, QStringLiteral("demand"), {}), ErrorCode::Refused);
        QVERIFY_ERROR(registerModel(*m_project, ada, RunId{QStringLiteral("none")}, QStringLiteral("demand"), {}),
                      ErrorCode::NotFound);
        const auto run = addRun();
        QVERIFY_RESULT(run);
        QVERIFY_ERROR(registerModel(*m_project, ada, *run, QStringLiteral("a@1"), {}), ErrorCode::Invalid);
        QVERIFY_RESULT(registerModel(*m_project, ada, *run, QStringLiteral("demand"), {}));
        const auto again = registerModel(*m_project, ada, *run, QStringLiteral("demand"), {});
        QVERIFY_ERROR(again, ErrorCode::Exists);
        QVERIFY(again.error().text.contains(u"“demand@1”"));
        QVERIFY_RESULT(registerModel(*m_project, ada, *run, QStringLiteral("other"), {}));
    }

    void oneRequestAtATime()
    {
        const auto request = askFor(ada);
        QVERIFY_RESULT(request);
        const VersionedName name{QStringLiteral("demand"), 1};
        QVERIFY_ERROR(requestPromotion(*m_project, dan, name, {}), ErrorCode::Exists);
        QVERIFY_RESULT(decide(ada, request->id, Decision::Withdraw, {}));
        const auto again = requestPromotion(*m_project, dan, name, {});
        QVERIFY_RESULT(again);
        QVERIFY_RESULT(decide(ben, again->id, Decision::Approve));
        QVERIFY_ERROR(requestPromotion(*m_project, dan, name, {}), ErrorCode::Refused);
        QVERIFY_ERROR(requestPromotion(*m_project, dan, {QStringLiteral("demand"), 2}, {}), ErrorCode::NotFound);
    }

    void approvalArchivesThePredecessor()
    {
        const auto first = askFor(ada);
        QVERIFY_RESULT(first);
        QVERIFY_RESULT(decide(ben, first->id, Decision::Approve));
        const auto second = askFor(ada);
        QVERIFY_RESULT(second);
        QVERIFY_RESULT(decide(cleo, second->id, Decision::Approve));
        QCOMPARE(stageOf(1), QStringLiteral("archived"));
        QCOMPARE(stageOf(2), QStringLiteral("production"));
        QCOMPARE(actions(QStringLiteral("demand@1")),
                 QStringList({QStringLiteral("model.register"), QStringLiteral("model.request"),
                              QStringLiteral("model.approve"), QStringLiteral("model.archive")}));
        // And back: an archived version may be asked for again.
        const auto back = requestPromotion(*m_project, ada, {QStringLiteral("demand"), 1}, QStringLiteral("go back"));
        QVERIFY_RESULT(back);
        QVERIFY_RESULT(decide(ben, back->id, Decision::Approve));
        QCOMPARE(stageOf(1), QStringLiteral("production"));
        QCOMPARE(stageOf(2), QStringLiteral("archived"));
    }

    void theLogKeepsStagesDigestsAndReason()
    {
        const auto request = askFor(ada);
        QVERIFY_RESULT(request);
        QVERIFY_RESULT(decide(ben, request->id, Decision::Approve, QStringLiteral("  Lower error.  ")));
        const auto log =
            m_project->read([](Connection &c) { return audit_store::about(c, QStringLiteral("demand@1")); });
        QVERIFY_RESULT(log);
        const AuditEntry approval = log->last();
        QCOMPARE(approval.action, QStringLiteral("model.approve"));
        QCOMPARE(approval.actor, ben.name);
        const auto body = parseJsonObject(approval.body, QStringLiteral("The body"));
        QVERIFY_RESULT(body);
        const auto text = [&](const char *key) { return body->value(QLatin1String(key)).toString(); };
        QCOMPARE(text("old_stage"), QStringLiteral("candidate"));
        QCOMPARE(text("new_stage"), QStringLiteral("production"));
        QCOMPARE(text("reason"), QStringLiteral("Lower error."));
        QCOMPARE(text("requested_by"), ada.name);
        const auto version = m_project->read([](Connection &c) {
            return registry_store::find(c, {QStringLiteral("demand"), 1});
        });
        QVERIFY_RESULT(version);
        QCOMPARE(text("model_object"), version->object);
        QCOMPARE(text("model_object").size(), 64);
        const QJsonObject data = body->value(QStringLiteral("data")).toArray().at(0).toObject();
        QCOMPARE(data.value(QStringLiteral("digest")).toString(), QStringLiteral("datadigest"));
        QCOMPARE(data.value(QStringLiteral("name")).toString(), QStringLiteral("bikes@1"));
        const auto verified = m_project->read([](Connection &c) {
            NoProgress progress;
            return audit_store::verify(c, progress);
        });
        QVERIFY_RESULT(verified);
        QVERIFY(verified->isIntact);
    }

    void aDecidedRequestStaysDecided()
    {
        const auto request = askFor(ada);
        QVERIFY_RESULT(request);
        QVERIFY_RESULT(decide(ben, request->id, Decision::Reject));
        const auto late = decide(cleo, request->id, Decision::Approve);
        QVERIFY_ERROR(late, ErrorCode::Refused);
        QCOMPARE(late.error().text, QStringLiteral("The request for “demand@1” was rejected by Ben already."));
        QVERIFY_ERROR(decide(ada, request->id, Decision::Withdraw), ErrorCode::Refused);
        QVERIFY_ERROR(decide(ben, 99, Decision::Reject), ErrorCode::NotFound);
        QCOMPARE(stageOf(1), QStringLiteral("candidate"));
    }

    void aDamagedModelIsNotApproved()
    {
        const auto request = askFor(ada);
        QVERIFY_RESULT(request);
        QDirIterator files(m_project->folder() + QStringLiteral("/objects"), QDir::Files, QDirIterator::Subdirectories);
        int damaged = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(file.size() - 1));
            QCOMPARE(file.write("#"), 1);
            ++damaged;
        }
        QCOMPARE(damaged, 1);
        QVERIFY_ERROR(decide(ben, request->id, Decision::Approve), ErrorCode::Damaged);
        QCOMPARE(stageOf(1), QStringLiteral("candidate"));
    }

    void twoPeopleDecideAtOnceAndOneWins()
    {
        for (int round = 0; round < 20; ++round) {
            const auto request = askFor(ada);
            QVERIFY_RESULT(request);
            // A second window: its own writer on the same project
            const auto other = Project::open(m_project->folder());
            QVERIFY_RESULT(other);
            std::optional<Result<PromotionRequest>> theirs;
            std::thread thread([&] { theirs = decideRequest(**other, cleo, request->id, Decision::Reject, reason); });
            const auto ours = decide(ben, request->id, Decision::Approve);
            thread.join();
            QVERIFY(bool(ours) != bool(*theirs));
            QCOMPARE(stageOf(round + 1), ours ? QStringLiteral("production") : QStringLiteral("candidate"));
            QCOMPARE((ours ? *theirs : ours).error().code, ErrorCode::Refused);
            QCOMPARE(actions(request->model).filter(QRegularExpression(QStringLiteral("approve|reject"))).size(), 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestPromoteModel)
#include "tst_promote_model.moc"
