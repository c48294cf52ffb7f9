#include "ui/widgets/tab_strip.h"

namespace assay
{

TabStrip::TabStrip(const QString &accessibleName, QWidget *parent) : QTabBar(parent)
{
    setAccessibleName(accessibleName);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::TabFocus);
}

} // namespace assay
