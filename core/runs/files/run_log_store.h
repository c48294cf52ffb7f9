#pragma once

#include "core/runs/files/run_log.h"
#include "core/store/connection.h"

/// What was said while runs ran. A batch of lines is one row; rows are put together as they grow many, and when the run
/// ends. Lines count from 0 and keep their number, so that a view goes on from where it was.
///
/// A row holds a mark (P plain, Z packed by zstd) and its lines, each as time, tab, level (0 info, 1 warning, 2 error),
/// tab, text and line feed.
namespace assay::run_log_store
{

/// A run's log holds about so much; then it says that it is full and takes only errors, and of those about
/// `bytesForErrors`.
constexpr std::int64_t mostBytes = std::int64_t(16) << 20;
constexpr std::int64_t bytesForErrors = std::int64_t(1) << 20;
/// A longer line is cut, and says so.
constexpr qsizetype mostCharacters = 16'384;

/// Appends in the caller's transaction. A text of several lines becomes as many; control characters but the tab become
/// U+FFFD, since a terminal would obey them.
Result<> append(Connection &connection, const RunId &run, const QList<LogLine> &lines);
/// Puts the rows together; when a run ends.
Result<> seal(Connection &connection, const RunId &run);

/// Appends the last lines of a run that ends, and seals; that what was there before is damaged is no obstacle.
Result<> close(Connection &connection, const RunId &run, const QList<LogLine> &lines);

/// Lines `from` and on, at most about `most`.
Result<QList<LogLine>> read(Connection &connection, const RunId &run, std::int64_t from, std::int64_t most);
/// How many lines there are.
Result<std::int64_t> count(Connection &connection, const RunId &run);

} // namespace assay::run_log_store
