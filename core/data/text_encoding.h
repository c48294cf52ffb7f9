#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

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

/// utf-16le or utf-16be when the bytes begin with that mark; else utf-8.
QString encodingByMark(const QByteArray &bytes);

/// The text in UTF-8 without a byte order mark; nothing when the bytes are no text of that encoding (see
/// csvEncodings). Windows-1252 has no characters for 81, 8D, 8F, 90 and 9D.
std::optional<QByteArray> toUtf8(const QByteArray &bytes, const QString &encoding);

} // namespace assay
