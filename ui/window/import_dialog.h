#pragma once

#include "core/work/import_data.h"
#include "ui/pages/latest.h"
#include "ui/window/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace assay
{

/// How a file is imported: the dataset's name, the column to predict, a note.
class ImportDialog final : public FormDialog
{
    Q_OBJECT

public:
    ImportDialog(std::shared_ptr<Project> project, const QString &file, QWidget *parent);
    [[nodiscard]] ImportRequest request() const;
    /// True when the columns have been read.
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

private:
    struct Columns {
        QStringList names;
        QString likelyTarget;
    };
    static Result<Columns> readColumns(Project &project, const QString &file, const QString &dataset);
    void showColumns(const Columns &columns);

    Latest<Columns> m_latest;
    QString m_file;
    QLineEdit *m_name;
    QComboBox *m_target;
    QLineEdit *m_note;
};

} // namespace assay
