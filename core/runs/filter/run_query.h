#pragma once

#include "core/runs/filter/run_filter.h"
#include "core/runs/filter/run_order.h"

#include <QString>

namespace assay
{

/// Which runs are wanted, and in which order. A value type.
struct RunQuery {
    /// Those in use are neither archived nor in the trash.
    enum class Shelf { InUse, Archived, Trashed, All };

    RunFilter filter = {};
    RunOrder order = {};
    QString experiment = {}; ///< of this name; empty: of every experiment
    Shelf shelf = Shelf::InUse;
};

} // namespace assay
