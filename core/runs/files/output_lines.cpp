#include "core/runs/files/output_lines.h"

namespace assay
{

namespace
{

constexpr char escape = '\x1b';
constexpr char bell = '\a';

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Where the escape sequence that begins at `at` ends (ECMA-48, 5.3 to 5.6).
qsizetype endOfSequence(QByteArrayView line, qsizetype at)
{
    const auto isIn = [&](qsizetype place, char first, char last) {
        return place < line.size() && line[place] >= first && line[place] <= last;
    };
    qsizetype end = at + 1;
    if (end >= line.size())
        return end;
    const char kind = line[end++];
    if (kind == '[') {
        while (isIn(end, ' ', '?'))
            ++end;
        return isIn(end, '@', '~') ? end + 1 : end;
    }
    if (kind == ']' || kind == 'P' || kind == 'X' || kind == '^' || kind == '_') {
        // A text up to a bell or ESC \.
        for (; end < line.size(); ++end) {
            if (line[end] == bell)
                return end + 1;
            if (line[end] == escape)
                return end + 1 < line.size() && line[end + 1] == '\\' ? end + 2 : end;
        }
        return end;
    }
    if (kind >= ' ' && kind <= '/') {
        while (isIn(end, ' ', '/'))
            ++end;
        return isIn(end, '0', '~') ? end + 1 : end;
    }
    return end;
}

/// Where a line that is too long is cut: not inside of a character.
qsizetype cutOf(QByteArrayView bytes)
{
    qsizetype cut = OutputLines::mostBytes;
    for (int back = 0; back < 3 && isContinuation(bytes[cut]); ++back)
        --cut;
    return cut;
}

} // namespace

QString shownLine(QByteArrayView line)
{
    while (line.endsWith('\r'))
        line.chop(1);
    line = line.sliced(line.lastIndexOf('\r') + 1);
    QByteArray plain;
    plain.reserve(line.size());
    for (qsizetype at = 0; at < line.size();) {
        if (line[at] == escape) {
            at = endOfSequence(line, at);
        } else {
            plain += line[at++];
        }
    }
    return QString::fromUtf8(plain);
}

QStringList OutputLines::take(QByteArrayView bytes)
{
    QStringList lines;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const qsizetype length = end < 0 ? bytes.size() : end;
        m_begun += bytes.first(length);
        bytes = bytes.sliced(end < 0 ? length : length + 1);
        // A line that is written over again and again does not grow.
        if (m_begun.size() > mostBytes) {
            QByteArrayView begun(m_begun);
            while (begun.endsWith('\r'))
                begun.chop(1);
            m_begun.remove(0, begun.lastIndexOf('\r') + 1);
        }
        while (m_begun.size() > mostBytes) {
            const qsizetype cut = cutOf(m_begun);
            lines.append(shownLine(QByteArrayView(m_begun).first(cut)));
            m_begun.remove(0, cut);
        }
        if (end < 0)
            break;
        lines.append(shownLine(m_begun));
        m_begun.clear();
    }
    return lines;
}

QStringList OutputLines::finish()
{
    if (m_begun.isEmpty())
        return {};
    return {shownLine(std::exchange(m_begun, {}))};
}

} // namespace assay
