#include "core/learn/partial_dependence.h"

#include "core/base/parallel.h"
#include "core/learn/explained_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <numeric>

namespace assay
{

namespace
{

/// Each part works on a table of its own.
constexpr size_t mostParts = 8;
constexpr double firstQuantile = 0.05;

/// Codes of the words that occur most, in that order; of equals the one that came first.
std::vector<std::int32_t> frequentWords(const Column &column, size_t most)
{
    std::vector<size_t> counts(size_t(column.words.size()), 0);
    for (const std::int32_t code : column.codes) {
        if (code >= 0)
            ++counts[size_t(code)];
    }
    std::vector<std::int32_t> codes;
    for (size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            codes.push_back(std::int32_t(code));
    }
    const auto isMoreFrequent = [&](std::int32_t a, std::int32_t b) {
        return counts[size_t(a)] != counts[size_t(b)] ? counts[size_t(a)] > counts[size_t(b)] : a < b;
    };
    std::sort(codes.begin(), codes.end(), isMoreFrequent);
    codes.resize(std::min(codes.size(), most));
    return codes;
}

std::vector<double> gridOfNumbers(const Column &column, size_t most)
{
    std::vector<double> sorted;
    std::copy_if(column.numbers.begin(), column.numbers.end(), std::back_inserter(sorted),
                 [](double number) { return std::isfinite(number); });
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> values;
    std::unique_copy(sorted.begin(), sorted.end(), std::back_inserter(values));
    if (values.size() <= most)
        return values;
    std::vector<double> grid;
    for (size_t i = 0; i < most; ++i) {
        const double quantile = firstQuantile + (1 - 2 * firstQuantile) * double(i) / double(most - 1);
        // A value that occurs, so that whole numbers stay whole.
        const double value = sorted[size_t(std::lround(quantile * double(sorted.size() - 1)))];
        if (grid.empty() || value > grid.back())
            grid.push_back(value);
    }
    return grid;
}

/// The values that the input is to take, and how it takes them.
struct Grid {
    std::vector<double> numbers;
    std::vector<std::int32_t> codes;

    [[nodiscard]] size_t size() const { return numbers.size() + codes.size(); }
    void give(Column &column, size_t point) const
    {
        if (column.isWords())
            std::fill(column.codes.begin(), column.codes.end(), codes[point]);
        else
            std::fill(column.numbers.begin(), column.numbers.end(), numbers[point]);
    }
};

std::vector<double> meansOf(const std::vector<double> &prediction, size_t outputs)
{
    std::vector<double> means(outputs, 0);
    for (size_t i = 0; i < prediction.size(); ++i)
        means[i % outputs] += prediction[i];
    for (double &mean : means)
        mean /= double(prediction.size() / outputs);
    return means;
}

Error noSuchInput(const QString &input)
{
    return Error{
        ErrorCode::NotFound,
        QCoreApplication::translate("core", "The model has no input “%1”. Choose one of its inputs.").arg(input)};
}

Error noValues(const QString &input)
{
    return Error{ErrorCode::Invalid, QCoreApplication::translate("core", "“%1” has no value in these rows, so nothing "
                                                                         "can depend on it. Choose another input.")
                                         .arg(input)};
}

} // namespace

Result<PartialDependence> partialDependence(const TrainedModel &model, const Table &table,
                                            std::span<const std::uint32_t> rows, const QString &input,
                                            const DependenceOptions &options, Progress &progress)
{
    const Column *whole = table.find(input);
    const auto isIt = [&](const auto &named) { return named.name == input; };
    if (!whole || std::none_of(model.inputs().begin(), model.inputs().end(), isIt))
        return noSuchInput(input);
    ASSAY_TRY(all, explainedTable(model, table, rows));
    const auto place = size_t(std::find_if(all.columns.begin(), all.columns.end(), isIt) - all.columns.begin());
    const Column &column = all.columns[place];
    const size_t most = std::max<size_t>(2, options.points);
    const Grid grid = column.isWords() ? Grid{{}, frequentWords(column, most)} : Grid{gridOfNumbers(column, most), {}};
    if (grid.size() == 0)
        return noValues(input);

    std::vector<std::uint32_t> drawn = sampledPlaces(rows.size(), std::max<size_t>(1, options.rows), options.seed);
    ASSAY_TRY(sample, explainedTable(model, all, drawn));
    PartialDependence found{input, column.type, sample.rowCount, {}};
    for (size_t point = 0; point < grid.size(); ++point) {
        const double number = column.isWords() ? std::numeric_limits<double>::quiet_NaN() : grid.numbers[point];
        const QString text = column.isWords() ? column.words.at(grid.codes[point]) : valueText(number, column.type);
        found.points.push_back({text, number, {}});
    }
    PartCount done(progress, grid.size(),
                   QCoreApplication::translate("core", "Seeing how predictions depend on “%1”").arg(input));
    std::optional<Error> problem;
    std::mutex lock;
    const size_t parts = std::min(grid.size(), mostParts);
    parallelFor(parts, options.threads, [&](size_t part) {
        Table changed = sample;
        StopOnly stop(progress);
        for (size_t point = part; point < grid.size() && !stop.isStopped(); point += parts) {
            grid.give(changed.columns[place], point);
            const auto prediction = model.predict(changed, stop);
            if (!prediction) {
                const std::scoped_lock locked(lock);
                problem = prediction.error();
                return;
            }
            found.points[point].means = meansOf(*prediction, model.outputs());
            done.finishOne();
        }
    });
    if (progress.isStopped())
        return explanationStopped();
    if (problem)
        return *problem;
    return found;
}

} // namespace assay
