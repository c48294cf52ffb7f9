#pragma once

#include "core/base/caught_signals.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <sys/types.h>
#include <utility>

namespace assay
{

/// What a child is started with.
struct ChildCommand {
    QList<QByteArray> words;                              ///< the program and its arguments, as the system has them
    QList<std::pair<QByteArray, QByteArray>> environment; ///< variables beside those of this process
    QByteArray logVariable;                               ///< gets the number of the descriptor that takes its log
    bool isOutputMovedToError = false;                    ///< its standard output goes to this process's standard error
};

/// What a child writes to.
enum class ChildStream { Output, Error, Log };

/// Gets what a child writes while it is attended to. On the thread that attends. What it throws is no reason to leave
/// the child alone; its end tells of it.
class ChildListener
{
public:
    ChildListener() = default;
    virtual ~ChildListener() = default;
    ChildListener(const ChildListener &) = delete;
    ChildListener &operator=(const ChildListener &) = delete;

    virtual void take(ChildStream stream, const QByteArray &bytes) = 0;
    /// False while it has enough of a stream; the child waits then, once its pipe is full.
    [[nodiscard]] virtual bool canTake(ChildStream stream) = 0;
    /// What the child writes to a stream cannot be handed on any more, for a reason of the system: nobody reads it, or
    /// it is lost, as on a full disk.
    virtual void cannotHandOn(ChildStream stream, const QString &reason, bool isLost) = 0;
    /// The child is there no more, and its number may be another's; what it wrote may still come.
    virtual void ended() = 0;
    /// Comes ten times a second or more.
    virtual void tick() = 0;
};

/// How a child ended.
struct ChildEnd {
    int exitCode = 0;
    int signal = 0;          ///< that ended it; 0: it ended itself with its exit code
    int endedBy = 0;         ///< the first signal that asked this process to end while the child ran; 0: none did
    bool isNotBegun = false; ///< the signal came before the child was started
    bool isUnknown = false;  ///< somebody else waited for it, so that nobody knows how it ended
    QString fault;           ///< what the listener threw first
    /// What a shell says of such a child: its exit code, or 128 and its signal.
    [[nodiscard]] int shellCode() const { return signal == 0 ? exitCode : 128 + signal; }
};

/// SIGKILL and the like; “signal 40” for those without a name.
QString signalName(int signal);

/// A program that this process started and attends to until it ends. What it writes to standard output and error goes
/// on to this process's unchanged. On one thread, one at a time.
///
/// A child of a process with a terminal shares its process group, so that it may read the terminal and be stopped and
/// continued with it, and so that a key such as Ctrl-C reaches both. Without one it leads a group of its own, which
/// gets what this process is sent.
class ChildProcess final
{
public:
    /// Nothing but standard input, output, error and the log's descriptor is opened for it. Signals that were caught
    /// before are handed to it, too; they are caught for as long as it lives.
    static Result<std::unique_ptr<ChildProcess>> start(const ChildCommand &command, const CaughtSignals &caught);
    ~ChildProcess();
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// Until it has ended and what it wrote was taken. Signals that would end this process are handed to the child; the
    /// second SIGINT kills it. What others hold open after it has ended is waited for no longer than half a second, and
    /// whoever does not read what it wrote until a signal asks this process to end.
    ChildEnd attend(ChildListener &listener);

private:
    struct Stream {
        int from = -1; ///< the child's; -1 when it has ended
        int to = -1;   ///< where it goes on; -1: nowhere
        QByteArray waiting;
    };

    ChildProcess();
    /// Calls the listener, and keeps what it throws.
    template <typename Call>
    void tell(Call call);
    void poll(ChildListener &listener);
    bool read(ChildStream stream, ChildListener &listener);
    void handOn(ChildStream stream, ChildListener &listener);
    void takeTheRest(ChildListener &listener);
    void passSignals();
    void reap();
    void send(int signal) const;
    [[nodiscard]] bool isAnyOpen() const;
    [[nodiscard]] bool isAnyWaiting() const;
    Stream &at(ChildStream stream) { return m_streams[size_t(stream)]; }

    pid_t m_pid = 0;
    bool m_hasOwnGroup = false;
    std::array<Stream, 3> m_streams;
    int m_closedWait; ///< for the end of a child that has closed all, before it is looked after again
    std::optional<ChildEnd> m_end;
    int m_endedBy = 0;
    QString m_fault;
    int m_interrupts = 0;
    std::chrono::steady_clock::time_point m_lastInterrupt;
    int m_endings = 0; ///< signals that asked this process to end
    std::chrono::steady_clock::time_point m_lastEnding;
};

} // namespace assay
