#pragma once

#include <csignal>
#include <vector>

namespace assay
{

/// Catches, while it lives, the signals that would end this process and those that programs agree on (SIGUSR1 and 2),
/// but for those that this process was started to ignore; SIGPIPE is ignored. SIGCHLD is not, whatever it was before,
/// so that children can be waited for. A call that waits is interrupted. One at a time, on the main thread.
class CaughtSignals final
{
public:
    struct Caught {
        int signal = 0;
        bool isFromKeyboard = false; ///< the terminal sent it, and to all of the process group
    };

    CaughtSignals();
    ~CaughtSignals();
    CaughtSignals(const CaughtSignals &) = delete;
    CaughtSignals &operator=(const CaughtSignals &) = delete;

    /// Those that came since the last call. Any thread.
    static std::vector<Caught> take();
    /// The first of them that asks this process to end; 0: none does. Takes them all.
    static int takeEnding();
    /// True for signals that ask a process to end.
    static bool asksToEnd(int signal);

private:
    void set(int signal, const struct sigaction &action);

    struct Before {
        int signal = 0;
        struct sigaction action = {};
    };
    std::vector<Before> m_before;
};

} // namespace assay
