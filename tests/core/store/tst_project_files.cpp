#include "core/base/atomic_file.h"
#include "core/base/random.h"
#include "core/store/database_file.h"
#include "core/store/folder_lock.h"
#include "core/store/person_store.h"
#include "core/store/project.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/without_root.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <signal.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

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

/// SQL as another program would run it, without Assay's settings.
void runForeign(const QString &path, const char *sql)
{
    sqlite3 *raw = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &raw), SQLITE_OK);
    char *problem = nullptr;
    sqlite3_exec(raw, sql, nullptr, nullptr, &problem);
    QVERIFY2(!problem, problem);
    sqlite3_close(raw);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    // Opening a pipe would wait for ever.
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList entriesOf(const QString &folder)
{
    QStringList entries;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        entries.append(it.next());
    entries.sort();
    return entries;
}

/// No file of this process may grow beyond a size: writing fails as on a bad disk.
class FileSizeLimit final
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit = {bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = SIG_DFL;
};

/// A disk of its own that is soon full; only root can make one.
class SmallDisk final
{
public:
    SmallDisk(const QString &path, const char *size) : m_path(path.toLocal8Bit())
    {
        QDir().mkpath(path);
        m_isMounted =
            ::mount("tmpfs", m_path.constData(), "tmpfs", 0, QByteArray("size=").append(size).constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    [[nodiscard]] bool isMounted() const { return m_isMounted; }

private:
    QByteArray m_path;
    bool m_isMounted = false;
};

using Damage = void (*)(const QString &database);

void edit(const QString &database, qsizetype at, const QByteArray &bytes)
{
    QByteArray content = contentOf(database);
    content.replace(at, bytes.size(), bytes);
    setContent(database, content);
}

void makeForeign(const QString &database, const char *sql)
{
    QFile::remove(database);
    runForeign(database, sql);
}

} // namespace

Q_DECLARE_METATYPE(Damage)

/// Folders as they come: made, refused, damaged, hostile, read-only, locked, full.
class TestProjectFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_path = m_folder->path(QStringLiteral("bikes"));
        m_database = m_path + QStringLiteral("/assay.db");
    }

    void creatingNeedsAnEmptyPlace()
    {
        QVERIFY_RESULT(Project::create(m_path));
        const QStringList before = entriesOf(m_path);
        QVERIFY_ERROR(Project::create(m_path), ErrorCode::Exists);
        QCOMPARE(entriesOf(m_path), before);

        const QString filled = m_folder->path(QStringLiteral("filled"));
        QVERIFY(QDir().mkpath(filled));
        setContent(filled + QStringLiteral("/.hidden"), "mine");
        const auto refused = Project::create(filled);
        QVERIFY_ERROR(refused, ErrorCode::Exists);
        QVERIFY(refused.error().text.contains(filled));
        QCOMPARE(entriesOf(filled), QStringList(filled + QStringLiteral("/.hidden")));
        QVERIFY_ERROR(Project::create(filled + QStringLiteral("/.hidden")), ErrorCode::Exists);

        const QString empty = m_folder->path(QStringLiteral("empty"));
        QVERIFY(QDir().mkpath(empty));
        QVERIFY_RESULT(Project::create(empty));
        QVERIFY_RESULT(Project::create(m_folder->path(QStringLiteral("a/b/c"))));
    }

    void aFailedCreationLeavesNothing()
    {
        {
            const FileSizeLimit limit(20'000);
            QVERIFY(Project::create(m_path).isError());
        }
        QVERIFY(!QFileInfo::exists(m_path));
        QVERIFY(QDir().mkpath(m_path));
        {
            const FileSizeLimit limit(20'000);
            QVERIFY(Project::create(m_path).isError());
        }
        QCOMPARE(entriesOf(m_path), QStringList());
        QVERIFY(Project::create(QStringLiteral("/proc/bikes")).isError());
        QVERIFY_RESULT(Project::create(m_path));
    }

    void aCreationThatWasCutOffCanBeRepeated()
    {
        QVERIFY(QDir().mkpath(m_path + QStringLiteral("/objects")));
        for (const char *left : {"/.assay.db.new", "/.assay.db.new-wal", "/.assay.db.new-shm", "/assay.lock"})
            setContent(m_path + QString::fromLatin1(left), "half");
        QVERIFY_ERROR(Project::open(m_path), ErrorCode::NotFound);
        const auto project = Project::create(m_path);
        QVERIFY_RESULT(project);
        QVERIFY_RESULT(addPerson(**project, QStringLiteral("Ada")));
        QVERIFY(entriesOf(m_path).filter(QStringLiteral(".new")).isEmpty());
    }

    void oneOfManyCreationsAtOnceSucceeds()
    {
        for (int round = 0; round < 10; ++round) {
            const QString path = m_folder->path(QString::number(round));
            std::atomic<int> made = 0;
            std::atomic<int> refused = 0;
            std::vector<std::thread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&] {
                    const auto project = Project::create(path);
                    if (project)
                        ++made;
                    else if (project.error().code == ErrorCode::Exists)
                        ++refused;
                });
            }
            for (std::thread &thread : threads)
                thread.join();
            QCOMPARE(made.load(), 1);
            QCOMPARE(refused.load(), 3);
            QVERIFY_RESULT(Project::open(path));
        }
    }

    void whatIsNoProjectIsRefused_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, ErrorCode code, Damage damage) { QTest::newRow(name) << damage << code; };
        row("no database", ErrorCode::NotFound, [](const QString &database) { QFile::remove(database); });
        row("database is a folder", ErrorCode::Damaged, [](const QString &database) {
            QFile::remove(database);
            QDir().mkpath(database);
        });
        row("database is a pipe", ErrorCode::Damaged, [](const QString &database) {
            QFile::remove(database);
            ::mkfifo(database.toLocal8Bit().constData(), 0600);
        });
        row("database is a dead link", ErrorCode::NotFound, [](const QString &database) {
            QFile::remove(database);
            QFile::link(QStringLiteral("/none"), database);
        });
        row("empty file", ErrorCode::Damaged, [](const QString &database) { setContent(database, ""); });
        row("fifty bytes", ErrorCode::Damaged,
            [](const QString &database) { setContent(database, contentOf(database).left(50)); });
        row("one page left", ErrorCode::Damaged,
            [](const QString &database) { setContent(database, contentOf(database).left(8192)); });
        row("half left", ErrorCode::Damaged, [](const QString &database) {
            const QByteArray content = contentOf(database);
            setContent(database, content.left(content.size() / 2));
        });
        row("a text", ErrorCode::Damaged,
            [](const QString &database) { setContent(database, QByteArray("hello\n").repeated(20'000)); });
        row("magic word changed", ErrorCode::Damaged, [](const QString &database) { edit(database, 3, "X"); });
        row("first table destroyed", ErrorCode::Damaged,
            [](const QString &database) { edit(database, 100, QByteArray(8000, '\xa5')); });
        row("a page of zeros", ErrorCode::Damaged,
            [](const QString &database) { edit(database, 5 * 8192, QByteArray(8192, '\0')); });
        row("another program's database", ErrorCode::Damaged,
            [](const QString &database) { makeForeign(database, "CREATE TABLE t (a); INSERT INTO t VALUES (1)"); });
        row("newer structure", ErrorCode::Newer,
            [](const QString &database) { runForeign(database, "PRAGMA user_version = 999"); });
        row("no structure", ErrorCode::Damaged,
            [](const QString &database) { runForeign(database, "PRAGMA user_version = 0"); });
        row("negative structure", ErrorCode::Damaged,
            [](const QString &database) { runForeign(database, "PRAGMA user_version = -5"); });
        row("a view for a table", ErrorCode::Damaged, [](const QString &database) {
            runForeign(database, "ALTER TABLE run RENAME TO r; CREATE VIEW run AS SELECT * FROM r");
        });
        row("a trigger", ErrorCode::Damaged, [](const QString &database) {
            runForeign(database, "CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM audit; END");
        });
        row("a virtual table", ErrorCode::Damaged,
            [](const QString &database) { runForeign(database, "CREATE VIRTUAL TABLE v USING fts5(a)"); });
        row("UTF-16", ErrorCode::Damaged, [](const QString &database) {
            makeForeign(database, "PRAGMA encoding = 'UTF-16le'; PRAGMA page_size = 8192; "
                                  "PRAGMA application_id = 0x41534159; PRAGMA user_version = 1; CREATE TABLE t (a)");
        });
        row("small pages", ErrorCode::Damaged, [](const QString &database) {
            makeForeign(database, "PRAGMA page_size = 1024; PRAGMA application_id = 0x41534159; "
                                  "PRAGMA user_version = 1; CREATE TABLE t (a)");
        });
        row("lock is a folder", ErrorCode::Io, [](const QString &database) {
            const QString lock = QString(database).replace(QStringLiteral(".db"), QStringLiteral(".lock"));
            QFile::remove(lock);
            QDir().mkpath(lock);
        });
        row("lock is a link", ErrorCode::Io, [](const QString &database) {
            const QString lock = QString(database).replace(QStringLiteral(".db"), QStringLiteral(".lock"));
            QFile::remove(lock);
            QFile::link(QStringLiteral("/etc/passwd"), lock);
        });
    }

    void whatIsNoProjectIsRefused()
    {
        QFETCH(Damage, damage);
        QFETCH(ErrorCode, code);
        QVERIFY_RESULT(Project::create(m_path));
        damage(m_database);
        const QByteArray before = contentOf(m_database);
        const auto opened = Project::open(m_path);
        QVERIFY_ERROR(opened, code);
        QVERIFY2(opened.error().text.contains(QStringLiteral("bikes")), qPrintable(opened.error().text));
        QVERIFY2(opened.error().text.endsWith(u'.'), qPrintable(opened.error().text));
        QCOMPARE(contentOf(m_database), before);
    }

    void placesThatAreNoFolder()
    {
        QVERIFY_ERROR(Project::open(m_path), ErrorCode::NotFound);
        setContent(m_path, "a file");
        QVERIFY_ERROR(Project::open(m_path), ErrorCode::Invalid);
        QVERIFY_ERROR(Project::open(m_path + QStringLiteral("/inside")), ErrorCode::NotFound);
        QCOMPARE(contentOf(m_path), QByteArray("a file"));
    }

    /// A flipped bit of the header gives the right data or a refusal, one elsewhere at least no crash and no odd error.
    void flippedBitsEndInTheDataOrASentence()
    {
        {
            const auto project = Project::create(m_path);
            QVERIFY_RESULT(project);
            for (int i = 0; i < 20; ++i)
                QVERIFY_RESULT(addPerson(**project, QStringLiteral("person %1").arg(i, 2, 10, QLatin1Char('0'))));
        }
        const QByteArray whole = contentOf(m_database);
        Random random(1, "damage");
        int refused = 0;
        for (int i = 0; i < 300; ++i) {
            QByteArray bytes = whole;
            const auto at = qsizetype(i < 100 ? i : int(random.below(std::uint64_t(whole.size()))));
            bytes[at] = char(bytes[at] ^ (1 << random.below(8)));
            setContent(m_database, bytes);
            const auto opened = Project::open(m_path);
            if (!opened) {
                ++refused;
                QVERIFY2(opened.error().code == ErrorCode::Damaged || opened.error().code == ErrorCode::Newer,
                         qPrintable(QStringLiteral("byte %1: %2").arg(at).arg(opened.error().text)));
            } else if (at < 100) {
                const auto found = people(**opened);
                QVERIFY_RESULT(found);
                QCOMPARE(found->size(), 20);
                QCOMPARE(found->last().name, QStringLiteral("person 19"));
            }
        }
        qInfo("%d of 300 damaged databases were refused", refused);
        QVERIFY(refused > 50);
    }

    void aTornLogKeepsWhatWasMoved()
    {
        const QString copy = projectWithLog();
        setContent(copy + QStringLiteral("/assay.db-wal"), QByteArray(100'000, '\x77'));
        const auto project = Project::open(copy);
        QVERIFY_RESULT(project);
        QCOMPARE(people(**project)->size(), 1);
        QVERIFY_RESULT(addPerson(**project, QStringLiteral("Cyd")));
    }

    void aLockedProjectNamesTheHolder()
    {
        QVERIFY_RESULT(Project::create(m_path));
        const auto lock = FolderLock::open(m_path + QStringLiteral("/assay.lock"), FolderLock::Kind::Exclusive);
        QVERIFY_RESULT(lock);
        QVERIFY_RESULT((*lock)->acquire(1'000));
        Writer::Settings settings;
        settings.lockTimeoutMs = 50;
        const auto refused = Project::open(m_path, systemClock(), settings);
        QVERIFY_ERROR(refused, ErrorCode::Locked);
        QVERIFY(refused.error().text.contains(QString::number(::getpid())));
        QVERIFY(refused.error().text.contains(QStringLiteral("bikes")));
        (*lock)->release();
        QVERIFY_RESULT(Project::open(m_path, systemClock(), settings));
    }

    /// What is still in the log belongs to the project, also when nothing may be written beside it.
    void aReadOnlyFolderIsReadWhole()
    {
        const QString copy = projectWithLog();
        protect(copy);
        const QStringList before = entriesOf(copy);
        {
            const WithoutRoot somebody;
            const auto project = Project::open(copy);
            QVERIFY_RESULT(project);
            QVERIFY2((*project)->readOnlyReason().contains(QStringLiteral("can only be read")),
                     qPrintable((*project)->readOnlyReason()));
            QCOMPARE(people(**project)->size(), 2);
            QVERIFY_ERROR(addPerson(**project, QStringLiteral("Cyd")), ErrorCode::ReadOnly);
            QVERIFY((*project)->objects().put("x").isError());
            QVERIFY_RESULT((*project)->dataVersion());
            QVERIFY_ERROR((*project)->submit([](Connection &) -> Result<> { return Done{}; }).get(),
                          ErrorCode::ReadOnly);
        }
        QCOMPARE(entriesOf(copy), before);
        unprotect(copy);
    }

    void aReadOnlyFolderWaitsForItsWriter()
    {
        const QString copy = projectWithLog();
        const auto lock = FolderLock::open(copy + QStringLiteral("/assay.lock"), FolderLock::Kind::Exclusive);
        QVERIFY_RESULT(lock);
        QVERIFY_RESULT((*lock)->acquire(1'000));
        protect(copy);
        Writer::Settings settings;
        settings.lockTimeoutMs = 50;
        {
            const WithoutRoot somebody;
            QVERIFY_ERROR(Project::open(copy, systemClock(), settings), ErrorCode::Locked);
            (*lock)->release();
            QVERIFY_RESULT(Project::open(copy, systemClock(), settings));
        }
        unprotect(copy);
    }

    void anUnreadableFolderIsAnError()
    {
        QVERIFY_RESULT(Project::create(m_path));
        QVERIFY(::chmod(m_folder->path().toLocal8Bit().constData(), 0755) == 0);
        QVERIFY(::chmod(m_path.toLocal8Bit().constData(), 0) == 0);
        {
            const WithoutRoot somebody;
            const auto refused = Project::open(m_path);
            QVERIFY_ERROR(refused, ErrorCode::Io);
            QVERIFY(refused.error().text.contains(QStringLiteral("permission denied")));
        }
        QVERIFY(::chmod(m_path.toLocal8Bit().constData(), 0755) == 0);
    }

    void aFullDiskIsToldAndKeepsWhatWasThere()
    {
        const SmallDisk disk(m_folder->path(QStringLiteral("small")), "2m");
        if (!disk.isMounted())
            QSKIP("only root can make a disk that fills up");
        const QString path = m_folder->path(QStringLiteral("small/bikes"));
        {
            const auto project = Project::create(path);
            QVERIFY_RESULT(project);
            QVERIFY_RESULT(addPerson(**project, QStringLiteral("Ada")));
            Random random(1, "fill");
            Result<> written = Done{};
            for (int i = 0; written && i < 1'000; ++i) {
                QByteArray noise;
                while (noise.size() < 20'000)
                    noise.append(QByteArray::number(quint64(random.next()), 16));
                written = (*project)->write([&](Connection &connection) -> Result<> {
                    ASSAY_TRY(insert, connection.prepare("INSERT INTO meta (key, value) VALUES (?, ?)"));
                    return insert.bind(1, QString::number(i)).bind(2, QString::fromLatin1(noise)).run();
                });
            }
            QVERIFY_ERROR(written, ErrorCode::Full);
            QVERIFY((*project)->readOnlyReason().contains(QStringLiteral("full")));
            QCOMPARE(people(**project)->size(), 1);
        }
        fillUp(m_folder->path(QStringLiteral("small/rest")));
        const auto created = Project::create(m_folder->path(QStringLiteral("small/other")));
        QVERIFY_ERROR(created, ErrorCode::Full);
        QVERIFY(!QFileInfo::exists(m_folder->path(QStringLiteral("small/other"))));
        QVERIFY(QFile::remove(m_folder->path(QStringLiteral("small/rest"))));
        const auto again = Project::open(path);
        QVERIFY_RESULT(again);
        QCOMPARE(people(**again)->first().name, QStringLiteral("Ada"));
    }

private:
    /// A project with one person in its database and another in its log alone, as a killed program leaves it.
    QString projectWithLog()
    {
        const QString copy = m_folder->path(QStringLiteral("copy"));
        {
            auto created = Project::create(m_path);
            if (!created || !addPerson(**created, QStringLiteral("Ada")))
                qFatal("cannot make a project");
        }
        const auto project = Project::open(m_path);
        if (!project || !addPerson(**project, QStringLiteral("Bob")))
            qFatal("cannot write the project");
        const QString lock = QStringLiteral("/assay.lock");
        if (!QDir().mkpath(copy + QStringLiteral("/objects")) || !QFile::copy(m_path + lock, copy + lock) ||
            !copyDatabase(m_database, copy + QStringLiteral("/assay.db")) ||
            QFileInfo(copy + QStringLiteral("/assay.db-wal")).size() == 0)
            qFatal("cannot copy the project");
        return copy;
    }

    void protect(const QString &folder)
    {
        QVERIFY(::chmod(m_folder->path().toLocal8Bit().constData(), 0755) == 0);
        for (const QString &entry : entriesOf(folder))
            QVERIFY(::chmod(entry.toLocal8Bit().constData(), QFileInfo(entry).isDir() ? 0555 : 0444) == 0);
        QVERIFY(::chmod(folder.toLocal8Bit().constData(), 0555) == 0);
    }

    void unprotect(const QString &folder)
    {
        QVERIFY(::chmod(folder.toLocal8Bit().constData(), 0755) == 0);
        for (const QString &entry : entriesOf(folder))
            QVERIFY(::chmod(entry.toLocal8Bit().constData(), 0755) == 0);
    }

    void fillUp(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (int size = 65'536; size > 0; size = size > 1 ? size / 2 : 0) {
            while (file.write(QByteArray(size, 'x')) == size) {
            }
        }
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    QString m_path;
    QString m_database;
};

QTEST_GUILESS_MAIN(TestProjectFiles)
#include "tst_project_files.moc"
