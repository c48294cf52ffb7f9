#include "core/runs/environment.h"

#include "core/learn/library_versions.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

namespace assay
{

namespace
{

QString processorName()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (!file.open(QIODevice::ReadOnly))
        return QSysInfo::currentCpuArchitecture();
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
    }
    return QSysInfo::currentCpuArchitecture();
}

QString compilerName()
{
#if defined(__clang__)
    return QStringLiteral("Clang %1").arg(QStringLiteral(__clang_version__).trimmed());
#else
    return QStringLiteral("GCC %1").arg(QStringLiteral(__VERSION__));
#endif
}

} // namespace

QJsonObject describeEnvironment()
{
    QJsonObject environment{{QStringLiteral("assay"), QStringLiteral(ASSAY_VERSION)},
                            {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
                            {QStringLiteral("compiler"), compilerName()},
                            {QStringLiteral("system"), QSysInfo::prettyProductName()},
                            {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
                            {QStringLiteral("processor"), processorName()},
                            {QStringLiteral("threads"), QThread::idealThreadCount()}};
    const QMap<QString, QString> libraries = learningLibraryVersions();
    for (auto library = libraries.constBegin(); library != libraries.constEnd(); ++library)
        environment.insert(library.key(), library.value());
    return environment;
}

} // namespace assay
