#pragma once

#include "core/store/project.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>

namespace assay
{

class RunWatch;

/// Looks after the runs of an open project that are said to run (see RunWatch) every ten seconds, away from its own
/// thread. What fails is tried again the next time. Lives on the thread that made it.
class RunKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit RunKeeper(std::shared_ptr<Project> project, QObject *parent = nullptr);
    /// Work under way ends by itself.
    ~RunKeeper() override;

    /// Looks now rather than at the next time, unless work is under way or the project cannot be written.
    void begin();
    [[nodiscard]] bool isWorking() const { return m_work.isRunning(); }

private:
    std::shared_ptr<Project> m_project;
    std::shared_ptr<RunWatch> m_watch;
    QFuture<void> m_work;
    QTimer m_timer;
};

} // namespace assay
