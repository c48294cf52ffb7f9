#include "core/runs/run_store.h"

#include "core/base/json.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/curves/metric_tail_store.h"
#include "core/runs/files/run_log_store.h"
#include "core/runs/process_identity.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace assay::run_store
{

namespace
{

Error noSuchRun(const QString &text)
{
    return Error{ErrorCode::NotFound, QCoreApplication::translate(
                                          "core", "There is no run “%1”. Name it by its id, by at least the first four "
                                                  "digits of its id, or by its name.")
                                          .arg(text)};
}

/// Runs an UPDATE that must meet exactly one run.
Result<> updateRun(Connection &connection, Statement &update, const RunId &id)
{
    ASSAY_CHECK(update.run());
    if (connection.changesOfLastStatement() == 0)
        return noSuchRun(id.value);
    return connection.recordChange("run", id.value);
}

Result<> setText(Connection &connection, const char *sql, const RunId &id, const QString &text)
{
    ASSAY_TRY(update, connection.prepare(sql));
    update.bind(1, text).bind(2, id.value);
    return updateRun(connection, update, id);
}

} // namespace

Result<QList<Experiment>> listExperiments(Connection &connection)
{
    QList<Experiment> experiments;
    QHash<std::int64_t, qsizetype> places;
    ASSAY_TRY(rows, connection.prepare("SELECT id, name FROM experiment ORDER BY name"));
    while (rows.next()) {
        places.insert(rows.integer(0), experiments.size());
        experiments.append({rows.integer(0), rows.text(1), {}});
    }
    ASSAY_CHECK(rows.status());
    ASSAY_TRY(directions, connection.prepare("SELECT experiment_id, key, better FROM metric_direction"));
    while (directions.next()) {
        const auto place = places.constFind(directions.integer(0));
        if (place != places.constEnd())
            experiments[*place].lowerIsBetter.insert(directions.text(1), directions.text(2) == u"lower");
    }
    ASSAY_CHECK(directions.status());
    return experiments;
}

Result<Experiment> ensureExperiment(Connection &connection, const QString &name, TimeMs now)
{
    ASSAY_CHECK(checkName(name, QCoreApplication::translate("core", "experiment")));
    ASSAY_TRY(insert, connection.prepare("INSERT INTO experiment (name, created_at) VALUES (?, ?) "
                                         "ON CONFLICT (name) DO NOTHING"));
    ASSAY_CHECK(insert.bind(1, name).bind(2, now).run());
    const bool isNew = connection.changesOfLastStatement() > 0;
    ASSAY_TRY(experiments, listExperiments(connection));
    for (const Experiment &experiment : experiments) {
        if (experiment.name != name)
            continue;
        if (isNew)
            ASSAY_CHECK(connection.recordChange("experiment", QString::number(experiment.id)));
        return experiment;
    }
    return Error{ErrorCode::NotFound, QCoreApplication::translate("core", "There is no experiment “%1”.").arg(name)};
}

Result<> setDirection(Connection &connection, std::int64_t experimentId, const QString &metric, bool lowerIsBetter)
{
    ASSAY_TRY(upsert, connection.prepare("INSERT INTO metric_direction (experiment_id, key, better) VALUES (?, ?, ?) "
                                         "ON CONFLICT (experiment_id, key) DO UPDATE SET better = excluded.better"));
    ASSAY_CHECK(upsert.bind(1, experimentId).bind(2, metric).bind(3, lowerIsBetter ? "lower" : "higher").run());
    return connection.recordChange("experiment", QString::number(experimentId));
}

Result<> suggestDirection(Connection &connection, std::int64_t experimentId, const QString &metric, bool lowerIsBetter)
{
    ASSAY_TRY(insert, connection.prepare("INSERT INTO metric_direction (experiment_id, key, better) VALUES (?, ?, ?) "
                                         "ON CONFLICT (experiment_id, key) DO NOTHING"));
    ASSAY_CHECK(insert.bind(1, experimentId).bind(2, metric).bind(3, lowerIsBetter ? "lower" : "higher").run());
    if (connection.changesOfLastStatement() == 0)
        return Done{};
    return connection.recordChange("experiment", QString::number(experimentId));
}

Result<> insert(Connection &connection, const Run &run)
{
    const ProcessIdentity process = ProcessIdentity::ofThisProcess();
    ASSAY_TRY(insert,
              connection.prepare("INSERT INTO run (id, experiment_id, name, status, started_at, ended_at, person, "
                                 "specification, seed, environment, error, model_object, pid, process_start, "
                                 "boot_id, parent_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(1, run.id.value).bind(2, run.experimentId).bind(3, run.name).bind(4, runStatusName(run.status));
    insert.bind(5, run.startedAt);
    if (run.endedAt)
        insert.bind(6, *run.endedAt);
    else
        insert.bindNull(6);
    insert.bind(7, run.person).bind(8, run.specification).bind(9, run.seed);
    insert.bind(10, QString::fromUtf8(compactJson(run.environment))).bind(11, run.error).bind(12, run.modelObject);
    insert.bind(13, process.pid).bind(14, process.start).bind(15, process.bootId);
    if (run.parent.isEmpty())
        insert.bindNull(16);
    else
        insert.bind(16, run.parent.value);
    ASSAY_CHECK(insert.run());
    ASSAY_CHECK(setParams(connection, run.id, run.params));
    for (auto tag = run.tags.constBegin(); tag != run.tags.constEnd(); ++tag)
        ASSAY_CHECK(setTag(connection, run.id, tag.key(), tag.value()));
    return connection.recordChange("run", run.id.value);
}

Result<> setParams(Connection &connection, const RunId &id, const QMap<QString, QString> &params)
{
    ASSAY_TRY(upsert, connection.prepare("INSERT INTO run_param (run_id, key, value) VALUES (?, ?, ?) "
                                         "ON CONFLICT (run_id, key) DO UPDATE SET value = excluded.value"));
    for (auto param = params.constBegin(); param != params.constEnd(); ++param)
        ASSAY_CHECK(upsert.bind(1, id.value).bind(2, param.key()).bind(3, param.value()).run());
    return connection.recordChange("run", id.value);
}

Result<> setTag(Connection &connection, const RunId &id, const QString &key, const QString &value)
{
    ASSAY_TRY(upsert, connection.prepare("INSERT INTO run_tag (run_id, key, value) VALUES (?, ?, ?) "
                                         "ON CONFLICT (run_id, key) DO UPDATE SET value = excluded.value"));
    ASSAY_CHECK(upsert.bind(1, id.value).bind(2, key).bind(3, value).run());
    return connection.recordChange("run", id.value);
}

Result<> removeTag(Connection &connection, const RunId &id, const QString &key)
{
    ASSAY_TRY(removal, connection.prepare("DELETE FROM run_tag WHERE run_id = ? AND key = ?"));
    ASSAY_CHECK(removal.bind(1, id.value).bind(2, key).run());
    return connection.recordChange("run", id.value);
}

Result<> rename(Connection &connection, const RunId &id, const QString &name)
{
    ASSAY_CHECK(checkName(name, QCoreApplication::translate("core", "run")));
    return setText(connection, "UPDATE run SET name = ? WHERE id = ?", id, name);
}

Result<> addData(Connection &connection, const RunId &id, std::int64_t datasetVersionId, const QString &role)
{
    ASSAY_TRY(insert, connection.prepare("INSERT INTO run_data (run_id, dataset_version_id, role) VALUES (?, ?, ?) "
                                         "ON CONFLICT (run_id, dataset_version_id, role) DO NOTHING"));
    ASSAY_CHECK(insert.bind(1, id.value).bind(2, datasetVersionId).bind(3, role).run());
    return connection.recordChange("run", id.value);
}

Result<> setModelObject(Connection &connection, const RunId &id, const QString &digest)
{
    return setText(connection, "UPDATE run SET model_object = ? WHERE id = ?", id, digest);
}

Result<> setCheckpoint(Connection &connection, const RunId &id, const QString &digest)
{
    return setText(connection, "UPDATE run SET checkpoint = ? WHERE id = ?", id, digest);
}

Result<> setEnvironment(Connection &connection, const RunId &id, const QJsonObject &environment)
{
    return setText(connection, "UPDATE run SET environment = ? WHERE id = ?", id,
                   QString::fromUtf8(compactJson(environment)));
}

Result<> finish(Connection &connection, const RunId &id, RunStatus status, TimeMs at, const QString &error)
{
    ASSAY_TRY(update, connection.prepare("UPDATE run SET status = ?, ended_at = ?, error = ? "
                                         "WHERE id = ? AND status = 'running'"));
    ASSAY_CHECK(update.bind(1, runStatusName(status)).bind(2, at).bind(3, error).bind(4, id.value).run());
    if (connection.changesOfLastStatement() == 0) {
        ASSAY_TRY(run, find(connection, id.value));
        return Error{ErrorCode::Refused,
                     QCoreApplication::translate("core", "The run “%1” has ended already (%2) and cannot end again.")
                         .arg(run.name, runStatusName(run.status))};
    }
    return connection.recordChange("run", id.value);
}

Result<> reopen(Connection &connection, const RunId &id)
{
    const ProcessIdentity process = ProcessIdentity::ofThisProcess();
    ASSAY_TRY(update, connection.prepare("UPDATE run SET status = 'running', ended_at = NULL, error = '', pid = ?, "
                                         "process_start = ?, boot_id = ? WHERE id = ? AND status <> 'running'"));
    ASSAY_CHECK(update.bind(1, process.pid).bind(2, process.start).bind(3, process.bootId).bind(4, id.value).run());
    if (connection.changesOfLastStatement() == 0)
        return Error{ErrorCode::Refused,
                     QCoreApplication::translate("core", "The run %1 is still running; it cannot be begun again.")
                         .arg(id.shortForm())};
    return connection.recordChange("run", id.value);
}

Result<bool> isAnyRunning(Connection &connection)
{
    ASSAY_TRY(count, connection.queryInteger("SELECT count(*) FROM run WHERE status = 'running'"));
    return count > 0;
}

Result<QList<RunningRun>> running(Connection &connection)
{
    QList<RunningRun> runs;
    ASSAY_TRY(rows, connection.prepare("SELECT id, experiment_id, pid, process_start, boot_id FROM run WHERE "
                                       "status = 'running'"));
    while (rows.next())
        runs.append({RunId{rows.text(0)}, rows.integer(1), {rows.integer(2), rows.integer(3), rows.text(4)}});
    ASSAY_CHECK(rows.status());
    return runs;
}

Result<int> markInterrupted(Connection &connection, TimeMs now)
{
    QList<RunId> gone;
    ASSAY_TRY(runs, running(connection));
    for (const RunningRun &run : runs) {
        if (!run.process.mayBeAlive())
            gone.append(run.id);
    }
    const QString sentence =
        QCoreApplication::translate("core", "The process that recorded this run is gone; what it had "
                                            "recorded until then is kept.");
    for (const RunId &id : gone) {
        ASSAY_CHECK(finish(connection, id, RunStatus::Interrupted, now, sentence));
        ASSAY_CHECK(run_log_store::close(connection, id, {{now, LogLine::Level::Error, sentence}}));
        // What would hold the lock for long is sealed by whoever keeps the curves in order.
        ASSAY_TRY(tail, metric_tail_store::read(connection, id));
        if (tail && tail->isSealingDue())
            continue;
        // A damaged curve must not keep the project from opening; it stays where it is and is reported when it is read.
        if (const Result<> sealed = metric_store::seal(connection, id);
            sealed.isError() && sealed.error().code != ErrorCode::Damaged)
            return sealed.error();
    }
    return int(gone.size());
}

Result<QString> latestExperimentOn(Connection &connection, const QString &dataset)
{
    ASSAY_TRY(rows,
              connection.prepare("SELECT experiment.name FROM run JOIN experiment ON experiment.id = run.experiment_id "
                                 "JOIN run_data ON run_data.run_id = run.id "
                                 "JOIN dataset_version ON dataset_version.id = run_data.dataset_version_id "
                                 "JOIN dataset ON dataset.id = dataset_version.dataset_id WHERE dataset.name = ? "
                                 "ORDER BY run.started_at DESC, run.id LIMIT 1"));
    rows.bind(1, dataset);
    const QString name = rows.next() ? rows.text(0) : QString();
    ASSAY_CHECK(rows.status());
    return name;
}

Result<RunId> oldestOfEstimator(Connection &connection, std::int64_t experimentId, const QString &estimator,
                                const RunId &except)
{
    ASSAY_TRY(rows,
              connection.prepare("SELECT run.id FROM run "
                                 "LEFT JOIN run_param AS kind ON kind.run_id = run.id AND kind.key = 'estimator.kind' "
                                 "LEFT JOIN run_param AS plain ON plain.run_id = run.id AND plain.key = 'estimator' "
                                 "WHERE run.experiment_id = ?1 AND run.status = 'finished' AND run.trashed_at IS NULL "
                                 "AND coalesce(kind.value, plain.value) = ?2 AND run.id <> ?3 "
                                 "ORDER BY run.started_at, run.id DESC LIMIT 1"));
    rows.bind(1, experimentId).bind(2, estimator).bind(3, except.value);
    const RunId id{rows.next() ? rows.text(0) : QString()};
    ASSAY_CHECK(rows.status());
    return id;
}

Result<QList<RunId>> usersOf(Connection &connection, const QSet<std::int64_t> &datasetVersions)
{
    ASSAY_TRY(rows, connection.prepare("SELECT run.id, run_data.dataset_version_id FROM run "
                                       "JOIN run_data ON run_data.run_id = run.id WHERE run.trashed_at IS NULL "
                                       "ORDER BY run.started_at DESC, run.id"));
    QList<RunId> ids;
    while (rows.next()) {
        if (!datasetVersions.contains(rows.integer(1)))
            continue;
        const RunId id{rows.text(0)};
        // A run may have used several of them.
        if (ids.isEmpty() || ids.last() != id)
            ids.append(id);
    }
    ASSAY_CHECK(rows.status());
    return ids;
}

Result<Run> find(Connection &connection, const QString &idOrName)
{
    ASSAY_TRY(rows, connection.prepare("SELECT id FROM run WHERE id = ?1 OR name = ?1 OR (?2 AND id >= ?1 AND id < ?3) "
                                       "ORDER BY id <> ?1, id LIMIT 3"));
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    const bool isBeginning = idOrName.size() >= 4 && std::all_of(idOrName.begin(), idOrName.end(), isDigit);
    // “g” follows every hexadecimal digit.
    rows.bind(1, idOrName).bind(2, isBeginning).bind(3, idOrName + u'g');
    QList<RunId> ids;
    while (rows.next())
        ids.append(RunId{rows.text(0)});
    ASSAY_CHECK(rows.status());
    if (ids.contains(RunId{idOrName}))
        ids = {RunId{idOrName}};
    if (ids.isEmpty())
        return noSuchRun(idOrName);
    if (ids.size() > 1)
        return Error{ErrorCode::Usage, QCoreApplication::translate(
                                           "core", "“%1” means more than one run, such as %2 and %3. Give more digits "
                                                   "of the id.")
                                           .arg(idOrName, ids.at(0).shortForm(), ids.at(1).shortForm())};
    ASSAY_TRY(found, findMany(connection, ids));
    return found.first();
}

} // namespace assay::run_store
