#include "core/audit/audit_entry.h"

#include "core/base/hash.h"

namespace assay
{

namespace
{

QByteArray bigEndian(std::uint64_t value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    for (int i = 7; i >= 0; --i) {
        bytes[i] = char(value & 0xFF);
        value >>= 8;
    }
    return bytes;
}

} // namespace

QString AuditEntry::computeHash() const
{
    return auditHash(sequence, at, {actor.toUtf8(), action.toUtf8(), subject.toUtf8(), body, previous.toUtf8()});
}

QString auditHash(std::int64_t sequence, TimeMs at, const std::array<QByteArray, 5> &fields)
{
    Sha256 hash;
    const auto add = [&hash](const QByteArray &field) {
        hash.add(bigEndian(std::uint64_t(field.size())));
        hash.add(field);
    };
    add(bigEndian(std::uint64_t(sequence)));
    add(bigEndian(std::uint64_t(at)));
    for (const QByteArray &field : fields)
        add(field);
    return hash.finishHex();
}

} // namespace assay
