#include "core/base/large_pages.h"

#include <cstdint>
#include <sys/mman.h>

namespace assay
{

void adviseLargePages(void *memory, size_t bytes)
{
    constexpr std::uintptr_t pageBytes = 2 << 20;
    const auto begin = (reinterpret_cast<std::uintptr_t>(memory) + pageBytes - 1) / pageBytes * pageBytes;
    const auto end = (reinterpret_cast<std::uintptr_t>(memory) + bytes) / pageBytes * pageBytes;
    if (begin < end)
        (void)::madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE);
}

} // namespace assay
