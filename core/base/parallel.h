#pragma once

#include <cstddef>
#include <functional>

namespace assay
{

/// Calls `work(0)` … `work(count - 1)`, each once and in no fixed order, on at most `threads` threads (0: one a core),
/// of which the caller is one. Returns when all calls have returned. The others come from Qt's global pool as far as it
/// has any to spare, so that it may be called from a thread of that pool, and inside such work, without waiting for
/// itself. After an exception no more calls are begun, and one exception is thrown on.
void parallelFor(size_t count, int threads, const std::function<void(size_t)> &work);

} // namespace assay
