#include "ui/models/table_layout.h"

#include <QJsonArray>

#include <algorithm>

namespace assay
{

namespace
{

const QString columnsKey = QStringLiteral("columns");
const QString pinnedKey = QStringLiteral("pinned");
const QString firstKey = QStringLiteral("first_runs");
const QString groupingKey = QStringLiteral("group_by");

} // namespace

QList<RunColumn> TableLayout::tableColumns() const
{
    if (columns.isEmpty())
        return {};
    return QList<RunColumn>{{RunColumn::Kind::Series}, {RunColumn::Kind::Name}} + columns;
}

QJsonObject TableLayout::toJson() const
{
    QJsonArray names;
    for (const RunColumn &column : columns)
        names.append(column.toString());
    QJsonArray ids;
    for (const RunId &id : first)
        ids.append(id.value);
    return {{columnsKey, names}, {pinnedKey, pinned}, {groupingKey, grouping.toString()}, {firstKey, ids}};
}

TableLayout TableLayout::fromJson(const QJsonObject &json)
{
    TableLayout layout;
    for (const QJsonValue &name : json.value(columnsKey).toArray()) {
        const std::optional<RunColumn> column = RunColumn::fromString(name.toString());
        const bool isFixed =
            column && (column->kind == RunColumn::Kind::Series || column->kind == RunColumn::Kind::Name);
        if (column && !isFixed && !layout.columns.contains(*column))
            layout.columns.append(*column);
    }
    layout.pinned = std::clamp(json.value(pinnedKey).toInt(), 0, int(layout.columns.size()));
    if (const Result<RunGrouping> grouping = RunGrouping::parse(json.value(groupingKey).toString()))
        layout.grouping = *grouping;
    for (const QJsonValue &id : json.value(firstKey).toArray()) {
        if (const RunId run{id.toString()}; !run.isEmpty() && !layout.first.contains(run))
            layout.first.append(run);
    }
    return layout;
}

} // namespace assay
