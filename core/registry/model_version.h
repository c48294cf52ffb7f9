#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace assay
{

/// A request to bring a model version into an environment, and what became of it.
struct PromotionRequest {
    std::int64_t id = 0;
    QString model;       ///< demand@1
    QString environment; ///< production
    QString status;      ///< open | approved | rejected | returned | withdrawn
    QString reason;
    TimeMs requestedAt = 0;
    QString requestedBy;
    std::optional<TimeMs> decidedAt;
    QString decidedBy;
    QString decisionReason;
};

/// One registered version of a model.
struct ModelVersion {
    std::int64_t id = 0;
    QString name;
    int version = 0;
    RunId run;
    QString object; ///< digest of the model file
    QString stage;  ///< candidate | production | archived
    QString note;
    TimeMs createdAt = 0;
    QString createdBy;
    QList<PromotionRequest> requests; ///< oldest first

    [[nodiscard]] QString reference() const; ///< demand@1
    [[nodiscard]] const PromotionRequest *openRequest() const;
};

/// A model and all its versions, newest first.
struct RegisteredModel {
    std::int64_t id = 0;
    QString name;
    QString description;
    TimeMs createdAt = 0;
    QList<ModelVersion> versions;

    [[nodiscard]] const ModelVersion *inStage(const QString &stage) const;
};

} // namespace assay
