#pragma once

#include "core/base/progress.h"
#include "core/learn/model.h"

#include <span>

namespace assay
{

/// What a model says on average when an input has one value.
struct DependencePoint {
    QString text;              ///< the value as a CSV file holds it
    double number = 0;         ///< the value; NaN for words
    std::vector<double> means; ///< one an output: the value, the probability of the second class, or of each class
};

struct PartialDependence {
    QString input;
    ColumnType type = ColumnType::Real;
    std::int64_t rows = 0; ///< over how many rows the means are
    std::vector<DependencePoint> points;
};

struct DependenceOptions {
    size_t points = 24; ///< at most, at least 2
    size_t rows = 1000; ///< the means are over at most so many, drawn by the seed
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: one a core; results do not depend on it
};

/// The mean prediction over a sample of `rows` (which count from 0 in `table`) as the input takes one value after
/// another in all of them, the other inputs staying as they are (Friedman 2001). Values are those that occur: all when
/// there are few, else numbers and times at equal steps from the 5 % to the 95 % quantile, ascending, or the most
/// frequent words, most frequent first. Where inputs hang together it also asks of combinations that do not occur.
/// Refuses an input that the model does not have, or that has no value in the rows.
Result<PartialDependence> partialDependence(const TrainedModel &model, const Table &table,
                                            std::span<const std::uint32_t> rows, const QString &input,
                                            const DependenceOptions &options, Progress &progress);

} // namespace assay
