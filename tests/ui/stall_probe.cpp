#include "tests/ui/stall_probe.h"

#include <algorithm>
#include <ctime>

namespace assay
{

namespace
{

double threadCpuMs()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

StallProbe::StallProbe()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
}

void StallProbe::begin(const QString &name)
{
    end();
    m_steps.append({name});
    restart();
    m_timer.start(1);
}

void StallProbe::end()
{
    if (m_timer.isActive())
        beat();
    m_timer.stop();
}

void StallProbe::restart()
{
    m_wall.start();
    m_cpuBefore = threadCpuMs();
}

void StallProbe::beat()
{
    Step &step = m_steps.last();
    step.wallMs = std::max(step.wallMs, double(m_wall.nsecsElapsed()) / 1e6);
    step.cpuMs = std::max(step.cpuMs, threadCpuMs() - m_cpuBefore);
    restart();
}

StallProbe::Step StallProbe::worst() const
{
    const auto worst = std::max_element(m_steps.begin(), m_steps.end(),
                                        [](const Step &a, const Step &b) { return a.cpuMs < b.cpuMs; });
    return worst == m_steps.end() ? Step() : *worst;
}

} // namespace assay
