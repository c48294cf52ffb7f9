#include "core/work/merge_profiles.h"

#include "core/data/dataset_store.h"
#include "core/data/sketch_store.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

Result<TableSketch> sketchesOf(Project &project, const DatasetVersion &version, Progress &progress)
{
    ASSAY_TRY(stored, project.read([&](Connection &connection) { return sketch_store::find(connection, version.id); }));
    if (stored)
        return std::move(*stored);
    ASSAY_TRY(table, dataset_store::loadTable(project, version, progress));
    return sketchTable(*table, progress);
}

Result<MergedProfile> mergeProfiles(Project &project, const QList<VersionedName> &data, Progress &progress)
{
    MergedProfile merged;
    TableSketch whole;
    QStringList unlike;
    for (const VersionedName &name : data) {
        ASSAY_TRY(version, project.read([&](Connection &connection) { return dataset_store::find(connection, name); }));
        if (merged.data.contains(version.reference()))
            return Error{ErrorCode::Usage,
                         QCoreApplication::translate("core", "“%1” is named twice, so its rows would count twice. Name "
                                                             "each version once.")
                             .arg(version.reference())};
        const double done = double(merged.data.size()) / double(data.size());
        if (!progress.report(done, QCoreApplication::translate("core", "Describing %1").arg(version.reference())))
            return Error{ErrorCode::Cancelled,
                         QCoreApplication::translate("core", "Describing the data was cancelled.")};
        ASSAY_TRY(sketch, sketchesOf(project, version, progress));
        unlike += whole.merge(sketch);
        merged.data.append(version.reference());
    }
    // A later version may have brought such a column back.
    unlike.removeDuplicates();
    std::erase_if(whole.columns, [&](const auto &column) { return unlike.contains(column.name); });
    merged.profile = whole.profile();
    for (const QString &name : unlike)
        merged.profile.warnings.push_back(
            {QStringLiteral("mixed_types"),
             QCoreApplication::translate("core", "“%1” is not of one type in all of %2, so it is left out.")
                 .arg(name, merged.data.join(QStringLiteral(", ")))});
    return merged;
}

} // namespace assay
