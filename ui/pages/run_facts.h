#pragma once

#include "ui/models/experiment_snapshot.h"
#include "ui/models/run_dossier.h"
#include "ui/widgets/fact_list.h"

namespace assay
{

/// What a run is, in names and values for a FactList.
QList<FactList::Fact> runFacts(const Run &run, const RegisteredAs &registered, const RunDossier &dossier);
QList<FactList::Fact> parameterFacts(const Run &run);
/// Objects inside the environment become one fact for each key: libraries.xgboost.
QList<FactList::Fact> environmentFacts(const QJsonObject &environment);
/// Where the code stood that the run was started from.
QList<FactList::Fact> codeFacts(const RunDossier &dossier);

} // namespace assay
