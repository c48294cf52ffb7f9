#include "core/learn/checkpoints.h"

#include "core/base/hash.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

constexpr qsizetype hashSize = 32;
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
    m_sinceLast.start();
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

bool Checkpoints::isDue() const
{
    const auto interval = m_observer->checkpointInterval();
    return interval && m_sinceLast.elapsed() >= interval->count();
}

void Checkpoints::keep(const QByteArray &state)
{
    const QByteArray body = magic + m_identity + state;
    m_observer->checkpoint(body + hashOf(body));
    m_sinceLast.restart();
}

} // namespace assay
