#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/learn/model.h"

#include <atomic>
#include <span>
#include <thread>

namespace assay
{

/// The inputs of a model in some rows of a table, and nothing else of it. Inputs that the table lacks are left out, as
/// predict() says them best. Refuses rows beyond the table, and none.
Result<Table> explainedTable(const TrainedModel &model, const Table &table, std::span<const std::uint32_t> rows);

/// At most `most` of `count` places, drawn by the seed without repetition, ascending.
std::vector<std::uint32_t> sampledPlaces(size_t count, size_t most, std::uint64_t seed);

/// Progress of parts that several threads work on: whoever asked is told on the thread it asked on.
class PartCount final
{
public:
    PartCount(Progress &progress, size_t parts, QString what)
        : m_progress(progress),
          m_parts(parts),
          m_what(std::move(what))
    {
    }
    /// One more part is done. Any thread.
    void finishOne()
    {
        const size_t done = ++m_done;
        if (std::this_thread::get_id() == m_thread)
            m_progress.report(double(done) / double(m_parts), m_what);
    }

private:
    Progress &m_progress;
    size_t m_parts;
    QString m_what;
    std::atomic<size_t> m_done = 0;
    std::thread::id m_thread = std::this_thread::get_id();
};

/// For what happens inside a part: tells nothing, but stops when the whole is stopped. Any thread.
class StopOnly final : public Progress
{
public:
    explicit StopOnly(const Progress &whole) : m_whole(whole) {}
    bool report(double, const QString &) override { return !isStopped(); }
    [[nodiscard]] bool isStopped() const override { return m_whole.isStopped(); }

private:
    const Progress &m_whole;
};

Error explanationStopped();

} // namespace assay
