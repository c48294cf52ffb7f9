#pragma once

#include <QString>

namespace assay
{

class StallProbe;
class WindowStage;

/// Opens the Experiments page of the window, whose project makeManyRuns filled with `count` runs of one experiment, and
/// does what a person does there: scrolls, sorts, filters, chooses, groups, brushes. Each step waits until the page has
/// shown what it was asked for. What was not as it should be; empty: everything was.
QString walkThroughManyRuns(WindowStage &stage, StallProbe &probe, int count);

} // namespace assay
