#include "core/data/table_anomalies.h"

#include "core/data/column_check.h"

#include <QCoreApplication>

#include <cmath>

namespace assay::table_anomalies
{

using Action = SchemaEdit::Action;

Anomaly make(const QString &column, const char *code, const QString &severity, const QString &text)
{
    Anomaly anomaly;
    anomaly.column = column;
    anomaly.code = QString::fromLatin1(code);
    anomaly.severity = severity;
    anomaly.text = text;
    return anomaly;
}

Anomaly columnUnexpected(const SchemaColumn &column, const QString &environment, std::int64_t rows)
{
    Anomaly anomaly = make(column.name, "column_unexpected", QStringLiteral("warning"),
                           QCoreApplication::translate("core", "The data have the column “%1”, which is "
                                                               "absent in the environment “%2”.")
                               .arg(column.name, environment));
    anomaly.measured = 1;
    anomaly.rows = rows;
    if (column.absentFrom.contains(environment))
        anomaly.suggestion =
            suggestion(Action::Remove, column.name + QStringLiteral(".absent_from"), {environment},
                       QCoreApplication::translate("core", "let “%1” have the column").arg(environment));
    anomaly.repair = DataSuggestion{{DataEdit::Action::Drop, {QStringLiteral("column"), column.name}},
                                    QCoreApplication::translate("core", "leave the column out")};
    return anomaly;
}

Anomaly columnMissing(const SchemaColumn &column, std::int64_t rows)
{
    Anomaly anomaly = make(column.name, "column_missing", severityOf(column),
                           QCoreApplication::translate("core", "The data has no column “%1”.").arg(column.name));
    anomaly.limit = 1;
    anomaly.rows = rows;
    anomaly.suggestion = suggestion(Action::Set, column.name + QStringLiteral(".required"), {QStringLiteral("no")},
                                    QCoreApplication::translate("core", "let the column be absent"));
    return anomaly;
}

Anomaly columnNew(const QString &name, ColumnType type, std::int64_t rows)
{
    Anomaly anomaly = make(name, "column_new", QStringLiteral("warning"),
                           QCoreApplication::translate("core", "The schema knows no column “%1”.").arg(name));
    anomaly.measured = 1;
    anomaly.rows = rows;
    anomaly.suggestion =
        suggestion(Action::Add, QStringLiteral("column"), {name, columnTypeName(type)},
                   QCoreApplication::translate("core", "add the column as %1").arg(columnTypeName(type)));
    return anomaly;
}

std::optional<Anomaly> rowCount(const Schema &schema, std::int64_t rows)
{
    const bool isBelow = schema.minRows && rows < *schema.minRows;
    const bool isAbove = schema.maxRows && rows > *schema.maxRows;
    if (!isBelow && !isAbove)
        return std::nullopt;
    const std::int64_t limit = isBelow ? *schema.minRows : *schema.maxRows;
    const QString sentence =
        isBelow ? QCoreApplication::translate("core", "The data have %1 rows; at least %2 are expected.")
                : QCoreApplication::translate("core", "The data have %1 rows; at most %2 are expected.");
    Anomaly anomaly = make({}, "row_count", QStringLiteral("error"), sentence.arg(rows).arg(limit));
    anomaly.measured = double(rows);
    anomaly.limit = double(limit);
    anomaly.rows = rows;
    const auto end = [](std::optional<std::int64_t> value) { return value ? QString::number(*value) : QString(); };
    const QString range = isBelow ? QString::number(rows) + QStringLiteral("..") + end(schema.maxRows)
                                  : end(schema.minRows) + QStringLiteral("..") + QString::number(rows);
    anomaly.suggestion = suggestion(Action::Set, QStringLiteral("rows"), {range},
                                    QCoreApplication::translate("core", "allow %1 rows").arg(range));
    return anomaly;
}

std::optional<Anomaly> stale(const Schema &schema, const CheckConditions &conditions, ColumnType type, double newest,
                             std::int64_t rows)
{
    if (!schema.maxAgeDays || !conditions.now)
        return std::nullopt;
    const double days = (double(*conditions.now) - newest) / 86'400'000;
    if (!(days > *schema.maxAgeDays))
        return std::nullopt;
    const QString column = schema.timeColumn();
    Anomaly anomaly = make(column, "stale", QStringLiteral("error"),
                           QCoreApplication::translate("core", "The newest “%1” is %2, %3 days ago; at most %4 are "
                                                               "allowed.")
                               .arg(column, valueText(newest, type), QString::number(days, 'f', 1),
                                    QString::number(*schema.maxAgeDays, 'g', 6)));
    anomaly.measured = days;
    anomaly.limit = *schema.maxAgeDays;
    anomaly.rows = rows;
    const QString allowed = QString::number(std::ceil(days), 'f', 0);
    anomaly.suggestion = suggestion(Action::Set, QStringLiteral("max_age"), {allowed},
                                    QCoreApplication::translate("core", "allow %1 days").arg(allowed));
    return anomaly;
}

} // namespace assay::table_anomalies
