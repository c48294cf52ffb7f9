#include "app/commands/commands.h"

#include "app/confirmation.h"
#include "app/forms.h"
#include "app/session.h"
#include "core/base/atomic_file.h"
#include "core/runs/run_edit_store.h"
#include "core/runs/run_store.h"
#include "core/runs/watch/run_alarm_store.h"
#include "core/work/edit_runs.h"
#include "core/work/move_runs.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSet>
#include <QStringDecoder>

namespace assay
{

namespace
{

constexpr qint64 longestNote = 1 << 20;

Result<Run> findRun(Session &session, const QString &name)
{
    ASSAY_TRY(project, session.project());
    return project->read([&](Connection &connection) { return run_store::find(connection, name); });
}

/// Makes edits to one run; the outcome is the run as it is then.
Result<Outcome> edited(Session &session, const Run &run, const QList<RunEdit> &edits, const QString &sentence)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(undo, editRuns(*project, actor.name, edits, session.progress()));
    ASSAY_TRY(now, findRun(session, run.id.value));
    return Outcome{runJson(now),
                   undo.isEmpty() ? QStringLiteral("“%1” is like that already.\n").arg(now.name) : sentence + u'\n'};
}

Result<Outcome> renameRun(Session &session)
{
    ASSAY_TRY(run, findRun(session, session.argument(0)));
    const QString name = session.argument(1);
    return edited(session, run, {RunEdit::name(run.id, name)},
                  QStringLiteral("Renamed “%1” to “%2”.").arg(run.name, name));
}

Result<QString> readNoteFile(const QString &path)
{
    if (QFileInfo(path).size() > longestNote)
        return Error{ErrorCode::Invalid,
                     QStringLiteral("“%1” is longer than a note may be (1 MB). Keep it as a file and name it in the "
                                    "note.")
                         .arg(path)};
    ASSAY_TRY(bytes, readWholeFile(path));
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("“%1” is not text in UTF-8, so it cannot be a note. Save it as UTF-8.").arg(path)};
    return text;
}

Result<Outcome> noteRun(Session &session)
{
    const bool hasFile = session.has(QStringLiteral("file"));
    const bool hasText = session.argumentCount() > 1;
    if (hasFile && hasText)
        return Error{ErrorCode::Usage, QStringLiteral("A note comes from TEXT or from --file, not from both.")};
    ASSAY_TRY(run, findRun(session, session.argument(0)));
    if (!hasFile && !hasText)
        return Outcome{runJson(run), run.note.isEmpty() ? QStringLiteral("“%1” has no note. Write one with: assay "
                                                                         "runs note %2 TEXT\n")
                                                              .arg(run.name, run.id.shortForm())
                                     : run.note.endsWith(u'\n') ? run.note
                                                                : run.note + u'\n'};
    QString note = session.argument(1);
    if (hasFile) {
        ASSAY_TRY(text, readNoteFile(session.option(QStringLiteral("file"))));
        note = text;
    }
    return edited(session, run, {RunEdit::note(run.id, note)},
                  note.isEmpty() ? QStringLiteral("Took the note of “%1” away.").arg(run.name)
                                 : QStringLiteral("Wrote the note of “%1”.").arg(run.name));
}

Result<Outcome> tagRun(Session &session)
{
    QList<std::pair<QString, std::optional<QString>>> changes;
    for (const QString &word : session.arguments().mid(1)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            return Error{
                ErrorCode::Usage,
                QStringLiteral("“%1” is no tag. Write KEY=VALUE, or --remove KEY to take one away.").arg(word)};
        changes.append({word.left(equals), word.mid(equals + 1)});
    }
    for (const QString &key : session.optionValues(QStringLiteral("remove")))
        changes.append({key, std::nullopt});
    if (changes.isEmpty())
        return Error{ErrorCode::Usage, QStringLiteral("Which tag? Write KEY=VALUE, or --remove KEY to take one away.")};
    ASSAY_TRY(run, findRun(session, session.argument(0)));
    QList<RunEdit> edits;
    QSet<QString> keys;
    for (const auto &[key, value] : changes) {
        if (keys.contains(key))
            return Error{ErrorCode::Usage, QStringLiteral("The tag “%1” was given twice. Give it once.").arg(key)};
        if (!value && !run.tags.contains(key))
            return Error{ErrorCode::NotFound, QStringLiteral("“%1” has no tag “%2”.").arg(run.name, key)};
        keys.insert(key);
        edits.append(RunEdit::tag(run.id, key, value));
    }
    return edited(session, run, edits, QStringLiteral("Changed the tags of “%1”.").arg(run.name));
}

/// How a move is told: the sentence with %1 for what moved, and what is said when there was nothing to move.
struct MoveWords {
    RunMove move;
    QString sentence;
    QString nothing;
};

Result<Outcome> moveNamedRuns(Session &session, const MoveWords &words)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    QList<Run> named;
    QList<RunId> ids;
    for (const QString &name : session.arguments()) {
        ASSAY_TRY(run, findRun(session, name));
        if (!ids.contains(run.id))
            named.append(run);
        ids.append(run.id);
    }
    ASSAY_TRY(moved, moveRuns(*project, actor.name, words.move, ids, session.progress()));
    const QList<RunId> all = moved.chosen + moved.started;
    ASSAY_TRY(runs, project->read([&](Connection &connection) { return run_store::listThese(connection, all); }));
    QJsonArray array;
    for (const Run &run : runs)
        array.append(runJson(run));
    const QString chosen = named.size() == 1 ? QStringLiteral("“%1”").arg(named.first().name)
                                             : QStringLiteral("%1 runs").arg(moved.chosen.size());
    const QString started = moved.started.size() == 1
                                ? QStringLiteral("%1 and 1 run that it started").arg(chosen)
                                : QStringLiteral("%1 and %2 runs that %3 started")
                                      .arg(chosen)
                                      .arg(moved.started.size())
                                      .arg(named.size() == 1 ? QStringLiteral("it") : QStringLiteral("they"));
    const QString text = all.isEmpty() ? words.nothing : words.sentence.arg(moved.started.isEmpty() ? chosen : started);
    return Outcome{{{QStringLiteral("runs"), array}, {QStringLiteral("started"), moved.started.size()}}, text + u'\n'};
}

Command moveCommand(const QString &name, const QString &summary, const MoveWords &words)
{
    return {.name = name,
            .arguments = {QStringLiteral("RUN")},
            .takesMany = true,
            .summary = summary,
            .example = QStringLiteral("assay %1 ridge 3f9a").arg(name),
            .run = [words](Session &session) { return moveNamedRuns(session, words); },
            .jsonKeys = QStringLiteral("  runs     those that have moved, as “runs list” shows them\n"
                                       "  started  how many of them came along with a run that started them\n")};
}

Result<Outcome> emptyTrash(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(trash, project->read(run_edit_store::trash));
    const auto deleted = [](int runs, const QString &text) {
        return Outcome{{{QStringLiteral("deleted"), runs}}, text};
    };
    if (trash.isEmpty())
        return deleted(0, QStringLiteral("The trash is empty.\n"));
    const QString runs =
        trash.size() == 1 ? QStringLiteral("the run") : QStringLiteral("all %1 runs").arg(trash.size());
    if (!session.has(QStringLiteral("yes"))) {
        const auto answer =
            askYesNo(QStringLiteral("Delete %1 in the trash for good, with curves and history?").arg(runs));
        if (!answer)
            return Error{ErrorCode::Usage, QStringLiteral("Emptying the trash deletes %1 in it for good. There is no "
                                                          "terminal to ask on, so say that it is meant: assay runs "
                                                          "empty-trash --yes")
                                               .arg(runs)};
        if (!*answer)
            return deleted(0, QStringLiteral("Nothing was deleted.\n"));
    }
    ASSAY_TRY(destroyed, emptyRunTrash(*project, actor.name, session.progress()));
    return deleted(destroyed,
                   QStringLiteral("Deleted %1 for good.\n")
                       .arg(destroyed == 1 ? QStringLiteral("1 run") : QStringLiteral("%1 runs").arg(destroyed)));
}

/// Tells whether the watchdog looks at an experiment's runs, or says whether it should.
Result<Outcome> watchExperiment(Session &session)
{
    const QString name = session.argument(0);
    const QString word = session.argumentCount() > 1 ? session.argument(1) : QString();
    if (!word.isEmpty() && word != u"on" && word != u"off")
        return Error{ErrorCode::Usage, QStringLiteral("The watchdog is “on” or “off”, not “%1”.").arg(word)};
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(experiments, project->read(run_store::listExperiments));
    const auto found = std::find_if(experiments.cbegin(), experiments.cend(),
                                    [&](const Experiment &experiment) { return experiment.name == name; });
    if (found == experiments.cend())
        return Error{ErrorCode::NotFound, QStringLiteral("There is no experiment “%1”. “assay runs list” tells the "
                                                         "experiment of each run.")
                                              .arg(name)};
    if (!word.isEmpty())
        ASSAY_CHECK(project->write(
            [&](Connection &connection) { return run_alarm_store::setWatched(connection, found->id, word == u"on"); }));
    ASSAY_TRY(isWatched,
              project->read([&](Connection &connection) { return run_alarm_store::isWatched(connection, found->id); }));
    const QString text = isWatched ? QStringLiteral("The watchdog looks at the curves of “%1”.\n")
                                   : QStringLiteral("The watchdog leaves “%1” alone.\n");
    return Outcome{{{QStringLiteral("experiment"), name}, {QStringLiteral("watched"), isWatched}}, text.arg(name)};
}

} // namespace

std::vector<Command> runEditCommands()
{
    return {
        {.name = QStringLiteral("runs rename"),
         .arguments = {QStringLiteral("RUN"), QStringLiteral("NAME")},
         .summary = QStringLiteral("Give a run another name."),
         .example = QStringLiteral("assay runs rename 3f9a \"ridge, all columns\""),
         .run = renameRun},
        {.name = QStringLiteral("runs note"),
         .arguments = {QStringLiteral("RUN")},
         .more = {QStringLiteral("TEXT")},
         .summary = QStringLiteral("Write a run's note in Markdown, or show it; an empty text takes it away."),
         .example = QStringLiteral("assay runs note ridge \"Baseline. *Do not* tune further.\""),
         .options = {{QStringLiteral("file"), QStringLiteral("FILE"), QStringLiteral("take the note from a file")}},
         .run = noteRun},
        {.name = QStringLiteral("runs tag"),
         .arguments = {QStringLiteral("RUN")},
         .more = {QStringLiteral("KEY=VALUE")},
         .takesMany = true,
         .summary = QStringLiteral("Set a run's tags, or take some away."),
         .example = QStringLiteral("assay runs tag ridge team=demand stage=draft --remove old"),
         .options = {{QStringLiteral("remove"), QStringLiteral("KEY"), QStringLiteral("take this tag away"), true}},
         .run = tagRun},
        moveCommand(QStringLiteral("runs archive"),
                    QStringLiteral("Put runs out of sight but keep them; a search takes its trials along."),
                    {RunMove::Archive, QStringLiteral("Archived %1."), QStringLiteral("They are archived already.")}),
        moveCommand(QStringLiteral("runs unarchive"),
                    QStringLiteral("Take runs out of the archive; a search takes its trials along."),
                    {RunMove::Unarchive, QStringLiteral("Took %1 out of the archive."),
                     QStringLiteral("They are not in the archive.")}),
        moveCommand(
            QStringLiteral("runs delete"), QStringLiteral("Move runs to the trash; a search takes its trials along."),
            {RunMove::Trash,
             QStringLiteral("Moved %1 to the trash. “assay runs restore” brings them back until it is emptied."),
             QStringLiteral("They are in the trash already.")}),
        moveCommand(QStringLiteral("runs restore"),
                    QStringLiteral("Bring runs back from the trash; a search takes its trials along."),
                    {RunMove::Restore, QStringLiteral("Restored %1."), QStringLiteral("They are not in the trash.")}),
        {.name = QStringLiteral("runs empty-trash"),
         .summary = QStringLiteral("Delete what is in the trash for good; asks before it does."),
         .example = QStringLiteral("assay runs empty-trash --yes"),
         .options = {{.name = QStringLiteral("yes"), .value = {}, .meaning = QStringLiteral("do not ask")}},
         .run = emptyTrash,
         .jsonKeys = QStringLiteral("  deleted  how many runs\n")},
        {.name = QStringLiteral("runs watchdog"),
         .arguments = {QStringLiteral("EXPERIMENT")},
         .more = {QStringLiteral("on|off")},
         .summary =
             QStringLiteral("Tell whether the watchdog looks at an experiment's runs, or say whether it should."),
         .example = QStringLiteral("assay runs watchdog \"bike demand\" off"),
         .run = watchExperiment},
    };
}

} // namespace assay
