#include "core/runs/compare/code_comparison.h"

#include "core/runs/run_code_store.h"
#include "core/runs/run_store.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

/// A run's name, and where its code stood if that was recorded.
struct Started {
    QString name;
    std::optional<run_code_store::RecordedCode> code;
    QByteArray diff;

    [[nodiscard]] QString commit() const { return code->state.commit; }
    [[nodiscard]] QString shortCommit() const { return code->state.commit.left(10); }
};

Result<std::vector<Started>> readStarted(Project &project, const QList<RunId> &ids)
{
    ASSAY_TRY(both, project.read([&](Connection &connection) -> Result<std::vector<Started>> {
        ASSAY_TRY(runs, run_store::findMany(connection, ids));
        std::vector<Started> found;
        for (const Run &run : runs) {
            ASSAY_TRY(code, run_code_store::find(connection, run.id));
            found.push_back({run.name, code, {}});
        }
        return found;
    }));
    for (Started &each : both) {
        if (!each.code || each.code->diffObject.isEmpty())
            continue;
        ASSAY_TRY(diff, project.objects().get(each.code->diffObject));
        each.diff = diff;
    }
    return std::move(both);
}

void addOwnChanges(CodeComparison &comparison, const Started &first, const Started &second)
{
    using What = CodePart::What;
    if (!first.diff.isEmpty())
        comparison.parts.push_back({What::UncommittedInFirst, first.diff, first.code->state.isDiffCut});
    if (!second.diff.isEmpty())
        comparison.parts.push_back({What::UncommittedInSecond, second.diff, second.code->state.isDiffCut});
}

/// When the code of one run or of both was not recorded.
QString unknownText(const Started &first, const Started &second)
{
    if (!first.code && !second.code)
        return QCoreApplication::translate("core",
                                           "Where the code stood was recorded neither for “%1” nor for “%2”. Runs that "
                                           "are started inside a git working tree keep it.")
            .arg(first.name, second.name);
    const Started &known = first.code ? first : second;
    const Started &unknown = first.code ? second : first;
    return QCoreApplication::translate("core",
                                       "Where the code stood was not recorded for “%1”, so nothing tells how it "
                                       "differs from that of “%2”.")
        .arg(unknown.name, known.name);
}

CodeComparison compareSameCommit(const Started &first, const Started &second)
{
    CodeComparison comparison;
    const bool isCut = first.code->state.isDiffCut;
    const bool isSame = first.diff == second.diff;
    const bool hasUnknown = first.code->state.untracked > 0 || second.code->state.untracked > 0;
    if (first.commit().isEmpty()) {
        comparison.sentence = QCoreApplication::translate(
            "core", "There was no commit yet when these runs were started, so nothing tells how their code differs.");
        return comparison;
    }
    if (isSame && first.diff.isEmpty())
        comparison.sentence = QCoreApplication::translate(
            "core", "Both runs were started from commit %1 without uncommitted changes: their code is the same.");
    else if (isSame && isCut)
        comparison.sentence = QCoreApplication::translate(
            "core", "Both runs were started from commit %1 with uncommitted changes that are the same as far as they "
                    "were kept.");
    else if (isSame)
        comparison.sentence = QCoreApplication::translate(
            "core", "Both runs were started from commit %1 with the same uncommitted changes: their code is the same.");
    else
        comparison.sentence = QCoreApplication::translate(
            "core", "Both runs were started from commit %1, but their uncommitted changes differ.");
    comparison.sentence = comparison.sentence.arg(first.shortCommit());
    if (isSame && hasUnknown)
        comparison.sentence +=
            u' ' + QCoreApplication::translate("core", "Files that git does not know may differ all the same.");
    if (isSame && !first.diff.isEmpty())
        comparison.parts.push_back({CodePart::What::UncommittedInBoth, first.diff, isCut});
    else
        addOwnChanges(comparison, first, second);
    return comparison;
}

/// In the working tree of either run, if one of them knows both commits.
std::optional<CommitDifference> askGit(const Started &first, const Started &second)
{
    const QString &folder = first.code->state.folder;
    const QString &other = second.code->state.folder;
    if (auto difference = diffCommits(folder, first.commit(), second.commit()))
        return difference;
    return other == folder ? std::nullopt : diffCommits(other, first.commit(), second.commit());
}

CodeComparison compareCommits(const Started &first, const Started &second)
{
    CodeComparison comparison;
    const auto difference = askGit(first, second);
    if (difference && !difference->diff.isEmpty())
        comparison.parts.push_back({CodePart::What::BetweenCommits, difference->diff, difference->isCut});
    addOwnChanges(comparison, first, second);
    const auto commitText = [](const Started &started) {
        return started.commit().isEmpty()
                   ? QCoreApplication::translate("core", "before the first commit")
                   : QCoreApplication::translate("core", "from commit %1").arg(started.shortCommit());
    };
    const bool hasOwn = !first.diff.isEmpty() || !second.diff.isEmpty();
    QString then;
    if (difference && difference->diff.isEmpty())
        then = QCoreApplication::translate("core", "These hold the same files.");
    else if (!difference)
        then = hasOwn ? QCoreApplication::translate("core", "No working tree that git can read here holds both, so "
                                                            "only uncommitted changes are shown.")
                      : QCoreApplication::translate("core", "No working tree that git can read here holds both, so how "
                                                            "they differ cannot be shown.");
    comparison.sentence = QCoreApplication::translate("core", "“%1” was started %2, “%3” %4.")
                              .arg(first.name, commitText(first), second.name, commitText(second));
    if (!then.isEmpty())
        comparison.sentence += u' ' + then;
    return comparison;
}

} // namespace

Result<CodeComparison> compareCode(Project &project, const RunId &first, const RunId &second)
{
    ASSAY_TRY(both, readStarted(project, {first, second}));
    const Started &a = both.front();
    const Started &b = both.back();
    if (!a.code || !b.code) {
        CodeComparison comparison{unknownText(a, b), {}};
        addOwnChanges(comparison, a, b);
        return comparison;
    }
    return a.commit() == b.commit() ? compareSameCommit(a, b) : compareCommits(a, b);
}

} // namespace assay
