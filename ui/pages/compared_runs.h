#pragma once

#include "ui/models/many_runs.h"
#include "ui/pages/latest.h"
#include "ui/pages/questions.h"

#include <QObject>

class QTimer;

namespace assay
{

class EmptyState;
class Workspace;

/// The runs that match the page's filter, for the tabs that compare many. Read away from the window, and only while
/// such a tab is seen; read anew when runs change. What is brushed in one chart is selected in all, and the best of it
/// is shown everywhere. Window thread.
class ComparedRuns final : public QObject
{
    Q_OBJECT

public:
    /// Past the colours charts get hard to read.
    static constexpr int mostShown = 8;

    explicit ComparedRuns(Workspace &workspace, QObject *parent = nullptr);

    void setExperiment(const QString &name);
    void setFilter(const QString &text);
    /// True while a tab that needs the runs is seen.
    void setWanted(bool isWanted);
    [[nodiscard]] bool isSettled() const;

    /// Null while there is nothing to show; `explain` says why.
    [[nodiscard]] const std::shared_ptr<const ManyRuns> &runs() const { return m_runs; }
    void explain(EmptyState &state);
    /// These axes of all runs, with colours and selection.
    [[nodiscard]] RunPoints points(const QList<int> &axes) const;
    [[nodiscard]] bool isBrushed() const { return m_brushed.has_value(); }
    /// The runs that charts select: what is brushed, else what is shown.
    [[nodiscard]] QList<int> selected() const;
    /// A person brushed these runs; without `isBrush` none are brushed any more.
    void brush(const QList<int> &runs, bool isBrush);
    /// How many runs there are, and how many of them are brushed and shown.
    [[nodiscard]] QString facts() const;

Q_SIGNALS:
    /// Other runs, or other colours.
    void changed();
    /// Another selection.
    void selectionChanged();

private:
    void drop();
    void loadIfWanted();
    void load();
    void read(const FoundRuns &found);
    void abandon();
    [[nodiscard]] bool isPending() const;
    void take(Result<ManyRuns> runs);
    void showBrushed();

    Workspace &m_workspace;
    Questions<RunIndex> m_questions;
    Latest<ManyRuns> m_latest;
    int m_request = 0;  ///< of the index; what an older one finds is dropped
    int m_answered = 0; ///< the newest request that the index has answered
    std::shared_ptr<const ManyRuns> m_runs;
    QString m_experiment;
    QString m_filter;
    QString m_error;
    QTimer *m_refresh;
    QTimer *m_showing;
    std::optional<QList<int>> m_brushed;
    bool m_isWanted = false;
    bool m_isStale = true;
    bool m_isShowing = false;
};

} // namespace assay
