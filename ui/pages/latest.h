#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QtConcurrent>

#include <functional>
#include <memory>

namespace assay
{

/// Loads away from the window thread; the newest request wins, an older answer that arrives late is dropped.
template <typename T>
class Latest final
{
public:
    /// Runs `work` on the global pool and gives its Result to `done` on the thread of `context`.
    void load(QObject *context, std::function<Result<T>()> work, std::function<void(Result<T>)> done)
    {
        const int request = ++*m_request;
        QtConcurrent::run([work = std::move(work)] { return std::make_shared<Result<T>>(work()); })
            .then(context, [newest = m_request, loaded = m_loaded, request,
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
