#include "ui/window/person_menu.h"

#include "ui/action_table.h"

#include <QCoreApplication>

namespace assay
{

QString roleName(const QString &role)
{
    if (role == u"team lead")
        return QCoreApplication::translate("PersonMenu", "team lead");
    return role == u"data scientist" ? QCoreApplication::translate("PersonMenu", "data scientist") : role;
}

PersonMenu::PersonMenu(Workspace &workspace, Actions &actions, QWidget *parent) : QMenu(parent)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, [this, &workspace, &actions] {
        clear();
        addSection(tr("Who sits here?"));
        for (const Person &person : workspace.people()) {
            //: A line of the menu of people: name and role.
            QAction *choice = addAction(tr("%1 · %2").arg(person.name, roleName(person.role)), &workspace,
                                        [&workspace, name = person.name] { workspace.setPerson(name); });
            choice->setCheckable(true);
            choice->setChecked(person.name == workspace.person().name);
        }
        addSeparator();
        addAction(actions.action(QStringLiteral("project.people")));
    });
}

} // namespace assay
