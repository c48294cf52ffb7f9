#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QtConcurrent>
#include <QThread>

#include <functional>
#include <memory>

namespace assay
{

/// Loads away from the window thread; the newest request wins, an older answer that arrives late is dropped, and so is
/// every answer that arrives after the end of this object. A member of whoever asks. Window thread.
template <typename T>
class Latest final
{
public:
    Latest() = default;
    ~Latest() { abandon(); }
    Latest(const Latest &) = delete;
    Latest &operator=(const Latest &) = delete;

    /// Runs `work` on the global pool and gives its Result to `done` on the window thread. `owner` is whose member this
    /// is.
    void load(QObject *owner, std::function<Result<T>()> work, std::function<void(Result<T>)> done)
    {
        Q_ASSERT(owner && owner->thread() == QThread::currentThread());
        Q_UNUSED(owner)
        const int request = ++*m_request;
        // The application outlives every answer. An owner may end between two steps of the thread that would answer it.
        QtConcurrent::run([work = std::move(work)] { return std::make_shared<Result<T>>(work()); })
            .then(QCoreApplication::instance(), [newest = m_request, loaded = m_loaded, request,
                                                 done = std::move(done)](const std::shared_ptr<Result<T>> &result) {
                if (request != *newest)
                    return;
                *loaded = request;
                done(std::move(*result));
            });
    }
    /// Drops what is still on its way.
    void abandon() { *m_loaded = ++*m_request; }
    [[nodiscard]] bool isPending() const { return *m_loaded != *m_request; }

private:
    std::shared_ptr<int> m_request = std::make_shared<int>(0);
    std::shared_ptr<int> m_loaded = std::make_shared<int>(0);
};

} // namespace assay
