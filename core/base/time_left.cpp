#include "core/base/time_left.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr double leastMs = 2000;
constexpr double leastShare = 0.03;
/// Speed is never that of less than so long.
constexpr double leastMemoryMs = 5000;
/// The end that is told follows what is measured within about so long, so that it does not tremble.
constexpr double calmMs = 2000;

} // namespace

void TimeLeft::note(double fraction, std::int64_t atMs)
{
    if (!(fraction >= 0) || fraction > 1)
        return;
    if (!m_hasBegun || fraction < m_last) {
        *this = {};
        m_hasBegun = true;
        m_first = m_last = fraction;
        m_firstMs = m_lastMs = atMs;
        return;
    }
    const auto passed = double(atMs - m_lastMs);
    if (passed <= 0)
        return;
    const auto since = double(atMs - m_firstMs);
    const double kept = std::exp(-passed / std::max(leastMemoryMs, since / 2));
    m_fadedShare = m_fadedShare * kept + (fraction - m_last);
    m_fadedMs = m_fadedMs * kept + passed;
    m_last = fraction;
    m_lastMs = atMs;
    if (m_fadedShare <= 0)
        return;
    const double end = double(atMs) + (1 - fraction) * m_fadedMs / m_fadedShare;
    const bool isTold = m_endMs && since - passed >= leastMs;
    m_endMs = isTold ? *m_endMs + (end - *m_endMs) * (1 - std::exp(-passed / calmMs)) : end;
}

std::optional<double> TimeLeft::secondsAt(std::int64_t nowMs) const
{
    if (!m_endMs || double(nowMs - m_firstMs) < leastMs || m_last - m_first < leastShare)
        return std::nullopt;
    const double left = *m_endMs - double(nowMs);
    return left > 0 ? std::optional(left / 1000) : std::nullopt;
}

} // namespace assay
