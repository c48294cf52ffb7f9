#include "core/base/task_runner.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QPointer>

#include <atomic>

namespace assay
{

namespace
{

/// Carries progress from the working thread to the Task, at most 20 times a second.
class Relay final : public Progress
{
public:
    using Deliver = std::function<void(double, const QString &)>;

    Relay(std::shared_ptr<std::atomic_bool> stop, Deliver deliver)
        : m_stop(std::move(stop)),
          m_deliver(std::move(deliver))
    {
        m_sinceLast.start();
    }

    bool report(double fraction, const QString &what) override
    {
        if (!m_sent || m_sinceLast.hasExpired(50) || what != m_lastWhat) {
            m_sent = true;
            m_lastWhat = what;
            m_sinceLast.restart();
            m_deliver(fraction, what);
        }
        return !isStopped();
    }
    [[nodiscard]] bool isStopped() const override { return m_stop->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_stop;
    Deliver m_deliver;
    QElapsedTimer m_sinceLast;
    QString m_lastWhat;
    bool m_sent = false;
};

} // namespace

void Task::cancel()
{
    m_stop->store(true, std::memory_order_relaxed);
}

void Task::offerRetry(std::function<void()> retry)
{
    m_retry = std::move(retry);
    Q_EMIT changed();
}

TaskRunner::TaskRunner(QObject *parent) : QObject(parent)
{
    // Work often waits for the disk, so a small machine still gets a few at once.
    m_pool.setMaxThreadCount(std::max(4, QThread::idealThreadCount()));
}

TaskRunner::~TaskRunner()
{
    stopAll();
}

int TaskRunner::runningCount() const
{
    return int(std::count_if(m_tasks.begin(), m_tasks.end(),
                             [](const Task *task) { return task->state() == Task::State::Running; }));
}

void TaskRunner::stopAll()
{
    for (Task *task : std::as_const(m_tasks))
        task->cancel();
    m_pool.waitForDone();
}

void TaskRunner::dismiss(Task *task)
{
    if (!m_tasks.removeOne(task))
        return;
    Q_EMIT taskRemoved(task);
    task->deleteLater();
}

void TaskRunner::retry(Task *task)
{
    if (!task->canRetry())
        return;
    const std::function<void()> begin = task->m_retry;
    dismiss(task);
    begin();
}

QString TaskRunner::internalErrorText()
{
    return QCoreApplication::translate("core", "This work stopped because of a defect in Assay. Nothing was changed; "
                                               "show the details to report it.");
}

Task *TaskRunner::addTask(const QString &title)
{
    auto *task = new Task(m_nextId++, title, this);
    task->m_startedAt = QDateTime::currentMSecsSinceEpoch();
    task->m_clock.start();
    m_tasks.append(task);
    Q_EMIT taskAdded(task);
    return task;
}

std::shared_ptr<Progress> TaskRunner::makeRelay(Task *task)
{
    QPointer<Task> watched(task);
    return std::make_shared<Relay>(task->m_stop, [this, watched](double fraction, const QString &what) {
        QMetaObject::invokeMethod(
            this,
            [this, watched, fraction, what] {
                if (!watched || watched->m_state != Task::State::Running)
                    return;
                watched->m_fraction = fraction;
                watched->m_left.note(fraction, watched->m_clock.elapsed());
                watched->m_what = what;
                Q_EMIT watched->changed();
                Q_EMIT taskChanged(watched);
            },
            Qt::QueuedConnection);
    });
}

void TaskRunner::finish(Task *task, const Error *error)
{
    task->m_state = !error                                ? Task::State::Finished
                    : error->code == ErrorCode::Cancelled ? Task::State::Cancelled
                                                          : Task::State::Failed;
    if (error)
        task->m_error = *error;
    Q_EMIT task->changed();
    Q_EMIT taskChanged(task);
    if (task->m_state != Task::State::Failed)
        dismiss(task);
}

} // namespace assay
