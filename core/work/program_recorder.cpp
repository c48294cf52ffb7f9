#include "core/work/program_recorder.h"

#include "core/runs/files/run_log_store.h"
#include "core/runs/process_identity.h"
#include "core/runs/run_store.h"
#include "core/runs/watch/run_watch.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <system_error>

namespace assay
{

namespace
{

using App = QCoreApplication;
using namespace std::chrono_literals;

/// Points that are handed on at once, however little time has passed.
constexpr size_t mostPending = 65'536;
constexpr qsizetype mostPendingBytes = 4 << 20; ///< of parameters and tags
/// The program waits when the disk is so many batches behind.
constexpr size_t mostUnwritten = 32;
constexpr qsizetype mostUnwrittenLog = 8 << 20; ///< the same of bytes of output
/// Of output that is put into the log, which counts more closely and says by itself that it is full.
constexpr qsizetype mostSaid = run_log_store::mostBytes / 4 * 5;
/// Of metrics, and of parameters and tags. A program that has more has something wrong in their names.
constexpr qsizetype mostKeys = 100'000;
constexpr size_t mostFiles = 10'000;
constexpr auto lookEvery = 10s;
constexpr auto silenceFrom = 60s;

std::chrono::milliseconds inMilliseconds(std::chrono::steady_clock::duration duration)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration);
}

} // namespace

ProgramRecorder::ProgramRecorder(Project &project, const Run &run, std::int64_t pid, Losses losses)
    : m_project(project),
      m_run(run),
      m_pid(pid),
      m_losses(std::move(losses)),
      m_log(project, run.id),
      m_points(project, run, m_log),
      m_system(0, [pid] { return ProcessUse::ofTree(pid); })
{
}

ProgramRecorder::~ProgramRecorder() = default;

void ProgramRecorder::take(ChildStream stream, const QByteArray &bytes)
{
    m_hasSign = true;
    if (stream == ChildStream::Log) {
        takeLog(bytes);
        return;
    }
    // Programs write to standard error whatever is no result, so what stands there is no error yet.
    for (const QString &line : m_output[size_t(stream)].take(bytes))
        say(line);
}

void ProgramRecorder::say(const QString &line)
{
    // More than the log holds need not wait for the disk.
    if (m_saidBytes > mostSaid)
        return;
    m_saidBytes += RunLog::bytesOf(line);
    m_log.say(line);
}

bool ProgramRecorder::canTake(ChildStream stream)
{
    return stream == ChildStream::Log ? m_points.unwritten() < mostUnwritten
                                      : m_log.unwrittenBytes() < mostUnwrittenLog;
}

void ProgramRecorder::cannotHandOn(ChildStream stream, const QString &reason, bool isLost)
{
    m_log.say(
        (stream == ChildStream::Output
             ? App::translate("core", "The program's output could not be handed on any more (%1); here it is kept.")
             : App::translate("core", "The program's errors could not be handed on any more (%1); here they are kept."))
            .arg(reason),
        LogLine::Level::Warning);
    if (!isLost || !m_losses.output)
        return;
    m_losses.output({ErrorCode::Io,
                     (stream == ChildStream::Output
                          ? App::translate("core", "The program's output cannot be handed on any more (%1); its run's "
                                                   "log keeps it.")
                          : App::translate("core", "The program's errors cannot be handed on any more (%1); its run's "
                                                   "log keeps them."))
                         .arg(reason)});
}

void ProgramRecorder::tick()
{
    m_log.flushIfDue();
    attachNext(false);
    lookForStall();
    if (const auto lost = m_points.error() ? std::exchange(m_losses.points, {}) : nullptr)
        lost(*m_points.error());
    if (!m_points.isDue())
        return;
    if (!m_hasEnded)
        m_system.sampleIfDue(m_project.now(), m_points.pending());
    flush();
}

void ProgramRecorder::takeLog(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView part = end < 0 ? bytes : bytes.first(end);
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        const bool isWhole = end >= 0 && m_begun.isEmpty() && !m_isTooLong;
        if (isWhole) {
            takeLoggedLine(part);
            continue;
        }
        if (!m_isTooLong)
            m_begun += part;
        if (size_t(m_begun.size()) > LoggedLineReader::mostBytes) {
            m_isTooLong = true;
            m_begun.clear();
        }
        if (end < 0)
            break;
        if (m_isTooLong) {
            ++m_line;
            ++m_wrongLines;
            tell(LoggedLineReader::tooLong());
        } else {
            takeLoggedLine(m_begun);
        }
        m_isTooLong = false;
        m_begun.clear();
    }
}

void ProgramRecorder::takeLoggedLine(QByteArrayView bytes)
{
    ++m_line;
    const LoggedLine line = m_reader.read({bytes.data(), size_t(bytes.size())});
    m_wrongLines += !line.troubles.empty();
    for (const LoggedLine::Trouble &trouble : line.troubles)
        tell(trouble);
    if (!line.points.empty())
        takePoints(line);
    if (!line.params.isEmpty() || !line.tags.isEmpty())
        takeTexts(line);
    takeFiles(line);
}

void ProgramRecorder::tell(const LoggedLine::Trouble &trouble)
{
    if (m_told.contains(int(trouble.fault)))
        return;
    m_told.insert(int(trouble.fault));
    //: %2 is such as: is no JSON object; it was left out
    m_log.say(App::translate("core", "Line %1 that the program logged %2. Of others like it nothing is said.")
                  .arg(m_line)
                  .arg(trouble.what),
              LogLine::Level::Warning);
}

void ProgramRecorder::leaveOutName()
{
    if (m_leftOutNames++ == 0)
        m_log.say(App::translate("core", "Line %1 that the program logged brings more than %2 different names into the "
                                         "run; new ones are left out from here on.")
                      .arg(m_line)
                      .arg(mostKeys),
                  LogLine::Level::Warning);
}

void ProgramRecorder::leaveOutFile()
{
    if (m_leftOutFiles++ == 0)
        m_log.say(App::translate("core", "Line %1 that the program logged is %2 files ahead of what could be copied; "
                                         "others are left out until some are.")
                      .arg(m_line)
                      .arg(mostFiles),
                  LogLine::Level::Warning);
}

void ProgramRecorder::tellCounts()
{
    const auto say = [this](const QString &text) { m_log.say(text, LogLine::Level::Warning); };
    if (m_wrongLines > m_told.size())
        say(App::translate("core", "%1 lines that the program logged were wrong in whole or in part.")
                .arg(m_wrongLines));
    if (m_leftOutNames > 0)
        say(App::translate("core", "%1 values were left out since their names were too many.").arg(m_leftOutNames));
    if (m_leftOutFiles > 0)
        say(App::translate("core", "%1 files were left out since too many waited to be copied.").arg(m_leftOutFiles));
}

void ProgramRecorder::takePoints(const LoggedLine &line)
{
    const std::int64_t step = line.step.value_or(m_nextStep);
    // The largest step is followed by itself.
    m_nextStep = step == std::numeric_limits<std::int64_t>::max() ? step : step + 1;
    const TimeMs at = line.time.value_or(m_project.now());
    for (const LoggedLine::Point &point : line.points) {
        if (m_metrics.size() >= mostKeys && !m_metrics.contains(point.key)) {
            leaveOutName();
            continue;
        }
        m_metrics.insert(point.key);
        m_points.pending()[point.key].push_back({step, at, point.value});
        m_points.watch(point.key, step, point.value);
        m_lastKey = point.key;
        ++m_pendingPoints;
    }
    m_lastStep = step;
    const auto now = SteadyClock::now();
    if (m_lastPoints)
        m_longestPause = std::max(m_longestPause, inMilliseconds(now - *m_lastPoints));
    m_lastPoints = now;
    if (m_pendingPoints >= mostPending)
        flush();
}

void ProgramRecorder::takeTexts(const LoggedLine &line)
{
    const auto take = [&](const QMap<QString, QString> &texts, QMap<QString, QString> &pending) {
        for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
            if (m_texts.size() >= mostKeys && !m_texts.contains(text.key())) {
                leaveOutName();
                continue;
            }
            m_texts.insert(text.key());
            m_pendingBytes += text.key().size() + text.value().size();
            pending.insert(text.key(), text.value());
        }
    };
    take(line.params, m_params);
    take(line.tags, m_tags);
    if (m_pendingBytes >= mostPendingBytes)
        flush();
}

void ProgramRecorder::flush()
{
    if (!m_params.isEmpty() || !m_tags.isEmpty())
        m_points.submit([id = m_run.id, params = std::exchange(m_params, {}),
                         tags = std::exchange(m_tags, {})](Connection &connection) -> Result<> {
            if (!params.isEmpty())
                ASSAY_CHECK(run_store::setParams(connection, id, params));
            for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
                ASSAY_CHECK(run_store::setTag(connection, id, tag.key(), tag.value()));
            return Done{};
        });
    m_points.flush();
    m_pendingPoints = 0;
    m_pendingBytes = 0;
}

void ProgramRecorder::takeFiles(const LoggedLine &line)
{
    for (const LoggedLine::File &file : line.files) {
        if (m_files.size() >= mostFiles)
            leaveOutFile();
        else
            m_files.push_back({file.path, file.name});
    }
    attachNext(false);
}

void ProgramRecorder::attachNext(bool wait)
{
    for (;;) {
        if (m_attaching.valid()) {
            if (!wait && m_attaching.wait_for(0s) != std::future_status::ready)
                return;
            takeAttached(m_attaching.get());
        }
        if (m_attachProgress.isStopped())
            dropFiles();
        if (m_files.empty())
            return;
        const auto attach = [this, file = m_files.front()] {
            return attachFiles(m_project, m_run.person, m_run.id, {file}, m_attachProgress);
        };
        try {
            m_attaching = std::async(std::launch::async, attach);
        } catch (const std::system_error &) {
            // The system has no thread to spare: later then, or at last on this one.
            if (!wait)
                return;
            m_attaching = std::async(std::launch::deferred, attach);
        }
        m_attachingFile = m_files.front();
        m_files.pop_front();
    }
}

void ProgramRecorder::takeAttached(const Result<QList<RunFileChange>> &attached)
{
    if (!attached.isError())
        return;
    // Another process holds the project, or nobody waits any more; then it is one of those that are dropped.
    if (attached.error().code == ErrorCode::Locked || m_attachProgress.isStopped()) {
        m_attachProgress.waitFor(attached.error().text);
        m_files.push_front(m_attachingFile);
    } else {
        m_log.say(App::translate("core", "The file “%1” was not attached: %2")
                      .arg(m_attachingFile.source, attached.error().text),
                  LogLine::Level::Warning);
    }
}

void ProgramRecorder::dropFiles()
{
    if (m_files.empty())
        return;
    m_log.say(App::translate("core", "%1 files were not attached, “%2” the first of them, since Assay was told to end "
                                     "while it copied them.")
                  .arg(m_files.size())
                  .arg(m_files.front().source),
              LogLine::Level::Warning);
    m_files.clear();
}

void ProgramRecorder::lookForStall()
{
    const auto now = SteadyClock::now();
    if (m_hasEnded || m_isStallTold || now - m_lastLook < lookEvery)
        return;
    m_lastLook = now;
    const auto use = ProcessUse::ofTree(m_pid);
    if (m_hasSign || !use) {
        m_hasSign = false;
        m_lastSign = now;
        m_ticksAtSign = use ? use->cpuTicks : 0;
        return;
    }
    const auto lasts = inMilliseconds(now - m_lastSign);
    if (lasts < silenceFrom)
        return;
    const double seconds = double(lasts.count()) / 1000;
    const double cores = double(use->cpuTicks - m_ticksAtSign) / double(ProcessState::ticksPerSecond()) / seconds;
    const auto stall = findStall({m_lastKey, m_lastStep, m_longestPause}, {lasts, cores, false});
    if (!stall)
        return;
    m_isStallTold = true;
    m_points.raise(*stall);
}

Result<> ProgramRecorder::finish(Progress &progress)
{
    for (OutputLines &output : m_output) {
        for (const QString &line : output.finish())
            say(line);
    }
    if (!m_begun.isEmpty() || m_isTooLong)
        takeLog("\n");
    m_attachProgress.stopWith(progress);
    attachNext(true);
    tellCounts();
    flush();
    const Result<> written = m_points.finish(progress);
    // That the log is not whole is no reason to lose the run.
    (void)m_log.finish(progress);
    return written;
}

} // namespace assay
