#pragma once

#include "core/learn/learning_task.h"

#include <QString>

#include <optional>
#include <vector>

namespace assay
{

/// How many rows each of k classes truly has, is said to have, and is rightly said to have.
struct ClassCounts {
    explicit ClassCounts(size_t classes) : actual(classes), predicted(classes), right(classes) {}
    /// Adds rows of the class `truth` that were taken for `decided`.
    void add(size_t truth, size_t decided, double rows);

    std::vector<double> actual;
    std::vector<double> predicted;
    std::vector<double> right;
};

/// A metric that follows from the counts: accuracy, balanced_accuracy, precision, recall, f1, mcc; nothing for others.
/// Of two classes, precision, recall and f1 are those of the second; of several, means over the classes that occur in
/// truth or prediction. As scikit-learn has it: precision is 0 where nothing is predicted, recall and f1 where nothing
/// is there to find; balanced accuracy leaves out classes that do not occur; mcc is 0 where truth or prediction is of
/// one class. Balanced accuracy: Brodersen et al. 2010; mcc of several classes: Gorodkin 2004.
std::optional<double> metricOfCounts(const QString &metric, LearningTask task, const ClassCounts &counts);

} // namespace assay
