#include "core/runs/run_store.h"

#include "core/base/json.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <cmath>

/// Reading runs whole: a handful of statements however many runs there are.
namespace assay::run_store
{

namespace
{

/// Runs under one condition on `run`, and where each of them stands in the list.
class RunReader final
{
public:
    /// `condition` follows WHERE and may use ?1, which is bound to `value`.
    RunReader(Connection &connection, const char *condition, QString value)
        : m_connection(connection),
          m_condition(condition),
          m_value(std::move(value))
    {
    }

    Result<QList<Run>> read()
    {
        ASSAY_CHECK(readRuns());
        if (m_runs.isEmpty())
            return std::move(m_runs);
        ASSAY_CHECK(readTexts("run_param", &Run::params));
        ASSAY_CHECK(readTexts("run_tag", &Run::tags));
        ASSAY_CHECK(readData());
        ASSAY_CHECK(readMetrics());
        return std::move(m_runs);
    }

private:
    Result<Statement> prepare(const QByteArray &selectAndJoins, const char *order = "")
    {
        const QByteArray sql = selectAndJoins + " WHERE " + m_condition + order;
        ASSAY_TRY(rows, m_connection.prepare(sql.constData()));
        if (m_condition.contains("?1"))
            rows.bind(1, m_value);
        return std::move(rows);
    }

    /// The run of a detail row; null when it came between two statements outside a transaction.
    Run *runOf(const Statement &rows)
    {
        const auto place = m_places.constFind(rows.text(0));
        return place == m_places.constEnd() ? nullptr : &m_runs[*place];
    }

    /// One copy of each key, shared by all runs.
    QString shared(const QString &key) { return *m_keys.insert(key); }

    Result<> readRuns()
    {
        ASSAY_TRY(rows,
                  prepare("SELECT run.id, run.experiment_id, experiment.name, run.name, run.status, run.started_at, "
                          "run.ended_at, run.person, run.specification, run.seed, run.environment, run.error, "
                          "run.model_object, coalesce(run.parent_id, '') FROM run JOIN experiment ON experiment.id = "
                          "run.experiment_id",
                          " ORDER BY run.started_at DESC, run.id"));
        while (rows.next()) {
            Run run;
            run.id.value = rows.text(0);
            run.experimentId = rows.integer(1);
            run.experiment = shared(rows.text(2));
            run.name = rows.text(3);
            const std::optional<RunStatus> status = runStatusFromName(rows.text(4));
            ASSAY_TRY(environment,
                      parseJsonObject(
                          rows.text(10).toUtf8(),
                          QCoreApplication::translate("core", "The environment of run %1").arg(run.id.shortForm())));
            if (!status)
                return Error{ErrorCode::Damaged, QCoreApplication::translate(
                                                     "core", "The run %1 has the status “%2”, which this version of "
                                                             "Assay does not know.")
                                                     .arg(run.id.shortForm(), rows.text(4))};
            run.status = *status;
            run.startedAt = rows.integer(5);
            if (!rows.isNull(6))
                run.endedAt = rows.integer(6);
            run.person = shared(rows.text(7));
            run.specification = rows.text(8);
            run.seed = rows.integer(9);
            run.environment = environment;
            run.error = rows.text(11);
            run.modelObject = rows.text(12);
            run.parent.value = rows.text(13);
            m_places.insert(run.id.value, m_runs.size());
            m_runs.append(std::move(run));
        }
        return rows.status();
    }

    Result<> readTexts(const QByteArray &table, QMap<QString, QString> Run::*texts)
    {
        ASSAY_TRY(rows, prepare("SELECT detail.run_id, detail.key, detail.value FROM " + table +
                                " AS detail JOIN run ON run.id = detail.run_id"));
        while (rows.next()) {
            if (Run *run = runOf(rows))
                (run->*texts).insert(shared(rows.text(1)), rows.text(2));
        }
        return rows.status();
    }

    Result<> readData()
    {
        ASSAY_TRY(rows,
                  prepare("SELECT run_data.run_id, dataset.name, dataset_version.version, dataset_version.digest, "
                          "run_data.role FROM run_data JOIN run ON run.id = run_data.run_id "
                          "JOIN dataset_version ON dataset_version.id = run_data.dataset_version_id "
                          "JOIN dataset ON dataset.id = dataset_version.dataset_id",
                          " ORDER BY dataset.name, dataset_version.version, run_data.role"));
        while (rows.next()) {
            if (Run *run = runOf(rows))
                run->data.append(
                    {shared(rows.text(1)), int(rows.integer(2)), shared(rows.text(3)), shared(rows.text(4))});
        }
        return rows.status();
    }

    Result<> readMetrics()
    {
        ASSAY_TRY(experiments, listExperiments(m_connection));
        QHash<std::int64_t, QMap<QString, bool>> directions;
        for (const Experiment &experiment : experiments)
            directions.insert(experiment.id, experiment.lowerIsBetter);
        ASSAY_TRY(rows, prepare("SELECT detail.run_id, detail.key, detail.point_count, detail.last, detail.last_step, "
                                "detail.min, detail.min_step, detail.max, detail.max_step, detail.first "
                                "FROM metric_summary AS detail JOIN run ON run.id = detail.run_id"));
        while (rows.next()) {
            Run *run = runOf(rows);
            if (!run)
                continue;
            const QString key = shared(rows.text(1));
            MetricSummary summary;
            summary.count = rows.integer(2);
            summary.last = rows.real(3);
            summary.lastStep = rows.integer(4);
            summary.min = rows.real(5);
            summary.max = rows.real(7);
            summary.first = rows.real(9);
            const QMap<QString, bool> &known = directions[run->experimentId];
            const auto lowerIsBetter = known.constFind(key);
            summary.best = lowerIsBetter == known.constEnd() ? std::nan("")
                           : *lowerIsBetter                  ? summary.min
                                                             : summary.max;
            if (!std::isnan(summary.best))
                summary.bestStep = *lowerIsBetter ? rows.integer(6) : rows.integer(8);
            run->metrics.insert(key, summary);
        }
        return rows.status();
    }

    Connection &m_connection;
    QByteArray m_condition;
    QString m_value;
    QList<Run> m_runs;
    QHash<QString, qsizetype> m_places;
    QSet<QString> m_keys;
};

} // namespace

Result<QList<Run>> list(Connection &connection, const QString &experiment)
{
    if (experiment.isEmpty())
        return RunReader(connection, "1 = 1", {}).read();
    return RunReader(connection, "run.experiment_id = (SELECT id FROM experiment WHERE name = ?1)", experiment).read();
}

Result<QList<Run>> children(Connection &connection, const RunId &parent)
{
    return RunReader(connection, "run.parent_id = ?1", parent.value).read();
}

Result<QList<Run>> findMany(Connection &connection, const QList<RunId> &ids)
{
    QList<Run> runs;
    for (const RunId &id : ids) {
        ASSAY_TRY(found, RunReader(connection, "run.id = ?1", id.value).read());
        if (found.isEmpty())
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("core", "There is no run with the id “%1”.").arg(id.value)};
        runs.append(std::move(found.first()));
    }
    return runs;
}

} // namespace assay::run_store
