#pragma once

#include "core/runs/resumed_training.h"
#include "ui/workspace.h"

namespace assay
{

/// Trains a run or a search that was cut to its end, away from the window. `done` gets the sentence that says how it
/// went on, or why it was not taken up at all, unless `context` died before; a training that then fails stays in the
/// list of work, with Retry. Without `done` all failures stay there. Window thread.
void resumeInBackground(Workspace &workspace, const Run &run, ResumeFrom from, QObject *context,
                        std::function<void(const Result<QString> &)> done);

/// Puts Retry beside a training that has failed: it goes on with that run.
void offerToResume(Workspace &workspace, Task *task, const Run &run);

} // namespace assay
