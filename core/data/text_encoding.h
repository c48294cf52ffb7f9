#pragma once

#include <QByteArray>

namespace assay
{

/// Where bytes stop being UTF-8 text.
struct EncodingProblem {
    enum class Kind { None, Nul, Invalid, Utf16 };
    Kind kind = Kind::None;
    qsizetype position = 0;
};

/// Looks for a NUL, a byte order mark of UTF-16, or a byte that is not UTF-8 (overlong forms, surrogates and code
/// points above U+10FFFF included); whichever comes first.
EncodingProblem findEncodingProblem(const QByteArray &bytes);

} // namespace assay
