#include "ui/window/add_person_dialog.h"

#include "ui/window/new_project_dialog.h"

#include <QComboBox>
#include <QLineEdit>

namespace assay
{

AddPersonDialog::AddPersonDialog(QWidget *parent)
    : FormDialog(tr("Add a person"),
                 tr("Team leads decide requests for production; who asked may not decide the same request."),
                 tr("Add person"), parent),
      m_name(new QLineEdit(this)),
      m_role(makeRoleChooser(this))
{
    addField(tr("Name"), m_name);
    addField(tr("Role"), m_role);
}

QString AddPersonDialog::name() const
{
    return m_name->text().trimmed();
}

QString AddPersonDialog::role() const
{
    return m_role->currentData().toString();
}

} // namespace assay
