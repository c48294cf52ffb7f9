#include "ui/window/project_menu.h"

#include "ui/action_table.h"
#include "ui/theme/icons.h"

#include <QDir>

namespace assay
{

ProjectMenu::ProjectMenu(Workspace &workspace, Actions &actions, QWidget *parent) : QMenu(parent)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, [this, &workspace, &actions] {
        clear();
        for (const char *id : {"project.new", "project.open", "project.demo"})
            addAction(actions.action(QString::fromLatin1(id)));
        addSeparator();
        const QString current = workspace.hasProject() ? workspace.project()->folder() : QString();
        for (const QString &folder : workspace.settings().recentProjects()) {
            if (folder == current)
                continue;
            QAction *recent = addAction(assay::icon(QStringLiteral("folder")), QDir(folder).dirName(), this,
                                        [this, folder] { Q_EMIT recentChosen(folder); });
            recent->setToolTip(folder);
        }
        addSeparator();
        addAction(actions.action(QStringLiteral("project.import")));
        addAction(actions.action(QStringLiteral("project.database")));
        addAction(actions.action(QStringLiteral("project.close")));
    });
}

} // namespace assay
