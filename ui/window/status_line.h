#pragma once

#include "ui/workspace.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace assay
{

class ElidedLabel;
class TaskList;

/// The window's last row: what runs, what failed, and whether everything is saved. Window thread.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Workspace &workspace, QWidget *window);

    void setSaveState(const QString &text, const QString &tooltip);
    [[nodiscard]] TaskList *taskList() const { return m_list; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void showTask(const Task *task);

    Workspace &m_workspace;
    ElidedLabel *m_what;
    QProgressBar *m_bar;
    QLabel *m_left;
    QToolButton *m_cancel;
    QToolButton *m_more;
    QLabel *m_saved;
    QString m_saveText;
    TaskList *m_list;
    QTimer *m_tick;
};

} // namespace assay
