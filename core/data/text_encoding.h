#pragma once

#include "core/base/byte_stream.h"

#include <QByteArray>
#include <QString>

#include <string_view>

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
EncodingProblem findEncodingProblem(std::string_view bytes);

/// utf-16le or utf-16be when the bytes begin with that mark; else utf-8.
QString encodingByMark(const QByteArray &bytes);

/// Text of another source in UTF-8; refused where the bytes are no text of their encoding (see csvEncodings).
/// Windows-1252 has no characters for 81, 8D, 8F, 90 and 9D. Bytes said to be UTF-8 are passed on as they are. Only the
/// mark of UTF-16 is taken off.
class Utf8Source final : public ByteSource
{
public:
    /// `name` is for sentences.
    Utf8Source(ByteSource &text, QString encoding, QString name)
        : m_text(text),
          m_encoding(std::move(encoding)),
          m_name(std::move(name))
    {
    }
    Result<std::unique_ptr<ByteStream>> open() override;

private:
    ByteSource &m_text;
    QString m_encoding;
    QString m_name;
};

} // namespace assay
