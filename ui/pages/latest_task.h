#pragma once

#include "core/base/task_runner.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace assay
{

/// Runs work that a person can watch and cancel in the status line; a newer request cancels the older, whose answer is
/// dropped. A failure is told once, by whoever asked. Window thread.
template <typename T>
class LatestTask final
{
public:
    template <typename Work>
    void start(TaskRunner &runner, const QString &title, QObject *context, Work work,
               std::function<void(Result<T>)> done)
    {
        cancel();
        const int request = ++*m_request;
        auto task = std::make_shared<QPointer<Task>>();
        *task = runner.start(
            title, context, std::move(work),
            [newest = m_request, loaded = m_loaded, request, task, &runner, done = std::move(done)](Result<T> result) {
                // The asker tells the error where it happened, so the list of tasks need not.
                if (!result && *task)
                    runner.dismiss(*task);
                if (request != *newest)
                    return;
                *loaded = request;
                done(std::move(result));
            });
        m_task = *task;
    }
    void cancel()
    {
        if (m_task)
            m_task->cancel();
        *m_loaded = ++*m_request;
    }
    [[nodiscard]] bool isPending() const { return *m_loaded != *m_request; }

private:
    std::shared_ptr<int> m_request = std::make_shared<int>(0);
    std::shared_ptr<int> m_loaded = std::make_shared<int>(0);
    QPointer<Task> m_task;
};

} // namespace assay
