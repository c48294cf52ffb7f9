#include "core/base/line_difference.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace assay
{

namespace
{

using Kind = LineDifference::Kind;

constexpr qsizetype context = 3;

/// Lines as numbers, equal ones alike, so that comparing them costs nothing.
struct Numbered {
    std::vector<int> oldLines;
    std::vector<int> newLines;
};

Numbered numbered(const QStringList &oldLines, const QStringList &newLines)
{
    QHash<QString, int> numbers;
    const auto numbersOf = [&](const QStringList &lines) {
        std::vector<int> all;
        all.reserve(size_t(lines.size()));
        for (const QString &line : lines) {
            auto number = numbers.constFind(line);
            if (number == numbers.constEnd())
                number = numbers.insert(line, int(numbers.size()));
            all.push_back(*number);
        }
        return all;
    };
    Numbered both;
    both.oldLines = numbersOf(oldLines);
    both.newLines = numbersOf(newLines);
    return both;
}

/// Which lines of the middle parts stay, from the end to the beginning: pairs of places. False when it takes more
/// edits.
class Myers final
{
public:
    Myers(const int *a, int n, const int *b, int m, int most) : m_a(a), m_n(n), m_b(b), m_m(m), m_most(most) {}

    bool run()
    {
        m_reach.assign(size_t(2 * m_most + 3), 0);
        for (int edits = 0; edits <= std::min(m_most, m_n + m_m); ++edits) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int x = begin(m_reach, m_most + 1, edits, diagonal);
                while (x < m_n && x - diagonal < m_m && m_a[x] == m_b[x - diagonal])
                    ++x;
                at(diagonal) = x;
                if (x >= m_n && x - diagonal >= m_m) {
                    keep(edits);
                    m_edits = edits;
                    return true;
                }
            }
            keep(edits);
        }
        return false;
    }

    /// The pairs that stay, the last first.
    [[nodiscard]] std::vector<std::pair<int, int>> common() const
    {
        std::vector<std::pair<int, int>> pairs;
        int x = m_n;
        int y = m_m;
        for (int edits = m_edits; edits >= 0; --edits) {
            const int diagonal = x - y;
            int from = 0;
            int fromY = 0;
            if (edits > 0) {
                const std::vector<int> &before = m_kept[size_t(edits - 1)];
                const bool isDown = goesDown(before, edits, edits, diagonal);
                const int beforeDiagonal = isDown ? diagonal + 1 : diagonal - 1;
                from = before[size_t(beforeDiagonal + edits)];
                fromY = from - beforeDiagonal;
            }
            const int start = edits == 0 ? 0 : std::max(from, fromY + diagonal);
            while (x > start && x - 1 - diagonal >= 0) {
                --x;
                pairs.emplace_back(x, x - diagonal);
            }
            x = from;
            y = fromY;
        }
        return pairs;
    }

private:
    int &at(int diagonal) { return m_reach[size_t(diagonal + m_most + 1)]; }

    /// `reach` holds the diagonals from -`middle` on.
    static bool goesDown(const std::vector<int> &reach, int middle, int edits, int diagonal)
    {
        if (diagonal == -edits)
            return true;
        if (diagonal == edits)
            return false;
        return reach[size_t(diagonal - 1 + middle)] < reach[size_t(diagonal + 1 + middle)];
    }

    static int begin(const std::vector<int> &reach, int middle, int edits, int diagonal)
    {
        if (edits == 0)
            return 0;
        return goesDown(reach, middle, edits, diagonal) ? reach[size_t(diagonal + 1 + middle)]
                                                        : reach[size_t(diagonal - 1 + middle)] + 1;
    }

    /// What was reached with so many edits: diagonals -edits - 1 to edits + 1.
    void keep(int edits)
    {
        const auto first = m_reach.begin() + (m_most + 1 - edits - 1);
        m_kept.emplace_back(first, first + 2 * edits + 3);
    }

    const int *m_a;
    int m_n;
    const int *m_b;
    int m_m;
    int m_most;
    int m_edits = 0;
    std::vector<int> m_reach;
    std::vector<std::vector<int>> m_kept;
};

/// A hunk's place as diff writes it: from 1, the count left out when it is 1.
QString rangeText(qsizetype first, qsizetype count)
{
    const qsizetype place = count == 0 ? first : first + 1;
    return count == 1 ? QString::number(place) : QStringLiteral("%1,%2").arg(place).arg(count);
}

} // namespace

bool LineDifference::isEmpty() const
{
    return std::all_of(lines.begin(), lines.end(), [](const Line &line) { return line.kind == Kind::Same; });
}

LineDifference differLines(const QStringList &oldLines, const QStringList &newLines, int mostEdits)
{
    const Numbered both = numbered(oldLines, newLines);
    const auto n = qsizetype(both.oldLines.size());
    const auto m = qsizetype(both.newLines.size());
    qsizetype head = 0;
    while (head < n && head < m && both.oldLines[size_t(head)] == both.newLines[size_t(head)])
        ++head;
    qsizetype tail = 0;
    while (tail < n - head && tail < m - head &&
           both.oldLines[size_t(n - 1 - tail)] == both.newLines[size_t(m - 1 - tail)])
        ++tail;
    Myers middle(both.oldLines.data() + head, int(n - head - tail), both.newLines.data() + head, int(m - head - tail),
                 mostEdits);
    LineDifference difference;
    difference.isRough = !middle.run();
    std::vector<std::pair<int, int>> common;
    if (!difference.isRough)
        common = middle.common();

    qsizetype x = 0;
    qsizetype y = 0;
    const auto goTo = [&](qsizetype oldPlace, qsizetype newPlace) {
        for (; x < oldPlace; ++x)
            difference.lines.push_back({Kind::Removed, x, y});
        for (; y < newPlace; ++y)
            difference.lines.push_back({Kind::Added, x, y});
    };
    const auto stay = [&] { difference.lines.push_back({Kind::Same, x++, y++}); };
    while (x < head)
        stay();
    for (auto pair = common.rbegin(); pair != common.rend(); ++pair) {
        goTo(head + pair->first, head + pair->second);
        stay();
    }
    goTo(n - tail, m - tail);
    while (x < n)
        stay();
    return difference;
}

QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    for (QString &line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
    }
    return lines;
}

QString unifiedDifference(const QString &oldName, const QString &oldText, const QString &newName,
                          const QString &newText)
{
    const QStringList oldLines = linesOf(oldText);
    const QStringList newLines = linesOf(newText);
    const LineDifference difference = differLines(oldLines, newLines);
    if (difference.isEmpty())
        return {};
    QString text;
    if (difference.isRough)
        text += QStringLiteral("# ") +
                QCoreApplication::translate("core", "The texts differ in very much: what stays the same in between is "
                                                    "not looked for.") +
                u'\n';
    text += QStringLiteral("--- %1\n").arg(oldName) + QStringLiteral("+++ %1\n").arg(newName);
    const auto &lines = difference.lines;
    const auto count = qsizetype(lines.size());
    qsizetype next = 0;
    while (next < count) {
        while (next < count && lines[size_t(next)].kind == Kind::Same)
            ++next;
        if (next == count)
            break;
        const qsizetype first = std::max<qsizetype>(0, next - context);
        // Changes whose surroundings would touch lie in one hunk.
        qsizetype end = next;
        for (qsizetype i = next; i < count && i <= end + 2 * context; ++i) {
            if (lines[size_t(i)].kind != Kind::Same)
                end = i;
        }
        const qsizetype last = std::min(count, end + 1 + context);
        QString body;
        qsizetype removed = 0;
        qsizetype added = 0;
        for (qsizetype i = first; i < last; ++i) {
            const LineDifference::Line &line = lines[size_t(i)];
            removed += line.kind != Kind::Added;
            added += line.kind != Kind::Removed;
            body += line.kind == Kind::Same      ? u' ' + oldLines.at(line.oldLine)
                    : line.kind == Kind::Removed ? u'-' + oldLines.at(line.oldLine)
                                                 : u'+' + newLines.at(line.newLine);
            body += u'\n';
        }
        text +=
            QStringLiteral("@@ -%1 +%2 @@\n")
                .arg(rangeText(lines[size_t(first)].oldLine, removed), rangeText(lines[size_t(first)].newLine, added));
        text += body;
        next = last;
    }
    return text;
}

} // namespace assay
