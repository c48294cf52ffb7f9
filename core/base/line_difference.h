#pragma once

#include <QString>

#include <vector>

namespace assay
{

/// How two texts differ, line by line.
struct LineDifference {
    enum class Kind { Same, Removed, Added };
    struct Line {
        Kind kind = Kind::Same;
        qsizetype oldLine = 0; ///< from 0; of added lines, that of the next old one
        qsizetype newLine = 0; ///< from 0; of removed lines, that of the next new one
        friend bool operator==(const Line &, const Line &) = default;
    };
    std::vector<Line> lines;
    bool isRough = false; ///< the texts differ in too much for the shortest difference

    [[nodiscard]] bool isEmpty() const;
};

/// The shortest difference of two texts' lines (Myers, “An O(ND) difference algorithm and its variations”, 1986): a
/// longest common subsequence stays, the rest is removed or added, what is removed first. Lines are compared as they
/// are, without their ends; that a last line has no end is no difference. Up to `mostEdits` edits between the common
/// beginning and end, else all of that is removed and added, which is told as rough; the memory is 4 × mostEdits²
/// bytes.
LineDifference differLines(const QStringList &oldLines, const QStringList &newLines, int mostEdits = 2000);

/// The lines of a text, without their ends (LF or CRLF).
QStringList linesOf(const QString &text);

/// The difference as `diff -u` and git write it, with three lines about each change; empty when there is none. Names
/// stand behind --- and +++; a line after “# ” says when it is rough.
QString unifiedDifference(const QString &oldName, const QString &oldText, const QString &newName,
                          const QString &newText);

} // namespace assay
