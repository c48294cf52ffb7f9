#include "ui/window/palette_items.h"

#include "core/data/dataset_store.h"
#include "core/registry/registry_store.h"
#include "core/runs/run_store.h"
#include "ui/action_table.h"
#include "ui/pages/page_table.h"

namespace assay
{

namespace
{

QString word(const char *text)
{
    return QCoreApplication::translate("PaletteItems", text);
}

} // namespace

QList<PaletteItem> windowItems(const Actions &actions)
{
    QList<PaletteItem> items;
    QStringList pageActions;
    for (const PageEntry &page : pageTable()) {
        const QString actionId = QStringLiteral("go.") + page.id;
        pageActions.append(actionId);
        if (!actions.action(actionId)->isEnabled())
            continue;
        items.append({QStringLiteral("page/") + page.id,
                      QCoreApplication::translate("PageTable", page.name),
                      word(QT_TRANSLATE_NOOP("PaletteItems", "Page")),
                      page.iconName,
                      actions.action(actionId)->shortcut().toString(QKeySequence::NativeText),
                      page.id,
                      {},
                      {}});
    }
    for (const ActionEntry &entry : actionTable()) {
        const QAction *action = actions.action(entry.id);
        if (!action->isEnabled() || pageActions.contains(entry.id) || entry.id == u"go.palette")
            continue;
        items.append({QStringLiteral("action/") + entry.id,
                      actionText(entry),
                      menuTitle(entry.menu),
                      entry.iconName,
                      entry.shortcut.toString(QKeySequence::NativeText),
                      {},
                      {},
                      entry.id});
    }
    return items;
}

Result<QList<PaletteItem>> projectItems(Project &project)
{
    return project.read([](Connection &connection) -> Result<QList<PaletteItem>> {
        QList<PaletteItem> items;
        ASSAY_TRY(datasets, dataset_store::list(connection));
        for (const DatasetVersion &dataset : std::as_const(datasets)) {
            const QString reference = dataset.reference();
            items.append({QStringLiteral("data/") + reference,
                          reference,
                          word(QT_TRANSLATE_NOOP("PaletteItems", "Data")),
                          QStringLiteral("data"),
                          {},
                          QStringLiteral("data"),
                          reference,
                          {}});
        }
        ASSAY_TRY(models, registry_store::list(connection));
        for (const RegisteredModel &model : std::as_const(models)) {
            for (const ModelVersion &version : model.versions) {
                const QString reference = version.reference();
                items.append({QStringLiteral("model/") + reference,
                              reference,
                              word(QT_TRANSLATE_NOOP("PaletteItems", "Model")),
                              QStringLiteral("models"),
                              {},
                              QStringLiteral("models"),
                              reference,
                              {}});
            }
        }
        ASSAY_TRY(runs, run_store::list(connection));
        for (const Run &run : std::as_const(runs)) {
            items.append({QStringLiteral("run/") + run.id.value,
                          run.name,
                          //: A run in the command palette: the name of its experiment stands for %1.
                          word(QT_TRANSLATE_NOOP("PaletteItems", "Run of %1")).arg(run.experiment),
                          QStringLiteral("experiments"),
                          {},
                          QStringLiteral("experiments"),
                          run.id.value,
                          {}});
        }
        return items;
    });
}

} // namespace assay
