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

void TabStrip::addTabs(const QStringList &ids, const QStringList &names)
{
    for (qsizetype i = 0; i < names.size(); ++i)
        setTabData(addTab(names.at(i)), ids.at(i));
}

} // namespace assay
