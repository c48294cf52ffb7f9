#include "core/data/text_encoding.h"

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

} // namespace assay
