#include "ui/window/new_project_dialog.h"

#include "ui/window/person_menu.h"

#include <QComboBox>
#include <QLineEdit>

namespace assay
{

QComboBox *makeRoleChooser(QWidget *parent)
{
    auto *chooser = new QComboBox(parent);
    for (const char *role : {"data scientist", "team lead"})
        chooser->addItem(roleName(QString::fromLatin1(role)), QString::fromLatin1(role));
    return chooser;
}

NewProjectDialog::NewProjectDialog(const QString &folder, const QString &person, QWidget *parent)
    : FormDialog(tr("New project"),
                 tr("A project keeps data, runs, models and their history in one folder, which must be new or empty."),
                 tr("Create project"), parent),
      m_folder(new FolderField(folder, this)),
      m_name(new QLineEdit(person, this)),
      m_role(makeRoleChooser(this))
{
    addField(tr("Folder"), m_folder);
    addField(tr("Your name"), m_name);
    addField(tr("Your role"), m_role);
    m_folder->lineEdit()->selectAll();
}

Person NewProjectDialog::person() const
{
    return {m_name->text().trimmed(), m_role->currentData().toString()};
}

} // namespace assay
