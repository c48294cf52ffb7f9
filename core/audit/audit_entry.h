#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <array>

namespace assay
{

/// One line of the log: who did what to which thing, with old and new values; chained to the line before by its hash.
struct AuditEntry {
    std::int64_t sequence = 0;
    TimeMs at = 0;
    QString actor;
    QString action;  ///< such as model.approve
    QString subject; ///< such as demand@1
    QByteArray body; ///< compact JSON
    QString previous;
    QString hash;

    /// SHA-256 (64 hex digits) over every other field, each preceded by its length, so that no two entries share bytes.
    [[nodiscard]] QString computeHash() const;
};

/// The hash of an entry from its stored bytes: `fields` are actor, action, subject, body and previous as UTF-8. Lengths
/// and the two numbers are 8 bytes, most significant first; the numbers are preceded by their length as well.
QString auditHash(std::int64_t sequence, TimeMs at, const std::array<QByteArray, 5> &fields);

} // namespace assay
