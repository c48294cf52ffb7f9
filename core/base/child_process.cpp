#include "core/base/child_process.h"

#include "core/base/find_program.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ;

namespace assay
{

namespace
{

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr int tickMs = 100;
constexpr int unknownCode = 255;
/// So soon a child that has closed everything is looked after again, and then less and less often.
constexpr int endMs = 5;
/// Others may hold the child's streams open; after so long nobody waits for them.
constexpr auto longestDrain = 500ms;
/// Signals that come twice at once are one: some programs send to a process, and then to its group.
constexpr auto bounce = 200ms;
constexpr size_t readBytes = 64 * 1024;
/// A terminal that stands still holds up so much, then the child waits too.
constexpr qsizetype mostWaiting = 256 * 1024;
/// A pipe that poll() says takes something takes as much as that without blocking.
constexpr qsizetype pieceBytes = PIPE_BUF;
constexpr int logPipeBytes = 1 << 20;
constexpr qsizetype mostRest = 1 << 20;
constexpr std::array streams = {ChildStream::Output, ChildStream::Error, ChildStream::Log};

QString systemReason(int code)
{
    return QString::fromLocal8Bit(std::strerror(code));
}

void closeAll(std::initializer_list<int> descriptors)
{
    for (const int descriptor : descriptors) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

/// Both ends are closed with it but for those that were taken out.
struct Pipe {
    int reading = -1;
    int writing = -1;

    Pipe() = default;
    Pipe(Pipe &&other) noexcept : reading(std::exchange(other.reading, -1)), writing(std::exchange(other.writing, -1))
    {
    }
    Pipe &operator=(Pipe &&) = delete;
    ~Pipe() { closeAll({reading, writing}); }
};

/// Moves a descriptor away from the standard ones, which may be closed in this process.
int moved(int descriptor)
{
    if (descriptor < 0 || descriptor > STDERR_FILENO)
        return descriptor;
    const int other = ::fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int code = errno;
    ::close(descriptor);
    errno = code;
    return other;
}

Result<Pipe> makePipe()
{
    int ends[2] = {-1, -1};
    Pipe made;
    if (::pipe2(ends, O_CLOEXEC) == 0) {
        made.reading = moved(ends[0]);
        made.writing = moved(ends[1]);
    }
    if (made.reading < 0 || made.writing < 0)
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "The system gives no pipe for the program (%1). Close other "
                                                         "programs and try again.")
                         .arg(systemReason(errno))};
    ::fcntl(made.reading, F_SETFL, O_NONBLOCK);
    return made;
}

/// The lowest number that means nothing to a child: shells know descriptors of one digit only.
int freeNumber()
{
    for (int number = STDERR_FILENO + 1;; ++number) {
        const int flags = ::fcntl(number, F_GETFD);
        if (flags < 0 || (flags & FD_CLOEXEC) != 0)
            return number;
    }
}

bool hasTerminal()
{
    const int terminal = ::open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY);
    closeAll({terminal});
    return terminal >= 0;
}

/// The environment of this process with other variables.
std::vector<QByteArray> environmentWith(const QList<std::pair<QByteArray, QByteArray>> &variables)
{
    std::vector<QByteArray> all;
    for (char **variable = environ; *variable != nullptr; ++variable) {
        const QByteArray text(*variable);
        const bool isReplaced =
            std::ranges::any_of(variables, [&](const auto &other) { return text.startsWith(other.first + '='); });
        if (!isReplaced)
            all.push_back(text);
    }
    for (const auto &[name, value] : variables)
        all.push_back(name + '=' + value);
    return all;
}

template <typename Texts>
std::vector<char *> pointersTo(Texts &texts)
{
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

bool isWritable(int descriptor)
{
    pollfd one{descriptor, POLLOUT, 0};
    return ::poll(&one, 1, 0) > 0;
}

bool isPlainFile(int descriptor)
{
    struct stat about = {};
    return ::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
}

} // namespace

QString signalName(int signal)
{
    constexpr std::pair<int, const char *> names[] = {
        {SIGHUP, "SIGHUP"},   {SIGINT, "SIGINT"},   {SIGQUIT, "SIGQUIT"}, {SIGILL, "SIGILL"},   {SIGTRAP, "SIGTRAP"},
        {SIGABRT, "SIGABRT"}, {SIGBUS, "SIGBUS"},   {SIGFPE, "SIGFPE"},   {SIGKILL, "SIGKILL"}, {SIGUSR1, "SIGUSR1"},
        {SIGSEGV, "SIGSEGV"}, {SIGUSR2, "SIGUSR2"}, {SIGPIPE, "SIGPIPE"}, {SIGALRM, "SIGALRM"}, {SIGTERM, "SIGTERM"},
        {SIGXCPU, "SIGXCPU"}, {SIGXFSZ, "SIGXFSZ"}, {SIGSYS, "SIGSYS"}};
    for (const auto &[number, name] : names) {
        if (number == signal)
            return QString::fromLatin1(name);
    }
    //: Of those that have no name.
    return QCoreApplication::translate("core", "signal %1").arg(signal);
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const ChildCommand &command, const CaughtSignals &)
{
    ASSAY_TRY(program, findProgram(command.words.value(0)));
    // The log of a run that this process is part of is not the child's.
    bool isNumber = false;
    if (const int outer = qgetenv(command.logVariable.constData()).toInt(&isNumber); isNumber && outer > STDERR_FILENO)
        ::fcntl(outer, F_SETFD, FD_CLOEXEC);
    ASSAY_TRY(output, makePipe());
    ASSAY_TRY(error, makePipe());
    ASSAY_TRY(log, makePipe());
#ifdef F_SETPIPE_SZ
    // Where the system gives so much, the child goes on for longer while the disk is slow.
    ::fcntl(log.writing, F_SETPIPE_SZ, logPipeBytes);
#endif
    std::unique_ptr<ChildProcess> child(new ChildProcess);
    child->m_hasOwnGroup = !hasTerminal();
    child->at(ChildStream::Output) = {
        std::exchange(output.reading, -1), command.isOutputMovedToError ? STDERR_FILENO : STDOUT_FILENO, {}};
    child->at(ChildStream::Error) = {std::exchange(error.reading, -1), STDERR_FILENO, {}};
    child->at(ChildStream::Log) = {std::exchange(log.reading, -1), -1, {}};

    const int number = freeNumber();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, error.writing, STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&actions, log.writing, number);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes,
                             short(POSIX_SPAWN_SETSIGDEF | (child->m_hasOwnGroup ? POSIX_SPAWN_SETPGROUP : 0)));
    posix_spawnattr_setpgroup(&attributes, 0);
    // What is ignored here would be ignored there.
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &usual);

    auto variables = command.environment;
    variables.emplaceBack(command.logVariable, QByteArray::number(number));
    std::vector<QByteArray> environment = environmentWith(variables);
    QList<QByteArray> words = command.words;
    const int failure = ::posix_spawn(&child->m_pid, program.constData(), &actions, &attributes,
                                      pointersTo(words).data(), pointersTo(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failure == 0)
        return child;
    child->m_pid = 0;
    if (failure == ENOEXEC)
        return cannotRunProgram(command.words.first(),
                                QCoreApplication::translate("core",
                                                            "it is no program that this system knows. Begin a script "
                                                            "with a line such as #!/bin/sh."));
    if (failure == ENOENT)
        return cannotRunProgram(
            command.words.first(),
            QCoreApplication::translate("core", "the program that its first line names is not there."));
    return cannotRunProgram(command.words.first(), systemReason(failure) + u'.');
}

ChildProcess::ChildProcess() : m_closedWait(endMs) {}

ChildProcess::~ChildProcess()
{
    for (const Stream &stream : m_streams)
        closeAll({stream.from});
}

bool ChildProcess::isAnyOpen() const
{
    return std::ranges::any_of(m_streams, [](const Stream &stream) { return stream.from >= 0; });
}

bool ChildProcess::isAnyWaiting() const
{
    return std::ranges::any_of(m_streams, [](const Stream &stream) { return !stream.waiting.isEmpty(); });
}

template <typename Call>
void ChildProcess::tell(Call call)
{
    try {
        call();
    } catch (const std::exception &problem) {
        if (m_fault.isEmpty())
            m_fault = QString::fromUtf8(problem.what());
    }
}

ChildEnd ChildProcess::attend(ChildListener &listener)
{
    std::optional<SteadyClock::time_point> lastMoment;
    for (;;) {
        const bool hadEnded = m_end.has_value();
        reap();
        passSignals();
        if (m_end && !hadEnded) {
            m_end->endedBy = m_endedBy;
            tell([&] { listener.ended(); });
            lastMoment = SteadyClock::now() + longestDrain;
        }
        if (m_end && (!isAnyOpen() || SteadyClock::now() > *lastMoment))
            break;
        poll(listener);
        tell([&] { listener.tick(); });
    }
    takeTheRest(listener);
    const int endings = m_endings;
    while (isAnyWaiting() && m_endings == endings) {
        poll(listener);
        tell([&] { listener.tick(); });
        passSignals();
    }
    m_end->fault = m_fault;
    return *m_end;
}

void ChildProcess::poll(ChildListener &listener)
{
    std::vector<pollfd> watched;
    for (const ChildStream stream : streams) {
        Stream &one = at(stream);
        bool isTaken = true;
        tell([&] { isTaken = listener.canTake(stream); });
        isTaken = isTaken && one.waiting.size() < mostWaiting;
        if (one.from >= 0 && isTaken)
            watched.push_back({one.from, POLLIN, 0});
        if (!one.waiting.isEmpty())
            watched.push_back({one.to, POLLOUT, 0});
    }
    // A signal ends the wait; one that came just before it waits for no longer than that.
    int wait = m_end ? endMs : tickMs;
    if (!m_end && !isAnyOpen()) {
        wait = m_closedWait;
        m_closedWait = std::min(2 * wait, tickMs);
    }
    if (::poll(watched.data(), nfds_t(watched.size()), wait) <= 0)
        return;
    for (const pollfd &ready : watched) {
        if (ready.revents == 0)
            continue;
        for (const ChildStream stream : streams) {
            if (at(stream).from == ready.fd && (ready.events & POLLIN) != 0)
                read(stream, listener);
            else if (at(stream).to == ready.fd && (ready.events & POLLOUT) != 0)
                handOn(stream, listener);
        }
    }
}

/// False when there is nothing to read now, or nothing any more.
bool ChildProcess::read(ChildStream stream, ChildListener &listener)
{
    Stream &one = at(stream);
    if (one.from < 0)
        return false;
    QByteArray bytes(qsizetype(readBytes), Qt::Uninitialized);
    const ssize_t got = ::read(one.from, bytes.data(), readBytes);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return errno == EINTR;
    if (got <= 0) {
        ::close(std::exchange(one.from, -1));
        return false;
    }
    bytes.truncate(got);
    if (one.to >= 0) {
        one.waiting += bytes;
        handOn(stream, listener);
    }
    tell([&] { listener.take(stream, bytes); });
    return true;
}

void ChildProcess::handOn(ChildStream stream, ChildListener &listener)
{
    Stream &one = at(stream);
    const bool isFile = isPlainFile(one.to);
    qsizetype done = 0;
    while (done < one.waiting.size() && (isFile || isWritable(one.to))) {
        const qsizetype left = one.waiting.size() - done;
        const ssize_t wrote =
            ::write(one.to, one.waiting.constData() + done, size_t(isFile ? left : std::min(left, pieceBytes)));
        if (wrote >= 0) {
            done += wrote;
            continue;
        }
        const int code = errno;
        if (code == EAGAIN)
            break;
        if (code == EINTR)
            continue;
        // That is no reason to end the child, whose run is what counts.
        one.to = -1;
        one.waiting.clear();
        tell([&] { listener.cannotHandOn(stream, systemReason(code), code != EPIPE); });
        return;
    }
    one.waiting.remove(0, done);
}

void ChildProcess::takeTheRest(ChildListener &listener)
{
    for (const ChildStream stream : streams) {
        // Whoever else holds it open may write for ever.
        for (qsizetype taken = 0; taken < mostRest && read(stream, listener); taken += qsizetype(readBytes)) {
        }
        if (at(stream).from >= 0)
            ::close(std::exchange(at(stream).from, -1));
    }
}

void ChildProcess::send(int signal) const
{
    // Until it is waited for, its number is nobody else's.
    if (!m_end)
        ::kill(m_hasOwnGroup ? -m_pid : m_pid, signal);
}

void ChildProcess::passSignals()
{
    for (const CaughtSignals::Caught &caught : CaughtSignals::take()) {
        const auto now = SteadyClock::now();
        if (caught.signal == SIGINT && (m_interrupts == 0 || now - m_lastInterrupt > bounce)) {
            ++m_interrupts;
            m_lastInterrupt = now;
        }
        if (CaughtSignals::asksToEnd(caught.signal)) {
            if (m_endings == 0)
                m_endedBy = caught.signal;
            if (m_endings == 0 || now - m_lastEnding > bounce)
                ++m_endings;
            m_lastEnding = now;
        }
        if (!caught.isFromKeyboard || m_hasOwnGroup)
            send(caught.signal);
        if (caught.signal == SIGINT && m_interrupts > 1)
            send(SIGKILL);
    }
}

void ChildProcess::reap()
{
    int status = 0;
    if (m_end)
        return;
    const pid_t ended = ::waitpid(m_pid, &status, WNOHANG);
    if (ended == 0 || (ended < 0 && errno == EINTR))
        return;
    m_end.emplace();
    m_end->isUnknown = ended < 0;
    if (m_end->isUnknown)
        m_end->exitCode = unknownCode;
    else if (WIFSIGNALED(status))
        m_end->signal = WTERMSIG(status);
    else
        m_end->exitCode = WEXITSTATUS(status);
}

} // namespace assay
