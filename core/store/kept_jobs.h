#pragma once

#include "core/base/progress.h"
#include "core/store/writer.h"

#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace assay
{

/// Jobs of the writer's that nobody waits for and that are done in their order, each kept until it is on disk: where
/// another process holds the project for longer than the writer's patience, they are handed to it again. On one thread.
class KeptJobs final
{
public:
    using Submit = std::function<std::future<Result<>>(Writer::Job)>;

    explicit KeptJobs(Submit submit);
    KeptJobs(const KeptJobs &) = delete;
    KeptJobs &operator=(const KeptJobs &) = delete;

    void submit(Writer::Job job);
    /// Takes the answers that have come; how many jobs are not on disk yet.
    size_t collect();
    /// Waits until all are on disk. Tells `progress` of another process that is in the way; the jobs are given up once
    /// that, or the process, says to stop.
    void wait(Progress &progress);
    /// Why the first job that was given up was; more may be lost then.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    struct Kept {
        std::shared_ptr<const Writer::Job> job;
        std::future<Result<>> written; ///< not valid: the job waits to be handed on
    };
    /// The number of the job that is next. Of those that another process held up none may go before the others; on the
    /// writer's thread.
    struct Turn {
        std::int64_t next = 0;
    };

    void handOn(Kept &kept);
    void handAllOn();
    void giveUp(const Error &error);

    Submit m_submit;
    std::vector<Kept> m_kept;
    std::shared_ptr<Turn> m_turn = std::make_shared<Turn>();
    std::int64_t m_handedOn = 0;     ///< of this turn
    bool m_isHeldUp = false;         ///< some jobs wait to be handed on
    std::optional<Error> m_obstacle; ///< what the jobs that are kept now are late for
    std::optional<Error> m_error;
};

} // namespace assay
