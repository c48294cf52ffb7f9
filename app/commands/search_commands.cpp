#include "app/commands/commands.h"

#include "app/forms.h"
#include "app/run_details.h"
#include "app/session.h"
#include "app/text_table.h"
#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/work/search_models.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace assay
{

namespace
{

QJsonValue parameterJson(const ParameterValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return qint64(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return jsonNumber(*real);
    if (const auto *word = std::get_if<QString>(&value))
        return *word;
    if (const auto *words = std::get_if<QStringList>(&value))
        return QJsonArray::fromStringList(*words);
    QJsonArray list;
    for (const std::int64_t item : std::get<std::vector<std::int64_t>>(value))
        list.append(qint64(item));
    return list;
}

QString parameterText(const ParameterValue &value)
{
    const QJsonValue json = parameterJson(value);
    return json.isArray() ? QString::fromUtf8(QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact))
                          : json.toVariant().toString();
}

QString endText(const TrialResult &result)
{
    return result.wasPruned ? QStringLiteral("pruned") : std::isnan(result.loss) ? QStringLiteral("failed") : QString();
}

Outcome outcomeOf(const SearchOutcome &search)
{
    QStringList heading{QStringLiteral("trial"), QStringLiteral("run"), search.objective};
    const ParameterSet &first = search.trials.front().result.trial.parameters;
    heading += first.keys();
    heading.append(QStringLiteral("end"));
    TextTable table(heading);
    QJsonArray trials;
    const bool isLowerBetter = lowerIsBetter(search.objective).value_or(true);
    for (const SearchOutcome::TrialRun &trial : search.trials) {
        const double value = isLowerBetter ? trial.result.loss : -trial.result.loss;
        QStringList cells{QString::number(trial.result.trial.number), trial.run.shortForm(),
                          std::isnan(value) ? QStringLiteral("–") : numberText(value)};
        QJsonObject parameters;
        for (const QString &name : first.keys()) {
            const ParameterValue chosen = trial.result.trial.parameters.value(name);
            cells.append(parameterText(chosen));
            parameters.insert(name, parameterJson(chosen));
        }
        cells.append(endText(trial.result));
        table.add(cells);
        trials.append(QJsonObject{{QStringLiteral("number"), trial.result.trial.number},
                                  {QStringLiteral("run"), trial.run.value},
                                  {QStringLiteral("value"), jsonNumber(value)},
                                  {QStringLiteral("pruned"), trial.result.wasPruned},
                                  {QStringLiteral("params"), parameters}});
    }
    return Outcome{
        {{QStringLiteral("search"), search.search.id.value},
         {QStringLiteral("objective"), search.objective},
         {QStringLiteral("best"), search.trials.front().run.value},
         {QStringLiteral("trials"), trials}},
        QStringLiteral("The best of %1 trials by %2 is %3, the run %4.\n\n%5")
            .arg(QString::number(search.trials.size()), search.objective,
                 numberText(isLowerBetter ? search.trials.front().result.loss : -search.trials.front().result.loss),
                 search.trials.front().run.shortForm(), table.toText())};
}

Result<Outcome> search(Session &session)
{
    const bool isResumed = session.has(QStringLiteral("resume"));
    if (isResumed == (session.argumentCount() == 1))
        return Error{
            ErrorCode::Usage,
            QStringLiteral("“assay search” needs either a specification file with a [search] or --resume RUN.")};
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    if (isResumed) {
        ASSAY_TRY(resumed, resumeSearch(*project, actor, session.option(QStringLiteral("resume")), session.progress()));
        return outcomeOf(resumed);
    }
    ASSAY_TRY(toml, readWholeFile(session.argument(0)));
    ASSAY_TRY(spec, parseTrainingSpec(toml, session.optionValues(QStringLiteral("set"))));
    ASSAY_TRY(found, searchModels(*project, actor, spec, session.progress(),
                                  [&](const RunId &id) { keepCode(*project, id); }));
    return outcomeOf(found);
}

} // namespace

std::vector<Command> searchCommands()
{
    return {
        {.name = QStringLiteral("search"),
         .more = {QStringLiteral("SPEC.toml")},
         .summary = QStringLiteral("Look for the best parameters by a specification’s [search]; every trial is a run."),
         .example = QStringLiteral("assay search depth.toml --set search.trials=60"),
         .options = {{QStringLiteral("set"), QStringLiteral("KEY=VALUE"),
                      QStringLiteral("another value for a key of the specification"), true},
                     {QStringLiteral("resume"), QStringLiteral("RUN"),
                      QStringLiteral("go on with a search that was cut or stopped")}},
         .run = search},
    };
}

} // namespace assay
