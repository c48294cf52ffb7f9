#include "core/store/kept_jobs.h"

#include <QString>

#include <chrono>
#include <utility>

namespace assay
{

namespace
{

using namespace std::chrono_literals;

/// So often whoever waits is asked whether to go on.
constexpr auto askEvery = 50ms;

} // namespace

KeptJobs::KeptJobs(Submit submit) : m_submit(std::move(submit)) {}

void KeptJobs::submit(Writer::Job job)
{
    m_kept.push_back({std::make_shared<const Writer::Job>(std::move(job)), {}});
    if (!m_isHeldUp)
        handOn(m_kept.back());
}

void KeptJobs::handOn(Kept &kept)
{
    kept.written = m_submit([turn = m_turn, number = m_handedOn++, job = kept.job](Connection &connection) -> Result<> {
        if (turn->next != number)
            return Error{ErrorCode::Locked, QString()};
        turn->next = number + 1;
        return (*job)(connection);
    });
}

void KeptJobs::handAllOn()
{
    m_turn = std::make_shared<Turn>();
    m_handedOn = 0;
    m_isHeldUp = false;
    for (Kept &kept : m_kept)
        handOn(kept);
}

size_t KeptJobs::collect()
{
    bool isAnyUnderWay = false;
    std::erase_if(m_kept, [&](Kept &kept) {
        if (!kept.written.valid())
            return false;
        if (kept.written.wait_for(0s) != std::future_status::ready) {
            isAnyUnderWay = true;
            return false;
        }
        const Result<> result = kept.written.get();
        if (result.isError() && result.error().code == ErrorCode::Locked) {
            // Those behind it only say that it is not their turn.
            if (!m_isHeldUp)
                m_obstacle = result.error();
            m_isHeldUp = true;
            return false;
        }
        if (result.isError() && !m_error)
            m_error = result.error();
        if (!m_isHeldUp)
            m_obstacle.reset();
        return true;
    });
    if (m_isHeldUp && !isAnyUnderWay)
        handAllOn();
    return m_kept.size();
}

void KeptJobs::wait(Progress &progress)
{
    while (collect() > 0) {
        if (m_obstacle && !progress.report(-1, m_obstacle->text))
            return giveUp(*m_obstacle);
        for (auto kept = m_kept.rbegin(); kept != m_kept.rend(); ++kept) {
            if (!kept->written.valid())
                continue;
            kept->written.wait_for(askEvery);
            break;
        }
    }
}

void KeptJobs::giveUp(const Error &error)
{
    if (!m_error)
        m_error = error;
    m_kept.clear();
    m_isHeldUp = false;
    m_obstacle.reset();
}

} // namespace assay
