#include "core/runs/files/run_file_store.h"

#include "core/runs/files/run_file_path.h"

#include <QCoreApplication>

#include <vector>

namespace assay::run_file_store
{

namespace
{

constexpr size_t blockBytes = 1 << 20;

RunFile fileOf(const Statement &row, const RunId &run)
{
    return {run, row.text(0), row.text(1), row.integer(2), row.integer(3), row.text(4)};
}

Result<std::optional<RunFile>> lookFor(Connection &connection, const RunId &run, const QString &path)
{
    ASSAY_TRY(row, connection.prepare("SELECT path, object, byte_count, added_at, added_by FROM run_file "
                                      "WHERE run_id = ? AND path = ?"));
    row.bind(1, run.value).bind(2, path);
    std::optional<RunFile> found;
    if (row.next())
        found = fileOf(row, run);
    ASSAY_CHECK(row.status());
    return found;
}

Result<> checkRun(Connection &connection, const RunId &run)
{
    ASSAY_TRY(row, connection.prepare("SELECT name, trashed_at IS NOT NULL FROM run WHERE id = ?"));
    row.bind(1, run.value);
    if (!row.next()) {
        ASSAY_CHECK(row.status());
        return Error{ErrorCode::NotFound, QCoreApplication::translate("core", "There is no run %1; it may have been "
                                                                              "deleted for good.")
                                              .arg(run.shortForm())};
    }
    if (row.integer(1) != 0)
        return Error{ErrorCode::Refused, QCoreApplication::translate("core", "The run “%1” is in the trash, so its "
                                                                             "files cannot be changed. Restore it "
                                                                             "first.")
                                             .arg(row.text(0))};
    return Done{};
}

/// A path is a file or a folder, not both: what is saved to a disk later could not be.
Result<> checkPlace(Connection &connection, const RunId &run, const QString &path)
{
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        ASSAY_TRY(parent, lookFor(connection, run, path.left(slash)));
        if (parent)
            return Error{ErrorCode::Exists, QCoreApplication::translate("core", "“%1” cannot lie in “%2”, which is a "
                                                                                "file. Choose another name.")
                                                .arg(path, parent->path)};
    }
    ASSAY_TRY(inside, list(connection, run, path));
    if (!inside.isEmpty())
        return Error{ErrorCode::Exists, QCoreApplication::translate("core", "“%1” is a folder already: “%2” lies in "
                                                                            "it. Choose another name.")
                                            .arg(path, inside.front().path)};
    return Done{};
}

} // namespace

Result<KeptBytes> keep(ObjectStore &objects, ByteStream &stream, const QString &name, Progress &progress)
{
    ASSAY_TRY(writer, objects.begin());
    std::vector<char> block(blockBytes);
    KeptBytes kept;
    for (;;) {
        ASSAY_TRY(count, stream.read(block));
        if (count == 0)
            break;
        ASSAY_CHECK(writer->write(std::span(block.data(), count)));
        kept.bytes += std::int64_t(count);
        if (!progress.report(stream.fraction(), QCoreApplication::translate("core", "Storing “%1”").arg(name)))
            return Error{ErrorCode::Cancelled,
                         QCoreApplication::translate("core", "Stopped; “%1” is not stored.").arg(name)};
    }
    ASSAY_TRY(object, objects.keep(*writer));
    kept.object = object;
    return kept;
}

Result<std::optional<RunFile>> set(Connection &connection, const RunFile &file)
{
    ASSAY_CHECK(checkRunFilePath(file.path));
    ASSAY_CHECK(checkRun(connection, file.run));
    ASSAY_CHECK(checkPlace(connection, file.run, file.path));
    ASSAY_TRY(before, lookFor(connection, file.run, file.path));
    ASSAY_TRY(upsert, connection.prepare(
                          "INSERT INTO run_file (run_id, path, object, byte_count, added_at, added_by) VALUES "
                          "(?, ?, ?, ?, ?, ?) ON CONFLICT (run_id, path) DO UPDATE SET object = excluded.object, "
                          "byte_count = excluded.byte_count, added_at = excluded.added_at, added_by = "
                          "excluded.added_by"));
    upsert.bind(1, file.run.value).bind(2, file.path).bind(3, file.object).bind(4, file.bytes);
    ASSAY_CHECK(upsert.bind(5, file.at).bind(6, file.person).run());
    ASSAY_CHECK(connection.recordChange("file", file.run.value));
    return before;
}

Result<QList<RunFile>> list(Connection &connection, const RunId &run, const QString &folder)
{
    // “0” follows “/”, so that between them lies what begins with the folder and a slash.
    ASSAY_TRY(rows, connection.prepare("SELECT path, object, byte_count, added_at, added_by FROM run_file "
                                       "WHERE run_id = ?1 AND (?2 = '' OR (path >= ?2 || '/' AND path < ?2 || '0')) "
                                       "ORDER BY path"));
    rows.bind(1, run.value).bind(2, folder);
    QList<RunFile> files;
    while (rows.next())
        files.append(fileOf(rows, run));
    ASSAY_CHECK(rows.status());
    return files;
}

Result<RunFile> find(Connection &connection, const RunId &run, const QString &path)
{
    ASSAY_TRY(found, lookFor(connection, run, path));
    if (found)
        return *found;
    return Error{
        ErrorCode::NotFound,
        QCoreApplication::translate("core", "The run %1 has no file “%2”.").arg(run.shortForm(), path.left(200))};
}

Result<RunFile> remove(Connection &connection, const RunId &run, const QString &path)
{
    ASSAY_CHECK(checkRun(connection, run));
    ASSAY_TRY(file, find(connection, run, path));
    ASSAY_TRY(removal, connection.prepare("DELETE FROM run_file WHERE run_id = ? AND path = ?"));
    ASSAY_CHECK(removal.bind(1, run.value).bind(2, path).run());
    ASSAY_CHECK(connection.recordChange("file", run.value));
    return file;
}

} // namespace assay::run_file_store
