#include "ui/run_editing.h"

#include "core/work/edit_runs.h"
#include "ui/workspace.h"

#include <QPointer>

namespace assay
{

namespace
{

constexpr size_t stepsAtMost = 200;

QString moveTitle(RunMove move, int runs)
{
    switch (move) {
    case RunMove::Archive:
        return RunEditing::tr("Archive %n run(s)", nullptr, runs);
    case RunMove::Unarchive:
        return RunEditing::tr("Take %n run(s) out of the archive", nullptr, runs);
    case RunMove::Trash:
        return RunEditing::tr("Move %n run(s) to the trash", nullptr, runs);
    case RunMove::Restore:
        return RunEditing::tr("Restore %n run(s)", nullptr, runs);
    }
    return {};
}

QString movedSentence(RunMove move, const MovedRuns &moved)
{
    const int runs = int(moved.chosen.size());
    QString sentence;
    switch (move) {
    case RunMove::Archive:
        sentence = RunEditing::tr("%n run(s) archived.", nullptr, runs);
        break;
    case RunMove::Unarchive:
        sentence = RunEditing::tr("%n run(s) taken out of the archive.", nullptr, runs);
        break;
    case RunMove::Trash:
        sentence = RunEditing::tr("%n run(s) moved to the trash.", nullptr, runs);
        break;
    case RunMove::Restore:
        sentence = RunEditing::tr("%n run(s) restored.", nullptr, runs);
        break;
    }
    if (!moved.started.isEmpty())
        sentence +=
            u' ' + RunEditing::tr("%n run(s) that they started came along.", nullptr, int(moved.started.size()));
    return sentence;
}

} // namespace

RunEditing::RunEditing(Workspace &workspace) : QObject(&workspace), m_workspace(workspace) {}

RunEditing::Work RunEditing::workOf(const QList<RunEdit> &edits) const
{
    return [project = m_workspace.project(), person = m_workspace.person().name,
            edits](Progress &progress) -> Result<Outcome> {
        QList<RunEdit> made;
        const Result<QList<RunEdit>> reverse = editRuns(*project, person, edits, progress, &made);
        if (reverse)
            return Outcome{*reverse};
        return Outcome{made, {}, reverse.error()};
    };
}

void RunEditing::edit(const QString &what, const QList<RunEdit> &edits)
{
    if (m_workspace.project() && !edits.isEmpty())
        begin(Kind::New, what, what, workOf(edits));
}

void RunEditing::move(RunMove move, const QList<RunId> &runs)
{
    const std::shared_ptr<Project> project = m_workspace.project();
    if (!project || runs.isEmpty())
        return;
    const QString what = moveTitle(move, int(runs.size()));
    begin(Kind::New, what, what,
          [project, person = m_workspace.person().name, move, runs](Progress &progress) -> Result<Outcome> {
              ASSAY_TRY(moved, moveRuns(*project, person, move, runs, progress));
              return Outcome{moved.undo, movedSentence(move, moved)};
          });
}

void RunEditing::undo()
{
    reverse(Kind::Undo, m_done, tr("Undo: %1").arg(undoText()));
}

void RunEditing::redo()
{
    reverse(Kind::Redo, m_undone, tr("Redo: %1").arg(redoText()));
}

void RunEditing::reverse(Kind kind, std::vector<Step> &from, const QString &title)
{
    if (!m_workspace.project() || from.empty() || isBusy())
        return;
    // What cannot be taken back, since a run is gone for good, is not offered again.
    const Step step = std::move(from.back());
    from.pop_back();
    begin(kind, title, step.what, workOf(step.edits));
}

void RunEditing::begin(Kind kind, const QString &title, const QString &what, const Work &work)
{
    m_waiting.push_back([this, kind, title, what, work] { start(kind, title, what, work); });
    if (!m_isBusy)
        next();
    Q_EMIT stateChanged();
}

void RunEditing::start(Kind kind, const QString &title, const QString &what, const Work &work)
{
    auto task = std::make_shared<QPointer<Task>>();
    *task = m_workspace.tasks().start(title, this, work,
                                      [this, task, kind, what, asked = m_project](const Result<Outcome> &outcome) {
                                          // It is told on the page.
                                          if (*task)
                                              m_workspace.tasks().dismiss(*task);
                                          if (asked == m_project)
                                              finish(kind, what, outcome);
                                      });
}

void RunEditing::finish(Kind kind, const QString &what, const Result<Outcome> &outcome)
{
    m_isBusy = false;
    if (outcome && !outcome->reverse.isEmpty()) {
        std::vector<Step> &to = kind == Kind::Undo ? m_undone : m_done;
        to.push_back({what, outcome->reverse});
        if (to.size() > stepsAtMost)
            to.erase(to.begin());
        // After another change there is nothing to redo.
        if (kind == Kind::New)
            m_undone.clear();
    }
    next();
    Q_EMIT stateChanged();
    if (!outcome)
        Q_EMIT failed(outcome.error());
    else if (outcome->error)
        Q_EMIT failed(*outcome->error);
    else if (kind == Kind::Undo)
        Q_EMIT undone(tr("Undone: %1.").arg(what));
    else if (kind == Kind::New && !outcome->sentence.isEmpty())
        Q_EMIT made(outcome->sentence);
}

void RunEditing::next()
{
    if (m_waiting.empty())
        return;
    m_isBusy = true;
    const std::function<void()> start = std::move(m_waiting.front());
    m_waiting.pop_front();
    start();
}

void RunEditing::forget()
{
    ++m_project;
    m_done.clear();
    m_undone.clear();
    m_waiting.clear();
    m_isBusy = false;
    Q_EMIT stateChanged();
}

} // namespace assay
