#pragma once

#include "core/work/edit_data.h"
#include "ui/models/data_snapshot.h"
#include "ui/pages/latest.h"
#include "ui/pages/latest_task.h"
#include "ui/pages/page.h"

class QPushButton;
class QStackedWidget;

namespace assay
{

class ChangesTab;
class CheckTab;
class ColumnsTab;
class DatasetListModel;
class DataTable;
class EmptyState;
class PageHeader;
class RowsTab;
class SchemaTab;
class TableSource;
class TabStrip;

/// Datasets and their versions: what each column holds, what the schema asks, and how they fit together.
class DataPage final : public Page
{
    Q_OBJECT

public:
    explicit DataPage(Workspace &workspace, QWidget *parent = nullptr);

    void showThing(const QString &reference) override;
    [[nodiscard]] QString currentThing() const override;
    [[nodiscard]] QWidget *filterWidget() const override;
    void showError(const Error &error) override;
    [[nodiscard]] QList<Sight> sights() override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QString obstacle(const QString &actionId) const override;
    void runAction(const QString &actionId) override;

    /// Infers a schema from the shown version.
    void inferSchema();
    void inferSchemaFrom(const QList<VersionedName> &data);
    /// Checks the shown version against the newest schema of its dataset.
    void checkSchema();
    /// Opens the Train dialog on the shown version.
    void train();

private:
    enum Tab { Columns, Rows, SchemaColumns, Check, Changes };

    void buildHeader();
    QWidget *buildContent();
    QWidget *buildDetail();
    void editData(const DataEdit &edit);
    void showEdited(const DataRevision &revision);
    void reload();
    void apply(const DataSnapshot &snapshot);
    void showVersion();
    void updateHeader();
    void connectCheck();
    [[nodiscard]] QString tellingColumn() const;
    void readProfile(std::int64_t id);
    [[nodiscard]] QList<DatasetVersion> othersOf(const DatasetVersion &version) const;
    /// The chosen version, as lists know it.
    [[nodiscard]] const DatasetVersion *current() const;
    /// The chosen version with its profile, or null before that is read.
    [[nodiscard]] const DatasetVersion *whole() const;

    Latest<DataSnapshot> m_latest;
    Latest<DatasetVersion> m_reading;
    QHash<std::int64_t, DatasetVersion> m_whole; ///< the versions whose profiles are known
    LatestTask<Schema> m_inferring;
    LatestTask<schema_store::Check> m_checking;
    LatestTask<DataRevision> m_editing;
    DataSnapshot m_snapshot;
    QString m_wanted;
    PageHeader *m_header;
    QPushButton *m_importButton;
    QPushButton *m_databaseButton;
    QPushButton *m_inferButton;
    QPushButton *m_checkButton;
    QPushButton *m_trainButton;
    MessageBar *m_bar;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    DatasetListModel *m_datasets;
    DataTable *m_list;
    TabStrip *m_tabs;
    QStackedWidget *m_tabStack;
    TableSource *m_tables;
    ColumnsTab *m_columns;
    RowsTab *m_rows;
    SchemaTab *m_schema;
    CheckTab *m_check;
    ChangesTab *m_changes;
    bool m_hasLoaded = false;
};

} // namespace assay
