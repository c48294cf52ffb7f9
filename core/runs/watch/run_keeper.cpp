#include "core/runs/watch/run_keeper.h"

#include "core/runs/watch/run_watch.h"

#include <QtConcurrent>

namespace assay
{

namespace
{

constexpr int everyMs = 10'000;

} // namespace

RunKeeper::RunKeeper(std::shared_ptr<Project> project, QObject *parent)
    : QObject(parent),
      m_project(std::move(project)),
      m_watch(std::make_shared<RunWatch>(*m_project))
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &RunKeeper::begin);
    m_timer.start();
    begin();
}

RunKeeper::~RunKeeper() = default;

void RunKeeper::begin()
{
    if (m_work.isRunning() || !m_project->readOnlyReason().isEmpty())
        return;
    m_work = QtConcurrent::run([project = m_project, watch = m_watch] { (void)watch->look(); });
}

} // namespace assay
