#include "core/audit/audit_store.h"

#include "core/base/json.h"

#include <QCoreApplication>

namespace assay::audit_store
{

namespace
{

const char *const selectEntries = "SELECT sequence, at, actor, action, subject, body, previous, hash FROM audit ";

QString firstPrevious()
{
    return QString(64, u'0');
}

AuditEntry readEntry(const Statement &row)
{
    AuditEntry entry;
    entry.sequence = row.integer(0);
    entry.at = row.integer(1);
    entry.actor = row.text(2);
    entry.action = row.text(3);
    entry.subject = row.text(4);
    entry.body = row.text(5).toUtf8();
    entry.previous = row.text(6);
    entry.hash = row.text(7);
    return entry;
}

Result<QList<AuditEntry>> readAll(Statement &rows)
{
    QList<AuditEntry> entries;
    while (rows.next())
        entries.append(readEntry(rows));
    ASSAY_CHECK(rows.status());
    return entries;
}

/// What is wrong with one stored entry, given what the one before it said; empty when nothing is.
QString problemOf(const Statement &row, std::int64_t expectedSequence, const QByteArray &expectedPrevious)
{
    const std::int64_t sequence = row.integer(0);
    if (sequence != expectedSequence)
        return QCoreApplication::translate("core",
                                           "The log is broken: entry %1 is missing; entry %2 stands in its place.")
            .arg(expectedSequence)
            .arg(sequence);
    if (row.blob(6) != expectedPrevious)
        return QCoreApplication::translate(
                   "core",
                   "The log is broken: entry %1 does not continue the entry before it; one of them was changed, "
                   "inserted or exchanged.")
            .arg(sequence);
    const QString hash =
        auditHash(sequence, row.integer(1), {row.blob(2), row.blob(3), row.blob(4), row.blob(5), row.blob(6)});
    if (row.blob(7) != hash.toLatin1())
        return QCoreApplication::translate("core", "The log is broken: entry %1 was changed after it was written.")
            .arg(sequence);
    return {};
}

QString intactText(const Verification &verification)
{
    if (verification.entries == 0)
        return QCoreApplication::translate("core", "The log is intact; it has no entries yet.");
    return QCoreApplication::translate("core",
                                       "The log is intact: every hash and link of its %1 entries was recomputed.")
        .arg(verification.entries);
}

} // namespace

Result<AuditEntry> append(Connection &connection, TimeMs at, const QString &actor, const QString &action,
                          const QString &subject, const QJsonObject &body)
{
    AuditEntry entry;
    entry.at = at;
    entry.actor = actor;
    entry.action = action;
    entry.subject = subject;
    entry.body = compactJson(body);
    {
        ASSAY_TRY(newest, connection.prepare("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"));
        const bool isFirst = !newest.next();
        ASSAY_CHECK(newest.status());
        entry.sequence = isFirst ? 1 : newest.integer(0) + 1;
        entry.previous = isFirst ? firstPrevious() : newest.text(1);
    }
    entry.hash = entry.computeHash();
    ASSAY_TRY(insert,
              connection.prepare("INSERT INTO audit (sequence, at, actor, action, subject, body, previous, hash) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(1, entry.sequence).bind(2, entry.at).bind(3, entry.actor).bind(4, entry.action).bind(5, entry.subject);
    insert.bind(6, QString::fromUtf8(entry.body)).bind(7, entry.previous).bind(8, entry.hash);
    ASSAY_CHECK(insert.run());
    ASSAY_CHECK(connection.recordChange("audit", QString::number(entry.sequence)));
    return entry;
}

Result<QList<AuditEntry>> list(Connection &connection, int limit)
{
    const QByteArray sql = QByteArray(selectEntries) + "ORDER BY sequence DESC LIMIT ?";
    ASSAY_TRY(rows, connection.prepare(sql.constData()));
    rows.bind(1, limit > 0 ? std::int64_t(limit) : std::numeric_limits<std::int64_t>::max());
    return readAll(rows);
}

Result<QList<AuditEntry>> about(Connection &connection, const QString &subject)
{
    const QByteArray sql = QByteArray(selectEntries) + "WHERE subject = ? ORDER BY sequence";
    ASSAY_TRY(rows, connection.prepare(sql.constData()));
    rows.bind(1, subject);
    return readAll(rows);
}

Result<Verification> verify(Connection &connection, Progress &progress)
{
    ASSAY_TRY(total, connection.queryInteger("SELECT COUNT(*) FROM audit"));
    const QString what = QCoreApplication::translate("core", "Verifying the log");
    // Bytes are read as they lie on disk: decoding could hide a damaged character behind a replacement character.
    const QByteArray sql = QByteArray(selectEntries) + "ORDER BY sequence";
    ASSAY_TRY(rows, connection.prepare(sql.constData()));
    Verification verification;
    QByteArray previous = firstPrevious().toLatin1();
    while (rows.next()) {
        ++verification.entries;
        if (verification.entries % 256 == 0 && !progress.report(double(verification.entries) / double(total), what))
            return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Verifying the log was stopped.")};
        if (verification.isIntact) {
            verification.text = problemOf(rows, verification.entries, previous);
            verification.isIntact = verification.text.isEmpty();
            if (!verification.isIntact)
                verification.firstBroken = rows.integer(0);
        }
        previous = rows.blob(7);
    }
    ASSAY_CHECK(rows.status());
    verification.head = verification.entries > 0 ? QString::fromUtf8(previous) : firstPrevious();
    if (verification.isIntact)
        verification.text = intactText(verification);
    return verification;
}

Result<QByteArray> exportLines(Connection &connection)
{
    const QByteArray sql = QByteArray(selectEntries) + "ORDER BY sequence";
    ASSAY_TRY(rows, connection.prepare(sql.constData()));
    QByteArray lines;
    while (rows.next()) {
        const AuditEntry entry = readEntry(rows);
        // The body stays text: parsing and writing it again could change bytes that the hash covers.
        lines += compactJson(QJsonObject{{QStringLiteral("sequence"), qint64(entry.sequence)},
                                         {QStringLiteral("at"), isoTime(entry.at)},
                                         {QStringLiteral("at_ms"), qint64(entry.at)},
                                         {QStringLiteral("actor"), entry.actor},
                                         {QStringLiteral("action"), entry.action},
                                         {QStringLiteral("subject"), entry.subject},
                                         {QStringLiteral("body"), QString::fromUtf8(entry.body)},
                                         {QStringLiteral("previous"), entry.previous},
                                         {QStringLiteral("hash"), entry.hash}});
        lines += '\n';
    }
    ASSAY_CHECK(rows.status());
    return lines;
}

} // namespace assay::audit_store
