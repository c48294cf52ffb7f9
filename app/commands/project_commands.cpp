#include "app/commands/commands.h"

#include "app/demo_data.h"
#include "app/report_file.h"
#include "app/session.h"
#include "core/base/ids.h"
#include "core/work/clean_project.h"
#include "core/work/manage_people.h"
#include "core/work/run_demo.h"

#include <QDir>
#include <QLocale>

#include <pwd.h>
#include <unistd.h>

namespace assay
{

namespace
{

QString systemUserName()
{
    const passwd *user = getpwuid(getuid());
    if (!user)
        return QStringLiteral("user");
    // The first field of the comment is the full name.
    const QString fullName = QString::fromLocal8Bit(user->pw_gecos).section(u',', 0, 0).trimmed();
    return fullName.isEmpty() ? QString::fromLocal8Bit(user->pw_name) : fullName;
}

Result<Outcome> initProject(Session &session)
{
    Person first;
    first.name = session.personName().isEmpty() ? systemUserName() : session.personName();
    first.role = session.option(QStringLiteral("role"), QStringLiteral("team lead"));
    ASSAY_CHECK(checkName(first.name, QStringLiteral("person")));
    const QString folder = QDir(session.argument(0)).absolutePath();
    ASSAY_TRY(project, createProject(folder, first));
    return Outcome{{{QStringLiteral("project"), project->folder()},
                    {QStringLiteral("person"), first.name},
                    {QStringLiteral("role"), first.role}},
                   QStringLiteral("Made the project “%1” in %2; its first person is %3 (%4).\n")
                       .arg(project->name(), project->folder(), first.name, first.role)};
}

Result<Outcome> demo(Session &session)
{
    const QString folder = QDir(session.argument(0)).absolutePath();
    ASSAY_TRY(dataFolder, demoDataFolder());
    ASSAY_TRY(project, runDemo(folder, dataFolder, systemClock(), session.progress()));
    const QString reports = folder + QStringLiteral("/reports");
    if (!QDir().mkpath(reports))
        return Error{ErrorCode::Io, QStringLiteral("Cannot make the folder “%1” for the demo's report.").arg(reports)};
    const QString report = reports + QStringLiteral("/demand-1.pdf");
    ASSAY_CHECK(writeModelReport(*project, {QStringLiteral("demand"), 1}, report, session.progress()));
    return Outcome{{{QStringLiteral("project"), project->folder()}, {QStringLiteral("report"), report}},
                   QStringLiteral("The demo project lies in %1, its report in %2. Look into it with:\n"
                                  "  assay --project %1 runs list\n"
                                  "  assay --project %1 models show demand\n")
                       .arg(project->folder(), report)};
}

QString toldSum(const ObjectSweep::Sum &sum)
{
    return QStringLiteral("%1 (%2)").arg(sum.objects == 1 ? QStringLiteral("1 object")
                                                          : QStringLiteral("%1 objects").arg(sum.objects),
                                         QLocale::c().formattedDataSize(sum.bytes, 1, QLocale::DataSizeSIFormat));
}

QJsonObject sumJson(const ObjectSweep::Sum &sum)
{
    return {{QStringLiteral("objects"), sum.objects}, {QStringLiteral("bytes"), sum.bytes}};
}

Result<Outcome> clean(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(swept, cleanProject(*project, actor.name, session.progress()));
    QString text;
    if (swept.removed.objects > 0)
        text += QStringLiteral("Removed %1 that nothing has named for a day.\n").arg(toldSum(swept.removed));
    if (swept.setAside.objects > 0)
        text += QStringLiteral(
                    "Set aside %1 that nothing names; a clean after a day removes what is not used until then.\n")
                    .arg(toldSum(swept.setAside));
    if (swept.broughtBack.objects > 0)
        text += QStringLiteral("Brought back %1 that something names again.\n").arg(toldSum(swept.broughtBack));
    return Outcome{{{QStringLiteral("removed"), sumJson(swept.removed)},
                    {QStringLiteral("set_aside"), sumJson(swept.setAside)},
                    {QStringLiteral("brought_back"), sumJson(swept.broughtBack)}},
                   text.isEmpty() ? QStringLiteral("There was nothing to clean.\n") : text};
}

} // namespace

std::vector<Command> projectCommands()
{
    return {
        {.name = QStringLiteral("init"),
         .arguments = {QStringLiteral("DIR")},
         .summary = QStringLiteral("Make an empty project; --as names its first person."),
         .example = QStringLiteral("assay init demand-models --as \"Mara Weiss\""),
         .options = {{QStringLiteral("role"), QStringLiteral("ROLE"),
                      QStringLiteral(
                          "the first person's role: \"team lead\" (as it is without this) or \"data scientist\"")}},
         .run = initProject},
        {.name = QStringLiteral("demo"),
         .arguments = {QStringLiteral("DIR")},
         .summary = QStringLiteral("Live the whole life of a model on real bike rentals, in a new project."),
         .example = QStringLiteral("assay demo bike-demo"),
         .run = demo,
         .needsPainting = true},
        {.name = QStringLiteral("project clean"),
         .summary =
             QStringLiteral("Free the room of stored objects that nothing names any more, as of deleted runs; in "
                            "two steps, a day apart."),
         .example = QStringLiteral("assay project clean"),
         .run = clean,
         .jsonKeys = QStringLiteral("  removed       what was set aside a day ago or more: {\"objects\", \"bytes\"}\n"
                                    "  set_aside     what the next clean after a day removes\n"
                                    "  brought_back  what was set aside and is named again\n")},
    };
}

} // namespace assay
