#pragma once

#include "core/base/result.h"
#include "core/learn/metrics.h"
#include "core/learn/scored_rows.h"

#include <vector>

namespace assay
{

// Curves and tables of scores for charts. `truth` (n) holds 1 for positive rows and 0 for the others, `scores` (n) is
// larger the more likely a row is positive. Each refuses rows of one kind only and scores that are not finite.

/// Points from “none” (threshold infinite) to “all”.
struct RocCurve {
    std::vector<double> falsePositiveRate;
    std::vector<double> truePositiveRate;
    std::vector<double> thresholds; ///< a row is taken for positive when its score is at least this
};

/// One point a distinct score, but for those on a straight line between two others.
Result<RocCurve> rocCurve(std::span<const double> truth, std::span<const double> scores);

/// Points by descending threshold; the last takes all rows for positive.
struct PrecisionRecallCurve {
    std::vector<double> precision;
    std::vector<double> recall;
    std::vector<double> thresholds;
};

Result<PrecisionRecallCurve> precisionRecallCurve(std::span<const double> truth, std::span<const double> scores);

/// Rows of like probability: what was said and what came true.
struct CalibrationBin {
    double rows = 0;
    double predicted = 0; ///< mean probability
    Estimate observed;    ///< share of positive rows, Wilson's interval
};

/// Ten bins of equal counts, rows of equal probability in one; empty ones are left out. As ece has them.
Result<std::vector<CalibrationBin>> calibrationCurve(std::span<const double> truth, std::span<const double> scores);

/// What contacting the rows of the highest scores brings.
struct GainPoint {
    double share = 0; ///< of all rows
    double gain = 0;  ///< share of the positive rows that are among them
    double lift = 0;  ///< gain / share
};

/// At every hundredth of the rows, rows of equal score counted in proportion.
Result<std::vector<GainPoint>> gainCurve(std::span<const double> truth, std::span<const double> scores);

/// What taking rows for positive from a threshold on comes to.
struct ThresholdRow {
    double threshold = 0;
    double truePositives = 0;
    double falsePositives = 0;
    double falseNegatives = 0;
    double trueNegatives = 0;
    double cost = 0; ///< false positives and negatives times their costs
};

struct ThresholdTable {
    std::vector<ThresholdRow> rows; ///< by descending threshold, at most `mostRows` + 1, the best among them
    ThresholdRow best;              ///< the least cost of all thresholds; the highest of equals
};

/// Refuses costs below 0 or not finite.
Result<ThresholdTable> thresholdTable(std::span<const double> truth, std::span<const double> scores,
                                      double falsePositiveCost, double falseNegativeCost, size_t mostRows = 100);

/// Rows by true class (first index) and decided class, counts; the rows must be scorable classes.
std::vector<std::vector<double>> confusionMatrix(const ScoredRows &rows);

} // namespace assay
