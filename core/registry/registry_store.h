#pragma once

#include "core/registry/model_version.h"
#include "core/store/connection.h"

namespace assay::registry_store
{

Result<QList<RegisteredModel>> list(Connection &connection);
Result<RegisteredModel> findModel(Connection &connection, const QString &name);
/// One version; version 0 means the newest.
Result<ModelVersion> find(Connection &connection, const VersionedName &name);
Result<PromotionRequest> findRequest(Connection &connection, std::int64_t id);
Result<QList<PromotionRequest>> openRequests(Connection &connection);

/// Registers a run's model as the next version of `name`, which is made if there is none.
Result<ModelVersion> addVersion(Connection &connection, const QString &name, const QString &description,
                                ModelVersion version);
Result<PromotionRequest> addRequest(Connection &connection, std::int64_t modelVersionId, PromotionRequest request);
Result<> decideRequest(Connection &connection, const PromotionRequest &decided);
Result<> setStage(Connection &connection, std::int64_t modelVersionId, const QString &stage);

} // namespace assay::registry_store
