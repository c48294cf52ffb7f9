#include "core/learn/explained_rows.h"

#include "core/base/random.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace assay
{

namespace
{

template <typename T>
std::vector<T> taken(const std::vector<T> &values, std::span<const std::uint32_t> rows)
{
    std::vector<T> some;
    some.reserve(rows.size());
    for (const std::uint32_t row : rows)
        some.push_back(values[row]);
    return some;
}

} // namespace

Result<Table> explainedTable(const TrainedModel &model, const Table &table, std::span<const std::uint32_t> rows)
{
    if (rows.empty())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "There are no rows to explain the model with. Choose data "
                                                         "that hold its target.")};
    const bool isWithin =
        std::all_of(rows.begin(), rows.end(), [&](std::uint32_t row) { return std::int64_t(row) < table.rowCount; });
    if (!isWithin)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "The rows to explain the model with are not rows of this "
                                                         "table. Evaluate the model on the data first.")};
    Table some;
    some.rowCount = std::int64_t(rows.size());
    for (const ModelInput &input : model.inputs()) {
        if (const Column *column = table.find(input.name)) {
            const bool isWords = column->isWords();
            some.columns.push_back({column->name, column->type,
                                    isWords ? std::vector<double>() : taken(column->numbers, rows),
                                    isWords ? taken(column->codes, rows) : std::vector<std::int32_t>(), column->words});
        }
    }
    return some;
}

std::vector<std::uint32_t> sampledPlaces(size_t count, size_t most, std::uint64_t seed)
{
    if (count <= most) {
        std::vector<std::uint32_t> all(count);
        std::iota(all.begin(), all.end(), 0U);
        return all;
    }
    std::vector<std::uint32_t> places = Random(seed, "explained rows").permutation(std::uint32_t(count));
    places.resize(most);
    std::sort(places.begin(), places.end());
    return places;
}

Error explanationStopped()
{
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "The explanation was stopped.")};
}

} // namespace assay
