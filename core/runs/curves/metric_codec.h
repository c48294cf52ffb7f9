#pragma once

#include "core/base/result.h"
#include "core/runs/curves/metric_store.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <span>

/// The two stored forms of metric points. Reading never trusts the bytes: whatever they are, the answer is the points
/// or an Error, and memory stays in proportion to the input.
namespace assay::metric_codec
{

/// The most points in one chunk.
inline constexpr size_t chunkPoints = 4096;

/// Says where the points of a key (UTF-8) are appended; null: they are passed over.
using KeyTarget = std::function<std::vector<MetricPoint> *(QByteArrayView key)>;

/// Inbox form, one row for each batch: version, a first step and time, then for each key its length, its text, twice
/// its count (and one where its values are floats), the size of its points, and these: steps and times as zigzag
/// varints of differences (the first to the batch's), then values as eight or four bytes, least significant first. A
/// batch of version 1, as earlier versions wrote it, is read as well.
QByteArray encodeBatch(const metric_store::Batch &batch);
Result<metric_store::Batch> decodeBatch(const QByteArray &bytes);
/// The same for some of the keys, the others at little cost.
Result<> decodeBatch(QByteArrayView bytes, const KeyTarget &target);

/// Sealed form, at most chunkPoints points: version and count, then zstd (level 1) of steps and times as zigzag varints
/// of differences of differences and of the values' bytes, first bytes first.
QByteArray encodeChunk(std::span<const MetricPoint> points);
Result<std::vector<MetricPoint>> decodeChunk(const QByteArray &bytes);
/// The same behind the points that are there.
Result<> decodeChunk(QByteArrayView bytes, std::vector<MetricPoint> &points);

} // namespace assay::metric_codec
