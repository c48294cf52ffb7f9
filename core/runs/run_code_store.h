#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/runs/code_state.h"
#include "core/store/connection.h"

namespace assay::run_code_store
{

/// Where the code of a run stood; the diff lies in the object store under `diffObject`, empty when there is none.
struct RecordedCode {
    CodeState state; ///< without its diff
    QString diffObject;
};

Result<> set(Connection &connection, const RunId &run, const CodeState &state, const QString &diffObject);
/// A trial's own, else that of the search that started it; nothing when neither was recorded.
Result<std::optional<RecordedCode>> find(Connection &connection, const RunId &run);

} // namespace assay::run_code_store
