#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace assay
{

/// Where the code that a run was started from stood.
struct CodeState {
    QString folder;          ///< the working tree's root
    QString commit;          ///< 40 hexadecimal digits; empty before the first one
    QString branch;          ///< empty when none is checked out
    QByteArray diff;         ///< of tracked files against the commit, as `git diff` writes it; empty when there is none
    bool isDiffCut = false;  ///< the diff is longer than what is kept of it
    qsizetype untracked = 0; ///< files that git does not know and was not told to ignore
};

/// Asks git about the working tree that holds `folder`. Nothing when it is in none, or there is no git, or git gives no
/// answer in time. Changes nothing in the repository and runs none of its hooks, monitors and external diffs; filters
/// of its settings run as for any `git diff`, and git refuses repositories of other owners. Blocks for some tens of
/// milliseconds, on a large working tree for longer, at most ten seconds.
std::optional<CodeState> describeCode(const QString &folder);

/// What changed from one commit to another, as `git diff` writes it.
struct CommitDifference {
    QByteArray diff;
    bool isCut = false; ///< it is longer than what is given of it
};

/// Asks git how two commits differ, by their full ids, in the working tree that holds `folder`, as carefully as
/// describeCode does and within the same time. Nothing when git does not know both there.
std::optional<CommitDifference> diffCommits(const QString &folder, const QString &from, const QString &to);

/// Lines that a diff adds or removes.
qsizetype changedLines(const QByteArray &diff);

} // namespace assay
