#include "app/commands/commands.h"

#include "app/command_table.h"
#include "app/forms.h"
#include "app/session.h"
#include "core/base/find_program.h"
#include "core/work/track_program.h"

#include <cstdio>

namespace assay
{

namespace
{

constexpr int notFound = 127;
constexpr int cannotBeRun = 126;
constexpr int couldNot = 3;

/// The values of an option such as --param lr=0.1 by their keys.
Result<QMap<QString, QString>> keyedValues(const Session &session, const QString &option)
{
    QMap<QString, QString> values;
    for (const QString &word : session.optionValues(option)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            return Error{ErrorCode::Usage, QStringLiteral("“%1” is no %2. Write --%2 KEY=VALUE.").arg(word, option)};
        if (values.contains(word.left(equals)))
            return Error{ErrorCode::Usage,
                         QStringLiteral("The %1 “%2” was given twice. Give it once.").arg(option, word.left(equals))};
        values.insert(word.left(equals), word.mid(equals + 1));
    }
    return values;
}

/// As a shell says that a program did not even begin.
Outcome notBegun(const Session &session, const Error &error)
{
    QString text = error.text;
    // A word left out or in excess: the commands of runs have a name that is like this one.
    const QString meant = QStringLiteral("runs ") + QString::fromLocal8Bit(session.program().value(0));
    if (error.code == ErrorCode::NotFound && findCommand(meant))
        text += QStringLiteral(" Did you mean “assay %1”?").arg(meant);
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
    const int code = error.code == ErrorCode::NotFound ? notFound : cannotBeRun;
    return {
        .json = {{QStringLiteral("error"), text}, {QStringLiteral("exit_code"), code}}, .text = {}, .exitCode = code};
}

Outcome ended(const TrackedProgram &tracked, bool isOutputLost)
{
    const Run &run = tracked.run;
    QString state = runStatusName(run.status) + u'.';
    if (!run.error.isEmpty())
        state += u' ' + run.error;
    else if (run.status == RunStatus::Running)
        state = QStringLiteral("its end could not be recorded.");
    std::fprintf(stderr, "Run %s, “%s”: %s\n", qUtf8Printable(run.id.shortForm()), qUtf8Printable(run.name),
                 qUtf8Printable(state));
    int code = tracked.end.shellCode();
    if (tracked.trouble) {
        std::fprintf(stderr, "Not all of the run could be recorded: %s\n", qUtf8Printable(tracked.trouble->text));
    }
    if (code == 0 && (tracked.trouble || isOutputLost))
        code = couldNot;
    QJsonObject json = runJson(run);
    json.insert(QStringLiteral("exit_code"), tracked.end.shellCode());
    json.insert(QStringLiteral("error"), run.error);
    return {.json = json, .text = {}, .exitCode = code};
}

Result<Outcome> runProgram(Session &session)
{
    ProgramToTrack program;
    program.words = session.program();
    program.experiment = session.option(QStringLiteral("experiment"));
    program.name = session.option(QStringLiteral("name"));
    program.isOutputMovedToError = session.wantsJson();
    program.lost = [](const Error &error) {
        std::fprintf(stderr, "The program goes on, but what it logs is not recorded any more: %s\n",
                     qUtf8Printable(error.text));
    };
    bool isOutputLost = false;
    program.outputLost = [&isOutputLost](const Error &error) {
        isOutputLost = true;
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.text));
    };
    program.waits = [](const QString &why) {
        std::fprintf(stderr, "The program has ended; what it left is still to be written. %s\n", qUtf8Printable(why));
    };
    for (const QString &option : {QStringLiteral("experiment"), QStringLiteral("name")}) {
        if (session.has(option) && session.option(option).isEmpty())
            return Error{ErrorCode::Usage, QStringLiteral("The option “--%1” needs a name.").arg(option)};
    }
    ASSAY_TRY(params, keyedValues(session, QStringLiteral("param")));
    ASSAY_TRY(tags, keyedValues(session, QStringLiteral("tag")));
    program.params = params;
    program.tags = tags;
    // A project that is not there is told as such, and not as a program that is not.
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    if (project->readOnlyReason().isEmpty()) {
        if (const auto found = findProgram(program.words.value(0)); found.isError())
            return notBegun(session, found.error());
    }
    const auto tracked = trackProgram(*project, actor, program);
    if (tracked)
        return ended(*tracked, isOutputLost);
    return tracked.error().code == ErrorCode::Refused ? Result<Outcome>(notBegun(session, tracked.error()))
                                                      : tracked.error();
}

} // namespace

std::vector<Command> runProgramCommands()
{
    return {
        {.name = QStringLiteral("run"),
         .arguments = {QStringLiteral("COMMAND")},
         .takesMany = true,
         .summary = QStringLiteral("Run any program and record it: output, code, system use, and what it logs."),
         .example = QStringLiteral("assay run --experiment digits --param lr=0.01 -- python train.py --lr 0.01"),
         .options = {{QStringLiteral("experiment"), QStringLiteral("NAME"),
                      QStringLiteral("what the run is compared within; without it, the current folder's name")},
                     {QStringLiteral("name"), QStringLiteral("NAME"),
                      QStringLiteral("the run's name; without it, that of the program or its script")},
                     {QStringLiteral("param"), QStringLiteral("KEY=VALUE"), QStringLiteral("a parameter of the run"),
                      true},
                     {QStringLiteral("tag"), QStringLiteral("KEY=VALUE"), QStringLiteral("a tag of the run"), true}},
         .run = runProgram,
         .runsProgram = true,
         .jsonKeys = QStringLiteral("  as “assay runs list”, with exit_code and error; what the program prints goes to "
                                    "standard error then\n"),
         .remarks = QStringLiteral(
             "What follows COMMAND is the program's own, options too. It logs by JSON lines to the descriptor whose\n"
             "number is in $ASSAY_FD; “step” and “time” may be left out:\n"
             "  {\"step\": 3, \"loss\": 0.2, \"accuracy\": 0.9}\n"
             "  {\"params\": {\"lr\": 0.01}}   {\"tags\": {\"stage\": \"draft\"}}   {\"file\": \"plots/roc.png\"}\n"
             "NaN and infinities are \"NaN\", \"Infinity\", \"-Infinity\". $ASSAY_RUN is the run's id, $ASSAY_PROJECT "
             "the\n"
             "project's folder. Ctrl-C goes to the program and leaves the run killed; a second one kills it.\n")}};
}

} // namespace assay
