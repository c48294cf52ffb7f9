#pragma once

#include "ui/workspace.h"

#include <QWidget>

#include <functional>

class QAbstractButton;

namespace assay
{

class MessageBar;

/// One page of the window. It is built on first visit, loads through the workspace's task runner or short reads, and
/// refreshes what ChangeSet says. Window thread.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows one thing on this page (a dataset `bikes@1`, a run id, a model `demand@1`); empty: as it was.
    virtual void showThing(const QString &thing) = 0;
    /// What showThing would take to come back here, for Back and Forward.
    [[nodiscard]] virtual QString currentThing() const = 0;
    /// The field that “/” focuses; null when there is none.
    [[nodiscard]] virtual QWidget *filterWidget() const { return nullptr; }
    /// Shows an error once, at the top of this page.
    virtual void showError(const Error &error) = 0;
    /// Why an action of the action table that belongs to this page cannot run now, a sentence; empty when it can.
    [[nodiscard]] virtual QString obstacle(const QString & /*actionId*/) const { return {}; }
    /// Runs an action of the action table that belongs to this page, such as run.train.
    virtual void runAction(const QString & /*actionId*/) {}
    /// True when what the page shows is loaded (tests and pictures wait for it).
    /// A state of the page that no tab shows by itself, for `assay pictures`: how to come there, and back again.
    struct Sight {
        QString id;
        std::function<void()> come;
        std::function<void()> leave;
    };
    [[nodiscard]] virtual QList<Sight> sights() { return {}; }
    [[nodiscard]] virtual bool isSettled() const = 0;

    [[nodiscard]] Workspace &workspace() const { return m_workspace; }
    /// Why nothing can be written, a sentence; empty when it can, or without a project.
    [[nodiscard]] QString readOnlyReason() const;

Q_SIGNALS:
    /// Asks the window to show a thing on a page ("models", "demand@1").
    void navigate(const QString &pageId, const QString &thing);
    /// currentThing has moved by a person's act: a place to come back to.
    void placeChanged();
    /// obstacle() may answer differently now.
    void obstaclesChanged();
    /// Asks the window to run an action of the action table.
    void actionRequested(const QString &actionId);

protected:
    /// Turns a button that writes on, or off while the project cannot be written or `obstacle` says why not; its tool
    /// tip tells.
    void offer(QAbstractButton *button, const QString &obstacle = {}, const QString &toolTip = {}) const;

private:
    Workspace &m_workspace;
};

} // namespace assay
