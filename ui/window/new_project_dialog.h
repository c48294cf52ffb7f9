#pragma once

#include "core/store/person.h"
#include "ui/window/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace assay
{

/// A choice of the two roles; the data is the role's word in the store.
QComboBox *makeRoleChooser(QWidget *parent);

/// Where a new project lies, and who begins it.
class NewProjectDialog final : public FormDialog
{
    Q_OBJECT

public:
    NewProjectDialog(const QString &folder, const QString &person, QWidget *parent);
    [[nodiscard]] QString folder() const { return m_folder->folder(); }
    [[nodiscard]] Person person() const;

private:
    FolderField *m_folder;
    QLineEdit *m_name;
    QComboBox *m_role;
};

} // namespace assay
