#include "core/data/text_encoding.h"

#include <QStringDecoder>

#include <array>

namespace assay
{

namespace
{

using Byte = unsigned char;

bool isContinuation(Byte b)
{
    return (b & 0xC0) == 0x80;
}

/// The length of the well-formed sequence at `p`; 0 when there is none (Unicode 15, table 3-7).
qsizetype sequenceLength(const Byte *p, qsizetype left)
{
    const Byte first = p[0];
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4 || left < 2)
        return 0;
    if (first < 0xE0)
        return isContinuation(p[1]) ? 2 : 0;
    const Byte low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const Byte high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    const qsizetype length = first < 0xF0 ? 3 : 4;
    if (left < length || p[1] < low || p[1] > high)
        return 0;
    for (qsizetype i = 2; i < length; ++i) {
        if (!isContinuation(p[i]))
            return 0;
    }
    return length;
}

/// The first byte from `from` that is not ASCII, by blocks so that the compiler can use wide registers.
qsizetype skipAscii(const Byte *p, qsizetype from, qsizetype size)
{
    constexpr qsizetype block = 256;
    for (; from + block <= size; from += block) {
        Byte seen = 0;
        for (qsizetype i = 0; i < block; ++i)
            seen |= p[from + i];
        if (seen & 0x80)
            break;
    }
    while (from < size && p[from] < 0x80)
        ++from;
    return from;
}

} // namespace

EncodingProblem findEncodingProblem(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return {EncodingProblem::Kind::Utf16, 0};
    const qsizetype nul = bytes.indexOf('\0');
    const qsizetype size = nul < 0 ? bytes.size() : nul;
    const Byte *const p = reinterpret_cast<const Byte *>(bytes.constData());
    for (qsizetype i = skipAscii(p, 0, size); i < size; i = skipAscii(p, i, size)) {
        const qsizetype length = sequenceLength(p + i, size - i);
        if (length == 0)
            return {EncodingProblem::Kind::Invalid, i};
        i += length;
    }
    return nul < 0 ? EncodingProblem{} : EncodingProblem{EncodingProblem::Kind::Nul, nul};
}

namespace
{

/// What Windows-1252 has at 80 to 9F, where ISO 8859-1 has control characters; 0 for none (Unicode's CP1252.TXT).
constexpr std::array<char16_t, 32> windowsCharacters = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<QByteArray> fromWindows(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() < 0x80 || c.unicode() > 0x9F)
            continue;
        c = QChar(windowsCharacters[size_t(c.unicode() - 0x80)]);
        if (c.isNull())
            return std::nullopt;
    }
    return text.toUtf8();
}

std::optional<QByteArray> fromUtf16(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    QStringDecoder decoder(encoding);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text.toUtf8());
}

} // namespace

QString encodingByMark(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return QStringLiteral("utf-16le");
    return bytes.startsWith("\xFE\xFF") ? QStringLiteral("utf-16be") : QStringLiteral("utf-8");
}

std::optional<QByteArray> toUtf8(const QByteArray &bytes, const QString &encoding)
{
    if (encoding == u"utf-16le")
        return fromUtf16(bytes, QStringConverter::Utf16LE);
    if (encoding == u"utf-16be")
        return fromUtf16(bytes, QStringConverter::Utf16BE);
    if (encoding == u"windows-1252")
        return fromWindows(bytes);
    if (encoding == u"iso-8859-1")
        return QString::fromLatin1(bytes).toUtf8();
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
}

} // namespace assay
