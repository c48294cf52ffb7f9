#include "core/base/child_process.h"
#include "core/base/find_program.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace assay;

namespace
{

/// Has a defect wherever it may have one.
class Thrower final : public ChildListener
{
public:
    void take(ChildStream, const QByteArray &) override { throw std::runtime_error("a defect"); }
    [[nodiscard]] bool canTake(ChildStream) override { throw std::runtime_error("another defect"); }
    void cannotHandOn(ChildStream, const QString &, bool) override { throw std::runtime_error("a third defect"); }
    void ended() override { throw std::runtime_error("a fifth defect"); }
    void tick() override { throw std::runtime_error("a fourth defect"); }
};

/// Keeps what comes.
class Kept final : public ChildListener
{
public:
    QByteArray output, error, log;
    int ticks = 0;
    int ends = 0;
    bool isFull = false;

    void take(ChildStream stream, const QByteArray &bytes) override
    {
        (stream == ChildStream::Output ? output : stream == ChildStream::Error ? error : log) += bytes;
    }
    [[nodiscard]] bool canTake(ChildStream stream) override { return stream != ChildStream::Log || !isFull; }
    void cannotHandOn(ChildStream, const QString &, bool) override {}
    void ended() override { ++ends; }
    void tick() override { ++ticks; }
};

} // namespace

class TestChildProcess final : public QObject
{
    Q_OBJECT

private:
    static Result<std::unique_ptr<ChildProcess>> startChild(const ChildCommand &command)
    {
        static const CaughtSignals caught;
        return ChildProcess::start(command, caught);
    }
    static ChildCommand shell(const QByteArray &script)
    {
        ChildCommand command;
        command.words = {"sh", "-c", script};
        command.environment = {{"GREETING", "hello"}};
        command.logVariable = "LOG_FD";
        return command;
    }

private Q_SLOTS:
    void programsAreFound()
    {
        TemporaryFolder folder;
        const auto make = [&](const char *name, QFile::Permissions permissions) {
            QFile file(folder.path(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("#!/bin/sh\n");
            file.setPermissions(permissions | QFile::ReadOwner | QFile::WriteOwner);
        };
        make("run", QFile::ExeOwner);
        make("text", {});
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/no/such/folder:" + QFile::encodeName(folder.path()) + ":" + path);
        const auto found = findProgram("run");
        const auto text = findProgram("text");
        const auto none = findProgram("no-such-program");
        const auto shell = findProgram("sh");
        qputenv("PATH", path);
        QVERIFY_RESULT(found);
        QCOMPARE(*found, QFile::encodeName(folder.path(QStringLiteral("run"))));
        QVERIFY_RESULT(shell);
        QVERIFY_ERROR(text, ErrorCode::Refused);
        QVERIFY_ERROR(none, ErrorCode::NotFound);
        QVERIFY_ERROR(findProgram(""), ErrorCode::NotFound);
        QVERIFY_ERROR(findProgram("./none"), ErrorCode::NotFound);
        QVERIFY_ERROR(findProgram("/tmp"), ErrorCode::Refused);
        QVERIFY_RESULT(findProgram("/bin/sh"));
    }

    void aListenersDefectEndsNothing()
    {
        auto child = startChild(
            shell("echo one >&$LOG_FD; sleep 0.1; echo two >&$LOG_FD || exit 7; sleep 0.1; echo >&$LOG_FD; exit 3"));
        QVERIFY_RESULT(child);
        Thrower thrower;
        const ChildEnd end = (*child)->attend(thrower);
        QCOMPARE(end.signal, 0);
        QCOMPARE(end.exitCode, 3);
        QVERIFY2(end.fault.endsWith(QStringLiteral("defect")), qPrintable(end.fault));
    }

    /// A daemon, which costs no more while it goes on.
    void oneThatHasClosedAllIsSeldomLookedAfter()
    {
        auto child = startChild(shell("exec >&- 2>&-; eval \"exec $LOG_FD>&-\"; sleep 1.5; exit 3"));
        QVERIFY_RESULT(child);
        Kept kept;
        const ChildEnd end = (*child)->attend(kept);
        QCOMPARE(end.exitCode, 3);
        QCOMPARE(kept.ends, 1);
        QVERIFY2(kept.ticks < 60, qPrintable(QString::number(kept.ticks)));
    }

    void noDescriptorIsLeftOpen()
    {
        const auto open = [] {
            return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::System | QDir::Files | QDir::AllDirs).size();
        };
        const auto before = open();
        {
            auto child = startChild(shell("exit 0"));
            QVERIFY_RESULT(child);
            Kept kept;
            (void)(*child)->attend(kept);
        }
        QCOMPARE(open(), before);
        // Where the system gives two pipes, and no third.
        rlimit usual = {};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &usual), 0);
        const int lowest = ::dup(0);
        ::close(lowest);
        const rlimit narrow = {rlim_t(lowest + 5), usual.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &narrow), 0);
        const auto child = startChild(shell("exit 0"));
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &usual), 0);
        QVERIFY_ERROR(child, ErrorCode::Io);
        QVERIFY2(child.error().text.contains(QStringLiteral("Too many open files")), qPrintable(child.error().text));
        QCOMPARE(open(), before);
    }

    void oneThatSomebodyElseWaitedForHasEnded()
    {
        auto child = startChild(shell("echo all; exit 3"));
        QVERIFY_RESULT(child);
        QCOMPARE(::waitpid((*child)->pid(), nullptr, 0), (*child)->pid());
        Kept kept;
        const ChildEnd end = (*child)->attend(kept);
        QVERIFY(end.isUnknown);
        QCOMPARE(end.shellCode(), 255);
        QCOMPARE(kept.output, QByteArray("all\n"));
    }

    void whatItWritesIsTaken()
    {
        auto child = startChild(shell("echo out $GREETING; echo err >&2; echo log >&$LOG_FD; exit 7"));
        QVERIFY_RESULT(child);
        QVERIFY((*child)->pid() > 0);
        Kept kept;
        const ChildEnd end = (*child)->attend(kept);
        QCOMPARE(end.exitCode, 7);
        QCOMPARE(end.signal, 0);
        QCOMPARE(end.endedBy, 0);
        QCOMPARE(end.shellCode(), 7);
        QCOMPARE(kept.output, QByteArray("out hello\n"));
        QCOMPARE(kept.error, QByteArray("err\n"));
        QCOMPARE(kept.log, QByteArray("log\n"));
        QVERIFY(kept.ticks > 0);
    }

    void aSignalIsTold()
    {
        auto child = startChild(shell("kill -TERM $$"));
        QVERIFY_RESULT(child);
        Kept kept;
        const ChildEnd end = (*child)->attend(kept);
        QCOMPARE(end.signal, SIGTERM);
        QCOMPARE(end.shellCode(), 143);
        QCOMPARE(signalName(SIGTERM), QStringLiteral("SIGTERM"));
        QCOMPARE(signalName(40), QStringLiteral("signal 40"));
    }

    /// What a listener has no room for waits in the pipe, and is there at the end.
    void aFullListenerMissesNothing()
    {
        auto child = startChild(shell("echo one >&$LOG_FD; sleep 0.3; echo two >&$LOG_FD"));
        QVERIFY_RESULT(child);
        Kept kept;
        kept.isFull = true;
        QCOMPARE((*child)->attend(kept).shellCode(), 0);
        QCOMPARE(kept.log, QByteArray("one\ntwo\n"));
    }

    void whatThisProcessIgnoresForItselfIsNotIgnoredThere()
    {
        auto child = startChild(shell("kill -PIPE $$; exit 0"));
        QVERIFY_RESULT(child);
        Kept kept;
        QCOMPARE((*child)->attend(kept).signal, SIGPIPE);
    }

    /// A signal to this process goes on to the child's group.
    void signalsGoOn()
    {
        auto child = startChild(shell("trap 'echo told; exit 3' USR1 TERM; kill -USR1 $PPID; "
                                      "while :; do sleep 0.02; done"));
        QVERIFY_RESULT(child);
        Kept kept;
        const ChildEnd end = (*child)->attend(kept);
        QCOMPARE(end.exitCode, 3);
        // It asks nobody to end.
        QCOMPARE(end.endedBy, 0);
        QCOMPARE(kept.output, QByteArray("told\n"));

        auto asked = startChild(shell("trap 'exit 4' TERM; kill -TERM $PPID; while :; do sleep 0.02; done"));
        QVERIFY_RESULT(asked);
        QCOMPARE((*asked)->attend(kept).endedBy, SIGTERM);
    }
};

QTEST_GUILESS_MAIN(TestChildProcess)
#include "tst_child_process.moc"
