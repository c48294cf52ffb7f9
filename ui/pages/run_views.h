#pragma once

#include "core/runs/saved_view.h"
#include "ui/pages/latest.h"
#include "ui/workspace.h"

#include <functional>

class QMenu;
class QPushButton;

namespace assay
{

/// The views of runs that a project's people have saved, behind a button: shows them, saves what is on screen as one,
/// and deletes. Window thread.
class RunViews final : public QObject
{
    Q_OBJECT

public:
    /// `current` tells what is on screen.
    RunViews(Workspace &workspace, QPushButton *button, std::function<SavedView()> current, QObject *parent);

    /// Asks for a name and saves what is on screen.
    void save();
    /// Opens the list below the button.
    void openMenu();
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending() && m_writing == 0; }

Q_SIGNALS:
    void chosen(const assay::SavedView &view);
    /// Something was done that can be taken back.
    void done(const QString &sentence, const std::function<void()> &undo);
    void failed(const assay::Error &error);

private:
    void showMenu(const QList<SavedView> &views);
    void write(const QString &title, const std::function<Result<>(Connection &)> &work,
               const std::function<void()> &onDone);
    void saveAs(const QString &name);
    void remove(const SavedView &view);
    void restore(const SavedView &view);

    Workspace &m_workspace;
    QPushButton *m_button;
    std::function<SavedView()> m_current;
    Latest<QList<SavedView>> m_latest;
    QList<SavedView> m_views;
    QString m_shown; ///< the view that was chosen last
    int m_writing = 0;
};

} // namespace assay
