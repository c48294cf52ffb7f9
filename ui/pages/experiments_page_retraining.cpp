#include "ui/pages/experiments_page.h"

#include "core/work/reproduce_run.h"
#include "ui/pages/run_table.h"
#include "ui/resumption.h"
#include "ui/widgets/message_bar.h"

namespace assay
{

void ExperimentsPage::reproduceRun()
{
    const Run *run = currentRun();
    const std::shared_ptr<Project> project = workspace().project();
    if (!run || !project)
        return;
    m_reproducing.start(
        workspace().tasks(), tr("Training %1 again").arg(run->name), this,
        [project, person = workspace().person(), id = run->id.value](Progress &progress) {
            return assay::reproduceRun(*project, person, id, progress);
        },
        [this](const Result<Reproduction> &made) {
            if (made)
                showReproduction(*made);
            else if (made.error().code != ErrorCode::Cancelled)
                showError(made.error());
            updateHeader();
        });
    updateHeader();
}

void ExperimentsPage::resumeRun(ResumeFrom from)
{
    const Run *run = currentRun();
    if (!run || !workspace().project())
        return;
    m_resuming.insert(run->id.value);
    m_bar->clear();
    resumeInBackground(workspace(), *run, from, this, [this, run = *run, from](const Result<QString> &outcome) {
        m_resuming.remove(run.id.value);
        updateHeader();
        if (outcome)
            return m_bar->showMessage(*outcome, Tone::Good);
        if (outcome.error().code == ErrorCode::Cancelled)
            return;
        // Only the environment stands in the way of what is cut and has a checkpoint.
        const bool canBegin = outcome.error().code == ErrorCode::Refused && from == ResumeFrom::Checkpoint;
        m_bar->showError(outcome.error(), canBegin ? tr("Begin again") : QString(), [this, id = run.id] {
            m_table->setCurrentRun(id);
            resumeRun(ResumeFrom::Start);
        });
    });
    updateHeader();
}

void ExperimentsPage::showReproduction(const Reproduction &made)
{
    QString text = made.sentence;
    if (made.verdict != ReproductionVerdict::Identical && !made.environmentChanges.isEmpty())
        text += tr(" Changed since then: %1.").arg(made.environmentChanges.join(QStringLiteral("; ")));
    m_bar->showMessage(text, made.verdict == ReproductionVerdict::Different ? Tone::Warning : Tone::Good);
}

} // namespace assay
