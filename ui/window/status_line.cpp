#include "ui/window/status_line.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/text_label.h"
#include "ui/window/task_list.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace assay
{

namespace
{

constexpr int lineHeight = 28;
/// Work that ends sooner is not worth a person's eye.
constexpr int quietMs = 200;

} // namespace

StatusLine::StatusLine(Workspace &workspace, QWidget *window)
    : QWidget(window),
      m_workspace(workspace),
      m_what(new ElidedLabel(this)),
      m_bar(new QProgressBar(this)),
      m_left(makeSecondaryLabel(QString(), 12, this)),
      m_cancel(new QToolButton(this)),
      m_more(new QToolButton(this)),
      m_saved(makeSecondaryLabel(QString(), 12, this)),
      m_list(new TaskList(workspace.tasks(), window)),
      m_tick(new QTimer(this))
{
    setFixedHeight(lineHeight);
    m_what->setFont(m_saved->font());
    m_what->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(140, 8);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setIcon(icon(QStringLiteral("close")));
    m_cancel->setIconSize({12, 12});
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setFocusPolicy(Qt::TabFocus);
    m_more->setFont(m_saved->font());
    m_more->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 1, 14, 0);
    layout->setSpacing(12);
    for (QWidget *part : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_left),
                          static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_more)})
        layout->addWidget(part);
    layout->addStretch(1);
    layout->addWidget(m_saved);
    m_tick->setInterval(quietMs);
    connect(m_tick, &QTimer::timeout, this, &StatusLine::refresh);
    TaskRunner &tasks = workspace.tasks();
    connect(&tasks, &TaskRunner::taskAdded, m_tick, qOverload<>(&QTimer::start));
    connect(&tasks, &TaskRunner::taskChanged, this, &StatusLine::refresh);
    connect(&tasks, &TaskRunner::taskRemoved, this, &StatusLine::refresh);
    connect(m_more, &QToolButton::clicked, this, [this] { m_list->open(8, m_more); });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        for (Task *task : m_workspace.tasks().tasks()) {
            if (task->state() == Task::State::Running)
                return task->cancel();
        }
    });
    refresh();
}

void StatusLine::setSaveState(const QString &text, const QString &tooltip)
{
    m_saveText = text;
    m_saved->setToolTip(tooltip);
    refresh();
}

void StatusLine::refresh()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const Task *shown = nullptr;
    int running = 0;
    int failed = 0;
    for (const Task *task : m_workspace.tasks().tasks()) {
        failed += task->state() == Task::State::Failed;
        if (task->state() != Task::State::Running || now - task->startedAtMs() < quietMs)
            continue;
        ++running;
        shown = shown ? shown : task;
    }
    showTask(shown);
    const bool isSaving = m_workspace.hasProject() && m_workspace.project()->isWriting();
    m_saved->setText(isSaving ? tr("Saving…") : m_saveText);
    m_more->setVisible(running > 1 || failed > 0);
    if (failed > 0)
        m_more->setText(tr("⚠ %n failed", nullptr, failed));
    else
        m_more->setText(tr("%n more", nullptr, running - 1));
    if (m_workspace.tasks().runningCount() == 0)
        m_tick->stop();
}

void StatusLine::showTask(const Task *task)
{
    for (QWidget *part : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_left),
                          static_cast<QWidget *>(m_cancel)})
        part->setVisible(task != nullptr);
    if (!task)
        return;
    //: Running work in the status line: its name and what it is doing just now.
    m_what->setText(task->what().isEmpty() ? task->title() : tr("%1 · %2").arg(task->title(), task->what()));
    m_what->setMaximumWidth(width() / 2);
    m_what->updateGeometry();
    m_bar->setRange(0, task->fraction() < 0 ? 0 : 1000);
    m_bar->setValue(int(task->fraction() * 1000));
    m_left->setText(timeLeftText(task->secondsLeft()));
    m_left->setVisible(!m_left->text().isEmpty());
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokenColor(Token::Window, palette()));
    painter.fillRect(QRect(0, 0, width(), 1), tokenColor(Token::Border, palette()));
}

} // namespace assay
