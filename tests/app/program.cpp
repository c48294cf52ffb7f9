#include "tests/app/program.h"

#include <QJsonDocument>
#include <QProcess>

namespace assay
{

namespace
{

constexpr int longestMs = 120'000;

} // namespace

QJsonObject Ended::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Program::Program() : environment(QProcessEnvironment::systemEnvironment())
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "ASSAY_DETAILS"})
        environment.remove(QString::fromLatin1(name));
}

Ended Program::run(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    if (beforeStart)
        process.setChildProcessModifier(beforeStart);
    process.start(QStringLiteral(ASSAY_PROGRAM), arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(longestMs)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, QStringLiteral("did not end: ") + process.errorString()};
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace assay
