#include "core/registry/model_version.h"

namespace assay
{

QString ModelVersion::reference() const
{
    return VersionedName{name, version}.toString();
}

const PromotionRequest *ModelVersion::openRequest() const
{
    for (const PromotionRequest &request : requests) {
        if (request.status == u"open")
            return &request;
    }
    return nullptr;
}

const ModelVersion *RegisteredModel::inStage(const QString &stage) const
{
    for (const ModelVersion &version : versions) {
        if (version.stage == stage)
            return &version;
    }
    return nullptr;
}

} // namespace assay
