#include "core/runs/curves/curve_keeper.h"

#include "core/base/stop_flag.h"
#include "core/runs/curves/curve_upkeep.h"

#include <QtConcurrent>

namespace assay
{

namespace
{

constexpr int everyMs = 1'000;
/// Even when nobody wrote: runs become idle.
constexpr qint64 anywayMs = 10'000;

} // namespace

CurveKeeper::CurveKeeper(std::shared_ptr<Project> project, QObject *parent)
    : QObject(parent),
      m_project(std::move(project))
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &CurveKeeper::begin);
    m_timer.start();
}

CurveKeeper::~CurveKeeper()
{
    *m_stop = true;
}

void CurveKeeper::begin()
{
    if (m_work.isRunning() || !m_project->readOnlyReason().isEmpty())
        return;
    const auto version = m_project->dataVersion();
    const bool isSame = version && *version == m_version;
    if (isSame && m_sinceWork.isValid() && !m_sinceWork.hasExpired(anywayMs))
        return;
    m_version = version ? *version : -1;
    m_sinceWork.start();
    m_work = QtConcurrent::run([project = m_project, stop = m_stop] {
        StopFlag progress(*stop);
        (void)curve_upkeep::keepUp(*project, project->now(), progress);
    });
}

} // namespace assay
