#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace assay
{

/// Numbers as bytes (IEEE 754, little endian), for what estimators learned.
QByteArray blobFromNumbers(const std::vector<double> &numbers);
/// The inverse; nothing when the length is not a multiple of eight or a number is not finite.
std::optional<std::vector<double>> numbersFromBlob(const QByteArray &bytes);

} // namespace assay
