#pragma once

#include <cstdint>
#include <optional>

namespace assay
{

/// How long work will still take, by the shares done that it tells: what is left at the speed of the last stretch, an
/// average in which what was measured fades over half of the time since the start. A value type; times are
/// milliseconds of one clock that never goes back.
class TimeLeft final
{
public:
    /// Work has told the share done, 0 to 1; below 0 says nothing. A smaller share than before is a new beginning.
    void note(double fraction, std::int64_t atMs);
    /// Seconds; nothing before 2 s and 3 % can be looked back upon, nor once the work takes longer than it should.
    [[nodiscard]] std::optional<double> secondsAt(std::int64_t nowMs) const;

private:
    bool m_hasBegun = false;
    std::int64_t m_firstMs = 0;
    double m_first = 0;
    std::int64_t m_lastMs = 0;
    double m_last = 0;
    double m_fadedShare = 0;
    double m_fadedMs = 0;
    std::optional<double> m_endMs;
};

} // namespace assay
