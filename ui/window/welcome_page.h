#pragma once

#include "ui/workspace.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace assay
{

class Actions;

/// What the window shows while no project is open: the ways to begin, and recent projects.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);
    /// Reads the recent projects anew.
    void refresh();

Q_SIGNALS:
    void recentChosen(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeButtons(Actions &actions);
    void showLogo();

    Workspace &m_workspace;
    QLabel *m_logo;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
};

} // namespace assay
