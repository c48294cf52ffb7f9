#pragma once

#include "core/base/result.h"

namespace assay
{

/// The folder of the bundled bike rentals: installed beside the program, or the source folder it was built from.
Result<QString> demoDataFolder();

} // namespace assay
