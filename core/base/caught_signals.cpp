#include "core/base/caught_signals.h"

#include <array>
#include <atomic>

namespace assay
{

namespace
{

constexpr std::array caughtSignals = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2};
constexpr size_t endings = 4; ///< the first ones

struct Arrived {
    std::atomic<bool> fromKeyboard = false;
    std::atomic<bool> fromProcess = false;
};
std::array<Arrived, caughtSignals.size()> arrived;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only touch lock-free atomics");

void onSignal(int signal, siginfo_t *info, void *)
{
    for (size_t i = 0; i < caughtSignals.size(); ++i) {
        if (caughtSignals[i] == signal)
            // Of the kernel's own signals, these come from the terminal.
            (info->si_code > 0 ? arrived[i].fromKeyboard : arrived[i].fromProcess) = true;
    }
}

bool isIgnored(int signal)
{
    struct sigaction action = {};
    sigaction(signal, nullptr, &action);
    return action.sa_handler == SIG_IGN;
}

} // namespace

CaughtSignals::CaughtSignals()
{
    (void)take();
    struct sigaction action = {};
    action.sa_sigaction = onSignal;
    action.sa_flags = SA_SIGINFO;
    sigemptyset(&action.sa_mask);
    for (const int signal : caughtSignals) {
        if (!isIgnored(signal))
            set(signal, action);
    }
    struct sigaction plain = {};
    plain.sa_handler = SIG_IGN;
    set(SIGPIPE, plain);
    plain.sa_handler = SIG_DFL;
    // Where it is ignored the system forgets how a child ended.
    if (isIgnored(SIGCHLD))
        set(SIGCHLD, plain);
}

void CaughtSignals::set(int signal, const struct sigaction &action)
{
    Before before{signal, {}};
    sigaction(signal, &action, &before.action);
    m_before.push_back(before);
}

CaughtSignals::~CaughtSignals()
{
    for (const Before &before : m_before)
        sigaction(before.signal, &before.action, nullptr);
}

std::vector<CaughtSignals::Caught> CaughtSignals::take()
{
    std::vector<Caught> caught;
    for (size_t i = 0; i < caughtSignals.size(); ++i) {
        if (arrived[i].fromKeyboard.exchange(false))
            caught.push_back({caughtSignals[i], true});
        if (arrived[i].fromProcess.exchange(false))
            caught.push_back({caughtSignals[i], false});
    }
    return caught;
}

int CaughtSignals::takeEnding()
{
    for (const Caught &caught : take()) {
        if (asksToEnd(caught.signal))
            return caught.signal;
    }
    return 0;
}

bool CaughtSignals::asksToEnd(int signal)
{
    for (size_t i = 0; i < endings; ++i) {
        if (caughtSignals[i] == signal)
            return true;
    }
    return false;
}

} // namespace assay
