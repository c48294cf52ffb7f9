#pragma once

#include <cstddef>

namespace assay
{

/// Asks the system for large pages in memory that is about to be filled: fewer faults while it is. Only a hint.
void adviseLargePages(void *memory, size_t bytes);

} // namespace assay
