#pragma once

#include "core/base/progress.h"
#include "core/store/project.h"

namespace assay
{

/// Lives the whole life of a model in a new project in `folder`, with the bundled bike rentals: import 2011, schema,
/// four trainings, comparison, registration, request, approval, 2012, evaluation. Only calls the verbs people use.
/// `dataFolder` holds bikes-2011.csv and bikes-2012.csv.
Result<std::shared_ptr<Project>> runDemo(const QString &folder, const QString &dataFolder, Clock clock,
                                         Progress &progress);

} // namespace assay
