#pragma once

#include "core/store/connection.h"

#include <QByteArray>
#include <QList>

namespace assay
{

/// One numbered, immutable step of the database's structure.
struct Migration {
    int number = 0;
    QByteArray sql;
};

/// `user_version` of a database that all bundled migrations have run on is the number of the last one.
QList<Migration> bundledMigrations();

/// Brings the database to the newest structure, each step in a transaction with its `user_version`; before it changes
/// a database that has a structure already, it keeps a copy as `assay.db.v0001` (its version) beside it. A newer
/// database is refused as Newer. Only under the folder's lock. `databasePath` is where `connection` was opened.
Result<> migrate(Connection &connection, const QString &databasePath, const QList<Migration> &migrations);

} // namespace assay
