#pragma once

#include "core/runs/files/run_file_store.h"
#include "core/store/project.h"

#include <QList>

namespace assay
{

/// A file of this machine, and what the run calls it.
struct FileToAttach {
    QString source;
    QString path; ///< empty: the source's name
};

/// What attaching or removing changed, so that it can be undone. A value type.
struct RunFileChange {
    std::optional<RunFile> before; ///< nothing: there was none
    std::optional<RunFile> after;

    [[nodiscard]] RunFileChange reversed() const { return {after, before}; }
};

/// Gives a run copies of files, all or none; one of the same path is replaced. Refuses what is no plain file, two of
/// one path, and what run_file_store::set does. This and the others tell the run's history who did it.
Result<QList<RunFileChange>> attachFiles(Project &project, const QString &person, const RunId &run,
                                         const QList<FileToAttach> &files, Progress &progress);
/// Takes files from a run, all or none.
Result<QList<RunFileChange>> detachFiles(Project &project, const QString &person, const RunId &run,
                                         const QStringList &paths);
/// Makes changes, such as reversed ones, all or none. Refuses when a file is no longer as the change found it.
Result<> changeRunFiles(Project &project, const QString &person, const QList<RunFileChange> &changes);

/// Writes a copy of a file, whole or not at all.
Result<> saveRunFile(Project &project, const RunFile &file, const QString &to, Progress &progress);

} // namespace assay
