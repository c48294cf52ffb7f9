#include "app/trained_run.h"

#include "app/forms.h"
#include "app/text_table.h"
#include "core/runs/evaluation_store.h"

namespace assay
{

Result<Outcome> trainedRun(Project &project, const Run &run)
{
    ASSAY_TRY(holdout,
              project.read([&](Connection &connection) { return evaluation_store::holdout(connection, run.id); }));
    QJsonObject json = runJson(run);
    QString text = factsText({{QStringLiteral("run"), run.id.value},
                              {QStringLiteral("name"), run.name},
                              {QStringLiteral("experiment"), run.experiment},
                              {QStringLiteral("status"), runStatusName(run.status)}});
    if (holdout) {
        json.insert(QStringLiteral("evaluation"), evaluationJson(*holdout));
        text += QStringLiteral("\nOn %1 holdout rows of %2:\n").arg(holdout->rows).arg(holdout->data) +
                metricsText(holdout->metrics);
    }
    if (const QString trouble = run.tags.value(QString::fromLatin1(checkpointTroubleTag)); !trouble.isEmpty())
        text += QStringLiteral("\n! %1\n").arg(trouble);
    return Outcome{json, text};
}

} // namespace assay
