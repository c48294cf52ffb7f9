#include "core/learn/class_counts.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

namespace
{

double total(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

double precisionOf(const ClassCounts &counts, size_t k)
{
    return ratio(counts.right[k], counts.predicted[k]);
}

double recallOf(const ClassCounts &counts, size_t k)
{
    return ratio(counts.right[k], counts.actual[k]);
}

double f1Of(const ClassCounts &counts, size_t k)
{
    return ratio(2 * counts.right[k], counts.actual[k] + counts.predicted[k]);
}

double overClasses(LearningTask task, const ClassCounts &counts, double (*of)(const ClassCounts &, size_t))
{
    if (task == LearningTask::Binary)
        return of(counts, 1);
    double sum = 0;
    double classes = 0;
    for (size_t k = 0; k < counts.actual.size(); ++k) {
        if (counts.actual[k] + counts.predicted[k] == 0)
            continue;
        sum += of(counts, k);
        ++classes;
    }
    return ratio(sum, classes);
}

double balancedAccuracy(const ClassCounts &counts)
{
    double sum = 0;
    double classes = 0;
    for (size_t k = 0; k < counts.actual.size(); ++k) {
        if (counts.actual[k] == 0)
            continue;
        sum += recallOf(counts, k);
        ++classes;
    }
    return sum / classes;
}

double matthews(const ClassCounts &counts)
{
    const double rows = total(counts.actual);
    double product = 0;
    double actualSquares = 0;
    double predictedSquares = 0;
    for (size_t k = 0; k < counts.actual.size(); ++k) {
        product += counts.actual[k] * counts.predicted[k];
        actualSquares += counts.actual[k] * counts.actual[k];
        predictedSquares += counts.predicted[k] * counts.predicted[k];
    }
    // Two roots, since the product of the squares of many rows has more digits than a double.
    const double spread = std::sqrt(rows * rows - actualSquares) * std::sqrt(rows * rows - predictedSquares);
    return ratio(total(counts.right) * rows - product, spread);
}

} // namespace

void ClassCounts::add(size_t truth, size_t decided, double rows)
{
    actual[truth] += rows;
    predicted[decided] += rows;
    if (truth == decided)
        right[truth] += rows;
}

std::optional<double> metricOfCounts(const QString &metric, LearningTask task, const ClassCounts &counts)
{
    if (metric == u"accuracy")
        return total(counts.right) / total(counts.actual);
    if (metric == u"balanced_accuracy")
        return balancedAccuracy(counts);
    if (metric == u"precision")
        return overClasses(task, counts, precisionOf);
    if (metric == u"recall")
        return overClasses(task, counts, recallOf);
    if (metric == u"f1")
        return overClasses(task, counts, f1Of);
    if (metric == u"mcc")
        return matthews(counts);
    return std::nullopt;
}

} // namespace assay
