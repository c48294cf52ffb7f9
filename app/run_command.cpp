#include "app/run_command.h"

#include "app/command_table.h"
#include "app/help_text.h"
#include "app/session.h"
#include "app/terminal_progress.h"

#include <QJsonDocument>

#include <cstdio>
#include <exception>

namespace assay
{

namespace
{

constexpr int saidNo = 1;
constexpr int wrongUsage = 2;
constexpr int couldNot = 3;

/// Writes to standard output; false when it could not be written, such as on a full disk.
bool print(const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) &&
           std::fflush(stdout) == 0;
}

QByteArray outputOf(const Outcome &outcome, bool wantsJson)
{
    if (wantsJson)
        return QJsonDocument(outcome.json).toJson(QJsonDocument::Compact) + '\n';
    return outcome.bytes.isEmpty() ? outcome.text.toUtf8() : outcome.bytes;
}

} // namespace

void quietenLibraries()
{
    if (!qEnvironmentVariableIsEmpty("ASSAY_DETAILS"))
        return;
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            std::fprintf(stderr, "%s\n", qUtf8Printable(text));
    });
}

int printError(const Error &error, bool isDecision)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.text));
    if (!error.detail.isEmpty() && !qEnvironmentVariableIsEmpty("ASSAY_DETAILS"))
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.detail));
    if (error.code == ErrorCode::Usage)
        return wrongUsage;
    // A rule that forbids a decision is an answer, not a failure.
    return isDecision && error.code == ErrorCode::Refused ? saidNo : couldNot;
}

int printHelp(const CommandLine &line)
{
    QString text;
    if (line.wantsVersion && !line.wantsHelp)
        text = QStringLiteral("assay %1\n").arg(QStringLiteral(ASSAY_VERSION));
    else if (const Command *command = findCommand(line.helpFor))
        text = commandHelp(*command);
    else
        text = line.helpFor.isEmpty() ? generalHelp() : groupHelp(line.helpFor);
    return print(text.toUtf8()) ? 0 : couldNot;
}

int runCommand(const CommandLine &line)
{
    TerminalProgress progress;
    Session session(line, progress);
    const Result<Outcome> result = [&]() -> Result<Outcome> {
        try {
            return line.command->run(session);
        } catch (const std::exception &problem) {
            return Error{ErrorCode::Internal,
                         QStringLiteral("“assay %1” stopped because of a defect in Assay. Please report what you did.")
                             .arg(line.command->name),
                         QString::fromUtf8(problem.what())};
        }
    }();
    progress.clear();
    if (!result)
        return printError(result.error(), line.command->name.startsWith(QLatin1String("models ")));
    if (!print(outputOf(*result, session.wantsJson())))
        return printError({ErrorCode::Io, QStringLiteral("Cannot write to standard output. Is the disk full?")});
    return result->exitCode.value_or(result->hasSaidNo ? saidNo : 0);
}

} // namespace assay
