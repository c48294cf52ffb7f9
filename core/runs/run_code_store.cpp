#include "core/runs/run_code_store.h"

namespace assay::run_code_store
{

Result<> set(Connection &connection, const RunId &run, const CodeState &state, const QString &diffObject)
{
    ASSAY_TRY(upsert, connection.prepare("INSERT INTO run_code (run_id, folder, commit_id, branch, diff, is_cut, "
                                         "untracked) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run_id) DO UPDATE SET "
                                         "folder = excluded.folder, commit_id = excluded.commit_id, branch = "
                                         "excluded.branch, diff = excluded.diff, is_cut = excluded.is_cut, untracked = "
                                         "excluded.untracked"));
    upsert.bind(1, run.value).bind(2, state.folder).bind(3, state.commit).bind(4, state.branch).bind(5, diffObject);
    ASSAY_CHECK(upsert.bind(6, state.isDiffCut ? 1 : 0).bind(7, std::int64_t(state.untracked)).run());
    return connection.recordChange("run", run.value);
}

Result<std::optional<RecordedCode>> find(Connection &connection, const RunId &run)
{
    ASSAY_TRY(row, connection.prepare("SELECT folder, commit_id, branch, diff, is_cut, untracked FROM run_code WHERE "
                                      "run_id IN (?1, (SELECT parent_id FROM run WHERE id = ?1)) "
                                      "ORDER BY run_id <> ?1 LIMIT 1"));
    row.bind(1, run.value);
    std::optional<RecordedCode> found;
    if (row.next()) {
        found.emplace();
        found->state.folder = row.text(0);
        found->state.commit = row.text(1);
        found->state.branch = row.text(2);
        found->diffObject = row.text(3);
        found->state.isDiffCut = row.integer(4) != 0;
        found->state.untracked = qsizetype(row.integer(5));
    }
    ASSAY_CHECK(row.status());
    return found;
}

} // namespace assay::run_code_store
