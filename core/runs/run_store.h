#pragma once

#include "core/runs/process_identity.h"
#include "core/runs/run.h"
#include "core/store/project.h"

#include <QSet>

namespace assay
{

/// A run that is said to be running, and the process that records it.
struct RunningRun {
    RunId id;
    std::int64_t experimentId = 0;
    ProcessIdentity process;
};

} // namespace assay

namespace assay::run_store
{

Result<QList<Experiment>> listExperiments(Connection &connection);
/// The experiment of that name, made if there is none.
Result<Experiment> ensureExperiment(Connection &connection, const QString &name, TimeMs now);
Result<> setDirection(Connection &connection, std::int64_t experimentId, const QString &metric, bool lowerIsBetter);
/// The same, unless the experiment has a direction for the metric already.
Result<> suggestDirection(Connection &connection, std::int64_t experimentId, const QString &metric, bool lowerIsBetter);

/// All runs but those in the trash, with parameters, tags, data and metric summaries; newest first. Empty experiment:
/// of every experiment.
Result<QList<Run>> list(Connection &connection, const QString &experiment = {});
/// One run by id, by an unambiguous beginning of it (four digits at least), or by an unambiguous name.
Result<Run> find(Connection &connection, const QString &idOrName);
Result<QList<Run>> findMany(Connection &connection, const QList<RunId> &ids);
/// The runs of those ids, in their order, in a few statements for hundreds; those that are not there are left out.
Result<QList<Run>> listThese(Connection &connection, const QList<RunId> &ids);
/// Runs outside the trash whose ids begin so, newest first.
Result<QList<RunId>> beginningWith(Connection &connection, const QString &beginning, int most);
/// The runs that a run started, newest first.
Result<QList<Run>> children(Connection &connection, const RunId &parent);
/// The ids of all runs that these started, and that those did; of these themselves, those that others of them started.
Result<QList<RunId>> descendants(Connection &connection, const QList<RunId> &runs);
/// The experiment of the newest run on any version of that dataset; empty when there is none.
Result<QString> latestExperimentOn(Connection &connection, const QString &dataset);

/// The oldest finished run of an experiment, outside the trash and other than `except`, whose parameters say that it
/// trained that estimator; empty when there is none.
Result<RunId> oldestOfEstimator(Connection &connection, std::int64_t experimentId, const QString &estimator,
                                const RunId &except);
/// Runs outside the trash that used one of these dataset versions, newest first.
Result<QList<RunId>> usersOf(Connection &connection, const QSet<std::int64_t> &datasetVersions);

/// Starts a run: stores it with this process's pid, start time and boot id.
Result<> insert(Connection &connection, const Run &run);
Result<> setParams(Connection &connection, const RunId &id, const QMap<QString, QString> &params);
Result<> setTag(Connection &connection, const RunId &id, const QString &key, const QString &value);
Result<> removeTag(Connection &connection, const RunId &id, const QString &key);
Result<> rename(Connection &connection, const RunId &id, const QString &name);
Result<> addData(Connection &connection, const RunId &id, std::int64_t datasetVersionId, const QString &role);
Result<> setModelObject(Connection &connection, const RunId &id, const QString &digest);
/// Empty: there is none any more.
Result<> setCheckpoint(Connection &connection, const RunId &id, const QString &digest);
Result<> setEnvironment(Connection &connection, const RunId &id, const QJsonObject &environment);
/// Ends a running run with its status and, if failed, the sentence; a run that has ended is refused.
Result<> finish(Connection &connection, const RunId &id, RunStatus status, TimeMs at, const QString &error = {});
/// Lets a run that has ended go on, in this process; one that runs is refused.
Result<> reopen(Connection &connection, const RunId &id);
/// The runs that are said to be running.
Result<QList<RunningRun>> running(Connection &connection);
/// True while any run is said to be running.
Result<bool> isAnyRunning(Connection &connection);
/// Marks running runs whose process is gone as interrupted; returns how many.
Result<int> markInterrupted(Connection &connection, TimeMs now);

} // namespace assay::run_store
