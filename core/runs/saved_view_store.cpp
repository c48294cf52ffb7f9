#include "core/runs/saved_view_store.h"

#include "core/base/ids.h"
#include "core/base/json.h"

#include <QCoreApplication>

namespace assay::saved_view_store
{

namespace
{

constexpr char changeKind[] = "saved_view";

Result<SavedView> readView(const Statement &row)
{
    const QString name = row.text(0);
    ASSAY_TRY(body, parseJsonObject(row.text(1).toUtf8(),
                                    QCoreApplication::translate("core", "The saved view “%1”").arg(name)));
    ASSAY_TRY(view, SavedView::fromBody(name, body));
    view.changedAt = row.integer(2);
    view.changedBy = row.text(3);
    return view;
}

Error noSuchView(const QString &name)
{
    return Error{ErrorCode::NotFound, QCoreApplication::translate("core", "There is no saved view “%1”; it may have "
                                                                          "been deleted or renamed.")
                                          .arg(name)};
}

Result<bool> isThere(Connection &connection, const QString &name)
{
    ASSAY_TRY(row, connection.prepare("SELECT 1 FROM saved_view WHERE name = ?"));
    row.bind(1, name);
    const bool found = row.next();
    ASSAY_CHECK(row.status());
    return found;
}

} // namespace

Result<QList<SavedView>> list(Connection &connection)
{
    QList<SavedView> views;
    ASSAY_TRY(rows, connection.prepare("SELECT name, body, changed_at, changed_by FROM saved_view ORDER BY name"));
    while (rows.next()) {
        ASSAY_TRY(view, readView(rows));
        views.append(view);
    }
    ASSAY_CHECK(rows.status());
    return views;
}

Result<SavedView> find(Connection &connection, const QString &name)
{
    ASSAY_TRY(row, connection.prepare("SELECT name, body, changed_at, changed_by FROM saved_view WHERE name = ?"));
    row.bind(1, name);
    if (row.next())
        return readView(row);
    ASSAY_CHECK(row.status());
    return noSuchView(name);
}

Result<> save(Connection &connection, const SavedView &view, const QString &person, TimeMs now)
{
    ASSAY_CHECK(checkName(view.name, QCoreApplication::translate("core", "saved view")));
    ASSAY_TRY(upsert,
              connection.prepare("INSERT INTO saved_view (name, body, changed_at, changed_by) VALUES (?, ?, ?, ?) "
                                 "ON CONFLICT (name) DO UPDATE SET body = excluded.body, "
                                 "changed_at = excluded.changed_at, changed_by = excluded.changed_by"));
    upsert.bind(1, view.name);
    upsert.bind(2, QString::fromUtf8(compactJson(view.body())));
    upsert.bind(3, now).bind(4, person);
    ASSAY_CHECK(upsert.run());
    return connection.recordChange(changeKind, view.name);
}

Result<> rename(Connection &connection, const QString &name, const QString &newName, const QString &person, TimeMs now)
{
    ASSAY_CHECK(checkName(newName, QCoreApplication::translate("core", "saved view")));
    ASSAY_TRY(isOld, isThere(connection, name));
    if (!isOld)
        return noSuchView(name);
    if (name == newName)
        return Done{};
    ASSAY_TRY(isTaken, isThere(connection, newName));
    if (isTaken)
        return Error{ErrorCode::Exists, QCoreApplication::translate("core", "There is a saved view “%1” already. "
                                                                            "Choose another name, or delete it first.")
                                            .arg(newName)};
    ASSAY_TRY(update, connection.prepare("UPDATE saved_view SET name = ?, changed_at = ?, changed_by = ? "
                                         "WHERE name = ?"));
    ASSAY_CHECK(update.bind(1, newName).bind(2, now).bind(3, person).bind(4, name).run());
    ASSAY_CHECK(connection.recordChange(changeKind, name));
    return connection.recordChange(changeKind, newName);
}

Result<> remove(Connection &connection, const QString &name)
{
    ASSAY_TRY(isOld, isThere(connection, name));
    if (!isOld)
        return noSuchView(name);
    ASSAY_TRY(statement, connection.prepare("DELETE FROM saved_view WHERE name = ?"));
    ASSAY_CHECK(statement.bind(1, name).run());
    return connection.recordChange(changeKind, name);
}

} // namespace assay::saved_view_store
