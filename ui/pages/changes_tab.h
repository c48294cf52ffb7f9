#pragma once

#include "core/work/diff_data.h"
#include "ui/models/data_snapshot.h"
#include "ui/pages/latest_task.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace assay
{

class DataTable;
class DistanceTableModel;
class EmptyState;
class FactList;
class Workspace;

/// What parts a data version from another one of its dataset: columns, rows, and how each column is spread. They are
/// compared when the tab is first seen. Window thread.
class ChangesTab final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesTab(Workspace &workspace, QWidget *parent = nullptr);
    void show(const DatasetVersion &version, const DataSnapshot &snapshot);
    [[nodiscard]] bool isSettled() const { return !m_comparing.isPending(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildContent();
    void compare();
    void showDifference(const DataDifference &compared);
    [[nodiscard]] QString rowsText(std::int64_t rows, const std::vector<std::int64_t> &examples) const;

    Workspace &m_workspace;
    LatestTask<DataDifference> m_comparing;
    VersionedName m_version;
    QString m_shown; ///< what the tab shows now, such as bikes@1 bikes@2
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QComboBox *m_other;
    FactList *m_facts;
    QLabel *m_title;
    DistanceTableModel *m_model;
    DataTable *m_table;
};

} // namespace assay
