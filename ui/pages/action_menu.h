#pragma once

#include <QMenu>

namespace assay
{

class Page;

/// The actions of one menu of the action table that belong to a page, for a click with the right button. What cannot be
/// done now is disabled and says why. Window thread.
class ActionMenu final : public QMenu
{
    Q_OBJECT

public:
    ActionMenu(Page &page, const QString &menuId, QWidget *parent);
};

} // namespace assay
