#pragma once

#include "core/base/result.h"

namespace assay
{

/// Seconds for `million` million values of a generated table of mixed columns, held in memory: its whole profile, with
/// a target, on one thread. Prints how many values a second that is.
Result<double> benchProfile(int million);
/// Seconds to merge the sketches of one column, the mean over all columns of two such tables.
Result<double> benchMerge();
/// Seconds to check one column against its schema by the stored profile and sketches, bytes included.
Result<double> benchCheck();

} // namespace assay
