#include "core/learn/checkpoints.h"

#include "core/base/hash.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

namespace
{

constexpr qsizetype hashSize = 32;
/// A stop loses this much work at most, where a state costs next to nothing.
constexpr qint64 readyMs = 1'000;
/// Of the time between two checkpoints, for one share that a checkpoint takes.
constexpr qint64 costShare = 100;
const QByteArray magic = QByteArrayLiteral("ASSAYCP1");

QByteArray hashOf(const QByteArray &bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

/// Nothing when it was stopped.
std::optional<QByteArray> identityOf(const TrainingSpec &spec, const FitData &data, const Progress &progress)
{
    constexpr size_t blockSize = 16 << 20;
    Sha256 hash;
    hash.add(writeTrainingSpec(spec));
    const auto add = [&](const double *numbers, size_t count) {
        std::span<const char> bytes(reinterpret_cast<const char *>(numbers), count * sizeof(double));
        const auto size = double(count);
        hash.add(std::span(reinterpret_cast<const char *>(&size), sizeof size));
        while (!bytes.empty() && !progress.isStopped()) {
            const auto block = bytes.first(std::min(blockSize, bytes.size()));
            hash.add(block);
            bytes = bytes.subspan(block.size());
        }
    };
    add(data.features.data(), size_t(data.features.size()));
    add(data.target.data(), data.target.size());
    add(data.weights.data(), data.weights.size());
    add(data.validationFeatures.data(), size_t(data.validationFeatures.size()));
    add(data.validationTarget.data(), data.validationTarget.size());
    return progress.isStopped() ? std::nullopt : std::optional(hash.finish());
}

} // namespace

Checkpoints::Checkpoints(TrainingObserver &observer, QByteArray identity)
    : m_observer(&observer),
      m_identity(std::move(identity))
{
    m_kept.since.start();
    m_held.since.start();
}

Result<Checkpoints> Checkpoints::open(const TrainingSpec &spec, const FitData &data, TrainingObserver &observer)
{
    if (data.checkpoint.isEmpty() && !observer.checkpointInterval())
        return Checkpoints(observer, {});
    auto identity = identityOf(spec, data, observer);
    if (!identity)
        return trainingStopped();
    Checkpoints made(observer, std::move(*identity));
    const QByteArray &given = data.checkpoint;
    if (given.isEmpty())
        return made;
    const qsizetype headSize = magic.size() + hashSize;
    if (given.size() < headSize + hashSize || !given.startsWith(magic) ||
        hashOf(given.chopped(hashSize)) != given.last(hashSize))
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("core", "The checkpoint is damaged. Train from the start.")};
    if (given.sliced(magic.size(), hashSize) != made.m_identity)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "The checkpoint belongs to another specification or other "
                                                         "data. Train from the start.")};
    made.m_state = given.sliced(headSize).chopped(hashSize);
    return made;
}

bool Checkpoints::Beat::isDue(qint64 interval) const
{
    // An observer that wants every step gets it, whatever it takes.
    return interval == 0 || since.elapsed() >= std::max(interval, costShare * cost);
}

std::optional<qint64> Checkpoints::interval() const
{
    const auto interval = m_observer->checkpointInterval();
    return interval && !m_identity.isEmpty() ? std::optional<qint64>(interval->count()) : std::nullopt;
}

Result<> Checkpoints::offer(const State &state)
{
    const auto wanted = interval();
    if (!wanted || !m_kept.isDue(*wanted))
        return Done{};
    QElapsedTimer clock;
    clock.start();
    ASSAY_TRY(now, state());
    keep(now);
    m_ready.clear();
    m_kept.cost = clock.elapsed();
    m_kept.since.restart();
    return Done{};
}

Result<> Checkpoints::hold(const State &state)
{
    const auto wanted = interval();
    if (!wanted || !m_held.isDue(std::min(readyMs, *wanted)))
        return Done{};
    QElapsedTimer clock;
    clock.start();
    ASSAY_TRY(now, state());
    m_ready = now;
    m_held.cost = clock.elapsed();
    m_held.since.restart();
    return Done{};
}

void Checkpoints::handOut(const State &state)
{
    if (!interval())
        return;
    if (!state) {
        if (!m_ready.isEmpty())
            keep(m_ready);
        return;
    }
    // Without it the last one stands.
    if (const auto now = state())
        keep(*now);
}

void Checkpoints::keep(const QByteArray &state)
{
    const QByteArray body = magic + m_identity + state;
    m_observer->checkpoint(body + hashOf(body));
}

} // namespace assay
