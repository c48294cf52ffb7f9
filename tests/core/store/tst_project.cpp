#include "core/store/person_store.h"
#include "core/store/project.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <thread>

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

/// Two rows that belong together.
Result<> addPair(Project &project, int number)
{
    return project.write([&](Connection &connection) -> Result<> {
        ASSAY_TRY(insert, connection.prepare("INSERT INTO meta (key, value) VALUES (?, '')"));
        ASSAY_CHECK(insert.bind(1, QStringLiteral("a-%1").arg(number)).run());
        return insert.bind(1, QStringLiteral("b-%1").arg(number)).run();
    });
}

Result<std::int64_t> countOf(Project &project, const char *sql)
{
    return project.read([&](Connection &connection) { return connection.queryInteger(sql); });
}

} // namespace

/// An open project: what is written and read through it, by one thread and by many.
class TestProject final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_path = m_folder->path(QStringLiteral("bikes"));
    }

    void whatIsWrittenIsThereAfterwards()
    {
        {
            const auto created = Project::create(m_path, [] { return TimeMs(1'000); });
            QVERIFY_RESULT(created);
            Project &project = **created;
            QCOMPARE(project.name(), QStringLiteral("bikes"));
            QCOMPARE(project.folder(), m_path);
            QCOMPARE(project.readOnlyReason(), QString());
            QVERIFY_RESULT(addPerson(project, QStringLiteral("Ada")));
            QVERIFY_ERROR(addPerson(project, QStringLiteral("Ada")), ErrorCode::Exists);
            QVERIFY_ERROR(addPerson(project, QStringLiteral(" Ada")), ErrorCode::Invalid);
        }
        const auto opened = Project::open(m_path);
        QVERIFY_RESULT(opened);
        const auto found = people(**opened);
        QVERIFY_RESULT(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().name, QStringLiteral("Ada"));
        QCOMPARE(found->first().role, QStringLiteral("data scientist"));
        QCOMPARE(found->first().addedAt, TimeMs(1'000));
        const auto missing = (*opened)->read(
            [](Connection &connection) { return person_store::find(connection, QStringLiteral("Bob")); });
        QVERIFY_ERROR(missing, ErrorCode::NotFound);
        QVERIFY(missing.error().text.contains(QStringLiteral("“Bob”")));
    }

    void peopleAreListedInTheOrderTheyCame()
    {
        TimeMs time = 0;
        const auto project = Project::create(m_path, [&] { return ++time; });
        QVERIFY_RESULT(project);
        for (const char *name : {"Zoë", "Ada", "Bob"})
            QVERIFY_RESULT(addPerson(**project, QString::fromUtf8(name)));
        QStringList names;
        const auto found = people(**project);
        QVERIFY_RESULT(found);
        for (const Person &person : *found)
            names.append(person.name);
        QCOMPARE(names, QStringList({QStringLiteral("Zoë"), QStringLiteral("Ada"), QStringLiteral("Bob")}));
    }

    void aReadSeesOneState()
    {
        const auto project = Project::create(m_path);
        QVERIFY_RESULT(project);
        const auto difference = (*project)->read([&](Connection &connection) -> Result<std::int64_t> {
            ASSAY_TRY(before, connection.queryInteger("SELECT count(*) FROM meta"));
            ASSAY_CHECK(addPair(**project, 1));
            ASSAY_TRY(after, connection.queryInteger("SELECT count(*) FROM meta"));
            return after - before;
        });
        QVERIFY_RESULT(difference);
        QCOMPARE(*difference, 0);
        QCOMPARE(*countOf(**project, "SELECT count(*) FROM meta"), 2);
    }

    void readersCannotWrite()
    {
        const auto project = Project::create(m_path);
        QVERIFY_RESULT(project);
        const auto written = (*project)->read([](Connection &connection) {
            return connection.execute("INSERT INTO meta (key, value) VALUES ('a', 'b')");
        });
        QVERIFY_ERROR(written, ErrorCode::ReadOnly);
    }

    void aProjectIsFoundFromAFolderInside()
    {
        QVERIFY_RESULT(Project::create(m_path));
        QVERIFY(QDir(m_path).mkpath(QStringLiteral("a/b")));
        for (const char *inside : {"", "/a/b", "/a/../a/b/", "/a/none"}) {
            const auto found = Project::find(m_path + QString::fromLatin1(inside));
            QVERIFY_RESULT(found);
            QCOMPARE(*found, m_path);
        }
        QVERIFY_ERROR(Project::find(m_folder->path()), ErrorCode::NotFound);
    }

    void threadsShareAProject()
    {
        const auto created = Project::create(m_path);
        QVERIFY_RESULT(created);
        const std::shared_ptr<Project> project = *created;
        std::atomic<int> failures = 0;
        std::atomic<bool> isDone = false;
        std::vector<std::thread> readers;
        for (int i = 0; i < 4; ++i) {
            readers.emplace_back([&failures, &isDone, project] {
                while (!isDone) {
                    const auto half = countOf(*project, "SELECT sum(key LIKE 'a-%') - sum(key LIKE 'b-%') FROM meta");
                    failures += !half || *half != 0 ? 1 : 0;
                }
            });
        }
        std::vector<std::thread> writers;
        for (int i = 0; i < 4; ++i) {
            writers.emplace_back([&failures, i, project] {
                for (int job = 0; job < 100; ++job)
                    failures += addPair(*project, i * 1'000 + job).isError() ? 1 : 0;
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        isDone = true;
        for (std::thread &reader : readers)
            reader.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(*countOf(*project, "SELECT count(*) FROM meta"), 800);
    }

    void twoProgramsWriteAtOnce()
    {
        QVERIFY_RESULT(Project::create(m_path));
        std::atomic<int> failures = 0;
        std::vector<std::thread> programs;
        for (int program = 0; program < 2; ++program) {
            programs.emplace_back([&, program] {
                for (int session = 0; session < 3; ++session) {
                    const auto project = Project::open(m_path);
                    for (int job = 0; project && job < 50; ++job)
                        failures += addPair(**project, program * 10'000 + session * 1'000 + job).isError() ? 1 : 0;
                    failures += project.isError() ? 1 : 0;
                }
            });
        }
        for (std::thread &program : programs)
            program.join();
        QCOMPARE(failures.load(), 0);
        const auto project = Project::open(m_path);
        QVERIFY_RESULT(project);
        QCOMPARE(*countOf(**project, "SELECT count(*) FROM meta"), 600);
    }

    void aFullDatabaseLeavesTheProjectReadable()
    {
        const auto project = Project::create(m_path);
        QVERIFY_RESULT(project);
        QVERIFY_RESULT(addPerson(**project, QStringLiteral("Ada")));
        const auto filled = (*project)->write([](Connection &connection) -> Result<> {
            ASSAY_CHECK(connection.execute("PRAGMA max_page_count = 1"));
            ASSAY_TRY(insert, connection.prepare("INSERT INTO meta (key, value) VALUES ('large', ?)"));
            return insert.bind(1, QString(1'000'000, u'x')).run();
        });
        QVERIFY_ERROR(filled, ErrorCode::Full);
        QVERIFY((*project)->readOnlyReason().contains(QStringLiteral("disk is full")));
        const auto refused = addPerson(**project, QStringLiteral("Bob"));
        QVERIFY_ERROR(refused, ErrorCode::ReadOnly);
        QCOMPARE(refused.error().text, (*project)->readOnlyReason());
        QCOMPARE(people(**project)->size(), 1);
        const auto again = Project::open(m_path);
        QVERIFY_RESULT(again);
        QCOMPARE((*again)->readOnlyReason(), QString());
        QVERIFY_RESULT(addPerson(**again, QStringLiteral("Bob")));
    }

    void aSubmittedJobIsAnsweredLater()
    {
        const auto project = Project::create(m_path);
        QVERIFY_RESULT(project);
        std::vector<std::future<Result<>>> futures;
        for (int i = 0; i < 100; ++i)
            futures.push_back((*project)->submit(
                [](Connection &connection) { return connection.recordChange("run", QStringLiteral("x")); }));
        for (auto &future : futures)
            QVERIFY_RESULT(future.get());
        QCOMPARE(*countOf(**project, "SELECT count(*) FROM change"), 100);
    }

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
