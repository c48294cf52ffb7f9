#include "core/runs/index/run_index_keeper.h"

#include "core/base/stop_flag.h"
#include "core/runs/index/run_index.h"

#include <QtConcurrent>

namespace assay
{

namespace
{

constexpr int everyMs = 2'000;
/// Even while somebody writes.
constexpr qint64 anywayMs = 60'000;

} // namespace

RunIndexKeeper::RunIndexKeeper(std::shared_ptr<Project> project, QObject *parent)
    : QObject(parent),
      m_project(std::move(project))
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &RunIndexKeeper::look);
    m_timer.start();
}

RunIndexKeeper::~RunIndexKeeper()
{
    *m_stop = true;
}

void RunIndexKeeper::look()
{
    const auto version = m_project->dataVersion();
    if (!version)
        return;
    const bool isQuiet = *version == m_seen || !m_sinceWork.isValid();
    m_seen = *version;
    if (m_seen != m_folded && (isQuiet || m_sinceWork.hasExpired(anywayMs)))
        begin();
}

void RunIndexKeeper::begin()
{
    if (m_work.isRunning() || !m_project->readOnlyReason().isEmpty())
        return;
    const auto version = m_project->dataVersion();
    m_folded = version ? *version : -1;
    m_sinceWork.start();
    m_work = QtConcurrent::run([project = m_project, stop = m_stop] {
        StopFlag progress(*stop);
        (void)RunIndex::fold(*project, progress);
    });
}

} // namespace assay
