#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/object_store.h"
#include "core/store/writer.h"

#include <QString>

#include <concepts>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <type_traits>

namespace assay
{

/// An open project folder: `assay.db`, `assay.lock`, `objects/`. Everything is read and written through it.
/// Members are safe on any thread.
class Project final
{
public:
    /// Makes an empty project in `folder`, which must not exist or be empty.
    static Result<std::shared_ptr<Project>> create(const QString &folder, Clock clock = systemClock());
    /// Opens an existing one; falls back to reading alone when it cannot be written (see readOnlyReason).
    static Result<std::shared_ptr<Project>> open(const QString &folder, Clock clock = systemClock(),
                                                 const Writer::Settings &settings = {});
    /// The nearest folder from `start` upwards that holds a project.
    static Result<QString> find(const QString &start);
    ~Project();

    [[nodiscard]] const QString &folder() const;
    /// The folder's last name.
    [[nodiscard]] QString name() const;
    /// Empty while the project can be written; else the sentence that says why not.
    [[nodiscard]] QString readOnlyReason() const;
    /// True while a write waits for its COMMIT.
    [[nodiscard]] bool isWriting() const;
    [[nodiscard]] TimeMs now() const;
    [[nodiscard]] ObjectStore &objects();

    /// Runs `query` (Result<T>(Connection &)) in one read transaction on a connection of its own.
    template <typename Query>
    auto read(Query query) -> std::invoke_result_t<Query, Connection &>
    {
        auto lease = borrowReader();
        if (!lease)
            return lease.error();
        Connection &connection = **lease;
        if (auto begun = connection.execute("BEGIN"); !begun)
            return begun.error();
        auto result = query(connection);
        (void)connection.execute("COMMIT");
        return result;
    }

    /// Runs `job` (Result<T>(Connection &)) on the writer; returns after COMMIT. An error undoes all the job did.
    template <typename Job>
    auto write(Job job) -> std::invoke_result_t<Job, Connection &>
    {
        using R = std::invoke_result_t<Job, Connection &>;
        std::optional<R> outcome;
        Result<> committed = submitAndWait([&](Connection &connection) -> Result<> {
            outcome.emplace(job(connection));
            if (!*outcome)
                return outcome->error();
            return Done{};
        });
        if (!committed)
            return committed.error();
        return std::move(*outcome);
    }

    /// Queues a job without waiting for it; the future is ready after its COMMIT.
    std::future<Result<>> submit(Writer::Job job);

    /// The newest sequence number of the change feed's polling source: moves when any process commits.
    Result<std::int64_t> dataVersion();
    /// Called on the writer's thread after each COMMIT of this process.
    void setCommitListener(std::function<void()> listener);

private:
    struct State;
    explicit Project(std::unique_ptr<State> state);
    /// The connection goes back to the pool with the last pointer to it.
    Result<std::shared_ptr<Connection>> borrowReader();
    Result<> submitAndWait(Writer::Job job);

    std::unique_ptr<State> m_state;
};

} // namespace assay
