#pragma once

#include "ui/models/data_snapshot.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace assay
{

class DataTable;
class EmptyState;
class SchemaChangesCard;
class SchemaDraft;
class SchemaRulesCard;
class SchemaSourcesCard;
class SchemaTableModel;
class Workspace;

/// What the newest schema of a dataset asks of each column, beside what the data hold, and of each row; all of it can
/// be edited and saved as a new version. Window thread.
class SchemaTab final : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaTab(Workspace &workspace, QWidget *parent = nullptr);
    /// `schema` is null when there is none yet; `canWrite` is false in a read-only project.
    void show(const DatasetVersion &version, const Schema *schema, const QList<DatasetVersion> &versions,
              bool canWrite);
    /// Edits the shown schema, as if it had been typed.
    [[nodiscard]] bool apply(const SchemaEdit &edit);
    /// Takes back the last edit.
    void undo();
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void inferRequested();
    void inferFromRequested(const QList<assay::VersionedName> &data);
    void saved(const QString &reference);
    void failed(const assay::Error &error);
    /// An edit went well; what was said of an earlier one is over.
    void edited();

private:
    void buildTable();
    QLayout *buildFacts();

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_facts;
    SchemaDraft *m_draft;
    SchemaTableModel *m_model;
    DataTable *m_table;
    QPushButton *m_choose;
    SchemaSourcesCard *m_sources;
    SchemaRulesCard *m_rules;
    SchemaChangesCard *m_changes;
    std::int64_t m_shown = -1;
};

} // namespace assay
