#include "core/learn/number_blob.h"

#include <QtEndian>

#include <bit>
#include <cmath>

namespace assay
{

QByteArray blobFromNumbers(const std::vector<double> &numbers)
{
    QByteArray bytes(qsizetype(numbers.size() * sizeof(double)), Qt::Uninitialized);
    for (size_t i = 0; i < numbers.size(); ++i)
        qToLittleEndian(std::bit_cast<quint64>(numbers[i]), bytes.data() + i * sizeof(double));
    return bytes;
}

std::optional<std::vector<double>> numbersFromBlob(const QByteArray &bytes)
{
    if (bytes.size() % qsizetype(sizeof(double)) != 0)
        return std::nullopt;
    std::vector<double> numbers(size_t(bytes.size()) / sizeof(double));
    for (size_t i = 0; i < numbers.size(); ++i) {
        numbers[i] = std::bit_cast<double>(qFromLittleEndian<quint64>(bytes.constData() + i * sizeof(double)));
        if (!std::isfinite(numbers[i]))
            return std::nullopt;
    }
    return numbers;
}

} // namespace assay
