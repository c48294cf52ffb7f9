#pragma once

#include "core/base/result.h"
#include "core/runs/index/text_pool.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace assay
{

/// The codes of a pool in the order of their texts.
inline std::vector<std::uint32_t> ordered(const TextPool &pool)
{
    std::vector<std::uint32_t> codes(pool.size());
    std::iota(codes.begin(), codes.end(), 1);
    std::sort(codes.begin(), codes.end(),
              [&](std::uint32_t a, std::uint32_t b) { return pool.view(a) < pool.view(b); });
    return codes;
}

/// The values that some runs have for many keys, put in order by the keys' UTF-8. One thread at a time.
template <typename Value>
class Gathered final
{
public:
    void add(std::string_view key, const Value &value) { m_entries.push_back({m_keys.codeOf(key), value}); }
    [[nodiscard]] size_t bytes() const { return m_keys.bytes() + m_entries.size() * sizeof(Entry); }

    /// Calls `see` with each key and its values, those in the order in which they came.
    template <typename See>
    Result<> forEachKey(See see) const
    {
        std::vector<std::uint32_t> ends(size_t(m_keys.size()) + 1, 0);
        for (const Entry &entry : m_entries)
            ++ends[entry.key];
        const std::vector<std::uint32_t> counts = ends;
        std::inclusive_scan(ends.begin(), ends.end(), ends.begin());
        std::vector<std::uint32_t> places(m_entries.size());
        std::vector<std::uint32_t> next(ends.size(), 0);
        std::copy(ends.begin(), ends.end() - 1, next.begin() + 1);
        for (std::uint32_t i = 0; i < m_entries.size(); ++i)
            places[next[m_entries[i].key]++] = i;
        std::vector<Value> values;
        for (const std::uint32_t code : ordered(m_keys)) {
            values.clear();
            for (std::uint32_t i = ends[code] - counts[code]; i < ends[code]; ++i)
                values.push_back(m_entries[places[i]].value);
            ASSAY_CHECK(see(m_keys.view(code), std::span<const Value>(values)));
        }
        return Done{};
    }

private:
    struct Entry {
        std::uint32_t key = 0;
        Value value;
    };
    TextPool m_keys;
    std::vector<Entry> m_entries;
};

} // namespace assay
