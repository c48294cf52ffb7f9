#pragma once

namespace assay
{

enum class Comparison : unsigned char { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

} // namespace assay
