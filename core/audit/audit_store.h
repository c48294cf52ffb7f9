#pragma once

#include "core/audit/audit_entry.h"
#include "core/base/progress.h"
#include "core/store/connection.h"

#include <QList>

namespace assay::audit_store
{

/// Appends an entry in the caller's transaction, chained to the newest.
Result<AuditEntry> append(Connection &connection, TimeMs at, const QString &actor, const QString &action,
                          const QString &subject, const QJsonObject &body);
/// Newest first; `limit` 0 means all.
Result<QList<AuditEntry>> list(Connection &connection, int limit = 0);
/// About one thing, oldest first.
Result<QList<AuditEntry>> about(Connection &connection, const QString &subject);

struct Verification {
    std::int64_t entries = 0;
    bool isIntact = true;
    std::int64_t firstBroken = 0; ///< sequence number
    QString text;                 ///< a sentence
    QString head;                 ///< hash of the newest entry
};
/// Recomputes every hash and link from what is on disk.
Result<Verification> verify(Connection &connection, Progress &progress);
/// One JSON object a line, oldest first.
Result<QByteArray> exportLines(Connection &connection);

} // namespace assay::audit_store
