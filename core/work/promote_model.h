#pragma once

#include "core/registry/model_version.h"
#include "core/store/person.h"
#include "core/store/project.h"

namespace assay
{

/// Registers a finished run's model as the next version of `model`.
Result<ModelVersion> registerModel(Project &project, const Person &actor, const RunId &run, const QString &model,
                                   const QString &note);
/// Asks for a version to go to production.
Result<PromotionRequest> requestPromotion(Project &project, const Person &actor, const VersionedName &model,
                                          const QString &reason);

enum class Decision { Approve, Reject, Return, Withdraw };
/// Decides an open request. Approve, reject and return need a team lead other than who asked, and a reason; only who
/// asked may withdraw. Approval brings the version to production and archives the one that was there.
Result<PromotionRequest> decideRequest(Project &project, const Person &actor, std::int64_t requestId, Decision decision,
                                       const QString &reason);

} // namespace assay
