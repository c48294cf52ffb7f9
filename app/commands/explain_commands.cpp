#include "app/commands/commands.h"

#include "app/explanation_forms.h"
#include "app/session.h"
#include "core/work/explain_model.h"

namespace assay
{

namespace
{

Result<Outcome> explain(Session &session)
{
    ExplainOptions options;
    if (session.has(QStringLiteral("data"))) {
        ASSAY_TRY(data, VersionedName::parse(session.option(QStringLiteral("data"))));
        options.data = data;
    }
    options.groups = session.optionValues(QStringLiteral("groups"));
    ASSAY_TRY(dependences, session.number(QStringLiteral("inputs"), 0, int(options.dependences)));
    options.dependences = size_t(dependences);
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(explanation, explainModel(*project, session.argument(0), options, session.progress()));
    return Outcome{explanationJson(explanation), explanationText(explanation)};
}

} // namespace

std::vector<Command> explainCommands()
{
    return {
        {.name = QStringLiteral("explain"),
         .arguments = {QStringLiteral("RUN|MODEL@V")},
         .summary = QStringLiteral("Tell what a model uses, where it errs most, and how it treats groups."),
         .example = QStringLiteral("assay explain demand@1 --data bikes@2 --json"),
         .options = {{QStringLiteral("data"), QStringLiteral("NAME[@V]"),
                      QStringLiteral("explain it with all rows of this data; without it, with the run's holdout")},
                     {QStringLiteral("groups"), QStringLiteral("COLUMN"),
                      QStringLiteral("compare the groups of this column too, besides the schema's sensitive ones"),
                      true},
                     {QStringLiteral("inputs"), QStringLiteral("N"),
                      QStringLiteral("show how predictions depend on the N most important inputs; without it, 5")}},
         .run = explain,
         .jsonKeys = explanationKeys()},
    };
}

} // namespace assay
