#pragma once

#include "core/learn/estimator.h"

#include <QElapsedTimer>

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
    /// Whether enough time has passed since the last one, and someone keeps them.
    [[nodiscard]] bool isDue() const;
    void keep(const QByteArray &state);

private:
    Checkpoints(TrainingObserver &observer, QByteArray identity);

    TrainingObserver *m_observer;
    QByteArray m_identity; ///< empty when no one keeps checkpoints
    std::optional<QByteArray> m_state;
    QElapsedTimer m_sinceLast;
};

} // namespace assay
