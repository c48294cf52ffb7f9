#include "core/runs/run_edit_store.h"

#include "core/runs/curves/metric_store.h"
#include "core/runs/run.h"

#include <QCoreApplication>

namespace assay::run_edit_store
{

namespace
{

using Field = RunEdit::Field;
using Value = std::optional<QString>;

/// What a run is now, as far as edits ask.
struct Head {
    QString name;
    QString note;
    QString status;
    bool isArchived = false;
    bool isTrashed = false;
};

Result<Head> headOf(Connection &connection, const RunId &run)
{
    ASSAY_TRY(row,
              connection.prepare("SELECT name, note, status, archived_at IS NOT NULL, trashed_at IS NOT NULL FROM run "
                                 "WHERE id = ?"));
    row.bind(1, run.value);
    const bool isThere = row.next();
    ASSAY_CHECK(row.status());
    if (!isThere)
        return Error{ErrorCode::NotFound, QCoreApplication::translate("core", "There is no run %1; it may have been "
                                                                              "deleted for good.")
                                              .arg(run.shortForm())};
    return Head{row.text(0), row.text(1), row.text(2), row.integer(3) != 0, row.integer(4) != 0};
}

Result<Value> tagOf(Connection &connection, const RunId &run, const QString &key)
{
    ASSAY_TRY(row, connection.prepare("SELECT value FROM run_tag WHERE run_id = ? AND key = ?"));
    row.bind(1, run.value).bind(2, key);
    const Value value = row.next() ? Value(row.text(0)) : Value();
    ASSAY_CHECK(row.status());
    return value;
}

Result<Value> valueNow(Connection &connection, const Head &head, const RunEdit &edit)
{
    const auto flag = [](bool is) { return is ? Value(QStringLiteral("yes")) : Value(); };
    switch (edit.field) {
    case Field::Name:
        return Value(head.name);
    case Field::Note:
        return Value(head.note);
    case Field::Archived:
        return flag(head.isArchived);
    case Field::Trashed:
        return flag(head.isTrashed);
    case Field::Tag:
    case Field::File:
        break;
    }
    return tagOf(connection, edit.run, edit.key);
}

/// A registered model must keep the run that made it.
Result<> checkTrash(Connection &connection, const RunId &run, const Head &head)
{
    if (head.status == runStatusName(RunStatus::Running))
        return Error{ErrorCode::Refused, QCoreApplication::translate("core", "The run “%1” is still running. Stop it, "
                                                                             "then move it to the trash.")
                                             .arg(head.name)};
    ASSAY_TRY(row, connection.prepare("SELECT model.name, model_version.version FROM model_version JOIN model ON "
                                      "model.id = model_version.model_id WHERE model_version.run_id = ? "
                                      "ORDER BY model_version.id LIMIT 1"));
    row.bind(1, run.value);
    if (row.next())
        return Error{ErrorCode::Refused, QCoreApplication::translate(
                                             "core", "The run “%1” is the origin of %2@%3 and must be kept. Archive "
                                                     "it instead.")
                                             .arg(head.name, row.text(0))
                                             .arg(row.integer(1))};
    return row.status();
}

Result<> checkEdit(Connection &connection, const Head &head, const RunEdit &edit)
{
    switch (edit.field) {
    case Field::Name:
        return checkName(edit.value.value_or(QString()), QCoreApplication::translate("core", "run"));
    case Field::Tag:
        return checkName(edit.key, QCoreApplication::translate("core", "tag"));
    case Field::Trashed:
        return edit.value ? checkTrash(connection, edit.run, head) : Result<>(Done{});
    case Field::Note:
    case Field::Archived:
    case Field::File:
        break;
    }
    return Done{};
}

Result<> setText(Connection &connection, const char *sql, const RunEdit &edit)
{
    ASSAY_TRY(update, connection.prepare(sql));
    return update.bind(1, edit.value.value_or(QString())).bind(2, edit.run.value).run();
}

Result<> setTime(Connection &connection, const char *sql, const RunEdit &edit, TimeMs now)
{
    ASSAY_TRY(update, connection.prepare(sql));
    if (edit.value)
        update.bind(1, now);
    else
        update.bindNull(1);
    return update.bind(2, edit.run.value).run();
}

Result<> setTag(Connection &connection, const RunEdit &edit)
{
    if (!edit.value) {
        ASSAY_TRY(remove, connection.prepare("DELETE FROM run_tag WHERE run_id = ? AND key = ?"));
        return remove.bind(1, edit.run.value).bind(2, edit.key).run();
    }
    ASSAY_TRY(upsert, connection.prepare("INSERT INTO run_tag (run_id, key, value) VALUES (?, ?, ?) "
                                         "ON CONFLICT (run_id, key) DO UPDATE SET value = excluded.value"));
    return upsert.bind(1, edit.run.value).bind(2, edit.key).bind(3, *edit.value).run();
}

Result<> write(Connection &connection, const RunEdit &edit, TimeMs now)
{
    switch (edit.field) {
    case Field::Name:
        return setText(connection, "UPDATE run SET name = ? WHERE id = ?", edit);
    case Field::Note:
        return setText(connection, "UPDATE run SET note = ? WHERE id = ?", edit);
    case Field::Archived:
        return setTime(connection, "UPDATE run SET archived_at = ? WHERE id = ?", edit, now);
    case Field::Trashed:
        return setTime(connection, "UPDATE run SET trashed_at = ? WHERE id = ?", edit, now);
    case Field::Tag:
    case Field::File:
        break;
    }
    return setTag(connection, edit);
}

void bindValue(Statement &statement, int place, const Value &value)
{
    if (value)
        statement.bind(place, *value);
    else
        statement.bindNull(place);
}

} // namespace

Result<> record(Connection &connection, const QString &person, TimeMs now, const RunEdit &edit, const Value &before)
{
    ASSAY_TRY(insert, connection.prepare("INSERT INTO run_edit (run_id, at, person, field, key, before, after) "
                                         "VALUES (?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(1, edit.run.value).bind(2, now).bind(3, person).bind(4, runEditFieldName(edit.field));
    insert.bind(5, edit.key);
    bindValue(insert, 6, before);
    bindValue(insert, 7, edit.value);
    ASSAY_CHECK(insert.run());
    return connection.recordChange("run", edit.run.value);
}

Result<QList<RunEdit>> apply(Connection &connection, const QString &person, TimeMs now, const QList<RunEdit> &edits)
{
    QList<RunEdit> undo;
    for (const RunEdit &edit : edits) {
        if (edit.field == Field::File)
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("core", "The file “%1” cannot be changed as a "
                                                             "word of the run. Attach or remove it.")
                             .arg(edit.key)};
        ASSAY_TRY(head, headOf(connection, edit.run));
        ASSAY_TRY(before, valueNow(connection, head, edit));
        if (before == edit.value)
            continue;
        ASSAY_CHECK(checkEdit(connection, head, edit));
        ASSAY_CHECK(write(connection, edit, now));
        ASSAY_CHECK(record(connection, person, now, edit, before));
        undo.prepend({edit.run, edit.field, edit.key, before});
    }
    return undo;
}

Result<QList<RunEditEvent>> history(Connection &connection, const RunId &run)
{
    QList<RunEditEvent> events;
    ASSAY_TRY(rows, connection.prepare("SELECT at, person, field, key, before, after FROM run_edit WHERE run_id = ? "
                                       "ORDER BY id"));
    rows.bind(1, run.value);
    while (rows.next()) {
        const auto field = runEditFieldFromName(rows.text(2));
        if (!field)
            return Error{ErrorCode::Damaged, QCoreApplication::translate(
                                                 "core", "The history of run %1 tells of “%2”, which this version of "
                                                         "Assay does not know.")
                                                 .arg(run.shortForm(), rows.text(2))};
        const auto value = [&](int column) { return rows.isNull(column) ? Value() : Value(rows.text(column)); };
        events.append({rows.integer(0), rows.text(1), {run, *field, rows.text(3), value(5)}, value(4)});
    }
    ASSAY_CHECK(rows.status());
    return events;
}

Result<QList<RunId>> trash(Connection &connection)
{
    QList<RunId> runs;
    ASSAY_TRY(rows, connection.prepare("SELECT id FROM run WHERE trashed_at IS NOT NULL ORDER BY trashed_at, id"));
    while (rows.next())
        runs.append(RunId{rows.text(0)});
    ASSAY_CHECK(rows.status());
    return runs;
}

Result<ShelfCounts> shelfCounts(Connection &connection, std::int64_t experimentId)
{
    ASSAY_TRY(row, connection.prepare("SELECT coalesce(sum(trashed_at IS NULL AND archived_at IS NULL), 0), "
                                      "coalesce(sum(trashed_at IS NULL AND archived_at IS NOT NULL), 0), "
                                      "coalesce(sum(trashed_at IS NOT NULL), 0) FROM run WHERE experiment_id = ?"));
    row.bind(1, experimentId);
    ShelfCounts counts;
    if (row.next())
        counts = {row.integer(0), row.integer(1), row.integer(2)};
    ASSAY_CHECK(row.status());
    return counts;
}

Result<> destroy(Connection &connection, const RunId &run)
{
    ASSAY_TRY(head, headOf(connection, run));
    if (!head.isTrashed)
        return Error{ErrorCode::Refused, QCoreApplication::translate("core", "The run “%1” is not in the trash, so it "
                                                                             "is not deleted.")
                                             .arg(head.name)};
    ASSAY_CHECK(checkTrash(connection, run, head));
    ASSAY_CHECK(metric_store::remove(connection, run));
    for (const char *sql : {"DELETE FROM evaluation WHERE run_id = ?", "DELETE FROM run_edit WHERE run_id = ?",
                            "DELETE FROM run_alarm WHERE run_id = ?", "DELETE FROM run_code WHERE run_id = ?",
                            "DELETE FROM run_file WHERE run_id = ?", "DELETE FROM run_log WHERE run_id = ?",
                            "DELETE FROM run_data WHERE run_id = ?", "DELETE FROM run_tag WHERE run_id = ?",
                            "DELETE FROM run_param WHERE run_id = ?",
                            "UPDATE run SET parent_id = NULL WHERE parent_id = ?", "DELETE FROM run WHERE id = ?"}) {
        ASSAY_TRY(statement, connection.prepare(sql));
        ASSAY_CHECK(statement.bind(1, run.value).run());
    }
    return connection.recordChange("run", run.value);
}

} // namespace assay::run_edit_store
