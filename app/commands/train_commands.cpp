#include "app/commands/commands.h"

#include "app/forms.h"
#include "app/prediction_file.h"
#include "app/run_details.h"
#include "app/session.h"
#include "app/trained_run.h"
#include "core/base/atomic_file.h"
#include "core/work/train_model.h"

namespace assay
{

namespace
{

/// The specification of a file, or the one that the data suggests.
Result<TrainingSpec> specification(Session &session)
{
    const QStringList overrides = session.optionValues(QStringLiteral("set"));
    const bool isFromFile = session.argumentCount() == 1;
    if (isFromFile == session.has(QStringLiteral("data")))
        return Error{ErrorCode::Usage,
                     QStringLiteral("“assay train” needs either a specification file or --data NAME@V. "
                                    "For example: assay train --data bikes@1 --estimator xgboost")};
    if (isFromFile) {
        if (session.has(QStringLiteral("estimator")) || session.has(QStringLiteral("name")))
            return Error{ErrorCode::Usage,
                         QStringLiteral("The options “--estimator” and “--name” go with --data; to change "
                                        "a specification file's values use --set, such as --set "
                                        "estimator.max_depth=4.")};
        ASSAY_TRY(toml, readWholeFile(session.argument(0)));
        return parseTrainingSpec(toml, overrides);
    }
    ASSAY_TRY(data, VersionedName::parse(session.option(QStringLiteral("data"))));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(spec, suggestTrainingSpec(*project, data));
    if (session.has(QStringLiteral("estimator"))) {
        const QString kind = session.option(QStringLiteral("estimator"));
        if (kind != spec.estimator.kind) {
            spec.estimator.kind = kind;
            spec.estimator.parameters.clear();
            spec.name = kind;
        }
    }
    if (session.has(QStringLiteral("name")))
        spec.name = session.option(QStringLiteral("name"));
    return parseTrainingSpec(writeTrainingSpec(spec), overrides);
}

constexpr int usualSeconds = int(std::chrono::duration_cast<std::chrono::seconds>(usualCheckpointInterval).count());

Result<Outcome> trainBySpecification(Session &session)
{
    ASSAY_TRY(spec, specification(session));
    if (session.has(QStringLiteral("show")))
        return Outcome{{{QStringLiteral("specification"), QString::fromUtf8(writeTrainingSpec(spec))}},
                       QString::fromUtf8(writeTrainingSpec(spec))};
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(every, session.number(QStringLiteral("checkpoint-every"), 0, usualSeconds));
    ASSAY_TRY(run, trainModel(
                       *project, actor, spec, session.progress(), [&](const RunId &id) { keepCode(*project, id); },
                       std::chrono::seconds(every)));
    return trainedRun(*project, run);
}

Result<Outcome> evaluateRecorded(Session &session)
{
    ASSAY_TRY(data, VersionedName::parse(session.argument(1)));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(evaluation, evaluateModel(*project, actor, session.argument(0), data, session.progress()));
    return Outcome{
        evaluationJson(evaluation),
        QStringLiteral("%1 on %2 rows of %3:\n").arg(session.argument(0)).arg(evaluation.rows).arg(evaluation.data) +
            metricsText(evaluation.metrics)};
}

Result<Outcome> predict(Session &session)
{
    ASSAY_TRY(model, VersionedName::parse(session.argument(0)));
    ASSAY_TRY(project, session.project());
    const QString out = session.option(QStringLiteral("out"));
    ASSAY_TRY(rows, predictFile(*project, model, session.argument(1), out, session.progress()));
    return Outcome{{{QStringLiteral("model"), rows.model},
                    {QStringLiteral("file"), out},
                    {QStringLiteral("rows"), qint64(rows.count)},
                    {QStringLiteral("column"), rows.column}},
                   QStringLiteral("Wrote %1 predictions of %2 to %3, in the column “%4”.\n")
                       .arg(rows.count)
                       .arg(rows.model, out, rows.column)};
}

} // namespace

std::vector<Command> trainCommands()
{
    return {
        {.name = QStringLiteral("train"),
         .more = {QStringLiteral("SPEC.toml")},
         .summary =
             QStringLiteral("Train a model by a specification, or with what its data suggests, and record the run."),
         .example = QStringLiteral("assay train --data bikes@1 --estimator xgboost --set estimator.max_depth=4"),
         .options = {{QStringLiteral("set"), QStringLiteral("KEY=VALUE"),
                      QStringLiteral("another value for a key of the specification"), true},
                     {QStringLiteral("data"), QStringLiteral("NAME[@V]"),
                      QStringLiteral("train on this data, by the specification that it suggests")},
                     {QStringLiteral("estimator"), QStringLiteral("KIND"),
                      QStringLiteral("with --data: what learns, such as ridge, logistic or xgboost")},
                     {QStringLiteral("name"), QStringLiteral("NAME"), QStringLiteral("with --data: the run's name")},
                     {QStringLiteral("checkpoint-every"), QStringLiteral("SECONDS"),
                      QStringLiteral("how often, at most, to keep what “assay runs resume” goes on from: %1 without "
                                     "this, 0 for each round or pass")
                          .arg(usualSeconds)},
                     {QStringLiteral("show"), {}, QStringLiteral("print the whole specification and train nothing")}},
         .run = trainBySpecification},
        {.name = QStringLiteral("evaluate"),
         .arguments = {QStringLiteral("RUN|MODEL@V"), QStringLiteral("NAME[@V]")},
         .summary = QStringLiteral("Score a run's model on a version of data, and record it."),
         .example = QStringLiteral("assay evaluate demand@1 bikes@2 --json"),
         .run = evaluateRecorded},
        {.name = QStringLiteral("predict"),
         .arguments = {QStringLiteral("MODEL[@V]"), QStringLiteral("FILE")},
         .summary = QStringLiteral("Predict every row of a CSV file and write a CSV file with the predictions added."),
         .example = QStringLiteral("assay predict demand@1 tomorrow.csv --out predictions.csv"),
         .options = {{QStringLiteral("out"), QStringLiteral("FILE"), QStringLiteral("the file to write"), false, true}},
         .run = predict},
    };
}

} // namespace assay
