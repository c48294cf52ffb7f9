#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace assay;

namespace
{

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

QByteArray csvOf(int rows)
{
    QByteArray csv = "x,z,y\n";
    for (int i = 0; i < rows; ++i)
        csv += QByteArray::number(i * 37 % 101) + ',' + QByteArray::number(i * 79 % 97) + ',' +
               QByteArray::number(i * 37 % 101 * 3 + i * 79 % 97) + '\n';
    return csv;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

/// Files and output of runs at the command line.
class TestRunFileCommands final : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    Program m_program;

    Ended call(const QString &words) { return m_program.run(words.split(u' ', Qt::SkipEmptyParts)); }
    Ended done(const QString &words)
    {
        const Ended ended = call(words);
        if (ended.exitCode != 0)
            qWarning("%s: %s", qPrintable(words), qPrintable(ended.err));
        return ended;
    }
    QStringList paths(const QString &words)
    {
        QStringList all;
        for (const QJsonValue &file : done(words + QStringLiteral(" --json")).json()[QStringLiteral("files")].toArray())
            all.append(file[QStringLiteral("path")].toString());
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_program.folder = m_folder.path();
        QCOMPARE(done(QStringLiteral("init p --as Ada")).exitCode, 0);
        write(m_folder.path(QStringLiteral("good.csv")), csvOf(200));
        write(m_folder.path(QStringLiteral("long.csv")), csvOf(50'000));
        write(m_folder.path(QStringLiteral("notes.md")), "# Größe\n");
        write(m_folder.path(QStringLiteral("big.bin")), QByteArray("\0\x1b\xff", 3).repeated(2'000'000));
        m_program.folder = m_folder.path(QStringLiteral("p"));
        QCOMPARE(done(QStringLiteral("data add good ../good.csv --target y")).exitCode, 0);
        QCOMPARE(done(QStringLiteral("data add long ../long.csv --target y")).exitCode, 0);
        QCOMPARE(done(QStringLiteral("train --data good@1 --estimator ridge")).exitCode, 0);
    }

    void filesGoInAndComeOutAgain()
    {
        QVERIFY(done(QStringLiteral("runs files ridge")).out.contains("has no files"));
        QCOMPARE(done(QStringLiteral("runs attach ridge ../notes.md ../big.bin")).out,
                 QByteArray("Attached “notes.md” to “ridge”.\nAttached “big.bin” to “ridge”.\n"));
        QCOMPARE(done(QStringLiteral("runs attach ridge ../good.csv --path tables/in.csv")).exitCode, 0);
        QCOMPARE(done(QStringLiteral("runs attach ridge ../good.csv ../notes.md --path extra/")).exitCode, 0);
        QCOMPARE(
            paths(QStringLiteral("runs files ridge")),
            (QStringList{QStringLiteral("big.bin"), QStringLiteral("extra/good.csv"), QStringLiteral("extra/notes.md"),
                         QStringLiteral("notes.md"), QStringLiteral("tables/in.csv")}));
        QCOMPARE(paths(QStringLiteral("runs files ridge extra/")).size(), 2);
        QVERIFY(done(QStringLiteral("runs files ridge")).out.contains("tables/in.csv"));

        QCOMPARE(done(QStringLiteral("runs get ridge notes.md")).out, QByteArray("# Größe\n"));
        QCOMPARE(done(QStringLiteral("runs get ridge big.bin")).out,
                 contentOf(m_folder.path(QStringLiteral("big.bin"))));
        const QJsonObject got = done(QStringLiteral("runs get ridge big.bin --out ../copy.bin --json")).json();
        QCOMPARE(got[QStringLiteral("bytes")].toInt(), 6'000'000);
        QCOMPARE(contentOf(m_folder.path(QStringLiteral("copy.bin"))),
                 contentOf(m_folder.path(QStringLiteral("big.bin"))));

        QVERIFY(done(QStringLiteral("runs attach ridge ../good.csv --path notes.md")).out.contains("Replaced"));
        QVERIFY(done(QStringLiteral("runs get ridge notes.md")).out.startsWith("x,z,y\n"));
        QVERIFY(done(QStringLiteral("runs detach ridge notes.md extra/notes.md")).out.contains("Removed “notes.md”"));
        QCOMPARE(paths(QStringLiteral("runs files ridge")).size(), 3);

        const QByteArray shown = done(QStringLiteral("runs show ridge")).out;
        QVERIFY2(shown.contains("file notes.md") && shown.contains("file extra/notes.md"), shown.constData());
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const char *words, int exitCode, const char *part) {
            QTest::newRow(name) << QString::fromUtf8(words) << exitCode << QString::fromUtf8(part);
        };
        row("no run", "runs attach nobody ../notes.md", 3, "nobody");
        row("no file", "runs attach ridge ../none.md", 3, "there is no such file");
        row("a folder", "runs attach ridge ..", 3, "is a folder");
        row("a pipe", "runs attach ridge ../pipe", 3, "not a file");
        row("a device", "runs attach ridge /dev/zero", 3, "not a file");
        row("up", "runs attach ridge ../notes.md --path ../../x", 3, "cannot name a file of a run");
        row("absolute", "runs attach ridge ../notes.md --path /etc/passwd", 3, "cannot name a file of a run");
        row("absolute folder", "runs attach ridge ../notes.md --path /etc/", 3, "cannot name a file of a run");
        row("one name for two", "runs attach ridge ../notes.md ../good.csv --path a", 2, "one file only");
        row("twice the same", "runs attach ridge ../notes.md ../notes.md", 2, "Two of the files");
        row("get nothing", "runs get ridge ../notes.md", 3, "has no file");
        row("get JSON", "runs get ridge x --json", 3, "has no file");
        row("out into nowhere", "runs get ridge kept.csv --out ../no/where", 3, "Cannot write");
        row("no such file to detach", "runs detach ridge kept.csv other", 3, "has no file “other”");
        row("follow and JSON", "runs log ridge --follow --json", 2, "Give one of them");
    }

    void whatCannotBeIsRefused()
    {
        QFETCH(QString, words);
        QFETCH(int, exitCode);
        QFETCH(QString, part);
        ::mkfifo(m_folder.path(QStringLiteral("pipe")).toLocal8Bit().constData(), 0600);
        QCOMPARE(done(QStringLiteral("runs attach ridge ../good.csv --path kept.csv")).exitCode, 0);
        const QStringList before = paths(QStringLiteral("runs files ridge"));
        const Ended ended = call(words);
        QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
        QCOMPARE(ended.exitCode, exitCode);
        QCOMPARE(paths(QStringLiteral("runs files ridge")), before);
    }

    void aFullDiskLeavesTheOldCopy()
    {
        QCOMPARE(done(QStringLiteral("runs attach ridge ../big.bin --path full.bin")).exitCode, 0);
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("out")));
        const QString out = m_folder.path(QStringLiteral("out/full.bin"));
        write(out, "old");
        Program limited = m_program;
        limited.beforeStart = [] {
            const rlimit limit{1 << 20, 1 << 20};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            ::signal(SIGXFSZ, SIG_IGN);
        };
        const Ended ended = limited.run({QStringLiteral("runs"), QStringLiteral("get"), QStringLiteral("ridge"),
                                         QStringLiteral("full.bin"), QStringLiteral("--out"), out});
        QCOMPARE(ended.exitCode, 3);
        QVERIFY2(ended.err.contains(QStringLiteral("Cannot write")), qPrintable(ended.err));
        QCOMPARE(contentOf(out), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path(QStringLiteral("out"))).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("full.bin")});
    }

    /// Whenever it is killed: what is listed is whole.
    void aKilledAttachmentLeavesNoHalfFile()
    {
        QByteArray bytes;
        for (int i = 0; i < 2'000'000; ++i)
            bytes += QByteArray::number(i * 2'654'435'761LL);
        write(m_folder.path(QStringLiteral("large.bin")), bytes);
        int listed = 0;
        int killed = 0;
        for (int round = 0; round < 12; ++round) {
            QProcess attaching;
            attaching.setWorkingDirectory(m_program.folder);
            attaching.setProcessEnvironment(m_program.environment);
            const QString path = QStringLiteral("killed/%1.bin").arg(round);
            attaching.start(QStringLiteral(ASSAY_PROGRAM),
                            {QStringLiteral("runs"), QStringLiteral("attach"), QStringLiteral("ridge"),
                             QStringLiteral("../large.bin"), QStringLiteral("--path"), path});
            QVERIFY(attaching.waitForStarted());
            QTest::qWait(20 * round);
            attaching.kill();
            // One that was done before is not waited for.
            QVERIFY(attaching.state() == QProcess::NotRunning || attaching.waitForFinished());
            killed += attaching.exitStatus() == QProcess::CrashExit;
            if (!paths(QStringLiteral("runs files ridge killed")).contains(path))
                continue;
            ++listed;
            QCOMPARE(done(QStringLiteral("runs get ridge ") + path).out, bytes);
        }
        QVERIFY2(killed > 0, qPrintable(QStringLiteral("%1 listed").arg(listed)));
    }

    void theOutputIsPrinted()
    {
        const QByteArray text = done(QStringLiteral("runs log ridge")).out;
        QVERIFY2(text.contains("Training ridge on good@1: 200 rows"), text.constData());
        QVERIFY2(text.contains("  Finished; the model is kept.\n"), text.constData());
        const QJsonArray lines =
            done(QStringLiteral("runs log ridge --json")).json()[QStringLiteral("lines")].toArray();
        QCOMPARE(lines.size(), text.count('\n'));
        QCOMPARE(lines[0][QStringLiteral("level")].toString(), QStringLiteral("info"));
        QVERIFY(lines[0][QStringLiteral("at")].toString().endsWith(u'Z'));
        // A run that has ended is followed to its end.
        QCOMPARE(done(QStringLiteral("runs log ridge --follow")).out, text);
    }

    /// One program trains while another prints what it says.
    void theOutputIsFollowedWhileItComes()
    {
        QProcess training;
        training.setWorkingDirectory(m_program.folder);
        training.setProcessEnvironment(m_program.environment);
        training.start(QStringLiteral(ASSAY_PROGRAM),
                       QStringLiteral("train --data long@1 --estimator mlp --name long --set estimator.max_iter=100000 "
                                      "--set estimator.n_iter_no_change=100000")
                           .split(u' '));
        QVERIFY(training.waitForStarted());
        QTRY_COMPARE(call(QStringLiteral("runs show long")).exitCode, 0);
        QProcess following;
        following.setWorkingDirectory(m_program.folder);
        following.setProcessEnvironment(m_program.environment);
        following.start(QStringLiteral(ASSAY_PROGRAM), {QStringLiteral("runs"), QStringLiteral("log"),
                                                        QStringLiteral("long"), QStringLiteral("--follow")});
        QByteArray said;
        QTRY_VERIFY((said += following.readAllStandardOutput()).contains("Pass 1 of 100000"));
        QCOMPARE(following.state(), QProcess::Running);
        // What it takes of the machine comes after some seconds.
        QTRY_VERIFY(call(QStringLiteral("runs show long --json"))
                        .json()[QStringLiteral("metrics")]
                        .toObject()
                        .contains(QStringLiteral("system/memory_mb")));
        training.terminate();
        QVERIFY(training.waitForFinished(60'000));
        QVERIFY(following.waitForFinished(60'000));
        QCOMPARE(following.exitCode(), 0);
        said += following.readAllStandardOutput();
        QVERIFY2(said.contains("warning: "), said.constData());
        QCOMPARE(said, done(QStringLiteral("runs log long")).out);
    }
};

QTEST_GUILESS_MAIN(TestRunFileCommands)
#include "tst_run_file_commands.moc"
