#pragma once

#include "core/runs/run.h"
#include "core/store/project.h"

namespace assay
{

/// What several runs predicted for the same rows, to be drawn over each other.
struct OverlaidPredictions {
    struct Model {
        RunId id;
        QString name;
        std::vector<double> prediction; ///< rows × outputs: values, or probabilities
    };
    /// A run that cannot be drawn there, and why.
    struct LeftOut {
        QString name;
        QString reason; ///< a few words
    };

    LearningTask task = LearningTask::Regression;
    QStringList classes;
    std::vector<double> truth; ///< one a row, by row number: the value, or the place of the class
    std::vector<Model> runs;
    QList<LeftOut> leftOut;

    [[nodiscard]] size_t outputs() const { return outputsOf(task, size_t(classes.size())); }
};

/// Reads the newest predictions of the runs on the data version and part of `reference`, whose own run is the first of
/// the result. Of the other runs, those are left out that predicted something else there, other rows or none, and those
/// past the first `most` in all. Errors: the predictions of `reference` cannot be read.
Result<OverlaidPredictions> overlayPredictions(Project &project, const Evaluation &reference, const QList<RunId> &runs,
                                               size_t most);

} // namespace assay
