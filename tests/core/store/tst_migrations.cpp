#include "core/base/random.h"
#include "core/store/migrations.h"
#include "core/store/person_store.h"
#include "core/store/project.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <chrono>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace assay;

namespace
{

/// A project as the version of Assay with that structure wrote it.
QString fixture(int structure)
{
    return QStringLiteral(ASSAY_SOURCE_DIR "/tests/fixtures/databases/v%1").arg(structure, 4, 10, QLatin1Char('0'));
}

QByteArray fixtureObject()
{
    return QByteArray("day,count\n1,985\n2,801\n").repeated(50);
}

/// The content of the fixture: a row in each table that version 1 had.
constexpr char fixtureRows[] = R"(
INSERT INTO meta VALUES ('note', 'größer ☃');
INSERT INTO dataset VALUES (1, 'bikes', 1000);
INSERT INTO schema VALUES (1, 'bikes', 1000);
INSERT INTO schema_version VALUES (1, 1, 1, '{"columns":[]}', 'bikes@1', 1000, 'Ada');
INSERT INTO experiment VALUES (1, 'bike demand', 1000);
INSERT INTO metric_direction VALUES (1, 'rmse', 'lower');
INSERT INTO run (id, experiment_id, name, status, started_at, ended_at, person, specification, seed, environment, error,
    model_object, pid, process_start, boot_id) VALUES ('0123456789abcdef0123456789abcdef', 1, 'ridge', 'finished', 1000, 2000, 'Ada',
    'target = "cnt"', 7, '{}', '', '', 1, 2, 'boot');
INSERT INTO run_param VALUES ('0123456789abcdef0123456789abcdef', 'alpha', '0.1');
INSERT INTO run_tag VALUES ('0123456789abcdef0123456789abcdef', 'team', 'demand');
INSERT INTO metric_inbox (id, run_id, previous_id, points) VALUES (1, '0123456789abcdef0123456789abcdef', 0, x'00ff');
INSERT INTO metric_chunk (run_id, key, part, point_count, points) VALUES ('0123456789abcdef0123456789abcdef', 'rmse', 0, 1, x'0102');
INSERT INTO metric_summary (run_id, key, point_count, last, last_step, min, min_step, max, max_step, first) VALUES ('0123456789abcdef0123456789abcdef', 'rmse', 1, 74.25, 1, NULL, 1, 9e999, 1, -9e999);
INSERT INTO model VALUES (1, 'demand', 'Bikes an hour', 1000);
INSERT INTO model_version VALUES (1, 1, 1, '0123456789abcdef0123456789abcdef', 'object', 'production', '', 1000, 'Ada');
INSERT INTO promotion_request VALUES (1, 1, 'production', 'approved', 'Best so far', 1000, 'Ada', 2000, 'Bob', 'Yes');
INSERT INTO audit VALUES (1, 1000, 'Ada', 'model.request', 'demand@1', '{}', 'previous', 'hash');
)";

Result<> fill(Project &project)
{
    ASSAY_TRY(object, project.objects().put(fixtureObject()));
    return project.write([&](Connection &connection) -> Result<> {
        ASSAY_CHECK(person_store::add(connection, {QStringLiteral("Ada"), QStringLiteral("data scientist"), 1'000}));
        ASSAY_CHECK(person_store::add(connection, {QStringLiteral("Bob"), QStringLiteral("team lead"), 2'000}));
        ASSAY_CHECK(connection.execute(fixtureRows));
        ASSAY_TRY(version,
                  connection.prepare("INSERT INTO dataset_version (id, dataset_id, version, digest, object, options, "
                                     "source, note, row_count, column_count, byte_count, target, profile, "
                                     "created_at, created_by) VALUES (1, 1, 1, 'digest', ?, '{}', "
                                     "'bikes.csv', '', 100, 2, ?, 'count', '{}', 1000, 'Ada')"));
        ASSAY_CHECK(version.bind(1, object).bind(2, std::int64_t(fixtureObject().size())).run());
        return connection.execute(
            "INSERT INTO schema_check VALUES (1, 1, 1, 1, '{}', 1000, 'Ada'); "
            "INSERT INTO run_data VALUES ('0123456789abcdef0123456789abcdef', 1, 'training'); "
            "INSERT INTO evaluation VALUES (1, '0123456789abcdef0123456789abcdef', 1, 'holdout', 20, '{}', '', 1000, "
            "'Ada')");
    });
}

/// Everything in the schema of a database, a line each.
Result<QStringList> structureOf(Connection &connection)
{
    QStringList lines;
    ASSAY_TRY(rows, connection.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                                       "WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name"));
    while (rows.next())
        lines.append(rows.text(0) + u' ' + rows.text(1) + u' ' + rows.text(2) + u' ' + rows.text(3));
    ASSAY_CHECK(rows.status());
    return lines;
}

Result<QString> textOf(Project &project, const char *sql)
{
    return project.read([&](Connection &connection) -> Result<QString> {
        ASSAY_TRY(rows, connection.prepare(sql));
        const QString text = rows.next() ? rows.text(0) : QStringLiteral("nothing");
        ASSAY_CHECK(rows.status());
        return text;
    });
}

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator it(from, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString target = to + path.mid(from.size());
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QVERIFY(QFile::copy(path, target));
        QVERIFY(QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
    }
}

QList<Migration> withNext(const QByteArray &sql)
{
    QList<Migration> migrations = bundledMigrations();
    migrations.append({migrations.last().number + 1, sql});
    return migrations;
}

} // namespace

class TestMigrations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// ASSAY_WRITE_FIXTURES=1 makes the fixture of today's structure, as is right only until it was released.
    void initTestCase()
    {
        if (qEnvironmentVariableIntValue("ASSAY_WRITE_FIXTURES") == 0)
            return;
        const QString newest = fixture(bundledMigrations().last().number);
        QVERIFY(QDir(newest).removeRecursively());
        {
            const auto project = Project::create(newest, [] { return TimeMs(1'000); });
            QVERIFY_RESULT(project);
            QVERIFY_RESULT(fill(**project));
        }
        for (const char *left : {"/assay.lock", "/assay.db-shm", "/assay.db-wal"})
            QVERIFY(QFile::remove(newest + QString::fromLatin1(left)));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_path = m_folder->path(QStringLiteral("p"));
        m_database = m_path + QStringLiteral("/assay.db");
    }

    void migrationsAreNumberedWithoutGaps()
    {
        const auto migrations = bundledMigrations();
        QVERIFY(!migrations.isEmpty());
        for (int i = 0; i < migrations.size(); ++i) {
            QCOMPARE(migrations[i].number, i + 1);
            QVERIFY(!migrations[i].sql.isEmpty());
        }
    }

    void everyStructureHasAFixture()
    {
        for (const Migration &migration : bundledMigrations())
            QVERIFY2(QFileInfo::exists(fixture(migration.number)), qPrintable(fixture(migration.number)));
    }

    void aProjectOfEachStructureOpensWithItsData_data()
    {
        QTest::addColumn<int>("structure");
        for (const Migration &migration : bundledMigrations())
            QTest::addRow("structure %d", migration.number) << migration.number;
    }

    void aProjectOfEachStructureOpensWithItsData()
    {
        QFETCH(int, structure);
        copyFolder(fixture(structure), m_path);
        const auto opened = Project::open(m_path);
        QVERIFY_RESULT(opened);
        Project &project = **opened;
        QCOMPARE(project.readOnlyReason(), QString());
        const auto people = project.read(person_store::list);
        QVERIFY_RESULT(people);
        QCOMPARE(people->size(), 2);
        QCOMPARE(people->last().role, QStringLiteral("team lead"));
        const std::pair<const char *, const char *> expected[] = {
            {"SELECT value FROM meta WHERE key = 'note'", "größer ☃"},
            {"SELECT name FROM dataset", "bikes"},
            {"SELECT byte_count || target FROM dataset_version", "1100count"},
            {"SELECT origin FROM schema_version", "bikes@1"},
            {"SELECT ok FROM schema_check", "1"},
            {"SELECT name FROM experiment", "bike demand"},
            {"SELECT better FROM metric_direction", "lower"},
            {"SELECT id || status || specification FROM run",
             "0123456789abcdef0123456789abcdeffinishedtarget = \"cnt\""},
            {"SELECT value FROM run_param", "0.1"},
            {"SELECT value FROM run_tag", "demand"},
            {"SELECT role FROM run_data", "training"},
            {"SELECT hex(points) FROM metric_inbox", "00FF"},
            {"SELECT hex(points) FROM metric_chunk", "0102"},
            {"SELECT last || coalesce(min, 'none') || max || first FROM metric_summary", "74.25noneInf-Inf"},
            {"SELECT part || row_count FROM evaluation", "holdout20"},
            {"SELECT description FROM model", "Bikes an hour"},
            {"SELECT stage FROM model_version", "production"},
            {"SELECT run_id FROM run_number JOIN run_dirty ON run_dirty.number = run_number.number",
             "0123456789abcdef0123456789abcdef"},
            {"SELECT decided_by || decision_reason FROM promotion_request", "BobYes"},
            {"SELECT action FROM audit", "model.request"},
            {"SELECT group_concat(kind || id) FROM change", "personAda,personBob"}};
        for (const auto &[sql, text] : expected) {
            const auto found = textOf(project, sql);
            QVERIFY_RESULT(found);
            QCOMPARE(*found, QString::fromUtf8(text));
        }
        const auto object = project.objects().get(*textOf(project, "SELECT object FROM dataset_version"));
        QVERIFY_RESULT(object);
        QCOMPARE(*object, fixtureObject());
    }

    /// Were a migration changed after the fact, old projects and new ones would differ: this is where it shows.
    void anOldProjectGetsTheStructureOfANewOne()
    {
        copyFolder(fixture(1), m_path);
        const auto old = Project::open(m_path);
        QVERIFY_RESULT(old);
        const auto fresh = Project::create(m_folder->path(QStringLiteral("fresh")));
        QVERIFY_RESULT(fresh);
        const auto oldStructure = (*old)->read(structureOf);
        const auto freshStructure = (*fresh)->read(structureOf);
        QVERIFY_RESULT(oldStructure);
        QVERIFY_RESULT(freshStructure);
        QVERIFY(freshStructure->size() > 20);
        QCOMPARE(*oldStructure, *freshStructure);
        QCOMPARE(*textOf(**old, "PRAGMA user_version"), *textOf(**fresh, "PRAGMA user_version"));
    }

    void anUpgradeKeepsTheOldDatabase()
    {
        const auto connection = makeProject();
        const auto migrations = withNext("CREATE TABLE extra (a INTEGER) STRICT; INSERT INTO extra VALUES (42)");
        QVERIFY_RESULT(migrate(*connection, m_database, migrations));
        QCOMPARE(*connection->queryInteger("PRAGMA user_version"), migrations.last().number);
        QCOMPARE(*connection->queryInteger("SELECT a FROM extra"), 42);
        QCOMPARE(*connection->queryInteger("SELECT count(*) FROM person"), 2);
        // Again is nothing.
        QVERIFY_RESULT(migrate(*connection, m_database, migrations));

        const QString kept = m_database + QStringLiteral(".v%1").arg(migrations.size() - 1, 4, 10, QLatin1Char('0'));
        QVERIFY(!QFileInfo::exists(kept + QStringLiteral(".new")));
        const auto old = Connection::open(kept, Connection::Access::Read);
        QVERIFY_RESULT(old);
        QCOMPARE(*(*old)->queryInteger("PRAGMA user_version"), migrations.size() - 1);
        QCOMPARE(*(*old)->queryInteger("SELECT count(*) FROM person"), 2);
        QCOMPARE(*(*old)->queryInteger("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"), 0);
        QCOMPARE(*(*old)->queryInteger("PRAGMA application_id"), 0x41534159);
    }

    void aFailedUpgradeChangesNothing()
    {
        const auto connection = makeProject();
        const auto before = structureOf(*connection);
        const auto migrations = withNext("CREATE TABLE extra (a INTEGER) STRICT; INSERT INTO nowhere VALUES (1)");
        QVERIFY(migrate(*connection, m_database, migrations).isError());
        QVERIFY(!connection->isInTransaction());
        QCOMPARE(*structureOf(*connection), *before);
        QCOMPARE(*connection->queryInteger("PRAGMA user_version"), migrations.size() - 1);
    }

    void aNewerDatabaseIsLeftAlone()
    {
        const auto connection = makeProject();
        const auto upgraded = withNext("CREATE TABLE extra (a INTEGER) STRICT");
        QVERIFY_RESULT(migrate(*connection, m_database, upgraded));
        const auto refused = migrate(*connection, m_database, bundledMigrations());
        QVERIFY_ERROR(refused, ErrorCode::Newer);
        QVERIFY(refused.error().text.contains(QStringLiteral("“p”")));
        QVERIFY(refused.error().text.contains(QStringLiteral("newer version of Assay")));
        QVERIFY_ERROR(Project::open(m_path), ErrorCode::Newer);
    }

    /// Killed at any moment, an upgrade is done or not begun, and can be repeated.
    void anUpgradeSurvivesKills()
    {
        makeProject();
        const auto migrations = withNext("CREATE TABLE extra (a INTEGER) STRICT; "
                                         "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000) "
                                         "INSERT INTO extra SELECT i FROM n; CREATE INDEX extra_by_a ON extra (a)");
        Random random(1, "kill");
        int done = 0;
        QElapsedTimer clock;
        std::uint64_t wholeTime = 0;
        for (int round = 0; round < 40; ++round) {
            const QString path = m_folder->path(QStringLiteral("k%1").arg(round));
            copyFolder(m_path, path);
            const QString database = path + QStringLiteral("/assay.db");
            clock.start();
            const pid_t child = ::fork();
            if (child == 0) {
                const auto connection = Connection::open(database, Connection::Access::Write);
                ::_exit(connection && migrate(**connection, database, migrations) ? 0 : 1);
            }
            QVERIFY(child > 0);
            // The first may end, so that the others are killed while they work, however slow the machine is.
            if (round > 0) {
                std::this_thread::sleep_for(std::chrono::microseconds(random.below(wholeTime)));
                ::kill(child, SIGKILL);
            }
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            if (round == 0)
                wholeTime = std::uint64_t(clock.nsecsElapsed() / 1'000 + 1);
            const auto connection = Connection::open(database, Connection::Access::Write);
            QVERIFY_RESULT(connection);
            const bool isDone = *(*connection)->queryInteger("PRAGMA user_version") == migrations.last().number;
            done += isDone ? 1 : 0;
            QCOMPARE(*(*connection)->queryInteger("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'extra%'"),
                     isDone ? 2 : 0);
            QVERIFY_RESULT(migrate(**connection, database, migrations));
            QCOMPARE(*(*connection)->queryInteger("SELECT count(*) FROM extra"), 20'000);
            QCOMPARE(*(*connection)->queryInteger("SELECT count(*) FROM person"), 2);
        }
        qInfo("39 kills, %d after the upgrade", done - 1);
        QVERIFY(done >= 1);
        QVERIFY(done < 40);
    }

private:
    std::unique_ptr<Connection> makeProject()
    {
        {
            const auto project = Project::create(m_path);
            if (!project || !fill(**project))
                qFatal("cannot make a project");
        }
        auto connection = Connection::open(m_database, Connection::Access::Write);
        if (!connection)
            qFatal("cannot open the database");
        return std::move(*connection);
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    QString m_path;
    QString m_database;
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
