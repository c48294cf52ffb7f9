#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QTimer>

namespace assay
{

/// The longest that the window's thread went without coming back to its event loop, step by step.
class StallProbe final
{
public:
    struct Step {
        QString name;
        double wallMs = 0; ///< as a person waits; on a busy machine others take part of it
        double cpuMs = 0;  ///< that the window's thread itself worked
        double heldMs = 0; ///< worked or waited for a lock or a disk, but not for a processor that others had
    };

    StallProbe();
    ~StallProbe();
    StallProbe(const StallProbe &) = delete;
    StallProbe &operator=(const StallProbe &) = delete;
    /// What follows belongs to this step.
    void begin(const QString &name);
    /// Ends the last step.
    void end();
    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }
    [[nodiscard]] Step worst() const;

private:
    void beat();
    void restart();

    [[nodiscard]] double queuedMs() const;

    QTimer m_timer;
    QElapsedTimer m_wall;
    double m_cpuBefore = 0;
    int m_scheduling = -1; ///< where the kernel tells how long the thread waited for a processor
    double m_queuedBefore = 0;
    QList<Step> m_steps;
};

} // namespace assay
