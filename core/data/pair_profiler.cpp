#include "core/data/pair_profiler.h"

#include "core/base/parallel.h"
#include "core/data/correlation.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>

namespace assay
{

namespace
{

constexpr qsizetype mostWords = 100;
constexpr size_t mostColumns = 60;
constexpr size_t mostOtherPairs = 50;
constexpr size_t sampleSize = 100'000;
/// Weaker ones say nothing to a person.
constexpr double weakest = 0.1;

/// A column as pairs see it: a category's codes, or numbers, which are sorted once for all their pairs.
struct PairColumn {
    QString name;
    bool isCategory = false;
    std::optional<RankedNumbers> numbers = {};
    std::vector<std::int32_t> codes = {}; ///< of numbers: of their tenths
};

size_t strideOf(std::int64_t rows)
{
    return std::max<size_t>(1, (size_t(rows) + sampleSize - 1) / sampleSize);
}

bool isPairable(const Column &column, const TableProfile &profile)
{
    const ColumnProfile *found = profile.find(column.name);
    if (found == nullptr || found->distinct < 2)
        return false;
    switch (column.type) {
    case ColumnType::Boolean:
    case ColumnType::Integer:
    case ColumnType::Real:
        return true;
    case ColumnType::Category:
        return column.words.size() <= mostWords;
    default:
        return false;
    }
}

/// Every `stride`-th row of the column.
PairColumn pairColumn(const Column &column, size_t stride, bool hasCategories)
{
    PairColumn chosen{column.name, column.isWords()};
    if (column.isWords()) {
        for (size_t row = 0; row < column.codes.size(); row += stride)
            chosen.codes.push_back(column.codes[row]);
        return chosen;
    }
    std::vector<double> numbers;
    numbers.reserve(column.numbers.size() / stride + 1);
    for (size_t row = 0; row < column.numbers.size(); row += stride)
        numbers.push_back(column.numbers[row]);
    if (hasCategories)
        chosen.codes = decileCodes(numbers);
    chosen.numbers.emplace(std::move(numbers));
    return chosen;
}

std::vector<PairColumn> pairColumns(const std::vector<const Column *> &columns, size_t stride, int threads)
{
    const bool hasCategories =
        std::any_of(columns.begin(), columns.end(), [](const Column *column) { return column->isWords(); });
    std::vector<PairColumn> chosen(columns.size());
    parallelFor(columns.size(), threads, [&](size_t i) { chosen[i] = pairColumn(*columns[i], stride, hasCategories); });
    return chosen;
}

void addPair(std::vector<PairProfile> &pairs, const PairColumn &a, const PairColumn &b, const char *kind, double value)
{
    if (std::isfinite(value))
        pairs.push_back({a.name, b.name, QString::fromLatin1(kind), value});
}

void addRelation(std::vector<PairProfile> &pairs, const PairColumn &a, const PairColumn &b, bool withPearson)
{
    if (a.isCategory || b.isCategory) {
        addPair(pairs, a, b, "cramers_v", cramersV(a.codes, b.codes));
        return;
    }
    if (withPearson)
        addPair(pairs, a, b, "pearson", a.numbers->pearson(*b.numbers));
    addPair(pairs, a, b, "spearman", a.numbers->spearman(*b.numbers));
}

void sortByStrength(std::vector<PairProfile> &pairs)
{
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const PairProfile &a, const PairProfile &b) { return std::abs(a.value) > std::abs(b.value); });
}

Error cancelled()
{
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Describing the data was cancelled.")};
}

/// What `relate` finds for each of `count` columns, in their order.
template <typename Relate>
Result<std::vector<PairProfile>> relateAll(size_t count, int threads, const Progress &progress, Relate relate)
{
    std::vector<std::vector<PairProfile>> found(count);
    parallelFor(count, threads, [&](size_t i) {
        if (!progress.isStopped())
            relate(i, found[i]);
    });
    if (progress.isStopped())
        return cancelled();
    std::vector<PairProfile> pairs;
    for (const std::vector<PairProfile> &some : found)
        pairs.insert(pairs.end(), some.begin(), some.end());
    return pairs;
}

Result<> addTargetPairs(std::vector<const Column *> columns, const Column &target, TableProfile &profile,
                        Progress &progress, int threads)
{
    const size_t stride = profile.rows > mostSortedRows ? strideOf(profile.rows) : 1;
    std::erase(columns, &target);
    columns.push_back(&target);
    const std::vector<PairColumn> chosen = pairColumns(columns, stride, threads);
    ASSAY_TRY(pairs, relateAll(chosen.size() - 1, threads, progress, [&](size_t i, std::vector<PairProfile> &found) {
                  addRelation(found, chosen[i], chosen.back(), false);
              }));
    sortByStrength(pairs);
    profile.pairs.insert(profile.pairs.end(), pairs.begin(), pairs.end());
    return Done{};
}

Result<> addOtherPairs(std::vector<const Column *> columns, const Column *target, TableProfile &profile,
                       Progress &progress, int threads)
{
    std::erase(columns, target);
    columns.resize(std::min(columns.size(), mostColumns));
    const std::vector<PairColumn> chosen = pairColumns(columns, strideOf(profile.rows), threads);
    ASSAY_TRY(pairs, relateAll(chosen.size(), threads, progress, [&](size_t i, std::vector<PairProfile> &found) {
                  for (size_t j = i + 1; j < chosen.size() && !progress.isStopped(); ++j)
                      addRelation(found, chosen[i], chosen[j], true);
              }));
    std::erase_if(pairs, [](const PairProfile &pair) { return std::abs(pair.value) < weakest; });
    sortByStrength(pairs);
    pairs.resize(std::min(pairs.size(), mostOtherPairs));
    profile.pairs.insert(profile.pairs.end(), pairs.begin(), pairs.end());
    return Done{};
}

} // namespace

Result<> profilePairs(const Table &table, const Column *target, TableProfile &profile, Progress &progress, int threads)
{
    std::vector<const Column *> columns;
    for (const Column &column : table.columns) {
        if (isPairable(column, profile))
            columns.push_back(&column);
    }
    if (target != nullptr && isPairable(*target, profile))
        ASSAY_CHECK(addTargetPairs(columns, *target, profile, progress, threads));
    return addOtherPairs(columns, target, profile, progress, threads);
}

} // namespace assay
