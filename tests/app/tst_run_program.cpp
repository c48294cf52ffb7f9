#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace assay;

namespace
{

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// Without this, root may write what nobody may.
void forgetThatWeAreRoot()
{
    if (::geteuid() == 0)
        ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
}

void setWritable(const QString &folder, bool isWritable)
{
    QDirIterator walk(folder, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        ::chmod(qPrintable(path), walk.fileInfo().isDir() ? (isWritable ? 0755 : 0555) : (isWritable ? 0644 : 0444));
    }
    ::chmod(qPrintable(folder), isWritable ? 0755 : 0555);
}

/// Root is bound by no limit of processes, so that test is somebody else's.
void becomeNobody()
{
    constexpr uid_t nobody = 65'534;
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        ::_exit(126);
}

/// From here on the process, which is nobody's, can begin no thread.
bool allowNoThreads(pid_t process)
{
    const pid_t child = ::fork();
    if (child == 0) {
        becomeNobody();
        const rlimit limit = {1, 1};
        ::_exit(::prlimit(process, RLIMIT_NPROC, &limit, nullptr) == 0 ? 0 : 1);
    }
    int status = -1;
    return ::waitpid(child, &status, 0) == child && status == 0;
}

/// The most that a process has held at once; 0 where the system does not say.
qint64 mostMemoryOf(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmHWM:") + 6, 20).trimmed().split(' ').value(0).toLongLong() * 1'024;
}

/// A terminal of one's own, as an emulator has it.
class Terminal final
{
public:
    Terminal() : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        ::grantpt(m_master);
        ::unlockpt(m_master);
        m_path = QString::fromLocal8Bit(::ptsname(m_master));
        ::fcntl(m_master, F_SETFL, O_NONBLOCK);
    }
    ~Terminal() { ::close(m_master); }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    /// Makes it the terminal of a process that begins.
    [[nodiscard]] std::function<void()> modifier() const
    {
        return [path = m_path.toLocal8Bit()] {
            ::setsid();
            const int terminal = ::open(path.constData(), O_RDWR);
            ::ioctl(terminal, TIOCSCTTY, 0);
            for (const int descriptor : {0, 1, 2})
                ::dup2(terminal, descriptor);
            ::close(terminal);
        };
    }
    void type(const QByteArray &keys) const
    {
        QCOMPARE(::write(m_master, keys.constData(), size_t(keys.size())), keys.size());
    }
    /// All that was shown so far.
    const QByteArray &shown()
    {
        char bytes[4096];
        for (ssize_t got = 0; (got = ::read(m_master, bytes, sizeof bytes)) > 0;)
            m_shown.append(bytes, got);
        return m_shown;
    }

private:
    int m_master;
    QString m_path;
    QByteArray m_shown;
};

} // namespace

/// Any program, run and recorded.
class TestRunProgram final : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    Program m_program;

    Ended call(const QStringList &words) { return m_program.run(words); }
    Ended call(const QString &words) { return call(words.split(u' ', Qt::SkipEmptyParts)); }
    /// `assay run OPTIONS -- sh -c SCRIPT`
    QStringList shell(const QString &script, const QString &options = {})
    {
        return QStringList{QStringLiteral("run")} + options.split(u' ', Qt::SkipEmptyParts) +
               QStringList{QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), script};
    }
    std::unique_ptr<QProcess> begin(const QStringList &words, const Terminal *terminal = nullptr)
    {
        auto process = std::make_unique<QProcess>();
        process->setWorkingDirectory(m_program.folder);
        process->setProcessEnvironment(m_program.environment);
        process->setChildProcessModifier(terminal ? terminal->modifier() : m_program.beforeStart);
        process->start(QStringLiteral(ASSAY_PROGRAM), words);
        return process;
    }
    QJsonObject show(const QString &run)
    {
        return call({QStringLiteral("runs"), QStringLiteral("show"), run, QStringLiteral("--json")}).json();
    }
    QString statusOf(const QString &run) { return show(run)[QStringLiteral("status")].toString(); }
    QString param(const QString &run, const QString &key)
    {
        return show(run)[QStringLiteral("params")].toObject()[key].toString();
    }
    QJsonObject metric(const QString &run, const QString &key)
    {
        return show(run)[QStringLiteral("metrics")].toObject()[key].toObject();
    }
    QStringList logOf(const QString &run)
    {
        QStringList texts;
        for (const QJsonValue &line :
             call({QStringLiteral("runs"), QStringLiteral("log"), run, QStringLiteral("--json")})
                 .json()[QStringLiteral("lines")]
                 .toArray())
            texts.append(line[QStringLiteral("text")].toString());
        return texts;
    }
    int runCount()
    {
        return int(call(QStringLiteral("runs list --json")).json()[QStringLiteral("runs")].toArray().size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"ASSAY_FD", "ASSAY_RUN", "ASSAY_PROJECT"})
            m_program.environment.remove(QLatin1String(name));
        // Wherever the test is started, what it starts has no terminal.
        m_program.beforeStart = [] { ::setsid(); };
        m_program.folder = m_folder.path();
        QCOMPARE(call(QStringLiteral("init p --as Ada")).exitCode, 0);
        m_program.folder = m_folder.path(QStringLiteral("p"));
    }

    void theEndIsPassedOn_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const char *script, int exitCode, const char *status, const char *error) {
            QTest::newRow(name) << QString::fromUtf8(script) << exitCode << QString::fromUtf8(status)
                                << QString::fromUtf8(error);
        };
        row("well", "exit 0", 0, "finished", "");
        row("one", "exit 1", 1, "failed", "The program ended with exit code 1.");
        row("three", "exit 3", 3, "failed", "The program ended with exit code 3.");
        row("most", "exit 255", 255, "failed", "The program ended with exit code 255.");
        row("a fault", "kill -SEGV $$", 139, "failed", "The program was ended by SIGSEGV.");
        row("abort", "kill -ABRT $$", 134, "failed", "The program was ended by SIGABRT.");
        row("its own TERM", "kill -TERM $$", 143, "failed", "The program was ended by SIGTERM.");
        row("no memory", "kill -KILL $$", 137, "failed",
            "The program was killed by SIGKILL, as the system does when memory runs out.");
        row("a broken pipe", "kill -PIPE $$", 141, "failed", "The program was ended by SIGPIPE.");
        row("everything closed", "exec 1>&- 2>&- 3>&-; sleep 0.3; exit 4", 4, "failed",
            "The program ended with exit code 4.");
    }

    void theEndIsPassedOn()
    {
        QFETCH(QString, script);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const Ended named = call(QStringList{QStringLiteral("run"), QStringLiteral("--name"), name,
                                             QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), script});
        QTEST(named.exitCode, "exitCode");
        QTEST(statusOf(name), "status");
        QTEST(show(name)[QStringLiteral("error")].toString(), "error");
    }

    /// As some services start what they start.
    void theEndIsKnownWhereChildrenAreIgnored()
    {
        Program deaf = m_program;
        deaf.beforeStart = [] {
            ::setsid();
            std::signal(SIGCHLD, SIG_IGN);
        };
        QCOMPARE(deaf.run(shell(QStringLiteral("exit 4"), QStringLiteral("--name ignored"))).exitCode, 4);
        QCOMPARE(statusOf(QStringLiteral("ignored")), QStringLiteral("failed"));
    }

    void whatCannotBeginIsTold_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("runs");
        const auto row = [](const char *name, const char *words, int exitCode, const char *part, int runs = 0) {
            QTest::newRow(name) << QString::fromUtf8(words) << exitCode << QString::fromUtf8(part) << runs;
        };
        row("no such program", "run -- no-such-program a", 127, "There is no program “no-such-program”.");
        row("no such file", "run -- ./none/such", 127, "There is no program “./none/such”.");
        row("another command was meant", "run list", 127, "Did you mean “assay runs list”?");
        row("a text", "run -- ./text", 126, "Make it a program with chmod +x");
        row("a folder of the path", "run -- ..", 127, "There is no program “..”.");
        row("a folder by its path", "run -- ./objects", 126, "it is a folder");
        row("no program of this system", "run -- ./garbage", 126, "#!/bin/sh", 1);
        row("a missing interpreter", "run -- ./orphan", 126, "first line names is not there", 1);
        row("no command", "run", 2, "“assay run” needs COMMAND.");
        row("no command behind dashes", "run --name a --", 2, "“assay run” needs COMMAND.");
        row("no such option", "run --nme a -- true", 2, "Did you mean “--name”?");
        row("no parameter", "run --param lr -- true", 2, "“lr” is no param. Write --param KEY=VALUE.");
        row("a parameter twice", "run --param a=1 --param a=2 -- true", 2, "was given twice");
        row("no tag", "run --tag =x -- true", 2, "“=x” is no tag.");
        row("no name for an experiment", "run --experiment a/b -- true", 3, "cannot be the name of a experiment");
        row("nobody", "run --as Nobody -- true", 3, "Nobody");
        row("no project", "--project ../none run -- true", 3, "none");
    }

    void whatCannotBeginIsTold()
    {
        QFETCH(QString, words);
        QFETCH(QString, part);
        QFETCH(int, runs);
        write(m_program.folder + QStringLiteral("/text"), "text");
        write(m_program.folder + QStringLiteral("/garbage"), QByteArray("\0\1\2garbage", 10));
        write(m_program.folder + QStringLiteral("/orphan"), "#!/no/such/interpreter\n");
        for (const char *name : {"/garbage", "/orphan"})
            QVERIFY(QFile::setPermissions(m_program.folder + QLatin1String(name),
                                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const int before = runCount();
        const Ended ended = call(words);
        QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
        QTEST(ended.exitCode, "exitCode");
        QCOMPARE(runCount(), before + runs);
        if (runs > 0)
            QCOMPARE(statusOf(words.mid(words.lastIndexOf(u'/') + 1)), QStringLiteral("failed"));
    }

    void outputGoesOnUnchangedAndIsKept()
    {
        const Ended ended = call(shell(QStringLiteral("printf 'a\\377\\000b\\r\\n'; printf 'on error\\n' >&2; printf "
                                                      "'\\033[31mred\\033[0m\\n10 %%\\r100 %%\\n'; printf 'no end'"),
                                       QStringLiteral("--name output")));
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.out, QByteArray("a\xff\0b\r\n\x1b[31mred\x1b[0m\n10 %\r100 %\nno end", 36));
        QVERIFY2(ended.err.startsWith(QStringLiteral("on error\nRun ")), qPrintable(ended.err));
        QVERIFY2(ended.err.endsWith(QStringLiteral(", “output”: finished.\n")), qPrintable(ended.err));
        QStringList log = logOf(QStringLiteral("output"));
        QCOMPARE(log.removeAll(QStringLiteral("on error")), 1);
        QCOMPARE(log, (QStringList{QString::fromUtf8("a\uFFFD\uFFFDb"), QStringLiteral("red"), QStringLiteral("100 %"),
                                   QStringLiteral("no end"), QStringLiteral("The program has ended.")}));
    }

    void withJsonStandardOutputHoldsOneObject()
    {
        const Ended ended = call(shell(QStringLiteral("echo printed; exit 5"), QStringLiteral("--name json --json")));
        QCOMPARE(ended.exitCode, 5);
        QCOMPARE(ended.json()[QStringLiteral("name")].toString(), QStringLiteral("json"));
        QCOMPARE(ended.json()[QStringLiteral("status")].toString(), QStringLiteral("failed"));
        QCOMPARE(ended.json()[QStringLiteral("exit_code")].toInt(), 5);
        QCOMPARE(ended.json()[QStringLiteral("id")].toString().size(), 32);
        QVERIFY(ended.err.startsWith(QStringLiteral("printed\n")));
        QCOMPARE(call(QStringLiteral("run --json no-such-program")).json()[QStringLiteral("exit_code")].toInt(), 127);
    }

    void inputAndArgumentsArriveAsTheyAre()
    {
        QProcess process;
        process.setWorkingDirectory(m_program.folder);
        process.setProcessEnvironment(m_program.environment);
        // What is no UTF-8 cannot be given by QProcess itself.
        process.start(QStringLiteral("sh"),
                      {QStringLiteral("-c"),
                       QStringLiteral("exec \"$0\" run --name bytes sh -c 'cat; printf \"<%s>\" \"$@\"' -- \"$(printf "
                                      "'a\\377')\" --json -- '' 'x y'"),
                       QStringLiteral(ASSAY_PROGRAM)});
        process.write("typed\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), QByteArray("typed\n<a\xff><--json><--><><x y>"));
        QCOMPARE(show(QStringLiteral("bytes"))[QStringLiteral("tags")].toObject()[QStringLiteral("command")].toString(),
                 QString::fromUtf8("sh -c 'cat; printf \"<%s>\" \"$@\"' -- 'a\uFFFD' --json -- '' 'x y'"));
    }

    void whatItLogsIsKept()
    {
        write(m_program.folder + QStringLiteral("/plot.txt"), "a plot");
        const QString script =
            QStringLiteral("cat >&$ASSAY_FD <<'END'\n"
                           "{\"params\": {\"lr\": 0.01, \"layers\": [64, 32]}, \"tags\": {\"a\": \"b\"}}\n"
                           "{\"step\": 10, \"val_loss\": 0.5, \"accuracy\": 0.25}\n"
                           "{\"val_loss\": 0.25, \"accuracy\": 0.5}\n"
                           "{\"val_loss\": 0.125, \"time\": 1700000000000}\n"
                           "\n"
                           "{\"odd\": \"NaN\"}\n"
                           "{\"odd\": Infinity}\n"
                           "{\"file\": \"plot.txt\"}\n"
                           "{\"file\": {\"path\": \"plot.txt\", \"name\": \"plots/again.txt\"}}\n"
                           "{\"step\": 7, \"last\": 1}\n"
                           "END\n");
        const Ended ended = call(shell(script, QStringLiteral("--name logs --param given=1 --tag set=yes")));
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        const QJsonObject run = show(QStringLiteral("logs"));
        QCOMPARE(run[QStringLiteral("params")].toObject(),
                 (QJsonObject{{QStringLiteral("given"), QStringLiteral("1")},
                              {QStringLiteral("layers"), QStringLiteral("[64, 32]")},
                              {QStringLiteral("lr"), QStringLiteral("0.01")}}));
        const QJsonObject tags = run[QStringLiteral("tags")].toObject();
        QCOMPARE(tags[QStringLiteral("a")].toString(), QStringLiteral("b"));
        QCOMPARE(tags[QStringLiteral("set")].toString(), QStringLiteral("yes"));
        QCOMPARE(tags[QStringLiteral("folder")].toString(), QDir(m_program.folder).canonicalPath());
        QVERIFY(tags[QStringLiteral("command")].toString().startsWith(QStringLiteral("sh -c 'cat >&")));
        QVERIFY(tags.contains(QStringLiteral("alarm.not_a_number")));
        const QJsonObject loss = metric(QStringLiteral("logs"), QStringLiteral("val_loss"));
        QCOMPARE(loss[QStringLiteral("count")].toInt(), 3);
        QCOMPARE(loss[QStringLiteral("last")].toDouble(), 0.125);
        QCOMPARE(loss[QStringLiteral("best")].toDouble(), 0.125);
        QCOMPARE(loss[QStringLiteral("step")].toInt(), 12);
        QCOMPARE(metric(QStringLiteral("logs"), QStringLiteral("accuracy"))[QStringLiteral("best")].toDouble(), 0.5);
        QCOMPARE(metric(QStringLiteral("logs"), QStringLiteral("odd"))[QStringLiteral("last")].toString(),
                 QStringLiteral("Infinity"));
        QStringList files;
        for (const QJsonValue &file :
             call(QStringLiteral("runs files logs --json")).json()[QStringLiteral("files")].toArray())
            files.append(file[QStringLiteral("path")].toString());
        QCOMPARE(files, (QStringList{QStringLiteral("plot.txt"), QStringLiteral("plots/again.txt")}));
        QCOMPARE(call(QStringLiteral("runs get logs plots/again.txt")).out, QByteArray("a plot"));
        QVERIFY(show(QStringLiteral("logs"))[QStringLiteral("error")].toString().isEmpty());
    }

    void wrongLinesAreToldOnceAKind()
    {
        const QString script = QStringLiteral("cat >&$ASSAY_FD <<'END'\n"
                                              "loss 3\n"
                                              "{\"loss\": 1}\n"
                                              "epoch 4\n"
                                              "{\"loss\": \"high\"}\n"
                                              "{\"loss\": 2, \"note\": \"low\"}\n"
                                              "{\"loss\": \n"
                                              "{\"file\": \"none.png\"}\n"
                                              "END\n"
                                              "printf '{\"loss\": 3}' >&$ASSAY_FD; exit 6");
        QCOMPARE(call(shell(script, QStringLiteral("--name wrong"))).exitCode, 6);
        const QJsonObject loss = metric(QStringLiteral("wrong"), QStringLiteral("loss"));
        QCOMPARE(loss[QStringLiteral("count")].toInt(), 3);
        QCOMPARE(loss[QStringLiteral("last")].toDouble(), 3.0);
        const QStringList log = logOf(QStringLiteral("wrong"));
        const QString said = log.join(u'\n');
        QCOMPARE(log.filter(QStringLiteral("no JSON object")).size(), 1);
        QVERIFY2(said.contains(QStringLiteral("Line 1 that the program logged is no JSON object")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Line 4 that the program logged has a value, “loss”, that is no number")),
                 qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Line 6 that the program logged is not valid JSON")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("The file “none.png” was not attached: ")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("5 lines that the program logged were wrong")), qPrintable(said));
    }

    void hostileLinesAreBounded()
    {
        const QString script =
            QStringLiteral("exec >&$ASSAY_FD\n"
                           "head -c 200000000 /dev/zero | tr '\\0' x; echo\n"
                           "printf '{\"a\":'; head -c 10000 /dev/zero | tr '\\0' '['; echo\n"
                           "printf '\\377\\376{\"a\": 1}\\n'\n"
                           "head -c 500000 /dev/urandom; echo\n"
                           "seq 1000000 | sed 's/.*/{\"key &\": 1}/'\n"
                           "seq 20000 | sed 's/.*/{\"params\": {\"p&\": 1}}/'\n"
                           "(printf '{'; seq 10100 | sed 's/.*/\"key &\": 1,/' | tr -d '\\n'; "
                           "echo '\"key 5\": 1}')\n"
                           "for i in 1 2; do printf '{'; seq 8000 | sed 's/.*/\"file\": \"none\",/' | "
                           "tr -d '\\n'; echo '\"key 5\": 1}'; done\n"
                           "echo '{\"good\": 1}'\n"
                           "echo '{\"key 1\": 2}'\n"
                           "head -c 5000000 /dev/zero | tr '\\0' '{'\n");
        QElapsedTimer time;
        time.start();
        QProcess measured;
        const auto process = begin(shell(script, QStringLiteral("--name hostile")));
        QVERIFY(process->waitForStarted());
        qint64 mostMemory = 0;
        while (!process->waitForFinished(20)) {
            QFile statm(QStringLiteral("/proc/%1/statm").arg(process->processId()));
            if (statm.open(QIODevice::ReadOnly))
                mostMemory = std::max(mostMemory, statm.readAll().split(' ').value(1).toLongLong() * 4096);
            QVERIFY(time.elapsed() < 100'000);
        }
        qInfo("%lld ms, %lld MB", time.elapsed(), mostMemory / 1'000'000);
        QCOMPARE(process->exitCode(), 0);
        QVERIFY2(mostMemory < 700'000'000, qPrintable(QString::number(mostMemory)));
        const QString said = logOf(QStringLiteral("hostile")).join(u'\n');
        QVERIFY2(said.contains(QStringLiteral("Line 1 that the program logged is longer than 1 MB")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Line 2 that the program logged is not valid JSON")) ||
                     said.contains(QStringLiteral("Line 2 that the program logged has a value")),
                 qPrintable(said));
        // Each kind of loss is told, and counted.
        for (const char *part :
             {"more than 100000 different names", "has more than 10000 values",
              "is 10000 files ahead of what could be copied", " values were left out since their names",
              " files were left out since too many waited"})
            QVERIFY2(said.count(QLatin1String(part)) == 1, part);
        QCOMPARE(metric(QStringLiteral("hostile"), QStringLiteral("key 1"))[QStringLiteral("last")].toDouble(), 2.0);
    }

    void manyPointsAreFast()
    {
        const QString script =
            QStringLiteral("seq 200000 | sed 's/.*/{\"step\": &, \"loss\": 0.&, \"accuracy\": 0.5}/' >&$ASSAY_FD");
        QElapsedTimer time;
        time.start();
        QCOMPARE(call(shell(script, QStringLiteral("--name many"))).exitCode, 0);
        const qint64 took = time.elapsed();
        qInfo("400,000 points in %lld ms", took);
        QCOMPARE(metric(QStringLiteral("many"), QStringLiteral("loss"))[QStringLiteral("count")].toInt(), 200'000);
        QCOMPARE(metric(QStringLiteral("many"), QStringLiteral("accuracy"))[QStringLiteral("count")].toInt(), 200'000);
        QVERIFY2(took < 20'000, qPrintable(QString::number(took)));
    }

    void signalsReachTheProgram_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("error");
        QTest::newRow("INT") << SIGINT << QStringLiteral("The program was stopped by Ctrl-C.");
        QTest::newRow("TERM") << SIGTERM << QStringLiteral("The program was stopped by SIGTERM.");
        QTest::newRow("HUP") << SIGHUP << QStringLiteral("The program was stopped by SIGHUP.");
    }

    void signalsReachTheProgram()
    {
        QFETCH(int, signal);
        const QString name = QStringLiteral("signal %1").arg(signal);
        const auto process = begin(
            {QStringLiteral("run"), QStringLiteral("--name"), name, QStringLiteral("sh"), QStringLiteral("-c"),
             QStringLiteral("trap 'echo caught; exit 9' INT TERM HUP; echo ready; while :; do sleep 0.05; done")});
        QByteArray out;
        QTRY_VERIFY((out += process->readAllStandardOutput()).contains("ready"));
        ::kill(pid_t(process->processId()), signal);
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 9);
        QVERIFY((out += process->readAllStandardOutput()).contains("caught"));
        QCOMPARE(out.count("caught"), 1);
        QCOMPARE(statusOf(name), QStringLiteral("killed"));
        QTEST(show(name)[QStringLiteral("error")].toString(), "error");
        QVERIFY(logOf(name).contains(QStringLiteral("caught")));
    }

    void aSignalBeforeTheProgramIsThereStartsNone()
    {
        const QString tools = m_folder.path(QStringLiteral("tools"));
        QVERIFY(QDir().mkpath(tools));
        const QString began = tools + QStringLiteral("/began");
        write(tools + QStringLiteral("/git"), "#!/bin/sh\ntouch \"$(dirname \"$0\")/began\"\nsleep 1\nexit 1\n");
        QVERIFY(QFile::setPermissions(tools + QStringLiteral("/git"),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QString marker = tools + QStringLiteral("/marker");
        Program slow = m_program;
        slow.environment.insert(QStringLiteral("PATH"), tools + u':' + slow.environment.value(QStringLiteral("PATH")));
        std::swap(slow.environment, m_program.environment);
        const auto process = begin({QStringLiteral("run"), QStringLiteral("--name"), QStringLiteral("early"),
                                    QStringLiteral("touch"), marker});
        std::swap(slow.environment, m_program.environment);
        QTRY_VERIFY(QFile::exists(began));
        process->terminate();
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 128 + SIGTERM);
        QVERIFY(!QFile::exists(marker));
        QCOMPARE(statusOf(QStringLiteral("early")), QStringLiteral("killed"));
        QCOMPARE(show(QStringLiteral("early"))[QStringLiteral("error")].toString(),
                 QStringLiteral("SIGTERM came before the program was started."));
    }

    /// It dies of the signal as it would have without us; and so do those that it started.
    void aProgramThatDoesNotListenDies()
    {
        const auto process =
            begin(shell(QStringLiteral("sleep 100 & echo $!; wait; sleep 100"), QStringLiteral("--name deaf")));
        QByteArray out;
        QTRY_VERIFY((out += process->readAllStandardOutput()).endsWith('\n'));
        process->terminate();
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 128 + SIGTERM);
        QCOMPARE(statusOf(QStringLiteral("deaf")), QStringLiteral("killed"));
        QTRY_VERIFY(::kill(pid_t(out.trimmed().toInt()), 0) != 0 && errno == ESRCH);
    }

    void aProgramThatIgnoresSigtermIsWaitedFor()
    {
        const auto process =
            begin(shell(QStringLiteral("trap '' TERM; echo ready; sleep 1; echo '{\"late\": 1}' >&$ASSAY_FD; "
                                       "echo done; exit 0"),
                        QStringLiteral("--name stubborn")));
        QByteArray out;
        QTRY_VERIFY((out += process->readAllStandardOutput()).contains("ready"));
        process->terminate();
        process->terminate();
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 0);
        QVERIFY(process->readAllStandardOutput().contains("done"));
        QCOMPARE(statusOf(QStringLiteral("stubborn")), QStringLiteral("killed"));
        QCOMPARE(metric(QStringLiteral("stubborn"), QStringLiteral("late"))[QStringLiteral("last")].toInt(), 1);
    }

    void whoDoesNotReadKeepsNobodyThatIsToldToEnd()
    {
        const QString path = m_folder.path(QStringLiteral("fifo"));
        QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
        const int reader = ::open(qPrintable(path), O_RDWR | O_CLOEXEC);
        QVERIFY(reader >= 0);
        QProcess process;
        process.setWorkingDirectory(m_program.folder);
        process.setProcessEnvironment(m_program.environment);
        process.setChildProcessModifier(m_program.beforeStart);
        process.setStandardOutputFile(path);
        process.start(QStringLiteral(ASSAY_PROGRAM),
                      shell(QStringLiteral("head -c 200000 /dev/zero"), QStringLiteral("--name unread")));
        QVERIFY(!process.waitForFinished(2'000));
        process.terminate();
        const bool isEnded = process.waitForFinished(20'000);
        ::close(reader);
        QVERIFY(isEnded);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(statusOf(QStringLiteral("unread")), QStringLiteral("finished"));
    }

    /// Files that are still to be copied keep nobody either.
    void copyingEndsOnceToldTo()
    {
        QFile large(m_program.folder + QStringLiteral("/large.bin"));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(qint64(8) << 30));
        const auto process = begin(shell(QStringLiteral("for i in 1 2 3; do echo '{\"file\": \"large.bin\"}'; done "
                                                        ">&$ASSAY_FD; echo done"),
                                         QStringLiteral("--name copies")));
        QByteArray out;
        QTRY_VERIFY((out += process->readAllStandardOutput()).contains("done"));
        QVERIFY(!process->waitForFinished(1'000));
        process->terminate();
        const bool isEnded = process->waitForFinished(10'000);
        process->kill();
        large.remove();
        QVERIFY(isEnded);
        QCOMPARE(process->exitCode(), 0);
        QCOMPARE(statusOf(QStringLiteral("copies")), QStringLiteral("finished"));
        const QString said = logOf(QStringLiteral("copies")).join(u'\n');
        QVERIFY2(said.contains(QStringLiteral("3 files were not attached, “large.bin” the first of them")),
                 qPrintable(said));
    }

    void theSecondInterruptKills()
    {
        const auto process = begin(shell(QStringLiteral("trap '' INT; echo ready; while :; do sleep 0.05; done"),
                                         QStringLiteral("--name twice")));
        QByteArray out;
        QTRY_VERIFY((out += process->readAllStandardOutput()).contains("ready"));
        ::kill(pid_t(process->processId()), SIGINT);
        QVERIFY(!process->waitForFinished(600));
        ::kill(pid_t(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 128 + SIGKILL);
        QCOMPARE(statusOf(QStringLiteral("twice")), QStringLiteral("killed"));
    }

    /// The program reads the terminal, and its keys reach it once.
    void aTerminalIsThePrograms()
    {
        Terminal terminal;
        const auto process = begin(
            shell(QStringLiteral("trap 'echo caught; n=$((n+1)); [ $n -gt 0 ] && sleep 0.4 && exit $((40+n))' INT; "
                                 "read line; echo \"got $line\"; while :; do sleep 0.05; done"),
                  QStringLiteral("--name terminal")),
            &terminal);
        QVERIFY(process->waitForStarted());
        terminal.type("a line\n");
        QTRY_VERIFY(terminal.shown().contains("got a line"));
        terminal.type("\x03");
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 41);
        QCOMPARE(terminal.shown().count("caught"), 1);
        QCOMPARE(statusOf(QStringLiteral("terminal")), QStringLiteral("killed"));
        QVERIFY(logOf(QStringLiteral("terminal")).contains(QStringLiteral("got a line")));
    }

    void ctrlZStopsAndGoesOn()
    {
        Terminal terminal;
        const auto process =
            begin(shell(QStringLiteral("echo ready; for i in 1 2 3 4 5 6 7 8; do sleep 0.1; done; echo through"),
                        QStringLiteral("--name stopped")),
                  &terminal);
        QTRY_VERIFY(terminal.shown().contains("ready"));
        const auto stateOf = [&] {
            QFile stat(QStringLiteral("/proc/%1/stat").arg(process->processId()));
            const QByteArray text = stat.open(QIODevice::ReadOnly) ? stat.readAll() : QByteArray();
            return text.mid(text.lastIndexOf(')') + 2, 1);
        };
        // The leader of a session is not stopped by a key, so the signal comes from here.
        ::kill(pid_t(process->processId()), SIGSTOP);
        QTRY_COMPARE(stateOf(), QByteArray("T"));
        ::kill(pid_t(process->processId()), SIGCONT);
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 0);
        QVERIFY(terminal.shown().contains("through"));
        QCOMPARE(statusOf(QStringLiteral("stopped")), QStringLiteral("finished"));
    }

    /// What others had seen of a run is there when its recorder is killed.
    void aKilledRecorderLosesNothingThatWasSeen()
    {
        const auto process =
            begin(shell(QStringLiteral("i=0; while :; do i=$((i+1)); echo \"{\\\"step\\\": $i, \\\"seen\\\": $i}\" "
                                       ">&$ASSAY_FD || exit; echo line $i; sleep 0.01; done"),
                        QStringLiteral("--name gone")));
        QVERIFY(process->waitForStarted());
        int seen = 0;
        QTRY_VERIFY((seen = metric(QStringLiteral("gone"), QStringLiteral("seen"))[QStringLiteral("count")].toInt()) >
                    30);
        QCOMPARE(statusOf(QStringLiteral("gone")), QStringLiteral("running"));
        process->kill();
        QVERIFY(process->waitForFinished());
        QCOMPARE(call(QStringLiteral("runs list --json")).exitCode, 0);
        QCOMPARE(statusOf(QStringLiteral("gone")), QStringLiteral("interrupted"));
        const QJsonObject after = metric(QStringLiteral("gone"), QStringLiteral("seen"));
        QVERIFY(after[QStringLiteral("count")].toInt() >= seen);
        QCOMPARE(after[QStringLiteral("last")].toInt(), after[QStringLiteral("count")].toInt());
        QVERIFY(logOf(QStringLiteral("gone")).contains(QStringLiteral("line 20")));
    }

    void whatItStartsAndLeavesBehindIsNotWaitedFor()
    {
        QElapsedTimer time;
        time.start();
        const Ended ended =
            call(shell(QStringLiteral("(echo from behind; sleep 60) & echo $!; echo '{\"a\": 1}' >&$ASSAY_FD; "
                                      "exit 2"),
                       QStringLiteral("--name daemon")));
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(time.elapsed() < 20'000, qPrintable(QString::number(time.elapsed())));
        const pid_t behind = ended.out.split('\n').value(ended.out.startsWith("from") ? 1 : 0).toInt();
        QVERIFY(behind > 0);
        QCOMPARE(::kill(behind, SIGKILL), 0);
        QCOMPARE(metric(QStringLiteral("daemon"), QStringLiteral("a"))[QStringLiteral("last")].toInt(), 1);
        QVERIFY(logOf(QStringLiteral("daemon")).contains(QStringLiteral("from behind")));
    }

    /// A chatterbox that is left behind does not keep it either.
    void whoWritesForEverIsNotListenedTo()
    {
        const Ended ended =
            call(shell(QStringLiteral("(while :; do echo '{\"b\": 1}' >&$ASSAY_FD || exit; echo x || exit; done) & "
                                      "sleep 0.2; exit 0"),
                       QStringLiteral("--name chatter")));
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(statusOf(QStringLiteral("chatter")), QStringLiteral("finished"));
        QVERIFY(metric(QStringLiteral("chatter"), QStringLiteral("b"))[QStringLiteral("count")].toInt() > 0);
    }

    void aReaderThatLeavesEndsNothing()
    {
        QProcess process;
        process.setWorkingDirectory(m_program.folder);
        process.setProcessEnvironment(m_program.environment);
        process.start(QStringLiteral("sh"), {QStringLiteral("-c"),
                                             QStringLiteral("\"$0\" run --name headed -- sh -c 'seq 100000; echo "
                                                            "\"{\\\"after\\\": 1}\" >&$ASSAY_FD' | head -n 1"),
                                             QStringLiteral(ASSAY_PROGRAM)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), QByteArray("1\n"));
        QCOMPARE(statusOf(QStringLiteral("headed")), QStringLiteral("finished"));
        QCOMPARE(metric(QStringLiteral("headed"), QStringLiteral("after"))[QStringLiteral("last")].toInt(), 1);
        const QStringList log = logOf(QStringLiteral("headed"));
        QVERIFY(log.contains(QStringLiteral("100000")));
        QCOMPARE(log.filter(QStringLiteral("could not be handed on")).size(), 1);
    }

    void outputThatIsClosedGoesNowhere()
    {
        QProcess process;
        process.setWorkingDirectory(m_program.folder);
        process.setProcessEnvironment(m_program.environment);
        process.start(
            QStringLiteral("sh"),
            {QStringLiteral("-c"),
             QStringLiteral("exec \"$0\" run --name closed -- sh -c 'cat; echo printed; echo wrong >&2; exit 6' "
                            "<&- >&- 2>&-"),
             QStringLiteral(ASSAY_PROGRAM)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 6);
        const QStringList log = logOf(QStringLiteral("closed"));
        QVERIFY(log.contains(QStringLiteral("printed")) && log.contains(QStringLiteral("wrong")));
        QDirIterator files(m_program.folder, {QStringLiteral("assay.lock"), QStringLiteral("assay.db*")}, QDir::Files);
        int count = 0;
        for (; files.hasNext(); ++count) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.read(64);
            QVERIFY2(!bytes.contains("printed") && !bytes.contains("wrong"), bytes.constData());
        }
        QVERIFY(count >= 2);
    }

    void outputThatIsLostIsTold()
    {
        QProcess process;
        process.setWorkingDirectory(m_program.folder);
        process.setProcessEnvironment(m_program.environment);
        process.setChildProcessModifier(m_program.beforeStart);
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(QStringLiteral(ASSAY_PROGRAM),
                      shell(QStringLiteral("echo hello; sleep 0.3; echo more"), QStringLiteral("--name full")));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 3);
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QCOMPARE(said.count(QStringLiteral("The program's output cannot be handed on any more (No space left on "
                                           "device); its run's log keeps it.\n")),
                 1);
        QCOMPARE(statusOf(QStringLiteral("full")), QStringLiteral("finished"));
        const QStringList log = logOf(QStringLiteral("full"));
        QVERIFY(log.contains(QStringLiteral("hello")) && log.contains(QStringLiteral("more")));
        QCOMPARE(log.filter(QStringLiteral("could not be handed on any more (No space left on device)")).size(), 1);
    }

    /// Nothing is lost of much that is written.
    void muchOutputGoesThrough()
    {
        const Ended ended = call(shell(QStringLiteral("seq 300000"), QStringLiteral("--name much")));
        QCOMPARE(ended.out.count('\n'), 300'000);
        QVERIFY(ended.out.endsWith("\n299999\n300000\n"));
        const QStringList log = logOf(QStringLiteral("much"));
        QCOMPARE(log.size(), 300'001);
        QCOMPARE(log.at(299'999), QStringLiteral("300000"));
    }

    void itKnowsItsRun()
    {
        // What the test itself was started with is not of interest.
        Program clean = m_program;
        clean.beforeStart = [] {
            for (int descriptor = 3; descriptor < 1'024; ++descriptor)
                ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        };
        const Ended ended = clean.run(
            {QStringLiteral("run"), QStringLiteral("--name"), QStringLiteral("self"), QStringLiteral("sh"),
             QStringLiteral("-c"),
             QStringLiteral("echo text > ../kept.txt; cd /; echo $ASSAY_FD $ASSAY_RUN; \"$0\" runs attach $ASSAY_RUN "
                            "\"$OLDPWD/../kept.txt\" && \"$0\" run --name inner -- sh -c 'echo \"{\\\"x\\\": 1}\" "
                            ">&$ASSAY_FD; ls /proc/self/fd | tr \"\\n\" \" \"'; ls /proc/self/fd | tr '\\n' ' '"),
             QStringLiteral(ASSAY_PROGRAM)});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        const QJsonObject self = show(QStringLiteral("self"));
        QVERIFY2(ended.out.startsWith("3 " + self[QStringLiteral("id")].toString().toLatin1()), ended.out.constData());
        QVERIFY(call(QStringLiteral("runs files self")).out.contains("kept.txt"));
        QVERIFY2(ended.out.contains("Attached “kept.txt”"), ended.out.constData());
        // 4 is the folder that ls reads; nothing else of ours is open in there.
        QCOMPARE(ended.out.count("0 1 2 3 4 "), 2);
        QVERIFY2(ended.out.endsWith("0 1 2 3 4 0 1 2 3 4 "), ended.out.constData());
        // A run within a run.
        const QJsonObject inner = show(QStringLiteral("inner"));
        QCOMPARE(inner[QStringLiteral("parent")].toString(), self[QStringLiteral("id")].toString());
        QCOMPARE(inner[QStringLiteral("experiment")].toString(), QStringLiteral("p"));
        QVERIFY(metric(QStringLiteral("self"), QStringLiteral("x")).isEmpty());
        QCOMPARE(metric(QStringLiteral("inner"), QStringLiteral("x"))[QStringLiteral("last")].toInt(), 1);
    }

    void itsUseOfTheMachineIsMeasured()
    {
        QCOMPARE(call(shell(QStringLiteral(
                                "sh -c 'end=$(($(date +%s)+5)); while [ $(date +%s) -lt $end ]; do i=0; while [ $i "
                                "-lt 20000 ]; do i=$((i+1)); done; done'; true"),
                            QStringLiteral("--name busy")))
                     .exitCode,
                 0);
        const QJsonObject use = metric(QStringLiteral("busy"), QStringLiteral("system/cpu_percent"));
        QVERIFY(use[QStringLiteral("count")].toInt() >= 2);
        QVERIFY2(use[QStringLiteral("max")].toDouble() > 10,
                 qPrintable(QString::number(use[QStringLiteral("max")].toDouble())));
        QVERIFY(metric(QStringLiteral("busy"), QStringLiteral("system/memory_mb"))[QStringLiteral("max")].toDouble() >
                0.5);
    }

    void codeAndMachineAreKept()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("there is no git");
        QProcess git;
        git.setWorkingDirectory(m_folder.path());
        git.start(QStringLiteral("sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("mkdir tree && cd tree && git init -q && echo a > a.py && git add a.py && git -c "
                                  "user.name=a -c user.email=a@b commit -qm a && echo b >> a.py")});
        QVERIFY(git.waitForFinished());
        Program there = m_program;
        there.folder = m_folder.path(QStringLiteral("tree"));
        const QString project = m_folder.path(QStringLiteral("p"));
        QCOMPARE(there
                     .run({QStringLiteral("--project"), project, QStringLiteral("run"), QStringLiteral("sh"),
                           QStringLiteral("a.py")})
                     .exitCode,
                 127);
        const QJsonObject run = show(QStringLiteral("a.py"));
        QCOMPARE(run[QStringLiteral("experiment")].toString(), QStringLiteral("tree"));
        const QJsonObject code = run[QStringLiteral("code")].toObject();
        QCOMPARE(code[QStringLiteral("commit")].toString().size(), 40);
        QVERIFY(code[QStringLiteral("diff")].toString().contains(QStringLiteral("\n+b\n")));
        const QJsonObject environment = run[QStringLiteral("environment")].toObject();
        QVERIFY(environment[QStringLiteral("program")].toString().endsWith(QStringLiteral("/sh")));
        QVERIFY(environment.contains(QStringLiteral("kernel")) && !environment.contains(QStringLiteral("xgboost")));
    }

    /// A training is needed for what Assay alone can do again.
    void whatNeedsATrainingIsRefused()
    {
        QCOMPARE(call(QStringLiteral("run --name plain -- true")).exitCode, 0);
        for (const char *words : {"runs reproduce plain", "runs resume plain", "evaluate plain bikes@1",
                                  "models register plain m", "runs compare plain plain"}) {
            const Ended ended = call(QString::fromLatin1(words));
            QVERIFY2(ended.exitCode == 3 || ended.exitCode == 1 || ended.exitCode == 2, words);
            QVERIFY2(ended.err.trimmed().endsWith(u'.') && ended.err.count(u'\n') == 1, qPrintable(ended.err));
        }
        QCOMPARE(call(QStringLiteral("runs show plain")).exitCode, 0);
        QCOMPARE(call(QStringLiteral("runs differences plain output")).exitCode, 0);
    }

    void aProjectThatCannotBeWrittenIsRefused()
    {
        QCOMPARE(call(QStringLiteral("init ../read --as Ada")).exitCode, 0);
        const QString project = m_folder.path(QStringLiteral("read"));
        const QString marker = m_folder.path(QStringLiteral("marker"));
        setWritable(project, false);
        Program limited = m_program;
        limited.beforeStart = forgetThatWeAreRoot;
        const Ended ended =
            limited.run({QStringLiteral("--project"), project, QStringLiteral("run"), QStringLiteral("touch"), marker});
        setWritable(project, true);
        QCOMPARE(ended.exitCode, 3);
        QVERIFY2(ended.err.count(u'\n') == 1 && ended.err.endsWith(QStringLiteral(".\n")), qPrintable(ended.err));
        QVERIFY(!QFile::exists(marker));
        QCOMPARE(
            call(QStringLiteral("--project ../read runs list --json")).json()[QStringLiteral("runs")].toArray().size(),
            0);
    }

    /// Who holds the project for longer than a writer waits delays what is recorded, and loses none of it.
    void aForeignLockLosesNothing()
    {
        const QString lockPath = m_program.folder + QStringLiteral("/assay.lock");
        const auto process =
            begin(shell(QStringLiteral("echo ready; for i in $(seq 125); do echo \"{\\\"held\\\": $i}\" >&$ASSAY_FD; "
                                       "echo line $i; sleep 0.1; done"),
                        QStringLiteral("--name held")));
        QByteArray out;
        QTRY_VERIFY((out += process->readAllStandardOutput()).contains("line 3\n"));
        const int lock = ::open(qPrintable(lockPath), O_RDWR | O_CLOEXEC);
        QVERIFY(lock >= 0);
        QTRY_COMPARE(::flock(lock, LOCK_EX | LOCK_NB), 0);
        QTest::qSleep(11'500);
        ::close(lock);
        QVERIFY(process->waitForFinished());
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
        QCOMPARE(statusOf(QStringLiteral("held")), QStringLiteral("finished"));
        const QJsonObject held = metric(QStringLiteral("held"), QStringLiteral("held"));
        QCOMPARE(held[QStringLiteral("count")].toInt(), 125);
        QCOMPARE(held[QStringLiteral("last")].toInt(), 125);
        const QStringList log = logOf(QStringLiteral("held"));
        QCOMPARE(log.filter(QStringLiteral("line ")).size(), 125);
        QCOMPARE(log.indexOf(QStringLiteral("line 125")), log.indexOf(QStringLiteral("line 1")) + 124);
    }

    /// Nor does it fill the memory, however much is printed meanwhile.
    void outputThatCannotBeWrittenYetIsBounded()
    {
        const int lock = ::open(qPrintable(m_program.folder + QStringLiteral("/assay.lock")), O_RDWR | O_CLOEXEC);
        QVERIFY(lock >= 0);
        QProcess process;
        process.setWorkingDirectory(m_program.folder);
        process.setProcessEnvironment(m_program.environment);
        process.setChildProcessModifier(m_program.beforeStart);
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(QStringLiteral(ASSAY_PROGRAM),
                      shell(QStringLiteral("echo ready >&2; sleep 0.5; timeout 4 yes ''; exit 0"),
                            QStringLiteral("--name empty")));
        QByteArray err;
        QTRY_VERIFY((err += process.readAllStandardError()).contains("ready"));
        QTRY_COMPARE(::flock(lock, LOCK_EX | LOCK_NB), 0);
        QElapsedTimer time;
        time.start();
        while (!time.hasExpired(5'500))
            QVERIFY(!process.waitForFinished(100));
        const qint64 most = mostMemoryOf(process.processId());
        ::close(lock);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        qInfo("%lld MB", most / 1'000'000);
        QVERIFY2(most > 0 && most < 250'000'000, qPrintable(QString::number(most)));
    }

    /// As at a container's limit of processes: what would be done beside is done in turn.
    void withoutThreadsAllIsRecorded()
    {
        QCOMPARE(call(QStringLiteral("init ../narrow --as Ada")).exitCode, 0);
        const QString project = m_folder.path(QStringLiteral("narrow"));
        write(project + QStringLiteral("/plot.txt"), "a plot");
        if (::geteuid() == 0) {
            ::chmod(qPrintable(m_folder.path()), 0755);
            QDirIterator walk(project, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden,
                              QDirIterator::Subdirectories);
            QCOMPARE(::chown(qPrintable(project), 65'534, 65'534), 0);
            while (walk.hasNext())
                QCOMPARE(::chown(qPrintable(walk.next()), 65'534, 65'534), 0);
        }
        QProcess process;
        process.setWorkingDirectory(project);
        process.setProcessEnvironment(m_program.environment);
        process.setChildProcessModifier([] {
            ::setsid();
            becomeNobody();
        });
        process.start(QStringLiteral(ASSAY_PROGRAM),
                      shell(QStringLiteral("echo ready; read line; echo '{\"file\": \"plot.txt\"}' >&$ASSAY_FD; "
                                           "for i in $(seq 25); do echo \"{\\\"a\\\": $i}\" >&$ASSAY_FD; sleep 0.1; "
                                           "done; echo through")));
        if (!process.waitForStarted())
            QSKIP("nobody may run the program where it is");
        QByteArray out;
        QTRY_VERIFY((out += process.readAllStandardOutput()).contains("ready"));
        QVERIFY(allowNoThreads(pid_t(process.processId())));
        process.write("\n");
        QVERIFY(process.waitForFinished());
        out += process.readAllStandardOutput();
        QVERIFY2(out.contains("through"), process.readAllStandardError().constData());
        QCOMPARE(process.exitCode(), 0);
        const auto ask = [&](const QString &words) {
            return call(QStringList{QStringLiteral("--project"), project} + words.split(u' ')).json();
        };
        const QJsonObject run = ask(QStringLiteral("runs show sh --json"));
        QCOMPARE(run[QStringLiteral("status")].toString(), QStringLiteral("finished"));
        QCOMPARE(run[QStringLiteral("metrics")].toObject()[QStringLiteral("a")][QStringLiteral("count")].toInt(), 25);
        QCOMPARE(ask(QStringLiteral("runs files sh --json"))[QStringLiteral("files")].toArray().size(), 1);
    }

    /// The program goes on to its end, and nobody believes that all is there.
    void aFullDiskIsTold()
    {
        QCOMPARE(call(QStringLiteral("init ../full --as Ada")).exitCode, 0);
        Program limited = m_program;
        limited.beforeStart = [] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit = {600'000, 600'000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        };
        const Ended ended =
            limited.run(QStringList{QStringLiteral("--project"), m_folder.path(QStringLiteral("full"))} +
                        shell(QStringLiteral(
                            "for i in 1 2 3 4 5 6 7 8; do seq 40000 | sed \"s/.*/{\\\"a$i&\\\": 0.&}/\" | head -n 4000 "
                            ">&$ASSAY_FD; sleep 0.2; done; echo through")));
        QCOMPARE(ended.exitCode, 3);
        QCOMPARE(ended.out, QByteArray("through\n"));
        QVERIFY2(ended.err.contains(QStringLiteral("what it logs is not recorded any more: ")), qPrintable(ended.err));
        QVERIFY2(ended.err.contains(QStringLiteral("Not all of the run could be recorded: ")), qPrintable(ended.err));
        QCOMPARE(call(QStringLiteral("--project ../full runs list")).exitCode, 0);
        QCOMPARE(
            call(QStringLiteral("--project ../full runs show sh --json")).json()[QStringLiteral("status")].toString(),
            QStringLiteral("interrupted"));
    }
};

QTEST_GUILESS_MAIN(TestRunProgram)
#include "tst_run_program.moc"
