#pragma once

#include "core/base/result.h"

namespace assay
{

/// Seconds to fit the usual preparation on so many rows of 10 numbers (half of them with gaps), 5 columns of 50 words
/// and a time stamp, and to make their features: as prepare_peer.py does.
Result<double> benchPrepare(int rows);

} // namespace assay
