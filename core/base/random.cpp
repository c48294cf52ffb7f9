#include "core/base/random.h"

#include <bit>
#include <cmath>
#include <numeric>
#include <utility>

namespace assay
{

namespace
{

std::uint64_t splitMix64(std::uint64_t &state)
{
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, const char *purpose)
{
    // FNV-1a keeps streams for different purposes apart.
    std::uint64_t mixed = 0xCBF29CE484222325ULL;
    for (const char *c = purpose; *c; ++c)
        mixed = (mixed ^ std::uint64_t(static_cast<unsigned char>(*c))) * 0x100000001B3ULL;
    mixed ^= seed * 0xD1342543DE82EF95ULL;
    for (std::uint64_t &word : m_state)
        word = splitMix64(mixed);
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

void Random::setState(const std::array<std::uint64_t, 4> &state)
{
    m_state = state;
    m_hasSpare = false;
}

double Random::uniform()
{
    return double(next() >> 11) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t bound)
{
    __extension__ using Wide = unsigned __int128;
    Wide product = Wide(next()) * bound;
    auto low = std::uint64_t(product);
    if (low < bound) {
        const std::uint64_t threshold = (0 - bound) % bound;
        while (low < threshold) {
            product = Wide(next()) * bound;
            low = std::uint64_t(product);
        }
    }
    return std::uint64_t(product >> 64);
}

double Random::normal()
{
    if (std::exchange(m_hasSpare, false))
        return m_spare;
    double u = 0;
    double v = 0;
    double s = 0;
    do {
        u = 2 * uniform() - 1;
        v = 2 * uniform() - 1;
        s = u * u + v * v;
    } while (s >= 1 || s == 0);
    const double factor = std::sqrt(-2 * std::log(s) / s);
    m_spare = v * factor;
    m_hasSpare = true;
    return u * factor;
}

std::vector<std::uint32_t> Random::permutation(std::uint32_t n)
{
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t i = n; i > 1; --i)
        std::swap(order[i - 1], order[below(i)]);
    return order;
}

} // namespace assay
