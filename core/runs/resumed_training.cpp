#include "core/runs/resumed_training.h"

#include "core/runs/checkpoint_keeper.h"
#include "core/runs/environment.h"
#include "core/runs/run_store.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

/// The system's kernel and Qt have no part in the numbers; a restart often brings another kernel.
const QStringList withoutInfluence{QStringLiteral("kernel"), QStringLiteral("qt")};

Result<> begin(Connection &connection, const Run &run, bool isFromStart)
{
    ASSAY_CHECK(run_store::reopen(connection, run.id));
    ASSAY_CHECK(run_store::removeTag(connection, run.id, QString::fromLatin1(checkpointTroubleTag)));
    if (!isFromStart)
        return Done{};
    ASSAY_CHECK(metric_store::remove(connection, run.id));
    ASSAY_CHECK(run_store::setCheckpoint(connection, run.id, {}));
    return run_store::setEnvironment(connection, run.id, describeEnvironment());
}

Error otherEnvironment(const Run &run, const QStringList &changes)
{
    return Error{ErrorCode::Refused,
                 QCoreApplication::translate("core", "“%1” cannot go on from its checkpoint, since it would not come "
                                                     "out as if it had not been cut: %2. Train it from the beginning.")
                     .arg(run.name, changes.join(QStringLiteral("; ")))};
}

} // namespace

QString resumeObstacle(const Run &run)
{
    if (run.status == RunStatus::Finished)
        return QCoreApplication::translate("core", "“%1” has finished; there is nothing to resume.").arg(run.name);
    if (run.status == RunStatus::Running)
        return QCoreApplication::translate("core", "“%1” is still running.").arg(run.name);
    if (run.specification.isEmpty())
        return QCoreApplication::translate("core", "“%1” was not trained by Assay, so it cannot be resumed.")
            .arg(run.name);
    if (run.tags.contains(QStringLiteral("pruned")))
        return QCoreApplication::translate("core", "“%1” was ended by its search, since earlier trials were better.")
            .arg(run.name);
    return {};
}

Result<TakenUpRun> takeUpRun(Project &project, const Run &run, ResumeFrom from)
{
    TakenUpRun taken;
    taken.environmentChanges = environmentChanges(run.environment, describeEnvironment(), withoutInfluence);
    QString why = QCoreApplication::translate("core", "“%1” was asked to begin again.").arg(run.name);
    if (from == ResumeFrom::Checkpoint) {
        auto checkpoint = CheckpointKeeper::load(project, run);
        if (checkpoint) {
            if (!taken.environmentChanges.isEmpty())
                return otherEnvironment(run, taken.environmentChanges);
            taken.checkpoint = *checkpoint;
            taken.sentence = QCoreApplication::translate("core", "“%1” went on from its checkpoint.").arg(run.name);
        } else if (checkpoint.error().code != ErrorCode::NotFound && checkpoint.error().code != ErrorCode::Damaged) {
            return checkpoint.error();
        } else {
            why = checkpoint.error().text;
        }
    }
    const bool isFromStart = taken.checkpoint.isEmpty();
    if (isFromStart)
        //: A sentence that says why, such as “The checkpoint of “ridge” is missing from the project.”
        taken.sentence = QCoreApplication::translate("core", "%1 It was trained from the beginning.").arg(why);
    ASSAY_TRY(begun, project.write([&](Connection &connection) -> Result<Run> {
        ASSAY_CHECK(begin(connection, run, isFromStart));
        return run_store::find(connection, run.id.value);
    }));
    if (isFromStart && !run.checkpoint.isEmpty())
        (void)project.objects().remove(run.checkpoint);
    taken.run = begun;
    return taken;
}

Result<ResumedRun> resumeTraining(Project &project, const RunId &id, ResumeFrom from, const RunOrigin &origin,
                                  Progress &progress, const std::function<void(const RunId &)> &started)
{
    ASSAY_TRY(run, project.write([&](Connection &connection) -> Result<Run> {
        // Its process may be gone without anybody having noticed.
        ASSAY_CHECK(run_store::markInterrupted(connection, project.now()));
        return run_store::find(connection, id.value);
    }));
    if (const QString obstacle = resumeObstacle(run); !obstacle.isEmpty())
        return Error{ErrorCode::Refused, obstacle};
    ASSAY_TRY(spec, parseTrainingSpec(run.specification.toUtf8()));
    if (!spec.search.kind.isEmpty())
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "“%1” is a search; go on with it by: assay search --resume %2")
                         .arg(run.name, run.id.shortForm())};
    ASSAY_TRY(data, loadTrainingData(project, spec.data, progress));
    ASSAY_TRY(taken, takeUpRun(project, run, from));
    if (started)
        started(run.id);
    progress.report(-1, taken.checkpoint.isEmpty()
                            ? QCoreApplication::translate("core", "Training “%1” from the beginning").arg(run.name)
                            : QCoreApplication::translate("core", "Going on with “%1”").arg(run.name));
    ASSAY_TRY(finished, trainRun(project, taken.run, spec, data, origin, progress, taken.checkpoint));
    return ResumedRun{finished, taken.checkpoint.isEmpty(), taken.sentence, taken.environmentChanges};
}

} // namespace assay
