#pragma once

#include "core/runs/run.h"
#include "core/store/project.h"

namespace assay
{

/// Keeps the newest checkpoint of one run in the project: the object first, then the run's reference to it, so that the
/// run can be gone on from one whole checkpoint or the other whenever this process ends. On the training's thread.
class CheckpointKeeper final
{
public:
    CheckpointKeeper(Project &project, const Run &run);

    /// On disk when this returns, in place of the one before. A failure stops nothing; trouble() tells it.
    void keep(const QByteArray &checkpoint);
    /// Why the newest checkpoint could not be kept, a sentence; empty when it was.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    /// Removes the object. The run must not refer to it any more.
    void removeObject();

    /// The checkpoint of a run. NotFound and Damaged: it is of no use any more; the sentence says why.
    static Result<QByteArray> load(Project &project, const Run &run);

private:
    Result<QString> put(const QByteArray &checkpoint);

    Project &m_project;
    RunId m_run;
    QString m_kept; ///< digest
    QString m_trouble;
};

} // namespace assay
