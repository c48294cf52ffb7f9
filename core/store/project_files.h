#pragma once

#include "core/base/result.h"

#include <QString>

/// What a project folder holds and how it is made, checked and brought up to date, before a Project opens it.
namespace assay::project_files
{

QString databasePath(const QString &folder);
QString lockPath(const QString &folder);
/// The folder's last name.
QString nameOf(const QString &folder);

/// Makes an empty project, whole or not at all.
Result<> create(const QString &folder);
/// Fails unless the folder is there and holds a database.
Result<> checkIsProject(const QString &folder);
/// The sentence that says why the folder cannot be written; empty when it can.
QString reasonNotToWrite(const QString &folder);
/// Copies the database to `copy` while no one writes.
Result<> copyShared(const QString &folder, const QString &copy, int lockTimeoutMs);
/// Checks that `database` (the project's, or a private copy of it) is ours, whole and not newer, and migrates it.
Result<> prepare(const QString &folder, const QString &database, int lockTimeoutMs);

} // namespace assay::project_files
