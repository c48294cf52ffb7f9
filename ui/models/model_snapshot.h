#pragma once

#include "core/audit/audit_entry.h"
#include "core/registry/model_version.h"
#include "core/runs/run.h"
#include "core/store/project.h"
#include "core/work/review_evidence.h"

#include <optional>

namespace assay
{

/// One version of a model with what its run left behind.
struct ModelVersionFacts {
    ModelVersion version;
    Run run;
    QList<Evaluation> evaluations; ///< oldest first, the holdout among them
    std::optional<Evaluation> holdout;

    /// The holdout's value of a metric; NaN when there is none.
    [[nodiscard]] Estimate holdoutMetric(const QString &metric) const;
    /// The few metrics that tell most of it, the leading one first.
    [[nodiscard]] QStringList tellingMetrics() const;
    [[nodiscard]] QString leadingMetric() const { return tellingMetrics().first(); }
};

/// Everything the Models page shows of one model, read at one moment. A value type.
struct ModelSnapshot {
    QStringList modelNames;
    RegisteredModel model;                     ///< without a name when there are no models
    QList<ModelVersionFacts> versions;         ///< newest first
    QList<AuditEntry> history;                 ///< newest first
    QStringList datasets;                      ///< all data versions, newest first
    QList<Evidence> evidence;                  ///< of the version under review
    int reviewed = -1;                         ///< index into versions: the open request's, else the newest
    std::optional<PredictionRows> predictions; ///< of the reviewed version's holdout

    [[nodiscard]] const ModelVersionFacts *review() const;
    [[nodiscard]] const ModelVersionFacts *inStage(const QString &stage) const;
};

/// Reads a snapshot; an empty name takes a model with an open request, else the first. Any thread.
Result<ModelSnapshot> loadModelSnapshot(Project &project, const QString &model);

} // namespace assay
