#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QMenu;

namespace assay
{

/// What must be there before an action can run.
enum class Needs { Nothing, Project, WritableProject };

/// One line of the action table, which feeds menus, palette and shortcut sheet.
struct ActionEntry {
    QString id;       ///< such as run.train
    const char *text; ///< English menu text with its mnemonic, translated in context "ActionTable"
    const char *menu; ///< project | edit | go | data | run | model | audit | view | help
    QString iconName;
    QKeySequence shortcut;
    Needs needs = Needs::Nothing;
    /// The page that runs it (Page::runAction); empty: the window does.
    QString pageId = {};
    /// The page's own widget answers the key, since elsewhere it means something else (Space presses a button).
    bool isLocalKey = false;
    QKeySequence alternative = {};
};

/// Ids: project.new project.open project.demo project.import project.close project.people app.quit · go.palette go.back
/// go.forward go.filter go.overview go.data go.experiments go.models go.audit · data.schema data.check · run.train
/// run.again run.show run.rename run.pin run.baseline run.note run.tag run.archive run.unarchive run.trash run.restore
/// run.empty run.register run.compare run.resume run.reproduce · edit.undo edit.redo · model.request model.decide
/// model.evaluate model.report model.onnx · audit.verify audit.export · view.columns view.save view.light view.dark
/// view.system · help.shortcuts help.about
const std::vector<ActionEntry> &actionTable();
/// A menu's id and its English title, translated in context "ActionTable", in the order of the menus.
const std::vector<std::pair<const char *, const char *>> &menuTable();
/// The entry's text without its mnemonic, in the person's language.
QString actionText(const ActionEntry &entry);
QString menuTitle(const char *menu);

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
    /// True when somebody handles the action.
    [[nodiscard]] bool isHandled(const QString &id) const { return m_handled.contains(id); }
    /// Enables the action, or disables it with the sentence that says why as its tooltip.
    void setObstacle(const QString &id, const QString &obstacle);
    /// Fills a menu with a submenu for each menu of the table.
    void fillMenu(QMenu *menu) const;

private:
    QHash<QString, QAction *> m_actions;
    QSet<QString> m_handled;
};

} // namespace assay
