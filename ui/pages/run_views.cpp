#include "ui/pages/run_views.h"

#include "core/base/ids.h"
#include "core/runs/saved_view_store.h"
#include "ui/pages/name_dialog.h"
#include "ui/theme/icons.h"

#include <QMenu>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace assay
{

RunViews::RunViews(Workspace &workspace, QPushButton *button, std::function<SavedView()> current, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_button(button),
      m_current(std::move(current))
{
    connect(button, &QPushButton::clicked, this, &RunViews::openMenu);
}

void RunViews::openMenu()
{
    const std::shared_ptr<Project> project = m_workspace.project();
    if (!project)
        return;
    m_latest.load(
        m_button, [project] { return project->read(saved_view_store::list); },
        [this](const Result<QList<SavedView>> &views) {
            if (!views)
                return Q_EMIT failed(views.error());
            m_views = *views;
            showMenu(*views);
        });
}

void RunViews::showMenu(const QList<SavedView> &views)
{
    auto *menu = new QMenu(tr("Saved views"), m_button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    // A click on the button closes the menu and is done with.
    menu->setAttribute(Qt::WA_NoMouseReplay);
    const auto shown = [](const QString &name) { return QString(name).replace(u'&', QStringLiteral("&&")); };
    for (const SavedView &view : views) {
        QAction *action = menu->addAction(icon(QStringLiteral("star")), shown(view.name), this, [this, view] {
            m_shown = view.name;
            Q_EMIT chosen(view);
        });
        //: The experiment, then the filter of a saved view
        action->setToolTip(
            tr("%1 · saved by %2").arg(view.filter.isEmpty() ? tr("all runs") : view.filter, view.changedBy));
    }
    if (views.isEmpty())
        menu->addAction(tr("No view is saved yet"))->setEnabled(false);
    menu->addSeparator();
    const bool canWrite = m_workspace.project()->readOnlyReason().isEmpty();
    const auto isShown = [this](const SavedView &view) { return view.name == m_shown; };
    if (std::any_of(views.cbegin(), views.cend(), isShown))
        menu->addAction(icon(QStringLiteral("check")), tr("Save “%1” as it is now").arg(shown(m_shown)), this,
                        [this] { saveAs(m_shown); })
            ->setEnabled(canWrite);
    menu->addAction(icon(QStringLiteral("add")), tr("Save this view…"), this, &RunViews::save)->setEnabled(canWrite);
    if (!views.isEmpty()) {
        QMenu *removal = menu->addMenu(icon(QStringLiteral("trash")), tr("Delete"));
        removal->setEnabled(canWrite);
        for (const SavedView &view : views)
            removal->addAction(shown(view.name), this, [this, view] { remove(view); });
    }
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

void RunViews::save()
{
    auto *dialog = new NameDialog(tr("Save this view"),
                                  tr("Filter, order, columns, groups and charts, for everybody in this project."),
                                  tr("view"), m_shown, m_button->window());
    connect(dialog, &NameDialog::chosen, this, &RunViews::saveAs);
    dialog->open();
}

void RunViews::saveAs(const QString &name)
{
    SavedView view = m_current();
    view.name = name;
    const auto before =
        std::find_if(m_views.cbegin(), m_views.cend(), [&](const SavedView &v) { return v.name == name; });
    const std::optional<SavedView> replaced = before == m_views.cend() ? std::nullopt : std::optional(*before);
    write(
        tr("Saving the view “%1”").arg(name),
        [view, person = m_workspace.person().name, now = m_workspace.project()->now()](Connection &connection) {
            return saved_view_store::save(connection, view, person, now);
        },
        [this, view, replaced] {
            m_shown = view.name;
            if (replaced)
                Q_EMIT done(tr("The view “%1” was replaced.").arg(view.name), [this, replaced] { restore(*replaced); });
            else
                Q_EMIT done(tr("The view “%1” is saved.").arg(view.name), [this, view] { remove(view); });
        });
}

void RunViews::remove(const SavedView &view)
{
    write(
        tr("Deleting the view “%1”").arg(view.name),
        [name = view.name](Connection &connection) { return saved_view_store::remove(connection, name); },
        [this, view] { Q_EMIT done(tr("The view “%1” is deleted.").arg(view.name), [this, view] { restore(view); }); });
}

void RunViews::restore(const SavedView &view)
{
    write(
        tr("Saving the view “%1”").arg(view.name),
        [view, now = m_workspace.project()->now()](Connection &connection) {
            return saved_view_store::save(connection, view, view.changedBy, now);
        },
        [this, view] { Q_EMIT done(tr("The view “%1” is as it was.").arg(view.name), {}); });
}

void RunViews::write(const QString &title, const std::function<Result<>(Connection &)> &work,
                     const std::function<void()> &onDone)
{
    const std::shared_ptr<Project> project = m_workspace.project();
    if (!project)
        return;
    ++m_writing;
    auto task = std::make_shared<QPointer<Task>>();
    *task = m_workspace.tasks().start(
        title, this, [project, work](Progress &) { return project->write(work); },
        [this, task, onDone](const Result<> &written) {
            --m_writing;
            if (*task)
                m_workspace.tasks().dismiss(*task);
            if (written)
                onDone();
            else
                Q_EMIT failed(written.error());
        });
}

} // namespace assay
