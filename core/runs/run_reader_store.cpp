#include "core/runs/run_store.h"

#include "core/base/json.h"
#include "core/runs/curves/metric_store.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <optional>

/// Reading runs whole: a handful of statements however many runs there are.
namespace assay::run_store
{

namespace
{

/// Runs under one condition on `run`, and where each of them stands in the list.
class RunReader final
{
public:
    /// `condition` follows WHERE and may use ?1, ?2 …, which are bound to `values`.
    RunReader(Connection &connection, QByteArray condition, QStringList values)
        : m_connection(connection),
          m_condition(std::move(condition)),
          m_values(std::move(values))
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
        for (int i = 0; i < int(m_values.size()); ++i)
            rows.bind(i + 1, m_values.at(i));
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
                          "run.model_object, coalesce(run.parent_id, ''), run.checkpoint, run.note, run.archived_at, "
                          "run.trashed_at "
                          "FROM run JOIN experiment ON experiment.id = run.experiment_id",
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
            run.checkpoint = rows.text(14);
            run.note = rows.text(15);
            if (!rows.isNull(16))
                run.archivedAt = rows.integer(16);
            if (!rows.isNull(17))
                run.trashedAt = rows.integer(17);
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
        const auto add = [&](Run &run, const QString &key, const CurveSummary &summary) {
            const QMap<QString, bool> &known = directions[run.experimentId];
            const auto lower = known.constFind(key);
            run.metrics.insert(
                key, summary.toMetric(lower == known.constEnd() ? std::nullopt : std::optional<bool>(*lower)));
        };
        ASSAY_TRY(fresh, readUnsummed());
        ASSAY_TRY(rows, prepare("SELECT detail.run_id, detail.key, detail.point_count, detail.last, detail.min, "
                                "detail.max, detail.first, detail.last_step, detail.min_step, detail.max_step "
                                "FROM metric_summary AS detail JOIN run ON run.id = detail.run_id"));
        while (rows.next()) {
            Run *run = runOf(rows);
            if (!run)
                continue;
            const QString key = shared(rows.text(1));
            CurveSummary summary{rows.integer(2), rows.real(3),    rows.real(4),    rows.real(5),
                                 rows.real(6),    rows.integer(7), rows.integer(8), rows.integer(9)};
            if (const auto ofRun = fresh.find(run->id.value); ofRun != fresh.end())
                summary.append(ofRun->take(key));
            add(*run, key, summary);
        }
        ASSAY_CHECK(rows.status());
        for (auto ofRun = fresh.constBegin(); ofRun != fresh.constEnd(); ++ofRun) {
            Run &run = m_runs[m_places.value(ofRun.key())];
            for (auto summary = ofRun->constBegin(); summary != ofRun->constEnd(); ++summary)
                add(run, shared(summary.key()), summary.value());
        }
        return Done{};
    }

    /// The newest points of runs that log, by run and key, which the summaries do not hold yet.
    Result<QHash<QString, QHash<QString, CurveSummary>>> readUnsummed()
    {
        QHash<QString, QHash<QString, CurveSummary>> fresh;
        ASSAY_TRY(rows, prepare("SELECT detail.run_id, detail.summed_id < detail.last_id FROM metric_tail AS detail "
                                "JOIN run ON run.id = detail.run_id"));
        while (rows.next()) {
            const Run *run = rows.integer(1) != 0 ? runOf(rows) : nullptr;
            if (!run)
                continue;
            ASSAY_TRY(summaries, metric_store::unsummed(m_connection, run->id));
            fresh.insert(run->id.value, std::move(summaries));
        }
        ASSAY_CHECK(rows.status());
        return fresh;
    }

    Connection &m_connection;
    QByteArray m_condition;
    QStringList m_values;
    QList<Run> m_runs;
    QHash<QString, qsizetype> m_places;
    QSet<QString> m_keys;
};

} // namespace

Result<QList<Run>> list(Connection &connection, const QString &experiment)
{
    if (experiment.isEmpty())
        return RunReader(connection, "run.trashed_at IS NULL", {}).read();
    return RunReader(connection,
                     "run.experiment_id = (SELECT id FROM experiment WHERE name = ?1) AND run.trashed_at IS NULL",
                     {experiment})
        .read();
}

Result<QList<Run>> listThese(Connection &connection, const QList<RunId> &ids)
{
    constexpr qsizetype atOnce = 500;
    QHash<QString, Run> found;
    for (qsizetype first = 0; first < ids.size(); first += atOnce) {
        QByteArray condition = "run.id IN (";
        QStringList values;
        for (qsizetype i = first; i < std::min(ids.size(), first + atOnce); ++i) {
            condition += i == first ? "?" : ", ?";
            values.append(ids.at(i).value);
        }
        ASSAY_TRY(runs, RunReader(connection, condition + ")", values).read());
        for (Run &run : runs)
            found.insert(run.id.value, std::move(run));
    }
    QList<Run> ordered;
    for (const RunId &id : ids) {
        const auto run = found.constFind(id.value);
        if (run != found.constEnd())
            ordered.append(*run);
    }
    return ordered;
}

Result<QList<RunId>> beginningWith(Connection &connection, const QString &beginning, int most)
{
    ASSAY_TRY(rows, connection.prepare("SELECT id FROM run WHERE id >= ?1 AND id < ?2 AND trashed_at IS NULL "
                                       "ORDER BY started_at DESC, id LIMIT ?3"));
    // “g” follows every hexadecimal digit.
    rows.bind(1, beginning).bind(2, beginning + u'g').bind(3, std::int64_t(most));
    QList<RunId> ids;
    while (rows.next())
        ids.append(RunId{rows.text(0)});
    ASSAY_CHECK(rows.status());
    return ids;
}

Result<QList<Run>> children(Connection &connection, const RunId &parent)
{
    return RunReader(connection, "run.parent_id = ?1", {parent.value}).read();
}

Result<QList<RunId>> descendants(Connection &connection, const QList<RunId> &runs)
{
    constexpr qsizetype atOnce = 500;
    QList<RunId> found;
    QSet<QString> known;
    for (qsizetype first = 0; first < runs.size(); first += atOnce) {
        const qsizetype end = std::min(runs.size(), first + atOnce);
        QByteArray marks = "?";
        for (qsizetype i = first + 1; i < end; ++i)
            marks += ", ?";
        // UNION, so that a circle, as no verb makes it, ends.
        const QByteArray sql = "WITH RECURSIVE below (id) AS (SELECT id FROM run WHERE parent_id IN (" + marks +
                               ") UNION SELECT run.id FROM below JOIN run ON run.parent_id = below.id) "
                               "SELECT id FROM below";
        ASSAY_TRY(rows, connection.prepare(sql.constData()));
        for (qsizetype i = first; i < end; ++i)
            rows.bind(int(i - first) + 1, runs.at(i).value);
        while (rows.next()) {
            const QString id = rows.text(0);
            if (known.contains(id))
                continue;
            known.insert(id);
            found.append(RunId{id});
        }
        ASSAY_CHECK(rows.status());
    }
    return found;
}

Result<QList<Run>> findMany(Connection &connection, const QList<RunId> &ids)
{
    QList<Run> runs;
    for (const RunId &id : ids) {
        ASSAY_TRY(found, RunReader(connection, "run.id = ?1", {id.value}).read());
        if (found.isEmpty())
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("core", "There is no run with the id “%1”.").arg(id.value)};
        runs.append(std::move(found.first()));
    }
    return runs;
}

} // namespace assay::run_store
