#pragma once

#include "core/runs/saved_view.h"
#include "core/store/connection.h"

#include <QList>

namespace assay::saved_view_store
{

/// All views, by name.
Result<QList<SavedView>> list(Connection &connection);
Result<SavedView> find(Connection &connection, const QString &name);
/// Adds the view, or puts it in the place of the one of that name; who and when come from here.
Result<> save(Connection &connection, const SavedView &view, const QString &person, TimeMs now);
/// A name that another view has is refused.
Result<> rename(Connection &connection, const QString &name, const QString &newName, const QString &person, TimeMs now);
Result<> remove(Connection &connection, const QString &name);

} // namespace assay::saved_view_store
