#pragma once

#include "core/data/profile.h"
#include "core/data/schema.h"

#include <QAbstractTableModel>

namespace assay
{

class SchemaDraft;

/// What a schema asks of each column, beside what the data hold; cells are edits of the draft. Window thread.
class SchemaTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Seen,
        Type,
        Role,
        Required,
        Unique,
        Missing,
        Allowed,
        Sure,
        Unit,
        Description,
        Inside,
        Pattern,
        Order,
        Stage,
        AbsentFrom,
        Owner,
        ColumnCount
    };

    explicit SchemaTableModel(SchemaDraft &draft, QObject *parent = nullptr);
    /// The data that are shown beside, and whether cells can be edited.
    void show(const TableProfile &profile, bool canEdit);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// An edit was refused; the draft is as it was.
    void refused(const assay::Error &error);

private:
    [[nodiscard]] QString display(const SchemaColumn &column, int section) const;
    /// How sure what was inferred is, in sentences; empty when it was not.
    [[nodiscard]] static QString confidence(const SchemaColumn &column);
    [[nodiscard]] QString editText(const SchemaColumn &column, int section) const;
    [[nodiscard]] QVariant histogram(const QString &column) const;

    SchemaDraft &m_draft;
    TableProfile m_profile;
    std::vector<SchemaColumn> m_columns;
    bool m_canEdit = false;
};

} // namespace assay
