#include "core/runs/code_state.h"
#include "tests/support/git_repository.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace assay;

/// Against repositories made by git itself.
class TestCodeState final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GitRepository> m_repository;

    [[nodiscard]] QString path(const QString &name = {}) const { return m_repository->path(name); }

private Q_SLOTS:
    void init() { m_repository = std::make_unique<GitRepository>(); }

    void noRepository() { QVERIFY(!describeCode(path())); }

    void nowhere() { QVERIFY(!describeCode(path(QStringLiteral("gone")))); }

    void beforeTheFirstCommit()
    {
        m_repository->git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("work")});
        m_repository->write(QStringLiteral("new.py"), "1\n");
        const auto state = describeCode(path());
        QVERIFY(state);
        QVERIFY(state->commit.isEmpty() && state->diff.isEmpty());
        QCOMPARE(state->branch, QStringLiteral("work"));
        QCOMPARE(state->untracked, 1);
    }

    void aCleanTree()
    {
        m_repository->commitOne();
        const auto state = describeCode(path());
        QVERIFY(state);
        QCOMPARE(state->commit.size(), 40);
        QVERIFY(state->diff.isEmpty() && !state->isDiffCut);
        QCOMPARE(state->untracked, 0);
        QCOMPARE(QFileInfo(state->folder).canonicalFilePath(), QFileInfo(path()).canonicalFilePath());
    }

    void changesFromAFolderWithin()
    {
        m_repository->commitOne();
        m_repository->write(QStringLiteral("train.py"), "print(2)\n");
        m_repository->write(QStringLiteral("deep/er/note ü.txt"), "x");
        m_repository->write(QStringLiteral(".gitignore"), "*.bin\n");
        m_repository->write(QStringLiteral("big.bin"), "x");
        const auto state = describeCode(path(QStringLiteral("deep/er")));
        QVERIFY(state);
        QVERIFY(state->diff.contains("-print(1)\n+print(2)\n"));
        QCOMPARE(state->untracked, 2);
        m_repository->git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("--detach")});
        QVERIFY(describeCode(path())->branch.isEmpty());
    }

    void programsOfTheRepositoryAreNotRun()
    {
        m_repository->commitOne();
        m_repository->write(QStringLiteral("evil"),
                            "#!/bin/sh\ntouch '" + path(QStringLiteral("ran")).toUtf8() + "'\n");
        QFile::setPermissions(path(QStringLiteral("evil")), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        for (const char *key : {"core.fsmonitor", "diff.external", "diff.evil.textconv", "diff.evil.command"})
            m_repository->git({QStringLiteral("config"), QLatin1String(key), path(QStringLiteral("evil"))});
        m_repository->write(QStringLiteral(".git/info/attributes"), "*.py diff=evil\n");
        m_repository->write(QStringLiteral("train.py"), "print(3)\n");
        const auto state = describeCode(path());
        QVERIFY(state);
        QVERIFY(state->diff.contains("+print(3)\n"));
        QVERIFY(!QFile::exists(path(QStringLiteral("ran"))));
    }

    void longDiffsAreCut()
    {
        m_repository->commitOne();
        m_repository->write(QStringLiteral("train.py"), QByteArray("print(12345678)\n").repeated(400'000));
        const auto state = describeCode(path());
        QVERIFY(state);
        QVERIFY(state->isDiffCut);
        QCOMPARE(state->diff.size(), 4 << 20);
    }

    void twoCommits()
    {
        m_repository->commitOne();
        const QString one = describeCode(path())->commit;
        const QString two = m_repository->commitAgain("print(2)\n");
        // What is not committed does not count.
        m_repository->write(QStringLiteral("train.py"), "print(3)\n");
        const auto forwards = diffCommits(path(), one, two);
        QVERIFY(forwards && !forwards->isCut);
        QVERIFY2(forwards->diff.contains("-print(1)\n+print(2)\n"), forwards->diff.constData());
        QVERIFY(diffCommits(path(), two, one)->diff.contains("-print(2)\n+print(1)\n"));
        const auto same = diffCommits(path(), two, two);
        QVERIFY(same && same->diff.isEmpty());
    }

    void commitsThatAreNotThere()
    {
        m_repository->commitOne();
        const QString one = describeCode(path())->commit;
        QVERIFY(!diffCommits(path(), one, QString(40, u'0')));
        QVERIFY(!diffCommits(path(QStringLiteral("gone")), one, one));
        QVERIFY(!diffCommits(QString(), one, one));
        // Names may be options, or mean something else tomorrow.
        for (const QString &name : {QString(), QStringLiteral("HEAD"), one.left(12), QStringLiteral("--output=/tmp/x")})
            QVERIFY2(!diffCommits(path(), one, name), qPrintable(name));
    }

    void programsOfTheRepositoryAreNotRunBetweenCommits()
    {
        m_repository->commitOne();
        const QString one = describeCode(path())->commit;
        const QString two = m_repository->commitAgain("print(2)\n");
        m_repository->write(QStringLiteral("evil"),
                            "#!/bin/sh\ntouch '" + path(QStringLiteral("ran")).toUtf8() + "'\n");
        QFile::setPermissions(path(QStringLiteral("evil")), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        for (const char *key : {"core.fsmonitor", "diff.external", "diff.evil.textconv", "diff.evil.command"})
            m_repository->git({QStringLiteral("config"), QLatin1String(key), path(QStringLiteral("evil"))});
        m_repository->write(QStringLiteral(".git/info/attributes"), "*.py diff=evil\n");
        const auto difference = diffCommits(path(), one, two);
        QVERIFY(difference && difference->diff.contains("+print(2)\n"));
        QVERIFY(!QFile::exists(path(QStringLiteral("ran"))));
    }

    void longDiffsOfCommitsAreCut()
    {
        m_repository->commitOne();
        const QString one = describeCode(path())->commit;
        const QString two = m_repository->commitAgain(QByteArray("print(12345678)\n").repeated(400'000));
        const auto difference = diffCommits(path(), one, two);
        QVERIFY(difference && difference->isCut);
        QCOMPARE(difference->diff.size(), 4 << 20);
    }

    void changedLinesAreCounted()
    {
        QCOMPARE(changedLines({}), 0);
        QCOMPARE(changedLines("diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n same\n-1\n+2\n+3\n"), 3);
    }
};

QTEST_GUILESS_MAIN(TestCodeState)
#include "tst_code_state.moc"
