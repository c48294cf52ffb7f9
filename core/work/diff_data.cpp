#include "core/work/diff_data.h"

#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"

namespace assay
{

namespace
{

QStringList keyOf(const Schema &schema)
{
    if (!schema.key.isEmpty())
        return schema.key;
    QStringList key;
    for (const SchemaColumn &column : schema.columns) {
        if (column.role == ColumnRole::Key && column.isUnique)
            key.append(column.name);
    }
    // Each of several unique columns is a key by itself.
    return key.mid(0, 1);
}

Result<QStringList> findKey(Connection &connection, const QString &name)
{
    auto schema = schema_store::find(connection, {name, 0});
    if (!schema && schema.error().code == ErrorCode::NotFound)
        return QStringList();
    if (!schema)
        return schema.error();
    return keyOf(*schema);
}

} // namespace

Result<DataDifference> diffData(Project &project, const VersionedName &before, const VersionedName &now,
                                Progress &progress)
{
    const auto find = [&](const VersionedName &name) {
        return project.read([&](Connection &connection) { return dataset_store::find(connection, name); });
    };
    ASSAY_TRY(first, find(before));
    ASSAY_TRY(second, find(now));
    ASSAY_TRY(key, project.read([&](Connection &connection) { return findKey(connection, second.name); }));
    ASSAY_TRY(tableBefore, dataset_store::loadTable(project, first, progress));
    ASSAY_TRY(tableNow, dataset_store::loadTable(project, second, progress));
    ASSAY_TRY(difference, differenceOf(*tableBefore, *tableNow, key, progress));
    return DataDifference{first.reference(), second.reference(), std::move(difference)};
}

} // namespace assay
