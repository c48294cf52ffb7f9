#pragma once

#include "core/base/task_runner.h"
#include "ui/widgets/floating_card.h"

#include <QHash>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace assay
{

/// “about 40 s left”, in steps that a glance can follow; empty while it cannot be known.
QString timeLeftText(std::optional<double> seconds);

/// One piece of work: what it is, how far it is, its error, and the buttons that stop, dismiss or begin it anew.
class TaskRow final : public QWidget
{
    Q_OBJECT

public:
    TaskRow(TaskRunner &runner, Task *task, QWidget *parent = nullptr);
    void refresh();

private:
    TaskRunner &m_runner;
    Task *m_task;
    QLabel *m_title;
    QLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_retry;
    QToolButton *m_button;
};

/// Everything that runs or has failed. Window thread.
class TaskList final : public FloatingCard
{
    Q_OBJECT

public:
    TaskList(TaskRunner &runner, QWidget *window);
    /// Opens above the status line, with its left side at `left`.
    void open(int left, QWidget *opener);

private:
    void add(Task *task);
    void place();

    TaskRunner &m_runner;
    QVBoxLayout *m_rows;
    QToolButton *m_close;
    QHash<Task *, TaskRow *> m_byTask;
    int m_left = 0;
};

} // namespace assay
