#pragma once

#include "ui/workspace.h"

#include <QMenu>

namespace assay
{

class Actions;

/// Recent projects, and the ways to open, create and close one.
class ProjectMenu final : public QMenu
{
    Q_OBJECT

public:
    ProjectMenu(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    void recentChosen(const QString &folder);
};

} // namespace assay
