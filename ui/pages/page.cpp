#include "ui/pages/page.h"

#include <QAbstractButton>

namespace assay
{

Page::Page(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {}

QString Page::readOnlyReason() const
{
    return m_workspace.hasProject() ? m_workspace.project()->readOnlyReason() : QString();
}

void Page::offer(QAbstractButton *button, const QString &obstacle, const QString &toolTip) const
{
    const QString reason = readOnlyReason();
    const QString why = reason.isEmpty() ? obstacle : reason;
    button->setEnabled(m_workspace.hasProject() && why.isEmpty());
    button->setToolTip(why.isEmpty() ? toolTip : why);
}

} // namespace assay
