#pragma once

#include "core/base/byte_stream.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/object_store.h"

#include <QList>
#include <QString>

#include <optional>

namespace assay
{

/// A file that belongs to a run. A value type.
struct RunFile {
    RunId run;
    QString path;   ///< plots/roc.png; see run_file_path.h
    QString object; ///< digest of the bytes in the object store, which the row keeps from being collected
    std::int64_t bytes = 0;
    TimeMs at = 0;
    QString person;

    friend bool operator==(const RunFile &, const RunFile &) = default;
};

} // namespace assay

/// The files of runs: the object first, then the row that names it, so that no row is without its bytes.
namespace assay::run_file_store
{

/// Bytes that are in the object store and belong to no run yet.
struct KeptBytes {
    QString object;
    std::int64_t bytes = 0;
};
/// Puts a stream's bytes into the object store without ever holding all of them in memory; `name` is for sentences and
/// the progress.
Result<KeptBytes> keep(ObjectStore &objects, ByteStream &stream, const QString &name, Progress &progress);

/// Gives the run the file, in place of one of the same path, which is returned. Refuses a path that can name none, one
/// that lies in what is a file, one that files lie in, and a run that is not there or is in the trash.
Result<std::optional<RunFile>> set(Connection &connection, const RunFile &file);
/// In order of path. `folder` (such as plots) empty: all.
Result<QList<RunFile>> list(Connection &connection, const RunId &run, const QString &folder = {});
Result<RunFile> find(Connection &connection, const RunId &run, const QString &path);
/// Takes the file from the run and returns it, so that set() can give it back; its object stays until nothing needs it
/// and someone cleans.
Result<RunFile> remove(Connection &connection, const RunId &run, const QString &path);

} // namespace assay::run_file_store
