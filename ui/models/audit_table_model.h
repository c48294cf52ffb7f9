#pragma once

#include "core/audit/audit_entry.h"

#include <QAbstractTableModel>
#include <QList>

namespace assay
{

/// Audit entries as a table, newest first. Window thread.
class AuditTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Sequence, Time, Actor, Action, Subject, Reason, Hash, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setEntries(QList<AuditEntry> entries);
    [[nodiscard]] const AuditEntry *entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What an action's word means, such as “approved” for model.approve; the word itself when unknown.
    static QString actionText(const QString &action);

private:
    QList<AuditEntry> m_entries;
};

} // namespace assay
