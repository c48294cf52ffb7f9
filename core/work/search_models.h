#pragma once

#include "core/base/progress.h"
#include "core/runs/search_run.h"
#include "core/store/person.h"
#include "core/store/project.h"

namespace assay
{

/// Searches by `spec.search`, records the search and its trials as runs, and logs it.
Result<SearchOutcome> searchModels(Project &project, const Person &actor, const TrainingSpec &spec, Progress &progress,
                                   const std::function<void(const RunId &)> &started = {});

/// Goes on with a search (id, the beginning of it, or name) that was cut or stopped, by its own specification.
Result<SearchOutcome> resumeSearch(Project &project, const Person &actor, const QString &run, Progress &progress,
                                   const std::function<void(const RunId &)> &started = {});

} // namespace assay
