#include "core/learn/paired_tests.h"

#include "core/learn/counted_metrics.h"
#include "core/learn/roc_area.h"

#include <QCoreApplication>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double z = 1.959963984540054;

double standardDeviation(std::span<const double> values)
{
    double sum = 0;
    double count = 0;
    for (const double value : values) {
        sum += std::isfinite(value) ? value : 0;
        count += std::isfinite(value) ? 1 : 0;
    }
    double squares = 0;
    for (const double value : values)
        squares += std::isfinite(value) ? std::pow(value - sum / count, 2) : 0;
    return count > 1 ? std::sqrt(squares / (count - 1)) : notANumber;
}

/// 2 / (n choose k), which overflows no double.
double leastExchangeP(double positives, double negatives)
{
    const double ways =
        std::lgamma(positives + negatives + 1) - std::lgamma(positives + 1) - std::lgamma(negatives + 1);
    return std::min(1.0, 2 * std::exp(-ways));
}

/// Few blocks vary less than what they are drawn from, and how much is not known for sure: as the t distribution has it
/// for a mean of so many.
double blockWidening(double blocks, size_t block)
{
    if (block == 1)
        return 1;
    const double free = std::max(1.0, blocks - 1);
    const boost::math::students_t t(free);
    return std::sqrt((free + 1) / free) * boost::math::quantile(t, 0.975) / z;
}

bool isSame(std::span<const double> a, std::span<const double> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

} // namespace

PairedDifference pairedBootstrap(const QString &metric, const ScoredRows &a, const ScoredRows &b,
                                 const BootstrapOptions &options)
{
    const auto statistics = countedDifferences({metric}, a, b);
    const double value = plainValues(*statistics).front();
    std::vector<double> draws = bootstrapDraws(*statistics, options).front();
    const double widening = blockWidening(double(a.size()) / double(options.block), options.block);
    for (double &draw : draws)
        draw = value + widening * (draw - value);
    const double error = standardDeviation(draws);
    double notAbove = 0;
    double notBelow = 0;
    double known = 0;
    for (const double draw : draws) {
        notAbove += draw <= 0;
        notBelow += draw >= 0;
        known += std::isfinite(draw);
    }
    const Estimate interval = percentileInterval(value, std::move(draws));
    if (std::isnan(interval.lower))
        return {value, notANumber, notANumber, notANumber, notANumber};
    const double p = 2 * (std::min(notAbove, notBelow) + 1) / (known + 1);
    return {value, interval.lower, interval.upper, std::min(1.0, p), error};
}

PairedDifference deLongTest(const ScoredRows &a, const ScoredRows &b)
{
    const RocArea areaA = rocArea(a);
    const RocArea areaB = rocArea(b);
    const double value = areaB.area - areaA.area;
    if (std::isnan(value))
        return {notANumber, notANumber, notANumber, notANumber, notANumber};
    double variance = 0;
    for (size_t i = 0; i < areaA.parts.size(); ++i) {
        const double part = areaB.parts[i] - areaA.parts[i];
        variance += part * part;
    }
    if (isSame(a.prediction, b.prediction))
        return {0, 0, 0, 1, 0};
    if (!std::isfinite(variance))
        return {value, notANumber, notANumber, notANumber, notANumber};
    const double error = std::sqrt(variance);
    // What rounding leaves of a variance is none.
    if (error < 1e-12) {
        const double p = std::abs(value) < 1e-12 ? 1 : leastExchangeP(areaA.positives, areaA.negatives);
        return {value, value, value, p, 0};
    }
    const boost::math::normal standard;
    return {value, std::max(-1.0, value - z * error), std::min(1.0, value + z * error),
            2 * boost::math::cdf(boost::math::complement(standard, std::abs(value) / error)), error};
}

double mcNemarMidP(double onlyA, double onlyB)
{
    const double all = onlyA + onlyB;
    if (all == 0)
        return 1;
    const boost::math::binomial half(all, 0.5);
    const double fewer = std::min(onlyA, onlyB);
    return std::min(1.0, 2 * boost::math::cdf(half, fewer) - boost::math::pdf(half, fewer));
}

PairedDifference mcNemarTest(const ScoredRows &a, const ScoredRows &b)
{
    const std::vector<std::uint32_t> decidedA = decidedClasses(a);
    const std::vector<std::uint32_t> decidedB = decidedClasses(b);
    double onlyA = 0;
    double onlyB = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        const bool isRightA = double(decidedA[i]) == a.truth[i];
        const bool isRightB = double(decidedB[i]) == a.truth[i];
        onlyA += isRightA && !isRightB ? 1 : 0;
        onlyB += isRightB && !isRightA ? 1 : 0;
    }
    const auto rows = double(a.size());
    const double value = (onlyB - onlyA) / rows;
    const double error = std::sqrt(std::max(0.0, (onlyA + onlyB) / rows - value * value) / rows);
    const double moreA = (onlyA + 1) / (rows + 2);
    const double moreB = (onlyB + 1) / (rows + 2);
    const double middle = moreB - moreA;
    const double half = z * std::sqrt((moreA + moreB - middle * middle) / (rows + 2));
    return {value, std::max(-1.0, middle - half), std::min(1.0, middle + half), mcNemarMidP(onlyA, onlyB), error};
}

PairedTest pairedTestFor(const QString &metric)
{
    return metric == u"roc_auc"    ? PairedTest::DeLong
           : metric == u"accuracy" ? PairedTest::McNemar
                                   : PairedTest::Bootstrap;
}

Result<PairedDifference> comparePaired(const QString &metric, const ScoredRows &a, const ScoredRows &b,
                                       const BootstrapOptions &options)
{
    if (!metricNames(a.task).contains(metric))
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "There is no “%1” for %2; use one of %3.")
                         .arg(metric, taskName(a.task), metricNames(a.task).join(QStringLiteral(", ")))};
    if (a.task != b.task || a.outputs != b.outputs || !isSame(a.truth, b.truth))
        return Error{ErrorCode::Refused,
                     QCoreApplication::translate("core", "The two models were not tested on the same rows, so they "
                                                         "cannot be compared row by row.")};
    if (!isScorable(a) || !isScorable(b))
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "A model predicts something that is no number, so it cannot "
                                                         "be compared. Look for infinite or missing inputs.")};
    const PairedTest test = options.block > 1 ? PairedTest::Bootstrap : pairedTestFor(metric);
    const PairedDifference difference = test == PairedTest::DeLong    ? deLongTest(a, b)
                                        : test == PairedTest::McNemar ? mcNemarTest(a, b)
                                                                      : pairedBootstrap(metric, a, b, options);
    if (options.progress && options.progress->isStopped())
        return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "The comparison was stopped.")};
    if (std::isnan(difference.p))
        return Error{ErrorCode::Refused,
                     QCoreApplication::translate("core", "“%1” is not defined on these %2 rows, for example because "
                                                         "they hold too few of a class. Compare by another metric.")
                         .arg(metric)
                         .arg(a.size())};
    return difference;
}

} // namespace assay
