#pragma once

#include "core/store/project.h"

#include <QList>
#include <QString>

namespace assay
{

class Actions;
class RunIndex;

/// One thing that the command palette can go to or do.
struct PaletteItem {
    QString id; ///< stable, such as run/8f3a…, for “last used first”
    QString text;
    QString secondary; ///< what kind of thing, in words
    QString iconName;
    QString shortcut;
    QString pageId; ///< where it is shown, with `thing`
    QString thing;
    QString actionId;  ///< or the action that it runs
    QString code = {}; ///< what else it is found by: a run's id, from its beginning
};

/// The pages, then the actions that can run now.
QList<PaletteItem> windowItems(const Actions &actions);
/// Datasets and models. Any thread; reads the project.
Result<QList<PaletteItem>> projectItems(Project &project);
/// Some 50 runs that answer what is typed, newest first: those of that name, those whose names have it in them or whose
/// ids begin with it; when these are few, those of the newest thousands whose names have its letters in this order.
/// Nothing typed: the newest. Those of `recent`, ids of items, come along. Not on the window thread; `index` is that of
/// the project.
Result<QList<PaletteItem>> runItems(Project &project, RunIndex &index, const QString &typed, const QStringList &recent);

} // namespace assay
