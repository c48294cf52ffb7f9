#pragma once

#include "core/learn/train.h"
#include "core/runs/checkpoint_keeper.h"
#include "core/runs/curves/point_writer.h"
#include "core/runs/files/run_log.h"
#include "core/runs/run.h"
#include "core/runs/training_log.h"
#include "core/runs/watch/system_use.h"
#include "core/store/project.h"

#include <QElapsedTimer>

#include <atomic>

namespace assay
{

/// Looks at the points of a run as they come, and may end it. On the training's thread.
class CurveWatch
{
public:
    CurveWatch() = default;
    virtual ~CurveWatch() = default;
    CurveWatch(const CurveWatch &) = delete;
    CurveWatch &operator=(const CurveWatch &) = delete;
    /// A sentence when the run should not go on, else nothing.
    virtual QString reasonToStop(const QString &key, std::int64_t step, double value) = 0;
};

/// Records the curves and the newest checkpoint of a training while it goes on, what the machine is taken by and a log
/// of it all, and hands progress on. The training does not wait for the curves, which go in batches with what the
/// watchdog sees in them, unless another process holds the project for long. What a run that goes on has recorded
/// already is not recorded again. Lives on the training's thread.
class CurveRecorder final : public TrainingObserver
{
public:
    CurveRecorder(Project &project, const Run &run, Progress &progress, CurveWatch *watch,
                  std::chrono::milliseconds checkpointEvery);
    /// Leaves the watchdog out.
    void doNotWatch() { m_points.doNotWatch(); }

    bool report(double fraction, const QString &what) override;
    /// Also true when a batch could not be written: more of them would be lost.
    [[nodiscard]] bool isStopped() const override;
    void curvePoint(const QString &key, std::int64_t step, double value) override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> checkpointInterval() const override;
    void checkpoint(const QByteArray &bytes) override;

    [[nodiscard]] RunLog &log() { return m_log; }
    /// The newest step of the training's own curve, not of folds; 0 before the first.
    [[nodiscard]] std::int64_t lastTrainingStep() const { return m_lastTrainingStep; }

    /// Why the watch has ended the run; empty when it has not.
    [[nodiscard]] const QString &reasonToStop() const { return m_reasonToStop; }
    /// Hands the rest to the writer and waits until all is on disk; the error is that of the first batch that failed.
    Result<> finish();
    /// For a run that needs none any more and does not refer to it.
    void removeCheckpoint() { m_checkpoint.removeObject(); }

private:
    void flush();
    void logCheckpoint(qsizetype bytes);

    Project &m_project;
    RunId m_run;
    Progress &m_progress;
    CurveWatch *m_watch;
    std::chrono::milliseconds m_checkpointEvery;
    CheckpointKeeper m_checkpoint;
    RunLog m_log;
    PointWriter m_points;
    StageTeller m_stages;
    SystemUse m_system;
    QString m_toldTrouble;           ///< of checkpoints
    QElapsedTimer m_sinceCheckpoint; ///< that the log tells of
    std::int64_t m_lastTrainingStep = 0;
    QMap<QString, std::int64_t> m_lastSteps; ///< of the curves that the run had when it went on
    QString m_reasonToStop;
    std::atomic<bool> m_isEnded = false;
};

} // namespace assay
