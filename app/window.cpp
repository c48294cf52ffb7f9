#include "app/window.h"

#include "app/command_line.h"
#include "app/demo_data.h"
#include "app/display.h"
#include "app/run_command.h"
#include "app/translation.h"
#include "core/base/task_runner.h"
#include "ui/main_window.h"
#include "ui/settings.h"
#include "ui/theme/theme.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QDir>

#include <clocale>

namespace assay
{

namespace
{

/// The folder to begin with: the one that was named, the project we stand in, the one that was open last.
QString firstProject(const CommandLine &line, const Settings &settings)
{
    if (line.has(QStringLiteral("project")))
        return QDir(line.value(QStringLiteral("project"))).absolutePath();
    if (const auto found = Project::find(QDir::currentPath()))
        return *found;
    return settings.recentProjects().value(0);
}

} // namespace

int openWindow(int argc, char **argv, const CommandLine &line)
{
    if (const auto display = checkDisplay(argc, argv); !display)
        return printError(display.error());
    QApplication application(argc, argv);
    // Qt takes over the person's locale; numbers in files and in the libraries' parsers stay in the C locale.
    std::setlocale(LC_NUMERIC, "C");
    installTranslations(application, QLocale());
    Settings settings;
    const Theme theme(application, settings);
    TaskRunner tasks;
    Workspace workspace(settings, tasks);
    const auto demoData = demoDataFolder();
    MainWindow window(workspace, demoData ? *demoData : QString());
    window.show();
    if (const QString folder = firstProject(line, settings); !folder.isEmpty())
        window.openProject(folder, line.value(QStringLiteral("as")));
    return QApplication::exec();
}

} // namespace assay
