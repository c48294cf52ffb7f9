#include "ui/models/audit_table_model.h"

#include "ui/models/format.h"
#include "ui/widgets/data_table.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace assay
{

void AuditTableModel::setEntries(QList<AuditEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

const AuditEntry *AuditTableModel::entry(int row) const
{
    return row >= 0 && row < m_entries.size() ? &m_entries[row] : nullptr;
}

int AuditTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int AuditTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AuditTableModel::actionText(const QString &action)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("project.create"), QT_TR_NOOP("created the project")},
        {QStringLiteral("project.clean"), QT_TR_NOOP("cleaned the project")},
        {QStringLiteral("people.add"), QT_TR_NOOP("added a person")},
        {QStringLiteral("data.import"), QT_TR_NOOP("imported data")},
        {QStringLiteral("data.edit"), QT_TR_NOOP("edited data")},
        {QStringLiteral("schema.infer"), QT_TR_NOOP("inferred a schema")},
        {QStringLiteral("schema.edit"), QT_TR_NOOP("edited a schema")},
        {QStringLiteral("schema.check"), QT_TR_NOOP("checked data")},
        {QStringLiteral("run.train"), QT_TR_NOOP("trained")},
        {QStringLiteral("run.resume"), QT_TR_NOOP("resumed")},
        {QStringLiteral("run.program"), QT_TR_NOOP("ran a program")},
        {QStringLiteral("run.reproduce"), QT_TR_NOOP("trained again")},
        {QStringLiteral("run.delete"), QT_TR_NOOP("deleted runs for good")},
        {QStringLiteral("model.evaluate"), QT_TR_NOOP("evaluated")},
        {QStringLiteral("model.export"), QT_TR_NOOP("exported")},
        {QStringLiteral("model.register"), QT_TR_NOOP("registered")},
        {QStringLiteral("model.request"), QT_TR_NOOP("asked for production")},
        {QStringLiteral("model.approve"), QT_TR_NOOP("approved")},
        {QStringLiteral("model.reject"), QT_TR_NOOP("rejected")},
        {QStringLiteral("model.return"), QT_TR_NOOP("returned")},
        {QStringLiteral("model.withdraw"), QT_TR_NOOP("withdrew")},
        {QStringLiteral("model.archive"), QT_TR_NOOP("archived")}};
    const char *text = words.value(action);
    return text ? tr(text) : action;
}

QVariant AuditTableModel::data(const QModelIndex &index, int role) const
{
    const AuditEntry *line = entry(index.row());
    if (!line)
        return {};
    const int column = index.column();
    if (role == IdRole)
        return qlonglong(line->sequence);
    if (role == NumberRole)
        return column == Sequence;
    if (role == CodeRole)
        return column == Hash;
    if (role == SortRole && (column == Sequence || column == Time))
        return column == Sequence ? qlonglong(line->sequence) : qlonglong(line->at);
    if (role == Qt::ToolTipRole && column == Hash)
        return line->hash;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case Sequence:
        return QLocale().toString(qlonglong(line->sequence));
    case Time:
        return formatTime(line->at, QLocale());
    case Actor:
        return line->actor;
    case Action:
        return actionText(line->action);
    case Subject:
        return line->subject;
    case Reason:
        return QJsonDocument::fromJson(line->body).object().value(QStringLiteral("reason")).toString();
    case Hash:
        return line->hash.left(12);
    default:
        return {};
    }
}

QVariant AuditTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Sequence:
        return tr("No.");
    case Time:
        return tr("When");
    case Actor:
        return tr("Who");
    case Action:
        return tr("What");
    case Subject:
        return tr("Which");
    case Reason:
        return tr("Reason");
    case Hash:
        return tr("Hash");
    default:
        return {};
    }
}

} // namespace assay
