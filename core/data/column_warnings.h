#pragma once

#include "core/data/profile.h"

namespace assay
{

/// Adds to `profile` what a person should know of the column that it describes; the codes are those of profileTable.
void warnOfColumn(const Column &column, ColumnProfile &profile);

} // namespace assay
