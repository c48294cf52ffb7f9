#include "app/run_details.h"

#include "core/runs/run_code_store.h"
#include "core/runs/watch/run_alarm_store.h"
#include "core/work/record_code.h"

#include <QDir>
#include <QJsonArray>

#include <cstdio>

namespace assay
{

namespace
{

QString codeText(const run_code_store::RecordedCode &code, qsizetype lines)
{
    QString text = QStringLiteral("\nCode: %1")
                       .arg(code.state.commit.isEmpty() ? QStringLiteral("no commit yet") : code.state.commit.left(12));
    if (!code.state.branch.isEmpty())
        text += QStringLiteral(" on %1").arg(code.state.branch);
    text += QStringLiteral(" in %1").arg(code.state.folder);
    if (!code.diffObject.isEmpty())
        text += QStringLiteral(", with uncommitted changes (%1 lines)").arg(lines);
    if (code.state.untracked > 0)
        text += QStringLiteral(", %1 files that git does not know").arg(code.state.untracked);
    return text + u'\n';
}

} // namespace

Result<> addRunDetails(Project &project, const Run &run, QJsonObject &json, QString &text)
{
    ASSAY_TRY(alarms, project.read([&](Connection &c) { return run_alarm_store::list(c, run.id); }));
    QJsonArray seen;
    for (const CurveAlarm &alarm : alarms) {
        seen.append(QJsonObject{{QStringLiteral("kind"), alarmName(alarm.kind)},
                                {QStringLiteral("metric"), alarm.key},
                                {QStringLiteral("step"), qint64(alarm.step)},
                                {QStringLiteral("text"), alarm.sentence}});
        text += QStringLiteral("\nWatchdog: %1").arg(alarm.sentence);
    }
    if (!alarms.isEmpty())
        text += u'\n';
    json.insert(QStringLiteral("alarms"), seen);
    ASSAY_TRY(code, project.read([&](Connection &c) { return run_code_store::find(c, run.id); }));
    if (!code)
        return Done{};
    QByteArray diff;
    if (!code->diffObject.isEmpty()) {
        ASSAY_TRY(bytes, project.objects().get(code->diffObject));
        diff = bytes;
    }
    json.insert(QStringLiteral("code"), QJsonObject{{QStringLiteral("folder"), code->state.folder},
                                                    {QStringLiteral("commit"), code->state.commit},
                                                    {QStringLiteral("branch"), code->state.branch},
                                                    {QStringLiteral("diff"), QString::fromUtf8(diff)},
                                                    {QStringLiteral("diff_cut"), code->state.isDiffCut},
                                                    {QStringLiteral("untracked"), qint64(code->state.untracked)}});
    text += codeText(*code, changedLines(diff));
    return Done{};
}

void keepCode(Project &project, const RunId &run)
{
    if (const Result<> kept = recordCode(project, run, QDir::currentPath()); !kept)
        std::fprintf(stderr, "%s\n", qUtf8Printable(kept.error().text));
}

} // namespace assay
