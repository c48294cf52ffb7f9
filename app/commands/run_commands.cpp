#include "app/commands/commands.h"

#include "app/chosen_runs.h"
#include "app/forms.h"
#include "app/run_details.h"
#include "app/run_edit_forms.h"
#include "app/run_table.h"
#include "app/session.h"
#include "app/text_table.h"
#include "app/trained_run.h"
#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/runs/compare/run_comparison.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/index/run_index.h"
#include "core/runs/run_edit_store.h"
#include "core/runs/run_store.h"
#include "core/work/reproduce_run.h"
#include "core/work/train_model.h"

#include <QJsonArray>

#include <algorithm>
#include <cstdio>

namespace assay
{

namespace
{

QString durationText(const Run &run)
{
    return run.endedAt ? QStringLiteral("%1 s").arg(double(*run.endedAt - run.startedAt) / 1000, 0, 'f', 1)
                       : QStringLiteral("–");
}

QString noRunsText(const Session &session)
{
    if (session.has(QStringLiteral("archived")))
        return QStringLiteral("No run is archived.\n");
    if (session.has(QStringLiteral("trash")))
        return QStringLiteral("No run is in the trash.\n");
    return QStringLiteral("No runs. Train one with: assay train --data NAME\n");
}

Result<Outcome> list(Session &session)
{
    ASSAY_TRY(runs, chosenRuns(session));
    QJsonArray array;
    QStringList header = {QStringLiteral("run"),    QStringLiteral("name"),    QStringLiteral("experiment"),
                          QStringLiteral("status"), QStringLiteral("started"), QStringLiteral("took"),
                          QStringLiteral("rmse"),   QStringLiteral("mae"),     QStringLiteral("r2")};
    const bool showsShelf = session.has(QStringLiteral("all"));
    if (showsShelf)
        header.append(QStringLiteral("shelf"));
    TextTable table(header);
    for (const Run &run : runs) {
        array.append(runJson(run));
        const auto metric = [&](const char *key) {
            const auto found = run.metrics.find(QString::fromLatin1(key));
            return found == run.metrics.end() ? QStringLiteral("–") : numberText(found->last);
        };
        QStringList row = {run.id.shortForm(),
                           run.name,
                           run.experiment,
                           runStatusName(run.status),
                           timeText(run.startedAt),
                           durationText(run),
                           metric("rmse"),
                           metric("mae"),
                           metric("r2")};
        if (showsShelf)
            row.append(shelfText(run));
        table.add(row);
    }
    return Outcome{{{QStringLiteral("runs"), array}}, table.isEmpty() ? noRunsText(session) : table.toText()};
}

QString parametersText(const QMap<QString, QString> &texts)
{
    QList<std::pair<QString, QString>> facts;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        facts.append({QStringLiteral("  ") + it.key(), it.value()});
    return factsText(facts);
}

QString runText(const Run &run)
{
    QStringList data;
    for (const Run::Data &used : run.data)
        data.append(QStringLiteral("%1@%2 (%3)").arg(used.name).arg(used.version).arg(used.role));
    QList<std::pair<QString, QString>> facts = {
        {QStringLiteral("run"), run.id.value},
        {QStringLiteral("name"), run.name},
        {QStringLiteral("experiment"), run.experiment},
        {QStringLiteral("status"), runStatusName(run.status)},
        {QStringLiteral("started"), QStringLiteral("%1 by %2").arg(timeText(run.startedAt), run.person)},
        {QStringLiteral("took"), durationText(run)}};
    // Of a program's run they are not known.
    if (!run.specification.isEmpty()) {
        facts.append({QStringLiteral("data"), data.join(QStringLiteral(", "))});
        facts.append({QStringLiteral("seed"), QString::number(run.seed)});
    }
    facts.append({QStringLiteral("shelf"), shelfText(run)});
    QString text = factsText(facts);
    if (!run.error.isEmpty())
        text += QStringLiteral("\n! %1\n").arg(run.error);
    if (const QString trouble = run.tags.value(QString::fromLatin1(checkpointTroubleTag)); !trouble.isEmpty())
        text += QStringLiteral("\n! %1\n").arg(trouble);
    if (!run.checkpoint.isEmpty() && run.status != RunStatus::Running)
        text += QStringLiteral("\nGo on from its checkpoint with: assay runs resume %1\n").arg(run.id.shortForm());
    if (!run.note.isEmpty())
        text +=
            QStringLiteral("\nNote:\n%1%2").arg(run.note, run.note.endsWith(u'\n') ? QString() : QStringLiteral("\n"));
    if (!run.tags.isEmpty())
        text += QStringLiteral("\nTags:\n") + parametersText(run.tags);
    if (!run.params.isEmpty())
        text += QStringLiteral("\nParameters:\n") + parametersText(run.params);
    TextTable metrics({QStringLiteral("metric"), QStringLiteral("points"), QStringLiteral("last"),
                       QStringLiteral("best"), QStringLiteral("at step"), QStringLiteral("min"),
                       QStringLiteral("max")});
    for (auto it = run.metrics.begin(); it != run.metrics.end(); ++it)
        metrics.add({it.key(), QString::number(it->count), numberText(it->last), numberText(it->best),
                     QString::number(it->bestStep), numberText(it->min), numberText(it->max)});
    if (!metrics.isEmpty())
        text += u'\n' + metrics.toText();
    return text;
}

Result<Outcome> show(Session &session)
{
    struct Found {
        Run run;
        QList<Evaluation> evaluations;
        std::optional<Evaluation> holdout;
        QList<RunEditEvent> history;
    };
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(found, project->read([&](Connection &connection) -> Result<Found> {
        ASSAY_TRY(run, run_store::find(connection, session.argument(0)));
        ASSAY_TRY(evaluations, evaluation_store::list(connection, run.id));
        ASSAY_TRY(holdout, evaluation_store::holdout(connection, run.id));
        ASSAY_TRY(history, run_edit_store::history(connection, run.id));
        return Found{run, evaluations, holdout, history};
    }));
    QJsonObject json = runJson(found.run);
    json.insert(QStringLiteral("specification"), found.run.specification);
    json.insert(QStringLiteral("environment"), found.run.environment);
    json.insert(QStringLiteral("model_object"), found.run.modelObject);
    json.insert(QStringLiteral("checkpoint"), found.run.checkpoint);
    QString text = runText(found.run);
    QJsonArray evaluations;
    for (const Evaluation &evaluation : found.evaluations) {
        evaluations.append(evaluationJson(evaluation));
        text += QStringLiteral("\nOn %1 rows of %2 (%3):\n")
                    .arg(QString::number(evaluation.rows), evaluation.data, evaluation.part) +
                metricsText(evaluation.metrics);
    }
    json.insert(QStringLiteral("evaluations"), evaluations);
    json.insert(QStringLiteral("history"), historyJson(found.history));
    if (!found.history.isEmpty())
        text += QStringLiteral("\nHistory:\n") + historyText(found.history);
    if (found.holdout)
        json.insert(QStringLiteral("evaluation"), evaluationJson(*found.holdout));
    ASSAY_CHECK(addRunDetails(*project, found.run, json, text));
    return Outcome{json, text};
}

Result<Outcome> compare(Session &session)
{
    ASSAY_TRY(project, session.project());
    QList<RunId> ids;
    for (const QString &name : session.arguments()) {
        ASSAY_TRY(run, project->read([&](Connection &connection) { return run_store::find(connection, name); }));
        if (ids.contains(run.id))
            return Error{ErrorCode::Usage,
                         QStringLiteral("The run “%1” was given twice. Compare different runs.").arg(run.name)};
        ids.append(run.id);
    }
    ASSAY_TRY(comparison, compareRuns(*project, ids, session.option(QStringLiteral("metric")), session.progress()));
    TextTable table({QStringLiteral("run"), QStringLiteral("name"), QStringLiteral("difference"),
                     QStringLiteral("lower"), QStringLiteral("upper"), QStringLiteral("p"),
                     QStringLiteral("p corrected"), QStringLiteral("verdict")});
    for (const RunDifference &difference : comparison.differences)
        table.add({difference.run.shortForm(), difference.runName, numberText(difference.difference.value),
                   numberText(difference.difference.lower), numberText(difference.difference.upper),
                   numberText(difference.difference.p), numberText(difference.correctedP), difference.verdict});
    QString sentences;
    for (const RunDifference &difference : comparison.differences)
        sentences += difference.sentence + u'\n';
    if (comparison.blockRows > 1)
        sentences += QStringLiteral("Neighbouring rows err alike, so they were drawn together.\n");
    return Outcome{comparisonJson(comparison),
                   QStringLiteral("Difference in %1 from %2 on the same %3 holdout rows (%4):\n\n%5\n%6")
                       .arg(comparison.metric, comparison.baselineName, QString::number(comparison.rows),
                            comparison.test, table.toText(), sentences)};
}

QString changesText(const QStringList &changes)
{
    return changes.isEmpty()
               ? QString()
               : QStringLiteral("\nChanged since then:\n  ") + changes.join(QStringLiteral("\n  ")) + u'\n';
}

Result<Outcome> reproduceRecorded(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(made, reproduceRun(*project, actor, session.argument(0), session.progress()));
    const QString text = made.sentence + u'\n' + changesText(made.environmentChanges);
    return Outcome{{{QStringLiteral("run"), session.argument(0)},
                    {QStringLiteral("verdict"), reproductionVerdictName(made.verdict)},
                    {QStringLiteral("same_model"), made.hasSameModel},
                    {QStringLiteral("rows"), qint64(made.rows)},
                    {QStringLiteral("largest_difference"), jsonNumber(made.largestDifference)},
                    {QStringLiteral("tolerance"), jsonNumber(made.tolerance)},
                    {QStringLiteral("environment_changes"), QJsonArray::fromStringList(made.environmentChanges)},
                    {QStringLiteral("sentence"), made.sentence}},
                   text,
                   made.verdict == ReproductionVerdict::Different};
}

Result<Outcome> resumeCut(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    const ResumeFrom from = session.has(QStringLiteral("restart")) ? ResumeFrom::Start : ResumeFrom::Checkpoint;
    ASSAY_TRY(resumed, resumeRun(*project, actor, session.argument(0), from, session.progress()));
    ASSAY_TRY(outcome, trainedRun(*project, resumed.run));
    outcome.json.insert(QStringLiteral("resumed_from"),
                        resumed.isFromStart ? QStringLiteral("start") : QStringLiteral("checkpoint"));
    outcome.json.insert(QStringLiteral("sentence"), resumed.sentence);
    outcome.json.insert(QStringLiteral("environment_changes"), QJsonArray::fromStringList(resumed.environmentChanges));
    outcome.text.prepend(resumed.sentence + u'\n' + changesText(resumed.environmentChanges) + u'\n');
    return std::move(outcome);
}

Result<Outcome> indexRuns(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(written, session.has(QStringLiteral("rebuild")) ? RunIndex::rebuild(*project, session.progress())
                                                              : RunIndex::fold(*project, session.progress()));
    return Outcome{{{QStringLiteral("segments"), written}},
                   QStringLiteral("Wrote %1 segments of the run index.\n").arg(written)};
}

/// The format of --format; CSV without it.
Result<RunTableFormat> readFormat(const Session &session)
{
    const QString name = session.option(QStringLiteral("format"), runTableFormatName(RunTableFormat::Csv));
    if (const auto format = runTableFormatFromName(name))
        return *format;
    return Error{ErrorCode::Usage,
                 QStringLiteral("There is no format “%1”. Give csv, markdown, latex or json.").arg(name)};
}

/// Tells of columns that none of the runs has a value in.
Result<> warnOfEmptyColumns(const std::shared_ptr<Project> &project, const RunTableText &table,
                            const std::vector<RunTableColumn> &columns)
{
    RunIndex index(project);
    for (size_t i = 0; i < columns.size() && !table.rows.empty(); ++i) {
        const bool isEmpty = std::all_of(table.rows.begin(), table.rows.end(), [i](const auto &row) {
            return row[i].kind == RunTableText::Cell::Kind::Missing;
        });
        if (!isEmpty || !columns[i].runKey)
            continue;
        ASSAY_TRY(known, index.keys());
        if (const QString advice = known.adviceFor(*columns[i].runKey); !advice.isEmpty())
            std::fprintf(stderr, "%s\n", qUtf8Printable(advice));
    }
    return Done{};
}

Result<Outcome> exportRuns(Session &session)
{
    const QString out = session.option(QStringLiteral("out"));
    if (session.wantsJson() && out.isEmpty())
        return Error{ErrorCode::Usage,
                     QStringLiteral("“assay runs export --json” needs --out FILE for the table. For runs as "
                                    "JSON use: assay runs list --json")};
    ASSAY_TRY(format, readFormat(session));
    const bool isChosen = session.has(QStringLiteral("columns"));
    std::vector<RunTableColumn> columns;
    if (isChosen) {
        ASSAY_TRY(read, readRunColumns(session.option(QStringLiteral("columns"))));
        columns = std::move(read);
    }
    ASSAY_TRY(runs, chosenRuns(session));
    if (!isChosen)
        columns = allRunColumns(runs);
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(table, runTable(*project, runs, columns));
    if (isChosen)
        ASSAY_CHECK(warnOfEmptyColumns(project, table, columns));
    const QByteArray bytes = writeRunTable(table, format);
    if (out.isEmpty())
        return Outcome{.json = {}, .text = {}, .bytes = bytes};
    ASSAY_CHECK(writeFileAtomically(out, bytes));
    return Outcome{{{QStringLiteral("file"), out}, {QStringLiteral("runs"), runs.size()}},
                   QStringLiteral("Wrote %1 runs to %2.\n").arg(runs.size()).arg(out)};
}

} // namespace

std::vector<Command> runCommands()
{
    std::vector<OptionRule> exportOptions = choosingOptions();
    exportOptions.push_back({QStringLiteral("out"), QStringLiteral("FILE"),
                             QStringLiteral("the file to write; without it, standard output")});
    exportOptions.push_back({QStringLiteral("format"), QStringLiteral("FORMAT"),
                             QStringLiteral("csv, markdown, latex or json; without it, csv")});
    exportOptions.push_back(
        {QStringLiteral("columns"), QStringLiteral("KEYS"),
         QStringLiteral("these alone, such as \"name, params.max_depth, metrics.loss.min, seed\"")});
    return {
        {.name = QStringLiteral("runs list"),
         .summary = QStringLiteral("List runs with their parameters and metrics, newest first."),
         .example = QStringLiteral("assay runs list --filter \"metrics.rmse < 70\" --order-by \"metrics.rmse asc\""),
         .options = choosingOptions(),
         .run = list},
        {.name = QStringLiteral("runs show"),
         .arguments = {QStringLiteral("RUN")},
         .summary = QStringLiteral("Show one run, by its id, the beginning of it, or its name."),
         .example = QStringLiteral("assay runs show 3f9a --json"),
         .run = show},
        {.name = QStringLiteral("runs compare"),
         .arguments = {QStringLiteral("RUN"), QStringLiteral("RUN")},
         .takesMany = true,
         .summary = QStringLiteral("Tell whether runs differ from the first one on the same holdout rows."),
         .example = QStringLiteral("assay runs compare ridge xgboost mlp --metric mae"),
         .options = {{QStringLiteral("metric"), QStringLiteral("NAME"),
                      QStringLiteral("any metric of the task, such as rmse, mae, log_loss, roc_auc; without this, "
                                     "the first that the first run was made for")}},
         .run = compare},
        {.name = QStringLiteral("runs reproduce"),
         .arguments = {QStringLiteral("RUN")},
         .summary = QStringLiteral("Train a run again from what was recorded, and say whether it comes out the same."),
         .example = QStringLiteral("assay runs reproduce ridge"),
         .run = reproduceRecorded},
        {.name = QStringLiteral("runs resume"),
         .arguments = {QStringLiteral("RUN")},
         .summary = QStringLiteral("Train a failed, stopped or interrupted run to its end under its id: from its last "
                                   "checkpoint, as if it had not been cut, or from the beginning without one."),
         .example = QStringLiteral("assay runs resume 3f9a"),
         .options = {{QStringLiteral("restart"),
                      {},
                      QStringLiteral("begin again, such as where other versions of the libraries are installed now")}},
         .run = resumeCut},
        {.name = QStringLiteral("runs index"),
         .summary = QStringLiteral("Put new and changed runs into the run index, as “runs list” does by itself."),
         .example = QStringLiteral("assay runs index --rebuild"),
         .options = {{.name = QStringLiteral("rebuild"),
                      .value = {},
                      .meaning = QStringLiteral("make it anew from the runs")}},
         .run = indexRuns},
        {.name = QStringLiteral("runs export"),
         .summary = QStringLiteral("Write runs as a table: facts, parameters, last values of metrics."),
         .example = QStringLiteral("assay runs export --columns \"name, metrics.rmse\" --format latex --out runs.tex"),
         .options = exportOptions,
         .run = exportRuns},
    };
}

} // namespace assay
