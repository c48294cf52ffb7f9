#include "app/commands/commands.h"

#include "app/forms.h"
#include "app/session.h"
#include "app/text_table.h"
#include "core/runs/files/run_file_path.h"
#include "core/runs/files/run_log_store.h"
#include "core/runs/run_store.h"
#include "core/work/keep_run_files.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>

#include <chrono>
#include <cstdio>
#include <thread>

namespace assay
{

namespace
{

constexpr auto followEvery = std::chrono::milliseconds(200);
constexpr std::int64_t linesAtOnce = 10'000;

Result<Run> namedRun(Session &session)
{
    ASSAY_TRY(project, session.project());
    return project->read([&](Connection &connection) { return run_store::find(connection, session.argument(0)); });
}

QJsonObject fileJson(const RunFile &file)
{
    return {{QStringLiteral("path"), file.path},
            {QStringLiteral("bytes"), qint64(file.bytes)},
            {QStringLiteral("digest"), file.object},
            {QStringLiteral("at"), isoTime(file.at)},
            {QStringLiteral("person"), file.person}};
}

Outcome changedFiles(const Run &run, const QList<RunFileChange> &changes)
{
    QJsonArray files;
    QString text;
    for (const RunFileChange &change : changes) {
        files.append(fileJson(change.after ? *change.after : *change.before));
        text += change.after && change.before
                    ? QStringLiteral("Replaced “%1” of “%2”.\n").arg(change.after->path, run.name)
                : change.after ? QStringLiteral("Attached “%1” to “%2”.\n").arg(change.after->path, run.name)
                               : QStringLiteral("Removed “%1” from “%2”.\n").arg(change.before->path, run.name);
    }
    return {{{QStringLiteral("run"), run.id.value}, {QStringLiteral("files"), files}}, text};
}

Result<Outcome> attach(Session &session)
{
    const QString wanted = session.option(QStringLiteral("path"));
    const QStringList sources = session.arguments().mid(1);
    const bool isFolder = wanted.endsWith(u'/');
    if (sources.size() > 1 && !wanted.isEmpty() && !isFolder)
        return Error{
            ErrorCode::Usage,
            QStringLiteral("“%1” can name one file only. End it with “/” to make it the folder of all.").arg(wanted)};
    QList<FileToAttach> files;
    for (const QString &source : sources)
        files.append({source, isFolder ? wanted + runFilePathFor(QFileInfo(source).fileName()) : wanted});
    ASSAY_TRY(run, namedRun(session));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(changes, attachFiles(*project, actor.name, run.id, files, session.progress()));
    return changedFiles(run, changes);
}

Result<Outcome> detach(Session &session)
{
    ASSAY_TRY(run, namedRun(session));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(changes, detachFiles(*project, actor.name, run.id, session.arguments().mid(1)));
    return changedFiles(run, changes);
}

Result<Outcome> listFiles(Session &session)
{
    ASSAY_TRY(run, namedRun(session));
    ASSAY_TRY(project, session.project());
    QString folder = session.argument(1);
    while (folder.endsWith(u'/'))
        folder.chop(1);
    ASSAY_TRY(files,
              project->read([&](Connection &connection) { return run_file_store::list(connection, run.id, folder); }));
    QJsonArray array;
    TextTable table({QStringLiteral("path"), QStringLiteral("bytes"), QStringLiteral("added"), QStringLiteral("by")});
    for (const RunFile &file : files) {
        array.append(fileJson(file));
        table.add({file.path, QString::number(file.bytes), timeText(file.at), file.person});
    }
    return Outcome{{{QStringLiteral("run"), run.id.value}, {QStringLiteral("files"), array}},
                   !table.isEmpty() ? table.toText()
                   : folder.isEmpty()
                       ? QStringLiteral("“%1” has no files. Attach one with: assay runs attach %2 FILE\n")
                             .arg(run.name, run.id.shortForm())
                       : QStringLiteral("“%1” has no files in “%2”.\n").arg(run.name, folder)};
}

Result<Outcome> getFile(Session &session)
{
    ASSAY_TRY(run, namedRun(session));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(file, project->read([&](Connection &connection) {
        return run_file_store::find(connection, run.id, session.argument(1));
    }));
    const QString out = session.option(QStringLiteral("out"));
    if (out.isEmpty() && session.wantsJson())
        return Error{ErrorCode::Usage, QStringLiteral("A file's bytes are not JSON. Give --out FILE with --json.")};
    if (out.isEmpty()) {
        ASSAY_TRY(bytes, project->objects().get(file.object));
        return Outcome{.json = {}, .text = {}, .bytes = bytes};
    }
    ASSAY_CHECK(saveRunFile(*project, file, out, session.progress()));
    QJsonObject json = fileJson(file);
    json.insert(QStringLiteral("run"), run.id.value);
    json.insert(QStringLiteral("file"), out);
    return Outcome{json, QStringLiteral("Wrote “%1” of “%2” to %3.\n").arg(file.path, run.name, out)};
}

QString lineText(const LogLine &line)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(line.at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const QString level =
        line.level == LogLine::Level::Info ? QString() : logLevelName(line.level) + QStringLiteral(": ");
    return time + QStringLiteral("  ") + level + line.text + u'\n';
}

/// Reads what has come since line `from` and gives each line to `take`; returns the next line's number.
template <typename Take>
Result<std::int64_t> readOn(Project &project, const RunId &run, std::int64_t from, Take take)
{
    for (;;) {
        ASSAY_TRY(lines, project.read([&](Connection &connection) {
            return run_log_store::read(connection, run, from, linesAtOnce);
        }));
        for (const LogLine &line : lines)
            take(line);
        from += lines.size();
        if (lines.size() < linesAtOnce)
            return from;
    }
}

Result<bool> isRunning(Project &project, const RunId &run)
{
    // Its process may be gone without anybody having noticed.
    if (project.readOnlyReason().isEmpty())
        ASSAY_CHECK(project.write(
            [&](Connection &connection) { return run_store::markInterrupted(connection, project.now()); }));
    ASSAY_TRY(now, project.read([&](Connection &connection) { return run_store::find(connection, run.value); }));
    return now.status == RunStatus::Running;
}

Result<Outcome> followLog(Session &session, Project &project, const RunId &run)
{
    const auto print = [](const LogLine &line) { std::fputs(lineText(line).toUtf8().constData(), stdout); };
    std::int64_t next = 0;
    for (;;) {
        // Asked before the lines are read: the last lines are there when a run has ended.
        ASSAY_TRY(goesOn, isRunning(project, run));
        ASSAY_TRY(read, readOn(project, run, next, print));
        next = read;
        if (std::fflush(stdout) != 0)
            return Error{ErrorCode::Io, QStringLiteral("Cannot write to standard output. Is the disk full, or the "
                                                       "program that reads it gone?")};
        if (!goesOn || session.progress().isStopped())
            return Outcome{};
        std::this_thread::sleep_for(followEvery);
    }
}

Result<Outcome> showLog(Session &session)
{
    const bool follows = session.has(QStringLiteral("follow"));
    if (follows && session.wantsJson())
        return Error{ErrorCode::Usage, QStringLiteral("--follow prints lines as they come, and --json one object at "
                                                      "the end. Give one of them.")};
    ASSAY_TRY(run, namedRun(session));
    ASSAY_TRY(project, session.project());
    if (follows)
        return followLog(session, *project, run.id);
    QJsonArray lines;
    QString text;
    ASSAY_CHECK(readOn(*project, run.id, 0, [&](const LogLine &line) {
        if (session.wantsJson())
            lines.append(QJsonObject{{QStringLiteral("at"), isoTime(line.at)},
                                     {QStringLiteral("level"), logLevelName(line.level)},
                                     {QStringLiteral("text"), line.text}});
        else
            text += lineText(line);
    }));
    if (text.isEmpty())
        text = QStringLiteral("“%1” has said nothing.\n").arg(run.name);
    return Outcome{{{QStringLiteral("run"), run.id.value}, {QStringLiteral("lines"), lines}}, text};
}

} // namespace

std::vector<Command> runFileCommands()
{
    return {
        {.name = QStringLiteral("runs attach"),
         .arguments = {QStringLiteral("RUN"), QStringLiteral("FILE")},
         .takesMany = true,
         .summary = QStringLiteral("Keep copies of files with a run; one of the same name is replaced."),
         .example = QStringLiteral("assay runs attach 3f9a roc.png notes.md --path plots/"),
         .options = {{QStringLiteral("path"), QStringLiteral("PATH"),
                      QStringLiteral("what the file is called in the run, such as plots/roc.png; with a slash at its "
                                     "end, the folder of all")}},
         .run = attach},
        {.name = QStringLiteral("runs detach"),
         .arguments = {QStringLiteral("RUN"), QStringLiteral("PATH")},
         .takesMany = true,
         .summary = QStringLiteral("Take files from a run."),
         .example = QStringLiteral("assay runs detach 3f9a plots/roc.png"),
         .run = detach},
        {.name = QStringLiteral("runs files"),
         .arguments = {QStringLiteral("RUN")},
         .more = {QStringLiteral("FOLDER")},
         .summary = QStringLiteral("List the files that are kept with a run, or those in one of its folders."),
         .example = QStringLiteral("assay runs files 3f9a plots"),
         .run = listFiles},
        {.name = QStringLiteral("runs get"),
         .arguments = {QStringLiteral("RUN"), QStringLiteral("PATH")},
         .summary = QStringLiteral("Write a copy of a run's file."),
         .example = QStringLiteral("assay runs get 3f9a plots/roc.png --out roc.png"),
         .options = {{QStringLiteral("out"), QStringLiteral("FILE"),
                      QStringLiteral("the file to write; without it, standard output")}},
         .run = getFile},
        {.name = QStringLiteral("runs log"),
         .arguments = {QStringLiteral("RUN")},
         .summary = QStringLiteral("Print what a run has said of itself, line by line."),
         .example = QStringLiteral("assay runs log 3f9a --follow"),
         .options = {{.name = QStringLiteral("follow"),
                      .value = {},
                      .meaning = QStringLiteral("go on until the run ends, or Ctrl-C")}},
         .run = showLog},
    };
}

} // namespace assay
