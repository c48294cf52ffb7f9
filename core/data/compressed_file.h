#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>

namespace assay
{

/// True for bytes that begin as gzip or zstd does.
bool isCompressed(const QByteArray &bytes);

/// What the file's bytes hold once they are no longer compressed by gzip (RFC 1952, any number of members) or zstd; the
/// bytes themselves when they are not. Refuses what is cut off or damaged, and what grows to more than 256 MB and to
/// more than 200 times its size, as only bombs do. `name` is for sentences. Any thread.
Result<QByteArray> uncompressed(const QByteArray &bytes, const QString &name, Progress &progress);

/// The first `size` bytes or fewer of what the file holds, for a preview; empty when it is damaged at once.
QByteArray uncompressedHead(const QByteArray &bytes, qsizetype size);

/// The file's name without .gz or .zst at its end.
QString withoutCompressionEnding(const QString &fileName);

} // namespace assay
