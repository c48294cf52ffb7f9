#include "core/runs/compare/code_comparison.h"
#include "core/runs/run_code_store.h"
#include "core/work/record_code.h"
#include "tests/support/git_repository.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

using namespace assay;

/// How the code of two runs differs, against repositories made by git itself.
class TestCodeComparison final : public QObject
{
    Q_OBJECT

private:
    using What = CodePart::What;

    /// The code in the repository as it stands is that of the run.
    void record(const Run &run) { QVERIFY_RESULT(recordCode(project(), run.id, m_repository->path())); }
    void record(const Run &run, const CodeState &state, const QString &diffObject = {})
    {
        QVERIFY_RESULT(
            project().write([&](Connection &c) { return run_code_store::set(c, run.id, state, diffObject); }));
    }

    [[nodiscard]] Project &project() { return *m_small->project(); }
    [[nodiscard]] const Run &mean() const { return m_small->mean(); }
    [[nodiscard]] const Run &ridge() const { return m_small->ridge(); }
    [[nodiscard]] QString shortCommit() const { return describeCode(m_repository->path())->commit.left(10); }

    [[nodiscard]] CodeComparison compared()
    {
        auto comparison = compareCode(project(), mean().id, ridge().id);
        return comparison ? *comparison : CodeComparison{comparison.error().text, {}};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        m_repository = std::make_unique<GitRepository>();
    }

    void cleanup()
    {
        m_small.reset();
        m_folder.reset();
    }

    void recordedForNoneOrOne()
    {
        QCOMPARE(compared().sentence,
                 QStringLiteral("Where the code stood was recorded neither for “mean” nor for “ridge”. Runs that are "
                                "started inside a git working tree keep it."));
        m_repository->commitOne();
        m_repository->write(QStringLiteral("train.py"), "print(2)\n");
        record(ridge());
        const CodeComparison one = compared();
        QCOMPARE(one.sentence, QStringLiteral("Where the code stood was not recorded for “mean”, so nothing tells how "
                                              "it differs from that of “ridge”."));
        QCOMPARE(one.parts.size(), 1U);
        QVERIFY(one.parts[0].what == What::UncommittedInSecond && one.parts[0].diff.contains("+print(2)\n"));
    }

    void theSameCommit()
    {
        m_repository->commitOne();
        record(mean());
        record(ridge());
        const CodeComparison same = compared();
        QCOMPARE(same.sentence, QStringLiteral("Both runs were started from commit %1 without uncommitted changes: "
                                               "their code is the same.")
                                    .arg(shortCommit()));
        QVERIFY(same.parts.empty());

        m_repository->write(QStringLiteral("new.py"), "1\n");
        record(ridge());
        QVERIFY(compared().sentence.endsWith(QStringLiteral("the same. Files that git does not know may differ all the "
                                                            "same.")));
    }

    void theSameCommitWithChanges()
    {
        m_repository->commitOne();
        m_repository->write(QStringLiteral("train.py"), "print(2)\n");
        record(mean());
        record(ridge());
        const CodeComparison same = compared();
        QCOMPARE(same.sentence, QStringLiteral("Both runs were started from commit %1 with the same uncommitted "
                                               "changes: their code is the same.")
                                    .arg(shortCommit()));
        QCOMPARE(same.parts.size(), 1U);
        QVERIFY(same.parts[0].what == What::UncommittedInBoth && same.parts[0].diff.contains("+print(2)\n"));

        m_repository->write(QStringLiteral("train.py"), "print(3)\n");
        record(ridge());
        const CodeComparison other = compared();
        QCOMPARE(other.sentence, QStringLiteral("Both runs were started from commit %1, but their uncommitted changes "
                                                "differ.")
                                     .arg(shortCommit()));
        QCOMPARE(other.parts.size(), 2U);
        QVERIFY(other.parts[0].what == What::UncommittedInFirst && other.parts[0].diff.contains("+print(2)\n"));
        QVERIFY(other.parts[1].what == What::UncommittedInSecond && other.parts[1].diff.contains("+print(3)\n"));
    }

    void changesThatWereCutMayDifferBehindTheCut()
    {
        m_repository->commitOne();
        m_repository->write(QStringLiteral("train.py"), QByteArray("print(12345678)\n").repeated(400'000));
        record(mean());
        record(ridge());
        const CodeComparison same = compared();
        QVERIFY(same.sentence.endsWith(QStringLiteral("the same as far as they were kept.")));
        QVERIFY(same.parts.size() == 1 && same.parts[0].isCut);
    }

    void twoCommits()
    {
        m_repository->commitOne();
        const QString one = shortCommit();
        record(mean());
        m_repository->commitAgain("print(2)\n");
        const QString two = shortCommit();
        m_repository->write(QStringLiteral("train.py"), "print(3)\n");
        record(ridge());
        const CodeComparison comparison = compared();
        QCOMPARE(comparison.sentence,
                 QStringLiteral("“mean” was started from commit %1, “ridge” from commit %2.").arg(one, two));
        QCOMPARE(comparison.parts.size(), 2U);
        QVERIFY(comparison.parts[0].what == What::BetweenCommits);
        QVERIFY(comparison.parts[0].diff.contains("-print(1)\n+print(2)\n"));
        QVERIFY(comparison.parts[1].what == What::UncommittedInSecond);
        QVERIFY(comparison.parts[1].diff.contains("-print(2)\n+print(3)\n"));
    }

    void twoCommitsOfTheSameFiles()
    {
        m_repository->commitOne();
        record(mean());
        m_repository->git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("--allow-empty"),
                           QStringLiteral("-m"), QStringLiteral("nothing")});
        record(ridge());
        const CodeComparison comparison = compared();
        QVERIFY2(comparison.sentence.endsWith(QStringLiteral("These hold the same files.")),
                 qPrintable(comparison.sentence));
        QVERIFY(comparison.parts.empty());
    }

    /// The one run's working tree is gone, the other's knows both commits.
    void theOtherWorkingTreeIsAsked()
    {
        m_repository->commitOne();
        CodeState elsewhere = *describeCode(m_repository->path());
        elsewhere.folder = m_repository->path(QStringLiteral("gone"));
        elsewhere.diff.clear();
        record(mean(), elsewhere);
        m_repository->commitAgain("print(2)\n");
        record(ridge());
        const CodeComparison comparison = compared();
        QVERIFY(comparison.parts.size() == 1 && comparison.parts[0].what == What::BetweenCommits);
    }

    void commitsThatGitCannotRead()
    {
        m_repository->commitOne();
        CodeState elsewhere;
        elsewhere.folder = m_repository->path(QStringLiteral("gone"));
        elsewhere.commit = QString(40, u'a');
        record(mean(), elsewhere);
        record(ridge());
        QCOMPARE(compared().sentence,
                 QStringLiteral("“mean” was started from commit aaaaaaaaaa, “ridge” from commit %1. No working tree "
                                "that git can read here holds both, so how they differ cannot be shown.")
                     .arg(shortCommit()));
        m_repository->write(QStringLiteral("train.py"), "print(2)\n");
        record(ridge());
        const CodeComparison comparison = compared();
        QVERIFY2(comparison.sentence.endsWith(QStringLiteral("so only uncommitted changes are shown.")),
                 qPrintable(comparison.sentence));
        QVERIFY(comparison.parts.size() == 1 && comparison.parts[0].what == What::UncommittedInSecond);
    }

    void beforeTheFirstCommit()
    {
        m_repository->git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("work")});
        record(mean());
        record(ridge());
        QVERIFY(compared().sentence.startsWith(QStringLiteral("There was no commit yet when these runs were started")));
        m_repository->commitOne();
        record(ridge());
        QVERIFY(compared().sentence.startsWith(
            QStringLiteral("“mean” was started before the first commit, “ridge” from commit ")));
    }

    void whatCannotBeReadIsSaid()
    {
        QVERIFY_ERROR(compareCode(project(), mean().id, RunId{QString(32, u'0')}), ErrorCode::NotFound);
        m_repository->commitOne();
        record(mean());
        record(ridge(), *describeCode(m_repository->path()), QString(64, u'0'));
        const auto comparison = compareCode(project(), mean().id, ridge().id);
        QVERIFY(comparison.isError());
    }

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<GitRepository> m_repository;
};

QTEST_GUILESS_MAIN(TestCodeComparison)
#include "tst_code_comparison.moc"
