#pragma once

#include <boost/align/aligned_allocator.hpp>
#include <vector>

namespace assay
{

/// Single-precision numbers that begin at a multiple of 64 bytes, so that vector instructions go through them in the
/// same steps wherever they lie.
using AlignedFloats = std::vector<float, boost::alignment::aligned_allocator<float, 64>>;

} // namespace assay
