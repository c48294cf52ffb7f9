#include "ui/window/task_list.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGridLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace assay
{

namespace
{

constexpr int listWidth = 440;

} // namespace

QString timeLeftText(std::optional<double> seconds)
{
    if (!seconds)
        return {};
    // lupdate of Qt 6.4 never ends on a calculation as the number of a plural.
    if (*seconds < 90) {
        const int step = *seconds < 10 ? 1 : 5;
        const int rounded = std::max(1, int(std::lround(*seconds / step)) * step);
        return QCoreApplication::translate("StatusLine", "about %n s left", nullptr, rounded);
    }
    const int minutes = int(std::lround(*seconds / 60));
    if (minutes < 90)
        return QCoreApplication::translate("StatusLine", "about %n min left", nullptr, minutes);
    const int hours = int(std::lround(*seconds / 3600));
    return QCoreApplication::translate("StatusLine", "about %n h left", nullptr, hours);
}

TaskRow::TaskRow(TaskRunner &runner, Task *task, QWidget *parent)
    : QWidget(parent),
      m_runner(runner),
      m_task(task),
      m_title(makeLabel(task->title(), 13, QFont::Medium, this)),
      m_what(makeSecondaryLabel(QString(), 12, this)),
      m_bar(new QProgressBar(this)),
      m_retry(new QPushButton(tr("Retry"), this)),
      m_button(new QToolButton(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 8, 8);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_bar, 1, 0);
    grid->addWidget(m_what, 2, 0);
    grid->addWidget(m_retry, 0, 1, 2, 1, Qt::AlignTop);
    grid->addWidget(m_button, 0, 2, 2, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    m_what->setWordWrap(true);
    m_what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setAccessibleName(task->title());
    m_button->setIcon(icon(QStringLiteral("close")));
    m_button->setFocusPolicy(Qt::StrongFocus);
    connect(m_button, &QToolButton::clicked, this, [this] {
        if (m_task->state() == Task::State::Running)
            m_task->cancel();
        else
            m_runner.dismiss(m_task);
    });
    m_retry->setAccessibleName(tr("Retry %1").arg(task->title()));
    // Queued, since the row goes with the task.
    connect(
        m_retry, &QPushButton::clicked, this, [this] { m_runner.retry(m_task); }, Qt::QueuedConnection);
    connect(task, &Task::changed, this, &TaskRow::refresh);
    refresh();
}

void TaskRow::refresh()
{
    const bool isRunning = m_task->state() == Task::State::Running;
    m_bar->setVisible(isRunning);
    m_retry->setVisible(m_task->canRetry());
    m_bar->setRange(0, m_task->fraction() < 0 ? 0 : 1000);
    m_bar->setValue(int(m_task->fraction() * 1000));
    m_what->setForegroundRole(isRunning ? QPalette::PlaceholderText : QPalette::BrightText);
    m_what->setText(isRunning ? m_task->what() : m_task->error().text);
    m_what->setToolTip(isRunning ? QString() : m_task->error().detail);
    m_what->setVisible(!m_what->text().isEmpty());
    const QString name = isRunning ? tr("Cancel %1") : tr("Dismiss %1");
    m_button->setAccessibleName(name.arg(m_task->title()));
    m_button->setToolTip(isRunning ? tr("Cancel") : tr("Dismiss"));
}

TaskList::TaskList(TaskRunner &runner, QWidget *window)
    : FloatingCard(tr("Running work"), window),
      m_runner(runner),
      m_rows(new QVBoxLayout),
      m_close(new QToolButton(this))
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 8, 0);
    top->addWidget(makeLabel(tr("Work"), 13, QFont::DemiBold, this), 1);
    top->addWidget(m_close);
    m_close->setIcon(icon(QStringLiteral("down")));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, &FloatingCard::close);
    m_rows->setSpacing(0);
    body()->addLayout(top);
    body()->addLayout(m_rows);
    for (Task *task : runner.tasks())
        add(task);
    connect(&runner, &TaskRunner::taskAdded, this, &TaskList::add);
    connect(&runner, &TaskRunner::taskChanged, this, [this] {
        if (isVisible())
            place();
    });
    connect(&runner, &TaskRunner::taskRemoved, this, [this](Task *task) {
        delete m_byTask.take(task);
        if (m_byTask.isEmpty())
            close();
        else if (isVisible())
            place();
    });
}

void TaskList::add(Task *task)
{
    auto *row = new TaskRow(m_runner, task, this);
    m_byTask.insert(task, row);
    m_rows->addWidget(row);
    if (isVisible())
        place();
}

void TaskList::open(int left, QWidget *opener)
{
    m_left = left;
    popUp(QRect(left, 0, listWidth, 100), m_close, opener);
    if (isVisible())
        place();
}

void TaskList::place()
{
    const int height = std::min(layout()->totalHeightForWidth(listWidth + 2 * margin), window()->height() - 40);
    setGeometry(m_left - margin, window()->height() - 34 + margin - height, listWidth + 2 * margin, height);
}

} // namespace assay
