#include "tests/ui/stall_probe.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

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

StallProbe::StallProbe() : m_scheduling(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
}

StallProbe::~StallProbe()
{
    if (m_scheduling >= 0)
        ::close(m_scheduling);
}

double StallProbe::queuedMs() const
{
    // Nanoseconds on a processor, nanoseconds of waiting for one, and how often.
    char text[80] = {};
    if (m_scheduling < 0 || ::pread(m_scheduling, text, sizeof text - 1, 0) <= 0)
        return 0;
    char *end = nullptr;
    (void)std::strtoull(text, &end, 10);
    return double(std::strtoull(end, nullptr, 10)) / 1e6;
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
    m_queuedBefore = queuedMs();
}

void StallProbe::beat()
{
    Step &step = m_steps.last();
    const double wall = double(m_wall.nsecsElapsed()) / 1e6;
    step.wallMs = std::max(step.wallMs, wall);
    step.heldMs = std::max(step.heldMs, wall - (queuedMs() - m_queuedBefore));
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
