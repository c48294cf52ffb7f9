#include "core/runs/process_identity.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QList>

#include <optional>
#include <unistd.h>

namespace assay
{

namespace
{

QByteArray readSystemFile(const QString &path)
{
    QFile file(path);
    // Files of /proc have no size, so they are read to their end.
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString currentBootId()
{
    return QString::fromLatin1(readSystemFile(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed());
}

struct Stat {
    char state = '?';
    std::int64_t cpuTicks = 0;
    std::int64_t start = 0;
};

std::optional<Stat> statOf(const QString &process)
{
    const QByteArray text = readSystemFile(QStringLiteral("/proc/%1/stat").arg(process));
    // The second field is the program's name in brackets and may hold anything, brackets and spaces too.
    const qsizetype bracket = text.lastIndexOf(')');
    if (bracket < 0)
        return std::nullopt;
    const QList<QByteArray> fields = text.mid(bracket + 2).split(' ');
    if (fields.size() < 20 || fields.at(0).isEmpty())
        return std::nullopt;
    return Stat{fields.at(0).at(0), fields.at(11).toLongLong() + fields.at(12).toLongLong(),
                fields.at(19).toLongLong()};
}

} // namespace

std::int64_t ProcessState::ticksPerSecond()
{
    return ::sysconf(_SC_CLK_TCK);
}

ProcessIdentity ProcessIdentity::ofThisProcess()
{
    const auto stat = statOf(QStringLiteral("self"));
    return {QCoreApplication::applicationPid(), stat ? stat->start : 0, currentBootId()};
}

bool ProcessIdentity::mayBeAlive() const
{
    const QString boot = currentBootId();
    if (boot.isEmpty() || bootId.isEmpty() || start == 0)
        return true;
    if (boot != bootId)
        return false;
    const auto stat = statOf(QString::number(pid));
    return stat && stat->start == start && stat->state != 'Z' && stat->state != 'X';
}

std::optional<ProcessState> ProcessIdentity::state() const
{
    const auto stat = mayBeAlive() ? statOf(QString::number(pid)) : std::nullopt;
    if (!stat || stat->start != start)
        return std::nullopt;
    return ProcessState{stat->cpuTicks, stat->state == 'T' || stat->state == 't'};
}

} // namespace assay
