#pragma once

#include "core/store/project.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace assay
{

/// Folds what changed into the run index of an open project (see RunIndex::fold), so that the next to open it need not
/// read it run by run: soon after it was opened, later when nobody has written for some seconds, once a minute while
/// somebody writes all the time. Away from its own thread; what fails is tried again the next time. Lives on the
/// thread that made it.
class RunIndexKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit RunIndexKeeper(std::shared_ptr<Project> project, QObject *parent = nullptr);
    /// Work under way ends by itself after the segment that it is in.
    ~RunIndexKeeper() override;

    /// Folds now rather than at the next time, unless work is under way or the project cannot be written.
    void begin();
    [[nodiscard]] bool isWorking() const { return m_work.isRunning(); }

private:
    void look();

    std::shared_ptr<Project> m_project;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    QFuture<void> m_work;
    QTimer m_timer;
    std::int64_t m_seen = -1;   ///< version of the database at the last look
    std::int64_t m_folded = -1; ///< the same when work began
    QElapsedTimer m_sinceWork;
};

} // namespace assay
