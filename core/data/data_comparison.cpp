#include "core/data/data_comparison.h"

#include "core/base/holm.h"
#include "core/base/json.h"
#include "core/data/data_faults.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <new>

namespace assay
{

namespace
{

constexpr int cellCount = 10;

bool isCompared(const SchemaColumn &column)
{
    return column.role != ColumnRole::Key && column.role != ColumnRole::Time && column.type != ColumnType::Text;
}

/// Tenths of the reference's numbers, with open ends; fewer where values repeat.
DistributionDistance distanceOfNumbers(const ColumnPair &pair)
{
    std::vector<double> edges;
    for (int i = 1; i < cellCount; ++i)
        edges.push_back(pair.sortedBefore[pair.sortedBefore.size() * size_t(i) / cellCount]);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    const auto counted = [&](const std::vector<double> &sorted, std::int64_t missing) {
        std::vector<std::int64_t> counts;
        auto from = sorted.begin();
        for (const double edge : edges) {
            const auto to = std::lower_bound(from, sorted.end(), edge);
            counts.push_back(to - from);
            from = to;
        }
        counts.push_back(sorted.end() - from);
        counts.push_back(missing);
        return counts;
    };
    return distributionDistance(counted(pair.sortedBefore, pair.missingBefore),
                                counted(pair.sortedNow, pair.missingNow));
}

DistributionDistance distanceOfWords(const ColumnPair &pair)
{
    std::vector<std::int64_t> before{pair.missingBefore};
    std::vector<std::int64_t> now{pair.missingNow};
    for (const auto &[word, counts] : pair.words) {
        before.push_back(counts.before);
        now.push_back(counts.now);
    }
    return distributionDistance(before, now);
}

std::vector<ColumnDistance> distancesOf(const std::vector<ColumnPair> &pairs)
{
    std::vector<ColumnDistance> distances;
    std::vector<double> p;
    for (const ColumnPair &pair : pairs) {
        if (!isCompared(*pair.schema) || (!pair.isCategory && !pair.isNumber()))
            continue;
        distances.push_back({pair.name(), pair.isCategory ? distanceOfWords(pair) : distanceOfNumbers(pair), 1});
        p.push_back(distances.back().distance.p);
    }
    const std::vector<double> corrected = holmCorrected(p);
    for (size_t i = 0; i < distances.size(); ++i)
        distances[i].correctedP = corrected[i];
    return distances;
}

Result<DataComparison> compare(const Schema &schema, const Table &reference, const Table &table, Progress &progress,
                               const QStringList &references)
{
    const auto stopped = [] {
        return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Comparing the data was cancelled.")};
    };
    std::vector<ColumnPair> pairs;
    for (size_t i = 0; i < schema.columns.size(); ++i) {
        const SchemaColumn &column = schema.columns[i];
        if (!progress.report(0.8 * double(i) / double(schema.columns.size()),
                             QCoreApplication::translate("core", "Comparing “%1”").arg(column.name)))
            return stopped();
        const Column *before = reference.find(column.name);
        const Column *now = table.find(column.name);
        if (before != nullptr && now != nullptr && column.role != ColumnRole::Ignored)
            pairs.push_back(makeColumnPair(column, *before, *now));
    }
    DataComparison comparison;
    comparison.distances = distancesOf(pairs);
    data_faults::Context context{schema, reference, table, pairs, references, comparison.faults};
    // In this order, since a fault found early explains what later ones would take for something else.
    constexpr std::array finders = {
        data_faults::findFlippedTarget, data_faults::findSwappedColumns, data_faults::findUnitChanges,
        data_faults::findPointMasses,   data_faults::findConstants,      data_faults::findMissingBursts,
        data_faults::findChangedWords,  data_faults::findTimeShifts,     data_faults::findRepeatedRows};
    for (const auto find : finders) {
        if (progress.isStopped())
            return stopped();
        find(context);
    }
    return comparison;
}

} // namespace

std::vector<ColumnDistance> columnDistances(const Table &before, const Table &now, const QStringList &leftOut)
{
    std::vector<SchemaColumn> roles;
    roles.reserve(now.columns.size());
    std::vector<ColumnPair> pairs;
    for (const Column &column : now.columns) {
        const Column *old = before.find(column.name);
        const bool isTime = column.type == ColumnType::Date || column.type == ColumnType::Timestamp;
        if (old == nullptr || old->isWords() != column.isWords() || isTime || leftOut.contains(column.name))
            continue;
        SchemaColumn role;
        role.name = column.name;
        role.type = column.type;
        pairs.push_back(makeColumnPair(roles.emplace_back(role), *old, column));
    }
    return distancesOf(pairs);
}

QJsonObject distanceToJson(const ColumnDistance &distance)
{
    const DistributionDistance &d = distance.distance;
    return {{QStringLiteral("column"), distance.column},
            {QStringLiteral("cells"), d.cells},
            {QStringLiteral("jsd"), jsonNumber(d.jsd)},
            {QStringLiteral("jsd_limit"), jsonNumber(d.jsdLimit)},
            {QStringLiteral("psi"), jsonNumber(d.psi)},
            {QStringLiteral("psi_limit"), jsonNumber(d.psiLimit)},
            {QStringLiteral("hellinger"), jsonNumber(d.hellinger)},
            {QStringLiteral("hellinger_limit"), jsonNumber(d.hellingerLimit)},
            {QStringLiteral("p"), jsonNumber(d.p)},
            {QStringLiteral("p_corrected"), jsonNumber(distance.correctedP)}};
}

ColumnDistance distanceFromJson(const QJsonObject &object)
{
    const auto number = [&](const char *key, double otherwise) {
        return numberFromJson(object.value(QLatin1String(key))).value_or(otherwise);
    };
    ColumnDistance distance;
    distance.column = object.value(QLatin1String("column")).toString();
    DistributionDistance &d = distance.distance;
    d.cells = object.value(QLatin1String("cells")).toInt();
    d.jsd = number("jsd", 0);
    d.jsdLimit = number("jsd_limit", 0);
    d.psi = number("psi", 0);
    d.psiLimit = number("psi_limit", 0);
    d.hellinger = number("hellinger", 0);
    d.hellingerLimit = number("hellinger_limit", 0);
    d.p = number("p", 1);
    distance.correctedP = number("p_corrected", 1);
    return distance;
}

Result<DataComparison> compareData(const Schema &schema, const Table &reference, const Table &table, Progress &progress,
                                   const QStringList &references)
{
    try {
        return compare(schema, reference, table, progress, references);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io, QCoreApplication::translate("core", "Cannot compare the data: there is too little "
                                                                        "free memory. Close other programs and try "
                                                                        "again.")};
    }
}

} // namespace assay
