#include "core/store/change_feed.h"
#include "core/store/person_store.h"
#include "core/store/project.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace assay;

namespace
{

Result<> addPerson(Project &project, const QString &name)
{
    return project.write([&](Connection &connection) {
        return person_store::add(connection, {name, QStringLiteral("data scientist"), project.now()});
    });
}

Result<QList<Person>> people(Project &project)
{
    return project.read([](Connection &connection) { return person_store::list(connection); });
}

} // namespace

class TestProject final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsWrittenIsThereAfterwards()
    {
        const TemporaryFolder folder;
        const QString path = folder.path(QStringLiteral("bikes"));
        {
            const auto created = Project::create(path, [] { return TimeMs(1'000); });
            QVERIFY_RESULT(created);
            Project &project = **created;
            QCOMPARE(project.name(), QStringLiteral("bikes"));
            QCOMPARE(project.readOnlyReason(), QString());
            QVERIFY_RESULT(addPerson(project, QStringLiteral("Ada")));
            QVERIFY_ERROR(addPerson(project, QStringLiteral("Ada")), ErrorCode::Exists);
            QVERIFY_ERROR(addPerson(project, QStringLiteral(" Ada")), ErrorCode::Invalid);
        }
        const auto opened = Project::open(path);
        QVERIFY_RESULT(opened);
        const auto found = people(**opened);
        QVERIFY_RESULT(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().name, QStringLiteral("Ada"));
        QCOMPARE(found->first().addedAt, TimeMs(1'000));
        const auto missing = (*opened)->read(
            [](Connection &connection) { return person_store::find(connection, QStringLiteral("Bob")); });
        QVERIFY_ERROR(missing, ErrorCode::NotFound);
    }

    void aProjectIsFoundFromAFolderInside()
    {
        const TemporaryFolder folder;
        const QString path = folder.path(QStringLiteral("bikes"));
        QVERIFY_RESULT(Project::create(path));
        QVERIFY(QDir(path).mkpath(QStringLiteral("a/b")));
        const auto found = Project::find(path + QStringLiteral("/a/b"));
        QVERIFY_RESULT(found);
        QCOMPARE(*found, path);
        QVERIFY_ERROR(Project::find(folder.path()), ErrorCode::NotFound);
    }

    void objectsComeBackAsTheyWere()
    {
        const TemporaryFolder folder;
        const auto project = Project::create(folder.path(QStringLiteral("p")));
        QVERIFY_RESULT(project);
        for (const QByteArray &bytes : {QByteArray(), QByteArray("x"), QByteArray(100'000, 'y')}) {
            const auto digest = (*project)->objects().put(bytes);
            QVERIFY_RESULT(digest);
            QVERIFY((*project)->objects().contains(*digest));
            const auto back = (*project)->objects().get(*digest);
            QVERIFY_RESULT(back);
            QCOMPARE(*back, bytes);
        }
    }

    void theChangeFeedTellsWhatChanged()
    {
        const TemporaryFolder folder;
        const QString path = folder.path(QStringLiteral("p"));
        const auto mine = Project::create(path);
        QVERIFY_RESULT(mine);
        const auto other = Project::open(path);
        QVERIFY_RESULT(other);
        ChangeFeed feed(*mine);
        QSignalSpy spy(&feed, &ChangeFeed::changed);
        QVERIFY_RESULT(addPerson(**mine, QStringLiteral("Ada")));
        QVERIFY(spy.wait(5'000));
        QCOMPARE(spy.takeFirst().first().value<ChangeSet>().idsByKind.value(QStringLiteral("person")),
                 QSet<QString>{QStringLiteral("Ada")});
        QVERIFY_RESULT(addPerson(**other, QStringLiteral("Bob")));
        QVERIFY(spy.wait(5'000));
        const auto changes = spy.takeFirst().first().value<ChangeSet>();
        QVERIFY(changes.has("person"));
        QVERIFY(!changes.has("run"));
        QCOMPARE(changes.idsByKind.value(QStringLiteral("person")), QSet<QString>{QStringLiteral("Bob")});
    }
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
