#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace assay
{

/// Assay's mark in the header of its databases: "ASAY".
constexpr std::int64_t applicationId = 0x41534159;

/// Reads the first bytes of a database through SQLite's own file layer: had this process the file open, closing a plain
/// descriptor of it would drop SQLite's locks.
Result<QByteArray> readDatabaseStart(const QString &path, int byteCount);

/// Accepts the first 100 bytes of a database of ours; else an error of code Damaged or NotFound about the project.
Result<> checkDatabaseHeader(const QByteArray &header, const QString &projectName);

/// Copies a database and its write-ahead log. Only while the folder's lock keeps writers away.
Result<> copyDatabase(const QString &from, const QString &to);

} // namespace assay
