#pragma once

#include "core/base/ids.h"
#include "core/data/data_edit.h"
#include "core/data/dataset.h"
#include "core/store/person.h"
#include "core/store/project.h"

namespace assay
{

/// A data version that was or would be made from another by edits.
struct DataRevision {
    DatasetVersion before;
    DatasetVersion after; ///< its version is 0 when it was not saved
    QList<DataEdit> edits;
    QList<DataEditEffect> effects; ///< of each edit
    [[nodiscard]] bool isSaved() const { return after.version > 0; }
    /// before, data, saved, rows and edits of `data edit --json`.
    [[nodiscard]] QJsonObject toJson() const;
};

/// Edits a data version (0: the newest) and says what that does, without keeping anything. Reads its rows.
Result<DataRevision> previewDataEdits(Project &project, const VersionedName &data, const QList<DataEdit> &edits,
                                      Progress &progress);
/// Keeps what the edits make as the next version of the dataset, whose parent is the version edited and whose note says
/// what was done; the edited version stays as it is. Refused when no row changes. The same data again are the version
/// there is. A cancelled or failed edit leaves nothing.
Result<DataRevision> editData(Project &project, const Person &actor, const VersionedName &data,
                              const QList<DataEdit> &edits, Progress &progress);
/// The edit of the data suggested for the anomaly of that number, from 1, of the last check of that data version.
Result<DataEdit> suggestedDataEdit(Project &project, const VersionedName &data, int anomaly);

} // namespace assay
