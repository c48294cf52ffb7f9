#include "app/command_line.h"
#include "app/display.h"
#include "app/run_command.h"
#include "app/translation.h"
#include "app/window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLocale>

#include <clocale>
#include <fcntl.h>
#include <unistd.h>

using namespace assay;

namespace
{

/// Else the first files that are opened would take the numbers of standard input, output and error, and what is meant
/// for those would be written into them.
void openStandardStreams()
{
    for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
        // The system gives the lowest number that is free, which is this one.
        if (::fcntl(number, F_GETFD) < 0)
            (void)!::open("/dev/null", number == STDIN_FILENO ? O_RDONLY : O_WRONLY);
    }
}

void describe()
{
    QCoreApplication::setOrganizationName(QStringLiteral("assay"));
    QCoreApplication::setApplicationName(QStringLiteral("assay"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ASSAY_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Assay"));
    QGuiApplication::setDesktopFileName(QStringLiteral("assay"));
}

/// Commands speak English, and write numbers for files and other programs.
void speakPlainly(QCoreApplication &application)
{
    QLocale::setDefault(QLocale::c());
    std::setlocale(LC_NUMERIC, "C");
    installTranslations(application, QLocale::c());
}

int runPainting(int argc, char **argv, const CommandLine &line)
{
    drawOffscreen();
    QApplication application(argc, argv);
    speakPlainly(application);
    // Pages and reports group their digits as people do.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyLook(application, ThemeMode::Light);
    return runCommand(line);
}

} // namespace

int main(int argc, char **argv)
{
    openStandardStreams();
    describe();
    QList<QByteArray> words;
    for (int i = 1; i < argc; ++i)
        words.append(argv[i]);
    const auto line = CommandLine::parse(words);
    if (!line)
        return printError(line.error());
    if (line->wantsHelp || line->wantsVersion)
        return printHelp(*line);
    if (!line->command)
        return openWindow(argc, argv, *line);
    quietenLibraries();
    if (line->command->needsPainting)
        return runPainting(argc, argv, *line);
    QCoreApplication application(argc, argv);
    speakPlainly(application);
    return runCommand(*line);
}
