#include "core/audit/audit_store.h"
#include "core/store/person_store.h"
#include "core/work/manage_people.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

namespace
{

const Person ada{QStringLiteral("Ada Moreau"), QStringLiteral("data scientist"), 0};

} // namespace

class TestManagePeople final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aProjectBeginsWithItsFirstPersonAndALog()
    {
        const TemporaryFolder folder;
        const auto project = createProject(folder.path(QStringLiteral("p")), ada, [] { return TimeMs(77); });
        QVERIFY_RESULT(project);
        const auto first = findPerson(**project, {});
        QVERIFY_RESULT(first);
        QCOMPARE(first->name, ada.name);
        QCOMPARE(first->addedAt, 77);
        const auto log = (*project)->read([](Connection &c) { return audit_store::list(c); });
        QVERIFY_RESULT(log);
        QCOMPARE(log->size(), 2);
        QCOMPARE(log->at(1).action, QStringLiteral("project.create"));
        QCOMPARE(log->at(0).action, QStringLiteral("people.add"));
        QCOMPARE(log->at(0).subject, ada.name);
        QCOMPARE(log->at(0).body, QByteArray(R"({"role":"data scientist"})"));
    }

    void peopleAreAddedAndLogged()
    {
        const TemporaryFolder folder;
        const auto project = createProject(folder.path(QStringLiteral("p")), ada);
        QVERIFY_RESULT(project);
        QVERIFY_RESULT(addPerson(**project, ada, QStringLiteral("Ben Okafor"), QStringLiteral("team lead")));
        const auto ben = findPerson(**project, QStringLiteral("Ben Okafor"));
        QVERIFY_RESULT(ben);
        QCOMPARE(ben->role, QStringLiteral("team lead"));
        const auto log =
            (*project)->read([](Connection &c) { return audit_store::about(c, QStringLiteral("Ben Okafor")); });
        QVERIFY_RESULT(log);
        QCOMPARE(log->size(), 1);
        QCOMPARE(log->first().actor, ada.name);
    }

    void wrongRequestsChangeNothing()
    {
        const TemporaryFolder folder;
        QVERIFY_ERROR(
            createProject(folder.path(QStringLiteral("q")), {QStringLiteral("Ada"), QStringLiteral("boss"), 0}),
            ErrorCode::Usage);
        QVERIFY_ERROR(createProject(folder.path(QStringLiteral("q")), {QString(), QStringLiteral("team lead"), 0}),
                      ErrorCode::Invalid);
        QVERIFY(!QFileInfo::exists(folder.path(QStringLiteral("q"))));
        const auto project = createProject(folder.path(QStringLiteral("p")), ada);
        QVERIFY_RESULT(project);
        const Person stranger{QStringLiteral("Eve"), QStringLiteral("team lead"), 0};
        QVERIFY_ERROR(addPerson(**project, ada, QStringLiteral("Ben"), QStringLiteral("boss")), ErrorCode::Usage);
        QVERIFY_ERROR(addPerson(**project, ada, ada.name, QStringLiteral("team lead")), ErrorCode::Exists);
        QVERIFY_ERROR(addPerson(**project, stranger, QStringLiteral("Ben"), QStringLiteral("team lead")),
                      ErrorCode::NotFound);
        QVERIFY_ERROR(findPerson(**project, QStringLiteral("Ben")), ErrorCode::NotFound);
        const auto log = (*project)->read([](Connection &c) { return audit_store::list(c); });
        QVERIFY_RESULT(log);
        QCOMPARE(log->size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestManagePeople)
#include "tst_manage_people.moc"
