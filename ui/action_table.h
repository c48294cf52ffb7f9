#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

namespace assay
{

/// One line of the action table, which feeds menus, palette and shortcut sheet.
struct ActionEntry {
    QString id;       ///< such as run.train
    const char *text; ///< English menu text with its mnemonic, translated in context "ActionTable"
    const char *menu; ///< project | edit | go | run | model | view | help
    QString iconName;
    QKeySequence shortcut;
};

/// Ids: project.new project.open project.demo project.import project.close project.people app.quit · go.palette go.back
/// go.forward go.filter go.overview go.data go.experiments go.models go.audit · data.schema data.check · run.train
/// run.show run.rename run.register run.compare · model.request model.decide model.evaluate model.report ·
/// audit.verify audit.export · view.light view.dark view.system · help.shortcuts help.about
const std::vector<ActionEntry> &actionTable();

/// The QActions made from the table, once. Window thread.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);
    /// The action of that id, which must be in the table.
    [[nodiscard]] QAction *action(const QString &id) const;
    /// Runs `handler` when the action is triggered, for as long as `context` lives.
    void handle(const QString &id, QObject *context, std::function<void()> handler);

private:
    QHash<QString, QAction *> m_actions;
};

} // namespace assay
