#include "core/runs/code_state.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace assay
{

namespace
{

constexpr qsizetype mostDiffBytes = 4 << 20;
constexpr int mostMs = 10'000;

/// Calls git within the time that is left for all calls.
class Git final
{
public:
    Git(QString program, QString folder) : m_program(std::move(program)), m_folder(std::move(folder))
    {
        m_since.start();
    }

    /// What it printed; nothing when it failed or took too long.
    std::optional<QByteArray> ask(const QStringList &arguments, qsizetype most = mostDiffBytes)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // Neither locks, questions, nor another repository than the folder's own.
        for (const char *name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("GIT_OPTIONAL_LOCKS"), QStringLiteral("0"));
        environment.insert(QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0"));
        // What a partial clone lacks is not fetched.
        environment.insert(QStringLiteral("GIT_ALLOW_PROTOCOL"), QStringLiteral("none"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        // A repository may name programs to run; these settings take their place.
        process.start(m_program, QStringList{QStringLiteral("-C"), m_folder, QStringLiteral("-c"),
                                             QStringLiteral("core.fsmonitor=false"), QStringLiteral("-c"),
                                             QStringLiteral("core.hooksPath=/dev/null")} +
                                     arguments);
        QByteArray printed;
        while (process.state() != QProcess::NotRunning || process.bytesAvailable() > 0) {
            if (m_since.elapsed() > mostMs || printed.size() > most)
                break;
            if (process.bytesAvailable() == 0 && !process.waitForReadyRead(50) &&
                process.state() == QProcess::NotRunning && process.bytesAvailable() == 0)
                break;
            printed += process.read(mostDiffBytes);
        }
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(100)) {
            process.kill();
            process.waitForFinished(1000);
            // What is long enough is an answer, what took too long is none.
            return printed.size() > most ? std::optional(printed) : std::nullopt;
        }
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return std::nullopt;
        return printed;
    }

private:
    QString m_program;
    QString m_folder;
    QElapsedTimer m_since;
};

/// `git diff` that runs nothing of what the repository or the person set for it.
QStringList diffArguments()
{
    return {QStringLiteral("diff"), QStringLiteral("--no-ext-diff"), QStringLiteral("--no-textconv"),
            QStringLiteral("--no-color"), QStringLiteral("--submodule=short")};
}

bool isCommitId(const QString &text)
{
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    return (text.size() == 40 || text.size() == 64) && std::all_of(text.cbegin(), text.cend(), isDigit);
}

} // namespace

std::optional<CodeState> describeCode(const QString &folder)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("git"));
    if (program.isEmpty())
        return std::nullopt;
    Git git(program, folder);
    const auto root = git.ask({QStringLiteral("rev-parse"), QStringLiteral("--show-toplevel")});
    if (!root || root->trimmed().isEmpty())
        return std::nullopt;
    CodeState state;
    state.folder = QString::fromUtf8(root->trimmed());
    const auto commit = git.ask({QStringLiteral("rev-parse"), QStringLiteral("--verify"), QStringLiteral("-q"),
                                 QStringLiteral("HEAD^{commit}")});
    state.commit = commit ? QString::fromLatin1(commit->trimmed()) : QString();
    const auto branch = git.ask(
        {QStringLiteral("symbolic-ref"), QStringLiteral("--short"), QStringLiteral("-q"), QStringLiteral("HEAD")});
    state.branch = branch ? QString::fromUtf8(branch->trimmed()) : QString();
    const auto untracked =
        git.ask({QStringLiteral("ls-files"), QStringLiteral("--others"), QStringLiteral("--exclude-standard"),
                 QStringLiteral("-z"), QStringLiteral("--full-name"), QStringLiteral(":/")});
    state.untracked = untracked ? untracked->count('\0') : 0;
    if (state.commit.isEmpty())
        return state;
    const auto diff =
        git.ask(diffArguments() + QStringList{QStringLiteral("HEAD"), QStringLiteral("--"), QStringLiteral(":/")});
    if (!diff)
        return std::nullopt;
    state.isDiffCut = diff->size() > mostDiffBytes;
    state.diff = diff->left(mostDiffBytes);
    return state;
}

std::optional<CommitDifference> diffCommits(const QString &folder, const QString &from, const QString &to)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("git"));
    if (program.isEmpty() || folder.isEmpty() || !isCommitId(from) || !isCommitId(to))
        return std::nullopt;
    Git git(program, folder);
    const auto commit = [](const QString &id) { return id + QStringLiteral("^{commit}"); };
    const auto diff = git.ask(diffArguments() + QStringList{commit(from), commit(to), QStringLiteral("--")});
    if (!diff)
        return std::nullopt;
    return CommitDifference{diff->left(mostDiffBytes), diff->size() > mostDiffBytes};
}

qsizetype changedLines(const QByteArray &diff)
{
    qsizetype count = 0;
    for (const QByteArray &line : diff.split('\n'))
        count += (line.startsWith('+') && !line.startsWith("+++")) || (line.startsWith('-') && !line.startsWith("---"));
    return count;
}

} // namespace assay
