#include "core/learn/permutation_importance.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/learn/closed_intervals.h"
#include "core/learn/explained_rows.h"
#include "core/learn/losses.h"
#include "core/learn/row_losses.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

namespace assay
{

namespace
{

/// Each part works on a table of its own.
constexpr size_t mostParts = 16;

/// Numbers, one a row, whose mean is the loss and whose spread is that of the loss (the delta method for the root).
std::vector<double> lossesByRow(const ScoredRows &scored)
{
    std::vector<double> losses = *rowLosses(QLatin1String(curveLossName(scored.task)), scored);
    if (scored.task != LearningTask::Regression)
        return losses;
    double sum = 0;
    for (const double loss : losses)
        sum += loss;
    const double mean = sum / double(losses.size());
    const double root = std::sqrt(mean);
    for (double &loss : losses)
        loss = root > 0 ? root + (loss - mean) / (2 * root) : 0;
    return losses;
}

void shuffle(Column &column, const Column &original, const std::vector<std::uint32_t> &order)
{
    for (size_t i = 0; i < order.size(); ++i) {
        if (original.isWords())
            column.codes[i] = original.codes[order[i]];
        else
            column.numbers[i] = original.numbers[order[i]];
    }
}

/// What all inputs are measured with.
class Shuffling final
{
public:
    Shuffling(const TrainedModel &model, const Table &held, std::span<const double> truth,
              const ShuffleOptions &options, const Progress &progress)
        : m_model(model),
          m_held(held),
          m_truth(truth),
          m_stop(progress)
    {
        Random random(options.seed, "permutation importance");
        for (int i = 0; i < std::max(1, options.shuffles); ++i)
            m_orders.push_back(random.permutation(std::uint32_t(truth.size())));
    }

    Result<> measurePlain()
    {
        ASSAY_TRY(prediction, m_model.predict(m_held, m_stop));
        const ScoredRows scored = scoredBy(prediction);
        if (!isScorable(scored))
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("core", "The model predicts values that are not finite on these "
                                                             "rows, or their truth does not fit, so no importance "
                                                             "can be measured. Choose other data.")};
        m_plain = lossesByRow(scored);
        return Done{};
    }

    /// `changed` is a copy of the table, and is so again when it returns.
    Result<Estimate> growthOf(size_t column, Table &changed)
    {
        std::vector<double> growth(m_plain.size(), 0);
        for (const std::vector<std::uint32_t> &order : m_orders) {
            if (m_stop.isStopped())
                return explanationStopped();
            shuffle(changed.columns[column], m_held.columns[column], order);
            ASSAY_TRY(prediction, m_model.predict(changed, m_stop));
            const ScoredRows scored = scoredBy(prediction);
            const std::vector<double> losses =
                isScorable(scored) ? lossesByRow(scored)
                                   : std::vector<double>(growth.size(), std::numeric_limits<double>::quiet_NaN());
            addGrowth(growth, losses, order);
        }
        changed.columns[column] = m_held.columns[column];
        return meanInterval(growth);
    }

private:
    /// What a row adds to the mean growth: as the one whose value is replaced, and as the one whose value is given to
    /// another. Without the latter the interval would be too narrow.
    void addGrowth(std::vector<double> &growth, const std::vector<double> &losses,
                   const std::vector<std::uint32_t> &order) const
    {
        double mean = 0;
        for (size_t i = 0; i < losses.size(); ++i)
            mean += (losses[i] - m_plain[i]) / double(losses.size());
        for (size_t i = 0; i < losses.size(); ++i) {
            const double own = losses[i] - m_plain[i];
            growth[i] += own / double(m_orders.size());
            growth[order[i]] += (own - mean) / double(m_orders.size());
        }
    }

    [[nodiscard]] ScoredRows scoredBy(const std::vector<double> &prediction) const
    {
        return {m_model.task(), m_model.outputs(), m_truth, prediction};
    }

    const TrainedModel &m_model;
    const Table &m_held;
    std::span<const double> m_truth;
    StopOnly m_stop;
    std::vector<std::vector<std::uint32_t>> m_orders; ///< the same for every input
    std::vector<double> m_plain;
};

} // namespace

Result<std::vector<InputImportance>> permutationImportance(const TrainedModel &model, const Table &table,
                                                           std::span<const std::uint32_t> rows,
                                                           std::span<const double> truth, const ShuffleOptions &options,
                                                           Progress &progress)
{
    ASSAY_TRY(held, explainedTable(model, table, rows));
    if (truth.size() != rows.size())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("core", "Importance needs the truth of each row; "
                                                                             "%1 rows came with %2 values.")
                                             .arg(rows.size())
                                             .arg(truth.size())};
    Shuffling shuffling(model, held, truth, options, progress);
    ASSAY_CHECK(shuffling.measurePlain());

    const size_t count = held.columns.size();
    const size_t parts = std::min(count, mostParts);
    PartCount done(progress, count, QCoreApplication::translate("core", "Shuffling one input after another"));
    std::vector<InputImportance> found(count);
    std::optional<Error> problem;
    std::mutex lock;
    parallelFor(parts, options.threads, [&](size_t part) {
        Table changed = held;
        for (size_t column = part; column < count; column += parts) {
            const Result<Estimate> growth = shuffling.growthOf(column, changed);
            if (!growth) {
                const std::scoped_lock locked(lock);
                problem = growth.error();
                return;
            }
            found[column] = {held.columns[column].name, *growth};
            done.finishOne();
        }
    });
    if (progress.isStopped())
        return explanationStopped();
    if (problem)
        return *problem;
    std::stable_sort(found.begin(), found.end(), [](const InputImportance &a, const InputImportance &b) {
        return std::isnan(b.growth.value) ? !std::isnan(a.growth.value) : a.growth.value > b.growth.value;
    });
    return found;
}

} // namespace assay
