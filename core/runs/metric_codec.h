#pragma once

#include "core/base/result.h"
#include "core/runs/metric_store.h"

#include <QByteArray>

#include <span>

/// The two stored forms of metric points. Reading never trusts the bytes: whatever they are, the answer is the points
/// or an Error, and memory stays in proportion to the input.
namespace assay::metric_codec
{

/// The most points in one chunk.
inline constexpr size_t chunkPoints = 4096;

/// Inbox form, one row for each batch: version, then for each key its length, its text, its points; steps and times as
/// zigzag varints of differences, values as eight bytes, least significant first.
QByteArray encodeBatch(const metric_store::Batch &batch);
Result<metric_store::Batch> decodeBatch(const QByteArray &bytes);

/// Sealed form, at most chunkPoints points: version and count, then zstd (level 1) of steps and times as zigzag varints
/// of differences of differences and of the values' bytes, first bytes first.
QByteArray encodeChunk(std::span<const MetricPoint> points);
Result<std::vector<MetricPoint>> decodeChunk(const QByteArray &bytes);

} // namespace assay::metric_codec
