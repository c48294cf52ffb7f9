#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <vector>

namespace assay
{

/// Random numbers that are the same on every machine and library: xoshiro256** (Blackman and Vigna 2018), seeded by
/// SplitMix64 from a seed and the purpose they serve. One thread at a time.
class Random final
{
public:
    Random(std::uint64_t seed, const char *purpose);

    /// Uniform over all 64-bit values.
    std::uint64_t next();
    /// Uniform in [0, 1), 53 bits.
    double uniform();
    /// Uniform over 0 … bound - 1 without bias (Lemire 2019); bound must be at least 1.
    std::uint64_t below(std::uint64_t bound);
    /// Standard normal (Marsaglia's polar method).
    double normal();
    /// Fisher-Yates permutation of 0 … n - 1.
    std::vector<std::uint32_t> permutation(std::uint32_t n);

    /// Where it stands, but for a spare normal number; setState() makes it go on from there.
    [[nodiscard]] const std::array<std::uint64_t, 4> &state() const { return m_state; }
    void setState(const std::array<std::uint64_t, 4> &state);

private:
    std::array<std::uint64_t, 4> m_state{};
    double m_spare = 0;
    bool m_hasSpare = false;
};

} // namespace assay
