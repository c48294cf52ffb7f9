#pragma once

#include "core/audit/audit_entry.h"
#include "core/base/progress.h"
#include "core/store/connection.h"

#include <QList>

/// The log of who decided what, as a chain of hashes.
///
/// What the chain shows and what it cannot: any change, deletion, insertion or exchange of entries breaks a hash, a
/// link or the numbering, and verify() finds it. Entries cut off at the end leave a shorter chain that is whole in
/// itself, and someone who may write the file can compute a whole new chain. Neither can be seen from inside: only a
/// head hash that was printed or kept elsewhere (reports and exports carry it) shows them, by no longer being in the
/// log.
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
