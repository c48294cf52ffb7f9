#include "core/report/input_weights.h"

#include "core/base/random.h"
#include "core/learn/losses.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

namespace
{

constexpr int shuffles = 5;

/// `rows` of a column; with an order, its values in that order instead.
Column takeRows(const Column &column, std::span<const std::uint32_t> rows, const std::vector<std::uint32_t> &order = {})
{
    Column taken;
    taken.name = column.name;
    taken.type = column.type;
    taken.words = column.words;
    for (size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t row = rows[order.empty() ? i : order[i]];
        if (column.isWords())
            taken.codes.push_back(column.codes[row]);
        else
            taken.numbers.push_back(column.numbers[row]);
    }
    return taken;
}

} // namespace

Result<std::vector<FeatureWeight>> shuffledInputWeights(const TrainedModel &model, const Table &table,
                                                        std::span<const std::uint32_t> rows,
                                                        std::span<const double> truth, Progress &progress)
{
    Table held;
    held.rowCount = std::int64_t(rows.size());
    for (const Column &column : table.columns)
        held.columns.push_back(takeRows(column, rows));
    ASSAY_TRY(plain, model.predict(held, progress));
    const double before = curveLoss(model.task(), truth, plain, model.outputs());

    std::vector<FeatureWeight> weights;
    for (const ModelInput &input : model.inputs()) {
        const Column *original = table.find(input.name);
        const auto place = std::find_if(held.columns.begin(), held.columns.end(),
                                        [&](const Column &column) { return column.name == input.name; });
        if (!original || place == held.columns.end())
            continue;
        Random random(1, "report shuffles");
        double growth = 0;
        for (int i = 0; i < shuffles; ++i) {
            if (progress.isStopped())
                return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "The report was stopped.")};
            *place = takeRows(*original, rows, random.permutation(std::uint32_t(rows.size())));
            ASSAY_TRY(predicted, model.predict(held, progress));
            growth += curveLoss(model.task(), truth, predicted, model.outputs()) - before;
        }
        *place = takeRows(*original, rows);
        weights.push_back({input.name, growth / shuffles});
    }
    std::stable_sort(weights.begin(), weights.end(),
                     [](const FeatureWeight &a, const FeatureWeight &b) { return a.share > b.share; });
    return weights;
}

} // namespace assay
