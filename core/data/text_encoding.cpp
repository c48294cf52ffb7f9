#include "core/data/text_encoding.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <cstring>
#include <simdjson.h>

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

EncodingProblem findEncodingProblem(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return {EncodingProblem::Kind::Utf16, 0};
    const size_t nul = bytes.find('\0');
    // Whether all is well takes a twentieth of the time of finding what is not.
    if (nul == bytes.npos && simdjson::validate_utf8(bytes.data(), bytes.size()))
        return {};
    const auto size = qsizetype(std::min(nul, bytes.size()));
    const Byte *const p = reinterpret_cast<const Byte *>(bytes.data());
    for (qsizetype i = skipAscii(p, 0, size); i < size; i = skipAscii(p, i, size)) {
        const qsizetype length = sequenceLength(p + i, size - i);
        if (length == 0)
            return {EncodingProblem::Kind::Invalid, i};
        i += length;
    }
    return nul == bytes.npos ? EncodingProblem{} : EncodingProblem{EncodingProblem::Kind::Nul, size};
}

namespace
{

/// What Windows-1252 has at 80 to 9F, where ISO 8859-1 has control characters; 0 for none (Unicode's CP1252.TXT).
constexpr std::array<char16_t, 32> windowsCharacters = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// Puts characters in place of the control characters that ISO 8859-1 reads; false when there is none for a byte.
bool setWindowsCharacters(QString &text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x80 || c.unicode() > 0x9F)
            continue;
        c = QChar(windowsCharacters[size_t(c.unicode() - 0x80)]);
        if (c.isNull())
            return false;
    }
    return true;
}

QStringConverter::Encoding converterOf(const QString &encoding)
{
    if (encoding == u"utf-16le")
        return QStringConverter::Utf16LE;
    return encoding == u"utf-16be" ? QStringConverter::Utf16BE : QStringConverter::Latin1;
}

class Utf8Stream final : public ByteStream
{
public:
    Utf8Stream(std::unique_ptr<ByteStream> text, const QString &encoding, QString name)
        : m_text(std::move(text)),
          m_encoding(encoding),
          m_name(std::move(name)),
          m_decoder(converterOf(encoding)),
          m_encoder(QStringConverter::Utf8, QStringConverter::Flag::Default)
    {
    }

    Result<size_t> read(std::span<char> into) override
    {
        while (m_at == m_utf8.size() && !m_isEnd)
            ASSAY_CHECK(convert());
        const size_t count = std::min(into.size(), size_t(m_utf8.size() - m_at));
        if (count > 0)
            std::memcpy(into.data(), m_utf8.constData() + m_at, count);
        m_at += qsizetype(count);
        return count;
    }
    [[nodiscard]] double fraction() const override { return m_text->fraction(); }

private:
    Result<> convert()
    {
        std::array<char, 64 * 1024> bytes;
        ASSAY_TRY(count, readFully(*m_text, bytes));
        m_isEnd = count == 0;
        // Half a character is left at the end.
        if (m_isEnd && (m_isOdd || m_isHighSurrogate))
            return wrongEncoding();
        const bool isWide = converterOf(m_encoding) != QStringConverter::Latin1;
        m_isOdd = isWide && m_isOdd != (count % 2 != 0);
        QString text = m_decoder.decode(QByteArrayView(bytes.data(), qsizetype(count)));
        if (m_encoding == u"windows-1252" && !setWindowsCharacters(text))
            return wrongEncoding();
        if (!text.isEmpty())
            m_isHighSurrogate = text.back().isHighSurrogate();
        m_utf8 = m_encoder.encode(text);
        m_at = 0;
        return m_decoder.hasError() || m_encoder.hasError() ? wrongEncoding() : Result<>(Done{});
    }

    [[nodiscard]] Result<> wrongEncoding() const
    {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "Cannot read “%1”: it is not written in %2. Choose another "
                                                         "encoding.")
                         .arg(m_name, m_encoding)};
    }

    std::unique_ptr<ByteStream> m_text;
    QString m_encoding;
    QString m_name;
    QStringDecoder m_decoder;
    QStringEncoder m_encoder;
    QByteArray m_utf8;
    qsizetype m_at = 0;
    bool m_isOdd = false;
    bool m_isHighSurrogate = false;
    bool m_isEnd = false;
};

} // namespace

QString encodingByMark(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return QStringLiteral("utf-16le");
    return bytes.startsWith("\xFE\xFF") ? QStringLiteral("utf-16be") : QStringLiteral("utf-8");
}

Result<std::unique_ptr<ByteStream>> Utf8Source::open()
{
    ASSAY_TRY(text, m_text.open());
    if (m_encoding == u"utf-8")
        return std::move(text);
    return std::unique_ptr<ByteStream>(std::make_unique<Utf8Stream>(std::move(text), m_encoding, m_name));
}

} // namespace assay
