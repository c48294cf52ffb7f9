#pragma once

#include <QWidget>

class QStackedWidget;

namespace assay
{

class CardRows;
class ComparedRuns;
class EmptyState;

/// A tab that compares many runs: what all such tabs share. It is brought up to date only while it is seen. Window
/// thread.
class ManyRunsTab : public QWidget
{
    Q_OBJECT

public:
    explicit ManyRunsTab(ComparedRuns &runs, QWidget *parent = nullptr);
    /// True when nothing is on its way to what is seen.
    [[nodiscard]] virtual bool isSettled() const = 0;

protected:
    /// Other runs or colours; there are some.
    virtual void showRuns() = 0;
    /// Another selection of the same runs.
    virtual void showSelection() = 0;
    /// Where the content goes, from left to right.
    [[nodiscard]] CardRows *content() const { return m_content; }
    [[nodiscard]] ComparedRuns &runs() const { return m_runs; }
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    ComparedRuns &m_runs;
    QStackedWidget *m_stack;
    CardRows *m_content;
    EmptyState *m_empty;
    bool m_isStale = true;
};

} // namespace assay
