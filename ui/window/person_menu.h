#pragma once

#include "ui/workspace.h"

#include <QMenu>

namespace assay
{

class Actions;

/// The role's words in the person's language.
QString roleName(const QString &role);

/// Who may sit here: chooses a person or adds one.
class PersonMenu final : public QMenu
{
    Q_OBJECT

public:
    PersonMenu(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);
};

} // namespace assay
