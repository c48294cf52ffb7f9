#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace assay;

namespace
{

/// Without this, root may read and write what nobody may.
void forgetThatWeAreRoot()
{
    if (geteuid() == 0) {
        prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
        prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
    }
}

/// Like a disk on which no file can grow.
void letNoFileGrow()
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none = {4096, 4096};
    setrlimit(RLIMIT_FSIZE, &none);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// A small table that a model can learn: y = 2 x, with a constant and an empty column.
QByteArray goodCsv()
{
    QByteArray csv = "id,x,same,void,y\n";
    for (int i = 1; i <= 60; ++i)
        csv +=
            QByteArray::number(i) + ',' + QByteArray::number(i % 7) + ",5,," + QByteArray::number(2 * (i % 7)) + '\n';
    return csv;
}

/// Every file of a folder with its bytes, but not what readers of a database touch, nor the lock, which names its last
/// holder.
QByteArray fingerprint(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    files.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &path : files) {
        if (path.endsWith(QLatin1String("-shm")) || path.endsWith(QLatin1String("-wal")) ||
            path.endsWith(QLatin1String("assay.lock")))
            continue;
        QFile file(path);
        hash.addData(path.toUtf8());
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    return hash.result();
}

/// All that is recorded, as the program itself tells it.
QByteArray recorded(const QString &project)
{
    QByteArray all;
    const Program program;
    for (const char *words : {"data list", "schema list", "models list", "audit list", "people list"})
        all += program
                   .run(QStringList{QStringLiteral("--project"), project, QStringLiteral("--json")} +
                        QString::fromLatin1(words).split(u' '))
                   .out;
    return all;
}

} // namespace

/// What is wrong is said in one sentence, with the right exit code, and changes nothing.
class TestBadInput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        write(file("good.csv"), goodCsv());
        const Ended made =
            m_program.run({QStringLiteral("init"), project(), QStringLiteral("--as"), QStringLiteral("Ana")});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        const Ended added = onProject({QStringLiteral("data"), QStringLiteral("add"), QStringLiteral("good"),
                                       file("good.csv"), QStringLiteral("--target"), QStringLiteral("y")});
        QVERIFY2(added.exitCode == 0, qPrintable(added.err));
        m_objects = fingerprint(project() + QStringLiteral("/objects"));
        m_recorded = recorded(project());
        QVERIFY(m_recorded.contains("good"));
    }

    void wrongData_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QByteArray &bytes, const char *part) {
            QTest::newRow(name) << bytes << QString::fromUtf8(part);
        };
        row("empty", "", "empty");
        row("ragged", "a,b,c\n1,2,3\n4,5\n", "line 3");
        row("too wide", "a,b\n1,2\n3,4,5\n", "line 3");
        row("broken quote", "a,b\n1,\"2\n3,4\n", "quote");
        row("nul", QByteArray("a,b\n1,2\n3,\0004\n", 14), "line 3");
        row("not utf-8", "a,b\n1,caf\xe9\n", "UTF-8");
        row("column twice", "a,b,a\n1,2,3\n", "“a”");
        row("no header", "\n1,2\n", "name");
        QByteArray wide(2'000'000, ',');
        row("a million columns", wide.left(1'000'000) + "\n1\n", "10000");
    }

    void wrongData()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        write(file("bad.csv"), bytes);
        refuses(onProject({QStringLiteral("data"), QStringLiteral("add"), QStringLiteral("bad"), file("bad.csv")}), 3,
                {QStringLiteral("bad.csv"), part});
    }

    void dataThatCannotBeRead()
    {
        refuses(onProject({QStringLiteral("data"), QStringLiteral("add"), QStringLiteral("bad"), file("none.csv")}), 3,
                {QStringLiteral("none.csv")});
        refuses(onProject({QStringLiteral("data"), QStringLiteral("add"), QStringLiteral("bad"), project()}), 3,
                {QStringLiteral("folder")});
        write(file("closed.csv"), goodCsv());
        QCOMPARE(chmod(qPrintable(file("closed.csv")), 0), 0);
        Program program;
        program.beforeStart = forgetThatWeAreRoot;
        refuses(program.run({QStringLiteral("--project"), project(), QStringLiteral("data"), QStringLiteral("add"),
                             QStringLiteral("bad"), file("closed.csv")}),
                3, {QStringLiteral("closed.csv")});
        refuses(onProject({QStringLiteral("data"), QStringLiteral("add"), QStringLiteral("bad"), file("good.csv"),
                           QStringLiteral("--target"), QStringLiteral("z")}),
                3, {QStringLiteral("“z”")});
        refuses(onProject({QStringLiteral("data"), QStringLiteral("add"), QStringLiteral("a/b"), file("good.csv")}), 3,
                {QStringLiteral("a/b")});
    }

    void wrongSpecifications_data()
    {
        QTest::addColumn<QString>("toml");
        QTest::addColumn<QStringList>("parts");
        const QString good = QStringLiteral("experiment = \"e\"\nname = \"n\"\ndata = \"good@1\"\ntarget = \"y\"\n");
        const auto row = [](const char *name, const QString &toml, const QStringList &parts) {
            QTest::newRow(name) << toml << parts;
        };
        row("unknown key", good + QStringLiteral("epochs = 3\n"), {QStringLiteral("epochs")});
        row("unknown estimator key", good + QStringLiteral("[estimator]\nkind = \"ridge\"\ndepth = 3\n"),
            {QStringLiteral("depth")});
        row("out of range", good + QStringLiteral("[estimator]\nkind = \"xgboost\"\nmax_depth = -4\n"),
            {QStringLiteral("max_depth"), QStringLiteral("-4")});
        row("test share", good + QStringLiteral("[split]\nkind = \"random\"\ntest = 1.5\n"),
            {QStringLiteral("test"), QStringLiteral("1.5")});
        row("unknown estimator", good + QStringLiteral("[estimator]\nkind = \"forest\"\n"),
            {QStringLiteral("forest"), QStringLiteral("xgboost")});
        row("wrong type", good + QStringLiteral("seed = \"seven\"\n"), {QStringLiteral("seed")});
        row("not toml", QStringLiteral("experiment = \n= 3"), {});
        row("no such target", QString(good).replace(QStringLiteral("\"y\""), QStringLiteral("\"z\"")),
            {QStringLiteral("“z”")});
        row("constant target", QString(good).replace(QStringLiteral("\"y\""), QStringLiteral("\"same\"")),
            {QStringLiteral("“same”")});
        row("empty target", QString(good).replace(QStringLiteral("\"y\""), QStringLiteral("\"void\"")),
            {QStringLiteral("“void”")});
        row("no such data", QString(good).replace(QStringLiteral("good@1"), QStringLiteral("good@9")),
            {QStringLiteral("good@9")});
    }

    void wrongSpecifications()
    {
        QFETCH(QString, toml);
        QFETCH(QStringList, parts);
        write(file("spec.toml"), toml.toUtf8());
        refuses(onProject({QStringLiteral("train"), file("spec.toml")}), 3, parts);
    }

    void wrongOverrides()
    {
        refuses(onProject({QStringLiteral("train"), QStringLiteral("--data"), QStringLiteral("good@1"),
                           QStringLiteral("--set"), QStringLiteral("estimator.max_dept=3")}),
                3, {QStringLiteral("max_dept")});
        refuses(onProject({QStringLiteral("train"), file("none.toml")}), 3, {QStringLiteral("none.toml")});
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *words, const char *part) {
            QTest::newRow(words) << QString::fromLatin1(words) << QString::fromUtf8(part);
        };
        row("trian spec.toml", "“train”");
        row("runs lst", "“runs list”");
        row("runs list --fliter x", "“--filter”");
        row("runs list --limit many", "“many”");
        row("runs list --limit 0", "“0”");
        row("data add bikes", "FILE");
        row("evaluate a@x b", "a@x");
        row("models request demand@1 staging", "staging");
        row("models approve first", "“first”");
        row("models export demand@1", "--onnx");
        row("train", "--data");
        row("predict demand@1 f.csv", "--out");
        row("runs export --json", "--out");
    }

    void wrongUsage()
    {
        QFETCH(QString, words);
        QFETCH(QString, part);
        refuses(onProject(words.split(u' ')), 2, {part});
    }

    void wrongFilters()
    {
        for (const char *filter : {"metrics.rmse <", "metrics.rmse < 'a", "attributes.start ~ 3 and"}) {
            const Ended ended = onProject({QStringLiteral("runs"), QStringLiteral("list"), QStringLiteral("--filter"),
                                           QString::fromLatin1(filter)});
            QVERIFY2(ended.exitCode == 2 || ended.exitCode == 3, filter);
            isOneSentence(ended);
        }
    }

    void thingsThatAreNotThere()
    {
        for (const char *words : {"data show nothing", "schema show nothing", "runs show ffff", "models show nothing@1",
                                  "models approve 99 --reason x", "evaluate nothing@1 good@1", "models history nothing",
                                  "models export nothing@1 --onnx nothing.onnx"}) {
            const Ended ended = onProject(QString::fromLatin1(words).split(u' '));
            QVERIFY2(ended.exitCode == 3, words);
            isOneSentence(ended);
        }
        refuses(onProject({QStringLiteral("--as"), QStringLiteral("Nobody"), QStringLiteral("people"),
                           QStringLiteral("add"), QStringLiteral("X")}),
                3, {QStringLiteral("“Nobody”")});
    }

    void notAProject()
    {
        const QString empty = file("empty");
        QVERIFY(QDir().mkpath(empty));
        const QByteArray before = fingerprint(empty);
        for (const QString &folder : {empty, file("not there")}) {
            const Ended ended =
                m_program.run({QStringLiteral("--project"), folder, QStringLiteral("runs"), QStringLiteral("list")});
            QCOMPARE(ended.exitCode, 3);
            isOneSentence(ended);
        }
        Program inside;
        inside.folder = empty;
        const Ended ended = inside.run({QStringLiteral("runs"), QStringLiteral("list")});
        QCOMPARE(ended.exitCode, 3);
        isOneSentence(ended);
        QCOMPARE(fingerprint(empty), before);
        QVERIFY(!QFile::exists(file("not there")));
    }

    void aFolderWithThingsInItIsNotTakenOver()
    {
        const QString full = file("full");
        QVERIFY(QDir().mkpath(full));
        write(full + QStringLiteral("/thesis.txt"), "mine");
        const QByteArray before = fingerprint(full);
        for (const char *command : {"init", "demo"}) {
            const Ended ended = m_program.run({QString::fromLatin1(command), full});
            QCOMPARE(ended.exitCode, 3);
            isOneSentence(ended);
        }
        QCOMPARE(fingerprint(full), before);
    }

    void aNewerProjectIsRefused()
    {
        const QString copy = copyOfProject("newer");
        // The database's user_version: four bytes, big-endian, at offset 60 of the header.
        QFile database(copy + QStringLiteral("/assay.db"));
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.seek(60));
        QCOMPARE(database.write("\0\0\x27\x0f", 4), 4);
        database.close();
        refusesOnCopy(copy, {QStringLiteral("newer")});
    }

    void aDamagedProjectIsRefused()
    {
        const QString copy = copyOfProject("damaged");
        write(copy + QStringLiteral("/assay.db"), QByteArray(65536, 'x'));
        refusesOnCopy(copy, {});
    }

    void aReadOnlyProjectIsReadAndNotWritten()
    {
        const QString copy = copyOfProject("closed");
        setWritable(copy, false);
        const QByteArray before = fingerprint(copy);
        Program program;
        program.beforeStart = forgetThatWeAreRoot;
        const Ended list =
            program.run({QStringLiteral("--project"), copy, QStringLiteral("data"), QStringLiteral("list")});
        QVERIFY2(list.exitCode == 0, qPrintable(list.err));
        QVERIFY(list.out.contains("good@1"));
        const Ended ended = program.run({QStringLiteral("--project"), copy, QStringLiteral("data"),
                                         QStringLiteral("add"), QStringLiteral("more"), file("good.csv")});
        setWritable(copy, true);
        QCOMPARE(ended.exitCode, 3);
        isOneSentence(ended);
        QCOMPARE(fingerprint(copy), before);
    }

    void aFullDiskLeavesNothingBehind()
    {
        const QString copy = copyOfProject("no space");
        QByteArray csv = "a,b\n";
        for (int i = 0; i < 50'000; ++i)
            csv += QByteArray::number(i) + ',' + QByteArray::number(i * 7919 % 104'729) + '\n';
        write(file("large.csv"), csv);
        const QByteArray before = fingerprint(copy);
        Program program;
        program.beforeStart = letNoFileGrow;
        const Ended ended = program.run({QStringLiteral("--project"), copy, QStringLiteral("data"),
                                         QStringLiteral("add"), QStringLiteral("large"), file("large.csv")});
        QCOMPARE(ended.exitCode, 3);
        isOneSentence(ended);
        QCOMPARE(fingerprint(copy), before);
    }

    void aLockedProjectNamesWhoHoldsIt()
    {
        const QString copy = copyOfProject("held");
        const int lock = open(qPrintable(copy + QStringLiteral("/assay.lock")), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        QVERIFY(lock >= 0);
        QCOMPARE(flock(lock, LOCK_EX), 0);
        const Ended ended = m_program.run({QStringLiteral("--project"), copy, QStringLiteral("people"),
                                           QStringLiteral("add"), QStringLiteral("Ben")});
        close(lock);
        QCOMPARE(ended.exitCode, 3);
        isOneSentence(ended);
    }

    void outputThatCannotBeWritten()
    {
        refuses(onProject({QStringLiteral("audit"), QStringLiteral("export"), QStringLiteral("--out"),
                           file("no such folder/audit.jsonl")}),
                3, {QStringLiteral("audit.jsonl")});
    }

    void noDisplay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("an X display that is not there") << QStringLiteral("DISPLAY") << QStringLiteral(":4711");
        QTest::newRow("a Wayland display that is not there")
            << QStringLiteral("WAYLAND_DISPLAY") << QStringLiteral("nowhere");
        QTest::newRow("an unknown platform") << QStringLiteral("QT_QPA_PLATFORM") << QStringLiteral("nothing");
    }

    void noDisplay()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        Program program;
        if (!name.isEmpty())
            program.environment.insert(name, value);
        const Ended ended = program.run({QStringLiteral("--project"), project()});
        QCOMPARE(ended.exitCode, 3);
        isOneSentence(ended);
        QVERIFY2(ended.err.contains(QStringLiteral("window")), qPrintable(ended.err));
    }

    void nothingHasChanged()
    {
        QCOMPARE(fingerprint(project() + QStringLiteral("/objects")), m_objects);
        QCOMPARE(recorded(project()), m_recorded);
    }

private:
    [[nodiscard]] QString file(const char *name) const { return m_folder.path(QString::fromLatin1(name)); }
    [[nodiscard]] QString project() const { return file("project"); }

    [[nodiscard]] Ended onProject(const QStringList &words) const
    {
        return m_program.run(QStringList{QStringLiteral("--project"), project()} + words);
    }

    static void isOneSentence(const Ended &ended)
    {
        QVERIFY2(ended.out.isEmpty(), ended.out.constData());
        QVERIFY2(ended.err.count(u'\n') == 1 && ended.err.size() > 20, qPrintable(ended.err));
        QVERIFY2(ended.err.endsWith(QStringLiteral(".\n")) || ended.err.endsWith(QStringLiteral("?\n")) ||
                     ended.exitCode == 2,
                 qPrintable(ended.err));
    }

    void refuses(const Ended &ended, int exitCode, const QStringList &parts) const
    {
        QVERIFY2(ended.exitCode == exitCode, qPrintable(QString::number(ended.exitCode) + u' ' + ended.err));
        isOneSentence(ended);
        for (const QString &part : parts)
            QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
    }

    void refusesOnCopy(const QString &copy, const QStringList &parts)
    {
        const QByteArray before = fingerprint(copy);
        for (const char *words : {"data list", "people add Ben"}) {
            refuses(
                m_program.run(QStringList{QStringLiteral("--project"), copy} + QString::fromLatin1(words).split(u' ')),
                3, parts);
        }
        QCOMPARE(fingerprint(copy), before);
    }

    QString copyOfProject(const char *name)
    {
        const QString copy = file(name);
        QDirIterator walk(project(), QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden,
                          QDirIterator::Subdirectories);
        QDir().mkpath(copy);
        while (walk.hasNext()) {
            const QString path = walk.next();
            const QString target = copy + path.mid(project().size());
            if (walk.fileInfo().isDir())
                QDir().mkpath(target);
            else
                QFile::copy(path, target);
        }
        return copy;
    }

    static void setWritable(const QString &folder, bool isWritable)
    {
        QDirIterator walk(folder, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            chmod(qPrintable(path), walk.fileInfo().isDir() ? (isWritable ? 0755 : 0555) : (isWritable ? 0644 : 0444));
        }
        chmod(qPrintable(folder), isWritable ? 0755 : 0555);
    }

    TemporaryFolder m_folder;
    Program m_program;
    QByteArray m_objects;
    QByteArray m_recorded;
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
