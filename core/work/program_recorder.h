#pragma once

#include "core/base/child_process.h"
#include "core/data/logged_line.h"
#include "core/runs/curves/point_writer.h"
#include "core/runs/files/output_lines.h"
#include "core/runs/files/run_log.h"
#include "core/runs/run.h"
#include "core/runs/watch/system_use.h"
#include "core/store/project.h"
#include "core/work/keep_run_files.h"

#include <QSet>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <future>

namespace assay
{

/// Records what a program writes in a run: lines of output in its log, lines by which it logs (see LoggedLine) as
/// points, parameters, tags and files, and what it takes of the machine. The program waits for that only where the
/// disk, or another process that holds the project, is some seconds behind it. On the thread that attends to the
/// program; files are copied on one of their own.
class ProgramRecorder final : public ChildListener
{
public:
    /// Hears of what is lost while the program goes on.
    struct Losses {
        std::function<void(const Error &)> points; ///< once, when they cannot be written any more
        std::function<void(const Error &)> output; ///< that cannot be handed on, though somebody may want it
    };

    ProgramRecorder(Project &project, const Run &run, std::int64_t pid, Losses losses);
    ~ProgramRecorder() override;

    /// Leaves the watchdog out.
    void doNotWatch() { m_points.doNotWatch(); }
    void take(ChildStream stream, const QByteArray &bytes) override;
    [[nodiscard]] bool canTake(ChildStream stream) override;
    void cannotHandOn(ChildStream stream, const QString &reason, bool isLost) override;
    void ended() override { m_hasEnded = true; }
    void tick() override;
    /// Hands the rest on and waits until all is on disk. The error is that of the first points that could not be
    /// written.
    /// What is in the way is told `progress`, which may give up; it outlives this.
    Result<> finish(Progress &progress);

private:
    /// Copies files until whoever waits for the end of all stops.
    class AttachProgress final : public Progress
    {
    public:
        void stopWith(Progress &ending) { m_ending = &ending; }
        /// Tells whoever waits for the end of all what is in the way.
        void waitFor(const QString &obstacle)
        {
            if (Progress *ending = m_ending)
                ending->report(-1, obstacle);
        }
        bool report(double, const QString &) override { return !isStopped(); }
        [[nodiscard]] bool isStopped() const override
        {
            Progress *ending = m_ending;
            return ending && ending->isStopped();
        }

    private:
        std::atomic<Progress *> m_ending = nullptr;
    };

    void say(const QString &line);
    void takeLog(QByteArrayView bytes);
    void takeLoggedLine(QByteArrayView bytes);
    void takePoints(const LoggedLine &line);
    void takeTexts(const LoggedLine &line);
    void takeFiles(const LoggedLine &line);
    void flush();
    /// Tells of each kind of trouble once.
    void tell(const LoggedLine::Trouble &trouble);
    void leaveOutName();
    void leaveOutFile();
    /// Tells how much was wrong and left out beyond what was told of.
    void tellCounts();
    /// Sees to the copying of files; with `wait` until all are copied or nobody waits any more.
    void attachNext(bool wait);
    void takeAttached(const Result<QList<RunFileChange>> &attached);
    void dropFiles();
    void lookForStall();

    Project &m_project;
    Run m_run;
    std::int64_t m_pid;
    Losses m_losses;
    RunLog m_log;
    PointWriter m_points;
    SystemUse m_system;
    std::array<OutputLines, 2> m_output;
    std::int64_t m_saidBytes = 0;

    LoggedLineReader m_reader;
    QByteArray m_begun;       ///< of a logged line
    bool m_isTooLong = false; ///< the line that has begun
    std::int64_t m_line = 0;  ///< the number of the line that was read last
    std::int64_t m_nextStep = 0;
    size_t m_pendingPoints = 0;
    QMap<QString, QString> m_params; ///< that are not handed to the writer yet, as the tags
    QMap<QString, QString> m_tags;
    qsizetype m_pendingBytes = 0;
    QSet<QString> m_metrics;
    QSet<QString> m_texts; ///< keys of parameters and tags
    QSet<int> m_told;
    std::int64_t m_wrongLines = 0;
    std::int64_t m_leftOutNames = 0; ///< values of names that were too many
    std::int64_t m_leftOutFiles = 0; ///< that were too far ahead

    std::deque<FileToAttach> m_files;
    AttachProgress m_attachProgress;
    FileToAttach m_attachingFile;
    std::future<Result<QList<RunFileChange>>> m_attaching; ///< the last of these, so that it is waited for first

    using SteadyClock = std::chrono::steady_clock;
    SteadyClock::time_point m_lastSign = SteadyClock::now();
    SteadyClock::time_point m_lastLook = SteadyClock::now();
    std::int64_t m_ticksAtSign = 0;
    std::optional<SteadyClock::time_point> m_lastPoints;
    std::chrono::milliseconds m_longestPause{0};
    QString m_lastKey;
    std::int64_t m_lastStep = 0;
    bool m_hasSign = true; ///< since the last look
    bool m_isStallTold = false;
    bool m_hasEnded = false;
};

} // namespace assay
