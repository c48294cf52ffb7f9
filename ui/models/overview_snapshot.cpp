#include "ui/models/overview_snapshot.h"

#include "core/audit/audit_store.h"
#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/learn/telling_metrics.h"
#include "core/registry/registry_store.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/index/run_index.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"

#include <QCoreApplication>
#include <QSet>

namespace assay
{

namespace
{

constexpr int shownActivity = 30;
constexpr size_t shownRuns = 5;
constexpr int mostAttention = 6; ///< as far as failed runs go

/// The first runs in use that meet a filter, and how many do.
Result<RunPage> runsMeeting(RunIndex &index, const QString &condition, size_t limit, const QString &order = {})
{
    RunQuery query;
    ASSAY_TRY(filter, RunFilter::parse(condition));
    query.filter = filter;
    ASSAY_TRY(keys, RunOrder::parse(order));
    query.order = keys;
    return index.page(query, 0, limit);
}

Result<std::int64_t> countOf(RunIndex &index, const QString &condition)
{
    ASSAY_TRY(page, runsMeeting(index, condition, 0));
    return std::int64_t(page.matching);
}

/// What the newest finished run is measured by: runs of one task are told apart, those of others have another measure.
Result<QString> newestMetric(RunIndex &index)
{
    const QString usual = QStringLiteral("rmse");
    ASSAY_TRY(newest, runsMeeting(index, QStringLiteral("has metrics.rmse or has metrics.log_loss"), 1));
    ASSAY_TRY(values, index.values({RunKey::Kind::Metric, usual}, newest.runs));
    const bool isOther = !values.empty() && values.front().kind == RunValue::Kind::Missing;
    return isOther ? QStringLiteral("log_loss") : usual;
}

/// Gives the newest failed runs.
Result<QList<Run>> readRuns(RunIndex &index, OverviewSnapshot &snapshot)
{
    RunQuery all;
    all.shelf = RunQuery::Shelf::All;
    ASSAY_TRY(any, index.page(all, 0, 0));
    snapshot.hasRuns = any.matching > 0;
    ASSAY_TRY(count, countOf(index, {}));
    snapshot.runs = count;
    ASSAY_TRY(finished, countOf(index, QStringLiteral("status = 'finished'")));
    snapshot.finishedRuns = finished;
    ASSAY_TRY(running, countOf(index, QStringLiteral("status = 'running'")));
    snapshot.runningRuns = int(running);
    ASSAY_TRY(metric, newestMetric(index));
    snapshot.metric = metric;
    // A value that is not finite is not equal to itself less itself.
    ASSAY_TRY(best, runsMeeting(index, QStringLiteral("metrics.%1 - metrics.%1 = 0").arg(metric), shownRuns,
                                QStringLiteral("metrics.%1 asc").arg(metric)));
    ASSAY_TRY(bestRuns, index.runs(best.runs));
    snapshot.bestRuns = bestRuns;
    ASSAY_TRY(failed, runsMeeting(index, QStringLiteral("status = 'failed'"), size_t(mostAttention)));
    return index.runs(failed.runs);
}

Result<> readData(Connection &connection, OverviewSnapshot &snapshot)
{
    ASSAY_TRY(versions, dataset_store::list(connection));
    QSet<QString> names;
    for (const DatasetVersion &version : versions) {
        ++snapshot.datasetVersions;
        snapshot.rows += version.rowCount;
        const bool isNewest = !names.contains(version.name);
        names.insert(version.name);
        if (!isNewest)
            continue;
        ASSAY_TRY(check, schema_store::latestCheck(connection, version.id));
        if (check && !check->ok)
            snapshot.attention.append({Tone::Warning, QCoreApplication::translate("Overview", "! schema"),
                                       QCoreApplication::translate("Overview", "%1 breaks %2 in %n way(s)", nullptr,
                                                                   int(check->anomalies.size()))
                                           .arg(version.reference(), check->schema),
                                       QStringLiteral("data"), version.reference()});
    }
    snapshot.datasets = int(names.size());
    return Done{};
}

Result<> readModels(Connection &connection, OverviewSnapshot &snapshot)
{
    ASSAY_TRY(models, registry_store::list(connection));
    snapshot.models = models;
    TimeMs newestApproval = -1;
    for (const RegisteredModel &model : models) {
        for (const ModelVersion &version : model.versions) {
            if (const PromotionRequest *request = version.openRequest()) {
                ++snapshot.openRequests;
                snapshot.attention.prepend(
                    {Tone::Info, QCoreApplication::translate("Overview", "○ request"),
                     QCoreApplication::translate("Overview", "%1 asks for %2 to go to production")
                         .arg(request->requestedBy, version.reference()),
                     QStringLiteral("models"), version.reference()});
            }
            if (version.stage != u"production")
                continue;
            ++snapshot.inProduction;
            for (const PromotionRequest &request : version.requests) {
                if (request.status == u"approved" && request.decidedAt.value_or(0) > newestApproval) {
                    newestApproval = request.decidedAt.value_or(0);
                    snapshot.champion = version;
                }
            }
        }
    }
    return Done{};
}

Result<> readChampion(Connection &connection, OverviewSnapshot &snapshot)
{
    if (!snapshot.champion)
        return Done{};
    ASSAY_TRY(evaluations, evaluation_store::list(connection, snapshot.champion->run));
    snapshot.championEvaluations = evaluations;
    std::optional<Estimate> before;
    for (const Evaluation &evaluation : evaluations) {
        const QString key = leadingMetric(evaluations.first().metrics);
        const bool isLowerBetter = lowerIsBetter(key).value_or(true);
        const Estimate now = evaluation.metrics.value(key);
        if (evaluation.part == u"holdout") {
            before = now;
        } else if (before && (isLowerBetter ? now.lower > before->upper : now.upper < before->lower)) {
            snapshot.attention.prepend({Tone::Bad, QCoreApplication::translate("Overview", "▲ error"),
                                        QCoreApplication::translate("Overview", "%1: %4 on %2 is %3 × its holdout’s")
                                            .arg(snapshot.champion->reference(), evaluation.data,
                                                 formatNumber(now.value / before->value, QLocale()), metricTitle(key)),
                                        QStringLiteral("models"), snapshot.champion->reference()});
        }
    }
    return Done{};
}

} // namespace

Result<OverviewSnapshot> loadOverviewSnapshot(Project &project, RunIndex &index)
{
    OverviewSnapshot snapshot;
    ASSAY_TRY(failed, readRuns(index, snapshot));
    return project.read([&](Connection &connection) -> Result<OverviewSnapshot> {
        ASSAY_CHECK(readData(connection, snapshot));
        for (const Run &run : std::as_const(failed)) {
            if (snapshot.attention.size() < mostAttention)
                snapshot.attention.append(
                    {Tone::Bad, QCoreApplication::translate("Overview", "✕ run"),
                     QCoreApplication::translate("Overview", "“%1” failed: %2").arg(run.name, run.error),
                     QStringLiteral("experiments"), run.id.value});
        }
        ASSAY_CHECK(readModels(connection, snapshot));
        ASSAY_CHECK(readChampion(connection, snapshot));
        ASSAY_TRY(activity, audit_store::list(connection, shownActivity));
        snapshot.activity = activity;
        return std::move(snapshot);
    });
}

} // namespace assay
