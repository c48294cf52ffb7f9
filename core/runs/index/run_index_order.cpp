#include "core/runs/index/run_index_order.h"

#include "core/runs/index/run_kernels.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace assay
{

namespace
{

constexpr std::uint64_t missingKey = ~0ULL;
constexpr std::uint64_t nanKey = ~0ULL - 1;
/// Above those of all numbers.
constexpr std::uint64_t firstTextKey = 0xFFF8ULL << 48;

std::uint64_t keyOfNumber(double number, bool isDescending)
{
    if (std::isnan(number))
        return isMissing(number) ? missingKey : nanKey;
    // Minus zero ties with zero.
    const auto bits = std::bit_cast<std::uint64_t>(number + 0.0);
    const std::uint64_t key = bits ^ ((bits >> 63) != 0 ? ~0ULL : 1ULL << 63);
    return isDescending ? ~key : key;
}

/// Calls `take` with each place whose bit is set.
template <typename Take>
void forEachPlace(size_t segment, const std::uint64_t *bits, Take take)
{
    for (size_t word = 0; word < segmentRuns / 64; ++word) {
        for (std::uint64_t rest = bits[word]; rest != 0; rest &= rest - 1)
            take(std::uint32_t(segment * segmentRuns + word * 64 + size_t(std::countr_zero(rest))));
    }
}

size_t countOf(const std::uint64_t *bits)
{
    return std::transform_reduce(bits, bits + segmentRuns / 64, size_t(0), std::plus<>(),
                                 [](std::uint64_t word) { return size_t(std::popcount(word)); });
}

/// By the keys of items, in time proportional to how many they are.
template <typename Item>
void sortByKey(std::vector<Item> &from)
{
    // Runs mostly come in the order of their starts, which is what is asked for, or its reverse.
    const auto isLess = [](const Item &a, const Item &b) { return a.key < b.key; };
    if (std::is_sorted(from.begin(), from.end(), isLess))
        return;
    if (std::is_sorted(from.rbegin(), from.rend(), isLess)) {
        std::reverse(from.begin(), from.end());
        return;
    }
    constexpr int digitBits = 11;
    constexpr size_t digits = 1U << digitBits;
    constexpr size_t passes = (64 + digitBits - 1) / digitBits;
    std::vector<Item> to(from.size());
    std::vector<std::array<std::uint32_t, digits>> counts(passes);
    for (const Item &item : from) {
        for (size_t pass = 0; pass < passes; ++pass)
            ++counts[pass][(item.key >> (pass * digitBits)) & (digits - 1)];
    }
    for (size_t pass = 0; pass < passes; ++pass) {
        const size_t shift = pass * digitBits;
        // Where all have the same digit there is nothing to do.
        if (counts[pass][(from.front().key >> shift) & (digits - 1)] == from.size())
            continue;
        std::exclusive_scan(counts[pass].begin(), counts[pass].end(), counts[pass].begin(), std::uint32_t(0));
        for (const Item &item : from)
            to[counts[pass][(item.key >> shift) & (digits - 1)]++] = item;
        from.swap(to);
    }
}

} // namespace

RunIndexOrder::Level::Level(const RunOrder::Key &by, const RunIndexColumn &column, const RunIndexColumns &columns)
    : m_column(&column),
      m_isDescending(by.isDescending)
{
    if (column.form() == RunIndexColumn::Form::Numbers)
        return;
    const TextPool &pool = column.pool();
    m_byCode.assign(size_t(pool.size()) + 1, missingKey);
    // What stands for other texts is ordered by those.
    const bool isExpanded = by.key.kind == RunKey::Kind::Dataset || by.key.name == u"experiment";
    std::vector<QString> expanded(isExpanded && !by.key.isMixed() ? m_byCode.size() : 0);
    std::vector<std::uint32_t> texts;
    for (std::uint32_t code = 1; code <= pool.size(); ++code) {
        bool isNumber = false;
        const double number = by.key.isMixed() ? pool.text(code).toDouble(&isNumber) : 0;
        if (isNumber) {
            m_byCode[code] = std::isnan(number) ? nanKey : keyOfNumber(number, m_isDescending);
            continue;
        }
        if (!expanded.empty()) {
            const QStringList all = columns.expand(by.key, pool.text(code));
            if (all.isEmpty())
                continue;
            expanded[code] = all.first();
        }
        texts.push_back(code);
    }
    const auto order = [&](std::uint32_t a, std::uint32_t b) {
        return expanded.empty() ? compareAsUtf16(pool.view(a), pool.view(b)) : expanded[a].compare(expanded[b]);
    };
    std::sort(texts.begin(), texts.end(), [&](std::uint32_t a, std::uint32_t b) {
        const int compared = order(a, b);
        return m_isDescending ? compared > 0 : compared < 0;
    });
    std::uint64_t key = firstTextKey;
    for (size_t i = 0; i < texts.size(); ++i) {
        key += i > 0 && order(texts[i - 1], texts[i]) != 0 ? 1 : 0;
        m_byCode[texts[i]] = key;
    }
}

std::uint64_t RunIndexOrder::Level::operator()(std::uint32_t place) const
{
    if (m_column->form() == RunIndexColumn::Form::Texts)
        return m_byCode[m_column->codes()[place]];
    const double number = m_column->numbers()[place];
    const std::uint32_t code = m_byCode.empty() ? 0 : textCode(number);
    return code != 0 ? m_byCode[code] : keyOfNumber(number, m_isDescending);
}

Result<RunIndexOrder> RunIndexOrder::prepare(const RunOrder &order, RunIndexColumns &columns, Connection &connection)
{
    RunIndexOrder prepared;
    std::vector<RunOrder::Key> keys = order.keys;
    keys.push_back({{RunKey::Kind::Attribute, QStringLiteral("start_time")}, true});
    for (const RunOrder::Key &by : keys) {
        ASSAY_TRY(column, by.key.isNumeric() ? columns.numbers(connection, by.key) : columns.texts(connection, by.key));
        prepared.m_levels.emplace_back(by, *column, columns);
    }
    return prepared;
}

Result<> RunIndexOrder::loadIds(RunIndexColumns &columns, Connection &connection)
{
    ASSAY_TRY(column, columns.texts(connection, {RunKey::Kind::Attribute, QStringLiteral("run_id")}));
    m_ids = column;
    m_needsIds = false;
    return Done{};
}

bool RunIndexOrder::before(const Item &a, const Item &b) const
{
    return a.key != b.key ? a.key < b.key : beforeByRest(a.place, b.place);
}

/// Where the first level ties.
bool RunIndexOrder::beforeByRest(std::uint32_t a, std::uint32_t b) const
{
    for (size_t level = 1; level < m_levels.size(); ++level) {
        const std::uint64_t first = m_levels[level](a);
        const std::uint64_t second = m_levels[level](b);
        if (first != second)
            return first < second;
    }
    if (a == b)
        return false;
    if (m_ids)
        return compareAsUtf16(m_ids->pool().view(m_ids->codes()[a]), m_ids->pool().view(m_ids->codes()[b])) < 0;
    m_needsIds = true;
    return a < b;
}

RunIndexOrder::Part RunIndexOrder::part(const RunIndexFilter &filter, size_t segments, size_t offset,
                                        size_t limit) const
{
    constexpr size_t near = 2048;
    return offset + limit <= near ? firstPart(filter, segments, offset, limit)
                                  : anyPart(filter, segments, offset, limit);
}

/// Keeps the best few, and passes by what comes after the last of them.
RunIndexOrder::Part RunIndexOrder::firstPart(const RunIndexFilter &filter, size_t segments, size_t offset,
                                             size_t limit) const
{
    const size_t wanted = offset + limit;
    const size_t room = std::max<size_t>(4 * wanted, 512);
    const Level &first = m_levels.front();
    const auto isBefore = [this](const Item &a, const Item &b) { return before(a, b); };
    Part part;
    std::vector<Item> best;
    best.reserve(room + segmentRuns);
    std::uint64_t bits[segmentRuns / 64];
    std::uint64_t near[segmentRuns / 64];
    std::optional<Item> last;
    // Runs mostly come in the order of their starts: from the better end on, few have to be looked at.
    const bool isBackward = segments > 1 && first(std::uint32_t((segments - 1) * segmentRuns)) < first(0);
    for (size_t step = 0; step < segments; ++step) {
        const size_t segment = isBackward ? segments - 1 - step : step;
        filter.run(segment, bits);
        part.matching += countOf(bits);
        if (wanted == 0)
            continue;
        // A pass over the numbers leaves few to look at.
        const bool isPlain = first.column().form() == RunIndexColumn::Form::Numbers;
        if (last && isPlain) {
            const double number = first.column().numbers()[last->place];
            if (!std::isnan(number)) {
                runKernels().compare(first.column().numbers() + segment * segmentRuns,
                                     first.isDescending() ? Comparison::GreaterEqual : Comparison::LessEqual, number,
                                     false, near);
                for (size_t word = 0; word < segmentRuns / 64; ++word)
                    bits[word] &= near[word];
            }
        }
        forEachPlace(segment, bits, [&](std::uint32_t place) {
            const Item item{first(place), place};
            if (last && !(item.key < last->key || (item.key == last->key && beforeByRest(place, last->place))))
                return;
            best.push_back(item);
        });
        if (best.size() >= room) {
            std::nth_element(best.begin(), best.begin() + std::ptrdiff_t(wanted) - 1, best.end(), isBefore);
            best.resize(wanted);
            last = best.back();
        }
    }
    std::sort(best.begin(), best.end(), isBefore);
    for (size_t i = offset; i < std::min(wanted, best.size()); ++i)
        part.places.push_back(best[i].place);
    return part;
}

std::vector<RunIndexOrder::Item> RunIndexOrder::items(const RunIndexFilter &filter, size_t segments) const
{
    std::vector<Item> all;
    all.reserve(segments * segmentRuns);
    const Level &first = m_levels.front();
    std::uint64_t bits[segmentRuns / 64];
    for (size_t segment = 0; segment < segments; ++segment) {
        filter.run(segment, bits);
        forEachPlace(segment, bits, [&](std::uint32_t place) { all.push_back({first(place), place}); });
    }
    return all;
}

/// Counts keys by their highest bits, which tells between which keys the part lies, and sorts those in between alone.
RunIndexOrder::Part RunIndexOrder::anyPart(const RunIndexFilter &filter, size_t segments, size_t offset,
                                           size_t limit) const
{
    const auto isBefore = [this](const Item &a, const Item &b) { return before(a, b); };
    std::vector<Item> left = items(filter, segments);
    Part part;
    part.matching = left.size();
    offset = std::min(offset, left.size());
    const size_t wanted = std::min(limit, left.size() - offset);
    if (wanted == 0)
        return part;
    constexpr int digitBits = 11;
    for (int shift = 64 - digitBits; shift > 0 && left.size() > 8 * wanted + 1024; shift -= digitBits) {
        const auto digitOf = [shift](const Item &item) { return (item.key >> shift) & ((1U << digitBits) - 1); };
        std::array<std::uint32_t, 1U << digitBits> counts{};
        for (const Item &item : left)
            ++counts[digitOf(item)];
        size_t below = 0;
        size_t begin = 0;
        while (below + counts[begin] <= offset)
            below += counts[begin++];
        size_t end = begin;
        for (size_t upTo = below; upTo < offset + wanted; ++end)
            upTo += counts[end];
        std::erase_if(left, [&](const Item &item) { return digitOf(item) < begin || digitOf(item) >= end; });
        offset -= below;
        // Lower bits tell nothing apart across different higher ones.
        if (end - begin > 1)
            break;
    }
    std::nth_element(left.begin(), left.begin() + std::ptrdiff_t(offset), left.end(), isBefore);
    const auto first = left.begin() + std::ptrdiff_t(offset);
    const auto last = first + std::ptrdiff_t(wanted);
    if (last != left.end())
        std::nth_element(first, last, left.end(), isBefore);
    std::sort(first, last, isBefore);
    for (size_t i = offset; i < offset + wanted; ++i)
        part.places.push_back(left[i].place);
    return part;
}

std::vector<std::uint32_t> RunIndexOrder::all(const RunIndexFilter &filter, size_t segments) const
{
    std::vector<Item> from = items(filter, segments);
    sortByKey(from);
    std::vector<std::uint32_t> places;
    places.reserve(from.size());
    for (size_t begin = 0; begin < from.size();) {
        size_t end = begin + 1;
        while (end < from.size() && from[end].key == from[begin].key)
            ++end;
        if (end - begin > 1)
            std::sort(from.begin() + std::ptrdiff_t(begin), from.begin() + std::ptrdiff_t(end),
                      [this](const Item &a, const Item &b) { return beforeByRest(a.place, b.place); });
        for (; begin < end; ++begin)
            places.push_back(from[begin].place);
    }
    return places;
}

} // namespace assay
