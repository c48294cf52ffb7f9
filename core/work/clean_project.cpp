#include "core/work/clean_project.h"

#include "core/audit/audit_store.h"
#include "core/work/used_objects_store.h"

namespace assay
{

namespace
{

QJsonObject jsonOf(const ObjectSweep::Sum &sum)
{
    return {{QStringLiteral("objects"), sum.objects}, {QStringLiteral("bytes"), sum.bytes}};
}

} // namespace

Result<ObjectSweep> cleanProject(Project &project, const QString &person, Progress &progress)
{
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{ErrorCode::ReadOnly, reason};
    // What is named after this was put, or brought back, less than an hour ago, or is found among what is set aside.
    ASSAY_TRY(used, project.read(used_objects_store::all));
    ASSAY_TRY(swept, project.objects().sweep([&used = used](const QString &digest) { return used.contains(digest); },
                                             project.now(), progress));
    if (swept.setAside.objects + swept.removed.objects + swept.broughtBack.objects > 0) {
        const QJsonObject body{{QStringLiteral("set_aside"), jsonOf(swept.setAside)},
                               {QStringLiteral("removed"), jsonOf(swept.removed)},
                               {QStringLiteral("brought_back"), jsonOf(swept.broughtBack)}};
        const auto told = project.write([&](Connection &connection) {
            return audit_store::append(connection, project.now(), person, QStringLiteral("project.clean"),
                                       project.name(), body);
        });
        if (!told)
            return told.error();
    }
    return swept;
}

} // namespace assay
