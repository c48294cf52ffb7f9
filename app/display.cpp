#include "app/display.h"

#include <QGuiApplication>

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay
{

namespace
{

// A display that does not answer must not keep a person waiting for ever.
constexpr unsigned displaySeconds = 15;

Error noDisplay(const QString &why)
{
    return Error{
        ErrorCode::Io,
        QStringLiteral("Cannot open the window: %1. Start Assay from a desktop session, or use a command such as "
                       "“assay demo DIR” (“assay help” lists them).")
            .arg(why)};
}

[[noreturn]] void tryDisplay(int argc, char **argv)
{
    alarm(displaySeconds);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) {
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
    }
    // Qt aborts without a display; that needs no core dump.
    std::signal(SIGABRT, [](int) { _exit(1); });
    const QGuiApplication application(argc, argv);
    _exit(0);
}

} // namespace

Result<> checkDisplay(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        return noDisplay(QStringLiteral("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"));
    const pid_t child = fork();
    if (child < 0)
        return noDisplay(QStringLiteral("the system could not start another process"));
    if (child == 0)
        tryDisplay(argc, argv);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return Done{};
    return noDisplay(QStringLiteral("the display “%1” does not answer")
                         .arg(qEnvironmentVariable("WAYLAND_DISPLAY", qEnvironmentVariable("DISPLAY"))));
}

void drawOffscreen()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Pictures and reports are the same on every screen.
    qputenv("QT_SCALE_FACTOR", "1");
}

} // namespace assay
