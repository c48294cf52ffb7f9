#include "ui/models/data_snapshot.h"

#include "core/data/dataset_store.h"
#include "ui/models/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace assay
{

const Schema *DataSnapshot::schemaOf(const QString &dataset) const
{
    const Schema *newest = nullptr;
    for (const Schema &schema : schemas) {
        if (schema.name == dataset && (!newest || schema.version > newest->version))
            newest = &schema;
    }
    return newest;
}

const DatasetVersion *DataSnapshot::find(const QString &reference) const
{
    const auto found = std::find_if(versions.cbegin(), versions.cend(),
                                    [&](const DatasetVersion &version) { return version.reference() == reference; });
    return found == versions.cend() ? nullptr : &*found;
}

Result<DataSnapshot> loadDataSnapshot(Project &project)
{
    return project.read([](Connection &connection) -> Result<DataSnapshot> {
        DataSnapshot snapshot;
        ASSAY_TRY(versions, dataset_store::list(connection));
        ASSAY_TRY(schemas, schema_store::list(connection));
        for (const DatasetVersion &version : versions) {
            constexpr int most = 20;
            ASSAY_TRY(checks, schema_store::checksOf(connection, version.id, most));
            if (checks.isEmpty())
                continue;
            snapshot.checks.insert(version.id, checks.first());
            snapshot.history.insert(version.id, checks);
        }
        snapshot.versions = versions;
        snapshot.schemas = schemas;
        return snapshot;
    });
}

QString columnTypeText(ColumnType type)
{
    switch (type) {
    case ColumnType::Boolean:
        return QCoreApplication::translate("DataWords", "boolean");
    case ColumnType::Integer:
        return QCoreApplication::translate("DataWords", "integer");
    case ColumnType::Real:
        return QCoreApplication::translate("DataWords", "real");
    case ColumnType::Category:
        return QCoreApplication::translate("DataWords", "category");
    case ColumnType::Text:
        return QCoreApplication::translate("DataWords", "text");
    case ColumnType::Date:
        return QCoreApplication::translate("DataWords", "date");
    case ColumnType::Timestamp:
        return QCoreApplication::translate("DataWords", "time stamp");
    }
    return {};
}

QString columnRoleText(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Feature:
        return QCoreApplication::translate("DataWords", "feature");
    case ColumnRole::Target:
        return QCoreApplication::translate("DataWords", "target");
    case ColumnRole::Key:
        return QCoreApplication::translate("DataWords", "key");
    case ColumnRole::Time:
        return QCoreApplication::translate("DataWords", "time");
    case ColumnRole::Ignored:
        return QCoreApplication::translate("DataWords", "ignored");
    case ColumnRole::Sensitive:
        return QCoreApplication::translate("DataWords", "sensitive");
    }
    return {};
}

QString columnValueText(double value, ColumnType type, const QLocale &locale)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    if (type == ColumnType::Date || type == ColumnType::Timestamp) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(qint64(value), QTimeZone::utc());
        return type == ColumnType::Date ? at.date().toString(Qt::ISODate)
                                        : at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    return formatNumber(value, locale);
}

} // namespace assay
