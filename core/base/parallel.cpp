#include "core/base/parallel.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>

namespace assay
{

namespace
{

/// What the threads of one call share; it outlives them all, since the caller waits.
class Share final
{
public:
    Share(size_t count, const std::function<void(size_t)> &work) : m_count(count), m_work(work) {}

    void run()
    {
        for (size_t i = m_next.fetch_add(1); i < m_count; i = m_next.fetch_add(1)) {
            try {
                m_work(i);
            } catch (...) {
                const std::scoped_lock lock(m_lock);
                if (!m_problem)
                    m_problem = std::current_exception();
                m_next.store(m_count);
            }
        }
    }

    bool help(QThreadPool &pool)
    {
        m_helpers.fetch_add(1);
        const bool hasStarted = pool.tryStart([this] {
            run();
            // Under the lock, so that the caller cannot leave between the count and the call.
            const std::scoped_lock lock(m_lock);
            m_helpers.fetch_sub(1);
            m_helpers.notify_all();
        });
        if (!hasStarted)
            m_helpers.fetch_sub(1);
        return hasStarted;
    }

    void wait()
    {
        for (int helpers = m_helpers.load(); helpers > 0; helpers = m_helpers.load())
            m_helpers.wait(helpers);
        const std::scoped_lock lock(m_lock);
        if (m_problem)
            std::rethrow_exception(m_problem);
    }

private:
    const size_t m_count;
    const std::function<void(size_t)> &m_work;
    std::atomic<size_t> m_next = 0;
    std::atomic<int> m_helpers = 0;
    std::mutex m_lock;
    std::exception_ptr m_problem;
};

} // namespace

void parallelFor(size_t count, int threads, const std::function<void(size_t)> &work)
{
    const int most = threads > 0 ? threads : std::max(1, QThread::idealThreadCount());
    Share share(count, work);
    for (int helper = 1; helper < most && size_t(helper) < count; ++helper) {
        if (!share.help(*QThreadPool::globalInstance()))
            break;
    }
    share.run();
    share.wait();
}

} // namespace assay
