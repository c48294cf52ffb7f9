#pragma once

#include <cstddef>

namespace assay
{

/// Sorts `count` numbers of eight bytes, least significant first, into eight planes: all first bytes, then all second
/// ones and so on. Neither range may overlap the other.
void splitIntoPlanes(const char *numbers, size_t count, char *planes);
/// The way back.
void joinPlanes(const char *planes, size_t count, char *numbers);

} // namespace assay
