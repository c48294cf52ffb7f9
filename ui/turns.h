#pragma once

#include <deque>
#include <functional>

namespace assay
{

/// Lets those who ask the same thing take turns, in the order of asking, where it answers one at a time. Window thread.
class Turns final
{
public:
    /// Calls `begin` when its turn has come, now or later. Whoever has begun calls end() once.
    void take(std::function<void()> begin)
    {
        m_waiting.push_back(std::move(begin));
        next();
    }
    void end()
    {
        m_isTaken = false;
        next();
    }

private:
    void next()
    {
        if (m_isTaken || m_waiting.empty())
            return;
        m_isTaken = true;
        const std::function<void()> begin = std::move(m_waiting.front());
        m_waiting.pop_front();
        begin();
    }

    std::deque<std::function<void()>> m_waiting;
    bool m_isTaken = false;
};

} // namespace assay
