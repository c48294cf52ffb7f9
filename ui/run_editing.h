#pragma once

#include "core/work/move_runs.h"

#include <QObject>

#include <deque>
#include <functional>

namespace assay
{

class Workspace;

/// What a person changes about runs: done in the background, one change after another, and undone and redone until the
/// project is closed. (QUndoStack wants a change done when its call returns; these wait for the disk.) Window thread.
class RunEditing final : public QObject
{
    Q_OBJECT

public:
    explicit RunEditing(Workspace &workspace);

    /// `what` says it in a few words for the menus, such as “Rename ridge”.
    void edit(const QString &what, const QList<RunEdit> &edits);
    /// Runs that others started come along.
    void move(RunMove move, const QList<RunId> &runs);
    void undo();
    void redo();
    /// What undo and redo would change; empty when there is nothing.
    [[nodiscard]] QString undoText() const { return m_done.empty() ? QString() : m_done.back().what; }
    [[nodiscard]] QString redoText() const { return m_undone.empty() ? QString() : m_undone.back().what; }
    [[nodiscard]] bool isBusy() const { return m_isBusy || !m_waiting.empty(); }
    /// Nothing can be undone any more; changes that still wait are forgotten.
    void forget();

Q_SIGNALS:
    /// Busy, or not any more; other texts.
    void stateChanged();
    /// The newest change that can be undone was made; the sentence says what has happened.
    void made(const QString &sentence);
    void undone(const QString &sentence);
    void failed(const assay::Error &error);

private:
    enum class Kind { New, Undo, Redo };
    struct Step {
        QString what;
        QList<RunEdit> edits; ///< that undo it, or redo what was undone
    };
    /// What a change has come to; with an error, what was made before it.
    struct Outcome {
        QList<RunEdit> reverse;
        QString sentence = {};
        std::optional<Error> error = {};
    };
    using Work = std::function<Result<Outcome>(Progress &)>;

    [[nodiscard]] Work workOf(const QList<RunEdit> &edits) const;
    void begin(Kind kind, const QString &title, const QString &what, const Work &work);
    void start(Kind kind, const QString &title, const QString &what, const Work &work);
    void finish(Kind kind, const QString &what, const Result<Outcome> &outcome);
    void next();
    void reverse(Kind kind, std::vector<Step> &from, const QString &title);

    Workspace &m_workspace;
    std::vector<Step> m_done;
    std::vector<Step> m_undone;
    std::deque<std::function<void()>> m_waiting;
    bool m_isBusy = false;
    int m_project = 0; ///< counts projects: what was begun in an earlier one is not kept
};

} // namespace assay
