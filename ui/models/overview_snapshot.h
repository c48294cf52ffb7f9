#pragma once

#include "core/audit/audit_entry.h"
#include "core/data/dataset.h"
#include "core/registry/model_version.h"
#include "core/runs/run.h"
#include "core/store/project.h"
#include "ui/widgets/pill.h"

namespace assay
{

class RunIndex;

/// Something a person should look at, and where it is.
struct AttentionItem {
    Tone tone = Tone::Info;
    QString word; ///< with its sign
    QString text;
    QString pageId;
    QString thing;
};

/// What the Overview page shows of a project. A value type.
struct OverviewSnapshot {
    int datasets = 0;
    int datasetVersions = 0;
    std::int64_t rows = 0;
    std::int64_t runs = 0; ///< in use, as those below
    std::int64_t finishedRuns = 0;
    int runningRuns = 0;
    bool hasRuns = false; ///< on any shelf
    QString metric;       ///< what the newest run is measured by, and the best ones
    QList<Run> bestRuns;  ///< the best first
    QList<RegisteredModel> models;
    int inProduction = 0;
    int openRequests = 0;
    /// The model in production with the newest approval: its results on holdout and later data, oldest first.
    std::optional<ModelVersion> champion;
    QList<Evaluation> championEvaluations;
    QList<AttentionItem> attention;
    QList<AuditEntry> activity; ///< newest first
};

/// `index` is that of the project. Not on the window thread.
Result<OverviewSnapshot> loadOverviewSnapshot(Project &project, RunIndex &index);

} // namespace assay
