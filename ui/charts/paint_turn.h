#pragma once

#include <QElapsedTimer>

namespace assay
{

/// How long the layers of a chart may paint, together, before the window has its turn again. Window thread.
class PaintTurn final
{
public:
    void begin() { m_clock.start(); }
    [[nodiscard]] bool isOver() const { return m_clock.isValid() && m_clock.elapsed() >= turnMs; }

private:
    static constexpr int turnMs = 3;

    QElapsedTimer m_clock;
};

} // namespace assay
