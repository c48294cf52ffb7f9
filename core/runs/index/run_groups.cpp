#include "core/runs/index/run_groups.h"

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
        forgetLone();
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
        forgetLone();
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
    void forgetLone()
    {
        const auto lone = std::count(m_sizes.begin(), m_sizes.end(), 1U);
        if (lone == m_forgotten)
            return;
        std::erase_if(m_undecided, [this](std::uint32_t place) { return m_sizes[m_partOf[place]] == 1; });
        m_forgotten = lone;
    }

    std::vector<std::uint32_t> m_partOf; ///< by place
    std::vector<std::uint32_t> m_sizes;  ///< by part
    std::vector<std::uint32_t> m_undecided;
    std::ptrdiff_t m_forgotten = 0; ///< how many runs stand alone
};

/// Codes of data by the names, digests or contexts that they stand for: other versions may have the same.
std::vector<std::uint32_t> expandedCodes(const RunIndexColumn &column, const RunKey &key,
                                         const RunIndexColumns &columns)
{
    const TextPool &pool = column.pool();
    TextPool expanded;
    std::vector<std::uint32_t> byCode(size_t(pool.size()) + 1, 0);
    for (std::uint32_t code = 1; code <= pool.size(); ++code)
        byCode[code] = expanded.codeOf(columns.expand(key, pool.text(code)).join(u'\n').toUtf8().toStdString());
    std::vector<std::uint32_t> codes(column.size());
    std::transform(column.codes(), column.codes() + column.size(), codes.begin(),
                   [&](std::uint32_t code) { return byCode[code]; });
    return codes;
}

/// Codes of the numbers of runs that are not alone yet, missing ones among them.
std::vector<std::uint32_t> numberCodes(const RunIndexColumn &column, const Partition &partition, CodeTable &table)
{
    std::vector<std::uint32_t> codes(column.size());
    // Where texts are meant, “-0” is another one than “0”.
    const bool isNumbers = column.form() == RunIndexColumn::Form::Numbers;
    for (const std::uint32_t place : partition.undecided()) {
        const double number = column.numbers()[place];
        codes[place] = table.codeOf(std::bit_cast<std::uint64_t>(isNumbers && number == 0 ? 0.0 : number));
    }
    return codes;
}

/// Splits by the values of one column as it holds them. Those of runs that are marked in `ignored` do not count.
void splitByColumn(Partition &partition, const RunIndexColumn &column, const std::vector<std::uint8_t> &ignored = {})
{
    const bool isTexts = column.form() == RunIndexColumn::Form::Texts;
    if (isTexts && ignored.empty()) {
        partition.split(column.codes(), size_t(column.pool().size()) + 1);
        return;
    }
    CodeTable table;
    std::vector<std::uint32_t> codes = isTexts
                                           ? std::vector<std::uint32_t>(column.codes(), column.codes() + column.size())
                                           : numberCodes(column, partition, table);
    if (!ignored.empty()) {
        const std::uint32_t missing = isTexts ? 0 : table.codeOf(missingBits);
        for (const std::uint32_t place : partition.undecided())
            codes[place] = ignored[place] != 0 ? missing : codes[place];
    }
    partition.split(codes.data(), size_t(isTexts ? column.pool().size() : table.count()) + 1);
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
        if (key.kind == RunKey::Kind::Dataset) {
            const std::vector<std::uint32_t> codes = expandedCodes(*column, key, columns);
            partition.split(codes.data(), size_t(column->pool().size()) + 1);
        } else {
            splitByColumn(partition, *column);
        }
        all.push_back(column);
    }
    std::vector<RunGroup> groups = partition.groups(places);
    for (RunGroup &group : groups) {
        for (size_t key = 0; key < keys.size(); ++key)
            group.values.push_back(columns.value(keys[key], *all[key], group.runs.front() - 1));
    }
    return groups;
}

RunKey param(const QString &name)
{
    return {RunKey::Kind::Param, name};
}

/// Marks the runs that have every one of some keys.
Result<std::vector<std::uint8_t>> runsWith(Connection &connection, RunIndexColumns &columns,
                                           const std::vector<RunKey> &keys)
{
    std::vector<std::uint8_t> have(columns.segments() * segmentRuns, 1);
    for (const RunKey &key : keys) {
        ASSAY_TRY(column, columns.texts(connection, key));
        for (size_t place = 0; place < have.size(); ++place)
            have[place] = have[place] != 0 && column->isPresent(place) ? 1 : 0;
    }
    return have;
}

/// A search's parameters do not tell what it searched, so that none can be taken for another.
Result<> splitOffSearches(Partition &partition, Connection &connection, RunIndexColumns &columns)
{
    ASSAY_TRY(searches, runsWith(connection, columns, searchMarks()));
    std::vector<std::uint32_t> codes(searches.size());
    for (size_t place = 0; place < codes.size(); ++place)
        codes[place] = searches[place] != 0 ? std::uint32_t(place) + 1 : 0;
    partition.split(codes.data(), codes.size() + 1);
    return Done{};
}

Result<std::vector<RunGroup>> byReplicates(Connection &connection, RunIndexColumns &columns,
                                           std::span<const std::uint32_t> places)
{
    Partition partition(places, columns.segments() * segmentRuns);
    for (const RunKey &key : {RunKey{RunKey::Kind::Attribute, QStringLiteral("experiment")},
                              RunKey{RunKey::Kind::Dataset, QStringLiteral("name")}}) {
        ASSAY_TRY(column, columns.texts(connection, key));
        // As it is held: data by versions and roles.
        splitByColumn(partition, *column);
    }
    ASSAY_TRY(params, columns.keys(connection, run_index_store::ColumnName::Kind::Param, ~size_t(0)));
    ASSAY_CHECK(splitOffSearches(partition, connection, columns));
    std::vector<RunKey> found;
    for (const QString &name : foundParameters())
        found.push_back(param(name));
    ASSAY_TRY(trained, runsWith(connection, columns, found));
    for (const QString &name : std::as_const(params.names)) {
        if (partition.undecided().empty())
            break;
        if (isSeed(name))
            continue;
        ASSAY_CHECK(columns.withTexts(connection, param(name), [&](const RunIndexColumn &column) {
            splitByColumn(partition, column, mayBeFound(name) ? trained : std::vector<std::uint8_t>());
        }));
    }
    return partition.groups(places);
}

/// The place of the topmost run above each, by place; a run that none started stands for itself.
class Ancestors final
{
public:
    Ancestors(const RunIndexColumn &parents, size_t count) : m_parents(parents), m_count(count), m_topOf(count, none) {}

    std::uint32_t topOf(std::uint32_t place)
    {
        m_path.clear();
        std::uint32_t at = place;
        while (m_topOf[at] == none) {
            m_topOf[at] = visiting;
            m_path.push_back(at);
            const double parent = m_parents.numbers()[at];
            if (!(parent >= 1 && parent <= double(m_count)))
                break;
            at = std::uint32_t(parent) - 1;
        }
        std::uint32_t top = m_topOf[at];
        if (top == visiting) {
            // The end of the way; or a circle, as no verb makes it, of which one has to be the top.
            top = *std::min_element(std::find(m_path.begin(), m_path.end(), at), m_path.end());
        }
        for (const std::uint32_t passed : m_path)
            m_topOf[passed] = top;
        return top;
    }

private:
    static constexpr std::uint32_t visiting = none - 1;
    const RunIndexColumn &m_parents;
    size_t m_count;
    std::vector<std::uint32_t> m_topOf;
    std::vector<std::uint32_t> m_path;
};

Result<std::vector<RunGroup>> byParents(Connection &connection, RunIndexColumns &columns,
                                        std::span<const std::uint32_t> places)
{
    ASSAY_TRY(parents, columns.parents(connection));
    Ancestors ancestors(*parents, columns.count());
    std::vector<RunGroup> groups;
    std::vector<std::uint32_t> rank(columns.count(), none);
    for (const std::uint32_t place : places) {
        const std::uint32_t top = ancestors.topOf(place);
        if (rank[top] == none) {
            rank[top] = std::uint32_t(groups.size());
            groups.emplace_back().parent = top + 1;
        }
        if (place != top)
            groups[rank[top]].runs.push_back(place + 1);
    }
    return groups;
}

} // namespace

bool isSeed(const QString &param)
{
    static const QStringList names = {QStringLiteral("seed"), QStringLiteral("random_seed"),
                                      QStringLiteral("random_state")};
    const auto last = std::find_if(param.rbegin(), param.rend(), [](QChar c) { return c == u'.' || c == u'/'; });
    return names.contains(param.right(last - param.rbegin()).toLower());
}

const QStringList &foundParameters()
{
    static const QStringList names = {QStringLiteral("features"), QStringLiteral("training_rows"),
                                      QStringLiteral("holdout_rows")};
    return names;
}

bool mayBeFound(const QString &param)
{
    return param == u"ignored_columns" || foundParameters().contains(param);
}

const std::vector<RunKey> &searchMarks()
{
    static const std::vector<RunKey> marks = {{RunKey::Kind::Tag, QStringLiteral("search")},
                                              {RunKey::Kind::Param, QStringLiteral("estimator")},
                                              {RunKey::Kind::Param, QStringLiteral("split")}};
    return marks;
}

Result<std::vector<RunGroup>> make(Connection &connection, RunIndexColumns &columns,
                                   std::span<const std::uint32_t> places, const RunGrouping &grouping,
                                   const RunOrder &order)
{
    // By the best of parent and children, which is the first in the query's order.
    if (grouping.kind == RunGrouping::Kind::Parents)
        return byParents(connection, columns, places);
    ASSAY_TRY(groups, grouping.kind == RunGrouping::Kind::Replicates
                          ? byReplicates(connection, columns, places)
                          : byKeys(connection, columns, places, grouping.keys));
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
