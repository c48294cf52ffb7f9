#include "core/data/hyper_log_log.h"

#include "core/data/sketch_bytes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <numbers>

namespace assay
{

namespace
{

/// The finaliser of SplitMix64: every bit of x changes half of the result's.
std::uint64_t mixed(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9;
    x ^= x >> 27;
    x *= 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

/// Ertl's σ and τ correct for registers that were never touched, and for those that are full.
double sigma(double x)
{
    if (x == 1)
        return std::numeric_limits<double>::infinity();
    double y = 1;
    double z = x;
    for (double before = -1; z != before;) {
        x *= x;
        before = z;
        z += x * y;
        y += y;
    }
    return z;
}

double tau(double x)
{
    if (x == 0 || x == 1)
        return 0;
    double y = 1;
    double z = 1 - x;
    for (double before = -1; z != before;) {
        x = std::sqrt(x);
        before = z;
        y /= 2;
        z -= (1 - x) * (1 - x) * y;
    }
    return z / 3;
}

} // namespace

std::uint64_t HyperLogLog::hash(double number)
{
    return mixed(std::bit_cast<std::uint64_t>(number + 0.0) + 0x9e3779b97f4a7c15);
}

std::uint64_t HyperLogLog::hash(std::span<const char> bytes)
{
    std::uint64_t state = 0x9e3779b97f4a7c15 ^ bytes.size();
    while (!bytes.empty()) {
        std::uint64_t part = 0;
        const size_t size = std::min(bytes.size(), sizeof(part));
        std::memcpy(&part, bytes.data(), size);
        if constexpr (std::endian::native == std::endian::big)
            part = __builtin_bswap64(part);
        state = mixed(state ^ part) + 0x9e3779b97f4a7c15;
        bytes = bytes.subspan(size);
    }
    return mixed(state);
}

void HyperLogLog::raise(std::uint64_t hash)
{
    const size_t index = hash >> (64 - indexBits);
    // The bit below the hash's own ends the count of zeros.
    const std::uint64_t rest = (hash << indexBits) | (std::uint64_t(1) << (indexBits - 1));
    const auto rank = std::uint8_t(std::countl_zero(rest) + 1);
    if (rank > m_registers[index])
        m_registers[index] = rank;
}

void HyperLogLog::add(std::uint64_t hash)
{
    if (m_registers.empty())
        addFew(hash);
    else
        raise(hash);
}

void HyperLogLog::add(std::span<const double> numbers)
{
    for (; !numbers.empty() && m_registers.empty(); numbers = numbers.subspan(1))
        addFew(hash(numbers.front()));
    for (const double number : numbers)
        raise(hash(number));
}

void HyperLogLog::addFew(std::uint64_t hash)
{
    m_few.push_back(hash);
    if (m_few.size() >= 2 * mostExact)
        condense();
}

void HyperLogLog::condense()
{
    std::sort(m_few.begin(), m_few.end());
    m_few.erase(std::unique(m_few.begin(), m_few.end()), m_few.end());
    if (m_few.size() > mostExact)
        useRegisters();
}

void HyperLogLog::useRegisters()
{
    m_registers.assign(registerCount, 0);
    for (const std::uint64_t hash : m_few)
        raise(hash);
    std::vector<std::uint64_t>().swap(m_few);
}

void HyperLogLog::merge(const HyperLogLog &other)
{
    if (other.m_registers.empty()) {
        for (const std::uint64_t hash : other.m_few)
            add(hash);
        return;
    }
    if (m_registers.empty())
        useRegisters();
    for (size_t i = 0; i < registerCount; ++i)
        m_registers[i] = std::max(m_registers[i], other.m_registers[i]);
}

double HyperLogLog::estimate() const
{
    if (m_registers.empty()) {
        HyperLogLog whole = *this;
        whole.condense();
        return whole.m_registers.empty() ? double(whole.m_few.size()) : whole.estimate();
    }
    std::array<double, greatestRank + 1> counts{};
    for (const std::uint8_t rank : m_registers)
        ++counts[rank];
    const double m = registerCount;
    double z = m * tau(1 - counts[greatestRank] / m);
    for (unsigned rank = greatestRank - 1; rank >= 1; --rank)
        z = (z + counts[rank]) / 2;
    z += m * sigma(counts[0] / m);
    return m * m / (2 * std::numbers::ln2 * z);
}

void HyperLogLog::write(SketchWriter &writer) const
{
    HyperLogLog whole = *this;
    if (whole.m_registers.empty())
        whole.condense();
    writer.varint(whole.m_registers.empty() ? whole.m_few.size() + 1 : 0);
    for (const std::uint64_t hash : whole.m_few)
        writer.word(hash);
    for (const std::uint8_t rank : whole.m_registers)
        writer.byte(rank);
}

HyperLogLog HyperLogLog::read(SketchReader &reader)
{
    HyperLogLog result;
    const std::uint64_t form = reader.varint();
    if (form > 0) {
        const size_t count = reader.count(form - 1, 8);
        if (count > mostExact)
            reader.refuse();
        for (size_t i = 0; i < count && !reader.isBad(); ++i)
            result.m_few.push_back(reader.word());
        return result;
    }
    if (reader.count(registerCount, 1) != registerCount)
        return result;
    result.m_registers.resize(registerCount);
    for (std::uint8_t &rank : result.m_registers) {
        rank = reader.byte();
        if (rank > greatestRank)
            reader.refuse();
    }
    if (reader.isBad())
        return {};
    return result;
}

} // namespace assay
