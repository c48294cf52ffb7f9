#pragma once

#include "core/runs/run.h"

#include <QList>

namespace assay
{

/// A run that the charts show, and its place in the table of series styles. A value type.
struct ShownRun {
    Run run;
    int series = 0;
};

/// The runs that a tab shows, in the order in which they were chosen, with what is known of their experiment.
struct ShownRuns {
    Experiment experiment;
    QList<ShownRun> runs;
    QString primaryMetric; ///< decides which is best; empty when there is none
};

} // namespace assay
