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

/// Keeps the curves of an open project in order (see curve_upkeep) from time to time, away from its own thread. What
/// fails is tried again the next time. Lives on the thread that made it.
class CurveKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit CurveKeeper(std::shared_ptr<Project> project, QObject *parent = nullptr);
    /// Work under way ends by itself after the transaction that it is in.
    ~CurveKeeper() override;

    /// Begins now rather than at the next time, unless work is under way.
    void begin();
    [[nodiscard]] bool isWorking() const { return m_work.isRunning(); }

private:
    std::shared_ptr<Project> m_project;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    QFuture<void> m_work;
    QTimer m_timer;
    std::int64_t m_version = -1; ///< of the database when work began
    QElapsedTimer m_sinceWork;
};

} // namespace assay
