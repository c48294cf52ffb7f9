#include "ui/pages/action_menu.h"

#include "ui/action_table.h"
#include "ui/pages/page.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>

namespace assay
{

ActionMenu::ActionMenu(Page &page, const QString &menuId, QWidget *parent)
    : QMenu(menuTitle(qPrintable(menuId)), parent)
{
    setToolTipsVisible(true);
    const QString readOnly = page.readOnlyReason();
    for (const ActionEntry &entry : actionTable()) {
        if (menuId != QLatin1String(entry.menu))
            continue;
        QAction *action = addAction(assay::icon(entry.iconName), QCoreApplication::translate("ActionTable", entry.text),
                                    &page, [&page, id = entry.id] { Q_EMIT page.actionRequested(id); });
        action->setObjectName(entry.id);
        const bool needsWrite = entry.needs == Needs::WritableProject;
        const QString obstacle = needsWrite && !readOnly.isEmpty() ? readOnly : page.obstacle(entry.id);
        action->setEnabled(obstacle.isEmpty());
        action->setToolTip(obstacle);
    }
}

} // namespace assay
