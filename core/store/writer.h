#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <QString>

#include <functional>
#include <future>
#include <memory>
#include <thread>

namespace assay
{

/// The single thread of this process that writes to a project: it gathers waiting jobs into one transaction under
/// `assay.lock` (at most 5 ms or 1,000 jobs), and answers each only after COMMIT has returned. Any thread may submit.
class Writer final
{
public:
    /// One all-or-nothing piece of a transaction; an error it returns undoes it alone.
    using Job = std::function<Result<>(Connection &)>;

    struct Settings {
        int lockTimeoutMs = 10'000;
        std::int64_t checkpointBytes = 16 << 20;
        const char *vfs = nullptr;
        QByteArray preparation = {}; ///< SQL that the writer's connection runs first, such as its triggers
        QByteArray beginning = {};   ///< SQL that each transaction begins with
    };

    static Result<std::unique_ptr<Writer>> start(const QString &databasePath, const QString &lockPath,
                                                 const Settings &settings);
    /// Finishes what was submitted, checkpoints, stops the thread.
    ~Writer();

    /// Queues a job; the future is ready after its COMMIT (or its failure).
    std::future<Result<>> submit(Job job);
    /// Queues a job and waits for its COMMIT. Not to be called from a job.
    Result<> run(Job job);

    /// Empty while writing works; else the sentence that says why the project became read-only.
    [[nodiscard]] QString failure() const;
    /// Called on the writer's thread after each COMMIT, and when writing fails for good.
    void setListener(std::function<void()> listener);

private:
    class Loop;
    explicit Writer(std::shared_ptr<Loop> loop, std::thread thread);
    std::shared_ptr<Loop> m_loop;
    std::thread m_thread;
};

} // namespace assay
