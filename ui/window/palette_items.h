#pragma once

#include "core/store/project.h"

#include <QList>
#include <QString>

namespace assay
{

class Actions;

/// One thing that the command palette can go to or do.
struct PaletteItem {
    QString id; ///< stable, such as run/8f3a…, for “last used first”
    QString text;
    QString secondary; ///< what kind of thing, in words
    QString iconName;
    QString shortcut;
    QString pageId; ///< where it is shown, with `thing`
    QString thing;
    QString actionId; ///< or the action that it runs
};

/// The pages, then the actions that can run now.
QList<PaletteItem> windowItems(const Actions &actions);
/// Datasets, models and runs. Any thread; reads the project.
Result<QList<PaletteItem>> projectItems(Project &project);

} // namespace assay
