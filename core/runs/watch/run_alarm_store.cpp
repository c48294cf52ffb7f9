#include "core/runs/watch/run_alarm_store.h"

#include "core/runs/run_store.h"

#include <QCoreApplication>

namespace assay::run_alarm_store
{

Result<> add(Connection &connection, const RunId &run, const CurveAlarm &alarm, TimeMs at)
{
    ASSAY_TRY(insert, connection.prepare("INSERT INTO run_alarm (run_id, kind, key, step, sentence, at) VALUES "
                                         "(?, ?, ?, ?, ?, ?) ON CONFLICT (run_id, kind, key) DO NOTHING"));
    insert.bind(1, run.value).bind(2, alarmName(alarm.kind)).bind(3, alarm.key).bind(4, alarm.step);
    ASSAY_CHECK(insert.bind(5, alarm.sentence).bind(6, at).run());
    if (connection.changesOfLastStatement() == 0)
        return Done{};
    return run_store::setTag(connection, run, QStringLiteral("alarm.") + alarmName(alarm.kind), alarm.sentence);
}

Result<QList<CurveAlarm>> list(Connection &connection, const RunId &run)
{
    QList<CurveAlarm> alarms;
    ASSAY_TRY(rows, connection.prepare("SELECT kind, key, step, sentence FROM run_alarm WHERE run_id = ? "
                                       "ORDER BY at, key, kind"));
    rows.bind(1, run.value);
    while (rows.next()) {
        const auto kind = alarmFromName(rows.text(0));
        if (!kind)
            return Error{ErrorCode::Damaged,
                         QCoreApplication::translate("core", "An alarm of run %1 is called “%2”, which this version of "
                                                             "Assay does not know.")
                             .arg(run.shortForm(), rows.text(0))};
        alarms.append({*kind, rows.text(1), rows.integer(2), rows.text(3)});
    }
    ASSAY_CHECK(rows.status());
    return alarms;
}

Result<bool> isWatched(Connection &connection, std::int64_t experimentId)
{
    ASSAY_TRY(row, connection.prepare("SELECT value FROM experiment_setting WHERE experiment_id = ? AND "
                                      "key = 'watchdog'"));
    row.bind(1, experimentId);
    const bool isOff = row.next() && row.text(0) == u"off";
    ASSAY_CHECK(row.status());
    return !isOff;
}

Result<> setWatched(Connection &connection, std::int64_t experimentId, bool isWatched)
{
    ASSAY_TRY(upsert, connection.prepare("INSERT INTO experiment_setting (experiment_id, key, value) VALUES "
                                         "(?, 'watchdog', ?) ON CONFLICT (experiment_id, key) DO UPDATE SET "
                                         "value = excluded.value"));
    ASSAY_CHECK(upsert.bind(1, experimentId).bind(2, isWatched ? "on" : "off").run());
    return connection.recordChange("experiment", QString::number(experimentId));
}

} // namespace assay::run_alarm_store
