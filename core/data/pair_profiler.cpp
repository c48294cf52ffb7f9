#include "core/data/pair_profiler.h"

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
/// Ranks of more rows take longer than reading them.
constexpr size_t mostExactRows = 1'000'000;
/// Weaker ones say nothing to a person.
constexpr double weakest = 0.1;

/// A column as pairs see it. Codes are made when a category asks for them.
struct PairColumn {
    QString name;
    bool isCategory = false;
    std::vector<double> numbers;
    std::vector<std::int32_t> codes;
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
PairColumn pairColumn(const Column &column, size_t stride)
{
    PairColumn chosen{column.name, column.isWords(), {}, {}};
    for (size_t row = 0; row < (column.isWords() ? column.codes.size() : column.numbers.size()); row += stride) {
        if (column.isWords())
            chosen.codes.push_back(column.codes[row]);
        else
            chosen.numbers.push_back(column.numbers[row]);
    }
    return chosen;
}

const std::vector<std::int32_t> &codesOf(PairColumn &column)
{
    if (column.codes.empty() && !column.isCategory)
        column.codes = decileCodes(column.numbers);
    return column.codes;
}

void addPair(std::vector<PairProfile> &pairs, const PairColumn &a, const PairColumn &b, const char *kind, double value)
{
    if (std::isfinite(value))
        pairs.push_back({a.name, b.name, QString::fromLatin1(kind), value});
}

void addRelation(std::vector<PairProfile> &pairs, PairColumn &a, PairColumn &b, bool withPearson)
{
    if (a.isCategory || b.isCategory) {
        addPair(pairs, a, b, "cramers_v", cramersV(codesOf(a), codesOf(b)));
        return;
    }
    if (withPearson)
        addPair(pairs, a, b, "pearson", pearson(a.numbers, b.numbers));
    addPair(pairs, a, b, "spearman", spearman(a.numbers, b.numbers));
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

Result<> addTargetPairs(const std::vector<const Column *> &columns, const Column &target, TableProfile &profile,
                        Progress &progress)
{
    std::vector<PairProfile> pairs;
    const size_t stride = size_t(profile.rows) > mostExactRows ? strideOf(profile.rows) : 1;
    PairColumn to = pairColumn(target, stride);
    for (const Column *column : columns) {
        if (progress.isStopped())
            return cancelled();
        if (column == &target)
            continue;
        PairColumn from = pairColumn(*column, stride);
        addRelation(pairs, from, to, false);
    }
    sortByStrength(pairs);
    profile.pairs.insert(profile.pairs.end(), pairs.begin(), pairs.end());
    return Done{};
}

Result<> addOtherPairs(const std::vector<const Column *> &columns, const Column *target, std::int64_t rowCount,
                       TableProfile &profile, Progress &progress)
{
    const size_t stride = strideOf(rowCount);
    std::vector<PairColumn> chosen;
    for (const Column *column : columns) {
        if (column != target && chosen.size() < mostColumns)
            chosen.push_back(pairColumn(*column, stride));
    }
    std::vector<PairProfile> pairs;
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (progress.isStopped())
            return cancelled();
        for (size_t j = i + 1; j < chosen.size(); ++j)
            addRelation(pairs, chosen[i], chosen[j], true);
    }
    std::erase_if(pairs, [](const PairProfile &pair) { return std::abs(pair.value) < weakest; });
    sortByStrength(pairs);
    pairs.resize(std::min(pairs.size(), mostOtherPairs));
    profile.pairs.insert(profile.pairs.end(), pairs.begin(), pairs.end());
    return Done{};
}

} // namespace

Result<> profilePairs(const Table &table, const Column *target, TableProfile &profile, Progress &progress)
{
    std::vector<const Column *> columns;
    for (const Column &column : table.columns) {
        if (isPairable(column, profile))
            columns.push_back(&column);
    }
    if (target != nullptr && isPairable(*target, profile))
        ASSAY_CHECK(addTargetPairs(columns, *target, profile, progress));
    return addOtherPairs(columns, target, table.rowCount, profile, progress);
}

} // namespace assay
