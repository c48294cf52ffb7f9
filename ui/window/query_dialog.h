#pragma once

#include "core/work/import_data.h"
#include "ui/pages/latest_task.h"
#include "ui/window/form_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace assay
{

class DataTable;
class FileField;
class RowTableModel;
class Workspace;

/// Which query to import from which database, with its first rows. Importing runs the query for its first rows before
/// anything else, so that what is wrong with it is said where it can be corrected.
class QueryDialog final : public FormDialog
{
    Q_OBJECT

public:
    QueryDialog(Workspace &workspace, QWidget *parent);
    ~QueryDialog() override;
    [[nodiscard]] ImportRequest request() const;
    /// True when no query is running.
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

Q_SIGNALS:
    /// The query gives rows and the rest of the form is in order.
    void confirmed();

private:
    using Preview = std::shared_ptr<const Table>;

    void buildSource();
    void buildPreview();
    /// Shows the fields of the kind of database that is chosen.
    void showKind();
    /// Runs the query for its first rows; `then` when it gives some.
    void preview(std::function<void()> then = {});
    void confirm();
    void show(const Preview &table);
    void forget();
    [[nodiscard]] DatabaseQuery query() const;

    Workspace &m_workspace;
    LatestTask<Preview> m_latest;
    QLineEdit *m_name;
    QComboBox *m_kind;
    FileField *m_file;
    QLineEdit *m_connection;
    QLineEdit *m_password;
    QPlainTextEdit *m_sql;
    QComboBox *m_target;
    QLineEdit *m_note;
    QPushButton *m_run;
    RowTableModel *m_rows;
    DataTable *m_preview;
};

} // namespace assay
