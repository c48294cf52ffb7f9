#include "app/forms.h"

#include "app/text_table.h"
#include "core/base/json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace assay
{

namespace
{

QJsonObject textsJson(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject summaryJson(const MetricSummary &summary)
{
    return {
        {QStringLiteral("last"), jsonNumber(summary.last)}, {QStringLiteral("min"), jsonNumber(summary.min)},
        {QStringLiteral("max"), jsonNumber(summary.max)},   {QStringLiteral("first"), jsonNumber(summary.first)},
        {QStringLiteral("best"), jsonNumber(summary.best)}, {QStringLiteral("count"), qint64(summary.count)},
        {QStringLiteral("step"), qint64(summary.bestStep)}, {QStringLiteral("last_step"), qint64(summary.lastStep)}};
}

QJsonValue optionalTime(const std::optional<TimeMs> &time)
{
    return time ? QJsonValue(isoTime(*time)) : QJsonValue(QJsonValue::Null);
}

} // namespace

QJsonObject runJson(const Run &run)
{
    QJsonObject metrics;
    for (auto it = run.metrics.begin(); it != run.metrics.end(); ++it)
        metrics.insert(it.key(), summaryJson(it.value()));
    QJsonArray data;
    for (const Run::Data &used : run.data)
        data.append(QJsonObject{{QStringLiteral("name"), used.name},
                                {QStringLiteral("version"), used.version},
                                {QStringLiteral("digest"), used.digest},
                                {QStringLiteral("role"), used.role}});
    return {{QStringLiteral("id"), run.id.value},
            {QStringLiteral("name"), run.name},
            {QStringLiteral("experiment"), run.experiment},
            {QStringLiteral("status"), runStatusName(run.status)},
            {QStringLiteral("start"), isoTime(run.startedAt)},
            {QStringLiteral("end"), optionalTime(run.endedAt)},
            {QStringLiteral("person"), run.person},
            {QStringLiteral("seed"), qint64(run.seed)},
            {QStringLiteral("error"), run.error},
            {QStringLiteral("parent"), run.parent.value},
            {QStringLiteral("note"), run.note},
            {QStringLiteral("archived"), optionalTime(run.archivedAt)},
            {QStringLiteral("trashed"), optionalTime(run.trashedAt)},
            {QStringLiteral("params"), textsJson(run.params)},
            {QStringLiteral("metrics"), metrics},
            {QStringLiteral("tags"), textsJson(run.tags)},
            {QStringLiteral("data"), data}};
}

QJsonObject evaluationJson(const Evaluation &evaluation)
{
    QJsonObject metrics;
    for (auto it = evaluation.metrics.begin(); it != evaluation.metrics.end(); ++it)
        metrics.insert(it.key(), QJsonObject{{QStringLiteral("value"), jsonNumber(it->value)},
                                             {QStringLiteral("lower"), jsonNumber(it->lower)},
                                             {QStringLiteral("upper"), jsonNumber(it->upper)}});
    return {{QStringLiteral("run"), evaluation.run.value},
            {QStringLiteral("data"), evaluation.data},
            {QStringLiteral("part"), evaluation.part},
            {QStringLiteral("rows"), qint64(evaluation.rows)},
            {QStringLiteral("at"), isoTime(evaluation.createdAt)},
            {QStringLiteral("by"), evaluation.createdBy},
            {QStringLiteral("metrics"), metrics}};
}

QJsonObject comparisonJson(const RunComparison &comparison)
{
    QJsonArray differences;
    for (const RunDifference &difference : comparison.differences)
        differences.append(QJsonObject{{QStringLiteral("run"), difference.run.value},
                                       {QStringLiteral("name"), difference.runName},
                                       {QStringLiteral("value"), jsonNumber(difference.difference.value)},
                                       {QStringLiteral("lower"), jsonNumber(difference.difference.lower)},
                                       {QStringLiteral("upper"), jsonNumber(difference.difference.upper)},
                                       {QStringLiteral("p"), jsonNumber(difference.difference.p)},
                                       {QStringLiteral("p_corrected"), jsonNumber(difference.correctedP)},
                                       {QStringLiteral("test"), comparison.test},
                                       {QStringLiteral("verdict"), difference.verdict},
                                       {QStringLiteral("sentence"), difference.sentence},
                                       {QStringLiteral("rows_needed"),
                                        difference.rowsNeeded ? QJsonValue(*difference.rowsNeeded) : QJsonValue()}});
    return {{QStringLiteral("metric"), comparison.metric},
            {QStringLiteral("baseline"), comparison.baseline.value},
            {QStringLiteral("baseline_name"), comparison.baselineName},
            {QStringLiteral("task"), taskName(comparison.task)},
            {QStringLiteral("rows"), qint64(comparison.rows)},
            {QStringLiteral("block_rows"), qint64(comparison.blockRows)},
            {QStringLiteral("differences"), differences}};
}

QJsonObject datasetJson(const DatasetVersion &version)
{
    QJsonObject json{{QStringLiteral("name"), version.name},
                     {QStringLiteral("version"), version.version},
                     {QStringLiteral("digest"), version.digest},
                     {QStringLiteral("object"), version.object},
                     {QStringLiteral("parent"), version.parent},
                     {QStringLiteral("source"), version.source},
                     {QStringLiteral("location"), version.location},
                     {QStringLiteral("note"), version.note},
                     {QStringLiteral("rows"), qint64(version.rowCount)},
                     {QStringLiteral("columns"), version.columnCount},
                     {QStringLiteral("bytes"), qint64(version.byteCount)},
                     {QStringLiteral("target"), version.target},
                     {QStringLiteral("options"), version.format.toJson()},
                     {QStringLiteral("at"), isoTime(version.createdAt)},
                     {QStringLiteral("by"), version.createdBy}};
    if (!version.query.isEmpty())
        json.insert(QStringLiteral("query"), version.queryObject());
    return json;
}

QJsonObject schemaJson(const Schema &schema)
{
    QJsonObject object = schema.toJson();
    object.insert(QStringLiteral("name"), schema.name);
    object.insert(QStringLiteral("version"), schema.version);
    object.insert(QStringLiteral("origin"), schema.origin);
    object.insert(QStringLiteral("at"), isoTime(schema.createdAt));
    object.insert(QStringLiteral("by"), schema.createdBy);
    return object;
}

QJsonObject requestJson(const PromotionRequest &request)
{
    return {{QStringLiteral("id"), qint64(request.id)},
            {QStringLiteral("model"), request.model},
            {QStringLiteral("environment"), request.environment},
            {QStringLiteral("status"), request.status},
            {QStringLiteral("reason"), request.reason},
            {QStringLiteral("requested_at"), isoTime(request.requestedAt)},
            {QStringLiteral("requested_by"), request.requestedBy},
            {QStringLiteral("decided_at"), optionalTime(request.decidedAt)},
            {QStringLiteral("decided_by"), request.decidedBy},
            {QStringLiteral("decision_reason"), request.decisionReason}};
}

QJsonObject modelVersionJson(const ModelVersion &version)
{
    QJsonArray requests;
    for (const PromotionRequest &request : version.requests)
        requests.append(requestJson(request));
    return {{QStringLiteral("name"), version.name},
            {QStringLiteral("version"), version.version},
            {QStringLiteral("stage"), version.stage},
            {QStringLiteral("run"), version.run.value},
            {QStringLiteral("digest"), version.object},
            {QStringLiteral("note"), version.note},
            {QStringLiteral("at"), isoTime(version.createdAt)},
            {QStringLiteral("by"), version.createdBy},
            {QStringLiteral("requests"), requests}};
}

QJsonObject auditJson(const AuditEntry &entry)
{
    return {{QStringLiteral("sequence"), qint64(entry.sequence)},
            {QStringLiteral("at"), isoTime(entry.at)},
            {QStringLiteral("actor"), entry.actor},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("subject"), entry.subject},
            {QStringLiteral("body"), QJsonDocument::fromJson(entry.body).object()},
            {QStringLiteral("previous"), entry.previous},
            {QStringLiteral("hash"), entry.hash}};
}

QString numberText(double value)
{
    return std::isnan(value) ? QStringLiteral("–") : QString::number(value, 'g', 6);
}

QString estimateText(const Estimate &estimate)
{
    if (std::isnan(estimate.lower) || std::isnan(estimate.upper))
        return numberText(estimate.value);
    return QStringLiteral("%1 (%2 to %3)")
        .arg(numberText(estimate.value), numberText(estimate.lower), numberText(estimate.upper));
}

QString timeText(TimeMs time)
{
    return QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString distancesText(const QString &reference, const std::vector<ColumnDistance> &distances)
{
    constexpr double level = 0.05;
    TextTable table({QStringLiteral("column"), QStringLiteral("distance"), QStringLiteral("95 % limit"),
                     QStringLiteral("p, corrected")});
    for (const ColumnDistance &distance : distances) {
        if (distance.correctedP < level)
            table.add({distance.column, QString::number(distance.distance.jsd, 'g', 3),
                       QString::number(distance.distance.jsdLimit, 'g', 3),
                       QString::number(distance.correctedP, 'g', 2)});
    }
    if (table.isEmpty())
        return {};
    return QStringLiteral("\nSpread otherwise than in %1 (Jensen-Shannon divergence, nats):\n\n").arg(reference) +
           table.toText();
}

QString metricsText(const MetricValues &metrics)
{
    TextTable table(
        {QStringLiteral("metric"), QStringLiteral("value"), QStringLiteral("lower"), QStringLiteral("upper")});
    for (auto it = metrics.begin(); it != metrics.end(); ++it)
        table.add({it.key(), numberText(it->value), numberText(it->lower), numberText(it->upper)});
    return table.toText();
}

} // namespace assay
