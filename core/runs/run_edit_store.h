#pragma once

#include "core/base/result.h"
#include "core/runs/run_edit.h"
#include "core/runs/run_shelf.h"
#include "core/store/connection.h"

#include <QList>

namespace assay::run_edit_store
{

/// Makes the edits one after another and records who made them. Returns the edits that undo them, in the order in which
/// they are to be made; an edit that changes nothing is not recorded and not returned. Refuses, naming the run: runs
/// that are not there, names that are none, and for the trash runs that still run or became a registered model.
Result<QList<RunEdit>> apply(Connection &connection, const QString &person, TimeMs now, const QList<RunEdit> &edits);

/// Writes an edit that was made into the run's history.
Result<> record(Connection &connection, const QString &person, TimeMs now, const RunEdit &edit,
                const std::optional<QString> &before);

/// What was changed about a run, oldest first.
Result<QList<RunEditEvent>> history(Connection &connection, const RunId &run);

/// The runs in the trash, longest there first.
Result<QList<RunId>> trash(Connection &connection);
/// How many of an experiment's runs stand where.
Result<ShelfCounts> shelfCounts(Connection &connection, std::int64_t experimentId);
/// Deletes a run that is in the trash with its curves, evaluations and history; runs that it started stay, without a
/// parent. Its objects are left to whoever collects those that nothing needs.
Result<> destroy(Connection &connection, const RunId &run);

} // namespace assay::run_edit_store
