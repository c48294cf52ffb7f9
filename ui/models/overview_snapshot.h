#pragma once

#include "core/audit/audit_entry.h"
#include "core/data/dataset.h"
#include "core/registry/model_version.h"
#include "core/runs/run.h"
#include "core/store/project.h"
#include "ui/widgets/pill.h"

namespace assay
{

/// Something a person should look at, and where it is.
struct AttentionItem {
    Tone tone = Tone::Info;
    QString word; ///< with its sign
    QString text;
    QString pageId;
    QString thing;
};

/// What the Overview page shows of a project, read at one moment. A value type.
struct OverviewSnapshot {
    int datasets = 0;
    int datasetVersions = 0;
    std::int64_t rows = 0;
    QList<Run> runs; ///< newest first
    int runningRuns = 0;
    QList<RegisteredModel> models;
    int inProduction = 0;
    int openRequests = 0;
    /// The model in production with the newest approval: its results on holdout and later data, oldest first.
    std::optional<ModelVersion> champion;
    QList<Evaluation> championEvaluations;
    QList<AttentionItem> attention;
    QList<AuditEntry> activity; ///< newest first
};

Result<OverviewSnapshot> loadOverviewSnapshot(Project &project);

} // namespace assay
