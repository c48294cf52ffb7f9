#include "core/runs/run_groups.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay::run_groups
{

namespace
{

constexpr std::uint32_t none = ~0U;

/// Small numbers for any 64 bits, from 1 in the order in which they came.
class CodeTable final
{
public:
    std::uint32_t codeOf(std::uint64_t bits)
    {
        if (2 * size_t(m_count) >= m_slots.size())
            grow();
        Slot &slot = slotOf(bits);
        if (slot.code == 0)
            slot = {bits, ++m_count};
        return slot.code;
    }
    [[nodiscard]] std::uint32_t count() const { return m_count; }

private:
    struct Slot {
        std::uint64_t bits = 0;
        std::uint32_t code = 0; ///< 0: free
    };

    Slot &slotOf(std::uint64_t bits)
    {
        // Every bit has to reach the low ones: floats differ in their high ones.
        std::uint64_t hash = (bits ^ (bits >> 32)) * 0x9E37'79B9'7F4A'7C15;
        hash = (hash ^ (hash >> 29)) * 0xBF58'476D'1CE4'E5B9;
        const size_t mask = m_slots.size() - 1;
        size_t at = size_t(hash ^ (hash >> 32)) & mask;
        while (m_slots[at].code != 0 && m_slots[at].bits != bits)
            at = (at + 1) & mask;
        return m_slots[at];
    }

    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (slot.code != 0)
                slotOf(slot.bits) = slot;
        }
    }

    std::vector<Slot> m_slots = std::vector<Slot>(64);
    std::uint32_t m_count = 0;
};

/// Runs that no key has told apart yet. Each key splits what it tells apart; the runs that stand alone are not looked
/// at any more.
class Partition final
{
public:
    /// Of the runs at `places`, of `size` in all.
    Partition(std::span<const std::uint32_t> places, size_t size) : m_partOf(size, none), m_sizes{0}
    {
        for (const std::uint32_t place : places)
            m_partOf[place] = 0;
        // Ascending, so that columns are read from end to end.
        m_undecided.reserve(places.size());
        for (std::uint32_t place = 0; place < size; ++place) {
            if (m_partOf[place] == 0)
                m_undecided.push_back(place);
        }
        m_sizes[0] = std::uint32_t(m_undecided.size());
    }

    /// Places in ascending order whose runs are not alone yet.
    [[nodiscard]] const std::vector<std::uint32_t> &undecided() const { return m_undecided; }

    /// Splits by codes, one a place, below `codeCount`.
    void split(const std::uint32_t *codes, size_t codeCount)
    {
        constexpr size_t mostCells = 1U << 20;
        const size_t before = m_sizes.size();
        // Most parts stay whole, which the first run of each tells without a table.
        std::vector<std::uint32_t> first(before, none);
        const bool isSmall = before * codeCount <= mostCells;
        std::vector<std::uint32_t> cells(isSmall ? before * codeCount : 0, none);
        CodeTable table;
        for (const std::uint32_t place : m_undecided) {
            const std::uint32_t part = m_partOf[place];
            const std::uint32_t code = codes[place];
            if (first[part] == none)
                first[part] = code;
            if (first[part] == code)
                continue;
            const auto added = std::uint32_t(m_sizes.size());
            std::uint32_t to = 0;
            if (isSmall) {
                std::uint32_t &cell = cells[size_t(part) * codeCount + code];
                if (cell == none)
                    cell = added;
                to = cell;
            } else {
                to = std::uint32_t(before) + table.codeOf(std::uint64_t(part) << 32 | code) - 1;
            }
            if (to == added)
                m_sizes.push_back(0);
            --m_sizes[part];
            ++m_sizes[to];
            m_partOf[place] = to;
        }
        std::erase_if(m_undecided, [this](std::uint32_t place) { return m_sizes[m_partOf[place]] == 1; });
    }

    /// The runs of each part, in the order of `places`, parts by their first; numbers, not places.
    [[nodiscard]] std::vector<RunGroup> groups(std::span<const std::uint32_t> places) const
    {
        std::vector<RunGroup> made;
        std::vector<std::uint32_t> rank(m_sizes.size(), none);
        for (const std::uint32_t place : places) {
            const std::uint32_t part = m_partOf[place];
            if (rank[part] == none) {
                rank[part] = std::uint32_t(made.size());
                made.emplace_back().runs.reserve(m_sizes[part]);
            }
            made[rank[part]].runs.push_back(place + 1);
        }
        return made;
    }

private:
    std::vector<std::uint32_t> m_partOf; ///< by place
    std::vector<std::uint32_t> m_sizes;  ///< by part
    std::vector<std::uint32_t> m_undecided;
};

/// Splits by the values of one column.
void splitByColumn(Partition &partition, const RunIndexColumn &column, const RunKey &key,
                   const RunIndexColumns &columns)
{
    if (column.form() == RunIndexColumn::Form::Texts) {
        const TextPool &pool = column.pool();
        if (key.kind != RunKey::Kind::Dataset) {
            partition.split(column.codes(), size_t(pool.size()) + 1);
            return;
        }
        // Other versions in the same roles may have the same names.
        TextPool expanded;
        std::vector<std::uint32_t> byCode(size_t(pool.size()) + 1, 0);
        for (std::uint32_t code = 1; code <= pool.size(); ++code)
            byCode[code] = expanded.codeOf(columns.expand(key, pool.text(code)).join(u'\n').toUtf8().toStdString());
        std::vector<std::uint32_t> codes(column.size());
        std::transform(column.codes(), column.codes() + column.size(), codes.begin(),
                       [&](std::uint32_t code) { return byCode[code]; });
        partition.split(codes.data(), size_t(expanded.size()) + 1);
        return;
    }
    CodeTable table;
    std::vector<std::uint32_t> codes(column.size());
    const bool isNumbers = column.form() == RunIndexColumn::Form::Numbers;
    for (const std::uint32_t place : partition.undecided()) {
        const double number = column.numbers()[place];
        // Where texts are meant, “-0” is another one than “0”.
        codes[place] = table.codeOf(std::bit_cast<std::uint64_t>(isNumbers && number == 0 ? 0.0 : number));
    }
    partition.split(codes.data(), size_t(table.count()) + 1);
}

/// Reads the values of a key as numbers; NaN where there is none.
class NumberReader final
{
public:
    explicit NumberReader(const RunIndexColumn &column) : m_column(column)
    {
        if (column.form() == RunIndexColumn::Form::Numbers)
            return;
        const TextPool &pool = column.pool();
        m_byCode.assign(size_t(pool.size()) + 1, missingNumber);
        for (std::uint32_t code = 1; code <= pool.size(); ++code) {
            bool isNumber = false;
            const double number = pool.text(code).toDouble(&isNumber);
            if (isNumber)
                m_byCode[code] = number;
        }
    }

    double operator()(std::uint32_t run) const
    {
        const size_t place = size_t(run) - 1;
        if (place >= m_column.size())
            return missingNumber;
        if (m_column.form() == RunIndexColumn::Form::Texts)
            return m_byCode[m_column.codes()[place]];
        const double number = m_column.numbers()[place];
        const std::uint32_t code = m_byCode.empty() ? 0 : textCode(number);
        return code != 0 ? m_byCode[code] : number;
    }

private:
    const RunIndexColumn &m_column;
    std::vector<double> m_byCode;
};

Result<const RunIndexColumn *> columnOf(Connection &connection, RunIndexColumns &columns, const RunKey &key)
{
    return key.isNumeric() ? columns.numbers(connection, key) : columns.texts(connection, key);
}

GroupSummary summaryOf(const RunGroup &group, const NumberReader &numberOf, std::vector<double> &values)
{
    values.clear();
    const std::span<const std::uint32_t> runs =
        group.runs.empty() && group.parent != 0 ? std::span(&group.parent, 1) : std::span(group.runs);
    for (const std::uint32_t run : runs) {
        const double value = numberOf(run);
        if (std::isfinite(value))
            values.push_back(value);
    }
    GroupSummary summary;
    summary.count = values.size();
    if (values.empty())
        return summary;
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    summary.least = *least;
    summary.greatest = *greatest;
    // Longer floats: sums of the largest doubles and their squares are still finite.
    const long double sum = std::accumulate(values.begin(), values.end(), 0.0L);
    const long double mean = sum / static_cast<long double>(values.size());
    summary.mean = std::clamp(double(mean), *least, *greatest);
    if (values.size() < 2)
        return summary;
    long double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    summary.deviation = double(std::sqrt(squares / static_cast<long double>(values.size() - 1)));
    return summary;
}

std::vector<GroupSummary> summariesOf(const std::vector<RunGroup> &groups, const RunIndexColumn &column)
{
    const NumberReader numberOf(column);
    std::vector<GroupSummary> summaries;
    summaries.reserve(groups.size());
    std::vector<double> values;
    for (const RunGroup &group : groups)
        summaries.push_back(summaryOf(group, numberOf, values));
    return summaries;
}

/// Groups by the mean of a column; they stand by their first runs before.
void sortByMean(std::vector<RunGroup> &groups, const RunIndexColumn &column, bool isDescending)
{
    const std::vector<GroupSummary> summaries = summariesOf(groups, column);
    std::vector<std::uint32_t> order(groups.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const GroupSummary &first = summaries[a];
        const GroupSummary &second = summaries[b];
        if (first.count == 0 || second.count == 0)
            return first.count != 0 && second.count == 0;
        return isDescending ? first.mean > second.mean : first.mean < second.mean;
    });
    std::vector<RunGroup> sorted;
    sorted.reserve(groups.size());
    for (const std::uint32_t place : order)
        sorted.push_back(std::move(groups[place]));
    groups = std::move(sorted);
}

Result<std::vector<RunGroup>> byKeys(Connection &connection, RunIndexColumns &columns,
                                     std::span<const std::uint32_t> places, const std::vector<RunKey> &keys)
{
    Partition partition(places, columns.segments() * segmentRuns);
    std::vector<const RunIndexColumn *> all;
    for (const RunKey &key : keys) {
        ASSAY_TRY(column, columnOf(connection, columns, key));
        splitByColumn(partition, *column, key, columns);
        all.push_back(column);
    }
    std::vector<RunGroup> groups = partition.groups(places);
    for (RunGroup &group : groups) {
        for (size_t key = 0; key < keys.size(); ++key)
            group.values.push_back(columns.value(keys[key], *all[key], group.runs.front() - 1));
    }
    return groups;
}

} // namespace

Result<std::vector<RunGroup>> make(Connection &connection, RunIndexColumns &columns,
                                   std::span<const std::uint32_t> places, const RunGrouping &grouping,
                                   const RunOrder &order)
{
    ASSAY_TRY(groups, byKeys(connection, columns, places, grouping.keys));
    if (!order.keys.empty() && order.keys.front().key.isNumeric()) {
        ASSAY_TRY(column, columns.numbers(connection, order.keys.front().key));
        sortByMean(groups, *column, order.keys.front().isDescending);
    }
    return std::move(groups);
}

Result<std::vector<GroupSummary>> summarise(Connection &connection, RunIndexColumns &columns,
                                            const std::vector<RunGroup> &groups, const RunKey &key)
{
    if (!key.isNumeric() && !key.isMixed())
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "“%1” is no number. Choose a metric, a time, the duration, a "
                                                         "parameter or a tag.")
                         .arg(key.toString())};
    ASSAY_TRY(column, columnOf(connection, columns, key));
    return summariesOf(groups, *column);
}

} // namespace assay::run_groups
