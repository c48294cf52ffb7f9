#include "app/terminal_progress.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

namespace assay
{

namespace
{

std::atomic<bool> wasStopped = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only touch lock-free atomics");

// A bar appears only when work takes long enough to be watched.
constexpr qint64 firstBarAfterMs = 200;
constexpr qint64 barEveryMs = 80;
constexpr qint64 lineEveryMs = 2000;

void onSignal(int)
{
    wasStopped = true;
}

void handleSignals(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    // The second Ctrl-C ends the program as if nobody had listened.
    action.sa_flags = int(SA_RESETHAND | SA_RESTART);
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM}) {
        struct sigaction before = {};
        // Whoever started the program may want it to go on whatever keys are pressed.
        if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signal, &action, nullptr);
    }
}

int terminalWidth()
{
    winsize size = {};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20)
        return size.ws_col;
    return 80;
}

} // namespace

TerminalProgress::TerminalProgress() : m_isTerminal(isatty(STDERR_FILENO) == 1)
{
    m_sinceStart.start();
    handleSignals(onSignal);
}

TerminalProgress::~TerminalProgress()
{
    clear();
    handleSignals(SIG_DFL);
}

bool TerminalProgress::report(double fraction, const QString &what)
{
    const qint64 now = m_sinceStart.elapsed();
    if (m_isTerminal) {
        if (now >= firstBarAfterMs && now - m_lastShown >= barEveryMs) {
            m_lastShown = now;
            drawBar(fraction, what);
        }
    } else if (now - m_lastShown >= lineEveryMs && what != m_lastWhat && !what.isEmpty()) {
        m_lastShown = now;
        m_lastWhat = what;
        std::fprintf(stderr, "%s\n", qUtf8Printable(what));
    }
    return !isStopped();
}

bool TerminalProgress::isStopped() const
{
    return wasStopped;
}

void TerminalProgress::clear()
{
    if (m_isBarShown)
        std::fputs("\r\033[K", stderr);
    m_isBarShown = false;
}

void TerminalProgress::drawBar(double fraction, const QString &what)
{
    constexpr int barWidth = 24;
    QString line;
    if (fraction >= 0) {
        const double share = std::clamp(fraction, 0.0, 1.0);
        const int filled = int(share * barWidth);
        line = QStringLiteral("[%1%2] %3 %  ")
                   .arg(QString(filled, u'#'), QString(barWidth - filled, u'.'))
                   .arg(int(share * 100), 3);
    }
    line += what;
    std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(line.left(terminalWidth() - 1)));
    std::fflush(stderr);
    m_isBarShown = true;
}

} // namespace assay
