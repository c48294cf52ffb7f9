#include "tests/support/git_repository.h"

#include "core/runs/code_state.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace assay
{

GitRepository::GitRepository()
{
    if (!m_folder.isValid())
        qFatal("%s", qPrintable(m_folder.errorString()));
}

void GitRepository::git(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("git"),
                  QStringList{QStringLiteral("-C"), path(), QStringLiteral("-c"), QStringLiteral("user.name=Mara"),
                              QStringLiteral("-c"), QStringLiteral("user.email=mara@example.org"), QStringLiteral("-c"),
                              QStringLiteral("commit.gpgsign=false")} +
                      arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("git %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
}

void GitRepository::write(const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: %s", qPrintable(name), qPrintable(file.errorString()));
}

void GitRepository::commitOne()
{
    git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("work")});
    write(QStringLiteral("train.py"), "print(1)\n");
    git({QStringLiteral("add"), QStringLiteral(".")});
    git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("one")});
}

QString GitRepository::commitAgain(const QByteArray &text)
{
    write(QStringLiteral("train.py"), text);
    git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-a"), QStringLiteral("-m"),
         QStringLiteral("again")});
    return describeCode(path())->commit;
}

} // namespace assay
