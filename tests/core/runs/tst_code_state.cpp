#include "core/runs/code_state.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

/// Against repositories made by git itself.
class TestCodeState final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder->filePath(name); }

    void git(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("-C"), path(), QStringLiteral("-c"), QStringLiteral("user.name=Mara"),
                                  QStringLiteral("-c"), QStringLiteral("user.email=mara@example.org"),
                                  QStringLiteral("-c"), QStringLiteral("commit.gpgsign=false")} +
                          arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void commitOne()
    {
        git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("work")});
        write(QStringLiteral("train.py"), "print(1)\n");
        git({QStringLiteral("add"), QStringLiteral(".")});
        git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("one")});
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void noRepository() { QVERIFY(!describeCode(path())); }

    void nowhere() { QVERIFY(!describeCode(path(QStringLiteral("gone")))); }

    void beforeTheFirstCommit()
    {
        git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("work")});
        write(QStringLiteral("new.py"), "1\n");
        const auto state = describeCode(path());
        QVERIFY(state);
        QVERIFY(state->commit.isEmpty() && state->diff.isEmpty());
        QCOMPARE(state->branch, QStringLiteral("work"));
        QCOMPARE(state->untracked, 1);
    }

    void aCleanTree()
    {
        commitOne();
        const auto state = describeCode(path());
        QVERIFY(state);
        QCOMPARE(state->commit.size(), 40);
        QVERIFY(state->diff.isEmpty() && !state->isDiffCut);
        QCOMPARE(state->untracked, 0);
        QCOMPARE(QFileInfo(state->folder).canonicalFilePath(), QFileInfo(path()).canonicalFilePath());
    }

    void changesFromAFolderWithin()
    {
        commitOne();
        write(QStringLiteral("train.py"), "print(2)\n");
        write(QStringLiteral("deep/er/note ü.txt"), "x");
        write(QStringLiteral(".gitignore"), "*.bin\n");
        write(QStringLiteral("big.bin"), "x");
        const auto state = describeCode(path(QStringLiteral("deep/er")));
        QVERIFY(state);
        QVERIFY(state->diff.contains("-print(1)\n+print(2)\n"));
        QCOMPARE(state->untracked, 2);
        git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("--detach")});
        QVERIFY(describeCode(path())->branch.isEmpty());
    }

    void programsOfTheRepositoryAreNotRun()
    {
        commitOne();
        write(QStringLiteral("evil"), "#!/bin/sh\ntouch '" + path(QStringLiteral("ran")).toUtf8() + "'\n");
        QFile::setPermissions(path(QStringLiteral("evil")), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        for (const char *key : {"core.fsmonitor", "diff.external", "diff.evil.textconv", "diff.evil.command"})
            git({QStringLiteral("config"), QLatin1String(key), path(QStringLiteral("evil"))});
        write(QStringLiteral(".git/info/attributes"), "*.py diff=evil\n");
        write(QStringLiteral("train.py"), "print(3)\n");
        const auto state = describeCode(path());
        QVERIFY(state);
        QVERIFY(state->diff.contains("+print(3)\n"));
        QVERIFY(!QFile::exists(path(QStringLiteral("ran"))));
    }

    void longDiffsAreCut()
    {
        commitOne();
        write(QStringLiteral("train.py"), QByteArray("print(12345678)\n").repeated(400'000));
        const auto state = describeCode(path());
        QVERIFY(state);
        QVERIFY(state->isDiffCut);
        QCOMPARE(state->diff.size(), 4 << 20);
    }
};

QTEST_GUILESS_MAIN(TestCodeState)
#include "tst_code_state.moc"
