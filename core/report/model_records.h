#pragma once

#include "core/audit/audit_store.h"
#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/data/schema_store.h"
#include "core/learn/model.h"
#include "core/registry/model_version.h"
#include "core/runs/compare/run_comparison.h"
#include "core/store/project.h"

namespace assay
{

/// Everything a model report is written from, read in one transaction, with what was computed from it. A value type.
struct ModelRecords {
    QString project;
    TimeMs now = 0;
    ModelVersion version;
    QMap<QString, QString> roles; ///< of people, by name
    Run run;
    QMap<QString, std::vector<MetricPoint>> curves; ///< train_… and valid_…
    std::optional<DatasetVersion> data;
    std::optional<Schema> schema; ///< the newest of the data's name
    std::optional<schema_store::Check> check;
    std::optional<Evaluation> holdout;
    QList<Evaluation> later;                        ///< on other data, oldest first
    QMap<QString, schema_store::Check> laterChecks; ///< the newest check of each data version in `later`
    QList<Run> siblings; ///< other finished runs of the experiment with a holdout of as many rows of the same data
    QList<AuditEntry> entries; ///< about the version, its run and its data, oldest first
    audit_store::Verification log;

    std::optional<PredictionRows> predictions; ///< of the holdout
    std::shared_ptr<const TrainedModel> model;
    std::shared_ptr<const Table> table;
    std::vector<FeatureWeight> weights; ///< as the estimator tells; else by shuffling, in the target's unit
    bool hasShuffledWeights = false;
    std::optional<RunComparison> comparison; ///< this run is the baseline
    int comparable = 0;                      ///< siblings with the same holdout; more than were compared when many

    [[nodiscard]] QString target() const;
    /// “Ada Moreau (data scientist)”, or the name alone.
    [[nodiscard]] QString withRole(const QString &person) const;
    /// The newest request that was decided so, if any.
    [[nodiscard]] const PromotionRequest *lastRequest(const QString &status) const;
};

/// Reads and verifies what there is about one model version. A model file, dataset or object that is damaged is an
/// error.
Result<ModelRecords> readModelRecords(Project &project, const VersionedName &model, Progress &progress);

} // namespace assay
