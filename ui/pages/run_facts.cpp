#include "ui/pages/run_facts.h"

#include "core/base/ids.h"
#include "core/runs/environment.h"
#include "core/runs/reproduction.h"
#include "core/runs/resumed_training.h"
#include "ui/models/format.h"
#include "ui/models/model_version_table_model.h"
#include "ui/models/run_cells.h"
#include "ui/pages/run_tab.h"

#include <QLocale>

namespace assay
{

namespace
{

/// The verdict of a training that was made again, in words.
QString reproducedText(const QString &verdict)
{
    if (verdict == reproductionVerdictName(ReproductionVerdict::Identical))
        return RunTab::tr("✓ the same bit for bit");
    if (verdict == reproductionVerdictName(ReproductionVerdict::Close))
        return RunTab::tr("✓ the same within tolerance");
    return RunTab::tr("✕ not the same");
}

} // namespace

QList<FactList::Fact> runFacts(const Run &run, const RegisteredAs &registered, const RunDossier &dossier)
{
    const QLocale locale;
    const bool isCut = resumeObstacle(run).isEmpty();
    QStringList trainedOn;
    for (const Run::Data &each : run.data)
        trainedOn.append(VersionedName{each.name, each.version}.toString());
    QList<FactList::Fact> facts = {
        {RunTab::tr("Name"), run.name},
        {RunTab::tr("Status"), RunCells::statusText(run.status)},
        {RunTab::tr("Experiment"), run.experiment},
    };
    // Of a program's run they are not known.
    if (!trainedOn.isEmpty())
        facts.append({RunTab::tr("Data"), trainedOn.join(QStringLiteral(", ")), true});
    if (!run.specification.isEmpty())
        facts.append({RunTab::tr("Seed"), QString::number(run.seed), true});
    facts.append({RunTab::tr("Person"), run.person});
    facts.append({RunTab::tr("Started"), formatTime(run.startedAt, locale)});
    if (run.endedAt)
        facts.append({RunTab::tr("Duration"), formatDuration(*run.endedAt - run.startedAt, locale)});
    if (!registered.reference.isEmpty())
        facts.append(
            {RunTab::tr("Model"),
             RunTab::tr("%1 · %2").arg(registered.reference, ModelVersionTableModel::stageText(registered.stage))});
    const QString reproduced = run.tags.value(QStringLiteral("reproduced"));
    if (!reproduced.isEmpty())
        facts.append({RunTab::tr("Trained again"), reproducedText(reproduced)});
    if (isCut && !run.tags.contains(QStringLiteral("search")))
        facts.append({RunTab::tr("Can go on"),
                      run.checkpoint.isEmpty() ? RunTab::tr("from the beginning") : RunTab::tr("from its checkpoint")});
    if (const QString trouble = run.tags.value(QString::fromLatin1(checkpointTroubleTag)); !trouble.isEmpty())
        facts.append({RunTab::tr("Checkpoint"), trouble});
    facts.append({RunTab::tr("Id"), run.id.value, true});
    if (!run.modelObject.isEmpty())
        facts.append({RunTab::tr("Model file"), run.modelObject.left(16), true});
    if (!dossier.parentName.isEmpty())
        facts.insert(3, {RunTab::tr("Started by"), dossier.parentName});
    if (run.archivedAt)
        facts.append({RunTab::tr("Archived"), formatTime(*run.archivedAt, locale)});
    if (run.trashedAt)
        facts.append({RunTab::tr("In the trash since"), formatTime(*run.trashedAt, locale)});
    return facts;
}

QList<FactList::Fact> parameterFacts(const Run &run)
{
    QList<FactList::Fact> facts;
    for (auto param = run.params.cbegin(); param != run.params.cend(); ++param)
        facts.append({param.key(), param.value(), true});
    return facts;
}

QList<FactList::Fact> environmentFacts(const QJsonObject &environment)
{
    QList<FactList::Fact> facts;
    const QMap<QString, QString> texts = environmentTexts(environment);
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        facts.append({text.key(), *text, true});
    return facts;
}

QList<FactList::Fact> codeFacts(const RunDossier &dossier)
{
    if (!dossier.code)
        return {};
    const CodeState &state = dossier.code->state;
    QList<FactList::Fact> facts = {
        {RunTab::tr("Commit"), state.commit.isEmpty() ? RunTab::tr("none yet") : state.commit, true},
        {RunTab::tr("Branch"), state.branch.isEmpty() ? RunTab::tr("none checked out") : state.branch, true},
        {RunTab::tr("Folder"), state.folder, true},
        {RunTab::tr("Uncommitted"),
         dossier.diff.isEmpty() ? RunTab::tr("nothing")
                                : RunTab::tr("%n line(s) changed", nullptr, int(changedLines(dossier.diff.toUtf8())))},
    };
    if (state.isDiffCut)
        facts.append({RunTab::tr("Difference"), RunTab::tr("longer than what is kept of it")});
    if (state.untracked > 0)
        facts.append({RunTab::tr("Unknown to git"), RunTab::tr("%n file(s)", nullptr, int(state.untracked))});
    return facts;
}

} // namespace assay
