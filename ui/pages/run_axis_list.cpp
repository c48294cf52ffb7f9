#include "ui/pages/run_axis_list.h"

#include "ui/widgets/check_list.h"

namespace assay
{

CheckList *makeAxisList(const QString &accessibleName, QWidget *parent)
{
    constexpr int fewestLines = 3;
    auto *list = new CheckList(fewestLines, parent);
    list->setAccessibleName(accessibleName);
    list->setMaximumHeight(QWIDGETSIZE_MAX);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

void fillAxisList(CheckList &list, const ManyRuns &runs, const QStringList &checked, QStringList &offered)
{
    QStringList ids;
    QList<std::pair<QString, QString>> choices;
    for (size_t axis = 0; axis < runs.keys.size(); ++axis) {
        ids.append(runs.keys[axis].id());
        choices.append({ids.last(), runs.points.axes[axis].title});
    }
    if (ids == offered)
        return;
    offered = ids;
    list.setChoices(choices, checked);
}

} // namespace assay
