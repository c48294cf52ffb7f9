#pragma once

#include "core/base/ids.h"
#include "core/store/project.h"

#include <vector>

namespace assay
{

/// One difference in the code of two runs, as git writes it; never empty.
struct CodePart {
    enum class What { BetweenCommits, UncommittedInFirst, UncommittedInSecond, UncommittedInBoth };
    What what = What::BetweenCommits;
    QByteArray diff;
    bool isCut = false; ///< it was longer
};

/// How the code differs that two runs were started from.
struct CodeComparison {
    QString sentence; ///< what is known of it
    std::vector<CodePart> parts;
};

/// Tells by what was recorded with the runs, and by git where both commits are in a working tree here (that of either
/// run). Blocks for as long as git takes, at most twenty seconds. Errors: a run that is not there, a recorded diff that
/// cannot be read.
Result<CodeComparison> compareCode(Project &project, const RunId &first, const RunId &second);

} // namespace assay
