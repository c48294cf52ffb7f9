#pragma once

#include "core/runs/compare/run_comparison.h"

namespace assay
{

/// What a difference means in one sentence: “B” is better than “A” by 4.2 rmse (95 % interval 3.1 to 5.3, p = 0.002).
/// An open one says how many more rows would settle it, when its rowsNeeded does.
QString differenceSentence(const RunComparison &comparison, const RunDifference &difference);

} // namespace assay
