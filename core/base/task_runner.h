#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/time_left.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace assay
{

/// What a person sees of one piece of running work. Lives on the thread of its TaskRunner.
class Task final : public QObject
{
    Q_OBJECT

public:
    enum class State { Running, Finished, Failed, Cancelled };

    Task(int id, QString title, QObject *parent) : QObject(parent), m_id(id), m_title(std::move(title)) {}

    [[nodiscard]] int id() const { return m_id; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &what() const { return m_what; }
    /// Share done, 0 to 1; below 0 when unknown.
    [[nodiscard]] double fraction() const { return m_fraction; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] qint64 startedAtMs() const { return m_startedAt; }
    /// Nothing while it cannot be known.
    [[nodiscard]] std::optional<double> secondsLeft() const { return m_left.secondsAt(m_clock.elapsed()); }
    /// Asks the work to stop; it ends as Cancelled as soon as it notices.
    void cancel();
    /// Lets a person begin failed work once more, by `retry`; see TaskRunner::retry.
    void offerRetry(std::function<void()> retry);
    [[nodiscard]] bool canRetry() const { return m_state == State::Failed && m_retry; }

Q_SIGNALS:
    void changed();

private:
    friend class TaskRunner;
    int m_id;
    QString m_title;
    QString m_what;
    double m_fraction = -1;
    State m_state = State::Running;
    Error m_error;
    qint64 m_startedAt = 0;
    QElapsedTimer m_clock;
    TimeLeft m_left;
    std::function<void()> m_retry;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
};

/// Runs core functions away from the window and lists what runs. Lives on the thread that made it.
class TaskRunner final : public QObject
{
    Q_OBJECT

public:
    explicit TaskRunner(QObject *parent = nullptr);
    ~TaskRunner() override;

    /// Runs `work` (Result<T>(Progress &)) on the pool; `done` gets the Result on the thread of `context`, never before
    /// this returns, unless `context` died before. The Task is valid until it has been removed from tasks().
    template <typename Work, typename Context, typename OnDone>
    Task *start(const QString &title, Context *context, Work work, OnDone done)
    {
        using R = std::invoke_result_t<Work, Progress &>;
        Task *task = addTask(title);
        auto promise = std::make_shared<QPromise<std::shared_ptr<R>>>();
        // Work that ended before this would be answered from in here, when the caller has no Task yet.
        promise->future()
            .then(this,
                  [this, task](std::shared_ptr<R> result) {
                      if (*result)
                          finish(task, nullptr);
                      else
                          finish(task, &result->error());
                      return result;
                  })
            .then(context, [done = std::move(done)](std::shared_ptr<R> result) mutable { done(std::move(*result)); });
        m_pool.start([promise, relay = makeRelay(task), work = std::move(work)]() mutable {
            promise->start();
            promise->addResult(std::make_shared<R>(guarded<R>(work, *relay)));
            promise->finish();
        });
        return task;
    }

    [[nodiscard]] const QList<Task *> &tasks() const { return m_tasks; }
    [[nodiscard]] int runningCount() const;
    /// Cancels everything and waits for it.
    void stopAll();

Q_SIGNALS:
    void taskAdded(Task *task);
    void taskChanged(Task *task);
    /// After this signal the task is deleted; failed tasks stay until dismissed.
    void taskRemoved(Task *task);

public:
    void dismiss(Task *task);
    /// Dismisses failed work and begins it anew.
    void retry(Task *task);

private:
    /// Runs work and turns an escaped exception into an Error: none crosses a public core function.
    template <typename R, typename Work>
    static R guarded(Work &work, Progress &progress)
    {
        try {
            return work(progress);
        } catch (const std::exception &problem) {
            return Error{ErrorCode::Internal, internalErrorText(), QString::fromUtf8(problem.what())};
        }
    }
    static QString internalErrorText();

    Task *addTask(const QString &title);
    std::shared_ptr<Progress> makeRelay(Task *task);
    void finish(Task *task, const Error *error);

    QThreadPool m_pool;
    QList<Task *> m_tasks;
    int m_nextId = 1;
};

} // namespace assay
