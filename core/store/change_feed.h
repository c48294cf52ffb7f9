#pragma once

#include "core/store/project.h"

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <memory>

namespace assay
{

/// The things that changed since the last signal, by kind ("run", "dataset", …), whoever changed them.
struct ChangeSet {
    QMap<QString, QSet<QString>> idsByKind;
    [[nodiscard]] bool has(const char *kind) const { return idsByKind.contains(QString::fromLatin1(kind)); }
};

/// Turns commits of this and other processes into one signal with ids, at most ten times a second.
/// Lives on the thread that made it.
class ChangeFeed final : public QObject
{
    Q_OBJECT

public:
    explicit ChangeFeed(std::shared_ptr<Project> project, QObject *parent = nullptr);
    ~ChangeFeed() override;

    /// Looks now rather than at the next tick.
    void poll();

Q_SIGNALS:
    void changed(const assay::ChangeSet &changes);
    /// The project stopped taking writes; Project::readOnlyReason says why.
    void becameReadOnly();

private:
    void onCommit();

    std::shared_ptr<Project> m_project;
    QTimer m_timer;
    std::int64_t m_dataVersion = -1;
    std::int64_t m_sequence = 0;
    bool m_wasReadOnly = false;
    QElapsedTimer m_sinceChange;
    std::atomic<bool> m_isCommitAnnounced = false;
};

} // namespace assay
