#pragma once

#include "core/learn/estimator.h"

#include <QElapsedTimer>

#include <functional>
#include <optional>

namespace assay
{

/// What one fit hands out from time to time to be gone on from, and what it may go on from. A checkpoint belongs to
/// one specification and the same rows: it carries their SHA-256, and one of its own against damage. Working thread.
class Checkpoints final
{
public:
    /// Refuses a checkpoint in `data` that is damaged or of another fit (Invalid).
    static Result<Checkpoints> open(const TrainingSpec &spec, const FitData &data, TrainingObserver &observer);

    /// What keep() was given when the checkpoint was made that this fit goes on from; nothing for a fresh start.
    [[nodiscard]] const std::optional<QByteArray> &state() const { return m_state; }
    using State = std::function<Result<QByteArray>()>;
    /// Hands out `state` when someone keeps checkpoints, enough time has passed since the last one, and what it takes
    /// is at most a hundredth of that time.
    Result<> offer(const State &state);
    /// Holds `state` ready about once a second, for fits that can be stopped where they have none.
    Result<> hold(const State &state);
    /// A stop was asked for: hands out `state`, or without it the one that is held ready.
    void handOut(const State &state = {});

private:
    /// When something was done, and what it took.
    struct Beat {
        QElapsedTimer since;
        qint64 cost = 0; ///< ms
        [[nodiscard]] bool isDue(qint64 interval) const;
    };

    Checkpoints(TrainingObserver &observer, QByteArray identity);
    [[nodiscard]] std::optional<qint64> interval() const;
    void keep(const QByteArray &state);

    TrainingObserver *m_observer;
    QByteArray m_identity; ///< empty when no one keeps checkpoints
    std::optional<QByteArray> m_state;
    QByteArray m_ready;
    Beat m_kept;
    Beat m_held;
};

} // namespace assay
