#pragma once

#include "core/registry/model_version.h"
#include "core/runs/run.h"
#include "core/store/person.h"
#include "core/work/promote_model.h"

namespace assay
{

/// The rules of promotion, each as Done or the sentence that says why not and who could. They look at nothing but what
/// they are given.

/// A finished run with a model that is not a version of this model yet.
Result<> mayRegister(const Run &run, const QList<ModelVersion> &versions);
/// Not in production already, and not asked for already.
Result<> mayRequest(const ModelVersion &version);
/// The request is open, the person may decide it that way, and there is a reason where one is needed
/// (`request.decisionReason`).
Result<> mayDecide(const Person &person, const PromotionRequest &request, Decision decision);

/// approved, rejected, returned, withdrawn
QString statusAfter(Decision decision);
/// The log's word, such as model.approve.
QString actionOf(Decision decision);

} // namespace assay
