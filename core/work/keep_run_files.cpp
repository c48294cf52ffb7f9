#include "core/work/keep_run_files.h"

#include "core/base/atomic_file.h"
#include "core/data/data_file.h"
#include "core/runs/files/run_file_path.h"
#include "core/runs/run_edit_store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace assay
{

namespace
{

Result<RunFile> keepOne(Project &project, const QString &person, const RunId &run, const FileToAttach &file,
                        Progress &progress)
{
    FileSource source(file.source);
    ASSAY_TRY(stream, source.open());
    ASSAY_TRY(kept, run_file_store::keep(project.objects(), *stream, source.name(), progress));
    return RunFile{run, file.path, kept.object, kept.bytes, project.now(), person};
}

/// The files with their paths; refuses them before a byte is read.
Result<QList<FileToAttach>> withPaths(const QList<FileToAttach> &files)
{
    QList<FileToAttach> named;
    QSet<QString> paths;
    for (FileToAttach file : files) {
        if (QFileInfo(file.source).isDir())
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("core", "“%1” is a folder. Attach the files in it one by one.")
                             .arg(file.source)};
        if (file.path.isEmpty())
            file.path = runFilePathFor(QFileInfo(file.source).fileName());
        ASSAY_CHECK(checkRunFilePath(file.path));
        if (paths.contains(file.path))
            return Error{ErrorCode::Usage, QCoreApplication::translate("core", "Two of the files would be called “%1”. "
                                                                               "Attach them one by one, by different "
                                                                               "names.")
                                               .arg(file.path)};
        paths.insert(file.path);
        named.append(file);
    }
    return named;
}

/// Puts changes that were made into the run's history.
Result<> tell(Connection &connection, const QString &person, TimeMs now, const QList<RunFileChange> &changes)
{
    const auto object = [](const std::optional<RunFile> &file) {
        return file ? std::optional(file->object) : std::nullopt;
    };
    for (const RunFileChange &change : changes) {
        const RunFile &file = change.after ? *change.after : *change.before;
        // The same bytes again are no change.
        if (object(change.before) != object(change.after))
            ASSAY_CHECK(run_edit_store::record(connection, person, now,
                                               RunEdit::file(file.run, file.path, object(change.after)),
                                               object(change.before)));
    }
    return Done{};
}

Result<std::optional<RunFile>> fileNow(Connection &connection, const RunFile &file)
{
    auto found = run_file_store::find(connection, file.run, file.path);
    if (found)
        return std::optional<RunFile>(*found);
    if (found.error().code == ErrorCode::NotFound)
        return std::optional<RunFile>();
    return found.error();
}

} // namespace

Result<QList<RunFileChange>> attachFiles(Project &project, const QString &person, const RunId &run,
                                         const QList<FileToAttach> &files, Progress &progress)
{
    ASSAY_TRY(named, withPaths(files));
    QList<RunFile> kept;
    for (const FileToAttach &file : named) {
        ASSAY_TRY(one, keepOne(project, person, run, file, progress));
        kept.append(one);
    }
    return project.write([&](Connection &connection) -> Result<QList<RunFileChange>> {
        QList<RunFileChange> changes;
        for (const RunFile &file : kept) {
            ASSAY_TRY(before, run_file_store::set(connection, file));
            changes.append({before, file});
        }
        ASSAY_CHECK(tell(connection, person, project.now(), changes));
        return changes;
    });
}

Result<QList<RunFileChange>> detachFiles(Project &project, const QString &person, const RunId &run,
                                         const QStringList &paths)
{
    return project.write([&](Connection &connection) -> Result<QList<RunFileChange>> {
        QList<RunFileChange> changes;
        for (const QString &path : paths) {
            ASSAY_TRY(removed, run_file_store::remove(connection, run, path));
            changes.append({removed, std::nullopt});
        }
        ASSAY_CHECK(tell(connection, person, project.now(), changes));
        return changes;
    });
}

Result<> changeRunFiles(Project &project, const QString &person, const QList<RunFileChange> &changes)
{
    return project.write([&](Connection &connection) -> Result<> {
        for (const RunFileChange &change : changes) {
            const RunFile &file = change.after ? *change.after : *change.before;
            ASSAY_TRY(now, fileNow(connection, file));
            if (now != change.before)
                return Error{ErrorCode::Refused,
                             QCoreApplication::translate("core", "“%1” was changed meanwhile, so it stays as it is.")
                                 .arg(file.path)};
            if (change.after && !project.objects().contains(change.after->object))
                return Error{ErrorCode::NotFound,
                             QCoreApplication::translate("core", "The bytes of “%1” were cleaned away meanwhile. "
                                                                 "Attach the file again.")
                                 .arg(file.path)};
            if (change.after)
                ASSAY_CHECK(run_file_store::set(connection, *change.after));
            else
                ASSAY_CHECK(run_file_store::remove(connection, file.run, file.path));
        }
        return tell(connection, person, project.now(), changes);
    });
}

Result<> saveRunFile(Project &project, const RunFile &file, const QString &to, Progress &progress)
{
    ASSAY_TRY(stream, project.objects().open(file.object));
    return writeFileAtomically(to, *stream, progress);
}

} // namespace assay
