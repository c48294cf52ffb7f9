#include "tests/core/store/postgresql_server.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <grp.h>
#include <unistd.h>

namespace assay
{

namespace
{

constexpr uid_t nobody = 65534;
constexpr int patienceMs = 120'000;

/// The folder of the server's programs; Debian keeps them out of the path.
QString programsFolder()
{
    const QString initdb = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    if (!initdb.isEmpty())
        return QFileInfo(initdb).canonicalPath();
    const QDir all(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString folder = all.filePath(version + QStringLiteral("/bin"));
        if (QFile::exists(folder + QStringLiteral("/initdb")))
            return folder;
    }
    return {};
}

/// The server refuses to run as root, so there it runs as nobody.
void leaveRoot(QProcess &process)
{
    if (::geteuid() != 0)
        return;
    process.setChildProcessModifier([] {
        if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
            ::_exit(1);
    });
}

} // namespace

PostgresqlServer::PostgresqlServer() : m_folder(QStringLiteral("/tmp/pg-XXXXXX")), m_programs(programsFolder())
{
    m_problem = m_programs.isEmpty()
                    ? QStringLiteral("PostgreSQL's server is not installed (Debian: apt-get install postgresql)")
                    : start();
}

PostgresqlServer::~PostgresqlServer()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    // SIGINT: end at once, but in order.
    ::kill(pid_t(m_server.processId()), SIGINT);
    if (!m_server.waitForFinished(patienceMs))
        m_server.kill();
    m_server.waitForFinished();
}

QString PostgresqlServer::call(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    leaveRoot(process);
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(m_programs + u'/' + program, arguments);
    if (!process.waitForFinished(patienceMs))
        return program + QStringLiteral(" did not end");
    const QString said = QString::fromUtf8(process.readAll()).trimmed();
    return process.exitCode() == 0 ? said : program + QStringLiteral(" failed: ") + said;
}

QString PostgresqlServer::run(const QString &sql) const
{
    return call(QStringLiteral("psql"), {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-A"),
                                         QStringLiteral("-t"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                                         QStringLiteral("-d"), connection(), QStringLiteral("-c"), sql});
}

QString PostgresqlServer::connection(const QString &user) const
{
    return QStringLiteral("host=%1 user=%2 dbname=postgres").arg(m_folder.path(), user);
}

QString PostgresqlServer::start()
{
    if (::geteuid() == 0 && ::chown(m_folder.path().toLocal8Bit().constData(), nobody, nobody) != 0)
        return QStringLiteral("the folder cannot be given away");
    const QString data = m_folder.filePath(QStringLiteral("data"));
    const QString made =
        call(QStringLiteral("initdb"), {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("ada"),
                                        QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"),
                                        QStringLiteral("UTF8"), QStringLiteral("--locale=C"), QStringLiteral("-N")});
    if (made.startsWith(QLatin1String("initdb ")))
        return made;
    QFile access(data + QStringLiteral("/pg_hba.conf"));
    if (!access.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return access.errorString();
    access.write("local all ada trust\nlocal all all scram-sha-256\n");
    access.close();
    leaveRoot(m_server);
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(m_programs + QStringLiteral("/postgres"),
                   {QStringLiteral("-D"), data, QStringLiteral("-k"), m_folder.path(), QStringLiteral("-c"),
                    QStringLiteral("listen_addresses="), QStringLiteral("-c"), QStringLiteral("fsync=off")});
    if (!m_server.waitForStarted(patienceMs))
        return m_server.errorString();
    QString said;
    for (int i = 0; i < 600 && m_server.state() == QProcess::Running; ++i) {
        said = run(QStringLiteral("CREATE ROLE ben LOGIN PASSWORD 'swordfish'"));
        if (said.isEmpty())
            return {};
        m_server.waitForFinished(100);
    }
    return QStringLiteral("the server did not start: ") + said + QString::fromUtf8(m_server.readAll());
}

} // namespace assay
