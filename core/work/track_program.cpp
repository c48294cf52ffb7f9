#include "core/work/track_program.h"

#include "core/audit/audit_store.h"
#include "core/base/find_program.h"
#include "core/runs/curves/curve_upkeep.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/environment.h"
#include "core/runs/files/run_log_store.h"
#include "core/runs/run_store.h"
#include "core/runs/training_run.h"
#include "core/runs/watch/run_alarm_store.h"
#include "core/store/person_store.h"
#include "core/work/program_recorder.h"
#include "core/work/record_code.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <type_traits>
#include <utility>

namespace assay
{

namespace
{

using App = QCoreApplication;

constexpr char logVariable[] = "ASSAY_FD";
constexpr char runVariable[] = "ASSAY_RUN";
constexpr char projectVariable[] = "ASSAY_PROJECT";
/// More of a command line than anybody reads.
constexpr qsizetype mostCommandCharacters = 4'000;

/// A name that a thing can have, of one that it would have.
QString nameFrom(QString text)
{
    for (QChar &c : text) {
        if (c == u'@' || c == u'/' || c.category() == QChar::Other_Control)
            c = u'_';
    }
    text = text.left(200).trimmed();
    return text.isEmpty() ? QStringLiteral("program") : text;
}

/// Programs that run a script, with or without a version: python3.11.
bool runsScripts(const QString &program)
{
    const QStringList known = {QStringLiteral("python"), QStringLiteral("pypy"),   QStringLiteral("sh"),
                               QStringLiteral("bash"),   QStringLiteral("dash"),   QStringLiteral("zsh"),
                               QStringLiteral("node"),   QStringLiteral("perl"),   QStringLiteral("ruby"),
                               QStringLiteral("julia"),  QStringLiteral("Rscript")};
    QString name = program;
    while (!name.isEmpty() && (name.back().isDigit() || name.back() == u'.'))
        name.chop(1);
    return known.contains(name);
}

/// The run that this process is part of, if it is one of the project's.
Result<std::optional<Run>> outerRun(Project &project)
{
    const QString id = qEnvironmentVariable(runVariable);
    const QString folder = qEnvironmentVariable(projectVariable);
    if (id.isEmpty() || QFileInfo(folder).canonicalFilePath() != QFileInfo(project.folder()).canonicalFilePath())
        return std::optional<Run>();
    auto found = project.read([&](Connection &connection) { return run_store::find(connection, id); });
    if (found)
        return std::optional<Run>(std::move(*found));
    return found.error().code == ErrorCode::NotFound ? Result<std::optional<Run>>(std::optional<Run>()) : found.error();
}

/// What the run was computed with, as far as one can tell from outside of it.
QJsonObject environmentOf(const QByteArray &program)
{
    QJsonObject environment = describeMachine();
    environment.insert(QStringLiteral("program"), QFileInfo(QFile::decodeName(program)).absoluteFilePath());
    for (const char *variable : {"VIRTUAL_ENV", "CONDA_DEFAULT_ENV", "CUDA_VISIBLE_DEVICES"}) {
        if (qEnvironmentVariableIsSet(variable))
            environment.insert(QString::fromLatin1(variable).toLower(), qEnvironmentVariable(variable));
    }
    return environment;
}

struct Begun {
    Run run;
    bool isWatched = true;
};

Result<Begun> begin(Project &project, const Person &person, const ProgramToTrack &program, const QByteArray &file)
{
    ASSAY_TRY(outer, outerRun(project));
    Run run;
    run.id = RunId::create();
    run.experiment = !program.experiment.isEmpty() ? program.experiment
                     : outer                       ? outer->experiment
                                                   : nameFrom(QDir::current().dirName());
    run.name = program.name.isEmpty() ? nameFrom(programTitle(program.words)) : program.name;
    ASSAY_CHECK(checkName(run.experiment, App::translate("core", "experiment")));
    ASSAY_CHECK(checkName(run.name, App::translate("core", "run")));
    run.startedAt = project.now();
    run.person = person.name;
    run.parent = outer ? outer->id : RunId();
    run.environment = environmentOf(file);
    run.params = program.params;
    run.tags = program.tags;
    if (!run.tags.contains(QStringLiteral("command")))
        run.tags.insert(QStringLiteral("command"), shellText(program.words));
    if (!run.tags.contains(QStringLiteral("folder")))
        run.tags.insert(QStringLiteral("folder"), QDir::currentPath());
    return project.write([&](Connection &connection) -> Result<Begun> {
        ASSAY_TRY(experiment, run_store::ensureExperiment(connection, run.experiment, run.startedAt));
        run.experimentId = experiment.id;
        ASSAY_CHECK(run_store::insert(connection, run));
        ASSAY_TRY(isWatched, run_alarm_store::isWatched(connection, run.experimentId));
        return Begun{run, isWatched};
    });
}

ChildCommand commandOf(const Project &project, const Run &run, const ProgramToTrack &program)
{
    ChildCommand command;
    command.words = program.words;
    command.environment = {{runVariable, run.id.value.toLatin1()},
                           {projectVariable, QFile::encodeName(project.folder())}};
    // Into a pipe Python writes when some kilobytes have come together, and whoever watches would see nothing.
    if (!qEnvironmentVariableIsSet("PYTHONUNBUFFERED"))
        command.environment.emplaceBack("PYTHONUNBUFFERED", "1");
    command.logVariable = logVariable;
    command.isOutputMovedToError = program.isOutputMovedToError;
    return command;
}

/// Why the run is not finished; nothing when it is.
std::optional<Error> failureOf(const ChildEnd &end)
{
    if (end.isNotBegun)
        return Error{ErrorCode::Cancelled,
                     App::translate("core", "%1 came before the program was started.")
                         .arg(end.endedBy == SIGINT ? QStringLiteral("Ctrl-C") : signalName(end.endedBy))};
    if (end.endedBy != 0)
        return Error{ErrorCode::Cancelled,
                     end.endedBy == SIGINT
                         ? App::translate("core", "The program was stopped by Ctrl-C.")
                         : App::translate("core", "The program was stopped by %1.").arg(signalName(end.endedBy))};
    if (end.isUnknown)
        return Error{ErrorCode::Io, App::translate("core", "How the program ended is not known, since another part of "
                                                           "the system took its exit code.")};
    if (end.signal == SIGKILL)
        return Error{ErrorCode::Io, App::translate("core", "The program was killed by SIGKILL, as the system does when "
                                                           "memory runs out.")};
    if (end.signal != 0)
        return Error{ErrorCode::Io, App::translate("core", "The program was ended by %1.").arg(signalName(end.signal))};
    if (end.exitCode != 0)
        return Error{ErrorCode::Io, App::translate("core", "The program ended with exit code %1.").arg(end.exitCode)};
    return std::nullopt;
}

/// How long what is left is waited for once the program has ended: until this process is sent a signal to end.
class Ending final : public Progress
{
public:
    explicit Ending(std::function<void(const QString &)> waits) : m_waits(std::move(waits)) {}

    bool report(double, const QString &what) override
    {
        if (const auto waits = std::exchange(m_waits, {}))
            waits(what);
        return !isStopped();
    }
    [[nodiscard]] bool isStopped() const override
    {
        if (CaughtSignals::takeEnding() != 0)
            m_isStopped = true;
        return m_isStopped;
    }

private:
    std::function<void(const QString &)> m_waits;
    mutable std::atomic<bool> m_isStopped = false;
};

/// Does a work again for as long as another process holds the project.
template <typename Work>
std::invoke_result_t<Work> patiently(Ending &ending, Work work)
{
    for (;;) {
        auto done = work();
        if (!done.isError() || done.error().code != ErrorCode::Locked || !ending.report(-1, done.error().text))
            return done;
    }
}

Result<> finishRun(Project &project, const RunId &id)
{
    return project.write([&](Connection &connection) -> Result<> {
        ASSAY_CHECK(metric_store::seal(connection, id));
        ASSAY_CHECK(run_log_store::close(
            connection, id, {{project.now(), LogLine::Level::Info, App::translate("core", "The program has ended.")}}));
        return run_store::finish(connection, id, RunStatus::Finished, project.now());
    });
}

/// Ends the run as the program did; the error is of what could not be recorded.
Result<> endRun(Project &project, const RunId &id, const ChildEnd &end, const Result<> &recorded)
{
    if (const auto failure = failureOf(end)) {
        const Error told = endUnfinished(project, id, *failure);
        // What could not be written stands in the detail.
        if (recorded && !told.detail.isEmpty())
            return Error{ErrorCode::Io, told.detail.trimmed()};
        return recorded;
    }
    if (recorded)
        return finishRun(project, id);
    return endUnfinished(project, id, recorded.error());
}

Result<Run> logged(Project &project, const Person &person, const RunId &id, const ChildEnd &end)
{
    return project.write([&](Connection &connection) -> Result<Run> {
        ASSAY_TRY(run, run_store::find(connection, id.value));
        const QJsonObject body{{QStringLiteral("run"), run.id.value},
                               {QStringLiteral("name"), run.name},
                               {QStringLiteral("experiment"), run.experiment},
                               {QStringLiteral("status"), runStatusName(run.status)},
                               {QStringLiteral("command"), run.tags.value(QStringLiteral("command"))},
                               {QStringLiteral("exit_code"), end.shellCode()}};
        ASSAY_CHECK(audit_store::append(connection, project.now(), person.name, QStringLiteral("run.program"),
                                        QStringLiteral("run %1").arg(run.id.shortForm()), body));
        return run;
    });
}

} // namespace

QString programTitle(const QList<QByteArray> &words)
{
    const auto lastName = [](const QByteArray &word) { return QFileInfo(QFile::decodeName(word)).fileName(); };
    const QString program = lastName(words.value(0));
    if (!runsScripts(program))
        return program;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QByteArray &word = words.at(i);
        // Of `python -m package.module` the module, of `sh -c TEXT` nothing.
        if (word == "-m" && i + 1 < words.size())
            return QString::fromLocal8Bit(words.at(i + 1));
        if (word == "-c" || word == "-e")
            return program;
        if (!word.startsWith('-'))
            return lastName(word);
    }
    return program;
}

QString shellText(const QList<QByteArray> &words)
{
    const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || QStringView(u"_-./=:,+@%^").contains(c); };
    QStringList quoted;
    for (const QByteArray &word : words) {
        QString text = QString::fromLocal8Bit(word);
        if (text.isEmpty() || !std::ranges::all_of(text, isPlain))
            text = u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
        quoted.append(text);
    }
    const QString all = quoted.join(u' ');
    return all.size() > mostCommandCharacters ? all.left(mostCommandCharacters) + u'…' : all;
}

Result<TrackedProgram> trackProgram(Project &project, const Person &actor, const ProgramToTrack &program)
{
    // Before anything that takes time, so that none is lost.
    const CaughtSignals caught;
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{ErrorCode::ReadOnly, reason};
    ASSAY_TRY(person, project.read([&](Connection &connection) { return person_store::find(connection, actor.name); }));
    ASSAY_TRY(file, findProgram(program.words.value(0)));
    ASSAY_TRY(begun, begin(project, person, program, file));
    const Run &run = begun.run;
    // Before the program can change anything. That git has no answer is no reason not to run.
    const Result<> code = recordCode(project, run.id, QDir::currentPath());
    Ending ending(program.waits);
    TrackedProgram tracked;
    Result<> recorded = Done{};
    if (const int signal = CaughtSignals::takeEnding(); signal != 0) {
        tracked.end.isNotBegun = true;
        tracked.end.endedBy = tracked.end.signal = signal;
    } else {
        auto child = ChildProcess::start(commandOf(project, run, program), caught);
        if (child.isError())
            return endUnfinished(project, run.id, child.error());
        ProgramRecorder recorder(project, run, (*child)->pid(), {program.lost, program.outputLost});
        if (!begun.isWatched)
            recorder.doNotWatch();
        tracked.end = (*child)->attend(recorder);
        recorded = recorder.finish(ending);
    }
    // In small transactions, before the one that ends the run.
    if (recorded)
        recorded = patiently(ending, [&] { return curve_upkeep::seal(project, run.id); });
    const Result<> ended = patiently(ending, [&] { return endRun(project, run.id, tracked.end, recorded); });
    auto found = patiently(ending, [&] { return logged(project, person, run.id, tracked.end); });
    tracked.run = found ? std::move(*found) : run;
    for (const Error *error : {ended.isError() ? &ended.error() : nullptr, found.isError() ? &found.error() : nullptr,
                               code.isError() ? &code.error() : nullptr}) {
        if (error && !tracked.trouble)
            tracked.trouble = *error;
    }
    if (!tracked.end.fault.isEmpty() && !tracked.trouble)
        tracked.trouble =
            Error{ErrorCode::Internal,
                  App::translate("core", "Something that the program wrote could not be taken because of a defect in "
                                         "Assay; show the details to report it."),
                  tracked.end.fault};
    return tracked;
}

} // namespace assay
