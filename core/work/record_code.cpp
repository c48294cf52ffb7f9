#include "core/work/record_code.h"

#include "core/runs/run_code_store.h"

namespace assay
{

Result<> recordCode(Project &project, const RunId &run, const QString &folder)
{
    const auto state = describeCode(folder);
    if (!state)
        return Done{};
    QString diff;
    if (!state->diff.isEmpty()) {
        ASSAY_TRY(object, project.objects().put(state->diff));
        diff = object;
    }
    return project.write([&](Connection &connection) { return run_code_store::set(connection, run, *state, diff); });
}

} // namespace assay
