#include "ui/resumption.h"

#include "core/work/search_models.h"
#include "core/work/train_model.h"

#include <QCoreApplication>
#include <QPointer>

#include <atomic>

namespace assay
{

namespace
{

/// The sentence that says how it went on.
Result<QString> resume(Project &project, const Person &person, const Run &run, ResumeFrom from, Progress &progress,
                       const std::function<void(const RunId &)> &started)
{
    if (run.tags.contains(QStringLiteral("search"))) {
        ASSAY_CHECK(resumeSearch(project, person, run.id.value, progress, started));
        return QCoreApplication::translate("Resumption", "The search “%1” went on and has finished.").arg(run.name);
    }
    ASSAY_TRY(resumed, resumeRun(project, person, run.id.value, from, progress, started));
    return resumed.sentence;
}

} // namespace

void resumeInBackground(Workspace &workspace, const Run &run, ResumeFrom from, QObject *context,
                        std::function<void(const Result<QString> &)> done)
{
    TaskRunner &runner = workspace.tasks();
    auto task = std::make_shared<QPointer<Task>>();
    auto hasBegun = std::make_shared<std::atomic<bool>>(false);
    *task = runner.start(
        QCoreApplication::translate("Resumption", "Going on with %1").arg(run.name), &workspace,
        [project = workspace.project(), person = workspace.person(), run, from, hasBegun](Progress &progress) {
            return resume(*project, person, run, from, progress, [&](const RunId &) { *hasBegun = true; });
        },
        [&workspace, run, task, hasBegun, asker = QPointer<QObject>(context),
         done = std::move(done)](const Result<QString> &outcome) {
            if (outcome.isError() && *task) {
                if (*hasBegun || !done)
                    offerToResume(workspace, *task, run);
                else
                    workspace.tasks().dismiss(*task);
            }
            if (asker && done && (outcome || !*hasBegun))
                done(outcome);
        });
}

void offerToResume(Workspace &workspace, Task *task, const Run &run)
{
    QObject::connect(&workspace, &Workspace::projectChanged, task,
                     [&workspace, task] { workspace.tasks().dismiss(task); });
    task->offerRetry([&workspace, run] { resumeInBackground(workspace, run, ResumeFrom::Checkpoint, &workspace, {}); });
}

} // namespace assay
