#include "ui/action_table.h"

#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

namespace assay
{

namespace
{

QString translated(const char *text)
{
    return QCoreApplication::translate("ActionTable", text);
}

/// Shorter lines below; an id, an icon and a page are plain text.
ActionEntry entry(const char *id, const char *text, const char *menu, const char *iconName,
                  const QKeySequence &key = {}, Needs needs = Needs::Nothing, const char *pageId = "")
{
    return {QString::fromLatin1(id),    text, menu, QString::fromLatin1(iconName), key, needs,
            QString::fromLatin1(pageId)};
}

ActionEntry withLocalKey(ActionEntry entry)
{
    entry.isLocalKey = true;
    return entry;
}

ActionEntry withAlternative(ActionEntry entry, const QKeySequence &alternative)
{
    entry.alternative = alternative;
    return entry;
}

} // namespace

const std::vector<std::pair<const char *, const char *>> &menuTable()
{
    static const std::vector<std::pair<const char *, const char *>> table = {
        {"project", QT_TRANSLATE_NOOP("ActionTable", "Project")}, {"edit", QT_TRANSLATE_NOOP("ActionTable", "Edit")},
        {"go", QT_TRANSLATE_NOOP("ActionTable", "Go")},           {"data", QT_TRANSLATE_NOOP("ActionTable", "Data")},
        {"run", QT_TRANSLATE_NOOP("ActionTable", "Run")},         {"model", QT_TRANSLATE_NOOP("ActionTable", "Model")},
        {"audit", QT_TRANSLATE_NOOP("ActionTable", "Audit")},     {"view", QT_TRANSLATE_NOOP("ActionTable", "View")},
        {"help", QT_TRANSLATE_NOOP("ActionTable", "Help")},
    };
    return table;
}

const std::vector<ActionEntry> &actionTable()
{
    using enum Needs;
    // clang-format off
    static const std::vector<ActionEntry> table = {
        entry("project.new", QT_TRANSLATE_NOOP("ActionTable", "&New project…"), "project", "add", Qt::CTRL | Qt::Key_N),
        entry("project.open", QT_TRANSLATE_NOOP("ActionTable", "&Open project…"), "project", "open", Qt::CTRL | Qt::Key_O),
        entry("project.demo", QT_TRANSLATE_NOOP("ActionTable", "Make the &demo project…"), "project", "run"),
        entry("project.import", QT_TRANSLATE_NOOP("ActionTable", "&Import data…"), "project", "import", Qt::CTRL | Qt::Key_I, WritableProject),
        entry("project.database", QT_TRANSLATE_NOOP("ActionTable", "Import from a data&base…"), "project", "data", {}, WritableProject),
        entry("project.people", QT_TRANSLATE_NOOP("ActionTable", "Add a &person…"), "project", "people", {}, WritableProject),
        entry("project.close", QT_TRANSLATE_NOOP("ActionTable", "&Close project"), "project", "close", Qt::CTRL | Qt::Key_W, Project),
        entry("app.quit", QT_TRANSLATE_NOOP("ActionTable", "&Quit"), "project", "", Qt::CTRL | Qt::Key_Q),
        entry("edit.undo", QT_TRANSLATE_NOOP("ActionTable", "&Undo"), "edit", "undo", Qt::CTRL | Qt::Key_Z, WritableProject),
        withAlternative(entry("edit.redo", QT_TRANSLATE_NOOP("ActionTable", "&Redo"), "edit", "forward", Qt::CTRL | Qt::SHIFT | Qt::Key_Z, WritableProject), Qt::CTRL | Qt::Key_Y),
        entry("go.palette", QT_TRANSLATE_NOOP("ActionTable", "Go to &anything…"), "go", "search", Qt::CTRL | Qt::Key_K),
        entry("go.filter", QT_TRANSLATE_NOOP("ActionTable", "Fi&lter this page"), "go", "filter", Qt::Key_Slash, Project),
        entry("go.back", QT_TRANSLATE_NOOP("ActionTable", "&Back"), "go", "back", Qt::ALT | Qt::Key_Left),
        entry("go.forward", QT_TRANSLATE_NOOP("ActionTable", "&Forward"), "go", "forward", Qt::ALT | Qt::Key_Right),
        entry("go.overview", QT_TRANSLATE_NOOP("ActionTable", "&Overview"), "go", "overview", Qt::CTRL | Qt::Key_1, Project),
        entry("go.data", QT_TRANSLATE_NOOP("ActionTable", "&Data"), "go", "data", Qt::CTRL | Qt::Key_2, Project),
        entry("go.experiments", QT_TRANSLATE_NOOP("ActionTable", "&Experiments"), "go", "experiments", Qt::CTRL | Qt::Key_3, Project),
        entry("go.models", QT_TRANSLATE_NOOP("ActionTable", "&Models"), "go", "models", Qt::CTRL | Qt::Key_4, Project),
        entry("go.audit", QT_TRANSLATE_NOOP("ActionTable", "A&udit"), "go", "audit", Qt::CTRL | Qt::Key_5, Project),
        entry("data.schema", QT_TRANSLATE_NOOP("ActionTable", "&Infer a schema"), "data", "schema", {}, WritableProject, "data"),
        entry("data.check", QT_TRANSLATE_NOOP("ActionTable", "&Check against a schema"), "data", "check", {}, WritableProject, "data"),
        entry("run.train", QT_TRANSLATE_NOOP("ActionTable", "&Train…"), "run", "train", Qt::CTRL | Qt::Key_T, WritableProject, "experiments"),
        entry("run.again", QT_TRANSLATE_NOOP("ActionTable", "Train &again with…"), "run", "train", Qt::CTRL | Qt::SHIFT | Qt::Key_T, WritableProject, "experiments"),
        withLocalKey(entry("run.show", QT_TRANSLATE_NOOP("ActionTable", "&Show or hide a run’s curves"), "run", "chart", Qt::Key_Space, Project, "experiments")),
        entry("run.rename", QT_TRANSLATE_NOOP("ActionTable", "Re&name run"), "run", "rename", Qt::Key_F2, WritableProject, "experiments"),
        entry("run.note", QT_TRANSLATE_NOOP("ActionTable", "&Write a note"), "run", "note", Qt::CTRL | Qt::SHIFT | Qt::Key_N, WritableProject, "experiments"),
        entry("run.tag", QT_TRANSLATE_NOOP("ActionTable", "Ta&g runs…"), "run", "tag", Qt::CTRL | Qt::SHIFT | Qt::Key_G, WritableProject, "experiments"),
        entry("run.archive", QT_TRANSLATE_NOOP("ActionTable", "Arc&hive runs"), "run", "archive", {}, WritableProject, "experiments"),
        entry("run.unarchive", QT_TRANSLATE_NOOP("ActionTable", "Ta&ke runs out of the archive"), "run", "archive", {}, WritableProject, "experiments"),
        withLocalKey(entry("run.trash", QT_TRANSLATE_NOOP("ActionTable", "Mo&ve runs to the trash"), "run", "trash", Qt::Key_Delete, WritableProject, "experiments")),
        entry("run.restore", QT_TRANSLATE_NOOP("ActionTable", "Rest&ore runs from the trash"), "run", "undo", {}, WritableProject, "experiments"),
        entry("run.empty", QT_TRANSLATE_NOOP("ActionTable", "Empt&y the trash…"), "run", "trash", {}, WritableProject, "experiments"),
        entry("run.pin", QT_TRANSLATE_NOOP("ActionTable", "P&in runs at the top, or no more"), "run", "pin", {}, Project, "experiments"),
        entry("run.baseline", QT_TRANSLATE_NOOP("ActionTable", "Make it the &baseline, or no more"), "run", "compare", Qt::CTRL | Qt::Key_B, Project, "experiments"),
        entry("run.compare", QT_TRANSLATE_NOOP("ActionTable", "&Compare the shown runs"), "run", "compare", Qt::CTRL | Qt::Key_E, Project, "experiments"),
        entry("run.resume", QT_TRANSLATE_NOOP("ActionTable", "Res&ume the training"), "run", "run", {}, WritableProject, "experiments"),
        entry("run.reproduce", QT_TRANSLATE_NOOP("ActionTable", "Train again to see whether it re&produces"), "run", "run", {}, WritableProject, "experiments"),
        entry("run.register", QT_TRANSLATE_NOOP("ActionTable", "&Register as a model…"), "run", "register", Qt::CTRL | Qt::Key_R, WritableProject, "experiments"),
        entry("model.request", QT_TRANSLATE_NOOP("ActionTable", "&Ask for production…"), "model", "approve", {}, WritableProject, "models"),
        entry("model.decide", QT_TRANSLATE_NOOP("ActionTable", "&Decide a request…"), "model", "shield", {}, WritableProject, "models"),
        entry("model.evaluate", QT_TRANSLATE_NOOP("ActionTable", "&Evaluate on newer data…"), "model", "chart", {}, WritableProject, "models"),
        entry("model.report", QT_TRANSLATE_NOOP("ActionTable", "Export the &report as PDF…"), "model", "report", Qt::CTRL | Qt::Key_P, Project, "models"),
        entry("model.onnx", QT_TRANSLATE_NOOP("ActionTable", "Export as O&NNX…"), "model", "export", {}, Project, "models"),
        entry("audit.verify", QT_TRANSLATE_NOOP("ActionTable", "&Verify the log"), "audit", "shield", {}, Project, "audit"),
        entry("audit.export", QT_TRANSLATE_NOOP("ActionTable", "&Export the log…"), "audit", "export", {}, Project, "audit"),
        entry("view.columns", QT_TRANSLATE_NOOP("ActionTable", "&Columns of the runs"), "view", "columns", Qt::CTRL | Qt::SHIFT | Qt::Key_C, Project, "experiments"),
        entry("view.save", QT_TRANSLATE_NOOP("ActionTable", "Sa&ve this view of the runs…"), "view", "star", Qt::CTRL | Qt::SHIFT | Qt::Key_V, WritableProject, "experiments"),
        entry("view.light", QT_TRANSLATE_NOOP("ActionTable", "&Light"), "view", "theme"),
        entry("view.dark", QT_TRANSLATE_NOOP("ActionTable", "&Dark"), "view", "theme"),
        entry("view.system", QT_TRANSLATE_NOOP("ActionTable", "Follow the &system"), "view", "theme"),
        withAlternative(entry("help.shortcuts", QT_TRANSLATE_NOOP("ActionTable", "&Keyboard shortcuts"), "help", "keyboard", Qt::Key_Question), Qt::Key_F1),
        entry("help.about", QT_TRANSLATE_NOOP("ActionTable", "&About Assay"), "help", "info"),
    };
    // clang-format on
    return table;
}

QString actionText(const ActionEntry &entry)
{
    return translated(entry.text).remove(QLatin1Char('&'));
}

QString menuTitle(const char *menu)
{
    for (const auto &[id, title] : menuTable()) {
        if (qstrcmp(id, menu) == 0)
            return translated(title);
    }
    return {};
}

Actions::Actions(QWidget *window) : QObject(window)
{
    auto *themes = new QActionGroup(this);
    for (const ActionEntry &entry : actionTable()) {
        auto *action = new QAction(translated(entry.text), this);
        action->setObjectName(entry.id);
        if (!entry.iconName.isEmpty())
            action->setIcon(icon(entry.iconName));
        if (!entry.isLocalKey)
            action->setShortcuts({entry.shortcut, entry.alternative});
        if (qstrcmp(entry.menu, "view") == 0 && entry.pageId.isEmpty()) {
            action->setCheckable(true);
            themes->addAction(action);
        }
        m_actions.insert(entry.id, action);
        window->addAction(action);
    }
}

QAction *Actions::action(const QString &id) const
{
    QAction *action = m_actions.value(id);
    Q_ASSERT_X(action, "Actions::action", qPrintable(id));
    return action;
}

void Actions::handle(const QString &id, QObject *context, std::function<void()> handler)
{
    m_handled.insert(id);
    connect(action(id), &QAction::triggered, context, std::move(handler));
}

void Actions::setObstacle(const QString &id, const QString &obstacle)
{
    QAction *target = action(id);
    target->setEnabled(obstacle.isEmpty());
    target->setToolTip(obstacle.isEmpty() ? QString() : obstacle);
}

void Actions::fillMenu(QMenu *menu) const
{
    for (const auto &[id, title] : menuTable()) {
        QMenu *submenu = menu->addMenu(translated(title));
        submenu->setToolTipsVisible(true);
        for (const ActionEntry &entry : actionTable()) {
            if (qstrcmp(entry.menu, id) == 0)
                submenu->addAction(action(entry.id));
        }
    }
}

} // namespace assay
